"""Tonnage by columns: repetitions times load."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import narwhals.stable.v2 as nw
from narwhals.stable.v2.typing import IntoFrameT

from backworkouts import limits
from backworkouts.linter.profile import WeekdayName
from backworkouts.model.load import KG_PER_LB, Unit
from backworkouts.tables.conditions import all_met, has_one_of, has_whole_reps, is_within
from backworkouts.tables.counting import is_counted
from backworkouts.tables.loads import load_in_kg
from backworkouts.tables.open_sets import has_values
from backworkouts.tables.periods import Per, PerName, open_periods
from backworkouts.tables.schema import PER_SIDE
from backworkouts.tables.weeks import MONDAY

__all__ = ["tonnage"]

_KG_PER_WEIGHT: Mapping[str, float] = {Unit.KG.value: 1.0, Unit.LB.value: KG_PER_LB}


def tonnage(
    sets: IntoFrameT,
    *,
    per: Per | PerName = Per.WEEK,
    week_starts: WeekdayName | IntoFrameT = MONDAY,
) -> IntoFrameT:
    """Return repetitions times load of all sets but warm-ups, as `backworkouts.tonnage` does.

    Args:
        sets: a table of sets, or a query for one, of any engine.
        per: over what is summed: `week`, `session` or `lifter`.
        week_starts: when weeks start, as for `weekly_volume`.

    Returns:
        The same type of table, in no order, with the columns `lifter`, the one of `per`, `kg_low`,
        `kg_high`, `sets` (how many are in the tonnage) and `unknown_sets`: how many are not, as
        they have no load, a load that is no weight by itself, no known repetitions, or a number
        that no set has: NaN, less than nothing, or more than `limits.LOAD` or `limits.REPS`.

    Raises:
        InvalidValueError: naming every column that is missing or has another type.
        UnknownIdError: for an unknown period or day of the week.
        UnsupportedSubjectError: for anything but a table.

    >>> from backworkouts import Session, Workout, straight
    >>> from backworkouts.tables import from_sessions
    >>> day = Workout("Pull", straight("seated row", 3, reps=8, load="60 kg"))
    >>> sets = from_sessions([Session("2026-11-02", day)], lifter="ana").read_all()
    >>> tonnage(sets, per="session").select(["kg_low", "kg_high", "sets"]).to_pylist()
    [{'kg_low': 1440.0, 'kg_high': 1440.0, 'sets': 3}]
    """
    needed = ("kind", "reps_low", "reps_high", "load", "load_unit")
    table, by = open_periods(sets, per, week_starts, needed, ("side", "optional"))
    counted = table.frame.filter(is_counted())
    is_known = all_met(
        *has_whole_reps(counted, ("reps_low", "reps_high"), limits.REPS),
        nw.col("reps_low") <= nw.col("reps_high"),
        *has_one_of("load_unit", _KG_PER_WEIGHT),
        *is_within("load", 0, limits.LOAD),
    )
    known = nw.when(nw.col("is_known"))
    kg = load_in_kg(_KG_PER_WEIGHT) * _sides(counted)
    sums = (
        counted.with_columns(is_known=is_known)
        .with_columns(
            kg_low=known.then(kg * nw.col("reps_low")).otherwise(nw.lit(0.0)),
            kg_high=known.then(kg * nw.col("reps_high")).otherwise(nw.lit(0.0)),
            sets=nw.col("is_known").cast(nw.Int64),
            unknown_sets=(~nw.col("is_known")).cast(nw.Int64),
        )
        .with_columns(kg_low=_if_not_optional("kg_low", counted))
        .group_by(*by)
        .agg(*(nw.col(name).sum() for name in ("kg_low", "kg_high", "sets", "unknown_sets")))
        .with_columns(*(nw.col(name).cast(nw.Int64) for name in ("sets", "unknown_sets")))
    )
    return table.native(sums)


def _sides(sets: nw.LazyFrame[Any]) -> nw.Expr:
    """Return how often a set counts its repetitions: twice where they are done with each side."""
    if not has_values(sets, "side"):
        return nw.lit(1)
    is_each = nw.col("side").is_in([PER_SIDE])
    return nw.when(is_each).then(nw.lit(2)).otherwise(nw.lit(1))


def _if_not_optional(name: str, sets: nw.LazyFrame[Any]) -> nw.Expr:
    if not has_values(sets, "optional"):
        return nw.col(name)
    return nw.when(nw.col("optional").is_in([True])).then(nw.lit(0.0)).otherwise(nw.col(name))
