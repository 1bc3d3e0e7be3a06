"""Workouts in one pass, for documents that are sound.

Nearly all documents are. What is read here is what the hooks of `_workouts` read, as the tests
hold; whatever is not as expected raises something, and then those hooks say what it was.

Sets repeat: within a workout, and from one document to the next. So the set that a run of a
document says is made once, and shared.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache
from marshal import dumps
from typing import Any

from attrs import evolve, fields

from backworkouts import limits
from backworkouts.codec._faults import Wrong
from backworkouts.codec._workouts import KNOWN
from backworkouts.model import _check as check
from backworkouts.model.block import Block, ExerciseSets
from backworkouts.model.exercise import Exercise
from backworkouts.model.set import Set
from backworkouts.model.workout import Goal, Workout

__all__ = ["blocks_reader", "workout_reader"]

_MOST_RUNS = 16_384
_LONGEST_KEY = 200  # a run with a long note is not worth remembering

_Runs = tuple[Set, ...]
_runs: dict[bytes, _Runs] = {}


# What is put together below was checked on the way: the exercise is one of a catalog or was read
# by its constructor, and so was each set. To check it again would be half of the time that reading
# takes, so the slots are filled here.
_new = object.__new__
_set_exercise = ExerciseSets.exercise.__set__  # type: ignore[attr-defined]  # slots are descriptors
_set_sets = ExerciseSets.sets.__set__  # type: ignore[attr-defined]  # as above
_set_note = ExerciseSets.note.__set__  # type: ignore[union-attr]  # as above
_set_members = Block.exercises.__set__  # type: ignore[attr-defined]  # as above


def blocks_reader(
    read_value: Mapping[str, Callable[[Any, Any], Any]],
    read_exercise: Callable[[Any], Exercise],
) -> Callable[[Any, Any], tuple[Block, ...]]:
    """A reader of the list of blocks.

    Args:
        read_value: for the fields of a set whose JSON form differs, what reads it.
        read_exercise: reads an exercise that is written whole.
    """
    known_run = _runs.get
    readers = {name: _remembering(read) for name, read in read_value.items()}

    def read_run(raw: dict[str, Any]) -> _Runs:
        # The bytes tell 1 from 1.0 and True, which a dictionary would not.
        key = dumps(raw, 2)
        run = _runs.get(key)
        return make_run(raw, key) if run is None else run

    def make_run(raw: dict[str, Any], key: bytes) -> _Runs:
        said = {
            name: readers[name](type(value), value) if name in readers else value
            for name, value in raw.items()
        }
        count = said.pop("count", 1)
        if None in raw.values() or type(count) is not int or not 1 <= count <= _MOST_SETS:
            raise Wrong("", "")
        run = (Set(**said),) * count
        if len(key) <= _LONGEST_KEY:
            if len(_runs) >= _MOST_RUNS:
                _runs.clear()
            _runs[key] = run
        return run

    def read_sets(raw: dict[str, Any], exercises: Mapping[str, Exercise]) -> ExerciseSets:
        named, runs = raw["exercise"], raw["sets"]
        if type(runs) is not list or len(raw) != _PLAIN or len(runs) > _MOST_SETS:
            return read_noted(raw, exercises)
        if len(runs) == 1:
            sets = known_run(dumps(runs[0], 2)) or read_run(runs[0])
        else:
            sets = sum(map(read_run, runs), ())
        one = _new(ExerciseSets)
        _set_exercise(one, exercises[named] if type(named) is str else read_exercise(named))
        _set_sets(one, sets)
        _set_note(one, None)
        if not 0 < len(sets) <= _MOST_SETS:
            raise Wrong("", "")
        return one

    def read_noted(raw: dict[str, Any], exercises: Mapping[str, Exercise]) -> ExerciseSets:
        rest = {key: value for key, value in raw.items() if key != "note"}
        if raw["note"] is None or len(rest) != _PLAIN:
            raise Wrong("", "")
        return evolve(read_sets(rest, exercises), note=raw["note"])

    def read_blocks(value: Any, _: Any) -> tuple[Block, ...]:
        if type(value) is not list:
            raise Wrong("", "")
        exercises = KNOWN.get().exercises
        blocks = []
        for raw in value:
            if "superset" in raw:
                members = raw["superset"]
                if type(members) is not list or len(raw) != 1 or not 1 < len(members) <= _MOST:
                    raise Wrong("", "")
                together = tuple([read_sets(one, exercises) for one in members])
            else:
                together = (read_sets(raw, exercises),)
            block = _new(Block)
            _set_members(block, together)
            blocks.append(block)
        return tuple(blocks)

    return read_blocks


_USUAL = {"name", "goal", "blocks"}
_GOALS: dict[str | None, Goal] = {one.value: one for one in Goal}
_MOST_BLOCKS = limits.BLOCKS
_fill = {one.name: getattr(Workout, one.name).__set__ for one in fields(Workout)}
_DEFAULTS = [(_fill[one.name], one.default) for one in fields(Workout) if one.name not in _USUAL]


def workout_reader(
    read_blocks: Callable[[Any, Any], tuple[Block, ...]],
    read_any: Callable[[Any, Any], Workout],
) -> Callable[[Any, Any], Workout]:
    """A reader of workouts that say no more than most do.

    Args:
        read_blocks: reads the list of blocks.
        read_any: reads the others.
    """
    is_line = check.LINE.holds
    set_name, set_goal, set_blocks = _fill["name"], _fill["goal"], _fill["blocks"]

    def read_workout(raw: Any, kind: Any) -> Workout:
        if type(raw) is not dict or not raw.keys() <= _USUAL:
            return read_any(raw, kind)
        name, blocks = raw["name"], read_blocks(raw.get("blocks", []), None)
        if not is_line(name) or len(blocks) > _MOST_BLOCKS:
            raise Wrong("", "")
        one = _new(Workout)
        set_name(one, name)
        set_goal(one, _GOALS[raw["goal"]] if "goal" in raw else None)
        set_blocks(one, blocks)
        for fill, default in _DEFAULTS:
            fill(one, default)
        return one

    return read_workout


_PLAIN = 2  # keys of an exercise that has no note
_MOST_SETS = limits.SETS_OF_EXERCISE
_MOST = limits.EXERCISES_IN_BLOCK
_MOST_VALUES = 4_096


def _remembering(read: Callable[[Any, Any], Any]) -> Callable[[type, Any], Any]:
    """`read`, made once for each value; by its type too, which tells 1 from True."""
    return lru_cache(maxsize=_MOST_VALUES)(lambda _, value: read(value, None))
