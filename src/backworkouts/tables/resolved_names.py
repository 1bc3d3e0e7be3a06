"""Names of exercises, as people wrote them, resolved to ids for a whole table."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import Any, Generic, NamedTuple

import narwhals.stable.v2 as nw
import pyarrow as pa
from narwhals.dtypes import DType
from narwhals.stable.v2.typing import IntoFrameT

from backworkouts._catalog.catalog import Catalog
from backworkouts.errors import Code, InvalidValueError, Problem
from backworkouts.interop.names import NamedExercise, NameMap
from backworkouts.tables.engines.arrow import arrow_table
from backworkouts.tables.engines.opening import open_table, similar_columns
from backworkouts.tables.engines.small_tables import small_table
from backworkouts.tables.open_sets import is_accepted
from backworkouts.tables.schema import COLUMNS

__all__ = ["ResolvedNames", "resolve_names"]

_OF_KNOWN = {"exercise": pa.string(), "per_side": pa.bool_(), "is_warm_up": pa.bool_()}
_OF_UNKNOWN = {"exercise": pa.string(), "rows": pa.int64(), "suggestions": pa.string()}
"""The columns beside that of the name."""

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

    @property
    def ids(self) -> IntoFrameT:
        """All names with their ids: the column of the name, and `exercise`.

        A left join of this table gives a table of sets its column `exercise`.
        """
        opened = [open_table(part) for part in self]
        column = opened[0].frame.collect_schema().names()[0]
        parts = [part.frame.select(column, "exercise") for part in opened]
        return opened[0].native(nw.concat(parts))


def resolve_names(
    table: IntoFrameT,
    column: str = "exercise_name",
    *,
    names: Mapping[str, str] | None = None,
    catalog: Catalog | None = None,
) -> ResolvedNames[IntoFrameT]:
    """Return the exercises that the names in a column mean.

    The different names are fetched from the engine; all other work of the engine stays lazy. Join
    `ids` of the result to the table to get the column `exercise`.

    Args:
        table: a table with names of exercises, or a query for one, of any engine.
        column: the column with the names; not `exercise`, which the result has for the ids.
        names: names of the caller, from a name to the id of an exercise; see `interop.read_names`.
        catalog: the exercises that are known; the bundled catalog by default.

    Returns:
        The known names and the unknown names. Null and blank names are in neither.

    Raises:
        InvalidValueError: the table does not have the column, the column is no text, or a column of
            the result has its name: `exercise` holds ids there.
        UnknownExerciseError, AmbiguousExerciseError: an entry of `names` leads to no exercise.
        UnsupportedSubjectError: for anything but a table.

    >>> sets = pa.table({"exercise_name": ["Pull Up", "Seated Rwo", "Pull Up"]})
    >>> known, unknown = resolve_names(sets)
    >>> known.select(["exercise_name", "exercise"]).to_pylist()
    [{'exercise_name': 'Pull Up', 'exercise': 'pull_up'}]
    >>> unknown.select(["exercise_name", "rows"]).to_pylist()
    [{'exercise_name': 'Seated Rwo', 'rows': 1}]
    """
    given = open_table(table)
    _check_column(column, given.frame.collect_schema())
    name_map = NameMap(catalog, names)
    found = [
        (name, name_map.named(name, rows), rows) for name, rows in _different(given.frame, column)
    ]
    tables = (_known(column, found), _unknown(column, found, name_map))
    return ResolvedNames(*(given.native(small_table(rows, given.frame)) for rows in tables))


def _check_column(column: str, schema: Mapping[str, DType]) -> None:
    """Check that a column of a table can hold names, and that no result has another of its name."""
    at = partial(Problem.at, (column,), root="table")
    expected = "a column with names of exercises"
    if column not in schema:
        suggestions = similar_columns(column, schema)
        raise InvalidValueError((at("no such column", expected, Code.MISSING_KEY, suggestions),))
    if not is_accepted(COLUMNS["exercise_name"], schema[column]):
        found = f"a column of {schema[column]}"
        raise InvalidValueError((at(found, expected, Code.WRONG_TYPE),))
    if column in {*_OF_KNOWN, *_OF_UNKNOWN}:
        found = "the name of a column of the result"
        expected = "a column of names under another name, such as exercise_name"
        raise InvalidValueError((at(found, expected, Code.CONTRADICTION),))


def _known(column: str, found: Sequence[_Found]) -> pa.Table:
    rows = [
        (name, named.exercise.id, named.per_side, named.warm_up)
        for name, named, _ in found
        if not named.exercise.is_custom
    ]
    return arrow_table({column: pa.string(), **_OF_KNOWN}, rows)


def _unknown(column: str, found: Sequence[_Found], name_map: NameMap) -> pa.Table:
    hints = {each.name: ", ".join(each.suggestions) for each in name_map.unknown}
    rows = [
        (name, named.exercise.id, count, hints.get(named.exercise.name, ""))
        for name, named, count in found
        if named.exercise.is_custom
    ]
    return arrow_table({column: pa.string(), **_OF_UNKNOWN}, rows)


def _different(frame: nw.LazyFrame[Any], column: str) -> Iterator[tuple[str, int]]:
    """Yield each name once, in the order of the alphabet, with the number of rows that have it."""
    counted = frame.group_by(column).agg(rows=nw.len()).collect()
    pairs = [(name, rows) for name, rows in counted.iter_rows() if isinstance(name, str)]
    yield from sorted((name, int(rows)) for name, rows in pairs if name.strip())
