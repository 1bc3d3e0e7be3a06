"""Each exercise of the next workout with its scheme, and the sessions that count for it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence

from attrs import frozen

from backworkouts.errors import Path
from backworkouts.model.block import ExerciseSets
from backworkouts.model.exercise import Exercise
from backworkouts.model.loading import Loading, Stack
from backworkouts.model.progressions import Progressions, Scheme, Stages, TrainingMax
from backworkouts.model.session import Session
from backworkouts.model.terms import Equipment
from backworkouts.model.workout import Workout
from backworkouts.progression.decision import OwnScheme
from backworkouts.progression.folding import Place
from backworkouts.progression.plan import is_like
from backworkouts.progression.rounding import Loadings

__all__ = ["Assignment", "assignments", "loadings_of"]


@frozen
class Assignment:
    """An exercise of the next workout with its scheme, and the sessions that count for it.

    Attributes:
        planned: the sets of the plan.
        scheme: how it progresses; None: as planned.
        is_default: whether the scheme is the default of all exercises.
        counts: whether a session is of a workout that counts.
        loadings: what the exercise can be loaded with.
        place: which of its places in the workout.
        workout: name of the workout.
        path: where the sets stand in the workout.
    """

    planned: ExerciseSets
    scheme: Scheme | OwnScheme | None
    is_default: bool
    counts: Callable[[Session], bool]
    loadings: Loadings
    place: Place
    workout: str
    path: Path


def assignments(
    workout: Workout,
    workouts: Sequence[Workout],
    numbers: Mapping[int, int],
    progressions: Progressions,
    own: Mapping[str, OwnScheme],
) -> Iterator[Assignment]:
    """Yield the exercises of a workout in order, each with its scheme.

    Args:
        workout: the next workout.
        workouts: the workouts of the program.
        numbers: the number of the workout of each session that is one of the program, by the `id`
            of the session.
        progressions: schemes, and what can be loaded.
        own: schemes of a user, by the id of the exercise.
    """
    members = Counter(member.exercise.id for member in workout.exercise_sets() if member.has_work)
    met: Counter[str] = Counter()
    origins = _Origins(workouts, numbers)
    for block_number, block in enumerate(workout.blocks):
        for index, member in enumerate(block.exercises):
            exercise = member.exercise.id
            place = Place(met[exercise], members[exercise]) if member.has_work else Place()
            entry = None if exercise in own else progressions.entry_of(exercise, workout.name)
            scheme = progressions.default if entry is None else entry.scheme
            chosen: Scheme | OwnScheme | None = own.get(exercise, scheme)
            if entry is not None and entry.workout is not None:
                counts = origins.counts_of(workout)
            elif isinstance(chosen, (Stages, TrainingMax)):
                counts = origins.counts_all
            else:
                counts = origins.counts_of_like(member, place)
            yield Assignment(
                member,
                chosen,
                is_default=exercise not in own and entry is None,
                counts=counts,
                loadings=loadings_of(member.exercise, progressions),
                place=place,
                workout=workout.name,
                path=("blocks", block_number, "exercises", index, "sets"),
            )
            met[exercise] += member.has_work


class _Origins:
    """Which workout of a program each session of a log is.

    Args:
        workouts: the workouts of the program.
        numbers: the number of the workout of each session that is one of the program, by the `id`
            of the session.
    """

    def __init__(self, workouts: Sequence[Workout], numbers: Mapping[int, int]) -> None:
        self._workouts = workouts
        self._numbers = numbers

    def counts_all(self, _session: Session) -> bool:
        """Return that a session counts, whatever workout it is."""
        return True

    def counts_of(self, workout: Workout) -> Callable[[Session], bool]:
        """Return the function that selects the sessions of a workout.

        Args:
            workout: the workout.
        """
        number = self._workouts.index(workout)
        return lambda session: self._numbers.get(id(session)) == number

    def counts_of_like(self, planned: ExerciseSets, place: Place) -> Callable[[Session], bool]:
        """Return the function that selects the sessions of workouts that plan an exercise alike.

        Sessions of no workout of the program count, and so do those of a workout without the
        exercise.

        Args:
            planned: the sets of the plan.
            place: which of its places in the workout.
        """
        unlike = {
            number
            for number, workout in enumerate(self._workouts)
            if not _plans_alike(workout, planned, place)
        }
        if not unlike:
            return self.counts_all
        return lambda session: self._numbers.get(id(session)) not in unlike


def _plans_alike(workout: Workout, planned: ExerciseSets, place: Place) -> bool:
    """Return whether a workout plans an exercise alike, or not at all."""
    exercise = planned.exercise.id
    members = [
        member
        for member in workout.exercise_sets()
        if member.exercise.id == exercise and member.has_work
    ]
    if not members:
        return True
    return len(members) == place.of and is_like(planned, members[place.number])


def loadings_of(exercise: Exercise, progressions: Progressions) -> Loadings:
    """Return what an exercise can be loaded with: by its first equipment that is stated.

    What is added to bodyweight goes on a dip belt, and never on the bar that a lifter hangs from.

    Args:
        exercise: the exercise.
        progressions: what can be loaded, by equipment.
    """
    stated: dict[Equipment, Loading] = {
        entry.equipment: entry.loading for entry in progressions.loading
    }
    loading = None
    for each in exercise.equipment:
        loading = loading or stated.get(each)
    return Loadings(
        weight=loading,
        belt=stated.get(Equipment.DIP_BELT),
        help=loading if isinstance(loading, Stack) else None,
    )
