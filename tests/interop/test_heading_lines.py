"""Lines of headings inside a file: the rows below are read by them, or none of the rows is."""

from __future__ import annotations

import pytest

from backworkouts import interop
from backworkouts.interop import hevy_csv, sets_csv, strong
from tables import counts, faults, sets, table

HEVY = "title,start_time,exercise_title,set_type,{columns}"
STRONG = "Date,Workout Name,Exercise Name,Set Order,{columns}"
PLAIN = "date,exercise,{columns}"


def hevy(columns, *rows):
    return [
        HEVY.format(columns=columns),
        *(f'A,"{row[0]}",Deadlift,normal,{row[1]}' for row in rows),
    ]


def lines(*parts):
    return table(*[line for part in parts for line in part])


FIRST, SECOND, THIRD = ("1 Nov 2026, 18:30", "3 Nov 2026, 18:30", "5 Nov 2026, 18:30")


def test_loads_below_a_line_of_headings_have_its_unit():
    data = lines(
        hevy("weight_kg,reps", (FIRST, "100,5")),
        hevy("weight_lbs,reps", (SECOND, "225,5")),
        hevy("weight_kg,reps", (THIRD, "102.5,5")),
    )
    result = interop.read(data)
    assert ["working 5 100 kg", "working 5 225 lb", "working 5 102.5 kg"] == sets(result)
    assert (5, 3, 2, 0) == counts(result)
    assert [(3, "skipped"), (5, "skipped")] == [(row, kind) for row, _, _, kind in faults(result)]


def test_columns_below_a_line_of_headings_have_its_order():
    data = lines(
        hevy("weight_kg,reps", (FIRST, "100,5")), hevy("reps,weight_kg", (SECOND, "5,100"))
    )
    assert ["working 5 100 kg"] * 2 == sets(hevy_csv.read(data))


def test_a_line_of_headings_may_have_more_or_fewer_columns():
    data = lines(
        hevy("weight_kg,reps", (FIRST, "100,5")),
        hevy("reps", (SECOND, "8")),
        hevy("weight_lbs,reps,rpe", (THIRD, "225,5,8")),
    )
    result = hevy_csv.read(data)
    assert ["working 5 100 kg", "working 8", "working 5 225 lb"] == sets(result)
    assert (5, 3, 2, 0) == counts(result)


@pytest.mark.parametrize("read", [strong.read, interop.read], ids=["strong", "interop"])
def test_the_unit_of_strong_changes_between_its_heading_lines(read):
    data = table(
        STRONG.format(columns="Weight (kg),Reps"),
        "2026-11-01 18:30:00,A,Deadlift,1,100,5",
        STRONG.format(columns="Weight (lbs),Reps"),
        "2026-11-02 18:30:00,A,Deadlift,1,225,5",
    )
    assert ["working 5 100 kg", "working 5 225 lb"] == sets(read(data))


def test_the_rows_of_one_session_may_stand_around_a_line_of_headings():
    data = table(
        PLAIN.format(columns="weight (kg),reps"),
        "2026-11-01,Deadlift,100,5",
        PLAIN.format(columns="weight (lbs),reps"),
        "2026-11-01,Deadlift,225,5",
    )
    result = sets_csv.read(data)
    assert ["working 5 100 kg", "working 5 225 lb"] == sets(result)
    assert (3, 2, 1, 0) == counts(result)


def test_rows_below_headings_without_a_unit_are_rejected_down_to_the_next_headings():
    rows = ("2026-11-02,Deadlift,225,5", "2026-11-03,Deadlift,230,5")
    data = table(
        PLAIN.format(columns="weight (kg),reps"),
        "2026-11-01,Deadlift,100,5",
        PLAIN.format(columns="weight,reps"),
        *rows,
        PLAIN.format(columns="weight (lbs),reps"),
        "2026-11-04,Deadlift,225,5",
    )
    result = sets_csv.read(data)
    assert ["working 5 100 kg", "working 5 225 lb"] == sets(result)
    assert (6, 2, 2, 2) == counts(result)
    (rejected,) = [problem for problem in result.problems if problem.outcome == "rejected"]
    assert 3 == rejected.row
    assert "2 rows" in rejected.message
    assert "--unit" in rejected.remedy


def test_the_unit_that_the_caller_gives_is_for_headings_that_state_none():
    data = table(
        PLAIN.format(columns="weight,reps"),
        "2026-11-01,Deadlift,100,5",
        PLAIN.format(columns="weight (lbs),reps"),
        "2026-11-02,Deadlift,225,5",
    )
    result = sets_csv.read(data, unit="kg")
    # the other unit contradicts the caller: the rows are not guessed
    assert ["working 5 100 kg"] == sets(result)
    assert (3, 1, 1, 1) == counts(result)


def test_rows_below_headings_that_are_not_understood_are_rejected_to_the_end():
    data = table(
        PLAIN.format(columns="weight (kg),reps"),
        "2026-11-01,Deadlift,100,5",
        PLAIN.format(columns="est load,reps"),
        "2026-11-02,Deadlift,225,5",
        "2026-11-03,Deadlift,230,5",
    )
    result = interop.read(data)
    assert ["working 5 100 kg"] == sets(result)
    assert (4, 1, 1, 2) == counts(result)
    assert [(3, "rejected")] == [
        (problem.row, problem.outcome) for problem in result.problems if "est load" in problem.value
    ]


def test_headings_that_are_not_understood_above_no_row_reject_nothing():
    data = table(
        PLAIN.format(columns="reps"), "2026-11-01,Deadlift,5", PLAIN.format(columns="est load,reps")
    )
    assert (2, 1, 1, 0) == counts(sets_csv.read(data))


def test_a_file_joined_with_itself_has_its_sessions_once():
    part = (PLAIN.format(columns="reps"), "2026-11-01,Deadlift,5", "2026-11-02,Deadlift,5")
    result = sets_csv.read(table(*part, *part))
    assert ["working 5"] * 2 == sets(result)
    assert (5, 2, 3, 0) == counts(result)


def test_headings_with_a_mark_before_them_are_headings():
    data = (HEVY.format(columns="reps") + "\nA,2026-11-01,Deadlift,normal,5\n").encode("utf-8-sig")
    result = hevy_csv.read(data + data.replace(b"2026-11-01", b"2026-11-02"))
    assert ["working 5"] * 2 == sets(result)
    assert (3, 2, 1, 0) == counts(result)
