"""Times in UTC become the lifter's local times, with their offset."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta, timezone, tzinfo

import pytest

from backworkouts import interop
from backworkouts.errors import InteropError, UnknownIdError, UnsupportedSubjectError
from backworkouts.interop import fitbod, sets_csv, time_zones
from tables import table

FITBOD = table(
    "Date,Exercise,Reps,Weight(kg),Duration(s),isWarmup",
    "2026-11-01 23:30:00 +0000,Deadlift,5,100,0.0,false",
)
LIFTOSAUR = table(
    "Workout DateTime,Exercise,Is Warmup Set?,Completed Reps,Weight Value,Weight Unit",
    "2026-07-05T23:10:00.000Z,Deadlift,0,5,100,kg",
)


def starts(result):
    return [session.started_at.isoformat() for session in result.sessions]


def test_a_late_session_of_fitbod_is_on_the_lifters_day():
    # 23:30 in UTC on Sunday is half past midnight on Monday in Berlin: one hour ahead in winter.
    assert ["2026-11-01T23:30:00+00:00"] == starts(interop.read(FITBOD))
    (session,) = interop.read(FITBOD, time_zone="Europe/Berlin").sessions
    assert "2026-11-02T00:30:00+01:00" == session.started_at.isoformat()
    assert (2026, 45, 1) == session.started_at.isocalendar()


def test_a_session_in_summer_has_the_offset_of_summer():
    # 23:10 in UTC is 01:10 of the next day in Berlin: two hours ahead in summer.
    assert ["2026-07-06T01:10:00+02:00"] == starts(
        interop.read(LIFTOSAUR, time_zone="Europe/Berlin")
    )


@pytest.mark.parametrize(
    ("zone", "expected"),
    [
        (UTC, "2026-11-01T23:30:00+00:00"),
        (timezone(timedelta(hours=5, minutes=30)), "2026-11-02T05:00:00+05:30"),
        ("America/Lima", "2026-11-01T18:30:00-05:00"),
    ],
)
def test_a_time_zone_is_a_name_or_a_tzinfo(zone, expected):
    assert [expected] == starts(interop.read(FITBOD, time_zone=zone))
    assert [expected] == starts(fitbod.read(FITBOD, time_zone=zone))
    reader = interop.open_log(FITBOD, time_zone=zone)
    assert [expected] == [session.started_at.isoformat() for session in reader]


def test_times_without_a_time_zone_are_local_and_stay():
    data = table(
        "date,exercise,reps",
        "2026-11-01 23:30,Deadlift,5",
        "2026-11-02 23:30:00-05:00,Deadlift,5",  # 04:30 in UTC
    )
    assert ["2026-11-01T23:30:00", "2026-11-03T05:30:00+01:00"] == starts(
        sets_csv.read(data, time_zone="Europe/Berlin")
    )


def test_an_end_is_local_and_has_the_offset_of_its_own_time():
    # In the night of 25 October 2026, clocks in Berlin go back from 03:00 to 02:00.
    data = table(
        "started_at,ended_at,exercise,reps",
        "2026-10-25T00:30:00Z,2026-10-25T01:30:00Z,Deadlift,5",
    )
    (session,) = interop.read(data, time_zone="Europe/Berlin").sessions
    assert "2026-10-25T02:30:00+02:00" == session.started_at.isoformat()
    assert "2026-10-25T02:30:00+01:00" == session.ended_at.isoformat()
    assert timedelta(hours=1) == session.duration


def test_sets_with_times_of_their_own_are_grouped_by_the_lifters_day():
    data = table(
        "timestamp,exercise,reps",
        "2026-11-01T23:50:00Z,Deadlift,5",
        "2026-11-02T00:10:00Z,Deadlift,5",
        "soon,Deadlift,5",
    )
    assert 2 == len(interop.read(data).sessions)
    result = interop.read(data, time_zone="Europe/Berlin")
    assert ["2026-11-02T00:50:00+01:00"] == starts(result)
    assert 2 == result.counts.read


class TestJefit:
    """A start in UTC, and the lifter's own day without a time zone."""

    BEGAN = int(datetime(2026, 11, 4, 2, 0, tzinfo=UTC).timestamp())  # 21:00 on the 3rd in New York
    DATA = (
        "### WORKOUT SESSIONS ###\n_id,starttime,endtime,total_time,day_id\n"
        f"9,{BEGAN},{BEGAN + 3600},3600,0\n"
        "### EXERCISE LOGS ###\nmydate,belongsession,ename,logs\n"
        '2026-11-03,9,Deadlift,"100x5"\n'
    ).encode()

    def test_without_a_time_zone_the_start_is_the_day(self):
        result = interop.read(self.DATA, unit="kg")
        assert ["2026-11-03T00:00:00"] == starts(result)
        assert "--time-zone" in result.problems[0].remedy

    def test_with_the_time_zone_the_start_has_its_time(self):
        result = interop.read(self.DATA, unit="kg", time_zone="America/New_York")
        assert ["2026-11-03T21:00:00-05:00"] == starts(result)
        assert timedelta(hours=1) == result.sessions[0].duration
        assert not result.problems

    def test_in_another_time_zone_the_start_is_the_day(self):
        result = interop.read(self.DATA, unit="kg", time_zone="Europe/Berlin")
        assert ["2026-11-03T00:00:00"] == starts(result)
        (problem,) = result.problems
        assert "converted to Europe/Berlin" in problem.message


