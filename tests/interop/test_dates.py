"""Dates as apps write them, in the language of the phone."""

from __future__ import annotations

import json
from datetime import date, datetime, timedelta, timezone
from itertools import product
from pathlib import Path

import pytest

from backworkouts import interop
from backworkouts.interop.dates import DateOrder, is_ambiguous, moment, order_of
from backworkouts.interop.dates.words import FILE, months, words
from scripts import load_script

# ruff: noqa: RUF001  letters and digits of other alphabets that look like ours are meant

SCRIPT = Path(__file__).parents[2] / ".ci" / "write_months.py"
LANGUAGES = json.loads((Path(interop.__file__).parent / FILE).read_text("utf-8"))["languages"]
DMY, MDY, YMD = DateOrder
AT = datetime(2025, 6, 30, 19, 56)  # noqa: DTZ001  the lifter's local time
DAYS = [date(2024, 1, 1) + timedelta(days=days) for days in range(366)]  # a leap year


@pytest.fixture
def script():
    pytest.importorskip("babel")
    if not SCRIPT.exists():
        pytest.skip("the scripts of the repository are not shipped")
    return load_script(".ci/write_months.py")


# --- Names of months


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
        "30 HAZİRAN 2025, 19:56",
        "30 июня 2025 г., 19:56",
        "30 6月 2025, 19:56",
        "30 六月 2025, 19:56",
        "30 6월 2025, 19:56",
        "30 cze 2025, 19:56",
        "30 juni 2025 kl. 19:56",
        "30. juni 2025 kl. 19.56",  # Danish
        "30. kesäkuuta 2025 klo 19.56",
        "2025. jún. 30. 19:56",
        "30 thg 6, 2025 19:56",
        "30 Thg 06 2025, 19:56",
        "ngày 30 tháng 6 năm 2025 lúc 19:56",
        "30 ביוני 2025, 19:56",
        "30 มิ.ย. 2025 19:56 น.",
        "30 يونيو 2025، 7:56 م",
        "30 जून 2025, 19:56",
        "30 de juny del 2025, 19:56",
        "Jun 30, 2025 7:56 PM",
        "June 30th, 2025, 7:56pm",
        "30-Jun-2025 19:56",
        "30.Jun.2025 19:56",
        "30 jun 2025, 7:56 p. m.",
        "30 jun 2025, p. m. 7:56",
        "le 30 juin 2025 à 7:56pm",
        "30 juin 2025 19h56",
        "30 juin 2025 à 19 h 56",
        "  30 Jun 2025 19:56 ",
        "19:56, 30 Jun 2025",
        "lun. 30 juin 2025 19:56",
        "Montag, 30. Juni 2025 um 19:56 Uhr",
        "Thứ 2, 30 tháng 6, 2025 19:56",
    ],
)
def test_a_date_with_a_month_is_read_in_every_way_it_is_written(text):
    assert AT == moment(text)
    assert moment(text).tzinfo is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_day_is_read_in_every_language(language):
    for day in DAYS:
        at = datetime(day.year, day.month, day.day, 7, 5)  # noqa: DTZ001  the lifter's local time
        names = [name for name, number in months()[language].items() if number == day.month]
        for name in names:
            assert at == moment(f"{day.day} {name} {day.year}, 07:05")  # Hevy
            assert at == moment(f"{name} {day.day}, {day.year} 7:05 AM")
        assert names


@pytest.mark.parametrize("language", [name for name in LANGUAGES if name != "hu"])
@pytest.mark.parametrize(
    "pattern", ["d MMM y, HH:mm", "d MMMM y HH:mm", "EEE, d MMM y, HH:mm", "d MMM y h:mm a"]
)
def test_every_day_is_read_as_phones_write_it(language, pattern):
    """Not Hungarian: its `du.` may be a Romanian Sunday, and its `K` a unit."""
    dates = pytest.importorskip("babel.dates")
    for day in DAYS:
        if language == "cs" and day.month == 8 and "MMMM" not in pattern:
            continue  # srp, July in Croatian
        at = datetime(day.year, day.month, day.day, 19, 56)  # noqa: DTZ001  local time
        text = dates.format_datetime(at, pattern, locale=language)
        assert at == moment(text), text


