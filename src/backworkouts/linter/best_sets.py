"""Estimated one-repetition maximum of sets, for the rules that compare what was lifted in logs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from backworkouts.linter.rule import Option
from backworkouts.linter.set_summary import KINDS
from backworkouts.model.exercise import Exercise
from backworkouts.model.load import KG_PER_LB, Load, Unit
from backworkouts.model.one_rep_max import MOST_REPS, OneRepMaxFormula
from backworkouts.model.set import Set

__all__ = [
    "BODYWEIGHT",
    "KG_PER_UNIT",
    "ON_TOP_OF_BODYWEIGHT",
    "BestSet",
    "best_set",
    "loads_are_help",
]

BODYWEIGHT = Option(
    "bodyweight",
    70,
    "your bodyweight in kg, for pull-ups and other loads on top of it",
    least=1,
    most=300,
)
"""Sets on top of bodyweight are compared as the sum; the lifter's weight is not in a log."""

KG_PER_UNIT: Mapping[Unit, float] = {
    Unit.KG: 1,
    Unit.LB: KG_PER_LB,
    Unit.BODYWEIGHT_KG: 1,
    Unit.BODYWEIGHT_LB: KG_PER_LB,
}
"""Loads in other units, such as a percentage, are no weights."""

ON_TOP_OF_BODYWEIGHT = (Unit.BODYWEIGHT_KG, Unit.BODYWEIGHT_LB)
"""Units of loads to which the lifter's weight is added."""


_HELP = re.compile(
    r"as?sist|unterst(?:ü|ue)tzt|gravitron|counterweight|counterbalance", re.IGNORECASE
)
"""How names tell that a weight or a band takes a part of the body's weight, in some languages."""


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


def loads_are_help(exercise: Exercise) -> bool:
    """Return whether more load makes an exercise easier, as on a machine that assists pull-ups.

    >>> loads_are_help(Exercise.custom("Assisted Pull-Up"))
    True
    """
    return any(map(_HELP.search, (exercise.id, exercise.name)))


def best_set(exercise: Exercise, sets: Iterable[Set], bodyweight: float) -> BestSet | None:
    """Return the working set with the greatest estimated one-repetition maximum, the first of such.

    Args:
        exercise: the exercise. Where its loads are help, only loads such as `BW-40 kg` compare:
            `40 kg` does not tell how much was lifted.
        sets: what was done of the exercise.
        bodyweight: weight of the lifter in kg, for loads on top of it.
    """
    is_helped = loads_are_help(exercise)
    best: BestSet | None = None
    for performed in sets:
        if is_helped and performed.load is not None and not _takes_help_off(performed.load):
            continue
        estimate = _estimate(performed, bodyweight)
        if estimate > 0 and (best is None or estimate > best.estimate):
            best = BestSet(estimate, performed)
    return best


def _takes_help_off(load: Load) -> bool:
    """Return whether a load states help as what it is: less than bodyweight, or none."""
    return load.unit in (Unit.BODYWEIGHT_KG, Unit.BODYWEIGHT_LB) and load.low <= 0


def _estimate(performed: Set, bodyweight: float) -> float:
    """Return the estimated one-repetition maximum of a set in kg; 0 where there is none."""
    load, reps, policy = performed.load, performed.reps, KINDS[performed.kind]
    if load is None or reps is None or reps.low > MOST_REPS or load.unit not in KG_PER_UNIT:
        return 0
    if not policy.is_judged_by_reps:  # a drop set is tired, a cluster has pauses inside
        return 0
    weight = load.low * KG_PER_UNIT[load.unit]
    if load.unit in ON_TOP_OF_BODYWEIGHT:
        weight += bodyweight
    return weight * OneRepMaxFormula.EPLEY.factor(reps.low)
