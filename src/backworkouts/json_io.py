"""Documents as most people read and write them: with the bundled catalog where none is given."""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path
from typing import Any, Protocol, TypeVar, overload

from backworkouts._catalog.catalog import Catalog
from backworkouts._collector import paused
from backworkouts.bundled import bundled, or_bundled
from backworkouts.codec import documents
from backworkouts.codec.documents import Known, Parts
from backworkouts.errors import InvalidDocumentError, Problem, UnsupportedSubjectError, describe
from backworkouts.model.program import Program
from backworkouts.model.session import Session
from backworkouts.model.workout import Workout

__all__ = ["dump", "dumps", "known_to", "load", "loads", "read_document", "wanted"]

Document = Workout | Program | Session | Catalog
_KINDS = (Workout, Program, Session, Catalog)
_Kind = TypeVar("_Kind", Workout, Program, Session, Catalog)
_WIDEST_INDENT = 16
_LONG = 1 << 16  # characters of a document that makes many thousand objects


def known_to(catalog: Catalog | None) -> Known:
    """What ids stand for in a catalog, or in the bundled one."""
    return _bundled_known() if catalog is None else _known_to(or_bundled(catalog))


def _known_to(catalog: Catalog) -> Known:
    # Plain dictionaries: they are asked for every exercise of every document.
    return Known(dict(catalog.exercises), dict(catalog.workouts), catalog.suggest)


@cache
def _bundled_known() -> Known:
    return _known_to(bundled())


@overload
def loads(data: str | bytes | bytearray, *, catalog: Catalog | None = None) -> Document: ...
@overload
def loads(
    data: str | bytes | bytearray, kind: type[_Kind], *, catalog: Catalog | None = None
) -> _Kind: ...
def loads(
    data: str | bytes | bytearray, kind: type[Any] | None = None, *, catalog: Catalog | None = None
) -> Any:
    """What a JSON document says: a workout, a program, a session or a catalog.

    Args:
        data: the text, or its UTF-8 bytes.
        kind: the class that is wanted; a document of another kind is an error.
        catalog: what the ids in it stand for; the bundled one by default. In a document of a
            catalog they stand for its own entries.

    Raises:
        InvalidDocumentError: listing everything that is wrong, each with its JSON path.
        CatalogConflictError: for a catalog in which an id or a name is claimed twice, or which
            refers to what it does not have.

    >>> loads('{"format": "backworkouts.workout/1", "name": "A", "blocks": [{"exercise": "pull_up",'
    ...       ' "sets": [{"count": 3, "reps": "8-10"}]}]}')
    <Workout 'A': 1 block>
    """
    if not isinstance(data, (str, bytes, bytearray)):
        raise UnsupportedSubjectError(describe(data), "JSON as text or bytes")
    if kind is not None:
        wanted(kind)
    known = known_to(catalog)
    if len(data) < _LONG:
        return read_document(data, kind, known)
    with paused():
        return read_document(data, kind, known)


def wanted(kind: object) -> None:
    """Refuse a kind that no document is of."""
    if kind not in _KINDS:
        names = ", ".join(one.__name__ for one in _KINDS)
        raise UnsupportedSubjectError(describe(kind), f"one of the classes {names}")


def read_document(data: str | bytes | bytearray, kind: type[Any] | None, known: Known) -> Any:
    """`loads`, with what the ids in the document stand for."""
    value: Any = documents.read(data, known)
    if isinstance(value, Parts):
        value = Catalog(
            value.muscles,
            value.exercises,
            value.sources,
            value.warm_up,
            value.workouts,
            value.programs,
        )
        value.check_names()
    if kind is not None and not isinstance(value, kind):
        found = f"a {type(value).__name__.lower()}"
        raise InvalidDocumentError((Problem("$.format", found, f"a {kind.__name__.lower()}"),))
    return value


def dumps(value: Document, *, indent: int | None = None, catalog: Catalog | None = None) -> str:
    """The JSON document of a workout, a program, a session or a catalog, in canonical form.

    Args:
        value: what to write.
        indent: spaces a level, 0 to 16; None, the default, for one line.
        catalog: whose exercises and workouts are written as their ids, all others whole; the
            bundled one by default.

    >>> loads(dumps(Workout("A"))) == Workout("A")
    True
    """
    if indent is not None and (type(indent) is not int or not 0 <= indent <= _WIDEST_INDENT):
        raise UnsupportedSubjectError(
            describe(indent), f"an indent of 0 to {_WIDEST_INDENT}, or None"
        )
    if isinstance(value, (Workout, Program, Session)):
        return documents.write(value, known_to(catalog), indent)
    if not isinstance(value, Catalog):
        raise UnsupportedSubjectError(
            describe(value), "a Workout, a Program, a Session or a Catalog"
        )
    parts = Parts(
        muscles=tuple(value.muscles.values()),
        exercises=tuple(value.exercises.values()),
        sources=tuple(value.sources.values()),
        warm_up=value.warm_up,
        workouts=tuple(value.workouts.values()),
        programs=tuple(value.programs.values()),
    )
    return documents.write(parts, Known({}), indent)


Place = str | os.PathLike[str]


class Readable(Protocol):
    """A file that is open for reading, as text or bytes."""

    def read(self) -> str | bytes:
        """All of it."""


class Writable(Protocol):
    """A file that is open for writing text."""

    def write(self, text: str, /) -> object:
        """Add a text to it."""


@overload
def load(file: Place | Readable, *, catalog: Catalog | None = None) -> Document: ...
@overload
def load(file: Place | Readable, kind: type[_Kind], *, catalog: Catalog | None = None) -> _Kind: ...
def load(
    file: Place | Readable, kind: type[Any] | None = None, *, catalog: Catalog | None = None
) -> Any:
    """`loads` of a file.

    Args:
        file: its path, or the file open for reading.
        kind: as for `loads`.
        catalog: as for `loads`.

    Raises:
        InvalidDocumentError, CatalogConflictError: as `loads`.
        OSError: when the file cannot be read.
    """
    data = file.read() if hasattr(file, "read") else _path(file).read_bytes()
    return loads(data, catalog=catalog) if kind is None else loads(data, kind, catalog=catalog)


def dump(
    value: Document,
    file: Place | Writable,
    *,
    indent: int | None = 2,
    catalog: Catalog | None = None,
) -> None:
    """`dumps` into a file, with a line end and by default indented by 2.

    Args:
        value: what to write.
        file: its path, or the file open for writing text.
        indent: as for `dumps`.
        catalog: as for `dumps`.

    Raises:
        OSError: when the file cannot be written.
    """
    text = f"{dumps(value, indent=indent, catalog=catalog)}\n"
    if hasattr(file, "write"):
        file.write(text)
    else:
        _path(file).write_text(text, encoding="utf-8")


def _path(file: object) -> Path:
    if isinstance(file, (str, os.PathLike)) and "\0" not in os.fspath(file):
        return Path(file)
    raise UnsupportedSubjectError(describe(file), "a path, or an open file")
