"""Sessions whose dates lie years away from all others: most of them have a mistyped year."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from itertools import pairwise

from backworkouts.interop.account import ImportProblem
from backworkouts.model.session import Session
from backworkouts.plurals import plural

__all__ = ["doubtful_dates"]

_DAYS_PER_YEAR = 365.25
_YEARS = 5
"""Lifters make pauses of a year or two; the last digit of a year is out of reach of this check."""
_FEW = 10
"""One in so many sessions may be doubtful: more than that are a log from long ago."""


def doubtful_dates(sessions: Iterable[Session]) -> tuple[ImportProblem, ...]:
    """Return a warning for each group of sessions that lies five years or more from all others.

    A group is one session, or at most a tenth of all sessions: a lifter who trained long ago and
    began again has more of them.

    Args:
        sessions: the sessions of a log, in any order.

    >>> from backworkouts import Workout
    >>> days = ("2026-11-02", "2062-11-04", "2026-11-06")
    >>> for problem in doubtful_dates([Session(day, Workout("Pull")) for day in days]):
    ...     print(problem)
    the date lies 35 years from all other sessions, found '2062-11-04'; check the year (warning)
    """
    groups = _groups(sorted(session.started_at.date() for session in sessions))
    usual = max(groups, key=len, default=[])
    most = max(sum(map(len, groups)) // _FEW, 1)
    problems = []
    for number, group in enumerate(groups):
        if group is usual or len(group) > most:
            continue
        before = [_years(earlier[-1], group[0]) for earlier in groups[:number][-1:]]
        after = [_years(group[-1], later[0]) for later in groups[number + 1 :][:1]]
        lies = "the date lies" if len(group) == 1 else f"the dates of {len(group)} sessions lie"
        years = plural(int(min(before + after)), "year")
        problems.append(
            ImportProblem(
                "warning",
                f"{lies} {years} from all other sessions",
                " to ".join(dict.fromkeys(f"{day}" for day in (group[0], group[-1]))),
                "check the year",
            )
        )
    return tuple(problems)


def _groups(days: list[date]) -> list[list[date]]:
    """Return days in order, in groups that lie years apart."""
    groups = [days[:1]] if days else []
    for day, following in pairwise(days):
        if _years(day, following) >= _YEARS:
            groups.append([])
        groups[-1].append(following)
    return groups


def _years(day: date, following: date) -> float:
    return (following - day).days / _DAYS_PER_YEAR
