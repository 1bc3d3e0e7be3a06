"""The sets that a muscle gets, as charts show them."""

from __future__ import annotations

import math

from attrs import frozen

from backworkouts.model.interval import Interval
from backworkouts.volume.volume import Volume

__all__ = ["MuscleSets"]


@frozen
class MuscleSets:
    """The sets that a muscle gets in a week, a session or a phase.

    Attributes:
        counted: the sets that are counted.
        most: the sets that the muscle may get with all that is not counted; infinite if it works in
            an AMRAP block.
        is_least: whether the muscle may get more sets than are counted.

    >>> sets = MuscleSets(Interval(3, 4), most=7, is_least=True)
    >>> str(sets), sets.in_words
    ('at least 3-4', 'at least 3 to 4')
    """

    counted: Interval
    most: float
    is_least: bool

    @classmethod
    def of(cls, volume: Volume, muscle: str) -> MuscleSets:
        """Return the sets of a muscle in a volume.

        Args:
            volume: the sets per muscle.
            muscle: the id of the muscle.
        """
        return cls(volume[muscle], volume.most(muscle), muscle in volume.at_least)

    @property
    def known_most(self) -> float | None:
        """The most sets, or None where they are infinite: JSON has no infinite numbers."""
        return self.most if math.isfinite(self.most) else None

    @property
    def in_words(self) -> str:
        """The sets in words, for those who listen to them."""
        return str(self).replace("-", " to ")

    def __str__(self) -> str:
        return f"at least {self.counted}" if self.is_least else f"{self.counted}"
