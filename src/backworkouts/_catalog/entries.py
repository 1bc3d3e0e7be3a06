"""Entries of a catalog by id."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from types import MappingProxyType
from typing import Any, Protocol, TypeVar, overload

from backworkouts import limits
from backworkouts.errors import UnknownExerciseError, UnknownIdError, describe
from backworkouts.plurals import plural
from backworkouts.suggest import nearest

__all__ = ["Entries", "Entry"]


class _HasId(Protocol):
    @property
    def id(self) -> str | None: ...


Entry = TypeVar("Entry", bound=_HasId)
_Default = TypeVar("_Default")


class Entries(Mapping[str, Entry]):
    """Entries of a catalog by id, in catalog order; an unknown id is an error that helps.

    Raises:
        UnknownIdError: on `entries[id]`, with the nearest ids; `entries.get(id)` gives None.
    """

    __slots__ = ("_by_id", "_kind", "claimed_twice")

    def __init__(self, kind: str, entries: Iterable[Entry]) -> None:
        by_id: dict[str, Entry] = {}
        self.claimed_twice: list[str] = []
        # One more than a catalog accepts: an iterator may be endless.
        for number, entry in enumerate(islice(entries, limits.ITEMS + 1)):
            key = getattr(entry, "id", None) or f"[{number}]"  # Catalog refuses it
            if key in by_id:
                self.claimed_twice.append(key)
            by_id[key] = entry
        self._kind = kind
        self._by_id: Mapping[str, Entry] = MappingProxyType(by_id)

    @classmethod
    def by_id(cls, kind: str, known: Mapping[str, Entry]) -> Entries[Entry]:
        """Return the entries of a mapping by id, which is not read now."""
        made = cls(kind, ())
        made._by_id = known
        return made

    def __getitem__(self, key: str) -> Entry:
        if not isinstance(key, str):
            raise UnknownIdError(self._kind, describe(key))
        if key in self._by_id:
            return self._by_id[key]
        if self._kind == "exercise":
            raise UnknownExerciseError(key, nearest(key, self._by_id))
        raise UnknownIdError(self._kind, key, self._meant(key) or nearest(key, self._by_id))

    def _meant(self, name: str) -> tuple[str, ...]:
        """Return the ids of muscles that are called so: `lats`."""
        if self._kind != "muscle":
            return ()
        folded = name.casefold()
        return tuple(
            id
            for id, muscle in self._by_id.items()
            for known in (
                getattr(muscle, "name", ""),
                getattr(muscle, "latin_name", None) or "",
                *getattr(muscle, "common_names", ()),
            )
            if known.casefold() == folded
        )

    def _ipython_key_completions_(self) -> list[str]:
        return [*self._by_id]

    @overload
    def get(self, key: str, /) -> Entry | None: ...
    @overload
    def get(self, key: str, default: Entry | _Default, /) -> Entry | _Default: ...
    def get(self, key: str, default: Any = None, /) -> Any:
        """Return the entry with that id, or the default."""
        return self._by_id.get(key, default) if isinstance(key, str) else default

    def __contains__(self, key: object) -> bool:
        return isinstance(key, str) and key in self._by_id

    def __iter__(self) -> Iterator[str]:
        return iter(self._by_id)

    def __len__(self) -> int:
        return len(self._by_id)

    def __eq__(self, other: object) -> bool:
        # In order, as entries are written in order: equal catalogs have equal documents.
        if not isinstance(other, Entries):
            return NotImplemented
        return list(self.items()) == list(other.items())

    __hash__ = None  # type: ignore[assignment]  # as of any mapping

    def __reduce__(self) -> tuple[Any, ...]:
        return (Entries, (self._kind, tuple(self._by_id.values())))

    def __repr__(self) -> str:
        return f"<{plural(len(self), 'entry', 'entries')} of kind {self._kind}>"
