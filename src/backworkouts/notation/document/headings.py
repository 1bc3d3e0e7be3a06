"""Headings: the words that make days, weeks and titles of lines that prescribe nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum
from typing import NamedTuple

from attrs import frozen

from backworkouts.model.block import BlockMethod
from backworkouts.notation.grammar.naming import is_movement, is_telling
from backworkouts.notation.grammar.text import fold
from backworkouts.notation.vocabulary import (
    NUMBERS,
    WEEKDAY_NUMBERS,
    Role,
    alternatives,
    any_of,
    merged,
)

__all__ = [
    "A_MINUTE",
    "GOALS",
    "Heading",
    "Rounds",
    "Section",
    "Sort",
    "StatedWeeks",
    "begins_with_movement",
    "every",
    "goal_end",
    "heading",
    "is_advice",
    "is_for_later",
    "is_lettered_split",
    "is_of_body",
    "is_of_records",
    "is_postscript",
    "is_rest",
    "is_timed_section",
    "is_total",
    "names_weekday",
    "opens_goals",
    "opens_rounds",
    "opens_superset",
    "section",
    "sets_at_intervals",
    "states_height",
    "weeks_of",
]

A_MINUTE = "a time of at least one minute"
"""What rounds that a clock times must last, as a problem tells it."""
_SHORT = 2
_LOOSE = r"\s?-?\s?"
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
    r"\s*\#?[0-9a-z]?\s*(?:\([^)]*\))?\s*:?[*_\s]*:?\s*$"
)
_SPLIT = re.compile(
    rf"\s*(?:{any_of(lambda one: one.split_qualities)}\s+)?{any_of(lambda one: one.splits)}"
    rf"(?:\s*+(?:{any_of(lambda one: one.split_joins)}|[&+/,])(?:\s*+[a-z]++)?+)*+"
    r"(?:\s+[a-h0-9])?\s*:?\s*$",
    re.IGNORECASE,
)  # possessive: what it took, it keeps, and no line takes long
_DAY_WORD = re.compile(rf"\b{any_of(lambda one: one.days)}\s*:?\s*$")
_WARM_UP = re.compile(
    rf"[\s\-*#_\u2022]*(?:{any_of(lambda one: one.warm_up_qualities)}\s+)?"
    rf"{any_of(lambda one: one.warm_ups, _LOOSE)}s?\b"
    rf"(?!\s+{any_of(lambda one: one.warm_up_sets)}\b)[^.]{{0,30}}$"
)
_SECTION_NOUNS = any_of(lambda one: one.section_nouns)
_SECTION = re.compile(
    r"[\s\-*#_\u2022:\d.)\]]*?(?![\d.)])"
    rf"(?:(?P<warm>(?:{any_of(lambda one: one.warm_up_qualities)}\s+)?"
    rf"{any_of(lambda one: one.warm_ups, _LOOSE)}s?)"
    rf"|(?P<notes>{any_of(lambda one: one.note_sections)})"
    rf"|{any_of(lambda one: one.cool_downs, _LOOSE)}|{any_of(lambda one: one.sections)}"
    rf"|{_SECTION_NOUNS}(?=\s+[a-h]\b))"
    rf"(?:\s+{_SECTION_NOUNS})?(?:\s+[a-h0-9])?"
    r"(?P<behind>\s*\([^()]{0,40}\)|\s*(?::|\s-)\s*(?P<title>[^\d:*_]{1,40}))?\s*:?\s*[*_]{0,3}\s*:?\s*$"
)
_ROUNDS = re.compile(
    rf"[-*\u2022\s]*(?:(?:{any_of(lambda one: one.lead_phrases)})\s*[,:]?\s*)?"
    rf"(?P<low>[0-9]{{1,2}})\s*{any_of(lambda one: one.rounds)}"
    rf"(?:\s+{any_of(lambda one: (*one.name_of, *one.count_of))})?"
    rf"(?:\s+{any_of(lambda one: one.following)})?\s*[:.]?\s*$"
)
_TIMES = any_of(lambda one: one.phrases[Role.TIMES])
_REPEATED = re.compile(
    rf"[-*\u2022\s]*(?:{any_of(lambda one: one.repeats)}\s+(?P<low>[0-9]{{1,2}})\s*{_TIMES}"
    rf"|(?P<before>[0-9]{{1,2}})\s*{_TIMES}\s+{any_of(lambda one: one.repeats)})\s*[:.]?\s*$"
)
_SETS_OF = re.compile(
    rf"[-*\u2022\s]*(?P<low>[0-9]{{1,2}})\s*{any_of(lambda one: one.phrases[Role.SETS])}"
    rf"\s+{any_of(lambda one: (*one.name_of, *one.count_of))}\s*:\s*$"
)
_SETS_AT_INTERVALS = re.compile(
    rf"[-*\u2022\s]*{any_of(lambda one: one.intervals)}\s+"
    rf"(?:[0-9]{{1,2}}:[0-5][0-9]|[0-9]{{1,3}}\s*"
    rf"{any_of(lambda one: (*one.phrases[Role.SECONDS], *one.phrases[Role.MINUTES]))})(?:\s*,)?\s*"
    rf"(?:{any_of(lambda one: one.during)}\s+)?"
    rf"(?:(?P<low>[0-9]{{1,2}})\s*{any_of(lambda one: (*one.phrases[Role.SETS], *one.rounds))}"
    r"|[x\u00d7]\s?(?P<times>[0-9]{1,2}))\s*[:.]?\s*$"
)
"""Sets of which one begins every so many minutes: `Every 2:00 for 5 sets`."""
_ROUNDS_WITHIN = re.compile(rf"\((?P<low>[0-9]{{1,2}})\s*x?\s*{any_of(lambda one: one.rounds)}\b")
_MINUTES = rf"(?:{any_of(lambda one: one.phrases[Role.MINUTES])}|'|m)?"
_METHOD = rf"(?:(?P<amrap>amrap)|{any_of(lambda one: one.phrases[Role.EMOM])})"
_FOR = any_of(lambda one: (*one.for_weeks, *one.count_of, *one.name_of))
_TIMED = (
    re.compile(
        rf"[-*\u2022\s]*{_METHOD}\s*[-x]?\s*(?:{_FOR}\s+)?(?P<minutes>[0-9]{{1,3}})"
        rf"\s*{_MINUTES}\s*[:.]?\s*$"
    ),
    re.compile(rf"[-*\u2022\s]*(?P<minutes>[0-9]{{1,3}})[\s-]*{_MINUTES}\s*{_METHOD}\s*[:.]?\s*$"),
)
_LEAD = re.compile(
    r"[^\w\"'(\[#]*(?:\[[ x]?\]\s*)?"
    r"(?P<label>(?:[a-z]|[ivx]{1,4}|[0-9]{1,2})\s*[.)]\s+)?[^\w\"'(\[#]*"
)
_CUTS = re.compile(r"(?:(?<!\s)\s+)?[,;:()]\s*|(?<!\s)\s+-\s+")
_ROUNDS_PART = re.compile(
    rf"(?P<low>[0-9]{{1,2}})\s*(?:x\s*)?{any_of(lambda one: one.rounds)}"
    rf"(?!\s+{any_of(lambda one: (*one.name_of, *one.count_of))}\b)(?P<how>(?:\s+[^\W\d_]+){{0,3}})"
)
_TIMES = any_of(lambda one: one.phrases[Role.TIMES])
_SETS_OR_TIMES = any_of(lambda one: (*one.phrases[Role.SETS], *one.phrases[Role.TIMES]))
_SETS_PART = re.compile(
    rf"(?P<low>[0-9]{{1,2}})\s*{_SETS_OR_TIMES}|{_TIMES}\s?(?P<behind>[0-9]{{1,2}})"
)
_TIMED_PART = re.compile(rf"{_METHOD}\s+(?:{_FOR}\s+)?(?P<minutes>[0-9]{{1,3}})\s*{_MINUTES}")
_TIMES_BEHIND = re.compile(r"(?P<kind>\S.*?)\s+(?P<count>x\s?[0-9]{1,2}|[0-9]{1,2}\s?x)")
"""The rounds behind the title of a superset: `Giant set x4`."""
_TIME = any_of(lambda one: (*one.phrases[Role.SECONDS], *one.phrases[Role.MINUTES]))
_REST_PART = re.compile(
    rf"(?:{any_of(lambda one: one.phrases[Role.REST])}\s+)?[0-9]{{1,3}}\s*{_TIME}\b[^0-9]*"
)
_CIRCUIT_PART = re.compile(
    rf"(?:[^\W\d_]+\s+){{0,3}}{any_of(lambda one: one.supersets, _LOOSE)}s?(?:\s+\#?[0-9a-z])?"
)
"""A superset or a circuit, and what kind of: `Full body circuit`, `Superset 2`."""
_TITLE_PART = re.compile(r"[^\W\d_][^0-9]*(?:\s[0-9]{1,2})?")
_PART_WORDS = 4
_SHORT_WEEK = re.compile(r"w(?P<first>[0-9]{1,2})\s*[:=-]\s*")
_TOTAL = re.compile(rf"[\s\-*#_\u2022|]*{any_of(lambda one: one.sums)}\b")


_ROUNDS_CHARACTERS = 100
_WORDS = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")
_TITLE_WORDS = 12
_OF_TITLES = merged(lambda one: one.title_words)
"""Words that sentences hold, and titles of days too: `Leg day`, `Deload week`."""


@frozen
class Rounds:
    """Rounds of all exercises behind a line: `3 rounds:`, `EMOM 10:`, `AMRAP 12 min:`."""

    count: int
    method: BlockMethod | None = None
    minutes: int | None = None


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
    if found is None and _SPLIT.match(text) and (is_apart or _DAY_WORD.search(fold(text))):
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
    marked = _MARKDOWN.match(text)
    bold = _BOLD.match(text)
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
            Heading(Sort.DAY, _title(stated[found.end() :]), level, max(number, 0))
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
    found = _WEEKDAY.match(folded)
    title = stated[found.end() :] if found is not None else ""
    if found is None and is_marked:
        found = _ON_WEEKDAYS.search(folded)
        title = stated[: found.start()] if found is not None else ""
    if found is None:
        return None
    day, *others = _weekdays_in(found[1])
    return Heading(Sort.DAY, _title(title), level, day, is_weekday=True, others=tuple(others))


def _weekdays_in(text: str) -> tuple[int, ...]:
    return tuple(WEEKDAY_NUMBERS[found[1]] for found in _EACH_WEEKDAY.finditer(text))


_BOLD_LEVEL = 7
_SOFT_LEVEL = 9
"""The level of a heading that nothing marks but its words."""
_MARKS = " \t*_:-\u2013\u2014"


def _title(text: str) -> str:
    """What stands behind a day: without marks, and without the end of `Monday (Pull)`."""
    text = text.strip(_MARKS)
    return text if "(" in text else text.rstrip(")" + _MARKS)


def is_rest(text: str) -> bool:
    """Whether a text states that a day is none of training."""
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


class Section(NamedTuple):
    """A part of a session.

    Attributes:
        is_warm_up: whether its sets are warm-up sets.
        holds_notes: whether it holds notes and no exercises.
        is_marked: whether more than its words makes it a heading.
        level: of a Markdown heading; 0 for others.
        is_bare: whether it holds no other words.
        holds_goals: whether its notes are goals: sets in them are none of this text.
        ends_at_blank: whether a blank line ends it, as no other part does.
    """

    is_warm_up: bool
    holds_notes: bool
    is_marked: bool
    level: int
    is_bare: bool
    holds_goals: bool = False
    ends_at_blank: bool = False


def section(text: str) -> Section | None:
    """Return the part of a session that a line opens: `Warm-up:`, `## Accessories`."""
    marked = _MARKDOWN.match(text)
    is_marked = (
        text.rstrip().endswith(":")
        or bool(_BOLD.match(text))
        or marked is not None
        or text.isupper()
    )
    level = len(marked[1]) if marked else 0
    folded = fold(text)
    if is_marked and _WARM_UP.match(folded):
        return Section(
            is_warm_up=True, holds_notes=False, is_marked=True, level=level, is_bare=False
        )
    found = _SECTION.match(folded.replace("\u2013", "-").replace("\u2014", "-"))
    is_title = marked is not None or _BOLD.match(text) is not None
    if found is None or (found["title"] and not is_title):
        return None  # "Core: Plank" names an exercise; "**Block A: Strength**" does not
    return Section(
        is_warm_up=found["warm"] is not None,
        holds_notes=found["notes"] is not None,
        is_marked=is_marked,
        level=level,
        is_bare=not found["behind"],
        holds_goals=opens_goals(text),
    )


_LETTERED_SPLIT = re.compile(
    rf"[-*#\u2022\s]*{any_of(lambda one: one.splits)}\s+(?:[a-h]|[0-9])[\s(:,-]*$"
)


def is_lettered_split(text: str) -> bool:
    """Whether words name a day by what it trains, and its letter or number: `Pull A`."""
    return _LETTERED_SPLIT.match(fold(text)) is not None


def opens_rounds(text: str) -> Rounds | None:
    """Return the rounds that a line opens: `3 rounds of:`, `EMOM 10:`, `AMRAP 12 min`."""
    marked = _MARKDOWN.match(text)
    if marked is not None and len(marked[1]) > 1:  # "# Cindy - AMRAP 20" is the title of a text
        text = text[marked.end() :]
    folded = fold(text).strip()
    at_intervals = sets_at_intervals(folded)
    if at_intervals is not None:
        return at_intervals
    repeated = _REPEATED.match(folded)
    if repeated is not None:
        return Rounds(int(repeated["low"] or repeated["before"]))
    found = _ROUNDS.match(folded) or _SETS_OF.match(folded)
    if found is None and opens_superset(text):
        found = _ROUNDS_WITHIN.search(folded)  # "Circuit (3 rounds):"
    if found is not None:
        return Rounds(int(found["low"]))
    for form in _TIMED:
        found = form.match(folded)
        if found is not None:
            return _timed(found)
    return _titled_rounds(folded)


def sets_at_intervals(text: str) -> Rounds | None:
    """Return the sets of a line that opens sets at intervals: `Every 2:00 for 5 sets:`."""
    found = _SETS_AT_INTERVALS.match(fold(text).strip())
    return None if found is None else Rounds(int(found["low"] or found["times"]))


def _timed(found: re.Match[str]) -> Rounds:
    minutes = int(found["minutes"])
    if found["amrap"]:
        return Rounds(1, BlockMethod.AMRAP, minutes)
    return Rounds(minutes, BlockMethod.EMOM, minutes)


def _titled_rounds(folded: str) -> Rounds | None:
    """The rounds of a part with a label or a title: `B) 4 sets`, `Block 1 (3 rounds, rest 90 s)`.

    Beside the rounds such a line holds a title, rests and no exercise.
    """
    if len(folded) > _ROUNDS_CHARACTERS or folded.endswith((".", "!", "?")):
        return None
    lead = _LEAD.match(folded)
    begin = lead.end() if lead is not None else 0
    text = folded[begin:].replace("\u2013", "-").replace("\u2014", "-").rstrip("*_ ")
    has_label = lead is not None and lead["label"] is not None
    parts = [*_title_parts(text)]
    is_circuit = any(map(_CIRCUIT_PART.fullmatch, parts))
    rounds, others = None, []
    for part in parts:
        stated = _rounds_of(part, counts_sets=has_label or is_circuit) if rounds is None else None
        if stated is None:
            others.append(part)
        else:
            rounds, how = stated
            others += [how] if how else []
    most = _PART_WORDS if has_label else _PART_WORDS // 2
    is_plain = all(_is_beside_rounds(part, most) for part in others)
    is_told = bool(others) or has_label or (rounds is not None and rounds.method is not None)
    return rounds if is_plain and is_told else None


def _title_parts(text: str) -> Iterator[str]:
    """The parts of a title between punctuation; the rounds of `Giant set x4` are one."""
    for part in filter(None, _CUTS.split(text)):
        found = _TIMES_BEHIND.fullmatch(part)
        if found is not None and _CIRCUIT_PART.fullmatch(found["kind"]):
            yield from found.group("kind", "count")
        else:
            yield part.strip("*_ ")


def _rounds_of(part: str, *, counts_sets: bool) -> tuple[Rounds, str] | None:
    """The rounds that a part of a title states, and what else it states: `3 rounds for time`."""
    timed = _TIMED_PART.fullmatch(part)
    if timed is not None:
        return _timed(timed), ""
    found = _ROUNDS_PART.fullmatch(part)
    if found is not None:
        return Rounds(int(found["low"])), found["how"].strip()
    sets = _SETS_PART.fullmatch(part) if counts_sets else None
    return None if sets is None else (Rounds(int(sets["low"] or sets["behind"])), "")


def _is_beside_rounds(part: str, most: int) -> bool:
    """Whether words beside rounds are a rest or a title, and no exercise."""
    if _REST_PART.fullmatch(part) or _CIRCUIT_PART.fullmatch(part):
        return True
    is_title = _TITLE_PART.fullmatch(part) is not None and len(part.split()) <= most
    is_name = is_movement(part) and _SPLIT.match(part) is None
    return is_title and not is_name and not any(map(is_telling, _WORDS.findall(part)))


GOALS = Section(
    is_warm_up=False, holds_notes=True, is_marked=False, level=0, is_bare=False, holds_goals=True
)
"""The part of a text that lists goals."""


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


_BODY = re.compile(rf"[\s\-*#_\u2022>]*{any_of(lambda one: one.body_keys)}\s*(?::|\s[0-9]+\s?%)")
_BESTS = re.compile(rf"[\s\-*#_\u2022>]*{any_of(lambda one: one.bests)}[\s*_]*:[\s*_]*(?=\S)")
_BODY_PARTS = re.compile(r"[,;|]\s+")
_LATER_PHRASES = any_of(lambda one: [key for key in one.later_keys if " " in key])
_LATER = re.compile(
    rf"[\s\-*#_\u2022>]*(?:{any_of(lambda one: one.later_keys)}\s*:"
    rf"|{_LATER_PHRASES}\s[^:]*[0-9]|[^:0-9]{{1,30}}\b{_LATER_PHRASES}\s*:)"
)
_GOAL = re.compile(
    rf"[\s\-*_\u2022>]*{any_of(lambda one: one.goals)}(?P<when>\s[^:]{{1,40}})?"
    r"\s*:[\s*_]*(?=\S)"
)
_GOALS = re.compile(rf"[\s*_#]*{any_of(lambda one: one.goals)}(?:\s[^:.!?]{{1,40}})?\s*:?[\s*_]*$")
_RAISES = any_of(lambda one: one.raises)
_CONDITIONS = any_of(lambda one: one.conditions + one.condition_phrases)
_RAISE = re.compile(rf"(?<!\w){_RAISES}\b")
_LEADS = merged(lambda one: one.leads)
_BEFORE_NUMBER = re.compile("[0-9]")
_RAISE_FIRST = re.compile(rf"[\s\-*_\u2022>]*{_RAISES}\b")
_CONDITION = re.compile(rf"(?<!\w){_CONDITIONS}\b")
_CONDITION_FIRST = re.compile(rf"[\s\-*_\u2022>]*{_CONDITIONS}\b")
_KG = any_of(lambda one: one.phrases[Role.KG])
_HEIGHT = re.compile(
    rf"(?<![\w.,])(?:(?P<unit>{_KG})\s?)?(?:[4-9]|1[0-9])[0-9](?:[.,][0-9])?\s?(?P<behind>{_KG})?"
    r"\s?[x\u00d7/]\s?(?:(?:1[.,][4-9]|2[.,][01])[0-9](?:\s?(?P<of_height>m)\b)?|1[4-9][0-9]\s?cm\b)"
    r"(?![\w.,/x])"
)
_POSTSCRIPT = re.compile(rf"[\s*_\[(]*{any_of(lambda one: one.postscripts)}[\s\])]*[*_]*\s*:")
_BODYWEIGHT = re.compile(
    rf"[\s\-*#_\u2022>]*{any_of(lambda one: one.phrases[Role.BODYWEIGHT])}[\s*_]*:?[\s*_]*"
    r"(?:[4-9][0-9]|[1-3][0-9]{2})(?:[.,][0-9]{1,2})?\s?"
    rf"{any_of(lambda one: one.phrases[Role.KG] + one.phrases[Role.LB])}\s*[.)]?\s*$"
)
_TIMED_SECTION = re.compile(
    rf"[\s\-*#_\u2022>]*{any_of(lambda one: one.warm_ups + one.cool_downs + one.sections, _LOOSE)}"
    rf"[\s*_]*:?[\s*_]*[0-9]{{1,2}}\s?{any_of(lambda one: one.phrases[Role.MINUTES])}\b"
)


def begins_with_movement(folded: str) -> bool:
    """Whether words before the first number may name an exercise: `add pull-ups 3x8`."""
    words = _WORDS.findall(_BEFORE_NUMBER.split(folded, maxsplit=1)[0])
    return is_movement(" ".join(word for word in words if word not in _LEADS))


def is_advice(text: str) -> bool:
    """Whether a line states what to raise once something is reached: no sets of this day.

    `Add 2.5 kg once you hit 3x12`; `If you get 3x12, add 5 lb`; `Got 5x5? Add 2.5 kg`. Words before
    the first number that may name an exercise make it none: `Add pull-ups 3x8 when rested`.
    """
    folded = fold(text)
    if begins_with_movement(folded):
        return False
    if _RAISE_FIRST.match(folded):
        return _CONDITION.search(folded) is not None
    if _CONDITION_FIRST.match(folded):
        return _RAISE.search(folded) is not None
    _, _, behind = folded.partition("?")
    return _RAISE.search(behind) is not None


def states_height(text: str) -> bool:
    """Whether a product is a weight and a height: `81 kg x 1,79`."""
    folded = fold(text)
    found = _HEIGHT.search(folded)
    if found is None or is_movement(folded[: found.start()]):
        return False
    return any(found.group("unit", "behind", "of_height"))


def is_of_body(text: str) -> bool:
    """Whether a line tells of the body: `Stats: 35M, 81 kg`, `BF 19 %`, `Bodyweight: 74 kg`."""
    folded = fold(text)
    parts = _BODY_PARTS.split(folded)
    are_keys = all(":" in part for part in parts) and not is_movement(parts[0])
    told = parts if are_keys else parts[:1]  # "Weight: 81 kg, sleep: 6 h"
    return any(map(_BODY.match, told)) or _BODYWEIGHT.match(folded) is not None


def is_of_records(text: str) -> bool:
    """Whether a line lists records, which no session adds up to: `PRs: squat 125x3`."""
    return _BESTS.match(fold(text)) is not None


def is_for_later(text: str) -> bool:
    """Whether a line plans later days: `Next week: 3x5 @ 100 kg`."""
    return _LATER.match(fold(text)) is not None


def goal_end(text: str) -> tuple[int, bool] | None:
    """Return where the goal begins that a line states, and whether it states by when.

    `Goals by July: squat 3x5 @ 120 kg` is none of this day; `Goal: 3x8` may be what is planned.
    """
    folded = fold(text)
    found = _GOAL.match(folded)
    if found is None or len(folded) != len(text):
        return None
    return found.end(), found["when"] is not None


def opens_goals(text: str) -> bool:
    """Whether a line is the title of a list of goals: `Goals by July`."""
    return _GOALS.match(fold(text)) is not None


def is_postscript(text: str) -> bool:
    """Whether a line adds something to a text: `EDIT: dropped the curls to 2 sets`."""
    return _POSTSCRIPT.match(fold(text)) is not None


def is_timed_section(text: str) -> bool:
    """Whether a line gives minutes to a part of the session: `Cardio: 25 min on the bike`."""
    return _TIMED_SECTION.match(fold(text)) is not None


def is_total(text: str) -> bool:
    """Whether a line sums up what stands elsewhere: `Total: 5 exercises, 16 sets`."""
    return _TOTAL.match(fold(text)) is not None
