"""Columns of one table that mean the same field: a row is read from the one that is filled."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from backworkouts.interop.account import Outcome
from backworkouts.interop.table.rows import Rows
from backworkouts.interop.table.sets import Fault, number

__all__ = ["Twins"]


class Twins:
    """The fields of a table that have several columns.

    Args:
        rows: the table.
        columns: where each field stands, the column that goes first in front. Fields with one
            column or none are left out.
    """

    def __init__(self, rows: Rows, columns: Mapping[str, Sequence[int]]) -> None:
        self._headings = rows.headings
        self._comma = rows.separator != ","
        self._columns = {name: places for name, places in columns.items() if len(places) > 1}

    def __bool__(self) -> bool:
        return bool(self._columns)

    def fill(self, cells: list[str]) -> None:
        """Fill the first column of each field from the next one that is filled."""
        paired = "load" in self._columns and "unit" in self._columns
        if paired:
            self._fill_unit(cells)
        for name, places in self._columns.items():
            if name != "unit" or not paired:
                _fill(cells, places)

    def faults(self, cells: Sequence[str]) -> tuple[Fault, ...]:
        """Name each cell of a filled row that differs from the first column of its field."""
        return tuple(
            Fault(
                Outcome.WARNING,
                self._headings[other],
                cells[other],
                f"not read: it differs from the cell under {self._headings[first]}, "
                "which goes first",
                "keep one of the two",
            )
            for first, *others in self._columns.values()
            for other in others
            if cells[other].strip() and not self._equal(cells[first], cells[other])
        )

    def _fill_unit(self, cells: list[str]) -> None:
        """Fill the unit with the one that belongs to the load: each load may have its own."""
        loads, units = self._columns["load"], self._columns["unit"]
        if not cells[loads[0]].strip():
            # The unit beside an empty load says nothing.
            cells[units[0]] = next((cells[at] for at in reversed(units) if cells[at].strip()), "")
        elif all(not cells[at].strip() or self._equal(cells[loads[0]], cells[at]) for at in loads):
            _fill(cells, units)

    def _equal(self, one: str, other: str) -> bool:
        if one.strip() == other.strip():
            return True
        value = number(one, comma=self._comma)
        return value is not None and value == number(other, comma=self._comma)


def _fill(cells: list[str], places: Sequence[int]) -> None:
    first = places[0]
    if not cells[first].strip():
        cells[first] = next((cells[at] for at in places if cells[at].strip()), cells[first])
