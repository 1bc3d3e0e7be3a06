"""The name of an exercise among the words of a line, and whether the words are a name at all.

What is left of a line without all that it states of sets is a name, a note or prose. A false set
is worse than an unread line: words that only sentences hold, and words for workouts and weeks,
make a line no prescription.
"""

from __future__ import annotations

import re

from backworkouts import limits
from backworkouts.notation.grammar.known_names import is_known
from backworkouts.notation.grammar.text import fold
from backworkouts.notation.vocabulary import (
    NARRATION,
    NUMBERS,
    PHRASES,
    PLANS,
    VOCABULARIES,
    WEEKDAY_NUMBERS,
    Role,
    alternatives,
    any_of,
    merged,
)

__all__ = [
    "begins_with_join",
    "clean_name",
    "is_leading",
    "is_movement",
    "is_negation",
    "is_plain",
    "is_prose",
    "is_sentence",
    "is_silent",
    "is_telling",
    "lead_end",
    "split_at_colon",
    "strip_prefix",
]

_NAME_WORDS = 12
"""A name in a program has at most about ten words, beside what stands in parentheses."""

_PROSE = merged(lambda one: one.prose)
_HEADINGS = merged(lambda one: one.headings)
_OPENINGS = merged(lambda one: one.openings)
_LEADS = merged(lambda one: one.leads)
_TRAILS = merged(lambda one: one.trails)
_RECORDS = merged(lambda one: one.records)
_ALL = merged(lambda one: one.all_exercises)
_NEGATIONS = merged(lambda one: one.negations)
_BEGINNINGS = merged(lambda one: one.beginnings)
_SILENT = _TRAILS | merged(lambda one: one.silent)
_SPACE = r"\s"
_PARTS_OF_BODY = merged(lambda one: one.splits) | merged(lambda one: one.body_parts)
_SLASHED = merged(lambda one: one.slashed)
_PREFIXES = merged(lambda one: one.prefixes) | {
    weekday for weekday in WEEKDAY_NUMBERS if "-" not in weekday
}
_PREFIX = re.compile(
    rf"""\s*(?:
        {any_of(lambda one: one.prefix_exercises)}\s*\#?\s*[0-9a-z]{{1,2}}\b
      | (?:{alternatives(_PREFIXES, _SPACE)})
        (?:\s+{any_of(lambda one: one.prefix_nouns)})?
        (?:\s*\#?[0-9]{{1,2}}|\s+[a-z])?
    )\s*(?::|\s-|\)|\.)\s*(?=\S)""",
    re.VERBOSE,
)
_MOVEMENT = re.compile(
    rf"""\b(?:{any_of(lambda one: one.movement_words)}\b
      | {any_of(lambda one: one.movements, _SPACE)})""",
    re.VERBOSE,
)
_PHRASES_OF_NAMES = re.compile(
    alternatives(phrase for phrase in merged(lambda one: one.movements) if " " in phrase)
)
"""Names whose words stand in sentences too: `buenos dias`."""
_LEAD = re.compile(rf"{any_of(lambda one: one.lead_phrases)}\s+(?=\S)")
_JOINS = merged(lambda one: one.ands + one.ors + one.added_to) - _PROSE
"""Words that join an exercise to the one before: `and rows`, `or rows`, `plus rows`."""
_JOIN = re.compile(r"(?P<word>[^\W\d_]+)(?:/(?P<other>[^\W\d_]+))?\s+(?=\S)")
_JOINED_IN_LANGUAGE = [
    (
        frozenset(one.ands + one.ors + one.added_to),
        re.compile(rf"\b(?:{alternatives(one.movements + one.movement_words, _SPACE)})"),
    )
    for one in VOCABULARIES.values()
]
"""The joining words of each language, and the words for its movements."""
_LETTERS_OF_JOIN = 3
"""A joining word of so many letters stands in no name; `y` and `en` do: `Y Raise`."""
_SMALL = max(map(len, _TRAILS))
_EDGES = " \t:;,.-\u2013\u2014|/=*_#@~>\"'\u2022\u00b7\u2192&+<!?\u2020\u2021^`\u00b0[]"
_ASIDE = re.compile(r"\([^()]*\)?")
_WORDS = re.compile(r"(?<![0-9])[^\W\d_]+(?:'[^\W\d_]+)*")


