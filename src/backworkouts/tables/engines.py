"""Tables of every engine, through narwhals: opening the caller's table, and small tables beside it.

The verbs compute with lazy frames alone, which every engine has. What the caller gave decides what
the caller gets: an eager table for an eager one, a query for a query.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import count
from typing import Any, Generic, NamedTuple, cast

import narwhals.stable.v2 as nw
import pyarrow as pa
from narwhals.stable.v2 import Implementation
from narwhals.stable.v2.typing import IntoFrameT

from backworkouts.errors import UnsupportedSubjectError, describe
from backworkouts.tables import clusters

__all__ = ["ENGINES", "Opened", "joinable", "opened", "small_table", "summed"]

ENGINES = "polars, DuckDB, pandas, PyArrow, PySpark, Dask, or a table with __arrow_c_stream__"
"""The engines whose tables are accepted, in words."""


class Opened(NamedTuple, Generic[IntoFrameT]):
    """A table of the caller.

    Attributes:
        frame: the table as a lazy frame.
        is_eager: whether the caller gave values, and not a query.
    """

    frame: nw.LazyFrame[Any]
    is_eager: bool

    def native(self, result: nw.LazyFrame[Any]) -> IntoFrameT:
        """Return a result as the type of table that the caller gave."""
        table = result.collect().to_native() if self.is_eager else result.to_native()
        return cast("IntoFrameT", table)


def opened(table: IntoFrameT) -> Opened[IntoFrameT]:
    """Return a table of any engine as a lazy frame.

    Args:
        table: a table or a query.

    Raises:
        UnsupportedSubjectError: for anything else.
    """
    frame: Any = nw.from_native(table, pass_through=True)
    if isinstance(frame, nw.LazyFrame):
        return Opened(frame, is_eager=False)
    if not isinstance(frame, nw.DataFrame):
        if not hasattr(table, "__arrow_c_stream__"):
            raise UnsupportedSubjectError(describe(table), f"a table of {ENGINES}")
        frame = nw.from_native(_from_stream(table))
    if frame.implementation is Implementation.PYARROW:
        frame = nw.from_native(_nullable(frame.to_native()))
    return Opened(frame.lazy(), is_eager=True)


def _from_stream(table: Any) -> pa.Table:
    try:
        return pa.table(table)
    except pa.ArrowInvalid:  # a stream of values and not of rows, such as a column of pandas
        raise UnsupportedSubjectError(describe(table), f"a table of {ENGINES}") from None


def _nullable(table: pa.Table) -> pa.Table:
    """Return a table whose columns may hold nulls: PyArrow concatenates only equal schemas."""
    return table.cast(pa.schema([field.with_nullable(nullable=True) for field in table.schema]))


def joinable(frame: nw.LazyFrame[Any], name: str) -> nw.LazyFrame[Any]:
    """Return a frame with one column of texts as plain texts, to join a small table by it.

    Categories are no texts to polars, and PyArrow has two types of texts that it does not join.
    """
    is_plain = frame.collect_schema()[name] == nw.String
    if is_plain and frame.implementation is not Implementation.PYARROW:
        return frame
    return frame.with_columns(nw.col(name).cast(nw.String))


def summed(frame: nw.LazyFrame[Any], by: Sequence[str], names: Sequence[str]) -> nw.LazyFrame[Any]:
    """Return sums of whole numbers, of each combination of values.

    Args:
        frame: the rows.
        by: the columns with the values.
        names: the columns to sum. DuckDB returns sums as 128-bit numbers, which are cast back.
    """
    sums = frame.group_by(*by).agg(*(nw.col(name).sum() for name in names))
    whole = sums.with_columns(*(nw.col(name).cast(nw.Int64) for name in names))
    settle = _SETTLERS.get(whole.implementation)
    return whole if settle is None else nw.from_native(settle(whole.to_native()))


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
    Implementation.DASK: lambda rows, frame: clusters.dask_table(_pandas(rows, frame), frame),
    Implementation.DUCKDB: _duckdb,
    Implementation.PYSPARK: clusters.spark_table,
    Implementation.PYSPARK_CONNECT: clusters.spark_table,
}

_SETTLERS: Mapping[Implementation, Callable[[Any], Any]] = {
    Implementation.DASK: clusters.settled_on_dask
}
"""What an engine needs before grouped rows are joined and grouped again."""
