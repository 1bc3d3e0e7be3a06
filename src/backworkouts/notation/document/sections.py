"""Parts of a session: warm-up, accessories, notes, goals."""

from __future__ import annotations

import re
from typing import NamedTuple

from backworkouts.notation.document.headings import BOLD, LOOSE, MARKDOWN
from backworkouts.notation.grammar.text import fold
from backworkouts.notation.vocabulary import any_of

__all__ = ["GOALS", "Section", "is_lettered_split", "opens_goals", "section"]

_WARM_UP = re.compile(
    rf"[\s\-*#_\u2022]*(?:{any_of(lambda one: one.warm_up_qualities)}\s+)?"
    rf"{any_of(lambda one: one.warm_ups, LOOSE)}s?\b"
    rf"(?!\s+{any_of(lambda one: one.warm_up_sets)}\b)[^.]{{0,30}}$"
)
_SECTION_NOUNS = any_of(lambda one: one.section_nouns)
_SECTION = re.compile(
    r"[\s\-*#_\u2022:\d.)\]]*?(?![\d.)])"
    rf"(?:(?P<warm>(?:{any_of(lambda one: one.warm_up_qualities)}\s+)?"
    rf"{any_of(lambda one: one.warm_ups, LOOSE)}s?)"
    rf"|(?P<notes>{any_of(lambda one: one.note_sections)})"
    rf"|{any_of(lambda one: one.cool_downs, LOOSE)}|{any_of(lambda one: one.sections)}"
    rf"|{_SECTION_NOUNS}(?=\s+[a-h]\b))"
    rf"(?:\s+{_SECTION_NOUNS})?(?:\s+[a-h0-9])?"
    r"(?P<behind>\s*\([^()]{0,40}\)|\s*(?::|\s-)\s*(?P<title>[^\d:*_]{1,40}))?\s*:?\s*[*_]{0,3}\s*:?\s*$"
)
_LETTERED_SPLIT = re.compile(
    rf"[-*#\u2022\s]*{any_of(lambda one: one.splits)}\s+(?:[a-h]|[0-9])[\s(:,-]*$"
)
_GOALS = re.compile(rf"[\s*_#]*{any_of(lambda one: one.goals)}(?:\s[^:.!?]{{1,40}})?\s*:?[\s*_]*$")


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


GOALS = Section(
    is_warm_up=False, holds_notes=True, is_marked=False, level=0, is_bare=False, holds_goals=True
)
"""The part of a text that lists goals."""


def section(text: str) -> Section | None:
    """Return the part of a session that a line opens: `Warm-up:`, `## Accessories`."""
    marked = MARKDOWN.match(text)
    is_marked = (
        text.rstrip().endswith(":")
        or bool(BOLD.match(text))
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
    is_title = marked is not None or BOLD.match(text) is not None
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


def is_lettered_split(text: str) -> bool:
    """Whether words name a day by what it trains, and its letter or number: `Pull A`."""
    return _LETTERED_SPLIT.match(fold(text)) is not None


def opens_goals(text: str) -> bool:
    """Whether a line is the title of a list of goals: `Goals by July`."""
    return _GOALS.match(fold(text)) is not None
