"""Read an object from the text that people type into a form, and write the text of a form."""

from __future__ import annotations

import json
from typing import Any

from backworkouts import api
from backworkouts._catalog.catalog import Catalog
from backworkouts.documents import text as json_text
from backworkouts.errors import Code, InvalidDocumentError, NotationError, Problem
from backworkouts.model.exercise import Exercise
from backworkouts.model.load import Unit
from backworkouts.model.program import Program
from backworkouts.model.session import Session
from backworkouts.model.workout import Workout
from backworkouts.notation.reading import Reading, read
from backworkouts.notation.writing import write

__all__ = ["read_typed", "write_typed"]

_TRAINING: dict[type[Any], str] = {
    Workout: "one workout",
    Program: "a program of several days",
    Session: "the log of one session",
}
"""The classes that `notation` reads, with the content of a text for each."""


def read_typed(
    text: str, kind: type[Any], *, catalog: Catalog | None = None, unit: Unit | str | None = None
) -> Any:
    """Return the object of a class that people typed as JSON, or as text.

    Args:
        text: JSON, recognized by its first character; else the text of a workout, program or
            session, the name of an exercise, or a value such as `60kg`.
        kind: a class of `kinds.KINDS`.
        catalog: where names and ids are looked up; the bundled one by default.
        unit: of loads that state none, in the text of a workout, program or session.

    Raises:
        InvalidDocumentError, CatalogConflictError: for invalid JSON.
        NotationError, InvalidValueError: for a text that cannot be read.
        UnknownExerciseError, AmbiguousExerciseError: for the name of an exercise.

    >>> from backworkouts import Load
    >>> print(read_typed("60kg", Load))
    60 kg
    >>> read_typed("Pull-Up 3x8", Workout)
    <Workout 'Workout': 1 block>
    """
    if not json_text.is_object(text):
        if kind in _TRAINING:
            return _of_kind(read(text, catalog=catalog, unit=unit), kind)
        if kind is Exercise:
            return api.resolve(text, catalog=catalog)
        if hasattr(kind, "parse"):
            return kind.parse(text)
    return api.read_plain(json_text.parse(text), kind, catalog=catalog)


def _of_kind(reading: Reading, kind: type[Any]) -> Any:
    if reading.problems:
        raise NotationError(reading.problems, reading.total)
    subject, sessions = reading.subject, reading.sessions
    if kind is Session and len(sessions) == 1 and isinstance(subject, tuple):
        return sessions[0]
    if isinstance(subject, kind) and not sessions:
        return subject
    counted = (
        "the log of one session" if len(sessions) == 1 else f"a log of {len(sessions)} sessions"
    )
    planned = "" if isinstance(subject, tuple) else _TRAINING[type(subject)]
    found = " and ".join(filter(None, (planned, counted if sessions else "")))
    raise InvalidDocumentError((Problem("", found, _TRAINING[kind], Code.WRONG_KIND),))


def write_typed(value: object, *, catalog: Catalog | None = None) -> str:
    """Return an object as text that `read_typed` reads back: as JSON where text would lose a part.

    >>> from backworkouts import Load, straight
    >>> write_typed(Load.of("60 kg"))
    '60 kg'
    >>> print(write_typed(Workout("Pull", straight("pull up", 3, reps=8))))
    # Pull
    <BLANKLINE>
    Pull-Up 3x8
    <BLANKLINE>
    """
    if isinstance(value, (Workout, Program)):
        written = write(value, catalog=catalog)
        if not written.unsaid:
            return written.text
    plain = api.write_plain(value, catalog=catalog)
    return plain if isinstance(plain, str) else json.dumps(plain, ensure_ascii=False, indent=2)
