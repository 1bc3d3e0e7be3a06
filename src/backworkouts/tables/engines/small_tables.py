"""Small Arrow tables, joined to the rows of any engine."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import count
from typing import Any, Literal

import narwhals.stable.v2 as nw
import pyarrow as pa
from narwhals.stable.v2 import Implementation

from backworkouts.errors import UnsupportedSubjectError
from backworkouts.tables.engines import spark_and_dask
from backworkouts.tables.engines.opening import ENGINES

__all__ = ["join_small_table", "small_table", "with_plain_texts"]


def join_small_table(
    frame: nw.LazyFrame[Any],
    rows: pa.Table,
    on: str,
    how: Literal["inner", "left", "anti"] = "inner",
) -> nw.LazyFrame[Any]:
    """Return a frame joined with an Arrow table. Null keys have no counterpart.

    Args:
        frame: rows of any engine.
        rows: the Arrow table, as for `small_table`.
        on: the key, a column of both.
        how: which rows of the frame to keep: those with a counterpart, all, or those without.

    Raises:
        UnsupportedSubjectError: for an engine that is not supported.
    """
    left = with_plain_texts(frame, on) if pa.types.is_string(rows[on].type) else frame
    return left.join(small_table(rows, frame), on=on, how=how)


def with_plain_texts(frame: nw.LazyFrame[Any], name: str) -> nw.LazyFrame[Any]:
    """Return a frame with one column of texts as plain texts, to join or sort by the column.

    Categories are no texts to polars, and PyArrow has two types of texts that it does not join.
    """
    is_plain = frame.collect_schema()[name] == nw.String
    if is_plain and frame.implementation is not Implementation.PYARROW:
        return frame
    return frame.with_columns(nw.col(name).cast(nw.String))


def small_table(rows: pa.Table, beside: nw.LazyFrame[Any]) -> nw.LazyFrame[Any]:
    """Return an Arrow table as a table of the same engine as another table, to join the two.

    Args:
        rows: columns of texts, whole numbers, flags or dates, without nulls.
        beside: a table of the engine.

    Raises:
        UnsupportedSubjectError: for an engine that is not supported.
    """
    convert = _CONVERTERS.get(beside.implementation)
    if convert is None:
        raise UnsupportedSubjectError(f"a table of {beside.implementation}", f"one of {ENGINES}")
    frame: Any = nw.from_native(convert(rows, beside.to_native()))
    return frame.lazy()  # type: ignore[no-any-return]  # narwhals returns the type of the engine


def _polars(rows: pa.Table, _: Any) -> Any:
    import polars as pl  # noqa: PLC0415  the caller's engine

    return pl.LazyFrame(rows)


def _pandas(rows: pa.Table, _: Any) -> Any:
    import pandas as pd  # noqa: PLC0415  the caller's engine

    return rows.to_pandas(types_mapper={pa.date32(): pd.ArrowDtype(pa.date32())}.get)


def _pyarrow(rows: pa.Table, _: Any) -> Any:
    return rows


def _duckdb(rows: pa.Table, relation: Any) -> Any:
    # A relation joins only relations of its connection, which it does not name; `query` runs on
    # that connection. One literal for each column is parsed ten times faster than a list of rows.
    unnested = ", ".join(_unnested(name, rows.column(name)) for name in rows.column_names)
    return relation.query("backworkouts_small_table", f"SELECT {unnested}")


_DUCKDB_TYPES = {
    pa.string(): "VARCHAR",
    pa.int64(): "BIGINT",
    pa.float64(): "DOUBLE",
    pa.bool_(): "BOOLEAN",
    pa.date32(): "DATE",
}


def _unnested(name: str, column: pa.ChunkedArray) -> str:
    """Return SQL for a column of values."""
    values = [str(value) for value in column.to_pylist()]
    separator = _unused_character("".join(values))
    literal = chr(separator).join(values).replace("'", "''")
    texts = f"string_split('{literal}', chr({separator}))" if values else "[]"
    return f'unnest({texts}::{_DUCKDB_TYPES[column.type]}[]) AS "{name}"'


def _unused_character(text: str) -> int:
    """Return the number of a character that a text does not hold: almost always a line end."""
    line_end = ord("\n")
    return next(number for number in count(line_end) if chr(number) not in text)


_CONVERTERS: Mapping[Implementation, Callable[[pa.Table, Any], Any]] = {
    Implementation.POLARS: _polars,
    Implementation.PANDAS: _pandas,
    Implementation.PYARROW: _pyarrow,
    Implementation.DASK: lambda rows, frame: spark_and_dask.dask_table(_pandas(rows, frame), frame),
    Implementation.DUCKDB: _duckdb,
    Implementation.PYSPARK: spark_and_dask.spark_table,
    Implementation.PYSPARK_CONNECT: spark_and_dask.spark_table,
}
