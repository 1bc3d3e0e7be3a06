"""REP008: in a log, the best set of an exercise has not become better for weeks."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from backworkouts.linter.best_sets import BODYWEIGHT, BestSet, best_set
from backworkouts.linter.rule import (
    Confidence,
    Ground,
    Match,
    Option,
    Options,
    Requirement,
    Rule,
    Scope,
    Severity,
)
from backworkouts.linter.sentence import amount
from backworkouts.linter.traits import Trait
from backworkouts.linter.week_view import WeekView
from backworkouts.model.program import DAYS_PER_WEEK

__all__ = ["RULE"]

_BREAK = 21
"""Days without the exercise, after which a lifter begins anew."""


class _ExerciseDay(NamedTuple):
    """The best set of an exercise on one day."""

    day: int
    where: str
    name: str
    best: BestSet


def _look(week: WeekView, options: Options) -> Iterator[Match]:
    for days in _by_exercise(week, options[BODYWEIGHT.name]).values():
        match = _match_stall(days, options)
        if match is not None:
            yield match


def _by_exercise(week: WeekView, bodyweight: float) -> dict[str, list[_ExerciseDay]]:
    """Return the days of each compound exercise since its last long break, by its id."""
    found: dict[str, list[_ExerciseDay]] = {}
    for day in week.days:
        for exercise in day.workout.having(Trait.COMPOUND):
            working = (performed for _, performed in exercise.working)
            best = best_set(exercise.exercise, working, bodyweight)
            if best is None:
                continue
            latest = _ExerciseDay(day.number or 0, day.path(exercise.path), exercise.name, best)
            days = found.setdefault(exercise.id, [])
            if days and latest.day - days[-1].day > _BREAK:
                days.clear()
            days.append(latest)
    return found


def _match_stall(days: list[_ExerciseDay], options: Options) -> Match | None:
    # `max` returns the first best day: equaling it later is no progress.
    record = max(days, key=lambda day: day.best.estimate)
    since = days[days.index(record) + 1 :]
    if len(since) < options["sessions"]:
        return None
    last = since[-1]
    weeks = (last.day - record.day) // DAYS_PER_WEEK
    if weeks < options["weeks"]:
        return None
    best_since = max(since, key=lambda day: day.best.estimate)
    return Match(
        last.where,
        f"{record.name}: no better set in {amount(weeks)} weeks and {len(since)} sessions than "
        f"{record.best} on {date.fromordinal(record.day)}, and since then {best_since.best} at "
        f"best; to progress, change repetitions, sets, sleep or food",
    )


_ROW = (
    '{{"format": "backworkouts.session/2", "started_at": "2026-{}T18:00:00", "workout": '
    '{{"name": "Pull", "blocks": [{{"exercise": "seated_row", '
    '"sets": [{{"count": 3, "reps": {}, "load": "60 kg"}}]}}]}}}}'
)
_DAYS = ("09-07", "09-21", "10-05", "10-19", "11-02")

RULE = Rule(
    code="REP008",
    name="stalled-exercise",
    severity=Severity.INFO,
    summary="In a log, the best set of a compound exercise gets better within eight weeks.",
    why=(
        "Progress is the sign that training works, and trials of six to eight weeks mostly find "
        "it. Sets are compared by their estimated one-repetition maximum (Epley: each repetition "
        "adds a thirtieth of the load), up to 12 repetitions. For the bench press such equations "
        "came close with 4 to 10 repetitions; of other exercises the number is rough, but it is "
        "compared only with itself. Repetitions in reserve are not in it, so that the same set at "
        "less effort counts as no progress. After three weeks without the exercise the count "
        "begins anew. In a calorie deficit, in a season of matches, in a block with other "
        "priorities and after many years, holding on is a success; then allow the finding. That a "
        "week of rest ends a stall is not shown: in the middle of a trial it did not help."
    ),
    # Notation cannot express when something was done: a JSON document a line.
    bad="\n".join(_ROW.format(day, 8) for day in _DAYS),
    good="\n".join(_ROW.format(day, 8 + number) for number, day in enumerate(_DAYS)),
    grounds=(
        Ground(
            "acsm_2009",
            "raise the load by 2 to 10 % when one or two repetitions more than planned are done",
            Confidence.MODERATE,
        ),
        Ground(
            "baz_valle_2022",
            "reviews trials of six weeks or longer, which measured growth in trained men",
            Confidence.LOW,
        ),
        Ground(
            "lacio_2010",
            "six equations, Epley's among them, estimated the bench press of 31 men with a "
            "standard error of about 3 kg, from 4 to 10 repetitions",
            Confidence.MODERATE,
        ),
        Ground(
            "coleman_2024",
            "a week without training in the middle of nine made no difference in size, and less "
            "strength was gained (legs of 39 lifters)",
            Confidence.MODERATE,
        ),
    ),
    look=_look,
    scope=Scope.WEEK,
    options=(
        Option("weeks", 8, "weeks without a better set", least=1, most=520),
        Option("sessions", 4, "sessions with the exercise in that time", least=1, most=1000),
        BODYWEIGHT,
    ),
    requires=(Requirement.DAYS, Requirement.SESSIONS, Requirement.LOADS),
)
