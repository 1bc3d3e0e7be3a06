"""The catalog, credit tables and the calendar as tables."""

from __future__ import annotations

from datetime import date

import pytest

import backworkouts as bw
from backworkouts import tables
from backworkouts.model import Exercise


def row_of(table, column, value):
    (found,) = (row for row in table.to_pylist() if row[column] == value)
    return found


def earned(exercise, **options):
    rows = tables.credits(**options).to_pylist()
    return {row["muscle"]: row["credit"] for row in rows if row["exercise"] == exercise}


def test_credits_are_thousandths_of_a_set():
    assert earned("pull_up")["latissimus_dorsi"] == 1000
    assert earned("pull_up")["biceps_brachii"] == 500
    assert "biceps_brachii" not in earned("pull_up", table="direct")


def test_cardio_earns_nothing():
    assert earned("running") == {}


def test_credits_of_an_own_catalog():
    own = Exercise("my_pull", "My Pull", prime_movers=["rhomboids"])
    assert earned("my_pull", catalog=bw.catalog.extend(exercises=[own]))["rhomboids"] == 1000
    assert tables.credits(catalog=bw.Catalog()).num_rows == 0


def test_every_exercise_has_a_row():
    table = tables.exercises()
    assert table["exercise"].to_pylist() == [*bw.catalog.exercises]
    deadlift = row_of(table, "exercise", "deadlift")
    assert (deadlift["pattern"], deadlift["is_lower_back"], deadlift["is_pull"]) == (
        "hip_hinge", True, False,
    )  # fmt: skip
    assert row_of(table, "exercise", "assisted_pull_up")["loads_are_help"]
    assert not row_of(table, "exercise", "running")["earns_sets"]
    assert not row_of(table, "exercise", "climbing")["has_known_muscles"]


def test_every_muscle_has_a_row():
    table = tables.muscles()
    assert table["muscle"].to_pylist() == [*bw.catalog.muscles]
    lower = row_of(table, "muscle", "trapezius_lower")
    assert (lower["parent"], lower["is_back"]) == ("trapezius", True)


@pytest.mark.parametrize(
    ("day", "monday", "sunday"),
    [
        (19700101, date(1969, 12, 29), date(1969, 12, 28)),  # a Thursday
        (20261129, date(2026, 11, 23), date(2026, 11, 29)),  # a Sunday
        (20261130, date(2026, 11, 30), date(2026, 11, 29)),  # a Monday
        (20991231, date(2099, 12, 28), date(2099, 12, 27)),  # a Thursday
    ],
)
def test_the_calendar_has_the_start_of_each_week(day, monday, sunday):
    row = row_of(tables.calendar(), "day", day)
    assert (row["monday"], row["sunday"]) == (monday, sunday)


def test_the_calendar_has_130_years():
    assert tables.calendar().num_rows == 130 * 365 + 32  # leap days of 1972, ..., 2096
