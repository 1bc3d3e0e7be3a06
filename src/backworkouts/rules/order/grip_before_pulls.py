"""ORD007: hard work for the grip comes before pulls and deadlifts that need it."""

from __future__ import annotations

from collections.abc import Iterator

from backworkouts.linter.rule import (
    Confidence,
    Ground,
    Match,
    Option,
    Options,
    Rule,
    Severity,
)
from backworkouts.linter.sentence import listed, plural
from backworkouts.linter.traits import Trait
from backworkouts.linter.workout_view import ExerciseView, WorkoutView

__all__ = ["RULE"]

_GRIP = "forearm_flexors"
_HELD = (Trait.PULL, Trait.HYBRID, Trait.HINGE)


def _look(workout: WorkoutView, options: Options) -> Iterator[Match]:
    held = [exercise for exercise in workout.having(*_HELD) if _needs_grip(exercise)]
    last = max((exercise.block for exercise in held), default=0)
    grips = [grip for grip in workout.exercises if grip.block < last and _trains_grip(grip)]
    sets = sum(grip.fewest_sets for grip in grips)
    if not grips or sets < options["sets"]:
        return
    later = [exercise.name for exercise in held if exercise.block > grips[0].block]
    names = listed(dict.fromkeys(grip.name for grip in grips))
    yield Match(
        grips[0].path,
        f"{plural(sets, 'set')} of {names} before {listed(dict.fromkeys(later))}, where a tired "
        f"grip may end the set first; do the work for the grip last, or use straps",
    )


def _needs_grip(exercise: ExerciseView) -> bool:
    muscles = exercise.exercise
    return _GRIP in muscles.stabilizers or _GRIP in muscles.synergists


def _trains_grip(exercise: ExerciseView) -> bool:
    is_pull = not exercise.traits.isdisjoint(_HELD)
    return not is_pull and _GRIP in exercise.exercise.prime_movers


RULE = Rule(
    code="ORD007",
    name="early-grip-work",
    severity=Severity.INFO,
    summary="Holds, carries and wrist curls come after deadlifts, rows and pull-ups.",
    why=(
        "The hands hold the bar in every deadlift and row, and a grip that is tired before may end "
        "the set while the back could go on. Trials with straps show how much the grip takes part: "
        "with them the same lifters did more repetitions, or moved the bar faster, and lost less "
        "strength of grip. No trial of this order itself is known. With straps the order hardly "
        "matters, and a strongman who trains carries first has a reason. One or two sets, such as "
        "a hang to loosen the shoulders, are left alone."
    ),
    bad="Farmer's Walk 4x40 s\nDeadlift 3x5",
    good="Deadlift 3x5\nFarmer's Walk 4x40 s",
    grounds=(
        Ground(
            "jukic_2021",
            "deadlifts tire the grip, less so with straps, and with straps the same load moves "
            "faster (16 men)",
            Confidence.LOW,
        ),
        Ground(
            "trahey_2023",
            "with straps more repetitions of the deadlift at 80 % of the one-repetition maximum, "
            "and less loss of grip strength (10 women)",
            Confidence.LOW,
        ),
        Ground(
            "simao_2010",
            "an exercise that is important belongs at the beginning",
            Confidence.MODERATE,
        ),
    ),
    look=_look,
    options=(
        Option(
            "sets", 3, "sets for the grip before a pull, fewer of which are not judged", least=1
        ),
    ),
)
