"""SEL003: far more vertical than horizontal pulling, or the other way around."""

from __future__ import annotations

from collections.abc import Iterator

from backworkouts.rules._at_hand import possible
from backworkouts.rules._rule import (
    Confidence,
    Found,
    Ground,
    Option,
    Options,
    Rule,
    Scope,
    Severity,
)
from backworkouts.rules._selection import is_asked
from backworkouts.rules._sentence import amount, plural
from backworkouts.rules._sets import counted
from backworkouts.rules._traits import Trait
from backworkouts.rules._week import Week

__all__ = ["RULE"]

_VERTICAL = Trait.VERTICAL_PULL
_PULL = Trait.PULL
_BOTH = _VERTICAL | Trait.ROW


def _look(week: Week, options: Options) -> Iterator[Found]:
    if not week.traits & _BOTH or not is_asked(week):
        return
    plan = week.days[0].plan
    known = possible(plan.catalog, plan.profile.equipment)
    if not (known & Trait.VERTICAL_PULL and known & Trait.ROW):
        return
    vertical, rows, open_ = _sets(week)
    least, ratio = options["sets"], options["ratio"]
    for more, fewer, kinds in (
        (vertical, rows, ("vertical pulls", "rows")),
        (rows, vertical, ("rows", "vertical pulls")),
    ):
        if more[0] >= least and more[0] > ratio * (fewer[1] + open_):
            against = fewer[1] or "none"
            yield Found(
                week.where,
                f"{plural(more[0], 'set')} of {kinds[0]} against {against} of {kinds[1]}, "
                f"more than {amount(ratio)} times as many",
            )


def _sets(week: Week) -> tuple[list[int], list[int], int]:
    """The fewest and the most sets of vertical pulls and of rows, and those that may be either."""
    vertical, rows, unknown = [0, 0], [0, 0], 0
    for day in week.days:
        for one in day.plan.entries:
            traits = one.traits
            if traits & _BOTH:
                low, high = counted(one)
                of = vertical if traits & _VERTICAL else rows
                if traits & _PULL:  # a hybrid may be meant as a hinge
                    of[0] += low
                of[1] += high
            elif traits & Trait.UNKNOWN:
                unknown += counted(one)[1]
    return vertical, rows, unknown


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
)
