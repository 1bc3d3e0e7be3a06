"""Workouts and sessions from bytes, with msgspec: the extra `fast`.

msgspec reads the outline of a document into the structs below, which refuse keys that they do not
know, and leaves each object that says some sets as the bytes it is. Those are read by themselves,
once for all documents that hold them.

Of equal keys it takes the last. So the colons are counted: when there are no more of them than
keys were read, each key stood there once.

Whatever is not as expected raises something; then the document is read by other means.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import chain, islice
from typing import Any

from msgspec import UNSET, Raw, Struct, UnsetType
from msgspec.json import Decoder

from backworkouts import limits
from backworkouts.codec import _text
from backworkouts.codec._fast import ReadExercise, block_of, note_of, sets_of, workout_of
from backworkouts.codec._faults import Wrong
from backworkouts.codec._runs import Run, Runs
from backworkouts.codec._skeleton import TextReader
from backworkouts.model.block import Block
from backworkouts.model.exercise import Exercise
from backworkouts.model.session import Session
from backworkouts.model.workout import Workout

__all__ = ["text_reader"]

_MOST_MEMBERS = limits.EXERCISES_IN_BLOCK
_MOST_BLOCKS = limits.BLOCKS
_OTHERS = ("id", "levels", "focus", "note", "sources")


class _Sets(Struct, forbid_unknown_fields=True, gc=False):
    exercise: str | dict[str, Any]
    sets: list[Raw]
    note: str | UnsetType = UNSET


class _Block(Struct, forbid_unknown_fields=True, gc=False):
    exercise: str | dict[str, Any] | UnsetType = UNSET
    sets: list[Raw] | UnsetType = UNSET
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


def text_reader(
    read_run: Callable[[Any], Run],
    read_exercise: ReadExercise,
    read_moment: Callable[[Any, Any], Any],
) -> TextReader:
    """A reader of the documents of workouts and sessions.

    Args:
        read_run: reads a run of sets.
        read_exercise: reads an exercise that is written whole.
        read_moment: reads when a session began.
    """
    outline = Decoder(_WorkoutDocument | _SessionDocument).decode
    known: Runs[bytes] = Runs(lambda said: read_run(_text.decode(str(said, "utf-8"))))

    def read(data: str | bytes | bytearray, exercises: Mapping[str, Exercise]) -> Workout | Session:
        written = data.encode() if isinstance(data, str) else bytes(data)
        if len(written) > limits.DOCUMENT_CHARACTERS:
            raise Wrong("", "")
        raw = outline(written)
        one: Workout | Session
        if type(raw) is _WorkoutDocument:
            one, colons = _workout(raw, known, exercises, read_exercise)
        else:
            done, colons = _workout(raw.workout, known, exercises, read_exercise)
            origin = None if raw.origin is UNSET else raw.origin
            one = Session(read_moment(raw.started_at, None), done, origin)
            colons += 2 + (origin is not None)
        if written.count(b":") != colons + 1:
            # A colon in some text, or a key given twice: it refuses that.
            _text.decode(str(written, "utf-8"))
        return one

    return read


def _workout(
    raw: _Workout, known: Runs[bytes], exercises: Mapping[str, Exercise], whole: ReadExercise
) -> tuple[Workout, int]:
    """A workout, and how many colons its keys have."""
    blocks: tuple[Block, ...] = ()
    colons = 0
    if raw.blocks is not UNSET:
        blocks, colons = _blocks(raw.blocks, known, exercises, whole)
    said: dict[str, Any] = {"name": raw.name}
    if raw.goal is not UNSET:
        said["goal"] = raw.goal
    colons += len(said) + (raw.blocks is not UNSET)
    if raw.id is raw.levels is raw.focus is raw.note is raw.sources is UNSET:
        return workout_of(said, blocks), colons
    others = {key: getattr(raw, key) for key in _OTHERS if getattr(raw, key) is not UNSET}
    return Workout(**said, **others, blocks=blocks), colons + len(others)


def _blocks(
    listed: list[_Block],
    known: Runs[bytes],
    exercises: Mapping[str, Exercise],
    whole: ReadExercise,
) -> tuple[tuple[Block, ...], int]:
    members: list[Any] = []
    for part in listed:
        several = part.superset
        if several is UNSET:
            members.append(part)
        elif part.exercise is part.sets is part.note is UNSET and len(several) > 1:
            members += several
        else:
            raise Wrong("", "")
    lists = [one.sets for one in members]
    texts = [*map(bytes, chain.from_iterable(lists))]
    runs = [known[text] for text in texts]
    counts = [*map(len, lists)]
    if counts.count(1) != len(counts):
        rest = iter(runs)
        runs = [tuple(chain.from_iterable(islice(rest, count))) for count in counts]
    colons = 2 * len(members)
    made = []
    for one, sets in zip(members, runs, strict=True):
        named = one.exercise
        exercise = exercises[named] if type(named) is str else whole(named)
        if one.note is UNSET:
            made.append(sets_of(exercise, sets, None))
        else:
            made.append(sets_of(exercise, sets, note_of(one.note)))
            colons += 1
    in_order = iter(made)
    blocks = []
    for part in listed:
        if part.superset is UNSET:
            blocks.append(block_of((next(in_order),)))
        else:
            blocks.append(block_of(tuple(islice(in_order, len(part.superset)))))
            colons += 1
    if len(blocks) > _MOST_BLOCKS:
        raise Wrong("", "")
    return tuple(blocks), colons + b"".join(texts).count(b":")
