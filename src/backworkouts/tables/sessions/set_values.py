"""Sets of the model as the values of columns, and back."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from itertools import dropwhile
from typing import Any

from backworkouts.errors import Code, InvalidValueError, Problem, describe
from backworkouts.model import validate
from backworkouts.model.load import Load
from backworkouts.model.quantity import Duration, Reps
from backworkouts.model.set import Set
from backworkouts.tables.schema import COLUMNS, PER_SIDE

__all__ = ["SET_COLUMNS", "set_of", "values_of"]

SET_COLUMNS = tuple(dropwhile(lambda name: name != "kind", COLUMNS))
"""The columns that describe a set by itself: `kind` and all after it."""

_CACHED = 4_096  # different sets; equal sets share an object
_ANY_REPS = Reps(1)
"""What stands for missing or invalid repetitions until all problems of a set are found."""

_PARTS: Mapping[str, tuple[Callable[..., Any], Mapping[str, str], Any]] = {
    "reps": (
        Reps,
        {"low": "reps_low", "high": "reps_high", "to_failure": "to_failure"},
        _ANY_REPS,
    ),
    "duration": (Duration, {"low": "seconds"}, Duration(1)),
    "load": (Load, {"value": "load", "unit": "load_unit", "rm": "load_rm"}, None),
    "rest": (Duration, {"low": "rest_low", "high": "rest_high"}, None),
}
"""Fields of a set: how they are made, the column of each argument, and what stands for an invalid
value until all problems are found."""


def values_of(done: Set) -> tuple[Any, ...]:
    """Return the values of `SET_COLUMNS` of a set, whose numbers are exact."""
    reps, load, rest = done.reps, done.load, done.rest
    return (
        done.kind.value,
        reps and reps.low,
        reps and reps.high,
        reps is not None and reps.to_failure,
        done.duration and done.duration.low,
        load and float(load.low),
        load and load.unit.value,
        load and load.rm,
        done.rir,
        rest and rest.low,
        rest and rest.high,
        done.tempo,
        PER_SIDE if done.per_side else done.side and done.side.value,
        done.optional,
    )


@lru_cache(_CACHED, typed=True)
def set_of(*values: Any) -> Set:
    """Return a set from the values of `SET_COLUMNS`.

    Raises:
        InvalidValueError: naming every column that is wrong.
    """
    by_column = dict(zip(SET_COLUMNS, values, strict=True))
    problems: list[Problem] = []
    parts = {name: _part(name, by_column, problems) for name in _PARTS}
    problems += _contradictions(parts, by_column)
    if parts["duration"] is not None:
        parts["reps"] = None
    elif parts["reps"] is None:
        parts["reps"] = _ANY_REPS
    side = by_column["side"]
    is_each = side == PER_SIDE
    same = {name: by_column[name] for name in ("rir", "tempo", "kind", "optional")}
    try:
        done = Set(**parts, **same, per_side=is_each, side=None if is_each else side)
    except InvalidValueError as error:
        problems += error.problems
    validate.raise_any(problems)
    return done


def _contradictions(parts: Mapping[str, Any], by_column: Mapping[str, Any]) -> Iterator[Problem]:
    """Yield the problems of columns that exclude each other, or that no session holds."""
    reps = parts["reps"]
    if (reps is None) is (parts["duration"] is None):
        found = "neither" if reps is None else f"{reps} and {parts['duration']}"
        expected = "exactly one of reps_low and seconds"
        yield Problem("reps_low", found, expected, Code.CONTRADICTION)
    if reps is None and by_column["to_failure"] is not False:
        found, expected = describe(by_column["to_failure"]), "False for a set without repetitions"
        yield Problem("to_failure", found, expected, Code.CONTRADICTION)
    if reps is not None and not reps.is_exact:
        expected = f"{reps.low}, as reps_low: a session holds what was done"
        yield Problem("reps_high", describe(reps.high), expected, Code.NOT_EXACT)
    if by_column["optional"] is True:
        expected = "False: a session holds what was done"
        yield Problem("optional", "True", expected, Code.NOT_EXACT)


def _part(name: str, by_column: Mapping[str, Any], problems: list[Problem]) -> Any:
    """Return the value of a field of a set; None if its columns are null."""
    make, columns, substitute = _PARTS[name]
    if all(by_column[column] is None for column in columns.values() if _may_be_null(column)):
        return None
    try:
        return make(**{argument: by_column[column] for argument, column in columns.items()})
    except InvalidValueError as error:
        for problem in error.problems:
            # The greatest value of a duration is its least value again, without a column for it.
            argument = str(problem.path[0])
            if argument in columns:
                problems.append(problem._replace(where=columns[argument]))
        return substitute


def _may_be_null(column: str) -> bool:
    return COLUMNS[column].is_nullable
