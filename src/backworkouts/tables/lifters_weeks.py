"""The day on which the weeks of each lifter start, from a table of the caller."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import narwhals.stable.v2 as nw
import pyarrow as pa
from narwhals.dtypes import DType

from backworkouts import limits
from backworkouts.errors import Code, Problem, UnknownIdError, describe
from backworkouts.model import validate
from backworkouts.suggest import nearest
from backworkouts.tables.engines.opening import open_table, similar_columns
from backworkouts.tables.engines.small_tables import small_table

__all__ = ["beside", "days_of_lifters"]

_COLUMNS = ("lifter", "week_starts")


def days_of_lifters(
    table: Any, lifter: DType | None, weekdays: tuple[str, ...]
) -> nw.LazyFrame[Any]:
    """Return the days of lifters, one row for each lifter with a day.

    The table is read to check it: a misspelled day would be taken for none, and a lifter with two
    rows would be counted twice.

    Args:
        table: a table of any engine with the columns `lifter` and `week_starts`.
        lifter: the type of the column `lifter` of the sets; None if they have none.
        weekdays: the possible days.

    Raises:
        InvalidValueError: for a missing column, another type of lifters than that of the sets, and
            several days of a lifter.
        UnknownIdError: for a text that is no day of the week.
        UnsupportedSubjectError: for anything but a table.
    """
    given = open_table(table).frame
    schema = given.collect_schema()
    validate.raise_any(_wrong_columns(schema, lifter))
    kind = nw.Int64 if schema["lifter"].is_integer() else nw.String
    rows = given.select(nw.col("lifter").cast(kind), nw.col("week_starts").cast(nw.String))
    rows = rows.filter(~nw.col("lifter").is_null()).filter(~nw.col("week_starts").is_null())
    once = rows.group_by(*_COLUMNS).agg(rows=nw.len()).select(*_COLUMNS)
    for day in sorted(_values(once, "week_starts")):
        if day not in weekdays:
            raise UnknownIdError("day of the week", day, nearest(day, weekdays) or weekdays)
    several = once.group_by("lifter").agg(days=nw.len()).filter(nw.col("days") > 1)
    validate.raise_any(
        Problem("week_starts", f"several days of {describe(name)}", "one day", Code.CONTRADICTION)
        for name in sorted(_values(several, "lifter"))[: limits.PROBLEMS]
    )
    return once


def _values(rows: nw.LazyFrame[Any], name: str) -> set[Any]:
    """Return the different values of a column."""
    return {value for (value,) in rows.select(name).collect().iter_rows()}


def _wrong_columns(schema: Mapping[str, DType], lifter: DType | None) -> Iterator[Problem]:
    missing = [name for name in _COLUMNS if name not in schema]
    for name in missing:
        expected = f"the columns {' and '.join(_COLUMNS)}"
        suggestions = similar_columns(name, schema)
        yield _problem(name, "no such column", expected, Code.MISSING_KEY, suggestions)
    if missing:
        return
    is_number = lifter is not None and lifter.is_integer()
    if schema["lifter"].is_integer() is not is_number or schema["lifter"].is_float():
        expected = f"{'whole numbers' if is_number else 'texts'}, as the sets have"
        yield _problem("lifter", f"a column of {schema['lifter']}", expected, Code.WRONG_TYPE)
    if schema["week_starts"].is_numeric():
        found = f"a column of {schema['week_starts']}"
        yield _problem("week_starts", found, "texts such as monday", Code.WRONG_TYPE)


def _problem(
    name: str, found: str, expected: str, code: Code, suggestions: tuple[str, ...] = ()
) -> Problem:
    return Problem.at((name,), found, expected, code, suggestions, root="week_starts")


def beside(days: nw.LazyFrame[Any], sets: nw.LazyFrame[Any]) -> nw.LazyFrame[Any]:
    """Return the days of lifters as a table of the engine of the sets, to join them by lifter.

    Args:
        days: what `days_of_lifters` returned.
        sets: rows with the column `lifter`.
    """
    if days.implementation is not sets.implementation:
        arrow = days.collect(backend="pyarrow").to_arrow()
        plain = [
            field if pa.types.is_integer(field.type) else field.with_type(pa.string())
            for field in arrow.schema
        ]
        days = small_table(arrow.cast(pa.schema(plain)), sets)
    kind = sets.collect_schema()["lifter"]
    return days.with_columns(nw.col("lifter").cast(kind)) if kind.is_integer() else days
