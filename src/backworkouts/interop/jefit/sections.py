"""The tables of JEFIT's export: one file, many sections, each with its headings."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from operator import itemgetter

from backworkouts.interop.table.rows import Row

__all__ = ["SectionTable", "tables"]

_OF_SEVERAL_TABLES = "ROUTINES"  # of routines, of their days, and of exercises
_KEY = "_id"  # a heading of each of these tables; no cell of data equals it


class SectionTable(Iterable[Row]):
    """A table of a section; iterating over it yields its rows, once.

    Attributes:
        section: the name in the banner, in capitals.
        line: where the headings stand.
        headings: in lower case.
    """

    def __init__(self, section: str, headings: Row, rows: Iterator[Row]) -> None:
        self.section = section
        self.line: int = headings[0]
        self.headings: tuple[str, ...] = tuple(cell.strip().casefold() for cell in headings[1])
        self._rows = rows
        self._after: Row | None = None
        self._is_read = False

    def __iter__(self) -> Iterator[Row]:
        has_several = self.section == _OF_SEVERAL_TABLES
        for row in self._rows:
            cells = row[1]
            if cells[0].startswith("###") or (has_several and _KEY in cells):
                self._after = row
                break
            if cells[0] or any(cell.strip() for cell in cells):
                yield row
        self._is_read = True

    def after(self) -> Row | None:
        """Return the row that ends the table; None at the end of the file."""
        if not self._is_read:
            for _ in self:
                pass
        return self._after

    def column(self, name: str) -> Callable[[Sequence[str]], str]:
        """Return what takes the cell of a column out of a row; empty without such a column.

        Rows must be as wide as the headings.
        """
        if name not in self.headings:
            return lambda _: ""
        return itemgetter(self.headings.index(name))


def tables(rows: Iterable[Row]) -> Iterator[SectionTable]:
    """Yield the tables of all sections, each to be read before the next.

    Args:
        rows: those of the file, banners included: `### EXERCISE LOGS ###`. A banner of hashes only
            ends a section.
    """
    left = iter(rows)
    row = next(left, None)
    section = ""
    while row is not None:
        first = row[1][0].removeprefix("\ufeff")
        if first.startswith("###"):
            section = first.strip("# \t").upper()
        elif section and any(cell.strip() for cell in row[1]):
            table = SectionTable(section, row, left)
            yield table
            row = table.after()
            continue
        row = next(left, None)
