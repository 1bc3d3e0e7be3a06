"""Conditions on columns that every engine answers alike, for nulls and NaN too."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import narwhals.stable.v2 as nw

__all__ = ["all_met", "has_one_of", "has_whole_reps", "is_within"]


def all_met(*conditions: nw.Expr) -> nw.Expr:
    """Return whether all conditions are met.

    Nulls are left out, as pandas has none in conditions: each needs a condition against them.
    """
    return nw.all_horizontal(*conditions, ignore_nulls=True)


def has_one_of(name: str, values: Iterable[str]) -> tuple[nw.Expr, ...]:
    """Return conditions: a column has one of some values."""
    return ~nw.col(name).is_null(), nw.col(name).is_in([*values])


def is_within(name: str, least: float, most: float) -> tuple[nw.Expr, ...]:
    """Return conditions: a column has a number in a range, and no NaN."""
    number = nw.col(name)
    # NaN is above every number to polars and DuckDB, and neither above nor below to others.
    return ~number.is_null(), number >= least, number <= most


def has_whole_reps(sets: nw.LazyFrame[Any], names: Sequence[str], most: int) -> tuple[nw.Expr, ...]:
    """Return conditions: columns have whole numbers of repetitions, from 1."""
    schema: Mapping[str, Any] = sets.collect_schema()
    in_range = [each for name in names for each in is_within(name, 1, most)]
    # pandas turns whole numbers beside nulls into floats.
    floats = [name for name in names if schema[name].is_float() or schema[name].is_decimal()]
    return (*in_range, *(nw.col(name).round() == nw.col(name) for name in floats))
