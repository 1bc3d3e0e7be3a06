"""REP003: Pendlay rows for fewer or more repetitions than they are advised for."""

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

if TYPE_CHECKING:
    from backworkouts.linter.workout_view import Plan

__all__ = ["RULE"]

_LOW = 5
_HIGH = 10
_ITS_ROWS = Trait.PENDLAY_ROW | Trait.ROW


def _look(plan: Plan, options: Options) -> Iterator[Found]:
    if not plan.traits & Trait.PENDLAY_ROW:
        return
    low, high = options["low"], options["high"]
    for one in plan.entries:
        if one.traits & _ITS_ROWS == _ITS_ROWS:
            found = found_outside(one, low, high, "advised for Pendlay rows")
            if found is not None:
                yield found


RULE = Rule(
    code="REP003",
    name="outside-pendlay-range",
    severity=Severity.INFO,
    summary=f"Pendlay rows are done for {_LOW} to {_HIGH} repetitions.",
    why=(
        "A Pendlay row starts each repetition from the floor, fast and from a full stop, with a "
        "relatively heavy load; the article gives it 5 to 10 repetitions. No study of the exercise "
        "was found. Triples of it are common in training for strength. A set is reported when no "
        "number that it allows is in the range; sets to failure are not judged."
    ),
    bad="Pendlay Row 3x12",
    good="Pendlay Row 3x8",
    grounds=(
        Ground("article", "relatively heavy, for 5 to 10 repetitions", Confidence.LOW),
        Ground(
            "textbook",
            "no study of the Pendlay row was found; fewer repetitions of a fast, heavy lift keep "
            "each of them fast",
            Confidence.LOW,
        ),
    ),
    look=_look,
    options=(
        Option("low", _LOW, "repetitions", least=1),
        Option("high", _HIGH, "repetitions", least=1),
    ),
    only_with=(Trait.PENDLAY_ROW, Trait.ROW),
)
