"""VOL004: a back muscle gets the sets of a high-volume week in one session."""

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
from backworkouts.linter.sentence import amount, listed

if TYPE_CHECKING:
    from backworkouts.linter.week_view import Week

__all__ = ["RULE"]

_SETS = 20
_TIMES = 1


def _look(week: Week, options: Options) -> Iterator[Found]:
    limit = options["sets"]
    volume = week.volume
    many = volume.above(large_muscles(week.catalog), limit)
    if not many:
        return
    often = volume.frequency
    rarely = [one for one in many if often[one].high <= options["times"]]
    if rarely:
        yield Found(week.where, partial(_message, week, rarely, limit))


def _message(week: Week, rarely: list[str], limit: float) -> str:
    volume = week.volume
    often = volume.frequency
    counts = listed(
        f"{week.name_of(one)} {volume[one]} in {often[one]} session"
        f"{'' if often[one].high == 1 else 's'}"
        for one in rarely
    )
    return (
        f"fractional sets a week: {counts}; more than {amount(limit)} for a muscle are better "
        f"spread over more days{proviso(volume)}"
    )


RULE = Rule(
    code="VOL004",
    name="many-sets-once-a-week",
    severity=Severity.INFO,
    summary=f"More than {_SETS} weekly fractional sets of a muscle are spread over several days.",
    why=(
        "How often a muscle is trained matters little by itself: with the same sets a week, once "
        "does about as well as twice or three times. But a week of many sets in one session puts "
        "most of them where further ones hardly show any gain. Bodybuilders have long trained this "
        "way, more than two thirds of those asked in one survey, and the article has the back "
        "trained once or twice a week. A muscle is reported when even the least that a week asks "
        "is above, and it is never trained more often."
    ),
    bad="Lat Pulldown 8x10\nPull-Up 6x8\nBarbell Row 8x8",
    good=(
        "Monday\nLat Pulldown 4x10\nPull-Up 3x8\nBarbell Row 4x8\n\n"
        "Thursday\nLat Pulldown 4x10\nPull-Up 3x8\nBarbell Row 4x8"
    ),
    grounds=(
        Ground(
            "schoenfeld_2016",
            "twice a week did better than once (0.49 against 0.30), partly through more sets",
            Confidence.MODERATE,
        ),
        Ground(
            "schoenfeld_2019",
            "with equal weekly sets, frequency makes no meaningful difference",
            Confidence.MODERATE,
        ),
        Ground(
            "remmert_2025",
            "beyond about 11 fractional sets in a session further gains become undetectable",
            Confidence.LOW,
        ),
        Ground("article", "the back is trained once or twice a week", Confidence.LOW),
    ),
    look=_look,
    scope=Scope.WEEK,
    options=(
        Option("sets", _SETS, "fractional sets per muscle and week", most=200),
        Option("times", _TIMES, "sessions a week, up to which it is reported", most=14),
    ),
)
