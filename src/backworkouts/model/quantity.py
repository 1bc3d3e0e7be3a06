"""How many and how long: small values of a set, each printing the text it parses."""

from __future__ import annotations

import re
from collections.abc import Callable
from operator import attrgetter, ge, gt, le, lt
from typing import Any

from attrs import Factory, field, frozen

from backworkouts import limits
from backworkouts.errors import IncompatibleQuantitiesError, describe
from backworkouts.model import validate
from backworkouts.model.display import PydanticField
from backworkouts.model.interval import Interval

__all__ = ["Duration", "Reps"]

_DASH = r"\s*(?:-|\u2013|to)\s*"
_REPS = rf"(?P<low>\d+)(?:(?P<plus>\+)|{_DASH}(?P<high>\d+))?(?P<fail>\s+to\s+failure)?"
_FAILURE = r"(?:to\s+)?failure|amrap|max"
_DURATION = rf"(?P<low>\d+)(?:{_DASH}(?P<high>\d+))?\s*(?P<unit>[a-z]+)"
_SECONDS = {
    "s": 1, "sec": 1, "secs": 1, "second": 1, "seconds": 1,
    "min": 60, "mins": 60, "minute": 60, "minutes": 60,
    "h": 3600, "hour": 3600, "hours": 3600,
}  # fmt: skip
_LOW: Any = Factory(attrgetter("low"), takes_self=True)  # one number: `high` is `low`
_DIGITS = 12  # no ceiling of `limits` is longer, and int() of a longer text is slow or refused


_TO_FAILURE = "the number of repetitions of a set to failure is unknown"


def _int(digits: str) -> int:
    return int(digits) if len(digits) <= _DIGITS else 10**_DIGITS


