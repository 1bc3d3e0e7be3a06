"""VOL004: a back muscle gets the sets of a high-volume week in one session."""

from __future__ import annotations

from collections.abc import Iterator

from backworkouts.linter.muscles import above, counted_sets, proviso
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
from backworkouts.linter.sentence import amount, listed
from backworkouts.linter.week_view import WeekView
from backworkouts.plurals import noun

__all__ = ["RULE"]

_SETS = 20
_TIMES = 1


def _look(week: WeekView, options: Options) -> Iterator[Match]:
    limit, volume = options["sets"], week.volume
    rarely = [
        muscle
        for muscle in above(volume, week.catalog, limit)
        if volume.frequency[muscle].high <= options["times"]
    ]
    if rarely:
        counts = listed(_count(week, muscle) for muscle in rarely)
        yield Match(
            week.where,
            f"{counted_sets(volume)} a week: {counts}; more than {amount(limit)} for a muscle are "
            f"better spread over more days{proviso(volume)}",
        )


def _count(week: WeekView, muscle: str) -> str:
    sets, sessions = week.volume[muscle], week.volume.frequency[muscle]
    return f"{week.muscle_name(muscle)} {sets} in {sessions} {noun(sessions.high, 'session')}"


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
        "trained once or twice a week. Of a muscle with parts each part is judged by itself. A "
        "muscle is reported when even the least that a week asks is above, and it is never trained "
        "more often."
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
            "with equal weekly sets, how often they are done makes no meaningful difference",
            Confidence.HIGH,
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
