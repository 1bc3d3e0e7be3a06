"""Reading openweight documents: logs, templates, programs."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from datetime import datetime
from functools import partial
from typing import Any

from attrs import evolve

from backworkouts._catalog.catalog import Catalog
from backworkouts.errors import InteropError
from backworkouts.interop.dates import end_after, time_span
from backworkouts.interop.files import Place
from backworkouts.interop.json.document import Fields, Ledger, Wrong, document, rows_in, shown
from backworkouts.interop.json.supersets import blocks_of
from backworkouts.interop.openweight.sets import APP, DONE_ONLY, done, planned
from backworkouts.interop.result import Outcome, ReadResult
from backworkouts.interop.seen import Seen
from backworkouts.interop.text import line_of
from backworkouts.model.block import Block, ExerciseSets
from backworkouts.model.exercise import Exercise
from backworkouts.model.program import DAYS_PER_WEEK, Phase, Program
from backworkouts.model.session import Session
from backworkouts.model.set import Set
from backworkouts.model.terms import Equipment, Level
from backworkouts.model.workout import Goal, Workout

__all__ = ["read"]

_UNNAMED = "Untitled"
_DATE_ALONE = len("2024-01-15")
_EQUIPMENT: dict[str, tuple[Equipment, ...]] = {
    "barbell": (Equipment.BARBELL,),
    "dumbbell": (Equipment.DUMBBELL,),
    "kettlebell": (Equipment.KETTLEBELL,),
    "cable": (Equipment.CABLE_MACHINE, Equipment.LAT_PULLDOWN_MACHINE),
    "machine": (Equipment.MACHINE, Equipment.PLATE_LOADED_MACHINE, Equipment.SLED),
    "ez-bar": (Equipment.EZ_BAR,),
    "trap-bar": (Equipment.TRAP_BAR,),
    "smith-machine": (Equipment.SMITH_MACHINE,),
    "resistance-band": (Equipment.RESISTANCE_BAND,),
    "suspension": (Equipment.SUSPENSION_TRAINER, Equipment.RINGS),
}
_LOADED = frozenset(one for kind in _EQUIPMENT.values() for one in kind)
_EXERCISE = frozenset({"exercise", "order", "notes", "supersetId", "sets"})
_NAMED = frozenset({"name", "equipment", "category", "musclesWorked"})
_LOG = frozenset({"date", "name", "notes", "durationSeconds", "exercises"})
_TEMPLATE = frozenset({"name", "notes", "day", "exercises"})
_WEEK = frozenset({"name", "notes", "workouts"})
_PROGRAM = frozenset({"name", "description", "tags", "weeks"})
_PROFILE = frozenset({"exportedAt", "records", "bodyweight", "sex", "height"})

_Member = tuple[Hashable | None, ExerciseSets]
_ReadSet = Callable[[Fields], Set | None]


def read(
    file: Place,
    *,
    catalog: Catalog | None = None,
    names: Mapping[str, str] | None = None,
    seen: Seen | None = None,
) -> ReadResult:
    """What an openweight document holds; described at `interop.openweight.read`."""
    name, value = document(file)
    reader = _Reader(name, Ledger(name, catalog, names, seen))
    many = isinstance(value, list)
    for index, one in enumerate(value if many else [value]):
        reader.document(one, f"$[{index}]" if many else "$")
    sessions = sorted(reader.sessions, key=_day_and_time)
    return reader.ledger.result(
        sessions=sessions, workouts=reader.workouts, programs=reader.programs
    )


def _day_and_time(session: Session) -> datetime:
    # Moments with and without a zone do not compare: by the clock where they were done.
    return session.started_at.replace(tzinfo=None)


def _done_with(exercise: Exercise, equipment: str) -> bool:
    """Whether an exercise is done with that equipment, as far as the word can tell."""
    if equipment == "bodyweight":
        return not _LOADED & {*exercise.equipment}
    return bool({*_EQUIPMENT.get(equipment, ())} & {*exercise.equipment})


class _Reader:
    def __init__(self, file: str | None, ledger: Ledger) -> None:
        self.ledger = ledger
        self.sessions: list[Session] = []
        self.workouts: list[Workout] = []
        self.programs: list[Program] = []
        self._file = file
        self._origin = line_of(APP if file is None else f"{APP}, {file}")

    def document(self, value: object, where: str) -> None:
        if not isinstance(value, dict) or not value.keys() & {*_LOG, *_PROGRAM, *_PROFILE}:
            place = where if self._file is None else f"{self._file}, {where}"
            raise InteropError(place, shown(value), "an openweight log, template or program")
        said = Fields(self.ledger, value, where)
        if "weeks" in value or "description" in value:
            rows = sum(_rows(one) for week in _listed(value, "weeks") for one in _workouts(week))
            program = self.ledger.attempt(rows, where, lambda: self._program(said))
            self.programs += [program] if program is not None else []
        elif "exercises" not in value and value.keys() & _PROFILE:
            self.ledger.say(
                Outcome.SKIPPED, where, None, "a lifter profile, which holds no training"
            )
        elif "date" in value or _was_done(value):
            session = self.ledger.attempt(_rows(value), where, lambda: self._session(said))
            if session is not None and self.ledger.is_new(session, where):
                self.sessions.append(session)
        else:
            workout = self.ledger.attempt(_rows(value), where, lambda: self._template(said))
            self.workouts += [workout] if workout is not None else []

    def _session(self, said: Fields) -> Session | None:
        started = self._moment(said)
        said.not_kept(*sorted(set(said.value) - _LOG))
        workout = self._workout(said, done)
        ended = self._end(said, started)
        return None if workout is None else Session(started, workout, ended, self._origin)

    def _end(self, said: Fields, started: datetime) -> datetime | None:
        seconds = said.whole("durationSeconds")
        if seconds is None:
            return None
        ended = end_after(started, time_span(str(seconds), in_seconds=True))
        if ended is None:
            message = "longer than a session can take: not read"
            self.ledger.warn(f"{said.where}.durationSeconds", seconds, message)
        return ended

    def _moment(self, said: Fields) -> datetime:
        where, value = f"{said.where}.date", said.raw("date")
        try:
            moment = datetime.fromisoformat(value)
        except (TypeError, ValueError):
            example = "write it as 2024-01-15T09:30:00Z"
            raise Wrong(
                where, value, "expected the date and time of the workout", example
            ) from None
        if len(value) <= _DATE_ALONE:
            self.ledger.warn(where, value, "no time of day: read as 00:00")
        elif moment.tzinfo is None:
            self.ledger.warn(where, value, "no time zone: read as local time")
        return moment

    def _template(self, said: Fields) -> Workout | None:
        said.not_kept("day", *sorted(set(said.value) - _TEMPLATE))
        return self._planned(said)

    def _planned(self, said: Fields) -> Workout | None:
        if said.text("name") is None:
            self.ledger.warn(
                f"{said.where}.name", None, f"a template without a name: called {_UNNAMED!r}"
            )
        return self._workout(said, planned)

    def _workout(self, said: Fields, read_set: _ReadSet) -> Workout | None:
        """The workout of what can be read; None when that is nothing, which was said by then."""
        exercises = said.items("exercises")
        order = sorted(range(len(exercises)), key=lambda index: _order(exercises[index], index))
        members: list[_Member] = []
        for index in order:
            one, where = exercises[index], f"{said.where}.exercises[{index}]"
            member = self.ledger.attempt(
                rows_in([one]), where, partial(self._exercise, one, where, read_set)
            )
            members += [member] if member is not None else []
        if not members:
            return None
        blocks = self._blocks(members, said.where)
        return Workout(said.line("name") or _UNNAMED, blocks=blocks, note=said.prose("notes"))

    def _blocks(self, members: list[_Member], where: str) -> list[Block]:
        blocks, apart = blocks_of(members)
        for key in apart:
            self.ledger.warn(
                f"{where}.exercises", key, "a superset that does not stand together: put together"
            )
        for _, one in members:
            self.ledger.read += len(one.sets)
            self.ledger.names.exercise(one.exercise.name, sets=len(one.sets))
        return blocks

    def _exercise(self, value: object, where: str, read_set: _ReadSet) -> _Member | None:
        said = Fields(self.ledger, value, where)
        exercise = self._named(Fields(self.ledger, said.raw("exercise"), f"{where}.exercise"))
        sets = []
        for index, item in enumerate(said.items("sets")):
            place = f"{where}.sets[{index}]"
            make = partial(self._set, item, place, read_set)
            one = self.ledger.set_of(item, place, read_set, make)
            sets += [one] if one is not None else []
        if not sets:
            return None
        said.not_kept(*sorted(set(said.value) - _EXERCISE))
        return said.whole("supersetId"), ExerciseSets(exercise, sets, said.prose("notes"))

    def _set(self, value: object, where: str, read_set: _ReadSet) -> Set | None:
        return read_set(Fields(self.ledger, value, where, strict=True))

    def _named(self, said: Fields) -> Exercise:
        name = said.line("name")
        if name is None:
            raise Wrong(f"{said.where}.name", said.raw("name"), "expected the name of the exercise")
        equipment = said.text("equipment")
        exercise = self._meant(name, equipment)
        if exercise.is_custom:
            # What the file knows of it besides; for an exercise of the catalog, that says it.
            said.not_kept("category", "musclesWorked")
            if equipment is not None and exercise.name == name:
                said.not_kept("equipment")
        said.not_kept(*sorted(set(said.value) - _NAMED))
        return exercise

    def _meant(self, name: str, equipment: str | None) -> Exercise:
        """The exercise of that name, done with that equipment: a dumbbell deadlift is another."""
        plain = self.ledger.names.exercise(name)
        if equipment is None or (_done_with(plain, equipment) and not plain.is_custom):
            return plain
        both = self.ledger.names.exercise(f"{name} ({equipment})")
        if not both.is_custom or equipment not in _EQUIPMENT:
            return both if not both.is_custom else plain
        return plain if plain.is_custom else both

    def _program(self, said: Fields) -> Program | None:
        goals, levels = self._tags(said)
        phases: list[Phase] = []
        for index, value in enumerate(said.items("weeks")):
            where = f"{said.where}.weeks[{index}]"
            rows = sum(map(_rows, _workouts(value)))
            phase = self.ledger.attempt(rows, where, partial(self._week, value, where))
            if phase is None:
                continue
            if phases and evolve(phases[-1], weeks=1) == phase:
                phases[-1] = evolve(phase, weeks=(phases[-1].weeks or 0) + 1)
            else:
                phases.append(phase)
        if not phases:
            return None
        name = said.line("name")
        if name is None:
            self.ledger.warn(
                f"{said.where}.name", None, f"a program without a name: called {_UNNAMED!r}"
            )
        said.not_kept(*sorted(set(said.value) - _PROGRAM))
        goal = goals[0] if len(goals) == 1 else None
        return Program(
            name or _UNNAMED, phases, goal=goal, levels=levels, note=said.prose("description")
        )

    def _tags(self, said: Fields) -> tuple[list[Goal], list[Level]]:
        """Goals and levels among the tags; which others there are is noted."""
        tags = said.raw("tags")
        if not isinstance(tags, list):
            said.not_kept("tags")
            tags = []
        goals = [one for one in Goal if one in tags]
        levels = [Level(tag) for tag in tags if tag in list(Level)]
        kept = [*levels, *(goals if len(goals) == 1 else ())]
        for index, tag in enumerate(tags):
            if tag not in kept:
                self.ledger.warn(
                    f"{said.where}.tags[{index}]", tag, "no tag that is known: not kept"
                )
        return goals, levels

    def _week(self, value: object, where: str) -> Phase | None:
        said = Fields(self.ledger, value, where)
        days: list[tuple[int | None, Workout]] = []
        for index, one in enumerate(said.items("workouts")):
            place = f"{where}.workouts[{index}]"
            planned_day = self.ledger.attempt(_rows(one), place, partial(self._day, one, place))
            days += [planned_day] if planned_day is not None else []
        said.not_kept(*sorted(set(said.value) - _WEEK))
        if not days:
            return None
        return Phase(self._rotation(days, where), 1, said.line("name"), said.prose("notes"))

    def _day(self, value: object, where: str) -> tuple[int | None, Workout] | None:
        said = Fields(self.ledger, value, where)
        said.not_kept(*sorted(set(said.value) - _TEMPLATE))
        day, workout = said.whole("day"), self._planned(said)
        return None if workout is None else (day, workout)

    def _rotation(
        self, days: list[tuple[int | None, Workout]], where: str
    ) -> tuple[Workout | None, ...]:
        stated = [day for day, _ in days if day is not None and 1 <= day <= DAYS_PER_WEEK]
        if len({*stated}) == len(days):
            on = dict(days)
            return tuple(on.get(day) for day in range(1, DAYS_PER_WEEK + 1))
        if len(days) > DAYS_PER_WEEK:
            raise Wrong(
                f"{where}.workouts", f"{len(days)} workouts", "more than one a day in a week"
            )
        self.ledger.warn(
            f"{where}.workouts", None, "no day of its own for each workout: put on the first days"
        )
        rest = [None] * (DAYS_PER_WEEK - len(days))
        return (*(workout for _, workout in days), *rest)


def _listed(value: object, key: str) -> list[Any]:
    found = value.get(key) if isinstance(value, dict) else None
    return found if isinstance(found, list) else []


def _workouts(week: object) -> list[Any]:
    return _listed(week, "workouts")


def _rows(value: object) -> int:
    return rows_in(_listed(value, "exercises"))


def _was_done(value: dict[str, Any]) -> bool:
    """Whether a document without a date is a log all the same: its sets say what was done."""
    sets = [one for exercise in _listed(value, "exercises") for one in _listed(exercise, "sets")]
    return any(isinstance(one, dict) and one.keys() & DONE_ONLY for one in sets)


def _order(value: object, index: int) -> float:
    told: Any = value.get("order") if isinstance(value, dict) else None
    return float(told) if type(told) in (int, float) else index + 1.0
