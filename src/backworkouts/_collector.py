"""The garbage collector, kept waiting while much is made at once and none of it is garbage.

It looks at all that was made again and again; with ten thousand workouts that takes longer than to
read them. Ours are trees of immutable objects: none is ever part of a cycle. So they are made while
it waits, looked at once for what else was left over, and then count as old at once, as if they had
outlived every look.

`gc.freeze` sets all objects aside, and `gc.unfreeze` puts them among the old, without looking at
any. That is how CPython does it from 3.11 to 3.13. Elsewhere it would go through all of them, and
where a program has frozen objects of its own it would let them go; so there it is left out.
"""

from __future__ import annotations

import gc
import sys
import sysconfig
from collections.abc import Iterator
from contextlib import contextmanager

__all__ = ["paused"]

_YOUNGEST, _YOUNG = 0, 1

_AGES_AT_ONCE = (
    sys.implementation.name == "cpython"
    and sys.version_info < (3, 14)
    and not sysconfig.get_config_var("Py_GIL_DISABLED")
)


@contextmanager
def paused() -> Iterator[None]:
    """While this lasts, nothing is collected; afterwards as before, whatever happened."""
    if not gc.isenabled():
        yield
        return
    ages = _AGES_AT_ONCE and not gc.get_freeze_count()
    if ages:
        gc.collect(_YOUNG)  # what was garbage before shall not grow old
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
        if ages:
            gc.collect(_YOUNGEST)
            gc.freeze()
            gc.unfreeze()
