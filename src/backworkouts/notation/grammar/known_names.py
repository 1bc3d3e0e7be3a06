"""Names of exercises that the bundled catalog has, and where they stand in a line.

The vocabularies know a name by a word that movements are called by: row, press, raise. Many names
have none (`Skull Crusher`), and some hold words that state something of sets elsewhere (`Clean and
Jerk`).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache

from backworkouts import limits
from backworkouts._catalog.bundled import names_as_written
from backworkouts.notation.grammar.text import fold, normal
from backworkouts.notation.grammar.tokens import SYMBOL, WORD, Token
from backworkouts.notation.vocabulary import ANDS, NUMBERS, PHRASES, merged

__all__ = ["is_known", "known_spans"]

_WORD = re.compile(r"[0-9]+|[^\W\d_]+(?:'[^\W\d_]+)*")
_BEYOND_NAMES = re.compile(r"[^\w\s'-]")
_SECTIONS = merged(lambda one: one.warm_ups + one.cool_downs + one.sections + one.splits)
"""Titles of parts of a session, which the catalog has as exercises too: `Warm Up`."""
_STATING = (
    {*PHRASES, *NUMBERS, *ANDS, "x"}
    | merged(lambda one: one.note_beginnings)
    | merged(lambda one: one.trails)
)
_SHORTEST_PLURAL = 4


def _in_singular(word: str) -> str:
    return word[:-1] if len(word) >= _SHORTEST_PLURAL and word[-1] == "s" else word


@cache
def _names() -> frozenset[tuple[str, ...]]:
    """The words of each name, without hyphens; none for titles of parts of a session."""
    found = set()
    for name in names_as_written():
        folded = fold(name if name.isascii() else normal(name)[0].text)
        words = _WORD.findall(folded)
        if not _BEYOND_NAMES.search(folded) and " ".join(words) not in _SECTIONS:
            found.add(tuple(map(_in_singular, words)))
    return frozenset(found)


def is_known(name: str) -> bool:
    """Whether the bundled catalog has an exercise of this name, in singular or plural.

    >>> is_known("Skull Crushers"), is_known("Details")
    (True, False)
    """
    if len(name) > limits.NAME_CHARACTERS:
        return False
    return tuple(map(_in_singular, _WORD.findall(fold(name)))) in _names()


@cache
def _stating_names() -> Mapping[str, Sequence[tuple[str, ...]]]:
    """The names that hold words which may state something of sets, by the first word.

    The longest stand first. A number at an end of a name may be one of the sets: `Leg Press 45`.
    """
    by_first = defaultdict(list)
    for words in _names():
        has_number = words[0].isdigit() or words[-1].isdigit()
        if len(words) > 1 and not has_number and any(map(_may_state, words)):
            by_first[words[0]].append(words)
    return {first: sorted(names, key=len, reverse=True) for first, names in by_first.items()}


def _may_state(word: str) -> bool:
    return len(word) == 1 or word in _STATING


def known_spans(tokens: Sequence[Token]) -> dict[int, int]:
    """Return where names begin that hold words which may state something of sets, and their ends.

    `Clean and Jerk` is one name; its "and" parts no exercises.
    """
    spans = {}
    at = 0
    while at < len(tokens):
        end = _end_of_name(tokens, at) if tokens[at].kind is WORD else None
        if end is not None:
            spans[at] = end
        at = end or at + 1
    return spans


def _end_of_name(tokens: Sequence[Token], at: int) -> int | None:
    for words in _stating_names().get(_in_singular(tokens[at].text), ()):
        end = _end_of_words(tokens, at, words)
        if end is not None:
            return end
    return None


def _end_of_words(tokens: Sequence[Token], at: int, words: Sequence[str]) -> int | None:
    for word in words:
        while tokens[at].kind is SYMBOL and tokens[at].text == "-":
            at += 1
        if _in_singular(tokens[at].text) != word:
            return None
        at += 1
    return at
