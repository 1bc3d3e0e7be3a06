"""Headings: the words that make days, weeks and titles of lines that prescribe nothing."""

from __future__ import annotations

import re
from enum import Enum
from typing import NamedTuple

from backworkouts.notation.grammar.naming import is_telling
from backworkouts.notation.grammar.text import fold
from backworkouts.notation.vocabulary import WEEKDAY_NUMBERS, alternatives, any_of, merged

__all__ = [
    "Heading",
    "Sort",
    "every",
    "heading",
    "is_rest",
    "opens_superset",
    "warms_up",
]

_LOOSE = r"\s?-?\s?"
"""Between the words of `super set` and `warm up`."""
_SEPARATOR = r"\s*(?:[:.)]|\s-(?=\s)|-(?=\s)|\(|,)?\s*"
_WEEKDAY = re.compile(rf"({alternatives(WEEKDAY_NUMBERS)})(?![\w'-])\.?{_SEPARATOR}")
_ORDINAL = re.compile(
    rf"(?:{any_of(lambda one: one.days)}(?:\s*\#?([0-9]{{1,3}})|\s+([a-h]))(?!\w)"
    rf"|d([0-9]{{1,2}})(?=\s*(?:[:-]|$))){_SEPARATOR}"
)  # D1: is a day; D1. stands before the first exercise of the fourth superset
_PHASE = re.compile(
    rf"(?:(?P<weeks>{any_of(lambda one: one.weeks)})|{any_of(lambda one: one.phases)})"
    r"\s*\#?(?P<first>[0-9]{1,3})"
    rf"(?:\s*(?:-|&|{any_of(lambda one: one.phase_to)})\s*(?P<last>[0-9]{{1,3}}))?"
    rf"(?![\w]){_SEPARATOR}"
)
_WORKOUT = re.compile(
    rf"(?:^|\s){any_of(lambda one: one.workouts)}\s*\#?(?:[0-9]{{1,2}}|[a-h])(?!\w)"
)
_MARKDOWN = re.compile(r"\s*(#{1,6})\s+(?=\S)")
_BOLD = re.compile(r"\s*(?:\*\*|__)(.+?)(?:\*\*|__)\s*:?\s*$")
_REST = re.compile(rf"{any_of(lambda one: one.rest_days)}\s*[.!)]*\s*$")
_EVERY = re.compile(
    rf"\s*(?:{any_of(lambda one: one.every)}\s+(?P<days>[0-9]{{1,3}})\s+"
    rf"{any_of(lambda one: one.every_days)})?\s*,?\s*"
    rf"(?:(?:{any_of(lambda one: one.for_weeks)}\s+)?(?P<weeks>[0-9]{{1,4}})\s+"
    rf"{any_of(lambda one: one.rotation_weeks)})?\s*[.:]?\s*$"
)
_SUPERSET = re.compile(
    rf"[\s\-*\u2022]*{any_of(lambda one: one.supersets, _LOOSE)}s?"
    r"\s*\#?[0-9a-z]?\s*(?:\([^)]*\))?\s*:?\s*$"
)
_SPLIT = re.compile(
    rf"\s*(?:{any_of(lambda one: one.split_qualities)}\s+)?{any_of(lambda one: one.splits)}"
    rf"(?:\s*+(?:{any_of(lambda one: one.split_joins)}|[&+/,])(?:\s*+[a-z]++)?+)*+"
    r"(?:\s+[a-h0-9])?\s*:?\s*$",
    re.IGNORECASE,
)  # possessive: what it took, it keeps, and no line takes long
_WARM_UP = re.compile(
    rf"[\s\-*#_\u2022]*(?:{any_of(lambda one: one.warm_up_qualities)}\s+)?"
    rf"{any_of(lambda one: one.warm_ups, _LOOSE)}s?\b"
    rf"(?!\s+{any_of(lambda one: one.warm_up_sets)}\b)[^.]{{0,30}}$"
)


_WORDS = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")
_TITLE_WORDS = 12
_OF_TITLES = merged(lambda one: one.title_words)
"""Words that sentences hold, and titles of days too: `Leg day`, `Deload week`."""


class Sort(Enum):
    """What a heading begins."""

    TITLE = "a title"
    DAY = "a day"
    PHASE = "weeks"


