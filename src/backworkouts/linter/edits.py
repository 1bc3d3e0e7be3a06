"""Edits: what a fix changes in a workout, as values that can be shown, sent and applied."""

from __future__ import annotations

from attrs import evolve, frozen

import backworkouts as bw
from backworkouts import limits

__all__ = ["Edit", "Fix", "Move", "Replace", "Split"]


@frozen
class Move:
    r"""A block goes to another place.

    Attributes:
        block: which one, from 0.
        to: its place afterwards, from 0.

    >>> from backworkouts.notation import parse
    >>> print(Move(0, 1).apply(parse("A\nDeadlift 3x5\nPull-Up 3x8")))
    A
    Pull-Up 3 x 8
    Deadlift 3 x 5
    """

    block: int
    to: int

    def apply(self, workout: bw.Workout) -> bw.Workout:
        """The workout with that block moved."""
        blocks = list(workout.blocks)
        blocks.insert(self.to, blocks.pop(self.block))
        return evolve(workout, blocks=blocks)


@frozen
class Replace:
    """Another exercise is done for the same sets.

    With other equipment it takes other loads, which nobody knows: those there were go to the note.

    Attributes:
        block, place: which one: the block, and the exercise of it, from 0.
        exercise: what is done instead.
    """

    block: int
    place: int
    exercise: bw.Exercise

    def apply(self, workout: bw.Workout) -> bw.Workout:
        """The workout with that exercise."""
        exercises = list(workout.blocks[self.block].exercises)
        exercises[self.place] = _instead(exercises[self.place], self.exercise)
        return _with(workout, self.block, [bw.Block(tuple(exercises))])


@frozen
class Split:
    """A superset becomes straight sets: all sets of its first exercise, then of the next.

    Attributes:
        block: which one, from 0.
    """

    block: int

    def apply(self, workout: bw.Workout) -> bw.Workout:
        """The workout with a block for each exercise of that one."""
        exercises = workout.blocks[self.block].exercises
        return _with(workout, self.block, [bw.Block((one,)) for one in exercises])


Edit = Move | Replace | Split


@frozen
class Fix:
    """What can be done about a finding.

    Attributes:
        title: what it does, as an instruction.
        is_safe: it changes the order of what is done, for the sake of advice that holds for
            everyone. What changes the training itself, or follows a preference, is not.
        edits: of the workout that the finding is in, one after the other.
    """

    title: str
    is_safe: bool
    edits: tuple[Edit, ...]

    def apply(self, workout: bw.Workout) -> bw.Workout:
        """The workout with the edits made."""
        for one in self.edits:
            workout = one.apply(workout)
        return workout


def _instead(of: bw.ExerciseSets, exercise: bw.Exercise) -> bw.ExerciseSets:
    loads = dict.fromkeys(str(one.load) for one in of.sets if one.load is not None)
    if not loads or set(exercise.equipment) == set(of.exercise.equipment):
        return evolve(of, exercise=exercise)
    was = f"{of.exercise.name}: {', '.join(loads)}"
    note = was if of.note is None else f"{of.note}\n{was}"
    bare = {id(one): evolve(one, load=None) for one in of.sets}
    sets = tuple(bare[id(one)] for one in of.sets)
    return bw.ExerciseSets(exercise, sets, note[: limits.TEXT_CHARACTERS])


def _with(workout: bw.Workout, block: int, instead: list[bw.Block]) -> bw.Workout:
    blocks = workout.blocks
    return evolve(workout, blocks=(*blocks[:block], *instead, *blocks[block + 1 :]))
