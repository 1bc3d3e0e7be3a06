"""Writes the names of columns into formats/sets_csv.md: `python docs/columns.py`.

A test fails when the page is stale.
"""

from __future__ import annotations

import sys
from pathlib import Path

from backworkouts.interop.sets_csv.headings import HEADINGS, WORDS_THAT_MATTER
from backworkouts.interop.table.columns import OF_SET, Column, Field

sys.path.insert(0, str(Path(__file__).parent / "extensions"))
from page_parts import with_part

PAGE = Path(__file__).parent / "formats" / "sets_csv.md"
START = "<!-- names of columns, written by docs/columns.py -->"
END = "<!-- end of the names of columns -->"

_LABELS = {
    Column(Field.SECONDS, "min"): "`seconds`, in minutes",
    Column(Field.SECONDS, "clock"): "`seconds`, such as `0:01:30`",
    Column(Field.STARTED, OF_SET): "date and time of each set",
    Column(Field.DURATION, "min"): "duration of the session, in minutes",
    Column(Field.CLOCK): "time of day, beside a date",
    Column(Field.DURATION): "duration of the session",
    Column(Field.SUPERSET): "number of the superset",
    Column(Field.SESSION): "number of the session",
    Column(Field.WARM_UP): "`yes` for a warm-up set",
    Column(Field.SKIPPED): "`yes` for a set that was left out",
    Column(Field.COMPLETED): "`no` for a set that was not done",
    Column(Field.SETS): "number of equal sets",
    Column(Field.RPE): "RPE from 0 to 10",
    Column(Field.DISTANCE_UNIT): "unit of the distance",
    Column(Field.IGNORED): "not read: plans, and what follows from other columns",
}
"""What the columns hold whose first name does not state it."""


def _label(column: Column, names: list[str]) -> str:
    if column in _LABELS:
        return _LABELS[column]
    name = column.field.value if column.unit else names[0]
    return f"`{name}`, in {column.unit}" if column.unit else f"`{name}`"


def _quoted(names: list[str]) -> str:
    return ", ".join(f"`{name}`" for name in names)


def names_of_columns() -> str:
    """Return the table of names, and the words that make an unknown column matter."""
    names_by_column: dict[Column, list[str]] = {}
    for name, column in HEADINGS.items():
        names_by_column.setdefault(column, []).append(name)
    lines = ["| column | names |", "|---|---|"]
    lines += [
        f"| {_label(column, names)} | {_quoted(names)} |"
        for column, names in names_by_column.items()
    ]
    words = _quoted(sorted(WORDS_THAT_MATTER))
    lines += ["", f"Words that make an unknown column matter: {words}."]
    return "\n".join(lines)


def page(text: str) -> str:
    """Return the text of the page with the present names."""
    return with_part(text, START, END, names_of_columns())


if __name__ == "__main__":
    PAGE.write_text(page(PAGE.read_text("utf-8")), "utf-8")
