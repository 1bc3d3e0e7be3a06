"""DAT005: loads without a unit."""

from __future__ import annotations

from collections.abc import Iterator

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
from backworkouts.linter.set_summary import KINDS
from backworkouts.linter.workout_view import ExerciseView, WorkoutView
from backworkouts.model.load import Unit
from backworkouts.model.set import Set
from backworkouts.plurals import plural

__all__ = ["RULE"]

_SHOWN = 3


def _look(workout: WorkoutView, options: Options) -> Iterator[Match]:
    without = [
        (exercise, sets) for exercise in workout.exercises if (sets := _sets_without(exercise))
    ]
    if not without:
        return
    total = sum(sets for _, sets in without)
    names = [*dict.fromkeys(exercise.name for exercise, _ in without)]
    shown = [*names[:_SHOWN], *(["others"] if len(names) > _SHOWN else [])]
    loads = "has a load" if total == 1 else "have loads"
    # A text that leaves out the unit mostly does so throughout: then the whole is the place.
    where = without[0][0].path if len(without) == 1 else ""
    yield Match(
        where,
        f"{plural(total, 'set')} of {listed(shown)} {loads} without a unit, so no tonnage has "
        f"{'it' if total == 1 else 'them'}",
    )


def _sets_without(exercise: ExerciseView) -> int:
    """Return how many working sets have a load without a unit."""
    if not any(_lacks_unit(performed) for _, performed in exercise.working):
        return 0
    return sum(
        KINDS[performed.kind].is_work and _lacks_unit(performed) for performed in exercise.sets
    )


def _lacks_unit(performed: Set) -> bool:
    return performed.load is not None and performed.load.unit is Unit.UNSTATED


RULE = Rule(
    code="DAT005",
    name="missing-units",
    severity=Severity.WARNING,
    summary="Every load states its unit.",
    why=(
        "`3x5 @ 100` may be kilograms, pounds or percent. The number is kept as it is and never "
        "taken for a weight, so every tonnage is too low by these sets. Who wrote it knows the "
        "unit: write it once on each line."
    ),
    bad="Deadlift 3x5 @ 100",
    good="Deadlift 3x5 @ 100 kg",
    grounds=(
        Ground(
            "textbook", "100 kg and 100 lb differ by more than a factor of two", Confidence.HIGH
        ),
    ),
    look=_look,
    requires=(Requirement.LOADS,),
)
