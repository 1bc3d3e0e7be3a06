"""FRQ001: the back is trained more or less often than once or twice a week."""

from __future__ import annotations

from collections.abc import Iterator

from backworkouts.linter.frequency import ENOUGH, back_days
from backworkouts.linter.muscles import above
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
from backworkouts.linter.sentence import amount
from backworkouts.linter.traits import Trait
from backworkouts.linter.week_view import WeekView
from backworkouts.plurals import plural

__all__ = ["RULE"]

_MOST = 2
_MOST_IN_A_SESSION = 11
"""Fractional sets of a muscle, above which VOL003 asks for more days."""


def _look(week: WeekView, options: Options) -> Iterator[Match]:
    enough, fewest, most = options["enough"], options["fewest"], options["most"]
    # The advice is about back workouts, so full-body days do not count.
    large = [day for day in back_days(week, enough) if day.workout.is_mostly_back]
    back_workouts = round(week.per_week(len(large)), 1)
    if back_workouts > most and not _needs_more_days(week, most):
        is_default = most == _MOST
        limit = (
            f"the article advises {_MOST} at most" if is_default else f"more than {amount(most)}"
        )
        yield Match(
            week.where,
            f"{plural(back_workouts, 'back workout')} a week (each with {amount(enough)} back "
            f"sets or more); {limit}",
        )
        return
    # Any working set counts here.
    days_with_back = round(week.per_week(len(week.having(Trait.BACK))), 1)
    if days_with_back < fewest and Trait.UNKNOWN not in week.traits:
        few = "no day of the week trains the back"
        if days_with_back:
            days = plural(days_with_back, "day")
            few = f"{days} a week with back work, fewer than {amount(fewest)}"
        yield Match(week.where, f"{few}; add a row or a pull-up")


def _needs_more_days(week: WeekView, most: float) -> bool:
    """Return whether a muscle would get more sets in a session than it can use on so many days."""
    return bool(above(week.volume, week.catalog, most * _MOST_IN_A_SESSION))


RULE = Rule(
    code="FRQ001",
    name="unusual-back-frequency",
    severity=Severity.INFO,
    summary="The back is trained once or twice a week.",
    why=(
        "Once or twice is the article's advice. Studies find that with the same weekly sets it "
        "hardly matters how many days they are spread over, so three short trainings are no "
        "mistake: look at weekly sets first. Nothing is found where two days would mean more than "
        f"{_MOST_IN_A_SESSION} fractional sets of a muscle in each (VOL003). For too few, every "
        "day with a working set of a back exercise counts. For too many, only workouts for the "
        "back count, with several sets: the advice is about those, and a few rows on a full-body "
        "day are no such workout, nor is a day of hinges and back extensions alone."
    ),
    bad=(
        "Monday\nPull-Up 3x8\nSeated Row 3x10\n\nWednesday\nPull-Up 3x8\nSeated Row 3x10\n\n"
        "Friday\nPull-Up 3x8\nSeated Row 3x10"
    ),
    good="Monday\nPull-Up 3x8\nSeated Row 3x10\n\nThursday\nPull-Up 3x8\nSeated Row 3x10",
    grounds=(
        Ground("article", "train the back once or twice a week", Confidence.LOW),
        Ground(
            "schoenfeld_2019",
            "with equal weekly sets, how often they are done makes no meaningful difference",
            Confidence.HIGH,
        ),
    ),
    look=_look,
    scope=Scope.WEEK,
    options=(
        Option("fewest", 1, "days a week with a back exercise, at least", most=14),
        Option("most", _MOST, "back workouts a week, at most", most=14),
        ENOUGH,
    ),
)
