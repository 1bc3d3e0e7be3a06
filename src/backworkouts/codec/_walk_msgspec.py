"""The skeletons of workouts and sessions, read with msgspec: the extra `fast`.

The structs below are what a skeleton may hold. They refuse keys that they do not know.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from msgspec import UNSET, Struct, UnsetType
from msgspec.json import Decoder

from backworkouts import limits
from backworkouts.codec._fast import (
    GOALS,
    Columns,
    ReadExercise,
    blocks_of,
    is_prose,
    keys_of,
    workout_of,
)
from backworkouts.codec._faults import Wrong
from backworkouts.codec._runs import Run
from backworkouts.codec._skeleton import Walk
from backworkouts.model.block import Block
from backworkouts.model.exercise import Exercise
from backworkouts.model.session import Session
from backworkouts.model.workout import Workout

__all__ = ["walk"]

_MOST_BLOCKS = limits.BLOCKS
_OTHERS = ("id", "levels", "focus", "note", "sources")


class _Sets(Struct, forbid_unknown_fields=True, gc=False):
    exercise: str | dict[str, Any]
    sets: None
    note: str | UnsetType = UNSET


class _Block(Struct, forbid_unknown_fields=True, gc=False):
    exercise: str | dict[str, Any] | UnsetType = UNSET
    sets: UnsetType | None = UNSET
    note: str | UnsetType = UNSET
    superset: list[_Sets] | UnsetType = UNSET


class _Workout(Struct, forbid_unknown_fields=True, gc=False):
    name: str
    goal: str | UnsetType = UNSET
    blocks: list[_Block] | UnsetType = UNSET
    id: str | UnsetType = UNSET
    levels: list[str] | UnsetType = UNSET
    focus: str | UnsetType = UNSET
    note: str | UnsetType = UNSET
    sources: list[str] | UnsetType = UNSET


class _WorkoutDocument(_Workout, tag_field="format", tag="backworkouts.workout/1"):
    pass


class _SessionDocument(
    Struct, forbid_unknown_fields=True, tag_field="format", tag="backworkouts.session/1", gc=False
):
    started_at: str
    workout: _Workout
    origin: str | UnsetType = UNSET


def walk(read_exercise: ReadExercise, read_moment: Callable[[Any, Any], Any]) -> Walk:
    """A reader of skeletons.

    Args:
        read_exercise: reads an exercise that is written whole.
        read_moment: reads when a session began.
    """
    decode = Decoder(_WorkoutDocument | _SessionDocument).decode

    def columns_of(listed: list[_Block], exercises: Mapping[str, Exercise]) -> Columns:
        found: list[Exercise] = []
        notes: list[str | None] = []
        sizes: list[int] = []
        for part in listed:
            members: Any = part.superset
            if members is UNSET:
                if part.sets is UNSET:
                    raise Wrong("", "")
                members = (part,)
            elif not part.exercise is part.sets is part.note is UNSET or len(members) == 1:
                raise Wrong("", "")
            for one in members:
                named, note = one.exercise, one.note
                found.append(exercises[named] if type(named) is str else read_exercise(named))
                if note is UNSET:
                    notes.append(None)
                elif is_prose(note):
                    notes.append(note)
                else:
                    raise Wrong("", "")
            sizes.append(len(members))
        return found, notes, sizes

    def read_workout(
        raw: _Workout, runs: list[Run], exercises: Mapping[str, Exercise]
    ) -> tuple[Workout, int]:
        blocks: tuple[Block, ...] = ()
        goal = None
        keys = 1
        if raw.blocks is not UNSET:
            columns = columns_of(raw.blocks, exercises)
            blocks = blocks_of(columns, runs)
            keys += 1 + keys_of(columns)
        if raw.goal is not UNSET:
            goal = GOALS[raw.goal]
            keys += 1
        if raw.id is raw.levels is raw.focus is raw.note is raw.sources is UNSET:
            return workout_of(raw.name, goal, blocks), keys
        others: dict[str, Any] = {
            key: getattr(raw, key) for key in _OTHERS if getattr(raw, key) is not UNSET
        }
        return Workout(raw.name, goal=goal, blocks=blocks, **others), keys + len(others)

    def read(
        skeleton: str, runs: list[Run], exercises: Mapping[str, Exercise]
    ) -> tuple[Workout | Session, int]:
        raw = decode(skeleton)
        if type(raw) is _WorkoutDocument:
            one, keys = read_workout(raw, runs, exercises)
            return one, keys + 1
        done, keys = read_workout(raw.workout, runs, exercises)
        origin = None if raw.origin is UNSET else raw.origin
        session = Session(read_moment(raw.started_at, None), done, origin)
        return session, keys + 3 + (origin is not None)

    return read
