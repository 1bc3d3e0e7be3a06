"""FRQ002: for bodybuilding, the back again before five days have passed."""

from __future__ import annotations

from collections.abc import Iterator

from backworkouts.linter.frequency import ENOUGH, back_days, shortest_gap
from backworkouts.linter.profile import Profile
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
from backworkouts.linter.sentence import amount
from backworkouts.linter.week_view import WeekView
from backworkouts.model.workout import Focus, Goal
from backworkouts.plurals import plural

__all__ = ["RULE"]

_BODYBUILDER = Profile(goal=Goal.HYPERTROPHY, focus=Focus.BACK)


def _look(week: WeekView, options: Options) -> Iterator[Match]:
    asked = options["days"]
    gap = shortest_gap(week, back_days(week, options["enough"]), asked - 1)
    if gap is not None:
        times = f" ({gap.times} times in all)" if gap.times > 1 else ""
        yield Match(
            gap.then.where,
            f"the back is trained again after {plural(gap.days, 'day')}; for bodybuilding the "
            f"article asks for {amount(asked)}{times}",
        )


RULE = Rule(
    code="FRQ002",
    name="back-too-soon",
    severity=Severity.INFO,
    summary="For bodybuilding, five days pass from one training of the back to the next.",
    why=(
        "A body part every five days is what the article advises bodybuilders, at the many sets of "
        "a day that is for it alone. With fewer sets a day nothing speaks against a shorter gap: "
        "studies find the spread over days hardly matters, and twice a week in seven days cannot "
        "keep to this. So the rule is off unless it is selected, or the profile is that of a "
        "bodybuilder with a day for each body part: goal hypertrophy, focus back."
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
    requires=(Requirement.DAYS,),
    goals=(Goal.HYPERTROPHY,),
    enabled_by=_BODYBUILDER,
    example=_BODYBUILDER,
)