@pytest.mark.parametrize("day", DAYS[::7], ids=str)
def test_a_time_is_the_same_in_numbers_words_and_strong(day):
    at = datetime(day.year, day.month, day.day, 7, 5)  # noqa: DTZ001  the lifter's local time
    assert at == moment(f"{day} 07:05:00")  # Strong
    assert at == moment(f"{day} 7:05:00 AM")
    assert at == moment(f"{day:%Y/%m/%d 07:05}")
    assert at == moment(f"{day:%d.%m.%Y 07:05}")
    assert at == moment(f"{day:%d/%m/%Y 07:05}", DMY)
    assert at == moment(f"{day:%m/%d/%y 07:05}", MDY)


def test_no_name_means_two_months():
    known = {}
    for names in months().values():
        for name, number in names.items():
            assert number == known.setdefault(name, number), name
    assert len(known) > 550


def test_a_name_that_is_another_month_in_croatian_is_read_as_polish_writes_it():
    assert datetime(2025, 7, 30) == moment("30 lip 2025")  # noqa: DTZ001  Hevy, in Polish
    assert datetime(2025, 11, 30) == moment("wt., 30 lis 2025")  # noqa: DTZ001
    assert moment("30. lip 2025.") is None  # June in Croatian
    assert moment("30 lip. 2025") is None
    assert moment("30.lip.2025") is None
    assert moment("30 srp 2025") is None  # August in Czech, July in Croatian
    assert datetime(2025, 8, 30) == moment("30. srpna 2025")  # noqa: DTZ001


def test_a_short_tuesday_is_no_march_beside_another_month():
    assert datetime(2025, 11, 4) == moment("mar. 4 nov. 2025")  # noqa: DTZ001
    assert datetime(2025, 3, 4) == moment("mar. 4 mars 2025") == moment("mar 4 mar 2025")  # noqa: DTZ001
    assert datetime(2025, 3, 4) == moment("Mar 4 2025")  # noqa: DTZ001
    assert moment("sub, 1 mar 2025") is None  # a Serbian Saturday, or a Tuesday in Turkish Şubat


def test_the_words_of_dates_are_those_of_cldr(script):
    """Stale? `python .ci/write_months.py` writes them again."""
    expected = script.words()
    shipped = json.loads(script.PATH.read_text("utf-8"))
    if shipped["source"] != expected["source"]:
        pytest.skip(f"the file is of another version: {shipped['source']}")
    assert expected == shipped


def test_the_license_of_cldr_stands_beside_its_words():
    license_text = (Path(interop.__file__).parent / "data" / "LICENSE.unicode").read_text("utf-8")
    assert license_text.startswith("UNICODE LICENSE V3")


# --- Numbers


@pytest.mark.parametrize(
    "text",
    [
        "2025-06-30 19:56:00",  # Strong
        "2025-06-30 7:56:00\u202fPM",  # Strong, on a phone that counts to twelve
        "2025-06-30T19:56",
        "  2025-06-30 19:56 ",
        "2025-6-30 19:56",
        "2025/06/30 19:56",
        "2025/6/30 7:56 PM",
        "2025.06.30 19:56",
        "2025. 6. 30. 오후 7:56",
        "2025. 06. 30. 19:56",
        "30/06/2025 19:56",
        "30/06/2025, 19:56:00",
        "06/30/2025 7:56 PM",
        "30.06.2025 19:56",
        "30.6.2025 klo 19.56",
        "30. 6. 2025 19:56",
        "30-06-2025 19:56",
        "30\u200f/06\u200f/2025 19:56",
        "06/30/25 19:56",
        "6/30/25, 7:56 PM",
        "lun. 30/06/2025 19:56",
        "2025/06/30(月) 19:56",
        "2025-06-30 19:56 h",
        "2025年6月30日 19:56",
        "2025年6月30日(月) 19:56",
        "２０２５年６月３０日（月）１９：５６",
        "2025年6月30日 19時56分",
        "2025年6月30日 午後7:56",
        "2025年6月30日 下午7:56",
        "2025年6月30日 晚上7点56分",
        "2025年 6月 30日 下午 7時56分",
        "2025년 6월 30일 19:56",
        "2025년 6월 30일 (월) 오후 7:56",
        "2025년 6월 30일 오후 7시 56분",
        "nachm. 7:56 30.06.2025",
    ],
)
def test_numbers_whose_order_is_evident_are_read(text):
    assert AT == moment(text)
    assert not is_ambiguous(text)


