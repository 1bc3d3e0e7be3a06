"""The scale of colors for numbers of sets."""

from __future__ import annotations

from typing import NamedTuple

__all__ = ["SCALE", "Bin", "bin_of"]


class Bin(NamedTuple):
    """Numbers of sets with one color."""

    low: float
    """The least number."""
    style: str
    """The class of the color in the style sheet, without prefix."""
    words: str
    """The numbers in words."""


SCALE: tuple[Bin, ...] = (
    Bin(0, "sets-none", "none"),
    Bin(0, "sets-under-5", "under 5"),
    Bin(5, "sets-5", "5 to under 10"),
    Bin(10, "sets-10", "10 to under 15"),
    Bin(15, "sets-15", "15 to under 20"),
    Bin(20, "sets-20", "20 to 25"),
    Bin(25, "sets-over-25", "over 25"),
)
"""From the least to the greatest; the bin under 5 begins above 0, and the last one above 25."""


def bin_of(sets: float) -> Bin:
    """Return the bin of a number of sets.

    >>> bin_of(9.5).words, bin_of(10).words, bin_of(25).words
    ('5 to under 10', '10 to under 15', '20 to 25')
    """
    none, *steps, over = SCALE
    if sets <= 0:
        return none
    if sets > over.low:
        return over
    return next(step for step in reversed(steps) if sets >= step.low)
