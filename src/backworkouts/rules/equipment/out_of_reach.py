"""EQP001: an exercise whose equipment is not at hand."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING

from backworkouts.linter.edits import Fix, Replace
from backworkouts.linter.equipment import missing, word
from backworkouts.linter.profile import Profile
from backworkouts.linter.rule import Confidence, Found, Ground, Need, Options, Rule, Severity
from backworkouts.linter.sentence import listed
from backworkouts.linter.substitutes import nearest_exercise
from backworkouts.linter.traits import Trait
from backworkouts.model.terms import Equipment

if TYPE_CHECKING:
    from backworkouts.linter.workout_view import Entry, Plan
    from backworkouts.model.exercise import Exercise

__all__ = ["RULE"]


def _look(plan: Plan, options: Options) -> Iterator[Found]:
    at_hand = plan.profile.equipment
    if at_hand is None or not plan.traits & Trait.LOADED:
        return
    for one in plan.entries:
        if at_hand.issuperset(one.exercise.equipment):
            continue
        lacking = missing(one.exercise, at_hand)
        if lacking:
            nearest = partial(_instead, plan, one, at_hand)
            yield Found(
                one.path, partial(_message, one, lacking, nearest), partial(_fix, one, nearest)
            )


def _instead(plan: Plan, one: Entry, at_hand: frozenset[Equipment]) -> Exercise | None:
    """The nearest that is at hand, and better one that the workout does not hold yet."""
    held = {other.exercise.id for other in plan.entries}
    fresh = nearest_exercise(
        one.exercise,
        plan.catalog,
        lambda other: other.id not in held and not missing(other, at_hand),
    )
    return fresh or nearest_exercise(
        one.exercise, plan.catalog, lambda other: not missing(other, at_hand)
    )


def _fix(one: Entry, nearest: Callable[[], Exercise | None]) -> Fix | None:
    other = nearest()
    if other is None:
        return None
    edit = Replace(one.block, one.place, other)
    return Fix(f"Do {other.name} instead of {one.name}", is_safe=False, edits=(edit,))


def _message(one: Entry, lacking: list[Equipment], nearest: Callable[[], Exercise | None]) -> str:
    said = f"{one.name} takes {listed(map(word, lacking))}, not at hand"
    other = nearest()
    if other is not None:
        return f"{said}; the nearest that can be done is {other.name}"
    patterns = one.exercise.patterns
    if not patterns:
        return said
    return f"{said}, and no {patterns[0].value.replace('_', ' ')} like it can be done without"


RULE = Rule(
    code="EQP001",
    name="equipment-not-at-hand",
    severity=Severity.ERROR,
    summary="Every exercise can be done with the equipment at hand.",
    why=(
        "An exercise without its equipment cannot be done. What is at hand is what the profile "
        "says; without it the rule does not run. An incline bench counts as a flat one, a cable "
        "machine as one for pull-downs, a corner as a landmine. The nearest exercise has the same "
        "defining pattern and most prime movers in common; it is a proposal, for nobody but the "
        "lifter knows what else differs. An exercise that names no equipment is taken to need "
        "none."
    ),
    bad="Seated Row 4x10\nDumbbell Romanian Deadlift 3x10",
    good="One-Arm Dumbbell Row 4x10\nDumbbell Romanian Deadlift 3x10",
    grounds=(
        Ground("textbook", "what an exercise takes, as the catalog lists it", Confidence.HIGH),
        Ground(
            "article",
            "a couple of pairs of dumbbells, or an adjustable one, are enough at home",
            Confidence.LOW,
        ),
    ),
    look=_look,
    needs=(Need.EQUIPMENT,),
    example=Profile(equipment="home_with_dumbbells"),
    only_with=(Trait.LOADED,),
)
