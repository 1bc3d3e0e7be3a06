"""FRQ006: hard squats and deadlifts on many days of the week."""

from __future__ import annotations

from collections.abc import Iterator

from backworkouts.linter.rule import (
    Confidence,
    Ground,
    Match,
    Option,
    Options,
    Rule,
    Scope,
    Severity,
)
from backworkouts.linter.sentence import amount, listed
from backworkouts.linter.set_summary import goes_to_failure
from backworkouts.linter.traits import Trait
from backworkouts.linter.week_view import DayView, WeekView
from backworkouts.linter.workout_view import ExerciseView
from backworkouts.model.interval import Interval
from backworkouts.model.load import Unit
from backworkouts.model.set import Set
from backworkouts.model.terms import Pattern
from backworkouts.plurals import plural

__all__ = ["RULE"]

_DAYS = 3
_MOST_RIR = 1
_LEAST_PERCENT = 85
_MOST_RM = 5


def _look(week: WeekView, options: Options) -> Iterator[Match]:
    hard = [
        (day, exercises)
        for day in week.days
        if (exercises := _hard_exercises(day, options["sets"]))
    ]
    # Two trainings of one day are one day.
    days = {id(day) if day.number is None else day.number for day, _ in hard}
    often = round(week.per_week(len(days)), 1)
    if often > options["days"]:
        names = dict.fromkeys(name for _, exercises in hard for name in exercises)
        yield Match(
            week.where,
            f"{plural(often, 'day')} a week with hard sets of {listed(names)}, more than "
            f"{amount(options['days'])}; make some of them light, or leave more repetitions in "
            f"reserve",
        )


def _hard_exercises(day: DayView, fewest: float) -> list[str]:
    """Return the squats and hinges of a day with hard sets; none when there are too few sets."""
    hard: dict[str, int] = {}
    for exercise in day.workout.having(Trait.HARD_ON_LOWER_BACK):
        if _is_squat_or_hinge(exercise):
            sets = sum(map(_is_hard, exercise.sets))
            hard[exercise.name] = hard.get(exercise.name, 0) + sets
    return [name for name, sets in hard.items() if sets] if sum(hard.values()) >= fewest else []


def _is_squat_or_hinge(exercise: ExerciseView) -> bool:
    return Trait.HINGE in exercise.traits or Pattern.SQUAT in exercise.exercise.patterns


def _is_hard(performed: Set) -> bool:
    """Return whether a set is stated to be close to failure, or to be heavy."""
    rir, load = performed.rir, performed.load
    if rir is not None:
        return (rir.high if isinstance(rir, Interval) else rir) <= _MOST_RIR
    if goes_to_failure(performed):
        return True
    if load is None:
        return False
    if load.unit is Unit.RM:
        return load.high <= _MOST_RM
    return load.unit is Unit.PERCENT_1RM and load.low >= _LEAST_PERCENT


RULE = Rule(
    code="FRQ006",
    name="many-hard-squat-and-hinge-days",
    severity=Severity.INFO,
    summary=f"Squats and deadlifts are hard on {_DAYS} days a week at most.",
    why=(
        "Squats, deadlifts and good mornings all load the spine, and a week adds them up. In the "
        "one trial that compared the lifts, trained men still moved the bar more slowly three days "
        "after four sets of squats to failure. After deadlifts they did not: that deadlifts need "
        "longer than squats has no support, so both count alike here. The limit is ours. Hard is "
        "what is stated to be hard: to failure, one repetition in reserve at most, 85 % of the "
        "one-repetition maximum, or a load for five repetitions. Days that state none of these do "
        "not count. Lifters who have built up to squatting daily may allow the finding."
    ),
    bad=(
        "Monday\nSquat 3x5 RIR 0\n\nTuesday\nDeadlift 3x5 RIR 1\n\nThursday\nSquat 3x3 RIR 1\n\n"
        "Friday\nRomanian Deadlift 3x8 RIR 0"
    ),
    good=(
        "Monday\nSquat 3x5 RIR 1\n\nTuesday\nDeadlift 3x5 RIR 1\n\nThursday\nSquat 3x3 RIR 3\n\n"
        "Friday\nRomanian Deadlift 3x8 RIR 2"
    ),
    grounds=(
        Ground(
            "belcher_2019",
            "after four sets to failure at 80 %, bar speed in the squat was lower for up to 72 h, "
            "in the deadlift not at all (12 trained men)",
            Confidence.LOW,
        ),
        Ground(
            "banks_2009",
            "long lifting lowered strength by about a fifth and changed how the trunk moves (at "
            "work, not in a gym)",
            Confidence.LOW,
        ),
    ),
    look=_look,
    scope=Scope.WEEK,
    options=(
        Option("days", _DAYS, "days a week with hard squats or hinges", most=7),
        Option("sets", 2, "hard sets that make a hard day", least=1, most=100),
    ),
)
