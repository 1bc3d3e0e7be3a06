"""What was found sound before, and need not be explained beside a fault.

When one set of a document is wrong, most of the rest is not. The converter that explains keeps
each run of sets that it could read, by the plain value that said it. A block of exercises of the
catalog and of such runs is sound without another look at them, and is made only when nothing else
is wrong with the list of blocks.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from contextvars import ContextVar
from marshal import dumps
from typing import Any

from cattrs import Converter

from backworkouts import limits
from backworkouts.codec._fast import blocks_reader, is_prose
from backworkouts.codec._faults import Each
from backworkouts.codec._runs import Kept, Run
from backworkouts.codec._workouts import KNOWN
from backworkouts.model.block import Block
from backworkouts.model.exercise import Exercise

__all__ = ["SoundRuns"]


class SoundRuns:
    """Runs of sets, by the plain values that said them."""

    def __init__(self) -> None:
        self._runs: Kept[bytes] = Kept()

    def run(self, raw: Any) -> Run | None:
        """The run that a value says, if it was read before."""
        try:
            # The bytes tell 1 from 1.0 and True, which a dictionary would not.
            return self._runs.get(dumps(raw, 2))
        except ValueError:  # nested too deeply for them
            return None

    def keep(self, raw: dict[str, Any], run: Run) -> None:
        """Remember what a value says."""
        self._runs.keep(dumps(raw, 2), run)

    def blocks_reader(
        self, one: Converter, each: Each, done: ContextVar[bool]
    ) -> Callable[[Any, Any], tuple[Block, ...]]:
        """A reader of the list of blocks, which passes over those that are sound.

        Args:
            one: the converter that reads the others, and says what is wrong with them.
            each: reads every item of a list.
            done: whether the sets have to say what was done.
        """
        read_block = one.get_structure_hook(Block)
        read_quickly = blocks_reader(
            lambda raw: self._runs[dumps(raw, 2)], lambda raw: one.structure(raw, Exercise)
        )

        def read_unsound(raw: Any, kind: Any) -> Block | None:
            return None if self._is_sound(raw, done=done.get()) else read_block(raw, kind)

        def read(value: Any, _: Any) -> tuple[Block, ...]:
            found = each(value, read_unsound, Block)
            if not any(found):
                with suppress(Exception):  # there are too many of them
                    return read_quickly(value, None)
            made = zip(value, found, strict=True)
            return tuple([block or read_block(raw, Block) for raw, block in made])

        return read

    def _is_sound(self, raw: Any, *, done: bool) -> bool:
        exercises = KNOWN.get().exercises
        try:
            if "superset" not in raw:
                return self._is_member(raw, exercises, done=done)
            (members,) = raw.values()
            if type(members) is not list or not 1 < len(members) <= limits.EXERCISES_IN_BLOCK:
                return False
            return all(self._is_member(one, exercises, done=done) for one in members)
        except Exception:  # noqa: BLE001  whatever it is, others will explain it
            return False

    def _is_member(
        self, raw: dict[str, Any], exercises: Mapping[str, Exercise], *, done: bool
    ) -> bool:
        said = raw["sets"]
        noted = "note" in raw
        if raw["exercise"] not in exercises or type(said) is not list or len(raw) != 2 + noted:
            return False
        count = 0
        for one in said:
            run = self._runs.get(dumps(one, 2))
            if run is None or (done and not run[0].is_exact):
                return False
            count += len(run)
        return 0 < count <= limits.SETS_OF_EXERCISE and (not noted or is_prose(raw["note"]))
