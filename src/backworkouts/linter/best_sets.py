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

_REPS_PER_LOAD = 30
"""Epley's equation: each repetition adds a thirtieth of the load."""

BODYWEIGHT = Option("bodyweight", 70, "kg of body under a load on top of it", least=1, most=300)
"""Sets on top of bodyweight are compared as the sum; the lifter's weight is not in a log."""

_KG: Mapping[Unit, tuple[float, int]] = {
    Unit.KG: (1, 0),
    Unit.LB: (KG_PER_LB, 0),
    Unit.BODYWEIGHT_KG: (1, 1),
    Unit.BODYWEIGHT_LB: (KG_PER_LB, 1),
}
"""Kilograms in a unit, and how many bodies are added. Loads in other units are no weights."""


class BestSet(NamedTuple):
    """A set and what it is worth."""

    estimate: float
    """Estimated one-repetition maximum, in kg; with the body where the load is on top of it."""
    performed: Set


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
    if load is None or reps is None or reps.low > MOST_REPS or load.unit not in _KG:
        return 0
    if not policy.is_judged_by_reps:  # a drop set is tired, a cluster has pauses inside
        return 0
    kg, bodies = _KG[load.unit]
    weight = load.low * kg + bodies * bodyweight
    return weight if reps.low == 1 else weight * (1 + reps.low / _REPS_PER_LOAD)
