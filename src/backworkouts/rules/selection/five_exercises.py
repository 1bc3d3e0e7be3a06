"""SEL002: five exercises for the back."""

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
from backworkouts.linter.sentence import amount, plural
from backworkouts.linter.traits import Trait
from backworkouts.linter.week_view import WeekView
from backworkouts.linter.workout_view import WorkoutView

__all__ = ["RULE"]


def _look(week: WeekView, options: Options) -> Iterator[Match]:
    most = options["exercises"] + options["tolerance"]
    fewest = options["exercises"] - options["tolerance"]
    is_spread = week.spreads_back
    has_few = False
    for day in week.different_days():
        workout = day.workout
        if not workout.is_back_workout:
            continue
        count = _count(workout)
        if count > most:
            yield Match(day.where, f"{_exercises(count)}, more than {amount(most)}")
        elif workout.back_count == len(workout.exercises) and 0 < count < fewest:
            has_few = True
            if not is_spread:
                few = f"{_exercises(count)} and none besides, fewer than {amount(fewest)}"
                yield Match(day.where, few)
    if has_few and is_spread:
        count = sum(_count(day.workout) for day in week.days)
        if count < week.enough(fewest):
            few = f"{_exercises(count)} {week.when}, fewer than {amount(fewest)} a week"
            yield Match(week.where, few)


def _count(workout: WorkoutView) -> int:
    return len({exercise.id for exercise in workout.having(Trait.BACK)})


def _exercises(count: int) -> str:
    return plural(count, "exercise of the back", "exercises of the back")


RULE = Rule(
    code="SEL002",
    name="other-than-five-exercises",
    severity=Severity.INFO,
    summary="A back workout has five exercises for the back.",
    why=(
        "Five are what the coach in the article prefers: enough for the parts of the back, few "
        "enough to do each well. It is a preference: no study speaks for five over four or six, "
        "all three workouts of the article have six, and most real back days have another number. "
        "So `tolerance` sets how many more or fewer are accepted. Fewer are reported only in a "
        "workout for the back alone: with arms or legs besides there is less room. Where several "
        "days of a week train the back, they share the work: fewer are reported only when all days "
        "together have fewer, an exercise counted once a day."
    ),
    bad="Lat Pulldown 4x10\nPull-Up 3x8\nSeated Row 4x10\nDeadlift 3x5",
    good="Lat Pulldown 4x10\nPull-Up 3x8\nSeated Row 4x10\nT-Bar Row 4x10\nDeadlift 3x5",
    grounds=(Ground("article", "choose five exercises", Confidence.LOW),),
    look=_look,
    scope=Scope.TRAINING,
    once=True,
    options=(
        Option("exercises", 5, "exercises of the back", least=1, most=50),
        Option("tolerance", 0, "exercises more or fewer", most=50),
    ),
)
