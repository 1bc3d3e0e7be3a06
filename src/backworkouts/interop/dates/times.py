"""Times of day as apps and people write them behind a date, in many languages."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime, time

from backworkouts.interop.dates.words import plain, words

__all__ = ["CLOCK", "PART", "at_time", "with_colons"]

PART: str = "|"
"""Stands for a part of the date among the other words, so that no words around it are neighbors."""
_NOON = 12

# ruff: noqa: RUF001  letters of other alphabets that look like Latin letters are meant

_HOUR_WORDS = frozenset(plain("h hr hrs uhr ч น").split())
"""Words for hours behind a time."""
_CONNECTING = frozenset(
    plain(
        "a alle as at d de del den ga kell kello kl klo la le les lúc nam ngay o of om on ora ore "
        "pukul the um v г в о р เวลา |"
    ).split()
)
"""Words between the parts of a date."""

_HOUR, _MINUTE, _SECOND = (plain(sign) for sign in "시분초")
_NO_LETTER = r"(?![^\W\d_])"
_HOURS = re.compile(
    rf"(?<![\d:.])([0-9]{{1,2}}) ?(?:h|時|时|點|点|{_HOUR}){_NO_LETTER}"
    rf"(?: ?([0-9]{{1,2}}) ?(?:min|mn|m|分|{_MINUTE}){_NO_LETTER}| ?([0-9]{{2}})(?!\d))?"
    rf"(?: ?([0-9]{{1,2}}) ?(?:s|秒|{_SECOND}){_NO_LETTER})?"
)
"""`18h30`, `18 h`, `18時30分`."""
CLOCK: re.Pattern[str] = re.compile(
    r"([^\d:]*)(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?([^\d:]*)", re.ASCII
)
"""A time of day, with words that are written close to it: `下午6:30`, `7:56pm`."""


def with_colons(text: str) -> str:
    """Return a text in which times have colons: `18:30:00` for `18h30`."""
    return _HOURS.sub(_with_colons, text)


def _with_colons(hours: re.Match[str]) -> str:
    hour, minute, or_minute, second = hours.groups()
    return f"{hour}:{minute or or_minute or 0:0>2}:{second or 0:0>2} "


def at_time(day: date, rest: Sequence[str]) -> datetime | None:
    """Return that day at the time that the rest of the words states: none, 19:56, or 7:56 pm."""
    clocks = [CLOCK.fullmatch(word) for word in rest]
    stated = [(place, clock) for place, clock in enumerate(clocks) if clock is not None]
    if len(stated) > 1:
        return None
    at = time()
    others = list(rest)
    if stated:
        place, clock = stated[0]
        prefix, hour, minute, second, suffix = clock.groups()
        before, others = _period([*rest[:place], *filter(None, [prefix])], is_after=False)
        after, more = _period([*filter(None, [suffix]), *rest[place + 1 :]], is_after=True)
        hours = _hour(int(hour), before + after)
        while more and more[0].replace(".", "") in _HOUR_WORDS:
            more = more[1:]
        if hours is None or (more and (PART not in more or more[0] in {"a", "a."})):
            return None  # behind a time, any other word may be a language's word for a half day
        others += more
        at = time(hours, int(minute), int(second or 0))
    for word in others:
        bare = word.replace(".", "")
        if bare not in _CONNECTING and bare not in words().weekdays:
            return None
    return datetime.combine(day, at)


def _period(near: Sequence[str], *, is_after: bool) -> tuple[list[str], list[str]]:
    """Split the word for a part of the day, which stands next to the time, from other words.

    Args:
        near: the words on one side of a time: `p. m.`, `下午`.
        is_after: whether they stand after the time.
    """
    for count in (2, 1):
        beside, others = (
            (near[:count], near[count:]) if is_after else (near[-count:], near[:-count])
        )
        word = "".join(beside).replace(".", "")
        if word in words().periods:
            return [word], list(others)
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
