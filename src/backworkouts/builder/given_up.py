"""What the composition of a program gives up where equipment or kept workouts exclude it.

Two pull-downs and two rows, five exercises, one of them unilateral: the rules on the selection of
exercises are preferences. Where no program can have them whatever else is wished, the best that is
possible is built, and the finding is caused by the equipment, or by what is kept.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from math import ceil, inf

from attrs import frozen

from backworkouts.builder.clock import Clock
from backworkouts.builder.conflicts import minimal_conflict
from backworkouts.builder.demands import Demand
from backworkouts.builder.problem import Problem
from backworkouts.builder.solver import Status

__all__ = ["GivenUp", "give_up"]

_WISHES = ("minutes", "volume", "avoid")
"""Wishes that a user states, and can change: composition never gives way to them."""

_PREFERENCES = "SEL"
_COMPOSITION = "SEL001"
"""Its demand for `rows` is a part of its demand for `vertical pulls or rows`, for example."""

_ROUNDING = 1e-6


@frozen
class GivenUp:
    """What is given up.

    Attributes:
        slacks: by how much each rule asks for less; infinite for a rule that is left out.
        is_kept_work: the kept workouts are the reason, and not the equipment.
    """

    slacks: Mapping[Demand, float]
    is_kept_work: bool

    @property
    def codes(self) -> frozenset[str]:
        """The codes of the rules."""
        return frozenset(demand.wish for demand in self.slacks)


def give_up(
    question: Callable[[Mapping[Demand, float]], Problem],
    without_kept: Problem | None,
    clock: Clock,
) -> GivenUp:
    """Return what a program must give up, whatever else is wished.

    Args:
        question: makes the question with rules that ask for less.
        without_kept: the question without the kept workouts; None where none is kept.
        clock: the time that is left.
    """
    slacks: dict[Demand, float] = {}
    is_kept_work = False
    while not clock.is_up:
        problem = question(slacks)
        demands = [demand for demand in problem.demands if demand.wish not in _WISHES]
        if problem.possible(demands, clock.left).status is not Status.INFEASIBLE:
            break
        core, _ = minimal_conflict(problem, demands, clock)
        given = [demand for demand in core if demand.wish.startswith(_PREFERENCES)]
        if not given:
            return GivenUp({}, is_kept_work=False)
        demand = max(given, key=_first_to_go)
        if without_kept is not None and not slacks:
            is_kept_work = without_kept.possible(demands, clock.left).is_found
        slack = inf
        if demand.number is not None:
            solution, least = problem.least_slack(demand, clock.left, demands)
            slack = max(1, ceil(least - _ROUNDING)) if solution.is_found else 1
        for other in problem.demands:
            if other == demand or (
                other.wish == demand.wish == _COMPOSITION and demand.about in other.about
            ):
                slacks[other] = slacks.get(other, 0) + slack
    return GivenUp(slacks, is_kept_work)


def _first_to_go(demand: Demand) -> tuple[bool, bool, float, str]:
    """Return the key by which the greatest of several rules gives way.

    First rules without a number, such as the balance of pulls and rows; then the composition; then
    the number of exercises. A sum, such as four pulls and rows, gives way before its parts.
    """
    return (demand.number is None, demand.wish == _COMPOSITION, demand.number or 0, demand.about)
