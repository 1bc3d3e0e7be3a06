"""Writes the columns of a table of sets into tables.md: `python docs/table_columns.py`.

Which columns a function reads is found by calling it. A test fails when the page is stale.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

import pyarrow as pa

from backworkouts import tables
from backworkouts.errors import Code, InvalidValueError
from backworkouts.tables.schema import COLUMNS, NOT_HELD, Column

sys.path.insert(0, str(Path(__file__).parent / "extensions"))
from page_parts import table, with_part

PAGE = Path(__file__).parent / "tables.md"

FUNCTIONS: Mapping[str, Callable[[pa.Table], object]] = {
    "weekly_volume": tables.weekly_volume,
    "frequency": tables.frequency,
    "average_volume": tables.average_volume,
    "session_volume": tables.session_volume,
    "tonnage": tables.tonnage,
    "best_sets": tables.best_sets,
    "lower_back_last": tables.lower_back_last,
    "check": tables.check,
    "incomplete": tables.incomplete,
    "to_sessions": tables.to_sessions,
}
"""The functions that read a table of sets."""

_EMPTY = pa.table({})
_NO_TYPE_OF_OURS = pa.array([], pa.list_(pa.int8()))
_WEEK = "`week` or `started_at`"


def columns() -> str:
    """Return the table of columns."""
    rows = [
        [
            f"`{column.name}`",
            f"{_noun(column.type)}{', or null' if column.is_nullable else ''}",
            f"{column.about} {_values(column)}".rstrip(),
        ]
        for column in COLUMNS.values()
    ]
    return table(["column", "type", "meaning"], rows)


def needs() -> str:
    """Return the table of the columns that each function reads."""
    rows = []
    for name, function in FUNCTIONS.items():
        required = needed(function)
        rows.append(
            [f"`{name}`", _shown(function, required), _quoted(optional(function, required))]
        )
    return table(["function", "needs", "reads, if the table has it"], rows)


def needed(function: Callable[[pa.Table], object]) -> list[str]:
    """Return the columns without which a function raises an error."""
    return _named(function, _EMPTY, Code.MISSING_KEY)


def optional(function: Callable[[pa.Table], object], required: Iterable[str]) -> list[str]:
    """Return the columns that a function reads where a table has them.

    Of a table in which all other columns have a wrong type, the error names the columns that are
    read.
    """
    given = _empty_table(required)
    others = [name for name in COLUMNS if name not in given.column_names and name != "week"]
    for name in others:
        given = given.append_column(name, _NO_TYPE_OF_OURS)
    return _named(function, given, Code.WRONG_TYPE)


def not_held() -> str:
    """Return the table of what the columns do not hold."""
    rows = [
        [f"`{name}`", _quoted(fields) if fields[0].isidentifier() else fields[0]]
        for name, fields in NOT_HELD.items()
    ]
    return table(["class", "not held"], rows)


def page(text: str) -> str:
    """Return the text of the page with the present columns."""
    for name, part in (("columns", columns), ("needs", needs), ("not held", not_held)):
        start, end = f"<!-- {name}, by docs/table_columns.py -->", f"<!-- end of {name} -->"
        text = with_part(text, start, end, part())
    return text


def _shown(function: Callable[[pa.Table], object], required: list[str]) -> str:
    """Return the needed columns as Markdown; a week may stand in place of the start."""
    others = [name for name in required if name != "started_at"]
    if "started_at" not in required or _named(function, _empty_table([*others, "week"])):
        return _quoted(required)
    return f"{_quoted(others)}, {_WEEK}"


def _named(
    function: Callable[[pa.Table], object], given: pa.Table, code: Code | None = None
) -> list[str]:
    """Return the columns that the error of a function names, in the order of `COLUMNS`."""
    try:
        function(given)
    except InvalidValueError as error:
        found = {str(each.path[0]) for each in error.problems if code in {None, each.code}}
        return [name for name in COLUMNS if name in found]
    return []


def _empty_table(names: Iterable[str]) -> pa.Table:
    given: Any = tables.from_sessions([]).read_all()
    return given.select(list(names))


def _quoted(names: Iterable[str]) -> str:
    return ", ".join(f"`{name}`" for name in names)


def _noun(words: str) -> str:
    """Return words without their articles, which a narrow column has no room for."""
    return re.sub(r"\ba ", "", words)


def _values(column: Column) -> str:
    """Return the possible values of a column, unless its meaning names them."""
    is_named = all(f"`{value}`" in column.about for value in column.values)
    return "" if is_named else f"One of {_quoted(column.values)}."


if __name__ == "__main__":
    PAGE.write_text(page(PAGE.read_text("utf-8")), "utf-8")
