"""The main lift of a day: the heavy lift that no safe fix moves."""

from __future__ import annotations

from backworkouts.errors import IncompatibleQuantitiesError
from backworkouts.linter.best_sets import loads_are_help
from backworkouts.linter.traits import Trait
from backworkouts.linter.workout_view import ExerciseView, WorkoutView
from backworkouts.model.load import Load, Unit
from backworkouts.model.terms import Equipment

__all__ = ["is_in_main_lift_block", "main_lift_blocks"]

# Main lifts of published programs of strength have 1 to 5 repetitions in their hardest set, and up
# to 8 in their lighter weeks. The numbers are ours: no source draws the lines.
_FEW = 8
_HEAVY = 5

_ON_BODYWEIGHT = (Unit.BODYWEIGHT_KG, Unit.BODYWEIGHT_LB)
_HOLDS_BODY = frozenset(
    {
        Equipment.PULL_UP_BAR,
        Equipment.DIP_BARS,
        Equipment.RINGS,
        Equipment.SUSPENSION_TRAINER,
        Equipment.RESISTANCE_BAND,
        Equipment.BENCH,
        Equipment.INCLINE_BENCH,
        Equipment.HYPEREXTENSION_BENCH,
        Equipment.GLUTE_HAM_BENCH,
        Equipment.RACK,
        Equipment.BOX,
        Equipment.AB_WHEEL,
        Equipment.SLIDER,
        Equipment.FOOT_ANCHOR,
        Equipment.SWISS_BALL,
        Equipment.CLIMBING_ROPE,
        Equipment.TOWEL,
    }
)
"""Equipment that is no weight by itself. A band is light, and helps as often as it resists."""


def main_lift_blocks(workout: WorkoutView) -> frozenset[int]:
    """Return the numbers of the blocks that hold a main lift.

    A heavy lift is a compound exercise with a weight, when a set of it has 8 repetitions or fewer,
    or its load is the heaviest. The main lifts are the first heavy lift of the workout, the first
    that trains the back, and every hinge with the heaviest load and 5 repetitions or fewer.
    """
    lifts = [
        exercise
        for exercise in workout.exercises
        if Trait.COMPOUND in exercise.traits and _has_weight(exercise)
    ]
    heavy = [lift for lift in lifts if _has_set_of(lift, _FEW) or _is_heaviest(workout, lift)]
    of_back = [lift for lift in heavy if Trait.BACK in lift.traits]
    hinges = [
        lift
        for lift in of_back
        if Trait.HINGE in lift.traits
        and _has_set_of(lift, _HEAVY)
        and _is_heaviest(workout, lift, alone=True)
    ]
    return frozenset(lift.block for lift in (*heavy[:1], *of_back[:1], *hinges))


def is_in_main_lift_block(workout: WorkoutView, exercise: ExerciseView) -> bool:
    """Return whether an exercise is in the block of a main lift, itself or as its partner."""
    return exercise.block in main_lift_blocks(workout)


def _has_weight(exercise: ExerciseView) -> bool:
    """Return whether an exercise is done with more than the body, and without help."""
    if loads_are_help(exercise.exercise):
        return False
    if any(load.low > 0 for load in _loads(exercise)):
        return True
    equipment = exercise.exercise.equipment
    # An inverted row hangs below a bar that lies in a rack.
    hangs = Trait.PULL in exercise.traits and Equipment.RACK in equipment
    return not (hangs or _HOLDS_BODY.issuperset(equipment))


def _has_set_of(exercise: ExerciseView, most: int) -> bool:
    """Return whether a working set has so many repetitions or fewer; none are stated to failure."""
    return any(
        performed.reps is not None
        and not (performed.reps.to_failure and performed.reps.high is None)
        and performed.reps.low <= most
        for _, performed in exercise.working
    )


def _is_heaviest(workout: WorkoutView, lift: ExerciseView, *, alone: bool = False) -> bool:
    """Return whether no other exercise has a heavier load; not when loads do not compare.

    Loads on top of bodyweight are left out: they are no heavy weights, and compare with none.

    Args:
        workout: the workout.
        lift: the exercise.
        alone: whether the only stated load is the heaviest.
    """
    own = _weights(lift)
    others = [
        load
        for exercise in workout.exercises
        if exercise.id != lift.id
        for load in _weights(exercise)
    ]
    try:
        return bool(own and (others or alone)) and all(max(own) >= load for load in others)
    except IncompatibleQuantitiesError:
        return False


def _weights(exercise: ExerciseView) -> list[Load]:
    return [load for load in _loads(exercise) if load.unit not in _ON_BODYWEIGHT]


def _loads(exercise: ExerciseView) -> list[Load]:
    return [performed.load for _, performed in exercise.working if performed.load is not None]
