"""Rules on what a log does not state, by columns."""

from __future__ import annotations

from typing import Any

import narwhals.stable.v2 as nw

from backworkouts.linter.selection import SelectedRule
from backworkouts.model.exercise import Exercise
from backworkouts.model.load import Unit
from backworkouts.tables.column_rules.table_view import TableView
from backworkouts.tables.counting import MEMBER, counted_sets
from backworkouts.tables.open_sets import has_values
from backworkouts.volume.count import ONE_SET, earns_no_sets

__all__ = ["missing_units", "unknown_muscles"]


def unknown_muscles(view: TableView, rule: SelectedRule) -> nw.LazyFrame[Any]:
    """Return exercises whose muscles are not known (DAT001), with their sets."""

    def is_unknown(exercise: Exercise) -> int:
        named = {*exercise.prime_movers, *exercise.synergists, *exercise.stabilizers}
        are_known = named and named <= view.catalog.muscles.keys()
        return not (are_known or earns_no_sets(exercise))

    rows = view.with_any_fact(view.working, {"is_unknown": is_unknown})
    # A drop set continues the set before it, whatever a credit table gives for it.
    counted = counted_sets(rows, (*MEMBER, "exercise"), drop_set=0)
    return counted.select(
        *MEMBER,
        "exercise",
        severity=nw.lit(rule.severity.value),
        sets=nw.col("high").cast(nw.Float64) / ONE_SET,
    )


def missing_units(view: TableView, rule: SelectedRule) -> nw.LazyFrame[Any] | None:
    """Return sessions with loads without a unit (DAT005), and the number of such sets."""
    if not (has_values(view.frame, "load") and has_values(view.frame, "load_unit")):
        return None
    has_none = nw.col("load_unit").is_in([Unit.UNSTATED.value])
    rows = view.working.filter(has_none).filter(~nw.col("load").is_null())
    counted = rows.group_by("lifter", "session").agg(sets=nw.len())
    return counted.select(
        "lifter",
        "session",
        severity=nw.lit(rule.severity.value),
        sets=nw.col("sets").cast(nw.Float64),
    )
