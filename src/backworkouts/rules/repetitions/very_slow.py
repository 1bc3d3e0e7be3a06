"""REP007: repetitions so slow that growth is probably less."""

from __future__ import annotations

from collections.abc import Iterator

from backworkouts.linter.rule import Confidence, Ground, Match, Option, Options, Rule, Severity
from backworkouts.linter.sentence import amount
from backworkouts.linter.tempo import seconds_per_rep
from backworkouts.linter.workout_view import ExerciseView, WorkoutView

__all__ = ["RULE"]

_SECONDS = 10


def _look(workout: WorkoutView, options: Options) -> Iterator[Match]:
    for exercise in workout.exercises:
        match = _of_exercise(exercise, options["seconds"])
        if match is not None:
            yield match


def _of_exercise(exercise: ExerciseView, most: float) -> Match | None:
    for number, performed in exercise.working:
        tempo = performed.tempo
        if tempo is not None and performed.reps is not None and seconds_per_rep(tempo) > most:
            return Match(
                f"{exercise.path}.sets[{number}]",
                f"{exercise.name}: {seconds_per_rep(tempo)} s per repetition (tempo {tempo}), more "
                f"than {amount(most)} s; so slow, growth is probably less: take a faster tempo",
            )
    return None


RULE = Rule(
    code="REP007",
    name="very-slow-repetitions",
    severity=Severity.INFO,
    summary=f"A repetition takes {_SECONDS} s at most.",
    why=(
        "Between half a second and eight seconds per repetition, growth is much the same; above "
        "ten seconds it is probably less. A tempo of three or four seconds down is well within, "
        "and so is the article's advice to go slowly. The pauses of the tempo count, and an "
        "explosive phase (`X`) as none. Slow work in rehabilitation has other aims. Holds are not "
        "judged, and neither is a set without a stated tempo."
    ),
    bad="Lat Pulldown 3x6 tempo 6-1-5-1",
    good="Lat Pulldown 3x10 tempo 4-1-2-0",
    grounds=(
        Ground(
            "schoenfeld_2015_tempo",
            "0.5 to 8 s per repetition grow muscle alike; above 10 s is probably inferior",
            Confidence.MODERATE,
        ),
        Ground(
            "bernardez_vazquez_2022",
            "very slow repetitions, of 10 s or longer, are best avoided",
            Confidence.MODERATE,
        ),
    ),
    look=_look,
    options=(Option("seconds", _SECONDS, "seconds per repetition", least=1, most=400),),
)
