"""The caller's own names of exercises as files: `name,exercise_id`, `exercise_id,template_id`."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from operator import itemgetter

from backworkouts.errors import InteropError
from backworkouts.interop.account import UnknownName
from backworkouts.interop.files import FileInput
from backworkouts.interop.table.columns import fold_heading
from backworkouts.interop.table.rows import Rows
from backworkouts.interop.text import harmless, original

__all__ = ["read_names", "read_templates", "write_names"]

_NEEDED = ("name", "exercise_id")
_OF_TEMPLATES = ("exercise_id", "template_id")


def read_names(file: FileInput) -> dict[str, str]:
    """Return a mapping for `names=`, from a table with the columns `name` and `exercise_id`.

    Other columns and names without an id are ignored: the table that `write_names` writes can be
    filled in and read.

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
    return _mapping(file, _NEEDED, "a table of names", "one exercise for a name")


def read_templates(file: FileInput) -> dict[str, str]:
    """A mapping for `templates=` of `hevy_api.write`: columns `exercise_id` and `template_id`.

    Args:
        file: its path, its content as bytes, or the file, open as text or bytes.

    Raises:
        InteropError: when this is no such table, or an exercise has two templates.

    >>> read_templates(b"exercise_id,template_id")
    {}
    """
    return _mapping(file, _OF_TEMPLATES, "a table of templates", "one template for an exercise")


def _mapping(file: FileInput, needed: tuple[str, str], what: str, once: str) -> dict[str, str]:
    rows = Rows(file, lambda headings: sum(fold_heading(cell) in needed for cell in headings))
    places = {fold_heading(cell): place for place, cell in enumerate(rows.headings)}
    missing = [name for name in needed if name not in places]
    if missing:
        expected = f"{what} with the columns {', '.join(needed)}"
        rows.refuse(f"no column called {', '.join(missing)}", expected, "name the columns so")
    name_of, id_of = (itemgetter(places[name]) for name in needed)
    names: dict[str, str] = {}
    for line, cells in list(rows):
        if len(cells) < len(rows.headings):
            found = f"{len(cells)} cells at line {line}"
            raise InteropError(rows.name, found, f"{len(rows.headings)}, as in the headings")
        name, known = original(name_of(cells)).strip(), id_of(cells).strip()
        if name and known and names.setdefault(name, known) != known:
            found = f"the {needed[0]} {name!r} with {names[name]} and, at line {line}, {known}"
            raise InteropError(rows.name, found, once)
    return names


def write_names(unknown: Iterable[UnknownName]) -> str:
    """A table of unknown names to fill in and give to `read_names`.

    The column `exercise_id` is empty: what is suggested stands beside it, and is for a person to
    choose.

    Args:
        unknown: the unknown names, as a result lists them.

    >>> print(write_names([UnknownName("Low Row", 19, ("machine_low_row",))]), end="")
    name,exercise_id,sets,suggestions
    Low Row,,19,machine_low_row
    """
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow((*_NEEDED, "sets", "suggestions"))
    for name in unknown:
        writer.writerow((harmless(name.name), "", name.sets, " ".join(name.suggestions)))
    return text.getvalue()
