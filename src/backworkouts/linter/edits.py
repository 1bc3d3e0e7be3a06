"""Edits of a workout, and the fix of a finding that is made of them, as immutable values."""

from __future__ import annotations

from typing import Any

from attrs import evolve, frozen

from backworkouts import limits
from backworkouts.model.block import Block, ExerciseSets
from backworkouts.model.display import PydanticField
from backworkouts.model.exercise import Exercise
from backworkouts.model.set import Set
from backworkouts.model.workout import Workout

__all__ = ["Edit", "Fix", "Move", "Replace", "Split"]


@frozen
class Move:
    r"""Move a block to another place.

    Attributes:
        block: the number of the block, from 0.
        to: its number afterwards, from 0.

    >>> from backworkouts.notation import parse
    >>> print(Move(0, 1).apply(parse("A\nDeadlift 3x5\nPull-Up 3x8")))
    A
    Pull-Up 3 x 8
    Deadlift 3 x 5
    """

    block: int
    to: int

    def to_dict(self) -> dict[str, Any]:
        """Return plain values for JSON."""
        return {"kind": "move", "block": self.block, "to": self.to}

    def apply(self, workout: Workout) -> Workout:
        """Return the workout with the block moved.

        Args:
            workout: the workout to change.
        """
        blocks = list(workout.blocks)
        blocks.insert(self.to, blocks.pop(self.block))
        return evolve(workout, blocks=blocks)


@frozen
class Replace:
    """Replace an exercise, for the same sets.

    An exercise with other equipment needs other loads, which are not known: the loads move to the
    note.

    Attributes:
        block, place: the numbers of the block and of the exercise in it, from 0.
        exercise: the exercise to do instead.
    """

    block: int
    place: int
    exercise: Exercise

    def to_dict(self) -> dict[str, Any]:
        """Return plain values for JSON: of the exercise, its id in the catalog of the check."""
        return {
            "kind": "replace",
            "block": self.block,
            "place": self.place,
            "exercise": self.exercise.id,
        }

    def apply(self, workout: Workout) -> Workout:
        """Return the workout with the exercise replaced.

        Args:
            workout: the workout to change.
        """
        block = workout.blocks[self.block]
        exercises = list(block.exercises)
        exercises[self.place] = _replaced(exercises[self.place], self.exercise)
        return _with(workout, self.block, [evolve(block, exercises=exercises)])


@frozen
class Split:
    """Split a superset into straight sets: all sets of its first exercise, then of the next.

    Attributes:
        block: the number of the block, from 0.
    """

    block: int

    def to_dict(self) -> dict[str, Any]:
        """Return plain values for JSON."""
        return {"kind": "split", "block": self.block}

    def apply(self, workout: Workout) -> Workout:
        """Return the workout with a block for each exercise of the superset.

        Args:
            workout: the workout to change.
        """
        block = workout.blocks[self.block]
        parts = [evolve(block, exercises=[member]) for member in block.exercises]
        return _with(workout, self.block, parts)


Edit = Move | Replace | Split


@frozen
class Fix(PydanticField):
    """What can be done about a finding.

    Attributes:
        title: what the fix does, as an instruction.
        is_safe: the fix changes the order of what is done, following advice that holds for
            everyone. A fix that changes the training itself, or follows a preference, is unsafe.
        edits: edits of the workout that the finding is in, to apply one after the other.
    """

    title: str
    is_safe: bool
    edits: tuple[Edit, ...]

    def to_dict(self) -> dict[str, Any]:
        """Return plain values for JSON."""
        return {
            "title": self.title,
            "is_safe": self.is_safe,
            "edits": [edit.to_dict() for edit in self.edits],
        }

    def apply(self, workout: Workout) -> Workout:
        """Return the workout with the edits applied.

        Args:
            workout: the workout that has the finding.
        """
        for edit in self.edits:
            workout = edit.apply(workout)
        return workout


def _replaced(old: ExerciseSets, exercise: Exercise) -> ExerciseSets:
    """Return the sets with another exercise, without loads where the equipment differs."""
    loads = dict.fromkeys(str(each.load) for each in old.sets if each.load is not None)
    if not loads or set(exercise.equipment) == set(old.exercise.equipment):
        return evolve(old, exercise=exercise)
    stated = f"{old.exercise.name}: {', '.join(loads)}"
    room = limits.TEXT_CHARACTERS - len(stated) - len("...\n")
    before = old.note or ""
    before = before if len(before) <= room else f"{before[:room]}..."
    note = f"{before}\n{stated}" if before else stated
    # Equal sets stay one shared object.
    unloaded: dict[Set, Set] = {each: evolve(each, load=None) for each in {*old.sets}}
    sets = tuple(unloaded[each] for each in old.sets)
    return ExerciseSets(exercise, sets, note)


def _with(workout: Workout, block: int, replacement: list[Block]) -> Workout:
    """Return the workout with other blocks in place of one."""
    blocks = workout.blocks
    return evolve(workout, blocks=(*blocks[:block], *replacement, *blocks[block + 1 :]))
