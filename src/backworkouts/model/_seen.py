"""A place in what never changes for what others have worked out of it.

So that is worked out once, and goes when the object goes. It is no field of the object: neither
compared, nor hashed, nor copied, nor pickled.
"""

from __future__ import annotations

from typing import Any

__all__ = ["Seen"]


class Seen:
    """Has the place, which is empty at first."""

    __slots__ = ("_seen",)

    _seen: Any
    """What the rules see in it."""
