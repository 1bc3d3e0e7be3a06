"""Exercises of a table of sets: those of the catalog, and those that have only an id and a name."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any

import narwhals.stable.v2 as nw
import pyarrow as pa

from backworkouts._catalog.catalog import Catalog
from backworkouts.model.exercise import Exercise
from backworkouts.tables.engines.small_tables import join_small_table
from backworkouts.tables.open_sets import has_values

__all__ = ["exercise_lookup", "exercises_of", "without_exercises"]

_CACHED = 10_000  # the bundled catalog and custom exercises; bounds the memory of a stream


def exercise_lookup(catalog: Catalog) -> Callable[[str, str], Exercise]:
    """Return a function that finds an exercise by its id, and makes unknown ones from their name.

    Args:
        catalog: the exercises that are known.
    """

    @lru_cache(_CACHED)
    def exercise_of(id: str, name: str) -> Exercise:
        known = catalog.exercises.get(id)
        if known is not None:
            return known
        exercise = Exercise(id, name)
        # Readers of other apps' files make unknown exercises so, with a pattern from their name.
        custom = catalog.custom(name)
        return custom if custom.id == id else exercise

    return exercise_of


def exercises_of(sets: nw.LazyFrame[Any], catalog: Catalog) -> Mapping[str, Exercise]:
    """Return the exercises of a catalog and all others of a table of sets, by id.

    The ids and names of the others are fetched from the engine, once each.

    Args:
        sets: rows with the column `exercise`, and perhaps `exercise_name`.
        catalog: the exercises that are known.

    Raises:
        InvalidValueError: for an id or a name that no exercise has.
    """
    by = ["exercise"]
    by += ["exercise_name"] if has_values(sets, "exercise_name") else []
    named = sets.group_by(*by).agg(rows=nw.len())
    unknown = without_exercises(named, [*catalog.exercises]).select(*by).collect()
    exercise_of = exercise_lookup(catalog)
    found = dict(catalog.exercises)
    for row in sorted(unknown.iter_rows(), key=str):
        # A null in a column of Python objects of pandas is the number NaN.
        id, name = ("" if not isinstance(each, str) else each for each in (row[0], row[-1]))
        if not id:
            continue
        exercise = exercise_of(id, name or id)
        # Of an id with several names, the name counts that tells the movement.
        if id not in found or not found[id].patterns:
            found[id] = exercise
    return found


def without_exercises(rows: nw.LazyFrame[Any], exercises: list[str]) -> nw.LazyFrame[Any]:
    """Return the rows of other exercises.

    Args:
        rows: rows with the column `exercise`.
        exercises: ids of exercises.
    """
    ids = pa.table({"exercise": pa.array(exercises, pa.string())})
    return join_small_table(rows, ids, on="exercise", how="anti")
