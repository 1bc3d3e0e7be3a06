"""Estimated one-repetition maximum of sets, for the rules that compare what was lifted in logs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from backworkouts.linter.rule import Option
from backworkouts.linter.set_summary import KINDS
from backworkouts.model.load import KG_PER_LB, Unit
from backworkouts.model.set import Set

__all__ = ["BODYWEIGHT", "BestSet", "best_set"]

MOST_REPS = 12
"""Estimates from more repetitions are too rough to compare."""

_EPLEY_REPS = 30
"""Epley's equation: each repetition adds a thirtieth of the load."""

BODYWEIGHT = Option(
    "bodyweight",
    70,
    "your bodyweight in kg, for pull-ups and other loads on top of it",
    least=1,
    most=300,
)
"""Sets on top of bodyweight are compared as the sum; the lifter's weight is not in a log."""

_KG_PER_UNIT: Mapping[Unit, float] = {
    Unit.KG: 1,
    Unit.LB: KG_PER_LB,
    Unit.BODYWEIGHT_KG: 1,
    Unit.BODYWEIGHT_LB: KG_PER_LB,
}
"""Loads in other units, such as a percentage, are no weights."""

_ON_TOP_OF_BODYWEIGHT = (Unit.BODYWEIGHT_KG, Unit.BODYWEIGHT_LB)


class BestSet(NamedTuple):
    """A set with its estimated one-repetition maximum.

    Attributes:
        estimate: in kg, including bodyweight where the load is on top of it.
        performed: the set.
    """

    estimate: float
    performed: Set

    def __str__(self) -> str:
        """Return repetitions and load: `8 x 60 kg`."""
        return f"{self.performed.reps} x {self.performed.load}"


def best_set(sets: Iterable[Set], bodyweight: float) -> BestSet | None:
    """Return the working set with the greatest estimated one-repetition maximum, the first of such.

    Args:
        sets: what was done of one exercise.
        bodyweight: weight of the lifter in kg, for loads on top of it.
    """
    best: BestSet | None = None
    for performed in sets:
        estimate = _estimate(performed, bodyweight)
        if estimate > 0 and (best is None or estimate > best.estimate):
            best = BestSet(estimate, performed)
    return best


def _estimate(performed: Set, bodyweight: float) -> float:
    """Return the estimated one-repetition maximum of a set in kg; 0 where there is none."""
    load, reps, policy = performed.load, performed.reps, KINDS[performed.kind]
    if load is None or reps is None or reps.low > MOST_REPS or load.unit not in _KG_PER_UNIT:
        return 0
    if not policy.is_judged_by_reps:  # a drop set is tired, a cluster has pauses inside
        return 0
    weight = load.low * _KG_PER_UNIT[load.unit]
    if load.unit in _ON_TOP_OF_BODYWEIGHT:
        weight += bodyweight
    return weight if reps.low == 1 else weight * (1 + reps.low / _EPLEY_REPS)