@frozen(repr=False)
class Reps(PydanticField):
    """How many repetitions: `10`, `8-12`, `8+`, `to failure`, `5-6 to failure`.

    Numbers of repetitions compare and add; a whole number adds to them and subtracts from them.
    Nobody knows how many repetitions a set to failure takes, so it does not calculate or compare:
    `IncompatibleQuantitiesError`, as for a comparison of ranges that overlap.

    Args:
        low: the fewest, 1 to 10,000.
        high: the most, not below `low`; None when open-ended (`8+`); the same as `low` by default.
        to_failure: done until no further repetition is possible; `low` and `high` are then how
            many are expected.

    Raises:
        InvalidValueError: naming every field that is wrong.

    >>> Reps(8, 12)
    Reps(8, 12)
    >>> Reps.parse("8-12") == Reps(8, 12)
    True
    >>> str(Reps(5, 6, to_failure=True))
    '5-6 to failure'
    >>> Reps(8, 12) + 2 > Reps(9)
    True
    """

    low: int = field(validator=validate.whole(1, limits.REPS))
    high: int | None = field(
        default=_LOW, validator=validate.optional(validate.whole(1, limits.REPS))
    )
    to_failure: bool = field(default=False, validator=validate.FLAG)

    def __attrs_post_init__(self) -> None:
        if self.high is not None and self.high < self.low:
            validate.raise_any([validate.reversed_range("Reps", self.low, self.high)])

    @classmethod
    def of(cls, value: Reps | int | str) -> Reps:
        """Return the reps that people type in a script: `10`, `"8-12"`, `"to failure"`.

        A number is a number: `"10"`, a text, is refused.

        Args:
            value: repetitions, a number, or a text such as `8-12`.
        """
        if isinstance(value, Reps):
            return value
        if isinstance(value, str):
            if value.strip().isdecimal():
                raise validate.refusal(
                    "reps", value, f"the number {value.strip()[:_DIGITS]}, not a text"
                )
            return cls.parse(value)
        return cls(value, value)

    @classmethod
    def parse(cls, text: str) -> Reps:
        """Parse reps: `10`, `8-12`, `8 to 12`, `8+`, `to failure`, `5-6 to failure`.

        Args:
            text: such as `10`, `8-12`, `8+` or `5-6 to failure`.

        Raises:
            InvalidValueError: when the text is no number of repetitions.
        """
        if not isinstance(text, str):
            raise validate.refusal("reps", text, "a text")
        text = text.strip()
        if re.fullmatch(_FAILURE, text, re.ASCII | re.IGNORECASE):
            return cls(1, None, to_failure=True)
        found = re.fullmatch(_REPS, text, re.ASCII)
        if found is None:
            raise validate.refusal(
                "reps", text, "'10', '8-12', '8+', 'to failure' or '5-6 to failure'"
            )
        low = _int(found["low"])
        high = None if found["plus"] else _int(found["high"] or found["low"])
        return cls(low, high, to_failure=found["fail"] is not None)

    @property
    def is_exact(self) -> bool:
        """Whether this is one number, as in a log, and not a range."""
        return self.low == self.high

    def __add__(self, other: Reps | int) -> Reps:
        if not _is_operand(other, Reps):
            return NotImplemented
        low, high = (other.low, other.high) if isinstance(other, Reps) else (other, other)
        if self.to_failure or (isinstance(other, Reps) and other.to_failure):
            raise _incompatible("add", self, other, _TO_FAILURE)
        return Reps(self.low + low, None if self.high is None or high is None else self.high + high)

    __radd__ = __add__

    def __sub__(self, number: int) -> Reps:
        return self + -number if type(number) is int else NotImplemented

    def _holds(self, compare: Callable[[Interval, Interval], bool], other: Reps | int) -> bool:
        if not isinstance(other, Reps):
            raise _incompatible("compare", self, other, f"compare with Reps({describe(other)})")
        if self.to_failure or other.to_failure:
            raise _incompatible("compare", self, other, _TO_FAILURE)
        # No set has more repetitions than the limit, so an open range ends there.
        ranges = (
            Interval(reps.low, limits.REPS if reps.high is None else reps.high)
            for reps in (self, other)
        )
        return _compared(compare, self, other, *ranges)

    def __lt__(self, other: Reps) -> bool:
        return self._holds(lt, other) if _is_operand(other, Reps) else NotImplemented

    def __le__(self, other: Reps) -> bool:
        return self._holds(le, other) if _is_operand(other, Reps) else NotImplemented

    def __gt__(self, other: Reps) -> bool:
        return self._holds(gt, other) if _is_operand(other, Reps) else NotImplemented

    def __ge__(self, other: Reps) -> bool:
        return self._holds(ge, other) if _is_operand(other, Reps) else NotImplemented

    def __str__(self) -> str:
        if self.to_failure and self.low == 1 and self.high is None:
            return "to failure"
        if self.high is None:
            span = f"{self.low}+"
        else:
            span = str(self.low) if self.low == self.high else f"{self.low}-{self.high}"
        return f"{span} to failure" if self.to_failure else span

    def __repr__(self) -> str:
        failure = ", to_failure=True" if self.to_failure else ""
        return f"Reps({self.low}, {self.high}{failure})"


