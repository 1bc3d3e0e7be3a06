"""Sessions with a mistyped year: a warning names the date."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

import backworkouts as bw
from backworkouts import interop
from backworkouts.interop.doubtful_dates import doubtful_dates

FIRST = datetime(2026, 11, 2, 18, 30)  # noqa: DTZ001  the lifter's local time


def log(sessions=20, first=FIRST):
    """So many sessions, two days apart."""
    return [bw.Session(first + timedelta(days=2 * n), bw.Workout("A")) for n in range(sessions)]


def at(*days):
    return [bw.Session(day, bw.Workout("A")) for day in days]


def found(sessions):
    return [(problem.value, problem.message) for problem in doubtful_dates(sessions)]


@pytest.mark.parametrize(
    ("day", "years"),
    [("2062-11-04", 35), ("1970-01-01", 56), ("2206-11-04", 179), ("1926-11-04", 99)],
)
def test_a_date_years_from_all_others_is_named(day, years):
    # The others are from 2026-11-02 to 2026-12-10.
    assert [(day, f"the date lies {years} years from all other sessions")] == found(
        [*at(day), *log()]
    )


def test_two_such_dates_are_named_each():
    assert ["1970-01-01", "2062-11-04"] == [
        day for day, _ in found([*log(), *at("2062-11-04", "1970-01-01")])
    ]


def test_a_few_sessions_years_apart_are_one_group():
    stray = at("2062-11-04", "2062-11-06")
    assert [
        ("2062-11-04 to 2062-11-06", "the dates of 2 sessions lie 35 years from all other sessions")
    ] == found(log() + stray)
    assert [] == found(log(17) + stray)  # 2 of 19 are more than a tenth


def test_of_a_few_sessions_one_may_be_doubtful():
    assert ["2062-11-04"] == [day for day, _ in found(at("2026-11-02", "2026-11-04", "2062-11-04"))]
    assert ["2062-11-04"] == [day for day, _ in found(at("2026-11-02", "2062-11-04"))]


def test_a_pause_of_some_years_is_no_doubt():
    assert [] == found([*log(), *at("2030-11-02")])
    assert [] == found([])
    assert [] == found(log(1))


def test_who_began_again_after_years_has_no_doubtful_dates():
    assert [] == found(log(20) + log(30, first=datetime(2010, 3, 1)))  # noqa: DTZ001  local time


def test_dates_with_and_without_a_time_zone_compare():
    assert ["2062-11-04"] == [day for day, _ in found(log() + at("2062-11-04T18:00:00+02:00"))]


def test_a_result_has_its_doubtful_dates():
    rows = ["date,exercise,reps", *(f"2026-11-{day:02},Pull-Up,8" for day in (2, 4, 6))]
    result = interop.read("\n".join([*rows, "2062-11-08,Pull-Up,8"]).encode())
    (problem,) = result.doubtful_dates
    assert ("warning", "2062-11-08", "check the year") == (
        problem.outcome,
        problem.value,
        problem.remedy,
    )
    (plain,) = result.to_dict()["doubtful_dates"]
    assert "2062-11-08" == plain["value"]
    assert () == interop.read("\n".join(rows).encode()).doubtful_dates


@given(st.lists(st.datetimes(), max_size=30))
def test_any_dates_are_read_and_most_are_never_doubtful(days):
    problems = doubtful_dates(bw.Session(day, bw.Workout("A")) for day in days)
    assert len(problems) <= max(len(days) - 1, 0)
