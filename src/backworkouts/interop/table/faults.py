"""What is wrong with the rows of a table, without the lines on which they stand."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from backworkouts.interop.account import ImportProblem, Outcome
from backworkouts.interop.units import GivenUnit
from backworkouts.model.load import Unit

__all__ = ["EMPTY_ROW", "ON_EVERY_ROW", "Fault", "kept_unit", "torn_row", "unknown_column"]

ON_EVERY_ROW: str = "write it on every row: merged cells hold it on their first row alone"
"""What to do where a cell is empty that every row needs."""


class Fault(NamedTuple):
    """What is wrong with a cell or a row: an `ImportProblem` without its line."""

    outcome: Outcome
    column: str | None
    value: str
    message: str
    remedy: str = ""
    is_once: bool = False
    """Whether the fault is about a column, and is reported for its first cell only."""

    @property
    def keeps_out(self) -> bool:
        """Whether the row is not read: it is skipped or rejected."""
        return self.outcome is not Outcome.WARNING

    def problem(self, file: str | None, line: int | None) -> ImportProblem:
        """Return the problem of a row of a file."""
        return ImportProblem(
            self.outcome, self.message, self.value, self.remedy, file, line, self.column
        )


EMPTY_ROW = Fault(Outcome.SKIPPED, None, "", "an empty row")


def torn_row(cells: Sequence[str], headings: Sequence[str]) -> Fault:
    """Return the fault of a row that has more or fewer cells than there are headings."""
    found = f"{len(cells)} cells under {len(headings)} headings"
    remedy = "put texts that hold the separator between quotation marks"
    return Fault(Outcome.REJECTED, None, found, "a torn row", remedy)


def unknown_column(heading: str) -> Fault:
    """Return the fault of a column whose heading is not known."""
    message = "a column that is not known and not read"
    return Fault(Outcome.WARNING, heading, heading, message)


def kept_unit(unit: Unit | None, given: GivenUnit) -> tuple[Fault, ...]:
    """Return a warning for a file that keeps its unit, as the caller gives another for several.

    Args:
        unit: of the loads of the file; None where each may state one.
        given: the unit that the caller gives.
    """
    if None in (unit, given.unit) or unit == given.unit:
        return ()
    message = f"the file states the unit of its loads; {given.unit} is for files that state none"
    return (Fault(Outcome.WARNING, None, str(unit), message),)
