"""What a whole text states of each of its lines: the names of its days, its dates, its layout."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from attrs import frozen

from backworkouts import limits
from backworkouts.notation.document.cached import CachedReader
from backworkouts.notation.document.dates import DateWithin, are_in_order, date_first, date_within
from backworkouts.notation.document.headings import heading
from backworkouts.notation.document.logs import is_load_first, is_row
from backworkouts.notation.document.sections import section
from backworkouts.notation.grammar.naming import is_movement
from backworkouts.notation.grammar.text import fold, is_visible
from backworkouts.notation.vocabulary import (
    VOCABULARIES,
    WEEKDAY_NUMBERS,
    WEEKDAYS,
    any_of,
)

__all__ = [
    "HEADING_CHARACTERS",
    "SPACE",
    "WEEKDAY_MARK",
    "Context",
    "context_of",
    "is_legible",
]


HEADING_CHARACTERS = 120
SPACE = " \t\u00a0\ufeff"
WEEKDAY_MARK = re.compile(
    rf"[\s\-*\u2022]*"
    rf"(?P<mark>{any_of(lambda one: [mark for day in one.weekday_marks for mark in day])})"
    r"(?:\s*:|\s+[-\u2013\u2014])(?:\s+|$)"
)
_LEAST_DATES = 3
_IS_ORG = re.compile(r"#\+\w+:|\*+\s+[A-Z]{4,9}\s+<[0-9]|\*{2,}\s+(?!.*\*\*)\S")
_LETTERS = re.compile(r"[^\W\d_]+")
_ENDS_WITH_TIME = re.compile(r"[0-9]{1,2}[:h][0-9]{2}\W{0,3}$")


@frozen
class Context:
    """What the whole text states of each of its lines."""

    read: CachedReader
    is_org: bool
    """Whether stars begin the headings of Org mode."""
    has_sections: bool
    """Whether several lines open parts of a session."""
    weekdays: Mapping[str, int]
    """The numbers of the weekdays whose short names begin lines: 0 of `Mo: Rudern 4x8`."""
    names_weekdays: bool
    """Whether lines begin with the names of several weekdays."""
    has_slashed_rows: bool
    """Whether lines are rows of a name, a load and repetitions: `Row / 35 kg / 8,7,7`."""
    dated: Mapping[str, DateWithin]
    """Lines that begin or end with a date, several of them: each begins a day."""
    is_load_first: bool
    """Whether products of three numbers are load x repetitions x sets: one of them shows it."""


def context_of(lines: Sequence[str], read: CachedReader) -> Context:
    """Return what the lines of a text state of each other."""
    short = [line for line in lines if len(line) <= HEADING_CHARACTERS]
    return Context(
        read,
        is_org=sum(_IS_ORG.match(line) is not None for line in short) > 1,
        has_sections=sum(section(line.strip()) is not None for line in short) > 1,
        weekdays=_weekdays(short),
        names_weekdays=len(set(filter(None, map(_first_weekday, short)))) > 1,
        has_slashed_rows=any(map(is_row, short)),
        dated=_dated_lines(lines),
        is_load_first=is_load_first(lines),
    )


def is_legible(text: str) -> bool:
    """Whether a line is short enough to be read, and has no invisible characters."""
    return len(text) <= limits.LINE_CHARACTERS and is_visible(text)


def _first_weekday(line: str) -> str:
    """The weekday with whose name a line begins, as an English name; empty without one."""
    first = _LETTERS.search(line)
    number = None if first is None else WEEKDAY_NUMBERS.get(fold(first[0]))
    return "" if number is None else WEEKDAYS[number]


def _weekdays(lines: Sequence[str]) -> Mapping[str, int]:
    """The short names of weekdays that begin lines, where a language has several of them."""
    marks = {mark["mark"] for line in lines if (mark := WEEKDAY_MARK.match(fold(line)))}
    for vocabulary in VOCABULARIES.values():
        found = {
            mark: number
            for number, several in enumerate(vocabulary.weekday_marks)
            for mark in marks.intersection(several)
        }
        if len(found) > 1 and len(found) == len(marks):
            return found
    return {}


def _dated_lines(lines: Sequence[str]) -> Mapping[str, DateWithin]:
    """The lines behind blank ones that a date begins or ends, where a text has several of them."""
    dates = {}
    is_apart = True
    for line in lines:
        text = line.strip(SPACE)
        may_begin = (is_apart or _ENDS_WITH_TIME.search(text)) and not _is_item(text)
        found = date_within(text) if may_begin else None
        if (
            found is not None
            and (is_apart or _is_stamp(found))
            and not _names_exercise(found, text)
        ):
            dates[text] = found
        is_apart = not text
    different = {found.stated._replace(end=0) for found in dates.values()}
    return {**_dated_in_order(lines), **(dates if len(different) > 1 else {})}


def _dated_in_order(lines: Sequence[str]) -> dict[str, DateWithin]:
    """The lines that begin with a date, where a text has several and these follow each other.

    `8/1  squat 225x5x3, bench 165x5x3` over `8/3  dead 275x5`: a line for each day.
    """
    dates = {}
    for line in lines:
        text = line.strip(SPACE)
        bare = text.lstrip("-*\u2022 ")
        stated = date_first(bare) if text else None
        if stated is not None:
            dates[text] = DateWithin(len(text) - len(bare), stated, is_last=False)
    several = [found.stated for found in dates.values()]
    return dates if len(several) >= _LEAST_DATES and are_in_order(several) else {}


def _is_stamp(found: DateWithin) -> bool:
    """Whether a line ends with a date and a time, as the posts of a forum do."""
    return found.is_last and found.stated.year is not None and found.stated.hour > 0


def _names_exercise(found: DateWithin, text: str) -> bool:
    """Whether the words before a date are a movement; `Push 28/10` is a day."""
    words = " ".join(_LETTERS.findall(text[: found.begin]))
    return is_movement(words) and heading(words, is_apart=True) is None


def _is_item(text: str) -> bool:
    return text.startswith(("- ", "* ", "|", ">"))
