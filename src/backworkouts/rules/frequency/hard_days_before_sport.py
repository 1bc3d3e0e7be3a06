"""FRQ005: the lower back is loaded hard on a day of sport, or the day before."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from backworkouts.linter.frequency import hard_work
from backworkouts.linter.profile import Profile, Weekday
from backworkouts.linter.rule import (
    Confidence,
    Found,
    Ground,
    Need,
    Options,
    Rule,
    Scope,
    Severity,
)
from backworkouts.linter.traits import Trait

if TYPE_CHECKING:
    from backworkouts.linter.week_view import Day, Week

__all__ = ["RULE"]

_WEEKDAYS = tuple(Weekday)
_A_WEEK = len(_WEEKDAYS)


def _look(week: Week, options: Options) -> Iterator[Found]:
    hard = week.having(Trait.HARD_ON_LOWER_BACK)
    if not hard or week.length not in (None, _A_WEEK):
        return  # every fifth day is now a Monday and now none
    sport = week.days[0].plan.profile.sport_days
    by_weekday: dict[Weekday, list[Day]] = {}
    for one in hard:
        by_weekday.setdefault(_weekday(week, one), []).append(one)
    for weekday, days in by_weekday.items():
        following = _WEEKDAYS[(weekday.number + 1) % _A_WEEK]
        if weekday in sport:
            yield Found(days[0].where, partial(_message, days, weekday, None))
        elif following in sport:
            yield Found(days[0].where, partial(_message, days, weekday, following))


def _message(days: list[Day], weekday: Weekday, before: Weekday | None) -> str:
    sport = f"the day before sport on {before.capitalize()}" if before else "a day of sport"
    others = f" ({len(days)} times)" if len(days) > 1 else ""
    when = weekday.capitalize()
    return f"the lower back is loaded hard on {when}, {sport}{others}, with {hard_work(days[0])}"


def _weekday(week: Week, day: Day) -> Weekday:
    """Of a rotation of seven days the first is a Monday; of the calendar, day 1 is one."""
    number = day.number or 0
    return _WEEKDAYS[number if week.length else (number - 1) % _A_WEEK]


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
    needs=(Need.DAYS, Need.SPORT_DAYS),
    example=Profile(sport_days=(Weekday.SATURDAY,)),
    only_with=(Trait.HARD_ON_LOWER_BACK,),
)
