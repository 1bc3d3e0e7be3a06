"""The declaration of the format: an activity file as rows of sets, a FIT file from its bytes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO, TextIO, cast

from backworkouts.errors import InteropError
from backworkouts.interop.files import FileInput, name_of, open_bytes
from backworkouts.interop.garmin_fit.messages import MOST_BYTES, is_fit
from backworkouts.interop.garmin_fit.reading import FIELDS, records
from backworkouts.interop.table.columns import Field
from backworkouts.interop.table.faults import Fault
from backworkouts.interop.table.format import TableFormat
from backworkouts.interop.table.records import RECORD_HEADINGS, Record
from backworkouts.interop.table.rows import SourceOptions

__all__ = ["FORMAT"]


class _Activity:
    """The sets of an activity file: see `RowSource`."""

    def __init__(self, file: FileInput, options: SourceOptions) -> None:
        self.file_name: str | None = name_of(file)
        self.name: str = self.file_name or "content"
        self.headings: list[str] = [field.value for field in FIELDS]
        self.comma: bool = False
        self.rows: int = 0
        content = _content(file, self.name)
        self._records: list[Record] = list(records(content, self.name, options.zone))
        self._yielded = 0

    def __iter__(self) -> Iterator[Record]:
        for number, found in self._records:
            self._yielded += 1
            self.rows += not isinstance(found, Fault) or found.keeps_out
            yield number, found

    def cells_of(self, column: int) -> Iterator[str]:
        """Yield the cells of one column."""
        return (found[column] for _, found in self._records if not isinstance(found, Fault))

    @property
    def progress(self) -> float:
        """How many of the sets were yielded, 0 to 1."""
        return self._yielded / len(self._records)

    def close(self) -> None:
        """Do nothing: the file was read as a whole."""


def _content(file: FileInput, name: str) -> bytes:
    """Return the content of a file, or of the one file in a zip archive, up to a limit."""
    if hasattr(file, "read") and isinstance(cast("BinaryIO | TextIO", file).read(0), str):
        raise InteropError(name, "a file opened as text", "one opened as bytes", "open it as 'rb'")
    _, opened, _ = open_bytes(file)
    with opened:
        return opened.read(MOST_BYTES + 1)


FORMAT: TableFormat = TableFormat(
    name="garmin_fit",
    title="a FIT activity file",
    app="Garmin, as recorded by the watch",
    headings=RECORD_HEADINGS,
    needed=(Field.STARTED, Field.EXERCISE, Field.REPS),
    source=_Activity,
    recognizes_text=is_fit,
)
"""Declaration of the format."""
