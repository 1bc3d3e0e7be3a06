"""Exercises that tire what later exercises need, for the rules on order."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from backworkouts.linter.sentence import listed
from backworkouts.linter.workout_view import ExerciseView, WorkoutView
from backworkouts.plurals import plural

__all__ = ["TiredBefore", "tired_before"]


class TiredBefore(NamedTuple):
    """Exercises that tire something, before others that need it.

    Attributes:
        first: the first exercise that tires it.
        text: what comes before what, in words: `4 sets of Barbell Curl before Pull-Up`.
    """

    first: ExerciseView
    text: str


def tired_before(
    workout: WorkoutView,
    needing: list[ExerciseView],
    is_tiring: Callable[[ExerciseView], bool],
    fewest: float,
) -> TiredBefore | None:
    """Return what tires something before the last exercise that needs it.

    Partners of a superset are not ordered.

    Args:
        workout: the workout.
        needing: the exercises that need it.
        is_tiring: whether an exercise tires it.
        fewest: sets of tiring exercises, fewer of which are left alone.
    """
    last = max((exercise.block for exercise in needing), default=0)
    tiring = [
        exercise for exercise in workout.exercises if exercise.block < last and is_tiring(exercise)
    ]
    sets = sum(exercise.fewest_sets for exercise in tiring)
    if not tiring or sets < fewest:
        return None
    first = tiring[0]
    names = listed(dict.fromkeys(exercise.name for exercise in tiring))
    later = listed(
        dict.fromkeys(exercise.name for exercise in needing if exercise.block > first.block)
    )
    return TiredBefore(first, f"{plural(sets, 'set')} of {names} before {later}")
