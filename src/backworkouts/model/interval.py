"""An interval of numbers: what a count is when a plan leaves choices open."""

from __future__ import annotations

from collections.abc import Iterator
from math import inf

from attrs import frozen

from backworkouts.errors import Problem
from backworkouts.model import validate

__all__ = ["Interval"]


_NUMBER = validate.Check("a number", validate.number(-inf, inf).holds)
_CHECKS: validate.Checks = {"low": _NUMBER, "high": _NUMBER}


@frozen(repr=False)
class Interval:
    """From `low` to `high`, both included; one number when they are equal.

    Raises:
        InvalidValueError: naming every field that is wrong.

    >>> Interval(9, 12) + Interval(4, 4)
    Interval(13, 16)
    >>> str(Interval(13.5, 16))
    '13.5-16'
    """

    low: float
    high: float

    def __attrs_post_init__(self) -> None:
        low, high = self.low, self.high
        # Nearly all are sound, and this sees it soonest.
        if type(low) is float and type(high) is float and -inf < low <= high < inf:
            return
        validate.verify(self, _CHECKS, self._disorder())

    def _disorder(self) -> Iterator[Problem]:
        if self.high < self.low:
            yield Problem("Interval.high", f"{self.high:g}", f"low ({self.low:g}) or more")

    @property
    def is_exact(self) -> bool:
        """Whether it is one number."""
        return self.low == self.high

    def __add__(self, other: Interval) -> Interval:
        if not isinstance(other, Interval):
            return NotImplemented
        return Interval(self.low + other.low, self.high + other.high)

    def __contains__(self, number: float) -> bool:
        return self.low <= number <= self.high

    def __bool__(self) -> bool:
        """Whether it is more than nothing."""
        return self.high > 0

    def __str__(self) -> str:
        """At most two decimals, none that is zero."""
        low = f"{round(self.low, 2):g}"
        if self.low == self.high:
            return low
        high = f"{round(self.high, 2):g}"
        return low if low == high else f"{low}-{high}"

    def __repr__(self) -> str:
        return f"Interval({self.low:g}, {self.high:g})"
