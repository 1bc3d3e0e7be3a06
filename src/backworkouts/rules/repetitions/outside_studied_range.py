"""REP002: repetitions outside the range with which growth is usually studied."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from backworkouts.linter.ranges import found_outside
from backworkouts.linter.rule import (
    Confidence,
    Found,
    Ground,
    Option,
    Options,
    Rule,
    Severity,
)
from backworkouts.linter.traits import Trait
from backworkouts.model.workout import Goal

if TYPE_CHECKING:
    from backworkouts.linter.workout_view import Plan

__all__ = ["RULE"]

_LOW = 5
_HIGH = 30
_NOT_FOR = (Goal.STRENGTH, Goal.ATHLETICS)
_STUDIED = "with which growth is usually studied"
# Pendlay rows have a range of their own, and a rule for it.
_JUDGED = Trait.BACK | Trait.PENDLAY_ROW


def _look(plan: Plan, options: Options) -> Iterator[Found]:
    low, high = options["low"], options["high"]
    stated = plan.stated
    if (stated.fewest >= low and stated.most <= high) or plan.goal in _NOT_FOR:
        return
    for one in plan.entries:
        if one.traits & _JUDGED != Trait.BACK:
            continue
        found = found_outside(one, low, high, _STUDIED)
        if found is not None:
            yield found


RULE = Rule(
    code="REP002",
    name="outside-studied-range",
    severity=Severity.INFO,
    summary=f"Sets of back exercises have {_LOW} to {_HIGH} repetitions, unless for strength.",
    why=(
        "Growth is much the same over a wide range of repetitions, when the sets are hard; about "
        "5 to 30 is where that is taken to hold. Outside of it less is known, which does not mean "
        "that it does not work. Heavy singles and triples are the point of training for strength, "
        "and have their place in athletics: with either goal nothing is reported, and of a plan "
        "that states no goal it may be the answer. A set is reported when no number that it allows "
        "is in the range; drop sets, sets to failure and Pendlay rows, which have a rule of their "
        "own, are not judged."
    ),
    bad="Deadlift 5x3\nPull-Up 3x8",
    good="Deadlift 5x5\nPull-Up 3x3-8\nFace Pull 2x30",
    grounds=(
        Ground(
            "schoenfeld_2021",
            "growth is attainable across a wide spectrum of loading zones",
            Confidence.HIGH,
        ),
        Ground(
            "rp_landmarks",
            "the range is expert opinion: this one names 6 to 20 repetitions for the back, others "
            "5 to 30",
            Confidence.LOW,
        ),
    ),
    look=_look,
    options=(
        Option("low", _LOW, "repetitions", least=1),
        Option("high", _HIGH, "repetitions", least=1),
    ),
    only_with=(Trait.BACK,),
)
