"""Reading the answers and requests of Hevy's API: routines and workouts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial
from typing import Any

from backworkouts._catalog.catalog import Catalog
from backworkouts.errors import InteropError
from backworkouts.interop.files import FileInput
from backworkouts.interop.hevy_api.sets import SERVICE_FIELDS, read_set
from backworkouts.interop.hevy_api.templates import exact_exercise, title_of
from backworkouts.interop.json.context import ImportContext, display_value
from backworkouts.interop.json.document import read_document
from backworkouts.interop.json.exercises import Member, count_sets, read_blocks
from backworkouts.interop.json.fields import Fields
from backworkouts.interop.result import ReadResult
from backworkouts.interop.seen import Seen
from backworkouts.interop.text import line_of
from backworkouts.interop.time_zones import TimeZone
from backworkouts.model.block import ExerciseSets
from backworkouts.model.exercise import Exercise
from backworkouts.model.session import Session
from backworkouts.model.workout import Workout

__all__ = ["read", "routine_of"]

_UNTITLED = "Untitled"
_ROUTINE_FIELDS = SERVICE_FIELDS | {"title", "description", "notes", "start_time", "exercises"}
_WORKOUT_FIELDS = _ROUTINE_FIELDS | {"end_time"}
_EXERCISE_FIELDS = SERVICE_FIELDS | {
    "title", "notes", "exercise_template_id", "superset_id", "supersets_id", "rest_seconds", "sets",
}  # fmt: skip
_WRAPPERS: dict[str, bool | None] = {
    "routine": False, "routines": False, "workout": True, "workouts": True, "events": None,
}  # fmt: skip
"""Keys around routines and workouts, and whether what is inside was done; None: not known."""


def read(
    file: FileInput,
    *,
    catalog: Catalog | None = None,
    names: Mapping[str, str] | None = None,
    time_zone: TimeZone | None = None,
    seen: Seen | None = None,
) -> ReadResult:
    """Read an answer of the API: routines as workouts, workouts as sessions.

    Args:
        file: its path, its content as bytes, or the file, open: one object or a list of them, bare
            or as the API wraps them.
        catalog: the exercises that are known; the bundled ones by default.
        names: from titles or template ids in the file to ids of exercises.
        time_zone: the lifter's time zone: its name, such as `Europe/Berlin`, or a `tzinfo`. Times
            with a time zone become local times with their offset.
        seen: sessions read from other files, which are not read again.

    Raises:
        InteropError: for content that is not JSON, or not an answer with routines or workouts.
        UnknownIdError: for an unknown time zone.

    >>> routine = b'''{"routine": {"title": "A", "exercises": [{"exercise_template_id": "1B2B1E7C",
    ...     "sets": [{"type": "normal", "reps": 6, "rep_range": {"start": 6, "end": 8}}]}]}}'''
    >>> print(read(routine).workouts[0])
    A
    Pull-Up 1 x 6-8
    """
    name, value = read_document(file)
    context = ImportContext(name, catalog, names, seen, format="hevy_api", time_zone=time_zone)
    reader = _AnswerReader(context, names or {})
    for document, where, done in _documents(value, "$", None):
        reader.document(document, where, done=done)
    sessions = sorted(reader.sessions, key=lambda session: session.started_at.replace(tzinfo=None))
    return reader.context.result(sessions=sessions, workouts=reader.workouts)


def routine_of(context: ImportContext, value: object) -> Workout | None:
    """Return the workout of a routine without its wrapper; None when it cannot be read.

    Args:
        context: the import that it belongs to.
        value: the routine.
    """
    reader = _AnswerReader(context, {})
    reader.document(value, "$", done=False)
    return reader.workouts[0] if reader.workouts else None


def _documents(
    value: object,
    where: str,
    done: bool | None,  # noqa: FBT001  a value that is passed on, not an option
) -> Iterator[tuple[object, str, bool | None]]:
    """Yield the routines and workouts of an answer, each with its path and whether it was done."""
    if isinstance(value, list):
        for index, item in enumerate(value):
            yield from _documents(item, f"{where}[{index}]", done)
        return
    wrappers = [key for key in _WRAPPERS if isinstance(value, dict) and key in value]
    if not wrappers:
        yield value, where, done
    for key in wrappers:
        assert isinstance(value, dict)  # noqa: S101  for the type checker
        yield from _documents(value[key], f"{where}.{key}", _WRAPPERS[key])


class _AnswerReader:
    """Routines and workouts of one file.

    Args:
        context: the import.
        names: the names that the caller maps.
    """

    def __init__(self, context: ImportContext, names: Mapping[str, str]) -> None:
        self.context = context
        self.sessions: list[Session] = []
        self.workouts: list[Workout] = []
        self._mapped = {_name_key(name) for name in names}
        self._file = context.account.file
        self._origin = line_of("Hevy" if self._file is None else f"Hevy, {self._file}")

    def document(self, value: object, where: str, *, done: bool | None) -> None:
        """Read one routine or workout."""
        context = self.context
        if isinstance(value, dict) and value.get("type") == "deleted":
            context.skip(0, where, value.get("id"), "a workout that was deleted")
            return
        if not isinstance(value, dict) or not value.keys() & {"exercises", "title"}:
            place = where if self._file is None else f"{self._file}, {where}"
            expected = "routines or workouts as Hevy's API has them"
            raise InteropError(place, display_value(value), expected)
        fields, rows = Fields(context, value, where), count_sets(value.get("exercises"))
        if done or "start_time" in value:
            session = context.attempt(rows, where, lambda: self._session(fields))
            if session is not None and context.is_new(session, where):
                self.sessions.append(session)
        else:
            workout = context.attempt(rows, where, lambda: self._workout(fields, done=False))
            self.workouts += [workout] if workout is not None else []

    def _session(self, fields: Fields) -> Session | None:
        started = fields.start("start_time", "when the workout started", "2024-08-14T12:00:00Z")
        workout = self._workout(fields, done=True)
        ended = fields.end("end_time", started)
        return None if workout is None else Session(started, workout, ended, self._origin)

    def _workout(self, fields: Fields, *, done: bool) -> Workout | None:
        fields.report_unknown(_WORKOUT_FIELDS if done else _ROUTINE_FIELDS)
        members: list[Member] = []
        for value, where in _in_order(fields, "exercises"):
            read_exercise = partial(self._exercise, value, where, done=done)
            member = self.context.attempt(count_sets([value]), where, read_exercise)
            members += [member] if member is not None else []
        if not members:
            return None
        message = "its superset was left and taken up again: one here"
        blocks = read_blocks(self.context, members, f"{fields.where}.exercises", message)
        notes = [fields.prose("description"), fields.prose("notes")]
        note = "\n".join(filter(None, notes)) or None
        return Workout(fields.line("title") or _UNTITLED, blocks=blocks, note=note)

    def _exercise(self, value: object, where: str, *, done: bool) -> Member | None:
        fields = Fields(self.context, value, where)
        template, title = fields.text("exercise_template_id"), fields.line("title")
        if template is None and title is None:
            raise fields.error("title", None, "expected a title or a template id")
        exercise = self._exercise_of(template, title)
        title = title or title_of(template)
        rest = self._rest(fields)
        sets = []
        for item, place in _in_order(fields, "sets"):
            read = partial(read_set, self.context, item, place, title, rest, done=done)
            found = self.context.cached_set(_unnumbered(item), place, (title, rest, done), read)
            sets += [found] if found is not None else []
        if not sets:
            return None
        fields.report_unknown(_EXERCISE_FIELDS)
        superset = fields.raw("supersets_id")
        superset = fields.raw("superset_id") if superset is None else superset
        note = fields.prose("notes")
        applied = self.context.names.named(title).applied_to(sets)
        return None if superset is None else str(superset), ExerciseSets(exercise, applied, note)

    def _exercise_of(self, template: str | None, title: str | None) -> Exercise:
        """Return the exercise: as the caller maps it, else by the template, else by the title."""
        names = self.context.names
        for stated in (template, title):
            if stated is not None and _name_key(stated) in self._mapped:
                return names.exercise(stated)
        known = names.catalog.exercises.get(exact_exercise(template) or "")
        return known or names.exercise(title or title_of(template))

    def _rest(self, fields: Fields) -> int | None:
        value = fields.raw("rest_seconds")
        if isinstance(value, str) and value.isascii() and value.isdigit():
            fields.value = {**fields.value, "rest_seconds": int(value[:9])}  # a text in answers
        return fields.seconds("rest_seconds") or None


def _name_key(name: str) -> str:
    return " ".join(name.casefold().split())


def _unnumbered(value: Any) -> Any:
    """Return a set without its index: equal sets at different places are one in the cache."""
    if not isinstance(value, dict):
        return value
    return {key: field for key, field in value.items() if key != "index"}


def _in_order(fields: Fields, key: str) -> list[tuple[Any, str]]:
    """Return the items of a list with their paths, in the order of their `index`."""
    items = [(item, f"{fields.where}.{key}[{at}]") for at, item in enumerate(fields.items(key))]
    stated = [item.get("index") if isinstance(item, dict) else None for item, _ in items]
    numbers = [number for number in stated if type(number) is int]
    if len(numbers) < len(items):
        return items
    return [items[at] for at in sorted(range(len(items)), key=lambda at: numbers[at])]
