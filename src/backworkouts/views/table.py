"""A table, and its layout as plain text in any width."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from textwrap import wrap

from attrs import frozen

from backworkouts.caret import width_of

__all__ = ["Table", "fits", "plain"]

_GAP = 2
"""Spaces between two columns."""
_NARROWEST = 12
"""Characters below which no column gives space to others."""


@frozen
class Table:
    """Rows of texts under headings.

    Attributes:
        title: above it; may be empty.
        columns: the headings.
        rows: as many texts each as there are columns; a row of one text spans all columns.
        notes: lines below it.
        right: which columns hold numbers, and are set to the right.
    """

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    notes: tuple[str, ...] = ()
    right: frozenset[int] = frozenset()

    def is_spanning(self, row: Sequence[str]) -> bool:
        """Return whether a row is one text across several columns."""
        return len(row) == 1 < len(self.columns)


def plain(table: Table, width: int) -> str:
    """Return a table as text of at most so many columns: cells are wrapped, no word is cut in two.

    A single word that is wider than the space there is stays whole. Where the columns do not fit
    beside each other, the first cell of each row stands on a line of its own, above the others.
    """
    lines = [table.title] if table.title else []
    if table.rows:
        lines += _lines(table, width) if fits(table, width) else _lines_below(table, width)
    for note in table.notes:
        lines += _wrapped(note, width)
    return "\n".join(lines)


def fits(table: Table, width: int) -> bool:
    """Return whether the columns fit beside each other, with no word cut in two.

    >>> fits(Table("", ("Id", "Name"), (("pull_up", "Pull-Up"),)), 16)
    True
    """
    if not table.rows:
        return True
    widths = _widths(table, width)
    return sum(widths) + _GAP * (len(widths) - 1) <= width


def _wrapped(text: str, width: int) -> list[str]:
    return wrap(text, width, break_long_words=False, break_on_hyphens=False)


def _lines(table: Table, width: int) -> Iterator[str]:
    widths = _widths(table, width)
    yield from _row(table.columns, widths, table.right)
    yield (" " * _GAP).join("-" * column for column in widths)
    for row in table.rows:
        if table.is_spanning(row):
            yield from _wrapped(row[0], width)
        else:
            yield from _row(row, widths, table.right)


def _lines_below(table: Table, width: int) -> Iterator[str]:
    """Yield as many first cells of each row on lines of their own as the others need to fit."""
    last = len(table.columns) - 1
    narrower = (_without(table, first) for first in range(1, last))
    fitting = next((rest for rest in narrower if fits(rest, width - _GAP)), _without(table, last))
    alone = len(table.columns) - len(fitting.columns)
    widths = _widths(fitting, width - _GAP)
    indent = " " * _GAP

    def lines_of(cells: tuple[str, ...]) -> Iterator[str]:
        for number, cell in enumerate(cells[:alone]):
            if cell:
                yield f"{indent if number else ''}{cell}"
        for line in _row(cells[alone:], widths, fitting.right):
            yield f"{indent}{line}".rstrip()

    yield from lines_of(table.columns)
    yield indent + indent.join("-" * column for column in widths)
    for row in table.rows:
        yield from _wrapped(row[0], width) if table.is_spanning(row) else lines_of(row)


def _without(table: Table, first: int) -> Table:
    """Return the rows of a table without its first columns."""
    return Table(
        "",
        table.columns[first:],
        tuple(row[first:] for row in table.rows if not table.is_spanning(row)),
        right=frozenset(at - first for at in table.right),
    )


def _widths(table: Table, width: int) -> list[int]:
    """Return the natural widths, less what the widest columns can give until the table fits.

    A column stays as wide as its widest word.
    """
    rows = (row for row in table.rows if not table.is_spanning(row))
    columns = list(zip(table.columns, *rows, strict=True))
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
