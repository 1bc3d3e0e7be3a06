"""Readings, fixes and weeks printed: what a reader needs, and no repr of a class within."""

from __future__ import annotations

import pytest
from attrs import evolve

import backworkouts as bw
from backworkouts import limits
from backworkouts.notation import read
from backworkouts.views.titles import title_of


def lines(value):
    return str(value).splitlines()


def test_a_reading_prints_what_was_read_and_each_problem_with_its_line():
    assert lines(read("Pull\nPull-Up 3x8\nSeated Row 4x")) == [
        "Pull",
        "Pull-Up 3 x 8",
        "line 3, column 12: expected repetitions, a time or AMRAP after the x, found '4x'",
        "  Seated Row 4x",
        "             ^^",
    ]


def test_a_reading_prints_doubtful_places_and_unknown_exercises():
    reading = read("Moon Pull 3x8\nthree rounds, 4 sets of it")
    (doubt,) = reading.doubtful
    assert f"line 2, column {doubt.column}: {doubt.message}" in lines(reading)
    assert doubt.caret in str(reading)
    assert lines(reading)[-1] == "unknown exercise: Moon Pull"


@pytest.mark.parametrize(
    ("started_at", "name", "printed", "title"),
    [
        ("2026-11-02", "Pull", "2026-11-02 Pull", "Pull, 2026-11-02"),
        ("2026-11-02", "2026-11-02", "2026-11-02", "2026-11-02"),
        ("2026-11-02T18:30", "2026-11-02", "2026-11-02 18:30", "2026-11-02 18:30"),
        ("2026-11-02T18:30", "Pull", "2026-11-02 18:30 Pull", "Pull, 2026-11-02 18:30"),
        ("2026-11-02T00:00Z", "Pull", "2026-11-02 00:00+00:00 Pull", "Pull, 2026-11-02 00:00"),
    ],
)
def test_a_session_prints_its_date_once_and_no_time_that_nobody_stated(
    started_at, name, printed, title
):
    session = bw.Session(started_at, bw.Workout(name))
    assert str(session) == printed
    assert title_of(session) == title


def test_a_session_at_midnight_that_ended_has_its_times():
    session = bw.Session("2026-11-02", bw.Workout("Pull"), "2026-11-02T00:45")
    assert str(session) == "2026-11-02 00:00 Pull"
    assert title_of(session) == "Pull, 2026-11-02 00:00 to 00:45"


def test_a_reading_prints_the_sessions_of_a_log_once():
    log = read("2026-11-02\nPull-Up 3x8")
    assert lines(log) == ["2026-11-02", "Pull-Up 3 x 8"]
    both = evolve(read("Plan\nSeated Row 3x10"), sessions=log.sessions)
    assert lines(both) == ["Plan", "Seated Row 3 x 10", *lines(log)]


def test_a_reading_counts_the_problems_that_are_not_listed():
    many = read("\n".join(["Row 4x"] * (limits.PROBLEMS + 3)))
    assert "3 more problems" in lines(many)
    assert lines(read(""))[0] == "no exercise found"


def test_the_repr_of_a_reading_is_one_line():
    assert repr(read("A\nPull-Up 3x8")) == "<Reading: <Workout 'A': 1 block>>"
    assert repr(read("A\nPull-Up 3x8\nRow 4x")) == "<Reading: <Workout 'A': 1 block>, 1 problem>"
    assert repr(read("2026-11-02\nPull-Up 3x8")) == "<Reading: 1 session>"
    assert repr(read("Row 4x\nRow 3x")) == "<Reading: None, 2 problems>"


FIXABLE = "A\nGood Morning 3x10\nT-Bar Row 3x8"


def test_a_fix_prints_what_was_fixed_the_subject_and_the_report():
    result = bw.fix(read(FIXABLE))
    printed = lines(result)
    assert printed[0] == f"fixed: {result.applied[0]}"
    assert printed[1:4] == ["A", "T-Bar Row 3 x 8", "Good Morning 3 x 10"]
    assert str(result).endswith(str(result.report))
    assert repr(result).startswith("<FixResult: 1 fixed in <Workout 'A': 2 blocks>; ")


def test_a_fix_of_several_workouts_prints_each():
    several = bw.fix([bw.Workout("A"), bw.Workout("B")])
    assert lines(several)[:3] == ["nothing fixed", "A", "B"]
    assert repr(several).startswith("<FixResult: 0 fixed in 2 subjects; ")


def test_weeks_print_a_row_each():
    pull_up = bw.straight("pull_up", 3, reps=8)
    weeks = bw.volume_by_week([bw.Session("2026-11-02", bw.Workout("Pull", pull_up))])
    assert str(weeks) == weeks.table()
    head, *_ = lines(weeks)
    assert head == "Sets per muscle by week"
    (row,) = [line for line in weeks.table(width=200).splitlines() if line.startswith("2026-")]
    assert row.split()[:2] == ["2026-W45", "3"]


def test_no_weeks_print_the_title():
    assert str(bw.volume_by_week([])) == "Sets per muscle by week"


def test_a_tonnage_prints_its_kilograms_and_its_sets():
    row = bw.straight("seated_row", reps=10, load="60 kg")
    assert str(bw.tonnage(bw.Workout("A", row))) == "600 kg in 1 set"
    pull_up = bw.straight("pull_up", 2, reps=8)
    both = bw.tonnage(bw.Workout("A", row, pull_up))
    assert str(both) == "600 kg in 1 set; 2 sets without a known tonnage"
