"""ORD004: the work for the back starts with a pull-up or a pull-down."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from backworkouts.linter.edits import Fix, Move
from backworkouts.linter.lower_back_moves import traits_of_block
from backworkouts.linter.rule import Confidence, Found, Ground, Options, Rule, Severity
from backworkouts.linter.traits import Fact, Trait

if TYPE_CHECKING:
    from backworkouts.linter.workout_view import Entry, Plan

__all__ = ["RULE"]

# Shrugs and scapular retractions, which move the shoulder blades alone, may come before.
_STARTS = (
    Trait.VERTICAL_PULL
    | Trait.ROW
    | Trait.HINGE
    | Trait.SPINAL_EXTENSION
    | Trait.SHOULDER_EXTENSION
    | Trait.UPPER_BACK
)
_VERTICAL = Trait.VERTICAL_PULL
_OF_LOWER_BACK = Trait.LOWER_BACK | Trait.HYBRID


def _look(plan: Plan, options: Options) -> Iterator[Found]:
    first: Entry | None = None
    for one in plan.entries:
        traits = one.traits
        if first is None and traits & _STARTS:
            first = one
            if traits & Trait.LOWER_BACK:
                return  # that it comes before the pulls is a finding of ORD001
        if first is not None and traits & _VERTICAL:
            # The partners of a superset have no first among them.
            if one.block != first.block and plan.is_back_workout:
                yield Found(first.path, partial(_message, first, one), partial(_fix, plan, first))
            return


def _message(first: Entry, vertical: Entry) -> str:
    said = f"the work for the back starts with {first.name}, and {vertical.name} comes later"
    return f"{said}; a pull-up or a pull-down is what the article starts with"


def _fix(plan: Plan, first: Entry) -> Fix | None:
    for one in plan.having(_VERTICAL):
        if not traits_of_block(plan, one.block) & _OF_LOWER_BACK:
            title = f"Do {one.name} before {first.name}"
            return Fix(title, is_safe=False, edits=(Move(one.block, first.block),))
    return None


RULE = Rule(
    code="ORD004",
    name="late-vertical-pull",
    severity=Severity.INFO,
    summary="The work for the back starts with a pull-up or a pull-down.",
    why=(
        "The coach of the article likes to start so, to warm the shoulders and take load off the "
        "spine, rather than with rows or deadlifts. It is his preference: nothing else speaks for "
        "it, two of the three workouts of the article start otherwise, and what matters most may "
        "well come first. Only workouts for the back that hold a vertical pull are looked at; what "
        "is done before for other muscles does not matter, nor do shrugs."
    ),
    bad="Seated Row 4x10\nLat Pulldown 4x10\nHyperextension 3x15",
    good="Lat Pulldown 4x10\nSeated Row 4x10\nHyperextension 3x15",
    grounds=(
        Ground(
            "article",
            "start with a pull-down or pull-up, not with rows or deadlifts: one coach's preference",
            Confidence.LOW,
        ),
        Ground(
            "simao_2010",
            "what matters most is best done first; nothing was found for a vertical pull as such",
            Confidence.NONE,
        ),
    ),
    look=_look,
    only_with=(_VERTICAL, Fact.ABOUT_THE_BACK),
)
