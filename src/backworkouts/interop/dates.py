"""Dates as apps write them, with the names of months in the languages that they ship.

Numbers alone, as in 01/02/2024, do not say which is the month: they are not read. A date without a
time zone is the lifter's local time and stays so: an hour that a clock change left out or ran
through twice is as good as any other.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import datetime, timedelta
from functools import lru_cache

__all__ = [
    "EXPECTED_MOMENT",
    "EXPECTED_TIME_SPAN",
    "MONTHS",
    "YEARS",
    "end_after",
    "is_end",
    "moment",
    "time_span",
    "time_span_text",
]

EXPECTED_MOMENT = "a date such as '30 Jun 2025, 19:56' or '2025-06-30 19:56:00'"
EXPECTED_TIME_SPAN = "a duration with its units, such as '1h 5m' or '45m'"

# ruff: noqa: RUF001  letters of other alphabets that look like ours are meant

_LANGUAGES = {
    "en": "jan january, feb february, mar march, apr april, may, jun june, jul july, aug august, "
    "sep sept september, oct october, nov november, dec december",
    "de": "jan januar jän jänner, feb februar, mär mrz märz maerz, apr april, mai, jun juni, "
    "jul juli, aug august, sep sept september, okt oktober, nov november, dez dezember",
    "es": "ene enero, feb febrero, mar marzo, abr abril, may mayo, jun junio, jul julio, "
    "ago agosto, sep sept septiembre set setiembre, oct octubre, nov noviembre, dic diciembre",
    "fr": "janv jan janvier, févr fév février, mars mar, avr avril, mai, juin, juil juillet, "
    "août aoû, sept sep septembre, oct octobre, nov novembre, déc décembre",
    "it": "gen gennaio, feb febbraio, mar marzo, apr aprile, mag maggio, giu giugno, lug luglio, "
    "ago agosto, set sett settembre, ott ottobre, nov novembre, dic dicembre",
    "nl": "jan januari, feb februari, mrt maart, apr april, mei, jun juni, jul juli, "
    "aug augustus, sep sept september, okt oktober, nov november, dec december",
    "pl": "sty stycznia styczeń, lut lutego luty, mar marca marzec, kwi kwietnia kwiecień, "
    "maj maja, cze czerwca czerwiec, lip lipca lipiec, sie sierpnia sierpień, "
    "wrz września wrzesień, paź października październik, lis listopada listopad, "
    "gru grudnia grudzień",
    "pt": "jan janeiro, fev fevereiro, mar março, abr abril, mai maio, jun junho, jul julho, "
    "ago agosto, set setembro, out outubro, nov novembro, dez dezembro",
    "ru": "янв январь января, фев февр февраль февраля, мар март марта, апр апрель апреля, "
    "май мая, июн июнь июня, июл июль июля, авг август августа, сен сент сентябрь сентября, "
    "окт октябрь октября, ноя нояб ноябрь ноября, дек декабрь декабря",
    "tr": "oca ocak, şub şubat, mar mart, nis nisan, may mayıs, haz haziran, tem temmuz, "
    "ağu ağustos, eyl eylül, eki ekim, kas kasım, ara aralık",
    "ja": "1月, 2月, 3月, 4月, 5月, 6月, 7月, 8月, 9月, 10月, 11月, 12月",
    "ko": "1월, 2월, 3월, 4월, 5월, 6월, 7월, 8월, 9월, 10월, 11월, 12월",
    "zh": "一月, 二月, 三月, 四月, 五月, 六月, 七月, 八月, 九月, 十月, 十一月, 十二月",
}


def _fold(text: str) -> str:
    """Without case, accents and full stops; a narrow space is a space."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(char for char in apart if not unicodedata.combining(char) and char != ".")


MONTHS: dict[str, dict[str, int]] = {
    language: {
        _fold(name): number
        for number, names in enumerate(months.split(","), 1)
        for name in names.split()
    }
    for language, months in _LANGUAGES.items()
}
"""The number of each month by its folded names, by language. No name means two months."""

_MONTH = {name: number for names in MONTHS.values() for name, number in names.items()}
_BETWEEN = {"de", "del", "a", "le", "um", "at", "alle", "om", "г", "в"}
_HALF = re.compile(r"(?<=[\d ])([ap]) ?m\b", re.ASCII)
_ISO = re.compile(
    r"\d{4}-\d{2}-\d{2}(?:[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d{1,6})?)?"
    r" ?(?:Z|[+-]\d{2}:?\d{2}(?::\d{2})?)?)?",
    re.ASCII,
)
_ISO_12 = re.compile(r"(\d{4})-(\d{2})-(\d{2}) (\d{1,2}:\d{2}(?::\d{2})?) ?([ap]) ?m", re.ASCII)
_NUMBERED = re.compile(
    "(\\d{4}) ?(?:年|" + _fold("년") + ") ?(\\d{1,2}) ?(?:月|" + _fold("월") + ") ?(\\d{1,2}) ?"
    "(?:日|" + _fold("일") + ") ?(.*)",
    re.ASCII,
)
_CLOCK = re.compile(r"(\d{1,2}):(\d{2})(?::(\d{2}))?", re.ASCII)
_TIME_SPAN = re.compile(
    r"(?:(\d{1,4}) ?h(?:r|rs|our|ours)?)? ?(?:(\d{1,5}) ?m(?:in|ins|inute|inutes)?)? ?"
    r"(?:(\d{1,6}) ?s(?:ec|secs|econd|econds)?)?",
    re.ASCII,
)
_HOURS_MINUTES_SECONDS = re.compile(r"(\d{1,3}):([0-5]\d):([0-5]\d)", re.ASCII)
_SECONDS_ALONE = re.compile(r"\d{1,7}", re.ASCII)
_HALVES = {"am": 0, "pm": 12}
_NOON = 12
YEARS = range(1900, 2200)
"""In which a log can be: a year outside is a slip of the finger."""
_LONGEST = 60  # characters: no date is longer, and no cell of a megabyte is worth folding


