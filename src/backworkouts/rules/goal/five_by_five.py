"""GOL001: for athletes, five exercises of the back with five sets each."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from backworkouts.linter.profile import Profile
from backworkouts.linter.rule import Confidence, Found, Ground, Option, Options, Rule, Severity
from backworkouts.linter.sentence import amount, plural
from backworkouts.linter.traits import Trait
from backworkouts.linter.working_sets import counted
from backworkouts.model.workout import Goal

if TYPE_CHECKING:
    from backworkouts.linter.workout_view import Plan

__all__ = ["RULE"]


def _look(plan: Plan, options: Options) -> Iterator[Found]:
    back = plan.having(Trait.BACK)
    if len(back) < options["exercises"]:
        return
    sets: dict[str, int] = {}
    for one in back:
        sets[one.exercise.id] = sets.get(one.exercise.id, 0) + counted(one)[0]
    many = [count for count in sets.values() if count >= options["sets"]]
    if len(many) >= options["exercises"]:
        yield Found("", partial(_message, many, options["sets"]))


def _message(many: list[int], sets: float) -> str:
    return (
        f"{plural(len(many), 'exercise')} of the back with {amount(sets)} sets or "
        f"more each, {sum(many)} in all; an athlete's day has room for fewer"
    )


RULE = Rule(
    code="GOL001",
    name="five-by-five-for-athletes",
    severity=Severity.INFO,
    summary="An athlete does not do five exercises of the back with five sets each.",
    why=(
        "Athletes train the back beside their sport, and so with less volume than bodybuilders: "
        "five exercises with five sets each are too many, as the coach in the article has it. The "
        "number is a coach's, not a study's, and is taken as one session's."
    ),
    bad="Lat Pulldown 5x10\nPull-Up 5x8\nSeated Row 5x10\nT-Bar Row 5x10\nDeadlift 5x5",
    good="Lat Pulldown 3x10\nPull-Up 3x8\nSeated Row 5x10\nT-Bar Row 3x10\nDeadlift 5x5",
    grounds=(
        Ground("article", "no five movements with five sets each for athletes", Confidence.LOW),
        Ground("scott_marshall", "said by this coach", Confidence.LOW),
    ),
    look=_look,
    options=(
        Option("exercises", 5, "exercises of the back", least=1, most=50),
        Option("sets", 5, "sets of each", least=1, most=200),
    ),
    goals=(Goal.ATHLETICS,),
    example=Profile(goal=Goal.ATHLETICS),
    only_with=(Trait.BACK,),
)
