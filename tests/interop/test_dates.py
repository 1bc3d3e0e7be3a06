"""Dates as apps write them, in the language of the phone."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

import pytest

from backworkouts.interop.dates import moment
from backworkouts.interop.dates.words import months

AT = datetime(2025, 6, 30, 19, 56)  # noqa: DTZ001  the lifter's local time


@pytest.mark.parametrize(
    "text",
    [
        "30 Jun 2025, 19:56",  # Hevy, English
        "30 juin 2025, 19:56",
        "30 Juni 2025, 19:56",
        "30 giu 2025, 19:56",
        "30 jun. 2025, 19:56",
        "30 de jun. de 2025, 19:56",
        "30 Haz 2025, 19:56",
        "30 июня 2025 г., 19:56",  # noqa: RUF001  Cyrillic
        "30 6月 2025, 19:56",
        "2025年6月30日 19:56",
        "30 六月 2025, 19:56",
        "30 6월 2025, 19:56",
        "2025년 6월 30일 19:56",
        "30 cze 2025, 19:56",
        "Jun 30, 2025 7:56 PM",
        "30 jun 2025, 7:56 p. m.",
        "le 30 juin 2025 à 7:56pm",
        "2025-06-30 19:56:00",  # Strong
        "2025-06-30 7:56:00\u202fPM",  # Strong, on a phone that counts to twelve
        "2025-06-30T19:56",
        "  2025-06-30 19:56 ",
    ],
)
def test_a_date_is_read_in_every_way_it_is_written(text):
    assert AT == moment(text)
    assert moment(text).tzinfo is None


@pytest.mark.parametrize("language", months())
@pytest.mark.parametrize("number", range(1, 13))
def test_every_month_of_every_language_is_read(language, number):
    names = [name for name, month in months()[language].items() if month == number]
    assert names or (language, number) == ("hr", 10)
    for name in names:
        assert datetime(2025, number, 3, 7, 5) == moment(f"3 {name} 2025, 07:05")  # noqa: DTZ001


def test_no_name_means_two_months():
    known = {}
    for names in months().values():
        for name, number in names.items():
            assert number == known.setdefault(name, number), name
    assert len(known) > 150


def test_a_date_alone_is_midnight():
    assert datetime(2025, 6, 30) == moment("2025-06-30") == moment("30 Jun 2025")  # noqa: DTZ001


def test_an_hour_may_have_one_digit():
    assert datetime(2025, 6, 30, 7, 5) == moment("2025-06-30 7:05") == moment("30 Jun 2025, 7:05")  # noqa: DTZ001


def test_noon_and_midnight_on_a_clock_of_twelve():
    assert 0 == moment("30 Jun 2025, 12:56 am").hour
    assert 12 == moment("30 Jun 2025, 12:56 pm").hour


def test_a_time_zone_is_kept_where_one_is_stated():
    assert timedelta() == moment("2025-06-30T19:56:00Z").utcoffset()
    india = timezone(timedelta(hours=5, minutes=30))
    assert AT.replace(tzinfo=india) == moment("2025-06-30T19:56:00+05:30")
    assert AT.replace(tzinfo=india) == moment("2025-06-30 19:56:00 +0530")


@pytest.mark.parametrize(
    "text",
    [
        "2025-03-30 02:30:00",  # Berlin's clocks went from 2:00 to 3:00
        "2025-10-26 02:30:00",  # and from 3:00 to 2:00: it was half past two twice
        "30 Mar 2025, 02:30",
    ],
)
def test_an_hour_that_a_clock_change_left_out_is_as_good_as_any(text):
    assert (2, 30, 0) == (moment(text).hour, moment(text).minute, moment(text).fold)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "soon",
        "01/02/2025 10:30",  # the first of February, or the second of January
        "31 Jun 2025, 10:00",
        "2025-02-29 10:00",
        "30 Jun 2025, 25:00",
        "30 Jun 2025, 13:00 pm",
        "30 Jun 2025, 0:30 am",
        "30 Jun 2025, at noon",
        "30 Jun 2025, 10:00 10:30",
        "30 Jun Jul 2025, 10:00",
        "30 31 Jun 2025, 10:00",
        "Jun 2025",
        "30 Jun 12345, 10:00",
        "30 Jun",
        "30 Foo 2025, 10:00",
        "1066-10-14 09:00",
        "9999-12-31",
        "2025-06-30 19:56 and more",
        "3" * 100,
        "٣٠ Jun 2025",
    ],
)
def test_what_says_no_date_or_may_say_two_is_none(text):
    assert moment(text) is None
