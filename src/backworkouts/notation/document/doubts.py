"""The places of a text that may hide a set, or a number that would change one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from backworkouts import limits
from backworkouts.errors import LineProblem
from backworkouts.notation.account import Doubt, Part, PartKind
from backworkouts.notation.document.accounting import TextAccount
from backworkouts.notation.document.asides import begins_with_movement, is_total
from backworkouts.notation.document.cached import CachedReader
from backworkouts.notation.document.changes import (
    adds_sets,
    is_row_of_cells,
    names_sets,
    repeats_day,
    rounds_of_nothing,
    states_rounds,
    states_several_days,
)
from backworkouts.notation.document.elements import Element, Sort
from backworkouts.notation.document.lines import Line, Place
from backworkouts.notation.grammar.naming import is_movement, is_prose
from backworkouts.notation.grammar.text import fold
from backworkouts.notation.grammar.tokens import LINK
from backworkouts.notation.vocabulary import (
    PLANS,
    UNITS,
    VOCABULARIES,
    Role,
    alternatives,
    any_of,
    merged,
)

__all__ = ["Doubtful", "doubtful_places", "may_hide_a_set"]

_NOTE = "a note"
_X = "[x\u00d7*]"
_SETS = alternatives({phrase for one in VOCABULARIES.values() for phrase in one.phrases[Role.SETS]})
_REPS = alternatives({phrase for one in VOCABULARIES.values() for phrase in one.phrases[Role.REPS]})
_WEIGHTS = alternatives(
    {
        phrase
        for one in VOCABULARIES.values()
        for role in (Role.KG, Role.LB)
        for phrase in one.phrases[role]
    }
)
_PRODUCT = re.compile(
    rf"(?<![\w.])[0-9]{{1,3}}(?:[a-z]|\s?(?:{_WEIGHTS}))?\s?{_X}\s?[0-9]{{1,3}}(?![0-9]*\s?(?:cm|mm)\b)"
)
_PRODUCT_NOT_RUN = re.compile(rf"{_PRODUCT.pattern}(?![0-9]*\s?(?:m|km)\b)")
"""Sets, and no intervals of a run: `8x400 m`."""
_COUNT = re.compile(rf"(?<![\w.])[0-9]{{1,3}}\s?(?:-\s?[0-9]{{1,3}}\s?)?(?:{_SETS}|{_REPS})\b")
_SETS_OF_REPS = re.compile(
    rf"(?<![\w.])[0-9]{{1,2}}\s?(?:{_SETS})\s+(?:[^\W\d_]{{1,4}}\s+|{_X}\s?)?[0-9]"
)
_FAILURES = alternatives(
    {phrase for one in VOCABULARIES.values() for phrase in one.phrases[Role.FAILURE]}
)
_TO_FAILURE = re.compile(rf"(?<![\w.])[0-9]{{1,2}}\s?{_X}\s?(?:{_FAILURES})\b")
_EFFORTS = any_of(lambda one: one.phrases[Role.RPE] + one.phrases[Role.RIR])
_EFFORT = re.compile(rf"\b{_EFFORTS}\s?:?\s?[0-9]|[0-9]\s?{_EFFORTS}\b")
_BESIDE = r"(?:\s?[,/]\s?|\s|-)"
_ROW = re.compile(
    rf"[0-9]{{1,2}}(?:{_BESIDE}[0-9]{{1,2}}){{1,20}}(?![.,]?[0-9])(?!\s?[%:-])"
    rf"(?!\s?(?:{'|'.join(map(re.escape, sorted(UNITS)))})\b)"
)
"""`12 10 9`: numbers that may be the repetitions of several sets."""
_NUMBER = re.compile("[0-9]+")
_ROW_CHARACTERS = "0123456789 /,|-"
_FEWEST = 3
"""Numbers in a row behind a name; two may be a date or a score."""
_COLUMN = re.compile(r"(?:\t|\s\s)(?=[0-9])")
_SETS_OR_REPS = re.compile(rf"(?<![\w.:-])([0-9]{{1,3}})\s?(?:{_SETS}|{_REPS})\b")
_LOAD = re.compile(rf"[0-9]\s?(?:{_WEIGHTS})\b")
_LOAD_FIRST = re.compile(
    rf"[\s\-*+\u2022]*(?:[a-z][.)]\s)?[0-9]{{1,3}}(?:[.,][0-9])?\s?(?:{_WEIGHTS})\b"
)
_ORDINAL = re.compile(rf"\b{any_of(lambda one: one.one_set)}\s?\#?[0-9]{{1,2}}\b")
_TOTAL = re.compile(rf"\b{any_of(lambda one: one.totals)}\b")
_LADDER = re.compile(r"[0-9]{1,2}(?:-[0-9]{1,2}){2,10}")
"""`21-15-9`: repetitions of whatever stands near."""
_WORD = re.compile(r"[^\W\d_]{2,}")
_CONDITIONS = merged(lambda one: one.conditions)
_INCREASES = merged(lambda one: (phrase.split()[-1] for phrase in one.phrases[Role.MORE]))
_NAME_NOTE_SETS = PartKind.NAME, PartKind.NOTE, PartKind.PRESCRIPTION
_WORDS_ONLY = {PartKind.NOTE, PartKind.MARK, PartKind.HEADING, PartKind.NAME}
_FEW_WORDS = 9
_FEWER_WORDS = 6
_MOST_SETS = 12


class Doubtful(NamedTuple):
    """A place of a text that may hide a set, or a number that would change one.

    Attributes:
        line: counted from 1.
        column: of its first character, counted from 1.
        width: how many characters it has.
        text: the whole line.
        assumed: what it was taken for.
    """

    line: int
    column: int
    width: int
    text: str
    assumed: str

    def to_dict(self) -> dict[str, Any]:
        """Return plain values for JSON: the fields, and the message."""
        return {**self._asdict(), "message": self.message}

    @property
    def message(self) -> str:
        """What was assumed of what stands there."""
        found = self.text[self.column - 1 : self.column - 1 + self.width]
        return f"{found!r} may change the sets; read as {self.assumed}"

    @property
    def caret(self) -> str:
        """The line, and carets below the place."""
        shown = "".join(" " if one.isspace() else one for one in self.text)
        marks = "^" * max(min(self.width, len(shown) - self.column + 1), 1)
        return f"  {shown}\n  {' ' * (self.column - 1)}{marks}"

    def __str__(self) -> str:
        return f"line {self.line}, column {self.column}: {self.message}\n{self.caret}"


def may_hide_a_set(text: str) -> bool:
    """Whether a note holds numbers that look like sets: `3x8`, or a short `2 sets, slowly`."""
    folded = LINK.sub("", fold(text)).replace("\u2013", "-")
    if _is_advice(folded):
        return False
    if _PRODUCT.search(folded) or _LADDER.fullmatch(folded.strip(" :")):
        return True
    if _TO_FAILURE.search(folded) or _has_row(folded):
        return True
    if len(folded.split()) > _FEW_WORDS:
        return False
    is_listed = folded.count(" / ") > 1  # name / load / repetitions
    if _TOTAL.search(folded):
        return is_listed  # "30 reps total" sums up what is read
    return is_listed or (_COUNT.search(folded) is not None and not is_prose(text))


def _hides_a_set(mark: str) -> bool:
    """Whether a comment beside sets holds some: `<!-- 2x8 -->`."""
    return mark.startswith("<!--") and may_hide_a_set(mark.strip("<!-> "))


def _is_advice(folded: str) -> bool:
    """Whether a text states what to add, and under which condition: `add 5 lb once 3x12 goes`."""
    words = _WORD.findall(folded)
    if _CONDITIONS.isdisjoint(words) or begins_with_movement(folded):
        return False
    return not _INCREASES.isdisjoint(words) or not PLANS.isdisjoint(words)


def _has_row(folded: str) -> bool:
    """Whether a row of repetitions stands behind the colon of a movement or a load, or a name.

    `Bench 60 kg: 8 7`, `Deadlift 5/5/3`; a row of two behind a name may be a date or a score.
    """
    before, _, behind = folded.partition(":")
    if _ROW.match(behind.strip()) is not None:
        return _LOAD.search(before) is not None or is_movement(before)
    name = folded.rstrip(_ROW_CHARACTERS)
    row = _NUMBER.findall(folded, len(name))
    return len(row) >= _FEWEST and len(name.split()) <= _FEWER_WORDS and is_movement(name)


def _has_columns(text: str) -> bool:
    """Whether words and several columns of numbers stand on a line, as in a table."""
    return len(_COLUMN.findall(text)) > 1 and any(map(str.isalpha, text))


def _is_of_sets(text: str) -> bool:
    """Whether a short line begins with a load, or states an effort: `12 kg in each hand`."""
    folded = fold(text)
    is_short = len(folded.split()) <= _FEWER_WORDS
    return is_short and bool(_EFFORT.search(folded) or _LOAD_FIRST.match(folded))


def _behind_odd_name(text: str, parts: Sequence[Part]) -> Part | None:
    """Return the note between a name that is no movement and its sets: `Pair: Raise 3x20`."""
    solid = [part for part in parts if part.kind is not PartKind.MARK]
    for name, note, sets in zip(solid, solid[1:], solid[2:], strict=False):
        if (name.kind, note.kind, sets.kind) == _NAME_NOTE_SETS:
            is_key = text[name.end : note.start].strip() == ":"
            return note if is_key and not is_movement(text[name.start : name.end]) else None
    return None


def _is_heading_with_sets(text: str) -> bool:
    """Whether a heading holds what looks like sets.

    A load and a row of numbers, `Fri: Bench 80 kg (5,5,5)`; columns of numbers; so many sets or
    repetitions, which are not the sum of a day.
    """
    if _has_columns(text):
        return True
    folded = fold(text)
    counts = [int(found[1]) for found in _SETS_OR_REPS.finditer(folded)]
    if counts and max(counts) <= _MOST_SETS and not _TOTAL.search(folded):
        return True
    return _LOAD.search(folded) is not None and any(
        found[0].count(",") > 1 for found in _ROW.finditer(folded)
    )


def doubtful_places(
    elements: Sequence[Element],
    read: CachedReader,
    account: TextAccount,
    written: Sequence[str],
    *,
    stated: Sequence[tuple[Line, str]],
    problems: Sequence[LineProblem],
) -> tuple[Doubtful, ...]:
    """Return the doubtful places of a text, in order.

    Args:
        elements: what the lines are.
        read: the reader of single lines.
        account: what each character was read as.
        written: the lines of the text.
        stated: places where the reader had to assume something.
        problems: a line with a problem needs no doubt beside it.
    """
    reported = {problem.line for problem in problems}
    understood = _understood(elements)
    metadata = _metadata(elements)
    found: dict[tuple[int, int], Doubtful] = {}
    for line, assumed in stated:
        place = _place_in(line, written)
        text = written[place.line - 1]
        one = Doubtful(place.line, place.column, place.width, text, assumed)
        found[place.line, place.column] = one
    for element in rounds_of_nothing(elements):
        place = _place_in(element.line, written)
        text = written[place.line - 1]
        one = Doubtful(place.line, place.column, place.width, text, "rounds of what follows")
        found[place.line, place.column] = one
    for number, text in enumerate(written, start=1):
        if number in understood or number in reported:
            continue
        has_number = any(map(str.isdigit, text))
        parts = account.parts(number)
        if number in metadata:
            doubts = [*_doubts_of_metadata(text, parts)] if has_number else []
        else:
            doubts = [*_changes(text, parts)]
            if not doubts and has_number:
                doubts = [*_doubts_of_line(text, parts, read)]
        for begin, end, assumed in doubts:
            one = Doubtful(number, begin + 1, end - begin, text, assumed)
            found.setdefault((number, begin + 1), one)
    return tuple(found[key] for key in sorted(found))


def _place_in(line: Line, written: Sequence[str]) -> Place:
    """Return where a line was written; the line it stands for, when it was written elsewhere."""
    place = line.whole
    return place if place.width else Line.written(written[place.line - 1], place.line).whole


def _changes(text: str, parts: Sequence[Part]) -> Iterator[Doubt]:
    """Yield what changes sets that stand elsewhere: a whole line, or a note."""
    if not parts:
        return
    start, end = parts[0].start, parts[-1].end
    kinds = {part.kind for part in parts}
    if PartKind.STATED not in kinds and states_rounds(text):
        yield Doubt(start, end, "what is no number of rounds")
    elif kinds <= _WORDS_ONLY and repeats_day(text):
        yield Doubt(start, end, "what repeats no other day")
    elif kinds <= _WORDS_ONLY and states_several_days(text, is_heading=PartKind.HEADING in kinds):
        yield Doubt(start, end, "the first of its days alone")
    elif kinds <= {PartKind.NOTE, PartKind.MARK} and (is_row_of_cells(text) or names_sets(text)):
        yield Doubt(start, end, _NOTE)
    for part in parts:
        inside = text[part.start : part.end]
        is_alone = kinds <= {PartKind.NOTE, PartKind.MARK}
        if part.kind is PartKind.NOTE and adds_sets(inside, is_alone=is_alone):
            yield Doubt(part.start, part.end, _NOTE)


def _doubts_of_line(text: str, parts: Sequence[Part], read: CachedReader) -> Iterator[Doubt]:
    """Yield what a line holds beside its exercises that may hide a set."""
    kinds = {part.kind for part in parts}
    if kinds == {PartKind.MARK}:
        folded = _ORDINAL.sub("", fold(text))
        if _COUNT.search(folded) or _LOAD.search(folded):
            yield Doubt(0, len(text), "titles of columns")
        return
    is_note = kinds <= {PartKind.NOTE, PartKind.MARK}
    if is_note and len(text) <= limits.LINE_CHARACTERS:
        indent = len(text) - len(text.lstrip())
        doubts = read(text.strip()).doubts
        for doubt in doubts:
            yield Doubt(indent + doubt.start, indent + doubt.end, doubt.assumed)
        if doubts:
            return
    yield from _doubts_of_parts(text, parts, is_note=is_note)


def _doubts_of_parts(text: str, parts: Sequence[Part], *, is_note: bool) -> Iterator[Doubt]:
    """Yield the notes, comments and headings of a line that may hide a set."""
    behind = _behind_odd_name(text, parts)
    for part in parts:
        inside = text[part.start : part.end]
        is_alone = is_note and (_is_of_sets(inside) or _has_columns(text))
        if part.kind is PartKind.NOTE and (part is behind or is_alone or may_hide_a_set(inside)):
            yield Doubt(part.start, part.end, _NOTE)
        elif part.kind is PartKind.MARK and _hides_a_set(inside):
            yield Doubt(part.start, part.end, "a comment")
        elif part.kind is PartKind.HEADING and _is_heading_with_sets(inside):
            yield Doubt(part.start, part.end, "a heading")


def _understood(elements: Sequence[Element]) -> set[int]:
    """Return the lines whose notes are understood: titles, totals, rules, plans for later."""
    lines = set()
    in_notes = False
    for one in elements:
        if one.section is not None:
            in_notes = one.section.holds_notes
        elif one.heading is not None:
            in_notes = False
        is_known = in_notes or one.sort is Sort.ALLOW or is_total(one.line.text)
        is_known |= one.is_understood or (one.sort is Sort.META and one.name is not None)
        if is_known and one.line.pieces:
            lines.add(one.line.pieces[0].line)
    return lines


def _metadata(elements: Sequence[Element]) -> set[int]:
    """Return the lines of metadata: front matter, code, the rows of a table of something else."""
    found = (one.line for one in elements if one.sort is Sort.META)
    return {piece.line for line in found for piece in line.pieces}


def _doubts_of_metadata(text: str, parts: Sequence[Part]) -> Iterator[Doubt]:
    """Yield notes in metadata that state sets with their repetitions: `main: Squat 5x5`."""
    for part in parts:
        inside = fold(text[part.start : part.end])
        is_note = part.kind is PartKind.NOTE
        if is_note and (_PRODUCT_NOT_RUN.search(inside) or _SETS_OF_REPS.search(inside)):
            yield Doubt(part.start, part.end, "metadata")
