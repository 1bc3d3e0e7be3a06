"""SEL003: far more vertical than horizontal pulling, or the other way around."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from backworkouts.linter.equipment import is_possible
from backworkouts.linter.rule import (
    Confidence,
    Ground,
    Match,
    Option,
    Options,
    Rule,
    Scope,
    Severity,
)
from backworkouts.linter.sentence import amount
from backworkouts.linter.traits import Trait
from backworkouts.linter.week_view import WeekView
from backworkouts.linter.workout_view import ExerciseView
from backworkouts.plurals import plural

__all__ = ["RULE"]

_BOTH = (Trait.VERTICAL_PULL, Trait.ROW)


class _Pulls(NamedTuple):
    """The sets of one kind of pull.

    Attributes:
        name: what a message calls the pulls.
        fewest: without optional sets, and without hybrids, which may be meant as hinges.
        most: with all of them.
    """

    name: str
    fewest: float
    most: float


def _look(week: WeekView, options: Options) -> Iterator[Match]:
    if not week.expects_back or week.traits.isdisjoint(_BOTH):
        return
    vertical: list[ExerciseView] = []
    rows: list[ExerciseView] = []
    either: float = 0  # sets of exercises of which no movement is known
    for day in week.days:
        for exercise in day.workout.exercises:
            if Trait.VERTICAL_PULL in exercise.traits:
                vertical.append(exercise)
            elif Trait.ROW in exercise.traits:
                rows.append(exercise)
            elif Trait.UNKNOWN in exercise.traits:
                either += exercise.most_sets
    message = _message(_pulls("vertical pulls", vertical), _pulls("rows", rows), either, options)
    at_hand = week.days[0].workout.profile.equipment
    if message and all(is_possible(week.catalog, at_hand, pull) for pull in _BOTH):
        yield Match(week.where, message)


def _pulls(name: str, exercises: list[ExerciseView]) -> _Pulls:
    certain = [exercise for exercise in exercises if Trait.PULL in exercise.traits]
    fewest = sum(exercise.fewest_sets for exercise in certain)
    return _Pulls(name, fewest, sum(exercise.most_sets for exercise in exercises))


def _message(vertical: _Pulls, rows: _Pulls, either: float, options: Options) -> str:
    """Return the message; empty when neither kind has far more sets than the other."""
    ratio = options["ratio"]
    for more, fewer in ((vertical, rows), (rows, vertical)):
        if more.fewest >= options["sets"] and more.fewest > ratio * (fewer.most + either):
            against = amount(fewer.most) if fewer.most else "none"
            return (
                f"{plural(more.fewest, 'set')} of {more.name} against {against} of {fewer.name}, "
                f"more than {amount(ratio)} times as many; add some {fewer.name}"
            )
    return ""


RULE = Rule(
    code="SEL003",
    name="unbalanced-pulls",
    severity=Severity.INFO,
    summary="Neither vertical pulls nor rows get more than three times the sets of the other.",
    why=(
        "Pulling from above and pulling from the front train the back differently: the lats most "
        "in the one, rhomboids and middle trapezius more in the other. The article finds a few "
        "more pull-downs fine, since one feels rows more and another pull-downs; the ratio is "
        "ours, a multiple at which one of them is plainly missing. Over a week it is the week that "
        "counts. What may be either, or what no movement is known of, is counted in favor."
    ),
    bad="Lat Pulldown 4x10\nPull-Up 4x8\nClose-Grip Pull-Down 4x10\nSeated Row 3x10",
    good="Lat Pulldown 4x10\nPull-Up 4x8\nSeated Row 4x10",
    grounds=(
        Ground(
            "article",
            "as many rows as pull-downs; slightly more pull-downs are fine for whom they work "
            "better",
            Confidence.LOW,
        ),
        Ground(
            "lehman_2004",
            "lats, middle trapezius and rhomboids work in both, in other proportions",
            Confidence.LOW,
        ),
    ),
    look=_look,
    scope=Scope.TRAINING,
    once=True,
    options=(
        Option("ratio", 3, "sets of the one for each of the other", least=1, most=100),
        Option("sets", 6, "sets of the one, fewer of which are not judged", least=1, most=200),
    ),
)
