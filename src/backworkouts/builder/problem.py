"""The model of a program, for the solver: with all demands, without some, or with one relaxed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property, partial
from math import inf

from attrs import evolve

from backworkouts.builder.candidates import tie
from backworkouts.builder.constraints import MOST_SETS, constraints, is_hard, pairs_of
from backworkouts.builder.demands import Constraint, Demand, Key, chosen, sets_of
from backworkouts.builder.objective import costs, soft_bounds, used
from backworkouts.builder.plan import Plan
from backworkouts.builder.solver import Model, Solution, Status
from backworkouts.builder.supersets import Pairing, superset_bounds
from backworkouts.model.terms import Equipment

__all__ = ["Choice", "Problem"]

_SLACK = "slack"
_MOST_SLACK = 10_000
_ROUNDING = 1e-6

_USUAL = (
    Equipment.PULL_UP_BAR,
    Equipment.DUMBBELL,
    Equipment.RESISTANCE_BAND,
    Equipment.BARBELL,
    Equipment.BENCH,
    Equipment.RACK,
    Equipment.CABLE_MACHINE,
    Equipment.LAT_PULLDOWN_MACHINE,
)
"""What people buy or find first."""

Choice = Mapping[int, Mapping[str, int]]
"""By the number of a workout and the id of an exercise: how many sets."""

_NO_SLACKS: Mapping[Demand, float] = {}


def _relaxed(constraint: Constraint, slacks: Mapping[Demand, float]) -> Constraint:
    slack = 0.0 if constraint.demand is None else slacks.get(constraint.demand, 0.0)
    if not slack:
        return constraint
    by = slack * constraint.unit
    return evolve(constraint, low=constraint.low - by, high=constraint.high + by)


class Problem:
    """The question which exercises a program has, and how many sets of each."""

    def __init__(self, plan: Plan, slacks: Mapping[Demand, float] = _NO_SLACKS) -> None:
        """Make the question.

        Args:
            plan: what the program is planned from.
            slacks: by how much some wishes and rules ask for less; infinite where not at all.
        """
        self.plan = plan
        self.constraints: tuple[Constraint, ...] = tuple(
            _relaxed(constraint, slacks) for constraint in constraints(plan)
        )

    @property
    def demands(self) -> tuple[Demand, ...]:
        """The wishes and rules, each once, in the order of their constraints."""
        demands = (constraint.demand for constraint in self.constraints)
        return tuple(dict.fromkeys(demand for demand in demands if demand is not None))

    def best(self, seconds: float, cuts: Sequence[frozenset[str]] = ()) -> Solution:
        """Return the best program, or the best that is found in time.

        Args:
            seconds: how long it may take.
            cuts: the exercises of other programs, from each of which two or more are left out.
        """
        model = self._model({cost.key: cost.amount for cost in costs(self.plan)}, self.constraints)
        self._add_soft_bounds(model)
        if cuts:
            self._add_cuts(model, cuts)
        return model.solve(seconds)

    def possible(self, demands: Iterable[Demand], seconds: float) -> Solution:
        """Return whether some program is as these wishes and rules ask.

        Args:
            demands: the wishes and rules.
            seconds: how long it may take.
        """
        wanted = {*demands, None}
        rows = [each for each in self.constraints if each.demand in wanted]
        return self._model({}, rows).solve(seconds)

    def some(self, seconds: float) -> Solution:
        """Return any program that is as all wishes and rules ask, however good.

        Args:
            seconds: how long it may take.
        """
        solution = self.possible(self.demands, seconds)
        if not solution.is_found:
            return solution
        return Solution(Status.FEASIBLE, solution.values, gap=1.0)

    def least_slack(
        self, relaxed: Demand, seconds: float, demands: Iterable[Demand] | None = None
    ) -> tuple[Solution, float]:
        """Return by how much one wish or rule must ask for less, others being kept.

        Args:
            relaxed: the wish or rule.
            seconds: how long it may take.
            demands: the others; all by default.
        """
        solution, slacks = self.least_slacks({relaxed: 1}, seconds, demands)
        return solution, slacks.get(relaxed, 0.0)

    def least_slacks(
        self,
        relaxed: Mapping[Demand, float],
        seconds: float,
        demands: Iterable[Demand] | None = None,
    ) -> tuple[Solution, dict[Demand, float]]:
        """Return by how much several wishes or rules must ask for less, others being kept.

        Args:
            relaxed: the wishes and rules, each with what it costs to ask for one less.
            seconds: how long it may take.
            demands: the others; all by default.

        Returns:
            The solution, and the slacks that are not 0; none without a solution.
        """
        wanted = {*(self.demands if demands is None else demands), None} - {*relaxed}
        model = self._model({}, [each for each in self.constraints if each.demand in wanted])
        for demand, cost in relaxed.items():
            model.variable((_SLACK, demand), 0, _MOST_SLACK, cost=cost, is_whole=False)
        for constraint in self.constraints:
            if constraint.demand not in relaxed:
                continue
            slack = (_SLACK, constraint.demand)
            for low, high, sign in ((constraint.low, inf, 1), (-inf, constraint.high, -1)):
                if (low, high) != (-inf, inf):
                    model.row({**constraint.terms, slack: sign * constraint.unit}, low, high)
        solution = model.solve(seconds)
        slacks = {demand: float(solution.values.get((_SLACK, demand), 0)) for demand in relaxed}
        return solution, {demand: slack for demand, slack in slacks.items() if slack > _ROUNDING}

    def least_equipment(self, equipment: Demand, seconds: float) -> frozenset[Equipment]:
        """Return the fewest pieces of equipment that are lacking; empty where none would do.

        Args:
            equipment: the ask for the equipment at hand.
            seconds: how long it may take.
        """
        model = self._model({}, [each for each in self.constraints if each.demand != equipment])
        lacking = [candidate for candidate in self.plan.candidates if candidate.lacking]
        pieces = sorted({piece for candidate in lacking for piece in candidate.lacking})
        for piece in pieces:
            usual = _USUAL.index(piece) if piece in _USUAL else len(_USUAL)
            model.variable(piece, cost=1 + usual / 100 + tie("equipment", piece) / 1_000_000)
        for workout in self.plan.workouts:
            for candidate in self.plan.available(workout):
                for piece in candidate.lacking:
                    model.row({chosen(candidate.id, workout.number): 1, piece: -1}, high=0)
        values = model.solve(seconds).values
        return frozenset(piece for piece in pieces if round(values.get(piece, 0)))

    def choice(self, solution: Solution) -> Choice:
        """Return what a solution chooses.

        Args:
            solution: a solution with values.
        """
        return {
            workout.number: {
                candidate.id: round(solution.values[sets_of(candidate.id, workout.number)])
                for candidate in self.plan.available(workout)
                if round(solution.values[chosen(candidate.id, workout.number)])
            }
            for workout in self.plan.workouts
        }

    def _model(self, costs_of: Mapping[Key, float], rows: Iterable[Constraint]) -> Model:
        model = Model()
        for workout in self.plan.workouts:
            for candidate in self.plan.available(workout):
                for key, most in (
                    (chosen(candidate.id, workout.number), 1),
                    (sets_of(candidate.id, workout.number), MOST_SETS),
                ):
                    model.variable(key, 0, most, cost=costs_of.get(key, 0))
            model.variable(is_hard(workout.number))
            for pairing in Pairing:
                pairs = pairs_of(workout.number, pairing)
                model.variable(pairs, 0, self._most_pairs, cost=costs_of.get(pairs, 0))
        for constraint in rows:
            model.row(constraint.terms, constraint.low, constraint.high)
        for terms, high in self._superset_bounds:
            model.row(terms, high=high)
        return model

    @property
    def _most_pairs(self) -> int:
        return 1 if self.plan.wishes.supersets else 0

    @cached_property
    def _superset_bounds(self) -> list[tuple[dict[Key, float], float]]:
        return [
            bound
            for workout in self.plan.workouts
            for bound in superset_bounds(self.plan, workout, partial(pairs_of, workout.number))
        ]

    def _add_soft_bounds(self, model: Model) -> None:
        for bound in soft_bounds(self.plan):
            model.variable(bound.key, 0, inf, cost=bound.cost, is_whole=False)
            if bound.low > -inf:
                model.row({**bound.terms, bound.key: 1}, low=bound.low)
            if bound.high < inf:
                model.row({**bound.terms, bound.key: -1}, high=bound.high)

    def _add_cuts(self, model: Model, cuts: Sequence[frozenset[str]]) -> None:
        """Leave out two exercises or more of each of other programs."""
        cut = frozenset[str]().union(*cuts)
        for candidate in self.plan.candidates:
            if candidate.id in cut:
                model.variable(used(candidate.id))
                for workout in self.plan.workouts:  # what is kept anywhere is in no cut
                    key = chosen(candidate.id, workout.number)
                    model.row({used(candidate.id): 1, key: -1}, low=0)
        for exercises in cuts:
            model.row({used(id): 1 for id in exercises}, high=max(0, len(exercises) - 2))