_I = re.compile(r"(?<![^\s(\"'*])I(?=\s|')")


def _words(text: str) -> list[str]:
    return _WORDS.findall(fold(_ASIDE.sub(" ", text)))


def is_prose(name: str) -> bool:
    """Whether the words are a sentence or a heading, and no name of an exercise."""
    if not name or is_known(name):
        return False
    return not _HEADINGS.isdisjoint(_words_beside_names(name)) or is_sentence(name)


def is_sentence(name: str) -> bool:
    """Whether the words are a sentence, and neither a heading nor the name of an exercise."""
    words = _words_beside_names(name)
    return (
        len(words) > _NAME_WORDS
        or not _PROSE.isdisjoint(words)
        or (len(words) > 1 and words[0] in _OPENINGS)
        or (bool(words) and len(words[0]) > 1 and words[0] in PLANS)
        or "?" in name
        or _I.search(name) is not None
    )


def _words_beside_names(name: str) -> list[str]:
    """The words of a text without the names that stand in sentences too: `buenos dias`."""
    return _words(_PHRASES_OF_NAMES.sub(" ", fold(name)))


def is_telling(word: str) -> bool:
    """Whether a word stands in sentences only."""
    return word in _PROSE


def is_movement(name: str) -> bool:
    """Whether the words name something that is done with the body, as far as one sees.

    Asked only where a line states little: `4-6 Strict Pullup`, `45 sec: Plank`.
    """
    return _holds_movement(name) or is_known(name)


def _holds_movement(name: str) -> bool:
    """Whether a word stands in the name that movements are called by: row, press."""
    return _MOVEMENT.search(fold(name)) is not None


def is_silent(text: str) -> bool:
    """Whether the words only join what is stated already: `with`, `sets`."""
    return all(word in _SILENT for word in _words(text))


def is_leading(name: str) -> bool:
    """Whether the words only lead to what follows: `Then complete`, `Working`."""
    return all(word in _LEADS or word in _RECORDS for word in _words(name))


def is_negation(name: str) -> bool:
    """Whether the words only take away what follows: `No`, `Without`."""
    return all(word in _NEGATIONS for word in _words(name))


def is_plain(name: str) -> bool:
    """Whether every word of a name is a word of a name wherever it stands, and nothing else.

    Asked of letters, spaces, hyphens and apostrophes only.
    """
    words = _WORDS.findall(fold(name))
    return (
        len(words) <= _NAME_WORDS
        and len(name) <= limits.NAME_CHARACTERS
        and words[0] not in _BEGINNINGS
        and words[0] not in _NEGATIONS
        and not lead_end(name)
        and " ".join(words) not in _ALL
        and words[-1] not in _TRAILS
        and not _LEADS.issuperset(words)
        and NUMBERS.keys().isdisjoint(words)
        and NARRATION.isdisjoint(words)
        and not any(_says(word, after) for word, after in zip(words, [*words[1:], ""], strict=True))
        and is_movement(name)
        and not is_prose(name)
    )


def _says(word: str, after: str) -> bool:
    """Whether a word of a name, or the two together, may state something of sets.

    "Back" does only before "off".
    """
    return word in PHRASES and any(
        (not rest and role is not Role.OF) or (rest and (rest[0] == after or not rest[0].isalpha()))
        for rest, role in PHRASES[word]
    )


def lead_end(name: str) -> int:
    """Where a name begins behind words that only lead to it: `Start with rows`, `and then rows`."""
    folded = fold(name)
    if len(folded) != len(name):
        folded = name.lower()
    end = 0
    while True:
        found = _LEAD.match(folded, end)
        behind = _joining_end(folded, end) if found is None else found.end()
        if behind == end:
            return end
        end = behind


