"""Paths to the parts of a subject: as one text, and as the keys and indices in it."""

from __future__ import annotations

import re

__all__ = ["path_of"]

# A name, or a number: no part of the model has so many members that more digits lead to one.
_STEP = re.compile(r"([^.\[\]]+)|\[([0-9]{1,9})\]")


def path_of(where: str) -> tuple[str | int, ...]:
    """Return the keys and indices of a path that a finding or a reading states as a text.

    >>> path_of("blocks[2].exercises[0]")
    ('blocks', 2, 'exercises', 0)
    """
    return tuple(name or int(number) for name, number in _STEP.findall(where))
