"""The files that are shipped with the catalog."""

from __future__ import annotations

import json
from typing import Any

from importlib_resources import files

__all__ = ["content", "entries_by_id", "read_entry", "text"]

Entry = dict[str, Any]
"""The JSON object of an entry."""

_ENTRY_BEGINS = '  {"id": "'


def text(path: str) -> str:
    """Return the text of a file, given by its path beside this module."""
    return files("backworkouts._catalog").joinpath(path).read_text("utf-8")


def content(path: str) -> Any:
    """Return the value of a JSON file. The tests check the files, so this does not."""
    return json.loads(text(path))


def entries_by_id(name: str) -> dict[str, str]:
    """Return the lines of a data file with one entry a line, by the id of the entry.

    Most entries are never asked for: `read_entry` parses one.
    """
    begin = len(_ENTRY_BEGINS)
    return {
        line[begin : line.index('"', begin)]: line
        for line in text(f"data/{name}.json").split("\n")
        if line.startswith(_ENTRY_BEGINS)
    }


def read_entry(line: str) -> Entry:
    """Return the JSON object of an entry."""
    entry: Entry = json.loads(line.rstrip(","))
    return entry
