"""Files of settings: `backworkouts.toml`, or a table of a `pyproject.toml`."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from backworkouts import limits
from backworkouts.errors import Code, Problem, SettingsError, describe

__all__ = ["OWN_FILE", "settings_file", "values_in"]

OWN_FILE = "backworkouts.toml"
_SHARED_FILE = "pyproject.toml"
_TABLE = "[tool.backworkouts]"
_TEXTS_AND_COMMENTS = re.compile(
    r'"""(?:[^\\]|\\.)*?(?:"""|\Z)|"(?:[^"\\\n]|\\.)*"?'
    r"|'''.*?(?:'''|\Z)|'[^'\n]*'?|#[^\n]*",
    re.DOTALL,
)
_BRACKETS = re.compile(r"[\[\]{}]")
_PLACE = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")


def settings_file(directory: Path) -> Path | None:
    """Return the nearest file with settings in a directory or above it.

    Raises:
        SettingsError: for a file on the way that may have settings, and is no TOML.
    """
    start = directory.resolve()
    for folder in (start, *start.parents):
        own, shared = folder / OWN_FILE, folder / _SHARED_FILE
        if own.is_file():
            return own
        if shared.is_file() and _own_table(shared) is not None:
            return shared
    return None


def values_in(path: Path) -> Mapping[str, Any]:
    """Return the settings of a file.

    Raises:
        SettingsError: for what is no TOML, and for a `pyproject.toml` without settings.
        OSError: when the file cannot be read.
    """
    if path.name != _SHARED_FILE:
        return _toml(path, _bytes(path))
    table = _own_table(path)
    if table is None:
        raise _no(path, "none", f"a table {_TABLE}", Code.MISSING_KEY)
    return table


def _own_table(path: Path) -> Mapping[str, Any] | None:
    data = _bytes(path)
    if b"backworkouts" not in data:
        return None  # without our table, even a broken file does not concern us
    tool = _toml(path, data).get("tool", {})
    table = tool.get("backworkouts") if isinstance(tool, dict) else None
    if table is None or isinstance(table, dict):
        return table
    raise _no(path, describe(table), f"a table {_TABLE}", Code.WRONG_TYPE)


def _bytes(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(limits.SETTINGS_BYTES + 1)


def _toml(path: Path, data: bytes) -> dict[str, Any]:
    if len(data) > limits.SETTINGS_BYTES:
        raise _no(path, "more", f"at most {limits.SETTINGS_BYTES:,} bytes", Code.TOO_LARGE)
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        found = f"byte 0x{data[error.start]:02x} at {error.start}"
        raise _no(path, found, "UTF-8", Code.NOT_UTF8) from None
    deepest = max(_dots(text), default=0)
    if deepest > limits.SETTINGS_DEPTH:
        expected = f"at most {limits.SETTINGS_DEPTH} dots in a line"
        raise _no(path, f"{deepest}", expected, Code.TOO_DEEP)
    nesting = _nesting(text)
    if nesting > limits.SETTINGS_DEPTH:
        found = f"{nesting} levels of arrays and tables"
        raise _no(path, found, f"at most {limits.SETTINGS_DEPTH}", Code.TOO_DEEP)
    try:
        return tomllib.loads(text)
    except ValueError as error:  # also for a number of 5,000 digits
        raise _no_toml(path, str(error)) from None


def _dots(text: str) -> Iterator[int]:
    """Yield the number of dots in each line: reading a key of n parts takes time of n squared."""
    return (line.count(".") for line in text.split("\n"))


def _nesting(text: str) -> int:
    """Return how deep arrays and tables are nested: the parser recurses into each."""
    deepest = depth = 0
    for bracket in _BRACKETS.findall(_TEXTS_AND_COMMENTS.sub("", text)):
        depth += 1 if bracket in "[{" else -1
        deepest = max(deepest, depth)
    return deepest


def _no_toml(path: Path, message: str) -> SettingsError:
    place = _PLACE.search(message)
    where = f", line {place[1]}, column {place[2]}" if place and place[1] else ""
    fault = _PLACE.sub("", message)
    if fault.startswith("Expected "):
        return _no(path, "", fault.removeprefix("Expected "), Code.NOT_TOML, where)
    return _no(path, f"{fault[:1].lower()}{fault[1:]}", "TOML", Code.NOT_TOML, where)


def _no(path: Path, found: str, expected: str, code: Code, place: str = "") -> SettingsError:
    return SettingsError((Problem(f"{path}{place}", found, expected, code),))
