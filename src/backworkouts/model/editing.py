"""Changes to all sets of a workout, a program or a session, which share objects as before."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol, TypeVar, cast

from attrs import evolve

from backworkouts.errors import Code, Problem, UnknownExerciseError, describe
from backworkouts.model import validate
from backworkouts.model.block import ChangeSet, ExerciseSets
from backworkouts.model.exercise import Exercise
from backworkouts.model.sharing import OncePerObject
from backworkouts.suggest import nearest

__all__ = ["ChangeExerciseSets", "map_sets", "replace_exercise"]

ChangeExerciseSets = Callable[[ExerciseSets], ExerciseSets]

_Result = TypeVar("_Result")
_Changed_co = TypeVar("_Changed_co", covariant=True)


class _Editable(Protocol[_Changed_co]):
    def map_exercise_sets(self, change: ChangeExerciseSets) -> _Changed_co: ...


def map_sets(
    subject: _Editable[_Result], change: ChangeSet, exercise: Exercise | str | None = None
) -> _Result:
    """Return a subject with a function applied to its sets: to all, or to those of one exercise."""
    change_once = OncePerObject(change)

    def change_sets(member: ExerciseSets) -> ExerciseSets:
        return member.map_sets(change_once)

    if exercise is None:
        return subject.map_exercise_sets(change_sets)
    return _map_exercise(subject, exercise, change_sets)


def replace_exercise(subject: _Editable[_Result], old: Exercise | str, new: Exercise) -> _Result:
    """Return a subject with one exercise instead of another."""
    if not isinstance(cast("object", new), Exercise):
        expected = "an Exercise; `resolve` finds it by its name"
        problem = Problem.at(
            ("new",), describe(new), expected, Code.WRONG_TYPE, root="replace_exercise"
        )
        validate.raise_any([problem])
    return _map_exercise(subject, old, lambda member: evolve(member, exercise=new))


def _map_exercise(
    subject: _Editable[_Result], exercise: Exercise | str, change: ChangeExerciseSets
) -> _Result:
    """Apply a function to the sets of one exercise, which must occur in the subject."""
    wanted = exercise.id if isinstance(exercise, Exercise) else exercise
    found: dict[str, None] = {}

    def change_wanted(member: ExerciseSets) -> ExerciseSets:
        found[member.exercise.id] = None
        return change(member) if member.exercise.id == wanted else member

    result = subject.map_exercise_sets(change_wanted)
    if wanted not in found:
        name = wanted if isinstance(wanted, str) else describe(wanted)
        raise UnknownExerciseError(name, nearest(name, found))
    return result
