"""Workouts in one pass over plain values, for documents that are sound.

Nearly all documents are. What is read here is what the hooks of `_workouts` read, as the tests
hold; whatever is not as expected raises something, and then those hooks say what it was.

What is put together here was checked on the way: the exercise is one of a catalog or was read by
its constructor, and so was each set. To check it again would be half of the time that reading
takes. So an object is filled in as a draft, which is not frozen, and then becomes one of its class.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import chain
from typing import Any

from backworkouts import limits
from backworkouts.codec._faults import Wrong
from backworkouts.codec._runs import Run
from backworkouts.codec._workouts import KNOWN
from backworkouts.model import validate
from backworkouts.model.block import Block, ExerciseSets
from backworkouts.model.exercise import Exercise
from backworkouts.model.workout import Goal, Workout

__all__ = [
    "GOALS",
    "MOST_BLOCKS",
    "MOST_MEMBERS",
    "DraftOfBlock",
    "DraftOfSets",
    "ReadExercise",
    "blocks_of",
    "blocks_reader",
    "is_prose",
    "workout_of",
    "workout_reader",
]

ReadSets = Callable[[Any], Run]
ReadExercise = Callable[[Any], Exercise]

_PLAIN, _NOTED = 2, 3  # keys of an exercise without and with a note
_MOST_SETS = limits.SETS_OF_EXERCISE
MOST_MEMBERS = limits.EXERCISES_IN_BLOCK
MOST_BLOCKS = limits.BLOCKS
is_prose = validate.PROSE.holds
_is_line = validate.LINE.holds


# Each has the slots of its class, and none of its own. They are filled in where they are needed: a
# call of a function for each would take longer than that.


class DraftOfSets(ExerciseSets):
    __slots__ = ()
    __init__ = object.__init__
    __setattr__ = object.__setattr__
    __delattr__ = object.__delattr__


class DraftOfBlock(Block):
    __slots__ = ()
    __init__ = object.__init__
    __setattr__ = object.__setattr__
    __delattr__ = object.__delattr__


class _DraftOfWorkout(Workout):
    __slots__ = ()
    __init__ = object.__init__
    __setattr__ = object.__setattr__
    __delattr__ = object.__delattr__


def blocks_of(
    raw: Any, exercises: Mapping[str, Exercise], read_sets: ReadSets, read_exercise: ReadExercise
) -> tuple[tuple[Block, ...], int]:
    """The blocks of a workout, and how many keys they have, those in sets left out.

    Args:
        raw: the list of them.
        exercises: by id.
        read_sets: reads what stands for the sets of an exercise: 1 to 200 of them.
        read_exercise: reads an exercise that is written whole.
    """
    if type(raw) is not list or len(raw) > MOST_BLOCKS:
        raise Wrong("", "")
    keys = 0
    blocks = []
    for part in raw:
        members = (part,)
        if "superset" in part:
            members = part["superset"]
            keys += 1
            if type(members) is not list or len(part) != 1 or not 1 < len(members) <= MOST_MEMBERS:
                raise Wrong("", "")
        made = []
        for one in members:
            named = one["exercise"]
            note = None
            if len(one) != _PLAIN:
                note = one["note"]
                if len(one) != _NOTED or not is_prose(note):
                    raise Wrong("", "")
            sets: Any = DraftOfSets()
            sets.exercise = exercises[named] if type(named) is str else read_exercise(named)
            sets.sets = read_sets(one["sets"])
            sets.note = note
            sets.__class__ = ExerciseSets
            made.append(sets)
            keys += len(one)
        block: Any = DraftOfBlock()
        block.exercises = tuple(made)
        block.method = block.duration = block.interval = None
        block.__class__ = Block
        blocks.append(block)
    return tuple(blocks), keys


GOALS: dict[str, Goal] = {one.value: one for one in Goal}
_USUAL = {"name", "goal", "blocks"}


def workout_of(name: str, goal: Goal | None, blocks: tuple[Block, ...]) -> Workout:
    """A workout that says no more than most do: its name, perhaps its goal, and its blocks."""
    if not _is_line(name):
        raise Wrong("", "")
    one: Any = _DraftOfWorkout()
    one.name = name
    one.blocks = blocks
    one.goal = goal
    one.id = one.focus = one.note = None
    one.levels = one.warm_up = one.sources = ()
    one.__class__ = Workout
    return one  # type: ignore[no-any-return]  # it has become one


def blocks_reader(
    read_run: Callable[[Any], Run], read_exercise: ReadExercise
) -> Callable[[Any, Any], tuple[Block, ...]]:
    """A reader of the list of blocks."""

    def read_sets(said: Any) -> Run:
        if type(said) is not list or not said:
            raise Wrong("", "")
        run = tuple(chain.from_iterable(map(read_run, said)))
        if len(run) > _MOST_SETS:
            raise Wrong("", "")
        return run

    def read_blocks(raw: Any, _: Any) -> tuple[Block, ...]:
        return blocks_of(raw, KNOWN.get().exercises, read_sets, read_exercise)[0]

    return read_blocks


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
        goal = GOALS[raw["goal"]] if "goal" in raw else None
        return workout_of(raw["name"], goal, read_blocks(raw.get("blocks", []), None))

    return read_workout
