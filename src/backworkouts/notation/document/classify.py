"""What a line is: a date, a heading, a part of a session, or a line of sets."""

from __future__ import annotations

import re

from attrs import evolve

from backworkouts.notation.document.context import HEADING_CHARACTERS, Context, is_legible
from backworkouts.notation.document.dates import date_in
from backworkouts.notation.document.elements import Element, Sort
from backworkouts.notation.document.headings import Heading
from backworkouts.notation.document.headings import Sort as HeadingSort
from backworkouts.notation.document.lines import Line
from backworkouts.notation.document.logs import numbered_set
from backworkouts.notation.document.metadata import metadata_element
from backworkouts.notation.document.rounds import circuit
from backworkouts.notation.document.session_dates import date_elements
from backworkouts.notation.document.session_headings import heading_elements, led_day, scheduled_day
from backworkouts.notation.document.set_lines import set_element
from backworkouts.notation.document.tables import is_rule

__all__ = ["classify"]

_QUOTE = re.compile(r"\s*>\s?")
_ORG_KEY = re.compile(r"\s*(?:#\+\w+|:[A-Z][\w-]*:)")
_ORG_HEADING = re.compile(r"(\*+)\s+(?=\S)")
_ORG_TAGS = re.compile(r"\s:(?:[\w@]+:)+\s*$")


def classify(line: Line, is_apart: bool, context: Context) -> list[Element]:  # noqa: FBT001  one call
    """Return what a line is; a date or weekday with exercises behind it is several elements."""
    text = line.text
    if not is_legible(text):
        return [Element(Sort.FAULT, line, context.read(text))]
    indent = len(text) - len(text.lstrip())
    quote = _QUOTE.match(text)
    if quote is not None:
        dated = line.cut(len(text) - len(text.lstrip(" \t>"))).stripped()
        several = date_elements(dated, context)
        if several is not None:
            return several
        return [Element(Sort.QUOTE, line.cut(quote.end()), indent=indent)]
    line = line.stripped()
    if is_rule(text):
        return [Element(Sort.RULE, line)]
    if context.is_org:
        org = _org(line, is_apart, context)
        if org is not None:
            return org
    one_set = numbered_set(line, context.read)
    several = date_elements(line, context) if one_set is None else [one_set]
    if several is None:
        several = circuit(line, context.read)
    if several is None and len(text) <= HEADING_CHARACTERS:
        several = heading_elements(line, is_apart, context)
    if several is None:
        several = [led_day(line) or scheduled_day(line, context) or set_element(line, context)]
    return [
        evolve(one, indent=indent, has_bullet=line.has_bullet)
        if one.line is line or len(several) == 1
        else one
        for one in several
    ]


def _org(line: Line, is_apart: bool, context: Context) -> list[Element] | None:  # noqa: FBT001  one call
    """Return the elements of a line of Org mode, whose headings are read as those of Markdown."""
    if _ORG_KEY.match(line.text):
        return [metadata_element(line)]
    found = _ORG_HEADING.match(line.text)
    if found is None:
        return None
    behind = line.cut(found.end())
    level = len(found[1])
    if behind.text.startswith("DONE ") and date_in(behind.text[5:]) is not None:
        tags = _ORG_TAGS.search(behind.text)
        return date_elements(behind.cut(5, None if tags is None else tags.start()), context)
    if behind.text.startswith(("TODO ", "DONE ")):
        return [Element(Sort.REMARK, behind)]
    several = date_elements(behind, context) or heading_elements(behind, is_apart, context)
    if several is not None:
        return several
    read = context.read(behind.text)
    if not read.is_silent:
        return [set_element(behind, context)]
    return [Element(Sort.HEADING, behind, heading=Heading(HeadingSort.TITLE, behind.text, level))]
