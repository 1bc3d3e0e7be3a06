"""Whether a value was written in a text, inferred from it, or assumed by default."""

from __future__ import annotations

from enum import StrEnum

__all__ = ["Origin"]


class Origin(StrEnum):
    """Where a value of a reading comes from."""

    WRITTEN = "written"
    """The text states it."""
    INFERRED = "inferred"
    """It follows from other parts of the text: a warm-up set below the heading "Warm-up"."""
    DEFAULT = "default"
    """The text does not state it."""
