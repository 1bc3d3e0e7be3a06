"""Cells of plain tables as people and apps write them: none is misread, each doubt is listed."""

from __future__ import annotations

import io
import itertools

import pytest

import backworkouts as bw
from backworkouts import interop, limits
from backworkouts.errors import InteropError
from backworkouts.interop import sets_csv
from tables import counts, faults, sets, table

DAY = "2026-11-01"
FITBOD = ("Date", "Exercise", "Reps", "Weight(kg)", "Duration(s)", "isWarmup")
FITBOD_ROWS = (
    ("2026-11-01 18:30:00 +0000", "Lat Pulldown", "8", "36.0", "0.0", "true"),
    ("2026-11-01 18:30:00 +0000", "Plank", "0", "0.0", "60.0", "false"),
)


def rows(columns, *cells):
    """A table of deadlifts of one day, with the cells of these columns."""
    lines = [f"{DAY};Deadlift;{cell}" for cell in cells]
    return sets_csv.read(table(f"date;exercise;{columns}", *lines, sep=";"))


def fields(result):
    """The sets of the only exercise."""
    (session,) = result.sessions
    return list(session.workout.blocks[0].exercises[0].sets)


# tables of other apps


@pytest.mark.parametrize("read", [interop.read, sets_csv.read], ids=["any", "plain"])
@pytest.mark.parametrize("order", list(itertools.permutations(range(6)))[::103], ids=str)
def test_warm_ups_and_seconds_are_read_in_any_order_of_columns(read, order):
    lines = [",".join(row[place] for place in order) for row in (FITBOD, *FITBOD_ROWS)]
    result = read(table(*lines))
    assert ["warm_up 8 36 kg", "working 60 s"] == sets(result)
    assert () == result.problems


def test_a_kind_of_set_may_be_written_in_words():
    result = rows("reps;Set Type", "5;Warm-Up Set", "5;Standard Set", "5;Drop Set", "5;AMRAP")
    assert ["warm_up 5", "working 5", "drop 5", "working 5"] == sets(result)
    assert [(5, "Set Type", "AMRAP", "warning")] == faults(result)


def test_a_switch_makes_a_working_set_a_warm_up_set_and_no_other_set():
    cells = ("5;normal;true", "5;;yes", "5;drop;true", "5;warm-up;false", "5;;no", "5;;")
    result = rows("reps;kind;warmup", *cells)
    assert ["warm_up 5", "warm_up 5", "drop 5", "warm_up 5", "working 5", "working 5"] == sets(
        result
    )
    assert () == result.problems


@pytest.mark.parametrize(
    "name", ["Deadlift (Warm-up)", "Warm up Deadlift", "deadlift - WARMUP", "Deadlift warm-ups"]
)
def test_a_name_that_states_a_warm_up_makes_no_working_set(name):
    lines = (f"{DAY},{name},5,", f"{DAY},{name},5,drop", f"{DAY},Deadlift,5,")
    result = sets_csv.read(table("date,exercise,reps,kind", *lines))
    assert ["warm_up 5", "drop 5", "working 5"] == sets(result)
    assert () == result.unknown


@pytest.mark.parametrize("name", ["Warm Up", "Warm-up qwz"])
def test_a_warm_up_that_is_an_exercise_keeps_the_kind_of_its_sets(name):
    result = sets_csv.read(table("date,exercise,seconds", f"{DAY},{name},300"))
    assert ["working 300 s"] == sets(result)


def test_several_switches_of_a_row_are_read_together():
    columns = "reps;warm-up;failure;per side;completed;skipped"
    (done, left_out) = (rows(columns, cell) for cell in ("5;x;Yes;1;TRUE;", "5;;;;TRUE;yes"))
    expected = bw.Set(reps=bw.Reps(5, 5, to_failure=True), kind="warm_up", per_side=True)
    assert [expected] == fields(done)
    assert (1, 0, 1, 0) == counts(left_out)


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("TRUE", (1, 1, 0, 0)),
        ("yes", (1, 1, 0, 0)),
        ("✔", (1, 1, 0, 0)),
        ("FALSE", (1, 0, 1, 0)),
        ("✗", (1, 0, 1, 0)),
        ("No", (1, 0, 1, 0)),
        ("0", (1, 0, 1, 0)),
    ],
)
def test_a_set_that_was_not_completed_is_skipped(cell, expected):
    assert expected == counts(rows("reps;Completed", f"5;{cell}"))


@pytest.mark.parametrize("cell", ["", "perhaps", "3"])
def test_a_planned_set_is_never_taken_for_one_that_was_done(cell):
    result = rows("reps;done", "5;x", f"8;{cell}")
    assert ["working 5"] == sets(result)
    assert [(3, "done", cell, "rejected")] == faults(result)


