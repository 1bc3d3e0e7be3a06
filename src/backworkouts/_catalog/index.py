"""The index of the bundled names, shipped beside the data: to compute it takes a second.

`.ci/write_names.py` writes it from the data; a test fails when it is stale.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property
from typing import Any

from backworkouts._catalog.data_files import content
from backworkouts._catalog.folding import Words
from backworkouts._catalog.resolve import NameIndex, Standing, rarest_first
from backworkouts.model.exercise import Exercise

__all__ = ["FILE", "PrebuiltIndex", "prebuilt"]

FILE = "prebuilt/names.json"


def prebuilt(exercises: Iterable[Exercise]) -> dict[str, Any]:
    """Return what the file holds: the words of each name, rarest first, with the exercise's id."""
    index = NameIndex(exercises)
    words = map(" ".join, rarest_first(index.names))
    return {
        "names": dict(zip(words, index.names.values(), strict=True)),
        "spelled": index.spelled,
    }


class PrebuiltIndex(NameIndex):
    """The index of the bundled exercises.

    Args:
        exercises: by id.
        written: returns the id of an exercise for every name, exactly as the data have it.
    """

    def __init__(
        self, exercises: Mapping[str, Exercise], written: Callable[[], Mapping[str, str]]
    ) -> None:
        super().__init__(())
        self._exercises = exercises
        self._read_written = written

    @cached_property
    def _shipped(self) -> Mapping[str, Mapping[str, Any]]:
        return content(FILE)  # type: ignore[no-any-return]  # as `prebuilt`

    @cached_property
    def _all_written(self) -> Mapping[str, str]:
        return self._read_written()

    @cached_property
    def names(self) -> Mapping[Words, str]:
        """As `NameIndex.names`, already folded."""
        return {frozenset(words.split()): one for words, one in self._shipped["names"].items()}

    @cached_property
    def spelled(self) -> Mapping[str, Sequence[str]]:
        """As `NameIndex.spelled`."""
        return self._shipped["spelled"]

    @cached_property
    def _by_rarest(self) -> Mapping[str, Sequence[tuple[str, str]]]:
        under: dict[str, list[tuple[str, str]]] = {}
        for name in self._shipped["names"].items():
            under.setdefault(name[0].partition(" ")[0], []).append(name)
        return under

    @cached_property
    def _under(self) -> dict[str, Standing]:
        return {}

    def _written(self, name: str) -> str | None:
        return self._all_written.get(name)

    def _standing_under(self, word: str) -> Standing:
        # Made on first use: most words are never looked up.
        standing = self._under.get(word, ())
        if not standing and word in self._by_rarest:
            names = self._by_rarest[word]
            standing = self._under[word] = [(frozenset(key.split()), one) for key, one in names]
        return standing
