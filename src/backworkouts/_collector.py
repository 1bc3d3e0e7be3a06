"""The garbage collector, kept waiting while much is made at once and none of it is garbage.

It looks at all that was made again and again; with ten thousand workouts that takes longer than to
read them. Ours are trees of immutable objects: none is ever part of a cycle.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

__all__ = ["paused"]


@contextmanager
def paused() -> Iterator[None]:
    """While this lasts, nothing is collected; afterwards as before, whatever happened."""
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
