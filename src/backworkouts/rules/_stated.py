"""What the working sets of a workout state, gone through once for all rules that go by it."""

from __future__ import annotations

from collections.abc import Iterable
from math import inf

from backworkouts.model.load import Unit
from backworkouts.model.set import Set

__all__ = ["Stated"]

_UNSTATED = Unit.UNSTATED


class Stated:
    """How far the sets of a workout go: what no set goes beyond, no rule need look for.

    Args:
        lists: of each exercise its different working sets, with their numbers.

    Attributes:
        has_different_sets: whether the sets of any exercise differ.
        has_optional: whether any set is optional.
        has_unstated_units: whether any has a load without a unit.
        least_rest: the shortest rest interval, in seconds, at its longest.
        fewest, most: the repetitions of the set that allows the fewest, and of the one that asks
            for the most.
    """

    __slots__ = (
        "fewest",
        "has_different_sets",
        "has_optional",
        "has_unstated_units",
        "least_rest",
        "most",
    )

    def __init__(self, lists: Iterable[list[tuple[int, Set]]]) -> None:
        different = optional = unstated = False
        rests: float = inf
        fewest: float = inf
        most: float = 0
        for each in lists:
            if len(each) > 1:
                different = True
            for _, one in each:
                if one.optional:
                    optional = True
                if (load := one.load) is not None and load.unit is _UNSTATED:
                    unstated = True
                if (rest := one.rest) is not None and rest.high < rests:
                    rests = rest.high
                if (reps := one.reps) is not None:
                    if reps.low > most:  # noqa: PLR1730  sooner than a call
                        most = reps.low
                    if (high := reps.high) is not None and high < fewest:
                        fewest = high
        self.has_different_sets = different
        self.has_optional = optional
        self.has_unstated_units = unstated
        self.least_rest = rests
        self.fewest = fewest
        self.most = most
