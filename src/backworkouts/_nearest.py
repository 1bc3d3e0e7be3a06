"""Names like a given one, for errors that help."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from backworkouts import limits

__all__ = ["likeness", "marked", "nearest", "pairs"]

_CONSIDERED = 80  # characters of a name: enough to tell exercises apart


def marked(name: str) -> str:
    """As much of a name as is considered, with its ends marked.

    >>> marked("Row")
    ' row '
    """
    return f" {name[:_CONSIDERED].casefold()} "


def pairs(name: str) -> frozenset[str]:
    """The pairs of neighboring characters of a name, with its ends marked.

    >>> sorted(pairs("row"))
    [' r', 'ow', 'ro', 'w ']
    """
    return frozenset(map("".join, pairwise(marked(name))))


def likeness(one: frozenset[str], other: frozenset[str]) -> float:
    """How many pairs two names share, 0 to 1 (the Sorensen-Dice coefficient)."""
    return 2 * len(one & other) / (len(one) + len(other))


def nearest(name: str, known: Iterable[str], count: int = 3) -> tuple[str, ...]:
    """The known names most like one, best first; none that is not much alike.

    >>> nearest("seated_rwo", ["seated_row", "pull_up", "deadlift"])
    ('seated_row',)
    """
    wanted = pairs(name)
    scored = sorted((-likeness(wanted, pairs(one)), one) for one in known)
    return tuple(one for score, one in scored[:count] if -score >= limits.LIKENESS_TO_SUGGEST)
