"""The functions most people call, with the bundled catalog where none is given.

The layers below take everything they need as arguments; here the defaults come in.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any, Protocol, TypeVar, overload

from backworkouts._catalog.catalog import Catalog
from backworkouts._nearest import nearest
from backworkouts.bundled import bundled, or_bundled
from backworkouts.codec import documents
from backworkouts.codec.documents import Known, Parts
from backworkouts.errors import (
    InvalidDocumentError,
    Problem,
    UnknownIdError,
    UnsupportedSubjectError,
    describe,
)
from backworkouts.model.exercise import Exercise
from backworkouts.model.program import Phase, Program
from backworkouts.model.session import Session
from backworkouts.model.workout import Workout
from backworkouts.volume import count
from backworkouts.volume.count import Week
from backworkouts.volume.credits import FRACTIONAL, TABLES, CreditTable
from backworkouts.volume.volume import Volume

__all__ = [
    "dump",
    "dumps",
    "known_to",
    "load",
    "loads",
    "read_document",
    "resolve",
    "session_volume",
    "volume_by_week",
    "wanted",
    "weekly_volume",
]

Document = Workout | Program | Session | Catalog
_KINDS = (Workout, Program, Session, Catalog)
_Kind = TypeVar("_Kind", Workout, Program, Session, Catalog)
_WIDEST_INDENT = 16


def resolve(name: str | Exercise, *, catalog: Catalog | None = None) -> Exercise:
    """The exercise that a name means: `Catalog.resolve` of the bundled catalog.

    Args:
        name: as people and apps write it.
        catalog: another catalog.

    Raises:
        UnknownExerciseError, AmbiguousExerciseError: with what may be meant instead.

    >>> resolve("lat pulldown (wide grip)").id
    'wide_grip_lat_pulldown'
    """
    return or_bundled(catalog).resolve(name)


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
    wanted(kind)
    return read_document(data, kind, known_to(catalog))


def wanted(kind: object) -> None:
    """Refuse a kind that no document is of."""
    if kind is not None and kind not in _KINDS:
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
    if isinstance(value, Catalog):
        parts = Parts(
            muscles=tuple(value.muscles.values()),
            exercises=tuple(value.exercises.values()),
            sources=tuple(value.sources.values()),
            warm_up=value.warm_up,
            workouts=tuple(value.workouts.values()),
            programs=tuple(value.programs.values()),
        )
        return documents.write(parts, Known({}), indent)
    if not isinstance(value, (Workout, Program, Session)):
        raise UnsupportedSubjectError(
            describe(value), "a Workout, a Program, a Session or a Catalog"
        )
    known = known_to(catalog)
    if isinstance(value, Workout):
        # A document of a workout holds it, even one that its id would stand for.
        known = Known(known.exercises)
    return documents.write(value, known, indent)


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


def _table(credits: CreditTable | str, catalog: Catalog) -> CreditTable:
    """The table, or the bundled one of that name; its overrides are of exercises that exist."""
    if type(credits) is CreditTable and not credits.overrides:
        return credits
    table = TABLES.get(credits) if isinstance(credits, str) else credits
    if table is None:
        raise UnknownIdError("credit table", str(credits), nearest(str(credits), TABLES))
    if not isinstance(table, CreditTable):
        raise UnsupportedSubjectError(
            describe(table), "a CreditTable, or the name of a bundled one"
        )
    for exercise, _ in table.overrides:
        if not exercise.startswith("custom:"):
            catalog.exercises[exercise]  # raises, with the nearest ids
    return table


def session_volume(
    workout: Workout | Session,
    credits: CreditTable | str = FRACTIONAL,
    *,
    catalog: Catalog | None = None,
) -> Volume:
    """Sets per muscle of one workout or session.

    Args:
        workout: what is counted.
        credits: what a set earns a muscle in each role: a table, or the name of a bundled one.
        catalog: whose muscles are counted; the bundled one by default.

    >>> session_volume(bundled().workouts["back_workout_1"])["latissimus_dorsi"]
    Interval(20, 20)
    """
    known = or_bundled(catalog)
    return count.session_volume(workout, _table(credits, known), known.muscles)


def weekly_volume(
    subject: Program | Phase | Workout | Session | Iterable[Workout] | Iterable[Session],
    credits: CreditTable | str = FRACTIONAL,
    *,
    catalog: Catalog | None = None,
) -> Volume:
    """Sets per muscle and week.

    Args:
        subject: a program or one of its phases: its rotation of n days, times 7 / n. A program of
            several phases gives the interval that holds every phase's. Workouts: each done once
            in the week. Sessions: the mean of the calendar weeks (Monday to Sunday) from the
            first to the last, weeks without a session too.
        credits: what a set earns a muscle in each role: a table, or the name of a bundled one.
        catalog: whose muscles are counted; the bundled one by default.

    Raises:
        UnsupportedSubjectError: for anything else.

    >>> week = [bundled().workouts["back_workout_1"], bundled().workouts["back_workout_3"]]
    >>> weekly_volume(week)["latissimus_dorsi"]
    Interval(35, 35)
    """
    known = or_bundled(catalog)
    return count.weekly_volume(subject, _table(credits, known), known.muscles)


def volume_by_week(
    sessions: Iterable[Session],
    credits: CreditTable | str = FRACTIONAL,
    *,
    catalog: Catalog | None = None,
) -> dict[Week, Volume]:
    """Sets per muscle of each calendar week, by ISO year and week, from the first to the last.

    Args:
        sessions: in any order.
        credits: what a set earns a muscle in each role: a table, or the name of a bundled one.
        catalog: whose muscles are counted; the bundled one by default.
    """
    known = or_bundled(catalog)
    return count.volume_by_week(sessions, _table(credits, known), known.muscles)
