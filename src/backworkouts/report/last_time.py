"""The latest sets of each exercise in a log."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import frozen

from backworkouts.errors import UnsupportedSubjectError
from backworkouts.linter.subject_view import as_subject
from backworkouts.model.session import Session
from backworkouts.notation import Reading
from backworkouts.report.log import in_order

__all__ = ["LastTime", "last_times"]

_EXPECTED = "a Session, a sequence of Sessions, or a Reading of a text with dates"


@frozen
class LastTime:
    """The sets of an exercise in the latest session that has any.

    Attributes:
        day: the date, as ISO 8601 writes it.
        sets: each set in words: `8 x 60 kg`.
    """

    day: str
    sets: tuple[str, ...]


def last_times(log: Session | Iterable[Session] | Reading) -> dict[str, LastTime]:
    """Return the latest sets of each exercise, by the id of the exercise.

    Args:
        log: the sessions, in any order.

    Raises:
        UnsupportedSubjectError: for anything but sessions.
    """
    latest: dict[str, LastTime] = {}
    for session in in_order(_sessions_of(log)):
        done: dict[str, list[str]] = {}
        for member in session.workout.exercise_sets():
            done.setdefault(member.exercise.id, []).extend(map(str, member.sets))
        day = session.started_at.date().isoformat()
        latest |= {exercise: LastTime(day, tuple(sets)) for exercise, sets in done.items()}
    return latest


def _sessions_of(log: Session | Iterable[Session] | Reading) -> tuple[Session, ...]:
    if isinstance(log, Reading):
        if not log.sessions:
            raise UnsupportedSubjectError("a text without sessions", _EXPECTED)
        return log.sessions
    subject = as_subject(log)
    members = subject if isinstance(subject, tuple) else (subject,)
    sessions = tuple(member for member in members if isinstance(member, Session))
    if len(sessions) < len(members):
        raise UnsupportedSubjectError("a plan", _EXPECTED)
    return sessions
