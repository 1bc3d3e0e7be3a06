"""Counting sets per muscle, of a session and per week.

Warm-up sets count nothing, failure sets are working sets, a set for each side is one set, drop
sets count as the credit table says. A range of sets makes an interval.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from fractions import Fraction
from typing import TypeVar

from backworkouts.errors import UnsupportedSubjectError, describe
from backworkouts.model.interval import Interval
from backworkouts.model.program import DAYS_PER_WEEK, Phase, Program
from backworkouts.model.session import Session
from backworkouts.model.workout import Workout
from backworkouts.volume._lanes import present
from backworkouts.volume._sums import Numbers, OfSession, OfWeek, OfWeeks
from backworkouts.volume._tally import Counted, Rates, total, total_of
from backworkouts.volume.volume import Volume

__all__ = ["Week", "session_volume", "volume_by_week", "volume_of", "weekly_volume"]

_Member = TypeVar("_Member", Workout, Session)

Week = tuple[int, int]
"""A week of a calendar: ISO year and ISO week, from Monday to Sunday."""

_SUBJECTS = "a Workout, a Program, a Phase, or a sequence of Workouts or of Sessions"


def session_volume(workout: Workout | Session, rates: Rates) -> Volume:
    """Sets per muscle of one workout."""
    if type(workout) is not Workout:
        workout = workout.workout if isinstance(workout, Session) else workout
        if not isinstance(workout, Workout):
            raise UnsupportedSubjectError(describe(workout), "a Workout or a Session")
    low, high, uncounted = total(workout, rates)
    return OfSession(rates.index, low, high, rates.table, uncounted)


def volume_of(counted: Iterable[Counted], rates: Rates) -> Volume:
    """Sets per muscle of the exercises of one workout, of which the sets were counted before."""
    low, high, uncounted = total_of(counted, rates)
    return OfSession(rates.index, low, high, rates.table, uncounted)


def weekly_volume(
    subject: Program | Phase | Workout | Session | Iterable[Workout] | Iterable[Session],
    rates: Rates,
) -> Volume:
    """Sets per muscle and week."""
    if isinstance(subject, Program):
        phases = [_of_week(phase.workouts, len(phase.rotation), rates) for phase in subject.phases]
        return phases[0] if len(phases) == 1 else OfWeeks(rates.index, phases)
    return _of_week(*_as_week(subject), rates)


def volume_by_week(sessions: Iterable[Session], rates: Rates) -> dict[Week, Volume]:
    """Sets per muscle of each calendar week, from the first session to the last."""
    done = _all(Session, sessions)
    if done is None:
        raise UnsupportedSubjectError(describe(sessions), "a sequence of Sessions")
    by_week: dict[Week, list[Workout]] = {week: [] for week in _weeks(done)}
    for one in done:
        by_week[_week(one)].append(one.workout)
    return {week: _of_week(workouts, DAYS_PER_WEEK, rates) for week, workouts in by_week.items()}


def _as_week(subject: object) -> tuple[Sequence[Workout], int]:
    """The workouts that are done in so many days."""
    if isinstance(subject, Phase):
        return subject.workouts, len(subject.rotation)
    if isinstance(subject, Workout):
        return (subject,), DAYS_PER_WEEK
    if isinstance(subject, Session):
        return (subject.workout,), DAYS_PER_WEEK
    if isinstance(subject, Iterable) and not isinstance(subject, (str, bytes)):
        subject = tuple(subject)
        workouts = _all(Workout, subject)
        if workouts is not None:
            return workouts, DAYS_PER_WEEK
        sessions = _all(Session, subject)
        if sessions is not None:
            return [one.workout for one in sessions], DAYS_PER_WEEK * len(_weeks(sessions))
    raise UnsupportedSubjectError(describe(subject), _SUBJECTS)


def _all(kind: type[_Member], subject: object) -> list[_Member] | None:
    members = list(subject) if isinstance(subject, Iterable) else [subject]
    known = [one for one in members if isinstance(one, kind)]
    return known if len(known) == len(members) else None


def _week(session: Session) -> Week:
    year, week, _ = session.started_at.isocalendar()
    return year, week


def _weeks(sessions: Sequence[Session]) -> list[Week]:
    """Every calendar week from the first session to the last, those without a session too."""
    if not sessions:
        return []
    mondays = [date.fromisocalendar(*_week(one), 1) for one in sessions]
    count = (max(mondays) - min(mondays)).days // DAYS_PER_WEEK + 1
    weeks = [(min(mondays) + timedelta(weeks=number)).isocalendar() for number in range(count)]
    return [(one.year, one.week) for one in weeks]


def _of_week(workouts: Iterable[Workout], days: int, rates: Rates) -> Volume:
    """What workouts done once in so many days come to in seven."""
    size = len(rates.index)
    low = high = often_low = often_high = 0
    uncounted: dict[str, Interval] = {}
    # The same workout often comes several times: it is counted once, and added as often.
    times: dict[int, tuple[Workout, int]] = {}
    for one in workouts:
        times[id(one)] = (one, times.get(id(one), (one, 0))[1] + 1)
    for workout, count in times.values():
        fewest, most, lacking = total(workout, rates)
        low += fewest * count
        high += most * count
        often_low += present(fewest, size) * count
        often_high += present(most, size) * count
        for name, sets in lacking.items():
            every = Interval(sets.low * count, sets.high * count)
            uncounted[name] = uncounted.get(name, Interval(0, 0)) + every

    weeks = Fraction(days, DAYS_PER_WEEK)
    return OfWeek(
        rates,
        (low, high),
        {
            name: Interval(float(sets.low / weeks), float(sets.high / weeks))
            for name, sets in uncounted.items()
        },
        weeks,
        Numbers(rates.index, often_low, often_high, weeks),
    )
