"""Tables of sets in Parquet files."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
from narwhals.stable.v2.typing import IntoFrame

from backworkouts.errors import (
    Code,
    InteropError,
    Problem,
    UnsupportedSubjectError,
    describe,
)
from backworkouts.model import validate
from backworkouts.suggest import nearest
from backworkouts.tables.arrow_schema import (
    SCHEMA,
    TABLE,
    TABLE_KEY,
    VERSION_KEY,
)
from backworkouts.tables.engines.arrow import record_batches
from backworkouts.tables.open_sets import open_sets
from backworkouts.tables.schema import COLUMNS, VERSION
from backworkouts.tables.sessions.from_sessions import SetsReader

__all__ = ["check_metadata", "read_parquet", "write_parquet"]

_NEEDED = tuple(name for name, column in COLUMNS.items() if not column.is_nullable)
_OPTIONAL = tuple(name for name, column in COLUMNS.items() if column.is_nullable)
_UPDATE = "update backworkouts"


def write_parquet(
    sets: SetsReader | pa.RecordBatchReader | IntoFrame, path: str | os.PathLike[str]
) -> int:
    """Write a table of sets to a Parquet file, and return the number of rows.

    Batches are written as they come: a stream of `from_sessions`, a `pyarrow.RecordBatchReader` and
    a query of DuckDB take the memory of one batch. A file of that name is replaced when all is
    written, and stays as it is after an error. The metadata of the file name the table, its version
    and the version of the library.

    Args:
        sets: what `from_sessions` returns, or a table of sets of any engine. Columns that may be
            null and are left out are written as nulls. Further columns are written after those of
            the table.
        path: the file.

    Raises:
        InvalidValueError: naming every column that is missing or has another type, or a column with
            a value that its type does not hold.
        UnsupportedSubjectError: for anything but a table, and for a stream that was read before.
        OSError: for a file that cannot be written.

    >>> import tempfile
    >>> from backworkouts import Session, Workout, straight
    >>> from backworkouts.tables import from_sessions
    >>> sessions = [Session("2026-11-02", Workout("Pull", straight("pull up", 3, reps=8)))]
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     rows = write_parquet(from_sessions(sessions), f"{folder}/sets.parquet")
    ...     table = read_parquet(f"{folder}/sets.parquet")
    >>> rows, table.num_rows, table.schema.metadata[b"backworkouts.version"]
    (3, 3, b'1')
    """
    given, batches = _opened(sets)
    schema = _schema_of(given)
    rows = 0
    with _replacing(Path(path)) as part, pq.ParquetWriter(part, schema, compression="zstd") as file:
        for batch in batches:
            file.write_batch(_converted(batch, schema))
            rows += batch.num_rows
    return rows


def _opened(sets: Any) -> tuple[pa.Schema, Iterable[pa.RecordBatch]]:
    """Return the schema of a table, whose columns are checked, and its rows."""
    if isinstance(sets, SetsReader):
        return sets.schema, iter(sets)
    is_stream = isinstance(sets, pa.RecordBatchReader)
    table = sets.schema.empty_table() if is_stream else sets
    frame = open_sets(table, _NEEDED, optional=_OPTIONAL).given.frame
    reader = sets if is_stream else record_batches(frame)
    return reader.schema, reader


def _schema_of(given: pa.Schema) -> pa.Schema:
    """Return the schema of a file for a table: our columns, then the others."""
    session = given.field("session").type
    fields = [
        # The key of a session may be a text.
        field if field.name != "session" or pa.types.is_integer(session) else _text(field)
        for field in SCHEMA
    ]
    return pa.schema(
        [*fields, *(each for each in given if each.name not in COLUMNS)], SCHEMA.metadata
    )


def _text(field: pa.Field) -> pa.Field:
    return field.with_type(pa.string())


def _converted(batch: pa.RecordBatch, schema: pa.Schema) -> pa.RecordBatch:
    """Return a batch with the types of a schema.

    Raises:
        InvalidValueError: naming every column with a value that its type does not hold.
    """
    columns, problems = [], []
    for field in schema:
        if field.name not in batch.schema.names:
            columns.append(pa.nulls(batch.num_rows, field.type))
            continue
        column = batch.column(field.name)
        try:
            columns.append(column.cast(field.type))
        except pa.ArrowException as error:
            found, expected = str(error), f"values of the type {field.type}"
            problems.append(Problem(field.name, found, expected, Code.INVALID_VALUE))
        if column.null_count and not field.nullable:
            found, expected = f"nulls in {column.null_count} rows", "no null"
            problems.append(Problem(field.name, found, expected, Code.MISSING_KEY))
    validate.raise_any(problems)
    return pa.RecordBatch.from_arrays(columns, schema=schema)


@contextmanager
def _replacing(path: Path) -> Iterator[Path]:
    """Give the path of a file beside another, which it replaces unless an error is raised."""
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with _named(path):
            part.touch()
        yield part
        with _named(path):
            part.replace(path)
    finally:
        part.unlink(missing_ok=True)


@contextmanager
def _named(path: Path) -> Iterator[None]:
    """Name the file that the caller knows in errors about the file beside it."""
    try:
        yield
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(path)) from None


def read_parquet(path: str | os.PathLike[str], *, columns: Iterable[str] | None = None) -> pa.Table:
    """Return a table of sets from a Parquet file, with its columns checked.

    Engines read such a file themselves, in parallel or in parts: `polars.scan_parquet`,
    `duckdb.read_parquet`, `spark.read.parquet`. The functions of `backworkouts.tables` take the
    result.

    Args:
        path: the file.
        columns: the names of the columns to read; all by default.

    Raises:
        InteropError: for a file that is no Parquet file or is damaged, that holds another table, or
            that a newer version of the library wrote.
        InvalidValueError: naming every column that is missing or has another type.
        OSError: for a file that cannot be read.
    """
    if isinstance(columns, str):
        raise UnsupportedSubjectError(describe(columns), "an iterable of names of columns")
    where = os.fspath(path)
    with Path(path).open("rb"):  # raises the usual errors, which pyarrow words in its own way
        pass
    try:
        with pq.ParquetFile(path) as file:
            given = file.schema_arrow
            check_metadata(where, given.metadata or {})
            names = given.names if columns is None else list(columns)
            _check_columns(given, names, is_whole=columns is None)
            table = file.read(columns=names)
        table.validate(full=True)  # texts in a damaged file may be no UTF-8
    except (pa.ArrowException, OSError, UnicodeDecodeError) as error:
        found = str(error).strip().partition("\n")[0]
        raise InteropError(where, found, "a Parquet file") from None
    return table


def check_metadata(where: str, metadata: Mapping[bytes, bytes]) -> None:
    """Check the name and the version of a table. A file of another program has none.

    Args:
        where: the file.
        metadata: the metadata of its Arrow schema.

    Raises:
        InteropError: for another table, and for a version that is not known.
    """
    name = metadata.get(TABLE_KEY, TABLE.encode()).decode(errors="replace")
    if name != TABLE:
        raise InteropError(where, f"the table {name!r}", f"the table {TABLE!r}")
    version = metadata.get(VERSION_KEY, b"1").decode(errors="replace")
    if not version.isdecimal():
        raise InteropError(where, f"version {version!r} of the table", "a number")
    if int(version) > VERSION:
        expected = f"version {VERSION} or less"
        raise InteropError(where, f"version {version} of the table", expected, _UPDATE)


def _check_columns(given: pa.Schema, names: list[str], *, is_whole: bool) -> None:
    expected = f"one of {', '.join(given.names)}"
    unknown = [name for name in names if name not in given.names]
    validate.raise_any(
        Problem("columns", describe(name), expected, Code.UNKNOWN_VALUE, (), _nearest(name, given))
        for name in unknown
    )
    held = [name for name in names if name in COLUMNS]
    open_sets(given.empty_table(), _NEEDED if is_whole else (), optional=held)


def _nearest(name: object, given: pa.Schema) -> tuple[str, ...]:
    return nearest(name, given.names) if isinstance(name, str) else ()
