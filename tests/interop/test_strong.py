"""Strong's export in every form it has been written in."""

from __future__ import annotations

from datetime import datetime

import pytest

import backworkouts as bw
from backworkouts import limits
from backworkouts.errors import InteropError, UnsupportedSubjectError
from backworkouts.interop import dates, strong
from backworkouts.interop.table import layout
from tables import counts, faults, said, table

PLAIN = "Date;Workout Name;Duration;Exercise Name;Set Order;Weight;Reps;Distance;Seconds;Notes;Workout Notes;RPE"
ANDROID = "Workout #;Date;Workout Name;Duration (sec);Exercise Name;Set Order;Weight (kg);Reps;RPE;Distance (meters);Seconds;Notes;Workout Notes"


def log(*rows, unit="kg"):
    """A log of one session in the plain form: each row from `Exercise Name` on."""
    lines = [f"2026-11-02 18:30:00;Pull;1h 3m;{row}" for row in rows]
    return strong.read(table(PLAIN, *lines), unit=unit)


# the forms


@pytest.mark.parametrize(
    ("lines", "sep"),
    [
        ((PLAIN, "2026-11-02 18:30:00;Pull;1h 43m;Deadlift (Barbell);1;100.0;5;0;0;;;8"), ","),
        (
            (
                "Date;Workout Name;Duration;Exercise Name;Set Order;Weight;Reps;Distance;Seconds;RPE",
                "2026-11-02 18:30:00;Pull;1h;Deadlift (Barbell);1;100;5.0;0;0.0;8",
            ),
            ",",
        ),
        (
            (
                "Date;Workout Name;Exercise Name;Set Order;Weight;Reps;Distance;Seconds;Notes;Workout Notes;RPE",
                "2026-11-02 18:30:00;Pull;Deadlift (Barbell);1;100;5;0;0;;;8",
            ),
            ",",
        ),
        (
            (
                "Date;Workout Name;Exercise Name;Set Order;kg;Reps;km;Seconds;Notes;RPE",
                "2026-11-02 18:30:00;Pull;Deadlift (Barbell);0;100;5;0;0;;8",
            ),
            ",",
        ),
        ((ANDROID, "1;2026-11-02 18:30:00;Pull;6180;Deadlift (Barbell);1;100,0;5;8;;;;"), ";"),
        (
            (
                "Date;Workout Name;Exercise Name;Set Order;Weight;Weight Unit;Reps;RPE;Distance;Distance Unit;Seconds;Notes;Workout Notes;Workout Duration",
                "2026-11-02 18:30:00;Pull;Deadlift (Barbell);1;100;kg;5;8;;;0;;;1h",
            ),
            ";",
        ),
    ],
    ids=["plain", "2026", "no duration", "2017", "android", "units beside"],
)
def test_every_form_says_the_same(lines, sep):
    needs = None if any(word in lines[0] for word in ("kg", "Weight Unit")) else "kg"
    result = strong.read(table(*lines, sep=sep), unit=needs)
    (session,) = result.sessions
    assert datetime(2026, 11, 2, 18, 30) == session.started_at  # noqa: DTZ001  local time
    assert ("Pull", "Strong") == (session.workout.name, session.origin)
    (one,) = session.workout.blocks[0].exercises
    assert ("deadlift", (bw.Set(reps=5, load="100 kg", rir=2),)) == (one.exercise.id, one.sets)


def test_pounds_in_the_headings():
    header = ANDROID.replace("(kg)", "(lbs)").replace("(meters)", "(miles)")
    rows = (
        "1;2026-11-02 18:30:00;Pull;60;Deadlift;1;225;5;;;;;",
        "1;2026-11-02 18:30:00;Pull;60;Running;1;;;;3,1;1500;;",
    )
    (session,) = strong.read(table(header, *rows, sep=";")).sessions
    assert ["Deadlift 1 x 5 x 225 lb", "Running 1 x 1500 s"] == said(session)
    assert "3,1 miles" == session.workout.blocks[1].exercises[0].sets[0].note


def test_a_unit_that_is_not_stated_has_to_be_given():
    with pytest.raises(InteropError) as caught:
        strong.read(table(PLAIN, sep=","))
    assert (
        "content: expected the unit of its loads, found none in the file; "
        "give unit='kg' or unit='lb' (--unit on the command line)"
    ) == str(caught.value)
    assert ["Deadlift 1 x 5 x 225 lb"] == said(
        log("Deadlift;1;225;5;;;;;", unit=bw.model.Unit.LB).sessions[0]
    )


