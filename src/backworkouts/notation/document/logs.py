"""Lines of logs: sets with labels, remarks and words in the place of a load."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby

from attrs import evolve

from backworkouts import limits
from backworkouts.notation.document.cached import CachedReader, is_stand_in
from backworkouts.notation.document.elements import Element, Sort
from backworkouts.notation.document.lines import Line, joined
from backworkouts.notation.grammar.text import fold
from backworkouts.notation.vocabulary import VOCABULARIES, Role, alternatives, any_of

__all__ = [
    "head_sets",
    "is_load_first",
    "is_row",
    "label_sets",
    "labeled_set",
    "load_behind",
    "numbered_set",
    "remarked_set",
    "set_with_bar",
    "slashed_row",
    "with_seconds",
]


_MARKS = " \t*_`:-\u2013\u2014|,.()"
_CLOCK = re.compile(
    rf"[\s\-*\u2022]*{any_of(lambda one: one.one_set)}\s*\#?[0-9]{{1,2}}\s*[:.-]\s+"
    r"(?P<clock>(?P<minutes>[0-9]{1,2}):(?P<seconds>[0-5][0-9]))$"
)
_ORDINALS = {
    word: number
    for one in VOCABULARIES.values()
    for number, several in enumerate(one.ordinal_words, start=1)
    for word in several
}
_ORDINAL_SET = re.compile(
    rf"[\s\-*\u2022]*(?:(?P<number>[0-9]{{1,2}})\.?\s?{any_of(lambda one: one.ordinals)}"
    rf"|(?P<word>{alternatives(_ORDINALS)}))"
    rf"\s*(?P<set>{any_of(lambda one: one.one_set)})"
    r"(?:\s*[*_]*[:=\u2013-][\s*_]*|(?(number)\s+|(?!)))"
    r"(?=\S)(?![0-9]{1,2}\s*[:.)]\s)"
)
"""The label of one set: `1ª série: 60 kg x 10`, `2. Satz: 8`, `third set: 6`."""
_KIND_OR_SET = any_of(lambda one: (*one.phrases[Role.WARM_UP], *one.one_set), "[- ]?")
_BAR = re.compile(
    rf"(?P<lead>[\s\-*\u2022]*(?:{_KIND_OR_SET}\s*[0-9]{{0,2}}\s*[:.]\s*)?)"
    rf"(?P<load>{any_of(lambda one: one.bars)})\s*[x\u00d7*]\s*(?P<reps>[0-9]{{1,2}})"
    r"(?![0-9.]|\s*[x\u00d7*])"
)
_DROP = re.compile(rf"[\s\-*\u2022]*{any_of(lambda one: one.drops_alone)}\s*:\s*(?=[0-9])")
_WORKING = re.compile(rf"[\s\-*\u2022]*{any_of(lambda one: one.working_sets)}\s*:\s*(?=\S)")
_NUMBERED_SET = re.compile(rf"{any_of(lambda one: one.one_set)}\s*\#?[0-9]{{1,2}}\s*:")
_SET_LABEL = re.compile(r"(?:W|(?P<drop>D))[0-9]{1,2}\s*:\s+")
_WORD_OF = {
    role: next(phrase for phrase in VOCABULARIES["en"].phrases[role] if " " in phrase)
    for role in (Role.WARM_UP, Role.DROP)
}
_WORKING_SETS = re.compile(any_of(lambda one: one.working_sets))
_OF_SETS = any_of(lambda one: one.phrases[Role.SETS])
_WARM_UP_SETS = re.compile(
    rf"(?:{_OF_SETS}\s+(?:{any_of(lambda one: one.name_of)}\s+)?)?"
    rf"{any_of(lambda one: one.phrases[Role.WARM_UP], '[- ]?')}(?:[- ]?{_OF_SETS})?"
)
_SLASHED_NAME = r"[\s\-*_\u2022]*(?:(?P<key>[^\W\d_]{1,12}):[*_\s]+)?(?P<name>[^\W\d_][^/]*?)\s/\s+"
_SLASHED_REPS = r"\s/\s+(?P<reps>[0-9]{1,2}(?:,\s?[0-9]{1,2})*)\s*$"
_SLASHED = re.compile(rf"{_SLASHED_NAME}~?[0-9][^/]*{_SLASHED_REPS}")
_SLASHED_WORD = re.compile(rf"{_SLASHED_NAME}(?P<load>[^/0-9]{{1,20}}){_SLASHED_REPS}")
_TRIPLE = re.compile(
    r"(?<![\w.,/-])(?P<load>[0-9]{1,3}(?:\.[0-9])?)[xX\u00d7](?P<reps>[0-9]{1,2})[xX\u00d7]"
    r"(?P<sets>[0-9]{1,2})(?![\w.,/%-])"
)
_MOST_SETS = 20
_LEAST_LOAD = 40


def label_sets(found: list[Element], read_line: CachedReader) -> None:
    """Read `W1: 60 kg x 5` beside `Set 1: ...` as a warm-up set, and `D1: ...` as a drop set.

    Elsewhere W1 is a week.
    """
    labels = [_SET_LABEL.match(one.line.text) for one in found]
    for is_labeled, run in groupby(range(len(found)), key=lambda at: labels[at] is not None):
        places = [*run]
        beside = found[max(places[0] - 1, 0)], found[min(places[-1] + 1, len(found) - 1)]
        if not is_labeled or not any(_is_numbered_set(one.line.text) for one in beside):
            continue
        for at in places:
            one, label = found[at], labels[at]
            if label is not None and one.sort in {Sort.WEEK, Sort.MORE}:
                word = _WORD_OF[Role.WARM_UP if label["drop"] is None else Role.DROP]
                line = joined([f"{word}: ", one.line.cut(label.end())])
                found[at] = evolve(
                    one,
                    sort=Sort.MORE,
                    line=line,
                    read=read_line(line.text),
                    behind=None,
                    weeks=None,
                )


def head_sets(found: list[Element], read_line: CachedReader) -> None:
    """Read `Warm-up sets` and `Working sets` above sets as what these are, and no exercise."""
    for at, one in enumerate(found):
        words = fold(one.line.text).strip(" *_:-") if one.sort is Sort.NAME else ""
        is_warm_up = _WARM_UP_SETS.fullmatch(words) is not None
        if not (is_warm_up or _WORKING_SETS.fullmatch(words)):
            continue
        below = at + 1
        while below < len(found) and found[below].sort is Sort.BLANK:
            below += 1
        if below == len(found) or found[below].sort is not Sort.MORE:
            continue
        found[at] = evolve(one, sort=Sort.LABEL, name=None)
        while is_warm_up and below < len(found) and found[below].sort is Sort.MORE:
            more = found[below]
            line = joined([f"{_WORD_OF[Role.WARM_UP]}: ", more.line.without_bullet()])
            found[below] = evolve(more, line=line, read=read_line(line.text))
            below += 1


def _is_numbered_set(text: str) -> bool:
    return _NUMBERED_SET.match(fold(text)) is not None


def labeled_set(line: Line, read_line: CachedReader) -> Element | None:
    """`Working sets: 3x5 @ 100 kg` below a name: its label names no exercise."""
    folded = fold(line.text)
    label = _WORKING.match(folded) or _DROP.match(folded)
    if label is None:
        return None
    alone = line.cut(label.end())
    if _DROP.match(folded):  # "Drop: 40x10"
        alone = joined([f"{_WORD_OF[Role.DROP]}: ", alone])
    read = read_line(alone.text)
    is_nameless = read.exercise is not None and not read.exercise.name
    return Element(Sort.MORE, alone, read) if is_nameless else None


def numbered_set(line: Line, read_line: CachedReader) -> Element | None:
    """`2ª série: 70 kg x 8` or `third set: 6` below a name, as `set 2: 70 kg x 8`."""
    folded = fold(line.text)
    found = _ORDINAL_SET.match(folded)
    if found is None or len(folded) != len(line.text):
        return None
    digits = found["number"]
    number = line.cut(*found.span("number")) if digits else str(_ORDINALS[found["word"]])
    alone = joined([line.cut(*found.span("set")), " ", number, ": ", line.cut(found.end())])
    read = read_line(alone.text)
    is_nameless = read.exercise is not None and not read.exercise.name
    if is_nameless or read.continues:
        return Element(Sort.MORE, alone, read)
    return remarked_set(alone, read_line)


def set_with_bar(line: Line, read_line: CachedReader) -> Element | None:
    """`Bar x 10` below a name: a set with a bar whose weight is not stated."""
    found = _BAR.match(fold(line.text))
    if found is None or len(fold(line.text)) != len(line.text):
        return None
    lead, count = line.cut(0, found.end("lead")), line.cut(*found.span("reps"))
    alone = joined([lead, "1 x ", count, " reps", line.cut(found.end())])
    read = read_line(alone.text)
    is_nameless = read.exercise is not None and not read.exercise.name
    notes = (line.cut(*found.span("load")),)
    return Element(Sort.MORE, alone, read, notes=notes) if is_nameless else None


def slashed_row(line: Line, read_line: CachedReader) -> Element | None:
    """`T-bar row / bar / 12` beside rows with a load in the same place: the word is a note."""
    found = _SLASHED_WORD.match(line.text)
    if found is None or not read_line(line.text).is_silent:
        return None
    label: list[Line | str] = []
    if found["key"]:
        label = [line.cut(*found.span("key")), ": "]
    count = joined([*label, line.cut(*found.span("reps")), " reps"])
    whole, read = read_line.below(count)
    if read.exercise is None or read.faults:
        return None
    name, load = line.cut(*found.span("name")), line.cut(*found.span("load")).stripped()
    return Element(Sort.SETS, whole, read, name=name, notes=(load,))


def remarked_set(line: Line, read_line: CachedReader) -> Element | None:
    """A set of a log with a remark behind it: `Set 2: 65 kg x 8 - felt heavy`.

    Only a load with its repetitions is one, or what stands before a parenthesis: `5x5 was the
    goal` is not.
    """
    bare = line.without_bullet()
    if not any(map(str.isdigit, bare.text)):
        return None
    whole, read = read_line.below(bare)
    exercise = read.exercise
    if read.faults or exercise is None or not is_stand_in(exercise.name):
        return None
    start = len(whole.text) - len(bare.text)
    is_set = all(one.load is not None and one.reps is not None for one in exercise.sets)
    end = exercise.sets_span.end - start
    is_before = bare.text[end:].lstrip().startswith("(")  # 5, 5, 4 (14 total)
    if not (is_set or is_before) or exercise.sets_span.start > start:
        return None
    sets, remark = bare.cut(0, end), bare.cut(end).stripped(_MARKS)
    alone = read_line(sets.text)
    is_more = alone.continues if alone.exercise is None else not alone.exercise.name
    return Element(Sort.MORE, sets, alone, notes=(remark,)) if is_more else None


def with_seconds(line: Line) -> tuple[str, Line]:
    """`Set 2: 0:55` is a time, of one set: the line with its seconds, in as many characters."""
    found = _CLOCK.match(fold(line.text))
    if found is None:
        return line.text, line
    seconds = int(found["minutes"]) * 60 + int(found["seconds"])
    width = len(found["clock"])
    text = line.text[: found.start("clock")] + f"{seconds}s".rjust(width)
    return text, line._replace(text=text)


def is_load_first(lines: Sequence[str]) -> bool:
    """Whether some product of three begins with a number that can only be a load.

    All products of three have one order in one text: `135x8x5` decides for `30x11x3`.
    """
    products = [
        found
        for line in lines
        if len(line) <= limits.LINE_CHARACTERS
        for found in _TRIPLE.finditer(line)
    ]
    certain = sum(float(found["load"]) >= _LEAST_LOAD for found in products)
    return certain > 0 and all(int(found["sets"]) <= _MOST_SETS for found in products)


def load_behind(line: Line) -> Line:
    """The line with its products of three as `3x11 @ 30`."""
    parts: list[Line | str] = []
    begin = 0
    for found in _TRIPLE.finditer(line.text):
        load, reps, sets = (line.cut(*found.span(group)) for group in ("load", "reps", "sets"))
        parts += [line.cut(begin, found.start()), sets, "x", reps, " @ ", load]
        begin = found.end()
    return joined([*parts, line.cut(begin)]) if parts else line


def is_row(text: str) -> bool:
    """Whether a line is a row of a name, a load and repetitions: `Row / 35 kg / 8,7,7`."""
    return _SLASHED.match(text) is not None
