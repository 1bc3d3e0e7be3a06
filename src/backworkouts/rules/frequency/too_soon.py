"""FRQ002: for bodybuilding, the back again sooner than after five days."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from backworkouts.linter.frequency import ENOUGH, Soon, back_days, soonest
from backworkouts.linter.profile import Profile
from backworkouts.linter.rule import (
    Confidence,
    Found,
    Ground,
    Need,
    Option,
    Options,
    Rule,
    Scope,
    Severity,
)
from backworkouts.linter.sentence import plural
from backworkouts.linter.traits import Trait
from backworkouts.model.workout import Goal

if TYPE_CHECKING:
    from backworkouts.linter.week_view import Week

__all__ = ["RULE"]


def _look(week: Week, options: Options) -> Iterator[Found]:
    asked = options["days"]
    soon = soonest(week, back_days(week, options["enough"]), asked - 1)
    if soon is not None:
        yield Found(soon.then.where, partial(_message, soon, asked))


def _message(soon: Soon, asked: float) -> str:
    others = f", {soon.times} times sooner than asked in all" if soon.times > 1 else ""
    return (
        f"the back is trained again after {plural(soon.days, 'day')}; "
        f"for bodybuilding once in {plural(asked, 'day')} is asked{others}"
    )


RULE = Rule(
    code="FRQ002",
    name="back-too-soon",
    severity=Severity.INFO,
    summary="For bodybuilding, five days pass from one training of the back to the next.",
    why=(
        "A body part every five days is what the article tells bodybuilders, at the many sets of a "
        "day that is for it alone. With fewer sets a day nothing speaks against sooner: studies "
        "find the spread over days hardly matters, and twice a week in seven days cannot keep to "
        "this. So with a goal of growth most real weeks that train the back twice have the finding."
    ),
    bad="Monday\nPull-Up 4x8\nSeated Row 4x10\n\nThursday\nPull-Up 4x8\nSeated Row 4x10",
    good="Monday\nPull-Up 4x8\nSeated Row 4x10\n\nThursday\nBench Press 4x8",
    grounds=(
        Ground("article", "bodybuilders: each body part once in five days", Confidence.LOW),
        Ground(
            "schoenfeld_2019",
            "with equal weekly sets, how often they are done makes no meaningful difference",
            Confidence.HIGH,
        ),
    ),
    look=_look,
    scope=Scope.WEEK,
    options=(
        Option("days", 5, "days from one training of the back to the next", least=1, most=60),
        ENOUGH,
    ),
    needs=(Need.DAYS,),
    goals=(Goal.HYPERTROPHY,),
    example=Profile(goal=Goal.HYPERTROPHY),
    only_with=(Trait.BACK,),
)
