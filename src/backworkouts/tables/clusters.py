"""What PySpark and Dask need; the default tests start neither, `nox -s spark` does."""

from __future__ import annotations

from typing import Any, TypeVar

import pyarrow as pa

__all__ = ["dask_table", "settled_on_dask", "spark_table"]

_Part = TypeVar("_Part")


def dask_table(rows: Any, frame: Any) -> Any:
    """Return a table of pandas as a table of Dask, to join it with another table of Dask."""
    import dask.dataframe as dd  # noqa: PLC0415  the caller's engine
    from pandas.api.types import is_string_dtype  # noqa: PLC0415  the same

    # pandas has several types of texts; Dask warns of a join of two of them.
    types = {
        name: kind
        for name, kind in frame.dtypes.items()
        if name in rows.columns and is_string_dtype(kind)
    }
    return dd.from_pandas(rows.astype(types), npartitions=1)  # type: ignore[no-untyped-call]  # Dask has no types


def settled_on_dask(grouped: Any) -> Any:
    """Return grouped rows to join and group again.

    Dask raises a KeyError where it follows the columns of one grouping into the next. It does not
    look through a function of ours.
    """
    return grouped.map_partitions(_same)


def _same(part: _Part) -> _Part:
    return part


def spark_table(rows: pa.Table, frame: Any) -> Any:
    """Return an Arrow table as a table of the session of another table of Spark."""
    from pyspark.sql import functions  # noqa: PLC0415  the caller's engine

    # The hint sends the rows to every worker; without it, a join may shuffle the caller's rows.
    return functions.broadcast(frame.sparkSession.createDataFrame(rows))
