"""Rules on sets per muscle, by columns."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

import narwhals.stable.v2 as nw
import pyarrow as pa

from backworkouts.linter.muscles import large_with_parts
from backworkouts.linter.selection import SelectedRule
from backworkouts.model.exercise import Exercise
from backworkouts.tables.averages import per_week
from backworkouts.tables.column_rules.table_view import TableView
from backworkouts.tables.counting import ENDS, counted_sets, has_open_rounds, in_sets
from backworkouts.tables.earning import Earning
from backworkouts.tables.engines.arrow import arrow_table
from backworkouts.tables.engines.small_tables import join_small_table, small_table
from backworkouts.tables.open_sets import has_values
from backworkouts.volume.count import ONE_SET, SCALE

__all__ = ["few_weekly_sets", "many_sets_in_a_session", "many_weekly_sets"]


def many_sets_in_a_session(view: TableView, rule: SelectedRule) -> nw.LazyFrame[Any]:
    """Return sessions with many sets of a large muscle (VOL003), and the most sets of one.

    A muscle with parts is judged by its parts, as `linter.muscles.above` does: the whole is above
    the limit instead of its parts only where all have the same sets.
    """
    large = large_with_parts(view.catalog.muscles)
    judged = [muscle for whole, parts in large.items() for muscle in parts or [whole]]
    by = ("lifter", "session")
    found = in_sets(_earned(view, by, judged), SCALE)
    many = found.filter(nw.col("sets_low") > rule.options["sets"])
    return (
        many.group_by(*by)
        .agg(sets=nw.col("sets_low").max())
        .select(*by, "sets", severity=nw.lit(rule.severity.value))
    )


def many_weekly_sets(view: TableView, rule: SelectedRule) -> nw.LazyFrame[Any]:
    """Return large muscles of lifters with many sets a week (VOL002).

    Parts are returned in place of a whole, unless all have the same sets.
    """
    guides = rule.guides(view.catalog.muscles, view.profile)
    large = large_with_parts(view.catalog.muscles)
    weekly = per_week(_earned(view, ("lifter",), [*guides]), view.weeks, SCALE)
    groups = [
        (muscle, whole, len(parts), muscle == whole)
        for whole, parts in large.items()
        for muscle in (whole, *parts)
    ]
    types = {
        "muscle": pa.string(), "whole": pa.string(), "parts": pa.int64(), "is_whole": pa.bool_(),
    }  # fmt: skip
    table = arrow_table(types, groups)
    rows = join_small_table(weekly, table, on="muscle")
    by = ("lifter", "whole")
    alike = (
        rows.with_columns(
            rows=nw.lit(1),
            least_low=nw.col("sets_low"),
            most_low=nw.col("sets_low"),
            least_high=nw.col("sets_high"),
            most_high=nw.col("sets_high"),
        )
        .group_by(*by)
        .agg(
            nw.col("rows").sum(),
            nw.col("least_low").min(),
            nw.col("most_low").max(),
            nw.col("least_high").min(),
            nw.col("most_high").max(),
        )
    )
    # A part without a row has no sets, and differs from every whole that is above a limit.
    are_alike = (
        (nw.col("rows") == nw.col("parts") + 1)
        & (nw.col("least_low") == nw.col("most_low"))
        & (nw.col("least_high") == nw.col("most_high"))
    )
    judged = rows.join(alike, on=[*by], how="inner").filter(nw.col("is_whole") == are_alike)
    many = judged.filter(nw.col("sets_low") > rule.options["sets"])
    return many.select(
        "lifter", "muscle", severity=nw.lit(rule.severity.value), sets=nw.col("sets_low")
    )


def few_weekly_sets(view: TableView, rule: SelectedRule) -> nw.LazyFrame[Any]:
    """Return muscles of lifters with few sets a week (VOL001).

    That is with all sets of unknown exercises that may train the muscle. A muscle that works in
    rounds without a stated end (AMRAP) is not among them.
    """
    guides = rule.guides(view.catalog.muscles, view.profile)
    asked = {muscle: guide.low for muscle, guide in guides.items()}
    asked_table = arrow_table({"muscle": pa.string(), "asked": pa.float64()}, asked.items())
    by = ("lifter", "muscle")
    earned = per_week(_earned(view, ("lifter",), asked), view.weeks, SCALE).select(*by, "sets_high")
    uncertain = _uncertain(view, asked).select(*by, uncertain=nw.col("sets_high"))
    lifters = view.weeks.select("lifter")
    cells = lifters.join(small_table(asked_table, lifters), how="cross")
    for rows in (earned, uncertain):
        cells = cells.join(rows, on=[*by], how="left")
    sets = nw.col("sets_high").fill_null(0.0)
    most = nw.col("sets") + nw.col("uncertain").fill_null(0.0) * view.credits.prime_mover
    few = cells.with_columns(sets=sets).filter(most < nw.col("asked"))
    if has_values(view.frame, "method"):
        few = few.join(_unlimited(view, asked), on=[*by], how="anti")
    return few.select(*by, "sets", severity=nw.lit(rule.severity.value))


def _earned(view: TableView, by: tuple[str, ...], muscles: Collection[str]) -> nw.LazyFrame[Any]:
    """Return what the sets of each session or lifter earn some muscles."""
    earning = Earning.of(view.credits, muscles, view.catalog)
    return earning.earned(counted_sets(view.frame, (*by, "exercise"), earning.drop_set), by)


def _uncertain(view: TableView, muscles: Collection[str]) -> nw.LazyFrame[Any]:
    """Return the weekly sets of unknown exercises that may train each muscle."""
    per_set = view.per_set

    def may_train(exercise: Exercise) -> frozenset[str]:
        if per_set.of(exercise) is not None:
            return frozenset()
        return _reached(view, exercise).intersection(muscles)

    counted = counted_sets(view.frame, ("lifter", "exercise"), per_set.drop_set)
    sums = view.per_muscle(counted, may_train).group_by("lifter", "muscle")
    ends = sums.agg(*(nw.col(end).sum() for end in ENDS))
    return per_week(ends, view.weeks, ONE_SET)


def _unlimited(view: TableView, muscles: Collection[str]) -> nw.LazyFrame[Any]:
    """Return the muscles of each lifter that work in blocks with open rounds."""

    def trained(exercise: Exercise) -> frozenset[str]:
        credits = view.per_set.of(exercise)
        reached = _reached(view, exercise) if credits is None else frozenset(credits)
        return reached.intersection(muscles)

    rows = view.working.filter(has_open_rounds())
    rows = rows.group_by("lifter", "exercise").agg(rows=nw.len())
    return view.per_muscle(rows, trained).group_by("lifter", "muscle").agg(rows=nw.len())


def _reached(view: TableView, exercise: Exercise) -> frozenset[str]:
    """Return the muscles that an exercise of unknown muscles may train."""
    muscles = view.per_set.may_train(exercise)
    return frozenset(view.catalog.muscles) if muscles is None else muscles
