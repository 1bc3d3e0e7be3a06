"""FRQ001: the back is trained more or less often than once or twice a week."""

from __future__ import annotations

from collections.abc import Iterator

from backworkouts.linter.frequency import ENOUGH, back_days, back_sets
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

__all__ = ["RULE"]


def _look(week: WeekView, options: Options) -> Iterator[Match]:
    enough, fewest, most = options["enough"], options["fewest"], options["most"]
    often = round(week.per_week(len(back_days(week, enough))), 1)
    if often > most:
        yield Match(week.where, _message(often, f"more than {amount(most)}", enough))
    elif often < fewest and Trait.UNKNOWN not in week.traits:
        # A few sets every day may add up to a training without being one.
        days = week.having(Trait.BACK)
        spread = week.per_week(sum(back_sets(day.workout) for day in days))
        if spread < fewest * enough:
            yield Match(week.where, _message(often, f"fewer than {amount(fewest)}", enough))


def _message(often: float, than: str, enough: float) -> str:
    trainings = f"{plural(often, 'training')} a week"
    return f"{trainings} with {plural(enough, 'set')} of the back or more, {than}"


RULE = Rule(
    code="FRQ001",
    name="unusual-back-frequency",
    severity=Severity.INFO,
    summary="The back is trained once or twice a week.",
    why=(
        "Once or twice is the article's advice. Studies find that with the same weekly sets it "
        "hardly matters how many days they are spread over, so three short trainings are no "
        "mistake: look at weekly sets first. A training with a single exercise for the back does "
        "not count as one of the back, nor does a day of hinges and back extensions alone."
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
        Option("fewest", 1, "trainings of the back a week", most=14),
        Option("most", 2, "trainings of the back a week", most=14),
        ENOUGH,
    ),
)