class TestJson:
    def test_a_log_of_openweight(self):
        log = {
            "date": "2026-11-01T23:30:00Z",
            "durationSeconds": 600,
            "exercises": [{"exercise": {"name": "Pull-Up"}, "sets": [{"reps": 8}]}],
        }
        data = json.dumps(log).encode()
        (session,) = interop.read(data, time_zone="Europe/Berlin").sessions
        assert "2026-11-02T00:30:00+01:00" == session.started_at.isoformat()
        assert "2026-11-02T00:40:00+01:00" == session.ended_at.isoformat()

    def test_a_workout_of_hevys_api(self):
        workout = {
            "title": "A",
            "start_time": "2026-11-01T23:30:00+00:00",
            "end_time": "2026-11-02T00:30:00+00:00",
            "exercises": [{"title": "Pull Up", "superset_id": None, "sets": [{"reps": 8}]}],
        }
        data = json.dumps(workout).encode()
        (session,) = interop.read(data, time_zone="Europe/Berlin").sessions
        assert "2026-11-02T00:30:00+01:00" == session.started_at.isoformat()
        assert "2026-11-02T01:30:00+01:00" == session.ended_at.isoformat()

    @pytest.mark.parametrize(
        ("date", "zone"),
        [("0001-01-01T00:00:00Z", "America/Lima"), ("9999-12-31T23:59:00Z", "Europe/Berlin")],
    )
    def test_a_time_that_leaves_the_calendar_is_no_date(self, date, zone):
        log = {"date": date, "exercises": [{"exercise": {"name": "Row"}, "sets": [{"reps": 8}]}]}
        result = interop.read(json.dumps(log).encode(), time_zone=zone)
        assert (0, 1) == (len(result.sessions), result.counts.rejected)


class TestWhatIsNoTimeZone:
    @pytest.mark.parametrize(
        ("name", "suggestion"),
        [("Europe/Berln", "Europe/Berlin"), ("Berlin", "Europe/Berlin"), ("new york", "New_York")],
    )
    def test_a_name_that_is_not_known_has_suggestions(self, name, suggestion):
        with pytest.raises(UnknownIdError, match=suggestion):
            interop.read(FITBOD, time_zone=name)

    @pytest.mark.parametrize("name", ["", "Europe", "../x", "/etc/passwd", "a\0b", "x" * 10_000])
    def test_a_path_is_no_time_zone(self, name):
        with pytest.raises(UnknownIdError):
            interop.read(FITBOD, time_zone=name)

    def test_json_has_the_same_error(self):
        with pytest.raises(UnknownIdError, match="Europe/Berlin"):
            interop.openweight.read(b"{}", time_zone="Europe/Berln")

    @pytest.mark.parametrize("wrong", [5, b"Europe/Berlin", timedelta(hours=1)])
    def test_another_object(self, wrong):
        with pytest.raises(UnsupportedSubjectError, match="the name of a time zone"):
            interop.read(FITBOD, time_zone=wrong)

    def test_a_tzinfo_without_an_offset(self):
        class Nowhere(tzinfo):
            def utcoffset(self, moment):  # noqa: ARG002  the signature of a tzinfo
                return None

        with pytest.raises(UnsupportedSubjectError, match="with an offset"):
            interop.read(FITBOD, time_zone=Nowhere())

    def test_a_machine_without_a_database_is_told_what_to_install(self, monkeypatch):
        def no_database(name):
            raise KeyError(name)

        monkeypatch.setattr(time_zones, "ZoneInfo", no_database)
        monkeypatch.setattr(time_zones, "available_timezones", set)
        with pytest.raises(InteropError, match="install the package tzdata"):
            interop.read(FITBOD, time_zone="Europe/Berlin")
