"""EQP001: an exercise whose equipment is not at hand."""

from __future__ import annotations

from collections.abc import Iterator

from backworkouts.linter.edits import Fix, Replace
from backworkouts.linter.equipment import can_be_done, missing, word
from backworkouts.linter.profile import Profile
from backworkouts.linter.rule import (
    Confidence,
    Ground,
    Match,
    Options,
    Requirement,
    Rule,
    Severity,
)
from backworkouts.linter.sentence import listed
from backworkouts.linter.substitutes import nearest_exercise
from backworkouts.linter.workout_view import ExerciseView, WorkoutView
from backworkouts.model.exercise import Exercise
from backworkouts.model.terms import Equipment

__all__ = ["RULE"]


def _look(workout: WorkoutView, options: Options) -> Iterator[Match]:
    at_hand = workout.profile.equipment
    for exercise in workout.exercises:
        lacking = missing(exercise.exercise, at_hand)
        if lacking:
            other = _substitute(workout, exercise, at_hand)
            yield Match(exercise.path, _message(exercise, lacking, other), _fix(exercise, other))


def _substitute(
    workout: WorkoutView, exercise: ExerciseView, at_hand: frozenset[Equipment] | None
) -> Exercise | None:
    """Return the most similar exercise at hand, preferably one that the workout has not yet."""
    present = {other.id for other in workout.exercises}

    def is_new(other: Exercise) -> bool:
        return other.id not in present and can_be_done(other, at_hand)

    def is_at_hand(other: Exercise) -> bool:
        return can_be_done(other, at_hand)

    return nearest_exercise(exercise.exercise, workout.catalog, is_new) or nearest_exercise(
        exercise.exercise, workout.catalog, is_at_hand
    )


def _fix(exercise: ExerciseView, other: Exercise | None) -> Fix | None:
    if other is None:
        return None
    edit = Replace(exercise.block, exercise.place, other)
    return Fix(f"Do {other.name} instead of {exercise.name}", is_safe=False, edits=(edit,))


def _message(exercise: ExerciseView, lacking: list[Equipment], other: Exercise | None) -> str:
    are, them = ("is", "it") if len(lacking) == 1 else ("are", "them")
    needed = f"{exercise.name} needs {listed(map(word, lacking))}, which {are} not available"
    if other is not None:
        return f"{needed}; the most similar exercise that is possible is {other.name}"
    patterns = exercise.exercise.patterns
    if not patterns:
        return needed
    pattern = patterns[0].value.replace("_", " ")
    return f"{needed}, and no similar {pattern} is possible without {them}"


RULE = Rule(
    code="EQP001",
    name="equipment-not-at-hand",
    severity=Severity.ERROR,
    summary="Every exercise can be done with the equipment at hand.",
    why=(
        "An exercise without its equipment cannot be done. The profile names what is at hand; "
        "without it the rule does not run. An incline bench counts as a flat one, a cable "
        "machine as one for pull-downs, a corner as a landmine. The nearest exercise has the same "
        "defining pattern and most prime movers in common; it is a proposal, for nobody but the "
        "lifter knows what else differs. An exercise that names no equipment is taken to need "
        "none."
    ),
    bad="Seated Row 4x10\nDumbbell Romanian Deadlift 3x10",
    good="One-Arm Dumbbell Row 4x10\nDumbbell Romanian Deadlift 3x10",
    grounds=(
        Ground("textbook", "what an exercise takes, as the catalog lists it", Confidence.HIGH),
        Ground(
            "article",
            "a couple of pairs of dumbbells, or an adjustable one, are enough at home",
            Confidence.LOW,
        ),
    ),
    look=_look,
    requires=(Requirement.EQUIPMENT,),
    example=Profile(equipment="home_with_dumbbells"),
)
