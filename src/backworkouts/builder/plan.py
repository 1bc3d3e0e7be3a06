"""What a program is planned from: the lifter, the days, the kept workouts, the candidates."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from attrs import frozen

from backworkouts._catalog.catalog import Catalog
from backworkouts.builder.candidates import Candidate
from backworkouts.builder.demands import Demand, Key, chosen, sets_of
from backworkouts.builder.prescription import minutes_of
from backworkouts.builder.rules_in_force import RulesInForce
from backworkouts.builder.schedule import Schedule
from backworkouts.builder.wishes import Wishes
from backworkouts.linter.traits import Trait
from backworkouts.linter.workout_view import ExerciseView, WorkoutView
from backworkouts.model.workout import Workout

__all__ = ["Plan", "PlannedWorkout", "VolumeRange", "merged"]


@frozen(eq=False)
class PlannedWorkout:
    """One of the different workouts of a week.

    Attributes:
        number: its number, from 0.
        days: the days of the week on which it is done, from 0.
        kept: the half-written workout; None for one that is planned from nothing.
        view: the half-written workout as rules read it, or an empty one.
        kept_minutes: the minutes that the kept exercises take.
    """

    number: int
    days: tuple[int, ...]
    kept: Workout | None
    view: WorkoutView
    kept_minutes: float

    @classmethod
    def of(
        cls,
        number: int,
        days: tuple[int, ...],
        kept: Workout | None,
        rules: RulesInForce,
        catalog: Catalog,
    ) -> PlannedWorkout:
        """Return a workout to plan.

        Args:
            number: its number, from 0.
            days: the days on which it is done.
            kept: the half-written workout, if there is one.
            rules: the rules that apply to the lifter.
            catalog: the exercises and muscles that are known.
        """
        view = WorkoutView(kept or Workout("Nothing"), catalog, rules.profile)
        minutes = 0.0 if kept is None else minutes_of(kept, rules)
        return cls(number, days, kept, view, minutes)

    @property
    def times(self) -> int:
        """How many times a week it is done."""
        return len(self.days)

    def kept_having(self, *traits: Trait) -> dict[str, ExerciseView]:
        """Return the kept exercises with any of these traits, by id.

        Args:
            *traits: the traits, of which an exercise has any.
        """
        return {view.id: view for view in self.view.having(*traits)}

    def kept_sets(self, *traits: Trait) -> float:
        """Return the sets of the kept exercises with any of these traits.

        Args:
            *traits: the traits, of which an exercise has any.
        """
        return sum(view.fewest_sets for view in self.view.having(*traits))


@frozen
class VolumeRange:
    """The weekly sets that are asked for one muscle.

    Attributes:
        muscle: the id of the muscle.
        low, high: the least and the most sets; None where no number is asked for.
        low_demand, high_demand: what asks for them.
    """

    muscle: str
    low: float | None
    high: float | None
    low_demand: Demand
    high_demand: Demand


@frozen(eq=False)
class Plan:
    """What a program is planned from.

    Attributes:
        wishes: what the user wishes.
        rules: the rules that apply to the lifter.
        catalog: the exercises and muscles that are known.
        schedule: when what is trained.
        workouts: the different workouts of the week.
        candidates: the exercises to choose from, those liked most first.
        ranges: the weekly sets that are asked for.
        preferred: ids of the exercises that the user prefers.
    """

    wishes: Wishes
    rules: RulesInForce
    catalog: Catalog
    schedule: Schedule
    workouts: tuple[PlannedWorkout, ...]
    candidates: tuple[Candidate, ...]
    ranges: tuple[VolumeRange, ...]
    preferred: tuple[str, ...] = ()

    def available(self, workout: PlannedWorkout) -> Iterator[Candidate]:
        """Yield the candidates for a workout: those that are not kept in it already.

        Args:
            workout: the workout.
        """
        kept = {exercise.id for exercise in workout.view.exercises}
        return (candidate for candidate in self.candidates if candidate.id not in kept)

    def having(self, workout: PlannedWorkout, *traits: Trait) -> list[Candidate]:
        """Return the candidates for a workout with any of these traits.

        Args:
            workout: the workout.
            *traits: the traits, of which a candidate has any.
        """
        return [
            candidate
            for candidate in self.available(workout)
            if not candidate.traits.isdisjoint(traits)
        ]

    def count(self, workout: PlannedWorkout, some: Iterable[Candidate]) -> dict[Key, float]:
        """Return the terms for the number of these candidates in a workout.

        Args:
            workout: the workout.
            some: the candidates.
        """
        return {chosen(candidate.id, workout.number): 1.0 for candidate in some}

    def sets(
        self, workout: PlannedWorkout, some: Iterable[Candidate], factor: float = 1
    ) -> dict[Key, float]:
        """Return the terms for the sets of these candidates in a workout.

        Args:
            workout: the workout.
            some: the candidates.
            factor: what each set counts.
        """
        return {sets_of(candidate.id, workout.number): factor for candidate in some}

    def muscle_sets(
        self, workout: PlannedWorkout, muscle: str, factor: float = 1
    ) -> dict[Key, float]:
        """Return the terms for the sets that a workout gives a muscle.

        Args:
            workout: the workout.
            muscle: the id of the muscle.
            factor: what each set counts.
        """
        return {
            sets_of(candidate.id, workout.number): candidate.credits[muscle] * factor
            for candidate in self.available(workout)
            if muscle in candidate.credits
        }


def merged(*parts: Mapping[Key, float]) -> dict[Key, float]:
    """Return the sum of several sums of variables.

    Args:
        *parts: the sums.
    """
    total: dict[Key, float] = {}
    for part in parts:
        for key, factor in part.items():
            total[key] = total.get(key, 0) + factor
    return total