def test_a_set_that_may_have_been_skipped_is_rejected():
    result = rows("reps;skipped", "5;", "8;pain")
    assert ["working 5"] == sets(result)
    assert [(3, "skipped", "pain", "rejected")] == faults(result)


def test_a_switch_that_is_neither_yes_nor_no_is_a_doubt():
    result = rows("reps;warmup", "5;2")
    assert ["working 5"] == sets(result)
    assert [(2, "warmup", "2", "warning")] == faults(result)


# numbers of sets


def test_a_row_may_stand_for_several_sets():
    result = rows("sets;reps;weight;unit", "3;5;100;kg", ";8;60;kg")
    assert ["working 5 100 kg"] * 3 + ["working 8 60 kg"] == sets(result)
    assert (2, 2, 0, 0) == counts(result)


@pytest.mark.parametrize(
    ("cell", "outcome"),
    [
        ("0", "skipped"),
        ("2.5", "rejected"),
        ("-1", "rejected"),
        ("three", "rejected"),
        (str(limits.SETS_OF_EXERCISE + 1), "rejected"),
        ("999999999", "rejected"),
    ],
)
def test_no_number_of_sets_is_guessed(cell, outcome):
    result = rows("sets;reps", f"{cell};5", "2;5")
    assert ["working 5"] * 2 == sets(result)
    assert [(2, "sets", cell, outcome)] == faults(result)


def test_the_most_sets_of_a_row_are_read():
    result = rows("sets;reps", f"{limits.SETS_OF_EXERCISE};5", "1;5")
    assert limits.SETS_OF_EXERCISE + 1 == len(sets(result))


# seconds and times


@pytest.mark.parametrize(
    ("columns", "cell", "expected"),
    [
        ("reps;Time", "0;0:01:30", "working 90 s"),
        ("reps;Time", ";00:01:30", "working 90 s"),
        ("reps;Time", ";90", "working 90 s"),
        ("reps;Time", "0;1m30s", "working 90 s"),
        ("reps;Time", ";1:05:00", "working 3900 s"),
        ("Duration (min)", "1.5", "working 90 s"),
        ("Time (minutes)", "2", "working 120 s"),
        ("seconds", "1:30", "working 90 s"),
        ("Duration (s)", "60.0", "working 60 s"),
        ("hold", "45", "working 45 s"),
        ("durationSeconds", "45", "working 45 s"),
    ],
)
def test_the_time_of_a_set_is_read(columns, cell, expected):
    result = rows(columns, cell)
    assert ([expected], ()) == (sets(result), result.problems)


@pytest.mark.parametrize(
    "cell", ["18:30", "1:30", "18:30:00", "06:05:00", "6:30 PM", "6:30:00 a.m."]
)
def test_what_may_be_a_time_of_day_is_no_time_of_a_set(cell):
    without, beside = rows("reps;Time", f";{cell}"), rows("reps;Time", f"5;{cell}", f"6;{cell}")
    assert [(2, "Time", cell, "rejected")] == faults(without)
    assert ["working 5", "working 6"] == sets(beside)
    assert [(2, "Time", cell, "warning")] == faults(beside)  # once: it is about the column
    (problem,) = beside.problems
    assert "time_of_day" in problem.remedy


def test_a_row_without_repetitions_counts_once_for_each_doubtful_time():
    result = rows("reps;Time", ";18:30", ";18:30", "5;")
    assert (3, 1, 0, 2) == counts(result)


def test_a_time_beside_seconds_is_asked_for():
    data = table("date,Time,exercise,Duration (s)", f"{DAY},18:30,Plank,60")
    with pytest.raises(InteropError, match="`Time`"):
        sets_csv.read(data)
    result = sets_csv.read(data, columns={"Time": "time_of_day"})
    assert ["working 60 s"] == sets(result)
    assert [18] == [session.started_at.hour for session in result.sessions]


# loads


@pytest.mark.parametrize(
    ("cell", "unit", "expected"),
    [
        ("82,5", None, "82.5 kg"),
        ("82.5", None, "82.5 kg"),
        ("1.250,5", None, "1250.5 kg"),
        ("1,250.5", None, "1250.5 kg"),
        ("100kg", None, "100 kg"),
        ("225 lbs", None, "225 lb"),
        ("185", "lbs", "185 lb"),
        ("185", "Pounds", "185 lb"),
        ("60", "KG", "60 kg"),
        ("60", "kilograms", "60 kg"),
    ],
)
def test_a_load_is_read_as_it_is_written(cell, unit, expected):
    columns = "reps;weight (kg)" if unit is None else "reps;weight;unit"
    result = rows(columns, f"5;{cell}" + (f";{unit}" if unit else ""))
    assert ([f"working 5 {expected}"], ()) == (sets(result), result.problems)


