"""REP002: repetitions outside the range with which growth is usually studied."""

from __future__ import annotations

from collections.abc import Iterator

from backworkouts.linter.repetition_ranges import outside_range
from backworkouts.linter.rule import Confidence, Ground, Match, Option, Options, Rule, Severity
from backworkouts.linter.traits import Trait
from backworkouts.linter.workout_view import WorkoutView
from backworkouts.model.workout import Goal

__all__ = ["RULE"]

_LOW = 5
_HIGH = 30
_NOT_FOR = (Goal.STRENGTH, Goal.ATHLETICS)


def _look(workout: WorkoutView, options: Options) -> Iterator[Match]:
    if workout.goal in _NOT_FOR:
        return
    for exercise in workout.having(Trait.BACK):
        # Pendlay rows have a range of their own, and a rule for it.
        if Trait.PENDLAY_ROW not in exercise.traits:
            reason = "with which growth is usually studied"
            match = outside_range(exercise, options["low"], options["high"], reason)
            if match is not None:
                yield match


RULE = Rule(
    code="REP002",
    name="outside-studied-range",
    severity=Severity.INFO,
    summary=f"Sets of back exercises have {_LOW} to {_HIGH} repetitions, unless for strength.",
    why=(
        "Growth is much the same over a wide range of repetitions, when the sets are hard; about "
        "5 to 30 is where that is taken to hold. Outside of it less is known, which does not mean "
        "that it does not work. Heavy singles and triples are the point of training for strength, "
        "and have their place in athletics: with either goal nothing is reported, and of a plan "
        "that states no goal it may be the answer. A set is reported when no number that it allows "
        "is in the range; drop sets, sets to failure and Pendlay rows, which have a rule of their "
        "own, are not judged."
    ),
    bad="Deadlift 5x3\nPull-Up 3x8",
    good="Deadlift 5x5\nPull-Up 3x3-8\nFace Pull 2x30",
    grounds=(
        Ground(
            "schoenfeld_2021",
            "growth is attainable across a wide spectrum of loading zones",
            Confidence.HIGH,
        ),
        Ground(
            "schoenfeld_2017_loads",
            "in 21 studies growth was similar with light and heavy loads, strength gained more by "
            "heavy",
            Confidence.HIGH,
        ),
        Ground(
            "iusca_2021",
            "comparable growth across a wide range of loads",
            Confidence.HIGH,
        ),
        Ground(
            "rp_landmarks",
            "the range is expert opinion: this one names 6 to 20 repetitions for the back, others "
            "5 to 30",
            Confidence.LOW,
        ),
    ),
    look=_look,
    options=(
        Option("low", _LOW, "repetitions", least=1),
        Option("high", _HIGH, "repetitions", least=1),
    ),
)
