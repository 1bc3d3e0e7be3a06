"""Schemes: sets that a heading states for every exercise of the list below it.

`Accessories (3x12 each):` above `- Curl` and `- Lateral raise - 6 kg`.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from attrs import evolve

from backworkouts import limits
from backworkouts.notation.document.cached import CachedReader, is_stand_in
from backworkouts.notation.document.elements import Element, Sort
from backworkouts.notation.document.lines import Line, joined
from backworkouts.notation.document.names import name_of
from backworkouts.notation.document.sections import section
from backworkouts.notation.grammar.naming import is_movement
from backworkouts.notation.grammar.text import fold
from backworkouts.notation.vocabulary import COLUMNS, Role, any_of, merged

__all__ = ["share_schemes"]

_MARKS = " \t*_:()[]-\u2013\u2014,.#\u2022"
_NUMBER = r"[0-9]{1,2}(?:\s?[-\u2013]\s?[0-9]{1,2})?"
_SCHEME = re.compile(
    rf"(?<![\w.,])(?:[0-9]{{1,2}}\s?[x\u00d7*]\s?{_NUMBER}"
    rf"|[0-9]{{1,2}}\s{any_of(lambda one: one.phrases[Role.SETS])}"
    rf"\s{any_of(lambda one: one.count_of)}\s{_NUMBER}"
    rf"(?:\s{any_of(lambda one: one.phrases[Role.REPS])}\b)?)(?![\w%])"
)
_EACH = any_of(lambda one: one.each_exercise)
_EACH_BEHIND = re.compile(rf"\s*{_EACH}(?!\w)")
_EACH_BEFORE = re.compile(rf"(?:^|[\s(,:-]){_EACH}\s*$")
_ALL = re.compile(rf"{any_of(lambda one: one.all_exercises)}$")
_WORD = re.compile(r"[^\W\d_]+")
_BODY_PARTS = merged(lambda one: (*one.body_parts, *one.splits, *one.split_joins, *one.ands))
_MASS = any_of(lambda one: (*one.phrases[Role.KG], *one.phrases[Role.LB]))
_LOAD_BEHIND = re.compile(
    r"(?:\s*[-\u2013\u2014:,@(]\s*|\s+)"
    rf"(?P<load>[0-9]{{1,3}}(?:[.,][0-9]{{1,2}})?\s?{_MASS})\)?\s*$",
    re.IGNORECASE,
)
_MAY_STATE = {Sort.SETS, Sort.MORE, Sort.REMARK, Sort.HEADING, Sort.KEY, Sort.SECTION}
_CHARACTERS = 80
_LEAST = 2
_REACH = 60
"""Lines of a list that shares its sets."""


class _Scheme(NamedTuple):
    """Sets that a heading states, with what else it states of them."""

    sets: str
    holds_for_each: bool
    """Whether its words state that each exercise below has them."""


def share_schemes(found: list[Element], read: CachedReader) -> None:
    """Give the sets of a heading to each exercise of the list below it that has none."""
    at = 0
    while at < len(found):
        scheme = _scheme(found[at])
        below = _list_below(found, at + 1) if scheme is not None else []
        if scheme is None or not _is_list_of_exercises(found, below, scheme):
            at += 1
            continue
        named = [(number, _with_scheme(found[number], scheme, read)) for number in below]
        if all(element is not None for _, element in named):
            words = found[at].line
            found[at] = evolve(
                found[at],
                sort=Sort.SCHEME,
                read=None,
                heading=None,
                more=None,
                section=section(words.text),
            )
            for number, element in named:
                found[number] = element or found[number]
        at = max(at + 1, below[-1] + 1)


def _scheme(one: Element) -> _Scheme | None:
    """The sets that a line states for the exercises below; None when it names one itself."""
    text = one.line.text
    is_possible = one.sort in _MAY_STATE
    if not is_possible or len(text) > _CHARACTERS:
        return None
    folded = fold(text)
    stated = _SCHEME.search(folded)
    if stated is None or len(folded) != len(text):
        return None
    is_marked = text.rstrip("*_ ").endswith((":", ")")) or text.lstrip().startswith(("#", "**"))
    before, behind = folded[: stated.start()], folded[stated.end() :]
    each = _EACH_BEHIND.match(behind)
    behind = behind[each.end() :] if each is not None else behind
    lead = _EACH_BEFORE.search(before)
    words = (before[: lead.start()] if lead is not None else before).strip(_MARKS)
    if not is_marked or (is_movement(words) and not _is_of_body(words)):
        return None
    is_for_all = (
        _ALL.match(words) is not None
        or section(f"{words}:") is not None
        or any(COLUMNS.get(word) == "name" for word in words.split())
    )
    return _Scheme(
        stated[0] + (f", {said}" if (said := behind.strip(_MARKS)) else ""),
        each is not None or lead is not None or is_for_all,
    )


def _is_of_body(words: str) -> bool:
    """Whether words are parts of the body, as a title of several exercises: `Chest & triceps`."""
    return all(word in _BODY_PARTS for word in _WORD.findall(words))


def _list_below(found: list[Element], at: int) -> list[int]:
    """Where the names stand that follow each other below a heading."""
    while at < len(found) and found[at].sort is Sort.BLANK:
        at += 1
    names = []
    end = min(at + _REACH, len(found))
    while at < end and found[at].sort in {Sort.NAME, Sort.SETS}:
        if found[at].sort is Sort.NAME:
            names.append(at)
        at += 1
    return names


def _is_list_of_exercises(found: list[Element], names: list[int], scheme: _Scheme) -> bool:
    """Whether names below a scheme are exercises, and no cues of one exercise."""
    if len(names) < _LEAST:
        return False
    movements = sum(is_movement(found[at].line.text) for at in names)
    return scheme.holds_for_each or 2 * movements >= len(names)


def _with_scheme(one: Element, scheme: _Scheme, read: CachedReader) -> Element | None:
    """An exercise with the sets of the heading above, and the load behind its name."""
    line = one.line
    stated = _LOAD_BEHIND.search(line.text) if len(line.text) <= limits.NAME_CHARACTERS else None
    _, name = name_of(line if stated is None else line.cut(0, stated.start()))
    said: list[Line | str] = [_unwritten(line, scheme.sets)]
    if stated is not None:
        said += [", ", line.cut(*stated.span("load"))]
    whole, found = read.below(joined(said))
    exercise = found.exercise
    if exercise is None or found.faults or not is_stand_in(exercise.name):
        return None
    return evolve(one, sort=Sort.SETS, line=whole, read=found, name=name)


def _unwritten(line: Line, text: str) -> Line:
    """A text that is read here and was written elsewhere: its place is that of the line."""
    return Line(text, (line.pieces[0]._replace(start=0, end=0),))
