"""`--time-zone`: the lifter's time zone, for logs in UTC."""

from __future__ import annotations

import pytest

FITBOD = """Date,Exercise,Reps,Weight(kg),Duration(s),isWarmup
2026-11-01 23:30:00 +0000,Deadlift,5,100,0.0,false
"""


@pytest.fixture
def log(file):
    return file(FITBOD, "fitbod.csv")


@pytest.mark.parametrize(
    ("options", "week"), [((), "2026-W44"), (("--time-zone", "Europe/Berlin"), "2026-W45")]
)
def test_a_late_session_counts_in_the_lifters_week(command, log, options, week):
    # 23:30 in UTC on Sunday, 1 November 2026, is Monday in Berlin.
    status, printed, _ = command("volume", log, "--by", "week", *options)
    assert 0 == status
    assert week in printed


def test_a_name_that_is_not_known_is_an_error_with_suggestions(command, log):
    status, _, errors = command("import", log, "--time-zone", "Europe/Berln")
    assert 2 == status
    assert "Europe/Berlin" in errors


def test_a_session_without_a_time_zone_is_written_with_the_one_given(command, file):
    log = file("date,exercise,reps\n2026-07-20 09:00,Deadlift,5\n", "log.csv")
    options = ("--to", "openweight", "--time-zone", "Europe/Berlin")
    status, printed, _ = command("export", log, *options)
    assert 0 == status
    assert '"date": "2026-07-20T09:00:00+02:00"' in printed
