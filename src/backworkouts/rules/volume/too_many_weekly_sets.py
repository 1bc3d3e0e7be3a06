"""VOL002: a back muscle gets far more sets a week than have been studied."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from backworkouts.linter.muscles import above, counted_sets, large_with_parts, proviso
from backworkouts.linter.profile import Profile
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
from backworkouts.linter.week_view import WeekView
from backworkouts.model.muscle import Muscle
from backworkouts.volume.credits import FRACTIONAL
from backworkouts.volume.guide import Guide

__all__ = ["RULE"]

_DEFAULT = 25


def _look(week: WeekView, options: Options) -> Iterator[Match]:
    limit = options["sets"]
    is_fractional = week.credits is FRACTIONAL
    if is_fractional and not week.is_whole and week.days[0].workout.count <= limit:
        return  # no muscle gets more sets than there are
    volume = week.volume
    for muscle in above(volume, week.catalog, limit):
        yield Match(
            week.where,
            f"{week.muscle_name(muscle)}: {volume[muscle]} {counted_sets(volume)} a week, "
            f"more than {amount(limit)}{proviso(volume)}",
        )


def _guide(
    options: Options, muscles: Mapping[str, Muscle], profile: Profile
) -> Mapping[str, Guide]:
    guide = Guide(high=options["sets"])
    return {
        muscle: guide
        for whole, parts in large_with_parts(muscles).items()
        for muscle in (whole, *parts)
    }


RULE = Rule(
    code="VOL002",
    name="many-weekly-sets",
    severity=Severity.INFO,
    summary=f"No large back muscle gets more than {_DEFAULT} fractional sets a week.",
    why=(
        "Beyond twenty-odd sets a week further ones add little that trials could detect, and they "
        "cost recovery. No upper limit is established: this is the least certain of the numbers, "
        "and partly expert opinion. Of a muscle with parts each part is judged by itself, as the "
        "upper, the middle and the lower trapezius. A muscle is reported when even the least that "
        "a plan asks is above. A workout by itself is reported only when it alone is above."
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
    guide=_guide,
)
