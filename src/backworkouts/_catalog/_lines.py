"""Data files with an entry a line, which begins with its id: the lines are read when needed."""

from __future__ import annotations

import json
from typing import Any

from backworkouts._catalog._files import text

__all__ = ["Line", "entry_of", "lines"]

Line = str | dict[str, Any]
"""An entry, read or not."""

_BEGINNING = '  {"id": "'


def lines(name: str) -> dict[str, str]:
    """The lines of a file by the ids of their entries."""
    every = text(f"data/{name}.json").split("\n")
    begin = len(_BEGINNING)
    return {one[begin : one.index('"', begin)]: one for one in every if one.startswith(_BEGINNING)}


def entry_of(raw: Line) -> dict[str, Any]:
    """What an entry holds."""
    return raw if isinstance(raw, dict) else json.loads(raw.rstrip(","))
