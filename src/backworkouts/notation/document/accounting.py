"""The account of a text: each character is painted as what it was read as, and last paint counts.

So every character is in exactly one part, whatever reads it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from backworkouts.notation.account import Part, PartKind
from backworkouts.notation.document.lines import Line

__all__ = ["TextAccount"]

_KINDS = tuple(PartKind)
_NUMBER = {kind: number for number, kind in enumerate(_KINDS)}
_NOTE = _NUMBER[PartKind.NOTE]


class TextAccount:
    """What the characters of a text were read as; notes, until something else is known."""

    def __init__(self, written: Sequence[str]) -> None:
        self._written = written
        self._painted: dict[int, bytearray] = {}

    def paint(self, line: Line, kind: PartKind, start: int = 0, end: int | None = None) -> None:
        """Record what a part of a line was read as, where it was written."""
        stop = len(line.text) if end is None else end
        for piece in line.pieces:
            low, high = max(start, piece.start), min(stop, piece.end)
            if low < high:
                begin = piece.column + low - piece.start
                self._paint(piece.line, begin, begin + high - low, kind)

    def _paint(self, number: int, begin: int, end: int, kind: PartKind) -> None:
        row = self._painted.get(number)
        if row is None:
            length = len(self._written[number - 1])
            row = self._painted[number] = bytearray([_NOTE]) * length
        end = min(end, len(row))
        row[begin:end] = bytes([_NUMBER[kind]]) * (end - begin)

    def parts(self, number: int) -> tuple[Part, ...]:
        """Return the parts of a line, counted from 1: they hold each of its characters once."""
        return tuple(self._parts(number))

    def _parts(self, number: int) -> Iterator[Part]:
        text = self._written[number - 1]
        row = self._painted.get(number) or bytes([_NOTE]) * len(text)
        solid = [at for at, one in enumerate(text) if not one.isspace()]
        for kind, places in groupby(solid, key=row.__getitem__):
            held = list(places)
            start, end = held[0], held[-1] + 1
            is_mark = _KINDS[kind] is PartKind.NOTE and not any(map(str.isalnum, text[start:end]))
            yield Part(start, end, PartKind.MARK if is_mark else _KINDS[kind])
