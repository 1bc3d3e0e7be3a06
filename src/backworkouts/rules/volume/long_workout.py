"""VOL006: sets and stated rests alone take longer than most people have."""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil

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
from backworkouts.linter.tempo import seconds_per_rep
from backworkouts.linter.workout_view import WorkoutView
from backworkouts.model.set import Set

__all__ = ["RULE"]

_MINUTES = 90
_SECONDS_OF_A_MINUTE = 60


def _look(workout: WorkoutView, options: Options) -> Iterator[Match]:
    if not workout.has_rests:
        return
    per_rep = options["seconds"]
    work: float = 0
    rest: float = 0
    last_rest: float = 0
    for exercise in workout.workout.exercise_sets():
        for performed in exercise.sets:
            if not performed.optional:
                work += _seconds_of_work(performed, per_rep)
                last_rest = 0 if performed.rest is None else performed.rest.low
                rest += last_rest
    rest -= last_rest  # The rest after the last set is not part of the workout.
    most = options["minutes"]
    if work + rest > most * _SECONDS_OF_A_MINUTE:
        # Rounded up, so that the number is never equal to the limit that it exceeds.
        minutes = ceil((work + rest) / _SECONDS_OF_A_MINUTE)
        resting = round(rest / _SECONDS_OF_A_MINUTE)
        yield Match(
            "",
            f"{minutes} minutes at least, more than {amount(most)}: {minutes - resting} of "
            f"repetitions ({amount(per_rep)} s each where no tempo is stated) and {resting} of "
            f"stated rest, stated warm-up sets included; changing weights comes on top",
        )


def _seconds_of_work(performed: Set, per_rep: float) -> float:
    """Return the least time that a set takes."""
    if performed.reps is None:
        seconds: float = 0 if performed.duration is None else performed.duration.low
    else:
        each = per_rep if performed.tempo is None else seconds_per_rep(performed.tempo)
        seconds = performed.reps.low * each
    return 2 * seconds if performed.per_side else seconds


RULE = Rule(
    code="VOL006",
    name="long-workout",
    severity=Severity.INFO,
    summary=f"Repetitions and stated rests take {_MINUTES} minutes at most.",
    why=(
        "No study was found in which a longer workout was worse for being long, so the limit is "
        "ours: the time that most people have. It is worth knowing before the day. The estimate is "
        "the least time: the fewest repetitions of each range, the shortest rests, no optional "
        "sets, no rest where none is stated. Where no tempo is stated, a repetition takes as many "
        "seconds as the option names. Stated warm-up sets count; other warming up, changing "
        "weights and waiting for a machine come on top. Trials found that supersets of exercises "
        "for different muscles take about a third less time and lose nothing; shorter rests save "
        "time too, at a cost to heavy sets. Set the minutes to what you have."
    ),
    bad="Deadlift 6x3 rest 5 min\nPull-Up 6x5 rest 4 min\nBarbell Row 6x5 rest 4 min\n"
    "Bench Press 6x5 rest 4 min",
    good="Deadlift 4x3 rest 5 min\nPull-Up 4x5 rest 3 min\nBarbell Row 4x5 rest 3 min",
    grounds=(
        Ground(
            "supersets_less_time_2024",
            "supersets of exercises for different muscles took 36 % less time, with the same gains",
            Confidence.MODERATE,
        ),
        Ground(
            "zhang_2025",
            "19 studies: supersets save much time, with similar gains in size and strength",
            Confidence.LOW,
        ),
    ),
    look=_look,
    options=(
        Option("minutes", _MINUTES, "minutes of repetitions and stated rests", least=10, most=600),
        Option("seconds", 3, "seconds per repetition without a stated tempo", least=1, most=60),
    ),
    requires=(Requirement.RESTS,),
)