@pytest.mark.parametrize(
    ("text", "day_first", "month_first", "year_first"),
    [
        ("01/02/2025", date(2025, 2, 1), date(2025, 1, 2), None),
        ("1-2-2025 18:30", date(2025, 2, 1), date(2025, 1, 2), None),
        ("09/01/25", date(2025, 1, 9), date(2025, 9, 1), date(2009, 1, 25)),
        ("9/1/25", date(2025, 1, 9), date(2025, 9, 1), None),  # a year has two digits
        ("13/11/26", date(2026, 11, 13), None, date(2013, 11, 26)),
        ("09.01.25", date(2025, 1, 9), None, date(2009, 1, 25)),
        ("13 Nov 26", date(2026, 11, 13), date(2026, 11, 13), date(2013, 11, 26)),
    ],
)
def test_numbers_in_any_order_are_read_in_the_order_given(text, day_first, month_first, year_first):
    readings = [moment(text, order) for order in DateOrder]
    assert [day_first, month_first, year_first] == [at and at.date() for at in readings]
    assert moment(text) is None
    assert is_ambiguous(text)


@pytest.mark.parametrize(
    ("text", "order"),
    [
        ("13/11/2026", MDY),
        ("13/11/2026", YMD),
        ("11/13/2026 6:30 PM", DMY),
        ("01.11.2026", MDY),
        ("1/2/25", YMD),
        ("Nov 3 26", YMD),
    ],
)
def test_a_date_that_contradicts_the_order_given_is_not_read(text, order):
    assert moment(text, order) is None


@pytest.mark.parametrize("order", DateOrder)
@pytest.mark.parametrize("text", ["2026-11-03", "2026/11/03", "2026.11.03", "3 Nov 2026"])
def test_four_digits_in_front_and_names_of_months_need_no_order(text, order):
    assert datetime(2026, 11, 3) == moment(text, order)  # noqa: DTZ001  the lifter's local time


def test_a_date_that_is_the_same_in_both_orders_is_no_question():
    assert datetime(2026, 5, 5) == moment("05/05/2026")  # noqa: DTZ001  the lifter's local time
    assert datetime(2025, 11, 25) == moment("25/11/25")  # noqa: DTZ001  as a year or as a day
    assert not is_ambiguous("05/05/2026")


def test_a_year_of_two_digits_stands_beside_a_name_of_a_month_where_it_is_evident():
    expected = datetime(2026, 11, 3)  # noqa: DTZ001  the lifter's local time
    assert expected == moment("3 Nov 26") == moment("Nov 3, 26") == moment("3-Nov-26")
    assert moment("3 26 Nov") is None


@pytest.mark.parametrize("text", ["", "soon", "30 Jun 2025", "45/45/2025", "01/02/2025 or so"])
def test_what_lacks_more_than_an_order_or_nothing_is_not_ambiguous(text):
    assert not is_ambiguous(text)


@pytest.mark.parametrize(
    ("texts", "order"),
    [
        (["01/02/2025", "13/02/2025", "01/02/2025"], DMY),
        (["01/02/2025 10:00", "02/13/2025 10:00"], MDY),
        (["01/02/25", "02/13/25"], MDY),
        (["05/05/2025", "2025-06-30", "soon", "", "13/05/2025"], DMY),
        (["01.02.2025"], DMY),
        (["13/05/01", "40/05/13"], YMD),  # 2040
        (["01/02/2025", "03/04/2025"], None),
        (["13/02/2025", "02/13/2025"], None),  # a contradiction
        (["2025/11/01", "30 Jun 2025"], None),  # read in any order
        ([], None),
    ],
)
def test_one_number_above_twelve_proves_the_order_of_a_column(texts, order):
    assert order is order_of(texts)


def test_the_order_of_a_column_is_that_in_which_it_was_written():
    for day, (order, form) in product(DAYS, ((DMY, "%d/%m/%Y"), (MDY, "%m/%d/%Y"))):
        written = day.strftime(form)
        assert moment(written) in {None, moment(written, order)}
        assert day == moment(written, order).date()
        assert order is order_of([written, date(2024, 5, 28).strftime(form)])


