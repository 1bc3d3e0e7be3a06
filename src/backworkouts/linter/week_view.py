"""Training over days as rules see it: which workout on which day, and the sets of a week."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from backworkouts.linter.once import once
from backworkouts.linter.traits import Fact, Trait
from backworkouts.linter.workout_view import Plan
from backworkouts.model.program import DAYS_PER_WEEK, Phase
from backworkouts.model.session import Session
from backworkouts.model.workout import Goal, Workout

if TYPE_CHECKING:  # as in `_plan`
    from backworkouts._catalog.catalog import Catalog
    from backworkouts.volume.volume import Volume

__all__ = ["Day", "Week"]

Source = Phase | Workout | Session | Sequence[Workout] | Sequence[Session]
"""What a week is made of."""


class Day:
    """One training.

    Attributes:
        where: the path of its workout in the subject.
        number: its day: of the rotation, from 0, or of the calendar; None when it is not known.
        plan: the workout.
    """

    __slots__ = ("number", "plan", "where")

    def __init__(self, where: str, number: int | None, plan: Plan) -> None:
        self.where: str = where
        self.number: int | None = number
        self.plan: Plan = plan

    def path(self, within: str) -> str:
        """The path in the subject of a part of the workout."""
        return f"{self.where}.{within}" if self.where else within


class Week:
    """Training over days: a phase of a program, the workouts of a week, sessions, one workout.

    Attributes:
        where: the path that leads to it; empty for the whole subject.
        days: every training, in order.
        length: days of the rotation, after which it begins again; None when it does not.
        catalog: what is known of exercises and muscles.
        is_whole: whether it says what a whole week holds. A workout by itself does not.
        source: what it was made of: what its volume is counted of.
    """

    def __init__(
        self,
        where: str,
        days: Sequence[Day],
        source: Source,
        *,
        length: int | None = None,
        goal: Goal | None = None,
    ) -> None:
        self.where: str = where
        self.days: Sequence[Day] = days
        self.source: Source = source
        self.length: int | None = length
        self.is_whole: bool = not isinstance(source, (Workout, Session))
        self.catalog: Catalog = days[0].plan.catalog
        self._goal = goal
        if not self.is_whole:  # it is its one workout, which is soonest said
            plan = days[0].plan
            self.traits = traits = plan.traits
            self.facts = plan.facts
            self.is_asked = bool(traits & Trait.BACK) and plan.is_back_workout

    @once
    def traits(self) -> int:
        """The `Trait`s of all its workouts together."""
        traits = 0
        for one in self.days:
            traits |= one.plan.traits
        return traits

    @once
    def facts(self) -> int:
        """The `Trait`s and the `Fact`s of all its workouts together."""
        facts = Fact.REPEATED  # on another day, which is for the rules to find out
        for one in self.days:
            facts |= one.plan.facts
        return facts | Fact.ABOUT_THE_BACK

    @once
    def volume(self) -> Volume:
        """Its fractional sets per muscle and week.

        Of a workout by itself: what it adds to its week, which is the least that week can hold.
        """
        if isinstance(self.source, (Workout, Session)):
            return self.days[0].plan.volume
        from backworkouts.defaults import weekly_volume  # noqa: PLC0415  see the top
        from backworkouts.volume.credits import FRACTIONAL  # noqa: PLC0415  likewise

        return weekly_volume(self.source, FRACTIONAL, catalog=self.catalog)

    @once
    def goal(self) -> Goal | None:
        """What it is for: as the profile says, or else the program, or else all of its workouts."""
        own = self.days[0].plan.profile.goal or self._goal
        if own is not None:
            return own
        goals = {one.plan.goal for one in self.days}
        return goals.pop() if len(goals) == 1 else None

    @once
    def is_for_beginners(self) -> bool:
        """Whether any of its workouts is."""
        return any(one.plan.is_for_beginners for one in self.days)

    @once
    def knows_days(self) -> bool:
        """Whether the day of each training is known."""
        return all(one.number is not None for one in self.days)

    @once
    def is_asked(self) -> bool:
        """Whether something of the back may be missed in it.

        A whole week that trains any of the back; a workout by itself when it is one for the back:
        what it lacks otherwise may stand on another day.
        """
        return bool(self.traits & Trait.BACK)

    def name_of(self, muscle: str) -> str:
        """The name of a muscle."""
        return self.catalog.muscles[muscle].name

    def having(self, traits: int) -> list[Day]:
        """The trainings with any of these traits."""
        if not self.traits & traits:
            return []
        return [one for one in self.days if one.plan.traits & traits]

    def of_the_back(self) -> list[Day]:
        """The trainings that train the back."""
        return self.having(Trait.BACK)

    def per_week(self, trainings: int) -> float:
        """How often a week that many trainings of it come."""
        if self.length is not None:
            return trainings * DAYS_PER_WEEK / self.length
        if isinstance(self.source, (Phase, Workout, Session)) or not self.knows_days:
            return trainings
        weeks = {_week_of(one.number or 0) for one in self.days}
        return trainings / (max(weeks) - min(weeks) + 1)

    def gaps(self, days: Sequence[Day]) -> Iterator[tuple[Day, Day, int]]:
        """Each of these trainings, the one after it, and the days from one to the other.

        In a rotation the last is followed by the first. Nothing when the days are not known.
        """
        if not self.knows_days:
            return
        for one, other in pairwise(days):
            yield one, other, (other.number or 0) - (one.number or 0)
        if self.length is not None and days:
            first, last = days[0], days[-1]
            yield last, first, (first.number or 0) + self.length - (last.number or 0)


def _week_of(ordinal: int) -> int:
    """The calendar week, from Monday, of a day: ordinal 1 is a Monday."""
    return (ordinal - 1) // DAYS_PER_WEEK
