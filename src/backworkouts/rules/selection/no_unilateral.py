"""SEL006: nothing of the back is trained one side at a time."""

from __future__ import annotations

from collections.abc import Iterator

from backworkouts.rules._plan import Entry
from backworkouts.rules._rule import Confidence, Found, Ground, Options, Rule, Scope, Severity
from backworkouts.rules._selection import is_asked
from backworkouts.rules._traits import Trait
from backworkouts.rules._week import Week

__all__ = ["RULE"]

_BY_NATURE = Trait.BACK | Trait.ONE_SIDED


def _look(week: Week, options: Options) -> Iterator[Found]:
    if week.traits & Trait.UNKNOWN or not is_asked(week):
        return
    for day in week.days:
        for one in day.plan.entries:
            if one.traits & _BY_NATURE == _BY_NATURE:
                return
    for day in week.days:
        for one in day.plan.having(Trait.BACK):
            if _is_per_side(one):
                return
    when = "in the week" if week.is_whole else "in the workout"
    yield Found(week.where, f"nothing {when} trains the back one side at a time")


def _is_per_side(entry: Entry) -> bool:
    return any(one.per_side for _, one in entry.distinct)


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
)
