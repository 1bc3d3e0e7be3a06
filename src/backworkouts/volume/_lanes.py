"""A whole number for each muscle, side by side in one integer, each in a lane of 64 bits.

So what a number of sets earns every muscle is one multiplication, and a sum over exercises one
addition for all muscles at once. A lane cannot run over into the next: the largest workout that
`limits` allows comes to less than 2 ** 42 in one of them, so it takes four million of those; and
two million to reach the top bit, which is free for comparing.
"""

from __future__ import annotations

from collections.abc import Mapping

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
    """1 in each of so many lanes that holds more than nothing."""
    return pack({at: 1 for at in range(count) if lane(lanes, at)})
