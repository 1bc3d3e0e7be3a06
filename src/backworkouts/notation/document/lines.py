"""The lines of a text, and logical lines: what was written over several lines or cells as one."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from attrs import frozen

from backworkouts.errors import LineProblem, describe
from backworkouts.notation.grammar.text import Fault, is_visible

__all__ = ["Line", "Piece", "Place", "joined", "lines_of", "problem_in"]

_BULLET = re.compile(
    r"\s*(?:[-*\u2022\u2023\u25e6\u00b7]|\+(?=\s)|[0-9]{1,2}(?:\)|\.(?![0-9])))\s*"
)
_ALLOW = re.compile(r"(?<=\S)\s+(?:#\s*|\()(?=allow\b)", re.IGNORECASE)
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

    def to_dict(self) -> dict[str, int]:
        """Return plain values for JSON."""
        return {"line": self.line, "column": self.column, "width": self.width}

    def __str__(self) -> str:
        return f"line {self.line}, column {self.column}"


class Piece(NamedTuple):
    """A part of a line: from `start` to before `end`, and where that was written."""

    start: int
    end: int
    line: int
    column: int
    """Counted from 0."""

    def cut(self, start: int, end: int) -> Piece:
        """Return what lies between two places of the text, counted from the first of them.

        A piece that lies outside is empty, and stays at the nearer end of what was written.
        """
        low = min(max(self.start, start), end)
        high = max(low, min(self.end, end))
        behind = min(max(low - self.start, 0), self.end - self.start)
        return Piece(low - start, high - start, self.line, self.column + behind)


class Line(NamedTuple):
    """One line, or several read as one.

    Attributes:
        text: what is read.
        pieces: the parts of `text` that were written; what joins them was not.
    """

    text: str
    pieces: tuple[Piece, ...]

    @classmethod
    def written(cls, text: str, number: int) -> Line:
        """A line as it stands."""
        return cls(text, (Piece(0, len(text), number, 0),))

    def _piece_at(self, place: int) -> int:
        return max(bisect_right(self.pieces, place, key=_start) - 1, 0)

    def place(self, start: int, end: int) -> Place:
        """Where a span of the text was written; what stands on two lines is named by the first."""
        at = self._piece_at(start)
        is_behind = start >= self.pieces[at].end  # in what joins the pieces
        if is_behind and at + 1 < len(self.pieces) and self.pieces[at + 1].start < end:
            at += 1
        piece = self.pieces[at]
        start = min(max(start, piece.start), piece.end)
        width = max(0, min(end, piece.end) - start)
        return Place(piece.line, piece.column + start - piece.start + 1, width)

    @property
    def whole(self) -> Place:
        """Where all of it was written, but for space at its ends."""
        return self.stripped().place(0, len(self.text))

    def cut(self, start: int, end: int | None = None) -> Line:
        """A part of it, as a line."""
        text = self.text[start:end]
        pieces = [one.cut(start, start + len(text)) for one in self.pieces[self._piece_at(start) :]]
        held = tuple(one for one in pieces if one.start < one.end)
        return Line(text, held or tuple(pieces[:1]))

    def parted(self) -> tuple[Line, Line | None]:
        """It without what it allows (`# allow: REP002`, where 002 is no number), and that."""
        found = _ALLOW.search(self.text) if "llow" in self.text.lower() else None
        if found is None or self.text[: found.start()].strip(" \t") == ">":
            return self, None  # a quoted note holds its comment: `> # allow: REP002`
        if not is_visible(self.text):
            return self, None  # the whole line is reported: it has a character nobody sees
        return self.cut(0, found.start()), self.cut(found.end()).stripped(" \t)")

    @property
    def has_bullet(self) -> bool:
        """Whether it begins with a bullet or a number of its own."""
        return _BULLET.match(self.text) is not None

    def without_bullet(self) -> Line:
        """What stands behind it."""
        bullet = _BULLET.match(self.text)
        is_bold = self.text.lstrip().startswith("**")
        return self if bullet is None or is_bold else self.cut(bullet.end())

    def stripped(self, ends: str | None = None) -> Line:
        """It without space, or these characters, at its ends."""
        start = len(self.text) - len(self.text.lstrip(ends))
        end = max(start, len(self.text.rstrip(ends)))
        return self if end - start == len(self.text) else self.cut(start, end)


def _start(piece: Piece) -> int:
    return piece.start


def lines_of(text: str) -> list[str]:
    """The lines of a text, whatever ends them."""
    return _BREAK.split(text)


def joined(parts: list[Line | str]) -> Line:
    """Several lines as one; a text between them was written nowhere."""
    texts: list[str] = []
    pieces: list[Piece] = []
    length = 0
    for part in parts:
        if isinstance(part, str):
            texts.append(part)
            length += len(part)
            continue
        texts.append(part.text)
        pieces += [
            one._replace(start=length + one.start, end=length + one.end) for one in part.pieces
        ]
        length += len(part.text)
    return Line("".join(texts), tuple(pieces))


def problem_in(line: Line, fault: Fault, written: Sequence[str]) -> LineProblem:
    """A fault of a line as people see it."""
    place = line.place(fault.start, fault.end)
    found = fault.found or describe(line.text[fault.start : fault.end])
    text = written[place.line - 1]
    span = (place.line, place.column, place.width)
    return LineProblem(*span, text, found, fault.expected, fault.code, fault.suggestions)
