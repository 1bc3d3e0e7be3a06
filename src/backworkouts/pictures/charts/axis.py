"""An axis of sets from 0, with ticks at round numbers."""

from __future__ import annotations

import math
from collections.abc import Iterable

from attrs import frozen

__all__ = ["Axis"]

_ROUND = (1, 2, 5, 10)
"""The distances of ticks that readers count in, times a power of ten."""
_TEN = 10


@frozen
class Axis:
    """An axis from 0 to a round number.

    Attributes:
        top: the number at its end.
        step: the distance of two ticks.

    >>> axis = Axis.to([21, 28])
    >>> axis.ticks, axis.at(15, 100)
    ([0, 5, 10, 15, 20, 25, 30], 50.0)
    """

    top: float
    step: float

    @classmethod
    def to(cls, numbers: Iterable[float], *, ticks: int = 7) -> Axis:
        """Return an axis that all numbers fit on.

        Args:
            numbers: any numbers; infinite ones are left out.
            ticks: the greatest number of steps. The step is a whole number of sets.
        """
        most = max((number for number in numbers if math.isfinite(number)), default=0)
        least_step = max(most, 1) / ticks
        power = _TEN ** math.floor(math.log10(least_step))
        step = next(factor * power for factor in _ROUND if factor * power >= least_step)
        step = max(step, 1)
        return cls(step * max(1, math.ceil(most / step)), step)

    @property
    def ticks(self) -> list[float]:
        """The numbers that the axis shows."""
        return [number * self.step for number in range(round(self.top / self.step) + 1)]

    def at(self, number: float, length: float) -> float:
        """Return how far from 0 a number stands, at the most at the end of the axis.

        Args:
            number: a number of sets.
            length: the length of the axis, in any unit.
        """
        return min(number / self.top, 1) * length
