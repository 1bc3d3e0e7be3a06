"""What was found sound before, and need not be explained beside a fault.

When one set of a document is wrong, most of the rest is not. The converter that explains keeps
each run of sets that it could read, by the plain value that said it; a block of an exercise of the
catalog and of such runs is put together without another look at them.
"""

from __future__ import annotations

from itertools import chain
from marshal import dumps
from typing import Any

from backworkouts.codec._fast import block_of, note_of, sets_of
from backworkouts.codec._runs import Run
from backworkouts.codec._workouts import KNOWN
from backworkouts.model.block import Block, ExerciseSets

__all__ = ["Seen"]

_MOST_RUNS = 16_384
_LONGEST_KEY = 200  # a run with a long note is not worth remembering
_KEYS = ({"exercise", "sets"}, {"exercise", "sets", "note"})


class Seen:
    """Runs of sets by the plain values that said them, and blocks of such."""

    def __init__(self) -> None:
        self._runs: dict[bytes, Run] = {}

    def run(self, raw: Any) -> Run | None:
        """The run that a value says, if it was read before."""
        try:
            # The bytes tell 1 from 1.0 and True, which a dictionary would not.
            return self._runs.get(dumps(raw, 2))
        except ValueError:  # nested too deeply for them
            return None

    def keep(self, raw: dict[str, Any], run: Run) -> None:
        """Remember what a value says."""
        said = dumps(raw, 2)
        if len(said) <= _LONGEST_KEY:
            if len(self._runs) >= _MOST_RUNS:
                self._runs.clear()
            self._runs[said] = run

    def block(self, raw: Any) -> Block | None:
        """The block that a value says, if it is sound and all of its runs were read before."""
        try:
            if "superset" not in raw:
                member = self._member(raw)
                return None if member is None else block_of((member,))
            (said,) = raw.values()
            return self._superset(said) if type(said) is list and len(said) > 1 else None
        except Exception:  # noqa: BLE001  whatever it is, others will explain it
            return None

    def _superset(self, said: list[Any]) -> Block | None:
        members: list[ExerciseSets] = []
        for raw in said:
            member = self._member(raw)
            if member is None:
                return None
            members.append(member)
        return block_of(tuple(members))

    def _member(self, raw: dict[str, Any]) -> ExerciseSets | None:
        said = raw["sets"]
        if raw.keys() not in _KEYS or type(said) is not list:
            return None
        runs: list[Run] = []
        for one in said:
            run = self._runs.get(dumps(one, 2))
            if run is None:
                return None
            runs.append(run)
        return sets_of(
            KNOWN.get().exercises[raw["exercise"]],
            runs[0] if len(runs) == 1 else tuple(chain.from_iterable(runs)),
            note_of(raw["note"]) if "note" in raw else None,
        )
