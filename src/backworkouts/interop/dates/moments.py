"""Dates and times of day as apps and people write them, in many languages.

A date without a time zone is the lifter's local time and stays so: an hour that a clock change
left out or ran through twice is as good as any other.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date, datetime, time
from enum import StrEnum
from functools import lru_cache

from backworkouts.interop.dates.words import plain, words

__all__ = ["EXPECTED_MOMENT", "YEARS", "DateOrder", "is_ambiguous", "moment", "order_of"]

# ruff: noqa: RUF001  letters of other alphabets that look like Latin letters are meant

EXPECTED_MOMENT = "a date such as '30 Jun 2025, 19:56' or '2025-06-30 19:56:00'"
YEARS = range(1900, 2200)
"""In which a log can be: a year outside is a slip of the finger."""


class DateOrder(StrEnum):
    """The order of day, month and year in dates of numbers."""

    DMY = "dmy"
    MDY = "mdy"
    YMD = "ymd"


_PLACES = {DateOrder.DMY: (2, 1, 0), DateOrder.MDY: (2, 0, 1), DateOrder.YMD: (0, 1, 2)}
"""Where year, month and day stand in each order."""
_DOTTED = (DateOrder.DMY, DateOrder.YMD)
"""The orders of numbers with full stops: no country writes the month first so."""
_MONTH_PLACES = ((DateOrder.MDY,), (DateOrder.DMY, DateOrder.YMD))
"""The orders in which a name of a month is the first or the second of the three."""
_CENTURY = 2000
"""Of years of two digits: there were no apps before."""
_NOON = 12
_LONGEST = 60  # characters: no date is longer, and no cell of a megabyte is worth folding
_CONNECTING = frozenset(
    [
        "a",
        "alle",
        "as",
        "at",
        "de",
        "del",
        "den",
        "ga",
        "h",
        "hr",
        "hrs",
        "kell",
        "kello",
        "kl",
        "klo",
        "la",
        "le",
        "o",
        "of",
        "om",
        "on",
        "ora",
        "ore",
        "the",
        "uhr",
        "um",
        "v",
        "г",
        "в",
        "о",
        "р",
        "ч",
        "น",
        "ב",
        "lúc",
        "luc",
    ]
)
"""Words between the parts of a date, and the word for hours behind a time."""

_ISO = re.compile(
    r"\d{4}-\d{2}-\d{2}(?:[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d{1,6})?)?"
    r" ?(?:Z|[+-]\d{2}:?\d{2}(?::\d{2})?)?)?",
    re.ASCII,
)
_NUMERIC = re.compile(
    r"(?<![\w.:/-])(\d{1,4})(?:"
    r"([/-]) ?(\d{1,2})\2 ?(\d{1,4})|\. ?(\d{1,2})\. ?(\d{1,4})(?:\.(?!\d))?)(?![\w:/-])",
    re.ASCII,
)
_YEAR, _MONTH, _DAY, _HOUR, _MINUTE, _SECOND = (plain(sign) for sign in "년월일시분초")
_MARKED = re.compile(
    rf"(?<!\d)(\d{{4}}) ?(?:年|{_YEAR}) ?(\d{{1,2}}) ?(?:月|{_MONTH}) ?(\d{{1,2}}) ?(?:日|{_DAY})",
    re.ASCII,
)
_NO_LETTER = r"(?![^\W\d_])"
_HOURS = re.compile(
    rf"(?<![\d:.])([0-9]{{1,2}}) ?(?:h|時|时|{_HOUR}){_NO_LETTER}"
    rf"(?: ?([0-9]{{1,2}}) ?(?:min|mn|m|分|{_MINUTE}){_NO_LETTER}| ?([0-9]{{2}})(?!\d))?"
    rf"(?: ?([0-9]{{1,2}}) ?(?:s|秒|{_SECOND}){_NO_LETTER})?"
)
"""`18h30`, `18 h`, `18時30分`."""
_CLOCK = re.compile(r"([^\d:]*)(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?([^\d:]*)", re.ASCII)
"""A time of day, with words that are written close to it: `下午6:30`, `7:56pm`."""
_NUMBER = re.compile(r"(\d{4}|\d{1,2})(?:(?<!\d{4})(?:er|st|nd|rd|th|o|e))?", re.ASCII)
"""A year, or a day, as an ordinal number too."""
_JOINT = re.compile(r"(?<=\d)[-/.](?=[^\W\d_])|(?<=[^\W\d_])[-/.](?=\d)")
"""What joins a name of a month to numbers: `30-Jun-2025`."""
_SEPARATORS = str.maketrans("(),،、", "     ")
_PART = "|"
"""Stands for a part of the date among the other words, so that no words around it are neighbors."""


@lru_cache(maxsize=4096)
def moment(text: str, order: DateOrder | None = None) -> datetime | None:
    """Return the date and time that a text states; None when it states none, or may state two.

    It has a time zone only when the text states one, and is midnight when it states no time. Dates
    of numbers are read where only one order makes them dates, as in `13/11/2026`: a year of four
    digits is a year, no month is above 12, and with full stops the day stands before the month.

    Args:
        text: the date.
        order: the order of the numbers where the text leaves it open, as in `01/02/2025`. A date
            that allows other orders only is not read. Four digits in front are a year in any order.

    >>> moment("3 févr. 2025, 07:05")
    datetime.datetime(2025, 2, 3, 7, 5)
    >>> moment("01/02/2025") is None
    True
    >>> moment("01/02/2025", DateOrder.DMY)
    datetime.datetime(2025, 2, 1, 0, 0)
    """
    text = text.strip()
    if len(text) > _LONGEST:
        return None
    try:
        found = _iso(text) if _ISO.fullmatch(text) else _written(text, order)
    except ValueError:  # a 31st of June, an hour 25
        return None
    return found if found is not None and found.year in YEARS else None


def is_ambiguous(text: str) -> bool:
    """Return whether a text is a date that lacks nothing but the order of its numbers.

    >>> is_ambiguous("01/02/2025"), is_ambiguous("13/02/2025"), is_ambiguous("soon")
    (True, False, False)
    """
    return moment(text) is None and any(moment(text, order) for order in DateOrder)


def order_of(texts: Iterable[str]) -> DateOrder | None:
    """Return the order of numbers that the dates of a column prove; None when they prove none.

    One number above 12 proves it. Dates that prove different orders prove none. Neither do dates
    that are read in any order.

    >>> order_of(["01/02/2025", "13/02/2025"])
    <DateOrder.DMY: 'dmy'>
    """
    possible = set(DateOrder)
    for text in texts:
        readable = {order for order in DateOrder if moment(text, order)}
        if readable:
            possible &= readable
    return possible.pop() if len(possible) == 1 else None


def _iso(text: str) -> datetime:
    day, _, rest = text[:10], text[10:11], text[11:]
    if rest[1:2] == ":":
        rest = f"0{rest}"  # 7:05
    rest = rest.replace(" ", "")  # before the time zone
    return datetime.fromisoformat(f"{day}T{rest}" if rest else day)


def _written(text: str, order: DateOrder | None) -> datetime | None:
    """Read a date of numbers, of numbers with signs behind them, or with a name of a month."""
    text = _HOURS.sub(_with_colons, plain(text).translate(_SEPARATORS))
    for pattern in (_NUMERIC, _MARKED):
        found = pattern.search(text)
        day = None if found is None else _numeric(found, order)
        if found is not None and day is not None:
            rest = [*text[: found.start()].split(), _PART, *text[found.end() :].split()]
            return _at(day, rest)
    joined = words().phrases.sub(lambda name: name[0].replace(" ", "_"), text)
    return _named(text, order) or (None if joined == text else _named(joined, order))


def _with_colons(hours: re.Match[str]) -> str:
    hour, minute, or_minute, second = hours.groups()
    return f"{hour}:{minute or or_minute or 0:0>2}:{second or 0:0>2} "


def _numeric(found: re.Match[str], order: DateOrder | None) -> date | None:
    if found.re is _MARKED:
        return _date(*found.groups())
    first, mark, second, third, after_stop, last = found.groups()
    orders = tuple(DateOrder) if mark else _DOTTED
    return _in_order((first, second or after_stop, third or last), orders, order)


def _in_order(
    parts: Sequence[str], orders: Iterable[DateOrder], order: DateOrder | None
) -> date | None:
    """Return the date that three numbers state in the order given, or in the only one possible."""
    readings: dict[DateOrder, date] = {}
    for possible in orders:
        year, month, day = (parts[place] for place in _PLACES[possible])
        found = _date(year, month, day)
        if found is not None:
            readings[possible] = found
    if order is not None and len(parts[0]) < len("2025"):
        return readings.get(order)
    dates = set(readings.values())
    return dates.pop() if len(dates) == 1 else None


def _date(year: str, month: str, day: str) -> date | None:
    """Return the date, if a year has two or four digits, and the others no more than two."""
    if len(year) not in {2, 4} or len(month) > len("12") or len(day) > len("31"):
        return None
    number = int(year) + (_CENTURY if len(year) == len("25") else 0)
    try:
        return date(number, int(month), int(day)) if number in YEARS else None
    except ValueError:
        return None


def _named(text: str, order: DateOrder | None) -> datetime | None:
    """Read a date with a name of a month."""
    known = words()
    parts: list[str] = []
    rest: list[str] = []
    is_dotted = False
    for word in _JOINT.sub(" ", text).split():
        bare = word.replace(".", "")
        number = None if _CLOCK.fullmatch(word) else _NUMBER.fullmatch(bare)
        if bare in known.months:
            parts.append(bare)
        elif number is not None:
            parts.append(number[1])
            is_dotted = is_dotted or word.endswith(".")
        else:
            rest.append(word)
            continue
        rest.append(_PART)
    months = [place for place, part in enumerate(parts) if part in known.months]
    if len(months) > 1:  # "mar. 4 nov.": a Tuesday
        months = [at for at in months if parts[at] not in known.weekdays] or months[-1:]
        parts = [part for at, part in enumerate(parts) if part not in known.months or at in months]
    if len(months) != 1 or len(parts) != len(_PLACES):
        return None
    (name,) = (part for part in parts if part in known.months)
    if is_dotted and name in known.disputed:
        return None
    day = _around(name, parts, order)
    return None if day is None else _at(day, rest)


def _around(name: str, parts: Sequence[str], order: DateOrder | None) -> date | None:
    """Return the date that a name of a month states together with the two numbers around it."""
    month = str(words().months[name])
    at = parts.index(name)
    numbers = [part for part in parts if part != name]
    days = [number for number in numbers if len(number) <= len("31")]
    if len(days) == 1:
        (year,) = (number for number in numbers if number != days[0])
        return _date(year, month, days[0])
    if at == len(_MONTH_PLACES):
        return None
    orders = _MONTH_PLACES[at]
    if order in {DateOrder.DMY, DateOrder.MDY}:  # the name is the month in either: the year is last
        order = orders[0]
    return _in_order([month if part == name else part for part in parts], orders, order)


def _at(day: date, rest: Sequence[str]) -> datetime | None:
    """Return that day at the time that the rest of the words states: none, 19:56, or 7:56 pm."""
    clocks = [(place, _CLOCK.fullmatch(word)) for place, word in enumerate(rest)]
    stated = [(place, clock) for place, clock in clocks if clock is not None]
    if len(stated) > 1:
        return None
    known = words()
    at = time()
    others = list(rest)
    if stated:
        place, clock = stated[0]
        prefix, hour, minute, second, suffix = clock.groups()
        before, others = _period([prefix, *rest[:place][::-1]] if prefix else rest[:place][::-1])
        after, more = _period([suffix, *rest[place + 1 :]] if suffix else rest[place + 1 :])
        others += more
        hours = _hour(int(hour), before + after)
        if hours is None:
            return None
        at = time(hours, int(minute), int(second or 0))
    is_date = all(
        bare in _CONNECTING or bare in known.weekdays
        for bare in (word.replace(".", "") for word in others)
        if bare and bare != _PART
    )
    return datetime.combine(day, at) if is_date else None


def _period(near: Sequence[str]) -> tuple[list[str], list[str]]:
    """Split the word for a part of the day from the words beside a time: `p. m.`, `下午`."""
    for count in (2, 1):
        word = "".join(near[:count]).replace(".", "")
        if word in words().periods:
            return [word], list(near[count:])
    return [], list(near)


def _hour(hour: int, periods: Sequence[str]) -> int | None:
    """Return the hour of the day; None when the words for parts of the day contradict it.

    Some words have another meaning in another language: `Sa` is a Saturday, and the morning in
    Vietnamese. A time is read where both mean the same.
    """
    if not periods:
        return hour
    if len(periods) > 1:
        return None
    word = periods[0]
    is_unclear = word in _CONNECTING or word in words().weekdays
    options = [
        of_day
        for of_day in {hour % _NOON, hour % _NOON + _NOON}
        if of_day in words().periods[word] and hour <= _NOON
    ]
    if is_unclear:
        return hour if options in ([], [hour]) else None
    if hour == 0 and word.isascii():  # "0:30 am"; Japanese counts from 0 to 11
        return None
    return options[0] if len(options) == 1 else None
