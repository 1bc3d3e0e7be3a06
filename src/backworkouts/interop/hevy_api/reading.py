"""Reading what Hevy's API answers, and what is sent to it: routines and workouts."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping
from datetime import datetime
from functools import partial
from typing import Any, NamedTuple

from backworkouts._catalog.catalog import Catalog
from backworkouts.errors import InteropError
from backworkouts.interop import crosswalk
from backworkouts.interop.crosswalk import Match, System
from backworkouts.interop.files import Place
from backworkouts.interop.json.document import Fields, Ledger, Wrong, document, rows_in, shown
from backworkouts.interop.json.supersets import blocks_of
from backworkouts.interop.result import Outcome, ReadResult
from backworkouts.interop.seen import Seen
from backworkouts.interop.table.sets import load_of, on_bodyweight
from backworkouts.interop.text import line_of
from backworkouts.model.block import ExerciseSets
from backworkouts.model.exercise import Exercise
from backworkouts.model.load import Load, Unit
from backworkouts.model.quantity import Reps
from backworkouts.model.session import Session
from backworkouts.model.set import Set, SetKind
from backworkouts.model.workout import Workout

__all__ = ["Named", "named", "read", "set_of"]

_UNTITLED = "Untitled"
_RPE_MAX = 10
_RPE_STEPS = (6, 7, 7.5, 8, 8.5, 9, 9.5, 10)
_KINDS = {
    "warmup": SetKind.WARM_UP,
    "normal": SetKind.WORKING,
    "failure": SetKind.WORKING,
    "dropset": SetKind.DROP,
}
# What the service keeps for itself: it says nothing of the training.
_BOOKS = frozenset(
    {"id", "index", "folder_id", "routine_id", "created_at", "updated_at", "is_private"}
)
_WORKOUT = _BOOKS | {"title", "description", "notes", "start_time", "exercises"}
_DONE = _WORKOUT | {"end_time"}
_EXERCISE = _BOOKS | {
    "title", "notes", "exercise_template_id", "superset_id", "supersets_id", "rest_seconds", "sets",
}  # fmt: skip
_SET = _BOOKS | {
    "type", "weight_kg", "reps", "rep_range", "distance_meters", "duration_seconds", "rpe",
}  # fmt: skip


def read(
    file: Place,
    *,
    catalog: Catalog | None = None,
    names: Mapping[str, str] | None = None,
    seen: Seen | None = None,
) -> ReadResult:
    """What an answer of the API holds; described at `interop.hevy_api.read`."""
    name, value = document(file)
    reader = _Reader(name, Ledger(name, catalog, names, seen), names or {})
    for one, where, done in _documents(value, "$", None):
        reader.document(one, where, done=done)
    sessions = sorted(reader.sessions, key=lambda one: one.started_at.replace(tzinfo=None))
    return reader.ledger.result(sessions=sessions, workouts=reader.workouts)


def _documents(
    value: object,
    where: str,
    done: bool | None,  # noqa: FBT001  what is known of it so far
) -> Iterator[tuple[object, str, bool | None]]:
    """The routines and workouts of an answer, each with its path, and whether it was done."""
    if isinstance(value, list):
        for index, one in enumerate(value):
            yield from _documents(one, f"{where}[{index}]", done)
        return
    wrapped = [key for key in _WRAPPERS if isinstance(value, dict) and key in value]
    if not wrapped:
        yield value, where, done
    for key in wrapped:
        assert isinstance(value, dict)  # noqa: S101  for the type checker
        yield from _documents(value[key], f"{where}.{key}", _WRAPPERS[key])


_WRAPPERS: dict[str, bool | None] = {
    "routine": False, "routines": False, "workout": True, "workouts": True, "events": None,
}  # fmt: skip


class Named(NamedTuple):
    """What an exercise is called there."""

    template: str | None
    title: str | None

    def __str__(self) -> str:
        return self.title or f"Hevy template {self.template}"


def named(template: str | None, title: str | None) -> tuple[str | None, str | None]:
    """The exercise that a template id is exactly, and the title, which the crosswalk may know.

    Requests have no titles: only answers do.
    """
    known = crosswalk.exercises_for(System.HEVY, template) if template else ()
    exact = next((one.ours for one in known if one.match is Match.EXACT), None)
    return exact, title or next((one.name for one in known), None)


class _Reader:
    def __init__(self, file: str | None, ledger: Ledger, names: Mapping[str, str]) -> None:
        self.ledger = ledger
        self.sessions: list[Session] = []
        self.workouts: list[Workout] = []
        self._file = file
        self._mapped = {" ".join(name.casefold().split()) for name in names}
        self._origin = line_of("Hevy" if file is None else f"Hevy, {file}")

    def document(self, value: object, where: str, *, done: bool | None) -> None:
        if isinstance(value, dict) and value.get("type") == "deleted":
            self.ledger.say(Outcome.SKIPPED, where, value.get("id"), "a workout that was deleted")
            return
        if not isinstance(value, dict) or not value.keys() & {"exercises", "title"}:
            place = where if self._file is None else f"{self._file}, {where}"
            raise InteropError(place, shown(value), "routines or workouts as Hevy's API has them")
        said, rows = Fields(self.ledger, value, where), rows_in(value.get("exercises"))
        if done or "start_time" in value:
            session = self.ledger.attempt(rows, where, lambda: self._session(said))
            if session is not None and self.ledger.is_new(session, where):
                self.sessions.append(session)
        else:
            workout = self.ledger.attempt(rows, where, lambda: self._workout(said, done=False))
            self.workouts += [workout] if workout is not None else []

    def _session(self, said: Fields) -> Session | None:
        where, value = f"{said.where}.start_time", said.raw("start_time")
        try:
            started = datetime.fromisoformat(value)
        except (TypeError, ValueError):
            example = "write it as 2024-08-14T12:00:00Z"
            raise Wrong(where, value, "expected when the workout started", example) from None
        workout = self._workout(said, done=True)
        ended = said.end("end_time", started)
        return None if workout is None else Session(started, workout, ended, self._origin)

    def _workout(self, said: Fields, *, done: bool) -> Workout | None:
        said.not_kept(*sorted(set(said.value) - (_DONE if done else _WORKOUT)))
        members: list[tuple[Hashable | None, ExerciseSets]] = []
        for value, where in _in_order(said, "exercises"):
            make = partial(self._exercise, value, where, done=done)
            member = self.ledger.attempt(rows_in([value]), where, make)
            members += [member] if member is not None else []
        if not members:
            return None
        blocks, apart = blocks_of(members)
        for key in apart:
            self.ledger.warn(
                f"{said.where}.exercises", key, "its superset was left and taken up again: one here"
            )
        for _, one in members:
            self.ledger.read += len(one.sets)
            self.ledger.names.exercise(one.exercise.name, sets=len(one.sets))
        notes = [said.prose("description"), said.prose("notes")]
        note = "\n".join(filter(None, notes)) or None
        return Workout(said.line("title") or _UNTITLED, blocks=blocks, note=note)

    def _exercise(
        self, value: object, where: str, *, done: bool
    ) -> tuple[Hashable | None, ExerciseSets] | None:
        said = Fields(self.ledger, value, where)
        template, title = said.text("exercise_template_id"), said.line("title")
        if template is None and title is None:
            raise Wrong(f"{where}.title", None, "expected a title or a template id")
        exercise, title = self._meant(template, title)
        rest = self._rest(said)
        sets = []
        for one, place in _in_order(said, "sets"):
            make = partial(set_of, self.ledger, one, place, title, rest, done=done)
            made = self.ledger.set_of(_bare(one), place, (title, rest, done), make)
            sets += [made] if made is not None else []
        if not sets:
            return None
        said.not_kept(*sorted(set(said.value) - _EXERCISE))
        superset = said.raw("supersets_id")
        superset = said.raw("superset_id") if superset is None else superset
        return str(superset) if superset is not None else None, ExerciseSets(
            exercise, sets, said.prose("notes")
        )

    def _meant(self, template: str | None, title: str | None) -> tuple[Exercise, str]:
        """The exercise and its title: by the caller's word, else the template, else the title."""
        names = self.ledger.names
        for stated in (template, title):
            if stated is not None and " ".join(stated.casefold().split()) in self._mapped:
                return names.exercise(stated), title or stated
        exact, title = named(template, title)
        title = title or str(Named(template, None))
        known = names.catalog.exercises.get(exact or "")
        return (known or names.exercise(title)), title

    def _rest(self, said: Fields) -> int | None:
        value = said.raw("rest_seconds")
        if isinstance(value, str) and value.isascii() and value.isdigit():
            said.value = {**said.value, "rest_seconds": int(value[:9])}  # answers say it as a text
        return said.seconds("rest_seconds") or None


