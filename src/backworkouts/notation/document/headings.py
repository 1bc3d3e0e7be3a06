"""Headings: the words that make days, weeks and titles of lines that prescribe nothing."""

from __future__ import annotations

import re
from enum import Enum
from typing import NamedTuple

from backworkouts.notation.grammar.known_names import is_known
from backworkouts.notation.grammar.naming import is_movement, is_telling
from backworkouts.notation.grammar.text import fold
from backworkouts.notation.vocabulary import NUMBERS, WEEKDAY_NUMBERS, alternatives, any_of, merged

__all__ = [
    "BOLD",
    "LOOSE",
    "MARKDOWN",
    "SPLIT",
    "WORDS",
    "Heading",
    "Sort",
    "StatedWeeks",
    "every",
    "heading",
    "is_rest",
    "may_be_no_weekday",
    "names_weekday",
    "weeks_of",
]

_SHORT = 2
LOOSE = r"\s?-?\s?"
"""Between the words of `super set` and `warm up`."""
_SEPARATOR = r"\s*(?:[:.)]|\s-(?=\s)|-(?=\s)|\(|,)?\s*"
_A_WEEKDAY = rf"(?:{alternatives(WEEKDAY_NUMBERS)})(?:'(?!\w))?(?![\w'-])\.?"
_BETWEEN_DAYS = rf"\s*(?:[,/&+]|\b{any_of(lambda one: one.ands)}\b)\s*"
_WEEKDAY = re.compile(rf"({_A_WEEKDAY}(?:{_BETWEEN_DAYS}{_A_WEEKDAY})*+){_SEPARATOR}")
_ON_WEEKDAYS = re.compile(rf"\(({_A_WEEKDAY}(?:{_BETWEEN_DAYS}{_A_WEEKDAY})*+)\)\s*$")
_WEEKDAY_FIRST = re.compile(
    rf"\(?({_A_WEEKDAY}(?:{_BETWEEN_DAYS}{_A_WEEKDAY})*+)(?:\)|(?=\s*(?:[:,(]|-(?=\s)|$)))"
)
"""A weekday behind the number of a day: `(Wed): Pull`."""
_SHORT_NAMES = merged(lambda one: [name for names in one.weekdays for name in names[1:]])
_SHORT_FIRST = re.compile(rf"(?:{alternatives(_SHORT_NAMES)})\s+(?=[^\W\d_])")
_WORDS_OF_NAME = 4
_EACH_WEEKDAY = re.compile(rf"({alternatives(WEEKDAY_NUMBERS)})(?![\w-]|'\w)")
_WEEKDAY_LAST = re.compile(
    rf"(?P<title>[^\W\d_]+(?:\s(?:[^\W\d_]+|&|\+)){{0,4}})(?:,|\s[-\u2013\u2014])"
    rf"\s(?P<weekday>{alternatives(WEEKDAY_NUMBERS)})\s*:?"
)
_DAY_WITH_ASIDE = re.compile(rf"{_A_WEEKDAY}\s*\([^()]*\)\s*:?")
"""`SAT (only if Wednesday felt easy)`."""
_NAMES_WEEKDAY = re.compile(rf"\b({alternatives(WEEKDAY_NUMBERS)})\s*:\s*$")
_NUMBER_WORDS = {word: number for word, number in NUMBERS.items() if len(word) > _SHORT}
_A_NUMBER = alternatives(_NUMBER_WORDS)
_ORDINAL = re.compile(
    rf"(?:{any_of(lambda one: one.days)}"
    rf"(?:\s*\#?([0-9]{{1,3}})|\s+([a-h])[0-9]?|\s+({_A_NUMBER}))(?!\w)"
    rf"|d([0-9]{{1,2}})(?=\s*(?:[:-]|$))){_SEPARATOR}"
)  # D1: is a day; D1. stands before the first exercise of the fourth superset
_PHASE = re.compile(
    rf"(?:(?P<weeks>{any_of(lambda one: one.weeks)})|{any_of(lambda one: one.phases)})"
    r"\s*\#?(?P<first>[0-9]{1,3})"
    rf"(?:\s*(?:-|&|{any_of(lambda one: one.phase_to)})\s*(?P<last>[0-9]{{1,3}}))?"
    rf"(?:\s*/\s*[0-9]{{1,2}})?(?![\w]){_SEPARATOR}"
)
_WORKOUT = re.compile(
    rf"(?:^|\s){any_of(lambda one: one.workouts)}"
    rf"(?:\s*\#?(?:[0-9]{{1,2}}|[a-h])|\s+(?:{_A_NUMBER}))(?!\w)"
)
MARKDOWN = re.compile(r"\s*(#{1,6})\s+(?=\S)")
BOLD = re.compile(r"\s*(?:\*\*|__)(.+?)(?:\*\*|__)\s*:?\s*$")
_REST = re.compile(rf"{any_of(lambda one: one.rest_days)}\s*[.!)]*\s*$")
_EVERY = re.compile(
    rf"\s*(?:{any_of(lambda one: one.every)}\s+(?P<days>[0-9]{{1,3}})\s+"
    rf"{any_of(lambda one: one.every_days)})?\s*,?\s*"
    rf"(?:(?:{any_of(lambda one: one.for_weeks)}\s+)?(?P<weeks>[0-9]{{1,4}})\s+"
    rf"{any_of(lambda one: one.rotation_weeks)})?\s*[.:]?\s*$"
)
SPLIT = re.compile(
    rf"\s*(?:{any_of(lambda one: one.split_qualities)}\s+)?{any_of(lambda one: one.splits)}"
    rf"(?:\s*+(?:{any_of(lambda one: one.split_joins)}|[&+/,])(?:\s*+[a-z]++)?+)*+"
    r"(?:\s+[a-h0-9])?\s*:?\s*$",
    re.IGNORECASE,
)  # possessive: what it took, it keeps, and no line takes long
_DAY_WORD = re.compile(rf"\b{any_of(lambda one: one.days)}\s*:?\s*$")
_SHORT_WEEK = re.compile(r"w(?P<first>[0-9]{1,2})\s*[:=-]\s*")
WORDS = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")
_TITLE_WORDS = 12
_OF_TITLES = merged(lambda one: one.title_words)
"""Words that sentences hold, and titles of days too: `Leg day`, `Deload week`."""


