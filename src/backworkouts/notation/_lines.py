"""The lines of a text, and logical lines: what was written over several lines or cells as one."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import NamedTuple

from attrs import frozen

from backworkouts.errors import LineProblem, describe
from backworkouts.notation._text import Fault

__all__ = ["Line", "Place", "joined", "lines_of", "problem_in"]

_BREAK = re.compile("\r\n|[\n\r\v\f\x85\u2028\u2029]")


@frozen
class Place:
    """Where something stands in a text.

    Attributes:
        line: counted from 1.
        column: of its first character, counted from 1.
        width: how many characters it has on that line.
    """

    line: int
    column: int
    width: int

    def __str__(self) -> str:
        return f"line {self.line}, column {self.column}"


class Line(NamedTuple):
    """One line, or several read as one.

    Attributes:
        text: what is read.
        pieces: for each part of `text`: where it begins in it, and the line and column (from 0)
            where it was written.
    """

    text: str
    pieces: tuple[tuple[int, int, int], ...]

    def place(self, start: int, end: int) -> Place:
        """Where a span of the text was written; what stands on two lines is named by the first."""
        number = max(bisect_right(self.pieces, start, key=_first) - 1, 0)
        begin, line, column = self.pieces[number]
        following = self.pieces[number + 1 : number + 2]
        stop = following[0][0] if following else len(self.text)
        start = max(start, begin)
        return Place(line, column + start - begin + 1, max(0, min(end, stop) - start))

    @property
    def whole(self) -> Place:
        """Where all of it was written, but for space at its ends."""
        return self.stripped().place(0, len(self.text))

    def cut(self, start: int, end: int | None = None) -> Line:
        """A part of it, as a line."""
        number = max(bisect_right(self.pieces, start, key=_first) - 1, 0)
        pieces = [
            (max(at - start, 0), line, column + max(start - at, 0))
            for at, line, column in self.pieces[number:]
        ]
        return Line(self.text[start:end], tuple(pieces))

    def stripped(self, ends: str | None = None) -> Line:
        """It without space, or these characters, at its ends."""
        start = len(self.text) - len(self.text.lstrip(ends))
        return self.cut(start, max(start, len(self.text.rstrip(ends))))


def _first(piece: tuple[int, int, int]) -> int:
    return piece[0]


def lines_of(text: str) -> list[str]:
    """The lines of a text, whatever ends them."""
    return _BREAK.split(text)


def joined(parts: list[Line | str]) -> Line:
    """Several lines as one; a text between them was written nowhere."""
    texts: list[str] = []
    pieces: list[tuple[int, int, int]] = []
    length = 0
    for part in parts:
        if isinstance(part, str):
            texts.append(part)
            length += len(part)
            continue
        texts.append(part.text)
        pieces += [(length + at, line, column) for at, line, column in part.pieces]
        length += len(part.text)
    return Line("".join(texts), tuple(pieces))


def problem_in(line: Line, fault: Fault, written: list[str]) -> LineProblem:
    """A fault of a line as people see it."""
    place = line.place(fault.start, fault.end)
    found = fault.found or describe(line.text[fault.start : fault.end])
    text = written[place.line - 1]
    return LineProblem(place.line, place.column, place.width, text, found, fault.expected)
