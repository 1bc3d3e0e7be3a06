"""Average weekly sets per muscle of each lifter, by columns."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Any

import narwhals.stable.v2 as nw
import pyarrow as pa
from narwhals.stable.v2.typing import IntoFrameT

from backworkouts._catalog.catalog import Catalog
from backworkouts.model.program import DAYS_PER_WEEK
from backworkouts.tables.counting import ENDS, NEEDED, OPTIONAL, counted_sets
from backworkouts.tables.earning import Earning
from backworkouts.tables.engines.small_tables import join_small_table
from backworkouts.tables.open_sets import Sets, open_sets
from backworkouts.tables.weeks import MONDAY, UNKNOWN_DAY, calendar, day_number
from backworkouts.volume.count import SCALE
from backworkouts.volume.credits import FRACTIONAL, CreditTable, CreditTableName

__all__ = ["average_volume", "per_week", "weeks_of_lifters"]

_WEEKS = {"first": "first_week", "last": "last_week"}


def average_volume(
    sets: IntoFrameT,
    credits: CreditTable | CreditTableName = FRACTIONAL,
    *,
    muscles: Iterable[str] | None = None,
    catalog: Catalog | None = None,
) -> IntoFrameT:
    """Return the average sets per muscle and week of each lifter.

    The sets of a lifter are divided by the ISO weeks from the first session to the last, weeks
    without training included, as `backworkouts.weekly_volume` of sessions does.

    Args:
        sets: a table of sets, or a query for one, of any engine.
        credits: what a set earns each muscle, as for `weekly_volume`.
        muscles: ids of the muscles to count, or one id; all by default.
        catalog: the exercises and muscles that are known; the bundled catalog by default.

    Returns:
        The same type of table, in no order, with the columns `lifter`, `muscle`, `sets_low` and
        `sets_high`. A muscle has a row for each lifter who has some set that may count for it.

    Raises:
        InvalidValueError, UnknownIdError, UnsupportedSubjectError: as for `weekly_volume`.

    >>> from backworkouts import Session, Workout, straight
    >>> from backworkouts.tables import from_sessions
    >>> day = Workout("Pull", straight("pull up", 3, reps=8))
    >>> sets = from_sessions([Session("2026-11-02", day), Session("2026-11-12", day)]).read_all()
    >>> average_volume(sets, muscles=["latissimus_dorsi"])["sets_high"].to_pylist()
    [3.0]
    >>> sets = from_sessions([Session("2026-11-02", day), Session("2026-11-19", day)]).read_all()
    >>> average_volume(sets, muscles=["latissimus_dorsi"])["sets_high"].to_pylist()  # of 3 weeks
    [2.0]
    """
    earning = Earning.of(credits, muscles, catalog)
    table = open_sets(sets, NEEDED, optional=OPTIONAL, week_starts=MONDAY)
    counted = counted_sets(table.frame, ("lifter", "exercise"), earning.drop_set)
    earned = earning.earned(counted, ("lifter",))
    return table.native(per_week(earned, weeks_of_lifters(table), SCALE))


def per_week(sums: nw.LazyFrame[Any], weeks: nw.LazyFrame[Any], scale: int) -> nw.LazyFrame[Any]:
    """Return whole sums of lifters as sets a week, in the columns `sets_low` and `sets_high`.

    Args:
        sums: rows with the columns `lifter` and `ENDS`.
        weeks: the weeks of each lifter, as `weeks_of_lifters` returns them.
        scale: the sum of one set.
    """
    divisor = nw.col("weeks").cast(nw.Float64) * scale
    ends = {f"sets_{end}": nw.col(end).cast(nw.Float64) / divisor for end in ENDS}
    joined = sums.join(weeks, on="lifter", how="inner")
    return joined.with_columns(**ends).drop(*ENDS, "weeks")


def weeks_of_lifters(table: Sets[Any]) -> nw.LazyFrame[Any]:
    """Return the number of ISO weeks from the first session of each lifter to the last.

    Args:
        table: sets with weeks that start on Monday.

    Returns:
        The columns `lifter` and `weeks`. A lifter with a day outside of `calendar`, or
        without any, has no row.
    """
    key = nw.col(table.weeks.key)
    is_known = key != UNKNOWN_DAY if table.weeks.key == "day" else ~key.is_null()
    ends = table.frame.filter(is_known).group_by("lifter").agg(first=key.min(), last=key.max())
    if table.weeks.key == "week":
        days = {end: day_number(_date(ends, end)) for end in _WEEKS}
        ends = ends.with_columns(**days)
    for end, week in _WEEKS.items():
        numbers = _numbered_weeks().rename_columns([end, week])
        ends = join_small_table(ends, numbers, on=end)
    return ends.select("lifter", weeks=nw.col("last_week") - nw.col("first_week") + 1)


def _date(frame: nw.LazyFrame[Any], name: str) -> nw.Expr:
    """Return a column of dates, or of texts such as 2026-11-23, as dates."""
    is_text = frame.collect_schema()[name] == nw.String
    if is_text and frame.implementation is nw.Implementation.POLARS:  # polars casts no texts
        return nw.col(name).str.to_date("%Y-%m-%d")
    return nw.col(name).cast(nw.Date)


@cache
def _numbered_weeks() -> pa.Table:
    """Return the days of the calendar, each with the number of its ISO week."""
    days = calendar()["monday"].to_pylist()
    numbers = [monday.toordinal() // DAYS_PER_WEEK for monday in days]
    return pa.table({"day": calendar()["day"], "number": pa.array(numbers, pa.int64())})
