"""VOL002: a back muscle gets far more sets a week than have been studied."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from backworkouts.linter.muscles import large_muscles, proviso
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
from backworkouts.linter.sentence import amount

if TYPE_CHECKING:
    from backworkouts.linter.week_view import Week

__all__ = ["RULE"]

_DEFAULT = 25


def _look(week: Week, options: Options) -> Iterator[Found]:
    limit = options["sets"]
    if not week.is_whole and week.days[0].plan.count <= limit:  # no muscle gets more than all
        return
    for muscle in week.volume.above(large_muscles(week.catalog), limit):
        yield Found(week.where, partial(_message, week, muscle, limit))


def _message(week: Week, muscle: str, limit: float) -> str:
    volume = week.volume
    said = f"{week.name_of(muscle)}: {volume[muscle]} fractional sets a week"
    return f"{said}, more than {amount(limit)}{proviso(volume)}"


RULE = Rule(
    code="VOL002",
    name="many-weekly-sets",
    severity=Severity.INFO,
    summary=f"No large back muscle gets more than {_DEFAULT} fractional sets a week.",
    why=(
        "Beyond twenty-odd sets a week further ones add little that trials could detect, and they "
        "cost recovery. No upper limit is established: this is the least certain of the numbers, "
        "and partly expert opinion. A muscle is reported when even the least that a plan asks is "
        "above. A workout by itself is reported only when it alone is above."
    ),
    bad="Lat Pulldown 10x10\nPull-Up 8x8\nBarbell Row 8x8",
    good="Lat Pulldown 4x10\nPull-Up 4x8\nBarbell Row 4x8",
    grounds=(
        Ground(
            "baz_valle_2022",
            "12 to 20 weekly sets suggested; more gave no clear gain in two of three muscles",
            Confidence.LOW,
        ),
        Ground(
            "rp_landmarks",
            "25 and more sets for the back named as the most one recovers from; versions disagree",
            Confidence.LOW,
        ),
    ),
    look=_look,
    scope=Scope.TRAINING,
    options=(Option("sets", _DEFAULT, "fractional sets per muscle and week", most=200),),
)