def _bare(value: Any) -> Any:
    """A set without its number, which says nothing of it."""
    if not isinstance(value, dict):
        return value
    return {key: inside for key, inside in value.items() if key != "index"}


def _in_order(said: Fields, key: str) -> list[tuple[Any, str]]:
    """The items of a list with their paths, in the order that they state."""
    items = [(one, f"{said.where}.{key}[{index}]") for index, one in enumerate(said.items(key))]
    stated = [one.get("index") if isinstance(one, dict) else None for one, _ in items]
    numbers = [index for index in stated if type(index) is int]
    if len(numbers) < len(items):
        return items
    return [items[at] for at in sorted(range(len(items)), key=lambda at: numbers[at])]


def set_of(
    ledger: Ledger, value: object, where: str, title: str, rest: int | None, *, done: bool
) -> Set | None:
    """One set, done or planned; None when it was skipped.

    Raises:
        Wrong: when a field of it is not what the API says.
        InvalidValueError: when the model holds no such set.
    """
    said = Fields(ledger, value, where, strict=True)
    said.not_kept(*sorted(set(said.value) - _SET))
    told = said.text("type") or "normal"
    if told not in _KINDS:
        ledger.warn(f"{where}.type", told, "no type that is known: read as a working set")
    failure = told == "failure"
    reps, seconds = _reps(said, failure=failure, done=done), said.whole("duration_seconds")
    notes = []
    if distance := said.number("distance_meters"):
        notes.append(f"{distance:g} m")
    if reps is None and not seconds:
        what = "neither repetitions nor a duration"
        ledger.skip(where, notes[0] if notes else None, what if done else f"{what} is planned")
        return None
    if reps is None:
        notes += ["to failure"] if failure else []
        amount: dict[str, Any] = {"duration": seconds}
    else:
        notes += [f"{seconds} s"] if seconds else []
        amount = {"reps": reps}
    return Set(
        **amount,
        load=_load(said, title),
        rir=_rir(said),
        rest=rest,
        kind=_KINDS.get(told, SetKind.WORKING),
        note="; ".join(notes) or None,
    )


