"""The rows of a table of any engine as Arrow batches."""

from __future__ import annotations

from typing import Any

import narwhals.stable.v2 as nw
import pyarrow as pa
from narwhals.stable.v2 import Implementation

from backworkouts.errors import Code, InvalidValueError, Problem

__all__ = ["record_batches"]


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
