"""Logs of other apps as input: any number of files; sessions that they share count once."""

from __future__ import annotations

import functools
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import tzinfo
from itertools import repeat
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from backworkouts import interop
from backworkouts.cli.catalog import known_catalog
from backworkouts.cli.files import bytes_of
from backworkouts.cli.input import Given, Trained, read, title_of, title_of_sessions
from backworkouts.errors import BackworkoutsError, InteropError
from backworkouts.interop.doubtful_dates import doubtful_dates
from backworkouts.interop.formats import PLAIN_TABLE, is_dated_table, unknown_format
from backworkouts.interop.names import NameMap
from backworkouts.interop.result import Counts, Outcome, ReadResult
from backworkouts.interop.time_zones import time_zone_of
from backworkouts.model.progressions import Progressions
from backworkouts.model.session import Session
from backworkouts.plurals import plural

if TYPE_CHECKING:
    from backworkouts._catalog.catalog import Catalog
    from backworkouts.notation import Reading

__all__ = [
    "Input",
    "LogFile",
    "LogOptions",
    "account",
    "log_options",
    "print_doubtful_dates",
    "read_files",
    "read_inputs",
    "read_log",
    "title_of_log",
    "trained",
]

_WORTH_A_BAR = 1 << 20  # bytes: a shorter file is read before a bar could be drawn
_STEPS = 200
_TABLE_SUFFIXES = (".csv", ".tsv")
_OFTEN = 64  # sessions between two updates of the bar


class LogOptions(NamedTuple):
    """What a file of another app may leave unstated.

    Attributes:
        unit: unit of its loads.
        names: a file of names, as `interop.read_names` reads it.
        format: format of the files; detected by default.
        dates: order of day, month and year in dates of numbers.
        columns: what columns of plain tables hold, by their headings; None: not to be read.
        time_zone: of the lifter, for times in UTC or with another time zone.
    """

    unit: str | None = None
    names: str | None = None
    format: str | None = None
    dates: str | None = None
    columns: Mapping[str, str | None] | None = None
    time_zone: tzinfo | None = None


class LogFile(NamedTuple):
    """A file of another app that was read.

    Attributes:
        name: the file, without its folder.
        format: title of its format.
        result: what was read.
    """

    name: str
    format: str
    result: ReadResult


class Input(NamedTuple):
    """Input that one word of the command line names.

    Attributes:
        name: the word.
        title: the line above its results.
        subject: the training.
        reading: the reading of its text; None for anything but text.
        is_log: whether the input is a file of another app.
        data: content of a pipe, which can be read only once.
        progressions: how the exercises of a plan progress, where its text or its file states it.
    """

    name: str
    title: str
    subject: Trained | list[Session]
    reading: Reading | None = None
    is_log: bool = False
    data: bytes | None = None
    progressions: Progressions | None = None

    @property
    def is_whole(self) -> bool:
        """Whether every line of its text could be read."""
        return self.reading is None or not self.reading.problems


def _columns(
    context: click.Context, parameter: click.Parameter, texts: tuple[str, ...]
) -> dict[str, str | None]:
    """Return the headings and the names of columns in texts such as `Kilos lifted=load_kg`."""
    columns: dict[str, str | None] = {}
    for text in texts:
        heading, sign, name = text.rpartition("=")
        if not sign or not heading.strip():
            expected = "write HEADING=NAME, or HEADING= for a column that is not to be read"
            raise click.BadParameter(expected, context, parameter)
        columns[heading.strip()] = name.strip() or None
    return columns


def _time_zone(
    context: click.Context, parameter: click.Parameter, name: str | None
) -> tzinfo | None:
    try:
        return time_zone_of(name)
    except BackworkoutsError as error:
        raise click.BadParameter(str(error), context, parameter) from None


