"""Dates at the beginning of a line, in the forms that diaries use."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import datetime
from itertools import pairwise
from typing import NamedTuple

from backworkouts.notation.grammar.text import fold
from backworkouts.notation.vocabulary import (
    MONTH_NUMBERS,
    VOCABULARIES,
    WEEKDAY_NUMBERS,
    Role,
    alternatives,
    any_of,
)

__all__ = [
    "DateWithin",
    "Order",
    "StatedDate",
    "are_in_order",
    "begins_with_mark",
    "date_first",
    "date_in",
    "date_within",
    "dates_order",
    "moment",
]

_WEEKDAY_NAMES = {
    *WEEKDAY_NUMBERS,
    *(name for one in VOCABULARIES.values() for names in one.weekday_marks for name in names),
}
_WEEKDAY = rf"(?:(?:{alternatives(_WEEKDAY_NAMES)})\.?(?![\w]),?\s*)"
_MONTH = rf"(?P<month>{alternatives(MONTH_NUMBERS)})"
_SETS = any_of(lambda one: one.phrases[Role.SETS])
"""The word for sets is short for September too: `5 set 10`."""
_YEAR = r"(?P<year>[12][0-9]{3})"
_TIME = (
    r"(?:,?\s*(?:[T@]|at\s)?\s*(?P<hour>[0-2]?[0-9])[:h](?P<minute>[0-5][0-9])(?::[0-5][0-9])?)?"
)
_END = r"(?![0-9/])"
_HEAD = rf"\s*(?:{any_of(lambda one: one.date_words)}\s*:\s*)?[<\[]?{_WEEKDAY}?"
_TAIL = rf"(?:\s*,?\s*\(?{_WEEKDAY}\)?)?{_TIME}[>\]]?"
_SHORT_YEAR = (
    rf"(?P<day>[0-3]?[0-9])\.?\s+(?!{_SETS}\b){_MONTH}\.?\s+(?P<year>[0-3][0-9])"
    r"(?=\s*(?:$|[:\u2013\u2014-]+\s))"
)
"""`28 FEB 14 -- Chins`."""
_FORMS = tuple(
    re.compile(_HEAD + form + _END + _TAIL)
    for form in (
        rf"{_YEAR}(?P<mark>[-/.])(?P<month>[01]?[0-9])(?P=mark)(?P<day>[0-3]?[0-9])",
        r"(?P<first>[0-3]?[0-9])(?P<mark>[-/.])(?P<second>[0-3]?[0-9])(?P=mark)(?P<year>[12][0-9]{3})",
        r"(?P<first>[0-3][0-9])(?P<mark>[/.])(?P<second>[01][0-9])(?P=mark)(?P<year>[0-9]{2})",
        rf"(?P<day>[0-3]?[0-9])(?:st|nd|rd|th|\.|er)?\s+(?:de\s+|of\s+)?{_MONTH}\.?,?\s+(?:de\s+)?{_YEAR}",
        rf"{_MONTH}\.?\s+(?P<day>[0-3]?[0-9])(?:st|nd|rd|th)?,?\s+{_YEAR}",
        _SHORT_YEAR,
    )
)
_WITH_WEEKDAY = re.compile(
    rf"\s*{_WEEKDAY}(?P<first>[0-3]?[0-9])(?P<mark>[/.])(?P<second>[0-3]?[0-9])(?P=mark)"
    rf"(?P<year>[0-9]{{2}}){_END}{_TAIL}"
)
_WITHOUT_YEAR = tuple(
    re.compile(_HEAD + form + _END + _TAIL)
    for form in (
        r"(?P<first>[0-3]?[0-9])(?P<mark>[/.])(?P<second>[0-3]?[0-9])(?P=mark)(?P<year>[23][0-9])",
        r"(?P<first>[0-3]?[0-9])(?P<mark>/)(?P<second>[0-3]?[0-9])",
        r"(?P<first>[0-3]?[0-9])(?P<mark>\.)(?P<second>[01]?[0-9])\.",
        rf"(?P<day>[0-3]?[0-9])(?:st|nd|rd|th|\.|er)?\s+(?:de\s+|of\s+)?{_MONTH}(?!\w)\.?",
        rf"{_MONTH}\.?\s+(?P<day>[0-3]?[0-9])(?:st|nd|rd|th)?(?!\w)",
    )
)
_BY_WEEKDAY = re.compile(rf"\s*{_WEEKDAY}[0-9]")
_BY_MARK = re.compile(
    rf"\s*(?:{alternatives(_WEEKDAY_NAMES - {*WEEKDAY_NUMBERS})})\.?,?\s+[0-9]", re.IGNORECASE
)
_TITLED = re.compile(r"\s*(?:\s-\s|:\s|\s\(|,\s|\s\u2013\s)")
_ONE_SET = re.compile(rf"\W*{any_of(lambda one: one.one_set)}\s*\#?[0-9]")
"""`Set 1 - 8 reps` is no first of September (`settembre`)."""
_WORDS_BEHIND = re.compile(
    r"\s*(?:[-\u2013\u2014:|]\s+|\s)(?:[-\u2013\u2014(]|\s*[^\W\d_]|\s*$)|\s*[:-]?$"
)
_WORD = re.compile(r"[^\s()\[\],]+")
_COUNTED = re.compile(
    rf"\W*{any_of(lambda one: (*one.days, *one.weeks, *one.phases, *one.workouts))}\b"
)
"""What is numbered and no date: `Week 3/8`."""
_SESSION = re.compile(rf"\W*{any_of(lambda one: (*one.headings, *one.workouts))}\b")
_LEAD_WORDS = 3
_NAME_CHARACTERS = 20
"""The longest name of a weekday or a month before the number of a day."""
_MARKS = " :-\u2013\u2014_*,.)]>"
_HEADING_CHARACTERS = 120
_TITLE_WORDS = 6
_MONTHS = 12
_DAYS = 31
_TWO_WEEKS = 14
_ENOUGH = 3
_LEAP_YEAR = 2000
"""For days between dates that state no year."""
_MILLENNIUM = 2000
_DIGIT = re.compile(r"[0-9]")


class StatedDate(NamedTuple):
    """A date as far as a line states it.

    Attributes:
        first, second: its numbers in the order in which they are written, when only their order
            tells the day from the month.
    """

    year: int | None
    month: int | None
    day: int | None
    first: int | None
    second: int | None
    is_slashed: bool
    hour: int
    minute: int
    end: int
    """Where in the line the date ends."""


class DateWithin(NamedTuple):
    """A date among the words of a heading: from `begin` to before the end that it states."""

    begin: int
    stated: StatedDate
    is_last: bool
    """Whether the line ends with the date."""

    @property
    def end(self) -> int:
        """Where in the line the date ends."""
        return self.begin + self.stated.end


class Order(NamedTuple):
    """The order of day and month in the dates of a text."""

    is_day_first: bool
    is_certain: bool


def date_in(text: str) -> StatedDate | None:
    """Return the date with which a line begins; one without a year has to be the whole line."""
    if not _DIGIT.search(text, 0, 40):
        return None
    folded = fold(text[:80])
    if len(folded) != len(text[:80]):
        folded = text[:80].lower()
    for form in (*_FORMS, _WITH_WEEKDAY):
        found = form.match(folded)
        if found is not None:
            stated = _stated(found)
            if stated is not None:
                return stated
    if len(text) <= len(folded):
        for form in _WITHOUT_YEAR:
            found = form.match(folded)
            if found is None:
                continue
            is_whole = not folded[found.end() :].strip(" :*_-,)")
            is_titled = _BY_WEEKDAY.match(folded) and _TITLED.match(folded, found.end())
            if is_whole or is_titled:
                return _stated(found)
    return None


def date_within(text: str) -> DateWithin | None:
    """Return the date that begins or ends a short line: `05/10 - Legs`, `Push 28/10`.

    One word may stand before a date that begins a line, as a weekday of any language does. Such
    lines are days only beside others of their kind.
    """
    digit = _DIGIT.search(text, 0, _HEADING_CHARACTERS)
    folded = fold(text) if digit is not None and len(text) <= _HEADING_CHARACTERS else ""
    if digit is None or len(folded) != len(text):
        return None
    folded = folded.replace("*", " ").replace("_", " ")
    for number, word in enumerate(_WORD.finditer(folded)):
        begin = word.start()
        if begin + _NAME_CHARACTERS < digit.start():
            continue
        before, stated = folded[:begin], _any_date(folded[begin:])
        if stated is None:
            continue
        is_bare = not any(map(str.isdigit, before)) and not before.rstrip().endswith(":")
        behind = folded[begin + stated.end :]
        if not behind.strip(_MARKS):
            is_titled = number <= _TITLE_WORDS and (is_bare or stated.year is not None)
            return DateWithin(begin, stated, is_last=True) if is_titled else None
        is_told = any(map(str.isalpha, folded[begin : begin + stated.end]))
        is_first = number <= 1 and is_bare and _COUNTED.match(before) is None
        if stated.year is not None and number <= _LEAD_WORDS and _SESSION.match(before):
            is_first = is_bare  # "Session of 12/03/2025: legs"
        is_list = bool(before) and behind.startswith(",")  # "Mood 7/10, energy 6/10"
        if is_first and not is_list and (is_told or _TITLED.match(behind)):
            return DateWithin(begin, stated, is_last=False)
        return None
    return None


def date_first(text: str) -> StatedDate | None:
    """Return the date before the words of a line: `8/1  squat 3x5`, `03.02. - Beine`.

    Such lines are days only beside others of their kind whose dates follow each other.
    """
    folded = fold(text[:_HEADING_CHARACTERS])
    stated = None if _ONE_SET.match(folded) else _any_date(folded)
    if stated is None or _WORDS_BEHIND.match(folded, stated.end) is None:
        return None
    return stated


def are_in_order(dates: Sequence[StatedDate]) -> bool:
    """Whether dates follow each other within two weeks, with their days or their months first."""
    return any(
        len(gaps := _gaps(dates, is_day_first=is_day_first)) == len(dates) - 1
        and all(1 <= gap <= _TWO_WEEKS for gap in gaps)
        for is_day_first in (True, False)
    )


def _any_date(folded: str) -> StatedDate | None:
    """The date, with a year or without, with which a folded text begins."""
    for form in (*_FORMS, _WITH_WEEKDAY, *_WITHOUT_YEAR):
        found = form.match(folded)
        stated = _stated(found) if found is not None else None
        if stated is not None:
            return stated
    return None


def _stated(found: re.Match[str]) -> StatedDate | None:
    parts = found.groupdict()
    year = int(parts["year"]) if parts.get("year") else None
    if year is not None and year < _MILLENNIUM // 20:
        year += _MILLENNIUM
    month_text = parts.get("month")
    month = None
    if month_text is not None:
        month = MONTH_NUMBERS.get(month_text) or (int(month_text) if month_text.isdigit() else None)
    day = int(parts["day"]) if parts.get("day") else None
    first = int(parts["first"]) if parts.get("first") else None
    second = int(parts["second"]) if parts.get("second") else None
    hour, minute = int(parts["hour"] or 0), int(parts["minute"] or 0)
    if first is not None and second is not None:
        low, high = sorted((first, second))
        is_possible = 1 <= low <= _MONTHS and high <= _DAYS
    else:
        is_possible = 1 <= (month or 0) <= _MONTHS and 1 <= (day or 0) <= _DAYS
    if not is_possible or hour > 23:  # noqa: PLR2004  hours of a day
        return None
    slashed = parts.get("mark") in {"/", "-"}
    return StatedDate(year, month, day, first, second, slashed, hour, minute, found.end())


def begins_with_mark(text: str) -> bool:
    """Whether a date stands behind the short name of a weekday: `sab 8/2`."""
    return _BY_MARK.match(text) is not None


def dates_order(dates: Iterable[StatedDate]) -> Order:
    """Return the order of day and month: dates of the text that allow one order only decide it.

    `27/02/2026` has its day first, and so has every date with dots. Otherwise the order decides
    in which three sessions or more follow each other within two weeks: 2/11, 4/11 and 6/11.
    """
    unclear = [one for one in dates if one.first is not None and one.second is not None]
    slashed = [one for one in unclear if one.is_slashed]
    if any((one.first or 0) > _MONTHS for one in slashed):
        return Order(is_day_first=True, is_certain=True)
    if any((one.second or 0) > _MONTHS for one in slashed):
        return Order(is_day_first=False, is_certain=True)
    is_day_first = _is_near(slashed, is_day_first=True)
    if is_day_first != _is_near(slashed, is_day_first=False) and _are_apart(slashed):
        return Order(is_day_first=is_day_first, is_certain=True)
    return Order(is_day_first=False, is_certain=not slashed)


def _is_near(dates: Sequence[StatedDate], *, is_day_first: bool) -> bool:
    """Whether sessions follow each other within two weeks, where dates have this order."""
    return all(1 <= gap <= _TWO_WEEKS for gap in _gaps(dates, is_day_first=is_day_first))


def _are_apart(dates: Sequence[StatedDate]) -> bool:
    """Whether there are enough dates to tell, and not one on each day: `1/2`, `1/3`, `1/4`."""
    return len(dates) >= _ENOUGH and all(
        max(_gaps(dates, is_day_first=is_day_first), default=0) > 1
        for is_day_first in (True, False)
    )


def _gaps(dates: Sequence[StatedDate], *, is_day_first: bool) -> list[int]:
    """Return the days between each date and the next in the order of the text, up or down."""
    order = Order(is_day_first=is_day_first, is_certain=True)
    moments = [moment(one, order, _LEAP_YEAR) for one in dates]
    days = [one.toordinal() for one in moments if one is not None]
    return [abs(after - before) for before, after in pairwise(days)]


def moment(stated: StatedDate, order: Order, year: int | None) -> datetime | None:
    """Return the date as a moment; None when its year is nowhere stated, or it does not exist."""
    month, day = stated.month, stated.day
    if stated.first is not None:
        is_day_first = order.is_day_first or not stated.is_slashed
        day, month = (
            (stated.first, stated.second) if is_day_first else (stated.second, stated.first)
        )
    year = stated.year or year
    if year is None or month is None or day is None:
        return None
    try:
        return datetime(year, month, day, stated.hour, stated.minute)  # noqa: DTZ001  local time
    except ValueError:
        return None
