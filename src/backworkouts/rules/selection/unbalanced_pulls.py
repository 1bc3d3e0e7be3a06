"""SEL003: far more vertical than horizontal pulling, or the other way around."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from backworkouts.linter.equipment import possible
from backworkouts.linter.rule import (
    Confidence,
    Found,
    Ground,
    Option,
    Options,
    Rule,
    Scope,
    Severity,
)
from backworkouts.linter.sentence import amount, plural
from backworkouts.linter.traits import Fact, Trait
from backworkouts.linter.working_sets import UNLIKE, counted

if TYPE_CHECKING:
    from backworkouts.linter.week_view import Week
    from backworkouts.linter.workout_view import Plan

__all__ = ["RULE"]

_VERTICAL, _ROW, _PULL, _UNKNOWN = Trait.VERTICAL_PULL, Trait.ROW, Trait.PULL, Trait.UNKNOWN
_BOTH = _VERTICAL | _ROW
_KINDS = ("vertical pulls", "rows")


def _look(week: Week, options: Options) -> Iterator[Found]:
    if not week.traits & _BOTH or not week.is_asked:
        return
    (fewest_vertical, most_vertical), (fewest_rows, most_rows), either = _sets(week)
    least, ratio = options["sets"], options["ratio"]
    if fewest_vertical >= least and fewest_vertical > ratio * (most_rows + either):
        message = partial(_message, fewest_vertical, most_rows, ratio, _KINDS)
    elif fewest_rows >= least and fewest_rows > ratio * (most_vertical + either):
        message = partial(_message, fewest_rows, most_vertical, ratio, _KINDS[::-1])
    else:
        return
    if _allows_both(week.days[0].plan):
        yield Found(week.where, message)


def _sets(week: Week) -> tuple[tuple[int, int], tuple[int, int], int]:
    """The fewest and the most sets of vertical pulls and of rows, and those that may be either."""
    fewest_vertical = most_vertical = fewest_rows = most_rows = either = 0
    for day in week.days:
        for one in day.plan.entries:
            traits = one.traits
            if traits & _BOTH:
                # As nearly always, or else by a call.
                low, high = counted(one) if one.facts & UNLIKE else (one.count, one.count)
                if not traits & _PULL:
                    low = 0  # a hybrid may be meant as a hinge
                if traits & _VERTICAL:
                    fewest_vertical += low
                    most_vertical += high
                else:
                    fewest_rows += low
                    most_rows += high
            elif traits & _UNKNOWN:
                either += counted(one)[1]
    return (fewest_vertical, most_vertical), (fewest_rows, most_rows), either


def _allows_both(plan: Plan) -> bool:
    """Whether what is at hand allows vertical pulls as well as rows."""
    known = possible(plan.catalog, plan.profile.equipment)
    return bool(known & _VERTICAL and known & _ROW)


def _message(more: int, fewer: int, ratio: float, kinds: tuple[str, ...]) -> str:
    return (
        f"{plural(more, 'set')} of {kinds[0]} against {fewer or 'none'} of {kinds[1]}, "
        f"more than {amount(ratio)} times as many"
    )


RULE = Rule(
    code="SEL003",
    name="unbalanced-pulls",
    severity=Severity.INFO,
    summary="Neither vertical pulls nor rows get more than twice the sets of the other.",
    why=(
        "Pulling from above and pulling from the front train the back differently: the lats most "
        "in the one, rhomboids and middle trapezius more in the other. Slightly more pull-downs "
        "than rows are fine, as the article has it; the ratio is ours, a multiple at which one of "
        "them is plainly missing. Over a week it is the week that counts. What may be either, or "
        "what no movement is known of, is counted in favor."
    ),
    bad="Lat Pulldown 4x10\nPull-Up 4x8\nClose-Grip Pull-Down 4x10\nSeated Row 3x10",
    good="Lat Pulldown 4x10\nPull-Up 4x8\nSeated Row 4x10",
    grounds=(
        Ground(
            "article",
            "as many rows as pull-downs; slightly more pull-downs are fine",
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
    options=(
        Option("ratio", 2, "sets of the one for each of the other", least=1, most=100),
        Option("sets", 6, "sets of the one, fewer of which are not judged", least=1, most=200),
    ),
    only_with=(_BOTH, Fact.ABOUT_THE_BACK),
)
