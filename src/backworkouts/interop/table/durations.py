"""Durations in the cells of a row: seconds of a set, rests, and rounds of a block."""

from __future__ import annotations

import re
from collections.abc import Mapping

from backworkouts.errors import InvalidValueError
from backworkouts.interop.account import Outcome
from backworkouts.interop.dates import seconds_of
from backworkouts.interop.table.columns import WITH_COLONS, Columns, Field
from backworkouts.interop.table.decimals import number
from backworkouts.interop.table.faults import Fault
from backworkouts.interop.table.loads import places_in_units
from backworkouts.model.quantity import Duration

__all__ = ["DurationReader", "duration_of"]

_SECONDS = re.compile(r"(\d{1,6})(?:-(\d{1,6}))?", re.ASCII)
_MAY_BE_CLOCK = re.compile(
    r"\d{1,2}:\d\d | (?:0?[5-9]|1\d|2[0-3]):\d\d:\d\d | \d{1,2}:\d\d(?::\d\d)?\s?[ap]\.?m\.?",
    re.ASCII | re.IGNORECASE | re.VERBOSE,
)
"""Minutes and seconds, or a time of day. No set takes five hours."""
_SECONDS_OF_MINUTE = 60


class DurationReader:
    """Reader of the seconds of sets below one line of headings.

    Args:
        columns: where each field stands.
        comma: whether a comma is a decimal one: see `decimals.number`.
    """

    def __init__(self, columns: Columns, *, comma: bool) -> None:
        self._columns = columns
        self._comma = comma
        self._places = places_in_units(columns, Field.SECONDS)

    def read(self, by_place: Mapping[int, str]) -> tuple[str, Fault | None]:
        """Return the seconds of a set in digits, and the fault of a doubtful duration.

        A cell that cannot be read stays as it is. A duration is doubtful without a unit of time,
        and where it may be a time of day.

        Args:
            by_place: the cells of a row.
        """
        for place in self._places:
            text = by_place[place]
            if not text.strip():
                continue
            value = number(text, comma=self._comma)
            doubtful = self._doubtful(place, text, value)
            if doubtful is not None:
                return "", doubtful
            if value is None:
                found = seconds_of(text)
                return text if found is None else str(found), None
            if value:
                is_minutes = self._columns.unit(place) == "min"
                return str(round(value * _SECONDS_OF_MINUTE)) if is_minutes else text, None
        return by_place[self._places[0]] if self._places else "", None

    def _doubtful(self, place: int, text: str, value: float | None) -> Fault | None:
        unit, heading = self._columns.unit(place), self._columns.headings[place]
        if value and unit == WITH_COLONS:
            message = "a number without a unit of time"
            return Fault(Outcome.REJECTED, heading, text, message, "write 0:01:30")
        if value is None and unit == "clock" and _MAY_BE_CLOCK.fullmatch(text.strip()):
            message = "a time of day, or how long the set took; not read"
            remedy = "call the column `time_of_day` or `seconds`"
            return Fault(Outcome.REJECTED, heading, text, message, remedy, is_once=True)
        return None


def duration_of(
    cells: Mapping[Field, str],
    field: Field,
    called: Mapping[Field, str],
    of: str,
    faults: list[Fault],
) -> Duration | None:
    """Return the duration in a cell, such as `90`, `120-180` or `1:30`; None for an empty cell.

    A cell that is no duration adds a fault.

    Args:
        cells: the cells of a row.
        field: the column.
        called: the headings of the fields.
        of: what the duration belongs to.
        faults: where faults are added.
    """
    text = cells.get(field, "").strip()
    if not text:
        return None
    found = _SECONDS.fullmatch(text)
    seconds = seconds_of(text) if found is None else None
    try:
        if found is not None:
            return Duration(int(found[1]), int(found[2] or found[1]))
        if seconds is not None:
            return Duration(seconds)
    except InvalidValueError:
        pass
    message = f"no number of seconds such as 90 or 120-180; {of} is kept without it"
    faults.append(Fault(Outcome.WARNING, called[field], cells[field], message))
    return None
