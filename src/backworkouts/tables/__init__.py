"""Sets of many lifters as columns, counted on the engine that holds them (extra `tables`).

A table of sets has one row for each set; `schema` lists its columns. The functions take a table, or
a query for one, of polars, DuckDB, pandas, PyArrow, PySpark or Dask, and return the same type. They
compute without objects of the model, and count as the functions of `backworkouts` do.
"""

from __future__ import annotations

from backworkouts.errors import MissingExtraError

try:
    from backworkouts.tables.catalog_tables import calendar, credits, exercises, muscles
    from backworkouts.tables.lifted import best_sets, tonnage
    from backworkouts.tables.name_tables import ResolvedNames, resolve_names
    from backworkouts.tables.order import LowerBackOrder, lower_back_last
    from backworkouts.tables.periods import Per, PerName
    from backworkouts.tables.schema import COLUMNS, NOT_HELD, VERSION, Column, ColumnType
    from backworkouts.tables.uncounted import Reason, incomplete
    from backworkouts.tables.volume import frequency, session_volume, weekly_volume
except ModuleNotFoundError as _missing:
    if _missing.name not in ("narwhals", "pyarrow"):
        raise
    raise MissingExtraError("tables", _missing.name) from None

__all__ = [
    "COLUMNS",
    "NOT_HELD",
    "VERSION",
    "Column",
    "ColumnType",
    "LowerBackOrder",
    "Per",
    "PerName",
    "Reason",
    "ResolvedNames",
    "best_sets",
    "calendar",
    "credits",
    "exercises",
    "frequency",
    "incomplete",
    "lower_back_last",
    "muscles",
    "resolve_names",
    "session_volume",
    "tonnage",
    "weekly_volume",
]
