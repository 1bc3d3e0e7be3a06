"""FRQ005: the lower back is loaded hard on a day of sport, or the day before."""

from __future__ import annotations

from collections.abc import Iterator

from backworkouts.linter.frequency import hard_work
from backworkouts.linter.profile import Profile, Weekday
from backworkouts.linter.rule import (
    Confidence,
    Ground,
    Match,
    Options,
    Requirement,
    Rule,
    Scope,
    Severity,
)
from backworkouts.linter.traits import Trait
from backworkouts.linter.week_view import DayView, WeekView

__all__ = ["RULE"]

_WEEKDAYS = tuple(Weekday)
_DAYS = len(_WEEKDAYS)


def _look(week: WeekView, options: Options) -> Iterator[Match]:
    if week.length not in (None, _DAYS):
        return  # the same day of a rotation of five falls on another weekday each time
    sport = week.days[0].workout.profile.sport_days
    by_weekday: dict[Weekday, list[DayView]] = {}
    for day in week.having(Trait.HARD_ON_LOWER_BACK):
        by_weekday.setdefault(_weekday(week, day), []).append(day)
    for weekday, days in by_weekday.items():
        following = _WEEKDAYS[(weekday.number + 1) % _DAYS]
        if weekday in sport:
            yield Match(days[0].where, _message(days, weekday, "a day of sport"))
        elif following in sport:
            when = f"the day before sport on {following.capitalize()}"
            yield Match(days[0].where, _message(days, weekday, when))


def _message(days: list[DayView], weekday: Weekday, when: str) -> str:
    times = f" ({len(days)} times)" if len(days) > 1 else ""
    day = weekday.capitalize()
    return f"the lower back is loaded hard on {day}, {when}{times}, with {hard_work(days[0])}"


def _weekday(week: WeekView, day: DayView) -> Weekday:
    """Return the weekday: a rotation of seven days begins on Monday; ordinal 1 is a Monday."""
    number = day.number or 0
    return _WEEKDAYS[number if week.length else (number - 1) % _DAYS]


RULE = Rule(
    code="FRQ005",
    name="hard-days-before-sport",
    severity=Severity.INFO,
    summary="The lower back is not loaded hard on a day of sport, nor the day before.",
    why=(
        "A tired lower back is what sport with running, throwing or wrestling can do without. The "
        "ground is indirect: studies of long lifting at work find less strength and other "
        "movement when tired; none was found of lifting before a match. The first day of a "
        "rotation of seven is taken for a Monday unless the text names its days, and rotations of "
        "other lengths fit no weekday and are not judged."
    ),
    bad="Wednesday\nPull-Up 3x8\nSeal Row 3x10\n\nFriday\nPull-Up 3x8\nDeadlift 3x5",
    good="Wednesday\nPull-Up 3x8\nDeadlift 3x5\n\nFriday\nPull-Up 3x8\nSeal Row 3x10",
    grounds=(
        Ground(
            "banks_2009",
            "long lifting lowered strength by about a fifth and changed how the trunk moves",
            Confidence.LOW,
        ),
        Ground(
            "lifting_fatigue_experience",
            "tired, novices loaded the lower back less and the experienced more",
            Confidence.LOW,
        ),
    ),
    look=_look,
    scope=Scope.WEEK,
    requires=(Requirement.DAYS, Requirement.SPORT_DAYS),
    example=Profile(sport_days=(Weekday.SATURDAY,)),
)
