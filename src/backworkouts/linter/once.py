"""Attributes that are worked out when first asked for, and kept."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, TypeVar, overload

__all__ = ["once"]

_Value = TypeVar("_Value")


class once(Generic[_Value]):  # noqa: N801  a decorator, as `property`
    """As `functools.cached_property`, without its lock.

    In Python 3.11 that costs more than most of what is kept here.
    """

    def __init__(self, make: Callable[[Any], _Value]) -> None:
        self._make = make
        self.__doc__ = make.__doc__

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name

    @overload
    def __get__(self, one: None, owner: type) -> once[_Value]: ...
    @overload
    def __get__(self, one: object, owner: type) -> _Value: ...
    def __get__(self, one: object | None, owner: type) -> once[_Value] | _Value:
        if one is None:
            return self
        value = self._make(one)
        setattr(one, self._name, value)  # to ask for its `__dict__` would make all else slower
        return value
