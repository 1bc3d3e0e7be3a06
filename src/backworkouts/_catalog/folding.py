"""Fold a name to a set of words, the same however the name is written."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from backworkouts import limits
from backworkouts._catalog.words import (
    BEGINNINGS,
    CURLS,
    JOINED,
    PHRASES,
    SILENT,
    SYNONYMS,
    Words,
)

__all__ = ["Words", "fold", "in_order", "key", "spelled"]

_WITH = re.compile(r"\bw/", re.IGNORECASE)
# In front, or in front of a part, "no" is no Portuguese "in the", which stands between two words.
_NO = re.compile(r"((?:^|[(\[,;:/])\s*)no\b", re.IGNORECASE)
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z][A-Za-z])")
_DEGREES = re.compile(r"(?<=\d)\s*[°º]")
_ELISION = re.compile(r"(?<![^\W_])[ld]['\u2019](?=\w)", re.IGNORECASE)
_CLOCK = re.compile(r"(?<![\d:])\d{1,2}:\d{2}(?![\d:])")  # "Plank 1:00": the time of the set
_WORD = re.compile(r"[^\W_]+")
_LEVERAGE = re.compile(r"\bleverage\b", re.IGNORECASE)
_REWRITTEN = (
    (_NO, r"\1without"),
    (_WITH, "with "),
    (_HUMP, " "),
    (_DEGREES, " degree "),
    (_ELISION, " "),
    (_CLOCK, " "),
)
# NFKD does not take these letters apart into a letter and an accent; apostrophes are deleted.
_CHARACTERS = str.maketrans("\u0142\u00f8", "lo", "'`\u2019")
_LONGEST_PHRASE = max(map(len, PHRASES))
_BEGIN_PHRASES = frozenset(phrase[0] for phrase in PHRASES)
_SHORTEST_PLURAL = 3
_REVERSE_GRIP = "reversegrip"


def _singular(word: str) -> str:
    if len(word) < _SHORTEST_PLURAL or not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return word
    if word == "dos":  # the back in French, which is not the Portuguese "do"
        return word
    if word.endswith("iones"):
        return word[:-2]
    if word.endswith("ies"):
        return f"{word[:-3]}y"
    if word.endswith(("ches", "shes", "xes", "sses")):
        return word[:-2]
    return word[:-1]


def _parts(word: str) -> tuple[str, ...]:
    if word not in SYNONYMS:
        for beginning in BEGINNINGS:
            if word.startswith(beginning) and len(word) > len(beginning) + 1:
                return beginning, word.removeprefix(beginning)
    return (word,)


def _split(text: str) -> Iterator[str]:
    for pattern, instead in _REWRITTEN:
        text = pattern.sub(instead, text)
    bare = text.casefold().translate(_CHARACTERS)
    if not bare.isascii():
        apart = unicodedata.normalize("NFKD", bare).casefold()
        bare = "".join(char for char in apart if not unicodedata.combining(char))
    words = [part for word in _WORD.findall(bare) for part in _parts(_singular(word))]
    at = 0
    while at < len(words):
        joined = words[at] + words[at + 1] if at + 1 < len(words) else ""
        if joined in JOINED:
            yield joined
            at += 2
        else:
            yield words[at]
            at += 1


def _rename(words: list[str]) -> Iterator[str]:
    at = 0
    while at < len(words):
        longest = _LONGEST_PHRASE if words[at] in _BEGIN_PHRASES else 1
        for size in range(longest, 1, -1):
            notion = PHRASES.get(tuple(words[at : at + size]))
            if notion:
                yield from notion
                at += size
                break
        else:
            yield words[at]
            at += 1


def spelled(name: str) -> str:
    """Return a name as one word, to compare how similar two names are.

    >>> spelled("Pull-Ups (Wide Grip)")
    'pullupwidegrip'
    """
    return "".join(_split(name))


def in_order(text: str) -> list[str]:
    """Return the words that `fold` returns in their order, before it compares them.

    >>> in_order("DB Rows (Wide Grip)")
    ['dumbbell', 'row', 'wide']
    """
    words: list[str] = []
    for word in _split(text[: limits.NAME_CHARACTERS]):
        words += SYNONYMS.get(word, (word,))
    return [word for word in _rename(words) if word not in SILENT]


def fold(text: str) -> Words:
    """Return the words of a name, whatever its case, accents, plurals, order or abbreviations.

    >>> fold("Pull-Ups (Wide Grip)") == fold("wide pullup")
    True
    >>> fold("DB Rows") == fold("dumbbell row")
    True
    """
    folded = frozenset(in_order(text))
    if _REVERSE_GRIP in folded:
        grip = "supinated" if folded.isdisjoint(CURLS) else "pronated"
        folded = folded - {_REVERSE_GRIP} | {grip}
    if "cable" in folded and not _LEVERAGE.search(text):
        return folded - {"machine"}  # a cable is a machine, but not one with levers
    return folded


def key(name: str) -> Words:
    """Return the key of a name in an index: its words, or the name if it has none, as an emoji."""
    return fold(name) or frozenset({name.strip()})