_BOLD_LEVEL = 7
_SOFT_LEVEL = 9
"""The level of a heading that nothing marks but its words."""
_MARKS = " \t*_:-\u2013\u2014"


class Sort(Enum):
    """What a heading begins."""

    TITLE = "a title"
    DAY = "a day"
    PHASE = "weeks"


class Heading(NamedTuple):
    """A heading."""

    sort: Sort
    title: str
    """What it states beside the day."""
    level: int
    """Of a Markdown heading; 0 for others."""
    day: int | None = None
    """Which day: of the week from 0, or of a rotation from 0."""
    is_weekday: bool = False
    is_lettered: bool = False
    """Whether the day of a rotation is stated as a letter: `Day A`."""
    weeks: int | None = None
    others: tuple[int, ...] = ()
    """The other days of the week on which the same is done: `(Tuesday, Friday)`."""

    @property
    def is_title(self) -> bool:
        """Whether it begins neither a day nor weeks."""
        return self.sort is Sort.TITLE


def heading(text: str, *, is_apart: bool = False) -> Heading | None:
    """What a line begins; None when it is none that is marked or worded as a heading.

    Args:
        text: the line.
        is_apart: it stands behind a blank line, where `Pull` is a heading too.
    """
    found = _heading(text) or (_before_weekday(text) if is_apart else None)
    if found is None and SPLIT.match(text) and (is_apart or _DAY_WORD.search(fold(text))):
        return Heading(Sort.TITLE, text.rstrip(":"), _SOFT_LEVEL)
    if found is None or found.level or (found.sort is Sort.DAY and not found.is_weekday):
        return found
    is_aside = found.is_weekday and _DAY_WITH_ASIDE.fullmatch(fold(text)) is not None
    return None if _is_sentence(found.title) and not is_aside else found


def _before_weekday(text: str) -> Heading | None:
    """A title with its weekday at the end, on a line of its own: `Bench day, Tuesday`."""
    found = _WEEKDAY_LAST.fullmatch(fold(text))
    if found is None or len(fold(text)) != len(text):
        return None
    title = text[: found.end("title")]
    number = WEEKDAY_NUMBERS[found["weekday"]]
    return Heading(Sort.DAY, title.strip(_MARKS), 0, number, is_weekday=True)


def _heading(text: str) -> Heading | None:
    marked = MARKDOWN.match(text)
    bold = BOLD.match(text)
    level = len(marked[1]) if marked else 0
    stated = bold[1] if bold else text
    if marked:
        stated = text[marked.end() :].rstrip().rstrip("#")
    stated = stated.strip().strip("*_ ").rstrip(":").strip()
    if not stated:
        return None
    folded = fold(stated).replace("\u2013", "-").replace("\u2014", "-")
    if len(folded) != len(stated):
        folded = stated.lower()
    weekdays = _on_weekdays(stated, folded, level, is_marked=bool(marked or bold))
    if weekdays is not None:
        return weekdays
    found = _ORDINAL.match(folded)
    if found is not None:
        digits = found[1] or found[4]
        if digits:
            number = int(digits) - 1
        else:
            number = _NUMBER_WORDS[found[3]] - 1 if found[3] else ord(found[2]) - ord("a")
        return _on_its_weekday(
            Heading(
                Sort.DAY,
                _title(stated[found.end() :]),
                level,
                max(number, 0),
                is_lettered=found[2] is not None,
            )
        )
    found = _PHASE.match(folded)
    if found is not None:
        first, last = int(found["first"]), int(found["last"] or found["first"])
        weeks = last - first + 1 if found["weeks"] else None
        return Heading(Sort.PHASE, _title(stated[found.end() :]), level, weeks=weeks)
    if _WORKOUT.search(folded):
        return Heading(Sort.DAY, stated, level)
    if marked or bold:
        return Heading(Sort.TITLE, stated, level or _BOLD_LEVEL)
    return None


