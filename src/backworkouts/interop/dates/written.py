"""Dates of numbers in any order, and with names of months in many languages."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date, datetime

from backworkouts.interop.dates.orders import YEARS, DateOrder
from backworkouts.interop.dates.times import CLOCK, PART, at_time, with_colons
from backworkouts.interop.dates.words import fold, plain, words

__all__ = ["written"]

_PLACES = {DateOrder.DMY: (2, 1, 0), DateOrder.MDY: (2, 0, 1), DateOrder.YMD: (0, 1, 2)}
"""Where year, month and day stand in each order."""
_DOTTED = (DateOrder.DMY, DateOrder.YMD)
"""The orders of numbers with full stops: no country writes the month first so."""
_MONTH_PLACES = ((DateOrder.MDY,), (DateOrder.DMY, DateOrder.YMD))
"""The orders in which a name of a month is the first or the second of the three."""
_CENTURY = 2000
"""Of years of two digits: there were no apps before."""
_COMMON = re.compile(r"([0-9]{1,2}) ([^\W\d_]+\.?) ([0-9]{4}), ([0-9]{1,2}):([0-9]{2})")
"""`3 févr. 2025, 07:05`, as Hevy writes dates."""
_NUMERIC = re.compile(
    r"(?<![\w.:/-])(\d{1,4})(?:"
    r"([/-]) ?(\d{1,2})\2 ?(\d{1,4})|\. ?(\d{1,2})\. ?(\d{1,4})(?:\.(?!\d))?)(?![\w:/-])",
    re.ASCII,
)
_YEAR, _MONTH, _DAY = (plain(sign) for sign in "년월일")
_MARKED = re.compile(
    rf"(?<!\d)(\d{{4}}) ?(?:年|{_YEAR}) ?(\d{{1,2}}) ?(?:月|{_MONTH}) ?(\d{{1,2}}) ?(?:日|{_DAY})",
    re.ASCII,
)
_NUMBER = re.compile(r"(\d{4}|\d{1,2})(?:(?<!\d{4})(?:er|st|nd|rd|th|o|e))?", re.ASCII)
"""A year, or a day, as an ordinal number too."""
_JOINT = re.compile(r"(?<=\d)[-/.](?=[^\W\d_])|(?<=[^\W\d_])[-/.](?=\d)")
"""What joins a name of a month to numbers: `30-Jun-2025`."""
_SEPARATORS = str.maketrans("(),،、", "     ")


def written(text: str, order: DateOrder | None) -> datetime | None:
    """Read a date of numbers, of numbers with signs behind them, or with a name of a month."""
    common = _COMMON.fullmatch(text)
    moment = None if common is None else _common(common)
    if moment is not None:
        return moment
    text = with_colons(plain(text).translate(_SEPARATORS))
    for pattern, day_of in ((_NUMERIC, _numeric), (_MARKED, _marked)):
        found = pattern.search(text)
        day = None if found is None else day_of(found, order)
        if found is not None and day is not None:
            rest = [*text[: found.start()].split(), PART, *text[found.end() :].split()]
            moment = at_time(day, rest)
            if moment is not None:
                return moment
    moment = _named(text, order)
    if moment is not None:
        return moment
    joined = words().phrases.sub(lambda name: name[0].replace(" ", "_"), text)
    return None if joined == text else _named(joined, order)


def _common(found: re.Match[str]) -> datetime | None:
    """Read the most common form fast; None when the name is no month or needs a closer look."""
    day, name, year, hour, minute = found.groups()
    name, known = fold(name), words()
    if name not in known.months or name in known.disputed:
        return None
    return datetime(int(year), known.months[name], int(day), int(hour), int(minute))  # noqa: DTZ001  the lifter's local time


def _numeric(found: re.Match[str], order: DateOrder | None) -> date | None:
    first, mark, second, third, after_stop, last = found.groups()
    orders = tuple(DateOrder) if mark else _DOTTED
    return _in_order((first, second or after_stop, third or last), orders, order)


def _marked(found: re.Match[str], _: DateOrder | None) -> date | None:
    return _date(*found.groups())


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
    for word in _JOINT.sub(". ", text).split():
        bare = word.replace(".", "")
        number = _NUMBER.fullmatch(bare)
        if bare in known.months:
            parts.append(bare)
        elif number is not None and not CLOCK.fullmatch(word):  # not "18.30"
            parts.append(number[1])
        else:
            rest.append(word)
            continue
        rest.append(PART)
        is_dotted = is_dotted or "." in word
    names = {part for part in parts if part in known.months}
    name = known.month_beside_weekday(names) if len(names) > 1 else next(iter(names), None)
    if name is None:
        return None
    last = len(parts) - 1 - parts[::-1].index(name)  # the first is a weekday in "mar 4 mar"
    parts = [part for at, part in enumerate(parts) if part not in names or at == last]
    if len(parts) != len(_PLACES):
        return None
    if is_dotted and name in known.disputed:  # Croatian has full stops here, Polish none
        return None
    day = _around(name, parts, order)
    return None if day is None else at_time(day, rest)


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
