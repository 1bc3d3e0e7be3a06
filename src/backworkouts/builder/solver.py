"""The solver behind a plain interface: linear models with whole numbers, solved by HiGHS.

No other module knows `highspy`, which is imported when the first model is solved.
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from enum import Enum
from math import inf, isfinite
from typing import TYPE_CHECKING, Any

from attrs import define, field, frozen

from backworkouts.errors import MissingExtraError

if TYPE_CHECKING:  # the package of an extra
    from types import ModuleType

__all__ = ["Model", "Solution", "Status"]

_SEED = 1


class Status(Enum):
    """What came of solving a model."""

    OPTIMAL = "optimal"
    """No solution has a lower cost."""
    FEASIBLE = "feasible"
    """The best solution that was found before the time was up."""
    INFEASIBLE = "infeasible"
    """There is no solution."""
    OUT_OF_TIME = "out of time"
    """No solution was found before the time was up; there may be some."""


@frozen
class Solution:
    """The result of solving a model.

    Attributes:
        status: what came of it.
        values: the value of each variable by its key; empty without a solution.
        gap: how far the cost may be from the least, as a share of the cost; 0 when optimal.
    """

    status: Status
    values: Mapping[Hashable, float] = field(factory=dict)
    gap: float = 0.0

    @property
    def is_found(self) -> bool:
        """Whether there are values."""
        return self.status in (Status.OPTIMAL, Status.FEASIBLE)


@define
class Model:
    """A linear model: variables with bounds and costs, and rows that bound sums of them.

    The sum of all costs is made as low as possible.

    Attributes:
        numbers: the number of each variable by its key.
        costs, lows, highs, whole: of each variable its cost, its bounds, and whether only whole
            numbers are values of it.
        rows: the factor of each variable by its number, the least and the greatest sum.
    """

    numbers: dict[Hashable, int] = field(factory=dict, init=False)
    costs: list[float] = field(factory=list, init=False)
    lows: list[float] = field(factory=list, init=False)
    highs: list[float] = field(factory=list, init=False)
    whole: list[bool] = field(factory=list, init=False)
    rows: list[tuple[dict[int, float], float, float]] = field(factory=list, init=False)

    def variable(
        self,
        key: Hashable,
        low: float = 0,
        high: float = 1,
        *,
        cost: float = 0,
        is_whole: bool = True,
    ) -> None:
        """Add a variable.

        Args:
            key: what the variable is called in rows and in the solution.
            low: its least value.
            high: its greatest value.
            cost: what one of it costs.
            is_whole: only whole numbers are values of it.
        """
        self.numbers[key] = len(self.costs)
        self.costs.append(cost)
        self.lows.append(low)
        self.highs.append(high)
        self.whole.append(is_whole)

    def row(self, terms: Mapping[Hashable, float], low: float = -inf, high: float = inf) -> None:
        """Bound a sum of variables.

        Args:
            terms: the factor of each variable.
            low: the least sum.
            high: the greatest sum.
        """
        numbered = {self.numbers[key]: factor for key, factor in terms.items() if factor}
        self.rows.append((numbered, low, high))

    def solve(self, seconds: float) -> Solution:
        """Return the solution with the least cost, or the best that is found in time.

        Args:
            seconds: how long it may take; nothing is found in 0 seconds.

        Raises:
            MissingExtraError: when the extra `builder` is not installed.
        """
        run = _Run(_highspy(), self)
        return run.solution(seconds) if seconds > 0 else Solution(Status.OUT_OF_TIME)


def _highspy() -> ModuleType:
    try:
        import highspy  # noqa: PLC0415  the package of an extra
    except ImportError:
        raise MissingExtraError("builder", "highspy") from None
    return highspy


class _Run:
    """One run of HiGHS on a model.

    It has one thread and a fixed seed, so that equal models give equal solutions.
    """

    def __init__(self, highspy: Any, model: Model) -> None:
        self._highspy = highspy
        self._model = model

    def solution(self, seconds: float) -> Solution:
        """Return what HiGHS finds."""
        solver = self._quiet_solver()
        for option, value in (
            ("threads", 1),
            ("random_seed", _SEED),
            ("mip_rel_gap", 0.0),
            ("time_limit", float(seconds)),
        ):
            solver.setOptionValue(option, value)
        solver.passModel(self._as_lp())
        solver.run()
        return self._read(solver)

    def _quiet_solver(self) -> Any:
        """Return a solver that prints nothing.

        HiGHS 1.16 prints its version when callbacks are enabled, which `Highs()` does before any
        option can be set.
        """
        noisy: Any = self._highspy.Highs

        class Quiet(noisy):  # type: ignore[misc]  # highspy has no types
            def enableCallbacks(self) -> None:  # noqa: N802  its name in highspy
                self.silent()
                super().enableCallbacks()

        solver = Quiet()
        solver.silent()
        return solver

    def _as_lp(self) -> Any:
        model = self._model
        kinds = self._highspy.HighsVarType
        lp = self._highspy.HighsLp()
        lp.num_col_ = len(model.costs)
        lp.num_row_ = len(model.rows)
        lp.col_cost_ = model.costs
        lp.col_lower_ = model.lows
        lp.col_upper_ = [self._bound(high) for high in model.highs]
        lp.integrality_ = [
            kinds.kInteger if is_whole else kinds.kContinuous for is_whole in model.whole
        ]
        lp.row_lower_ = [self._bound(low) for _, low, _ in model.rows]
        lp.row_upper_ = [self._bound(high) for _, _, high in model.rows]
        starts: list[int] = [0]
        indices: list[int] = []
        factors: list[float] = []
        for terms, _, _ in model.rows:
            indices += terms.keys()
            factors += terms.values()
            starts.append(len(indices))
        lp.a_matrix_.format_ = self._highspy.MatrixFormat.kRowwise
        lp.a_matrix_.start_ = starts
        lp.a_matrix_.index_ = indices
        lp.a_matrix_.value_ = factors
        return lp

    def _bound(self, value: float) -> float:
        infinity: float = self._highspy.kHighsInf
        return value if isfinite(value) else infinity if value > 0 else -infinity

    def _read(self, solver: Any) -> Solution:
        statuses = self._highspy.HighsModelStatus
        status = solver.getModelStatus()
        if status in (statuses.kInfeasible, statuses.kUnboundedOrInfeasible):
            return Solution(Status.INFEASIBLE)
        info = solver.getInfo()
        is_found = (
            info.primal_solution_status == self._highspy.SolutionStatus.kSolutionStatusFeasible
        )
        if not is_found:
            return Solution(Status.OUT_OF_TIME)
        columns = solver.getSolution().col_value
        values = {key: columns[number] for key, number in self._model.numbers.items()}
        if status == statuses.kOptimal:
            return Solution(Status.OPTIMAL, values)
        gap = float(info.mip_gap)
        return Solution(Status.FEASIBLE, values, gap if isfinite(gap) else 1.0)
