"""Files that are no table of sets, turned into one record per set."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import cast

from attrs import evolve, frozen

from backworkouts import limits
from backworkouts._catalog.catalog import Catalog
from backworkouts.interop.account import Outcome
from backworkouts.interop.dates import DateOrder
from backworkouts.interop.files import Place, is_path
from backworkouts.interop.seen import Seen
from backworkouts.interop.table.columns import Column, Field, heading
from backworkouts.interop.table.format import TableFormat
from backworkouts.interop.table.rows import Row, Rows, RowSource
from backworkouts.interop.table.sessions import SessionReader
from backworkouts.interop.table.sets import Fault
from backworkouts.model.load import Unit

__all__ = [
    "RECORD_HEADINGS",
    "Record",
    "RecordFormat",
    "RowRecords",
    "columns_of",
    "torn_row",
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
    return {heading(name): Column(field) for name, field in fields.items()}


Record = tuple[int, list[str] | Fault]
"""The line on which a set stands, with a cell for each field, or with what is wrong with it."""


class RowRecords:
    """The records of a file with separators, of which a row may hold several sets, or none.

    Args:
        file: see `files.Place`.
        fits: as for `Rows`, of the first row of the file.
        headings: of the cells of a record, in their order: see `columns_of`.
        records: turns the rows of the file into records. A `Fault` that is rejected or skipped
            counts as one row; one that is a warning counts as none.

    Raises:
        InteropError: as `Rows`.
    """

    def __init__(
        self,
        file: Place,
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
        if is_path(self._file) or isinstance(self._file, (bytes, bytearray)):
            for _, found in self._records(Rows(self._file, self._fits)):
                if not isinstance(found, Fault):
                    yield found[column]

    @property
    def progress(self) -> float | None:
        """How much of the file was read, 0 to 1; None when its length is not known."""
        return self._rows.progress

    def close(self) -> None:
        """Close the file, if it was opened here."""
        self._rows.close()


def torn_row(cells: Sequence[str], headings: Sequence[str]) -> Fault:
    """Return the fault of a row that has more or fewer cells than there are headings."""
    found = f"{len(cells)} cells under {len(headings)} headings"
    remedy = "put texts that hold the separator between quotation marks"
    return Fault(Outcome.REJECTED, None, found, "a torn row", remedy)


def with_headings(rows: Rows) -> Iterator[Row]:
    """Yield all rows of a file whose first row is no line of headings."""
    yield 1, rows.headings
    yield from rows


@frozen(eq=False)
class RecordFormat(TableFormat):
    """A kind of file whose source must know the unit that the caller gives.

    Attributes:
        source_in: opens a file as rows with headings, with the unit that the caller gives.
    """

    source_in: Callable[[Place, Unit | str | None], RowSource] | None = None

    def iter_sessions(
        self,
        file: Place,
        *,
        unit: Unit | str | None = None,
        dates: DateOrder | str | None = None,
        names: Mapping[str, str] | None = None,
        catalog: Catalog | None = None,
        seen: Seen | None = None,
    ) -> SessionReader:
        """Yield the sessions of a file one by one: see `TableFormat.iter_sessions`."""
        source_in = cast("Callable[[Place, Unit | str | None], RowSource]", self.source_in)
        opened = evolve(self, source=lambda place: source_in(place, unit))
        return TableFormat.iter_sessions(
            opened, file, unit=unit, dates=dates, names=names, catalog=catalog, seen=seen
        )
