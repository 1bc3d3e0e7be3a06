"""StrongLifts' export: both forms, units, dates, and what is not done."""

from __future__ import annotations

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backworkouts import interop, limits
from backworkouts.errors import InteropError
from backworkouts.interop import stronglifts
from tables import counts, faults

CURRENT = "Date (yyyy/mm/dd),Workout,Exercise,Duration (hours),Notes,Set 1 (Reps),Set 1 (KG)"
OLD = "Date,Note,Body Weight (KG),Body Weight (LB),Exercise 1,Weight (KG),Weight (LB),Set 1,Set 2"


def export(*lines):
    return "".join(f"{line}\n" for line in lines).encode()


def sets(result):
    return [
        (each.exercise.name, str(one.reps), str(one.load or ""))
        for session in result.sessions
        for each in session.workout.exercise_sets()
        for one in each.sets
    ]


def loads(result):
    return [load for _, _, load in sets(result)]


def test_an_end_after_midnight_is_on_the_next_day():
    data = export(
        "Date,Start Time (h:mm),End Time (h:mm),Exercise,Set 1 (Reps),Set 1 (KG)",
        "2026/11/02,11:30 PM,12:15 AM,Deadlift,5,100",
    )
    (session,) = interop.read(data).sessions
    assert "2026-11-02T23:30:00" == session.started_at.isoformat()
    assert "2026-11-03T00:15:00" == session.ended_at.isoformat()


@pytest.mark.parametrize(
    ("written", "started"),
    [
        ("12:05 AM", "2026-11-02T00:05:00"),
        ("12:05 p.m.", "2026-11-02T12:05:00"),
        ("7:05\u202fPM", "2026-11-02T19:05:00"),
        ("19:05:30", "2026-11-02T19:05:00"),
        ("", "2026-11-02T00:00:00"),
        ("24:00", "2026-11-02T00:00:00"),
        ("13:00 PM", "2026-11-02T00:00:00"),
    ],
)
def test_a_start_is_on_either_clock(written, started):
    data = export(
        "Date,Start Time (h:mm),Exercise,Set 1 (Reps),Set 1 (KG)",
        f"2026/11/2,{written},Deadlift,5,100",
    )
    (session,) = interop.read(data).sessions
    assert started == session.started_at.isoformat()


def test_without_an_end_the_hours_state_how_long_it_took():
    (session,) = interop.read(export(CURRENT, "2026/11/02,7,Deadlift,0.75,,5,100")).sessions
    assert "2026-11-02T00:45:00" == session.ended_at.isoformat()
    assert "Workout 7" == session.workout.name


def test_workouts_of_different_numbers_on_a_day_are_different_sessions():
    data = export(CURRENT, "2026/11/02,7,Deadlift,,,5,100", "2026/11/02,8,Deadlift,,,5,100")
    assert ["Workout 7", "Workout 8"] == [
        session.workout.name for session in interop.read(data).sessions
    ]


def test_a_note_that_stands_on_each_row_is_one_note_on_the_workout():
    data = export(CURRENT, "2026/11/02,7,Deadlift,,Tired,5,100", "2026/11/02,7,Pullups,,Tired,5,0")
    (session,) = interop.read(data).sessions
    assert "Tired" == session.workout.note


def test_a_set_without_a_column_of_loads_is_read_without_one():
    assert [("Pull-Up", "8", "")] == sets(
        interop.read(export("Date,Exercise,Set 1 (Reps)", "2026/11/02,Pullups,8"))
    )


def test_a_unit_that_is_not_that_of_the_headings_is_an_error():
    with pytest.raises(InteropError, match="loads in kg"):
        interop.read(export(CURRENT, "2026/11/02,7,Deadlift,,,5,100"), unit="lb")


def test_the_unit_of_the_headings_may_be_given():
    assert ["100 kg"] == loads(
        interop.read(export(CURRENT, "2026/11/02,7,Deadlift,,,5,100"), unit="kg")
    )


def test_a_load_in_two_units_asks_which_is_the_lifters():
    data = export(OLD, "03/16/2015,,84,185,Squat,43,95,5,5")
    with pytest.raises(InteropError, match="unit='kg' or unit='lb'"):
        interop.read(data)
    assert ["43 kg", "43 kg"] == loads(interop.read(data, unit="kg"))
    assert ["95 lb", "95 lb"] == loads(interop.read(data, unit="lb"))


def test_a_load_of_zero_in_one_of_two_units_is_no_load_in_it():
    assert ["95 lb"] == loads(interop.read(export(OLD, "03/16/2015,,,,Squat,0,95,5,")))


def test_the_unit_of_the_only_bodyweight_is_the_lifters():
    assert ["95 lb"] == loads(interop.read(export(OLD, "03/16/2015,,,185,Squat,43,95,5,")))


def test_dates_that_prove_no_order_ask_for_it():
    data = export(OLD, "03/04/2015,,84,,Squat,60,,5,5")
    with pytest.raises(InteropError, match="dates='dmy'"):
        interop.read(data)
    (session,) = interop.read(data, dates="dmy").sessions
    assert "2015-04-03" == session.started_at.date().isoformat()


