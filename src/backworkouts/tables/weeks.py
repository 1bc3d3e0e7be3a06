"""Weeks of sessions: the column `week`, or a calendar for weeks that start on another day."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from functools import cache
from typing import Any, NamedTuple, get_args

import narwhals.stable.v2 as nw
import pyarrow as pa
from narwhals.dtypes import DType

from backworkouts.errors import UnknownIdError
from backworkouts.linter.profile import WeekdayName
from backworkouts.suggest import nearest
from backworkouts.tables.engines.small_tables import join_small_table
from backworkouts.tables.lifters_weeks import beside, days_of_lifters

__all__ = ["MONDAY", "UNKNOWN_DAY", "Weeks", "calendar", "day_number", "weeks_of"]

WEEKDAYS: tuple[WeekdayName, ...] = get_args(WeekdayName)
"""The days on which a week may start; each is a column of `calendar`."""

_FIRST_DAY = date(1970, 1, 1)
"""The first day of `calendar`."""

_LAST_DAY = date(2099, 12, 31)
"""The last day of `calendar`."""

MONDAY = WEEKDAYS[0]
"""The day on which ISO weeks start."""

UNKNOWN_DAY = 16780101
"""The number of a day that is null, on engines without nulls among whole numbers."""

_LONG_AGO = datetime(1678, 1, 1)  # noqa: DTZ001  in local time, as all moments of a table
_WITHOUT_NULLS = (nw.Implementation.PANDAS, nw.Implementation.DASK)


@cache
def calendar() -> pa.Table:
    """Return the days from 1970 to 2099, each with the first day of its week.

    Returns:
        An Arrow table with the column `day`, a whole number such as 20261129, and a column of dates
        for each weekday on which weeks may start: `monday` for ISO weeks, to `sunday`.

    >>> row = calendar().filter(pa.compute.field("day") == 20261129).to_pylist()[0]
    >>> str(row["monday"]), str(row["sunday"])
    ('2026-11-23', '2026-11-29')
    """
    days = [_FIRST_DAY + timedelta(number) for number in range((_LAST_DAY - _FIRST_DAY).days + 1)]
    columns = {"day": pa.array([int(f"{day:%Y%m%d}") for day in days], pa.int64())}
    for start, name in enumerate(WEEKDAYS):
        firsts = [day - timedelta((day.weekday() - start) % len(WEEKDAYS)) for day in days]
        columns[name] = pa.array(firsts, pa.date32())
    return pa.table(columns)


class Weeks(NamedTuple):
    """How sessions are put into weeks.

    Attributes:
        column: column of a table of sets that tells the week: `week` or `started_at`.
        starts_on: day on which weeks start.
        by_lifter: the days of lifters, in the columns `lifter` and `week_starts`; or None.
    """

    column: str
    starts_on: str
    by_lifter: nw.LazyFrame[Any] | None = None

    @property
    def key(self) -> str:
        """The column by which sets are summed before `with_week` replaces it by the week."""
        return "week" if self.column == "week" else "day"

    def with_key(self, sets: nw.LazyFrame[Any]) -> nw.LazyFrame[Any]:
        """Return sets with the column `key`."""
        if self.column == "week":
            return sets
        moment = nw.col(self.column)
        if sets.implementation in _WITHOUT_NULLS:
            is_date = sets.collect_schema()[self.column] == nw.Date
            moment = moment.fill_null(_LONG_AGO.date() if is_date else _LONG_AGO)
        return sets.with_columns(day=day_number(moment))

    def with_week(self, summed: nw.LazyFrame[Any]) -> nw.LazyFrame[Any]:
        """Return rows with the column `week` in place of `key`; null for days of no calendar.

        Joining the calendar to sums costs little; joining it to every set would not.
        """
        if self.column == "week":
            return summed
        names = ["week" if name == "day" else name for name in summed.collect_schema()]
        if self.by_lifter is None:
            days = calendar().select(["day", self.starts_on])
            joined = join_small_table(summed, days, on="day", how="left")
            return joined.rename({self.starts_on: "week"}).select(*names)
        joined = join_small_table(summed, calendar(), on="day", how="left")
        joined = joined.join(beside(self.by_lifter, joined), on="lifter", how="left")
        week = nw.col(MONDAY)
        for weekday in WEEKDAYS[1:]:
            starts_then = nw.col("week_starts").is_in([weekday])
            week = nw.when(starts_then).then(nw.col(weekday)).otherwise(week)
        return joined.with_columns(week=week).select(*names)


def day_number(moment: nw.Expr) -> nw.Expr:
    """Return a date as a whole number such as 20261129, the key of `calendar`."""
    year, month = moment.dt.year().cast(nw.Int64), moment.dt.month().cast(nw.Int64)
    return year * 10_000 + month * 100 + moment.dt.day().cast(nw.Int64)


def weeks_of(schema: Mapping[str, DType], week_starts: object) -> Weeks:
    """Return how the sessions of a table of sets are put into weeks.

    Args:
        schema: columns of the table.
        week_starts: day on which weeks start, such as `monday`; or a table with the columns
            `lifter` and `week_starts`.

    Raises:
        InvalidValueError: for a table without one of these columns, with another type of lifters
            than the sets, or with several days of a lifter.
        UnknownIdError: for a text that is no day of the week, also in a table.
        UnsupportedSubjectError: for anything else.
    """
    if not isinstance(week_starts, str):
        days = days_of_lifters(week_starts, schema.get("lifter"), WEEKDAYS)
        return Weeks("started_at", MONDAY, days)
    if week_starts not in WEEKDAYS:
        suggestions = nearest(week_starts, WEEKDAYS) or tuple(WEEKDAYS)
        raise UnknownIdError("day of the week", week_starts, suggestions)
    has_weeks = "week" in schema and week_starts == MONDAY
    return Weeks("week" if has_weeks else "started_at", week_starts)