# --- Times


def test_a_date_alone_is_midnight():
    assert datetime(2025, 6, 30) == moment("2025-06-30") == moment("30 Jun 2025")  # noqa: DTZ001


def test_an_hour_may_have_one_digit():
    assert datetime(2025, 6, 30, 7, 5) == moment("2025-06-30 7:05") == moment("30 Jun 2025, 7:05")  # noqa: DTZ001


@pytest.mark.parametrize(
    ("text", "hour"),
    [
        ("12:56 am", 0),
        ("12:56 pm", 12),
        ("a. m. 12:56", 0),
        ("午前0:56", 0),  # Japanese counts from 0 to 11
        ("午後0:56", 12),
        ("上午12:56", 0),
        ("中午12:56", 12),
        ("中午1:56", 13),
        ("中午11:56", 11),
        ("凌晨12:56", 0),
        ("12:56 μ.μ.", 12),
        ("7:56 fm", 7),  # Swedish
        ("7:56 em", 19),
        ("7:56 SA", 7),  # Vietnamese, or a Saturday
        ("Sa 19:56", 19),
        ("de 7:56", 7),  # Hungarian, or a Spanish "of"
        ("du 19:56", 19),  # Hungarian, or a Romanian Sunday
        ("8 h 56", 8),
        ("8h56m10s", 8),
        ("8:56 Uhr", 8),
        ("8:56 h.", 8),
    ],
)
def test_the_hour_on_a_clock_of_twelve(text, hour):
    at = moment(f"30 Jun 2025, {text}")
    assert (hour, 56) == (at.hour, at.minute)


@pytest.mark.parametrize(
    "text",
    [
        "13:00 pm",
        "0:30 am",
        "25:00",
        "10:60",
        "12:56 SA",  # midnight in Vietnamese, noon on a Saturday
        "de 12:56",
        "7:56 du",  # the evening in Hungarian
        "晚上12:30",  # an app never writes it, and people mean midnight
        "中午6:30",
        "am 7:56 pm",
        "12:56 a",  # midnight, or a Spanish "to"
        "7:56 Mo",
        "7:56 and more",
        "am 30",
        "10:00 10:30",
        "at noon",
        "-7:56",
    ],
)
def test_a_time_that_is_none_or_may_be_two_is_not_read(text):
    assert moment(f"30 Jun 2025, {text}") is None
    assert moment(f"30.06.2025 {text}") is None


def test_am_before_a_german_date_is_no_morning():
    assert moment("am 30. Juni 2025 um 12:56") is None


def test_numbers_with_full_stops_after_a_date_are_a_time():
    assert datetime(2025, 6, 30, 12, 10, 5) == moment("30 jun 2025 12.10.05")  # noqa: DTZ001
    assert datetime(2025, 6, 30, 18, 30, 5) == moment("30.06.2025 18.30.05")  # noqa: DTZ001


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
        "31. Jun 2025",
        "31/06/2025",
        "2025-02-29 10:00",
        "2025/13/13",
        "11.13.2026",
        "1/2/3",
        "1/2/3/2025",
        "13/11-2026",
        "2025年13月1日",
        "30 Jun Jul 2025, 10:00",
        "30 31 Jun 2025, 10:00",
        "Jun 2025",
        "30 Jun 12345, 10:00",
        "30 Jun",
        "30 Foo 2025, 10:00",
        "1066-10-14 09:00",
        "14/10/1066",
        "9999-12-31",
        "30 มิ.ย. 2568 19:56",  # a Buddhist year
        "2025-06-30 19:56 and more",
        "13/11/2026 and more",
        "3" * 100,
        "٣٠ Jun 2025",
    ],
)
def test_what_states_no_date_or_may_state_two_is_none(text):
    assert moment(text) is None


def test_words_between_a_time_and_its_date_are_left_out():
    assert AT == moment("19:56 le lundi 30 juin 2025") == moment("19:56 Uhr, Mo 30.06.2025")
    assert moment("7:56 a 30 jun 2025") is None


def test_the_names_and_parts_of_days_that_mean_two_things_are_these():
    unclear = words().periods.keys() & words().weekdays
    assert {"sa", "du"} == unclear
