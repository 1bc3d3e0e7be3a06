"""Change parts of immutable objects so that shared parts stay shared."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, Generic, TypeVar, cast

from attrs import evolve

__all__ = ["OncePerObject", "changed"]

_Item = TypeVar("_Item")


class OncePerObject(Generic[_Item]):
    """A function that is called once per object, so that a shared object has one shared result.

    Args:
        function: the function. Objects are told apart by identity.
    """

    def __init__(self, function: Callable[[_Item], _Item]) -> None:
        self._function = function
        self._results: dict[int, tuple[_Item, _Item]] = {}  # keeps each object, and so its id

    def __call__(self, item: _Item) -> _Item:
        """Return the result of the function for an object."""
        if id(item) not in self._results:
            self._results[id(item)] = (item, self._function(item))
        return self._results[id(item)][1]


def changed(instance: _Item, name: str, items: Iterable[object]) -> _Item:
    """Return a copy of an object with these items in one field; the object if all are the same."""
    new = tuple(items)
    old = getattr(instance, name)
    if all(before is after for before, after in zip(old, new, strict=True)):
        return instance
    return cast("_Item", evolve(cast("Any", instance), **{name: new}))
