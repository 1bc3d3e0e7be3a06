"""Parquet files with tables of sets as input of the commands: any number of files, one table."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date, datetime
from importlib.util import find_spec
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from backworkouts import limits
from backworkouts.cli.catalog import known_catalog
from backworkouts.cli.input import title_of_sessions
from backworkouts.cli.logs import Input, LogOptions, print_doubtful_dates, read_inputs
from backworkouts.errors import InteropError, InvalidValueError
from backworkouts.plurals import plural
from backworkouts.volume.pauses import week_label, week_of

if TYPE_CHECKING:
    import pyarrow as pa

    from backworkouts.tables.open_sets import Sets

__all__ = ["ParquetLog", "naming", "read_inputs_or_lifters"]

_MAGIC = b"PAR1"
_READERS = ("--from", "--map", "--unit", "--dates", "--column", "--time-zone")
"""The options of `LogOptions`, in the order of its fields below."""


class ParquetLog(NamedTuple):
    """Parquet files with the sets of one or more lifters.

    Attributes:
        names: the files.
        sets: the table, as an engine reads it.
        lifters, sessions: how many there are.
        first, last: the first day of the first and of the last week; None without a session.
    """

    names: Sequence[str]
    sets: Any
    lifters: int
    sessions: int
    first: date | None
    last: date | None

    @property
    def title(self) -> str:
        """The number of lifters and of sessions, with the first and the last week."""
        counts = f"{plural(self.lifters, 'lifter')}, {plural(self.sessions, 'session')}"
        weeks = [week_label(week_of(day)) for day in (self.first, self.last) if day is not None]
        return ", ".join([counts, " to ".join(dict.fromkeys(weeks))])

    def input(self) -> Input:
        """Return the sessions as input of a command: the log of one lifter.

        Raises:
            InvalidValueError: for columns that are missing, and for rows that no session holds.
        """
        from backworkouts import tables  # noqa: PLC0415  needs an extra

        found = tables.to_sessions(self.sets, catalog=known_catalog())
        sessions = [session for _, session in islice(found, limits.MEMBERS + 1)]
        label = " ".join(self.names)
        return Input(label, title_of_sessions(sessions), sessions, is_log=True)


def read_inputs_or_lifters(
    names: Sequence[str], log: LogOptions, unfit: Mapping[str, bool]
) -> list[Input] | ParquetLog:
    """Read the input that words of the command line name.

    Args:
        names: the words.
        log: what files of other apps may leave unstated.
        unfit: further options that mean nothing for Parquet files, and whether each is given.

    Returns:
        The input, as `read_inputs` returns it, also for Parquet files with the sets of one lifter;
        the table of Parquet files with the sets of several lifters.

    Raises:
        click.UsageError: for Parquet files beside others or with unfit options.
        BackworkoutsError, OSError: as `read_inputs`.
    """
    if not _are_parquet(names):
        return read_inputs(names, log)
    _refuse_options(log, unfit)
    with naming(names):
        opened = _open_log(names)
        if opened.lifters > 1:
            return opened
        if not opened.lifters:
            click.echo("backworkouts: the table is empty: it has no set of a lifter", err=True)
        inputs = [opened.input()]
    print_doubtful_dates(inputs)
    return inputs


@contextmanager
def naming(names: Sequence[str]) -> Iterator[None]:
    """Name files in errors about their columns and rows."""
    try:
        yield
    except InvalidValueError as error:
        error.add_note(" ".join(names))
        raise


def _are_parquet(names: Sequence[str]) -> bool:
    """Return whether files are Parquet files, by their content.

    Raises:
        click.UsageError: for Parquet files beside others.
    """
    parquet = [name for name in names if _is_parquet(name)]
    if parquet and len(parquet) < len(names):
        other = next(name for name in names if name not in parquet)
        raise click.UsageError(
            f"{parquet[0]} is a Parquet file, and {other} is not: give Parquet files alone"
        )
    return bool(parquet)


def _is_parquet(name: str) -> bool:
    path = Path(name)
    if not path.is_file():
        return False
    with path.open("rb") as file:
        return file.read(len(_MAGIC)) == _MAGIC


def _refuse_options(log: LogOptions, others: Mapping[str, bool]) -> None:
    """Refuse options that mean nothing for Parquet files.

    Args:
        log: the options for files of other apps.
        others: further options by name, and whether each is given.

    Raises:
        click.UsageError: naming every such option.
    """
    values = (log.format, log.names, log.unit, log.dates, log.columns, log.time_zone)
    given = [name for name, value in zip(_READERS, values, strict=True) if value]
    given += [name for name, is_given in others.items() if is_given]
    if given:
        raise click.UsageError(f"{', '.join(given)}: not for Parquet files, which hold sets alone")


def _open_log(names: Sequence[str]) -> ParquetLog:
    """Return Parquet files with the same columns as one table.

    Raises:
        InteropError: for a file that cannot be read, that holds another table or other columns.
        InvalidValueError: naming every column that is missing or has another type.
        MissingExtraError: when the extra `tables` is not installed.
    """
    from backworkouts import tables  # noqa: PLC0415, F401  raises an error that names the extra
    from backworkouts.tables.open_sets import open_sets  # noqa: PLC0415  needs an extra
    from backworkouts.tables.weeks import MONDAY  # noqa: PLC0415  needs an extra

    _check_files(names)
    sets = _read(names)
    table = open_sets(sets, ("lifter", "session"), week_starts=MONDAY)
    return ParquetLog(names, sets, *_size(table))


def _size(table: Sets[Any]) -> tuple[int, int, date | None, date | None]:
    """Return how many lifters and sessions a table has, and its first and its last day."""
    import narwhals.stable.v2 as nw  # noqa: PLC0415  needs an extra

    key = nw.col(table.weeks.key)
    sessions = table.frame.group_by("lifter", "session").agg(first=key.min(), last=key.max())
    lifters = sessions.group_by("lifter").agg(
        nw.col("first").min(), nw.col("last").max(), sessions=nw.len()
    )
    rows = lifters.filter(~nw.col("lifter").is_null()).collect(backend="pyarrow").to_arrow()
    days = [_day(each) for end in ("first", "last") for each in rows[end].to_pylist() if each]
    total = sum(rows["sessions"].to_pylist())
    return rows.num_rows, total, min(days, default=None), max(days, default=None)


def _day(value: date | int) -> date:
    """Return a date, which may be given as a whole number such as 20261129."""
    if isinstance(value, datetime):
        return value.date()
    return value if isinstance(value, date) else date.fromisoformat(str(value))


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


def _read(names: Sequence[str]) -> Any:
    """Return files as one table of the best engine that is installed."""
    engine = next((engine for engine in _ENGINES if find_spec(engine) is not None), "")
    return _ENGINES.get(engine, _with_pyarrow)(names)


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
"""The engines that read Parquet files in parts, the best first.

To count 10 million sets, DuckDB 2.0 took a third of the time and 0.6 of the memory of polars 2.1.
PyArrow, which reads whole files, took seven times the time and six times the memory of DuckDB (two
cores, November 2026)."""