@pytest.mark.parametrize("unit", ["stone", "%1RM", "bw+kg", 5])
def test_a_unit_is_kg_or_lb(unit):
    with pytest.raises(InteropError, match="expected kg or lb"):
        strong.read(table(PLAIN), unit=unit)


def test_a_unit_that_contradicts_the_file_is_an_error():
    with pytest.raises(InteropError, match="expected loads in lb, found loads in kg"):
        strong.read(table(ANDROID), unit="lb")
    assert (0, 0, 0, 0) == counts(strong.read(table(ANDROID), unit="kg"))


def test_each_row_may_state_its_unit():
    header = "Date;Exercise Name;Set Order;Weight;Weight Unit;Reps"
    rows = (
        "2026-11-02;Deadlift;1;100;kg;5",
        "2026-11-02;Deadlift;2;225;lbs;5",
        "2026-11-02;Deadlift;3;16;stone;5",
        "2026-11-02;Deadlift;4;90;;5",
        "2026-11-02;Deadlift;5;;;5",
    )
    result = strong.read(table(header, *rows))
    assert [
        "Deadlift 1 x 5 x 100 kg, 1 x 5 x 225 lb, 3 x 5",
    ] == said(result.sessions[0])
    assert [(4, "Weight", "16 stone", "warning"), (5, "Weight", "90", "warning")] == faults(result)
    given = strong.read(table(header, *rows), unit="kg")
    assert said(given.sessions[0])[0].endswith("1 x 5, 1 x 5 x 90 kg, 1 x 5")


# the column that says what a row is


def test_set_order_says_what_a_row_is():
    result = log(
        "Deadlift;W;60;5;0;0;;;",
        "Deadlift;1;140;5;0;0;;;8",
        "Deadlift;Rest Timer;0;0;0;180.0;;;",
        "Deadlift;F;140;4;0;0;;;",
        "Deadlift;D;100;8;0;0;;;",
        "Deadlift;Note;0;0;0;0;Belt on.;;",
    )
    (one,) = result.sessions[0].workout.blocks[0].exercises
    assert (
        bw.Set(reps=5, load="60 kg", kind="warm_up"),
        bw.Set(reps=5, load="140 kg", rir=2, rest="180 s"),
        bw.Set(reps=bw.Reps(4, 4, to_failure=True), load="140 kg"),
        bw.Set(reps=8, load="100 kg", kind="drop"),
    ) == one.sets
    assert "Belt on." == one.note
    assert (6, 6, 0, 0) == counts(result)
    # two working sets, one of them to failure; the warm-up is none, and the drop set goes on with
    # the set before it, as the table says
    assert bw.Interval(2, 2) == bw.session_volume(result.sessions[0])["erector_spinae"]


def test_an_unknown_set_order_is_a_working_set_with_a_warning():
    result = log("Deadlift;Giant;60;5;0;0;;;")
    assert ["Deadlift 1 x 5 x 60 kg"] == said(result.sessions[0])
    assert (2, "Set Order", "giant", "warning") in faults(result)


@pytest.mark.parametrize("text", ["1", "0", "27", "1.0", "2,0", " 3 ", "１"])  # noqa: RUF001  a wide digit
def test_a_number_is_a_working_set(text):
    header = "Date;Exercise Name;Set Order;Weight;Reps"
    lines = (header, f"2026-11-02;Deadlift;{text};60;5")
    result = strong.read("\n".join(lines).encode(), unit="kg")
    assert ["Deadlift 1 x 5 x 60 kg"] == said(result.sessions[0])
    assert () == result.problems


@pytest.mark.parametrize("reps", ["", "0", "0.0", " "])
def test_an_unknown_set_order_without_repetitions_is_no_set(reps):
    # `Pausa` may be a rest timer, whose seconds are no hold
    result = log(f"Plank;Pausa;0;{reps};0;60.0;;;", "Plank;1;0;0;0;45;;;")
    assert ["Plank 1 x 45 s"] == said(result.sessions[0])
    assert [(2, "Set Order", "pausa", "rejected")] == faults(result)
    assert (2, 1, 0, 1) == counts(result)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Rest-Pause", "rest_pause"),
        ("Rest Pause", "rest_pause"),
        ("Myo-Reps", "rest_pause"),
        ("Cluster", "cluster"),
        ("Back Off", "back_off"),
    ],
)
def test_other_writers_state_kinds_that_the_app_has_not(text, kind):
    result = log(f"Deadlift;{text};60;5;0;0;;;")
    (one,) = result.sessions[0].workout.blocks[0].exercises[0].sets
    assert (kind, ()) == (one.kind, result.problems)


