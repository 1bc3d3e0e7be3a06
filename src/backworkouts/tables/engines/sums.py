"""Sums of whole numbers that every engine computes alike."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import narwhals.stable.v2 as nw
from narwhals.stable.v2 import Implementation

from backworkouts.tables.engines import spark_and_dask

__all__ = ["summed"]

_PREPARE_TO_GROUP_AGAIN: Mapping[Implementation, Callable[[Any], Any]] = {
    Implementation.DASK: spark_and_dask.prepare_to_group_again
}
"""What an engine needs before grouped rows are joined and grouped again."""


def summed(frame: nw.LazyFrame[Any], by: Sequence[str], names: Sequence[str]) -> nw.LazyFrame[Any]:
    """Return sums of whole numbers, of each combination of values.

    Args:
        frame: the rows.
        by: the columns with the values.
        names: the columns to sum. DuckDB returns sums as 128-bit numbers, which are cast back.
    """
    sums = frame.group_by(*by).agg(*(nw.col(name).sum() for name in names))
    whole = sums.with_columns(*(nw.col(name).cast(nw.Int64) for name in names))
    prepare = _PREPARE_TO_GROUP_AGAIN.get(whole.implementation)
    return whole if prepare is None else nw.from_native(prepare(whole.to_native()))
