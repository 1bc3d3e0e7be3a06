"""The table of a caller as a lazy frame, and results as the type of table that the caller gave."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Generic, NamedTuple, cast

import narwhals.stable.v2 as nw
import pyarrow as pa
from narwhals.exceptions import DuplicateError
from narwhals.stable.v2 import Implementation
from narwhals.stable.v2.typing import IntoFrameT

from backworkouts.errors import (
    Code,
    InvalidValueError,
    Problem,
    UnsupportedSubjectError,
    describe,
)
from backworkouts.suggest import nearest

__all__ = ["ENGINES", "OpenedTable", "open_table", "similar_columns"]

ENGINES = "polars, DuckDB, pandas, PyArrow, PySpark, Dask, or a table with __arrow_c_stream__"
"""The engines whose tables are accepted, in words."""


class OpenedTable(NamedTuple, Generic[IntoFrameT]):
    """A table of the caller.

    Attributes:
        frame: the table as a lazy frame.
        is_eager: whether the caller gave values, and not a query.
    """

    frame: nw.LazyFrame[Any]
    is_eager: bool

    def native(self, result: nw.LazyFrame[Any]) -> IntoFrameT:
        """Return a result as the type of table that the caller gave."""
        table = result.collect().to_native() if self.is_eager else result.to_native()
        return cast("IntoFrameT", table)


def open_table(table: IntoFrameT) -> OpenedTable[IntoFrameT]:
    """Return a table of any engine as a lazy frame.

    Args:
        table: a table or a query.

    Raises:
        UnsupportedSubjectError: for anything else.
        InvalidValueError: for a table with two columns of the same name.
    """
    try:
        frame: Any = nw.from_native(table, pass_through=True)
    except DuplicateError as error:
        found = " ".join(str(error).split())
        problem = Problem("columns", found, "one column of each name", Code.DUPLICATE_ID)
        raise InvalidValueError((problem,)) from None
    if isinstance(frame, nw.LazyFrame):
        return OpenedTable(frame, is_eager=False)
    if not isinstance(frame, nw.DataFrame):
        if not hasattr(table, "__arrow_c_stream__"):
            raise UnsupportedSubjectError(describe(table), f"a table of {ENGINES}")
        frame = nw.from_native(_from_stream(table))
    if frame.implementation is Implementation.PYARROW:
        frame = nw.from_native(_joinable(frame.to_native()))
    if frame.implementation is Implementation.PANDAS:
        frame = nw.from_native(_without_index(frame.to_native()))
    return OpenedTable(frame.lazy(), is_eager=True)


def similar_columns(name: str, columns: Iterable[object]) -> tuple[str, ...]:
    """Return the names of columns most similar to a name. In pandas, a name may be no text."""
    return nearest(name, (each for each in columns if isinstance(each, str)))


def _from_stream(table: Any) -> pa.Table:
    try:
        return pa.table(table)
    except pa.ArrowInvalid:  # a stream of values and not of rows, such as a column of pandas
        raise UnsupportedSubjectError(describe(table), f"a table of {ENGINES}") from None


def _joinable(table: pa.Table) -> pa.Table:
    """Return a table that PyArrow joins and concatenates.

    It concatenates only equal schemas, and so the columns may hold nulls; and it does not join its
    three types of texts with each other.
    """
    fields = [field.with_nullable(nullable=True) for field in table.schema]
    texts = (pa.large_string(), pa.string_view())
    plain = [each.with_type(pa.string()) if each.type in texts else each for each in fields]
    return table.cast(pa.schema(plain))


def _without_index(frame: Any) -> Any:
    """Return a table of pandas without names in its index, which may be names of columns, too."""
    has_names = any(name is not None for name in frame.index.names)
    return frame.reset_index(drop=True) if has_names else frame
