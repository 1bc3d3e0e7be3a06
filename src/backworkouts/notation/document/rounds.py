"""Rounds: the exercises of one that stand on one line, and numbers that are repetitions there."""

from __future__ import annotations

import re

from attrs import evolve

from backworkouts.notation.document.cached import CachedReader
from backworkouts.notation.document.elements import Element, Sort
from backworkouts.notation.document.headings import is_rest
from backworkouts.notation.document.lines import Line, joined
from backworkouts.notation.document.round_openings import Rounds, opens_rounds, sets_at_intervals
from backworkouts.notation.grammar.naming import is_movement, is_prose
from backworkouts.notation.grammar.text import fold
from backworkouts.notation.vocabulary import UNITS, Role, alternatives, any_of

__all__ = ["circuit", "counted", "may_count", "open_sets", "take_turns"]

_HEAD_CHARACTERS = 60
_LEAST_TURNS = 2
_ROUNDS_OF = re.compile(
    rf"[\s\-*\u2022]*(?P<low>[0-9]{{1,2}})\s*"
    rf"(?:{any_of(lambda one: one.rounds)}|{any_of(lambda one: one.supersets, '[- ]?')}s?)"
    rf"(?:\s+{any_of(lambda one: (*one.name_of, *one.count_of))})?\s*:?\s+(?=[0-9])"
)
_SETS_ABOVE = re.compile(
    rf"[\s\-*\u2022]*(?P<low>[0-9]{{1,2}})\s*{any_of(lambda one: one.phrases[Role.SETS])}"
    rf"(?:\s*[,;(-]\s*[^:0-9]{{0,20}}(?:[0-9]{{1,3}}[^:0-9]{{0,20}})?"
    rf"(?<!\w){any_of(lambda one: one.phrases[Role.REST])}\b[^:]{{0,30}})?\s*:?[\s*]*"
)
"""Sets of each exercise below, with their rest: `3 Sätze, 90 s Pause:`."""
_THEN_OR_AND = any_of(lambda one: (*one.phrases[Role.THEN], *one.ands))
_BETWEEN = re.compile(
    rf"(?:\s*[+;&]\s*|\s+/\s+|,\s+)(?:{_THEN_OR_AND}\s+)?|\s+{_THEN_OR_AND}\s+(?=[0-9])"
)
"""Between the exercises of a round: `10 squats, then 400 m run and 5 burpees`."""
_NO_UNIT = rf"(?!(?:{alternatives(UNITS)})(?![\w-]))"
_COUNTED = re.compile(
    r"[\s\-*\u2022]*(?P<count>[0-9]{1,3})(?:(?P<sides>/(?P=count))|:(?P<seconds>[0-5][0-9]))?"
    rf"(?:\s*[x\u00d7]\s+|\s+){_NO_UNIT}(?P<name>[^\W\d_].*)$",
    re.IGNORECASE,
)
_ASIDE = re.compile(r"\s+\((?P<note>[^()]*[0-9][^()]*)\)$")
"""A number in parentheses behind a name: `push presses (start at 70%)`."""
_COLON = re.compile(r":(?![0-9])[\s*_]*(?=[^\s*_])")
_COMMA = re.compile(r",\s+(?=[0-9])")
_COUNT_BEHIND = re.compile(
    r"(?P<name>[^0-9]*[^\W\d_][^0-9]*?)[\s:\u2013-]+(?P<count>[0-9]{1,2}(?:-[0-9]{1,2})?)"
)
"""`Curl 12`: beside rounds, its repetitions."""


_MINUTE = any_of(lambda one: one.phrases[Role.MINUTES])
_TURN = re.compile(
    rf"[\s\-*\u2022]*(?:{_MINUTE}\s*\#?(?P<number>[1-9])"
    rf"|(?P<nth>[1-9])(?:st|nd|rd|th|\.)?\s*{_MINUTE}"
    rf"|(?P<other>{any_of(lambda one: one.turns)}))[\s*]*[:.)-][\s*]*(?=\S)"
)
"""Which minutes of an EMOM an exercise is for: `Min 1: 5 pull-ups`, `Odd: 5 pull-ups`."""


def circuit(line: Line, read: CachedReader) -> list[Element] | None:
    """Return rounds and each exercise of `3 rounds of 10 squats + 15 push-ups`."""
    opened = _opened(line)
    if opened is None:
        return None
    rounds, begin = opened
    text = fold(line.text)
    head = line.cut(0, begin)
    parts = []
    ends = [(one.start(), one.end()) for one in _BETWEEN.finditer(text, begin)]
    for end, after in [*ends, (len(text), len(text))]:
        part = _of_round(line.cut(begin, end).stripped(" ."), read)
        if part is None:
            return None
        parts.append(part)
        begin = after
    is_single = sum(part.sort is Sort.SETS for part in parts) == 1
    if is_single and (sets_at_intervals(head.text) is None or _is_read(line, head, read)):
        return None
    opens = Element(Sort.ROUNDS, head, rounds=rounds)
    return [opens, *parts, Element(Sort.BLANK, line.cut(len(line.text)))]


