"""The view of a workout that rules read: its working sets, and the traits of its exercises."""

from __future__ import annotations

from functools import cached_property

from backworkouts._catalog.catalog import Catalog
from backworkouts.api import session_volume
from backworkouts.linter.profile import Profile
from backworkouts.linter.set_summary import METHODS, MethodPolicy, SetSummary, summarize
from backworkouts.linter.traits import Trait, traits_of
from backworkouts.model.block import Block, BlockMethod, ExerciseSets
from backworkouts.model.exercise import Exercise
from backworkouts.model.set import Set
from backworkouts.model.terms import Level
from backworkouts.model.workout import Focus, Goal, Workout
from backworkouts.volume.credits import FRACTIONAL, CreditTable
from backworkouts.volume.volume import Volume

__all__ = ["ExerciseView", "WorkoutView"]

_BACK_FOCUSES = (Focus.BACK, Focus.PULL)
_FEWEST_BACK_EXERCISES = 3
_SHARE_OF_BACK_EXERCISES = 0.6


class ExerciseView:
    """The sets of one exercise with some working set, where they stand in a workout.

    Attributes:
        exercise: the exercise.
        traits: the traits of the exercise.
        block, place: the number of the block, and of the exercise in the block; both from 0.
        sets: all sets, warm-up sets included.
        working: the working sets, as in `SetSummary.working`.
        count: how many working sets there are, optional ones included.
        fewest_sets, most_sets: how many sets count, as in `SetSummary`.
        method: how rules read the method of the block.
    """

    __slots__ = (
        "block",
        "count",
        "exercise",
        "fewest_sets",
        "method",
        "most_sets",
        "place",
        "sets",
        "traits",
        "working",
    )

    def __init__(
        self,
        exercise_sets: ExerciseSets,
        block: int,
        place: int,
        summary: SetSummary,
        method: MethodPolicy,
    ) -> None:
        self.exercise: Exercise = exercise_sets.exercise
        self.traits: frozenset[Trait] = traits_of(exercise_sets.exercise)
        self.block: int = block
        self.place: int = place
        self.sets: tuple[Set, ...] = exercise_sets.sets
        self.working: tuple[tuple[int, Set], ...] = summary.working
        self.count: int = summary.count
        self.fewest_sets: float = summary.fewest
        self.most_sets: float = summary.most
        self.method: MethodPolicy = method

    @property
    def path(self) -> str:
        """The path in the workout: `blocks[0].exercises[0]`."""
        return f"blocks[{self.block}].exercises[{self.place}]"

    @property
    def id(self) -> str:
        """The id of the exercise."""
        return self.exercise.id

    @property
    def name(self) -> str:
        """The name of the exercise."""
        return self.exercise.name


class WorkoutView:
    """A workout as rules read it.

    Attributes:
        workout: the workout.
        blocks: the blocks of the workout.
        catalog: the exercises and muscles that are known.
        profile: whom the workout is for.
        credits: the credit table of `volume`.
        exercises: the exercises with some working set, in order.
        traits: the traits of all exercises together.
        supersets: the traits of what is done together, by the number of the block; supersets only.
        count: how many working sets there are, optional ones included.
        back_count: how many of the exercises train the back.
        focus: what the workout concentrates on: by the profile, or else by the workout.
        is_mostly_back: the workout is mainly for the back: by its focus, or without a focus by its
            exercises, three in five of which train the back.
        is_back_workout: the workout is mainly for the back, and has three back exercises or more
            unless its focus is stated.
        has_repeats: an exercise stands in several places.
        has_warm_up_sets: some set is a warm-up set.
        has_loads: some working set states a load.
        has_rests: some working set states a rest interval.
        notes: the notes, each with the path in the workout of what the note is about.
        goal: what the workout is for: by the profile, or else by the workout.
        is_for_beginners: the profile is that of a beginner, or else the workout is for beginners.
    """

    def __init__(
        self,
        workout: Workout,
        catalog: Catalog,
        profile: Profile,
        credits: CreditTable = FRACTIONAL,
    ) -> None:
        self.workout = workout
        self.blocks: tuple[Block, ...] = workout.blocks
        self.catalog = catalog
        self.profile = profile
        self.credits = credits
        self.exercises: list[ExerciseView] = []
        self.has_warm_up_sets: bool = False
        self.has_loads: bool = False
        self.has_rests: bool = False
        self.notes: list[tuple[str, str]] = [] if workout.note is None else [("", workout.note)]
        for block, done_together in enumerate(workout.blocks):
            for place, exercise_sets in enumerate(done_together.exercises):
                self._add(exercise_sets, block, place, done_together.method)
        self.traits: frozenset[Trait] = frozenset().union(
            *(exercise.traits for exercise in self.exercises)
        )
        self.supersets: dict[int, frozenset[Trait]] = _supersets(self.exercises)
        self.count: int = sum(exercise.count for exercise in self.exercises)
        self.back_count: int = sum(Trait.BACK in exercise.traits for exercise in self.exercises)
        self.focus: Focus | None = profile.focus or workout.focus
        self.is_mostly_back: bool = (
            self.focus in _BACK_FOCUSES
            if self.focus is not None
            else 0 < _SHARE_OF_BACK_EXERCISES * len(self.exercises) <= self.back_count
        )
        self.is_back_workout: bool = self.is_mostly_back and (
            self.focus is not None or self.back_count >= _FEWEST_BACK_EXERCISES
        )
        ids = {exercise.id for exercise in self.exercises}
        self.has_repeats: bool = len(ids) < len(self.exercises)
        self.goal: Goal | None = profile.goal or workout.goal
        self.is_for_beginners: bool = (
            Level.BEGINNER in workout.levels
            if profile.level is None
            else profile.level is Level.BEGINNER
        )

    def _add(
        self, exercise_sets: ExerciseSets, block: int, place: int, method: BlockMethod | None
    ) -> None:
        summary = summarize(exercise_sets.sets, method)
        self.has_warm_up_sets = self.has_warm_up_sets or summary.has_warm_ups
        self.has_loads = self.has_loads or summary.has_loads
        self.has_rests = self.has_rests or summary.has_rests
        if exercise_sets.note is not None or summary.notes:
            path = f"blocks[{block}].exercises[{place}]"
            if exercise_sets.note is not None:
                self.notes.append((path, exercise_sets.note))
            self.notes += [(f"{path}.sets[{number}]", note) for number, note in summary.notes]
        if summary.count:
            self.exercises.append(
                ExerciseView(exercise_sets, block, place, summary, METHODS[method])
            )

    def having(self, *traits: Trait) -> list[ExerciseView]:
        """Return the exercises with any of these traits, in order.

        Args:
            *traits: the traits, of which an exercise has any.
        """
        return [exercise for exercise in self.exercises if not exercise.traits.isdisjoint(traits)]

    @cached_property
    def volume(self) -> Volume:
        """The sets per muscle: fractional sets, unless the check has another credit table."""
        return session_volume(self.workout, self.credits, catalog=self.catalog)


def _supersets(exercises: list[ExerciseView]) -> dict[int, frozenset[Trait]]:
    """Return the traits of each block in which several exercises have working sets."""
    first: dict[int, ExerciseView] = {}
    supersets: dict[int, frozenset[Trait]] = {}
    for exercise in exercises:
        block = exercise.block
        if first.setdefault(block, exercise) is not exercise:
            supersets[block] = supersets.get(block, first[block].traits) | exercise.traits
    return supersets
