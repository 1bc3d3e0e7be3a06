"""How many sets of an exercise count, as rules ask for it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache
from typing import TYPE_CHECKING

from backworkouts.linter.traits import Fact

if TYPE_CHECKING:
    from backworkouts.linter.workout_view import Entry
    from backworkouts.model.set import Set

__all__ = ["UNLIKE", "counted", "sets_of"]

UNLIKE = Fact.DROP | Fact.OPTIONAL
"""Sets that do not count as one each; where there is none, every working set does."""


def counted(entry: Entry) -> tuple[int, int]:
    """The fewest and the most sets that count: a drop set continues the set before it."""
    if not entry.facts & UNLIKE:
        return entry.count, entry.count
    working_sets, parts = _counting()
    fewest, most = working_sets(entry.sets)
    return fewest // parts, most // parts


@cache
def _counting() -> tuple[Callable[[tuple[Set, ...]], tuple[int, int]], int]:
    """What counts the sets of an exercise, and in how many parts of one: imported when it does."""
    from backworkouts.volume._tally import working_sets  # noqa: PLC0415  as said
    from backworkouts.volume.credits import PARTS  # noqa: PLC0415  as said

    return working_sets, PARTS


def sets_of(entries: Iterable[Entry]) -> tuple[int, int]:
    """The fewest and the most sets of all of these together."""
    fewest = most = 0
    for one in entries:
        low, high = counted(one)
        fewest += low
        most += high
    return fewest, most
