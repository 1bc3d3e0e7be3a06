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
from backworkouts.linter.sentence import amount, listed
from backworkouts.linter.traits import Trait
from backworkouts.linter.week_view import DayView, WeekView
from backworkouts.linter.workout_view import WorkoutView
from backworkouts.model.workout import Goal
from backworkouts.plurals import plural

__all__ = ["RULE"]


def _look(week: WeekView, options: Options) -> Iterator[Match]:
    most = options["exercises"] + options["tolerance"]
    fewest = options["exercises"] - options["tolerance"]
    days = [day for day in week.different_days() if day.workout.is_back_workout]
    large = [day for day in days if _count(day.workout) > most]
    if large:
        yield _match(large, f"more than {amount(most)}; leave some out")
    small = [day for day in days if _is_back_alone(day.workout) and _count(day.workout) < fewest]
    if small and not week.spreads_back:
        yield _match(small, f"fewer than {amount(fewest)}; add some")
    elif small:
        count = sum(_count(day.workout) for day in week.days)
        if count < week.needed(fewest):
            yield Match(
                week.where,
                f"{plural(count, 'back exercise')} {week.when}, fewer than {amount(fewest)} a "
                f"week; add some",
            )


def _match(days: list[DayView], than: str) -> Match:
    counts = sorted({_count(day.workout) for day in days})
    exercises = "back exercise" if counts == [1] else "back exercises"
    where = f" in {len(days)} workouts" if len(days) > 1 else ""
    return Match(days[0].where, f"{listed(map(str, counts))} {exercises}{where}, {than}")


def _count(workout: WorkoutView) -> int:
    return len({exercise.id for exercise in workout.having(Trait.BACK)})


def _is_back_alone(workout: WorkoutView) -> bool:
    """Return whether the workout has exercises, and all of them train the back."""
    return 0 < workout.back_count == len(workout.exercises)


RULE = Rule(
    code="SEL002",
    name="other-than-five-exercises",
    severity=Severity.INFO,
    summary="A back workout has five exercises for the back.",
    why=(
        "Five are what the coach in the article prefers: enough for the parts of the back, few "
        "enough to do each well. It is a preference: no study speaks for five over four or six, "
        "all three workouts of the article have six, and most real back days have another number. "
        "With the goal of athletics, for which the article wants less of the back, it is skipped. "
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
    except_goals=(Goal.ATHLETICS,),
    options=(
        Option("exercises", 5, "exercises of the back", least=1, most=50),
        Option("tolerance", 0, "exercises more or fewer", most=50),
    ),
)
