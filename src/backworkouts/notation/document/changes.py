"""Lines that change sets which stand elsewhere: rounds, repeated days, a further set."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from backworkouts.notation.document.elements import Element, Sort
from backworkouts.notation.grammar.naming import is_movement
from backworkouts.notation.grammar.text import fold
from backworkouts.notation.vocabulary import (
    NUMBERS,
    WEEKDAY_NUMBERS,
    Role,
    alternatives,
    any_of,
)

__all__ = [
    "adds_sets",
    "is_row_of_cells",
    "names_sets",
    "repeats_day",
    "rounds_of_nothing",
    "states_rounds",
    "states_several_days",
]

_CHARACTERS = 120
"""Longer lines are sentences."""
_EDGES = " \t-*#_\u2022:.!()[]|"
_NUMBER = rf"(?:[0-9]{{1,6}}|{alternatives(NUMBERS)})"
_ROUND = any_of(lambda one: one.rounds)
_TIMES = any_of(lambda one: one.phrases[Role.TIMES])
_MINUTES = rf"(?:{any_of(lambda one: one.phrases[Role.MINUTES])}|')"
_METHOD = rf"(?:amrap|{any_of(lambda one: one.phrases[Role.EMOM], r'[ ]?')}|e[0-9]mom)"
_ROUNDS = re.compile(
    rf"(?:x\s*)?{_NUMBER}\s*(?:x\s*)?{_ROUND}"
    rf"|{_ROUND}\s*[:=x]?\s*{_NUMBER}"
    rf"|(?:{any_of(lambda one: one.repeats)}\s+)?{_NUMBER}\s*{_TIMES}"
    rf"(?:\s+{any_of(lambda one: one.repeats)})?"
    rf"|{any_of(lambda one: one.intervals)}\s+[0-9:]{{1,5}}\s*{_MINUTES}?"
    rf"\s+{any_of(lambda one: one.during)}\s+[0-9:]{{1,5}}\s*{_MINUTES}?"
    rf"|{_METHOD}\s*:?\s*[0-9:]{{1,6}}\s*{_MINUTES}?"
)
_WEEKDAY = f"(?:{alternatives(WEEKDAY_NUMBERS)})"
_A_DAY = (
    rf"(?:{_WEEKDAY}|(?:{any_of(lambda one: (*one.days, *one.workouts, *one.weeks))})"
    rf"(?:\s*\#?(?:[0-9]{{1,2}}(?:\s?[\u2013-]\s?[0-9]{{1,2}})?|[a-h])\b)?)"
)
_SAME = any_of(lambda one: (*one.same, *one.repeats))
_REPEATED = re.compile(
    rf"(?:{_A_DAY}\s*[:=(\u2013\u2014-]*\s*)?(?:{_SAME}\s*)++(?:[^\W\d_]{{1,3}}\s+)?{_A_DAY}?"
    rf"|{_A_DAY}\s*=\s*{_A_DAY}"
    rf"|(?:{_A_DAY}\s*[:=(\u2013\u2014-]*\s*)?(?:{any_of(lambda one: one.beginnings)}\s+)?"
    rf"{_A_DAY}\s+{any_of(lambda one: one.again)}"
)
_DAYS = re.compile(
    rf"{_WEEKDAY}\s*(?:[\u2013-]|\({any_of(lambda one: one.ands)}?"
    rf"|{any_of(lambda one: one.phase_to)}(?=\s))\s*{_WEEKDAY}(?!\w)"
)
_SETS = any_of(lambda one: one.phrases[Role.SETS])
_LAST = any_of(lambda one: one.phrases[Role.LAST])
_MORE = any_of(lambda one: (*one.raises, *one.phrases[Role.THEN]))
_DROPPED = re.compile(
    rf"(?:(?:{_MORE}|\+)\s*)?(?:{_NUMBER}\s*)?{any_of(lambda one: one.phrases[Role.DROP])}"
    rf"(?:\s+{_LAST})?|{_LAST}\s*[:,]?\s*{any_of(lambda one: one.phrases[Role.DROP])}"
    rf"|{any_of(lambda one: one.twice)}"
)
_FURTHER = any_of(lambda one: one.further)
_ADDED = re.compile(
    rf"(?:{_MORE}|\+)\s*{_NUMBER}\s+(?:[^\W\d_]+\s+)?{_SETS}"
    rf"|{_LAST}\s*[:,]?\s*{any_of(lambda one: one.phrases[Role.FAILURE])}"
    rf"|(?:{_MORE}\s+)?(?:{_FURTHER}\s+{_SETS}|{_SETS}\s+{_FURTHER})"
)
_COUNT_OF_SETS = re.compile(rf"(?<![\w.-]){_NUMBER}\s+(?:[^\W\d_]+\s+)?{_SETS}(?!\w)")
_MOST_WORDS = 12
_CELLS = re.compile(r"[;,\t]")
_NUMERIC = re.compile(r"[0-9]+(?:-[0-9]+)?(?:[.][0-9]+)?")
_FEWEST_CELLS = 3


def _words(text: str) -> str:
    return fold(text).strip(_EDGES) if len(text) <= _CHARACTERS else ""


def states_rounds(text: str) -> bool:
    """Whether a line is nothing but a number of rounds: `Rounds: 3`, `Every 2 min for 10 min`."""
    return _ROUNDS.fullmatch(_words(text)) is not None


def rounds_of_nothing(elements: Sequence[Element]) -> Iterator[Element]:
    """Yield the rounds that no exercise follows: `3 rounds` behind the exercises."""
    waiting: Element | None = None
    for one in elements:
        if one.sort in {Sort.ROUNDS, Sort.DATE}:
            if waiting is not None:
                yield waiting
            waiting = one if one.sort is Sort.ROUNDS else None
        elif one.sort not in {Sort.BLANK, Sort.RULE, Sort.REMARK, Sort.QUOTE, Sort.META}:
            waiting = None
    if waiting is not None:
        yield waiting


def repeats_day(text: str) -> bool:
    """Whether a line repeats another day: `same as day 1`, `Day 2 = Day 1`."""
    return _REPEATED.fullmatch(_words(text)) is not None


def states_several_days(text: str, *, is_heading: bool) -> bool:
    """Whether a line begins with days of which only the first is read, or is one: `Mon-Fri`."""
    found = _DAYS.match(_words(text))
    return found is not None and (is_heading or found.end() == len(_words(text)))


def adds_sets(text: str, *, is_alone: bool) -> bool:
    """Whether a note adds sets to others, or changes the last: `add a set`, `last set AMRAP`.

    Args:
        text: the note.
        is_alone: whether it is a line of its own; drops beside sets are a note of these.
    """
    words = _words(text)
    return _ADDED.fullmatch(words) is not None or (
        is_alone and _DROPPED.fullmatch(words) is not None
    )


def names_sets(text: str) -> bool:
    """Whether a short sentence names an exercise and its sets: `If time, 2 more sets of rows`."""
    folded = _words(text)
    found = _COUNT_OF_SETS.search(folded)
    if found is None or len(folded.split()) > _MOST_WORDS:
        return False
    return is_movement(folded[: found.start()]) or is_movement(folded[found.end() :])


def is_row_of_cells(text: str) -> bool:
    """Whether a line is a row of a table without its header: `Pull-Up,3,8`."""
    cells = [cell.strip() for cell in _CELLS.split(text)]
    if len(cells) < _FEWEST_CELLS or not any(map(is_movement, cells)):
        return False
    return sum(_NUMERIC.fullmatch(cell) is not None for cell in cells) > 1
