"""DAT002: an exercise that only its user knows, or knows otherwise than the catalog."""

from __future__ import annotations

from collections.abc import Iterator

from backworkouts.linter.rule import Confidence, Ground, Match, Options, Rule, Severity
from backworkouts.linter.sentence import listed
from backworkouts.linter.workout_view import WorkoutView
from backworkouts.model.exercise import Exercise

__all__ = ["RULE"]

_READ = (
    "prime_movers",
    "synergists",
    "stabilizers",
    "patterns",
    "mechanics",
    "laterality",
    "equipment",
    "torso_support",
    "lower_back_load",
)
"""What counts and rules read of an exercise; its name and its instructions change neither."""


def _look(workout: WorkoutView, options: Options) -> Iterator[Match]:
    known = workout.catalog.exercises
    reported: set[str] = set()
    for exercise in workout.exercises:
        own, catalogued = exercise.exercise, known.get(exercise.id)
        if own is catalogued or own.id in reported or not own.has_known_muscles:
            continue
        if catalogued is None:
            reported.add(own.id)
            yield Match(
                exercise.path,
                f"{own.name} ({own.id}) is not in the catalog, so no other app can count it "
                f"the same way",
            )
        elif different := _differing(own, catalogued):
            reported.add(own.id)
            yield Match(
                exercise.path,
                f"{own.name} has the id {own.id}, which the catalog has with other "
                f"{listed(different)}",
            )


def _differing(exercise: Exercise, other: Exercise) -> list[str]:
    return [
        name.replace("_", " ")
        for name in _READ
        if _unordered(getattr(exercise, name)) != _unordered(getattr(other, name))
    ]


def _unordered(value: object) -> object:
    return frozenset(value) if isinstance(value, tuple) else value


RULE = Rule(
    code="DAT002",
    name="exercise-outside-catalog",
    severity=Severity.INFO,
    summary="Every exercise whose muscles are known is in the catalog, as it is there.",
    why=(
        "An exercise of one's own is counted by the muscles that its user entered. That is fine "
        "for one person, and makes the numbers of two differ without anybody seeing why, all the "
        "more when it has the id of an exercise that the catalog describes otherwise. Give the "
        "exercise to the catalog with `catalog.extend`, and the catalog to all who count. An "
        "exercise of which no muscle is known has a finding of its own."
    ),
    # Notation cannot express the muscles of an exercise.
    bad=(
        '{"format": "backworkouts.workout/2", "name": "Mine", "blocks": [\n'
        '  {"exercise": {"id": "house_row", "name": "House Row", '
        '"prime_movers": ["latissimus_dorsi"]},\n'
        '   "sets": [{"count": 3, "reps": 10}]}]}'
    ),
    good="Landmine Row 3x10",
    grounds=(Ground("textbook", "counts by different tables of muscles differ", Confidence.HIGH),),
    look=_look,
)
