"""The lines of a text, and logical lines: what was written over several lines or cells as one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from attrs import frozen

from backworkouts.errors import LineProblem, describe
from backworkouts.notation._text import Fault

__all__ = ["Line", "Place", "joined", "lines_of", "part_of", "problem_in"]

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

    @property
    def number(self) -> int:
        """The line it begins on, from 1."""
        return self.pieces[0][1]

    def place(self, start: int, end: int) -> Place:
        """Where a span of the text was written; what stands on two lines is named by the first."""
        begin, line, column = self.pieces[0]
        stop = len(self.text)
        for at, *origin in self.pieces:
            if at > start:
                stop = at
                break
            begin, (line, column) = at, origin
        return Place(line, column + start - begin + 1, max(0, min(end, stop) - start))


def lines_of(text: str) -> Iterator[Line]:
    """The lines of a text, whatever ends them, counted from 1."""
    begin = 0
    number = 1
    for found in _BREAK.finditer(text):
        yield Line(text[begin : found.start()], ((0, number, 0),))
        begin = found.end()
        number += 1
    yield Line(text[begin:], ((0, number, 0),))


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


def part_of(line: Line, start: int, end: int) -> Line:
    """A part of a line of one piece, as a line."""
    _, number, column = line.pieces[0]
    return Line(line.text[start:end], ((0, number, column + start),))


def problem_in(line: Line, fault: Fault, written: list[str]) -> LineProblem:
    """A fault of a line as people see it."""
    place = line.place(fault.start, fault.end)
    found = fault.found or describe(line.text[fault.start : fault.end])
    text = written[place.line - 1]
    return LineProblem(place.line, place.column, place.width, text, found, fault.expected)
