"""Intervals of numbers: a range of load or effort, or a count when a plan leaves choices open."""

from __future__ import annotations

import re
import sys

from attrs import field, frozen

from backworkouts.errors import IncompatibleQuantitiesError
from backworkouts.model import decimals, validate
from backworkouts.model.display import PydanticField

__all__ = ["Interval"]

_NUMBER = r"-?\d{1,320}(?:\.\d{1,20})?"
_INTERVAL = rf"(?P<low>{_NUMBER})(?:\s*(?:-|\u2013|to)\s*(?P<high>{_NUMBER}))?"
_LARGEST = sys.float_info.max
_FINITE = validate.Check(
    "a number", lambda value: type(value) in (int, float) and -_LARGEST <= value <= _LARGEST
)


@frozen(repr=False, eq=False)
class Interval(PydanticField):
    """From `low` to `high`, both included; one number when they are equal.

    Intervals add, subtract, and multiply and divide by a number. Results are exact decimal numbers:
    0.1 + 0.2 is 0.3. A comparison returns what holds for every choice of numbers in the two
    intervals, and raises an error when the choices differ. An interval of one number equals that
    number.

    Args:
        low: the least number.
        high: the greatest number, not below `low`.

    Raises:
        InvalidValueError: naming every field that is wrong.

    >>> Interval(9, 12) + Interval(4, 4)
    Interval(13, 16)
    >>> sum([Interval(1, 2), Interval(3, 3)])
    Interval(4, 5)
    >>> str(Interval(13.5, 16))
    '13.5-16'
    >>> Interval.parse("1-2") * 2 < 5
    True
    """

    low: float = field(validator=_FINITE)
    high: float = field(validator=_FINITE)

    def __attrs_post_init__(self) -> None:
        if self.high < self.low:
            validate.raise_any([validate.reversed_range("Interval", self.low, self.high)])

    @classmethod
    def parse(cls, text: str) -> Interval:
        """Return the interval that a text states: `2`, `1-2`, `1.5 to 2`.

        Args:
            text: such as `9` or `1-2`.

        Raises:
            InvalidValueError: when the text is no interval.
        """
        found = re.fullmatch(_INTERVAL, text.strip(), re.ASCII) if isinstance(text, str) else None
        if found is None:
            raise validate.refusal("interval", text, "'2' or '1-2'")
        low = float(found["low"])
        return cls(low, float(found["high"]) if found["high"] else low)

    @property
    def is_exact(self) -> bool:
        """Whether it is one number."""
        return self.low == self.high

    def __add__(self, other: Interval | float) -> Interval:
        added = _as_interval(other)
        if added is None:
            return NotImplemented
        return Interval(decimals.total(self.low, added.low), decimals.total(self.high, added.high))

    __radd__ = __add__

    def __neg__(self) -> Interval:
        return Interval(-self.high, -self.low)

    def __sub__(self, other: Interval | float) -> Interval:
        subtracted = _as_interval(other)
        return NotImplemented if subtracted is None else self + -subtracted

    def __rsub__(self, other: float) -> Interval:
        return -self + other

    def __mul__(self, factor: float) -> Interval:
        if type(factor) not in (int, float):
            return NotImplemented
        _checked(factor)
        ends = (decimals.product(end, factor) for end in (self.low, self.high))
        return Interval(*sorted(ends))

    __rmul__ = __mul__

    def __truediv__(self, divisor: float) -> Interval:
        if type(divisor) not in (int, float):
            return NotImplemented
        if _checked(divisor) == 0:
            raise validate.refusal("divisor", divisor, "a number other than 0")
        ends = (decimals.quotient(end, divisor) for end in (self.low, self.high))
        return Interval(*sorted(ends))

    def to_dict(self) -> dict[str, float]:
        """Return plain values for JSON.

        >>> Interval(9, 12).to_dict()
        {'low': 9, 'high': 12}
        """
        return {"low": self.low, "high": self.high}

    def __contains__(self, number: float) -> bool:
        return self.low <= number <= self.high

    def __eq__(self, other: object) -> bool:
        if isinstance(other, Interval):
            return self.low == other.low and self.high == other.high
        if isinstance(other, (int, float)):
            return self.low == self.high == other
        return NotImplemented

    def __hash__(self) -> int:
        # An interval of one number equals the number, and so hashes like it.
        return hash(self.low) if self.low == self.high else hash((self.low, self.high))

    def __lt__(self, other: Interval | float) -> bool:
        compared = _as_interval(other)
        if compared is None:
            return NotImplemented
        if self.high < compared.low:
            return True
        if self.low >= compared.high or self == compared:
            return False
        raise _overlap(self, compared)

    def __le__(self, other: Interval | float) -> bool:
        compared = _as_interval(other)
        if compared is None:
            return NotImplemented
        if self.high <= compared.low or self == compared:
            return True
        if self.low > compared.high:
            return False
        raise _overlap(self, compared)

    def __gt__(self, other: Interval | float) -> bool:
        compared = _as_interval(other)
        return NotImplemented if compared is None else compared < self

    def __ge__(self, other: Interval | float) -> bool:
        compared = _as_interval(other)
        return NotImplemented if compared is None else compared <= self

    def __bool__(self) -> bool:
        """Whether it is more than nothing."""
        return self.high > 0

    def __float__(self) -> float:
        if self.low != self.high:
            raise validate.refusal("interval", str(self), "an interval of one number")
        return float(self.low)

    def __int__(self) -> int:
        if float(self) % 1:
            raise validate.refusal("interval", str(self), "an interval of one whole number")
        return int(self.low)

    def __str__(self) -> str:
        """The numbers with at most two decimals: `13.5-16`."""
        low, high = _rounded(self.low), _rounded(self.high)
        return low if low == high else f"{low}-{high}"

    def __repr__(self) -> str:
        return f"Interval({_exactly(self.low)}, {_exactly(self.high)})"


def _as_interval(value: object) -> Interval | None:
    if isinstance(value, Interval):
        return value
    return Interval(value, value) if type(value) in (int, float) else None  # type: ignore[arg-type]  # a number


def _checked(number: float) -> float:
    """Return a finite number that calculates with floats: an int may be too large."""
    return Interval(number, number).low


def _overlap(left: Interval, right: Interval) -> IncompatibleQuantitiesError:
    return IncompatibleQuantitiesError("compare", str(left), str(right), "the ranges overlap")


def _rounded(number: float) -> str:
    """The digits of a number to two decimals, never with an exponent."""
    digits = f"{number:.2f}".rstrip("0").rstrip(".")
    return "0" if digits == "-0" else digits


def _exactly(number: float) -> str:
    return repr(number).removesuffix(".0")