def test_days_are_told_apart_from_years_of_two_digits_as_no_export_is_from_before_2008():
    rows = ("24/11/18,,84,,Squat,60,,5,", "03/12/18,,84,,Squat,62.5,,5,")
    days = [
        each.started_at.date().isoformat() for each in interop.read(export(OLD, *rows)).sessions
    ]
    assert ["2018-11-24", "2018-12-03"] == days  # not 2024 and 2003


TWO_EXERCISES = f"{OLD},Exercise 2,Weight (KG),Weight (LB),Set 1,"


def test_a_workout_with_fewer_exercises_may_have_fewer_cells():
    result = interop.read(
        export(
            TWO_EXERCISES,
            "03/16/2015,,84,,Squat,60,,5,5,Deadlift,100,,5,",
            "03/18/2015,,84,,Squat,62.5,,5,,,,",
        )
    )
    assert [
        ("Squat", "5", "60 kg"),
        ("Squat", "5", "60 kg"),
        ("Deadlift", "5", "100 kg"),
        ("Squat", "5", "62.5 kg"),
    ] == sets(result)


@pytest.mark.parametrize(
    "row",
    [
        "03/18/2015,,84,,Squat,62.5,,5,5",  # the end of the row may be missing
        "03/18/2015,,84,,Squat,62.5,,",  # it ends within an exercise
        "03/18/2015,good, heavy,84,185,Squat,62.5,,5,,",  # a comma in the note
        "03/18/2015,,84,,,,,,,",
        "03/18/2015,,84,",
    ],
)
def test_a_shorter_row_that_may_be_torn_is_rejected(row):
    result = interop.read(export(TWO_EXERCISES, row), format="stronglifts")
    assert (1, 0, 0, 1) == counts(result)


def test_planks_are_counted_in_seconds():
    result = interop.read(export(OLD, "03/16/2015,,84,,Planks,0,,30,35"))
    (plank,) = result.sessions[0].workout.exercise_sets()
    assert ["30 s", "35 s"] == [str(each.duration) for each in plank.sets]


def test_an_old_workout_without_an_exercise_name_is_rejected():
    result = interop.read(export(OLD, "03/16/2015,,84,,,60,,5,"))
    assert (1, 0, 0, 1) == counts(result)


def test_an_exercise_without_columns_of_sets_is_no_exercise():
    data = export(f"{OLD},Exercise 2,Weight (KG)", "03/16/2015,,84,,Squat,60,,5,,Deadlift,100")
    assert [("Squat", "5", "60 kg")] == sets(interop.read(data))


@pytest.mark.parametrize("separator", [";", "\t"])
def test_a_spreadsheet_may_have_saved_it_with_another_separator(separator):
    data = export(CURRENT, '2026/11/02,7,Deadlift,"0,5",,5,100')
    text = data.decode().replace('"0,5"', "0.5").replace(",", separator).replace("0.5", "0,5")
    assert ["100 kg"] == loads(interop.read(text.encode()))


def test_another_file_behind_it_in_the_other_form_is_read_too():
    data = export(CURRENT, "2026/11/02,7,Deadlift,,,5,100", OLD, "03/16/2015,,84,,Squat,60,,5,")
    result = interop.read(data)
    assert [("Squat", "5", "60 kg"), ("Deadlift", "5", "100 kg")] == sets(result)
    assert [(3, None, "Date", "skipped")] == faults(result)


@pytest.mark.parametrize("headings", ["Date,Exercise", "Exercise,Set 1 (Reps)", "Date,Set 1"])
def test_a_table_without_the_columns_is_refused(headings):
    assert "stronglifts" != interop.sniff(f"{headings}\n".encode())
    with pytest.raises(InteropError, match=r"no column|the columns"):
        list(stronglifts.iter_sessions(f"{headings}\n1,2\n".encode()))


def test_a_first_line_longer_than_a_row_may_be_is_no_export(monkeypatch):
    monkeypatch.setattr(limits, "ROW_CHARACTERS", 20)
    assert interop.sniff(export(CURRENT)) is None


def test_the_order_of_dates_in_an_open_file_is_asked_for_unless_each_date_proves_it():
    data = export(OLD, "03/04/2015,,84,,Squat,60,,5,", "03/16/2015,,84,,Squat,60,,5,")
    with pytest.raises(InteropError, match="dates='dmy'"):
        stronglifts.read(io.BytesIO(data))
    assert 2 == len(stronglifts.read(data).sessions)


def test_a_file_states_how_much_of_it_was_read(tmp_path):
    path = tmp_path / "log.csv"
    path.write_bytes(export(CURRENT, "2026/11/02,7,Deadlift,,,5,100"))
    with stronglifts.iter_sessions(path) as reader:
        list(reader)
        assert 1 == reader.progress


rows = st.lists(
    st.lists(
        st.sampled_from(("", "0", "5", "-10", "62,5", "x", "2026/11/02", "Squat")), max_size=9
    ),
    max_size=6,
)


@given(rows=rows, headings=st.sampled_from((CURRENT, OLD)))
def test_whatever_the_cells_every_row_is_accounted_for(rows, headings):
    data = export(headings, *(",".join(row) for row in rows))
    try:
        result = interop.read(data, format="stronglifts", unit="kg", dates="dmy")
    except InteropError:
        pytest.fail("a row must not keep the others out")
    total, *parts = counts(result)
    assert total == sum(parts) >= sum(any(row) for row in rows)
