"""SEL006: nothing of the back is trained one side at a time."""

from __future__ import annotations

from collections.abc import Iterator

from backworkouts.linter.rule import Confidence, Ground, Match, Options, Rule, Scope, Severity
from backworkouts.linter.traits import Trait
from backworkouts.linter.week_view import WeekView

__all__ = ["RULE"]


def _look(week: WeekView, options: Options) -> Iterator[Match]:
    if not week.expects_back or _has_one_sided_work(week):
        return
    if not any(day.workout.is_back_workout for day in week.days):
        return  # with a few pulls beside other lifts there is no room for everything
    yield Match(
        week.where,
        f"nothing {week.when} trains the back one side at a time; add a one-arm row or the like",
    )


def _has_one_sided_work(week: WeekView) -> bool:
    """Return whether some exercise of the back is done one side at a time, or may be."""
    if not week.traits.isdisjoint((Trait.ONE_SIDED_BACK, Trait.UNKNOWN)):
        return True
    return any(
        performed.per_side or performed.side is not None
        for day in week.having(Trait.BACK)
        for exercise in day.workout.having(Trait.BACK)
        for _, performed in exercise.working
    )


RULE = Rule(
    code="SEL006",
    name="no-unilateral-work",
    severity=Severity.INFO,
    summary="Some of the back is trained one side at a time.",
    why=(
        "The article asks for some unilateral training: it finds weak links, such as a trunk that "
        "gives way in a heavy barbell row before the lats have had enough to do. One-arm rows, "
        "renegade rows, suitcase deadlifts and one-arm Romanian deadlifts are what it names, and "
        "dumbbells suffice for them. The study it leans on found more work of the external oblique "
        "in one-arm rows, and less of the lower back's extensors: a change, not a gain of "
        "everything. That it leads to heavier loads and more muscle has not been tested. Many real "
        "back days have none. An exercise of which nothing is known may be what is missing, so "
        "then nothing is reported. Nor is a week without a day for the back: a plan of a few lifts "
        "for the whole body has no room for everything."
    ),
    bad="Lat Pulldown 4x10\nSeated Row 4x10\nDeadlift 3x5",
    good="Lat Pulldown 4x10\nOne-Arm Dumbbell Row 4x10\nDeadlift 3x5",
    grounds=(
        Ground(
            "article",
            "add some unilateral training: it strengthens weak links, such as a core that limits "
            "rows",
            Confidence.LOW,
        ),
        Ground(
            "saeterbakken_2015",
            "one-arm rows: more of the external oblique, less of erector spinae and multifidus",
            Confidence.LOW,
        ),
    ),
    look=_look,
    scope=Scope.TRAINING,
)
