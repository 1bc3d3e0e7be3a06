"""Formats that are tables with a row per set: what every one of them does, and habits of each."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backworkouts import interop
from backworkouts.errors import InteropError
from backworkouts.interop import fitbod, fitnotes, gymbook, gymrun, liftosaur, lyfta, macrofactor
from backworkouts.interop.table.rows import Rows

SAMPLES = Path(__file__).parent
FORMATS = {
    module.FORMAT.name: module.FORMAT
    for module in (fitbod, fitnotes, gymbook, gymrun, liftosaur, lyfta, macrofactor)
}
UNITS = {"gymrun": "kg", "lyfta": "kg"}
TABLES = sorted(path for path in SAMPLES.glob("*/*.csv"))


def headings_of(path, table):
    rows = Rows(path, table.fits)
    rows.close()
    return rows.headings


def table(headings, *rows, sep=","):
    """The bytes of a table: each row a text whose cells the separator parts."""
    return "".join(f"{line}\n" for line in (sep.join(headings), *rows)).encode()


def done(result):
    """The sets of a result as texts with their notes, and its problems."""
    sets = [
        f"{one}: {one.note}" if one.note else str(one)
        for session in result.sessions
        for each in session.workout.exercise_sets()
        for one in each.sets
    ]
    return sets, [str(problem) for problem in result.problems]


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("path", TABLES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_no_format_takes_the_file_of_another(path, name):
    own = path.parent.name == name
    assert own is FORMATS[name].recognizes(headings_of(path, FORMATS[name]))


@pytest.mark.parametrize(
    "path", sorted((SAMPLES.parent / "samples").glob("*.csv")), ids=lambda path: path.stem
)
def test_the_samples_of_older_formats_are_taken_for_none_of_these(path):
    assert interop.sniff(path) not in FORMATS


@pytest.mark.parametrize("name", FORMATS)
def test_a_file_of_another_app_is_refused_with_what_it_lacks(name):
    with pytest.raises(InteropError, match="no column called"):
        FORMATS[name].read(b"title,start_time,exercise_title,reps\n", unit=UNITS.get(name))


@pytest.mark.parametrize("name", UNITS)
def test_a_format_without_units_asks_for_one(name):
    path = SAMPLES / name / "awkward.csv"
    with pytest.raises(InteropError, match="unit="):
        interop.read(path)


CELLS = st.one_of(
    st.sampled_from(
        (
            "", "0", "5", "8.5", "100", "-5", "102,5", "1e5", "null", "nan", "12:00:00", "0:01:30",
            "2026-11-01", "2026-11-01 18:30:00 +0000", "01.11.2026", "13/11/26", "kgs", "lbs", "wr",
            "true", "1", "Warm-Up Set", "LEFT_SET", "Deadlift", "20 ripetizioni", "12,50 kg", "Si",
        )
    ),
    st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r\n"), max_size=12),
)  # fmt: skip


def written(headings, rows, separator):
    file = io.StringIO(newline="")
    csv.writer(file, delimiter=separator, lineterminator="\n").writerows([headings, *rows])
    return file.getvalue()


@pytest.mark.parametrize("name", FORMATS)
@given(data=st.data())
def test_whatever_stands_in_the_cells_every_row_is_accounted_for(name, data):
    form = FORMATS[name]
    headings = headings_of(SAMPLES / name / "heading_only.csv", form)
    width = len(headings)
    rows = data.draw(st.lists(st.lists(CELLS, min_size=width - 1, max_size=width + 2), max_size=6))
    text = written(headings, rows, ";" if name == "gymrun" else ",")
    try:
        result = form.read(text.encode(), unit=UNITS.get(name))
    except InteropError:  # dates in an order that nothing in the file shows
        return
    sets = sum(
        len(each.sets) for session in result.sessions for each in session.workout.exercise_sets()
    )
    assert (len(rows), sets) == (result.counts.rows, result.counts.read)


def fitnotes_table(*rows, headings=None):
    path = SAMPLES / "fitnotes" / f"{headings or 'heading_only'}.csv"
    return table(headings_of(path, fitnotes.FORMAT), *rows)


def test_a_table_of_fitnotes_without_a_column_of_units_takes_the_unit_of_the_caller():
    data = b"""Date,Exercise,Category,Weight,Reps,Distance,Distance Unit,Time
