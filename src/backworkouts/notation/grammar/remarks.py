"""Notes that are understood, and notes that may hide a set."""

from __future__ import annotations

from backworkouts.notation.account import PartKind
from backworkouts.notation.grammar.cursor import Cursor
from backworkouts.notation.grammar.reader import Item

__all__ = ["doubts_of"]


def doubts_of(
    cursor: Cursor, kinds: list[PartKind], items: list[Item], *, is_read: bool
) -> list[tuple[int, int, str]]:
    """Return the tokens of a line that may hide a set, and what was assumed of them."""
    return []
