"""Workout files for a Garmin watch.

A set is a step, a rest that is stated is a step after it, and equal rounds are one repeat. What a
step cannot hold is in its notes, for the lifter, and in the losses, for programs.
"""

from __future__ import annotations

from datetime import UTC, datetime
from itertools import groupby
from typing import Any

from backworkouts.errors import InteropError, UnsupportedSubjectError, describe
from backworkouts.interop import crosswalk
from backworkouts.interop.crosswalk import Match, System
from backworkouts.interop.garmin_fit.sdk import garmin_fit_sdk
from backworkouts.interop.losses import TIMING, lost, value_of
from backworkouts.interop.result import Loss, WriteResult
from backworkouts.interop.units import kilograms
from backworkouts.model.exercise import Exercise
from backworkouts.model.load import Unit
from backworkouts.model.quantity import Reps
from backworkouts.model.set import Set, SetKind
from backworkouts.model.workout import Step, Workout

__all__ = ["write"]

# Numbers of the profile, as facts.
_FILE_ID, _WORKOUT, _STEP = 0, 26, 27
_WORKOUT_FILE, _DEVELOPMENT = 5, 255
_TRAINING, _STRENGTH = 10, 20
_TIME, _OPEN, _REPEAT, _REPS = 0, 5, 6, 29
_NO_TARGET = 2
_ACTIVE, _REST, _WARM_UP = 0, 1, 2
_UNKNOWN = 65_534
_WEIGHTS = (Unit.KG, Unit.LB, Unit.BODYWEIGHT_KG, Unit.BODYWEIGHT_LB)
_KINDS = (SetKind.WARM_UP, SetKind.WORKING)
_KILOGRAM, _POUND = 1, 2

_TEXT_BYTES = 254  # and a zero at the end
_HEAVIEST = 655.34  # hundredths of a kilogram in 16 bits, of which the last means "none"
_YEARS = range(1990, 2101)  # seconds since the end of 1989, in 32 bits
_MOST_STEPS = 65_000  # numbered in 16 bits
_ONLY_OURS = ("id", "goal", "levels", "focus", "warm_up", "note", "sources")

_Message = dict[str, Any]


def write(workout: Workout, *, created: datetime | None = None) -> WriteResult:
    """A workout file for a watch.

    Args:
        workout: what to write.
        created: the time the file states, with its zone, 1990 to 2100; the present by default. With
            the same, the same bytes.

    Raises:
        InteropError: for a workout without exercises, or of more steps than a file numbers, and for
            a time that a file cannot state.
        MissingExtraError: when the extra `garmin` is not installed.
        UnsupportedSubjectError: for anything else, such as a program: a file holds one workout.
    """
    if not isinstance(workout, Workout):
        raise UnsupportedSubjectError(describe(workout), "a Workout: a file holds one")
    if not workout.blocks:
        raise InteropError("blocks", "none", "one exercise at least")
    when = created or datetime.now(UTC)
    if when.utcoffset() is None or when.year not in _YEARS:
        expected = f"a time with its zone, {_YEARS[0]} to {_YEARS[-1]}"
        raise InteropError("created", when.isoformat(), expected)
    encoder = garmin_fit_sdk().Encoder()
    steps = _Steps()
    steps.losses += lost(workout, "", _ONLY_OURS, "FIT has no such field")
    for number in range(len(workout.blocks)):
        steps.block(workout, number)
    if len(steps.messages) > _MOST_STEPS:
        raise InteropError("blocks", f"{len(steps.messages):,} steps", f"{_MOST_STEPS:,} at most")
    name = steps.text(workout.name, "", "name")
    encoder.write_mesg(
        {
            "mesg_num": _FILE_ID, "type": _WORKOUT_FILE, "manufacturer": _DEVELOPMENT,
            "product": 0, "time_created": when,
        }
    )  # fmt: skip
    encoder.write_mesg(
        {
            "mesg_num": _WORKOUT, "wkt_name": name, "sport": _TRAINING, "sub_sport": _STRENGTH,
            "num_valid_steps": len(steps.messages),
        }
    )  # fmt: skip
    for message in steps.messages:
        encoder.write_mesg(message)
    return WriteResult(bytes(encoder.close()), steps.losses)


