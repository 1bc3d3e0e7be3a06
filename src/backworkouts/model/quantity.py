"""How many and how long: small values of a set, each printing the text it parses."""

from __future__ import annotations

import re
from operator import attrgetter
from typing import Any

from attrs import Factory, field, frozen

from backworkouts import limits
from backworkouts.model import validate

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


def _int(digits: str) -> int:
    return int(digits) if len(digits) <= _DIGITS else 10**_DIGITS


@frozen(repr=False)
class Reps:
    """How many repetitions: `10`, `8-12`, `8+`, `to failure`, `5-6 to failure`.

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
class Duration:
    """How long, in whole seconds: `30 s`, `300-600 s`.

    Args:
        low: the shortest, 0 to 86,400 (one day).
        high: the longest; the same as `low` when it is one length.

    Raises:
        InvalidValueError: naming every field that is wrong.

    >>> Duration.parse("2-3 min")
    Duration(120, 180)
    >>> str(Duration(90))
    '90 s'
    """

    low: int = field(validator=validate.whole(0, limits.SECONDS, " seconds"))
    high: int = field(default=_LOW, validator=validate.whole(0, limits.SECONDS, " seconds"))

    def __attrs_post_init__(self) -> None:
        if self.high < self.low:
            validate.raise_any([validate.reversed_range("Duration", self.low, self.high)])

    @classmethod
    def of(cls, value: Duration | int | str) -> Duration:
        """Return a duration from a number of seconds or a text with its unit: `90`, `"90 s"`."""
        if isinstance(value, Duration):
            return value
        return cls.parse(value) if isinstance(value, str) else cls(value)

    @classmethod
    def parse(cls, text: str) -> Duration:
        """Parse a duration: `90 s`, `90s`, `2-3 min`, `1 h`.

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

    def __str__(self) -> str:
        return f"{self.low} s" if self.low == self.high else f"{self.low}-{self.high} s"

    def __repr__(self) -> str:
        high = "" if self.low == self.high else f", {self.high}"
        return f"Duration({self.low}{high})"
