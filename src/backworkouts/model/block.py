"""Blocks: the sets of one exercise where they stand in a workout, and what is done together."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import field, frozen

import backworkouts as bw
from backworkouts import limits
from backworkouts.model import validate
from backworkouts.model.set import Set, SetKind

__all__ = ["Block", "ExerciseSets"]


def _sets(value: Iterable[Set]) -> tuple[Set, ...]:
    return validate.as_tuple(value)


_WARM_UP = SetKind.WARM_UP
_NOTE = validate.optional(validate.PROSE)
_SET_ONLY = {Set}
_EXERCISE_SETS: validate.Checks = {
    "exercise": validate.Check(
        "an Exercise (`straight` and `superset` take its name)",
        lambda value: isinstance(value, bw.Exercise),
    ),
    "sets": validate.collection(validate.instance(Set), least=1, most=limits.SETS_OF_EXERCISE),
    "note": _NOTE,
}


@frozen(repr=False, weakref_slot=False)
class ExerciseSets(validate.Seen):
    """The sets of one exercise, where they stand in a workout.

    Args:
        exercise: what is done.
        sets: 1 to 200 of them, in order. Equal ones may be one shared object.
        note: free text.

    Raises:
        InvalidValueError: naming every field that is wrong.
    """

    exercise: bw.Exercise
    sets: tuple[Set, ...] = field(converter=_sets)
    note: str | None = None

    def __attrs_post_init__(self) -> None:
        # Nearly all are sound, and this sees it soonest.
        sets = self.sets
        if (
            self.note is None
            and type(self.exercise) is bw.Exercise
            and type(sets) is tuple
            and len(sets) <= limits.SETS_OF_EXERCISE
            and {*map(type, sets)} == _SET_ONLY
        ):
            return
        validate.verify(self, _EXERCISE_SETS)

    def runs(self) -> list[tuple[int, Set]]:
        """The sets, equal neighbors joined: how many, and what each of them is.

        >>> sets = (Set(reps=10), Set(reps=10), Set(reps=8))
        >>> ExerciseSets(bw.Exercise.custom("Row"), sets).runs()
        [(2, Set(reps=10)), (1, Set(reps=8))]
        """
        runs: list[tuple[int, Set]] = []
        for one in self.sets:
            if runs and (one is runs[-1][1] or one == runs[-1][1]):
                runs[-1] = (runs[-1][0] + 1, one)
            else:
                runs.append((1, one))
        return runs

    @property
    def has_work(self) -> bool:
        """Whether any set is more than a warm-up."""
        sets = self.sets
        return sets[0].kind is not _WARM_UP or any(one.kind is not _WARM_UP for one in sets)

    def __str__(self) -> str:
        """As people write it: `Seated Row 4 x 8-12`."""
        said = [f"{count} x {one}" for count, one in self.runs()]
        return f"{self.exercise} {', '.join(said)}"

    def __repr__(self) -> str:
        return f"<ExerciseSets {self}>"


def _exercise_sets(value: Iterable[ExerciseSets]) -> tuple[ExerciseSets, ...]:
    return validate.as_tuple(value)


_EXERCISE_SETS_ONLY = {ExerciseSets}
_BLOCK: validate.Checks = {
    "exercises": validate.collection(
        validate.instance(ExerciseSets), least=1, most=limits.EXERCISES_IN_BLOCK
    )
}


@frozen(repr=False, weakref_slot=False)
class Block:
    """What is done before moving on: straight sets of one exercise, or a superset of several.

    Args:
        exercises: 1 to 50 of them. Several are a superset, done in rounds: the first set of each,
            then the second of each; one with fewer sets drops out of the later rounds.

    Raises:
        InvalidValueError: naming every field that is wrong.
    """

    exercises: tuple[ExerciseSets, ...] = field(converter=_exercise_sets)

    def __attrs_post_init__(self) -> None:
        members = self.exercises
        if (
            type(members) is tuple
            and len(members) <= limits.EXERCISES_IN_BLOCK
            and {*map(type, members)} == _EXERCISE_SETS_ONLY
        ):
            return
        validate.verify(self, _BLOCK)

    @property
    def is_superset(self) -> bool:
        """Whether it holds several exercises."""
        return len(self.exercises) > 1

    @property
    def rounds(self) -> int:
        """How many times one goes through it."""
        return max(len(one.sets) for one in self.exercises)

    def __str__(self) -> str:
        return " + ".join(str(one) for one in self.exercises)

    def __repr__(self) -> str:
        return f"<Block {self}>"
