"""Files that are no table of sets, turned into one record per set."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from types import MappingProxyType

from backworkouts import limits
from backworkouts.interop.files import Place, is_path
from backworkouts.interop.table.columns import Column, Field
from backworkouts.interop.table.lines import Lines
from backworkouts.interop.table.sets import Fault

__all__ = ["RECORD_HEADINGS", "Record", "TextRecords"]

RECORD_HEADINGS: Mapping[str, Column] = MappingProxyType(
    {each.value: Column(each) for each in Field}
)
"""Headings of records: the names of the fields. For `TableFormat.headings`."""

Record = tuple[int, list[str] | Fault]
"""The line on which a set stands, with a cell for each field, or with what is wrong with it."""


class TextRecords:
    """The records of a text file.

    Args:
        file: see `files.Place`.
        fields: what the cells of a record hold, in their order.
        records: turns the lines of the file into records. A `Fault` that is rejected or skipped
            counts as one row; one that is a warning counts as none.
        comma: whether a comma in a number is a decimal one.

    Raises:
        InteropError: as `Lines`.
    """

    def __init__(
        self,
        file: Place,
        fields: Sequence[Field],
        records: Callable[[Lines], Iterator[Record]],
        *,
        comma: bool = False,
    ) -> None:
        self._file = file
        self._records = records
        self._lines = Lines(file)
        self.name: str = self._lines.name
        self.file_name: str | None = self._lines.file_name
        self.headings: list[str] = [each.value for each in fields]
        self.comma: bool = comma
        self.rows: int = 0

    def __iter__(self) -> Iterator[Record]:
        for line, found in self._records(self._lines):
            self.rows += not isinstance(found, Fault) or found.keeps_out
            if self.rows > limits.ROWS:
                most = f"at most {limits.ROWS:,} (limits.ROWS)"
                self._lines.refuse(
                    f"more than {limits.ROWS:,} sets", most, "split it into several files"
                )
            yield line, found
        self.close()

    def cells_of(self, column: int) -> Iterator[str]:
        """Yield the cells of one column from the beginning of the file, if it can be read again."""
        if is_path(self._file) or isinstance(self._file, (bytes, bytearray)):
            for _, found in self._records(Lines(self._file)):
                if not isinstance(found, Fault):
                    yield found[column]

    @property
    def progress(self) -> float | None:
        """How much of the file was read, 0 to 1; None when its length is not known."""
        return self._lines.progress

    def close(self) -> None:
        """Close the file, if it was opened here."""
        self._lines.close()
