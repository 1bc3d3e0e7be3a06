"""Commands that write a page: what a file holds, and where the page goes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

import click

from backworkouts.cli.logs import Input, trained
from backworkouts.errors import UnsupportedSubjectError
from backworkouts.linter.subject_view import Subject
from backworkouts.model.program import Program
from backworkouts.model.session import Session
from backworkouts.model.workout import Workout
from backworkouts.notation import Reading

__all__ = ["Held", "held_in", "page_option", "sessions_in"]


class Held(NamedTuple):
    """What the files of a page hold.

    Attributes:
        reading: the reading of a single text; None for anything else.
        plans: its workouts and programs.
        sessions: its sessions.
    """

    reading: Reading | None
    plans: tuple[Workout | Program, ...]
    sessions: tuple[Session, ...]

    @property
    def plan(self) -> Subject | Reading:
        """The plan of a sheet, and the sessions of a log where there is no plan."""
        return self.reading or _alone(self.plans or self.sessions)

    @property
    def training(self) -> Subject | Reading:
        """The subject of a report: the sessions of a log, and plans where there are none."""
        return self.reading or _alone(self.sessions or self.plans)


def _alone(members: Sequence[Workout | Program | Session]) -> Subject:
    """Return a single member by itself."""
    return members[0] if len(members) == 1 else members  # type: ignore[return-value]  # several programs are refused with a message by the page


def held_in(inputs: Sequence[Input], *, are_several: bool = False) -> Held:
    """Return what the inputs hold.

    Args:
        inputs: the inputs.
        are_several: whether they come from several files, which make one log.
    """
    training = trained(inputs)
    return Held(
        None if are_several else inputs[0].reading,
        tuple(each for each in training if not isinstance(each, Session)),
        tuple(each for each in training if isinstance(each, Session)),
    )


def sessions_in(logs: Sequence[Input]) -> tuple[Session, ...]:
    """Return the sessions of logs: of what was done.

    Args:
        logs: the files that are to be logs.

    Raises:
        UnsupportedSubjectError: for a plan.
    """
    if not logs:
        return ()
    logged = held_in(logs, are_several=True)
    if logged.plans and not logged.sessions:
        raise UnsupportedSubjectError("a plan as LOG", "sessions with their dates")
    return logged.sessions


def page_option(*names: str) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Return the option with the file of the page.

    Args:
        names: the names of the option.
    """
    return click.option(
        *names,
        "output",
        metavar="FILE",
        default="-",
        help="Page to write; standard output by default.",
    )
