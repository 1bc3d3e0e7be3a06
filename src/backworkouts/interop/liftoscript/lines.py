"""The lines of a program: headings, comments, and exercises, which may take several lines.

Every part keeps its place in the text. Scripts are cut out before anything else looks at a line:
they may hold any character, and they are never run.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from attrs import field, frozen

__all__ = ["SCRIPT", "Comment", "Element", "Heading", "Place", "Separator", "Statement", "elements"]

SCRIPT = "{~~}"
"""What stands in a statement for each script."""

_BEGINS, _ENDS = "{~", "~}"


class Place(NamedTuple):
    """A place in a text."""

    line: int
    """Counted from 1."""
    column: int
    """Counted from 1."""


class Separator(NamedTuple):
    """A line without text."""

    place: Place


class Comment(NamedTuple):
    """A line that begins with `//`."""

    place: Place
    text: str
    is_private: bool
    """Whether it begins with `///`: the app does not show it."""


class Heading(NamedTuple):
    """A line that begins with `#` or `##`."""

    place: Place
    text: str
    is_day: bool


@frozen
class Statement:
    """An exercise: one line, or several that a backslash or a script joins.

    Attributes:
        text: its text, with `SCRIPT` in place of each script.
        scripts: where the scripts begin.
        is_ended: whether its last script ends.
    """

    text: str
    scripts: tuple[Place, ...]
    is_ended: bool
    _offsets: tuple[int, ...] = field(alias="offsets")
    _places: tuple[Place, ...] = field(alias="places")

    def place(self, offset: int) -> Place:
        """Return the place of a character of the text."""
        index = bisect_right(self._offsets, offset) - 1
        start = self._places[index]
        return Place(start.line, start.column + offset - self._offsets[index])


Element = Separator | Comment | Heading | Statement


def elements(text: str) -> Iterator[Element]:
    r"""Yield what a text consists of, in order.

    >>> [type(element).__name__ for element in elements("# Week 1\n\n// slowly\nSquat / 3x8")]
    ['Heading', 'Separator', 'Comment', 'Statement']
    """
    lines = text.split("\n")
    number = 0
    while number < len(lines):
        stripped = lines[number].strip()
        place = Place(number + 1, 1 + len(lines[number]) - len(lines[number].lstrip()))
        if not stripped:
            yield Separator(place)
        elif stripped.startswith("///"):
            yield Comment(place, _comment(stripped[3:]), is_private=True)
        elif stripped.startswith("//"):
            yield Comment(place, _comment(stripped[2:]), is_private=False)
        elif stripped.startswith("##"):
            yield Heading(place, stripped[2:].strip(), is_day=True)
        elif stripped.startswith("#"):
            yield Heading(place, stripped[1:].strip(), is_day=False)
        else:
            statement, number = _statement(lines, number)
            yield statement
            continue
        number += 1


def _comment(text: str) -> str:
    return text.removeprefix(" ").rstrip()


class _Joined:
    """The pieces of a statement, with the place of each."""

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.offsets: list[int] = []
        self.places: list[Place] = []
        self.scripts: list[Place] = []
        self._length = 0

    def add(self, piece: str, place: Place) -> None:
        self.pieces.append(piece)
        self.offsets.append(self._length)
        self.places.append(place)
        self._length += len(piece)

    def statement(self, *, is_ended: bool) -> Statement:
        return Statement(
            "".join(self.pieces),
            tuple(self.scripts),
            is_ended,
            offsets=tuple(self.offsets),
            places=tuple(self.places),
        )


def _statement(lines: list[str], number: int) -> tuple[Statement, int]:
    """Return the statement that begins on a line, and the number of the line after it."""
    joined = _Joined()
    column = 0
    while number < len(lines):
        line, place = lines[number], Place(number + 1, column + 1)
        begins = line.find(_BEGINS, column)
        if begins >= 0:
            joined.add(line[column:begins], place)
            script = Place(number + 1, begins + 1)
            joined.scripts.append(script)
            joined.add(SCRIPT, script)
            number, column = _after_script(lines, number, begins + len(_BEGINS))
            if number == len(lines):
                return joined.statement(is_ended=False), number
        elif line.rstrip().endswith("\\"):
            joined.add(f"{line[column:].rstrip()[:-1]} ", place)
            number, column = number + 1, 0
        else:
            joined.add(line[column:], place)
            return joined.statement(is_ended=True), number + 1
    return joined.statement(is_ended=True), number


def _after_script(lines: list[str], number: int, column: int) -> tuple[int, int]:
    """Return the line and the column after a script; the number of lines where it does not end."""
    while number < len(lines):
        ends = lines[number].find(_ENDS, column)
        if ends >= 0:
            return number, ends + len(_ENDS)
        number, column = number + 1, 0
    return number, 0
