"""SEL006: nothing of the back is trained one side at a time."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from backworkouts.linter.rule import Confidence, Found, Ground, Options, Rule, Scope, Severity
from backworkouts.linter.traits import Fact, Trait

if TYPE_CHECKING:
    from backworkouts.linter.week_view import Week

__all__ = ["RULE"]

_BACK = Trait.BACK
# By its nature; or it may be.
_IS_NOT_MISSED = Trait.ONE_SIDED_BACK | Trait.UNKNOWN


def _look(week: Week, options: Options) -> Iterator[Found]:
    if week.traits & _IS_NOT_MISSED or not week.is_asked:
        return
    for day in week.days:
        for entry in day.plan.entries:
            if entry.traits & _BACK and entry.facts & Fact.PER_SIDE:
                return
    yield Found(week.where, partial(_message, week))


def _message(week: Week) -> str:
    when = "in the week" if week.is_whole else "in the workout"
    return f"nothing {when} trains the back one side at a time"


RULE = Rule(
    code="SEL006",
    name="no-unilateral-work",
    severity=Severity.INFO,
    summary="Some of the back is trained one side at a time.",
    why=(
        "The article asks for some unilateral training. The study it leans on found more work of "
        "the external oblique in one-arm rows, and less of the lower back's extensors: a change, "
        "not a gain of everything. That it leads to more muscle has not been tested. Many real "
        "back days have none. An exercise of which nothing is known may be what is missing, so "
        "then nothing is said."
    ),
    bad="Lat Pulldown 4x10\nSeated Row 4x10\nDeadlift 3x5",
    good="Lat Pulldown 4x10\nOne-Arm Dumbbell Row 4x10\nDeadlift 3x5",
    grounds=(
        Ground("article", "add some unilateral training", Confidence.LOW),
        Ground(
            "saeterbakken_2015",
            "one-arm rows: more of the external oblique, less of erector spinae and multifidus",
            Confidence.MODERATE,
        ),
    ),
    look=_look,
    scope=Scope.TRAINING,
    only_with=(_BACK, Fact.ABOUT_THE_BACK),
    never_with=_IS_NOT_MISSED,
)
