"""Runs of calendar weeks without training: a pause, or a session with a mistyped year."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from itertools import groupby, pairwise
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from attrs import frozen

from backworkouts.plurals import plural

if TYPE_CHECKING:
    from backworkouts.volume.volume import Volume, VolumeByWeek

__all__ = [
    "LISTED",
    "Pause",
    "Week",
    "monday_of",
    "shortened",
    "week_label",
    "week_of",
    "weeks_and_pauses",
]

Week = tuple[int, int]
"""A week of a calendar: ISO year and ISO week, from Monday to Sunday."""

LISTED = 520
"""The most weeks of a pause that a `VolumeByWeek` lists one by one: ten years. A longer one is
almost always a mistyped year, and may have hundreds of thousands of weeks."""

_SHOWN = 26
"""The most weeks of a pause that tables and charts show one by one: half a year."""

_WEEK = timedelta(weeks=1)


@frozen
class Pause:
    """A run of calendar weeks without training.

    Attributes:
        first: the first week, as ISO year and ISO week.
        last: the last week.

    >>> pause = Pause((2026, 46), (2062, 44))
    >>> pause.weeks, str(pause)
    (1878, '1,878 weeks without training, 2026-W46 to 2062-W44')
    """

    first: Week
    last: Week

    @property
    def weeks(self) -> int:
        """The number of weeks."""
        return (monday_of(self.last) - monday_of(self.first)) // _WEEK + 1

    def to_dict(self) -> dict[str, Any]:
        """Return plain values for JSON: both weeks, and the number of weeks."""
        ends = {"first": self.first, "last": self.last}
        plain = {name: {"year": year, "week": week} for name, (year, week) in ends.items()}
        return {**plain, "weeks": self.weeks}

    def __str__(self) -> str:
        without = f"{plural(self.weeks, 'week')} without training"
        return f"{without}, {week_label(self.first)} to {week_label(self.last)}"


def week_of(day: date) -> Week:
    """Return the calendar week of a day."""
    year, week, _ = day.isocalendar()
    return year, week


def monday_of(week: Week) -> date:
    """Return the first day of a calendar week.

    Raises:
        ValueError: for a week that no calendar has.
    """
    return date.fromisocalendar(*week, 1)


def week_label(week: Week) -> str:
    """Return a week as ISO 8601 writes it.

    >>> week_label((2026, 5))
    '2026-W05'
    """
    year, number = week
    return f"{year}-W{number:02}"


def weeks_and_pauses(trained: Iterable[Week]) -> tuple[list[Week], list[Pause]]:
    """Return every week from the first to the last, and the pauses that are too long to list.

    Args:
        trained: the weeks with training.
    """
    weeks: list[Week] = []
    too_long: list[Pause] = []
    mondays = sorted({monday_of(week) for week in trained})
    for monday, following in pairwise([*mondays, *mondays[-1:]]):
        weeks.append(week_of(monday))
        idle = (following - monday) // _WEEK - 1
        if idle > LISTED:
            too_long.append(Pause(week_of(monday + _WEEK), week_of(following - _WEEK)))
        else:
            weeks += [week_of(monday + number * _WEEK) for number in range(1, idle + 1)]
    return weeks, too_long


def shortened(weeks: VolumeByWeek) -> list[tuple[Week, Volume] | Pause]:
    """Return the weeks in order, with a pause in place of more than half a year without training.

    Args:
        weeks: the volumes of the weeks.
    """
    entries: list[tuple[date, tuple[Week, Volume] | Pause]] = [
        (monday_of(pause.first), pause) for pause in weeks.pauses
    ]
    in_order = sorted((monday_of(week), week) for week in weeks)
    distinct = {id(volume): volume for volume in weeks.values()}  # weeks of a pause share one
    idle = {key for key, volume in distinct.items() if _is_idle(volume)}
    for is_idle, group in groupby(in_order, key=lambda entry: id(weeks[entry[1]]) in idle):
        run = [*group]
        (first, first_week), (last, last_week) = run[0], run[-1]
        has_all = (last - first) // _WEEK + 1 == len(run)
        if is_idle and has_all and len(run) > _SHOWN:
            entries.append((first, Pause(first_week, last_week)))
        else:
            entries += [(monday, (week, weeks[week])) for monday, week in run]
    return [entry for _, entry in sorted(entries, key=itemgetter(0))]


def _is_idle(volume: Volume) -> bool:
    """Return whether a week has no set that counts, or that might."""
    return not (
        volume.outside_back or volume.uncredited or volume.uncounted or any(volume.values())
    )
