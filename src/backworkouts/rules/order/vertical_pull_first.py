"""ORD004: the work for the back starts with a pull-up or a pull-down."""

from __future__ import annotations

from collections.abc import Iterator

from backworkouts.rules._moves import traits_of_block
from backworkouts.rules._plan import Entry, Plan
from backworkouts.rules._rule import Confidence, Found, Ground, Options, Rule, Severity
from backworkouts.rules._traits import Trait
from backworkouts.rules.edits import Fix, Move

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
_OF_LOWER_BACK = Trait.LOWER_BACK | Trait.HYBRID


def _look(plan: Plan, options: Options) -> Iterator[Found]:
    if not plan.traits & Trait.VERTICAL_PULL:
        return
    first = next(one for one in plan.entries if one.traits & _STARTS)
    if first.traits & Trait.VERTICAL_PULL or not plan.is_back_workout:
        return
    vertical = plan.having(Trait.VERTICAL_PULL)
    # The partners of a superset have no first among them.
    if vertical[0].block == first.block:
        return
    said = f"the work for the back starts with {first.name}, and {vertical[0].name} comes later"
    message = f"{said}; a pull-up or a pull-down is what the article starts with"
    yield Found(first.path, message, _fix(plan, first, vertical))


def _fix(plan: Plan, first: Entry, vertical: list[Entry]) -> Fix | None:
    for one in vertical:
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
)
