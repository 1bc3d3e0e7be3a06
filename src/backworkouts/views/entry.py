"""An entry of the catalog as a table: it iterates over the fields, so that none is left out."""

from __future__ import annotations

from typing import Any

from attrs import fields, has

from backworkouts.model.source import Source
from backworkouts.views.table import Table

__all__ = ["entry_table", "plain_fields"]


def plain_fields(entry: Any) -> dict[str, Any]:
    """Return the fields of an entry that state something, as plain values.

    >>> plain_fields(Source("row_2020", "study", "On rows"))["title"]
    'On rows'
    """
    shown = {}
    for field in fields(type(entry)):
        value = getattr(entry, field.name)
        if value is None or value is False or value == () or callable(value):
            continue
        if has(type(value)):
            value = plain_fields(value)
            if not value:
                continue
        shown[field.name] = [str(each) for each in value] if isinstance(value, tuple) else value
    return shown


def entry_table(entry: Any) -> Table:
    """Return a row for each field of an entry that states something."""
    rows: list[tuple[str, str]] = []
    for name, value in plain_fields(entry).items():
        label = name.replace("_", " ")
        if isinstance(value, dict):
            for part, stated in value.items():
                rows += _rows(f"{label}: {part}" if label != "instructions" else part, stated)
        else:
            rows += _rows(label, value)
    title = entry.title if isinstance(entry, Source) else entry.name
    return Table(title, ("Field", "Value"), tuple(rows))


_PROSE = ("setup", "execution", "cautions", "cues")


def _rows(label: str, value: Any) -> list[tuple[str, str]]:
    if isinstance(value, list) and label in _PROSE:
        return [("" if number else label, each) for number, each in enumerate(value)]
    return [(label, ", ".join(value) if isinstance(value, list) else str(value))]
