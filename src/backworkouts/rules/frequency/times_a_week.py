"""FRQ001: the back is trained more or less often than once or twice a week."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from backworkouts.linter.frequency import ENOUGH, back_days, back_sets
from backworkouts.linter.rule import (
    Confidence,
    Found,
    Ground,
    Option,
    Options,
    Rule,
    Scope,
    Severity,
)
from backworkouts.linter.sentence import amount, plural
from backworkouts.linter.traits import Trait

if TYPE_CHECKING:
    from backworkouts.linter.week_view import Week

__all__ = ["RULE"]


def _look(week: Week, options: Options) -> Iterator[Found]:
    enough = options["enough"]
    often = round(week.per_week(len(back_days(week, enough))), 1)
    fewest, most = options["fewest"], options["most"]
    if often > most:
        yield Found(week.where, partial(_message, often, f"more than {amount(most)}", enough))
    elif often < fewest and not week.traits & Trait.UNKNOWN:
        # A few sets every day may come to a training without being one.
        spread = week.per_week(sum(back_sets(one.plan) for one in week.of_the_back()))
        if spread < fewest * enough:
            yield Found(
                week.where, partial(_message, often, f"fewer than {amount(fewest)}", enough)
            )


def _message(often: float, than: str, enough: float) -> str:
    said = f"{plural(often, 'training')} a week with {plural(enough, 'set')} of the back or more"
    return f"{said}, {than}"


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
