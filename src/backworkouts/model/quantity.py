"""The small values of a set: how many, how long, how heavy. Each prints the text it parses."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum
from typing import cast

from attrs import field, frozen

from backworkouts import limits
from backworkouts.errors import InvalidValueError, Problem, describe
from backworkouts.model import _check as check

__all__ = ["Duration", "Load", "Reps", "Unit"]

_DASH = r"\s*(?:-|\u2013|to)\s*"
_REPS = rf"(?P<low>\d+)(?:(?P<plus>\+)|{_DASH}(?P<high>\d+))?(?P<fail>\s+to\s+failure)?"
_FAILURE = r"(?:to\s+)?failure|amrap|max"
_DURATION = rf"(?P<low>\d+)(?:{_DASH}(?P<high>\d+))?\s*(?P<unit>[a-z]+)"
_NUMBER = r"\d{1,12}(?:\.\d{1,20})?"  # 0.001 to the last of a float's 17 digits has 19 places
_LOAD = (
    r"(?P<alone>bw|bodyweight)"
    r"|(?P<added>(?:bw|bodyweight)?\s*(?P<sign>[+-])\s*)?"
    rf"(?P<value>{_NUMBER})\s*(?:(?P<kg>kgs?)|(?P<lb>lbs?)|%(?:\s*1rm)?)"
)
_SECONDS = {
    "s": 1, "sec": 1, "secs": 1, "second": 1, "seconds": 1,
    "min": 60, "mins": 60, "minute": 60, "minutes": 60,
    "h": 3600, "hour": 3600, "hours": 3600,
}  # fmt: skip
_DIGITS = 12  # no ceiling of `limits` is longer, and int() of a longer text is slow or refused

KG_PER_LB = 0.45359237
"""Kilograms in an international pound, exactly (1959 agreement)."""


def _refuse(kind: str, text: object, expected: str) -> InvalidValueError:
    return InvalidValueError((Problem(kind, describe(text), expected),))


def _int(digits: str) -> int:
    return int(digits) if len(digits) <= _DIGITS else 10**_DIGITS


_REPS_CHECKS: check.Checks = {
    "low": check.whole(1, limits.REPS),
    "high": check.optional(check.whole(1, limits.REPS)),
    "to_failure": check.FLAG,
}


@frozen(repr=False)
class Reps:
    """How many repetitions: `10`, `8-12`, `8+`, `to failure`, `5-6 to failure`.

    Args:
        low: the fewest, 1 to 10,000.
        high: the most, not below `low`; None when open-ended (`8+`); the same as `low` by default.
        to_failure: done until no further repetition is possible; `low` and `high` then say how
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

    low: int
    high: int | None = field()
    to_failure: bool = False

    @high.default
    def _exactly(self) -> int:
        return self.low

    def __attrs_post_init__(self) -> None:
        low, high = self.low, self.high
        # Nearly all are sound, and this sees it soonest.
        sound = type(low) is int and type(high) is int and type(self.to_failure) is bool
        if sound and 1 <= low <= cast("int", high) <= limits.REPS:
            return
        check.verify(self, _REPS_CHECKS, self._disorder())

    def _disorder(self) -> Iterator[Problem]:
        if self.high is not None and self.high < self.low:
            yield Problem("Reps.high", str(self.high), f"low ({self.low}) or more")

    @classmethod
    def of(cls, value: Reps | int | str) -> Reps:
        """Reps from what people type in a script: `10`, `"8-12"`, `"to failure"`.

        A number is a number: `"10"`, a text, is refused.
        """
        if isinstance(value, Reps):
            return value
        if isinstance(value, str):
            if value.strip().isdecimal():
                raise _refuse("reps", value, f"the number {value.strip()[:_DIGITS]}, not a text")
            return cls.parse(value)
        return cls(value, value)

    @classmethod
    def parse(cls, text: str) -> Reps:
        """Reps from text: `10`, `8-12`, `8 to 12`, `8+`, `to failure`, `5-6 to failure`.

        Raises:
            InvalidValueError: when the text says something else.
        """
        if not isinstance(text, str):
            raise _refuse("reps", text, "a text")
        text = text.strip()
        if re.fullmatch(_FAILURE, text, re.ASCII | re.IGNORECASE):
            return cls(1, None, to_failure=True)
        found = re.fullmatch(_REPS, text, re.ASCII)
        if found is None:
            raise _refuse("reps", text, "'10', '8-12', '8+', 'to failure' or '5-6 to failure'")
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


