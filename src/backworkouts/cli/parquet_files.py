"""Parquet files as one table of the best engine that is installed."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from backworkouts.errors import InteropError

if TYPE_CHECKING:
    import pyarrow as pa

__all__ = ["is_parquet", "read_files"]

_MAGIC = b"PAR1"


def is_parquet(name: str) -> bool:
    """Return whether a file is a Parquet file, by its content."""
    path = Path(name)
    if not path.is_file():
        return False
    with path.open("rb") as file:
        return file.read(len(_MAGIC)) == _MAGIC


def read_files(names: Sequence[str]) -> Any:
    """Return Parquet files with the same columns as one table of the best engine installed.

    Raises:
        InteropError: for a file that cannot be read, that holds another table or other columns.
    """
    _check_files(names)
    engine = next((engine for engine in _ENGINES if find_spec(engine) is not None), "")
    return _ENGINES.get(engine, _with_pyarrow)(names)


def _check_files(names: Sequence[str]) -> None:
    """Check that files hold tables of sets with the same columns."""
    import pyarrow as pa  # noqa: PLC0415  needs an extra
    import pyarrow.parquet as pq  # noqa: PLC0415  needs an extra

    from backworkouts.tables.parquet import check_metadata  # noqa: PLC0415  needs an extra

    first: dict[str, pa.DataType] = {}
    for name in names:
        try:
            schema = pq.read_schema(name)
        except pa.ArrowInvalid as error:
            found = str(error).partition("\n")[0]
            raise InteropError(name, found, "a Parquet file") from None
        check_metadata(name, schema.metadata or {})
        columns = {field.name: field.type for field in schema}
        first = first or columns
        if columns != first:
            different = first.keys() ^ columns.keys() or {
                column for column, found in columns.items() if found != first[column]
            }
            raise InteropError(
                name,
                f"other columns than {names[0]}: {', '.join(sorted(different))}",
                "the same columns in all Parquet files",
            )


def _with_duckdb(names: Sequence[str]) -> Any:
    from glob import escape  # noqa: PLC0415  other engines need none of it

    import duckdb  # noqa: PLC0415  the engine

    return duckdb.connect().read_parquet([escape(name) for name in names])


def _with_polars(names: Sequence[str]) -> Any:
    import polars as pl  # noqa: PLC0415  the engine

    return pl.scan_parquet(list(names), glob=False)


def _with_pyarrow(names: Sequence[str]) -> Any:
    import pyarrow as pa  # noqa: PLC0415  needs an extra
    import pyarrow.parquet as pq  # noqa: PLC0415  needs an extra

    return pa.concat_tables([pq.read_table(name) for name in names])


_ENGINES: Mapping[str, Callable[[Sequence[str]], Any]] = {
    "duckdb": _with_duckdb,
    "polars": _with_polars,
}
"""The engines that read Parquet files in parts, the one with the least memory first. PyArrow reads
whole files: it comes last."""
