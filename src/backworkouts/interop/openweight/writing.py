"""Writing openweight documents, and finding what they lose."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timedelta, tzinfo
from typing import Any

import attrs
from attrs import evolve

from backworkouts import limits
from backworkouts._catalog.catalog import Catalog
from backworkouts.errors import InteropError
from backworkouts.interop.dates import end_after, time_span
from backworkouts.interop.json.context import ImportContext
from backworkouts.interop.losses import Reasons, field_losses, lost, value_of
from backworkouts.interop.openweight.programs import program_of
from backworkouts.interop.openweight.reading import session_of, workout_of
from backworkouts.interop.openweight.sets import TEMPO
from backworkouts.interop.read_back import Picked, Written, in_order, losses_by_reading
from backworkouts.interop.result import Loss
from backworkouts.model.block import Block, ExerciseSets
from backworkouts.model.interval import Interval
from backworkouts.model.load import Load, Unit
from backworkouts.model.program import DAYS_PER_WEEK, Phase, Program
from backworkouts.model.quantity import Duration, Reps
from backworkouts.model.session import Session
from backworkouts.model.set import Set, SetKind
from backworkouts.model.workout import Workout

__all__ = ["DocumentWriter"]

_SET_NOTE = 1000  # characters
_EXERCISE_NOTE = 5000
_MUSCLE = 50
_REASONS = Reasons(
    "the format has no such field",
    {
        "started_at": "written in the time zone that was given",
        "ended_at": "written as a duration in whole seconds, in the time zone of the start",
        "origin": "the format has no field for it",
        (Workout, "blocks"): "a superset of the format is one block",
        (Block, "method"): "the format does not time rounds",
        (Block, "duration"): "the format does not time rounds",
        (Block, "interval"): "the format does not time rounds",
        (ExerciseSets, "exercise"): "its name alone is written",
        (ExerciseSets, "note"): f"{_EXERCISE_NOTE:,} characters at most, no blanks at its ends",
        "reps": "a set is either to failure or of another type",
        (Set, "duration"): "written as its shortest",
        "load": "a load is one number, in kg or lb; in templates, of a maximum too",
        "rir": "the format has one number of effort",
        "rest": "written as its shortest",
        "tempo": "a tempo has four single digits there",
        "per_side": "the format has no sides",
        "side": "the format has no sides",
        "optional": "the format has no optional sets",
        (Set, "note"): f"{_SET_NOTE:,} characters at most, no blanks at its ends",
        "note": "the format keeps no blanks at the ends of a note",
    },
)  # fmt: skip
_WEIGHTS = (Unit.KG, Unit.LB, Unit.BODYWEIGHT_KG, Unit.BODYWEIGHT_LB)
_TYPES = {
    SetKind.WARM_UP: "warmup", SetKind.DROP: "dropset", SetKind.BACK_OFF: "backoff",
    SetKind.REST_PAUSE: "rest-pause", SetKind.CLUSTER: "cluster",
}  # fmt: skip
_PERCENTAGES = (Unit.PERCENT_1RM, Unit.PERCENT_RM, Unit.PERCENT_TM)
_PHASE_FIELDS = tuple(
    field.name for field in attrs.fields(Phase) if field.name not in ("rotation", "weeks")
)
_ON_BODYWEIGHT = {Unit.BODYWEIGHT_KG: "kg", Unit.BODYWEIGHT_LB: "lb"}

_Json = dict[str, Any]


class DocumentWriter:
    """Writes sessions, workouts and programs as plain values, and finds what they lose.

    Args:
        catalog: the exercises that a reader knows; the bundled ones by default.
        names: the names that a reader maps.
        zone: the time zone of sessions that state none.
    """

    def __init__(
        self, catalog: Catalog | None, names: Mapping[str, str] | None, zone: tzinfo | None
    ) -> None:
        self._context = ImportContext(None, catalog, names)
        self._zone = zone
        self._stated: list[Loss] = []  # losses that reading back does not find
        self._written: list[Written] = []
        self._values: list[_Json] = []

    def losses(self) -> list[Loss]:
        """Return what is lost of everything written so far, in its order."""
        found = losses_by_reading(self._written, self._read_back, _REASONS)
        return in_order(self._stated, found)

    def _read_back(self, parts: Sequence[tuple[int, Picked]]) -> list[Session | Workout | None]:
        read: list[Session | Workout | None] = []
        for number, picked in parts:
            value = self._values[number]
            exercises = [
                {**exercise, "sets": [exercise["sets"][index] for index in indexes]}
                for exercise, indexes in zip(value["exercises"], picked, strict=True)
            ]
            is_session = isinstance(self._written[number].subject, Session)
            object_of = session_of if is_session else workout_of
            read.append(object_of(self._context, {**value, "exercises": exercises}))
        return read

    def session(self, session: Session, where: str) -> _Json:
        """Return a log.

        Raises:
            InteropError: for a session without a time zone when none was given, or without sets.
        """
        started = session.started_at
        if started.utcoffset() is None:
            if self._zone is None:
                raise InteropError(
                    f"{where}.started_at".removeprefix("."),
                    f"{started.isoformat()}, without a time zone",
                    "the time zone it was done in",
                    "give it as timezone= (--time-zone), such as 'Europe/Berlin'",
                )
            started = started.replace(tzinfo=self._zone)
        inside = f"{where}.workout".removeprefix(".")
        value: _Json = {
            "date": started.isoformat(),
            **_duration(session, started),
            **self._workout(session.workout, inside, _done_set),
        }
        self._written.append(Written(where, session))
        self._values.append(value)
        return value

    def workout(self, workout: Workout, where: str) -> _Json:
        """Return a template.

        Raises:
            InteropError: for a workout without sets.
        """
        value = self._workout(workout, where, _planned_set)
        self._state_durations(workout, where)
        self._written.append(Written(where, workout))
        self._values.append(value)
        return value

    def program(self, program: Program, where: str) -> _Json:
        """Return a program, week by week.

        Raises:
            InteropError: for a workout without sets, and for more than `limits.WEEKS` weeks.
        """
        value: _Json = {"name": program.name}
        if program.note is not None:
            value["description"] = program.note
        goals = [program.goal.value] if program.goal else []
        tags = [*goals, *(level.value for level in program.levels)]
        if tags:
            value["tags"] = tags
        value["weeks"] = []
        prefix = f"{where}." if where else ""
        phase_losses: list[Loss] = []
        for number, phase in enumerate(program.phases):
            place = f"{prefix}phases[{number}]"
            if number and evolve(program.phases[number - 1], weeks=phase.weeks) == phase:
                both = f"{number} and {number + 1}"
                self._stated.append(Loss(where, "phases", both, "read as one: equal weeks"))
            weeks = self._weeks(phase, place)
            value["weeks"] += weeks
            if len(value["weeks"]) > limits.WEEKS:
                most = f"{limits.WEEKS:,} weeks at most"
                raise InteropError(place, f"{len(value['weeks']):,} weeks", most)
            phase_losses += self._phase_losses(phase, weeks, place)
        self._stated += [*self._program_losses(program, value, where), *phase_losses]
        return value

    def _program_losses(self, program: Program, value: _Json, where: str) -> list[Loss]:
        read = program_of(self._context, value)
        weeks_read = 0 if read is None else sum(phase.weeks or 0 for phase in read.phases)
        if read is None or weeks_read != len(value["weeks"]):
            why = f"of the {len(value['weeks'])} weeks written, {weeks_read} can be read back"
            return [Loss(where, "phases", f"{len(program.phases)}", why)]
        return field_losses(program, read, where, _REASONS, ("phases",))

    def _phase_losses(self, phase: Phase, weeks: list[_Json], where: str) -> list[Loss]:
        """Return the losses of the fields of a phase; its weeks and days are compared elsewhere."""
        read = program_of(self._context, {"name": "Phase", "weeks": weeks[:1]})
        if read is None:
            return [*lost(phase, where, _PHASE_FIELDS, "the phase has no week with a workout")]
        return field_losses(phase, read.phases[0], where, _REASONS, ("rotation", "weeks"))

    def _weeks(self, phase: Phase, where: str) -> list[_Json]:
        days, weeks = len(phase.rotation), phase.weeks
        if weeks is None:
            weeks = -(-days // DAYS_PER_WEEK)
            why = f"written once, as {weeks} of them"
            self._stated.append(Loss(where, "weeks", "not stated", why))
        if days != DAYS_PER_WEEK:
            why = "the format has weeks: written out by day"
            self._stated.append(Loss(where, "rotation", f"{days} days", why))
        templates = {
            index: self.workout(workout, f"{where}.rotation[{index}]")
            for index, workout in enumerate(phase.rotation[: weeks * DAYS_PER_WEEK])
            if workout is not None
        }
        written = []
        for week in range(weeks):
            value: _Json = {}
            if phase.name is not None:
                value["name"] = phase.name
            if phase.note is not None:
                value["notes"] = phase.note
            value["workouts"] = []
            for day in range(DAYS_PER_WEEK):
                template = templates.get((week * DAYS_PER_WEEK + day) % days)
                if template is not None:
                    heading = {"name": template["name"], "day": day + 1}
                    value["workouts"].append({**heading, **template})
            if value["workouts"]:
                written.append(value)
            else:
                why = "the format has no week of rest"
                self._stated.append(Loss(where, "rotation", f"week {week + 1}", why))
        return written

    def _state_durations(self, workout: Workout, where: str) -> None:
        """State the planned durations as lost: other readers do not know their field."""
        prefix = f"{where}." if where else ""
        for step in workout.in_order():
            duration = step.set.duration
            if duration is not None:
                why = "templates have no durations: written in a field of its own"
                if duration.low != duration.high:
                    why = "written as its shortest, in a field of its own"
                place = prefix + step.path
                self._stated.append(Loss(place, "duration", value_of(duration), why))

    def _workout(self, workout: Workout, where: str, set_value: Callable[[Set], _Json]) -> _Json:
        if not workout.blocks:
            place = f"{where}.blocks".removeprefix(".")
            raise InteropError(place, "none", "one exercise at least, as the format has it")
        value: _Json = {"name": workout.name}
        if workout.note is not None:
            value["notes"] = workout.note
        exercises: list[_Json] = []
        superset = 0
        for block in workout.blocks:
            superset += int(block.is_superset)
            for member in block.exercises:
                exercise: _Json = {"order": len(exercises) + 1}
                if block.is_superset:
                    exercise["supersetId"] = superset
                exercises.append({**exercise, **self._exercise(member, set_value)})
        return {**value, "exercises": exercises}

    def _exercise(self, member: ExerciseSets, set_value: Callable[[Set], _Json]) -> _Json:
        name: _Json = {"name": member.exercise.name}
        muscles = self._context.names.catalog.muscles
        worked = [muscles[each].name for each in member.exercise.prime_movers if each in muscles]
        if worked:
            name["musclesWorked"] = [muscle[:_MUSCLE] for muscle in worked]
        value: _Json = {"exercise": name}
        if member.note is not None:
            value["notes"] = member.note[:_EXERCISE_NOTE]
        value["sets"] = [set_value(each) for each in member.sets]
        return value


def _duration(session: Session, started: datetime) -> _Json:
    """Return the duration of a log; none where no reader would find an end by it."""
    if session.ended_at is None:
        return {}
    ended = session.ended_at
    if ended.utcoffset() is None:
        ended = ended.replace(tzinfo=started.tzinfo)
    seconds = int(_elapsed(started, ended).total_seconds())
    written = datetime.fromisoformat(started.isoformat())  # as read: with a fixed offset
    is_read = end_after(written, time_span(str(seconds), in_seconds=True)) is not None
    return {"durationSeconds": seconds} if is_read else {}


def _elapsed(start: datetime, end: datetime) -> timedelta:
    """Return the time between two moments with time zones, whatever their clocks do meanwhile."""
    shift = (end.utcoffset() or timedelta()) - (start.utcoffset() or timedelta())
    return end.replace(tzinfo=None) - start.replace(tzinfo=None) - shift


def _done_set(done: Set) -> _Json:
    value: _Json = {}
    if done.reps is not None:
        value["reps"] = done.reps.low
        if done.reps.to_failure:
            value["toFailure"] = True
    else:
        value["durationSeconds"] = _shortest(done.duration)
    return value | _weight(done.load, "weight") | _common_fields(done, "rir", "rpe")


def _planned_set(planned: Set) -> _Json:
    value: _Json = {}
    load = planned.load
    if planned.reps is not None:
        value |= _rep_range(planned.reps, planned.kind)
    else:
        value["targetDurationSeconds"] = _shortest(planned.duration)
    if load is not None and load.unit in _PERCENTAGES:
        maximum = "TM" if load.unit is Unit.PERCENT_TM else f"{load.rm or 1}RM"
        value |= {"percentage": load.low, "percentageOf": maximum}
    else:
        value |= _weight(load, "targetWeight")
    return value | _common_fields(planned, "targetRIR", "targetRPE")


def _rep_range(reps: Reps, kind: SetKind) -> _Json:
    value: _Json = {}
    if reps.to_failure and kind is SetKind.WORKING:
        value["type"] = "failure"
    if reps.is_exact:
        return {**value, "targetReps": reps.low}
    value["targetRepsMin"] = reps.low
    return value if reps.high is None else {**value, "targetRepsMax": reps.high}


def _weight(load: Load | None, key: str) -> _Json:
    """Return a load with its unit; none for a load that is no weight."""
    if load is None or load.unit not in _WEIGHTS:
        return {}
    if load.is_absolute:
        return {key: load.low, "unit": load.unit.value}
    return {key: load.low, "unit": _ON_BODYWEIGHT[load.unit]} if load.low > 0 else {}


def _common_fields(each: Set, rir: str, rpe: str) -> _Json:
    """Return the fields that done and planned sets have in common."""
    value: _Json = {}
    if each.kind is not SetKind.WORKING:
        value["type"] = _TYPES[each.kind]
    if each.rir is not None and not isinstance(each.rir, Interval):
        value |= {rir: int(each.rir)} if each.rir % 1 == 0 else {rpe: each.rpe}
    if each.rest is not None:
        value["restSeconds"] = each.rest.low
    if each.tempo is not None and re.fullmatch(TEMPO, each.tempo):
        value["tempo"] = each.tempo
    if each.note is not None:
        value["notes"] = each.note[:_SET_NOTE]
    return value


def _shortest(duration: Duration | None) -> int:
    return 0 if duration is None else duration.low
