"""SEL008: most rows leave the lower back alone."""

from __future__ import annotations

from collections.abc import Iterator

from backworkouts.linter.edits import Fix, Replace
from backworkouts.linter.equipment import can_be_done
from backworkouts.linter.rule import Confidence, Ground, Match, Option, Options, Rule, Severity
from backworkouts.linter.sentence import listed
from backworkouts.linter.substitutes import are_variants, is_supported, nearest_exercise
from backworkouts.linter.traits import Trait
from backworkouts.linter.workout_view import ExerciseView, WorkoutView
from backworkouts.model.exercise import Exercise
from backworkouts.plurals import plural

__all__ = ["RULE"]

_DEFAULT = 2


def _look(workout: WorkoutView, options: Options) -> Iterator[Match]:
    rows = workout.having(Trait.UNSUPPORTED_ROW)
    most = int(options["rows"])
    kept = [*dict.fromkeys(row.id for row in rows)][:most]
    beyond = [row for row in rows if row.id not in kept]
    if not beyond:
        return
    substitutes = _substitutes(workout, beyond)
    names = [*dict.fromkeys(row.name for row in rows)]
    message = (
        f"the lower back holds the torso in {listed(names)}: {plural(len(names), 'row')}, "
        f"more than {most}"
    )
    if substitutes:
        others = listed((exercise.name for exercise in substitutes.values()), "or")
        message += f"; supported ones, such as {others}, spare it"
    yield Match(beyond[0].path, message, _fix(beyond, substitutes))


def _substitutes(workout: WorkoutView, beyond: list[ExerciseView]) -> dict[str, Exercise]:
    """Return a supported row that the workout has not yet, by the id of the row it replaces."""
    present = {exercise.id for exercise in workout.exercises}
    substitutes: dict[str, Exercise] = {}
    for row in {row.id: row.exercise for row in beyond}.values():
        substitute = _supported(row, workout, present)
        if substitute is not None:
            substitutes[row.id] = substitute
            present.add(substitute.id)
    return substitutes


def _supported(row: Exercise, workout: WorkoutView, present: set[str]) -> Exercise | None:
    """Return the most similar supported row: a variant, else with its equipment, else any."""
    at_hand = workout.profile.equipment

    def is_allowed(other: Exercise) -> bool:
        return other.id not in present and is_supported(other) and can_be_done(other, at_hand)

    def is_variant(other: Exercise) -> bool:
        return are_variants(row, other, workout.catalog) and is_allowed(other)

    def shares_equipment(other: Exercise) -> bool:
        return not {*row.equipment}.isdisjoint(other.equipment) and is_allowed(other)

    for suits in (is_variant, shares_equipment, is_allowed):
        other = nearest_exercise(row, workout.catalog, suits)
        if other is not None:
            return other
    return None


def _fix(beyond: list[ExerciseView], substitutes: dict[str, Exercise]) -> Fix | None:
    replaced = {row.id: row.name for row in beyond}
    if replaced.keys() != substitutes.keys():
        return None
    done = listed(f"{substitutes[id].name} instead of {name}" for id, name in replaced.items())
    edits = tuple(Replace(row.block, row.place, substitutes[row.id]) for row in beyond)
    return Fix(f"Do {done}", is_safe=False, edits=edits)


RULE = Rule(
    code="SEL008",
    name="many-unsupported-rows",
    severity=Severity.INFO,
    summary=f"The lower back holds the torso in {_DEFAULT} different rows of a workout at most.",
    why=(
        "In a bent-over row the lower back works all the time to hold the torso, and its fatigue "
        "adds up from row to row. A bench, a pad or a hand spares it, and so does an inverted row. "
        "How many is too many is our reading: no study counts it, and a lifter with a strong back "
        "may well do three."
    ),
    bad="Barbell Row 3x8\nPendlay Row 3x8\nT-Bar Row 3x10",
    good="Barbell Row 3x8\nPendlay Row 3x8\nChest-Supported T-Bar Row 3x10",
    grounds=(
        Ground(
            "article",
            "bent-over rows are hard on the lower back, which is not to be tired before the next "
            "of them",
            Confidence.LOW,
        ),
        Ground(
            "fenwick_2009",
            "bent-over rows load the lumbar spine most, inverted rows least (7 men)",
            Confidence.LOW,
        ),
        Ground(
            "saeterbakken_2015",
            "rowing with free weights, the spinal erectors work a third harder than on a machine",
            Confidence.LOW,
        ),
    ),
    look=_look,
    options=(Option("rows", _DEFAULT, "different rows without support", most=50),),
)
