"""Titles of training: the name, and for what was done the dates."""

from __future__ import annotations

from collections.abc import Sequence

from backworkouts.model.program import Phase, Program
from backworkouts.model.session import Session, is_timed
from backworkouts.model.workout import Workout
from backworkouts.plurals import plural

__all__ = ["phase_name", "title_of", "title_of_sessions"]


def phase_name(number: int, phase: Phase) -> str:
    """Return the name of a phase, or its number, from 1, where it has none."""
    return phase.name or f"Phase {number}"


def title_of_sessions(sessions: Sequence[Session]) -> str:
    """Return a title for a log: the number of sessions, the first and the last day."""
    if not sessions:
        return "No session"
    days = [session.started_at.date() for session in sessions]
    first, last = f"{min(days):%Y-%m-%d}", f"{max(days):%Y-%m-%d}"
    count = plural(len(sessions), "session")
    return f"{count}, {first}" if first == last else f"{count}, {first} to {last}"


def title_of(training: Workout | Program | Session | tuple[Session, ...]) -> str:
    """Return the name of training; for a session with its times and its origin."""
    if isinstance(training, tuple):
        return title_of_sessions(training)
    if not isinstance(training, Session):
        return training.name
    origin = f" ({training.origin})" if training.origin else ""
    begin, end = training.started_at, training.ended_at
    times = f"{begin:%Y-%m-%d %H:%M}" if is_timed(training) else f"{begin:%Y-%m-%d}"
    if end is not None:
        times += f" to {end:%H:%M}" if end.date() == begin.date() else f" to {end:%Y-%m-%d %H:%M}"
    name = training.workout.name
    # A workout without a name of its own is named after its day.
    named = times if name == begin.date().isoformat() else f"{name}, {times}"
    return f"{named}{origin}"