2026-11-02,Deadlift,Back,225,5,,,
"""
    with pytest.raises(InteropError, match="unit="):
        interop.read(data)
    (session,) = interop.read(data, unit="lb").sessions
    assert "225 lb" == str(session.workout.blocks[0].exercises[0].sets[0].load)


def test_a_name_and_a_comment_of_fitnotes_may_both_hold_commas():
    row = "2026-11-02,Row (One Arm, Dumbbell),Back,20.0,kgs,8,,,,slow, then fast"
    result = fitnotes.read(fitnotes_table(row))
    (member,) = result.sessions[0].workout.exercise_sets()
    assert ("one_arm_dumbbell_row", "slow, then fast") == (
        member.exercise.id,
        member.sets[0].note,
    )


@pytest.mark.parametrize(
    "row",
    [
        "2026-11-02,Plank,,,,,,,,0:01:00,x",  # the time may stand two columns before the end
        "2026-11-02,Row,Back,20.0,kgs,8,,,",
        "2026-11-02,Row,Back,twenty,kgs,8,,,,,slow",
    ],
)
def test_a_row_of_fitnotes_that_fits_in_no_way_or_in_two_is_torn(row):
    result = fitnotes.read(fitnotes_table(row))
    assert "1 row: 0 read, 0 skipped, 1 rejected" == str(result.counts)
    assert "a torn row" in str(result.problems[0])


def test_separators_at_the_end_of_a_row_of_fitnotes_are_no_cells():
    result = fitnotes.read(fitnotes_table("2026-11-02,Deadlift,Back,100,kgs,5,,,,belt,,"))
    assert (["5 x 100 kg: belt"], []) == done(result)


@pytest.mark.parametrize(
    ("kilograms", "pounds", "load"),
    [("61.23", "135", "135 lb"), ("60", "132.28", "60 kg"), ("60.00", "132.28", "60 kg")],
)
def test_of_a_load_in_both_units_the_one_that_was_entered_is_read(kilograms, pounds, load):
    row = f"2026-11-04,Deadlift,Back,{kilograms},{pounds},5,,,,,wr"
    result = fitnotes.read(fitnotes_table(row, headings="ios"))
    assert ([f"5 x {load}"], []) == done(result)


def test_loads_in_both_units_that_are_two_loads_are_reported():
    row = "2026-11-04,Deadlift,Back,100,100,5,,,,,wr"
    (problem,) = fitnotes.read(fitnotes_table(row, headings="ios")).problems
    assert ("Weight (lbs)", "100", "warning") == (problem.column, problem.value, problem.outcome)


@pytest.mark.parametrize(
    ("kind", "shown", "warnings"),
    [("rw", "5 x 100 kg", 0), ("Warmup", "5 x 100 kg (warm-up)", 0), ("sled", "5 x 100 kg", 1)],
)
def test_a_kind_of_fitnotes_that_is_no_list_of_amounts_is_a_kind_of_set(kind, shown, warnings):
    row = f"2026-11-04,Deadlift,Back,100,,5,,,,,{kind}"
    sets, problems = done(fitnotes.read(fitnotes_table(row, headings="ios")))
    assert ([shown], warnings) == (sets, len(problems))


def test_a_table_like_that_of_fitnotes_with_another_column_is_not_taken_for_one():
    headings = headings_of(SAMPLES / "fitnotes" / "heading_only.csv", fitnotes.FORMAT)
    assert "fitnotes" != interop.sniff(table([*headings, "Time Unit"]))


def test_a_table_like_that_of_macrofactor_with_another_column_is_not_taken_for_one():
    headings = headings_of(SAMPLES / "macrofactor" / "heading_only.csv", macrofactor.FORMAT)
    assert "macrofactor" != interop.sniff(table([*headings, "Duration (s)"]))


def test_the_multiplier_of_fitbod_is_reported_once_and_not_used():
    result = interop.read(SAMPLES / "fitbod" / "workouts.csv")
    sets, problems = done(result)
    assert "10 x 7.9378 kg: slow, paused" in sets
    assert ["multiplier"] == [problem.column for problem in result.problems], problems


def test_a_set_of_fitbod_keeps_what_has_no_field_in_its_note():
    headings = headings_of(SAMPLES / "fitbod" / "heading_only.csv", fitbod.FORMAT)
    row = "2026-11-01 07:05:00 +0100,Running,0,0,1800,5000,1.5,0,false,easy,1"
    assert (["1800 s: 5000 m; Incline 1.5; easy"], []) == done(fitbod.read(table(headings, row)))


def liftosaur_table(row):
    headings = headings_of(SAMPLES / "liftosaur" / "heading_only.csv", liftosaur.FORMAT)
    return table(headings, row)


def test_a_completed_set_of_liftosaur_without_its_own_load_has_the_required_one():
    row = "2022-05-08T10:00:00.000Z,P,Day 1,Deadlift,0,5,5,0,,,0,225,lb,,,0,,,,"
    assert (["5 x 225 lb"], []) == done(liftosaur.read(liftosaur_table(row)))


def test_a_completed_load_of_liftosaur_takes_precedence_over_the_required_one():
    row = "2026-05-08T10:00:00.000Z,P,Day 1,Deadlift,0,5,5,0,,,0,225,lb,100,kg,0,,,,"
    assert (["5 x 100 kg"], []) == done(liftosaur.read(liftosaur_table(row)))


def test_the_first_form_of_liftosaur_is_refused():
    headings = ["Workout DateTime", "Exercise", "Equipment", "Is Warmup Set?", "Completed Reps"]
    headings += ["Weight Value", "Weight Unit"]
    file = table(headings, "2022-05-08T10:00:00.000Z,Bench Press,dumbbell,0,8,20,kg")
    assert "liftosaur" == interop.sniff(file)
    with pytest.raises(InteropError, match="export the history again"):
        interop.read(file)


def lyfta_table(*rows):
    return table(headings_of(SAMPLES / "lyfta" / "heading_only.csv", lyfta.FORMAT), *rows)


def test_null_is_no_superset_of_lyfta():
    rows = [
        f"Pull,2026-11-02 18:05:11,01:00:00,{name},null,20,10,null,null,NORMAL_SET"
        for name in ("Face Pull", "Deadlift")
    ]
    (session,) = lyfta.read(lyfta_table(*rows), unit="kg").sessions
    assert 2 == len(session.workout.blocks)


def test_a_session_of_lyfta_ends_after_its_duration():
    row = "Pull,2026-11-02 18:05:11,01:10:00,Face Pull,,20,10,null,null,NORMAL_SET"
    (session,) = lyfta.read(lyfta_table(row), unit="kg").sessions
    assert "2026-11-02T19:15:11" == session.ended_at.isoformat()


def test_the_sides_of_lyfta_are_sides_of_sets():
    rows = [
        f"Pull,2026-11-02 18:05:11,01:00:00,Dumbbell Row,,20,10,null,null,{side}_SET"
        for side in ("LEFT", "RIGHT")
    ]
    (session,) = lyfta.read(lyfta_table(*rows), unit="kg").sessions
    (member,) = session.workout.exercise_sets()
    assert ["left", "right"] == [one.side for one in member.sets]


def test_a_set_of_macrofactor_has_its_repetitions_in_reserve_and_the_session_its_end():
    (_, session) = interop.read(SAMPLES / "macrofactor" / "pounds.csv").sessions
    (member,) = session.workout.exercise_sets()
    assert (3, "2026-08-05T00:45:00") == (member.sets[0].rir, session.ended_at.isoformat())


def test_a_distance_of_gymbook_in_the_column_of_loads_is_no_load():
    (session,) = interop.read(SAMPLES / "gymbook" / "german.csv").sessions
    running = list(session.workout.exercise_sets())[-1]
    assert ("1,2 km", None) == (running.sets[0].note, running.sets[0].load)


def gymrun_table(*rows):
    path = SAMPLES / "gymrun" / "heading_only.csv"
    return table(headings_of(path, gymrun.FORMAT), *rows, sep=";")


def test_a_bare_number_of_gymrun_is_no_duration():
    # Beside repetitions it costs nothing; alone, the row has nothing else.
    row = "15.05.2025;09:10:00;Pull;Plank;1;;{};90;;;;;;;;1;1;1"
    result = gymrun.read(gymrun_table(row.format(10), row.format("")), unit="kg")
    assert ["10"] == done(result)[0]
    found = [(one.row, one.column, one.outcome.value) for one in result.problems]
    assert [(2, "Duration", "warning"), (3, "Duration", "rejected")] == found


def test_a_row_with_two_cells_that_cannot_be_read_is_rejected_once():
    row = "2026-11-01,Deadlift,Back,100,kgs,five,,,soon,"
    result = fitnotes.read(fitnotes_table(row))
    assert "1 row: 0 read, 0 skipped, 1 rejected" == str(result.counts)
    assert ["Reps", "Time"] == [problem.column for problem in result.problems]


def test_a_distance_of_gymbook_without_a_column_of_notes_is_a_load_that_is_not_read():
    headings = ["Data", "Orario", "Esercizio", "Ripetizioni / Tempo", "Peso / Distanza", "Saltato"]
    headings.append("Set / Set di riscaldamento / Set di defaticamento")
    row = '25/12/25,17:52,Running,60 secondi,"1,2 km",No,Set'
    sets, problems = done(gymbook.read(table(headings, row)))
    assert (["60 s"], 1) == (sets, len(problems))


def test_a_second_column_of_loads_is_read_where_the_first_holds_null():
    headings = headings_of(SAMPLES / "lyfta" / "heading_only.csv", lyfta.FORMAT)
    row = "Pull,2026-11-02 18:05:11,01:00:00,Face Pull,,null,10,null,null,NORMAL_SET,20"
    assert (["10 x 20 kg"], []) == done(lyfta.read(table([*headings, "Weight"], row), unit="kg"))


def test_a_duration_in_the_column_of_repetitions_is_no_number_of_them():
    row = "2026-11-02,Plank,Abs,,,45 s,,,,"
    assert (["45 s"], []) == done(fitnotes.read(fitnotes_table(row)))


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        (("08/03/2026", "08/13/2026"), [(8, 3), (8, 13)]),  # as a spreadsheet in America writes
        (("08/03/2026", "13/03/2026"), [(3, 8), (3, 13)]),
        (("08/03/2026", "09/03/2026"), [(3, 8), (3, 9)]),  # as the app writes
        (("08/13/2026", "08/03/2026", "13/03/2026"), [(8, 13), (3, 13)]),
    ],
    ids=["month first", "day first", "no proof", "contradictory"],
)
def test_dates_prove_an_order_that_is_not_the_usual_one_of_the_app(days, expected):
    rows = [f"{day};12:00:00;Pull;Deadlift;1;100;5" for day in days]
    data = "\n".join(("Date;Time;Routine;Exercise;Set;Weight;Reps", *rows)).encode()
    sessions = gymrun.read(data, unit="kg").sessions
    assert sorted(expected) == [(each.started_at.month, each.started_at.day) for each in sessions]


def gymrun_days(*days, **options):
    """The days that dates of GymRun are read as, and the lines and columns of the warnings."""
    rows = [f"{day};12:00:00;Pull;Deadlift;1;100;5" for day in days]
    data = "\n".join(("Date;Time;Routine;Exercise;Set;Weight;Reps", *rows)).encode()
    result = gymrun.read(data, unit="kg", **options)
    days = [f"{session.started_at:%d.%m.}" for session in result.sessions]
    return days, [(problem.row, problem.column) for problem in result.problems]


def test_dates_with_slashes_of_gymrun_are_read_with_a_warning_that_asks_for_their_order():
    assert (["08.03.", "09.03."], [(2, "Date")]) == gymrun_days("08/03/2026", "09/03/2026")
    assert (["03.08.", "03.09."], []) == gymrun_days("08/03/2026", "09/03/2026", dates="mdy")


@pytest.mark.parametrize(
    "days",
    [
        ("08.03.2026", "09.03.26"),  # as the app writes
        ("08/03/2026", "13/03/2026"),  # the second date proves the order
        ("2026-03-08", "2026-03-09"),
        ("08/08/2026",),  # the same in both orders
    ],
)
def test_dates_of_gymrun_whose_order_is_certain_have_no_warning(days):
    assert [] == gymrun_days(*days)[1]


@pytest.mark.parametrize(
    ("day", "is_doubtful"), [("09/01/25", False), ("9/1/25", True), ("09/01/2025", True)]
)
def test_dates_of_gymbook_that_a_spreadsheet_may_have_written_have_a_warning(day, is_doubtful):
    headings = headings_of(SAMPLES / "gymbook" / "heading_only.csv", gymbook.FORMAT)
    row = f'{day},"Scheda 1",17:52,Deadlift,Schiena,,,Set,"6 ripetizioni","60,00 kg",,No'
    result = gymbook.read(table(headings, row))
    assert "2025-01-09" == str(result.sessions[0].started_at.date())
    assert is_doubtful == any("--dates" in problem.remedy for problem in result.problems)
