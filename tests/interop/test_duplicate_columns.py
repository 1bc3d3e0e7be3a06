"""Columns of one table that mean the same: no value of theirs is lost silently."""

from __future__ import annotations

import pytest

import backworkouts as bw
from backworkouts.interop import sets_csv
from tables import counts, faults, table


def read(columns, *rows):
    """A table of pull-ups of one day with 8 repetitions, and the cells of these columns."""
    lines = [f"2026-11-02;Pull-Up;8;{row}" for row in rows]
    return sets_csv.read(table(f"date;exercise;reps;{columns}", *lines), unit="kg")


def sets(result):
    """The sets of the only exercise."""
    return list(result.sessions[0].workout.blocks[0].exercises[0].sets)


@pytest.mark.parametrize(
    ("columns", "row", "fields"),
    [
        ("load;weight;unit", ";20;kg", {"load": "20 kg"}),
        ("load;weight;unit", "20;;kg", {"load": "20 kg"}),
        ("weight;load;unit", "20; ;kg", {"load": "20 kg"}),
        ("load;unit;weight unit", "20;;lbs", {"load": "20 lb"}),
        ("rir;rpe", ";8", {"rir": 2}),
        ("rir;rpe", "2;", {"rir": 2}),
        ("rpe;rir", ";2", {"rir": 2}),
        ("note;Notes", ";hi", {"note": "hi"}),
        ("note;Notes;Comment", ";;hi", {"note": "hi"}),
        ("rest;rest", ";90", {"rest": "90 s"}),
        ("set;set", "1;2", {}),
        ("load;weight;note;notes", ";;;", {}),
    ],
)
def test_the_filled_one_of_two_columns_is_read(columns, row, fields):
    result = read(columns, row)
    assert [bw.Set(reps=8, **fields)] == sets(result)
    assert ((), True) == (result.problems, result.is_complete)


@pytest.mark.parametrize(
    ("columns", "row", "fields"),
    [
        ("load;weight", "20;20", {"load": "20 kg"}),
        ("load;weight", "20;20.0", {"load": "20 kg"}),
        ("load;unit;weight unit", "20;lb; lb", {"load": "20 lb"}),
        ("rir;rpe", "2;8", {"rir": 2}),  # 10 - 8 = 2
        ("rir;rpe", "1.5;8.5", {"rir": 1.5}),  # 10 - 8.5 = 1.5
        ("note;Notes", "hi;hi ", {"note": "hi"}),
    ],
)
def test_equal_values_are_no_problem(columns, row, fields):
    result = read(columns, row)
    assert [bw.Set(reps=8, **fields)] == sets(result)
    assert () == result.problems


@pytest.mark.parametrize(
    ("columns", "row", "fields", "column", "value"),
    [
        ("load;weight", "20;25", {"load": "20 kg"}, "weight", "25"),
        ("weight;load", "25;20", {"load": "20 kg"}, "weight", "25"),
        ("load;weight", "20;heavy", {"load": "20 kg"}, "weight", "heavy"),
        ("load;unit;weight unit", "20;kg;lb", {"load": "20 kg"}, "weight unit", "lb"),
        ("rir;rpe", "2;7", {"rir": 2}, "rpe", "7"),  # 10 - 7 = 3
        ("rir;rpe", "2;hard", {"rir": 2}, "rpe", "hard"),
        ("note;Notes", "hi;ho", {"note": "hi"}, "Notes", "ho"),
        ("note;notes;comment", ";hi;ho", {"note": "hi"}, "comment", "ho"),
        ("rest;Rest", "90;120", {"rest": "90 s"}, "Rest", "120"),
    ],
)
def test_of_two_different_values_the_first_is_read_and_the_other_named(
    columns, row, fields, column, value
):
    result = read(columns, row)
    assert [bw.Set(reps=8, **fields)] == sets(result)
    assert [(2, column, value, "warning")] == faults(result)
    assert "differs from the cell under" in str(result.problems[0])
    assert (1, 1, 0, 0) == counts(result)


def test_each_row_is_read_from_its_own_column():
    result = read("load;weight;rir;rpe;note;notes", "20;;2;;a;", ";25;;7;;b", "30;35;1;9;c;c")
    assert [
        bw.Set(reps=8, load="20 kg", rir=2, note="a"),
        bw.Set(reps=8, load="25 kg", rir=3, note="b"),  # 10 - 7 = 3
        bw.Set(reps=8, load="30 kg", rir=1, note="c"),  # 10 - 9 = 1
    ] == sets(result)
    assert [(4, "weight", "35", "warning")] == faults(result)


@pytest.mark.parametrize(
    ("row", "load", "problems"),
    [
        ("100;kg;;", "100 kg", []),
        (";;220;lb", "220 lb", []),
        (";kg;220;lb", "220 lb", []),  # a unit beside no load says nothing
        (";kg;220;", "220 kg", []),
        ("100;;;lb", "100 lb", []),
        ("100;;100;lb", "100 lb", []),
        ("100;kg;220;lb", "100 kg", [("weight", "220"), ("weight unit", "lb")]),
        ("100;;220;lb", "100 kg", [("weight", "220"), ("weight unit", "lb")]),  # kg is given
        (";kg;;lb", None, []),
    ],
)
def test_a_load_keeps_the_unit_beside_it(row, load, problems):
    result = read("load;unit;weight;weight unit", row)
    assert [bw.Set(reps=8, load=load)] == sets(result)
    assert sorted(problems) == sorted((one.column, one.value) for one in result.problems)


def test_rows_of_one_date_in_two_columns_are_one_session():
    data = table(
        "started_at;date;exercise;reps",
        "2026-11-02;;Pull-Up;8",
        ";2026-11-02;Pull-Up;9",
        "2026-11-02;2026-11-02;Pull-Up;10",
        ";;Pull-Up;11",
        "2026-11-02",
    )
    result = sets_csv.read(data)
    assert [bw.Set(reps=8), bw.Set(reps=9), bw.Set(reps=10)] == sets(result)
    assert [
        (5, "started_at or date", "", "rejected"),
        (6, None, "1 cells under 4 headings", "rejected"),
    ] == faults(result)
    assert (5, 3, 0, 2) == counts(result)


def test_a_value_that_cannot_be_read_names_both_columns():
    result = read("load;weight", ";heavy")
    assert [bw.Set(reps=8)] == sets(result)
    assert [(2, "load or weight", "heavy", "warning")] == faults(result)


def test_a_decimal_comma_is_no_difference():
    data = table("date;exercise;reps;load;weight", "2026-11-02;Pull-Up;8;20,5;20.5", sep=";")
    result = sets_csv.read(data, unit="kg")
    assert [bw.Set(reps=8, load="20.5 kg")] == sets(result)
    assert () == result.problems
