"""How heavy: a small value of a set, which prints the text it parses."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum

from attrs import field, frozen

from backworkouts import limits
from backworkouts.errors import Problem, describe
from backworkouts.model import validate

__all__ = ["KG_PER_LB", "Load", "Unit"]

_NUMBER = r"\d{1,12}(?:\.\d{1,20})?"  # 0.001 to the last of a float's 17 digits has 19 places
_LOAD = (
    r"(?P<alone>bw|bodyweight)"
    r"|(?P<added>(?:bw|bodyweight)?\s*(?P<sign>[+-])\s*)?"
    rf"(?P<value>{_NUMBER})\s*(?:(?P<kg>kgs?)|(?P<lb>lbs?)|(?P<unstated>\?)|%(?:\s*1rm)?)"
)

KG_PER_LB = 0.45359237
"""Kilograms in an international pound, exactly (1959 agreement)."""


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
    UNSTATED = "?"
    """Not stated, as in a note that says `3x5 @ 100`: kept, and never taken for a weight."""


_ON_BODYWEIGHT = {Unit.BODYWEIGHT_KG: "kg", Unit.BODYWEIGHT_LB: "lb"}
_UNIT = validate.member(Unit)
_VALUES = {
    Unit.KG: validate.number(0, limits.LOAD, " kg"),
    Unit.LB: validate.number(0, limits.LOAD, " lb"),
    Unit.PERCENT_1RM: validate.number(0, limits.PERCENT, " % of the one-repetition maximum"),
    Unit.BODYWEIGHT_KG: validate.number(-limits.LOAD, limits.LOAD, " kg"),
    Unit.BODYWEIGHT_LB: validate.number(-limits.LOAD, limits.LOAD, " lb"),
    Unit.UNSTATED: validate.number(0, limits.LOAD),
}
_FINEST = 0.001


def _as_unit(value: Unit | str) -> Unit:
    return validate.as_enum(Unit, value)


@frozen(repr=False)
class Load:
    """What a set is done with: `60 kg`, `135 lb`, `80 %1RM`, `BW`, `BW+20 kg`, `BW-15 kg`, `100 ?`.

    Args:
        value: how much, up to 5,000 kg or lb or 200 %; zero, or at least 0.001. Below zero only
            for help given to bodyweight.
        unit: a `Unit`, or its text. It is never guessed: a number without a unit is no load, and
            one whose unit nobody stated says so (`?`).

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
        amount = _VALUES[self.unit] if known else validate.number(-limits.LOAD, limits.LOAD)
        validate.verify(self, {"value": amount, "unit": _UNIT}, self._too_fine())
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
            raise validate.refusal("load", text, "'60 kg', '135 lb', '80 %1RM', 'BW' or 'BW+20 kg'")
        if found["alone"]:
            return cls(0, Unit.BODYWEIGHT_KG)
        value = float(found["value"]) * (-1 if found["sign"] == "-" else 1)
        if found["added"]:
            return cls(value, Unit.BODYWEIGHT_KG if found["kg"] else Unit.BODYWEIGHT_LB)
        if found["unstated"]:
            return cls(value, Unit.UNSTATED)
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
        raise validate.refusal("load", str(self), f"a load that can be said in {unit}")

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
