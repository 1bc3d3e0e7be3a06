"""Sessions from activity files of a watch: how the files are given, and what becomes of them."""

from __future__ import annotations

import io
import zipfile
from datetime import datetime

import pytest

pytest.importorskip("garmin_fit_sdk")

import fit_files as made

import backworkouts as bw
from backworkouts import interop
from backworkouts.errors import InteropError
from backworkouts.interop import garmin_fit
from backworkouts.interop.table.rows import SourceOptions


def zipped(**files):
    """A zip archive with these files, as Garmin Connect exports an activity."""
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as opened:
        for name, data in files.items():
            opened.writestr(f"{name}.fit", data)
    return archive.getvalue()


def sets(result):
    return [
        (each.exercise.id, str(one.reps or one.duration), str(one.load or ""), str(one.rest or ""))
        for session in result.sessions
        for each in session.workout.exercise_sets()
        for one in each.sets
    ]


def test_sets_have_the_rest_after_them():
    assert [
        ("deadlift", "5", "100 kg", "120 s"),
        ("deadlift", "5", "102.5 kg", "150 s"),
        ("wide_grip_lat_pulldown", "10", "55 kg", "90 s"),
        ("custom:deadlift_unspecified", "6", "60 kg", ""),
        ("plank", "60 s", "", ""),
        ("custom:unknown_exercise", "12", "20 kg", ""),
    ] == sets(garmin_fit.read(made.gym()))


def test_a_session_has_its_end_and_states_that_it_is_as_recorded(tmp_path):
    path = tmp_path / "activity.fit"
    path.write_bytes(made.gym())
    (session,) = garmin_fit.read(path).sessions
    assert session.ended_at == datetime.fromisoformat("2026-11-20T19:30:00+01:00")
    assert "Garmin, as recorded by the watch, activity.fit" == session.origin


@pytest.mark.parametrize("given", [bytes, io.BytesIO, lambda data: zipped(activity=data)])
def test_a_file_may_be_given_in_several_ways(given):
    file = given(made.gym())
    assert "garmin_fit" == interop.sniff(file)
    assert 6 == len(sets(interop.read(file)))


def test_an_open_file_stays_open():
    with io.BytesIO(made.gym()) as file:
        garmin_fit.read(file)
        assert not file.closed


def test_several_activities_are_one_log_in_the_order_of_their_times():
    later = made.activity(made.active(reps=3), sessions=[made.session(1_440)])
    result = interop.read(later, made.gym(), later)
    assert [20, 21] == [session.started_at.day for session in result.sessions]
    # The same activity again is a copy: one set, and a rest before the sets of the other file.
    assert "9 rows: 7 read, 2 skipped, 0 rejected" == str(result.counts)


def test_names_of_the_caller_say_what_the_watch_did_not():
    names = {"Deadlift (unspecified)": "romanian_deadlift", "Unknown Exercise": "face_pull"}
    result = garmin_fit.read(made.gym(), names=names)
    assert () == result.unknown
    assert ["romanian_deadlift", "plank", "face_pull"] == [found[0] for found in sets(result)[3:]]


def test_equal_sets_are_no_copy_of_each_other():
    result = garmin_fit.read(made.activity(*(made.active(minute) for minute in (1, 2, 3, 4))))
    assert 4 == len(sets(result))
    assert 1 == len(result.problems)


def test_a_load_beyond_what_a_set_holds_is_left_out_with_a_warning():
    # A number of 32 bits, where the profile has 16: 1,000,000 sixteenths are 62,500 kg.
    body = b"\x40\0\0" + (225).to_bytes(2, "little") + b"\x04" + bytes.fromhex(
        "050102" "030102" "040486" "060486"
    )  # fmt: skip
    moment = int((made.STARTED - made.garmin_epoch()).total_seconds())
    body += b"\0\x01\x05" + (1_000_000).to_bytes(4, "little") + moment.to_bytes(4, "little")
    header = b"\x0e\x20\0\0" + len(body).to_bytes(4, "little") + b".FIT\0\0"
    result = garmin_fit.read(made.recounted(header + body + b"\0\0"))
    assert [("custom:unknown_exercise", "5", "", "")] == sets(result)
    assert "load" in [problem.column for problem in result.problems]


def test_progress_is_the_part_of_the_sets_that_was_read():
    reader = garmin_fit.iter_sessions(made.gym())
    assert 0.0 == reader.progress
    list(reader)
    assert 1.0 == reader.progress


def test_an_activity_in_utc_is_in_the_time_zone_that_is_given():
    data = made.activity(made.active(), offset=None)
    assert "2026-11-20T17:30:00+00:00" == garmin_fit.read(data).sessions[0].started_at.isoformat()
    result = garmin_fit.read(data, time_zone="America/New_York")  # five hours behind in winter
    assert "2026-11-20T12:30:00-05:00" == result.sessions[0].started_at.isoformat()
    assert ["as the watch recorded them" in problem.message for problem in result.problems] == [
        True
    ]


def test_an_exercise_that_a_catalog_lacks_is_looked_up_by_name():
    empty = bw.Catalog()
    result = garmin_fit.read(made.activity(made.active()), catalog=empty)
    assert ["custom:barbell_deadlift"] == [found[0] for found in sets(result)]


def test_a_column_can_be_read_before_the_sets():
    file = made.activity(made.rest(0), made.active(reps=3))
    rows = garmin_fit.FORMAT.source(file, SourceOptions())
    assert ["3"] == list(rows.cells_of(rows.headings.index("reps")))
    assert 3 == len(list(rows))


class TestWhatCannotBeRead:
    def test_a_file_opened_as_text(self):
        with pytest.raises(InteropError, match="opened as text"):
            garmin_fit.read(io.StringIO("title,start_time"))

    def test_a_zip_archive_of_several_activities(self):
        with pytest.raises(InteropError, match="2 such files"):
            garmin_fit.read(zipped(one=made.gym(), two=made.planned()))

    def test_a_zip_archive_that_is_damaged(self):
        archive = bytearray(zipped(activity=made.gym()))
        archive[60:70] = bytes(10)
        with pytest.raises(InteropError, match="broken zip archive"):
            garmin_fit.read(bytes(archive))

    def test_an_activity_without_sets_is_refused_by_name(self, tmp_path):
        path = tmp_path / "ride.fit"
        path.write_bytes(made.fit(made.file_id(), made.session(sport="cycling")))
        with pytest.raises(InteropError, match=r"ride\.fit: .*without sets \(cycling\)"):
            interop.read(path)