class _Steps:
    def __init__(self) -> None:
        self.messages: list[_Message] = []
        self.losses: list[Loss] = []
        self._exercises: dict[Exercise, _Message] = {}

    def _lose(self, where: str, field: str, value: object, why: str) -> None:
        self.losses.append(Loss(where, field, value_of(value), why))

    def text(self, text: str, where: str, field: str) -> str:
        """A text as long as a field is."""
        cut = text.encode()[:_TEXT_BYTES].decode("utf-8", "ignore")
        if cut != text:
            self._lose(where, field, text[len(cut) :], f"{_TEXT_BYTES} bytes of UTF-8 at most")
        return cut

    def block(self, workout: Workout, number: int) -> None:
        """The steps of a block; rounds that are equal become a repeat."""
        block = workout.blocks[number]
        if block.is_superset:
            why = "FIT has no supersets: written round by round"
            self._lose("", f"blocks[{number}]", block, why)
        self.losses += lost(block, f"blocks[{number}]", TIMING, "FIT does not time rounds")
        for place, member in enumerate(block.exercises):
            where = f"blocks[{number}].exercises[{place}]"
            self._exercise(member.exercise, where)
            self.losses += lost(member, where, ("note",), "FIT has no notes on an exercise")
        steps = (step for step in workout.in_order() if step.block == number)
        rounds = [list(steps) for _, steps in groupby(steps, key=lambda step: step.round)]
        for _, equal in groupby(rounds, key=_exercises_and_sets):
            together = list(equal)
            first = len(self.messages)
            for step in together[0]:
                self._set(step)
            for again in together[1:]:
                for step in again:
                    self._losses_of(step)
            if len(together) > 1:
                self._add(
                    duration_type=_REPEAT, duration_value=first,
                    target_type=_NO_TARGET, target_value=len(together),
                )  # fmt: skip

    def _add(self, **fields: Any) -> None:
        self.messages.append({"mesg_num": _STEP, "message_index": len(self.messages), **fields})

    def _exercise(self, exercise: Exercise, where: str) -> None:
        known = crosswalk.of_exercise(exercise.id, System.GARMIN_FIT)
        if not known:
            self._exercises[exercise] = {"exercise_category": _UNKNOWN}
            self._lose(where, "exercise", exercise.id, "not in the profile: its name alone")
            return
        category, name = known[0].numbers
        self._exercises[exercise] = {"exercise_category": category, "exercise_name": name}
        if known[0].match is not Match.EXACT:
            why = f"written as {known[0].id}, which is {known[0].match.value}"
            self._lose(where, "exercise", exercise.id, why)

    def _set(self, step: Step) -> None:
        planned = step.set
        message: _Message = {
            "wkt_step_name": self.text(step.exercise.name, step.path, "exercise"),
            "target_type": _NO_TARGET,
            "target_value": 0,
            "intensity": _WARM_UP if planned.kind is SetKind.WARM_UP else _ACTIVE,
            **self._exercises[step.exercise],
            **_amount(planned),
            **_weight(planned),
        }
        notes = self._losses_of(step)
        if notes:
            message["notes"] = self.text(notes, step.path, "note")
        self._add(**message)
        if planned.rest is not None:
            self._add(
                wkt_step_name="Rest", duration_type=_TIME, duration_value=planned.rest.low * 1000,
                target_type=_NO_TARGET, target_value=0, intensity=_REST,
            )  # fmt: skip

    def _losses_of(self, step: Step) -> str:
        """Add the losses of a set; return them, and its note, as text."""
        planned, where = step.set, step.path
        texts = []
        for field, (text, why) in _unheld(planned).items():
            self._lose(where, field, getattr(planned, field), why)
            texts.append(text)
        if planned.note is not None:
            texts.append(planned.note)
        return "; ".join(texts)


def _exercises_and_sets(steps: list[Step]) -> list[tuple[Exercise, Set]]:
    return [(step.exercise, step.set) for step in steps]


def _amount(planned: Set) -> _Message:
    if planned.duration is not None:
        return {"duration_type": _TIME, "duration_value": planned.duration.low * 1000}
    if planned.reps is None or _is_open(planned.reps):
        return {"duration_type": _OPEN, "duration_value": 0}
    return {"duration_type": _REPS, "duration_value": planned.reps.low}


def _is_open(reps: Reps) -> bool:
    return reps.to_failure and reps.high is None and reps.low == 1


def _weight(planned: Set) -> _Message:
    kilograms = _kilograms(planned)
    if kilograms is None or not 0 < kilograms <= _HEAVIEST:
        return {}
    pounds = planned.load is not None and planned.load.unit in (Unit.LB, Unit.BODYWEIGHT_LB)
    return {
        "exercise_weight": kilograms,
        "weight_display_unit": _POUND if pounds else _KILOGRAM,
    }


def _kilograms(planned: Set) -> float | None:
    load = planned.load
    if load is None or load.unit not in _WEIGHTS:
        return None
    # Not `Load.to`: what is left of a small load in kilograms may be too small for a load.
    return round(kilograms(load), 2)


def _unheld(planned: Set) -> dict[str, tuple[str, str]]:
    """Return the fields of a set that a step does not hold: as text, and why."""
    found: dict[str, tuple[str, str]] = {}
    if planned.reps is not None:
        if _is_open(planned.reps):
            found["reps"] = (str(planned.reps), "a step that is open does not say until when")
        elif planned.reps.to_failure or not planned.reps.is_exact:
            found["reps"] = (str(planned.reps), "a step has one number of repetitions")
    for field in ("duration", "rest"):
        value = getattr(planned, field)
        if value is not None and value.low != value.high:
            found[field] = (f"{field} {value}", "a step has one duration: the shortest")
    if planned.load is not None:
        if not planned.load.is_absolute:
            why = "FIT has loads in kilograms, not on top of bodyweight, in %, or in no unit"
            found["load"] = (str(planned.load), why)
        elif not 0 < (_kilograms(planned) or 0) <= _HEAVIEST:
            found["load"] = (str(planned.load), f"FIT holds 0.01 to {_HEAVIEST} kg")
        elif not planned.load.is_exact:
            found["load"] = (str(planned.load), "a step has one load: the lightest")
    return {**found, **_unheld_beside(planned)}


def _unheld_beside(planned: Set) -> dict[str, tuple[str, str]]:
    kind = planned.kind.replace("_", "-")
    beside = {
        "rir": (planned.rir is not None, f"{planned.rir} RIR", "FIT has no effort"),
        "tempo": (planned.tempo is not None, f"tempo {planned.tempo}", "FIT has no tempo"),
        "kind": (planned.kind not in _KINDS, f"{kind} set", "FIT has sets and warm-up sets"),
        "per_side": (planned.per_side, "per side", "FIT has no sides"),
        "side": (planned.side is not None, f"{planned.side} side", "FIT has no sides"),
        "optional": (planned.optional, "optional", "FIT has no optional sets"),
    }
    return {field: (text, why) for field, (is_stated, text, why) in beside.items() if is_stated}
