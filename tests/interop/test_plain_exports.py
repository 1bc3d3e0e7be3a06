"""Plain tables as apps and people write them: what may be taken for something else."""

from __future__ import annotations

import io
from datetime import datetime

import pytest

import backworkouts as bw
from backworkouts import interop
from backworkouts.errors import InteropError
from backworkouts.interop import sets_csv
from tables import counts, faults, sets, table

DAY = "2026-11-01"


def starts(result):
    """When the sessions of a log started, and the number of their sets."""
    return [
        (
            session.started_at.isoformat(timespec="minutes"),
            sum(len(member.sets) for member in session.workout.exercise_sets()),
        )
        for session in result.sessions
    ]


# numbers of sets, and numbers of equal sets

NUMBERED = table(
    "date,exercise,Sets,reps",
    f"{DAY},Row,1,8",
    f"{DAY},Row,2,8",
    f"{DAY},Pull-Up,1,5",
    f"{DAY},Pull-Up,2,5",
    f"{DAY},Pull-Up,3,4",
)


def test_numbers_of_sets_are_not_taken_for_how_many_there_are():
    with pytest.raises(InteropError, match="`Sets`, which goes 1, 2, 3") as caught:
        interop.read(NUMBERED)
    assert "'Sets=set_number'" in caught.value.remedy
    numbered = interop.read(NUMBERED, columns={"Sets": "set_number"})
    assert ["working 8"] * 2 + ["working 5"] * 2 + ["working 4"] == sets(numbered)
    counted = interop.read(NUMBERED, columns={"Sets": "set_count"})
    assert (1 + 2) + (1 + 2 + 3) == len(sets(counted))


@pytest.mark.parametrize(
    "rows",
    [
        [f"{DAY},Row,3,8"],
        [f"{DAY},Row,1,8", f"{DAY},Row,1,6"],
        [f"{DAY},Row,1,8", f"{DAY},Row,2,6", f"{DAY},Pull-Up,3,5"],
        [f"{DAY},Row,2,8", f"{DAY},Row,1,6"],
        [f"{DAY},Row,,8", f"{DAY},Row,many,6"],
    ],
)
def test_other_numbers_count_equal_sets(rows):
    assert interop.read(table("date,exercise,Sets,reps", *rows)).counts.rows == len(rows)


def test_numbers_begin_again_where_an_exercise_is_done_again():
    rows = [f"{DAY},Row,{number},8" for number in (1, 2, 1, 2)]
    with pytest.raises(InteropError, match="`Sets`"):
        interop.read(table("date,exercise,Sets,reps", *rows))


def test_how_many_sets_there_are_is_not_taken_for_a_number():
    data = table("date,exercise,Set,reps", f"{DAY},Row,3,8", f"{DAY},Pull-Up,4,5")
    with pytest.raises(InteropError, match="`Set`, which has no set 1"):
        interop.read(data)
    assert ["working 8"] * 3 + ["working 5"] * 4 == sets(
        interop.read(data, columns={"Set": "sets"})
    )


@pytest.mark.parametrize("numbers", [("1", "1"), ("0", "1"), ("2", "3"), ("W", "W"), ("", "")])
def test_a_column_of_numbers_of_sets_may_begin_anywhere(numbers):
    rows = [f"{DAY},Row,{number},8" for number in numbers]
    assert 2 == len(sets(interop.read(table("date,exercise,set,reps", *rows))))


def test_a_file_that_can_be_read_once_is_read_as_its_headings_state():
    file = io.StringIO(NUMBERED.decode())
    assert (1 + 2) + (1 + 2 + 3) == len(sets(sets_csv.read(file)))


def test_only_the_first_headings_are_compared_with_their_cells():
    data = table(
        "date,exercise,reps", f"{DAY},Row,8", "date,exercise,set,reps", f"{DAY},Pull-Up,3,5"
    )
    assert ["working 8", "working 5"] == sets(interop.read(data))


# sets that were not done


@pytest.mark.parametrize("heading", ["is_complete", "Set done", "Finished", "isCompleted"])
def test_a_set_that_is_not_complete_is_skipped(heading):
    data = table(f"date,exercise,reps,{heading}", f"{DAY},Row,8,true", f"{DAY},Row,8,false")
    result = interop.read(data)
    assert ((2, 1, 1, 0), ["working 8"]) == (counts(result), sets(result))


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("done", "read"), ("Completed", "read"), ("✅", "read"), ("sí", "read"),
        ("planned", "skipped"), ("Pending", "skipped"), ("não", "skipped"), ("❌", "skipped"),
        ("failed", "rejected"), ("perhaps", "rejected"),
    ],
)  # fmt: skip
def test_a_status_states_whether_a_set_was_done(word, expected):
    data = table("date,exercise,reps,Status", f"{DAY},Row,8,{word}")
    with pytest.raises(InteropError, match="--column 'Status=completed'"):
        interop.read(data)
    account = interop.read(data, columns={"Status": "completed"}).counts
    assert 1 == account.rows == getattr(account, expected)


