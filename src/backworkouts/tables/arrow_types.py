"""Arrow types of the columns of a table of sets, and tables of every engine as Arrow batches."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import narwhals.stable.v2 as nw
import pyarrow as pa
from narwhals.stable.v2 import Implementation

from backworkouts import __version__
from backworkouts.errors import Code, InvalidValueError, Problem
from backworkouts.tables.schema import COLUMNS, VERSION, ColumnType

__all__ = ["LIBRARY_KEY", "SCHEMA", "TABLE", "TABLE_KEY", "VERSION_KEY", "record_batches"]

TABLE = "sets"
"""The name of the table, in the metadata of its schema."""

TABLE_KEY = b"backworkouts.table"
VERSION_KEY = b"backworkouts.version"
LIBRARY_KEY = b"backworkouts.library"

_TYPES = {
    ColumnType.KEY: pa.string(),
    ColumnType.TEXT: pa.string(),
    ColumnType.WHOLE: pa.int32(),
    ColumnType.NUMBER: pa.float64(),
    ColumnType.FLAG: pa.bool_(),
    ColumnType.DATE: pa.date32(),
    ColumnType.MOMENT: pa.timestamp("us"),
}
_TYPES_BY_NAME = {"session": pa.int64()}
_METADATA: Mapping[bytes, bytes] = {
    TABLE_KEY: TABLE.encode(),
    VERSION_KEY: str(VERSION).encode(),
    LIBRARY_KEY: __version__.encode(),
}

SCHEMA: pa.Schema = pa.schema(
    [
        pa.field(name, _TYPES_BY_NAME.get(name, _TYPES[column.type]), column.is_nullable)
        for name, column in COLUMNS.items()
    ],
    _METADATA,
)
"""The Arrow schema of `COLUMNS`. Its metadata name the table, the version of the columns and the
version of the library."""


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
