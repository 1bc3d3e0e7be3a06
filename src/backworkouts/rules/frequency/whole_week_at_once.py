"""FRQ004: all sets of a muscle in one session, though others train the back too."""

from __future__ import annotations

from collections.abc import Iterator

from backworkouts.linter.frequency import ENOUGH, back_days
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
from backworkouts.linter.sentence import amount
from backworkouts.linter.week_view import WeekView

__all__ = ["RULE"]

_TWICE = 2


def _look(week: WeekView, options: Options) -> Iterator[Match]:
    often = round(week.per_week(len(back_days(week, options["enough"]))), 1)
    if often < _TWICE:
        return
    volume = week.volume
    for muscle in above(volume, week.catalog, options["sets"]):
        if volume.frequency[muscle].high <= 1:
            yield Match(
                week.where,
                f"{week.muscle_name(muscle)}: {volume[muscle]} {counted_sets(volume)}, all in one "
                f"session, though {amount(often)} a week train the back{proviso(volume)}",
            )


RULE = Rule(
    code="FRQ004",
    name="whole-week-in-one-session",
    severity=Severity.INFO,
    summary="The sets of a large back muscle are spread over the sessions that train the back.",
    why=(
        "After about eleven fractional sets of a muscle in a session, further ones added nothing "
        "that studies could detect; spread over two sessions the same sets may. Where a week has "
        "two sessions for the back anyhow, spreading costs nothing. How often matters far less "
        "than how many sets there are, and most bodybuilders train a muscle once a week. The "
        "trials hardly ever measured a back."
    ),
    bad=(
        "Monday\nLat Pulldown 6x10\nDumbbell Pullover 6x10\n\n"
        "Thursday\nHyperextension 4x15\nBarbell Shrug 4x12"
    ),
    good=(
        "Monday\nLat Pulldown 6x10\nHyperextension 4x15\n\n"
        "Thursday\nDumbbell Pullover 6x10\nBarbell Shrug 4x12"
    ),
    grounds=(
        Ground(
            "remmert_2025",
            "beyond about 11 fractional sets a session further ones are not detectably better",
            Confidence.LOW,
        ),
        Ground("schoenfeld_2016", "twice a week did better than once", Confidence.MODERATE),
        Ground(
            "schoenfeld_2019",
            "with equal weekly sets, how often they are done makes no meaningful difference",
            Confidence.HIGH,
        ),
    ),
    look=_look,
    scope=Scope.WEEK,
    options=(
        Option(
            "sets", 10, "fractional sets of a muscle a week, more of which are judged", most=200
        ),
        ENOUGH,
    ),
)
