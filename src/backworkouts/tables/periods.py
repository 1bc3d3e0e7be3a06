"""Periods over which sets are summed or compared: weeks, sessions, or all sets of a lifter."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import Literal

from narwhals.stable.v2.typing import IntoFrameT

from backworkouts.errors import UnknownIdError
from backworkouts.suggest import nearest
from backworkouts.tables.open_sets import Sets, open_sets

__all__ = ["Per", "PerName", "open_periods"]


class Per(StrEnum):
    """Over what is summed or compared, for each lifter."""

    WEEK = "week"
    SESSION = "session"
    LIFTER = "lifter"


PerName = Literal["week", "session", "lifter"]
"""The value of a `Per`, for type checkers."""


def open_periods(
    sets: IntoFrameT,
    per: Per | PerName,
    week_starts: object,
    needed: Iterable[str],
    optional: Iterable[str] = (),
) -> tuple[Sets[IntoFrameT], tuple[str, ...]]:
    """Return a table of sets, and the columns that tell one period of a lifter from another.

    Args:
        sets: a table of sets, or a query for one, of any engine.
        per: the kind of period.
        week_starts: as for `weeks_of`.
        needed: the columns that are needed beside those of the periods.
        optional: the columns that the table may have.

    Raises:
        InvalidValueError: naming every column that is missing or has another type.
        UnknownIdError: for an unknown period or day of the week.
        UnsupportedSubjectError: for anything but a table.
    """
    try:
        period = Per(per)
    except ValueError:
        suggestions = nearest(str(per), Per) or tuple(map(str, Per))
        raise UnknownIdError("period", str(per), suggestions) from None
    by = ("lifter",) if period is Per.LIFTER else ("lifter", period.value)
    keys = tuple(name for name in by if name != "week")
    starts = week_starts if period is Per.WEEK else None
    table = open_sets(sets, (*keys, *needed), optional=optional, week_starts=starts)
    frame = table.weeks.with_week(table.frame) if period is Per.WEEK else table.frame
    return table._replace(frame=frame), by