@pytest.mark.parametrize("heading", ["Planned", "Prescribed", "Target sets", "Skipped why"])
def test_a_column_that_may_hold_a_plan_is_asked_for(heading):
    data = table(f"date,exercise,reps,{heading}", f"{DAY},Row,8,3")
    with pytest.raises(InteropError, match="which may change the sets"):
        interop.read(data)


def test_a_planned_row_beside_the_one_that_was_done_is_skipped():
    result = interop.read(
        table(
            "date,exercise,record_type,reps,load_kg",
            f"{DAY},Row,prescribed,8,60",
            f"{DAY},Row,actual,7,60",
        )
    )
    assert ((2, 1, 1, 0), ["working 7 60 kg"]) == (counts(result), sets(result))


@pytest.mark.parametrize(
    "heading",
    [
        "Target Reps", "planned_weight", "Planned Weight (kg)", "Previous weight lbs",
        "prescribed_rpe", "Est. 1RM (kg)", "estimated_1rm_kg", "Volume (lbs)", "BodyWeight (kg)",
        "Target load",
    ],
)  # fmt: skip
def test_what_is_no_part_of_a_set_is_not_read(heading):
    result = interop.read(table(f"date,exercise,reps,{heading}", f"{DAY},Row,8,99"))
    assert (["working 8"], ()) == (sets(result), result.problems)


# dates and times of sets


@pytest.mark.parametrize("heading", ["Timestamp", "logged_at", "performed_at", "completedAt"])
def test_sets_of_one_day_with_times_of_their_own_are_one_session(heading):
    result = interop.read(
        table(
            f"{heading},exercise,reps",
            "1/15/2026 18:03:22,Squat,5",
            "1/15/2026 18:07:10,Squat,5",
            "1/15/2026 18:15:00,Row,8",
            "1/16/2026,Row,8",
        )
    )
    assert [("2026-01-15T18:03", 3), ("2026-01-16T00:00", 1)] == starts(result)


@pytest.mark.parametrize("zone", ["", "Z", "+02:00"])
def test_a_time_of_a_set_may_be_written_as_iso(zone):
    rows = [f"{DAY}T18:0{minute}:00{zone},Row,8" for minute in range(3)]
    ((started, count),) = starts(interop.read(table("timestamp,exercise,reps", *rows)))
    assert (datetime.fromisoformat(f"{DAY}T18:00:00{zone}"), 3) == (
        datetime.fromisoformat(started),
        count,
    )


def test_a_date_with_a_time_is_of_the_set_where_a_column_names_the_workout():
    rows = ["2026-11-01 18:00,A,Row,8", "2026-11-01 18:05,A,Row,8", "2026-11-01 19:00,B,Row,8"]
    named = interop.read(table("DateTime,Workout,exercise,reps", *rows))
    assert [("2026-11-01T18:00", 2), ("2026-11-01T19:00", 1)] == starts(named)
    alone = interop.read(table("DateTime,Mood,exercise,reps", *rows))
    assert [1, 1, 1] == [count for _, count in starts(alone)]


@pytest.mark.parametrize("heading", ["Timestamp", "Date_Time"])
def test_beside_a_date_the_time_of_a_set_is_not_read(heading):
    rows = [f"{DAY},2026-11-01 18:0{minute},Row,8" for minute in range(2)]
    result = interop.read(table(f"Date,{heading},exercise,reps", *rows))
    assert ([("2026-11-01T00:00", 2)], ()) == (starts(result), result.problems)


def test_a_duration_of_the_workout_may_be_in_minutes():
    data = table(
        "start,exercise,reps,Workout Duration (min)",
        "2026-11-01 18:00,Row,8,62",
        "2026-11-02 18:00,Row,8,1h 5m",
    )
    first, second = interop.read(data).sessions
    ends = [f"{session.ended_at:%d %H:%M}" for session in (first, second)]
    assert ["01 19:02", "02 19:05"] == ends


# kinds


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("backoff", "back_off"), ("Back-off set", "back_off"), ("Top set", "working"),
        ("work", "working"), ("main", "working"), ("Warm-ups", "warm_up"), ("warming up", "warm_up"),
    ],
)  # fmt: skip
def test_kinds_have_many_names(word, kind):
    result = interop.read(table("date,exercise,type,reps", f"{DAY},Row,{word},8"))
    assert ([f"{kind} 8"], ()) == (sets(result), result.problems)


# loads


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("BW", "working 5"),
        ("bodyweight", "working 5"),
        ("Body weight", "working 5"),
        ("BW+20", "working 5 BW+20 kg"),
        ("bw + 2.5 kg", "working 5 BW+2.5 kg"),
        ("BW - 15lbs", "working 5 BW-15 lb"),
    ],
)
def test_a_load_may_be_stated_on_top_of_bodyweight(cell, expected):
    result = interop.read(table("date,exercise,weight,reps", f"{DAY},Dip,{cell},5"), unit="kg")
    assert ([expected], ()) == (sets(result), result.problems)


