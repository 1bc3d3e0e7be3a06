"""REP006: rest far below a minute between heavy sets."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import Enum
from itertools import pairwise

from backworkouts.linter.rule import (
    Confidence,
    Ground,
    Match,
    Option,
    Options,
    Requirement,
    Rule,
    Severity,
)
from backworkouts.linter.sentence import amount
from backworkouts.linter.set_summary import KINDS
from backworkouts.linter.traits import Trait
from backworkouts.linter.workout_view import ExerciseView, WorkoutView
from backworkouts.model.load import Unit
from backworkouts.model.set import Set

__all__ = ["RULE"]

_SECONDS = 45
_REPS = 8
_PERCENT = 80


class Intensity(Enum):
    """What a load states of its intensity."""

    PERCENT_OF_1RM = "percent of the one-repetition maximum"
    PERCENT_OF_LESS = "percent of a load below the one-repetition maximum"
    REPETITION_MAXIMUM = "the load of so many repetitions"


INTENSITIES: Mapping[Unit, Intensity | None] = {
    Unit.KG: None,
    Unit.LB: None,
    Unit.BODYWEIGHT_KG: None,
    Unit.BODYWEIGHT_LB: None,
    Unit.UNSTATED: None,
    Unit.PERCENT_1RM: Intensity.PERCENT_OF_1RM,
    Unit.PERCENT_RM: Intensity.PERCENT_OF_LESS,
    Unit.PERCENT_TM: Intensity.PERCENT_OF_LESS,
    Unit.RM: Intensity.REPETITION_MAXIMUM,
}
"""What a load in each unit states: a test fails for a member of `Unit` that is not here."""


def _look(workout: WorkoutView, options: Options) -> Iterator[Match]:
    if not workout.has_rests:
        return
    for exercise in workout.having(Trait.COMPOUND):
        # In a superset the rest is for the partner, and the exercise itself rests longer.
        is_superset = workout.blocks[exercise.block].is_superset
        if not is_superset and not exercise.method.is_timed:
            yield from _of_exercise(exercise, options)


def _of_exercise(exercise: ExerciseView, options: Options) -> Iterator[Match]:
    least = options["seconds"]
    for number, (performed, following) in enumerate(pairwise(exercise.sets)):
        if (
            performed.rest is not None
            and performed.rest.high < least
            and _stands_alone(performed)
            and _stands_alone(following)
            and _is_heavy(performed, options)
        ):
            yield Match(
                f"{exercise.path}.sets[{number}]",
                f"{exercise.name}: {performed.rest} of rest between heavy sets "
                f"({_amounts(performed)}), less than {amount(least)} s",
            )
            return


def _stands_alone(performed: Set) -> bool:
    """Return whether a set is work, and does not continue the set before it."""
    policy = KINDS[performed.kind]
    return policy.is_work and not policy.continues


def _is_heavy(performed: Set, options: Options) -> bool:
    most = None if performed.reps is None else performed.reps.high
    has_few_reps = most is not None and most <= options["reps"]
    load = performed.load
    intensity = None if load is None else INTENSITIES[load.unit]
    if load is None or intensity is None:
        return has_few_reps
    # Where the intensity is stated, few repetitions may well be fast ones with a light load.
    if intensity is Intensity.REPETITION_MAXIMUM:
        return load.high <= options["reps"]
    is_heavy = load.low >= options["percent"]
    # A percentage of less than the one-repetition maximum is a smaller one of that.
    return is_heavy and (has_few_reps or intensity is Intensity.PERCENT_OF_1RM)


def _amounts(performed: Set) -> str:
    parts = (performed.reps, performed.load)
    return " x ".join(str(part) for part in parts if part is not None)


RULE = Rule(
    code="REP006",
    name="short-rest",
    severity=Severity.INFO,
    summary=f"Between heavy sets of compound exercises there are {_SECONDS} s of rest or more.",
    why=(
        "With little rest the next heavy set has fewer repetitions, or less load, and strength "
        "suffers first. For growth the trials show a small advantage of longer rest, with "
        "intervals that include none, and perhaps nothing more beyond a minute and a half. The "
        "limit is set well below a minute, so that only what is clearly short is reported; it is "
        "no established threshold. Heavy means few repetitions, or a high share of the "
        "one-repetition maximum where that is stated. Supersets and drop sets are short of rest by "
        "design and are not judged; nor need clusters and rest-pause sets heed this."
    ),
    bad="Deadlift 5x5 rest 30 s\nFace Pull 3x15 rest 30 s",
    good="Deadlift 5x5 rest 3 min\nFace Pull 3x15 rest 30 s",
    grounds=(
        Ground(
            "singer_2024",
            "growth: 0.48 with short rest, 0.56 with longer, with intervals that overlap; a near "
            "question, since no threshold was tested",
            Confidence.MODERATE,
        ),
        Ground("acsm_2009", "3 to 5 minutes of rest for heavy loads", Confidence.MODERATE),
        Ground(
            "schoenfeld_2016_rest",
            "three minutes of rest gained more strength than one, and more growth of the thigh, in "
            "21 trained men",
            Confidence.MODERATE,
        ),
    ),
    look=_look,
    options=(
        Option("seconds", _SECONDS, "seconds of rest", most=3600),
        Option("reps", _REPS, "repetitions, up to which a set is heavy", least=1),
        Option("percent", _PERCENT, "%1RM, from which on a set is heavy", most=200),
    ),
    requires=(Requirement.RESTS,),
)
