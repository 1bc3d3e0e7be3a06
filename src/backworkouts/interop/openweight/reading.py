"""Reading openweight documents: logs, templates, programs."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from backworkouts._catalog.catalog import Catalog
from backworkouts.errors import InteropError
from backworkouts.interop.dates import end_after, time_span
from backworkouts.interop.files import FileInput
from backworkouts.interop.json.context import ImportContext, display_value
from backworkouts.interop.json.document import read_document
from backworkouts.interop.json.fields import Fields
from backworkouts.interop.openweight.programs import (
    PROGRAM_FIELDS,
    count_program_sets,
    read_program,
)
from backworkouts.interop.openweight.sets import APP, DONE_ONLY, read_done_set
from backworkouts.interop.openweight.workouts import (
    TEMPLATE_FIELDS,
    count_workout_sets,
    read_template,
    read_workout,
)
from backworkouts.interop.result import ReadResult
from backworkouts.interop.seen import Seen
from backworkouts.interop.text import line_of
from backworkouts.interop.time_zones import TimeZone
from backworkouts.model.program import Program
from backworkouts.model.session import Session
from backworkouts.model.workout import Workout

__all__ = ["read", "session_of", "workout_of"]

_DATE_ALONE = len("2024-01-15")
_LOG_FIELDS = frozenset({"date", "name", "notes", "durationSeconds", "exercises"})
_PROFILE_FIELDS = frozenset({"exportedAt", "records", "bodyweight", "sex", "height"})


def read(
    file: FileInput,
    *,
    catalog: Catalog | None = None,
    names: Mapping[str, str] | None = None,
    time_zone: TimeZone | None = None,
    seen: Seen | None = None,
) -> ReadResult:
    """Read an openweight document: sessions, workouts, programs.

    Args:
        file: its path, its content as bytes, or the file, open.
        catalog: the exercises that are known; the bundled ones by default.
        names: from names in the file to ids of exercises.
        time_zone: the lifter's time zone: its name, such as `Europe/Berlin`, or a `tzinfo`. Times
            with a time zone become local times with their offset.
        seen: sessions read from other files, which are not read again.

    Raises:
        InteropError: for content that is not JSON, or not a document of this format.
        UnknownIdError: for an unknown time zone.

    >>> log = b'''{"date": "2026-11-02T18:30:00Z", "exercises": [{"exercise": {"name": "Pull-Up"},
    ...     "sets": [{"reps": 8}, {"reps": 0}]}]}'''
    >>> result = read(log)
    >>> print(result.sessions[0].workout, result.counts, sep="; ")
    Untitled
    Pull-Up 1 x 8; 2 rows: 1 read, 1 skipped, 0 rejected
    """
    name, value = read_document(file)
    context = ImportContext(name, catalog, names, seen, format="openweight", time_zone=time_zone)
    reader = _DocumentReader(context)
    is_list = isinstance(value, list)
    for index, document in enumerate(value if is_list else [value]):
        reader.document(document, f"$[{index}]" if is_list else "$")
    # Moments with and without a zone do not compare: sort by the lifter's clock.
    sessions = sorted(reader.sessions, key=lambda session: session.started_at.replace(tzinfo=None))
    return reader.context.result(
        sessions=sessions, workouts=reader.workouts, programs=reader.programs
    )


def session_of(context: ImportContext, value: object) -> Session | None:
    """Return the session of a log, read before or not; None when it cannot be read.

    Args:
        context: the import that it belongs to.
        value: the log.
    """
    return context.attempt(0, "$", lambda: _read_session(Fields(context, value, "$"), APP))


def workout_of(context: ImportContext, value: object) -> Workout | None:
    """Return the workout of a template; None when it cannot be read.

    Args:
        context: the import that it belongs to.
        value: the template.
    """
    return context.attempt(0, "$", lambda: read_template(Fields(context, value, "$")))


class _DocumentReader:
    def __init__(self, context: ImportContext) -> None:
        self.context = context
        self.sessions: list[Session] = []
        self.workouts: list[Workout] = []
        self.programs: list[Program] = []
        self._file = context.account.file
        self._origin = line_of(APP if self._file is None else f"{APP}, {self._file}")

    def document(self, value: object, where: str) -> None:
        """Read one log, template or program."""
        known = _LOG_FIELDS | PROGRAM_FIELDS | _PROFILE_FIELDS
        if not isinstance(value, dict) or not value.keys() & known:
            place = where if self._file is None else f"{self._file}, {where}"
            expected = "an openweight log, template or program"
            raise InteropError(place, display_value(value), expected)
        context, fields = self.context, Fields(self.context, value, where)
        if "weeks" in value or "description" in value:
            rows = count_program_sets(value)
            program = context.attempt(rows, where, lambda: read_program(fields))
            self.programs += [program] if program is not None else []
        elif "exercises" not in value and value.keys() & _PROFILE_FIELDS:
            context.skip(0, where, None, "a lifter profile, which holds no training")
        elif "date" in value or _was_done(value):
            rows = count_workout_sets(value)
            session = context.attempt(rows, where, lambda: _read_session(fields, self._origin))
            if session is not None and context.is_new(session, where):
                self.sessions.append(session)
        else:
            rows = count_workout_sets(value)
            workout = context.attempt(rows, where, lambda: self._template(fields))
            self.workouts += [workout] if workout is not None else []

    def _template(self, fields: Fields) -> Workout | None:
        fields.report_unsupported("day")
        fields.report_unknown(TEMPLATE_FIELDS)
        return read_template(fields)


def _read_session(fields: Fields, origin: str) -> Session | None:
    started = _start(fields)
    fields.report_unknown(_LOG_FIELDS)
    workout = read_workout(fields, read_done_set)
    ended = _end(fields, started)
    return None if workout is None else Session(started, workout, ended, origin)


def _start(fields: Fields) -> datetime:
    expected = "the date and time of the workout"
    started = fields.start("date", expected, "2024-01-15T09:30:00Z")
    text = fields.raw("date")
    if len(text) <= _DATE_ALONE:
        fields.warn("date", text, "no time of day: read as 00:00")
    elif started.tzinfo is None:
        fields.warn("date", text, "no time zone: read as local time")
    return started


def _end(fields: Fields, started: datetime) -> datetime | None:
    seconds = fields.whole("durationSeconds")
    if seconds is None:
        return None
    ended = end_after(started, time_span(str(seconds), in_seconds=True))
    if ended is None:
        fields.warn("durationSeconds", seconds, "longer than a session can take: not read")
    return ended


def _was_done(value: dict[str, Any]) -> bool:
    """Return whether a document without a date is a log: its sets have fields of done sets."""
    exercises = value.get("exercises")
    for exercise in exercises if isinstance(exercises, list) else []:
        sets = exercise.get("sets") if isinstance(exercise, dict) else None
        for item in sets if isinstance(sets, list) else []:
            if isinstance(item, dict) and item.keys() & DONE_ONLY:
                return True
    return False
