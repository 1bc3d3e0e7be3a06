"""VOL001: a back muscle gets fewer sets a week than studies find worthwhile."""

from __future__ import annotations

from collections.abc import Iterator

from backworkouts.linter.muscles import below, proviso
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

__all__ = ["RULE"]

_DEFAULT = 10


def _look(week: WeekView, options: Options) -> Iterator[Match]:
    limit, volume = options["sets"], week.volume
    for muscle in below(week, limit):
        yield Match(
            week.where,
            f"{week.muscle_name(muscle)}: {volume[muscle]} fractional sets a week, "
            f"fewer than {amount(limit)}{proviso(volume)}",
        )


RULE = Rule(
    code="VOL001",
    name="few-weekly-sets",
    severity=Severity.INFO,
    summary=f"Each large back muscle gets {_DEFAULT} fractional sets a week or more.",
    why=(
        "Growth rises with weekly sets, less and less steeply; about ten is a sensible floor. The "
        "trials measured thighs and arms, hardly ever a back, so for the back this is "
        "extrapolation, and a week below it is no fault. A muscle is reported when even the most "
        "that a plan allows is below."
    ),
    bad="Lat Pulldown 3x10\nBarbell Row 3x10",
    good="Lat Pulldown 5x10\nBarbell Row 5x10\nFace Pull 4x15\nDeadlift 4x5\nHyperextension 6x15",
    grounds=(
        Ground(
            "acsm_2026",
            "about 10 sets and more per muscle and week for hypertrophy",
            Confidence.MODERATE,
        ),
        Ground(
            "schoenfeld_2017",
            "each further weekly set adds a little; 10 and more did better than fewer, by trend",
            Confidence.MODERATE,
        ),
        Ground(
            "pelland_2025",
            "counting indirect sets as half fitted the data best",
            Confidence.MODERATE,
        ),
    ),
    look=_look,
    scope=Scope.WEEK,
    options=(Option("sets", _DEFAULT, "fractional sets per muscle and week", most=200),),
)
