"""SEL002: five exercises for the back."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from backworkouts.linter.rule import Confidence, Found, Ground, Option, Options, Rule, Severity
from backworkouts.linter.sentence import amount, plural
from backworkouts.linter.traits import Fact, Trait

if TYPE_CHECKING:
    from backworkouts.linter.workout_view import Plan

__all__ = ["RULE"]


def _look(plan: Plan, options: Options) -> Iterator[Found]:
    if not plan.is_back_workout:
        return
    count = plan.count_of_back
    is_all = count == len(plan.entries)
    if plan.has_repeats:
        count = len({one.exercise.id for one in plan.entries if one.traits & Trait.BACK})
    asked, tolerance = options["exercises"], options["tolerance"]
    if count > asked + tolerance:
        yield Found("", partial(_too_many, count, asked + tolerance))
    elif is_all and 0 < count < asked - tolerance:
        yield Found("", partial(_too_few, count, asked - tolerance))


def _too_many(count: int, most: float) -> str:
    return f"{_said(count)}, more than {amount(most)}"


def _too_few(count: int, fewest: float) -> str:
    return f"{_said(count)} and none besides, fewer than {amount(fewest)}"


def _said(count: int) -> str:
    return plural(count, "exercise of the back", "exercises of the back")


RULE = Rule(
    code="SEL002",
    name="other-than-five-exercises",
    severity=Severity.INFO,
    summary="A back workout has five exercises for the back.",
    why=(
        "Five are what the coach in the article prefers: enough for the parts of the back, few "
        "enough to do each well. It is a preference: no study speaks for five over four or six, "
        "all three workouts of the article have six, and most real back days have another number. "
        "So `tolerance` says how many more or fewer go. Fewer are told only of a workout that is "
        "for the back alone: with arms or legs besides there is less room."
    ),
    bad="Lat Pulldown 4x10\nPull-Up 3x8\nSeated Row 4x10\nDeadlift 3x5",
    good="Lat Pulldown 4x10\nPull-Up 3x8\nSeated Row 4x10\nT-Bar Row 4x10\nDeadlift 3x5",
    grounds=(Ground("article", "choose five exercises", Confidence.LOW),),
    look=_look,
    options=(
        Option("exercises", 5, "exercises of the back", least=1, most=50),
        Option("tolerance", 0, "exercises more or fewer", most=50),
    ),
    only_with=(Fact.ABOUT_THE_BACK,),
)
