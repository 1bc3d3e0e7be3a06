"""ORD007: hard work for the grip comes before pulls and deadlifts that need it."""

from __future__ import annotations

from collections.abc import Iterator

from backworkouts.linter.order import tired_before
from backworkouts.linter.rule import (
    Confidence,
    Ground,
    Match,
    Option,
    Options,
    Rule,
    Severity,
)
from backworkouts.linter.traits import Trait
from backworkouts.linter.workout_view import ExerciseView, WorkoutView

__all__ = ["RULE"]

_GRIP = "forearm_flexors"
_HELD = (Trait.PULL, Trait.HYBRID, Trait.HINGE)


def _look(workout: WorkoutView, options: Options) -> Iterator[Match]:
    held = [exercise for exercise in workout.having(*_HELD) if _needs_grip(exercise)]
    grip_work = tired_before(workout, held, _trains_grip, options["sets"])
    if grip_work is not None:
        yield Match(
            grip_work.first.path,
            f"{grip_work.text}, where a tired grip may end the set first; do the grip work last, "
            f"or use straps",
        )


def _needs_grip(exercise: ExerciseView) -> bool:
    moved = exercise.exercise
    return _GRIP in moved.stabilizers or _GRIP in moved.synergists


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
    options=(Option("sets", 3, "fewest sets of grip work before a pull to report", least=1),),
)
