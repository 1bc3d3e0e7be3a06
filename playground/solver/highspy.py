# ruff: noqa: N802, N815, N816  the names are those of `highspy`
"""The part of the package `highspy` that `backworkouts.builder` uses, on HiGHS in JavaScript.

PyPI has no `highspy` for WebAssembly, but npm has HiGHS. The worker loads it on the first use, and
passes a function to `use`.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from enum import IntEnum
from math import inf, isfinite
from typing import Any

__all__ = [
    "Highs",
    "HighsLp",
    "HighsModelStatus",
    "HighsVarType",
    "MatrixFormat",
    "SolutionStatus",
    "kHighsInf",
    "use",
]

kHighsInf = inf

_functions: list[Callable[[str], str]] = []


def use(function: Callable[[str], str]) -> None:
    """Solve all models with a function.

    Args:
        function: takes a model as JSON text, and returns its solution as JSON text.
    """
    _functions[:] = [function]


class HighsVarType(IntEnum):
    """Which numbers are values of a variable."""

    kContinuous = 0
    kInteger = 1


class MatrixFormat(IntEnum):
    """How the coefficients are sorted."""

    kColwise = 1
    kRowwise = 2


class HighsModelStatus(IntEnum):
    """What came of a run, by the numbers of HiGHS; those that the builder tells apart."""

    kOptimal = 7
    kInfeasible = 8
    kUnboundedOrInfeasible = 9


class SolutionStatus(IntEnum):
    """Whether there is a solution."""

    kSolutionStatusNone = 0
    kSolutionStatusInfeasible = 1
    kSolutionStatusFeasible = 2


class _Matrix:
    """Coefficients of the rows, one row after another."""

    format_: MatrixFormat
    start_: Sequence[int]
    index_: Sequence[int]
    value_: Sequence[float]


class HighsLp:
    """A model: columns with costs and bounds, and rows with bounds and coefficients."""

    num_col_: int
    num_row_: int
    col_cost_: Sequence[float]
    col_lower_: Sequence[float]
    col_upper_: Sequence[float]
    integrality_: Sequence[HighsVarType]
    row_lower_: Sequence[float]
    row_upper_: Sequence[float]

    def __init__(self) -> None:
        self.a_matrix_ = _Matrix()


class _Info:
    """Numbers of a run."""

    def __init__(self, solution: Mapping[str, Any]) -> None:
        self.primal_solution_status = SolutionStatus(solution["primal"])
        gap = solution["gap"]
        self.mip_gap = inf if gap is None else gap


class _Solution:
    """The values of the columns."""

    def __init__(self, values: Sequence[float]) -> None:
        self.col_value = values


class _Highs:
    """A solver with one model. In `highspy`, this class is compiled code."""

    def __init__(self) -> None:
        self._options: dict[str, object] = {}
        self._model: dict[str, Any] = {}
        self._solution: dict[str, Any] = {}

    def setOptionValue(self, name: str, value: object) -> None:
        """Set an option of HiGHS."""
        self._options[name] = value

    def passModel(self, lp: HighsLp) -> None:
        """Take a model with rows of coefficients."""
        matrix = lp.a_matrix_
        self._model = {
            "columns": {
                "cost": [*lp.col_cost_],
                "lower": _finite(lp.col_lower_),
                "upper": _finite(lp.col_upper_),
                "integrality": [*lp.integrality_],
            },
            "rows": {
                "lower": _finite(lp.row_lower_),
                "upper": _finite(lp.row_upper_),
                "starts": [*matrix.start_],
                "indices": [*matrix.index_],
                "values": [*matrix.value_],
            },
        }

    def run(self) -> None:
        """Solve the model."""
        (function,) = _functions
        self._solution = json.loads(
            function(json.dumps({**self._model, "options": self._options}, allow_nan=False))
        )

    def getModelStatus(self) -> int:
        """Return what came of the run, by the numbers of HiGHS."""
        status: int = self._solution["status"]
        return status

    def getInfo(self) -> _Info:
        """Return numbers of the run."""
        return _Info(self._solution)

    def getSolution(self) -> _Solution:
        """Return the values of the columns."""
        return _Solution(self._solution["values"])


class Highs(_Highs):
    """A solver with one model."""

    def __init__(self) -> None:
        super().__init__()
        self.enableCallbacks()

    def enableCallbacks(self) -> None:
        """Do nothing: there are no callbacks. `highspy` calls this method for each solver."""

    def silent(self) -> None:
        """Print nothing."""
        self.setOptionValue("output_flag", value=False)


def _finite(bounds: Sequence[float]) -> list[float | None]:
    """Return bounds for JSON, which has no infinity."""
    return [bound if isfinite(bound) else None for bound in bounds]
