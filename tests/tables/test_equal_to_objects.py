"""Every function on columns returns what the functions on objects return, on every engine."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta

import pytest
from attrs import evolve
from engines import ENGINES, rows_of
from hypothesis import Phase, given, settings
from logs import CATALOG, NAMED, logs

import backworkouts as bw
from backworkouts import tables
from backworkouts.linter.best_sets import best_set

DROP_SETS_COUNT = evolve(bw.FRACTIONAL, name="mine", drop_set=0.333, stabilizer=0.25)

with_engines = pytest.mark.parametrize("engine", ENGINES)
few = settings(max_examples=4, phases=[Phase.explicit, Phase.generate])
"""Each example is a log of up to six sessions, and costs a query of each engine."""


def by_week(log):
    """The workouts of each lifter and week; weeks are named by their Monday."""
    weeks = {}
    for (lifter, number), session in log.sessions.items():
        day = session.started_at.date()
        monday = day - timedelta(day.weekday())
        weeks.setdefault((lifter, monday), []).append(log.workouts[lifter, number])
    return weeks


def ends(volumes):
    """The sets of each muscle, at least and at most, summed over workouts."""
    low, high = Counter(), Counter()
    for volume in volumes:
        for muscle, sets in volume.items():
            low[muscle] += sets.low
            high[muscle] += sets.high
    return {muscle: (low[muscle], high[muscle]) for muscle in high if high[muscle]}


@with_engines
@few
@given(log=logs())
def test_sets_of_a_session(engine, log):
    sets = ENGINES[engine](log.table)
    found = tables.session_volume(sets, DROP_SETS_COUNT, catalog=CATALOG)
    expected = [
        (*key, muscle, sets.low, sets.high)
        for key, workout in log.workouts.items()
        for muscle, sets in bw.session_volume(workout, DROP_SETS_COUNT, catalog=CATALOG).items()
        if sets
    ]
    assert rows_of(found) == sorted(expected)


@with_engines
@few
@given(log=logs())
def test_sets_of_a_week(engine, log):
    found = tables.weekly_volume(ENGINES[engine](log.table), catalog=CATALOG)
    expected = [
        (*week, muscle, *sets)
        for week, workouts in by_week(log).items()
        for muscle, sets in ends(
            bw.session_volume(each, catalog=CATALOG) for each in workouts
        ).items()
    ]
    assert rows_of(found) == sorted(expected)


@given(log=logs())
def test_sets_of_a_log_by_week(log):
    found = tables.weekly_volume(log.table.drop_columns(["optional"]), catalog=CATALOG)
    expected = []
    for lifter in "ab":
        sessions = [session for (whose, _), session in log.sessions.items() if whose == lifter]
        for (year, week), volume in bw.volume_by_week(sessions, catalog=CATALOG).items():
            monday = date.fromisocalendar(year, week, 1)
            expected += [
                (lifter, monday, name, sets.low, sets.high) for name, sets in volume.items() if sets
            ]
    assert rows_of(found) == sorted(expected)


@with_engines
@few
@given(log=logs())
def test_sessions_that_train_a_muscle(engine, log):
    found = tables.frequency(ENGINES[engine](log.table), catalog=CATALOG)
    expected = []
    for week, workouts in by_week(log).items():
        volumes = [bw.session_volume(workout, catalog=CATALOG) for workout in workouts]
        expected += [
            (*week, muscle, sum(volume[muscle].low > 0 for volume in volumes), times)
            for muscle in CATALOG.muscles
            if (times := sum(volume[muscle].high > 0 for volume in volumes))
        ]
    assert rows_of(found) == sorted(expected)


@with_engines
@few
@given(log=logs())
def test_sets_that_no_count_holds(engine, log):
    found = tables.incomplete(ENGINES[engine](log.table), catalog=CATALOG)
    named = {each.name: each.id for each in (*CATALOG.exercises.values(), *NAMED)}
    low, high, is_open = Counter(), Counter(), set()
    for (lifter, monday), workouts in by_week(log).items():
        for volume in (bw.session_volume(workout, catalog=CATALOG) for workout in workouts):
            for name, sets in volume.uncounted.items():
                key = (lifter, monday, named[name], "unknown_exercise")
                low[key] += sets.low
                high[key] += sets.high
            is_open |= {(lifter, monday, named[name]) for name in volume.open_rounds}
    rows = rows_of(found)
    assert {row[:3] for row in rows if row[3] == "open_rounds"} == is_open
    unknown = [row for row in rows if row[3] != "open_rounds"]
    assert unknown == sorted((*key, low[key], high[key]) for key in high)


@with_engines
@few
@given(log=logs())
def test_lower_back_last(engine, log):
    known = CATALOG.extend(exercises=NAMED)
    found = tables.lower_back_last(ENGINES[engine](log.table), catalog=known)
    answers = {(lifter, number): answer for lifter, number, answer in rows_of(found)}
    as_objects = {"last": True, "early": False, "unclear": None, "none": None}
    for key, workout in log.workouts.items():
        expected = bw.lower_back_last(workout, catalog=CATALOG)
        assert as_objects[answers.get(key, "none")] is expected


@with_engines
@few
@given(log=logs())
def test_tonnage_of_a_session(engine, log):
    found = tables.tonnage(ENGINES[engine](log.table), per="session")
    expected = []
    for key, workout in log.workouts.items():
        total = bw.tonnage(workout)
        if total.sets or total.unknown_sets:
            ends = (pytest.approx(total.kg.low), pytest.approx(total.kg.high))
            expected.append((*key, *ends, total.sets, total.unknown_sets))
    assert rows_of(found) == sorted(expected, key=lambda row: row[:2])


@with_engines
@few
@given(log=logs())
def test_best_sets_of_a_session(engine, log):
    sets = ENGINES[engine](log.table)
    found = tables.best_sets(
        sets, per="session", bodyweight=80, catalog=CATALOG.extend(exercises=NAMED)
    )
    expected = {}
    for key, workout in log.workouts.items():
        for exercise in workout.exercises:
            done = [
                each
                for member in workout.exercise_sets()
                if member.exercise == exercise
                for each in member.sets
                if each.reps is not None
            ]
            best = best_set(exercise, done, bodyweight=80)
            if best is not None:
                expected[(*key, exercise.id)] = pytest.approx(best.estimate)
    assert {row[:3]: row[5] for row in rows_of(found)} == expected
