"""Sets that no count of sets per muscle holds, by columns, with the reason."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import Any

import narwhals.stable.v2 as nw
from narwhals.stable.v2.typing import IntoFrameT

from backworkouts._catalog.bundled import or_bundled
from backworkouts._catalog.catalog import Catalog
from backworkouts.api import credits_per_set
from backworkouts.linter.profile import WeekdayName
from backworkouts.model.set import SetKind
from backworkouts.tables.counting import (
    ENDS,
    NEEDED,
    OPTIONAL,
    counted_sets,
    has_open_rounds,
    in_sets,
    parts_of_a_set,
)
from backworkouts.tables.engines.sums import summed
from backworkouts.tables.open_sets import has_values, open_sets
from backworkouts.tables.table_exercises import without_exercises
from backworkouts.tables.weeks import MONDAY
from backworkouts.volume.count import ONE_SET
from backworkouts.volume.credits import FRACTIONAL, CreditTable, CreditTableName

__all__ = ["Reason", "incomplete"]


class Reason(StrEnum):
    """Why a count of sets may be too low."""

    UNKNOWN_EXERCISE = "unknown_exercise"
    """The catalog does not have the exercise, or none of its muscles is known: no muscle gets the
    sets."""
    UNKNOWN_KIND = "unknown_kind"
    """The kind of the set is none of `SetKind`, or null: it is unknown whether the set counts."""
    MISSING_KEY = "missing_key"
    """A column that tells where the set stands is null: the lifter, the session, the week or its
    start, the block, the position, the round or the exercise."""
    OPEN_ROUNDS = "open_rounds"
    """As many rounds as possible were planned: the listed sets count, and more may have been
    done."""


_KINDS = [kind.value for kind in SetKind]


def incomplete(
    sets: IntoFrameT,
    credits: CreditTable | CreditTableName = FRACTIONAL,
    *,
    week_starts: WeekdayName | IntoFrameT = MONDAY,
    catalog: Catalog | None = None,
) -> IntoFrameT:
    """Return the sets for which the counts of `weekly_volume` may be too low.

    Args:
        sets: a table of sets, or a query for one, of any engine.
        credits: what a set earns each muscle, as for `weekly_volume`.
        week_starts: when weeks start, as for `weekly_volume`.
        catalog: the exercises and muscles that are known; the bundled catalog by default.

    Returns:
        The same type of table, in no order, with the columns `lifter`, `week`, `exercise`,
        `reason` (the value of a `Reason`), `sets_low` and `sets_high`.

    Raises:
        InvalidValueError: naming every column that is missing or has another type.
        UnknownIdError: for an unknown credit table or day of the week.
        UnsupportedSubjectError: for anything but a table.

    >>> from backworkouts import Session, Workout, straight
    >>> from backworkouts.tables import from_sessions
    >>> from backworkouts import catalog
    >>> day = Workout("Pull", straight(catalog.custom("Gorilla Blaster"), 3, reps=8))
    >>> sets = from_sessions([Session("2026-11-02", day)]).read_all()
    >>> incomplete(sets).select(["exercise", "reason", "sets_high"]).to_pylist()
    [{'exercise': 'custom:gorilla_blaster', 'reason': 'unknown_exercise', 'sets_high': 3.0}]
    """
    known = or_bundled(catalog)
    per_set = credits_per_set(credits, known)
    table = open_sets(sets, NEEDED, optional=(*OPTIONAL, "method"), week_starts=week_starts)
    by = ("lifter", table.weeks.key, "exercise")
    counted = counted_sets(table.frame, by, per_set.drop_set)
    strange = table.frame.filter(~nw.col("kind").is_in(_KINDS) | nw.col("kind").is_null())
    has_credits = [each.id for each in known.exercises.values() if per_set.of(each) is not None]
    keys = (*NEEDED, table.weeks.column)
    is_missing = (nw.col(name).is_null() for name in keys if name != "kind")
    keyless = table.frame.filter(nw.any_horizontal(*is_missing, ignore_nulls=True))
    stated = counted.filter(~nw.col("exercise").is_null())  # a null is a missing key
    found = [
        (Reason.MISSING_KEY, _rows(keyless, by)),
        (Reason.UNKNOWN_EXERCISE, without_exercises(stated, has_credits)),
        (Reason.UNKNOWN_KIND, _rows(strange, by)),
    ]
    if has_values(table.frame, "method"):
        timed = table.frame.filter(has_open_rounds())
        uncredited = [each.id for each in known.exercises.values() if per_set.is_uncredited(each)]
        rounds = counted_sets(timed, by, per_set.drop_set)
        found.append((Reason.OPEN_ROUNDS, without_exercises(rounds, uncredited)))
    parts = [
        part.select(*by, nw.lit(reason.value).alias("reason"), *ENDS) for reason, part in found
    ]
    return table.native(in_sets(table.weeks.with_week(nw.concat(parts)), ONE_SET))


def _rows(sets: nw.LazyFrame[Any], by: Iterable[str]) -> nw.LazyFrame[Any]:
    """Return the number of rows, each as one set."""
    whole = parts_of_a_set(ONE_SET)
    return summed(sets.with_columns(low=whole, high=whole), [*by], ENDS)
