"""The columns that a function reads, checked: one error names all that are missing or wrong."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Generic, NamedTuple

import narwhals.stable.v2 as nw
from narwhals.dtypes import DType
from narwhals.stable.v2.typing import IntoFrameT

from backworkouts.errors import Code, InvalidValueError, Problem
from backworkouts.tables.engines.opening import OpenedTable, open_table, similar_columns
from backworkouts.tables.schema import COLUMNS, Column, ColumnType
from backworkouts.tables.weeks import MONDAY, Weeks, weeks_of

__all__ = ["Sets", "has_values", "is_accepted", "open_sets"]

_TEXTS = (nw.String, nw.Categorical, nw.Enum)
_WHOLE = (
    nw.Int8, nw.Int16, nw.Int32, nw.Int64, nw.Int128,
    nw.UInt8, nw.UInt16, nw.UInt32, nw.UInt64, nw.UInt128,
)  # fmt: skip
_FRACTIONS = (nw.Float32, nw.Float64, nw.Decimal)
_ANYTHING = (nw.Object, nw.Unknown)
"""What narwhals calls a column of Python objects, and one of nulls alone."""

_DTYPES = {
    ColumnType.KEY: (*_TEXTS, *_WHOLE),
    ColumnType.TEXT: _TEXTS,
    ColumnType.WHOLE: _WHOLE,
    ColumnType.NUMBER: (*_WHOLE, *_FRACTIONS),
    ColumnType.FLAG: (nw.Boolean,),
    # Weeks are told apart and not calculated with, so a text such as 2026-11-23 is as good.
    ColumnType.DATE: (nw.Date, nw.Datetime, *_TEXTS),
    ColumnType.MOMENT: (nw.Datetime, nw.Date),
}

_PLAIN: Mapping[ColumnType, DType] = {
    ColumnType.KEY: nw.String(),
    ColumnType.TEXT: nw.String(),
    ColumnType.WHOLE: nw.Int64(),
    ColumnType.NUMBER: nw.Float64(),
    ColumnType.FLAG: nw.Boolean(),
    ColumnType.DATE: nw.Date(),
    ColumnType.MOMENT: nw.Datetime(),
}
"""The type that a column of nulls alone gets, which no engine joins without a type."""


class Sets(NamedTuple, Generic[IntoFrameT]):
    """A table of sets of the caller.

    Attributes:
        frame: the columns that a function reads, and the column `weeks.key`.
        weeks: how its sessions are put into weeks.
        given: the table as it was given.
    """

    frame: nw.LazyFrame[Any]
    weeks: Weeks
    given: OpenedTable[IntoFrameT]

    def native(self, result: nw.LazyFrame[Any]) -> IntoFrameT:
        """Return a result as the type of table that the caller gave."""
        return self.given.native(result)


def open_sets(
    table: IntoFrameT,
    needed: Iterable[str],
    *,
    optional: Iterable[str] = (),
    week_starts: object = None,
) -> Sets[IntoFrameT]:
    """Return a table of sets, checked, with the columns that a function reads.

    Args:
        table: a table of sets, or a query for one, of any engine.
        needed: the columns that it must have.
        optional: the columns that it may have.
        week_starts: as for `weeks_of`; None if the function needs no weeks.

    Raises:
        InvalidValueError: naming every column that is missing or has another type.
        UnknownIdError: for a text that is no day of the week.
        UnsupportedSubjectError: for anything but a table.
    """
    given = open_table(table)
    schema = given.frame.collect_schema()
    weeks = weeks_of(schema, MONDAY if week_starts is None else week_starts)
    names = [*needed, *(name for name in optional if has_values(given.frame, name))]
    if week_starts is not None:
        names.append(weeks.column)
    names = [*dict.fromkeys(names)]
    problems = tuple(_problems(schema, names))
    if problems:
        raise InvalidValueError(problems)
    frame = given.frame.select(*(_plain(COLUMNS[name], schema[name]) for name in names))
    return Sets(frame if week_starts is None else weeks.with_key(frame), weeks, given)


def has_values(frame: nw.LazyFrame[Any], name: str) -> bool:
    """Return whether a frame has a column, and the column is more than nulls without a type."""
    schema = frame.collect_schema()
    return name in schema and schema[name] != nw.Unknown


def _problems(schema: Mapping[str, DType], names: Iterable[str]) -> Iterator[Problem]:
    for name in names:
        column = COLUMNS[name]
        if name not in schema:
            found, expected = "no such column", f"a column of the table: {column.type}"
            code, suggestions = Code.MISSING_KEY, similar_columns(name, schema)
            yield Problem.at((name,), found, expected, code, suggestions, root="sets")
        elif not is_accepted(column, schema[name]):
            found, expected = f"a column of {schema[name]}", column.type.value
            if _is_instant(schema[name]):
                expected += ", which is the local time of the lifter"
            yield Problem.at((name,), found, expected, Code.WRONG_TYPE, root="sets")


def _is_instant(found: DType) -> bool:
    return isinstance(found, nw.Datetime) and found.time_zone is not None


def is_accepted(column: Column, found: DType) -> bool:
    """Return whether a column of a table has a type that its values can have."""
    if _is_instant(found):
        return False
    # pandas turns whole numbers beside nulls into floats.
    floats = _FRACTIONS if column.type is ColumnType.WHOLE and column.is_nullable else ()
    return isinstance(found, (*_DTYPES[column.type], *floats, *_ANYTHING))


def _plain(column: Column, found: DType) -> nw.Expr:
    """Return a column with a type that every engine joins and concatenates."""
    values = nw.col(column.name)
    if isinstance(found, (nw.Categorical, nw.Enum)):
        return values.cast(nw.String)
    if isinstance(found, nw.Unknown):
        return values.cast(_PLAIN[column.type])
    if isinstance(found, nw.Object):
        return _of_objects(column, values)
    return values


def _of_objects(column: Column, values: nw.Expr) -> nw.Expr:
    """Return a column of Python objects, such as dates and decimals in pandas, to compute with."""
    if column.type is ColumnType.MOMENT:
        return values.cast(nw.Datetime)
    is_number = column.type in (ColumnType.WHOLE, ColumnType.NUMBER)
    return values.cast(nw.Float64) if is_number and column.is_nullable else values
