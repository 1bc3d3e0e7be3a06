"""Durations of sessions and lengths of sets as apps write them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backworkouts.interop.dates import (
    end_after,
    is_end,
    seconds_of,
    time_span,
    time_span_text,
)


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("1h 5m", 65),
        ("1h5m", 65),
        ("45m", 45),
        ("45 min", 45),
        ("45 minutes", 45),
        ("1 hour 5 minutes", 65),
        ("01:05:00", 65),
        ("1:05:00 hr", 65),
        ("1:05 hr", 65),  # Alpha Progression
        ("1:05 h", 65),
        ("65:00 min", 65),
        ("1h05", 65),
        ("1 h 05", 65),
        ("1 Std. 5 Min.", 65),
        ("1 heure 5 minutes", 65),
        ("1 ora e 5 min", None),
        ("1 ora 5 min", 65),
        ("1 ч 5 мин", 65),
        ("1 sa 5 dk", 65),
        ("1 小时 5 分钟", 65),
        ("1시간 5분", 65),
        ("3900s", 65),
        ("90m", 90),
    ],
)
def test_a_duration_is_read_with_its_units(text, minutes):
    assert (None if minutes is None else timedelta(minutes=minutes)) == time_span(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "90",
        "23:45",  # hours and minutes, or minutes and seconds
        "5m 1h",
        "5m 5m",
        "1h 5",
        "5 d",
        "1 saat",  # an hour in Turkish, a second in Malay
        "1:75:00",
        "1:5:00",
        "1:05:00 min",
        "1:05 s",
        "1:05 x",
        "-5m",
        "1.5h",
        "5m " * 30,
        "1234567m",
        "10000h",  # more than a year
    ],
)
def test_what_states_no_duration_or_may_state_two_is_none(text):
    assert time_span(text) is None


def test_a_bare_number_is_one_of_seconds_where_its_column_states_so():
    assert timedelta(seconds=90) == time_span("90", in_seconds=True)
    assert time_span("1:30", in_seconds=True) is None


@given(st.integers(0, 9 * 3600))
def test_a_duration_that_is_written_is_read(seconds):
    duration = timedelta(seconds=seconds)
    assert duration == time_span(time_span_text(duration))
    assert seconds == seconds_of(time_span_text(duration)) == seconds_of(str(seconds))
    minutes, rest = divmod(seconds, 60)
    assert seconds == seconds_of(f"{minutes}:{rest:02}")
    assert seconds == seconds_of(f"{minutes // 60}:{minutes % 60:02}:{rest:02}")


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("90", 90),
        (" 90 ", 90),
        ("0", 0),
        ("60.0", 60),  # Fitbod
        ("45,5", 45),
        ("90 s", 90),
        ("90 sec", 90),
        ("12 secondi", 12),  # GymBook
        ("30 Sek.", 30),
        ("30秒", 30),
        ("1m30s", 90),
        ("2 min", 120),
        ("0:01:30", 90),  # FitNotes
        ("00:01:30", 90),
        ("1:00:00", 3600),
        ("1:30", 90),
        ("0:45", 45),
        ("1:30 min", 90),
        ("1:30 h", 5400),
        ("90:00", 5400),
        ("", None),
        ("1:75", None),
        ("1.250", None),  # thousands, or a fraction
        ("-30", None),
        ("12 reps", None),
        ("30 - 45", None),
        ("3" * 100, None),
    ],
)
def test_the_length_of_a_set_is_minutes_and_seconds(text, seconds):
    assert seconds == seconds_of(text)


def test_the_end_lies_a_duration_after_the_start():
    start = datetime(2025, 6, 30, 23, 0)  # noqa: DTZ001  the lifter's local time
    assert datetime(2025, 7, 1, 0, 5) == end_after(start, timedelta(minutes=65))  # noqa: DTZ001
    assert end_after(start, None) is None
    assert end_after(start, timedelta(days=9_999_999)) is None


def test_an_end_is_not_before_the_start_and_in_the_same_kind_of_time():
    start = datetime(2025, 6, 30, 23, 0)  # noqa: DTZ001  the lifter's local time
    assert is_end(start, start)
    assert not is_end(start - timedelta(minutes=1), start)
    assert not is_end(start.replace(tzinfo=UTC), start)
