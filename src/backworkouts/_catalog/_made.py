"""Things that are made when they are first asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, TypeVar

__all__ = ["MadeWhenAsked"]

_Made = TypeVar("_Made")


class MadeWhenAsked(Mapping[str, _Made]):
    """What is known by name, of which each is made when it is first asked for, and kept.

    Args:
        raw: what each is made of.
        make: makes one of that.

    >>> squares = MadeWhenAsked({"two": 2, "three": 3}, lambda number: number**2)
    >>> squares["three"]
    9
    """

    __slots__ = ("_made", "_make", "_raw")

    def __init__(self, raw: Mapping[str, Any], make: Callable[[Any], _Made]) -> None:
        self._raw = raw
        self._make = make
        self._made: dict[str, _Made] = {}

    def __getitem__(self, key: str) -> _Made:
        made = self._made.get(key)
        # Of two threads that make it at once, both get the one that was kept.
        return made or self._made.setdefault(key, self._make(self._raw[key]))

    def get(self, key: str, default: Any = None) -> Any:
        """What has that name, or the default."""
        return self._made.get(key) or (self[key] if key in self._raw else default)

    def __contains__(self, key: object) -> bool:
        return key in self._raw

    def __iter__(self) -> Iterator[str]:
        return iter(self._raw)

    def __len__(self) -> int:
        return len(self._raw)
