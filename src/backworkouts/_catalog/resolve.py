"""Find an exercise by any name people write.

A name is folded to a set of words (`fold`). It means an exercise when the set equals the words of
one of its names, or when all further words are implied by the description of the exercise: a
deadlift is done with a barbell, so "Deadlift (Barbell)" is one; "Deadlift (Dumbbell)" is not.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property

from backworkouts import limits
from backworkouts._catalog.folding import Words, fold, key, spelled
from backworkouts._catalog.words import IMPLIED, OPTIONAL
from backworkouts.errors import AmbiguousExerciseError, UnknownExerciseError
from backworkouts.model.exercise import Exercise
from backworkouts.suggest import SimilarNames

__all__ = ["NameIndex", "Standing", "fold", "rarest_first"]

_EITHER = re.compile(r"\b(?:or|oder|ou|o)\b", re.IGNORECASE)
_ASIDE = re.compile(r"\(([^()]*)\)|\[([^\[\]]*)\]")
_AMOUNT = re.compile(r"\d+(?:x\d+)*(?:x|s|sec|min|m|k|kg|lb|rm)?")
_BETWEEN = re.compile(
    r"[/+&,;|]|\b(?:or|and|then|to|into|vs|oder|und|ou|et|o|y|e)\b", re.IGNORECASE
)
_REMARK = 3  # words from which on parentheses hold a remark, not a variant of the exercise
_ADVISED = 5
_CACHED_NAMES = 10_000

Standing = Sequence[tuple[Words, str]]
"""Folded names, each with the id of its exercise."""


def _implied(exercise: Exercise) -> Words:
    grip = exercise.grip
    terms: list[object] = [*exercise.equipment, exercise.attachment, exercise.laterality]
    terms += [*exercise.patterns, grip and grip.width, grip and grip.orientation]
    words = OPTIONAL.union(*(IMPLIED.get(term, frozenset()) for term in terms))
    return words if exercise.equipment else words | {"bodyweight"}


def rarest_first(names: Iterable[Words]) -> Iterator[list[str]]:
    """Yield the words of each name, the word that the fewest names have first."""
    names = list(names)
    counts: dict[str, int] = {}
    for words in names:
        for word in words:
            counts[word] = counts.get(word, 0) + 1
    for words in names:
        yield sorted(words, key=lambda word: (counts[word], word))


class NameIndex:
    """Index of the names of the exercises of one catalog.

    Its parts are made on first use. Two threads may both make one: they are equal.
    """

    def __init__(self, exercises: Iterable[Exercise]) -> None:
        self._exercises: Mapping[str, Exercise] = {exercise.id: exercise for exercise in exercises}
        self._implied: dict[str, Words] = {}
        self._cached: dict[str, Exercise] = {}

    @cached_property
    def _folded(self) -> tuple[dict[Words, str], list[tuple[str, Exercise, Exercise]]]:
        names: dict[Words, str] = {}
        collisions: list[tuple[str, Exercise, Exercise]] = []
        for exercise in self._exercises.values():
            for name in (exercise.id, exercise.name, *exercise.aliases):
                other = names.setdefault(key(name), exercise.id)
                if other != exercise.id:
                    collisions.append((name, exercise, self._exercises[other]))
        for words, exercise_id in list(names.items()):
            if "onearm" in words:
                names.setdefault(words - {"onearm"} | {"unilateral"}, exercise_id)
        return names, collisions

    @property
    def collisions(self) -> list[tuple[str, Exercise, Exercise]]:
        """Names that mean two exercises: the name as written, and both exercises."""
        return self._folded[1]

    @property
    def names(self) -> Mapping[Words, str]:
        """Ids of exercises by the words of each name, in the order of the catalog."""
        return self._folded[0]

    @cached_property
    def spelled(self) -> Mapping[str, Sequence[str]]:
        """The names of each exercise as one word each, by id."""
        return {
            exercise.id: list(dict.fromkeys(map(spelled, (exercise.name, *exercise.aliases))))
            for exercise in self._exercises.values()
        }

    @cached_property
    def _under(self) -> Mapping[str, Standing]:
        """All names by their rarest word, so that a lookup compares few of them."""
        under: dict[str, list[tuple[Words, str]]] = {}
        for (words, meant), (rarest, *_) in zip(
            self.names.items(), rarest_first(self.names), strict=True
        ):
            under.setdefault(rarest, []).append((words, meant))
        return under

    @cached_property
    def _vocabulary(self) -> Words:
        return frozenset().union(*self.names, *IMPLIED.values(), OPTIONAL)

    @cached_property
    def _nearby(self) -> tuple[SimilarNames, Sequence[str]]:
        """Index of all names as one word each, and the id of the exercise of each name."""
        owners = [meant for meant, names in self.spelled.items() for _ in names]
        return SimilarNames(name for names in self.spelled.values() for name in names), owners

    def _written(self, _: str) -> str | None:
        """Return the id of the exercise with exactly this name, if that is known beforehand."""
        return None

    def _standing_under(self, word: str) -> Standing:
        return self._under.get(word, ())

    def _implied_by(self, meant: str) -> Words:
        words = self._implied.get(meant)
        if words is None:
            words = self._implied[meant] = _implied(self._exercises[meant])
        return words

    def resolve(self, name: str) -> Exercise:
        """Return the exercise that a name means.

        Raises:
            UnknownExerciseError: when it means none; with the exercises of the nearest names.
            AmbiguousExerciseError: when it may mean several; with these exercises.
        """
        known = self._cached.get(name)
        if known is None:
            known = self._search(name)
            if len(self._cached) >= _CACHED_NAMES:
                self._cached.clear()
            self._cached[name] = known
        return known

    def candidates(self, name: str) -> list[Exercise]:
        """Return the exercises that a name may mean: one when it is clear. None is just similar."""
        if len(name) > limits.NAME_CHARACTERS:
            return []
        if written := self._written(name):
            return [self._exercises[written]]
        candidates = self._meant(key(name)) or self._meant_beside_an_aside(name)
        return self._listed(name, candidates) if len(candidates) <= 1 else candidates

    def _search(self, name: str) -> Exercise:
        candidates = self.candidates(name)
        if len(candidates) == 1:
            return candidates[0]
        if not candidates and len(name) <= limits.NAME_CHARACTERS:
            candidates = self._abbreviated(key(name))
        if len(candidates) > 1:
            raise AmbiguousExerciseError(name, tuple(one.id for one in candidates[:_ADVISED]))
        raise UnknownExerciseError(name, self._alike(name, candidates))

    def _meant(self, words: Words) -> list[Exercise]:
        """Return the exercises that these words name, or name and describe."""
        # An amount that no name has ("30 s", "5x5") is about the set, not about the exercise.
        words = frozenset(
            one for one in words if not _AMOUNT.fullmatch(one) or one in self._vocabulary
        )
        best: dict[str, None] = {}
        # The best name leaves the fewest optional words over; among equals, it has the most words.
        least = (len(words) + 1, 0)
        for word in words:
            for known, one in self._standing_under(word):
                if known == words:
                    return [self._exercises[one]]
                if known <= words and (rest := words - known) <= self._implied_by(one):
                    left = (len(rest & OPTIONAL), -len(known))
                    if left < least:
                        best, least = {}, left
                    if left == least:
                        best[one] = None
        return [self._exercises[one] for one in best]

    def _meant_beside_an_aside(self, name: str) -> list[Exercise]:
        """Do the same for a name with parentheses that explain, such as "(RDL)" or "(see note)"."""
        aside = _ASIDE.search(name)
        if aside is None:
            return []
        bare = fold(_ASIDE.sub(" ", name))
        inside = fold(aside[1] or aside[2] or "")
        meant = self._meant(bare)
        if meant and self._meant(inside) == meant:
            return meant  # both name the same exercise
        # In a remark, words of no exercise name do not tell which exercise is meant.
        words = inside & self._vocabulary if len(inside) >= _REMARK else inside
        return self._meant(bare | words)

    def _listed(self, name: str, meant: list[Exercise]) -> list[Exercise]:
        """Return what a name means; all exercises if it lists several: "Deadlift / RDL"."""
        parts = [part for part in _BETWEEN.split(name) if part.strip()]
        if len(parts) <= 1:
            return meant
        each = [self._meant(fold(part)) for part in parts]
        apart = list({one.id: one for found in each for one in found}.values())
        if meant and meant[0] not in apart:
            # A choice of two exercises does not mean one exercise with the words of both.
            return [] if each[-1] and _EITHER.search(name) else meant
        if meant:
            return apart
        return apart if all(each) else []

    def _abbreviated(self, words: Words) -> list[Exercise]:
        """Return the exercises with a name that has these words and more."""
        if not words <= self._vocabulary:
            return []
        longer = dict.fromkeys(one for known, one in self.names.items() if words < known)
        return [self._exercises[one] for one in longer]

    def _alike(self, name: str, first: list[Exercise]) -> tuple[str, ...]:
        index, owners = self._nearby
        scores: dict[str, float] = {one.id: 1.0 for one in first}
        for number, score in index.find(spelled(name[: 2 * limits.NAME_CHARACTERS])):
            one = owners[number]
            if score > scores.get(one, 0):
                scores[one] = score
        return tuple(sorted(scores, key=lambda one: -scores[one])[:_ADVISED])
