"""Names of exercises that the bundled catalog has, and where they stand in a line.

The vocabularies know a name by a word that movements are called by: row, press, raise. Many names
have none (`Skull Crusher`), and some hold words that state something of sets elsewhere (`Clean and
Jerk`).

The names are shipped beside the data: to take all apart delays the first line that is read.
`.ci/write_names.py` writes the file; a test fails when it is stale.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import Any

from backworkouts import limits
from backworkouts._catalog.data_files import content
from backworkouts.notation.grammar.text import fold, normal
from backworkouts.notation.grammar.tokens import SYMBOL, WORD, Token
from backworkouts.notation.vocabulary import ANDS, NUMBERS, PHRASES, merged

__all__ = ["FILE", "is_known", "known_spans", "prebuilt"]

FILE = "prebuilt/words_of_names.json"

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


def prebuilt(names: Iterable[str]) -> dict[str, Any]:
    """Return what the file holds, from the names of all exercises exactly as they are written.

    "known" are the words of each name, without hyphens; none for titles of parts of a session.
    "stating" are the names that hold words which may state something of sets, by the first word,
    the longest first. A number at an end of a name may be one of the sets: `Leg Press 45`.
    """
    known = sorted({words for name in names if (words := _words_of(name))})
    by_first: defaultdict[str, list[list[str]]] = defaultdict(list)
    for words in known:
        has_number = words[0].isdigit() or words[-1].isdigit()
        if len(words) > 1 and not has_number and any(map(_may_state, words)):
            by_first[words[0]].append(list(words))
    return {
        "known": list(map(" ".join, known)),
        "stating": {
            first: sorted(group, key=len, reverse=True) for first, group in by_first.items()
        },
    }


def _words_of(name: str) -> tuple[str, ...]:
    """Return the words of a name; none for a title or a name with other signs between words."""
    folded = fold(name if name.isascii() else normal(name)[0].text)
    words = _WORD.findall(folded)
    if _BEYOND_NAMES.search(folded) or " ".join(words) in _SECTIONS:
        return ()
    return tuple(map(_in_singular, words))


def _may_state(word: str) -> bool:
    return len(word) == 1 or word in _STATING


@cache
def _shipped() -> Mapping[str, Any]:
    return content(FILE)  # type: ignore[no-any-return]  # as `prebuilt`


@cache
def _known() -> frozenset[str]:
    return frozenset(_shipped()["known"])


def is_known(name: str) -> bool:
    """Whether the bundled catalog has an exercise of this name, in singular or plural.

    >>> is_known("Skull Crushers"), is_known("Details")
    (True, False)
    """
    if len(name) > limits.NAME_CHARACTERS:
        return False
    return " ".join(map(_in_singular, _WORD.findall(fold(name)))) in _known()


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
    for words in _shipped()["stating"].get(_in_singular(tokens[at].text), ()):
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