class Heading(NamedTuple):
    """A heading."""

    sort: Sort
    title: str
    """What it says beside the day."""
    level: int
    """Of a Markdown heading; 0 for others."""
    day: int | None = None
    """Which day: of the week from 0, or of a rotation from 0."""
    is_weekday: bool = False
    weeks: int | None = None


def heading(text: str, *, is_apart: bool = False) -> Heading | None:
    """What a line begins; None when it is none that is marked or worded as a heading.

    Args:
        text: the line.
        is_apart: it stands behind a blank line, where `Pull` and `Leg Day` are headings too.
    """
    found = _heading(text)
    if found is None and is_apart and _SPLIT.match(text):
        return Heading(Sort.TITLE, text.rstrip(":"), _SOFT_LEVEL)
    if found is None or found.level or (found.sort is Sort.DAY and not found.is_weekday):
        return found
    return None if _is_sentence(found.title) else found


def _heading(text: str) -> Heading | None:
    marked = _MARKDOWN.match(text)
    bold = _BOLD.match(text)
    level = len(marked[1]) if marked else 0
    said = bold[1] if bold else text
    if marked:
        said = text[marked.end() :].rstrip().rstrip("#")
    said = said.strip().strip("*_ ").rstrip(":").strip()
    if not said:
        return None
    folded = fold(said).replace("\u2013", "-").replace("\u2014", "-")
    if len(folded) != len(said):
        folded = said.lower()
    found = _WEEKDAY.match(folded)
    if found is not None:
        title = _title(said[found.end() :])
        return Heading(Sort.DAY, title, level, WEEKDAY_NUMBERS[found[1]], is_weekday=True)
    found = _ORDINAL.match(folded)
    if found is not None:
        digits = found[1] or found[3]
        number = int(digits) - 1 if digits else ord(found[2]) - ord("a")
        return Heading(Sort.DAY, _title(said[found.end() :]), level, max(number, 0))
    found = _PHASE.match(folded)
    if found is not None:
        first, last = int(found["first"]), int(found["last"] or found["first"])
        weeks = last - first + 1 if found["weeks"] else None
        return Heading(Sort.PHASE, _title(said[found.end() :]), level, weeks=weeks)
    if _WORKOUT.search(folded):
        return Heading(Sort.DAY, said, level)
    if marked or bold:
        return Heading(Sort.TITLE, said, level or _BOLD_LEVEL)
    return None


_BOLD_LEVEL = 7
_SOFT_LEVEL = 9
"""The level of a heading that nothing marks but its words."""
_MARKS = " \t*_:-\u2013\u2014"


def _title(text: str) -> str:
    """What stands behind a day: without marks, and without the end of `Monday (Pull)`."""
    text = text.strip(_MARKS)
    return text if "(" in text else text.rstrip(")" + _MARKS)


def is_rest(text: str) -> bool:
    """Whether a text says that a day is none of training."""
    return _REST.match(fold(text).lstrip(" -*\u2022(")) is not None


def _is_sentence(title: str) -> bool:
    """Whether what stands behind a day or a week tells something, and is no title of it."""
    words = _WORDS.findall(fold(title))
    return len(words) > _TITLE_WORDS or any(map(is_telling, {*words} - _OF_TITLES))


def every(text: str) -> tuple[int | None, int | None] | None:
    """Days of a rotation and its weeks, of a line such as `Every 5 days for 8 weeks`."""
    found = _EVERY.match(" ".join(fold(text).split()))
    if found is None or not (found["days"] or found["weeks"]):
        return None
    days, weeks = found["days"], found["weeks"]
    return (int(days) if days else None), (int(weeks) if weeks else None)


def opens_superset(text: str) -> bool:
    """Whether the lines behind this one are a superset: `Superset:`."""
    return _SUPERSET.match(fold(text)) is not None


def warms_up(text: str) -> bool:
    """Whether the lines behind this one are a warm-up: `Warm-up:`, `**Warm-up**`."""
    is_marked = text.rstrip().endswith(":") or _BOLD.match(text) or _MARKDOWN.match(text)
    return bool(is_marked) and _WARM_UP.match(fold(text)) is not None
