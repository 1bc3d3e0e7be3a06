"""Find an exercise by any name people write.

A name is folded to a set of words (`fold`). It means an exercise when the set equals the words of
one of its names, or when all further words are implied by the description of the exercise: a
deadlift is done with a barbell, so "Deadlift (Barbell)" is one; "Deadlift (Dumbbell)" is not.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property

from backworkouts import limits
from backworkouts._catalog.folding import Words, fold, key, spelled
from backworkouts._catalog.movements import movement_of
from backworkouts._catalog.words import IMPLIED, IMPLIED_ON_ONE_SIDE, MOVEMENTS, OPTIONAL, REGIONS
from backworkouts.errors import AmbiguousExerciseError, UnknownExerciseError
from backworkouts.model.exercise import Exercise
from backworkouts.model.terms import Equipment, Laterality
from backworkouts.suggest import SimilarNames

__all__ = ["NameIndex", "Standing", "fold", "rarest_first"]

_IMPLEMENTS = frozenset().union(*(IMPLIED.get(tool, frozenset()) for tool in Equipment))
_EITHER = re.compile(r"\b(?:or|oder|ou|o)\b", re.IGNORECASE)
_ASIDE = re.compile(r"\(([^()]*)\)|\[([^\[\]]*)\]")
_COUNTED = re.compile(
    r"\d+(?:[.,]\d+)?(?:\s*-\s*\d+(?:[.,]\d+)?)?\s*(?:kgs?|lbs?|sets?|reps?|sec|s|min)\b"
    r"|\bof\s+\d+(?:\s*-\s*\d+)?|\d+\s*x\s*\d+(?:\s*-\s*\d+)?",
    re.IGNORECASE,
)
_ONE_WEIGHT = re.compile(
    r"\b(?:one|single|a|1)\s+(?=(?:dumbbell|db|kettlebell|kb)\s*$)", re.IGNORECASE
)
_AMOUNT = re.compile(r"\d+(?:x\d+)*(?:x|s|sec|min|m|k|kg|lb|rm)?")
_BETWEEN = re.compile(
    r"[/+&,;|]|\b(?:or|and|then|to|into|vs|oder|und|ou|et|o|y|e)\b", re.IGNORECASE
)
_INTO = re.compile(r"\b(?:to|into|then)\b", re.IGNORECASE)
_REMARK = 3  # words from which on parentheses hold a remark, not a variant of the exercise
_ADVISED = 5
_RANKED = 40  # names to sort by pattern and popularity: more than enough to find the advised ones
_CERTAIN = 2.0  # greater than any sum of shared words (at most 1) and half of the letters (0.5)
# Similarity of letters from which a name may be a misspelling. Beside exercises of the same
# movement it has to be greater: "prime row" and "prowler" share many letters.
_MISSPELLED = 0.75
_LIKE_IN_LETTERS = 0.6  # a name that shares no word has to be a misspelling: "boxing" is no biking
_CACHED_NAMES = 10_000

Standing = Sequence[tuple[Words, str]]
"""Folded names, each with the id of its exercise."""


def _implied(exercise: Exercise) -> Words:
    grip = exercise.grip
    terms: list[object] = [*exercise.equipment, exercise.attachment, exercise.laterality]
    terms += [*exercise.patterns, grip and grip.width, grip and grip.orientation]
    words = OPTIONAL.union(*(IMPLIED.get(term, frozenset()) for term in terms))
    if exercise.laterality is Laterality.UNILATERAL:
        words = words.union(
            *(IMPLIED_ON_ONE_SIDE.get(pattern, ()) for pattern in exercise.patterns)
        )
    return words if exercise.equipment else words | {"bodyweight"}


def _takes_one_weight(exercise: Exercise) -> bool:
    """Return whether one dumbbell does for an exercise as it is, in one hand or in both.

    For a press or a curl with both arms, one dumbbell makes it another exercise.
    """
    one_sided = exercise.laterality is not Laterality.BILATERAL
    return one_sided or IMPLIED_ON_ONE_SIDE.keys().isdisjoint(exercise.patterns[:1])


def _specificity(words: Words) -> int:
    """Return how much words tell about an exercise: a movement most, then a part of the body."""
    bar = "bar" in words and len(words) > 1  # "trap bar", "EZ bar": the bar tells nothing
    return len(words) - bar + 2 * len(words & MOVEMENTS) + len(words & REGIONS)


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
    def _holding(self) -> Mapping[str, Standing]:
        """All names by each of their words."""
        holding: dict[str, list[tuple[Words, str]]] = {}
        for words, meant in self.names.items():
            for word in words:
                holding.setdefault(word, []).append((words, meant))
        return holding

    @cached_property
    def _vocabulary(self) -> Words:
        return frozenset().union(*self.names, *IMPLIED.values(), OPTIONAL)

    @cached_property
    def _nearby(self) -> tuple[SimilarNames, Sequence[str]]:
        """Index of all names as one word each, and the id of the exercise of each name."""
        owners = [meant for meant, names in self.spelled.items() for _ in names]
        return SimilarNames(name for names in self.spelled.values() for name in names), owners

    @cached_property
    def _words_by_exercise(self) -> Mapping[str, Sequence[Words]]:
        by_exercise: dict[str, list[Words]] = {}
        for words, id in self.names.items():
            by_exercise.setdefault(id, []).append(words)
        return by_exercise

    @cached_property
    def _by_movement(self) -> Mapping[str, Sequence[tuple[Words, str, int]]]:
        """All names by each movement that they name, with the id and the specificity of each."""
        by_movement: dict[str, list[tuple[Words, str, int]]] = {}
        for words, id in self.names.items():
            for movement in words & MOVEMENTS:
                by_movement.setdefault(movement, []).append((words, id, _specificity(words)))
        return by_movement

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
            ids = tuple(exercise.id for exercise in candidates[:_ADVISED])
            raise AmbiguousExerciseError(name, ids)
        raise UnknownExerciseError(name, self._alike(name, candidates))

    def _meant(self, words: Words) -> list[Exercise]:
        """Return the exercises that these words name, or name and describe."""
        # An amount that no name has ("30 s", "5x5") is about the set, not about the exercise.
        words = frozenset(
            word for word in words if not _AMOUNT.fullmatch(word) or word in self._vocabulary
        )
        best: dict[str, None] = {}
        # The best name leaves the fewest optional words over; among equals, it has the most words.
        least = (len(words) + 1, 0)
        for word in words:
            for known, id in self._standing_under(word):
                if known == words:
                    return [self._exercises[id]]
                if known <= words and (rest := words - known) <= self._implied_by(id):
                    left = (len(rest & OPTIONAL), -len(known))
                    if left < least:
                        best, least = {}, left
                    if left == least:
                        best[id] = None
        return [self._exercises[id] for id in best]

    def _meant_beside_an_aside(self, name: str) -> list[Exercise]:
        """Do the same for a name with parentheses that explain, such as "(RDL)" or "(see note)"."""
        asides = [round_ or square for round_, square in _ASIDE.findall(name)]
        if not asides:
            return []
        bare = fold(_ASIDE.sub(" ", name))
        # Sets, repetitions and weights in parentheses are about the set, not about the exercise.
        described = [fold(_COUNTED.sub(" ", aside)) for aside in asides]
        meant = self._meant(bare)
        if meant and all(not inside or self._meant(inside) == meant for inside in described):
            return meant  # all name the same exercise
        if any(map(_ONE_WEIGHT.search, asides)):
            described = [fold(_ONE_WEIGHT.sub("", aside)) for aside in asides]
            return [one for one in self._meant(bare.union(*described)) if _takes_one_weight(one)]
        words = bare
        for inside in described:
            # In a remark, words of no exercise name do not tell which exercise is meant.
            words |= inside & self._vocabulary if len(inside) >= _REMARK else inside
        return self._meant(words)

    def _listed(self, name: str, meant: list[Exercise]) -> list[Exercise]:
        """Return what a name means; all exercises if it lists several: "Deadlift / RDL"."""
        parts = [part for part in _BETWEEN.split(name) if part.strip()]
        if len(parts) <= 1:
            return meant
        each = [self._meant(fold(part)) for part in parts]
        apart = list({exercise.id: exercise for found in each for exercise in found}.values())
        if meant and meant[0] not in apart:
            # A choice of two exercises does not mean one exercise with the words of both, nor does
            # a combination, unless it is known by that name.
            two = _EITHER.search(name) or (_INTO.search(name) and key(name) not in self.names)
            return [] if each[-1] and two else meant
        if meant:
            return apart
        return apart if all(each) else []

    def _abbreviated(self, words: Words) -> list[Exercise]:
        """Return the exercises with a name that has these words and more, the shortest first."""
        if not words or not words <= self._vocabulary:
            return []
        extra_weight: dict[str, int] = {}
        rarest = min((self._holding.get(word, ()) for word in words), key=len)
        for known, id in rarest:
            if words < known:
                extra = _specificity(known - words)
                extra_weight[id] = min(extra, extra_weight.get(id, extra))
        return [self._exercises[id] for id in self._ranked(extra_weight)]

    def _alike(self, name: str, first: list[Exercise]) -> tuple[str, ...]:
        """Return the ids of the exercises to suggest: those of the same movement, if it names one.

        The exercises of `first` come first.
        """
        letters = self._alike_in_letters(name)
        words = key(name)
        overlap = self._overlap_by_movement(words)
        movement = movement_of(name)
        of_movement = {
            id: score
            for id, score in overlap.items()
            if movement in self._exercises[id].patterns[:1]
        }
        shared = of_movement or overlap
        if shared:
            scores = {id: score for id, score in letters.items() if score >= _MISSPELLED}
            scores |= {id: score + letters.get(id, 0) / 2 for id, score in shared.items()}
        else:
            telling = words - _IMPLEMENTS
            scores = {
                id: score
                for id, score in letters.items()
                if score >= _LIKE_IN_LETTERS
                or any(telling & known for known in self._words_by_exercise[id])
            }
        scores |= {exercise.id: _CERTAIN for exercise in first}
        ranked = self._ranked({id: -score for id, score in scores.items()})
        return tuple(self._related_to_first(ranked) if shared else ranked)[:_ADVISED]

    def _alike_in_letters(self, name: str) -> dict[str, float]:
        """Return how much the letters of a name are like those of exercises, by id."""
        index, owners = self._nearby
        letters: dict[str, float] = {}
        for number, score in index.find(spelled(name[: 2 * limits.NAME_CHARACTERS])):
            id = owners[number]
            letters[id] = max(score, letters.get(id, 0))
        return letters

    def _ranked(self, distances: Mapping[str, float]) -> list[str]:
        """Return ids, the nearest first; of equals, the commonest pattern and exercise first.

        "Curls" are dumbbell and barbell curls before they are Jefferson curls.
        """
        near = sorted(distances, key=distances.__getitem__)[:_RANKED]
        patterns = {id: self._exercises[id].patterns[:1] for id in near}
        counts = Counter(patterns.values())

        def rank(id: str) -> tuple[float, int, int, bool]:
            exercise = self._exercises[id]
            popularity = exercise.popularity or 0
            return distances[id], -counts[patterns[id]], -popularity, bool(exercise.variant_of)

        return sorted(near, key=rank)

    def _overlap_by_movement(self, words: Words) -> dict[str, float]:
        """Return the overlap of these words with exercises of the same movement: 1 for all."""
        specificity = _specificity(words)
        scores: dict[str, float] = {}
        for movement in sorted(words & MOVEMENTS):
            for known, id, known_specificity in self._by_movement.get(movement, ()):
                shared = _specificity(words & known)
                score = shared / (specificity + known_specificity - shared)
                scores[id] = max(score, scores.get(id, 0))
        return scores

    def _related_to_first(self, ranked: list[str]) -> list[str]:
        """Leave out exercises with neither a pattern nor a prime mover of the first."""
        near = [self._exercises[id] for id in ranked[: 2 * _ADVISED]]
        best = near[0]
        return [
            exercise.id
            for exercise in near
            if not (
                set(best.patterns).isdisjoint(exercise.patterns)
                and set(best.prime_movers).isdisjoint(exercise.prime_movers)
            )
        ]