def test_a_load_on_top_of_bodyweight_takes_the_unit_beside_it():
    data = table("date,exercise,weight,unit,reps", f"{DAY},Dip,BW+20,lbs,5")
    assert ["working 5 BW+20 lb"] == sets(interop.read(data))


def test_cells_that_state_their_units_need_no_other():
    data = table(
        "date,exercise,weight,reps",
        f"{DAY},Row,80kg,8",
        f"{DAY},Dip,BW,8",
        f"{DAY},Row,175 lbs,8",
        f"{DAY},Pull-Up,,8",
    )
    assert ["working 8 80 kg", "working 8", "working 8 175 lb", "working 8"] == sets(
        interop.read(data)
    )


@pytest.mark.parametrize("cells", [("80kg", "80"), ("", ""), ("BW", "0")])
def test_a_load_without_a_unit_is_asked_for_it(cells):
    rows = [f"{DAY},Row,{cell},8" for cell in cells]
    with pytest.raises(InteropError, match="unit='kg' or unit='lb'"):
        interop.read(table("date,exercise,weight,reps", *rows))


@pytest.mark.parametrize(
    ("pounds", "kilograms", "expected"),
    [
        ("135", "61", "135 lb"),  # 61.2 kg, rounded; 61 kg would be 134 lb
        ("220.46", "100", "100 kg"),
        ("220", "100", "100 kg"),  # each follows from the other
        ("45", "20.4", "45 lb"),
        ("220,5", "100", "100 kg"),
    ],
)
def test_of_a_load_in_two_units_the_one_that_was_typed_is_read(pounds, kilograms, expected):
    data = table(
        "date;exercise;weight (lbs);weight (kg);reps", f"{DAY};Row;{pounds};{kilograms};8", sep=";"
    )
    result = interop.read(data)
    assert ([f"working 8 {expected}"], ()) == (sets(result), result.problems)


@pytest.mark.parametrize("unit", ["lbs.", "Lb.", "LBS"])
def test_a_unit_may_be_an_abbreviation(unit):
    beside = interop.read(table("date,exercise,weight,unit,reps", f"{DAY},Row,135,{unit},8"))
    within = interop.read(table("date,exercise,weight,reps", f"{DAY},Row,135 {unit},8"))
    assert ["working 8 135 lb"] == sets(beside) == sets(within)


def test_the_loads_of_several_sets_are_not_taken_for_one():
    headings = "date,exercise,sets,reps,weight (kg)"
    result = interop.read(table(headings, f'{DAY},Row,2,8,"60,70"'))
    assert (["working 8"] * 2, [(2, "weight (kg)", "60,70", "warning")]) == (
        sets(result),
        faults(result),
    )


@pytest.mark.parametrize(("count", "cell"), [("2", "62,5"), ("3", "60,70"), ("1", "60,7")])
def test_a_decimal_comma_is_one_of_a_load(count, cell):
    data = table("date,exercise,sets,reps,weight (kg)", f'{DAY},Row,{count},8,"{cell}"')
    load = float(cell.replace(",", "."))
    assert [f"working 8 {load:g} kg"] * int(count) == sets(interop.read(data))


# repetitions


@pytest.mark.parametrize("cell", ["7/6/5", "10 + 8", "8 | 7", '"8,8,7"', '"8,7"', '"12, 10"'])
def test_repetitions_of_several_sets_in_one_cell_are_rejected(cell):
    result = interop.read(table("date,exercise,reps", f"{DAY},Row,{cell}"))
    (problem,) = result.problems
    assert ((1, 0, 0, 1), "write a row for each set") == (counts(result), problem.remedy)


def test_a_half_repetition_is_none_of_several_sets():
    result = interop.read(table("date,exercise,reps", f"{DAY},Row,8.5"))
    assert (["working 8"], [(2, "reps", "8.5", "warning")]) == (sets(result), faults(result))


# tables of other words


def test_the_error_for_a_table_in_another_language_names_its_columns():
    data = table("fecha,ejercicio,repeticiones,completada", f"{DAY},Row,8,sí")
    with pytest.raises(InteropError, match="'fecha', 'ejercicio', 'repeticiones'") as caught:
        interop.read(data)
    assert "columns={HEADING: 'date', ...}" in caught.value.remedy
    meant = {
        "fecha": "date", "ejercicio": "exercise", "repeticiones": "reps", "completada": "done",
    }  # fmt: skip
    result = interop.read(data, format="sets_csv", columns=meant)
    assert [bw.Set(reps=8)] == [
        done for member in result.sessions[0].workout.exercise_sets() for done in member.sets
    ]
