"""The advice of the article on order, to the letter: lower-back exercises after the last pull."""

from __future__ import annotations

from typing import Literal, overload

from backworkouts._catalog.bundled import or_bundled
from backworkouts._catalog.catalog import Catalog
from backworkouts.errors import UnsupportedSubjectError, describe
from backworkouts.linter.lower_back_moves import later_pulls
from backworkouts.linter.profile import NOBODY
from backworkouts.linter.traits import Trait
from backworkouts.linter.workout_view import WorkoutView
from backworkouts.model.session import Session
from backworkouts.model.workout import Workout

__all__ = ["lower_back_last"]


@overload
def lower_back_last(
    workout: Workout | Session, *, catalog: Catalog | None = ..., where: Literal[False] = ...
) -> bool | None: ...
@overload
def lower_back_last(
    workout: Workout | Session, *, catalog: Catalog | None = ..., where: Literal[True]
) -> tuple[bool | None, tuple[str, ...]]: ...
def lower_back_last(
    workout: Workout | Session, *, catalog: Catalog | None = None, where: bool = False
) -> bool | tuple[bool | None, tuple[str, ...]] | None:
    r"""Return whether the lower-back exercises come after all rows, pull-ups and pull-downs.

    The article asks this of everyone. The answer is the same whatever the settings, the notes and
    the severity of `ORD001`, whose findings name the exercises in the wrong order. Partners of a
    superset are not ordered, an exercise that is hinge and pull in one may stand anywhere, and
    warm-up sets do not count. An unknown exercise has the movement that its name ends in; without
    one, the exercise may be a pull as well as lower-back work.

    Args:
        workout: what is judged: a workout, or a session as it was done.
        catalog: the exercises that are known; the bundled catalog by default.
        where: return a pair: the answer, and the paths of the lower-back exercises that a known
            pull comes after, such as `blocks[0].exercises[0]`.

    Returns:
        False when a known pull comes after a known lower-back exercise. None for a workout without
        lower-back exercises, and where unknown exercises leave the answer open.

    Raises:
        UnsupportedSubjectError: for any other subject.

    >>> from backworkouts.notation import parse
    >>> lower_back_last(parse("Pull-Up 3x8\nDeadlift 3x5"))
    True
    >>> lower_back_last(parse("Deadlift 3x5\nPull-Up 3x8"))
    False
    >>> lower_back_last(parse("Deadlift 3x5\nPull-Up 3x8"), where=True)
    (False, ('blocks[0].exercises[0]',))
    >>> lower_back_last(parse("Deadlift 3x5\nGorilla Blaster 3x8")) is None
    True
    """
    if isinstance(workout, Session):
        workout = workout.workout
    if not isinstance(workout, Workout):
        raise UnsupportedSubjectError(describe(workout), "a Workout or a Session")
    view = WorkoutView(workout, or_bundled(catalog), NOBODY)
    early = tuple(
        exercise.path for exercise in view.having(Trait.LOWER_BACK) if later_pulls(view, exercise)
    )
    answer = False if early else _answer_without_early(view)
    return (answer, early) if where else answer


def _answer_without_early(view: WorkoutView) -> bool | None:
    """Return the answer for a workout without a known pull after known lower-back work."""
    if not view.having(Trait.LOWER_BACK):
        return None
    first = view.having(Trait.LOWER_BACK, Trait.UNKNOWN)[0]
    last = view.having(Trait.PULL, Trait.UNKNOWN)[-1:]
    return None if last and last[0].block > first.block else True
