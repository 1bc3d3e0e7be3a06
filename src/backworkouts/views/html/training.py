"""Workouts, programs and sessions as tables of HTML."""

from __future__ import annotations

from collections.abc import Sequence

from backworkouts.errors import UnsupportedSubjectError, describe
from backworkouts.model.program import Phase, Program
from backworkouts.model.session import Session, moment_of
from backworkouts.model.workout import Workout
from backworkouts.pictures.markup import Element
from backworkouts.views.html.elements import add_details, add_each, add_line, add_table
from backworkouts.views.workout import days_table, program_days, warm_up_table, workout_table

__all__ = ["add_log", "add_phase", "add_program", "add_session", "add_training", "add_workout"]

_MOST_WORKOUTS = 7
"""Workouts of a program, or sessions of a log, that are shown."""


def add_workout(parent: Element, workout: Workout) -> None:
    """Add a workout: a row for each run of equal sets, then its warm-up."""
    add_table(parent, workout_table(workout))
    if workout.warm_up:
        add_table(add_details(parent, "Warm-up"), warm_up_table(workout.warm_up))


def add_program(parent: Element, program: Program) -> None:
    """Add a program: its days, then its workouts."""
    add_table(parent, program_days(program), wide=2)
    _add_workouts(parent, program.workouts)


def add_phase(parent: Element, phase: Phase) -> None:
    """Add a phase of a program: its days, then its workouts."""
    add_table(parent, days_table("", [phase]), wide=2)
    _add_workouts(parent, tuple(dict.fromkeys(phase.workouts)))


def _add_workouts(parent: Element, workouts: Sequence[Workout]) -> None:
    add_each(
        parent, workouts, _MOST_WORKOUTS, "workout", lambda workout: add_workout(parent, workout)
    )


def add_session(parent: Element, session: Session) -> None:
    """Add a session: when it was, and what was done."""
    when = moment_of(session)
    if session.duration is not None:
        when += f", {session.duration.total_seconds() / 60:,.0f} min"
    add_line(parent, f"{when}, {session.origin}" if session.origin else when)
    add_workout(parent, session.workout)


def add_log(parent: Element, members: Sequence[object]) -> None:
    """Add several sessions, or workouts, one after the other.

    Raises:
        UnsupportedSubjectError: for any other member.
    """
    for member in members:
        if not isinstance(member, (Workout, Session)):
            raise UnsupportedSubjectError(describe(member), "a Workout or a Session")
    noun = "workout" if any(isinstance(member, Workout) for member in members) else "session"
    if not members:
        add_line(parent, "No sessions.")
    add_each(parent, members, _MOST_WORKOUTS, noun, lambda member: add_training(parent, member))


def add_training(parent: Element, subject: object) -> None:
    """Add training of any class.

    Args:
        parent: the element that gets the training.
        subject: a workout, a program, a phase, a session, or a tuple or list of workouts and
            sessions.

    Raises:
        UnsupportedSubjectError: for anything else.
    """
    if isinstance(subject, Workout):
        add_workout(parent, subject)
    elif isinstance(subject, Program):
        add_program(parent, subject)
    elif isinstance(subject, Phase):
        add_phase(parent, subject)
    elif isinstance(subject, Session):
        add_session(parent, subject)
    elif isinstance(subject, (tuple, list)):
        add_log(parent, subject)
    else:
        raise UnsupportedSubjectError(describe(subject), "a Workout, a Program or a Session")