def begins_with_join(name: str) -> bool:
    """Whether a name begins with a word that joins it to what stands before: `and rows`."""
    return _joining_end(fold(name), 0) > 0


def _joining_end(folded: str, begin: int) -> int:
    """Where a joining word ends: `and rows`, `oder Rudern`; `begin` without one.

    A short word joins only what is a movement in its own language: a `Y raise` is an exercise.
    """
    found = _JOIN.match(folded, begin)
    if found is None:
        return begin
    word, other = found["word"], found["other"]
    if word not in _JOINS or (other is not None and other not in _JOINS):
        return begin
    is_plain = len(word) >= _LETTERS_OF_JOIN or other is not None
    return found.end() if is_plain or _is_joined(word, folded, found.end()) else begin


def _is_joined(word: str, folded: str, begin: int) -> bool:
    """Whether a short word stands before a movement in its own language."""
    end = begin + limits.NAME_CHARACTERS  # a long line of such words takes no long time
    return any(
        word in joins and movement.search(folded, begin, end) is not None
        for joins, movement in _JOINED_IN_LANGUAGE
    )


def strip_prefix(text: str) -> int:
    """How much of the beginning states where in a workout one is: `Finisher:`, `Monday -`."""
    found = _PREFIX.match(fold(text)) if ":" in text or " -" in text or ")" in text else None
    if found is None:
        return 0
    behind = text[found.end() :]
    is_name = behind[:1].isdigit() and is_known(text[: found.end()]) and not is_movement(behind)
    return 0 if is_name else found.end()  # Mobility Work: 3x10


def split_at_colon(name: str) -> tuple[int, int]:
    """Which part of `Back: Lat Pulldown` or `Lat Pulldown: wide grip` is the exercise.

    Behind words that are no part of the body, a name needs a word for a movement: in languages
    without a vocabulary the words may be those for the next time.
    """
    before, colon, behind = name.partition(": ")
    is_part = fold(before.strip()) in _PARTS_OF_BODY
    is_name = is_movement(behind) if is_part else _holds_movement(behind)
    if not colon or (is_movement(before) and not is_part) or not is_name:
        return 0, len(before.rstrip())
    return len(name) - len(behind.lstrip()), len(name)


def clean_name(text: str) -> tuple[int, int]:
    """The part of a text that is a name: without marks and small words at its ends."""
    begin, end = 0, len(text)
    while True:
        before = begin, end
        while begin < end and (text[begin] in _EDGES or _is_ornament(text[begin])):
            begin += 1
        while begin < end and text[end - 1] in _EDGES + "(" and not _is_angle(text, end - 1):
            end -= 1
        if begin < end and text[begin] == "(" and text.find(")", begin) in {end - 1, -1}:
            begin, end = begin + 1, end - (text[end - 1] == ")")
        if begin < end and text[end - 1] == ")" and text.find("(", begin, end) < 0:
            end -= 1
        if text[end : end + 1] == "/" and fold(text[end - 1 : end]) in _SLASHED:
            end -= 1  # Cleans w/ 24 kg
        last = _last_word(text, begin, end)
        is_letter = end - last == 1 and text[last].isupper()  # Curl with a bar W
        if last > begin and not is_letter and fold(text[last:end]) in _TRAILS:
            end = last
        if (begin, end) == before:
            return begin, end


def _is_angle(text: str, at: int) -> bool:
    """Whether a degree sign stands behind a number: `Leg press 45°`."""
    return text[at] == "\u00b0" and text[at - 1 : at].isdigit()


def _last_word(text: str, begin: int, end: int) -> int:
    """Where a small word at the end of a part of a text begins; its end without one."""
    at = end
    while at > begin and text[at - 1].isalpha() and end - at <= _SMALL:
        at -= 1
    return at if at == begin or text[at - 1].isspace() or text[at - 1] == "(" else end


def _is_ornament(one: str) -> bool:
    """A bullet, a check mark, an emoji: nothing that begins a name."""
    return not (one.isalnum() or one in "(\"'") and not one.isspace()
