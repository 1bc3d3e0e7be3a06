"""Paths to the parts of a subject: as one text, and as the keys and indices in it."""

from __future__ import annotations

import re

__all__ = ["path_of"]

# A name or an index. A longer number is the index of nothing, and may be too long for `int`.
_STEP = re.compile(r"([^.\[\]]+)|\[([0-9]{1,9})\]")


def path_of(where: str) -> tuple[str | int, ...]:
    """Return the keys and indices of a path that a finding or a reading states as a text.

    >>> path_of("blocks[2].exercises[0]")
    ('blocks', 2, 'exercises', 0)
    """
    return tuple(name or int(number) for name, number in _STEP.findall(where))
