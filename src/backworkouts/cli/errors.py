"""Errors as lines for a terminal."""

from __future__ import annotations

from collections.abc import Iterator

from backworkouts.errors import InvalidDocumentError, InvalidLineError, NotationError, SettingsError
from backworkouts.plurals import plural

__all__ = ["lines_of"]


def lines_of(error: Exception) -> Iterator[str]:
    """Yield a line for each problem of an error, with its place."""
    where = f"{error.filename}: " if isinstance(error, OSError) and error.filename else ""
    place = "".join(f"{note}: " for note in getattr(error, "__notes__", ()))
    if isinstance(error, InvalidLineError):
        place += f"line {error.line}: "
    if isinstance(error, InvalidDocumentError):
        for problem in error.problems:
            yield f"{place}{problem}"
        if error.total > len(error.problems):
            yield f"{place}and {plural(error.total - len(error.problems), 'more problem')}"
    elif isinstance(error, SettingsError):
        yield from map(str, error.problems)
    elif isinstance(error, NotationError):
        for fault in error.problems:
            yield f"{place}line {fault.line}, column {fault.column}: {fault.message}"
            yield from fault.caret.splitlines()
        if error.total > len(error.problems):
            yield f"{place}and {plural(error.total - len(error.problems), 'more problem')}"
    elif isinstance(error, OSError):
        yield f"{where}{(error.strerror or str(error)).lower()}"
    else:
        yield from (f"{place}{line.strip()}" for line in str(error).splitlines())
