"""The caller's own names of exercises, as a file: `name,exercise_id`."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

from backworkouts.errors import InteropError
from backworkouts.interop._account import UnknownName
from backworkouts.interop._csv import Place, Rows
from backworkouts.interop._layout import column, same
from backworkouts.interop._text import harmless, original

__all__ = ["read_names", "write_names"]

_NEEDED = ("name", "exercise_id")


def read_names(file: Place) -> dict[str, str]:
    """A mapping for `names=`, from a table with the columns `name` and `exercise_id`.

    Other columns are not looked at, and a name without an id is one that nobody maps yet: what
    `write_names` writes can be filled in and read.

    Args:
        file: its path, its content as bytes, or the file, open as text or bytes.

    Raises:
        InteropError: when this is no such table, or a name has two ids.

    >>> data = b'''name,exercise_id
    ... My row,seated_row
    ... Thing,
    ... '''
    >>> read_names(data)
    {'My row': 'seated_row'}
    """
    rows = Rows(file, lambda headings: sum(one in _NEEDED for one in headings))
    rows.need(_NEEDED, "a table of names")
    name_of, id_of = (same(column(rows, one)) for one in _NEEDED)
    names: dict[str, str] = {}
    for line, cells in list(rows):
        if len(cells) < len(rows.headings):
            found = f"{len(cells)} cells at line {line}"
            raise InteropError(rows.name, found, f"{len(rows.headings)}, as in the headings")
        name, known = original(name_of(cells)).strip(), id_of(cells).strip()
        if name and known and names.setdefault(name, known) != known:
            found = f"the name {name!r} with {names[name]} and, at line {line}, {known}"
            raise InteropError(rows.name, found, "one exercise for a name")
    return names


def write_names(unknown: Iterable[UnknownName]) -> str:
    """A table of unknown names to fill in and give to `read_names`.

    The column `exercise_id` is empty: what is suggested stands beside it, and is for a person to
    choose.

    >>> print(write_names([UnknownName("Low Row", 19, ("machine_low_row",))]), end="")
    name,exercise_id,sets,suggestions
    Low Row,,19,machine_low_row
    """
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow((*_NEEDED, "sets", "suggestions"))
    for one in unknown:
        writer.writerow((harmless(one.name), "", one.sets, " ".join(one.suggestions)))
    return text.getvalue()
