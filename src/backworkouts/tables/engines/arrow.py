"""Rows of any engine, and rows of Python, as Arrow data."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import narwhals.stable.v2 as nw
import pyarrow as pa
from narwhals.stable.v2 import Implementation

from backworkouts.errors import Code, InvalidValueError, Problem

__all__ = ["arrow_table", "record_batches"]


def record_batches(frame: nw.LazyFrame[Any]) -> pa.RecordBatchReader:
    """Return the rows of a frame of any engine as Arrow batches, in their order.

    DuckDB streams its rows. Other engines collect them first.

    Raises:
        InvalidValueError: for a column of pandas with values of several types.
    """
    names = frame.collect_schema().names()
    native = frame.to_native()
    # Relations of DuckDB below 1.2 are no streams.
    if frame.implementation is Implementation.DUCKDB and hasattr(native, "__arrow_c_stream__"):
        return pa.RecordBatchReader.from_stream(native)
    # pandas adds its index as a column, which `select` leaves out.
    try:
        return frame.collect(backend="pyarrow").to_arrow().select(names).to_reader()
    except (pa.ArrowInvalid, pa.ArrowTypeError) as error:
        found = "; ".join(map(str, error.args))
        problem = Problem("sets", found, "values of one type in each column", Code.WRONG_TYPE)
        raise InvalidValueError((problem,)) from None


def arrow_table(types: Mapping[str, pa.DataType], rows: Iterable[Sequence[Any]]) -> pa.Table:
    """Return rows as an Arrow table, also where there are none.

    Args:
        types: the type of each column, by name.
        rows: the values of each row, in the order of the columns.

    >>> arrow_table({"day": pa.int64(), "is_rest": pa.bool_()}, [(1, True), (2, False)]).to_pylist()
    [{'day': 1, 'is_rest': True}, {'day': 2, 'is_rest': False}]
    """
    columns = list(zip(*rows, strict=True)) or [() for _ in types]
    return pa.table(
        {
            name: pa.array(values, kind)
            for (name, kind), values in zip(types.items(), columns, strict=True)
        }
    )
