"""A table, and its layout as plain text in any width."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from textwrap import wrap

from attrs import frozen

__all__ = ["Table", "plain", "width_of"]

_GAP = 2
_NARROWEST = 12


@frozen
class Table:
    """Rows of texts under headings.

    Attributes:
        title: above it; may be empty.
        columns: the headings.
        rows: as many texts each as there are columns.
        notes: lines below it.
        right: which columns hold numbers, and are set to the right.
    """

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    notes: tuple[str, ...] = ()
    right: frozenset[int] = frozenset()


def width_of(text: str) -> int:
    """How many columns of a terminal a text takes.

    >>> width_of("Row"), width_of("懸垂")
    (3, 4)
    """
    if text.isascii():
        return len(text)
    return sum(
        0 if unicodedata.combining(char) else 2 if unicodedata.east_asian_width(char) in "WF" else 1
        for char in text
    )


def plain(table: Table, width: int) -> str:
    """The table as text of at most so many columns: cells are wrapped, no word is cut in two.

    A single word that is wider than the space there is stays whole.
    """
    lines = [table.title] if table.title else []
    if table.rows:
        widths = _widths(table, width)
        lines += _row(table.columns, widths, table.right)
        lines.append(" ".ljust(_GAP).join("-" * one for one in widths))
        for row in table.rows:
            lines += _row(row, widths, table.right)
    for note in table.notes:
        lines += wrap(note, width, break_long_words=False, break_on_hyphens=False)
    return "\n".join(lines)


def _widths(table: Table, width: int) -> list[int]:
    """Return the natural widths, less what the widest columns can give until the table fits.

    A column stays as wide as its widest word.
    """
    columns = list(zip(table.columns, *table.rows, strict=True))
    widths = [max(map(width_of, column)) for column in columns]
    least = [
        max(width_of(word) for cell in column for word in ("", *cell.split())) for column in columns
    ]
    over = sum(widths) + _GAP * (len(widths) - 1) - width
    while over > 0:
        flexible = [at for at in range(len(widths)) if widths[at] > max(least[at], _NARROWEST)]
        if not flexible:
            break
        widest = max(flexible, key=widths.__getitem__)
        widths[widest] -= 1
        over -= 1
    return widths


def _row(cells: tuple[str, ...], widths: list[int], right: frozenset[int]) -> Iterator[str]:
    indents = [len(cell) - len(cell.lstrip(" ")) for cell in cells]
    wrapped = [
        wrap(
            cell.lstrip(" "),
            max(width, 1),
            initial_indent=" " * indent,
            subsequent_indent=" " * indent,
            break_long_words=False,
            break_on_hyphens=False,
        )
        or [""]
        for cell, width, indent in zip(cells, widths, indents, strict=True)
    ]
    for line in range(max(map(len, wrapped))):
        parts = []
        for at, (cell, width) in enumerate(zip(wrapped, widths, strict=True)):
            text = cell[line] if line < len(cell) else ""
            fill = " " * (width - width_of(text))
            parts.append(fill + text if at in right else text + fill)
        yield (" " * _GAP).join(parts).rstrip()
