"""The main lift of a day: the heavy lift that comes first, and that no safe fix moves."""

from __future__ import annotations

from backworkouts.errors import IncompatibleQuantitiesError
from backworkouts.linter.traits import Trait
from backworkouts.linter.workout_view import ExerciseView, WorkoutView
from backworkouts.model.load import Load
from backworkouts.model.set import Set

__all__ = ["is_in_main_lift_block", "main_lift_blocks"]

# Main lifts of published programs of strength have 1 to 5 repetitions in their hardest set, and up
# to 8 in their lighter weeks. The number is ours: no source draws the line.
_FEW = 8
_LIFT = {Trait.COMPOUND, Trait.LOADED}


def main_lift_blocks(workout: WorkoutView) -> frozenset[int]:
    """Return the numbers of the blocks that hold a main lift.

    A main lift is the first loaded compound exercise of the workout, or the first of them that
    trains the back, when a set of it has 8 repetitions or fewer, or its load is the heaviest.
    """
    lifts = [exercise for exercise in workout.exercises if exercise.traits >= _LIFT]
    of_back = [lift for lift in lifts if Trait.BACK in lift.traits]
    return frozenset(
        lift.block
        for lift in (*lifts[:1], *of_back[:1])
        if any(_has_few_repetitions(performed) for _, performed in lift.working)
        or _is_heaviest(workout, lift)
    )


def is_in_main_lift_block(workout: WorkoutView, exercise: ExerciseView) -> bool:
    """Return whether an exercise is in the block of a main lift, itself or as its partner."""
    return exercise.block in main_lift_blocks(workout)


def _has_few_repetitions(performed: Set) -> bool:
    reps = performed.reps
    if reps is None or (reps.to_failure and reps.high is None):  # no number is stated
        return False
    return reps.low <= _FEW


def _is_heaviest(workout: WorkoutView, lift: ExerciseView) -> bool:
    """Return whether no other exercise has a heavier load; not when loads do not compare."""
    own = _loads(lift)
    others = [
        load
        for exercise in workout.exercises
        if exercise.id != lift.id
        for load in _loads(exercise)
    ]
    try:
        return bool(own and others) and max(own) >= max(others)
    except IncompatibleQuantitiesError:
        return False


def _loads(exercise: ExerciseView) -> list[Load]:
    return [performed.load for _, performed in exercise.working if performed.load is not None]