def test_the_column_of_set_types_of_other_writers_goes_before():
    header = f"{PLAIN};Set Type"
    row = "2026-11-02;Pull;;Deadlift;1;60;5;;;;;;Warm Up"
    assert ["Deadlift 1 x 5 x 60 kg (warm-up)"] == said(
        strong.read(table(header, row), unit="kg").sessions[0]
    )


def test_a_rest_without_a_set_and_one_too_many_are_skipped():
    result = log(
        "Deadlift;Rest Timer;;;;60;;;",
        "Deadlift;1;60;5;;;;;",
        "Deadlift;Rest Timer;;;;90;;;",
        "Deadlift;Rest Timer;;;;120;;;",
        "Deadlift;Rest Timer;;;;soon;;;",
        "Deadlift;Rest Timer;;;;-3;;;",
    )
    (one,) = result.sessions[0].workout.blocks[0].exercises
    assert (bw.Set(reps=5, load="60 kg", rest="90 s"),) == one.sets
    assert (6, 2, 4, 0) == counts(result)


def test_equal_rests_after_equal_sets_make_equal_sets():
    result = log(
        "Deadlift;1;100;5;0;0;;;",
        "Deadlift;Rest Timer;0;0;0;90;;;",
        "Deadlift;2;100;5;0;0;;;",
        "Deadlift;Rest Timer;0;0;0;90;;;",
    )
    (one,) = result.sessions[0].workout.blocks[0].exercises
    assert (bw.Set(reps=5, load="100 kg", rest=90),) * 2 == one.sets
    assert (4, 4, 0, 0) == counts(result)


def test_a_rest_of_an_exercise_that_was_not_done_leaves_nothing():
    result = log("Deadlift;Rest Timer;;;;60;;;", "Pull Up;1;0;8;0;0;;;")
    assert ["Pull-Up 1 x 8"] == said(result.sessions[0])
    assert (2, 1, 1, 0) == counts(result)


def test_a_note_beside_a_rest_is_on_the_set_before_it():
    result = log(
        "Deadlift;1;100;5;;;;;", "Deadlift;2;100;5;;;;;", "Deadlift;Rest Timer;;;;60;Dizzy.;;"
    )
    (one,) = result.sessions[0].workout.blocks[0].exercises
    assert (None, "Dizzy.") == (one.note, one.sets[1].note)


def test_different_sets_and_rests_without_end_are_read(monkeypatch):
    monkeypatch.setattr(limits, "ITEMS", 2)
    monkeypatch.setattr(layout, "_CACHED_SETS", 2)
    rows = [
        row
        for n in range(1, 6)
        for row in (f"Deadlift;1;{n};5;;;;;", f"Deadlift;Rest Timer;;;;{n};;;")
    ]
    (one,) = log(*rows).sessions[0].workout.blocks[0].exercises
    assert [(f"{n} kg", f"{n} s") for n in range(1, 6)] == [
        (str(each.load), str(each.rest)) for each in one.sets
    ]


def test_a_note_on_an_exercise_without_a_set_is_skipped():
    result = log("Deadlift;Note;;;;;Not today.;;", "Pull Up;1;0;8;0;0;;;")
    assert (2, 1, 1, 0) == counts(result)
    assert (2, "Exercise Name", "Deadlift", "skipped") in faults(result)
    assert ["Pull-Up 1 x 8"] == said(result.sessions[0])


# notes


def test_a_note_on_the_first_row_is_on_the_exercise_and_others_on_their_set():
    result = log(
        "Deadlift;1;100;5;0;0;Belt on.;Slept badly.;",
        "Deadlift;2;100;5;0;0;Belt on.;;",
        "Deadlift;3;100;4;0;0;Grip went.;Slept badly.;",
    )
    session = result.sessions[0]
    (one,) = session.workout.blocks[0].exercises
    assert ("Belt on.", "Slept badly.") == (one.note, session.workout.note)
    assert [None, None, "Grip went."] == [each.note for each in one.sets]


