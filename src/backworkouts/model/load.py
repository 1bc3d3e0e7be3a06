"""How heavy: a small value of a set, which prints the text it parses."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from enum import StrEnum
from operator import ge, gt, le, lt

from attrs import field, frozen

from backworkouts import limits
from backworkouts.errors import Code, IncompatibleQuantitiesError, Problem, describe
from backworkouts.model import decimals, validate
from backworkouts.model.converters import member_of
from backworkouts.model.display import PydanticField
from backworkouts.model.interval import Interval

__all__ = ["KG_PER_LB", "Load", "Unit"]

_NUMBER = r"\d{1,12}(?:\.\d{1,20})?"  # 0.001 to the last of a float's 17 digits has 19 places
_RANGE = rf"(?P<low>{_NUMBER})(?:\s*(?:-|\u2013|to)\s*(?P<high>{_NUMBER}))?"
_BODYWEIGHT = r"(?:bw|bodyweight)"
_LOAD = (
    rf"(?P<alone>{_BODYWEIGHT})"
    rf"|{_BODYWEIGHT}?\s*-\s*(?P<help>{_NUMBER})\s*to\s*\+\s*(?P<more>{_NUMBER})"
    r"\s*(?:(?P<mixed_kg>kgs?)|lbs?)"
    rf"|(?P<added>{_BODYWEIGHT}?\s*(?P<sign>[+-])\s*)?{_RANGE}\s*"
    r"(?:(?P<kg>kgs?)|(?P<lb>lbs?)|(?P<unstated>\?)|(?P<maximum>rm)"
    r"|%(?:\s*(?:of\s*)?(?:(?P<training_max>tm)|(?P<rm>\d{1,3})\s*rm))?)"
)
_TEXTS = "'60 kg', '135 lb', '80-85 %1RM', '70 %5RM', '85 %TM', '8RM', 'BW' or 'BW+20 kg'"

KG_PER_LB = 0.45359237
"""Kilograms in an international pound, exactly (1959 agreement)."""


class Unit(StrEnum):
    """What a load is measured in."""

    KG = "kg"
    LB = "lb"
    PERCENT_1RM = "%1RM"
    """Percent of the one-repetition maximum."""
    PERCENT_RM = "%RM"
    """Percent of another repetition maximum, which `Load.rm` names: `70 %5RM`."""
    PERCENT_TM = "%TM"
    """Percent of a training max: a number that a program sets, often 90 % of the 1RM."""
    RM = "RM"
    """A repetition maximum: `8RM` is the load that allows exactly 8 repetitions."""
    BODYWEIGHT_KG = "bw+kg"
    """Kilograms on top of the lifter's own bodyweight; less than nothing when assisted."""
    BODYWEIGHT_LB = "bw+lb"
    """Pounds on top of the lifter's own bodyweight."""
    UNSTATED = "?"
    """Not stated, as in the note `3x5 @ 100`: kept, and never taken for a weight."""


_ON_BODYWEIGHT = {Unit.BODYWEIGHT_KG: "kg", Unit.BODYWEIGHT_LB: "lb"}
_PERCENTAGES = (Unit.PERCENT_1RM, Unit.PERCENT_RM, Unit.PERCENT_TM)
_BOUNDS = {
    Unit.KG: validate.number(0, limits.LOAD, " kg"),
    Unit.LB: validate.number(0, limits.LOAD, " lb"),
    Unit.PERCENT_1RM: validate.number(0, limits.PERCENT, " % of the one-repetition maximum"),
    Unit.PERCENT_RM: validate.number(0, limits.PERCENT, " % of a repetition maximum"),
    Unit.PERCENT_TM: validate.number(0, limits.PERCENT, " % of the training max"),
    Unit.RM: validate.Check(
        f"a whole number of repetitions from 1 to {limits.REPETITION_MAXIMUM}",
        lambda value: 1 <= value <= limits.REPETITION_MAXIMUM and value % 1 == 0,
    ),
    Unit.BODYWEIGHT_KG: validate.number(-limits.LOAD, limits.LOAD, " kg"),
    Unit.BODYWEIGHT_LB: validate.number(-limits.LOAD, limits.LOAD, " lb"),
    Unit.UNSTATED: validate.number(0, limits.LOAD),
}
_FINEST = 0.001
_HALF_A_GRAM = 0.0005  # in kg
_VALUE = validate.Check(
    "a number, or an Interval for a range",
    lambda value: isinstance(value, Interval) or type(value) in (int, float),
)


def _as_value(value: Interval | float) -> Interval | float:
    return value.low if isinstance(value, Interval) and value.is_exact else value


