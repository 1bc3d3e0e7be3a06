"""The words of all languages, merged into the tables that the grammar uses.

A language is a module with a `VOCABULARY`; a line may mix languages, so that the reader does not
choose one.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from backworkouts.notation.vocabulary import de, en, es, fr, it, nl, pt
from backworkouts.notation.vocabulary.schema import Role, Vocabulary

__all__ = [
    "ADJECTIVES",
    "ANDS",
    "COLUMNS",
    "CUES",
    "JOINED_BEFORE_X",
    "JOINED_REPS",
    "JOINED_TO_X",
    "LOG_COLUMNS",
    "MONTH_NUMBERS",
    "NARRATION",
    "NUMBERS",
    "ONE_SET",
    "PHRASES",
    "PLANS",
    "SHORT_WEEKDAYS",
    "TOTALS",
    "UNITS",
    "VOCABULARIES",
    "WEEKDAYS",
    "WEEKDAY_NUMBERS",
    "Role",
    "Vocabulary",
    "alternatives",
    "any_of",
    "merged",
]

VOCABULARIES: dict[str, Vocabulary] = {
    "en": en.VOCABULARY,
    "es": es.VOCABULARY,
    "fr": fr.VOCABULARY,
    "de": de.VOCABULARY,
    "pt": pt.VOCABULARY,
    "it": it.VOCABULARY,
    "nl": nl.VOCABULARY,
}
"""By the ISO 639-1 code of the language."""


def merged(words_of: Callable[[Vocabulary], Iterable[str]]) -> frozenset[str]:
    """Return the words of one kind, of all languages."""
    return frozenset(word for one in VOCABULARIES.values() for word in words_of(one))


def alternatives(words: Iterable[str], space: str = r"\s+") -> str:
    """Return the part of a regular expression that matches any of the words, the longest first.

    Args:
        words: words and phrases.
        space: what the words of a phrase have between them in a text, as a regular expression.
    """
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(space.join(map(re.escape, word.split())) for word in longest_first)


def any_of(words_of: Callable[[Vocabulary], Iterable[str]], space: str = r"\s+") -> str:
    """Return the regular expression of any word of one kind, of all languages."""
    return f"(?:{alternatives(merged(words_of), space)})"


def _tree() -> dict[str, list[tuple[tuple[str, ...], Role]]]:
    tree: dict[str, list[tuple[tuple[str, ...], Role]]] = {}
    for role in Role:
        for vocabulary in VOCABULARIES.values():
            for phrase in vocabulary.phrases[role]:
                first, *rest = phrase.split()
                found = tree.setdefault(first, [])
                if (tuple(rest), role) not in found:
                    found.append((tuple(rest), role))
    for found in tree.values():
        found.sort(key=lambda one: -len(one[0]))
    return tree


PHRASES = _tree()
"""By their first word, the rest of each phrase with its role, the longest first."""

NUMBERS: dict[str, int] = {
    word: number
    for vocabulary in VOCABULARIES.values()
    for number, words in vocabulary.numbers.items()
    for word in words
}
"""Numbers as words; read as such only before a word for sets or repetitions."""

WEEKDAY_NUMBERS: dict[str, int] = {
    word: number
    for vocabulary in VOCABULARIES.values()
    for number, words in enumerate(vocabulary.weekdays)
    for word in words
}
"""Days of the week, counted from Monday, 0."""

_MARKED_WEEKDAYS = {
    (mark, number)
    for vocabulary in VOCABULARIES.values()
    for number, marks in enumerate(vocabulary.weekday_marks)
    for mark in marks
}
SHORT_WEEKDAYS: dict[str, int] = {
    mark: number
    for mark, number in _MARKED_WEEKDAYS
    if sum(mark == other for other, _ in _MARKED_WEEKDAYS) == 1
}
"""Short names of weekdays that are of the same day in all languages, counted from Monday, 0."""

WEEKDAYS = tuple(words[0].capitalize() for words in en.VOCABULARY.weekdays)
"""Days of the week, as they are written."""

MONTH_NUMBERS: dict[str, int] = {
    word: number
    for vocabulary in VOCABULARIES.values()
    for number, words in enumerate(vocabulary.months, start=1)
    for word in words
}
"""Months, counted from January, 1."""

COLUMNS: dict[str, str] = {
    title: column
    for vocabulary in VOCABULARIES.values()
    for column, titles in vocabulary.columns.items()
    for title in titles
}
"""What a column holds, by its title."""

UNITS = frozenset(
    word
    for one in VOCABULARIES.values()
    for role in (Role.SECONDS, Role.MINUTES, Role.HOURS, Role.DISTANCE, Role.KG, Role.LB)
    for word in one.phrases[role]
)
"""What behind a number is its unit and no name: `400 m run`."""

LOG_COLUMNS: dict[str, str] = {
    title: column
    for vocabulary in VOCABULARIES.values()
    for column, titles in vocabulary.log_columns.items()
    for title in titles
}
"""What a column of an export holds, by its title."""

ANDS = merged(lambda one: one.ands)
ONE_SET = merged(lambda one: one.one_set)
ADJECTIVES = merged(lambda one: one.adjectives)
JOINED_BEFORE_X = merged(lambda one: one.joined_before_x)
JOINED_TO_X = merged(lambda one: one.joined_to_x)
JOINED_REPS = merged(lambda one: one.joined_reps)
TOTALS = merged(lambda one: one.totals)
PLANS = merged(lambda one: one.plans)
CUES = merged(lambda one: one.cues)
NARRATION = merged(lambda one: one.narration)