def _is_read(line: Line, head: Line, read: CachedReader) -> bool:
    """Whether a line by itself is what it names behind its head: `Every 2 min x 6: 3 cleans`."""
    exercise = read(line.text).exercise
    span = None if exercise is None else exercise.name_span
    return span is not None and span.start >= len(head.text)


def _opened(line: Line) -> tuple[Rounds, int] | None:
    """The rounds with which a line begins, and where their exercises stand."""
    folded = fold(line.text)
    if len(folded) != len(line.text):
        return None
    found = _ROUNDS_OF.match(folded)
    if found is not None:
        return Rounds(int(found["low"])), found.end()
    colon = _COLON.search(folded)
    if colon is None or colon.start() > _HEAD_CHARACTERS:
        return None
    rounds = opens_rounds(folded[: colon.start()])
    return None if rounds is None else (rounds, colon.start() + 1)


def _of_round(part: Line, read: CachedReader) -> Element | None:
    """What a part of a round is: an exercise, or what changes it; None when neither."""
    stated = None if "@" in part.text else counted(part)  # no name holds a load
    if stated is not None:
        name, count = stated
        aside = _ASIDE.search(name.text)
        notes = () if aside is None else (name.cut(*aside.span("note")),)
        name = name if aside is None else name.cut(0, aside.start())
        whole, found = read.below(count)
        is_read = found.exercise is not None and not found.faults
        return Element(Sort.SETS, whole, found, name=name, notes=notes) if is_read else None
    found = read(part.text)
    exercise = found.exercise
    if exercise is None:
        return Element(Sort.MORE, part, found) if found.continues else None
    is_alone = exercise.superset_with is None and exercise.followed_by is None
    is_one = is_alone and len(exercise.sets) == 1 and bool(exercise.name)
    return Element(Sort.SETS, part, found) if is_one else None


def open_sets(found: list[Element]) -> None:
    """Read `4 sets, rest as needed:` over `8 DB bench press` and its like as rounds."""
    for at, one in enumerate(found):
        opens = _SETS_ABOVE.fullmatch(fold(one.line.text))
        below = found[at + 1 : at + 1 + _LEAST_TURNS]
        if opens is None or one.sort is Sort.ROUNDS or len(below) < _LEAST_TURNS:
            continue
        if all(_COUNTED.match(each.line.text) and is_movement(each.line.text) for each in below):
            rounds = Rounds(int(opens["low"]))
            found[at] = evolve(one, sort=Sort.ROUNDS, rounds=rounds, read=None, more=None)


def counted(line: Line) -> tuple[Line, Line] | None:
    """Return the name and the count of `12 prone cobras` or `Curl 12`, in rounds."""
    line = line.stripped(".") if line.text.endswith(".") else line
    comma = _COMMA.search(line.text)
    if comma is not None and any(map(str.isalpha, line.text[: comma.start()])):
        return line.cut(0, comma.start()), line.cut(comma.end())
    behind = _COUNT_BEHIND.fullmatch(line.text)
    if behind is not None and is_movement(behind["name"]):
        return line.cut(*behind.span("name")), joined([line.cut(*behind.span("count")), " reps"])
    found = _COUNTED.match(line.text)
    if found is None:
        return None
    count = line.cut(*found.span("count"))
    how = " reps per side" if found["sides"] else " reps"
    if found["seconds"]:
        seconds = str(60 * int(found["count"]) + int(found["seconds"]))
        count, how = count._replace(text=seconds.rjust(len(count.text))), " s"
    return line.cut(*found.span("name")), joined([count, how])


def may_count(line: Line) -> bool:
    """Whether unknown words before a number may be an exercise of a round: `Wheel 12`."""
    found = _COUNT_BEHIND.fullmatch(line.text)
    return found is not None and not is_prose(found["name"])


def take_turns(elements: list[Element], at: int, rounds: Rounds, read: CachedReader) -> None:
    """Read the exercises of an EMOM that take turns, each with its share of the minutes.

    Their minutes are numbered from 1, or odd and even. Other numbers are left as they are.
    """
    turns: list[tuple[int, int, Element]] = []
    for number in range(at, len(elements)):
        one = elements[number]
        found = _TURN.match(fold(one.line.text)) if one.sort is not Sort.BLANK else None
        if found is None:
            break
        stated = one.line.cut(found.end()).stripped(" .")
        part = one if is_rest(stated.text) else _of_round(stated, read)
        if part is None or part.sort is Sort.MORE:
            return
        turn = int(found["number"] or found["nth"] or len(turns) + 1)
        turns.append((number, turn, evolve(part, indent=one.indent, has_bullet=one.has_bullet)))
    if len(turns) < _LEAST_TURNS or [turn for _, turn, _ in turns] != [*range(1, len(turns) + 1)]:
        return
    for number, turn, part in turns:
        if part.line is not elements[number].line:  # a minute of rest stays as it is
            count = len(range(turn, rounds.count + 1, len(turns)))
            elements[number] = evolve(part, rounds=evolve(rounds, count=count))