def test_lines_in_a_note_stay_lines():
    rows = '2026-11-02,Pull,,Deadlift,1,100,5,0,0,"one\r\ntwo\r\nthree","so\nso",8\r\n'
    data = (PLAIN.replace(";", ",") + "\r\n" + rows).encode()
    (session,) = strong.read(data, unit="kg").sessions
    assert "one\ntwo\nthree" == session.workout.blocks[0].exercises[0].note
    assert "so\nso" == session.workout.note


# amounts


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("Pull Up;1;0;8;0;0;;;", "Pull-Up 1 x 8"),  # 0 is no load
        ("Pull Up;1;0.0;8;0;0;;;", "Pull-Up 1 x 8"),
        ("Pull Up;1;0.00;8;0;0;;;", "Pull-Up 1 x 8"),
        ("Pull Up;1;;8;0;0;;;", "Pull-Up 1 x 8"),
        ("Pull Up;1;10;8;0;0;;;", "Pull-Up 1 x 8 x 10 kg"),
        ("Pull Up (Weighted);1;10;8;0;0;;;", "Weighted Pull-Up 1 x 8 x BW+10 kg"),
        ("Pull Up (Assisted);1;20;8;0;0;;;", "Assisted Pull-Up 1 x 8 x BW-20 kg"),
        ("Plank;1;0;0;0;60;;;", "Plank 1 x 60 s"),
        ("Deadlift;1;82.5;13.0;0;0;;;", "Deadlift 1 x 13 x 82.5 kg"),
        ("Deadlift;;100;5;0;0;;;", "Deadlift 1 x 5 x 100 kg"),
    ],
)
def test_a_row_is_a_set(row, expected):
    result = log(row)
    (line,) = said(result.sessions[0])
    assert expected.split(" 1 x ")[1] == line.split(" 1 x ")[1]
    assert (1, 1, 0, 0) == counts(result)


def test_repetitions_and_seconds_both_are_kept():
    (one,) = log("Pull Up;1;0;8;0;45;;;").sessions[0].workout.blocks[0].exercises[0].sets
    assert bw.Set(reps=8, note="45 s") == one


def test_a_timed_set_to_failure_says_so():
    (one,) = log("Dead Hang;F;0;0;0;45;;;").sessions[0].workout.blocks[0].exercises[0].sets
    assert bw.Set(duration=45, note="to failure") == one


@pytest.mark.parametrize("rpe", ["0", "0.0", ""])
def test_an_rpe_of_0_was_not_entered(rpe):
    result = log(f"Deadlift;1;100;5;0;0;;;{rpe}")
    (one,) = result.sessions[0].workout.blocks[0].exercises[0].sets
    assert bw.Set(reps=5, load="100 kg") == one
    assert [] == faults(result)


@pytest.mark.parametrize(
    ("row", "column", "value"),
    [
        ("Deadlift;1;abc;5;0;0;;;", "Weight", "abc"),
        ("Deadlift;1;-5;5;0;0;;;", "Weight", "-5"),
        ("Deadlift;1;Infinity;5;0;0;;;", "Weight", "Infinity"),
        ("Deadlift;1;1e3;5;0;0;;;", "Weight", "1e3"),
        ("Deadlift;1;6000;5;0;0;;;", "Weight", "6000"),
        ("Deadlift;1;100;5;0;0;;;11", "RPE", "11"),
        ("Deadlift;1;100;5;0;0;;;hard", "RPE", "hard"),
        ("Deadlift;1;100;5;0;0;;;8.3", "RPE", "8.3"),
        ("Deadlift;1;100;5;0;soon;;;", "Seconds", "soon"),
        ("Deadlift;1;100;5.5;0;0;;;", "Reps", "5.5"),
    ],
)
def test_a_set_that_was_done_counts_whatever_else_its_row_says(row, column, value):
    result = log(row)
    (one,) = result.sessions[0].workout.blocks[0].exercises[0].sets
    assert 5 == one.reps.low
    assert (1, 1, 0, 0) == counts(result)
    assert (2, column, value, "warning") in faults(result)


