"""FRQ001: the back is trained more or less often than once or twice a week."""

from __future__ import annotations

from collections.abc import Iterator

from backworkouts.linter.frequency import ENOUGH, back_days
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
    # Advice on how often to have a back workout bears on no full-body day with a few back sets.
    large = [day for day in back_days(week, enough) if day.workout.is_mostly_back]
    often = round(week.per_week(len(large)), 1)
    if often > most:
        yield Match(
            week.where,
            f"{plural(often, 'back workout')} a week with {plural(enough, 'set')} of the back or "
            f"more, more than {amount(most)}",
        )
        return
    # Any working set trains the back: five sets of rows are a training, though not a large one.
    often = round(week.per_week(len(week.having(Trait.BACK))), 1)
    if often < fewest and Trait.UNKNOWN not in week.traits:
        yield Match(
            week.where,
            f"{plural(often, 'training')} a week with a set for the back, fewer than "
            f"{amount(fewest)}",
        )


RULE = Rule(
    code="FRQ001",
    name="unusual-back-frequency",
    severity=Severity.INFO,
    summary="The back is trained once or twice a week.",
    why=(
        "Once or twice is the article's advice. Studies find that with the same weekly sets it "
        "hardly matters how many days they are spread over, so three short trainings are no "
        "mistake: look at weekly sets first. For too few, every day with a working set of a back "
        "exercise counts. For too many, only workouts for the back count, with several sets: the "
        "advice is about those, and a few rows on a full-body day are no such workout, nor is a "
        "day of hinges and back extensions alone."
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
        Option("most", 2, "workouts for the back a week", most=14),
        ENOUGH,
    ),
)
