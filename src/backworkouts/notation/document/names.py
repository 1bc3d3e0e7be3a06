"""The name of an exercise on a line of its own, without its bullet, label and markup."""

from __future__ import annotations

import re

from backworkouts.notation.document.lines import Line
from backworkouts.notation.grammar.naming import clean_name, lead_end, strip_prefix
from backworkouts.notation.grammar.text import fold
from backworkouts.notation.vocabulary import COLUMNS

__all__ = ["name_of"]

_MARKED = re.compile(
    r"(?:\s|[-*\u2022](?=\s)|#{1,6}(?=\s)|\*\*|[\u2600-\u27bf\ufe0f\U0001f300-\U0001faff])*"
)
_SECTION_NUMBER = re.compile(r"[0-9]{1,2}(?:\.[0-9]{1,2})+\.?\s+(?=[^\W\d_])")
"""The number of a heading of a document: `1.2 Squat`."""
_LABEL = re.compile(
    r"\s*(?:(?P<pair>[A-Z]{1,2}-?[0-9]{1,2}[a-z]?|[0-9]{1,2}-?[A-Fa-f])(?:\s*[.):]+|\s+-|(?=\s+[^\W\d_]))"
    r"|\#?(?P<number>[0-9]{1,2})(?:\s*\)|\.(?![0-9]))|(?P<letter>[A-Za-z])(?:\s*\)|\.(?=\s)))\s*"
)
_EMPTY_CELL = re.compile(r"(?<=\S)\s*\|[\s|\u2013\u2014-]*$")
"""A bar with nothing behind it: `Squat | -`."""
_TIER = re.compile(r"\s*T[1-4](?:\s*:|\s)")
"""T1 to T4 are tiers of a workout, from main lift to accessory; `T1.` is of a superset."""
_LINK = re.compile(r"\[(?P<text>[^\[\]]+)\]\([^()\s]*\)")


def name_of(line: Line) -> tuple[str | None, Line]:
    """Return the label and the name of a line that names an exercise, without its marks."""
    marks = _MARKED.match(line.text)
    rest = line.cut(marks.end() if marks is not None else 0)
    numbered = _SECTION_NUMBER.match(rest.text)
    rest = rest if numbered is None else rest.cut(numbered.end())
    found = _LABEL.match(rest.text)
    label = None
    if found is not None and found.end() < len(rest.text):
        counted = (found["pair"] or found["number"] or found["letter"]).upper()
        label = None if _TIER.match(rest.text) else counted
        rest = rest.cut(found.end())
    rest = rest.cut(strip_prefix(rest.text)).stripped(" \t*_`")
    key, colon, _ = rest.text.partition(":")
    if colon and COLUMNS.get(fold(key).strip(" *_")) == "name":
        rest = rest.cut(len(key) + 1).stripped(" \t*_`")
    link = _LINK.search(rest.text)
    if link is not None:
        rest = rest.cut(*link.span("text"))
    empty = _EMPTY_CELL.search(rest.text)
    rest = rest if empty is None else rest.cut(0, empty.start())
    rest = rest.cut(lead_end(rest.text))
    first, last = clean_name(rest.text)
    return label, rest.cut(first, last) if last > first else rest
