"""DAT003: optional sets leave a count of sets wide open."""

from __future__ import annotations

from collections.abc import Iterator

from backworkouts.linter.muscles import counted_sets
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
from backworkouts.plurals import plural
from backworkouts.volume.credits import FRACTIONAL

__all__ = ["RULE"]


def _look(week: WeekView, options: Options) -> Iterator[Match]:
    if not any(
        exercise.fewest_sets < exercise.most_sets
        for day in week.days
        for exercise in day.workout.exercises
    ):
        return
    volume = week.volume
    widths = {muscle: sets.high - sets.low for muscle, sets in volume.trained.items()}
    # Of muscles with equally wide counts, the one that is trained most comes first.
    widest = max(widths, key=lambda muscle: widths[muscle], default="")
    if widest and widths[widest] > options["sets"]:
        sets = volume[widest]
        by_table = "" if volume.credits == FRACTIONAL else f" ({counted_sets(volume)})"
        per = "a week" if week.is_whole else "a session"
        yield Match(
            week.where,
            f"optional sets leave {week.muscle_name(widest)} between {amount(sets.low)} and "
            f"{plural(sets.high, 'set')} {per}{by_table}",
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
        "muscle with the widest count is reported."
    ),
    bad="Lat Pulldown 3-4x10\nSeated Row 3-4x10\nPull-Up 3-4x8",
    good="Lat Pulldown 3-4x10\nSeated Row 3x8-12\nPull-Up 3x8",
    grounds=(Ground("textbook", "a range of sets makes a range of counts", Confidence.HIGH),),
    look=_look,
    scope=Scope.TRAINING,
    options=(
        Option("sets", 2, "fractional sets between the least and the most of a muscle", most=200),
    ),
)