def test_a_comma_in_a_table_with_commas_is_read_where_it_is_certain():
    lines = ['2026-11-01,Deadlift,5,"82,5"', '2026-11-01,Deadlift,5,"1,250"']
    result = sets_csv.read(table("date,exercise,reps,weight (kg)", *lines))
    assert ["working 5 82.5 kg", "working 5"] == sets(result)
    assert [(3, "weight (kg)", "1,250", "warning")] == faults(result)


def test_a_load_in_two_units_is_one_load():
    cells = ("5;100;220.46", "5;;225", "5;100;", "5;100;225")
    result = rows("reps;Weight (kg);Weight (lbs)", *cells)
    assert ["100 kg", "225 lb", "100 kg", "100 kg"] == [str(done.load) for done in fields(result)]
    assert [(5, "Weight (lbs)", "225", "warning")] == faults(result)


def test_the_weight_of_the_body_is_no_load():
    result = rows("reps;Body Weight (kg);Weight (kg)", "5;80;10", "5;80;", "5;80;0")
    assert ["working 5 10 kg", "working 5", "working 5"] == sets(result)


@pytest.mark.parametrize("cell", ["2x20", "n/a", "-", "9000", "heavy"])
def test_a_load_that_cannot_be_read_costs_the_set_its_load(cell):
    result = rows("reps;weight (kg)", f"5;{cell}")
    assert ["working 5"] == sets(result)
    assert [(2, "weight (kg)", cell, "warning")] == faults(result)


# repetitions


@pytest.mark.parametrize(
    "cell", ["3x8", "8-10", "8+2", "AMRAP", "8/8", "-5", "1e3", "eight", "\uff18"]
)
def test_repetitions_that_are_no_number_reject_the_row(cell):
    result = rows("reps", cell, "8")
    assert ["working 8"] == sets(result)
    assert [(2, "reps", cell, "rejected")] == faults(result)


def test_signs_that_no_text_may_hold_are_removed_from_notes():
    result = rows("reps;distance;distance unit;note", "5;1;k\0m;a\0b")
    assert ["working 5"] == sets(result)
    assert "\0" not in str(fields(result)[0].note)
    fitbod = table(",".join((*FITBOD, "Incline")), ",".join((*FITBOD_ROWS[0], "\x1a")))
    assert (1, 1, 0, 0) == counts(interop.read(fitbod))


def test_fractional_repetitions_are_read_as_whole_ones_with_a_doubt():
    result = rows("reps", "8,5", "8.0")
    assert ["working 8", "working 8"] == sets(result)
    assert [(2, "reps", "8,5", "warning")] == faults(result)


# torn rows


def test_a_text_with_a_comma_that_is_not_quoted_tears_its_row():
    head = "date,exercise,exercise note,weight (kg),reps,distance"
    result = sets_csv.read(
        table(
            head,
            f"{DAY},Row, One Arm,,20,8,",  # one comma too many: no 20 repetitions
            f"{DAY},Deadlift,,100,5,",
            f"{DAY},Deadlift,,100,6,,,",  # separators at the end of a line are no cells
        )
    )
    assert ["working 5 100 kg", "working 6 100 kg"] == sets(result)
    assert [(2, None, "7 cells under 6 headings", "rejected")] == faults(result)


def test_spaces_after_all_commas_tear_no_row():
    result = sets_csv.read(table("date, exercise, reps", f"{DAY}, Deadlift, 5,"))
    assert (["working 5"], ()) == (sets(result), result.problems)


# dates


@pytest.mark.parametrize(
    ("cells", "days"),
    [
        (("13/11/2026", "01/11/2026"), [(11, 1), (11, 13)]),
        (("11/13/2026", "11/01/2026"), [(11, 1), (11, 13)]),
        (("11/01/2026", "11/13/2026"), [(11, 1), (11, 13)]),
        (("2026/11/01", "2026/12/02"), [(11, 1), (12, 2)]),
        (("01.11.2026", "02.12.2026"), [(11, 1), (12, 2)]),
    ],
)
def test_one_date_proves_the_order_of_its_column(cells, days):
    lines = [f"{cell};Deadlift;5" for cell in cells]
    result = sets_csv.read(table("date;exercise;reps", *lines))
    assert days == [(each.started_at.month, each.started_at.day) for each in result.sessions]
    assert () == result.problems


