"""VOL005: rows and pull-ups train the biceps too, and with the curls it gets very many sets."""

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
from backworkouts.model.terms import Pattern

__all__ = ["RULE"]

_BICEPS = "biceps_brachii"
_SETS = 30


def _look(week: WeekView, options: Options) -> Iterator[Match]:
    if _BICEPS not in week.catalog.muscles:
        return
    has_curls = any(
        Pattern.ELBOW_FLEXION in exercise.exercise.patterns
        for day in week.days
        for exercise in day.workout.exercises
    )
    volume, most = week.volume, options["sets"]
    sets = volume[_BICEPS].low
    if has_curls and sets > most:
        yield Match(
            week.where,
            f"{week.muscle_name(_BICEPS)}: {amount(round(sets, 1))} {counted_sets(volume)} a week, "
            f"more than {amount(most)}; curls, rows and pull-ups all count, so drop some sets of "
            "curls",
        )


RULE = Rule(
    code="VOL005",
    name="many-biceps-sets",
    severity=Severity.INFO,
    summary=f"With the half sets of rows and pull-ups, the biceps gets up to {_SETS} sets a week.",
    why=(
        "Who plans curls tends to forget that each row and pull-up trains the biceps too. In a "
        "trial one arm did rows and the other curls: its elbow flexors grew by 5 % against 11 %, "
        "about half, which is what a set of a pull counts here. In trained men more than 20 weekly "
        "sets grew the biceps no more than 12 to 20 did. The limit is half above that, since "
        "half a set is an average over exercises and people. Many sets are no harm by themselves; "
        "they cost time and recovery. Weeks for the arms are above on purpose. A week without "
        "curls is not judged."
    ),
    bad=(
        "Monday\nPull-Up 5x8\nSeated Row 5x10\nBarbell Curl 6x10\nPreacher Curl 5x12\n\n"
        "Thursday\nLat Pulldown 5x8\nBent-Over Row 5x10\nBarbell Curl 6x10\nPreacher Curl 5x12"
    ),
    good=(
        "Monday\nPull-Up 5x8\nSeated Row 5x10\nBarbell Curl 3x10\n\n"
        "Thursday\nLat Pulldown 5x8\nBent-Over Row 5x10\nPreacher Curl 3x12"
    ),
    grounds=(
        Ground(
            "mannarino_2021",
            "in eight weeks elbow flexors grew by 5 % from rows and by 11 % from curls (10 "
            "untrained men, one arm each)",
            Confidence.MODERATE,
        ),
        Ground(
            "baz_valle_2022",
            "biceps of trained men grew no more from over 20 weekly sets than from 12 to 20 "
            "(p=0.59)",
            Confidence.LOW,
        ),
        Ground(
            "pelland_2025",
            "counting indirect sets as half fitted the data best",
            Confidence.MODERATE,
        ),
    ),
    look=_look,
    scope=Scope.WEEK,
    options=(Option("sets", _SETS, "fractional sets of the biceps a week", least=1, most=200),),
)