@frozen(repr=False)
class Duration(PydanticField):
    """How long, in whole seconds: `30 s`, `300-600 s`.

    Durations add, subtract and compare; a whole number of seconds adds and subtracts, too, and any
    number multiplies where the result is in whole seconds. A comparison of ranges that overlap
    raises `IncompatibleQuantitiesError`.

    Args:
        low: the shortest, 0 to 86,400 (one day).
        high: the longest; the same as `low` when it is one length.

    Raises:
        InvalidValueError: naming every field that is wrong.

    >>> Duration.parse("2-3 min")
    Duration(120, 180)
    >>> str(Duration(90) + 30)
    '120 s'
    >>> Duration(90) * 1.5 < Duration.parse("3 min")
    True
    """

    low: int = field(validator=validate.whole(0, limits.SECONDS, " seconds"))
    high: int = field(default=_LOW, validator=validate.whole(0, limits.SECONDS, " seconds"))

    def __attrs_post_init__(self) -> None:
        if self.high < self.low:
            validate.raise_any([validate.reversed_range("Duration", self.low, self.high)])

    @classmethod
    def of(cls, value: Duration | int | str) -> Duration:
        """Return a duration from a number of seconds or a text with its unit: `90`, `"90 s"`.

        Args:
            value: a duration, seconds, or a text such as `2 min`.
        """
        if isinstance(value, Duration):
            return value
        return cls.parse(value) if isinstance(value, str) else cls(value)

    @classmethod
    def parse(cls, text: str) -> Duration:
        """Parse a duration: `90 s`, `90s`, `2-3 min`, `1 h`.

        Args:
            text: such as `30 s` or `5-10 min`.

        Raises:
            InvalidValueError: when the text is no duration, or states no unit.
        """
        found = (
            re.fullmatch(_DURATION, text.strip().lower(), re.ASCII)
            if isinstance(text, str)
            else None
        )
        scale = _SECONDS.get(found["unit"]) if found else None
        if found is None or scale is None:
            raise validate.refusal("duration", text, "'90 s', '300-600 s' or '2 min'")
        low = _int(found["low"]) * scale
        return cls(low, _int(found["high"]) * scale if found["high"] else low)

    @property
    def is_exact(self) -> bool:
        """Whether this is one length, and not a range."""
        return self.low == self.high

    def __add__(self, other: Duration | int) -> Duration:
        if not _is_operand(other, Duration):
            return NotImplemented
        return _duration(_range(self) + (_range(other) if isinstance(other, Duration) else other))

    __radd__ = __add__

    def __sub__(self, other: Duration | int) -> Duration:
        if not _is_operand(other, Duration):
            return NotImplemented
        return _duration(_range(self) - (_range(other) if isinstance(other, Duration) else other))

    def __mul__(self, factor: float) -> Duration:
        if type(factor) not in (int, float):
            return NotImplemented
        return _duration(_range(self) * factor)

    __rmul__ = __mul__

    def _holds(self, compare: Callable[[Interval, Interval], bool], other: Duration | int) -> bool:
        if not isinstance(other, Duration):
            reason = f"a plain number states no unit; compare with Duration({describe(other)})"
            raise _incompatible("compare", self, other, reason)
        return _compared(compare, self, other, _range(self), _range(other))

    def __lt__(self, other: Duration) -> bool:
        return self._holds(lt, other) if _is_operand(other, Duration) else NotImplemented

    def __le__(self, other: Duration) -> bool:
        return self._holds(le, other) if _is_operand(other, Duration) else NotImplemented

    def __gt__(self, other: Duration) -> bool:
        return self._holds(gt, other) if _is_operand(other, Duration) else NotImplemented

    def __ge__(self, other: Duration) -> bool:
        return self._holds(ge, other) if _is_operand(other, Duration) else NotImplemented

    def __str__(self) -> str:
        return f"{self.low} s" if self.low == self.high else f"{self.low}-{self.high} s"

    def __repr__(self) -> str:
        high = "" if self.low == self.high else f", {self.high}"
        return f"Duration({self.low}{high})"


def _range(duration: Duration) -> Interval:
    return Interval(duration.low, duration.high)


def _duration(seconds: Interval) -> Duration:
    """Return the duration of an interval of seconds, which must be whole."""
    low, high = (int(end) if end % 1 == 0 else end for end in (seconds.low, seconds.high))
    return Duration(low, high)  # type: ignore[arg-type]  # refuses fractions of a second


def _is_operand(value: object, kind: type) -> bool:
    return isinstance(value, kind) or type(value) is int


def _compared(
    compare: Callable[[Interval, Interval], bool],
    left: Reps | Duration,
    right: Reps | Duration,
    left_range: Interval,
    right_range: Interval,
) -> bool:
    try:
        return compare(left_range, right_range)
    except IncompatibleQuantitiesError as error:
        raise _incompatible("compare", left, right, error.reason) from None


def _incompatible(
    operation: str, left: Reps | Duration, right: Reps | Duration | int, reason: str
) -> IncompatibleQuantitiesError:
    shown = describe(right) if isinstance(right, int) else str(right)  # str() fails on a large int
    return IncompatibleQuantitiesError(operation, str(left), shown, reason)
