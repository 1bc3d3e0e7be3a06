"""WUP003: a warm-up without lighter sets of the first heavy exercise."""

from __future__ import annotations

import re
from collections.abc import Iterator

from backworkouts.errors import IncompatibleQuantitiesError
from backworkouts.linter.rule import Confidence, Ground, Match, Options, Rule, Severity
from backworkouts.linter.set_summary import KINDS
from backworkouts.linter.traits import Trait
from backworkouts.linter.warming_up import has_warm_up
from backworkouts.linter.workout_view import ExerciseView, WorkoutView
from backworkouts.model.load import Load
from backworkouts.model.terms import Equipment

__all__ = ["RULE"]

# With this equipment alone the lifter is the load, and cannot be made lighter.
_HOLDS = {
    Equipment.PULL_UP_BAR,
    Equipment.DIP_BARS,
    Equipment.RINGS,
    Equipment.SUSPENSION_TRAINER,
    Equipment.BENCH,
    Equipment.BOX,
}
_LIGHTER_SETS = re.compile(r"\blight(?:er)? sets|\bramp|first exercise", re.IGNORECASE)


def _look(workout: WorkoutView, options: Options) -> Iterator[Match]:
    if not has_warm_up(workout):
        return
    for exercise in workout.exercises:
        if Trait.UNKNOWN in exercise.traits:  # perhaps it is the first heavy exercise
            return
        if _is_heavy(exercise):
            if not _begins_lighter(exercise) and not _has_lighter_sets(workout, exercise):
                yield Match(
                    exercise.path,
                    f"the warm-up has no lighter sets of {exercise.name}, the first heavy exercise",
                )
            return


def _is_heavy(exercise: ExerciseView) -> bool:
    is_loaded_compound = exercise.traits >= {Trait.LOADED, Trait.COMPOUND}
    return is_loaded_compound and not _HOLDS.issuperset(exercise.exercise.equipment)


def _begins_lighter(exercise: ExerciseView) -> bool:
    """Return whether the own sets of an exercise begin lighter than they end."""
    first = exercise.sets[0]
    if not KINDS[first.kind].is_work:
        return True
    lightest = first.load
    return lightest is not None and any(
        performed.load is not None and _is_lighter(lightest, performed.load)
        for performed in exercise.sets
    )


def _is_lighter(load: Load, other: Load) -> bool:
    """Return whether a load is lighter than another; not when the two do not compare."""
    try:
        return load < other
    except IncompatibleQuantitiesError:
        return False


def _has_lighter_sets(workout: WorkoutView, exercise: ExerciseView) -> bool:
    """Return whether lighter sets stand in a phase of the warm-up, or in a block before."""
    for phase in workout.workout.warm_up:
        is_exercise = any(other.id == exercise.id for other in phase.exercises)
        if is_exercise or _LIGHTER_SETS.search(phase.name):
            return True
    return any(
        exercise_sets.exercise.id == exercise.id
        and any(not KINDS[performed.kind].is_work for performed in exercise_sets.sets)
        for block in workout.blocks[: exercise.block + 1]
        for exercise_sets in block.exercises
    )


RULE = Rule(
    code="WUP003",
    name="no-lighter-sets",
    severity=Severity.INFO,
    summary="The first heavy exercise begins with lighter sets.",
    why=(
        "A few minutes on a bike warm the body, not the movement. The article ends its warm-up "
        "with some light sets of the first exercise, and leaves open how many. This looks only at "
        "workouts that state some other warm-up, at the first compound exercise with a load, and "
        "is content with warm-up sets of it, with a phase that is called light sets, or with "
        "working sets whose loads rise from the first."
    ),
    bad="Warm-up: 5 min bike\nBarbell Row 4x8",
    good="Warm-up: 5 min bike\nBarbell Row 2x8 warm-up, 4x8",
    grounds=(
        Ground(
            "article",
            "the warm-up ends with some light sets of the first exercise; no number",
            Confidence.LOW,
        ),
        Ground("textbook", "lighter sets rehearse the movement; a convention", Confidence.LOW),
    ),
    look=_look,
)
