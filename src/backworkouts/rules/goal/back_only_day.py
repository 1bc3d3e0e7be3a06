"""GOL003: for athletes, a day for the back alone."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from backworkouts.linter.profile import Profile
from backworkouts.linter.rule import Confidence, Found, Ground, Options, Rule, Severity
from backworkouts.linter.traits import Fact, Trait
from backworkouts.model.workout import Goal

if TYPE_CHECKING:
    from backworkouts.linter.workout_view import Plan

__all__ = ["RULE"]


def _look(plan: Plan, options: Options) -> Iterator[Found]:
    entries = plan.entries
    if entries and plan.count_of_back == len(entries) and plan.is_back_workout:
        yield Found("", partial(_message, plan))


def _message(plan: Plan) -> str:
    count = len({one.exercise.id for one in plan.entries})
    exercises = f"all {count} exercises are" if count > 1 else "its one exercise is"
    return f"{exercises} for the back; an athlete trains the back together with other muscles"


RULE = Rule(
    code="GOL003",
    name="back-only-day-for-athletes",
    severity=Severity.INFO,
    summary="An athlete has no day for the back alone.",
    why=(
        "A body part a day is how bodybuilders divide a week. A fighter, as the article has it, "
        "trains movements of the whole body and has no use for a day of nothing but back. It is a "
        "coach's advice, not a study's. One or two exercises practiced by themselves are no such "
        "day."
    ),
    bad="Lat Pulldown 4x10\nSeated Row 4x10\nDeadlift 3x5",
    good="Lat Pulldown 4x10\nBench Press 4x8\nDeadlift 3x5",
    grounds=(
        Ground("article", "no back-only day for a fighter", Confidence.LOW),
        Ground("scott_marshall", "said by this coach", Confidence.LOW),
    ),
    look=_look,
    goals=(Goal.ATHLETICS,),
    example=Profile(goal=Goal.ATHLETICS),
    only_with=(Trait.BACK, Fact.ABOUT_THE_BACK),
)
