"""Logs of other apps as input: any number of files, of which what they share counts once."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

import click

from backworkouts import interop
from backworkouts.cli.input import Trained, bytes_of, read, title_of
from backworkouts.errors import BackworkoutsError, InteropError
from backworkouts.interop.result import Outcome, ReadResult
from backworkouts.model.program import Program
from backworkouts.model.session import Session
from backworkouts.model.workout import Workout

if TYPE_CHECKING:
    from backworkouts.notation import Reading

__all__ = [
    "Input",
    "LogOptions",
    "account",
    "log_options",
    "read_inputs",
    "read_log",
    "title_of_log",
    "trained",
]

_Command = TypeVar("_Command", bound=Callable[..., Any])
_WORTH_A_BAR = 1 << 20  # bytes: what is shorter is read before a bar is drawn
_STEPS = 200
_OFTEN = 64  # sessions between looks at the clock of the bar


class LogOptions(NamedTuple):
    """What a file of another app may not say itself.

    Attributes:
        unit: of its loads.
        names: a file of names, as `interop.read_names` reads it.
        format: of the files; found out by default.
    """

    unit: str | None = None
    names: str | None = None
    format: str | None = None


class Input(NamedTuple):
    """What one word of the command line gave.

    Attributes:
        name: the word.
        title: what is shown above what was found.
        subject: the training.
        reading: how its text was read; None for anything but text.
        is_log: whether it is a file of another app.
        data: what came through a pipe, as it is gone once it is read.
    """

    name: str
    title: str
    subject: Trained | list[Session]
    reading: Reading | None = None
    is_log: bool = False
    data: bytes | None = None

    @property
    def is_whole(self) -> bool:
        """Whether no line of its text was left out because it could not be read."""
        return self.reading is None or not self.reading.problems


def log_options(command: _Command) -> _Command:
    """Give a command the options that files of other apps need."""
    for option in (
        click.option(
            "--from",
            "source",
            type=click.Choice([one.name for one in interop.FORMATS.values() if one.reads]),
            help="Format of the files; found out by default.",
        ),
        click.option(
            "--map",
            "names",
            metavar="NAMES.CSV",
            help="Your names of exercises: a table with the columns name, exercise_id.",
        ),
        click.option(
            "--unit", type=click.Choice(["kg", "lb"]), help="Of the loads, where a file has none."
        ),
    ):
        command = option(command)
    return command


def read_log(
    names: Sequence[str], options: LogOptions, piped: Mapping[str, bytes] | None = None
) -> ReadResult:
    """All that some files of other apps hold, as one; with a bar for a long one.

    Args:
        names: the files; `-` for standard input.
        options: what they may not say themselves.
        piped: what was read before of those that can be read once only.

    Raises:
        BackworkoutsError: when one cannot be read as a whole.
        OSError: when one is not there.
    """
    contents = _piped(names) if piped is None else piped
    mapped = interop.read_names(options.names) if options.names else None
    seen = interop.Seen()
    results = []
    for name in names:
        file = contents.get(name, name)
        reader = interop.open_log(
            file, format=options.format, unit=options.unit, names=mapped, seen=seen
        )
        if reader is None:
            found = interop.read(
                file, format=options.format, unit=options.unit, names=mapped, seen=seen
            )
            results.append(found)
        else:
            watched = reader if name in contents else _with_bar(name, reader)
            results.append(interop.result_of(watched))
    return interop.merged(results)


def _piped(names: Sequence[str]) -> dict[str, bytes]:
    """What comes through standard input and other pipes: it is gone once it is read."""
    contents = {}
    for name in names:
        if name == "-" or Path(name).is_fifo():
            contents[name] = bytes_of(name)
    return contents


def _with_bar(name: str, reader: interop.SessionReader) -> interop.SessionReader:
    """The reader, shown to move where somebody watches and there is something to wait for."""
    long = Path(name).stat().st_size >= _WORTH_A_BAR
    if not long or sys.stderr is None or not sys.stderr.isatty():
        return reader
    return _Watched(reader, Path(name).name)


class _Watched(interop.SessionReader):
    """A reader that draws a bar on standard error as it goes."""

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
    return interop.sniff(file) in interop.FORMATS


def read_inputs(names: Sequence[str], options: LogOptions) -> list[Input]:
    """What the words of the command line stand for; files of other apps are one log together.

    What was not read of a log is said on standard error, in a line.

    Raises:
        BackworkoutsError, OSError: as `read_log` and as `read`.
    """
    piped = _piped(names)
    logs = [name for name in names if _is_log(name, options, piped)]
    inputs = []
    for name in names:
        if name not in logs:
            data = piped.get(name)
            one = read(name, data, options.unit)
            inputs.append(Input(name, title_of(one.subject), *one, data=data))
    return inputs + _logged(logs, options, piped) if logs else inputs


def _logged(logs: Sequence[str], options: LogOptions, piped: Mapping[str, bytes]) -> list[Input]:
    """What logs hold: their sessions together, and each plan by itself."""
    label = " ".join("standard input" if name == "-" else name for name in logs)
    try:
        result = read_log(logs, options, piped)
    except BackworkoutsError as error:
        if not isinstance(error, InteropError):  # which names the file itself
            error.add_note(label)
        raise
    for line in account(result):
        click.echo(f"backworkouts: {line}", err=True)
    planned: list[Workout | Program] = [*result.workouts, *result.programs]
    plans = [Input(label, one.name, one, is_log=True) for one in planned]
    if plans and not result.sessions:
        return plans
    log = Input(label, title_of_log(result), list(result.sessions), is_log=True)
    return [log, *plans]


def trained(inputs: Sequence[Input]) -> list[Trained]:
    """All that was given, in one list."""
    flat: list[Trained] = []
    for one in inputs:
        flat += one.subject if isinstance(one.subject, list) else [one.subject]
    return flat


def title_of_log(result: ReadResult) -> str:
    """What a log is called: how many sessions, from when to when."""
    sessions = result.sessions
    if not sessions:
        return "No session"
    first, last = (f"{sessions[at].started_at:%Y-%m-%d}" for at in (0, -1))
    count = f"{len(sessions)} session{'' if len(sessions) == 1 else 's'}"
    return f"{count}, {first}" if first == last else f"{count}, {first} to {last}"


def account(result: ReadResult) -> Iterator[str]:
    """What the reader of a count has to know of the log: rows that are in no number."""
    counts = result.counts
    if counts.rejected or counts.skipped:
        yield f"{counts}; `backworkouts import` says which"
    doubts = sum(one.outcome is Outcome.WARNING and one.row is not None for one in result.problems)
    if doubts:
        what = "one row was" if doubts == 1 else f"{doubts} rows were"
        yield f"{what} read with a doubt; `backworkouts import` says which"
