"""Names like a given one, for errors that help.

Two names are alike by the pairs of neighboring characters they share. To find those like a new one
without a look at each, there is one long integer for each pair, with a bit for every name that has
it. Added up in columns, bit by bit, those of the new name's pairs say of all names at once how many
of its pairs they share; only names with enough of them are looked at one by one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from math import ceil

from backworkouts import limits

__all__ = ["Alike", "likeness", "nearest", "pairs"]

_CONSIDERED = 80  # characters of a name: enough to tell exercises apart
_REMEMBERED = 5_000  # pairs: letters make some hundred, and misspelled ones a few more
_FEW = 64  # names: the keys of a class, the values of an enumeration
_ROUNDED = 1e-9  # what a product of floats may be above the number it stands for


def _marked(name: str) -> str:
    """As much of a name as is considered, with its ends marked."""
    return f" {name[:_CONSIDERED].casefold()} "


def _pairs(marked: str) -> frozenset[str]:
    return frozenset(map("".join, pairwise(marked)))


def pairs(name: str) -> frozenset[str]:
    """The pairs of neighboring characters of a name, with its ends marked.

    >>> sorted(pairs("row"))
    [' r', 'ow', 'ro', 'w ']
    """
    return _pairs(_marked(name))


def likeness(one: frozenset[str], other: frozenset[str]) -> float:
    """How many pairs two names share, 0 to 1 (the Sorensen-Dice coefficient)."""
    return 2 * len(one & other) / (len(one) + len(other))


def nearest(name: str, known: Iterable[str], count: int = 3) -> tuple[str, ...]:
    """The known names most like one, best first; none that is not much alike.

    >>> nearest("seated_rwo", ["seated_row", "pull_up", "deadlift"])
    ('seated_row',)
    """
    names = tuple(known)
    if len(names) <= _FEW:
        return _nearest_of_few(name[:_CONSIDERED], names)[:count]
    return _nearest(name, names)[:count]


def _nearest(name: str, names: tuple[str, ...]) -> tuple[str, ...]:
    scored = sorted([(-score, names[number]) for number, score in Alike(names).to(name)])
    return tuple([one for _, one in scored])


# One mistake is often made all over a document.
_nearest_of_few = lru_cache(maxsize=256)(_nearest)


class Alike:
    """Names, by number.

    Args:
        names: in the order of their numbers.
    """

    def __init__(self, names: Iterable[str]) -> None:
        self._names: Sequence[str] = [_marked(name) for name in names]
        self._with: dict[str, int] = {}
        self._pairs: dict[int, frozenset[str]] = {}

    def to(self, name: str) -> Iterator[tuple[int, float]]:
        """The names much like this one, in their order: number, and likeness.

        >>> [number for number, _ in Alike(["row", "pull", "rows"]).to("row")]
        [0, 2]
        """
        wanted = pairs(name)
        # A name that shares n pairs has n itself at least, and so is no more alike than
        # 2 * n / (len(wanted) + n).
        share = limits.LIKENESS_TO_SUGGEST / (2 - limits.LIKENESS_TO_SUGGEST)
        least = ceil(share * len(wanted) - _ROUNDED)
        for number in self._numbers(_at_least(least, map(self._having, wanted))):
            score = likeness(wanted, self._pairs.get(number) or self._pairs_of(number))
            if score >= limits.LIKENESS_TO_SUGGEST:
                yield number, score

    def _having(self, pair: str) -> int:
        """The names with that pair, a bit for each, the first name's the highest."""
        bits = self._with.get(pair)
        if bits is None:
            bits = int("".join(["1" if pair in name else "0" for name in self._names]) or "0", 2)
            if len(self._with) >= _REMEMBERED:  # there is no end of pairs that no name has
                self._with.clear()
            self._with[pair] = bits
        return bits

    def _numbers(self, bits: int) -> Iterator[int]:
        digits = f"{bits:0{len(self._names)}b}"
        number = digits.find("1")
        while number >= 0:
            yield number
            number = digits.find("1", number + 1)

    def _pairs_of(self, number: int) -> frozenset[str]:
        known = self._pairs[number] = _pairs(self._names[number])
        return known


def _at_least(least: int, masks: Iterable[int]) -> int:
    """The bits that are set in so many of the integers, 1 or more.

    >>> bin(_at_least(2, [0b110, 0b100, 0b011]))
    '0b110'
    """
    columns: list[int] = []  # of each bit, how often it is set: the ones, the twos, the fours ...
    for mask in masks:
        carry = mask
        for place, column in enumerate(columns):
            columns[place], carry = column ^ carry, column & carry
        if carry:
            columns.append(carry)
    more, equal = 0, -1
    for place in reversed(range(max(len(columns), least.bit_length()))):
        column = columns[place] if place < len(columns) else 0
        if least >> place & 1:
            equal &= column
        else:
            more |= equal & column
            equal &= ~column
    return more | equal