@pytest.mark.parametrize(
    ("row", "column", "value", "outcome"),
    [
        ("Deadlift;1;100;five;0;0;;;", "Reps", "five", "rejected"),
        ("Deadlift;1;100;-5;0;0;;;", "Reps", "-5", "rejected"),
        ("Deadlift;1;100;;;;;;", "Reps", "", "rejected"),
        ("Deadlift;1;100;99999;0;0;;;", "Reps", "99999", "rejected"),
        ("Plank;1;0;0;0;99999;;;", "Seconds", "99999", "rejected"),
        (" ;1;100;5;0;0;;;", "Exercise Name", " ", "rejected"),
        ("Deadlift;1;100;0;0;0;;;", "Reps", "0", "skipped"),
        ("Deadlift;1;0;;0;0;;;", "Reps", "", "skipped"),
        ("Deadlift;1;100;;0;0;;;", "Reps", "", "rejected"),
        ("Running;1;0;0;5000;0;;;", "Reps", "distance 5000", "skipped"),
        (";;;;;;;;", "Date", "", "rejected"),
    ],
)
def test_a_row_that_is_no_set_is_accounted_for(row, column, value, outcome):
    kept = "2026-11-02 18:30:00;Pull;;Pull Up;1;0;8;0;0;;;"
    lost = f"2026-11-02 18:30:00;Pull;;{row}" if row.strip(";") else ";;;" + row[:-1] + ";x"
    result = strong.read(table(PLAIN, lost, kept), unit="kg")
    expected = (2, 1, 0, 1) if outcome == "rejected" else (2, 1, 1, 0)
    assert expected == counts(result)
    assert (2, column, value, outcome) in faults(result)


def test_columns_that_nothing_holds_are_named_once():
    header = f"{PLAIN};Mood"
    row = "2026-11-02;Pull;1h;Deadlift;1;100;5;;;;;;good"
    result = strong.read(table(header, row), unit="kg")
    assert [(1, "Mood", "Mood", "warning")] == faults(result)


def test_a_second_column_of_a_field_is_named():
    header = "Date;Exercise Name;Set Order;Weight (kg);Reps;Reps;Distance;Distance (km)"
    result = strong.read(table(header, "2026-11-02;Running;1;;8;9;;5"))
    assert [(2, "Reps", "9", "warning")] == faults(result)
    assert "5 km" == result.sessions[0].workout.blocks[0].exercises[0].sets[0].note
    assert ["Running 1 x 8"] == said(result.sessions[0])


# several columns of loads


def loads(header, *cells, unit=None):
    """Loads of the sets of one exercise, and the problems, by the columns of loads alone."""
    rows = [f"2026-11-02;Deadlift;1;5;{row}" for row in cells]
    result = strong.read(table(f"Date;Exercise Name;Set Order;Reps;{header}", *rows), unit=unit)
    (one,) = result.sessions[0].workout.blocks[0].exercises
    return [str(each.load or "") for each in one.sets], faults(result)


def test_the_load_is_read_from_the_column_that_is_filled():
    assert (["100 kg", "102.5 kg", "225 lb", ""], []) == loads(
        "Weight;Weight (kg)", ";100", "0;102.5", "225;", "0;0.0", unit="lb"
    )


def test_a_load_without_a_unit_beside_a_column_with_one_is_not_guessed():
    assert (["100 kg", ""], [(3, "Weight", "225", "warning")]) == loads(
        "Weight;Weight (kg)", ";100", "225;"
    )


@pytest.mark.parametrize(
    ("header", "cells"),
    [
        ("Weight (kg);Weight (lbs)", "100;220.46"),
        ("Weight (lbs);Weight (kg)", "220;100"),  # 99.8 kg: rounded to a pound
        ("kg;lbs", "100.0;220.5"),
        ("Weight;Weight (kg)", "100;100"),
        ("Weight;Weight (kg)", "220.46;100"),
        ("Weight;Weight", "100;100.0"),
    ],
)
def test_one_load_in_two_columns_is_no_problem(header, cells):
    unit = "kg" if header == "Weight;Weight" else None
    assert (["100 kg"], []) == loads(header, cells, unit=unit)


