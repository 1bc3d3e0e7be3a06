"""The days of a week: which weekdays are trained on, and which of them share one workout."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from attrs import frozen

from backworkouts.linter.profile import Profile, Weekday
from backworkouts.model.program import DAYS_PER_WEEK

__all__ = ["Schedule", "schedule"]

_MOST_DIFFERENT = 3
"""More than three different days a week are more to learn than they add: 4 days are A B A B, 5 and
more A B C A B ..."""


@frozen
class Schedule:
    """When what is trained.

    Attributes:
        days: the training days, from 0 for Monday, in order.
        workouts: the number of the workout of each of these days.
    """

    days: tuple[int, ...]
    workouts: tuple[int, ...]

    @property
    def count(self) -> int:
        """How many different workouts there are."""
        return max(self.workouts) + 1

    def days_of(self, workout: int) -> tuple[int, ...]:
        """Return the days of one workout.

        Args:
            workout: the number of the workout.
        """
        return tuple(
            day for day, number in zip(self.days, self.workouts, strict=True) if number == workout
        )

    @property
    def gaps(self) -> tuple[tuple[int, int, int], ...]:
        """Each pair of days: the numbers of two workouts, and the days from one to the other.

        A week is followed by another, so a day comes again after seven days.
        """
        numbered = [*zip(self.days, self.workouts, strict=True)]
        return tuple(
            (first, second, (later - day) % DAYS_PER_WEEK or DAYS_PER_WEEK)
            for day, first in numbered
            for later, second in numbered
        )


def schedule(days: int, kept: int, weekdays: Sequence[Weekday], profile: Profile) -> Schedule:
    """Return when what is trained.

    Args:
        days: training days a week.
        kept: how many of them have a workout of their own that is kept.
        weekdays: the days that the user asks for; empty to spread them.
        profile: whose sport days are kept free where possible, and the days before them.

    >>> schedule(2, 0, (), Profile()).days
    (0, 3)
    >>> schedule(5, 0, (), Profile()).workouts
    (0, 1, 2, 0, 1)
    """
    others = days - kept
    different = others if others <= _MOST_DIFFERENT else 2 if others == _MOST_DIFFERENT + 1 else 3
    workouts = (*range(kept), *(kept + number % different for number in range(others)))
    if weekdays:
        return Schedule(tuple(sorted(weekday.number for weekday in weekdays)), workouts)
    taken = {weekday.number for weekday in profile.sport_days}
    before = {(day - 1) % DAYS_PER_WEEK for day in taken}

    def cost(chosen: tuple[int, ...]) -> tuple[float, ...]:
        following = (*chosen[1:], chosen[0] + DAYS_PER_WEEK)
        gaps = [later - day for day, later in zip(chosen, following, strict=True)]
        near_sport = sum(day in taken or day in before for day in chosen)
        return (near_sport, -min(gaps), sum(gap * gap for gap in gaps))

    chosen = min(combinations(range(DAYS_PER_WEEK), days), key=cost)
    return Schedule(chosen, workouts)