def _on_its_weekday(day: Heading) -> Heading:
    """The heading of a numbered day with its weekday: `Day 2 (Wed): Pull`, `Day 1 - Monday`."""
    found = _WEEKDAY_FIRST.match(fold(day.title))
    if found is None or len(fold(day.title)) != len(day.title):
        return day
    number, *others = _weekdays_in(found[1])
    title = _title(day.title[found.end() :])
    return day._replace(day=number, is_weekday=True, others=tuple(others), title=title)


def _on_weekdays(stated: str, folded: str, level: int, *, is_marked: bool) -> Heading | None:
    """A heading that begins with weekdays, or, where it is marked, ends with some: `(Tuesday)`."""
    if _SHORT_FIRST.match(folded) and _begins_with_known(folded):
        return None  # Sun Salutation
    found = _WEEKDAY.match(folded)
    title = stated[found.end() :] if found is not None else ""
    if found is None and is_marked:
        found = _ON_WEEKDAYS.search(folded)
        title = stated[: found.start()] if found is not None else ""
    if found is None:
        return None
    day, *others = _weekdays_in(found[1])
    return Heading(Sort.DAY, _title(title), level, day, is_weekday=True, others=tuple(others))


def _begins_with_known(folded: str) -> bool:
    """Whether the catalog knows an exercise by the first words of a line."""
    words = WORDS.findall(folded)
    return any(is_known(" ".join(words[:end])) for end in range(2, _WORDS_OF_NAME + 1))


def may_be_no_weekday(text: str) -> bool:
    """Whether a line begins with a short name of a weekday that may be another word.

    `Mon programme` is French for "my program", `Segunda rodada` Portuguese for "second round". What
    trains something, or names another weekday, stands behind a weekday: `Mon legs`, `Mon and Thu`.
    """
    folded = fold(text).lstrip(_MARKS + "#")
    found = _SHORT_FIRST.match(folded)
    if found is None or _begins_with_known(folded):
        return False
    behind = folded[found.end() :]
    is_title = SPLIT.match(behind) is not None or is_rest(behind) or is_movement(behind)
    return not is_title and _EACH_WEEKDAY.search(behind) is None


def _weekdays_in(text: str) -> tuple[int, ...]:
    return tuple(WEEKDAY_NUMBERS[found[1]] for found in _EACH_WEEKDAY.finditer(text))


def _title(text: str) -> str:
    """What stands behind a day: without marks, and without the end of `Monday (Pull)`."""
    text = text.strip(_MARKS)
    return text if "(" in text else text.rstrip(")" + _MARKS)


def is_rest(text: str) -> bool:
    """Whether a text states that a day is none of training."""
    return _REST.match(fold(text).lstrip(" -*\u2022(")) is not None


def _is_sentence(title: str) -> bool:
    """Whether what stands behind a day or a week tells something, and is no title of it."""
    words = WORDS.findall(fold(title))
    return len(words) > _TITLE_WORDS or any(map(is_telling, {*words} - _OF_TITLES))


def every(text: str) -> tuple[int | None, int | None] | None:
    """Days of a rotation and its weeks, of a line such as `Every 5 days for 8 weeks`."""
    found = _EVERY.match(" ".join(fold(text).split()))
    if found is None or not (found["days"] or found["weeks"]):
        return None
    days, weeks = found["days"], found["weeks"]
    return (int(days) if days else None), (int(weeks) if weeks else None)


class StatedWeeks(NamedTuple):
    """Weeks with whose numbers a line begins: from `first` to `last`; the rest begins at `end`."""

    first: int
    last: int
    end: int


def weeks_of(text: str) -> StatedWeeks | None:
    """Return the weeks with which a line begins: `Week 1: 3x8`, `Weeks 3-4: 4x6`."""
    folded = fold(text)
    found = _PHASE.match(folded) or _SHORT_WEEK.match(folded)
    if found is None or len(folded) != len(text) or found.end() >= len(text):
        return None
    of_phase = found.groupdict()
    if not of_phase.get("weeks", "w"):
        return None
    first = int(found["first"])
    return StatedWeeks(first, int(of_phase.get("last") or first), found.end())


def names_weekday(text: str) -> int | None:
    """Return the weekday with which a sentence ends that leads to it: `And on Friday:`."""
    found = _NAMES_WEEKDAY.search(fold(text))
    return WEEKDAY_NUMBERS[found[1]] if found else None
