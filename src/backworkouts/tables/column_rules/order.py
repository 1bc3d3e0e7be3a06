"""Rules on the order of exercises, by columns."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import narwhals.stable.v2 as nw

from backworkouts.linter.rule import Severity
from backworkouts.linter.selection import SelectedRule
from backworkouts.linter.traits import Trait, traits_of
from backworkouts.model.exercise import Exercise
from backworkouts.tables.column_rules.table_view import TableView
from backworkouts.tables.counting import MEMBER

__all__ = ["lower_back_before_pulls"]

_HARDLY, _LOADS = 1, 2
"""How much a pull or lower-back work loads the lower back; 0 is for other exercises."""

_BEFORE_ALL = -(2**63)
_SESSION = ("lifter", "session")


def lower_back_before_pulls(view: TableView, rule: SelectedRule) -> nw.LazyFrame[Any]:
    """Return lower-back exercises with a pull in a later block (ORD001)."""
    facts = {"pull": _degree_of(Trait.PULL), "lower_back": _degree_of(Trait.LOWER_BACK)}
    rows = view.with_any_fact(view.working, facts)
    before_all = nw.lit(_BEFORE_ALL, nw.Int64)
    block = nw.col("block").cast(nw.Int64)
    loads = nw.when(nw.col("pull") == _LOADS).then(block).otherwise(before_all)
    pulls = (
        rows.filter(nw.col("pull") > 0)
        .with_columns(last_loading=loads, last_pull=nw.col("block"))
        .group_by(*_SESSION)
        .agg(nw.col("last_pull").max(), nw.col("last_loading").max())
    )
    lower_back = (
        rows.filter(nw.col("lower_back") > 0)
        .group_by(*MEMBER, "exercise")
        .agg(nw.col("lower_back").max())
    )
    found = lower_back.join(pulls, on=[*_SESSION], how="inner").filter(
        nw.col("last_pull") > nw.col("block")
    )
    usual, light = (nw.lit(rule.severity_of(each).value) for each in (None, Severity.INFO))
    if rule.options["strict"] > 0:
        severity = usual
    else:
        tires = (nw.col("lower_back") == _LOADS) & (nw.col("last_loading") > nw.col("block"))
        severity = nw.when(tires).then(usual).otherwise(light)
    return found.select(*MEMBER, "exercise", severity=severity)


def _degree_of(trait: Trait) -> Callable[[Exercise], int]:
    def degree(exercise: Exercise) -> int:
        traits = traits_of(exercise)
        if trait not in traits:
            return 0
        return _LOADS if Trait.LOADS_LOWER_BACK in traits else _HARDLY

    return degree
