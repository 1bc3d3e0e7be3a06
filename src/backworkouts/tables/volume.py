"""Sets per muscle, by columns: of each week, of each session, and how often a muscle is trained."""

from __future__ import annotations

from collections.abc import Iterable

import narwhals.stable.v2 as nw
from narwhals.stable.v2.typing import IntoFrameT

from backworkouts._catalog.catalog import Catalog
from backworkouts.linter.profile import WeekdayName
from backworkouts.tables.counting import ENDS, NEEDED, OPTIONAL, counted_sets, in_sets
from backworkouts.tables.earning import Earning
from backworkouts.tables.engines.sums import summed
from backworkouts.tables.open_sets import open_sets
from backworkouts.tables.weeks import MONDAY
from backworkouts.volume.count import SCALE
from backworkouts.volume.credits import FRACTIONAL, CreditTable, CreditTableName

__all__ = ["frequency", "session_volume", "weekly_volume"]


def weekly_volume(
    sets: IntoFrameT,
    credits: CreditTable | CreditTableName = FRACTIONAL,
    *,
    muscles: Iterable[str] | None = None,
    week_starts: WeekdayName | IntoFrameT = MONDAY,
    catalog: Catalog | None = None,
) -> IntoFrameT:
    """Return the sets per muscle of each lifter and week.

    A muscle has a row for each week in which some set may count for it. A week without training
    has no row. `incomplete` returns the sets that no muscle gets.

    Args:
        sets: a table of sets, or a query for one, of any engine.
        credits: what a set earns each muscle: a `CreditTable`, or the name of a bundled one.
        muscles: ids of the muscles to count, or one id; all by default.
        week_starts: day on which weeks start, such as `sunday`; or a table with the columns
            `lifter` and `week_starts`, one day for each lifter, which is read at once. Weeks start
            on Monday for lifters that the table lacks.
        catalog: the exercises and muscles that are known; the bundled catalog by default.

    Returns:
        The same type of table, in no order, with the columns `lifter`, `week` (its first day),
        `muscle`, `sets_low` and `sets_high`: the same number where no set is optional.

    Raises:
        InvalidValueError: naming every column that is missing or has another type; for a lifter
            with several days in `week_starts`.
        UnknownIdError: for an unknown credit table, muscle or day of the week.
        UnsupportedSubjectError: for anything but a table.

    >>> from backworkouts import Session, Workout, straight
    >>> from backworkouts.tables import from_sessions
    >>> day = Workout("Pull", straight("pull up", 3, reps=8))
    >>> sets = from_sessions([Session("2026-11-02", day)], lifter="ana").read_all()
    >>> rows = weekly_volume(sets, muscles=["latissimus_dorsi"]).to_pylist()
    >>> [(row["lifter"], str(row["week"]), row["sets_low"], row["sets_high"]) for row in rows]
    [('ana', '2026-11-02', 3.0, 3.0)]
    """
    earning = Earning.of(credits, muscles, catalog)
    table = open_sets(sets, NEEDED, optional=OPTIONAL, week_starts=week_starts)
    by = ("lifter", table.weeks.key, "exercise")
    counted = table.weeks.with_week(counted_sets(table.frame, by, earning.drop_set))
    return table.native(in_sets(earning.earned(counted, ("lifter", "week")), SCALE))


def session_volume(
    sets: IntoFrameT,
    credits: CreditTable | CreditTableName = FRACTIONAL,
    *,
    muscles: Iterable[str] | None = None,
    catalog: Catalog | None = None,
) -> IntoFrameT:
    """Return the sets per muscle of each session.

    Args:
        sets: a table of sets, or a query for one, of any engine.
        credits: what a set earns each muscle, as for `weekly_volume`.
        muscles: ids of the muscles to count, or one id; all by default.
        catalog: the exercises and muscles that are known; the bundled catalog by default.

    Returns:
        The same type of table, in no order, with the columns `lifter`, `session`, `muscle`,
        `sets_low` and `sets_high`.

    Raises:
        InvalidValueError, UnknownIdError, UnsupportedSubjectError: as for `weekly_volume`.

    >>> from backworkouts import Session, Workout, straight
    >>> from backworkouts.tables import from_sessions
    >>> day = Workout("Pull", straight("pull up", 3, reps=8))
    >>> sets = from_sessions([Session("2026-11-02", day)], lifter="ana").read_all()
    >>> rows = session_volume(sets, muscles=["latissimus_dorsi", "biceps_brachii"]).to_pylist()
    >>> sorted((row["session"], row["muscle"], row["sets_high"]) for row in rows)
    [(0, 'biceps_brachii', 1.5), (0, 'latissimus_dorsi', 3.0)]
    """
    earning = Earning.of(credits, muscles, catalog)
    table = open_sets(sets, NEEDED, optional=OPTIONAL)
    by = ("lifter", "session")
    counted = counted_sets(table.frame, (*by, "exercise"), earning.drop_set)
    return table.native(in_sets(earning.earned(counted, by), SCALE))


def frequency(
    sets: IntoFrameT,
    credits: CreditTable | CreditTableName = FRACTIONAL,
    *,
    muscles: Iterable[str] | None = None,
    week_starts: WeekdayName | IntoFrameT = MONDAY,
    catalog: Catalog | None = None,
) -> IntoFrameT:
    """Return in how many sessions of each week a muscle is trained: some set counts for it.

    Args:
        sets: a table of sets, or a query for one, of any engine.
        credits: what a set earns each muscle, as for `weekly_volume`.
        muscles: ids of the muscles to count, or one id; all by default.
        week_starts: when weeks start, as for `weekly_volume`.
        catalog: the exercises and muscles that are known; the bundled catalog by default.

    Returns:
        The same type of table, in no order, with the columns `lifter`, `week`, `muscle`,
        `sessions_low` and `sessions_high`. The least leaves out optional sets.

    Raises:
        InvalidValueError, UnknownIdError, UnsupportedSubjectError: as for `weekly_volume`.

    >>> from backworkouts import Session, Workout, straight
    >>> from backworkouts.tables import from_sessions
    >>> day = Workout("Pull", straight("pull up", 3, reps=8))
    >>> sets = from_sessions([Session("2026-11-02", day), Session("2026-11-05", day)]).read_all()
    >>> rows = frequency(sets, muscles=["latissimus_dorsi"]).to_pylist()
    >>> [(str(row["week"]), row["sessions_low"], row["sessions_high"]) for row in rows]
    [('2026-11-02', 2, 2)]
    """
    earning = Earning.of(credits, muscles, catalog)
    table = open_sets(sets, NEEDED, optional=OPTIONAL, week_starts=week_starts)
    by = ("lifter", "session", table.weeks.key)
    counted = counted_sets(table.frame, (*by, "exercise"), earning.drop_set)
    trained = earning.earned(counted, by)
    sessions = trained.with_columns(*((nw.col(end) > 0).cast(nw.Int64) for end in ENDS))
    total = summed(table.weeks.with_week(sessions), ("lifter", "week", "muscle"), ENDS)
    return table.native(total.rename({end: f"sessions_{end}" for end in ENDS}))
