"""FRQ003: the lower back is loaded hard on consecutive days."""

from __future__ import annotations

from collections.abc import Iterator

from backworkouts.linter.frequency import hard_work, shortest_gap
from backworkouts.linter.rule import (
    Confidence,
    Ground,
    Match,
    Option,
    Options,
    Requirement,
    Rule,
    Scope,
    Severity,
)
from backworkouts.linter.traits import Trait
from backworkouts.linter.week_view import WeekView
from backworkouts.linter.workout_view import WorkoutView
from backworkouts.plurals import plural

__all__ = ["RULE"]

# As an indirect set counts half for a muscle (pelland_2025); the number for this use is ours.
_STILL_SHARE = 0.5


def _look(week: WeekView, options: Options) -> Iterator[Match]:
    hard = [
        day
        for day in week.having(Trait.HARD_ON_LOWER_BACK)
        if _hard_sets(day.workout) >= options["sets"]
    ]
    gap = shortest_gap(week, hard, options["days"])
    if gap is not None:
        when = "the day after" if gap.days == 1 else f"{plural(gap.days, 'day')} after"
        times = f" ({gap.times} times in all)" if gap.times > 1 else ""
        yield Match(
            gap.then.where,
            f"the lower back is loaded hard {when} {hard_work(gap.first)}, with "
            f"{hard_work(gap.then)}{times}; a day between lets it recover",
        )


def _hard_sets(workout: WorkoutView) -> float:
    """Return the sets that load the lower back hard; half a set each where it only holds still."""
    return sum(
        exercise.fewest_sets * (1 if Trait.LOWER_BACK in exercise.traits else _STILL_SHARE)
        for exercise in workout.having(Trait.HARD_ON_LOWER_BACK)
    )


RULE = Rule(
    code="FRQ003",
    name="hard-lower-back-days-in-a-row",
    severity=Severity.INFO,
    summary="The lower back is not loaded hard on consecutive days.",
    why=(
        "The article wants no deadlift or bent-over row done with a lower back that is tired from "
        "the same workout; that a day is not always enough to recover extends this, by our "
        "reading. Studies of long lifting at work find less strength and other movement when "
        "tired, and not the same for all. A day counts from four hard sets: hinges and back "
        "extensions in full, squats and bent-over rows by half, since the lower back holds still "
        "in them. So heavy rows before a day of deadlifts are left alone, as most programs of "
        "upper and lower days have them. Lifters who pull daily plan for it with light days, which "
        "the rule does not see."
    ),
    bad="Monday\nDeadlift 4x5\n\nTuesday\nRomanian Deadlift 4x8",
    good="Monday\nDeadlift 4x5\n\nTuesday\nBent-Over Row 4x8\n\nThursday\nRomanian Deadlift 4x8",
    grounds=(
        Ground(
            "article",
            "do not fatigue the lower back before bent-over rows or deadlifts, in one session",
            Confidence.LOW,
        ),
        Ground(
            "banks_2009",
            "long lifting lowered strength by about a fifth and changed how the trunk moves",
            Confidence.LOW,
        ),
    ),
    look=_look,
    scope=Scope.WEEK,
    options=(
        Option("days", 1, "days from one to the other that are too few", least=1, most=14),
        Option("sets", 4, "hard sets that make a hard day (squats and rows count half)", most=200),
    ),
    once=True,
    requires=(Requirement.DAYS,),
)
