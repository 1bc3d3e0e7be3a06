"""Warm-ups, wherever they are written: in a phase before the workout, or among its exercises."""

from __future__ import annotations

from collections.abc import Iterator

from backworkouts.linter.workout_view import WorkoutView
from backworkouts.model.exercise import Exercise

__all__ = ["has_warm_up", "mentions_warm_up", "warm_up_exercises"]

_WORDS = ("warm", "calentamiento", "chauffement", "aufwärm", "aufwarm", "aquecimento")
"""In the languages that notation reads."""


def has_warm_up(workout: WorkoutView) -> bool:
    """Return whether a warm-up is stated: a phase, or a warm-up set."""
    return workout.has_warm_up_sets or bool(workout.workout.warm_up)


def mentions_warm_up(note: str) -> bool:
    """Return whether a note mentions a warm-up."""
    folded = note.casefold()
    return any(word in folded for word in _WORDS)


def warm_up_exercises(workout: WorkoutView) -> Iterator[Exercise]:
    """Yield the exercises that only warm up: those of the phases, and those without working sets.

    The warm-up sets of exercises that are trained are not among them.
    """
    for phase in workout.workout.warm_up:
        yield from phase.exercises
    if workout.has_warm_up_sets:
        trained = {exercise.id for exercise in workout.exercises}
        for exercise_sets in workout.workout.exercise_sets():
            if not exercise_sets.has_work and exercise_sets.exercise.id not in trained:
                yield exercise_sets.exercise
