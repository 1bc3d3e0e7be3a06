"""Values that are made on first use."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from threading import RLock
from typing import TypeVar

__all__ = ["once"]

_Value = TypeVar("_Value")


def once(make: Callable[[], _Value]) -> Callable[[], _Value]:
    """Return a function that calls `make` on its first call, and then returns the same value.

    Unlike `functools.cache`, it makes the value once when several threads call at the same time:
    all of them get one object.

    >>> numbers = once(lambda: [1, 2])
    >>> numbers() is numbers()
    True
    """
    lock = RLock()
    made: list[_Value] = []

    @wraps(make)
    def get() -> _Value:
        if not made:
            with lock:
                if not made:
                    made.append(make())
        return made[0]

    return get
