"""The functions most people call, with the bundled catalog where none is given.

The layers below take everything they need as arguments; here the defaults come in.
"""

from __future__ import annotations

from collections.abc import Iterable

from backworkouts._catalog.catalog import Catalog
from backworkouts.bundled import or_bundled, resolve
from backworkouts.errors import (
    UnknownIdError,
    UnsupportedSubjectError,
    describe,
)
from backworkouts.model.program import Phase, Program
from backworkouts.model.session import Session
from backworkouts.model.workout import Workout
from backworkouts.suggest import nearest
from backworkouts.volume import count
from backworkouts.volume.count import CreditsPerSet, Week
from backworkouts.volume.credits import FRACTIONAL, TABLES, CreditTable
from backworkouts.volume.volume import Volume

__all__ = [
    "resolve",
    "session_volume",
    "volume_by_week",
    "weekly_volume",
]


def _table(credits: CreditTable | str, catalog: Catalog) -> CreditTable:
    """The table, or the bundled one of that name; its overrides are of exercises that exist."""
    if type(credits) is CreditTable and not credits.overrides:
        return credits
    table = TABLES.get(credits) if isinstance(credits, str) else credits
    if table is None:
        raise UnknownIdError("credit table", str(credits), nearest(str(credits), TABLES))
    if not isinstance(table, CreditTable):
        raise UnsupportedSubjectError(
            describe(table), "a CreditTable, or the name of a bundled one"
        )
    for exercise, _ in table.overrides:
        if not exercise.startswith("custom:"):
            catalog.exercises[exercise]  # raises, with the nearest ids
    return table


def _credits_per_set(credits: CreditTable | str, catalog: Catalog | None) -> CreditsPerSet:
    known = or_bundled(catalog)
    table = _table(credits, known)
    return known.cached(("volume", table), lambda: CreditsPerSet(table, known.muscles))


def session_volume(
    workout: Workout | Session,
    credits: CreditTable | str = FRACTIONAL,
    *,
    catalog: Catalog | None = None,
) -> Volume:
    """Sets per muscle of one workout or session.

    Args:
        workout: what is counted.
        credits: what a set earns a muscle in each role: a table, or the name of a bundled one.
        catalog: whose muscles are counted; the bundled one by default.

    >>> session_volume(or_bundled(None).workouts["back_workout_1"])["latissimus_dorsi"]
    Interval(20, 20)
    """
    return count.session_volume(workout, _credits_per_set(credits, catalog))


def weekly_volume(
    subject: Program | Phase | Workout | Session | Iterable[Workout] | Iterable[Session],
    credits: CreditTable | str = FRACTIONAL,
    *,
    catalog: Catalog | None = None,
) -> Volume:
    """Sets per muscle and week.

    Args:
        subject: a program or one of its phases: its rotation of n days, times 7 / n. A program of
            several phases gives the interval that holds every phase's. Workouts: each done once
            in the week. Sessions: the mean of the calendar weeks (Monday to Sunday) from the
            first to the last, weeks without a session too.
        credits: what a set earns a muscle in each role: a table, or the name of a bundled one.
        catalog: whose muscles are counted; the bundled one by default.

    Raises:
        UnsupportedSubjectError: for anything else.

    >>> days = or_bundled(None).workouts
    >>> week = [days["back_workout_1"], days["back_workout_3"]]
    >>> weekly_volume(week)["latissimus_dorsi"]
    Interval(35, 35)
    """
    return count.weekly_volume(subject, _credits_per_set(credits, catalog))


def volume_by_week(
    sessions: Iterable[Session],
    credits: CreditTable | str = FRACTIONAL,
    *,
    catalog: Catalog | None = None,
) -> dict[Week, Volume]:
    """Sets per muscle of each calendar week, by ISO year and week, from the first to the last.

    Args:
        sessions: in any order.
        credits: what a set earns a muscle in each role: a table, or the name of a bundled one.
        catalog: whose muscles are counted; the bundled one by default.
    """
    return count.volume_by_week(sessions, _credits_per_set(credits, catalog))
