"""What was found sound before, and need not be explained beside a fault.

When one set of a document is wrong, most of the rest is not. The converter that explains keeps
each run of sets that it could read, by the plain value that said it; a block of an exercise of the
catalog and of such runs is put together without another look at them.
"""

from __future__ import annotations

from marshal import dumps
from typing import Any, NoReturn

from backworkouts.codec._fast import blocks_reader
from backworkouts.codec._faults import Wrong
from backworkouts.codec._runs import Run
from backworkouts.model.block import Block

__all__ = ["Seen"]

_MOST_RUNS = 16_384
_LONGEST_KEY = 200  # a run with a long note is not worth remembering


def _leave(_: Any) -> NoReturn:
    """An exercise that is written whole is not looked at here."""
    raise Wrong("", "")


class Seen:
    """Runs of sets by the plain values that said them, and blocks of such."""

    def __init__(self) -> None:
        runs: dict[bytes, Run] = {}
        self._runs = runs
        self._read_blocks = blocks_reader(lambda raw: runs[dumps(raw, 2)], _leave)

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
            return self._read_blocks([raw], None)[0]
        except Exception:  # noqa: BLE001  whatever it is, others will explain it
            return None
