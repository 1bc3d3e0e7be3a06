"""Finding an exercise by any name people write.

A name becomes a set of folded words (`fold`). It means an exercise when the words are those of one
of its names, or more of them, the rest being said by the exercise's own description: a deadlift is
done with a barbell, so "Deadlift (Barbell)" is one; a "Deadlift (Dumbbell)" is not.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator

from backworkouts import limits
from backworkouts._catalog._words import (
    BEGINNINGS,
    IMPLIED,
    JOINED,
    PHRASES,
    SILENT,
    SYNONYMS,
    UNSAID,
)
from backworkouts._nearest import likeness, pairs
from backworkouts.errors import AmbiguousExerciseError, UnknownExerciseError
from backworkouts.model.exercise import Exercise

__all__ = ["Index", "fold"]

_WITH = re.compile(r"\bw/", re.IGNORECASE)
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z][A-Za-z])")
_DEGREES = re.compile(r"(?<=\d)\s*[°º]")
_ELISION = re.compile(r"(?<![^\W_])[ld]['\u2019](?=\w)", re.IGNORECASE)
_WORD = re.compile(r"[^\W_]+")
_ASIDE = re.compile(r"\(([^()]*)\)|\[([^\[\]]*)\]")
_AMOUNT = re.compile(r"\d+(?:x\d+)*(?:x|s|sec|min|m|k|kg|lb|rm)?")
_BETWEEN = re.compile(
    r"[/+&,;|]|\b(?:or|and|then|to|into|vs|oder|und|ou|et|o|y|e)\b", re.IGNORECASE
)
_REMARK = 3  # words from which on parentheses hold a remark, not a variant of the exercise
_REWRITTEN = ((_WITH, "with "), (_HUMP, " "), (_DEGREES, " degree "), (_ELISION, " "))
_APOSTROPHES = str.maketrans("", "", "'`\u2019")
_LONGEST_PHRASE = max(map(len, PHRASES))
_BEGIN_PHRASES = frozenset(phrase[0] for phrase in PHRASES)
_SHORTEST_PLURAL = 3
_ADVISED = 5
_REMEMBERED = 10_000

Words = frozenset[str]


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
    bare = text.casefold().translate(_APOSTROPHES)
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


def fold(text: str) -> Words:
    """The words of a name, whatever its case, accents, hyphens, plurals, order or abbreviations.

    >>> fold("Pull-Ups (Wide Grip)") == fold("wide pullup")
    True
    >>> fold("DB Rows") == fold("dumbbell row")
    True
    """
    words: list[str] = []
    for word in _split(text[: limits.NAME_CHARACTERS]):
        words += SYNONYMS.get(word, (word,))
    said = frozenset(word for word in _rename(words) if word not in SILENT)
    return said - {"machine"} if "cable" in said else said  # a cable is a machine anyway


def _key(name: str) -> Words:
    """What a name stands under: its words, or itself if it has none, such as an emoji."""
    return fold(name) or frozenset({name.strip()})


def _implied(exercise: Exercise) -> Words:
    grip = exercise.grip
    said: list[object] = [*exercise.equipment, exercise.attachment, exercise.laterality]
    said += [*exercise.patterns, grip and grip.width, grip and grip.orientation]
    words = UNSAID.union(*(IMPLIED.get(one, frozenset()) for one in said))
    return words if exercise.equipment else words | {"bodyweight"}


class Index:
    """The names of the exercises of one catalog."""

    def __init__(self, exercises: Iterable[Exercise]) -> None:
        self._exercises = tuple(exercises)
        self._implied = {one.id: _implied(one) for one in self._exercises}
        self._names: dict[Words, Exercise] = {}
        self.collisions: list[tuple[str, Exercise, Exercise]] = []
        for one in self._exercises:
            for name in (one.id, one.name, *one.aliases):
                other = self._names.setdefault(_key(name), one)
                if other is not one:
                    self.collisions.append((name, one, other))
        for words, one in list(self._names.items()):
            if "onearm" in words:
                self._names.setdefault(words - {"onearm"} | {"unilateral"}, one)
        self._vocabulary = frozenset().union(*self._names, *IMPLIED.values(), UNSAID)
        # Every name stands under its rarest word, so that few are looked at for one lookup.
        counts: dict[str, int] = {}
        for words in self._names:
            for word in words:
                counts[word] = counts.get(word, 0) + 1
        self._under: dict[str, list[tuple[Words, Exercise]]] = {}
        for words, one in self._names.items():
            rarest = min(words, key=lambda word: (counts[word], word))
            self._under.setdefault(rarest, []).append((words, one))
        self._remembered: dict[str, Exercise] = {}
        self._pairs: list[tuple[frozenset[str], Exercise]] = []

    def find(self, name: str) -> Exercise:
        """The exercise a name means.

        Raises:
            UnknownExerciseError: when it means none; with those of the nearest names.
            AmbiguousExerciseError: when it may mean several; with them.
        """
        known = self._remembered.get(name)
        if known is None:
            known = self._search(name)
            if len(self._remembered) >= _REMEMBERED:
                self._remembered.clear()
            self._remembered[name] = known
        return known

    def meant(self, name: str) -> list[Exercise]:
        """The exercises a name may mean, its nearest left out; one when it is clear."""
        if len(name) > limits.NAME_CHARACTERS:
            return []
        candidates = self._meant(_key(name)) or self._meant_beside_an_aside(name)
        return self._listed(name, candidates) if len(candidates) <= 1 else candidates

    def _search(self, name: str) -> Exercise:
        candidates = self.meant(name)
        if len(candidates) == 1:
            return candidates[0]
        if not candidates and len(name) <= limits.NAME_CHARACTERS:
            candidates = self._abbreviated(_key(name))
        if len(candidates) > 1:
            raise AmbiguousExerciseError(name, tuple(one.id for one in candidates[:_ADVISED]))
        raise UnknownExerciseError(name, self._alike(name, candidates))

    def _meant(self, words: Words) -> list[Exercise]:
        """The exercises whose name these words are, or whose name and description they are."""
        # An amount that no name has ("30 s", "5x5") is about the set, not about the exercise.
        words = frozenset(
            one for one in words if one in self._vocabulary or not _AMOUNT.fullmatch(one)
        )
        exact = self._names.get(words)
        if exact is not None:
            return [exact]
        best: dict[str, Exercise] = {}
        # The best name leaves the fewest words unsaid, and of those that do, says the most itself.
        least = (len(words) + 1, 0)
        for word in words:
            for known, one in self._under.get(word, ()):
                if known <= words and (rest := words - known) <= self._implied[one.id]:
                    left = (len(rest & UNSAID), -len(known))
                    if left < least:
                        best, least = {}, left
                    if left == least:
                        best[one.id] = one
        return list(best.values())

    def _meant_beside_an_aside(self, name: str) -> list[Exercise]:
        """The same for a name with parentheses that explain, such as "(RDL)" or "(see note)"."""
        aside = _ASIDE.search(name)
        if aside is None:
            return []
        bare = fold(_ASIDE.sub(" ", name))
        inside = fold(aside[1] or aside[2] or "")
        meant = self._meant(bare)
        if meant and self._meant(inside) == meant:
            return meant  # the same said twice
        # In a remark, words that no exercise name uses do not say which exercise it is.
        said = inside & self._vocabulary if len(inside) >= _REMARK else inside
        return self._meant(bare | said)

    def _listed(self, name: str, meant: list[Exercise]) -> list[Exercise]:
        """What a name means; all that it may mean if it lists several: "Deadlift / RDL"."""
        parts = [part for part in _BETWEEN.split(name) if part.strip()]
        if len(parts) <= 1:
            return meant
        each = [self._meant(fold(part)) for part in parts]
        apart = list({one.id: one for found in each for one in found}.values())
        if meant:
            return apart if meant[0] in apart else meant
        return apart if all(each) else []

    def _abbreviated(self, words: Words) -> list[Exercise]:
        """The exercises with a name that says these words and more."""
        longer = {one.id: one for known, one in self._names.items() if words < known}
        return list(longer.values())

    def _alike(self, name: str, first: list[Exercise]) -> tuple[str, ...]:
        if not self._pairs:
            self._pairs = [
                (pairs("".join(_split(known))), one)
                for one in self._exercises
                for known in (one.name, *one.aliases)
            ]
        wanted = pairs("".join(_split(name[: 2 * limits.NAME_CHARACTERS])))
        scores: dict[str, float] = {one.id: 1.0 for one in first}
        for known, one in self._pairs:
            score = likeness(wanted, known)
            if score >= limits.LIKENESS_TO_SUGGEST and score > scores.get(one.id, 0):
                scores[one.id] = score
        return tuple(sorted(scores, key=lambda one: -scores[one])[:_ADVISED])
