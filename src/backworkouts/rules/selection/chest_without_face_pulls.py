"""SEL007: chest work, and no face pulls or their like."""

from __future__ import annotations

from collections.abc import Iterator

from backworkouts.linter.rule import Confidence, Ground, Match, Options, Rule, Scope, Severity
from backworkouts.linter.sentence import amount, listed
from backworkouts.linter.traits import Trait
from backworkouts.linter.week_view import WeekView
from backworkouts.plurals import plural

__all__ = ["RULE"]

_SHOWN = 3
# Rhomboids and middle trapezius are prime movers of a row and synergists of a pull-down, for which
# an indirect set counts half (pelland_2025).
_VERTICAL = 0.5


def _look(week: WeekView, options: Options) -> Iterator[Match]:
    if not week.traits.isdisjoint((Trait.UPPER_BACK, Trait.UNKNOWN)):
        return
    chest = [
        exercise
        for day in week.having(Trait.CHEST)
        for exercise in day.workout.having(Trait.CHEST)
        if Trait.BACK not in exercise.traits  # a renegade row with a push-up is a row
    ]
    # Fewest sets of the chest against most sets of pulls, in the plan's favor: optional sets, and
    # the upper end of a range, may be done or not.
    row_sets = sum(
        exercise.most_sets * (1 if Trait.ROW in exercise.traits else _VERTICAL)
        for day in week.days
        for exercise in day.workout.having(Trait.ROW, Trait.VERTICAL_PULL)
    )
    chest_sets = sum(exercise.fewest_sets for exercise in chest)
    if chest_sets > row_sets:
        names = dict.fromkeys(exercise.name for exercise in chest)
        shown = [*names][:_SHOWN] + (["others"] if len(names) > _SHOWN else [])
        yield Match(
            week.where,
            f"{plural(chest_sets, 'chest set')} {week.when} ({listed(shown)}) against "
            f"{amount(row_sets) if row_sets else 'none'} of pulls (rows 1, pull-downs 1/2); add "
            f"face pulls or reverse flies",
        )


RULE = Rule(
    code="SEL007",
    name="chest-without-face-pulls",
    severity=Severity.INFO,
    summary="Where the chest gets more sets than rows do, there are face pulls or reverse flies.",
    why=(
        "Pressing without pulling the shoulder blades back is thought to round the shoulders; the "
        "article wants face pulls on chest days as on back days. It is plausible, and no trial of "
        "it was found. Rows train much of the same, and pull-ups and pull-downs some of it: where "
        "they come to as many sets as the chest has, a vertical pull counted half, nothing is "
        "reported. Of a workout by itself it looks at that workout alone: the face pulls may stand "
        "on another day."
    ),
    bad="Bench Press 3x8\nDumbbell Fly 3x12\nSeated Row 3x10",
    good="Bench Press 3x8\nDumbbell Fly 3x12\nFace Pull 3x15\nSeated Row 3x10",
    grounds=(
        Ground("article", "face pulls on back days and on chest days", Confidence.LOW),
        Ground(
            "gonzalez_galvez_2019",
            "exercise programs reduced thoracic kyphosis; face pulls were not tested",
            Confidence.LOW,
        ),
    ),
    look=_look,
    scope=Scope.TRAINING,
    once=True,
)
