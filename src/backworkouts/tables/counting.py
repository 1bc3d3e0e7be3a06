"""Sets that count, summed by columns: the one place that knows which rows of a table count.

The policy is that of `volume.count`: a warm-up set counts nothing; a drop set that follows another
set of its exercise counts the share that the credit table states; a set of one side counts half; an
optional set makes the least smaller than the most.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import narwhals.stable.v2 as nw

from backworkouts.model.set import SetKind, Side
from backworkouts.tables.engines.sums import summed
from backworkouts.tables.open_sets import has_values
from backworkouts.volume.count import COUNTED_KINDS, ONE_SET, OPEN_METHODS

__all__ = [
    "ENDS",
    "MEMBER",
    "NEEDED",
    "OPTIONAL",
    "counted_sets",
    "has_open_rounds",
    "in_sets",
    "is_counted",
    "parts_of_a_set",
]

MEMBER = ("lifter", "session", "block", "position")
"""The columns that tell which sets belong to one exercise in one place of a session."""

NEEDED = (*MEMBER, "round", "exercise", "kind")
"""The columns that counting needs."""

OPTIONAL = ("side", "optional")
"""The columns that a table may lack: then no set is of one side, and none is optional."""

ENDS = ("low", "high")
"""The columns with sets at least and at most."""

_DECIMALS = 7
"""One part of `volume.count.SCALE` is 0.0000005 sets."""

_COUNTED = [kind.value for kind, is_counted in COUNTED_KINDS.items() if is_counted]
_ONE_SIDE = [side.value for side in Side]
_DROP = SetKind.DROP.value
_COUNTED_BUT_DROP = [kind for kind in _COUNTED if kind != _DROP]
_OPEN = [method.value for method, is_open in OPEN_METHODS.items() if is_open]


def is_counted() -> nw.Expr:
    """Return whether the kind of a set counts."""
    return _is_one_of(_COUNTED)


def _is_one_of(kinds: Iterable[str]) -> nw.Expr:
    # Comparisons, as DuckDB joins a list of five values, which takes twice the time.
    return nw.any_horizontal(*(nw.col("kind") == kind for kind in kinds), ignore_nulls=True)


def has_open_rounds() -> nw.Expr:
    """Return whether a set stands in a block of as many rounds as possible (AMRAP)."""
    return nw.col("method").is_in(_OPEN)


def counted_sets(sets: nw.LazyFrame[Any], by: Sequence[str], drop_set: int) -> nw.LazyFrame[Any]:
    """Return how many sets count, at least and at most, in two-thousandths.

    Args:
        sets: rows with the columns `NEEDED`, and any of `OPTIONAL`.
        by: the columns by whose values the sets are summed.
        drop_set: what a drop set counts that follows another set, in thousandths.

    Returns:
        The columns of `by`, `low` and `high`.
    """
    others = sets.filter(_is_one_of(_COUNTED_BUT_DROP))
    parts = [_ends(others, by, _share(sets, ONE_SET)), _drop_sets(sets, by, drop_set)]
    return summed(nw.concat(parts), by, ENDS)


def in_sets(sums: nw.LazyFrame[Any], scale: int) -> nw.LazyFrame[Any]:
    """Return whole sums as numbers of sets, in the columns `sets_low` and `sets_high`.

    Args:
        sums: rows with the columns `ENDS`.
        scale: the sum of one set.
    """
    # Rounded, as polars multiplies by the reciprocal: it makes 2.3329999999999997 of 2.333.
    ends = {f"sets_{end}": (nw.col(end).cast(nw.Float64) / scale).round(_DECIMALS) for end in ENDS}
    return sums.with_columns(**ends).drop(*ENDS)


def parts_of_a_set(amount: int) -> nw.Expr:
    """Return a number of parts as a column: 64 bits, as polars sums 32 bits without a check."""
    return nw.lit(amount, nw.Int64)


def _ends(sets: nw.LazyFrame[Any], by: Sequence[str], most: nw.Expr) -> nw.LazyFrame[Any]:
    """Return what sets count at least and at most: an optional set counts nothing at least."""
    least = most
    if has_values(sets, "optional"):
        # `is_in`, as pandas takes no null for a condition.
        is_optional = nw.col("optional").is_in([True])
        least = nw.when(is_optional).then(parts_of_a_set(0)).otherwise(most)
    return sets.select(*by, low=least, high=most)


def _share(sets: nw.LazyFrame[Any], amount: int) -> nw.Expr:
    """Return what a set counts: half of the amount for a set of one side."""
    if not has_values(sets, "side"):
        return parts_of_a_set(amount)
    is_one_side = nw.col("side").is_in(_ONE_SIDE)
    half, whole = parts_of_a_set(amount // 2), parts_of_a_set(amount)
    return nw.when(is_one_side).then(half).otherwise(whole)


def _drop_sets(sets: nw.LazyFrame[Any], by: Sequence[str], drop_set: int) -> nw.LazyFrame[Any]:
    """Return what drop sets count: the first set of an exercise counts in full.

    Drop sets are few, so only the sets of their exercises are searched for the first.
    """
    drops = sets.filter(nw.col("kind") == _DROP)
    # Grouped and not made unique: Dask cannot optimize a query with `unique` in it.
    members = drops.group_by(*MEMBER).agg(first_drop=nw.col("round").min())
    first = (
        sets.filter(is_counted())
        .join(members, on=[*MEMBER], how="inner")
        .group_by(*MEMBER)
        .agg(first_round=nw.col("round").min())
    )
    is_first = nw.col("round") == nw.col("first_round")
    amount = nw.when(is_first).then(_share(drops, ONE_SET)).otherwise(_share(drops, 2 * drop_set))
    return _ends(drops.join(first, on=[*MEMBER], how="left"), by, amount)
