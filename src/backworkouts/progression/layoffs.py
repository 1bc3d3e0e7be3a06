"""Breaks: days without an exercise."""

from __future__ import annotations

from datetime import date

from backworkouts.model.progressions import Layoff

__all__ = ["is_break"]


def is_break(before: date | None, after: date | None, layoff: Layoff | None) -> bool:
    """Return whether the days between two sessions with an exercise are a break.

    Args:
        before: day of the first one; None where there is none.
        after: day of the other one, or the day of the next session; None where it is not known.
        layoff: what counts as a break; None: nothing.
    """
    if layoff is None or before is None or after is None:
        return False
    return (after - before).days >= layoff.days
