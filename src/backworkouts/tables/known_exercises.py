"""Exercises as a table of sets holds them: an id and a name."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from backworkouts._catalog.catalog import Catalog
from backworkouts.model.exercise import Exercise

__all__ = ["lookup"]

_REMEMBERED = 10_000  # the bundled catalog and custom exercises; bounds the memory of a stream


def lookup(catalog: Catalog) -> Callable[[str, str], Exercise]:
    """Return a function that finds an exercise by its id, and makes unknown ones from their name.

    Args:
        catalog: the exercises that are known.
    """

    @lru_cache(_REMEMBERED)
    def exercise_of(id: str, name: str) -> Exercise:
        known = catalog.exercises.get(id)
        if known is not None:
            return known
        exercise = Exercise(id, name)
        # Readers of other apps' files make unknown exercises so, with a pattern from their name.
        custom = catalog.custom(name)
        return custom if custom.id == id else exercise

    return exercise_of
