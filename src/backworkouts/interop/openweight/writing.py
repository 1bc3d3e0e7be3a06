"""Writing openweight documents, with a loss for everything that they cannot hold."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta, tzinfo
from typing import Any

from attrs import evolve

from backworkouts import limits
from backworkouts._catalog.catalog import Catalog
from backworkouts.errors import InteropError, describe
from backworkouts.interop.dates import end_after, time_span
from backworkouts.interop.losses import TIMING, lost, value_of
from backworkouts.interop.names import NameMap
from backworkouts.interop.openweight.sets import APP
from backworkouts.interop.result import Loss
from backworkouts.model.block import ExerciseSets
from backworkouts.model.interval import Interval
from backworkouts.model.load import Load, Unit
from backworkouts.model.program import DAYS_PER_WEEK, Phase, Program
from backworkouts.model.quantity import Duration, Reps
from backworkouts.model.session import Session
from backworkouts.model.set import Set, SetKind
from backworkouts.model.workout import Workout

__all__ = ["Writer"]

_SET_NOTE = 1000
_EXERCISE_NOTE = 5000
_MUSCLE = 50
_TEMPO = r"[0-9X](?:-[0-9X]){3}"
_WEIGHTS = (Unit.KG, Unit.LB, Unit.BODYWEIGHT_KG, Unit.BODYWEIGHT_LB)
_TYPES = {
    SetKind.WARM_UP: "warmup", SetKind.DROP: "dropset", SetKind.BACK_OFF: "backoff",
    SetKind.REST_PAUSE: "rest-pause", SetKind.CLUSTER: "cluster",
}  # fmt: skip
_PERCENTAGES = (Unit.PERCENT_1RM, Unit.PERCENT_RM, Unit.PERCENT_TM)
_ON_BODYWEIGHT = {Unit.BODYWEIGHT_KG: "kg", Unit.BODYWEIGHT_LB: "lb"}
_ONLY_OURS = ("id", "goal", "levels", "focus", "warm_up", "sources")

_Said = dict[str, Any]


class Writer:
    """Plain values of documents, and the losses on the way to them."""

    def __init__(
        self, catalog: Catalog | None, names: Mapping[str, str] | None, zone: tzinfo | None
    ) -> None:
        self.losses: list[Loss] = []
        self._names = NameMap(catalog, names)
        self._zone = zone

    def _lose(self, where: str, field: str, value: object, why: str) -> None:
        self.losses.append(Loss(where, field, value_of(value), why))

    def session(self, one: Session, where: str) -> _Said:
        """A log."""
        moment = one.started_at
        if moment.utcoffset() is None:
            if self._zone is None:
                raise InteropError(
                    f"{where}.started_at".removeprefix("."),
                    f"{moment.isoformat()}, without a time zone",
                    "the time zone it was done in",
                    "give it as timezone= (--time-zone), such as 'Europe/Berlin'",
                )
            moment = moment.replace(tzinfo=self._zone)
            self._lose(where, "started_at", one.started_at, f"written in the zone {self._zone}")
        if one.origin != APP:
            why = f"the format has no field for it: it is read as {APP!r}"
            self._lose(where, "origin", one.origin or "not stated", why)
        said: _Said = {"date": moment.isoformat(), **self._duration(one, moment, where)}
        inside = f"{where}.workout".removeprefix(".")
        return {**said, **self._workout(one.workout, inside, self._done)}

    def _duration(self, one: Session, started: datetime, where: str) -> _Said:
        """The duration of a log; a loss unless the end that it is read as is the end stated."""
        if one.ended_at is None:
            return {}
        ended = one.ended_at
        if ended.utcoffset() is None:
            ended = ended.replace(tzinfo=started.tzinfo)
        seconds = int(_elapsed(started, ended).total_seconds())
        written = datetime.fromisoformat(started.isoformat())  # as read: with a fixed offset
        back = end_after(written, time_span(str(seconds), in_seconds=True))
        if back is None or back.isoformat() != one.ended_at.isoformat():
            why = "written as a duration in whole seconds, in the time zone of the start"
            self._lose(where, "ended_at", one.ended_at.isoformat(), why)
        return {} if back is None else {"durationSeconds": seconds}

    def workout(self, one: Workout, where: str) -> _Said:
        """A template."""
        return self._workout(one, where, self._planned)

    def program(self, one: Program, where: str) -> _Said:
        """A program, week by week."""
        self.losses += lost(one, where, ("id", "sources"), "the format has no such field")
        said: _Said = {"name": one.name}
        if one.note is not None:
            said["description"] = one.note
        tags = [*([one.goal.value] if one.goal else []), *(level.value for level in one.levels)]
        if tags:
            said["tags"] = tags
        said["weeks"] = []
        prefix = f"{where}." if where else ""
        for number, phase in enumerate(one.phases):
            place = f"{prefix}phases[{number}]"
            if number and evolve(one.phases[number - 1], weeks=phase.weeks) == phase:
                self._lose(
                    where, "phases", f"{number} and {number + 1}", "read as one: equal weeks"
                )
            said["weeks"] += self._weeks(phase, place)
            if len(said["weeks"]) > limits.WEEKS:
                most = f"{limits.WEEKS:,} weeks at most"
                raise InteropError(place, f"{len(said['weeks']):,} weeks", most)
        return said

    def _weeks(self, phase: Phase, where: str) -> list[_Said]:
        days = len(phase.rotation)
        weeks = phase.weeks
        if weeks is None:
            weeks = -(-days // DAYS_PER_WEEK)
            self._lose(where, "weeks", "not stated", f"written once, as {weeks} of them")
        if days != DAYS_PER_WEEK:
            self._lose(
                where, "rotation", f"{days} days", "the format has weeks: written out by day"
            )
        templates = {
            index: self._workout(one, f"{where}.rotation[{index}]", self._planned)
            for index, one in enumerate(phase.rotation[: weeks * DAYS_PER_WEEK])
            if one is not None
        }
        written = []
        for week in range(weeks):
            said: _Said = {}
            if phase.name is not None:
                said["name"] = phase.name
            if phase.note is not None:
                said["notes"] = phase.note
            said["workouts"] = []
            for day in range(DAYS_PER_WEEK):
                template = templates.get((week * DAYS_PER_WEEK + day) % days)
                if template is not None:
                    named = {"name": template["name"], "day": day + 1}
                    said["workouts"].append({**named, **template})
            if said["workouts"]:
                written.append(said)
            else:
                self._lose(where, "rotation", f"week {week + 1}", "the format has no week of rest")
        return written

    def _workout(self, one: Workout, where: str, said_of: Callable[[Set, str], _Said]) -> _Said:
        if not one.blocks:
            place = f"{where}.blocks".removeprefix(".")
            raise InteropError(place, "none", "one exercise at least, as the format has it")
        self.losses += lost(one, where, _ONLY_OURS, "the format has no such field")
        said: _Said = {"name": one.name}
        if one.note is not None:
            said["notes"] = one.note
        said["exercises"] = []
        superset = 0
        prefix = f"{where}." if where else ""
        for number, block in enumerate(one.blocks):
            superset += int(block.is_superset)
            why = "the format does not time rounds"
            self.losses += lost(block, f"{prefix}blocks[{number}]", TIMING, why)
            for at, member in enumerate(block.exercises):
                inside = f"{prefix}blocks[{number}].exercises[{at}]"
                exercise: _Said = {"order": len(said["exercises"]) + 1}
                if block.is_superset:
                    exercise["supersetId"] = superset
                exercise |= self._exercise(member, inside, said_of)
                said["exercises"].append(exercise)
        return said

    def _exercise(
        self, one: ExerciseSets, where: str, said_of: Callable[[Set, str], _Said]
    ) -> _Said:
        exercise = one.exercise
        meant = self._names.exercise(exercise.name)
        if meant != exercise:
            self._lose(where, "exercise", exercise.id, f"its name alone is read as {meant.id}")
        described: _Said = {"name": exercise.name}
        known = self._names.catalog.muscles
        muscles = [known[one].name for one in exercise.prime_movers if one in known]
        if muscles:
            described["musclesWorked"] = [name[:_MUSCLE] for name in muscles]
        said: _Said = {"exercise": described}
        if one.note is not None:
            said["notes"] = self._cut(one.note, where, _EXERCISE_NOTE)
        said["sets"] = [
            said_of(each, f"{where}.sets[{index}]") for index, each in enumerate(one.sets)
        ]
        return said

    def _cut(self, note: str, where: str, most: int) -> str:
        if len(note) > most:
            self._lose(where, "note", describe(note[most:]), f"{most:,} characters at most")
        return note[:most]

    def _done(self, one: Set, where: str) -> _Said:
        said: _Said = {}
        if one.reps is not None:
            said["reps"] = one.reps.low
            if one.reps.to_failure:
                said["toFailure"] = True
        else:
            said["durationSeconds"] = _length(one.duration)
        if one.load is not None:
            if one.load.unit not in _WEIGHTS:
                self._lose(where, "load", one.load, "a log has loads in kg and lb only")
            else:
                said |= self._weight(one.load, where, "weight")
        if one.kind is not SetKind.WORKING:
            said["type"] = _TYPES[one.kind]
        said |= self._effort(one, where, "rir", "rpe")
        return {**said, **self._beside(one, where)}

    def _planned(self, one: Set, where: str) -> _Said:
        said: _Said = {}
        if one.reps is not None:
            said |= self._span(one.reps, one.kind, where)
        else:
            said["targetDurationSeconds"] = _length(one.duration)
            why = "templates have no durations: written in a field of its own"
            if _length(one.duration) != getattr(one.duration, "high", None):
                why = "written as its shortest, in a field of its own"
            self._lose(where, "duration", one.duration, why)
        if one.load is not None:
            if one.load.unit in _PERCENTAGES:
                if not one.load.is_exact:
                    self._lose(where, "load", one.load, "written as its lightest")
                of = "TM" if one.load.unit is Unit.PERCENT_TM else f"{one.load.rm or 1}RM"
                said |= {"percentage": one.load.low, "percentageOf": of}
            else:
                said |= self._weight(one.load, where, "targetWeight")
        if one.kind is not SetKind.WORKING:
            said["type"] = _TYPES[one.kind]
        said |= self._effort(one, where, "targetRIR", "targetRPE")
        self.losses += lost(one, where, ("optional",), "the format has no optional sets")
        return {**said, **self._beside(one, where)}

    def _span(self, reps: Reps, kind: SetKind, where: str) -> _Said:
        said: _Said = {}
        if reps.to_failure and kind is SetKind.WORKING:
            said["type"] = "failure"
        elif reps.to_failure:
            why = f"a set is either to failure or of the type {_TYPES.get(kind, kind)}"
            self._lose(where, "reps", reps, why)
        if reps.is_exact:
            return {**said, "targetReps": reps.low}
        said["targetRepsMin"] = reps.low
        return said if reps.high is None else {**said, "targetRepsMax": reps.high}

    def _effort(self, one: Set, where: str, rir: str, rpe: str) -> _Said:
        if one.rir is None or one.rpe is None:
            return {}
        if isinstance(one.rir, Interval) or isinstance(one.rpe, Interval):
            self._lose(where, "rir", one.rir, "the format has one number of effort")
            return {}
        return {rir: int(one.rir)} if one.rir % 1 == 0 else {rpe: one.rpe}

    def _weight(self, load: Load, where: str, key: str) -> _Said:
        if load.unit not in _WEIGHTS:
            self._lose(where, "load", load, "a load has its unit there, kg or lb")
            return {}
        if load.is_absolute:
            if not load.is_exact:
                self._lose(where, "load", load, "written as its lightest")
            return {key: load.low, "unit": load.unit.value}
        if load.low > 0:
            self._lose(where, "load", load, "written as a load: that it is on top of bodyweight")
            return {key: load.low, "unit": _ON_BODYWEIGHT[load.unit]}
        why = "the format says bodyweight by no load" if load.high == 0 else "no help is held"
        self._lose(where, "load", load, why)
        return {}

    def _beside(self, one: Set, where: str) -> _Said:
        said: _Said = {}
        if one.rest is not None:
            said["restSeconds"] = one.rest.low
            if one.rest.low != one.rest.high:
                self._lose(where, "rest", one.rest, "written as its shortest")
        if one.tempo is not None:
            if re.fullmatch(_TEMPO, one.tempo):
                said["tempo"] = one.tempo
            else:
                self._lose(where, "tempo", one.tempo, "a tempo has four single digits there")
        self.losses += lost(one, where, ("per_side", "side"), "the format has no sides")
        if one.note is not None:
            said["notes"] = self._cut(one.note, where, _SET_NOTE)
        return said


def _elapsed(start: datetime, end: datetime) -> timedelta:
    """Return the time between two moments with time zones, whatever their clocks do meanwhile."""
    shift = (end.utcoffset() or timedelta()) - (start.utcoffset() or timedelta())
    return end.replace(tzinfo=None) - start.replace(tzinfo=None) - shift


def _length(duration: Duration | None) -> int:
    return 0 if duration is None else duration.low
