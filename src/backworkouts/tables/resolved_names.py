"""Names of exercises, as people wrote them, resolved to ids for a whole table."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Generic, NamedTuple

import narwhals.stable.v2 as nw
import pyarrow as pa
from narwhals.stable.v2.typing import IntoFrameT

from backworkouts._catalog.catalog import Catalog
from backworkouts.errors import Code, InvalidValueError, Problem
from backworkouts.interop.names import NamedExercise, NameMap
from backworkouts.suggest import nearest
from backworkouts.tables.engines.opening import open_table
from backworkouts.tables.engines.small_tables import small_table

__all__ = ["ResolvedNames", "resolve_names"]


_Found = tuple[str, NamedExercise, int]
"""A name, what it means, and how many rows have it."""


class ResolvedNames(NamedTuple, Generic[IntoFrameT]):
    """Two tables of names, of the type of the table that holds the names.

    Attributes:
        known: the columns of the name, `exercise` (its id), `per_side` (the name states that
            repetitions are done with each side) and `is_warm_up` (the name states a warm-up).
        unknown: the columns of the name, `exercise` (an id such as `custom:my_row`), `rows` (how
            many rows have the name) and `suggestions`: similar names of the catalog, or the
            exercises that the name fits, as one text.
    """

    known: IntoFrameT
    unknown: IntoFrameT


def resolve_names(
    table: IntoFrameT,
    column: str = "exercise_name",
    *,
    names: Mapping[str, str] | None = None,
    catalog: Catalog | None = None,
) -> ResolvedNames[IntoFrameT]:
    """Return the exercises that the names in a column mean.

    The different names are fetched from the engine; all other work of the engine stays lazy. Join
    the known names to the table to get the column `exercise`.

    Args:
        table: a table with names of exercises, or a query for one, of any engine.
        column: the column with the names.
        names: names of the caller, from a name to the id of an exercise; see `interop.read_names`.
        catalog: the exercises that are known; the bundled catalog by default.

    Returns:
        The known names and the unknown names. Null and blank names are in neither.

    Raises:
        InvalidValueError: the table does not have the column.
        UnknownExerciseError, AmbiguousExerciseError: an entry of `names` leads to no exercise.
        UnsupportedSubjectError: for anything but a table.
    """
    given = open_table(table)
    schema = given.frame.collect_schema()
    if column not in schema:
        suggestions = nearest(column, schema)
        expected = "a column with names of exercises"
        problem = Problem.at(
            (column,), "no such column", expected, Code.MISSING_KEY, suggestions, root="table"
        )
        raise InvalidValueError((problem,))
    name_map = NameMap(catalog, names)
    found = [
        (name, name_map.named(name, rows), rows) for name, rows in _different(given.frame, column)
    ]
    tables = (_known(column, found), _unknown(column, found, name_map))
    return ResolvedNames(*(given.native(small_table(rows, given.frame)) for rows in tables))


def _known(column: str, found: Sequence[_Found]) -> pa.Table:
    rows = [(name, named) for name, named, _ in found if not named.exercise.is_custom]
    return pa.table(
        {
            column: pa.array([name for name, _ in rows], pa.string()),
            "exercise": pa.array([named.exercise.id for _, named in rows], pa.string()),
            "per_side": pa.array([named.per_side for _, named in rows], pa.bool_()),
            "is_warm_up": pa.array([named.warm_up for _, named in rows], pa.bool_()),
        }
    )


def _unknown(column: str, found: Sequence[_Found], name_map: NameMap) -> pa.Table:
    hints = {each.name: ", ".join(each.suggestions) for each in name_map.unknown}
    rows = [
        (name, named.exercise, count) for name, named, count in found if named.exercise.is_custom
    ]
    return pa.table(
        {
            column: pa.array([name for name, _, _ in rows], pa.string()),
            "exercise": pa.array([exercise.id for _, exercise, _ in rows], pa.string()),
            "rows": pa.array([count for _, _, count in rows], pa.int64()),
            "suggestions": pa.array(
                [hints.get(exercise.name, "") for _, exercise, _ in rows], pa.string()
            ),
        }
    )


def _different(frame: nw.LazyFrame[Any], column: str) -> Iterator[tuple[str, int]]:
    """Yield each name once, in the order of the alphabet, with the number of rows that have it."""
    counted = frame.group_by(column).agg(rows=nw.len()).collect()
    pairs = [(name, rows) for name, rows in counted.iter_rows() if isinstance(name, str)]
    yield from sorted((name, int(rows)) for name, rows in pairs if name.strip())
