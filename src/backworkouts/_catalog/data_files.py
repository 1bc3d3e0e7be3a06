"""The files that are shipped with the catalog."""

from __future__ import annotations

import json
from typing import Any

from importlib_resources import files

__all__ = ["Entry", "content", "entries_by_id", "text"]

Entry = dict[str, Any]
"""The JSON object of an entry."""


def text(path: str) -> str:
    """Return the text of a file, given by its path beside this module."""
    return files("backworkouts._catalog").joinpath(path).read_text("utf-8")


def content(path: str) -> Any:
    """Return the value of a JSON file. The tests check the files, so this does not."""
    return json.loads(text(path))


def entries_by_id(name: str) -> dict[str, Entry]:
    """Return the entries of a data file, by their ids."""
    (entries,) = content(f"data/{name}.json").values()
    return {entry["id"]: entry for entry in entries}
