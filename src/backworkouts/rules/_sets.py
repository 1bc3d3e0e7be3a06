"""How many sets of an exercise count, as rules ask for it."""

from __future__ import annotations

from collections.abc import Iterable

from backworkouts.rules._plan import Entry
from backworkouts.rules._traits import Fact
from backworkouts.volume._tally import working_sets
from backworkouts.volume.credits import PARTS

__all__ = ["UNLIKE", "counted", "sets_of"]

UNLIKE = Fact.DROP | Fact.OPTIONAL
"""Sets that do not count as one each; where there is none, every working set does."""


def counted(entry: Entry) -> tuple[int, int]:
    """The fewest and the most sets that count: a drop set continues the set before it."""
    if not entry.facts & UNLIKE:
        return entry.count, entry.count
    fewest, most = working_sets(entry.sets)
    return fewest // PARTS, most // PARTS


def sets_of(entries: Iterable[Entry]) -> tuple[int, int]:
    """The fewest and the most sets of all of these together."""
    fewest = most = 0
    for one in entries:
        low, high = counted(one)
        fewest += low
        most += high
    return fewest, most
