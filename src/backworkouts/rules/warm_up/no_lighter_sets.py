"""WUP003: a warm-up without lighter sets of the first heavy exercise."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from backworkouts.linter.rule import Confidence, Found, Ground, Options, Rule, Severity
from backworkouts.linter.traits import Fact, Trait
from backworkouts.linter.warming_up import has_warm_up
from backworkouts.model.set import SetKind
from backworkouts.model.terms import Equipment

if TYPE_CHECKING:
    from backworkouts.linter.workout_view import Entry, Plan

__all__ = ["RULE"]

_WARM_UP = SetKind.WARM_UP
_HEAVY = Trait.LOADED | Trait.COMPOUND
# With these alone the lifter is the load, and cannot be made lighter.
_HOLDS = {
    Equipment.PULL_UP_BAR,
    Equipment.DIP_BARS,
    Equipment.RINGS,
    Equipment.SUSPENSION_TRAINER,
    Equipment.BENCH,
    Equipment.BOX,
}
_NAMED_SO = re.compile(r"\blight(?:er)? sets|\bramp|first exercise", re.IGNORECASE)


def _look(plan: Plan, options: Options) -> Iterator[Found]:
    if not has_warm_up(plan):
        return
    for one in plan.entries:
        if not one.exercise.patterns:  # it may be the first heavy one, or not
            return
        if one.traits & _HEAVY == _HEAVY and not _HOLDS.issuperset(one.exercise.equipment):
            if not (_is_led_up_to(one) or _has_lighter_sets(plan, one)):
                yield Found(
                    one.path,
                    f"the warm-up has no lighter sets of {one.name}, the first heavy exercise",
                )
            return


def _is_led_up_to(entry: Entry) -> bool:
    """Whether its own sets begin lighter than they end."""
    loads = [each.load for each in entry.sets if each.load is not None]
    first = entry.sets[0]
    if first.kind is _WARM_UP:
        return True
    return first.load is not None and any(
        one.unit is first.load.unit and one.value > first.load.value for one in loads
    )


def _has_lighter_sets(plan: Plan, entry: Entry) -> bool:
    """Whether they stand in a phase of the warm-up, or in a block before."""
    exercise = entry.exercise.id
    for phase in plan.workout.warm_up:
        if _NAMED_SO.search(phase.name) or any(one.id == exercise for one in phase.exercises):
            return True
    before = plan.workout.blocks[: entry.block + 1]
    return any(
        one.exercise.id == exercise and any(each.kind is _WARM_UP for each in one.sets)
        for block in before
        for one in block.exercises
    )


RULE = Rule(
    code="WUP003",
    name="no-lighter-sets",
    severity=Severity.INFO,
    summary="The first heavy exercise begins with lighter sets.",
    why=(
        "A few minutes on a bike warm the body, not the movement. The article ends its warm-up "
        "with some light sets of the first exercise, and leaves open how many. This looks only at "
        "workouts that state some other warm-up, at the first compound exercise with a load, and "
        "is content with warm-up sets of it, with a phase that is called light sets, or with "
        "working sets whose loads rise from the first."
    ),
    bad="Warm-up: 5 min bike\nBarbell Row 4x8",
    good="Warm-up: 5 min bike\nBarbell Row 2x8 warm-up, 4x8",
    grounds=(
        Ground(
            "article",
            "the warm-up ends with some light sets of the first exercise; no number",
            Confidence.LOW,
        ),
        Ground("textbook", "lighter sets rehearse the movement; a convention", Confidence.LOW),
    ),
    look=_look,
    only_with=(Fact.WARM_UP | Fact.WARM_UP_PHASE,),
)
