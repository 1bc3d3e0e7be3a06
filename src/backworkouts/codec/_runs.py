"""Runs of sets that were read before, by what said them.

Sets repeat: within a workout, and from one document to the next. So the sets that an object of a
document says are made once, and shared.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache
from itertools import chain
from marshal import dumps, loads
from typing import Any, TypeVar

from backworkouts import limits
from backworkouts.codec import _text
from backworkouts.codec._faults import Wrong
from backworkouts.model.set import Set

__all__ = ["Kept", "Lists", "Run", "Runs", "remembering", "run_reader"]

_MOST_RUNS = 16_384
_LONGEST_KEY = 200  # a run with a long note is not worth remembering
_MOST_VALUES = 4_096
_MOST_SETS = limits.SETS_OF_EXERCISE

_Key = TypeVar("_Key", str, bytes)

Run = tuple[Set, ...]
"""The sets that one object of a document says: as many as its `count`."""


class Kept(dict[_Key, Run]):
    """Runs by what said them: so many, and then anew."""

    def keep(self, text: _Key, run: Run) -> None:
        """Remember a run."""
        if len(text) <= _LONGEST_KEY:
            if len(self) >= _MOST_RUNS:
                self.clear()
            self[text] = run


class Runs(Kept[_Key]):
    """Runs by their text: ask with `[]`. What is not known yet is read.

    Args:
        read: makes the run of a text. What it refuses is not remembered.
    """

    def __init__(self, read: Callable[[_Key], Run]) -> None:
        super().__init__()
        self._read: Callable[[_Key], Run] = read

    def __missing__(self, text: _Key) -> Run:
        run = self._read(text)
        self.keep(text, run)
        return run


class Lists(Runs[str]):
    """The sets that the text of a list says, between its outermost braces: 1 to 200.

    Such a text is `"count": 3, "reps": 8}, {"reps": 6`. It is parted where one object ends and the
    next begins, and each object is remembered by itself: lists differ, their sets repeat. Where a
    note looks like such a place, its halves are no objects, and refused.

    Args:
        read_run: reads what one of the objects says.
    """

    def __init__(self, read_run: Callable[[Any], Run]) -> None:
        once = remembering(read_run)  # for lists that are parted by more than is looked for here

        def read(said: str) -> Run:
            run = tuple(chain.from_iterable(map(once, _text.decode(f"[{{{said}}}]"))))
            if len(run) > _MOST_SETS:
                raise Wrong("", "")
            return run

        super().__init__(read)

    def __missing__(self, said: str) -> Run:
        objects = said.split("}, {")
        if len(objects) == 1:
            objects = said.split("},{")
        if len(objects) == 1:
            return super().__missing__(said)
        if len(objects) <= _MOST_SETS:  # of a million it would take hours to join the sets
            run = sum(map(self.__getitem__, objects), ())
            if len(run) <= _MOST_SETS:
                return run
        raise Wrong("", "")


def remembering(read_run: Callable[[Any], Run]) -> Callable[[Any], Run]:
    """`read_run`, which is done once for objects that say the same."""
    runs: Runs[bytes] = Runs(lambda said: read_run(loads(said)))  # noqa: S302  what was written here
    # The bytes tell 1 from 1.0 and True, which a dictionary would not.
    return lambda raw: runs[dumps(raw, 2)]


def run_reader(read_value: Mapping[str, Callable[[Any, Any], Any]]) -> Callable[[Any], Run]:
    """A reader of a run of equal sets, from the object that says it.

    Args:
        read_value: for the fields of a set whose JSON form differs, what reads it.
    """
    readers = {name: _remembered(read) for name, read in read_value.items()}

    def read_run(raw: dict[str, Any]) -> Run:
        said = {
            name: readers[name](type(value), value) if name in readers else value
            for name, value in raw.items()
        }
        count = said.pop("count", 1)
        if None in raw.values() or type(count) is not int or not 1 <= count <= _MOST_SETS:
            raise Wrong("", "")
        return (Set(**said),) * count

    return read_run


def _remembered(read: Callable[[Any, Any], Any]) -> Callable[[type, Any], Any]:
    """`read`, made once for each value; by its type too, which tells 1 from True."""
    return lru_cache(maxsize=_MOST_VALUES)(lambda _, value: read(value, None))
