"""An interval of numbers: what a count is when a plan leaves choices open."""

from __future__ import annotations

from attrs import frozen

__all__ = ["Interval"]


@frozen(repr=False)
class Interval:
    """From `low` to `high`, both included; one number when they are equal.

    >>> Interval(9, 12) + Interval(4, 4)
    Interval(13, 16)
    >>> str(Interval(13.5, 16))
    '13.5-16'
    """

    low: float
    high: float

    @property
    def is_exact(self) -> bool:
        """Whether it is one number."""
        return self.low == self.high

    def __add__(self, other: Interval) -> Interval:
        return Interval(self.low + other.low, self.high + other.high)

    def __contains__(self, number: float) -> bool:
        return self.low <= number <= self.high

    def __bool__(self) -> bool:
        """Whether it is more than nothing."""
        return self.high > 0

    def __str__(self) -> str:
        """At most two decimals, none that is zero."""
        low, high = (f"{round(number, 2):g}" for number in (self.low, self.high))
        return low if low == high else f"{low}-{high}"

    def __repr__(self) -> str:
        return f"Interval({self.low:g}, {self.high:g})"