def _reps(said: Fields, *, failure: bool, done: bool) -> Reps | None:
    reps, span = said.whole("reps"), said.raw("rep_range")
    if done:
        said.not_kept("rep_range")
    elif span is not None:
        # A range may stand beside the number that the app shows, and then says more.
        ends = Fields(said.ledger, span, f"{said.where}.rep_range", strict=True)
        low, high = ends.whole("start"), ends.whole("end")
        if low or high:
            if reps and not (low or 1) <= reps <= (high or reps):
                said.ledger.warn(f"{said.where}.reps", reps, "not in 'rep_range', which was read")
            return Reps(low or 1, high, failure)
    if reps:
        return Reps(reps, reps, failure)
    # A planned set to failure needs no number; one that was done without any was not done.
    return Reps(1, None, to_failure=True) if failure and not done and reps is None else None


def _load(said: Fields, title: str) -> Load | None:
    weight = said.number("weight_kg")
    if not weight:
        return None
    load, faults = load_of(
        repr(float(weight)), Unit.KG, on_bodyweight(title), "weight_kg", comma=False
    )
    for fault in faults:
        said.ledger.warn(f"{said.where}.weight_kg", weight, fault.message)
    return load


def _rir(said: Fields) -> float | None:
    rpe = said.number("rpe")
    if rpe is None:
        return None
    if rpe > _RPE_MAX or rpe * 2 % 1:
        said.ledger.warn(f"{said.where}.rpe", rpe, "no RPE from 0 to 10 in steps of 0.5: not read")
        return None
    if rpe not in _RPE_STEPS:
        said.ledger.warn(f"{said.where}.rpe", rpe, "no step of Hevy's scale: read as it stands")
    return _RPE_MAX - rpe
