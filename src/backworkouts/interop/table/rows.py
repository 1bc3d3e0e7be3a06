"""Tables of other apps, a row at a time: whatever the separator, the line ends, the marks before.

A file is never held whole. Every ceiling of `limits` is met with an error that names it.
"""

from __future__ import annotations

import csv
import os
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NoReturn

from backworkouts import limits
from backworkouts.errors import InteropError
from backworkouts.interop.files import SAVE_AS, Place, name_of, open_text

__all__ = ["Row", "Rows", "heading"]

SEPARATORS = (",", ";", "\t")
_HINT = "sep="
_LINE_END = re.compile(b"\r\n?|\n")
_OTHERS = "backworkouts.interop.sniff tells what it is"


Row = tuple[int, list[str]]
"""A record of a table: the line it begins on, and its cells."""


def heading(cell: str) -> str:
    """A heading as formats are told by: without case, and with single spaces.

    >>> heading("  Set Order ")
    'set order'
    """
    return " ".join(cell.casefold().split())


class Rows(Iterable[Row]):
    """The rows of a table below its headings.

    Args:
        file: see `Place`.
        fits: how many of these headings, folded by `heading`, a format knows: decides which
            separator they are written with.

    Attributes:
        name: of the file, for people; `content` when it has none.
        headings: as they stand in the file.
        separator: between cells.
        rows: how many were given out.

    Raises:
        InteropError: at once or later, when the file is empty, no UTF-8, or goes beyond a limit.
        OSError: when it cannot be read.
    """

    def __init__(self, file: Place, fits: Callable[[Sequence[str]], int]) -> None:
        self.name: str = name_of(file) or "content"
        self.file_name: str | None = name_of(file)
        self.rows: int = 0
        self._raw, self._text, self._owned = open_text(file)
        self._line = 0
        self._began = 1
        self._length = 0
        try:
            first = self._first_line()
            self.separator: str = _separator(first, fits)
            lines = self._lines(first)
            self._reader = csv.reader(lines, delimiter=self.separator, strict=False)
            self.headings: list[str] = [
                cell.strip().removeprefix("\ufeff") for cell in next(self._reader, [])
            ]
        except csv.Error as error:  # line ends that whoever opened the file did not look for
            self._refuse(str(error), "a table with headings", "open it with newline=''")
        except BaseException:
            self.close()
            raise
        self._began = self._line + 1
        self._length = 0
        self._width: int = len(self.headings)
        while self._width and not self.headings[self._width - 1]:
            self._width -= 1  # a separator at the end of every line is no column

    def _first_line(self) -> str:
        lines = self._read_lines()
        line = next(lines, "")
        if line.strip().casefold().startswith(_HINT):
            line = next(lines, "")  # a spreadsheet's hint at the separator
        while line and not line.strip():
            line = next(lines, "")
        if not line:
            self._refuse("nothing", "a table with headings", "export it again")
        return line

    def _lines(self, first: str) -> Iterator[str]:
        yield first
        yield from self._read_lines()

    def _read_lines(self) -> Iterator[str]:
        # Every line of every file goes through here: what is not needed is not called.
        most = limits.ROW_CHARACTERS
        read_line = self._text.readline
        try:
            while line := read_line(most + 1):
                if line[-1] in "\r\n":
                    self._line += 1
                self._length += len(line)
                if self._length > most:
                    self._refuse(
                        f"a row of more than {most:,} characters, from line {self._began} on",
                        f"rows of at most {most:,} (limits.ROW_CHARACTERS)",
                        "look for a quotation mark that is not closed",
                    )
                yield line
        except UnicodeDecodeError as error:
            # Lines come decoded many at a time: those before the byte were not given out yet.
            at = self._line + 1 + len(_LINE_END.findall(error.object[: error.start]))
            found = f"byte {error.object[error.start]:#04x} at line {at}"
            self._refuse(found, "UTF-8", SAVE_AS)

    def _refuse(self, found: str, expected: str, remedy: str) -> NoReturn:
        self.close()
        raise InteropError(self.name, found, expected, remedy)

    def __iter__(self) -> Iterator[Row]:
        most, widest = limits.ROWS, limits.FIELDS
        try:
            for cells in self._reader:
                began = self._began
                self._began = self._line + 1
                self._length = 0
                if not cells:
                    continue  # an empty line
                self.rows += 1
                if self.rows > most:
                    self._refuse(
                        f"more than {most:,} rows",
                        f"at most {most:,} (limits.ROWS)",
                        "split it into several files",
                    )
                if len(cells) > widest:
                    self._refuse(
                        f"{len(cells)} cells in the row at line {began}",
                        f"at most {widest} (limits.FIELDS)",
                        "look for separators that are no separators",
                    )
                yield began, cells
        except csv.Error as error:  # where a caller lowered csv.field_size_limit
            self._refuse(f"{error} at line {self._began}", "a table", "")
        self.close()

    def need(self, headings: Sequence[str], what: str) -> None:
        """Refuse a table without these headings, folded by `heading`.

        Raises:
            InteropError: naming those that are missing.
        """
        there = {heading(one) for one in self.headings}
        missing = [one for one in headings if one not in there]
        if missing:
            columns = ", ".join(headings)
            found = f"no column called {', '.join(missing)}"
            self._refuse(found, f"{what} with the columns {columns}", _OTHERS)

    def misfit(self, cells: Sequence[str]) -> bool:
        """Whether a row has cells without a heading, or headings without a cell."""
        return len(cells) < self._width or any(cells[len(self.headings) :])

    def repeats_headings(self, cells: Sequence[str]) -> bool:
        """Whether a row is the headings again, as in files put one after the other."""
        return [cell.strip().removeprefix("\ufeff") for cell in cells] == self.headings

    @property
    def progress(self) -> float | None:
        """How much of the file was read, 0 to 1; None when its length is not known."""
        raw = self._raw
        if raw is None or raw.closed:
            return 1.0 if raw is not None else None
        size = os.fstat(raw.fileno()).st_size
        return min(raw.tell() / size, 1.0) if size else 1.0

    def close(self) -> None:
        """Close the file, if it was opened here."""
        if self._owned:
            self._text.close()


def _separator(line: str, fits: Callable[[Sequence[str]], int]) -> str:
    def known(separator: str) -> int:
        cells = next(csv.reader([line], delimiter=separator), [])
        return fits([heading(cell.removeprefix("\ufeff")) for cell in cells])

    return max(SEPARATORS, key=known)
