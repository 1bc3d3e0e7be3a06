"""A mapping whose values are made on first use."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Generic, TypeVar, overload

__all__ = ["LazyMapping"]

_Raw = TypeVar("_Raw")
_Value = TypeVar("_Value")
_Default = TypeVar("_Default")


class LazyMapping(Mapping[str, _Value], Generic[_Raw, _Value]):
    """A mapping that makes each value on first use, and keeps it.

    Args:
        raw: what each value is made from, by key.
        make: makes a value.

    >>> squares = LazyMapping({"two": 2, "three": 3}, lambda number: number**2)
    >>> squares["three"]
    9
    """

    __slots__ = ("_made", "_make", "_raw")

    def __init__(self, raw: Mapping[str, _Raw], make: Callable[[_Raw], _Value]) -> None:
        self._raw = raw
        self._make = make
        self._made: dict[str, _Value] = {}

    def __getitem__(self, key: str) -> _Value:
        if key not in self._made:
            # Two threads may both make the value; both return the one that was kept.
            self._made.setdefault(key, self._make(self._raw[key]))
        return self._made[key]

    @overload
    def get(self, key: str, /) -> _Value | None: ...
    @overload
    def get(self, key: str, default: _Value | _Default, /) -> _Value | _Default: ...
    def get(self, key: str, default: object = None, /) -> object:
        """Return the value of a key, or the default."""
        return self[key] if key in self._raw else default

    def __contains__(self, key: object) -> bool:
        return key in self._raw

    def __iter__(self) -> Iterator[str]:
        return iter(self._raw)

    def __len__(self) -> int:
        return len(self._raw)
