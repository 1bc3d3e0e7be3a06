"""Durations of sessions and lengths of sets as apps write them."""

from __future__ import annotations

import re
from datetime import datetime, timedelta

from backworkouts.interop.dates.words import plain, words

__all__ = ["EXPECTED_TIME_SPAN", "end_after", "is_end", "seconds_of", "time_span", "time_span_text"]

EXPECTED_TIME_SPAN: str = "a duration with its units, such as '1h 5m' or '45m'"

_LONGEST = 60  # characters: no duration is longer
_COUNT = re.compile(r"(\d{1,6}) ?([^\d\s.:]+)\.? ?", re.ASCII)
"""`5m`, `12 secondi`, `1 Std.`."""
_HOURS_MINUTES = re.compile(r"(\d{1,4}) ?h ?([0-5]\d)", re.ASCII)
"""`1h30`."""
_COLONS = re.compile(r"(?:(\d{1,3}):)?(\d{1,3}):([0-5]\d)(?: ?([^\d\s.:]+)\.?)?", re.ASCII)
_SECONDS_ALONE = re.compile(r"\d{1,7}", re.ASCII)
_SECONDS_EXACTLY = re.compile(r"(\d{1,7})[.,](?:\d{1,2}|\d{4,9})", re.ASCII)
"""Seconds with a fraction. Three digits may be thousands: `1.250`."""
_HOUR, _MINUTE = 3600, 60
_TOO_LONG = 10_000 * _HOUR
"""More than a year of hours is a slip of the finger."""


def time_span(text: str, *, in_seconds: bool = False) -> timedelta | None:
    """Return the duration that a text states; None when it states none, or may state two.

    A number without a unit is not read, and neither is `23:45`, which may be hours and minutes or
    minutes and seconds. The unit may stand behind: `1:02 hr`, `23:45 min`.

    Args:
        text: the duration, such as `1h 5m`, `45 min`, `1 Std. 5 Min.` or `01:23:45`.
        in_seconds: whether a bare number is one of seconds, as the heading of its column states.

    >>> time_span("1h 5m")
    datetime.timedelta(seconds=3900)
    >>> time_span("1:02 hr")
    datetime.timedelta(seconds=3720)
    >>> time_span("23:45") is None
    True
    """
    seconds = _seconds(text, alone=1 if in_seconds else None)
    return None if seconds is None else timedelta(seconds=seconds)


def _seconds(text: str, *, alone: int | None, clock: int | None = None) -> int | None:
    """Return the seconds that a text states; None when it states none, or may state two lengths.

    Args:
        text: the duration.
        alone: the seconds of the unit of a bare number; None when it is not read.
        clock: the seconds of the unit of the first of two numbers with a colon.
    """
    if len(text) > _LONGEST:
        return None
    text = " ".join(plain(text).split())
    if alone is not None and _SECONDS_ALONE.fullmatch(text):
        return int(text) * alone
    colons = _COLONS.fullmatch(text)
    return _counted(text) if colons is None else _with_colons(colons, clock)


def _with_colons(colons: re.Match[str], clock: int | None) -> int | None:
    """Return the seconds of `1:02:03`, `1:02 hr` or `1:02 min`."""
    high, middle, low, name = colons.groups()
    unit = clock if name is None else words().units.get(name, 0)
    first, second = int(middle), int(low)
    if high is not None:
        is_clock = len(middle) == len("02") and first < _MINUTE and (not name or unit == _HOUR)
        return int(high) * _HOUR + first * _MINUTE + second if is_clock else None
    return first * unit + second * unit // _MINUTE if unit in {_HOUR, _MINUTE} else None


def _counted(text: str) -> int | None:
    """Return the seconds of numbers with units, from the longest unit to the shortest."""
    together = _HOURS_MINUTES.fullmatch(text)
    if together is not None:
        return int(together[1]) * _HOUR + int(together[2]) * _MINUTE
    total, end, longest = 0, 0, _HOUR + 1
    while end < len(text):
        part = _COUNT.match(text, end)
        unit = None if part is None else words().units.get(part[2])
        if part is None or unit is None or unit >= longest:
            return None
        total, end, longest = total + int(part[1]) * unit, part.end(), unit
    return total if text and total < _TOO_LONG else None


def seconds_of(text: str, *, alone: int | None = 1) -> int | None:
    """Return the length of a set in seconds; None when the text states none.

    A bare number is one of seconds. Two numbers with a colon are minutes and seconds: a set lasts
    seconds or minutes, and apps write the hours of a longer one as a third number. This is why
    `time_span`, which reads the durations of whole sessions, does not read them. A fraction of a
    second is dropped.

    Args:
        text: the length, such as `90`, `1:30`, `0:01:30`, `90 s`, `1m30s` or `12 secondi`.
        alone: the seconds of the unit of a bare number; None when it is not read.

    >>> [seconds_of(text) for text in ("90", "1:30", "0:01:30", "12 secondi", "1,250")]
    [90, 90, 90, 12, None]
    """
    exactly = None if alone is None else _SECONDS_EXACTLY.fullmatch(text.strip())
    if exactly is not None:
        return int(exactly[1])
    return _seconds(text, alone=alone, clock=_MINUTE)


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
