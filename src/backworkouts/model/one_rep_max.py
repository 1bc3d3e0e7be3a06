"""Formulas that estimate a one-repetition maximum from a set of several repetitions.

Each formula multiplies the load by a factor that depends on the repetitions alone. The formulas are
as LeSuer and colleagues state them (1997, J Strength Cond Res 11(4), 211-213), who compared them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import StrEnum
from math import exp
from typing import Literal

__all__ = ["FACTORS", "MOST_REPS", "OneRepMaxFormula", "OneRepMaxFormulaName"]

MOST_REPS = 12
"""Estimates from more repetitions are too rough to compare."""


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

    def factor(self, reps: int) -> float:
        """Return the one-repetition maximum as a multiple of the load.

        One repetition is the maximum itself, whatever the formula gives.

        Args:
            reps: repetitions of the set, from 1; no estimate is good above `MOST_REPS`.

        >>> OneRepMaxFormula.EPLEY.factor(6), OneRepMaxFormula.BRZYCKI.factor(1)
        (1.2, 1.0)
        """
        return 1.0 if reps == 1 else FACTORS[self](reps)


OneRepMaxFormulaName = Literal["epley", "brzycki", "lombardi", "o_conner", "wathan", "mayhew"]
"""The value of a `OneRepMaxFormula`, for type checkers."""

FACTORS: Mapping[OneRepMaxFormula, Callable[[int], float]] = {
    OneRepMaxFormula.EPLEY: lambda reps: 1 + reps / 30,
    OneRepMaxFormula.BRZYCKI: lambda reps: 36 / (37 - reps),
    OneRepMaxFormula.LOMBARDI: lambda reps: reps**0.1,
    OneRepMaxFormula.O_CONNER: lambda reps: 1 + reps / 40,
    OneRepMaxFormula.WATHAN: lambda reps: 100 / (48.8 + 53.8 * exp(-0.075 * reps)),
    OneRepMaxFormula.MAYHEW: lambda reps: 100 / (52.2 + 41.9 * exp(-0.055 * reps)),
}
"""The factor of each formula, for two repetitions and more."""
