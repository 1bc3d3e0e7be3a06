"""The skeletons of workouts and sessions, read with msgspec: the extra `fast`.

The structs below are what a skeleton may hold. They refuse keys that they do not know.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from msgspec import UNSET, Struct, UnsetType
from msgspec.json import Decoder

from backworkouts.codec._fast import (
    GOALS,
    MOST_BLOCKS,
    MOST_MEMBERS,
    DraftOfBlock,
    DraftOfSets,
    ReadExercise,
    is_prose,
    workout_of,
)
from backworkouts.codec._faults import Wrong
from backworkouts.codec._runs import Run
from backworkouts.codec._skeleton import Walk
from backworkouts.model.block import Block, ExerciseSets
from backworkouts.model.exercise import Exercise
from backworkouts.model.session import Session
from backworkouts.model.workout import Workout

__all__ = ["walk"]

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

    def read_blocks(
        listed: list[_Block], runs: Iterator[Run], exercises: Mapping[str, Exercise]
    ) -> tuple[tuple[Block, ...], int]:
        """The blocks, and how many keys they have."""
        if len(listed) > MOST_BLOCKS:
            raise Wrong("", "")
        keys = 0
        blocks = []
        for part in listed:
            members: Any = part.superset
            if members is UNSET:
                if part.sets is UNSET:
                    raise Wrong("", "")
                members = (part,)
            elif (
                part.exercise is part.sets is part.note is UNSET
                and 1 < len(members) <= MOST_MEMBERS
            ):
                keys += 1
            else:
                raise Wrong("", "")
            made = []
            for one in members:
                named, note = one.exercise, one.note
                if note is UNSET:
                    note = None
                elif is_prose(note):
                    keys += 1
                else:
                    raise Wrong("", "")
                sets: Any = DraftOfSets()
                sets.exercise = exercises[named] if type(named) is str else read_exercise(named)
                sets.sets = next(runs)
                sets.note = note
                sets.__class__ = ExerciseSets
                made.append(sets)
            keys += 2 * len(made)
            block: Any = DraftOfBlock()
            block.exercises = tuple(made)
            block.method = block.duration = block.interval = None
            block.__class__ = Block
            blocks.append(block)
        return tuple(blocks), keys

    def read(
        skeleton: str, runs: Iterator[Run], exercises: Mapping[str, Exercise]
    ) -> tuple[Workout | Session, int]:
        outline = decode(skeleton)
        raw = outline.workout if type(outline) is _SessionDocument else outline
        blocks: tuple[Block, ...] = ()
        keys = 2
        if raw.blocks is not UNSET:
            blocks, keys = read_blocks(raw.blocks, runs, exercises)
            keys += 3
        goal = None
        if raw.goal is not UNSET:
            goal = GOALS[raw.goal]
            keys += 1
        if raw.id is raw.levels is raw.focus is raw.note is raw.sources is UNSET:
            one = workout_of(raw.name, goal, blocks)
        else:
            others: dict[str, Any] = {
                key: getattr(raw, key) for key in _OTHERS if getattr(raw, key) is not UNSET
            }
            one = Workout(raw.name, goal=goal, blocks=blocks, **others)
            keys += len(others)
        if raw is outline:
            return one, keys
        origin = None if outline.origin is UNSET else outline.origin
        session = Session(read_moment(outline.started_at, None), one, origin=origin)
        return session, keys + 2 + (origin is not None)

    return read
