"""Workouts in one pass over plain values, for documents that are sound.

Nearly all documents are. What is read here is what the hooks of `_workouts` read, as the tests
hold; whatever is not as expected raises something, and then those hooks say what it was.

What is put together here was checked on the way: the exercise is one of a catalog or was read by
its constructor, and so was each set. To check it again would be half of the time that reading
takes, so the slots are filled directly.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import chain
from typing import Any

from attrs import fields

from backworkouts import limits
from backworkouts.codec._faults import Wrong
from backworkouts.codec._runs import Run
from backworkouts.codec._workouts import KNOWN
from backworkouts.model import _check as check
from backworkouts.model.block import Block, ExerciseSets
from backworkouts.model.exercise import Exercise
from backworkouts.model.workout import Goal, Workout

__all__ = [
    "ReadExercise",
    "ReadSets",
    "block_of",
    "blocks_of",
    "blocks_reader",
    "note_of",
    "sets_of",
    "workout_of",
    "workout_reader",
]

ReadSets = Callable[[Any], Run]
ReadExercise = Callable[[Any], Exercise]

_PLAIN, _NOTED = 2, 3  # keys of an exercise without and with a note
_MOST_SETS = limits.SETS_OF_EXERCISE
_MOST_MEMBERS = limits.EXERCISES_IN_BLOCK
_MOST_BLOCKS = limits.BLOCKS
_is_prose = check.PROSE.holds
_is_line = check.LINE.holds
_new = object.__new__
_set_exercise = ExerciseSets.exercise.__set__  # type: ignore[attr-defined]  # slots are descriptors
_set_sets = ExerciseSets.sets.__set__  # type: ignore[attr-defined]  # as above
_set_note = ExerciseSets.note.__set__  # type: ignore[union-attr]  # as above
_set_members = Block.exercises.__set__  # type: ignore[attr-defined]  # as above


def blocks_of(
    raw: Any, exercises: Mapping[str, Exercise], read_sets: ReadSets, read_exercise: ReadExercise
) -> tuple[Block, ...]:
    """The blocks of a workout.

    Args:
        raw: the list of them.
        exercises: by id.
        read_sets: reads the list of the sets of an exercise: one set or more.
        read_exercise: reads an exercise that is written whole.
    """

    def read(one: dict[str, Any]) -> ExerciseSets:
        named = one["exercise"]
        exercise = exercises[named] if type(named) is str else read_exercise(named)
        note = None
        if len(one) != _PLAIN:
            if len(one) != _NOTED:
                raise Wrong("", "")
            note = note_of(one["note"])
        return sets_of(exercise, read_sets(one["sets"]), note)

    if type(raw) is not list or len(raw) > _MOST_BLOCKS:
        raise Wrong("", "")
    return tuple(
        [
            block_of((read(one),) if "exercise" in one else tuple(map(read, _members(one))))
            for one in raw
        ]
    )


def note_of(note: Any) -> str:
    """A note on an exercise, which is there."""
    if _is_prose(note):
        return note  # type: ignore[no-any-return]  # it is a text, as was just asked
    raise Wrong("", "")


def sets_of(exercise: Exercise, sets: Run, note: str | None) -> ExerciseSets:
    """The sets of an exercise, all of them sound by themselves."""
    if not 0 < len(sets) <= _MOST_SETS:
        raise Wrong("", "")
    made = _new(ExerciseSets)
    _set_exercise(made, exercise)
    _set_sets(made, sets)
    _set_note(made, note)
    return made


def block_of(members: tuple[ExerciseSets, ...]) -> Block:
    """What is done together."""
    if len(members) > _MOST_MEMBERS:
        raise Wrong("", "")
    made = _new(Block)
    _set_members(made, members)
    return made


def _members(one: dict[str, Any]) -> list[Any]:
    members = one["superset"]
    if type(members) is list and len(one) == 1 < len(members):
        return members
    raise Wrong("", "")


_USUAL = {"name", "goal", "blocks"}
_GOALS: dict[str | None, Goal] = {one.value: one for one in Goal}
_fill = {one.name: getattr(Workout, one.name).__set__ for one in fields(Workout)}
_set_name, _set_goal, _set_blocks = (_fill[name] for name in ("name", "goal", "blocks"))
_DEFAULTS = [(_fill[one.name], one.default) for one in fields(Workout) if one.name not in _USUAL]


def workout_of(raw: dict[str, Any], blocks: tuple[Block, ...]) -> Workout:
    """A workout that says no more than most do: its name, perhaps its goal, and its blocks."""
    if not _is_line(raw["name"]):
        raise Wrong("", "")
    one = _new(Workout)
    _set_name(one, raw["name"])
    _set_goal(one, _GOALS[raw["goal"]] if "goal" in raw else None)
    _set_blocks(one, blocks)
    for fill, default in _DEFAULTS:
        fill(one, default)
    return one


def blocks_reader(
    read_run: Callable[[Any], Run], read_exercise: ReadExercise
) -> Callable[[Any, Any], tuple[Block, ...]]:
    """A reader of the list of blocks."""

    def read_sets(said: Any) -> Run:
        if type(said) is not list or not said:
            raise Wrong("", "")
        return tuple(chain.from_iterable(map(read_run, said)))

    return lambda raw, _: blocks_of(raw, KNOWN.get().exercises, read_sets, read_exercise)


def workout_reader(
    read_blocks: Callable[[Any, Any], tuple[Block, ...]],
    read_any: Callable[[Any, Any], Workout],
) -> Callable[[Any, Any], Workout]:
    """A reader of workouts that say no more than most do.

    Args:
        read_blocks: reads the list of blocks.
        read_any: reads the others.
    """

    def read_workout(raw: Any, kind: Any) -> Workout:
        if type(raw) is not dict or not raw.keys() <= _USUAL:
            return read_any(raw, kind)
        return workout_of(raw, read_blocks(raw.get("blocks", []), None))

    return read_workout
