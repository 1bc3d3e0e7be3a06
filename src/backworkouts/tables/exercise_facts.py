"""Exercises of a table of sets: those of the catalog, and those that have only an id and a name."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import narwhals.stable.v2 as nw
import pyarrow as pa

from backworkouts._catalog.catalog import Catalog
from backworkouts.model.exercise import Exercise
from backworkouts.tables.columns import has_values
from backworkouts.tables.engines import joinable, small_table
from backworkouts.tables.known_exercises import lookup

__all__ = ["exercises_of", "without_exercises"]


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
    exercise_of = lookup(catalog)
    found = dict(catalog.exercises)
    for id, *names in sorted(unknown.iter_rows(), key=str):
        if id is None:
            continue
        exercise = exercise_of(id, names[0] if names and names[0] else id)
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
    ids = small_table(pa.table({"exercise": pa.array(exercises, pa.string())}), rows)
    return joinable(rows, "exercise").join(ids, on="exercise", how="anti")
