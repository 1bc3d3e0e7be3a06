"""How the rounds of a block are timed, from the columns of a plain table."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from backworkouts import limits
from backworkouts.errors import InvalidValueError
from backworkouts.interop.account import Outcome
from backworkouts.interop.table.columns import Cells, Columns, Field
from backworkouts.interop.table.durations import duration_of
from backworkouts.interop.table.faults import Fault
from backworkouts.interop.table.layout import Timing
from backworkouts.model.block import Block, BlockMethod, ExerciseSets
from backworkouts.model.exercise import Exercise
from backworkouts.model.set import Set

__all__ = ["timing_of"]

_ANY = ExerciseSets(Exercise.custom("Any"), (Set(reps=1),))
_OF_BLOCK = (Field.METHOD, Field.BLOCK_DURATION, Field.BLOCK_INTERVAL)
_FIELDS = {"duration": Field.BLOCK_DURATION, "interval": Field.BLOCK_INTERVAL}


def timing_of(columns: Columns) -> Callable[[Cells], Timing] | None:
    """Return the reader of how the rounds of a block are timed; None without such columns."""
    if not any(field in columns for field in _OF_BLOCK):
        return None
    getters = [columns.cell(field) for field in _OF_BLOCK]
    called = {field: columns.called(field) for field in _OF_BLOCK}
    known: dict[tuple[str, ...], Timing] = {}

    def timing(row: Cells) -> Timing:
        texts = tuple(getter(row).strip() for getter in getters)
        found = known.get(texts)
        if found is None:
            if len(known) >= limits.ITEMS:
                known.clear()
            found = known[texts] = _parsed(dict(zip(_OF_BLOCK, texts, strict=True)), called)
        return found

    return timing


def _parsed(cells: Mapping[Field, str], called: Mapping[Field, str]) -> Timing:
    faults: list[Fault] = []
    stated = cells[Field.METHOD]
    method = next((each for each in BlockMethod if each == stated.casefold()), None)
    if stated and method is None:
        message = f"none of the methods {', '.join(BlockMethod)}; the block is kept without one"
        faults.append(Fault(Outcome.WARNING, called[Field.METHOD], stated, message))
    duration = duration_of(cells, Field.BLOCK_DURATION, called, "the block", faults)
    interval = duration_of(cells, Field.BLOCK_INTERVAL, called, "the block", faults)
    try:
        Block((_ANY,), method, duration, interval)
    except InvalidValueError as error:
        wrong = {problem.where.removeprefix("Block."): problem for problem in error.problems}
        for name, problem in wrong.items():
            field = _FIELDS[name]
            message = f"not {problem.expected}; the block is kept without it"
            faults.append(Fault(Outcome.WARNING, called[field], cells[field], message))
        duration = None if "duration" in wrong else duration
        interval = None if "interval" in wrong else interval
    return Timing(method, duration, interval, tuple(faults))
