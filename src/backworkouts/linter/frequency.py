"""Training days for the rules on frequency: days that train the back, and the gaps between."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from backworkouts.linter.rule import Option
from backworkouts.linter.sentence import listed
from backworkouts.linter.traits import Trait
from backworkouts.linter.week_view import DayView, WeekView
from backworkouts.linter.workout_view import WorkoutView

__all__ = ["ENOUGH", "ShortGap", "back_days", "back_sets", "hard_work", "shortest_gap"]

ENOUGH = Option("enough", 6, "sets of the back that make a training of the back", least=1, most=100)
"""Two exercises of three sets. A row at the end of a chest day is no back day."""


class ShortGap(NamedTuple):
    """Two trainings, the second soon after the first."""

    first: DayView
    then: DayView
    days: int
    times: int
    """How many gaps of the week are too short."""


def back_sets(workout: WorkoutView) -> float:
    """Return the most back sets that a workout has.

    None count where nothing pulls, as on a day of squats, Romanian deadlifts and back extensions.
    """
    exercises = workout.having(Trait.BACK)
    if all(Trait.LOWER_BACK in exercise.traits for exercise in exercises):
        return 0
    return sum(exercise.most_sets for exercise in exercises)


def back_days(week: WeekView, enough: float) -> list[DayView]:
    """Return the days with so many back sets or more."""
    return [day for day in week.having(Trait.BACK) if back_sets(day.workout) >= enough]


def shortest_gap(week: WeekView, days: Sequence[DayView], at_most: float) -> ShortGap | None:
    """Return the shortest gap between two of these days, if it is at most so many days long.

    Several trainings on one day are one.
    """
    by_day = {day.number: day for day in reversed(days)}
    gaps = [
        (gap, number, day, following)
        for number, (day, following, gap) in enumerate(week.gaps([*reversed(by_day.values())]))
        if gap <= at_most
    ]
    if not gaps:
        return None
    gap, _, day, following = min(gaps, key=lambda item: item[:2])
    return ShortGap(day, following, gap, len(gaps))


def hard_work(day: DayView) -> str:
    """Return the exercises of a day that load the lower back hard, as a list in words."""
    hard = day.workout.having(Trait.HARD_ON_LOWER_BACK)
    return listed(dict.fromkeys(exercise.name for exercise in hard))
