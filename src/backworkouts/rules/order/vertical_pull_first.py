"""ORD004: the work for the back starts with a pull-up or a pull-down."""

from __future__ import annotations

from collections.abc import Iterator

from backworkouts._catalog.catalog import Catalog
from backworkouts.linter.edits import Fix, Move
from backworkouts.linter.lower_back_moves import block_traits
from backworkouts.linter.main_lift import is_in_main_lift_block
from backworkouts.linter.rule import Confidence, Ground, Match, Options, Rule, Severity
from backworkouts.linter.traits import Trait
from backworkouts.linter.workout_view import ExerciseView, WorkoutView

__all__ = ["RULE"]

# Shrugs and scapular retractions, which move the shoulder blades alone, may come before.
_STARTS = (
    Trait.VERTICAL_PULL,
    Trait.ROW,
    Trait.HINGE,
    Trait.SPINAL_EXTENSION,
    Trait.SHOULDER_EXTENSION,
    Trait.UPPER_BACK,
)
_CHEST = "pectoralis_major"


def _look(workout: WorkoutView, options: Options) -> Iterator[Match]:
    vertical = workout.having(Trait.VERTICAL_PULL)
    if not vertical or not workout.is_back_workout:
        return
    first = _back_work(workout)[0]
    if Trait.LOWER_BACK in first.traits:
        return  # that it comes before the pulls is a finding of ORD001
    if Trait.UNSUPPORTED_ROW in first.traits and is_in_main_lift_block(workout, first):
        return  # what matters most, first
    # The exercises of a superset have no first among them.
    if vertical[0].block != first.block:
        yield Match(
            first.path,
            f"the work for the back starts with {first.name}, and {vertical[0].name} comes later; "
            f"a pull-up or a pull-down is what the article starts with",
            _fix(workout, first, vertical),
        )


def _back_work(workout: WorkoutView) -> list[ExerciseView]:
    """Return the work for the back, without pullovers that belong to the work for the chest.

    Those follow it at once, or stand in a superset with it.
    """
    work: list[ExerciseView] = []
    is_chest = False
    for exercise in workout.exercises:
        is_pullover = _is_chest_pullover(exercise, workout.catalog)
        together = workout.supersets.get(exercise.block, exercise.traits)
        is_chest = Trait.CHEST in together or (is_chest and is_pullover)
        if not ((is_chest and is_pullover) or exercise.traits.isdisjoint(_STARTS)):
            work.append(exercise)
    return work


def _is_chest_pullover(exercise: ExerciseView, catalog: Catalog) -> bool:
    """Return whether an exercise is a pullover with the chest, or a part of it, as prime mover."""
    traits = exercise.traits
    return (
        Trait.SHOULDER_EXTENSION in traits
        and traits.isdisjoint((Trait.VERTICAL_PULL, Trait.ROW))
        and any(_is_chest(muscle, catalog) for muscle in exercise.exercise.prime_movers)
    )


def _is_chest(muscle: str, catalog: Catalog) -> bool:
    known = catalog.muscles.get(muscle)  # exercises of a user may name other muscles
    return known is not None and _CHEST in (known.id, known.parent)


def _fix(workout: WorkoutView, first: ExerciseView, vertical: list[ExerciseView]) -> Fix | None:
    for pull in vertical:
        if block_traits(workout, pull.block).isdisjoint((Trait.LOWER_BACK, Trait.HYBRID)):
            title = f"Do {pull.name} before {first.name}"
            return Fix(title, is_safe=False, edits=(Move(pull.block, first.block),))
    return None


RULE = Rule(
    code="ORD004",
    name="late-vertical-pull",
    severity=Severity.INFO,
    summary="The work for the back starts with a pull-up or a pull-down.",
    why=(
        "The coach of the article likes to start so, to warm the shoulders and take load off the "
        "spine, rather than with rows or deadlifts. It is his preference: nothing else speaks for "
        "it, two of the three workouts of the article start otherwise, and what matters most may "
        "well come first. So a day that begins with a heavy bent-over row, of 8 repetitions or "
        "fewer or with the heaviest load, is left alone. Only workouts for the back that hold a "
        "vertical pull are looked at; what is done before for other muscles does not matter, nor "
        "do shrugs, or pullovers that end the work for the chest."
    ),
    bad="Seated Row 4x10\nLat Pulldown 4x10\nHyperextension 3x15",
    good="Lat Pulldown 4x10\nSeated Row 4x10\nHyperextension 3x15",
    grounds=(
        Ground(
            "article",
            "start with a pull-down or pull-up, not with rows or deadlifts: one coach's preference",
            Confidence.LOW,
        ),
        Ground(
            "simao_2010",
            "an exercise that is important belongs at the beginning",
            Confidence.MODERATE,
        ),
        Ground(
            "simao_2012",
            "order exercises by their priority for the goal, not by a fixed scheme; nothing was "
            "found for a vertical pull as such",
            Confidence.NONE,
        ),
    ),
    look=_look,
)
