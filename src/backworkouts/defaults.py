"""The functions most people call, with the bundled catalog where none is given.

The layers below take everything they need as arguments; here the defaults come in.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any, TypeVar, overload

from backworkouts._catalog.catalog import Catalog
from backworkouts.bundled import catalog as bundled
from backworkouts.codec import documents
from backworkouts.codec.documents import Known, Parts
from backworkouts.errors import InvalidDocumentError, Problem, UnsupportedSubjectError, describe
from backworkouts.model.exercise import Exercise
from backworkouts.model.program import Phase, Program
from backworkouts.model.session import Session
from backworkouts.model.workout import Workout
from backworkouts.volume import count
from backworkouts.volume.count import Week
from backworkouts.volume.credits import FRACTIONAL, CreditTable
from backworkouts.volume.volume import Volume

__all__ = [
    "dump",
    "dumps",
    "load",
    "loads",
    "resolve",
    "session_volume",
    "volume_by_week",
    "weekly_volume",
]

Document = Workout | Program | Session | Catalog
_Kind = TypeVar("_Kind", Workout, Program, Session, Catalog)


def resolve(name: str, *, catalog: Catalog | None = None) -> Exercise:
    """The exercise that a name means: `Catalog.resolve` of the bundled catalog.

    Args:
        name: as people and apps write it.
        catalog: another catalog.

    Raises:
        UnknownExerciseError, AmbiguousExerciseError: with what may be meant instead.

    >>> resolve("lat pulldown (wide grip)").id
    'wide_grip_lat_pulldown'
    """
    return (catalog or bundled()).resolve(name)


def _known(catalog: Catalog | None) -> Known:
    return _bundled_known() if catalog is None else _known_to(catalog)


def _known_to(catalog: Catalog) -> Known:
    # Plain dictionaries: they are asked for every exercise of every document.
    return Known(dict(catalog.exercises), dict(catalog.workouts))


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
    value: Any = documents.read(data, _known(catalog))
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
        indent: spaces a level; None, the default, for one line.
        catalog: whose exercises and workouts are written as their ids, all others whole; the
            bundled one by default.

    >>> loads(dumps(Workout("A"))) == Workout("A")
    True
    """
    if isinstance(value, Catalog):
        parts = Parts(
            *(tuple(getattr(value, name).values()) for name in ("muscles", "exercises", "sources")),
            value.warm_up,
            *(tuple(getattr(value, name).values()) for name in ("workouts", "programs")),
        )
        return documents.write(parts, Known({}), indent)
    if not isinstance(value, (Workout, Program, Session)):
        raise UnsupportedSubjectError(
            describe(value), "a Workout, a Program, a Session or a Catalog"
        )
    known = _known(catalog)
    if isinstance(value, Workout):
        # A document of a workout holds it, even one that its id would stand for.
        known = Known(known.exercises)
    return documents.write(value, known, indent)


Place = str | os.PathLike[str]


@overload
def load(path: Place, *, catalog: Catalog | None = None) -> Document: ...
@overload
def load(path: Place, kind: type[_Kind], *, catalog: Catalog | None = None) -> _Kind: ...
def load(path: Place, kind: type[Any] | None = None, *, catalog: Catalog | None = None) -> Any:
    """`loads` of a file.

    Raises:
        InvalidDocumentError, CatalogConflictError: as `loads`.
        OSError: when the file cannot be read.
    """
    data = Path(path).read_bytes()
    return loads(data, catalog=catalog) if kind is None else loads(data, kind, catalog=catalog)


def dump(
    value: Document, path: Place, *, indent: int | None = 2, catalog: Catalog | None = None
) -> None:
    """`dumps` into a file, with a line end and by default indented by 2.

    Raises:
        OSError: when the file cannot be written.
    """
    text = dumps(value, indent=indent, catalog=catalog)
    Path(path).write_text(f"{text}\n", encoding="utf-8")


def session_volume(
    workout: Workout | Session,
    credits: CreditTable = FRACTIONAL,
    *,
    catalog: Catalog | None = None,
) -> Volume:
    """Sets per muscle of one workout or session.

    Args:
        workout: what is counted.
        credits: what a set earns a muscle in each role.
        catalog: whose muscles are counted; the bundled one by default.

    >>> session_volume(bundled().workouts["back_workout_1"])["latissimus_dorsi"]
    Interval(20, 20)
    """
    return count.session_volume(workout, credits, (catalog or bundled()).muscles)


def weekly_volume(
    subject: Program | Phase | Workout | Session | Iterable[Workout] | Iterable[Session],
    credits: CreditTable = FRACTIONAL,
    *,
    catalog: Catalog | None = None,
) -> Volume:
    """Sets per muscle and week.

    Args:
        subject: a program or one of its phases: its rotation of n days, times 7 / n. A program of
            several phases gives the interval that holds every phase's. Workouts: each done once
            in the week. Sessions: the mean of the calendar weeks (Monday to Sunday) from the
            first to the last, weeks without a session too.
        credits: what a set earns a muscle in each role.
        catalog: whose muscles are counted; the bundled one by default.

    Raises:
        UnsupportedSubjectError: for anything else.

    >>> week = [bundled().workouts["back_workout_1"], bundled().workouts["back_workout_3"]]
    >>> weekly_volume(week)["latissimus_dorsi"]
    Interval(35, 35)
    """
    return count.weekly_volume(subject, credits, (catalog or bundled()).muscles)


def volume_by_week(
    sessions: Iterable[Session],
    credits: CreditTable = FRACTIONAL,
    *,
    catalog: Catalog | None = None,
) -> dict[Week, Volume]:
    """Sets per muscle of each calendar week, by ISO year and week, from the first to the last.

    Args:
        sessions: in any order.
        credits: what a set earns a muscle in each role.
        catalog: whose muscles are counted; the bundled one by default.
    """
    return count.volume_by_week(sessions, credits, (catalog or bundled()).muscles)
