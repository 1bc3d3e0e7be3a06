"""The view of training over days that rules read: the workout of each day, and a week's sets."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import pairwise

from backworkouts._catalog.catalog import Catalog
from backworkouts.api import weekly_volume
from backworkouts.linter.traits import Trait
from backworkouts.linter.workout_view import WorkoutView
from backworkouts.model.program import DAYS_PER_WEEK, Phase
from backworkouts.model.session import Session
from backworkouts.model.terms import Level
from backworkouts.model.workout import Goal, Workout
from backworkouts.volume.credits import CreditTable
from backworkouts.volume.volume import Volume

__all__ = ["DayView", "Source", "WeekView", "week_of"]

Source = Phase | Workout | Session | tuple[Workout, ...] | tuple[Session, ...]
"""What a week is made of."""


class DayView:
    """One training.

    Attributes:
        where: the path of its workout in the subject.
        number: the day: of the rotation, from 0, or of the calendar; None when it is not known.
        workout: the view of the workout.
    """

    __slots__ = ("number", "where", "workout")

    def __init__(self, where: str, number: int | None, workout: WorkoutView) -> None:
        self.where: str = where
        self.number: int | None = number
        self.workout: WorkoutView = workout

    def path(self, within: str) -> str:
        """Return the path in the subject of a part of the workout.

        Args:
            within: the path in the workout.
        """
        return f"{self.where}.{within}" if self.where else within


class WeekView:
    """Training over days: a phase of a program, the workouts of a week, sessions, or one workout.

    Attributes:
        where: the path that leads to the week; empty for the whole subject.
        days: every training, in order.
        source: what the week was made of.
        length: the days of the rotation, after which it begins again; None without a rotation.
        catalog: the exercises and muscles that are known.
        credits: the credit table of `volume`.
        is_whole: a whole week is known. A workout by itself is a part of one.
        is_log: it holds sessions as they were done, in the order of their dates, or one session.
        traits: the traits of all exercises together.
        goal: what the week is for: by the profile, or else by the program, or else the one goal
            that all workouts have.
        is_for_beginners: the profile is that of a beginner, or else the program or some workout is
            for beginners.
        notes: the notes on the program and the phase, empty where there is none.
        knows_days: the day of each training is known.
        expects_back: something of the back may be missing: in a whole week that trains the back,
            and in a workout by itself that is one for the back. What another workout lacks may
            stand on another day.
    """

    def __init__(
        self,
        where: str,
        days: Sequence[DayView],
        source: Source,
        *,
        length: int | None = None,
        goal: Goal | None = None,
        levels: Sequence[Level] = (),
        notes: Sequence[str] = (),
    ) -> None:
        first = days[0].workout
        workouts = [day.workout for day in days]
        self.where = where
        self.days = days
        self.source = source
        self.length = length
        self.catalog: Catalog = first.catalog
        self.credits: CreditTable = first.credits
        self.is_whole: bool = not isinstance(source, (Workout, Session))
        first_source = source[0] if isinstance(source, tuple) else source
        self.is_log: bool = isinstance(first_source, Session)
        self.traits: frozenset[Trait] = frozenset().union(*(workout.traits for workout in workouts))
        goals = {workout.goal for workout in workouts}
        own = first.profile.goal or goal
        self.goal: Goal | None = own or (goals.pop() if len(goals) == 1 else None)
        self.is_for_beginners: bool = any(workout.is_for_beginners for workout in workouts) or (
            first.profile.level is None and Level.BEGINNER in levels
        )
        self.notes: Sequence[str] = notes
        self.knows_days: bool = all(day.number is not None for day in days)
        trains_back = Trait.BACK in self.traits
        self.expects_back: bool = trains_back and (self.is_whole or first.is_back_workout)

    @cached_property
    def volume(self) -> Volume:
        """The sets per muscle and week: fractional sets, unless the check has another credit table.

        Of a workout by itself: what it adds to its week, which is the least that week can hold.
        """
        if isinstance(self.source, (Workout, Session)):
            return self.days[0].workout.volume
        return weekly_volume(self.source, self.credits, catalog=self.catalog)

    @cached_property
    def week_count(self) -> int:
        """The number of weeks, at least one; of a log, the calendar weeks with a training."""
        if self.length is not None:
            return max(1, round(self.length / DAYS_PER_WEEK))
        if not self.is_whole or not self.knows_days:
            return 1
        return len({week_of(day.number or 0) for day in self.days})

    @property
    def spreads_back(self) -> bool:
        """Several days of a week train the back, so that no day has to do all of its work."""
        return len(self.having(Trait.BACK)) > self.week_count

    @property
    def when(self) -> str:
        """The view in words: `in the workout`, `in the week`, `in 3 weeks`."""
        if not self.is_whole:
            return "in the workout"
        return "in the week" if self.week_count == 1 else f"in {self.week_count} weeks"

    def needed(self, per_week: float) -> float:
        """Return the least count over all weeks whose weekly average rounds to a number.

        The rounding is in the plan's favor: a log may begin or end within a week.

        Args:
            per_week: the average that is asked for.
        """
        return max(0, per_week * self.week_count - self.week_count // 2)

    def different_days(self) -> list[DayView]:
        """Return the first day with each workout, in order: a rotation repeats its workouts."""
        different: dict[int, DayView] = {}
        for day in self.days:
            different.setdefault(id(day.workout), day)
        return [*different.values()]

    def muscle_name(self, muscle: str) -> str:
        """Return the name of a muscle, by its id.

        Args:
            muscle: the id of the muscle.
        """
        return self.catalog.muscles[muscle].name

    def having(self, *traits: Trait) -> list[DayView]:
        """Return the days with any of these traits.

        Args:
            *traits: the traits, of which a day has any.
        """
        return [day for day in self.days if not day.workout.traits.isdisjoint(traits)]

    def per_week(self, trainings: float) -> float:
        """Return how often per week so many trainings of this view are done.

        Args:
            trainings: how many trainings of this view.
        """
        if self.length is not None:
            return trainings * DAYS_PER_WEEK / self.length
        if not self.is_whole or not self.knows_days:
            return trainings
        weeks = {week_of(day.number or 0) for day in self.days}
        return trainings / (max(weeks) - min(weeks) + 1)

    def gaps(self, days: Sequence[DayView]) -> Iterator[tuple[DayView, DayView, int]]:
        """Yield each of these days, the next one, and the number of days from one to the other.

        In a rotation the first follows the last. Yields nothing when the days are not known.

        Args:
            days: some of the days, in order.
        """
        if not self.knows_days:
            return
        for day, following in pairwise(days):
            yield day, following, (following.number or 0) - (day.number or 0)
        if self.length is not None and days:
            first, last = days[0], days[-1]
            yield last, first, (first.number or 0) + self.length - (last.number or 0)


def week_of(ordinal: int) -> int:
    """Return the calendar week, from Monday, of a day: ordinal 1 is a Monday."""
    return (ordinal - 1) // DAYS_PER_WEEK
