"""Lines that state something of sets, and lines of words: names, labels and remarks."""

from __future__ import annotations

import re

from attrs import evolve

from backworkouts import limits
from backworkouts.notation.document.asides import LABELED, PRODUCT, aside_element
from backworkouts.notation.document.body import may_be_of_body
from backworkouts.notation.document.context import Context
from backworkouts.notation.document.elements import Element, LineRead, Sort
from backworkouts.notation.document.headings import may_be_no_weekday
from backworkouts.notation.document.lines import Line, joined
from backworkouts.notation.document.logs import (
    labeled_set,
    load_behind,
    remarked_set,
    set_with_bar,
    slashed_row,
    with_seconds,
)
from backworkouts.notation.document.names import name_of
from backworkouts.notation.document.session_headings import is_timed_title
from backworkouts.notation.document.tables import Cell, cell_of_key, unit_in
from backworkouts.notation.grammar.known_names import is_known
from backworkouts.notation.grammar.naming import (
    clean_name,
    is_movement,
    is_prose,
    is_sentence,
    strip_prefix,
)
from backworkouts.notation.grammar.rests import is_unstated_rest
from backworkouts.notation.grammar.text import fold
from backworkouts.notation.vocabulary import COLUMNS, Role, any_of

__all__ = ["set_element"]

_JOINS = re.compile(
    rf"\s*(?:[-*\u2022]\s*)?(?:(?:{any_of(lambda one: one.joins)}|\+)\s+"
    rf"|(?:{any_of(lambda one: one.joins)}|\+)\s*:?\s*$)",
    re.IGNORECASE,
)
_TAGS = re.compile(r"(?<!\s)\s+#[^\W\d_][\w/-]*,?(?!\S)")
"""Tags behind what a line states: `Row 3x8 #pull #pr`."""
_TITLE_IN_QUOTES = re.compile(r"[A-Z0-9]{1,2}[.)]\s+[\"\u201c\u201e\u00ab]")
"""A part of a session with a label and a title of its own: `C) "Old Oak" for time`."""
_SECONDS_OF_SESSION = 3_600
_LABEL = re.compile(r"[\s\-*\u2022]*(?P<key>[^\W\d_][\w' -]{0,30}?)\s*:[\s*_]*$")
_TIMED = re.compile(
    rf"[\s\-*\u2022]*[0-9]{{1,3}}\s*"
    rf"{any_of(lambda one: one.phrases[Role.MINUTES] + one.phrases[Role.SECONDS])}\b"
)
"""A time first: `5 minutos de bici` states what is done, and is no name of the sets below."""


def set_element(line: Line, context: Context) -> Element:
    """Return a line that states something of sets, a name, or a remark; its tags are notes."""
    found = _with_tags(line, context)
    is_read = found.sort in {Sort.SETS, Sort.MORE} and found.read is not None
    if is_read and may_be_of_body(line.text):
        return evolve(found, doubt="a time and a load")
    if is_read and not context.names_weekdays and may_be_no_weekday(line.text):
        return evolve(found, doubt="the name of an exercise")
    return found


def _with_tags(line: Line, context: Context) -> Element:
    """A line whose tags are notes."""
    tags = [*_TAGS.finditer(line.text)] if _TAGS.search(line.text) else []
    if not tags:
        return _untagged(line, context)
    begins, ends = [0, *(tag.end() for tag in tags)], [*(tag.start() for tag in tags), None]
    bare = joined([line.cut(*span) for span in zip(begins, ends, strict=True)])
    found = _untagged(bare, context)
    if found.sort not in {Sort.SETS, Sort.MORE}:
        return _untagged(line, context)
    return evolve(found, notes=(*found.notes, *(line.cut(*tag.span()).stripped() for tag in tags)))


