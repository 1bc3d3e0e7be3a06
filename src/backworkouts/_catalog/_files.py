"""The files that are shipped with the catalog."""

from __future__ import annotations

import json
from pkgutil import get_data
from typing import Any

__all__ = ["content", "text"]

_PACKAGE = "backworkouts._catalog"


def text(path: str) -> str:
    """The text of a file, which stands in a folder beside this module."""
    # What loads modules gives files too, nearly always. importlib_resources asks whatever else
    # there is, and takes as long to import as attrs: it is imported for that alone.
    data = get_data(_PACKAGE, path)
    if data is None:
        from importlib_resources import files  # noqa: PLC0415  as above

        data = files(_PACKAGE).joinpath(path).read_bytes()
    return data.decode("utf-8")


def content(path: str) -> Any:
    """The value of a JSON file. It is ours, and the tests hold its schema."""
    return json.loads(text(path))
