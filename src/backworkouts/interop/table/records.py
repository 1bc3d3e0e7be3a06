"""Files that are no table of sets, turned into one record per set."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType

from backworkouts import limits
from backworkouts.interop.files import FileInput, can_reopen
from backworkouts.interop.table.columns import Column, Field, fold_heading
from backworkouts.interop.table.faults import Fault
from backworkouts.interop.table.rows import Row, Rows

__all__ = [
    "RECORD_HEADINGS",
    "Record",
    "RowRecords",
    "columns_of",
    "with_headings",
]

RECORD_HEADINGS: Mapping[str, Column] = MappingProxyType(
    {each.value: Column(each) for each in Field}
)
"""Headings of records: the names of the fields. For `TableFormat.headings`."""


def columns_of(fields: Mapping[str, Field]) -> Mapping[str, Column]:
    """Return the headings of records for `TableFormat.headings`.

    Args:
        fields: what the cells of a record hold, by the word for it in the file: problems show it.
    """
    return {fold_heading(name): Column(field) for name, field in fields.items()}


Record = tuple[int, list[str] | Fault]
"""The line on which a set stands, with a cell for each field, or with what is wrong with it."""


class RowRecords:
    """The records of a file with separators, of which a row may hold several sets, or none.

    Args:
        file: see `files.FileInput`.
        fits: as for `Rows`, of the first row of the file.
        headings: of the cells of a record, in their order: see `columns_of`.
        records: turns the rows of the file into records. A `Fault` that is rejected or skipped
            counts as one row; one that is a warning counts as none.

    Raises:
        InteropError: as `Rows`.
    """

    def __init__(
        self,
        file: FileInput,
        fits: Callable[[Sequence[str]], int],
        headings: Iterable[str],
        records: Callable[[Rows], Iterator[Record]],
    ) -> None:
        self._file = file
        self._fits = fits
        self._records = records
        self._rows = Rows(file, fits)
        self.name: str = self._rows.name
        self.file_name: str | None = self._rows.file_name
        self.headings: list[str] = list(headings)
        self.comma: bool = False
        self.rows: int = 0

    def __iter__(self) -> Iterator[Record]:
        for line, found in self._records(self._rows):
            self.rows += not isinstance(found, Fault) or found.keeps_out
            if self.rows > limits.ROWS:
                most = f"at most {limits.ROWS:,} (limits.ROWS)"
                self._rows.refuse(
                    f"more than {limits.ROWS:,} sets", most, "split it into several files"
                )
            yield line, found
        self.close()

    def cells_of(self, column: int) -> Iterator[str]:
        """Yield the cells of one column from the beginning of the file, if it can be read again."""
        if can_reopen(self._file):
            again = Rows(self._file, self._fits)
            try:
                for _, found in self._records(again):
                    if not isinstance(found, Fault):
                        yield found[column]
            finally:
                again.close()

    @property
    def progress(self) -> float | None:
        """How much of the file was read, 0 to 1; None when its length is not known."""
        return self._rows.progress

    def close(self) -> None:
        """Close the file, if it was opened here."""
        self._rows.close()


def with_headings(rows: Rows) -> Iterator[Row]:
    """Yield all rows of a file whose first row is no line of headings."""
    yield 1, rows.headings
    yield from rows