@pytest.mark.parametrize(
    ("header", "cells", "problem"),
    [
        ("Weight (kg);Weight (lbs)", "100;225", ("Weight (lbs)", "225")),  # 102.1 kg
        ("Weight (lbs);Weight (kg)", "100;100", ("Weight (lbs)", "100")),
        ("Weight;Weight (kg)", "240;100", ("Weight", "240")),
        ("Weight;Weight (kg)", "heavy;100", ("Weight", "heavy")),
        ("Weight (kg);kg", "100;100.5", ("kg", "100.5")),
    ],
)
def test_another_load_in_the_same_row_is_named(header, cells, problem):
    assert (["100 kg"], [(2, *problem, "warning")]) == loads(header, cells)


def test_the_unit_column_is_about_the_load_without_a_unit():
    assert (["100 kg", "225 lb", "20 kg"], []) == loads(
        "Weight;Weight Unit;Weight (kg)", "220.46;lbs;100", "225;lbs;", ";lbs;20"
    )
    assert (["225 lb", "100 kg"], []) == loads("Weight (kg);Weight Unit", "225;lbs", "100;")


@pytest.mark.parametrize("unit", ["kg", "lb"])
def test_a_unit_that_one_of_two_columns_states_may_be_given(unit):
    assert (["100 kg"], []) == loads("Weight (kg);Weight (lbs)", "100;", unit=unit)


def test_a_unit_given_beside_two_columns_is_kg_or_lb():
    with pytest.raises(InteropError, match="expected kg or lb"):
        loads("Weight (kg);Weight (lbs)", "100;", unit="stone")


def test_a_table_without_loads_needs_no_unit():
    result = strong.read(table("Date;Exercise Name;Set Order;Reps", "2026-11-02;Pull Up;1;8"))
    assert ["Pull-Up 1 x 8"] == said(result.sessions[0])


# how long a session took


@pytest.mark.parametrize(
    ("text", "hour", "minute", "second"),
    [
        # after 18:30:00
        ("1h 5m", 19, 35, 0),
        ("45m", 19, 15, 0),
        ("1h", 19, 30, 0),
        ("2h 30m 15s", 21, 0, 15),
        ("45s", 18, 30, 45),
        ("0m", 18, 30, 0),
        ("01:23:45", 19, 53, 45),
        ("75 min", 19, 45, 0),
    ],
)
def test_a_duration_gives_the_end(text, hour, minute, second):
    row = f"2026-11-02 18:30:00;Pull;{text};Deadlift;1;100;5;;;;;"
    result = strong.read(table(PLAIN, row), unit="kg")
    assert datetime(2026, 11, 2, hour, minute, second) == result.sessions[0].ended_at  # noqa: DTZ001  local time
    assert () == result.problems


@pytest.mark.parametrize("text", ["3600", "23:45", "an hour", "1h 5", "h m", "-5m"])
def test_a_duration_that_may_be_two_is_not_guessed(text):
    row = f"2026-11-02 18:30:00;Pull;{text};Deadlift;1;100;5;;;;;"
    result = strong.read(table(PLAIN, row), unit="kg")
    assert result.sessions[0].ended_at is None
    assert [(2, "Duration", text, "warning")] == faults(result)
    assert (1, 1, 0, 0) == counts(result)


def test_a_heading_may_state_that_a_duration_is_in_seconds():
    # 6,180 s are 1 h 43 min
    row = "1;2026-11-02 18:30:00;Pull;6180;Deadlift;1;100;5;8;;;;"
    (session,) = strong.read(table(ANDROID, row)).sessions
    assert "2026-11-02T20:13:00" == session.ended_at.isoformat()


def test_a_duration_beyond_the_calendar_is_not_read():
    row = "2199-12-31 18:30:00;Pull;9999h;Deadlift;1;100;5;;;;;"
    (session,) = strong.read(table(PLAIN, row), unit="kg").sessions
    assert 2201 == session.ended_at.year  # 9,999 h are 416 days
    late = dates.moment("2026-11-02").replace(year=9999, month=12)
    assert dates.end_after(late, dates.time_span("9999h")) is None


def test_rows_that_state_different_ends_are_named_and_the_first_is_read():
    rows = [
        "2026-11-02 18:30:00;Pull;;Deadlift;1;100;5;;;;;",
        "2026-11-02 18:30:00;Pull;1h;Deadlift;2;100;5;;;;;",
        "2026-11-02 18:30:00;Pull;60m;Deadlift;3;100;5;;;;;",
        "2026-11-02 18:30:00;Pull;2h;Deadlift;4;100;5;;;;;",
    ]
    result = strong.read(table(PLAIN, *rows), unit="kg")
    assert "2026-11-02T19:30:00" == result.sessions[0].ended_at.isoformat()
    assert [(5, "Duration", "2h", "warning")] == faults(result)


