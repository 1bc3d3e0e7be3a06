"""Options that state what was lifted, for the commands that build programs."""

from __future__ import annotations

import functools
from collections.abc import Callable, Sequence
from datetime import date
from typing import Any, NamedTuple

import click

from backworkouts.cli.days import as_day
from backworkouts.cli.logs import Input, LogOptions, log_options, read_inputs
from backworkouts.cli.pages import sessions_in
from backworkouts.cli.progressions import load_progressions
from backworkouts.cli.unread import print_unread
from backworkouts.model.session import Session
from backworkouts.plurals import plural

__all__ = ["Lifted", "LoadOptions", "load_options"]


class Lifted(NamedTuple):
    """What was lifted, as read.

    Attributes:
        arguments: the arguments of a search: `log`, `progressions` and `on`; empty without a log.
        inputs: the files of the log.
    """

    arguments: dict[str, Any]
    inputs: Sequence[Input]


class LoadOptions(NamedTuple):
    """What was lifted, as the command line states it.

    Attributes:
        logs: files of the log.
        progressions: a JSON document; None for none.
        on: the day for which loads are; None for today.
        options: how files of other apps are read.
    """

    logs: tuple[str, ...]
    progressions: str | None
    on: date | None
    options: LogOptions

    @property
    def files(self) -> tuple[str, ...]:
        """The files that are read."""
        return (*self.logs, *([] if self.progressions is None else [self.progressions]))

    def read(self, *, verbose: bool) -> Lifted:
        """Read the log and the progressions; lines that could not be read go to standard error.

        Args:
            verbose: whether all doubtful places are printed.

        Raises:
            click.UsageError: for progressions or a day without a log.
            BackworkoutsError: for a file that cannot be read, and for a plan as a log.
            OSError: for a file that cannot be opened.
        """
        if not self.logs:
            for option, value in (("--progressions", self.progressions), ("--on", self.on)):
                if value is not None:
                    raise click.UsageError(f"{option} needs --log FILE: what was lifted")
            return Lifted({}, ())
        inputs = read_inputs(self.logs, self.options)
        print_unread(inputs, verbose=verbose)  # first: it may be why what follows fails
        sessions = sessions_in(inputs)
        on = date.today() if self.on is None else self.on  # noqa: DTZ011  the day where the user is
        _print_later(sessions, on)
        stated = None if self.progressions is None else load_progressions(self.progressions)
        return Lifted({"log": sessions, "progressions": stated, "on": on}, inputs)


def _print_later(sessions: Sequence[Session], on: date) -> None:
    later = sum(session.started_at.date() > on for session in sessions)
    if later:
        click.echo(f"backworkouts: {plural(later, 'session')} after {on} not counted", err=True)


def load_options(command: Callable[..., None]) -> Callable[..., None]:
    """Add the options for loads from a log to a command, which gets them as `lifted`."""

    @functools.wraps(command)
    def with_loads(
        *,
        logs: tuple[str, ...],
        progressions: str | None,
        on: date | None,
        log: LogOptions,
        **others: Any,
    ) -> None:
        command(lifted=LoadOptions(logs, progressions, on, log), **others)

    decorated: Callable[..., None] = log_options(with_loads)
    for option in (
        click.option(
            "--on",
            callback=as_day,
            metavar="DATE",
            help="Day for which the loads are, such as 2026-11-02; today by default.",
        ),
        click.option(
            "--progressions",
            metavar="FILE",
            help="How exercises progress, and what can be loaded: a JSON document.",
        ),
        click.option(
            "--log",
            "logs",
            metavar="FILE",
            multiple=True,
            help="What was lifted, as for `next`: exercises that are in it get loads. May be"
            " repeated.",
        ),
    ):
        decorated = option(decorated)
    return decorated