def log_options(command: Callable[..., None]) -> Callable[..., None]:
    """Add the options for files of other apps to a command, which gets them as `log`."""

    @functools.wraps(command)
    def with_log(
        *,
        source: str | None,
        names: str | None,
        unit: str | None,
        dates: str | None,
        columns: dict[str, str | None],
        time_zone: tzinfo | None,
        **others: Any,
    ) -> None:
        command(log=LogOptions(unit, names, source, dates, columns, time_zone), **others)

    decorated: Callable[..., None] = with_log
    for option in (
        click.option(
            "--from",
            "source",
            type=click.Choice([known.name for known in interop.FORMATS.values() if known.reads]),
            metavar="FORMAT",
            help="Format of the files, one of `backworkouts list formats`; detected by default.",
        ),
        click.option(
            "--map",
            "names",
            metavar="NAMES.CSV",
            help="Your own names of exercises: a table with the columns name, exercise_id.",
        ),
        click.option(
            "--unit", type=click.Choice(["kg", "lb"]), help="Unit of loads that state none."
        ),
        click.option(
            "--dates",
            type=click.Choice([order.value for order in interop.DateOrder]),
            help="Order of day, month and year in dates such as 01/02/2026.",
        ),
        click.option(
            "--time-zone",
            metavar="NAME",
            callback=_time_zone,
            help="Time zone of the lifter, such as Europe/Berlin: times in UTC become local times.",
        ),
        click.option(
            "--column",
            "columns",
            metavar="HEADING=NAME",
            multiple=True,
            callback=_columns,
            help="Name of a column of a plain table, by its heading; none for one not to be read.",
        ),
    ):
        decorated = option(decorated)
    return decorated


def read_files(
    names: Sequence[str],
    options: LogOptions,
    piped: Mapping[str, bytes] | None = None,
    *,
    is_all: bool = True,
) -> list[LogFile]:
    """Read files of other apps for one log, with a progress bar for a long file.

    Args:
        names: the files; `-` for standard input.
        options: what the files may leave unstated.
        piped: content of the pipes among them, if it was read before.
        is_all: whether the options are for these files alone. A single file must not contradict
            its options; one file of several may.

    Raises:
        BackworkoutsError: when a file cannot be read as a whole.
        OSError: when a file cannot be opened.
    """
    contents = _piped(names) if piped is None else piped
    known = known_catalog()
    mapped = _mapped(options.names, known) if options.names else None
    seen = interop.Seen() if len(names) > 1 or not is_all else None
    files = []
    given: dict[str, Any] = {
        "format": options.format,
        "unit": options.unit,
        "dates": options.dates,
        "time_zone": options.time_zone,
        "columns": options.columns,
        "names": mapped,
        "catalog": known,
        "seen": seen,
    }
    for name in names:
        file = contents.get(name, name)
        reader = interop.open_log(file, **given)
        if reader is None:
            result = interop.read(file, **given)
        else:
            watched = reader if name in contents else _with_bar(name, reader)
            result = interop.result_of(watched)
        format_name = options.format or interop.sniff(file) or PLAIN_TABLE
        shown = "standard input" if name == "-" else Path(name).name
        files.append(LogFile(shown, interop.FORMATS[format_name].title, result))
    return files


def read_log(
    names: Sequence[str],
    options: LogOptions,
    piped: Mapping[str, bytes] | None = None,
    *,
    is_all: bool = True,
) -> ReadResult:
    """Read files of other apps as one log; the arguments and errors are those of `read_files`."""
    files = read_files(names, options, piped, is_all=is_all)
    return interop.merged(file.result for file in files)


def _mapped(file: str, catalog: Catalog | None) -> dict[str, str]:
    """Return the names of a file for `--map`; an error names the file and the name."""
    names = interop.read_names(file)
    for name, exercise in names.items():
        try:
            NameMap(catalog, {name: exercise})
        except BackworkoutsError as error:
            error.add_note(Path(file).name)
            error.add_note(name)
            raise
    return names


def _piped(names: Sequence[str]) -> dict[str, bytes]:
    """Return the content of standard input and other pipes, which can be read only once."""
    contents = {}
    for name in names:
        if name == "-" or Path(name).is_fifo():
            contents[name] = bytes_of(name)
    return contents


def _with_bar(name: str, reader: interop.SessionReader) -> interop.SessionReader:
    """Return the reader, with a progress bar if the file is long and a terminal shows it."""
    long = Path(name).stat().st_size >= _WORTH_A_BAR
    if not long or sys.stderr is None or not sys.stderr.isatty():
        return reader
    return _Watched(reader, Path(name).name)


class _Watched(interop.SessionReader):
    """A reader that draws a progress bar on standard error."""

    def __init__(self, reader: interop.SessionReader, label: str) -> None:
        vars(self).update(vars(reader))
        self._sessions = self._drawn(self._sessions, label)

    def _drawn(self, sessions: Iterator[Session], label: str) -> Iterator[Session]:
        with click.progressbar(length=_STEPS, label=label, file=sys.stderr) as bar:
            done = 0
            for number, session in enumerate(sessions):
                if number % _OFTEN == 0:
                    reached = int((self.progress or 0) * _STEPS)
                    bar.update(reached - done)
                    done = reached
                yield session
            bar.update(_STEPS - done)


