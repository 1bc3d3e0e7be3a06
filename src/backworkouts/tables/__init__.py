"""Sets of many lifters as columns, counted on the engine that holds them (extra `tables`).

A table of sets has one row for each set; `schema` lists its columns. The functions take a table, or
a query for one, of polars, DuckDB, pandas, PyArrow, PySpark or Dask, and return the same type. They
compute without objects of the model, and count as the functions of `backworkouts` do.
"""

from __future__ import annotations

from backworkouts.errors import MissingExtraError

# The modules, from the public functions down to the engines; `lint-imports` checks the order.
#
# column_rules       `check`, and the rules that it runs
# volume, averages, tonnage, best_sets, lower_back_order, incomplete_counts, resolved_names
#                    functions on sets, and on names of exercises
# parquet            tables of sets as files
# sessions           tables of sets made from sessions, and turned into sessions
# earning            what counted sets earn muscles
# periods, loads, conditions
#                    weeks, sessions or lifters to sum over; loads in kg; conditions on columns
# counting           which rows count, and how much
# table_exercises    the exercises of a table, known to the catalog or not
# open_sets          a table of the caller, with its columns checked
# weeks              the week of a session
# lifters_weeks      the day on which the weeks of each lifter start
# schema, arrow_schema, catalog_tables
#                    the columns, their Arrow types, the catalog as tables to join
# engines            all that differs between polars, DuckDB, pandas, PyArrow, Spark and Dask
try:
    from backworkouts.tables.averages import average_volume
    from backworkouts.tables.best_sets import best_sets
    from backworkouts.tables.catalog_tables import credits, exercises, muscles
    from backworkouts.tables.column_rules.check import COLUMN_RULES, TableReport, check
    from backworkouts.tables.incomplete_counts import Reason, incomplete
    from backworkouts.tables.lower_back_order import LowerBackOrder, lower_back_last
    from backworkouts.tables.parquet import read_parquet, write_parquet
    from backworkouts.tables.periods import Per, PerName
    from backworkouts.tables.resolved_names import ResolvedNames, resolve_names
    from backworkouts.tables.schema import COLUMNS, NOT_HELD, VERSION, Column, ColumnType
    from backworkouts.tables.sessions.from_sessions import SetsReader, from_sessions
    from backworkouts.tables.sessions.to_sessions import LifterSession, to_sessions
    from backworkouts.tables.tonnage import tonnage
    from backworkouts.tables.volume import frequency, session_volume, weekly_volume
    from backworkouts.tables.weeks import calendar
except ModuleNotFoundError as _missing:
    if _missing.name not in ("narwhals", "pyarrow"):
        raise
    raise MissingExtraError("tables", _missing.name) from None

__all__ = [
    "COLUMNS",
    "COLUMN_RULES",
    "NOT_HELD",
    "VERSION",
    "Column",
    "ColumnType",
    "LifterSession",
    "LowerBackOrder",
    "Per",
    "PerName",
    "Reason",
    "ResolvedNames",
    "SetsReader",
    "TableReport",
    "average_volume",
    "best_sets",
    "calendar",
    "check",
    "credits",
    "exercises",
    "frequency",
    "from_sessions",
    "incomplete",
    "lower_back_last",
    "muscles",
    "read_parquet",
    "resolve_names",
    "session_volume",
    "to_sessions",
    "tonnage",
    "weekly_volume",
    "write_parquet",
]