@lru_cache(maxsize=4096)
def moment(text: str) -> datetime | None:
    """The date and time that a text says; None when it says none, or may say two.

    It has a time zone only when the text states one, and is midnight when it states no time.

    >>> moment("3 févr. 2025, 07:05")
    datetime.datetime(2025, 2, 3, 7, 5)
    >>> moment("01/02/2025") is None
    True
    """
    text = text.strip()
    if len(text) > _LONGEST:
        return None
    try:
        found = _iso(text) if _ISO.fullmatch(text) else _spoken(_fold(text))
    except ValueError:  # a 31st of June, an hour 25
        return None
    return found if found is not None and found.year in YEARS else None


def _iso(text: str) -> datetime:
    day, _, rest = text[:10], text[10:11], text[11:]
    if rest[1:2] == ":":
        rest = f"0{rest}"  # 7:05
    rest = rest.replace(" ", "")  # before the time zone
    return datetime.fromisoformat(f"{day}T{rest}" if rest else day)


def _spoken(text: str) -> datetime | None:
    numbered = _NUMBERED.fullmatch(text)
    if numbered is not None:
        year, month, day, rest = numbered.groups()
        return _at(int(year), int(month), int(day), rest.split())
    twelve = _ISO_12.fullmatch(text)
    if twelve is not None:
        year, month, day, clock, half = twelve.groups()
        return _at(int(year), int(month), int(day), [clock, f"{half}m"])
    text = _HALF.sub(r" \1m", text.replace(",", " "))
    words = [word for word in text.split() if word not in _BETWEEN]
    numbers = [word for word in words if word.isascii() and word.isdecimal()]
    months = [_MONTH[word] for word in words if word in _MONTH]
    years = [int(word) for word in numbers if len(word) == len("2025")]
    days = [int(word) for word in numbers if len(word) <= len("31")]
    rest = [word for word in words if word not in numbers and word not in _MONTH]
    if not len(months) == len(years) == len(days) == 1 or len(numbers) != len(years + days):
        return None
    return _at(years[0], months[0], days[0], rest)


def _at(year: int, month: int, day: int, rest: list[str]) -> datetime | None:
    """That day, at the time that the rest of the words says: nothing, 19:56, or 7:56 pm."""
    if not rest:
        return datetime(year, month, day)  # noqa: DTZ001  the lifter's local time
    clock = _CLOCK.fullmatch(rest[0])
    half = _HALVES.get("".join(rest[1:]))
    if clock is None or (half is None and rest[1:]):
        return None
    hour, minute, second = (int(part or 0) for part in clock.groups())
    if half is not None:
        if not 1 <= hour <= _NOON:
            return None
        hour = hour % _NOON + half
    return datetime(year, month, day, hour, minute, second)  # noqa: DTZ001  as above


def time_span(text: str, *, in_seconds: bool = False) -> timedelta | None:
    """Return the duration that a text states; None when it states none, or may state two.

    A number without a unit is not read, and neither is `23:45`, which may be hours and minutes or
    minutes and seconds.

    Args:
        text: the duration, such as `1h 5m`, `45m` or `01:23:45`.
        in_seconds: whether a bare number is one of seconds, as the heading of its column states.

    >>> time_span("1h 5m")
    datetime.timedelta(seconds=3900)
    >>> time_span("23:45") is None
    True
    """
    text = " ".join(text.casefold().split())
    if in_seconds and _SECONDS_ALONE.fullmatch(text):
        return timedelta(seconds=int(text))
    found = _HOURS_MINUTES_SECONDS.fullmatch(text) or _TIME_SPAN.fullmatch(text)
    if found is None or not any(found.groups()):
        return None
    hours, minutes, seconds = (int(part or 0) for part in found.groups())
    return timedelta(hours=hours, minutes=minutes, seconds=seconds)


def time_span_text(duration: timedelta) -> str:
    """Return the text of a duration that `time_span` reads, in whole seconds.

    >>> time_span_text(timedelta(minutes=65)), time_span_text(timedelta())
    ('1h 5m', '0m')
    """
    minutes, seconds = divmod(int(duration.total_seconds()), 60)
    hours, minutes = divmod(minutes, 60)
    parts = ((hours, "h"), (minutes, "m"), (seconds, "s"))
    return " ".join(f"{count}{unit}" for count, unit in parts if count) or "0m"


def end_after(started: datetime, duration: timedelta | None) -> datetime | None:
    """Return the moment so long after another; None without a duration, or after the year 9999."""
    try:
        return None if duration is None else started + duration
    except OverflowError:
        return None


def is_end(moment: datetime, started: datetime) -> bool:
    """Return whether what started then can end at a moment: not before, in the same kind of time.

    One of them with a time zone and the other without do not compare.
    """
    aware = moment.utcoffset() is not None
    return aware is (started.utcoffset() is not None) and moment >= started
