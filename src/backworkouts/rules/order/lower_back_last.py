"""ORD001: lower-back work comes after the last row and pull-down."""

from __future__ import annotations

from collections.abc import Iterator

from backworkouts.model.workout import Workout
from backworkouts.rules._context import Context
from backworkouts.rules._rule import Confidence, Found, Ground, Rule, Severity
from backworkouts.rules._slots import Slot, slot_of

__all__ = ["RULE"]


def _look(context: Context) -> Iterator[Found]:
    for path, workout in context.workouts:
        slots = [slot_of(one.exercise) for block in workout.blocks for one in block.exercises]
        # Mostly no pull comes after any lower-back exercise, and that is soon seen.
        if _LOWER_BACK in slots and _PULL in slots[slots.index(_LOWER_BACK) :]:
            yield from _said(path, *_places(workout))


def _places(workout: Workout) -> tuple[list[tuple[int, int, str]], list[tuple[int, str]]]:
    """Where lower-back exercises stand, and in which blocks pulls; warm-ups are neither."""
    early: list[tuple[int, int, str]] = []
    late: list[tuple[int, str]] = []
    for number, block in enumerate(workout.blocks):
        for place, one in enumerate(block.exercises):
            slot = slot_of(one.exercise)
            if slot is _LOWER_BACK and one.has_work:
                early.append((number, place, one.exercise.name))
            elif slot is _PULL and one.has_work:
                late.append((number, one.exercise.name))
    return early, late


def _said(
    path: str, early: list[tuple[int, int, str]], late: list[tuple[int, str]]
) -> Iterator[Found]:
    """A finding for each lower-back exercise that has pulls in later blocks."""
    for number, place, name in early:
        after = list(dict.fromkeys(pull for at, pull in late if at > number))
        if after:
            *others, last = after
            pulls = f"{', '.join(others)} and {last}" if others else last
            message = f"{name} comes before {pulls}; lower-back work belongs after {_them(after)}"
            yield f"{path}blocks[{number}].exercises[{place}]", message


def _them(late: list[str]) -> str:
    return "it" if len(late) == 1 else "the last of them"


_PULL = Slot.PULL
_LOWER_BACK = Slot.LOWER_BACK

RULE = Rule(
    code="ORD001",
    name="lower-back-before-pulls",
    severity=Severity.WARNING,
    summary="Lower-back exercises come after all rows, pull-ups and pull-downs.",
    why=(
        "Rows and deadlifts ask the lower back to hold the torso still. Once it is tired, form is "
        "the first thing to go. The article gives this as the one advice for everyone. Blocks are "
        "what is ordered: partners of a superset are not, an exercise that is hinge and row in one "
        "may stand on either side, and warm-up sets do not count. A lifter who trains for the "
        "deadlift may put it first with good reason: what matters most, first."
    ),
    bad="Deadlift 3x5\nLat Pulldown 3x10\nBarbell Row 3x8",
    good="Lat Pulldown 3x10\nBarbell Row 3x8\nDeadlift 3x5",
    grounds=(
        Ground(
            "article",
            "lower-back exercises at the very end of the session, for everyone; rows and deadlifts "
            "with a tired lower back break down and may be dangerous",
            Confidence.LOW,
        ),
        Ground(
            "nunes_2021",
            "no trial of this rule was found; reviews of exercise order find that what comes first "
            "gains most strength, and no effect of order on growth",
            Confidence.NONE,
        ),
    ),
    look=_look,
)
