"""Columns that a reader does not know: said once, so that none is lost silently."""

from __future__ import annotations

from collections.abc import Collection

from backworkouts.interop.account import Outcome
from backworkouts.interop.table.rows import Rows, heading
from backworkouts.interop.table.sets import Fault

__all__ = ["unread"]


def unread(rows: Rows, known: Collection[str]) -> list[Fault]:
    """A warning for each column whose heading is not among those known."""
    message = "a column that is not known and not read"
    return [
        Fault(Outcome.WARNING, one, one, message)
        for one in rows.headings
        if one and heading(one) not in known
    ]