def test_dates_that_prove_no_order_are_asked_for():
    data = table("date;exercise;reps", "01/11/2026;Deadlift;5", "02/11/2026;Deadlift;5")
    with pytest.raises(InteropError, match=r"dates='dmy', 'mdy' or 'ymd' \(--dates"):
        interop.read(data)
    for order, days in (("dmy", [(11, 1), (11, 2)]), ("mdy", [(1, 11), (2, 11)])):
        result = interop.read(data, dates=order)
        assert days == [(each.started_at.month, each.started_at.day) for each in result.sessions]


def test_dates_that_contradict_each_other_prove_no_order():
    cells = ("01/11/2026", "13/11/2026", "11/14/2026")
    with pytest.raises(InteropError, match="no date proves the order"):
        sets_csv.read(table("date;exercise;reps", *[f"{cell};Deadlift;5" for cell in cells]))


def test_a_date_that_may_be_two_is_rejected_beside_dates_that_prove_no_order():
    cells = ("2026-11-01", "02/03/2026")
    result = sets_csv.read(table("date;exercise;reps", *[f"{cell};Deadlift;5" for cell in cells]))
    assert [(3, "date", "02/03/2026", "rejected")] == faults(result)
    assert "--dates" in result.problems[0].remedy


@pytest.mark.parametrize("order", ["ddmmyy", "", 5])
def test_an_order_of_dates_is_one_of_three(order):
    with pytest.raises(InteropError, match="one of dmy, mdy, ymd"):
        sets_csv.read(table("date;exercise;reps", f"{DAY};Deadlift;5"), dates=order)


@pytest.mark.parametrize("cell", ["46327", "1793557800", "soon", "2026-13-01", "31/02/2026"])
def test_what_is_no_date_rejects_its_row(cell):
    result = sets_csv.read(table("date;exercise;reps", f"{DAY};Row;5", f"{cell};Row;5"))
    assert [(3, "date", cell, "rejected")] == faults(result)


@pytest.mark.parametrize(("row", "column"), [(";Row;5", "date"), (f"{DAY};;5", "exercise")])
def test_merged_cells_reject_the_rows_below_with_what_to_do(row, column):
    result = sets_csv.read(table("date;exercise;reps", f"{DAY};Row;5", row))
    assert [(3, column, "", "rejected")] == faults(result)
    assert "merged cells" in result.problems[0].remedy


def test_a_name_of_a_workout_on_the_first_row_alone_is_of_all_its_rows():
    days = ("2026-11-01;Pull", "2026-11-01;", "2026-11-01;", "2026-11-02;Push", "2026-11-02; ")
    more = ("2026-11-03;", "2026-11-04;Legs", "2026-11-05;")
    lines = [f"{day};Row;{reps}" for reps, day in enumerate((*days, *more), start=5)]
    result = sets_csv.read(table("date;workout;exercise;reps", *lines))
    assert [("Pull", 3), ("Push", 2), ("Untitled", 1), ("Legs", 1), ("Untitled", 1)] == [
        (session.workout.name, len(session.workout.blocks[0].exercises[0].sets))
        for session in result.sessions
    ]
    assert [(3, "workout", "", "warning")] == faults(result)


def test_what_means_no_superset_joins_no_exercises():
    lines = [f"{DAY};{name};5;no" for name in ("Deadlift", "Face Pull", "Deadlift")]
    (session,) = sets_csv.read(table("date;exercise;reps;superset", *lines)).sessions
    assert [1, 1, 1] == [len(block.exercises) for block in session.workout.blocks]


def test_a_file_that_can_be_read_once_proves_no_order():
    text = "date,exercise,reps\n01/11/2026,Deadlift,5\n13/11/2026,Deadlift,5\n"
    assert 2 == len(sets_csv.read(text.encode()).sessions)
    with pytest.raises(InteropError, match="no date proves the order"):
        sets_csv.read(io.StringIO(text))


def test_a_torn_row_proves_no_order():
    cells = ("5,Deadlift,01/11/2026", "5", "5,Deadlift,13/11/2026")
    result = sets_csv.read(table("reps,exercise,date", *cells))
    assert [(11, 1), (11, 13)] == [
        (each.started_at.month, each.started_at.day) for each in result.sessions
    ]
    assert (3, 2, 0, 1) == counts(result)


def test_the_end_may_be_a_time_of_the_day_of_the_start():
    data = table("date;start_time;end_time;exercise;reps", "2026-11-02;18:30;19:45;Pull Up;5")
    (session,) = sets_csv.read(data).sessions
    assert "2026-11-02T19:45:00" == session.ended_at.isoformat()
