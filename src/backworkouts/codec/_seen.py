"""What was found sound before, and need not be explained beside a fault.

When one set of a document is wrong, most of the rest is not. The converter that explains keeps
each run of sets that it could read, by the plain value that said it; a block of an exercise of the
catalog and of such runs is put together without another look at them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import chain
from marshal import dumps
from typing import Any, TypeVar

from backworkouts.codec._fast import block_of, note_of, sets_of
from backworkouts.codec._faults import Wrong
from backworkouts.codec._runs import Run
from backworkouts.codec._workouts import KNOWN
from backworkouts.model.block import Block, ExerciseSets
from backworkouts.model.exercise import Exercise

__all__ = ["Seen"]

_MOST_RUNS = 16_384
_LONGEST_KEY = 200  # a run with a long note is not worth remembering
_KEYS = ({"exercise", "sets"}, {"exercise", "sets", "note"})

_Value = TypeVar("_Value")


def _attempt(read: Callable[[Any], _Value], value: Any) -> _Value | None:
    try:
        return read(value)
    except Exception:  # noqa: BLE001  whatever it is, others will explain it
        return None


class Seen:
    """Runs of sets by the plain values that said them, and blocks of such."""

    def __init__(self) -> None:
        self._runs: dict[bytes, Run] = {}

    def run(self, raw: Any) -> Run | None:
        """The run that a value says, if it was read before."""
        return _attempt(self._run, raw)

    def block(self, raw: Any) -> Block | None:
        """The block that a value says, if all of its runs were read before."""
        return _attempt(self._block, raw)

    def keep(self, raw: dict[str, Any], run: Run) -> None:
        """Remember what a value says."""
        said = dumps(raw, 2)
        if len(said) <= _LONGEST_KEY:
            if len(self._runs) >= _MOST_RUNS:
                self._runs.clear()
            self._runs[said] = run

    def _run(self, raw: Any) -> Run:
        # The bytes tell 1 from 1.0 and True, which a dictionary would not.
        return self._runs[dumps(raw, 2)]

    def _block(self, raw: dict[str, Any]) -> Block:
        exercises = KNOWN.get().exercises
        if "superset" not in raw:
            return block_of((self._member(raw, exercises),))
        (members,) = raw.values()
        if type(members) is not list or len(members) < 2:  # noqa: PLR2004
            raise Wrong("", "")
        return block_of(tuple([self._member(one, exercises) for one in members]))

    def _member(self, raw: dict[str, Any], exercises: Mapping[str, Exercise]) -> ExerciseSets:
        if raw.keys() not in _KEYS or type(raw["sets"]) is not list:
            raise Wrong("", "")
        sets = tuple(chain.from_iterable(map(self._run, raw["sets"])))
        note = note_of(raw["note"]) if "note" in raw else None
        return sets_of(exercises[raw["exercise"]], sets, note)