def test_what_is_no_export_is_refused():
    with pytest.raises(InteropError, match="no column called exercise name, set order, reps"):
        strong.read(b"Date,Age\n1,2\n", unit="kg")


# writing


SESSION = bw.Session(
    "2026-11-02T18:30:00",
    bw.Workout(
        "Pull",
        bw.straight(
            "deadlift",
            [
                bw.Set(reps=5, load="60 kg", kind="warm_up"),
                bw.Set(reps=5, load="140 kg", rir=1.5, rest=180),
                bw.Set(reps=bw.Reps(4, 4, to_failure=True), load="315 lb", note="Grip went."),
                bw.Set(reps=8, load="100 kg", kind="drop"),
            ],
            note="=SUM(A1)",
        ),
        bw.straight("Plank", [bw.Set(duration=60)]),
        note="Slept\nbadly.",
    ),
    "2026-11-02T19:35:00",
    origin="Strong",
)


def test_a_session_is_written_as_the_app_writes_it():
    result = strong.write([SESSION])
    assert () == result.losses
    assert [
        "Date;Workout Name;Exercise Name;Set Order;Weight;Weight Unit;Reps;RPE;Distance;Distance Unit;Seconds;Notes;Workout Notes;Workout Duration",
        "2026-11-02 18:30:00;Pull;Deadlift;W;60;kg;5;;;;;'=SUM(A1);\"Slept",
        'badly.";1h 5m',
        "2026-11-02 18:30:00;Pull;Deadlift;1;140;kg;5;8.5;;;;;;1h 5m",
        "2026-11-02 18:30:00;Pull;Deadlift;Rest Timer;;;;;;;180;;;1h 5m",
        "2026-11-02 18:30:00;Pull;Deadlift;F;315;lbs;4;;;;;Grip went.;;1h 5m",
        "2026-11-02 18:30:00;Pull;Deadlift;D;100;kg;8;;;;;;;1h 5m",
        "2026-11-02 18:30:00;Pull;Plank;1;;;;;;;60;;;1h 5m",
    ] == result.data.splitlines()
    assert (SESSION,) == strong.read(result.to_bytes()).sessions
    assert result == strong.write(SESSION)


def lost(*sets, exercise="pull_up", **said):
    """What is lost of sets of an exercise: field and value."""
    workout = bw.Workout("Pull", bw.straight(exercise, sets), **said)
    session = bw.Session("2026-11-02T18:30", workout, origin="Strong")
    return [(loss.field, loss.value) for loss in strong.write(session).losses]


@pytest.mark.parametrize(
    ("one", "field", "value"),
    [
        (bw.Set(reps=5, load="BW+20 kg"), "load", "BW+20 kg"),
        (bw.Set(reps=5, load="BW-20 kg"), "load", "BW-20 kg"),
        (bw.Set(reps=5, load="BW"), "load", "BW"),
        (bw.Set(reps=5, load="80 %1RM"), "load", "80 %1RM"),
        (bw.Set(reps=5, load="0 kg"), "load", "0 kg"),
        (bw.Set(reps=5, kind="back_off"), "kind", "back_off"),
        (bw.Set(reps=5, tempo="3-1-1-0"), "tempo", "3-1-1-0"),
        (bw.Set(reps=5, per_side=True), "per_side", "True"),
        (bw.Set(reps=5, rest="60-90 s"), "rest", "60-90 s"),
        (bw.Set(reps=5, note="Wide."), "note", "Wide."),
        (bw.Set(reps=bw.Reps(5, 5, to_failure=True), kind="drop"), "reps", "5 to failure"),
        (bw.Set(reps=5, kind="cluster"), "kind", "cluster"),
        (bw.Set(reps=5, load="8RM"), "load", "8RM"),
        (bw.Set(reps=5, side="left"), "side", "left"),
    ],
)
def test_what_the_app_cannot_hold_is_named(one, field, value):
    assert [(field, value)] == lost(one)


