"""The engines that the tests of tables run on: a table of sets on each of them.

`BACKWORKOUTS_ENGINES=all` adds PySpark and Dask, which `nox -s spark` installs.
"""

from __future__ import annotations

import os
from functools import cache

import duckdb
import narwhals.stable.v2 as nw
import pandas as pd
import polars as pl
import pyarrow as pa

__all__ = ["ENGINES", "rows_of"]


def _duckdb(table):
    connection = duckdb.connect()
    connection.register("given", table)
    connection.execute("CREATE TABLE sets AS SELECT * FROM given")
    return connection.table("sets")


def _pandas_of_arrow(table):
    return table.to_pandas(types_mapper=pd.ArrowDtype)


class _Stream:
    """A table of an engine that nobody knows, with the Arrow interface."""

    def __init__(self, table):
        self._table = table

    def __arrow_c_stream__(self, requested_schema=None):
        return self._table.__arrow_c_stream__(requested_schema)


@cache
def _spark_session():
    from pyspark.sql import SparkSession  # noqa: PLC0415  only where Spark is installed

    builder = SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false")
    return builder.config("spark.sql.shuffle.partitions", "2").getOrCreate()


def _spark(table):
    # A time without a zone becomes an instant in Spark unless its type is stated.
    frame = _spark_session().createDataFrame(table)
    if "started_at" in frame.columns:
        frame = frame.withColumn("started_at", frame["started_at"].cast("timestamp_ntz"))
    return frame


def _dask(table):
    import dask.dataframe as dd  # noqa: PLC0415  only where Dask is installed

    return dd.from_pandas(_pandas_of_arrow(table), npartitions=2)


ENGINES = {
    "polars": pl.DataFrame,
    "polars_lazy": lambda table: pl.DataFrame(table).lazy(),
    "duckdb": _duckdb,
    "pandas": pa.Table.to_pandas,
    "pandas_of_arrow": _pandas_of_arrow,
    "pyarrow": lambda table: table,
    "arrow_stream": _Stream,
}
"""How each engine gets a table, by name."""

if os.environ.get("BACKWORKOUTS_ENGINES") == "all":
    ENGINES |= {"spark": _spark, "dask": _dask}


def rows_of(result):
    """The rows of a result of any engine, sorted; dates and numbers as plain values."""
    frame = nw.from_native(result)
    if isinstance(frame, nw.LazyFrame):
        frame = frame.collect()
    rows = [tuple(map(_plain, row)) for row in frame.iter_rows()]
    return sorted(rows, key=lambda row: tuple(map(str, row)))


def _plain(value):
    if value is None or value is pd.NA or value is pd.NaT or value != value:  # noqa: PLR0124  NaN
        return None
    if hasattr(value, "item"):  # a number of NumPy
        value = value.item()
    return value.date() if hasattr(value, "date") else value
