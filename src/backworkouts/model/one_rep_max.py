"""Formulas that estimate a one-repetition maximum from a set of several repetitions.

Each formula multiplies the load by a factor that depends on the repetitions alone. The formulas are
as LeSuer and colleagues state them (1997, J Strength Cond Res 11(4), 211-213), who compared them.
Repetitions in reserve are added to those that were done. People tend to stop about one repetition
earlier than they say (0.95 in the meta-analysis of Halperin and colleagues 2022, Sports Med 52(2),
377-390), so that an estimate from stated repetitions in reserve is rather too low.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import StrEnum
from math import exp
from typing import Any, Literal

from attrs import field, frozen

from backworkouts import limits
from backworkouts.errors import UnsupportedSubjectError, describe
from backworkouts.model import validate
from backworkouts.model.interval import Interval
from backworkouts.model.load import Load, Unit
from backworkouts.model.replaceable import Replaceable
from backworkouts.model.set import Set, SetKind

__all__ = [
    "FACTORS",
    "MOST_REPS",
    "OneRepMax",
    "OneRepMaxFormula",
    "OneRepMaxFormulaName",
    "estimate_one_rep_max",
]

MOST_REPS = 12
"""Estimates from more repetitions are too rough to compare."""

_IN_PARTS = (SetKind.DROP, SetKind.REST_PAUSE, SetKind.CLUSTER)
_DECIMALS = 1
_MOST_BODYWEIGHT = 1_000
_ON_BODYWEIGHT = {Unit.BODYWEIGHT_KG: Unit.KG, Unit.BODYWEIGHT_LB: Unit.LB}


class OneRepMaxFormula(StrEnum):
    """A formula, named after its author."""

    EPLEY = "epley"
    """`1 + r / 30` (Epley 1985)."""
    BRZYCKI = "brzycki"
    """`36 / (37 - r)` (Brzycki 1993)."""
    LOMBARDI = "lombardi"
    """`r ** 0.1` (Lombardi 1989)."""
    O_CONNER = "o_conner"
    """`1 + r / 40` (O'Conner and colleagues 1989)."""
    WATHAN = "wathan"
    """`100 / (48.8 + 53.8 exp(-0.075 r))` (Wathan 1994)."""
    MAYHEW = "mayhew"
    """`100 / (52.2 + 41.9 exp(-0.055 r))` (Mayhew and colleagues 1992)."""

    @property
    def sources(self) -> tuple[str, str]:
        """Ids of the sources: where it was published, and the comparison that it is taken from.

        >>> OneRepMaxFormula.EPLEY.sources
        ('epley_1985', 'lesuer_1997')
        """
        return (_SOURCES[self], "lesuer_1997")

    def factor(self, reps: float) -> float:
        """Return the one-repetition maximum as a multiple of the load.

        One repetition is the maximum itself, whatever the formula gives.

        Args:
            reps: repetitions that are possible, from 1: those of the set and those in reserve,
                which come in halves. No estimate is good above `MOST_REPS`.

        >>> OneRepMaxFormula.EPLEY.factor(6), OneRepMaxFormula.BRZYCKI.factor(1)
        (1.2, 1.0)
        >>> OneRepMaxFormula.EPLEY.factor(7.5)
        1.25
        """
        return 1.0 if reps == 1 else FACTORS[self](reps)


OneRepMaxFormulaName = Literal["epley", "brzycki", "lombardi", "o_conner", "wathan", "mayhew"]
"""The value of a `OneRepMaxFormula`, for type checkers."""

FACTORS: Mapping[OneRepMaxFormula, Callable[[float], float]] = {
    OneRepMaxFormula.EPLEY: lambda reps: 1 + reps / 30,
    OneRepMaxFormula.BRZYCKI: lambda reps: 36 / (37 - reps),
    OneRepMaxFormula.LOMBARDI: lambda reps: float(reps**0.1),
    OneRepMaxFormula.O_CONNER: lambda reps: 1 + reps / 40,
    OneRepMaxFormula.WATHAN: lambda reps: 100 / (48.8 + 53.8 * exp(-0.075 * reps)),
    OneRepMaxFormula.MAYHEW: lambda reps: 100 / (52.2 + 41.9 * exp(-0.055 * reps)),
}
"""The factor of each formula, for two repetitions and more."""

_SOURCES = {
    OneRepMaxFormula.EPLEY: "epley_1985",
    OneRepMaxFormula.BRZYCKI: "brzycki_1993",
    OneRepMaxFormula.LOMBARDI: "lombardi_1989",
    OneRepMaxFormula.O_CONNER: "o_conner_1989",
    OneRepMaxFormula.WATHAN: "wathan_1994",
    OneRepMaxFormula.MAYHEW: "mayhew_1992",
}


def _formula(value: OneRepMaxFormula | OneRepMaxFormulaName) -> OneRepMaxFormula:
    return validate.as_enum(OneRepMaxFormula, value)


_LOAD = validate.optional(validate.instance(Load))


@frozen
class OneRepMax(Replaceable):
    """An estimate of the one-repetition maximum with its interval, or why there is none.

    Args:
        value: the estimate, in kg or lb as the load of the set; with the bodyweight, where the load
            is on top of it. None where no estimate is good.
        low: the least estimate of all formulas, over all repetitions in reserve that are stated.
        high: the greatest of them.
        formula: the formula of `value`.
        reason: what the estimate is from; or why there is none.

    Raises:
        InvalidValueError: naming every field that is wrong.
    """

    value: Load | None = field(validator=_LOAD)
    low: Load | None = field(validator=_LOAD)
    high: Load | None = field(validator=_LOAD)
    formula: OneRepMaxFormula = field(
        converter=_formula, validator=validate.member(OneRepMaxFormula)
    )
    reason: str = field(validator=validate.PROSE)

    def to_dict(self) -> dict[str, Any]:
        """Return plain values for JSON."""
        loads = {"value": self.value, "low": self.low, "high": self.high}
        return {
            **{name: None if load is None else str(load) for name, load in loads.items()},
            "formula": self.formula.value,
            "reason": self.reason,
        }

    def __str__(self) -> str:
        """The estimate with its interval, or why there is none.

        >>> print(estimate_one_rep_max(Set(reps=5, load="100 kg", rir=0)))
        116.7 kg (112.5-119 kg): 5 x 100 kg with 0 RIR, by epley
        """
        if self.value is None or self.low is None or self.high is None:
            return f"no estimate: {self.reason}"
        span = f" ({self.low.low:g}-{self.high})" if self.low != self.high else ""
        return f"{self.value}{span}: {self.reason}"


def estimate_one_rep_max(
    performed: Set,
    formula: OneRepMaxFormula | OneRepMaxFormulaName = "epley",
    bodyweight: Load | str | None = None,
) -> OneRepMax:
    """Return the one-repetition maximum that a set suggests, with the interval of all formulas.

    There is none above 12 repetitions with those in reserve, and none without known effort: a set
    without RIR that was not to failure. One repetition with 0 RIR is the maximum itself. Estimates
    are rounded to 0.1 kg or lb. The load of an assisted exercise must state the help, as `BW-20 kg`
    does. There is none above 5,000 kg or lb, the most that a load may be.

    Args:
        performed: a set with exact repetitions and a load in kg or lb, or on bodyweight.
        formula: a `OneRepMaxFormula`, or its value.
        bodyweight: a load from 1 to 1,000 kg or lb, for loads on top of it.

    Raises:
        InvalidValueError: for an unknown formula, and a bodyweight that is no such load.
        UnsupportedSubjectError: for anything but a set.

    >>> estimate_one_rep_max(Set(reps=5, load="100 kg", rir=0)).value
    Load(116.7, 'kg')
    >>> estimate_one_rep_max(Set(reps=5, load="100 kg")).value is None
    True
    """
    if not isinstance(performed, Set):
        raise UnsupportedSubjectError(describe(performed), "a Set")
    chosen: object = _formula(formula)
    if not isinstance(chosen, OneRepMaxFormula):
        expected = ", ".join(repr(each.value) for each in OneRepMaxFormula)
        raise validate.refusal("formula", formula, expected)
    weight = _lifted(performed.load, _bodyweight(bodyweight))
    if isinstance(weight, str):
        return OneRepMax(None, None, None, chosen, weight)
    possible = _possible(performed)
    if isinstance(possible, str):
        return OneRepMax(None, None, None, chosen, possible)
    estimates = [
        each.factor(reps) for each in OneRepMaxFormula for reps in (possible.low, possible.high)
    ]
    if weight.low * max(estimates) > limits.LOAD:
        above = f"the estimate is above {limits.LOAD:,} {weight.unit}"
        return OneRepMax(None, None, None, chosen, above)
    middle = (possible.low + possible.high) / 2
    effort = "" if performed.rir is None else f" with {performed.rir} RIR"
    method = "the maximum itself" if possible.high == 1 else f"by {chosen}"
    reason = f"{performed.reps} x {performed.load}{effort}, {method}"
    return OneRepMax(
        _times(weight, chosen.factor(middle)),
        _times(weight, min(estimates)),
        _times(weight, max(estimates)),
        chosen,
        reason,
    )


def _times(weight: Load, factor: float) -> Load:
    value = round(weight.low * factor, _DECIMALS)
    return Load(int(value) if value == int(value) else value, weight.unit)


def _bodyweight(value: Load | str | None) -> Load | None:
    weight = None if value is None else Load.of(value)
    if weight is None or (
        weight.is_absolute and weight.is_exact and 1 <= weight.low <= _MOST_BODYWEIGHT
    ):
        return weight
    expected = f"a load from 1 to {_MOST_BODYWEIGHT:,} kg or lb, such as '80 kg'"
    raise validate.refusal("bodyweight", str(weight), expected)


def _lifted(load: Load | None, bodyweight: Load | None) -> Load | str:
    """Return the weight that was lifted, or why it is not known."""
    if load is None or not load.is_exact:
        return "the set states no load" if load is None else "the load is a range"
    if load.is_absolute:
        return load if load.low > 0 else f"{load} leaves no weight to lift"
    unit = _ON_BODYWEIGHT.get(load.unit)
    if unit is None:
        return f"{load} states no weight"
    if bodyweight is None:
        return f"{load} needs the bodyweight"
    weight = bodyweight.to(unit).low + load.low
    if weight > limits.LOAD:
        return f"bodyweight and {load} are above {limits.LOAD:,} {unit}"
    return Load(round(weight, 3), unit) if weight > 0 else f"{load} leaves no weight to lift"


def _possible(performed: Set) -> Interval | str:
    """Return the repetitions that were possible, with those in reserve, or why they are unknown."""
    reps, rir = performed.reps, performed.rir
    if performed.kind in _IN_PARTS:
        return f"a {performed.kind.replace('_', '-')} set is tired or has pauses inside"
    if reps is None or not reps.is_exact:
        return "the set states no number of repetitions"
    if rir is None and not reps.to_failure:
        return "the effort is not known: the set states no RIR, and was not to failure"
    reserve = rir if isinstance(rir, Interval) else Interval(rir or 0, rir or 0)
    possible = reserve + reps.low
    if possible.high > MOST_REPS:
        return f"{possible} repetitions with those in reserve, above {MOST_REPS}"
    return possible