def test_the_name_of_an_exercise_may_say_that_its_load_is_on_bodyweight():
    weighted = bw.resolve("Pull Up (Weighted)")
    named = bw.Exercise.custom("Muscle Thing (Weighted)")
    assert [] == lost(bw.Set(reps=5, load="BW+20 kg"), exercise=named)
    assert [("load", "20 kg")] == lost(bw.Set(reps=5, load="20 kg"), exercise=named)
    assisted = bw.Exercise.custom("Muscle Thing (Assisted)")
    assert [] == lost(bw.Set(reps=5, load="BW-20 kg"), exercise=assisted)
    assert weighted.id in bw.catalog.exercises


def test_what_only_the_model_knows_of_a_session_is_named():
    session = bw.Session(
        "2026-11-02T18:30:00.5+01:00",
        bw.Workout(
            "Pull",
            bw.superset(bw.straight("pull_up", 1, reps=5), bw.straight("face_pull", 1, reps=9)),
            bw.straight("face_pull", 1, reps=9, note="Again."),
            id="pull",
            goal="strength",
            levels=["beginner", "advanced"],
            focus="back",
            warm_up=[bw.model.WarmUpPhase("Row")],
            sources=["me"],
            note=" padded ",
        ),
        origin="notebook",
    )
    lost = [(loss.where, loss.field) for loss in strong.write(session).losses]
    assert [
        ("sessions[0]", "started_at"),
        ("sessions[0]", "origin"),
        *[
            ("sessions[0].workout", name)
            for name in ("id", "goal", "levels", "focus", "warm_up", "note", "sources")
        ],
        ("sessions[0].workout", "blocks[0]"),
        ("sessions[0].workout", "blocks[1]"),
        ("sessions[0].workout.blocks[1].exercises[0]", "note"),
    ] == lost


def test_a_session_of_no_stated_origin_is_read_as_one_of_the_app():
    session = bw.Session("2026-11-02", bw.Workout("Pull", bw.straight("pull_up", 1, reps=5)))
    written = strong.write(session)
    assert [("origin", "not stated")] == [(loss.field, loss.value) for loss in written.losses]
    assert ["Strong"] == [one.origin for one in strong.read(written.to_bytes()).sessions]


@pytest.mark.parametrize(
    ("started", "ended"),
    [
        ("2026-11-02T18:30", "2026-11-02T19:30:00.5"),
        ("2026-11-02T18:30:00.5", "2026-11-02T19:30"),
        ("2026-11-02T18:30+01:00", "2026-11-02T19:30+01:00"),
    ],
)
def test_an_end_that_a_duration_does_not_state_is_named(started, ended):
    workout = bw.Workout("Pull", bw.straight("pull_up", 1, reps=5))
    written = strong.write(bw.Session(started, workout, ended))
    assert "ended_at" in [loss.field for loss in written.losses]
    assert () == strong.read(written.to_bytes()).problems


def test_how_rounds_are_timed_is_named():
    block = bw.Block(bw.straight("pull_up", 5, reps=5).exercises, "emom", "10 min")
    written = strong.write(bw.Session("2026-11-02", bw.Workout("Pull", block), origin="Strong"))
    where = "sessions[0].workout.blocks[0]"
    assert [(where, "method"), (where, "duration"), (where, "interval")] == [
        (loss.where, loss.field) for loss in written.losses
    ]


def test_sessions_that_readers_cannot_tell_apart_are_named():
    old = bw.Session("1850-01-01", SESSION.workout)
    losses = strong.write([SESSION, SESSION, old]).losses
    assert ["sessions[1]", "sessions[2]"] == [
        loss.where for loss in losses if loss.field == "started_at"
    ]


def test_a_note_on_a_set_that_repeats_the_one_on_the_exercise_is_named():
    sets = [bw.Set(reps=5), bw.Set(reps=5, note="Wide.")]
    workout = bw.Workout("Pull", bw.straight("pull_up", sets, note="Wide."))
    session = bw.Session("2026-11-02", workout, origin="Strong")
    (loss,) = strong.write(session).losses
    assert "sessions[0].workout.blocks[0].exercises[0].sets[1]" == loss.where


@pytest.mark.parametrize("subject", [None, 5, SESSION.workout, [SESSION.workout]])
def test_only_sessions_are_written(subject):
    with pytest.raises(UnsupportedSubjectError, match="a Session, or a sequence"):
        strong.write(subject)
