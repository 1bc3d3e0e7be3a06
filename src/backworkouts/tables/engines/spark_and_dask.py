"""Small tables and grouped rows of PySpark and Dask.

The default tests start neither engine; `nox -s spark` does.
"""

from __future__ import annotations

from typing import Any, TypeVar

import pyarrow as pa

__all__ = ["dask_table", "prepare_to_group_again", "spark_table"]

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
    from_pandas: Any = dd.from_pandas  # Dask has no types, where it is installed
    return from_pandas(rows.astype(types), npartitions=1)


def prepare_to_group_again(grouped: Any) -> Any:
    """Return grouped rows of Dask, ready to be joined and grouped again.

    Dask's optimizer raises a KeyError where it follows columns from one grouping to the next. It
    cannot follow them through a Python function, so a function that changes nothing stops it.
    """
    return grouped.map_partitions(_same)


def _same(part: _Part) -> _Part:
    return part


def spark_table(rows: pa.Table, frame: Any) -> Any:
    """Return an Arrow table as a table of the session of another table of Spark."""
    from pyspark.sql import functions  # noqa: PLC0415  the caller's engine

    # The hint sends the rows to every worker; without it, a join may shuffle the caller's rows.
    return functions.broadcast(frame.sparkSession.createDataFrame(rows))
