"""The account of a text: what each of its characters was read as."""

from __future__ import annotations

from enum import StrEnum
from typing import Any, NamedTuple

__all__ = ["Doubt", "Part", "PartKind"]


class PartKind(StrEnum):
    """What a part of a line was read as."""

    MARK = "mark"
    """A bullet, a label, markup, or punctuation between other parts."""
    NAME = "name"
    """The name of an exercise."""
    PRESCRIPTION = "prescription"
    """Sets, repetitions, load, effort, tempo, rest: whatever ends in the sets."""
    HEADING = "heading"
    """The name of a day, a section or the text, or of weeks."""
    DATE = "date"
    """When a session took place."""
    STATED = "stated"
    """A property of the workout or program: rest days, rounds, the length of a rotation."""
    NOTE = "note"
    """A remark, kept as a note."""
    PROBLEM = "problem"
    """What could not be read, and is reported."""


class Part(NamedTuple):
    """A part of one line, from `start` to before `end`."""

    start: int
    end: int
    kind: PartKind

    def to_dict(self) -> dict[str, Any]:
        """Return plain values for JSON."""
        return {"start": self.start, "end": self.end, "kind": self.kind.value}


class Doubt(NamedTuple):
    """A part of one line that may hide a set, or a number that would change one."""

    start: int
    end: int
    assumed: str
    """What was assumed: "a note", "repetitions not stated"."""
