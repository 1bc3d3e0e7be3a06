"""Programs from wishes (extra `builder`): a program that the linter finds nothing in.

`build` chooses exercises and sets by a solver, under the same rules and options as a check;
`complete` fills up a half-written workout. The package `highspy` is imported when one of the two is
called. Not medical advice.
"""

from __future__ import annotations

from backworkouts.builder.building import build, complete
from backworkouts.builder.built import Built, Caused, Reason
from backworkouts.builder.wishes import Wishes
from backworkouts.errors import ConflictingWish, ConflictingWishesError, NoProgramInTimeError

__all__ = [
    "Built",
    "Caused",
    "ConflictingWish",
    "ConflictingWishesError",
    "NoProgramInTimeError",
    "Reason",
    "Wishes",
    "build",
    "complete",
]