def _is_log(name: str, options: LogOptions, piped: Mapping[str, bytes]) -> bool:
    if options.format is not None:
        return True
    file = piped.get(name, Path(name))
    if isinstance(file, Path) and not file.is_file():
        return False
    format_name = interop.sniff(file)
    if format_name in interop.FORMATS:
        return True
    other = interop.other_kind(file)
    if other is not None:
        raise other
    if format_name is not None:
        return False
    # Read as text, a table of rows with dates would be one workout without a word.
    if options.columns or is_dated_table(file):
        return True
    if Path(name).suffix.lower() in _TABLE_SUFFIXES:
        error = unknown_format(file)
        line = f"{name}: read as text, as no format is known for {error.found}; {error.remedy}"
        click.echo(f"backworkouts: {line}", err=True)
    return False


def read_inputs(names: Sequence[str], options: LogOptions) -> list[Input]:
    """Read the input that words of the command line name; files of other apps make one log.

    Rows of a log that were not read are counted on standard error; so are dates that lie years from
    all others, which make every weekly number too low.

    Raises:
        BackworkoutsError, OSError: as `read_log` and as `read`.
    """
    piped = _piped(names)
    logs = [name for name in names if _is_log(name, options, piped)]
    inputs = []
    for name in names:
        if name not in logs:
            data = piped.get(name)
            given = read(name, data, options.unit)
            inputs += _given(name, given, data)
    if logs:
        inputs += _logged(logs, options, piped, is_all=len(logs) == len(names))
    print_doubtful_dates(inputs)
    return inputs


def print_doubtful_dates(inputs: Sequence[Input]) -> None:
    """Print on standard error the dates of sessions that lie years from all others."""
    sessions = [training for training in trained(inputs) if isinstance(training, Session)]
    for problem in doubtful_dates(sessions):
        click.echo(f"backworkouts: {problem}", err=True)


def _given(name: str, given: Given, data: bytes | None) -> list[Input]:
    """Return what a file holds: a text may hold a plan, a log, or both."""
    subject, reading = given.subject, given.reading
    sessions = list(reading.sessions) if reading is not None else []
    if isinstance(subject, tuple):
        return [Input(name, title_of(subject), list(subject), reading, data=data)]
    stated = None if reading is None else reading.progressions
    found = [Input(name, title_of(subject), subject, reading, data=data, progressions=stated)]
    if sessions:
        found.append(Input(name, title_of_sessions(sessions), sessions))
    return found


def _logged(
    logs: Sequence[str], options: LogOptions, piped: Mapping[str, bytes], *, is_all: bool
) -> list[Input]:
    """Read logs: their sessions together, and each plan by itself."""
    label = " ".join("standard input" if name == "-" else name for name in logs)
    try:
        result = read_log(logs, options, piped, is_all=is_all)
    except BackworkoutsError as error:
        if not isinstance(error, InteropError):  # an InteropError already names the file
            error.add_note(label)
        raise
    for line in account(result):
        click.echo(f"backworkouts: {line}", err=True)
    plans = [Input(label, plan.name, plan, is_log=True) for plan in result.workouts]
    # Only where each file states them is it known which are whose.
    is_stated = len(result.progressions) == len(result.programs)
    progressions = result.progressions if is_stated else repeat(None)
    plans += [
        Input(label, plan.name, plan, is_log=True, progressions=stated)
        for plan, stated in zip(result.programs, progressions, strict=False)
    ]
    if plans and not result.sessions:
        return plans
    log = Input(label, title_of_log(result), list(result.sessions), is_log=True)
    return [log, *plans]


def trained(inputs: Sequence[Input]) -> list[Trained]:
    """Return the training of all inputs in one list."""
    flat: list[Trained] = []
    for given in inputs:
        flat += given.subject if isinstance(given.subject, list) else [given.subject]
    return flat


def title_of_log(result: ReadResult) -> str:
    """Return a title for a log: the number of sessions, the first and the last day."""
    return title_of_sessions(result.sessions)


def account(result: ReadResult) -> Iterator[str]:
    """Yield a line for each kind of rows that a count of the log may miss."""
    counts = result.counts
    if counts == Counts():
        yield "the log is empty: it has no rows below its headings"
    if counts.rejected or counts.skipped:
        yield f"{counts}; `backworkouts import` lists them"
    doubts = [
        problem
        for problem in result.problems
        if problem.outcome is Outcome.WARNING and problem.row is not None
    ]
    if doubts:
        what = plural(len(doubts), "row was", "rows were")
        yield f"{what} read with a doubt; `backworkouts import` lists them"
        yield f"the first: {doubts[0]}"
