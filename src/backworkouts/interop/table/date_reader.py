"""Dates of a file, in the order of day, month and year that it proves or the caller gives."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from datetime import date, datetime, tzinfo

from backworkouts.errors import InteropError
from backworkouts.interop.account import Outcome
from backworkouts.interop.dates import (
    EXPECTED_MOMENT,
    DateOrder,
    is_ambiguous,
    moment,
    order_of,
)
from backworkouts.interop.table.faults import ON_EVERY_ROW, Fault
from backworkouts.interop.time_zones import local_moment

__all__ = ["DateReader"]

_GIVE_ORDER = "give dates='dmy', 'mdy' or 'ymd' (--dates on the command line)"
_FIRST = {DateOrder.DMY: "day", DateOrder.MDY: "month", DateOrder.YMD: "year"}


class DateReader:
    """Reader of the dates of one file.

    Args:
        file: name of the file, for errors.
        order: the order that the caller gives; None for the one that the file proves.
        cells_of: gives the cells of a column from the beginning of the file; none where the file
            can be read only once.
        usual: the order in which the app writes dates, where a file proves none. A spreadsheet may
            have written them in another order.
        usual_form: what the beginning of a date looks like that the app wrote in this order.
        first_year: before which no file of the app has a date: see `order_of`.
        zone: the lifter's time zone, to which moments with a time zone are converted.

    Raises:
        InteropError: for an unknown order.
    """

    def __init__(
        self,
        file: str,
        order: DateOrder | str | None,
        cells_of: Callable[[int], Iterable[str]],
        *,
        usual: DateOrder | None = None,
        usual_form: re.Pattern[str] | None = None,
        first_year: int = 0,
        zone: tzinfo | None = None,
    ) -> None:
        known = [each.value for each in DateOrder]
        if order is not None and order not in known:
            expected = f"one of {', '.join(known)}"
            raise InteropError(file, f"the order of dates {str(order)!r}", expected)
        self._file = file
        self._order = None if order is None else DateOrder(order)
        self._cells_of = cells_of if order is None else None
        self._usual = usual
        self._usual_form = usual_form
        self._is_assumed = False
        """Whether the order is the usual one, which no date of the file proves."""
        self._first_year = first_year
        self._zone = zone
        self._found_any = False

    def read(self, text: str, column: int) -> datetime | None:
        """Return the date and time of a cell; None for no date, and for an ambiguous one."""
        found = moment(text, self._order)
        if found is None and self._cells_of is not None and is_ambiguous(text):
            cells_of, self._cells_of = self._cells_of, None  # looked through once
            self._order = order_of(cells_of(column), self._first_year, self._usual)
            self._is_assumed = self._order is not None and (
                order_of(cells_of(column), self._first_year) is None
            )
            found = moment(text, self._order)
        self._found_any = self._found_any or found is not None
        return None if found is None else local_moment(found, self._zone)

    def doubt(self, text: str, heading: str) -> Fault | None:
        """Return a warning for a date that `read` read in an order that is not certain.

        It is one for the first such date: one that the app does not write in this form, so that a
        spreadsheet may have written it in another order.

        Args:
            text: the date.
            heading: of its column.
        """
        order, form = self._order, self._usual_form
        if order is None or form is None or not self._is_assumed:
            return None
        if form.match(text.strip()) or not is_ambiguous(text):
            return None
        self._is_assumed = False
        message = (
            f"dates that may be two, not as the app writes them; read with the {_FIRST[order]}"
        )
        return Fault(Outcome.WARNING, heading, text, f"{message} first", _GIVE_ORDER)

    def local_day(self, text: str, column: int) -> date | None:
        """Return the lifter's day of a cell; None without a time zone, and for no date.

        Without the lifter's time zone, the day is the one that stands in the cell.
        """
        found = None if self._zone is None else self.read(text, column)
        return None if found is None else found.date()

    def fault(self, text: str, heading: str) -> Fault:
        """Return what is wrong with a cell that `read` could not read.

        Raises:
            InteropError: when nothing in the file shows the order of its dates, and it has no other
                date: the caller must give the order.
        """
        if not text.strip():
            return Fault(Outcome.REJECTED, heading, text, "no date", ON_EVERY_ROW)
        if self._order is None and is_ambiguous(text):
            if not self._found_any:
                found = f"{text.strip()} in the column {heading}, where no date proves the order"
                raise InteropError(self._file, found, "dates of a known order", _GIVE_ORDER)
            message = "a date that may be two"
            return Fault(Outcome.REJECTED, heading, text, message, _GIVE_ORDER)
        message = f"no date; {EXPECTED_MOMENT} is one"
        remedy = "write the month as a word, or the date as 2025-06-30"
        return Fault(Outcome.REJECTED, heading, text, message, remedy)
