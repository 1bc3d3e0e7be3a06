"""Pauses of a log: weeks without training in a short form, and a mistyped year that costs no time."""

from __future__ import annotations

import json
import pickle
from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

import backworkouts as bw
from backworkouts.volume.pauses import Pause, shortened
from backworkouts.volume.volume import VolumeByWeek
from support import workout

MONDAY = datetime(2026, 11, 2, 18)  # noqa: DTZ001  of 2026-W45, the lifter's local time
PULL = workout("Pull-Up 3x8")


def log(*weeks):
    """A session in each of these weeks after 2026-W45."""
    return [bw.Session(MONDAY + timedelta(weeks=week), PULL) for week in weeks]


def shown(*weeks):
    """The weeks and pauses of such a log, as their labels."""
    return [
        str(entry) if isinstance(entry, Pause) else entry[0]
        for entry in shortened(bw.volume_by_week(log(*weeks)))
    ]


def test_half_a_year_without_training_is_shown_week_by_week():
    assert 28 == len(shown(0, 27))  # 26 weeks between two of training
    assert [(2026, 45), "27 weeks without training, 2026-W46 to 2027-W19", (2027, 20)] == shown(
        0, 28
    )


def test_several_pauses_stand_where_they_are():
    assert [
        (2026, 45),
        "29 weeks without training, 2026-W46 to 2027-W21",
        (2027, 22),
        (2027, 23),
        (2027, 24),
        "1,046 weeks without training, 2027-W25 to 2047-W27",
        (2047, 28),
    ] == shown(0, 30, 32, 1079)


def test_ten_years_without_training_are_listed_and_no_more():
    assert 522 == len(bw.volume_by_week(log(0, 521)))
    assert () == bw.volume_by_week(log(0, 521)).pauses
    weeks = bw.volume_by_week(log(0, 522))
    assert [(2026, 45), (2036, 45)] == list(weeks)
    (pause,) = weeks.pauses
    assert (521, (2026, 46), (2036, 44)) == (pause.weeks, pause.first, pause.last)


def test_a_week_of_legs_or_of_cardio_is_a_week_of_training():
    rides = [
        bw.Session(MONDAY + timedelta(weeks=week), workout("Cycling 1x600s"))
        for week in range(1, 30)
    ]
    squats = [
        bw.Session(MONDAY + timedelta(weeks=week), workout("Squat 3x5")) for week in range(1, 30)
    ]
    unknown = [
        bw.Session(MONDAY + timedelta(weeks=week), workout("Mystery 3x5")) for week in range(1, 30)
    ]
    for done in (rides, squats, unknown):
        entries = shortened(bw.volume_by_week(log(0, 30) + done))
        assert 31 == len(entries)
        assert not any(isinstance(entry, Pause) for entry in entries)


def test_weeks_that_are_not_known_are_no_pause():
    weeks = dict(bw.volume_by_week(log(0, 40)))
    del weeks[2027, 10]
    assert 40 == len(shortened(VolumeByWeek(weeks)))


def test_a_pause_is_one_line_of_the_table():
    lines = bw.volume_by_week(log(0, 30)).table(width=300).splitlines()
    assert "... 29 weeks without training, 2026-W46 to 2027-W21" == lines[4]
    assert [lines[3][:8], lines[5][:8]] == ["2026-W45", "2027-W22"]


def test_plain_values_name_the_pause_that_they_leave_out():
    plain = json.loads(json.dumps(bw.volume_by_week(log(0, 1879)).to_dict()))
    assert [(2026, 45), (2062, 45)] == [(week["year"], week["week"]) for week in plain["weeks"]]
    assert [
        {
            "first": {"year": 2026, "week": 46},
            "last": {"year": 2062, "week": 44},
            "weeks": 1878,
        }
    ] == plain["pauses"]


def test_a_log_with_pauses_pickles():
    weeks = bw.volume_by_week(log(0, 1879))
    again = pickle.loads(pickle.dumps(weeks))  # noqa: S301  our own pickle
    assert (weeks, weeks.pauses) == (again, again.pauses)


@pytest.mark.parametrize("year", [1, 1900, 9999])
def test_the_farthest_years_are_counted_shown_and_drawn(year):
    stray = bw.Session(datetime(year, 6, 7), PULL)  # noqa: DTZ001  the lifter's local time
    weeks = bw.volume_by_week([*log(0, 1), stray])
    assert 3 == len(weeks)
    (pause,) = weeks.pauses
    assert 6000 < pause.weeks < 420_000
    assert f"... {pause}" in weeks.table(width=300)
    assert str(pause) in bw.pictures.weeks_chart(weeks).description
    assert "colspan" in weeks._repr_html_()
    days = (pause.weeks + 3) * 7
    average = bw.weekly_volume([*log(0, 1), stray])["latissimus_dorsi"].low
    assert pytest.approx(9 * 7 / days) == average


@given(st.sets(st.integers(0, 3000), min_size=1, max_size=6))
def test_weeks_and_pauses_are_all_calendar_weeks_in_order(weeks):
    days = [(MONDAY + timedelta(weeks=week)).date() for week in sorted(weeks)]
    counted = bw.volume_by_week(log(*weeks))
    for entries in (shortened(counted), [*counted.items(), *counted.pauses]):
        total = sum(entry.weeks if isinstance(entry, Pause) else 1 for entry in entries)
        assert (days[-1] - days[0]).days // 7 + 1 == total
    monday = days[0]
    for entry in shortened(counted):
        first = entry.first if isinstance(entry, Pause) else entry[0]
        assert monday == date.fromisocalendar(*first, 1)
        monday += timedelta(weeks=entry.weeks if isinstance(entry, Pause) else 1)
