"""Lines within an exercise: its name and goal in keys, headings of its warm-up and working sets.

`**Name:** Row`, `Goal: 45 kg x 3 sets x 10-12`, `### Warmup` over `1. 20 x 10`.
"""

from __future__ import annotations

import re

from attrs import evolve

from backworkouts.notation.document.asides import goal_end
from backworkouts.notation.document.cached import CachedReader
from backworkouts.notation.document.elements import Element, Sort
from backworkouts.notation.document.lines import joined
from backworkouts.notation.document.logs import remarked_set
from backworkouts.notation.grammar.text import fold
from backworkouts.notation.vocabulary import VOCABULARIES, Role, any_of

__all__ = ["nest"]

_NAME_KEY = re.compile(
    rf"[\s\-*_\u2022]*{any_of(lambda one: one.columns['name'])}[\s*_]*:[\s*_]*(?=[^\W\d_])"
)
_NUMBERED_PAIR = re.compile(
    r"\s*(?P<number>[0-9]{1,2})[.)]\s+(?P<load>[0-9]{1,3}(?:[.,][0-9]{1,2})?)\s?[xX\u00d7]\s?"
    r"(?P<reps>[0-9]{1,2})(?![\w.,/%-]|\s?[xX\u00d7])"
)
_LEAST_LOAD = 15
_SET = VOCABULARIES["en"].one_set[0]
_REPS = VOCABULARIES["en"].phrases[Role.REPS][1]
_LOAD = VOCABULARIES["en"].phrases[Role.LOAD][1]
_WARM_UP = VOCABULARIES["en"].phrases[Role.WARM_UP][0]
_COUNTS = {"sets", "reps", "scheme"}
_BETWEEN = {Sort.BLANK, Sort.KEY, Sort.LABEL, Sort.RULE}


def nest(found: list[Element], read: CachedReader) -> None:
    """Read keys and headings within an exercise as what they state of it."""
    _number_sets(found, read)
    for at in range(len(found)):
        one = found[at]
        if one.sort in {Sort.NAME, Sort.REMARK}:
            _read_name(found, at)
            _read_goal(found, at)
        elif one.sort is Sort.SECTION and one.section is not None:
            if one.section.is_warm_up:
                _read_warm_up(found, at, read)
            else:
                _name_by_section(found, at)
        elif one.sort in {Sort.SETS, Sort.MORE}:
            _read_goal(found, at)


def _number_sets(found: list[Element], read: CachedReader) -> None:
    """Read `1. 60 x 8` and `2. 60 x 7` as one set each, by their numbers."""
    at = 0
    while at < len(found):
        pairs = _numbered_from(found, at)
        loads = [float(pair["load"].replace(",", ".")) for pair in pairs]
        if any(load >= _LEAST_LOAD or load % 1 for load in loads):
            for number, pair in enumerate(pairs, start=at):
                found[number] = _numbered(found[number], pair, read)
        at += max(len(pairs), 1)


def _numbered_from(found: list[Element], at: int) -> list[re.Match[str]]:
    """The pairs of numbers in the lines from a place on that are numbered 1, 2 and so on."""
    pairs: list[re.Match[str]] = []
    while at < len(found) and _names_nothing(found[at]):
        pair = _NUMBERED_PAIR.match(found[at].line.text)
        if pair is None or int(pair["number"]) != len(pairs) + 1:
            break
        pairs.append(pair)
        at += 1
    return pairs


def _names_nothing(one: Element) -> bool:
    """Whether a line of sets names no movement; `7.5 x 15` alone cannot be read."""
    is_faulty = one.sort is Sort.SETS and one.read is not None and bool(one.read.faults)
    return one.sort is Sort.MORE or one.more is not None or is_faulty


def _numbered(one: Element, pair: re.Match[str], read: CachedReader) -> Element:
    """The set of a numbered line: `2. 7.5 x 14 RPE 10` is 14 with 7.5."""
    number, reps, load = (one.line.cut(*pair.span(group)) for group in ("number", "reps", "load"))
    behind = one.line.cut(pair.end())
    line = joined([f"{_SET} ", number, ": ", reps, f" {_REPS}, {_LOAD}: ", load, behind])
    whole = read(line.text)
    if whole.exercise is not None and not whole.exercise.name:
        return evolve(one, sort=Sort.MORE, line=line, read=whole, more=None)
    remarked = remarked_set(line, read)
    return one if remarked is None else evolve(remarked, indent=one.indent, has_bullet=True)


def _read_name(found: list[Element], at: int) -> None:
    """Read `Name: Row` as the name."""
    line = found[at].line
    folded = fold(line.text)
    key = _NAME_KEY.match(folded)
    if key is not None and len(folded) == len(line.text):
        name = line.cut(key.end()).stripped(" *_")
        found[at] = evolve(found[at], sort=Sort.NAME, line=name, name=None, has_bullet=False)


def _read_goal(found: list[Element], at: int) -> None:
    """Read the goal of sets that were done as understood: `Goal: 3x8` over `1. 60 x 8`."""
    if goal_end(found[at].line.text) is None:
        return
    below = _beyond(found, at + 1)
    if below < len(found) and found[below].sort in {Sort.MORE, Sort.SECTION}:
        found[at] = evolve(found[at], sort=Sort.META, is_understood=True, read=None, more=None)


def _read_warm_up(found: list[Element], at: int, read: CachedReader) -> None:
    """Read sets without a name below a heading as the warm-up sets of the exercise above."""
    first = end = _beyond(found, at + 1)
    while end < len(found) and found[end].sort is Sort.MORE:
        end += 1
    if first == end or not _is_in_exercise(found, at):
        return
    for number in range(first, end):
        bare = found[number].line.without_bullet()
        line = joined([f"{_WARM_UP}: ", bare])
        found[number] = evolve(found[number], line=line, read=read(line.text))
    found[at] = evolve(found[at], sort=Sort.LABEL, section=None)


def _name_by_section(found: list[Element], at: int) -> None:
    """Read a part of the session right above `Sets: 3` as the name of its exercise: `### Core`."""
    below = at + 1
    while below < len(found) and found[below].sort is Sort.BLANK:
        below += 1
    is_key = below < len(found) and found[below].sort is Sort.KEY
    if is_key and found[below].cells[0].role in _COUNTS:
        line = found[at].line.stripped(" \t#*_:")
        found[at] = evolve(found[at], sort=Sort.NAME, line=line, section=None, has_bullet=False)


def _is_in_exercise(found: list[Element], at: int) -> bool:
    """Whether a name stands above a line, with nothing but keys and remarks between."""
    before = at - 1
    while before >= 0 and found[before].sort in {*_BETWEEN, Sort.META, Sort.REMARK}:
        before -= 1
    if before < 0:
        return False
    one = found[before]
    is_title = one.sort is Sort.HEADING and one.heading is not None and one.heading.is_title
    return one.sort is Sort.NAME or is_title


def _beyond(found: list[Element], at: int) -> int:
    """Return the first element from a place on that is no blank line, key or label."""
    while at < len(found) and found[at].sort in _BETWEEN:
        at += 1
    return at
