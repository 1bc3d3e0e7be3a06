"""Parquet files with tables of sets as input of the commands: any number of files, one table."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date, datetime
from itertools import islice
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from backworkouts import limits
from backworkouts.cli.catalog import known_catalog
from backworkouts.cli.input import title_of_sessions
from backworkouts.cli.logs import Input, LogOptions, print_doubtful_dates, read_inputs
from backworkouts.cli.parquet_files import is_parquet, read_files
from backworkouts.errors import InteropError, InvalidValueError
from backworkouts.plurals import plural
from backworkouts.volume.pauses import week_label, week_of

if TYPE_CHECKING:
    from backworkouts.tables.open_sets import Sets

__all__ = ["ParquetLog", "read_inputs_or_lifters", "reading"]

_RAISING = ("duckdb", "_duckdb", "polars", "pyarrow", "narwhals")
"""The packages whose errors tell that a file is damaged."""

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
    with reading(names):
        opened = _open_log(names)
        if opened.lifters > 1:
            if len(names) > 1:
                _print_repeated_sets(opened.sets)
            return opened
        if not opened.lifters:
            click.echo("backworkouts: the table is empty: it has no set of a lifter", err=True)
        inputs = [opened.input()]
    print_doubtful_dates(inputs)
    return inputs


@contextmanager
def reading(names: Sequence[str]) -> Iterator[None]:
    """Name files in errors about their columns and rows, and in errors of the engine.

    Args:
        names: the files.

    Raises:
        InteropError: in place of an error of the engine that reads the files: they are damaged.
    """
    try:
        yield
    except InvalidValueError as error:
        error.add_note(" ".join(names))
        raise
    except Exception as error:
        # PyArrow raises errors of the system without a file, too.
        is_damage = isinstance(error, OSError) and error.errno is None
        if not (is_damage or type(error).__module__.partition(".")[0] in _RAISING):
            raise
        found = str(error).strip().partition("\n")[0]
        raise InteropError(" ".join(names), found, "Parquet files that are not damaged") from None


def _are_parquet(names: Sequence[str]) -> bool:
    """Return whether files are Parquet files, by their content.

    Raises:
        click.UsageError: for Parquet files beside others.
    """
    parquet = [name for name in names if is_parquet(name)]
    if parquet and len(parquet) < len(names):
        other = next(name for name in names if name not in parquet)
        raise click.UsageError(
            f"{parquet[0]} is a Parquet file, and {other} is not: give Parquet files alone"
        )
    return bool(parquet)


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
    from backworkouts.tables.counting import NEEDED  # noqa: PLC0415  needs an extra
    from backworkouts.tables.open_sets import open_sets  # noqa: PLC0415  needs an extra
    from backworkouts.tables.weeks import MONDAY  # noqa: PLC0415  needs an extra

    sets = read_files(names)
    table = open_sets(sets, NEEDED, week_starts=MONDAY)
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


def _print_repeated_sets(sets: Any) -> None:
    """Warn of sets that several rows have, as of a session that two files hold."""
    import narwhals.stable.v2 as nw  # noqa: PLC0415  needs an extra

    from backworkouts.tables.counting import MEMBER  # noqa: PLC0415  needs an extra
    from backworkouts.tables.engines.opening import open_table  # noqa: PLC0415  needs an extra

    place = (*MEMBER, "round")  # the columns that tell one set from another
    rows = open_table(sets).frame.filter(*(~nw.col(name).is_null() for name in place))
    repeated = rows.group_by(*place).agg(rows=nw.len()).filter(nw.col("rows") > 1)
    found = repeated.select(nw.col("lifter").min(), sets=nw.len())
    (row,) = found.collect(backend="pyarrow").to_arrow().to_pylist()
    if row["sets"]:
        click.echo(
            f"backworkouts: {plural(row['sets'], 'set')} of lifters such as {row['lifter']} "
            "stand in several rows, and each row is counted: do two files hold the same sessions?",
            err=True,
        )


def _day(value: date | int) -> date:
    """Return a date, which may be given as a whole number such as 20261129."""
    if isinstance(value, datetime):
        return value.date()
    return value if isinstance(value, date) else date.fromisoformat(str(value))