def _untagged(line: Line, context: Context) -> Element:
    """A line without tags."""
    if context.is_load_first:
        line = load_behind(line)
    text = line.text
    joins = _JOINS.match(text)
    if joins is not None:
        return Element(Sort.JOIN, line, behind=line.cut(joins.end()))
    known = (
        aside_element(line, context)
        or labeled_set(line, context.read)
        or set_with_bar(line, context.read)
        or (slashed_row(line, context.read) if context.has_slashed_rows else None)
    )
    if known is not None:
        return known
    text, line = with_seconds(line)
    read = context.read(text)
    if not PRODUCT.search(line.text) and _takes_hours(read):
        return Element(Sort.REMARK, line)
    if is_timed_title(line, context):
        return _worded(line)
    is_named = read.exercise is not None and bool(read.exercise.name)
    key = _key(line) if not is_named or _is_named_by_key(line, read) else None
    if key is not None:
        return key
    if is_named:
        return Element(Sort.SETS, line, read, more=_sets_apart(line, read, context))
    if read.faults:
        return Element(Sort.SETS, line, read)
    if read.exercise is not None or read.continues:
        return Element(Sort.MORE, line, read)
    return remarked_set(line, context.read) or _worded(line)


def _takes_hours(read: LineRead) -> bool:
    """Whether what was taken for a set takes hours: sleep, or a whole session."""
    exercise = read.exercise
    if exercise is None or ("," not in exercise.name and is_movement(exercise.name)):
        return False
    return all(
        each.duration is not None and (each.duration.low or 0) >= _SECONDS_OF_SESSION
        for each in exercise.sets
    )


def _worded(line: Line) -> Element:
    """Words without sets: a name, a label or a remark."""
    text = line.text
    if _TITLE_IN_QUOTES.match(text) and not is_movement(text):
        return Element(Sort.REMARK, line)
    first, last = clean_name(text)
    if _TIMED.match(fold(text)) or is_unstated_rest(text):
        return Element(Sort.REMARK, line)
    bare = line.without_bullet().text
    bare = bare[strip_prefix(bare) :]
    is_told = text.endswith((".", "!")) or (is_prose(bare) and not _is_labeled_name(line))
    if last - first > limits.NAME_CHARACTERS or is_told:
        return Element(Sort.REMARK, line, name=None if text.endswith(".") else line)
    label = _LABEL.match(text)
    if label is not None and fold(label["key"]) in COLUMNS:
        return Element(Sort.LABEL, line)
    return Element(Sort.NAME, line)


def _is_labeled_name(line: Line) -> bool:
    """Whether a label stands before a name that holds a word of headings: `a. Long Cycle:`."""
    label, named = name_of(line)
    if label is None or not is_movement(named.text):
        return False
    return is_known(named.text) or not is_sentence(named.text)


def _key(line: Line) -> Element | None:
    """`Sets: 3`, `- **Rest:** 90 s`: what a column of a table would hold."""
    bare = line.without_bullet().stripped(" *_")
    found = cell_of_key(bare.text.replace("**", "  "))
    if found is None:
        return None
    role, at = found
    value = bare.cut(at).stripped(" *_:.")
    if not value.text:
        return None
    unit = unit_in(bare.text[:at].strip(" *_:"))
    return Element(Sort.KEY, line, behind=bare, cells=(Cell("", role, unit, value),))


def _is_named_by_key(line: Line, read: LineRead) -> bool:
    """Whether what was taken for a name stands before the colon of a key: `Loads per set: 60`."""
    span = None if read.exercise is None else read.exercise.name_span
    return span is not None and span.end <= line.text.find(":")


def _sets_apart(line: Line, read: LineRead, context: Context) -> Line | None:
    """The part of a line that states its sets, where the rest may be no name of an exercise.

    `Details: 3 sets of 9-11` below a name, or `140x1 pb!!`: neither word is a movement.
    """
    exercise = read.exercise
    if exercise is None or exercise.superset_with is not None or exercise.name_span is None:
        return None
    if exercise.label is not None and not exercise.label.isdigit():
        return None
    if is_movement(exercise.name):
        return None
    if exercise.name_span.start > exercise.sets_span.start:
        return line.cut(*exercise.sets_span)
    found = LABELED.match(line.text)
    if found is None:
        return None
    behind = line.cut(found.end())
    alone = context.read(behind.text).exercise
    return behind if alone is not None and not alone.name else None
