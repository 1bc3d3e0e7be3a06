"""Find the known names most similar to a given name, for errors that suggest what was meant.

Two names are compared by their bigrams: the pairs of neighboring characters that both contain.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import pairwise

from backworkouts import limits

__all__ = ["SimilarNames", "bigrams", "nearest", "similarity"]

_COMPARED_CHARACTERS = 80  # enough to tell exercises apart
_FEW_NAMES = 64  # the fields of a class, the members of an enum


def bigrams(name: str) -> frozenset[str]:
    """Return the pairs of neighboring characters of a name, with its ends marked by spaces.

    >>> sorted(bigrams("row"))
    [' r', 'ow', 'ro', 'w ']
    """
    return frozenset(map("".join, pairwise(f" {name[:_COMPARED_CHARACTERS].casefold()} ")))


def similarity(one: frozenset[str], other: frozenset[str]) -> float:
    """Return the Sorensen-Dice coefficient of two sets of bigrams: 0 (no overlap) to 1 (equal)."""
    return 2 * len(one & other) / (len(one) + len(other))


def nearest(name: str, known: Iterable[str], count: int = 3) -> tuple[str, ...]:
    """Return the known names most similar to `name`, best first; dissimilar names are left out.

    >>> nearest("seated_rwo", ["seated_row", "pull_up", "deadlift"])
    ('seated_row',)
    """
    names = tuple(map(str, known))  # the members of an enum as plain texts
    if len(names) <= _FEW_NAMES:
        return _nearest_of_few(name[:_COMPARED_CHARACTERS], names)[:count]
    return _nearest(name, names)[:count]


def _nearest(name: str, names: tuple[str, ...]) -> tuple[str, ...]:
    scored = [(-score, names[number]) for number, score in SimilarNames(names).find(name)]
    return tuple(found for _, found in sorted(scored))


# One misspelled key often occurs throughout a document.
_nearest_of_few = lru_cache(maxsize=256)(_nearest)


class SimilarNames:
    """An index of names by their bigrams.

    Args:
        names: the names to search; each is identified by its number, from 0.
    """

    def __init__(self, names: Iterable[str]) -> None:
        self._bigram_counts: list[int] = []
        self._numbers_by_bigram: dict[str, list[int]] = {}
        for number, name in enumerate(names):
            name_bigrams = bigrams(name)
            self._bigram_counts.append(len(name_bigrams))
            for bigram in name_bigrams:
                self._numbers_by_bigram.setdefault(bigram, []).append(number)

    def find(self, name: str) -> Iterator[tuple[int, float]]:
        """Yield the number and the similarity of each similar name, in the order of the names.

        Similar means a similarity of at least `limits.LIKENESS_TO_SUGGEST`.

        >>> [number for number, _ in SimilarNames(["row", "pull", "rows"]).find("row")]
        [0, 2]
        """
        wanted = bigrams(name)
        shared: Counter[int] = Counter()
        for bigram in wanted:
            shared.update(self._numbers_by_bigram.get(bigram, ()))
        most = len(wanted)
        # A name has at least the bigrams that it shares: with fewer than these, none is similar.
        least = next(
            count
            for count in range(1, most + 1)
            if 2 * count / (most + count) >= limits.LIKENESS_TO_SUGGEST
        )
        near = [number for number, count in shared.items() if count >= least]
        for number in sorted(near):
            score = 2 * shared[number] / (most + self._bigram_counts[number])
            if score >= limits.LIKENESS_TO_SUGGEST:
                yield number, score