@frozen(repr=False)
class Load(PydanticField):
    """What a set is done with: `60 kg`, `60-70 lb`, `80 %1RM`, `70 %5RM`, `8RM`, `BW+20 kg`.

    Loads of one unit compare, add and subtract; a load also takes a plain number of its own unit,
    and multiplies and divides by a number. Results are exact decimal numbers: 0.1 kg + 0.2 kg is
    0.3 kg. What would need a bodyweight or a maximum raises `IncompatibleQuantitiesError`, and so
    do loads of different units and a comparison of ranges that overlap. `of_max` turns a percentage
    into a weight.

    Args:
        value: how much, up to 5,000 kg or lb or 200 %, or so many repetitions of a repetition
            maximum; an `Interval` for a range. Zero, or at least 0.001. Below zero only for help
            given to bodyweight.
        unit: a `Unit`, or its text. It is never guessed: a number without a unit is no load, and
            the unit of a number whose unit nobody stated is `?`.
        rm: for percent of a repetition maximum (`%RM`), the repetitions of the maximum, 2 to 50.

    Raises:
        InvalidValueError: naming every field that is wrong.

    >>> Load.parse("60 kg")
    Load(60, 'kg')
    >>> Load.parse("80-85 %1RM")
    Load(Interval(80, 85), '%1RM')
    >>> str(Load(20, Unit.BODYWEIGHT_KG))
    'BW+20 kg'
    >>> Load.parse("60 kg") + 2.5 < Load.parse("65 kg")
    True
    >>> Load(135, "lb").to(Unit.KG)
    Load(61.235, 'kg')
    """

    value: float | Interval = field(converter=_as_value, validator=_VALUE)
    unit: Unit = field(converter=member_of(Unit), validator=validate.member(Unit))
    rm: int | None = field(
        default=None, validator=validate.optional(validate.whole(2, limits.REPETITION_MAXIMUM))
    )

    def __attrs_post_init__(self) -> None:
        validate.raise_any(self._contradictions())
        if self.value == 0 and self.unit is Unit.BODYWEIGHT_LB:
            # One representation for one value: `BW` has no unit, whether kg or lb was stated.
            object.__setattr__(self, "unit", Unit.BODYWEIGHT_KG)

    def _contradictions(self) -> Iterator[Problem]:
        bounds = _BOUNDS[self.unit]
        for end in dict.fromkeys((self.low, self.high)):
            if not bounds.holds(end):
                yield _out_of_range(end, bounds.expected)
            elif 0 < abs(end) < _FINEST:
                yield _out_of_range(end, f"0, or {_FINEST} at least")
        if (self.rm is not None) is not (self.unit is Unit.PERCENT_RM):
            expected = "the repetitions of the maximum, as in '70 %5RM'"
            if self.rm is not None:
                expected = f"nothing, as it belongs to {Unit.PERCENT_RM} alone"
            found = describe(self.rm)
            yield Problem.at(("rm",), found, expected, Code.CONTRADICTION, root="Load")

    @classmethod
    def of(cls, value: Load | str) -> Load:
        """Return a load from its text; a bare number is refused, because it states no unit.

        Args:
            value: a load, or a text such as `60 kg`.
        """
        return value if isinstance(value, Load) else cls.parse(value)

    @classmethod
    def parse(cls, text: str) -> Load:
        """Return a load from text: `60 kg`, `135lbs`, `80-85%`, `70% of 5RM`, `8RM`, `BW+20 kg`.

        A bare `%` is of the one-repetition maximum; a sign without `BW` adds to bodyweight.

        Args:
            text: such as `60 kg`, `80 %1RM` or `BW+20 kg`.

        Raises:
            InvalidValueError: when the text is no load, or states no unit.
        """
        found = (
            re.fullmatch(_LOAD, text.strip(), re.ASCII | re.IGNORECASE)
            if isinstance(text, str)
            else None
        )
        if found is None or (found["added"] and not (found["kg"] or found["lb"])):
            raise validate.refusal("load", text, _TEXTS)
        if found["alone"]:
            return cls(0, Unit.BODYWEIGHT_KG)
        if found["help"]:
            unit = Unit.BODYWEIGHT_KG if found["mixed_kg"] else Unit.BODYWEIGHT_LB
            return cls(Interval(-float(found["help"]), float(found["more"])), unit)
        amount = Interval.parse("-".join(filter(None, (found["low"], found["high"]))))
        if found["added"]:
            unit = Unit.BODYWEIGHT_KG if found["kg"] else Unit.BODYWEIGHT_LB
            return cls(-amount if found["sign"] == "-" else amount, unit)
        rm = int(found["rm"] or 1)
        if rm != 1:
            return cls(amount, Unit.PERCENT_RM, rm)
        units = {
            "kg": Unit.KG, "lb": Unit.LB, "unstated": Unit.UNSTATED, "maximum": Unit.RM,
            "training_max": Unit.PERCENT_TM,
        }  # fmt: skip
        return cls(amount, next((units[key] for key in units if found[key]), Unit.PERCENT_1RM))

    @property
    def low(self) -> float:
        """The least value, in the unit of the load."""
        return self.value.low if isinstance(self.value, Interval) else self.value

    @property
    def high(self) -> float:
        """The greatest value, in the unit of the load."""
        return self.value.high if isinstance(self.value, Interval) else self.value

    @property
    def is_exact(self) -> bool:
        """Whether it is one value, and not a range."""
        return self.low == self.high

    @property
    def is_absolute(self) -> bool:
        """Whether it is a weight by itself, and not relative to a maximum or to bodyweight."""
        return self.unit in (Unit.KG, Unit.LB)

    def to(self, unit: Unit | str) -> Load:
        """Return the same load in another unit: kg and lb into each other, on bodyweight or not.

        The new value is the one with the fewest decimals, at most 3, that differs by no more than
        half a gram. A load of up to two decimals that is converted and converted back is the same.

        Args:
            unit: the unit of the new load.

        Raises:
            InvalidValueError: when that takes a number the load does not hold (a bodyweight,
                a one-repetition maximum), and for less than half a gram.

        >>> str(Load(60, "kg").to("lb")), str(Load(135, "lb").to("kg"))
        ('132.277 lb', '61.235 kg')
        >>> str(Load(60, "kg").to("lb").to("kg"))
        '60 kg'
        """
        unit = validate.as_enum(Unit, unit)
        if unit is self.unit:
            return self
        to_lb = {Unit.KG: Unit.LB, Unit.BODYWEIGHT_KG: Unit.BODYWEIGHT_LB}
        to_kg = {pounds: kilograms for kilograms, pounds in to_lb.items()}
        if to_lb.get(self.unit) is unit:
            return Load(_shortest(_range(self) / KG_PER_LB, _HALF_A_GRAM / KG_PER_LB), unit)
        if to_kg.get(self.unit) is unit:
            return Load(_shortest(_range(self) * KG_PER_LB, _HALF_A_GRAM), unit)
        raise validate.refusal("load", str(self), f"a load that converts to {unit}")

    def of_max(self, maximum: Load | str, *, step: float | None = None) -> Load:
        """Return the weight that this percentage of a maximum is, in the unit of the maximum.

        Args:
            maximum: the maximum that the percentage refers to, in kg or lb: the one-repetition
                maximum for `80 %1RM`, the 5RM for `70 %5RM`, the training max for `85 %TM`.
            step: round to the nearest multiple of this many kg or lb, such as 2.5; a weight
                halfway between two multiples becomes the lighter one. None: no rounding.

        Raises:
            IncompatibleQuantitiesError: this load is no percentage, or the maximum is not in kg or
                lb.
            InvalidValueError: the text of the maximum does not parse, or the step is not more
                than 0.

        >>> Load.parse("80 %1RM").of_max("142.5 kg")
        Load(114, 'kg')
        >>> Load.parse("80 %1RM").of_max("142.5 kg", step=2.5)
        Load(115, 'kg')
        >>> Load.parse("70-75 %1RM").of_max("225 lb", step=5)
        Load(Interval(155, 170), 'lb')
        """
        full = Load.of(maximum)
        if self.unit not in _PERCENTAGES:
            raise _incompatible("multiply", self, full, "only a percentage is part of a maximum")
        if not full.is_absolute:
            raise _incompatible("multiply", self, full, "the maximum must be in kg or lb")
        ends = [
            decimals.product(decimals.quotient(share, 100), weight)
            for share, weight in ((self.low, full.low), (self.high, full.high))
        ]
        if step is not None:
            if type(step) not in (int, float) or not _checked(step) > 0:
                raise validate.refusal("step", step, f"a number of {full.unit} above 0, or None")
            ends = [decimals.nearest_multiple(end, step) for end in ends]
        return Load(Interval(*ends), full.unit)

    # Arithmetic within one unit. A repetition maximum orders the other way round (an 8RM is heavier
    # than a 10RM) and is no amount. A load on bodyweight is an amount of which one part is unknown:
    # it takes a plain number, but two such loads have no sum, and half of such a load is unknown.

    def __add__(self, other: Load | float) -> Load:
        return self._sum("add", other, 1) if _is_operand(other) else NotImplemented

    __radd__ = __add__

    def __sub__(self, other: Load | float) -> Load:
        return self._sum("subtract", other, -1) if _is_operand(other) else NotImplemented

    def _sum(self, operation: str, other: Load | float, sign: int) -> Load:
        if self.unit is Unit.RM:
            raise _incompatible(operation, self, other, "a repetition maximum is no amount")
        if not isinstance(other, Load):
            return Load(_range(self) + _checked(other) * sign, self.unit, self.rm)
        if self.unit in _ON_BODYWEIGHT:
            raise _incompatible(operation, self, other, "the bodyweight is unknown")
        self._require_same_unit(operation, other)
        return Load(_range(self) + _range(other) * sign, self.unit, self.rm)

    def __mul__(self, factor: float) -> Load:
        if type(factor) not in (int, float):
            return NotImplemented
        self._require_amount("multiply", factor)
        return Load(_range(self) * factor, self.unit, self.rm)

    __rmul__ = __mul__

    def __truediv__(self, divisor: float) -> Load:
        if type(divisor) not in (int, float):
            return NotImplemented
        self._require_amount("divide", divisor)
        return Load(_range(self) / divisor, self.unit, self.rm)

    def _require_amount(self, operation: str, number: float) -> None:
        if self.unit is Unit.RM:
            raise _incompatible(operation, self, number, "a repetition maximum is no amount")
        if self.unit in _ON_BODYWEIGHT:
            raise _incompatible(operation, self, number, "the bodyweight is unknown")

    def _require_same_unit(self, operation: str, other: Load) -> None:
        bodyweight_alone = self.unit in _ON_BODYWEIGHT and 0 in (self.value, other.value)
        same = self.unit is other.unit or (bodyweight_alone and other.unit in _ON_BODYWEIGHT)
        if not same or self.rm != other.rm:
            raise _incompatible(operation, self, other, "their units differ; see Load.to")

    def _holds(self, compare: Callable[[Interval, Interval], bool], other: Load | float) -> bool:
        if not isinstance(other, Load):
            raise _incompatible("compare", self, other, "a plain number states no unit")
        self._require_same_unit("compare", other)
        left, right = _range(self), _range(other)
        if self.unit is Unit.RM:
            left, right = -left, -right
        try:
            return compare(left, right)
        except IncompatibleQuantitiesError as error:
            raise _incompatible("compare", self, other, error.reason) from None

    def __lt__(self, other: Load) -> bool:
        return self._holds(lt, other) if _is_operand(other) else NotImplemented

    def __le__(self, other: Load) -> bool:
        return self._holds(le, other) if _is_operand(other) else NotImplemented

    def __gt__(self, other: Load) -> bool:
        return self._holds(gt, other) if _is_operand(other) else NotImplemented

    def __ge__(self, other: Load) -> bool:
        return self._holds(ge, other) if _is_operand(other) else NotImplemented

    def __str__(self) -> str:
        low, high = self.low, self.high
        added = _ON_BODYWEIGHT.get(self.unit)
        if added is None:
            amount = _amount(low, high)
            if self.unit is Unit.RM:
                return f"{amount}RM"
            return f"{amount} {self.unit}" if self.rm is None else f"{amount} %{self.rm}RM"
        if low == high == 0:
            return "BW"
        if low < 0 < high:
            return f"BW-{_digits(-low)} to +{_digits(high)} {added}"
        if low < 0:
            return f"BW-{_amount(-high, -low)} {added}"
        return f"BW+{_amount(low, high)} {added}"

    def __repr__(self) -> str:
        value = (
            repr(self.value)
            if isinstance(self.value, Interval)
            else f"{'-' if self.value < 0 else ''}{_digits(self.value)}"
        )
        rm = "" if self.rm is None else f", rm={self.rm}"
        return f"Load({value}, {self.unit.value!r}{rm})"


def _checked(number: float) -> float:
    """Return a number that calculates with floats: an int may be too large."""
    return Interval(number, number).low


def _range(load: Load) -> Interval:
    return Interval(load.low, load.high)


def _shortest(exact: Interval, tolerance: float) -> Interval:
    # Less than half a gram is no load of nothing: it stays, and is refused.
    ends = (decimals.shortest(end, tolerance) or end for end in (exact.low, exact.high))
    return Interval(*ends)


def _is_operand(value: object) -> bool:
    return isinstance(value, Load) or type(value) in (int, float)


def _digits(number: float) -> str:
    return repr(float(abs(number))).removesuffix(".0")  # never 1e-7: see _FINEST


def _amount(low: float, high: float) -> str:
    return _digits(low) if low == high else f"{_digits(low)}-{_digits(high)}"


def _incompatible(
    operation: str, load: Load, other: Load | float, reason: str
) -> IncompatibleQuantitiesError:
    shown = str(other) if isinstance(other, Load) else describe(other)  # str() fails on a large int
    return IncompatibleQuantitiesError(operation, str(load), shown, reason)


def _out_of_range(end: float, expected: str) -> Problem:
    return Problem.at(("value",), describe(end), expected, Code.OUT_OF_RANGE, root="Load")