_DURATION_CHECKS: check.Checks = {
    "low": check.whole(0, limits.SECONDS, " seconds"),
    "high": check.whole(0, limits.SECONDS, " seconds"),
}


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

    low: int
    high: int = field()

    @high.default
    def _one_length(self) -> int:
        return self.low

    def __attrs_post_init__(self) -> None:
        check.verify(self, _DURATION_CHECKS, self._disorder())

    def _disorder(self) -> Iterator[Problem]:
        if self.high < self.low:
            yield Problem("Duration.high", str(self.high), f"low ({self.low}) or more")

    @classmethod
    def of(cls, value: Duration | int | str) -> Duration:
        """A duration from a number of seconds or a text with its unit: `90`, `"90 s"`."""
        if isinstance(value, Duration):
            return value
        return cls.parse(value) if isinstance(value, str) else cls(value)

    @classmethod
    def parse(cls, text: str) -> Duration:
        """A duration from text: `90 s`, `90s`, `2-3 min`, `1 h`.

        Raises:
            InvalidValueError: when the text says something else, or states no unit.
        """
        found = (
            re.fullmatch(_DURATION, text.strip().lower(), re.ASCII)
            if isinstance(text, str)
            else None
        )
        scale = _SECONDS.get(found["unit"]) if found else None
        if found is None or scale is None:
            raise _refuse("duration", text, "'90 s', '300-600 s' or '2 min'")
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


class Unit(StrEnum):
    """What a load is measured in."""

    KG = "kg"
    LB = "lb"
    PERCENT_1RM = "%1RM"
    """Percent of the one-repetition maximum."""
    BODYWEIGHT_KG = "bw+kg"
    """Kilograms on top of the lifter's own bodyweight; less than nothing when assisted."""
    BODYWEIGHT_LB = "bw+lb"
    """Pounds on top of the lifter's own bodyweight."""


_ON_BODYWEIGHT = {Unit.BODYWEIGHT_KG: "kg", Unit.BODYWEIGHT_LB: "lb"}
_UNIT = check.member(Unit)
_VALUES = {
    Unit.KG: check.number(0, limits.LOAD, " kg"),
    Unit.LB: check.number(0, limits.LOAD, " lb"),
    Unit.PERCENT_1RM: check.number(0, limits.PERCENT, " % of the one-repetition maximum"),
    Unit.BODYWEIGHT_KG: check.number(-limits.LOAD, limits.LOAD, " kg"),
    Unit.BODYWEIGHT_LB: check.number(-limits.LOAD, limits.LOAD, " lb"),
}
_FINEST = 0.001


def _as_unit(value: Unit | str) -> Unit:
    return check.as_enum(Unit, value)


