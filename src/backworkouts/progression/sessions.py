"""A log in order: its sessions, each once, oldest first."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from itertools import groupby, islice

from backworkouts import limits
from backworkouts.errors import UnsupportedSubjectError, describe
from backworkouts.model.session import Session

__all__ = ["day_after", "day_of", "in_order", "is_named", "with_exercises"]

_EXPECTED = "an iterable of Sessions, such as a list"


def in_order(log: Iterable[Session], until: date | None = None) -> tuple[Session, ...]:
    """Return the sessions of a log, each once, oldest first, whatever the order of the log.

    Sessions are ordered by the date and time on the clock of the lifter. Equal sessions are one.

    Args:
        log: sessions in any order.
        until: the last day that counts; None: all days.

    Raises:
        UnsupportedSubjectError: for anything else, and for more sessions than `limits.MEMBERS`.
    """
    if isinstance(log, (str, Session)) or not isinstance(log, Iterable):
        raise UnsupportedSubjectError(describe(log), _EXPECTED)
    members: Sequence[object] = tuple(islice(log, limits.MEMBERS + 1))
    if len(members) > limits.MEMBERS:
        expected = f"at most {limits.MEMBERS:,} Sessions"
        raise UnsupportedSubjectError("a longer sequence", expected)
    for member in members:
        if not isinstance(member, Session):
            raise UnsupportedSubjectError(describe(member), _EXPECTED)
    sessions = [member for member in dict.fromkeys(members) if isinstance(member, Session)]
    if until is not None:
        sessions = [session for session in sessions if day_of(session) <= until]
    sessions.sort(key=_clock)
    ordered: list[Session] = []
    for _, same in groupby(sessions, key=_clock):
        group = list(same)
        ordered += sorted(group, key=_content) if len(group) > 1 else group
    return tuple(ordered)


def _clock(session: Session) -> str:
    return session.started_at.replace(tzinfo=None).isoformat(timespec="microseconds")


def _content(session: Session) -> tuple[str, ...]:
    """Return texts that differ for sessions that differ, to order those of one moment."""
    sets = [f"{step.exercise.id} {step.path} {step.set!r}" for step in session.workout.in_order()]
    return (session.started_at.isoformat(), session.workout.name, *sets)


def day_of(session: Session) -> date:
    """Return the day on which a session began.

    Args:
        session: the session.
    """
    return session.started_at.date()


def day_after(sessions: Sequence[Session]) -> date | None:
    """Return the day after the last session; None without a session.

    Args:
        sessions: sessions in order.
    """
    if not sessions:
        return None
    day = day_of(sessions[-1])
    return day if day == date.max else day + timedelta(days=1)


def is_named(name: str, wanted: str) -> bool:
    """Return whether a workout has a name, in any case.

    Args:
        name: name of the workout.
        wanted: the name.
    """
    return name.casefold() == wanted.casefold()


def with_exercises(sessions: Iterable[Session], ids: Iterable[str]) -> tuple[Session, ...]:
    """Return the sessions that have one of some exercises.

    Args:
        sessions: the sessions.
        ids: ids of the exercises.
    """
    wanted = frozenset(ids)
    return tuple(
        session
        for session in sessions
        if any(member.exercise.id in wanted for member in session.workout.exercise_sets())
    )
