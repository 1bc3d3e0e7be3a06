"""VOL003: a back muscle gets more sets in one session than studies can tell apart."""

from __future__ import annotations

from collections.abc import Iterator

from backworkouts.linter.muscles import above, counted_sets, proviso
from backworkouts.linter.rule import Confidence, Ground, Match, Option, Options, Rule, Severity
from backworkouts.linter.sentence import amount, listed
from backworkouts.linter.workout_view import WorkoutView
from backworkouts.volume.credits import FRACTIONAL

__all__ = ["RULE"]

_DEFAULT = 11


def _look(workout: WorkoutView, options: Options) -> Iterator[Match]:
    limit = options["sets"]
    if workout.credits is FRACTIONAL and workout.count <= limit:
        return  # no muscle gets more sets than there are
    volume = workout.volume
    many = above(volume, workout.catalog, limit)
    if many:
        names = workout.catalog.muscles
        counts = listed(f"{names[muscle].name} {volume[muscle]}" for muscle in many)
        yield Match(
            "",
            f"{counted_sets(volume)} in one session: {counts}; beyond {amount(limit)} for a "
            f"muscle, further gains are hard to detect{proviso(volume)}",
        )


RULE = Rule(
    code="VOL003",
    name="many-sets-in-a-session",
    severity=Severity.INFO,
    summary=f"No large back muscle gets more than {_DEFAULT} fractional sets in one session.",
    why=(
        "In a preprint that gathers 67 studies, beyond about eleven fractional sets of a muscle in "
        "a session the growth from further sets becomes too small to detect; it does not turn "
        "round, and nothing suggests that they harm. The trials measured arms and thighs, hardly "
        "ever a back. Rows and pull-downs all count for several muscles, so most full back "
        "workouts are above, all those of the article among them (18 to 20 sets for the lats in "
        "two, 15 in the third). It is worth knowing where sets are to be saved, or moved to "
        "another day. Of a muscle with parts each part is judged by itself. A muscle is reported "
        "when even the least that a workout asks is above."
    ),
    bad="Lat Pulldown 6x10\nBarbell Row 6x10",
    good="Lat Pulldown 4x10\nBarbell Row 4x10",
    grounds=(
        Ground(
            "remmert_2025",
            "returns per further set become undetectable at about 11 fractional sets per muscle "
            "and session; no decline; not peer reviewed, and known from a summary",
            Confidence.LOW,
        ),
        Ground(
            "benito_2020",
            "sets per workout went with a slightly smaller gain in whole-body lean mass, between "
            "studies",
            Confidence.LOW,
        ),
    ),
    look=_look,
    options=(Option("sets", _DEFAULT, "fractional sets per muscle and session", most=200),),
)
