"""Several columns of one field in a table: a row is read from the first that is filled."""

from __future__ import annotations

from collections.abc import Sequence

from backworkouts.interop.account import Outcome
from backworkouts.interop.table.columns import Columns, Field
from backworkouts.interop.table.decimals import number
from backworkouts.interop.table.faults import Fault

__all__ = ["DuplicateColumns"]

# Fields of which every column is read, or none of them.
_APART = frozenset((Field.ORDER, Field.DURATION, Field.ENDED, Field.REMARK, Field.IGNORED))


class DuplicateColumns:
    """The fields of a table that have several columns.

    Columns in different units are left to the parser of sets: one load may be written in both.

    Args:
        columns: where each field stands, the column that goes first in front.
        comma: whether a comma is a decimal one.
    """

    def __init__(self, columns: Columns, *, comma: bool) -> None:
        self._headings = columns.headings
        self._comma = comma
        self._columns = {
            field: columns.places(field)
            for field in Field
            if field not in _APART
            and len(columns.places(field)) > 1
            and len({columns.unit(place) for place in columns.places(field)}) == 1
        }

    def __bool__(self) -> bool:
        return bool(self._columns)

    def fill(self, row: list[str]) -> None:
        """Fill the first column of each field from the next one that is filled."""
        paired = Field.LOAD in self._columns and Field.UNIT in self._columns
        if paired:
            self._fill_unit(row)
        for field, places in self._columns.items():
            if field is not Field.UNIT or not paired:
                _fill(row, places)

    def faults(self, row: Sequence[str]) -> tuple[Fault, ...]:
        """Name each cell of a filled row that differs from the first column of its field."""
        return tuple(
            Fault(
                Outcome.WARNING,
                self._headings[other],
                row[other],
                f"not read: it differs from the cell under {self._headings[first]}, "
                "which goes first",
                "keep one of the two",
            )
            for first, *others in self._columns.values()
            for other in others
            if row[other].strip() and not self._equal(row[first], row[other])
        )

    def _fill_unit(self, row: list[str]) -> None:
        """Fill the unit with the one that belongs to the load: each load may have its own."""
        loads, units = self._columns[Field.LOAD], self._columns[Field.UNIT]
        if not row[loads[0]].strip():
            # The unit beside an empty load has no meaning.
            row[units[0]] = next((row[unit] for unit in reversed(units) if row[unit].strip()), "")
        elif all(not row[load].strip() or self._equal(row[loads[0]], row[load]) for load in loads):
            _fill(row, units)

    def _equal(self, text: str, other: str) -> bool:
        if text.strip() == other.strip():
            return True
        value = number(text, comma=self._comma)
        return value is not None and value == number(other, comma=self._comma)


def _fill(row: list[str], places: Sequence[int]) -> None:
    first = places[0]
    if not row[first].strip():
        row[first] = next((row[place] for place in places if row[place].strip()), row[first])
