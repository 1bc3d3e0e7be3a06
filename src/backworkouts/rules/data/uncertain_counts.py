"""DAT003: optional sets leave a count of sets wide open."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

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
from backworkouts.linter.traits import Fact

if TYPE_CHECKING:
    from backworkouts.linter.week_view import Week

__all__ = ["RULE"]


def _look(week: Week, options: Options) -> Iterator[Found]:
    for one in week.days:
        if one.plan.facts & Fact.OPTIONAL:
            break
    else:
        return
    apart = {muscle: sets.high - sets.low for muscle, sets in week.volume.trained.items()}
    # Muscles that are equally far apart are told by the one that is trained most.
    muscle = max(apart, key=lambda one: apart[one], default="")
    if muscle and apart[muscle] > options["sets"]:
        sets = week.volume[muscle]
        per = "a week" if week.is_whole else "a session"
        yield Found(
            week.where,
            f"optional sets leave {week.name_of(muscle)} between {amount(sets.low)} and "
            f"{plural(sets.high, 'set')} {per}",
        )


RULE = Rule(
    code="DAT003",
    name="uncertain-counts",
    severity=Severity.INFO,
    summary="Optional sets change the count of a muscle by two sets at most.",
    why=(
        "`3-4 x 10` on every exercise adds up: a plan may then be one of fifteen weekly sets or of "
        "twenty, and no rule on sets per muscle can say anything between. It is a way to let the "
        "lifter decide on the day, and no mistake. Ranges of repetitions change no count. The "
        "muscle with the widest count is told."
    ),
    bad="Lat Pulldown 3-4x10\nSeated Row 3-4x10\nPull-Up 3-4x8",
    good="Lat Pulldown 3-4x10\nSeated Row 3x8-12\nPull-Up 3x8",
    grounds=(Ground("textbook", "a range of sets makes a range of counts", Confidence.HIGH),),
    look=_look,
    scope=Scope.TRAINING,
    options=(
        Option("sets", 2, "fractional sets between the least and the most of a muscle", most=200),
    ),
    only_with=(Fact.OPTIONAL,),
)
