"""What is done in a warm-up, wherever it is written: in a phase before, or among the exercises."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from backworkouts.linter.workout_view import Plan
    from backworkouts.model.exercise import Exercise


__all__ = ["has_warm_up", "says_warm_up", "warm_up_exercises"]

_WORDS = ("warm", "calentamiento", "chauffement", "aufwärm", "aufwarm", "aquecimento")
"""In the languages that notation reads."""


def has_warm_up(plan: Plan) -> bool:
    """Whether any is stated: a phase, or a warm-up set."""
    return plan.has_warm_ups or bool(plan.workout.warm_up)


def says_warm_up(note: str) -> bool:
    """Whether a note speaks of one."""
    folded = note.casefold()
    return any(word in folded for word in _WORDS)


def warm_up_exercises(plan: Plan) -> Iterator[Exercise]:
    """The exercises that only warm up: those of the phases, and those without a working set.

    Not the warm-up sets of what is trained.
    """
    for phase in plan.workout.warm_up:
        yield from phase.exercises
    if plan.has_warm_ups:
        trained = {one.exercise.id for one in plan.entries}
        for one in plan.workout.exercise_sets():
            if not one.has_work and one.exercise.id not in trained:
                yield one.exercise
