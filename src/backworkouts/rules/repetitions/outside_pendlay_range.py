"""REP003: Pendlay rows for fewer or more repetitions than they are advised for."""

from __future__ import annotations

from collections.abc import Iterator

from backworkouts.linter.repetition_ranges import outside_range
from backworkouts.linter.rule import Confidence, Ground, Match, Option, Options, Rule, Severity
from backworkouts.linter.traits import Trait
from backworkouts.linter.workout_view import WorkoutView

__all__ = ["RULE"]

_LOW = 5
_HIGH = 10


def _look(workout: WorkoutView, options: Options) -> Iterator[Match]:
    for exercise in workout.having(Trait.PENDLAY_ROW):
        if Trait.ROW in exercise.traits:
            reason = "advised for Pendlay rows"
            match = outside_range(exercise, options["low"], options["high"], reason)
            if match is not None:
                yield match


RULE = Rule(
    code="REP003",
    name="outside-pendlay-range",
    severity=Severity.INFO,
    summary=f"Pendlay rows are done for {_LOW} to {_HIGH} repetitions.",
    why=(
        "A Pendlay row starts each repetition from the floor, fast and from a full stop, with a "
        "relatively heavy load; the article gives it 5 to 10 repetitions. No study of the exercise "
        "was found. Triples of it are common in training for strength. A set is reported when no "
        "number that it allows is in the range; sets to failure are not judged."
    ),
    bad="Pendlay Row 3x12",
    good="Pendlay Row 3x8",
    grounds=(
        Ground("article", "relatively heavy, for 5 to 10 repetitions", Confidence.LOW),
        Ground(
            "textbook",
            "no study of the Pendlay row was found; fewer repetitions of a fast, heavy lift keep "
            "each of them fast",
            Confidence.LOW,
        ),
    ),
    look=_look,
    options=(
        Option("low", _LOW, "repetitions", least=1),
        Option("high", _HIGH, "repetitions", least=1),
    ),
)
