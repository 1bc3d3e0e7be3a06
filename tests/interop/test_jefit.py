"""JEFIT's export: sections in any order, sets in one cell, and cardio that is none."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from backworkouts import interop, limits
from backworkouts.errors import InteropError
from backworkouts.interop import jefit
from tables import counts, faults

LOGS = "### EXERCISE LOGS ###\nmydate,belongsession,_id,eid,ename,logs"
SAMPLES = Path(__file__).parent / "samples"


def export(*lines):
    return "".join(f"{line}\n" for line in lines).encode()


def logged(*logs):
    """An export with these sets of one exercise on one day."""
    return export(LOGS, f'2026-11-02,1,1,9,Deadlift,"{",".join(logs)}"')


def sets(result):
    return [
        (one.kind.value, str(one.reps or one.duration), str(one.load or ""))
        for session in result.sessions
        for each in session.workout.exercise_sets()
        for one in each.sets
    ]


def started(result):
    return [session.started_at.isoformat() for session in result.sessions]


def test_the_fixture_of_openweight_is_read():
    result = interop.read(SAMPLES / "jefit-basic.csv", unit="kg")
    assert (6, 6, 0, 0) == counts(result)
    assert ["2024-01-15T07:50:00+00:00"] == started(result)
    assert ["100 kg"] * 3 + ["140 kg"] * 3 == [load for _, _, load in sets(result)]


def test_a_unit_that_no_section_states_is_asked_for():
    with pytest.raises(InteropError, match="unit='kg' or unit='lb'"):
        interop.read(logged("100x5"))


@pytest.mark.parametrize(
    ("mass", "load"), [(" lbs", "100 lb"), ("kgs", "100 kg"), ("KG", "100 kg")]
)
def test_the_setting_states_the_unit(mass, load):
    data = export("### SETTING ###", "row_id,mass", f'1,"{mass}"') + logged("100x5")
    assert [("working", "5", load)] == sets(interop.read(data))


def test_a_unit_that_differs_from_the_setting_is_an_error():
    data = export("### SETTING ###", "row_id,mass", "1,lbs") + logged("100x5")
    with pytest.raises(InteropError, match="loads in lb"):
        interop.read(data, unit="kg")


def test_a_unit_of_the_setting_that_is_not_known_is_asked_for():
    data = export("### SETTING ###", "row_id,mass", "1,stone", "2") + logged("100x5")
    result = interop.read(data, unit="kg")
    assert [(3, "mass", "stone", "warning")] == faults(result)


@pytest.mark.parametrize(
    "logs",
    [
        ("0x684", "0x5.46", "0x0", "0x0", "0x0"),
        ("0x0", "0x0", "0x180", "0x0", "0x0"),
        ("0x120", "0x1", "0x3", "0x0", "0x0"),
    ],
)
def test_calories_and_distances_are_no_repetitions(logs):
    result = interop.read(logged(*logs), unit="kg")
    assert (1, 0, 1, 0) == counts(result)


def test_five_sets_without_a_load_are_five_sets():
    result = interop.read(logged("0x12", "0x10", "0x9", "0x8", "0x8"), unit="kg")
    assert ["12", "10", "9", "8", "8"] == [reps for _, reps, _ in sets(result)]


@pytest.mark.parametrize(
    ("logs", "read", "rejected"),
    [
        (("62,5x10", "60x8"), 1, 1),
        (("60x8", "62"), 1, 1),
        (("0x8", "abcxdef", "x5", "5x", "1e3x5", "NaNxNaN", "5x5x5"), 1, 6),
    ],
)
def test_what_is_no_set_is_rejected_and_the_others_are_read(logs, read, rejected):
    result = interop.read(logged(*logs), unit="kg")
    assert (read + rejected, read, 0, rejected) == counts(result)


def set_logs(*rows):
    headings = "_id,exercise_log_id,set_index,weight_lbs,reps,calories,duration,set_type"
    return export("### EXERCISE SET LOGS ###", headings, *rows)


def test_the_set_logs_state_kinds_wherever_they_stand():
    logs = set_logs(
        "1,1,0,225,5,0,0,warm-up",
        "2,1,1,300,5,0,0,default",
        "3,1,2,300,3,0,0,drop",
        "4,9,0,0,0,0,0,Default",
    )
    expected = [("warm_up", "5", "60 kg"), ("working", "5", "100 kg"), ("drop", "3", "100 kg")]
    sessions = logged("60x5", "100x5", "100x3")
    assert expected == sets(interop.read(sessions + logs, unit="kg"))
    assert expected == sets(interop.read(logs + sessions, unit="kg"))


def test_a_set_without_repetitions_takes_the_seconds_of_the_set_logs():
    data = logged("0x60", "20x0") + set_logs("1,1,0,0,0,0,60,default", "2,1,1,44,0,0,45,")
    assert [("working", "60 s", ""), ("working", "45 s", "20 kg")] == sets(
        interop.read(data, unit="kg")
    )


def test_a_log_with_calories_in_the_set_logs_is_cardio():
    data = logged("0x30", "0x1", "0x20", "0x0", "0x0") + set_logs("1,1,0,0,0,30,1200,")
    assert (1, 0, 1, 0) == counts(interop.read(data, unit="kg"))


def test_more_sets_in_the_set_logs_than_in_logs_are_a_warning():
    data = logged("60x5") + set_logs("1,1,0,0,5,0,0,", "2,1,1,0,5,0,0,", "torn")
    assert [(2, "logs", "1", "warning")] == faults(interop.read(data, unit="kg"))


SESSIONS = "### WORKOUT SESSIONS ###\n_id,starttime,endtime,total_time,day_id"


def test_a_start_on_another_day_in_utc_is_the_lifters_day_alone():
    data = export(SESSIONS, "1,1793752200,0,60,") + export(LOGS, "2026-11-03,1,1,9,Deadlift,60x5")
    result = interop.read(data, unit="kg")
    assert ["2026-11-03T00:00:00"] == started(result)
    assert [(6, "mydate", "2026-11-03", "warning")] == faults(result)


@pytest.mark.parametrize(
    ("row", "ended"),
    [
        ("1,1793631600,1793635200,60,", "2026-11-02T16:00:00+00:00"),
        ("1,1793631600000,,90,", "2026-11-02T15:01:30+00:00"),
        ("1,1793631600,1793631000,soon,", None),
    ],
)
def test_the_end_is_stated_or_follows_from_the_duration(row, ended):
    data = export(SESSIONS, row) + export(LOGS, "2026-11-02 00:00:00,1,1,9,Deadlift,60x5")
    (session,) = interop.read(data, unit="kg").sessions
    assert "2026-11-02T15:00:00+00:00" == session.started_at.isoformat()
    assert ended == (session.ended_at and session.ended_at.isoformat())


def test_a_torn_row_of_a_session_is_a_warning():
    data = export(SESSIONS, "1") + logged("60x5")
    assert [(3, None, "1", "warning")] == faults(interop.read(data, unit="kg"))


def test_exports_one_behind_the_other_are_read():
    second = export(LOGS, "2026-11-04,2,2,9,Deadlift,70x5")
    result = interop.read(logged("60x5") + second, unit="kg")
    assert ["2026-11-02T00:00:00", "2026-11-04T00:00:00"] == started(result)


def test_a_column_of_the_routines_that_is_torn_names_no_workout():
    routines = export("### ROUTINES ###", "_id,name,package", "31,Pull,1", "32")
    cardio = export("### CARDIO LOGS ###", "_id,eid,mydate", "1,9,2026-11-03", "2")
    sessions = export(SESSIONS, "1,,,,31")
    result = interop.read(routines + cardio + sessions + logged("60x5"), unit="kg")
    (session,) = result.sessions
    assert "Pull" == session.workout.name
    assert [(2, None, "ROUTINES (2), CARDIO LOGS (2)", "warning")] == faults(result)


def test_a_session_without_a_row_in_logs_is_nothing():
    result = interop.read(export(SESSIONS, "1,1793631600,0,60,") + export(LOGS), unit="kg")
    assert (0, 0, 0, 0) == counts(result)


def test_an_export_without_logs_is_refused():
    with pytest.raises(InteropError, match="EXERCISE LOGS"):
        interop.read(export(SESSIONS, "1,1793631600,0,60,"), unit="kg")


def test_logs_without_names_are_refused():
    with pytest.raises(InteropError, match="ename"):
        interop.read(export("### EXERCISE LOGS ###", "mydate,logs", "2026-11-02,60x5"), unit="kg")


def test_rows_before_the_first_section_are_no_rows():
    data = export("###", "a,b", "") + logged("60x5")
    assert (1, 1, 0, 0) == counts(interop.read(data, format="jefit", unit="kg"))


@pytest.mark.parametrize("wrap", [io.BytesIO, lambda data: io.StringIO(data.decode())])
def test_an_open_file_is_read_from_where_it_is(wrap):
    file = wrap(b"skipped\n" + logged("60x5"))
    file.seek(len("skipped\n"))
    with jefit.iter_sessions(file, unit="kg") as reader:
        assert 1 == len(list(reader))
    assert not file.closed


class ReadOnce(io.BytesIO):
    def seekable(self):
        return False


def test_a_file_that_cannot_go_back_is_refused():
    with pytest.raises(InteropError, match="once only"):
        jefit.iter_sessions(ReadOnce(logged("60x5")), unit="kg")


def test_a_path_is_read_and_dates_of_numbers_are_looked_through(tmp_path):
    path = tmp_path / "jefit.csv"
    path.write_bytes(export(LOGS, "02/11/2026,1,1,9,Deadlift,60x5", "23/11/2026,2,2,9,Row,60x5"))
    assert ["2026-11-02T00:00:00", "2026-11-23T00:00:00"] == started(interop.read(path, unit="kg"))


def test_a_shuffled_file_is_not_held_in_memory(monkeypatch):
    monkeypatch.setattr(limits, "MEMBERS", 2)
    rows = [f"2026-11-0{day},{day},{n}{day},9,Deadlift,{n}x5" for n in (1, 2) for day in (1, 2, 3)]
    result = interop.read(export(LOGS, *rows), unit="kg")
    assert (6, 6, 0, 0) == counts(result)


def test_more_sets_than_rows_may_be_are_refused(monkeypatch):
    monkeypatch.setattr(limits, "ROWS", 7)
    with pytest.raises(InteropError, match="more than 7 sets"):
        interop.read(logged(*["60x5"] * 8), unit="kg")


session = st.lists(st.tuples(st.integers(1, 400), st.integers(1, 100)), min_size=1, max_size=4)


@settings(max_examples=30)
@given(sessions=st.lists(session, min_size=1, max_size=3), data=st.data())
def test_the_order_of_the_rows_does_not_change_the_sessions(sessions, data):
    rows = [
        f"2026-11-{day + 1:02},{day},{day}{number},9,Lift {number},{load}x{reps}"
        for day, logs in enumerate(sessions)
        for number, (load, reps) in enumerate(logs)
    ]
    in_order = interop.read(export(LOGS, *rows), unit="lb")
    by_day = data.draw(st.permutations(range(len(sessions))))
    shuffled = [row for day in by_day for row in rows if row.split(",")[1] == str(day)]
    expected = [[f"{load} lb" for load, _ in logs] for logs in sessions]
    for result in (in_order, interop.read(export(LOGS, *shuffled), unit="lb")):
        assert expected == [
            [str(one.load) for each in made.workout.exercise_sets() for one in each.sets]
            for made in result.sessions
        ]


pieces = st.sampled_from(
    ("###", "### EXERCISE LOGS ###", "_id,ename,logs", "1,Row,60x5", '"', "0x5", ",,", "\t", "1,a,")
)


@given(lines=st.lists(pieces, max_size=8))
def test_whatever_the_lines_every_row_is_accounted_for(lines):
    try:
        result = interop.read(export("### SETTING ###", *lines), format="jefit", unit="kg")
    except InteropError:
        return
    total, *parts = counts(result)
    assert total == sum(parts)


def test_an_empty_row_in_a_section_is_no_set():
    data = b"### EXERCISE LOGS ###\nmydate,ename,logs\n2026-11-02,Pull Up,8x5\n,,\n2026-11-02,Row,8x5\n"
    result = jefit.read(data, unit="kg")
    assert (2, 2) == (result.counts.rows, result.counts.read)
