"""The front end of the fast reader for msgspec: the extra `fast`.

The typed dictionaries below are what a document usually holds. Keys that they lack are dropped,
which the fast reader notices when it counts keys. Each set stays raw bytes, which find it in the
cache: of most sets no value is made at all.
"""

from __future__ import annotations

from typing import Any, TypedDict

from msgspec import DecodeError, Raw
from msgspec.json import Decoder

from backworkouts.documents import text
from backworkouts.documents.fast import FrontEnd

__all__ = ["front_end"]


class _ExerciseSets(TypedDict, total=False):
    exercise: Any
    sets: list[Raw]
    note: Any


class _Block(_ExerciseSets, total=False):
    superset: list[_ExerciseSets]
    method: Any
    duration: Any
    interval: Any


class _Workout(TypedDict, total=False):
    name: Any
    goal: Any
    blocks: list[_Block]
    id: Any
    levels: Any
    focus: Any
    note: Any
    sources: Any


class _Document(_Workout, total=False):
    """A workout or a session."""

    format: Any
    started_at: Any
    workout: _Workout
    ended_at: Any
    origin: Any


def front_end() -> FrontEnd:
    """Return the front end."""
    decoder = Decoder(_Document)

    def decode(data: str | bytes | bytearray) -> Any:
        # `Decoder` refuses subclasses of `str`, of which this returns the plain text.
        return decoder.decode(str.__str__(data) if isinstance(data, str) else data)

    return FrontEnd(
        decode,
        (DecodeError, ValueError),
        bytes,
        lambda raw: text.decode(str(raw, "utf-8")),
    )
