"""Rows of tables with any separator, line ends and byte order mark, one at a time.

A file is never held in memory as a whole, and a file beyond a limit is an error that names it.
"""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator, Sequence
from datetime import tzinfo
from typing import NamedTuple, NoReturn, Protocol

from backworkouts import limits
from backworkouts.interop.files import FileInput, can_reopen
from backworkouts.interop.table.faults import Fault
from backworkouts.interop.table.lines import Lines
from backworkouts.interop.units import GivenUnit

__all__ = ["Row", "RowSource", "Rows", "SourceOptions"]

_SEPARATORS = (",", ";", "\t")
_HINT = "sep="

Row = tuple[int, list[str]]
"""A record of a table: the line on which it begins, and its cells."""


class SourceOptions(NamedTuple):
    """What the caller gives for a file, where the rows depend on it.

    Attributes:
        unit: of loads that state none.
        zone: the lifter's time zone; None when it is not given.
    """

    unit: GivenUnit = GivenUnit()
    zone: tzinfo | None = None


class RowSource(Protocol):
    """Rows of a file with cells below headings, however the file is written.

    Attributes:
        name: of the file, for people; `content` when it has none.
        file_name: of the file; None when it has none.
        headings: of the cells.
        comma: whether a comma in a number is a decimal one.
        rows: how many rows were yielded.
    """

    name: str
    file_name: str | None
    headings: list[str]
    comma: bool
    rows: int

    def __iter__(self) -> Iterator[tuple[int, list[str] | Fault]]:
        """Yield each row with the line on which it begins: its cells, or what is wrong with it."""

    @property
    def progress(self) -> float | None:
        """How much of the file was read, 0 to 1; None when its length is not known."""

    def cells_of(self, column: int) -> Iterator[str]:
        """Yield the cells of one column from the beginning of the file, if it can be read again."""

    def close(self) -> None:
        """Close the file, if it was opened here."""


class Rows:
    """The rows of a table below its headings.

    Args:
        file: see `files.FileInput`.
        fits: gives how many of some headings a format knows: it decides which separator the
            headings are written with.

    Attributes:
        name: of the file, for people; `content` when it has none.
        file_name: of the file; None when it has none.
        headings: as they stand in the file.
        separator: between cells.
        comma: whether a comma in a number is a decimal one: where semicolons separate the cells.
        rows: how many rows were yielded.

    Raises:
        InteropError: at once or later, when the file is empty, no UTF-8, or goes beyond a limit.
        OSError: when it cannot be read.
    """

    def __init__(self, file: FileInput, fits: Callable[[Sequence[str]], int]) -> None:
        self._file = file
        self._fits = fits
        self._lines = Lines(file)
        self.name: str = self._lines.name
        self.file_name: str | None = self._lines.file_name
        self.rows: int = 0
        try:
            first = self._first_line()
            self.separator: str = _separator(first, fits)
            lines = self._from(first)
            self._reader = csv.reader(lines, delimiter=self.separator, strict=False)
            self.headings: list[str] = [
                cell.strip().removeprefix("\ufeff") for cell in next(self._reader, [])
            ]
        except csv.Error as error:  # line ends that the caller's open file did not look for
            self.refuse(str(error), "a table with headings", "open it with newline=''")
        except BaseException:
            self.close()
            raise
        self._lines.begin_row()
        self.comma: bool = self.separator == ";"

    def _first_line(self) -> str:
        line = next(self._lines, "")
        if line.strip().casefold().startswith(_HINT):
            line = next(self._lines, "")  # a spreadsheet's hint at the separator
        while line and not line.strip():
            line = next(self._lines, "")
        if not line:
            self.refuse("nothing", "a table with headings", "export it again")
        return line

    def _from(self, first: str) -> Iterator[str]:
        yield first
        yield from self._lines

    def refuse(self, found: str, expected: str, remedy: str) -> NoReturn:
        """Close the file, and raise the error for its content."""
        self._lines.refuse(found, expected, remedy)

    def __iter__(self) -> Iterator[Row]:
        most, widest = limits.ROWS, limits.FIELDS
        begin_row = self._lines.begin_row
        try:
            for cells in self._reader:
                began = begin_row()
                if len(cells) <= 1 and not "".join(cells).strip():
                    continue  # an empty line, or one of spaces
                self.rows += 1
                if self.rows > most:
                    self.refuse(
                        f"more than {most:,} rows",
                        f"at most {most:,} (limits.ROWS)",
                        "split it into several files",
                    )
                if len(cells) > widest:
                    self.refuse(
                        f"{len(cells)} cells in the row at line {began}",
                        f"at most {widest} (limits.FIELDS)",
                        "look for separators that are no separators",
                    )
                yield began, cells
        except csv.Error as error:  # where a caller lowered csv.field_size_limit
            self.refuse(f"{error} at line {self._lines.began}", "a table", "")
        self.close()

    def cells_of(self, column: int) -> Iterator[str]:
        """Yield the cells of one column from the beginning of the file, if it can be read again."""
        if can_reopen(self._file):
            again = Rows(self._file, self._fits)
            try:
                for _, row in again:
                    if column < len(row):
                        yield row[column]
            finally:
                again.close()

    @property
    def progress(self) -> float | None:
        """How much of the file was read, 0 to 1; None when its length is not known."""
        return self._lines.progress

    def close(self) -> None:
        """Close the file, if it was opened here."""
        self._lines.close()


def _separator(line: str, fits: Callable[[Sequence[str]], int]) -> str:
    def known(separator: str) -> int:
        cells = next(csv.reader([line], delimiter=separator), [])
        return fits(cells)

    return max(_SEPARATORS, key=known)
