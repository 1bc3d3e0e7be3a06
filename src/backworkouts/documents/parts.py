"""Parts of documents by themselves, for integrations: a set, a load, an exercise, a whole workout.

Each is written as it stands within a document: a load is a text, an exercise of the catalog its id.
An interval, which no document holds by itself, is the object of `Interval.to_dict`.
Only the rotation of a phase differs: by itself it holds workouts, in a program indices.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, TypeVar

from backworkouts.documents import plain, reader, text, writer
from backworkouts.documents.converter import converter
from backworkouts.documents.formats import Context
from backworkouts.errors import UnsupportedSubjectError, describe
from backworkouts.model.block import Block, ExerciseSets
from backworkouts.model.exercise import Exercise, Grip, Instructions
from backworkouts.model.interval import Interval
from backworkouts.model.load import Load
from backworkouts.model.muscle import Identifiers, Muscle
from backworkouts.model.program import Phase, Program
from backworkouts.model.quantity import Duration, Reps
from backworkouts.model.session import Session
from backworkouts.model.set import Set
from backworkouts.model.source import Source
from backworkouts.model.workout import WarmUpPhase, Workout

__all__ = ["PARTS", "read_part", "write_part"]

_Value = TypeVar("_Value")

PARTS: Mapping[str, type[Any]] = {
    "workout": Workout,
    "program": Program,
    "session": Session,
    "block": Block,
    "exercise_sets": ExerciseSets,
    "set": Set,
    "reps": Reps,
    "duration": Duration,
    "load": Load,
    "interval": Interval,
    "exercise": Exercise,
    "grip": Grip,
    "instructions": Instructions,
    "muscle": Muscle,
    "identifiers": Identifiers,
    "source": Source,
    "phase": Phase,
    "warm_up_phase": WarmUpPhase,
}
"""The classes of parts, by name."""

_KINDS = tuple(PARTS.values())


def read_part(value: Any, kind: type[_Value], context: Context) -> _Value:
    """Return the object of a class that a plain value stands for within documents.

    Args:
        value: what `json.loads` returns for it. It is not changed.
        kind: one of the classes in `PARTS`.
        context: what ids stand for.

    Raises:
        InvalidDocumentError: listing every fault, with a path that begins at the value.
        UnsupportedSubjectError: for another class.
    """
    _require_kind(kind)

    def read() -> _Value:
        plain.require(value)
        if kind in reader.PART_READERS:
            made: _Value = reader.PART_READERS[kind](value, (), context)
            return made
        return reader.read_entry(kind, value, ())

    return reader.all_listed(read, value)


def _require_kind(kind: type[Any]) -> None:
    if not isinstance(kind, type) or kind not in _KINDS:
        names = ", ".join(sorted(each.__name__ for each in _KINDS))
        raise UnsupportedSubjectError(describe(kind), f"one of the classes {names}")


def write_part(value: object, context: Context) -> Any:
    """Return the plain value that stands for an object within documents.

    Args:
        value: an object of one of the classes in `PARTS`.
        context: the exercises and workouts that their ids stand for; all others are written whole.

    Raises:
        UnsupportedSubjectError: for any other object.
    """
    _require_kind(type(value))
    write = writer.PART_WRITERS.get(type(value))
    written = write(value, context) if write else text.encode(converter().unstructure(value))
    return json.loads(written)