@frozen(repr=False)
class Load:
    """What a set is done with: `60 kg`, `135 lb`, `80 %1RM`, `BW`, `BW+20 kg`, `BW-15 kg`.

    Args:
        value: how much, up to 5,000 kg or lb or 200 %; zero, or at least 0.001. Below zero only
            for help given to bodyweight.
        unit: a `Unit`, or its text. It is never guessed: a number without a unit is no load.

    Raises:
        InvalidValueError: naming every field that is wrong.

    >>> Load.parse("60 kg")
    Load(60, 'kg')
    >>> str(Load(20, Unit.BODYWEIGHT_KG))
    'BW+20 kg'
    >>> round(Load(135, "lb").to(Unit.KG).value, 2)
    61.23
    """

    value: float
    unit: Unit = field(converter=_as_unit)

    def __attrs_post_init__(self) -> None:
        known = isinstance(self.unit, Unit)
        amount = _VALUES[self.unit] if known else check.number(-limits.LOAD, limits.LOAD)
        check.verify(self, {"value": amount, "unit": _UNIT}, self._too_fine())
        if self.value == 0 and self.unit is Unit.BODYWEIGHT_LB:
            # Bodyweight alone is one value, whatever unit nothing was added in.
            object.__setattr__(self, "unit", Unit.BODYWEIGHT_KG)

    def _too_fine(self) -> Iterator[Problem]:
        if 0 < abs(self.value) < _FINEST:
            yield Problem("Load.value", describe(self.value), f"0, or {_FINEST} at least")

    @classmethod
    def of(cls, value: Load | str) -> Load:
        """A load from its text; a bare number is refused, because it states no unit."""
        return value if isinstance(value, Load) else cls.parse(value)

    @classmethod
    def parse(cls, text: str) -> Load:
        """A load from text: `60 kg`, `135lbs`, `80%`, `BW`, `BW+20 kg`, `+20 kg`.

        `%` is of the one-repetition maximum; a sign without `BW` adds to bodyweight.

        Raises:
            InvalidValueError: when the text says something else, or states no unit.
        """
        found = (
            re.fullmatch(_LOAD, text.strip(), re.ASCII | re.IGNORECASE)
            if isinstance(text, str)
            else None
        )
        if found is None or (found["added"] and not (found["kg"] or found["lb"])):
            raise _refuse("load", text, "'60 kg', '135 lb', '80 %1RM', 'BW' or 'BW+20 kg'")
        if found["alone"]:
            return cls(0, Unit.BODYWEIGHT_KG)
        value = float(found["value"]) * (-1 if found["sign"] == "-" else 1)
        if found["added"]:
            return cls(value, Unit.BODYWEIGHT_KG if found["kg"] else Unit.BODYWEIGHT_LB)
        return cls(value, Unit.KG if found["kg"] else Unit.LB if found["lb"] else Unit.PERCENT_1RM)

    @property
    def is_absolute(self) -> bool:
        """Whether it is a weight by itself, and not relative to a maximum or to bodyweight."""
        return self.unit in (Unit.KG, Unit.LB)

    def to(self, unit: Unit | str) -> Load:
        """The same load in another unit: kg and lb into each other, on bodyweight or not.

        Raises:
            InvalidValueError: when that takes a number the load does not hold (a bodyweight,
                a one-repetition maximum).
        """
        unit = _as_unit(unit)
        if unit is self.unit:
            return self
        to_lb = {Unit.KG: Unit.LB, Unit.BODYWEIGHT_KG: Unit.BODYWEIGHT_LB}
        to_kg = {pounds: kilograms for kilograms, pounds in to_lb.items()}
        if to_lb.get(self.unit) is unit:
            return Load(self.value / KG_PER_LB, unit)
        if to_kg.get(self.unit) is unit:
            return Load(self.value * KG_PER_LB, unit)
        raise _refuse("load", str(self), f"a load that can be said in {unit}")

    @property
    def _amount(self) -> str:
        return repr(float(abs(self.value))).removesuffix(".0")  # never 1e-7: see _FINEST

    def __str__(self) -> str:
        added = _ON_BODYWEIGHT.get(self.unit)
        if added is None:
            return f"{self._amount} {self.unit}"
        if self.value == 0:
            return "BW"
        return f"BW{'-' if self.value < 0 else '+'}{self._amount} {added}"

    def __repr__(self) -> str:
        return f"Load({'-' if self.value < 0 else ''}{self._amount}, {self.unit.value!r})"
