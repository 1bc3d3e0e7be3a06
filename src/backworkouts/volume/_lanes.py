"""A whole number for each muscle, side by side in one integer, each in a lane of 64 bits.

So what a number of sets earns every muscle is one multiplication, and a sum over exercises one
addition for all muscles at once. A lane cannot run over into the next: the largest workout that
`limits` allows, all drop sets at the highest credits, comes to less than 2 ** 43 in one of them. It
takes a million of those to reach the top bit, which is kept free for comparing.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

__all__ = ["TOP", "Lanes", "lane", "pack", "present"]

Lanes = int

_BITS = 64
_LANE = (1 << _BITS) - 1
TOP = 1 << (_BITS - 1)
"""The top bit of a lane."""


def pack(numbers: Mapping[int, int]) -> Lanes:
    """The numbers by lane as one integer.

    >>> lane(3 * pack({0: 5, 7: 2}) + pack({7: 1}), 7)
    7
    """
    return sum(number << (_BITS * at) for at, number in numbers.items())


def lane(lanes: Lanes, at: int) -> int:
    """The number in a lane."""
    return lanes >> (_BITS * at) & _LANE


def present(lanes: Lanes, count: int) -> Lanes:
    """1 in each of so many lanes that holds more than nothing.

    >>> present(pack({0: 5, 2: 1}), 3) == pack({0: 1, 2: 1})
    True
    """
    ones = _ones(count)
    # What is more than nothing reaches the top bit when all below that bit is added.
    return (lanes + ones * (TOP - 1) >> _BITS - 1) & ones


@cache
def _ones(count: int) -> Lanes:
    return pack(dict.fromkeys(range(count), 1))
