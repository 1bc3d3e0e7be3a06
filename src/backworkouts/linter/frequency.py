"""What the rules on frequency share: the days that train the back, and those soon after others."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from backworkouts.linter.rule import Option
from backworkouts.linter.sentence import listed
from backworkouts.linter.traits import Trait
from backworkouts.linter.working_sets import counted

if TYPE_CHECKING:
    from backworkouts.linter.week_view import Day, Week
    from backworkouts.linter.workout_view import Plan

__all__ = ["ENOUGH", "Soon", "back_days", "back_sets", "hard_work", "soonest"]

ENOUGH = Option("enough", 6, "sets of the back that make a training of the back", least=1, most=100)
"""Two exercises of three sets. A row at the end of a chest day is no back day."""


class Soon(NamedTuple):
    """Two trainings, one soon after the other."""

    first: Day
    then: Day
    days: int
    times: int
    """How often one comes so soon, or nearly so, after another."""


def back_sets(plan: Plan) -> int:
    """The most sets of the back that a workout has.

    None where nothing pulls, as on a day of squats, Romanian deadlifts and back extensions.
    """
    sets = 0
    pulls = False
    for one in plan.having(Trait.BACK):
        sets += counted(one)[1]
        pulls = pulls or not one.traits & Trait.LOWER_BACK
    return sets if pulls else 0


def back_days(week: Week, enough: float) -> list[Day]:
    """The trainings with so many sets of the back or more."""
    return [one for one in week.of_the_back() if back_sets(one.plan) >= enough]


def soonest(week: Week, days: Sequence[Day], at_most: float) -> Soon | None:
    """The two of some trainings that follow each other soonest, if within so many days.

    Trainings of one day are one.
    """
    by_day = {one.number: one for one in reversed(days)}
    soon = [
        (gap, number, one, other)
        for number, (one, other, gap) in enumerate(week.gaps([*reversed(by_day.values())]))
        if gap <= at_most
    ]
    if not soon:
        return None
    gap, _, one, other = min(soon, key=lambda item: item[:2])
    return Soon(one, other, gap, len(soon))


def hard_work(day: Day) -> str:
    """The exercises of a day that load the lower back hard, in words."""
    return listed(dict.fromkeys(one.name for one in day.plan.having(Trait.HARD_ON_LOWER_BACK)))
