"""Routines as Hevy's API takes them, with a loss for everything that they cannot hold."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import fields

from backworkouts._catalog.catalog import Catalog
from backworkouts.errors import InteropError
from backworkouts.interop import crosswalk
from backworkouts.interop.crosswalk import Match, System
from backworkouts.interop.hevy_api.sets import read_set
from backworkouts.interop.hevy_api.templates import exact_exercise, title_of
from backworkouts.interop.json.context import ImportContext
from backworkouts.interop.losses import TIMING, lost, value_of
from backworkouts.interop.names import NameMap
from backworkouts.interop.result import Loss
from backworkouts.model.block import Block, ExerciseSets
from backworkouts.model.exercise import Exercise
from backworkouts.model.load import KG_PER_LB, Load, Unit
from backworkouts.model.set import Set, SetKind
from backworkouts.model.workout import Workout

__all__ = ["Writer"]

_ONLY_OURS = ("id", "goal", "levels", "focus", "warm_up", "sources")
_TYPES = {SetKind.WARM_UP: "warmup", SetKind.DROP: "dropset"}
# Why a field of a set reads back as something else than what was written from.
_WHY = {
    "reps": "a set is of one type, and its range has two ends",
    "duration": "written as its shortest",
    "load": "Hevy has kilograms, and bodyweight in the names of some exercises only",
    "rir": "sets of a routine have no RPE there",
    "rest": "an exercise has one rest there, the same for all of its sets",
    "tempo": "Hevy has no tempo",
    "kind": "Hevy has no sets of this kind: written as a normal one",
    "per_side": "Hevy has no sides",
    "side": "Hevy has no sides",
    "optional": "Hevy has no optional sets",
    "note": "Hevy has no notes on a set",
}
_UNKNOWN = "Hevy has no such field"

_WEIGHTS = (Unit.KG, Unit.LB, Unit.BODYWEIGHT_KG, Unit.BODYWEIGHT_LB)
_LIGHTEST = 0.001  # as a `Load`: what is left of a small one in pounds may be less

_Said = dict[str, Any]


class Writer:
    """Bodies of requests, and the losses on the way to them."""

    def __init__(
        self, templates: Mapping[str, str] | None, catalog: Catalog | None, folder_id: int | None
    ) -> None:
        self.losses: list[Loss] = []
        self._templates = templates or {}
        self._context = ImportContext(None, catalog)
        self._folder = folder_id
        self._back: dict[tuple[Set, int | None, str], tuple[_Said, Set | None]] = {}

    @property
    def _names(self) -> NameMap:
        return self._context.names

    def _lose(self, where: str, field: str, value: object, why: str) -> None:
        self.losses.append(Loss(where, field, value_of(value), why))

    def routine(self, one: Workout, where: str) -> _Said:
        """The body of a request that makes a routine."""
        self.losses += lost(one, where, _ONLY_OURS, "Hevy has no such field")
        said: _Said = {"title": one.name, "folder_id": self._folder}
        if one.note is not None:
            said["notes"] = one.note
        said["exercises"] = []
        prefix = f"{where}." if where else ""
        for number, block in enumerate(one.blocks):
            said["exercises"] += self._block(block, f"{prefix}blocks[{number}]", number)
        if not said["exercises"]:
            raise InteropError(
                f"{prefix}blocks",
                "none with a template id of Hevy",
                "one exercise at least that Hevy has",
                "give template ids as templates={exercise id: template id} (--templates)",
            )
        return {"routine": said}

    def _block(self, block: Block, where: str, number: int) -> list[_Said]:
        self.losses += lost(block, where, TIMING, "Hevy does not time the rounds of a routine")
        written = []
        for place, one in enumerate(block.exercises):
            inside = f"{where}.exercises[{place}]"
            template = self._template(one.exercise, inside)
            if template is not None:
                written.append(self._exercise(one, inside, template))
        for said in written:
            said["superset_id"] = number if len(written) > 1 else None
        return written

    def _template(self, exercise: Exercise, where: str) -> str | None:
        """The template id to write, with a loss when it is not exactly this exercise."""
        stated = self._templates.get(exercise.id)
        known = crosswalk.of_exercise(exercise.id, System.HEVY)
        if stated is None and not known:
            why = "no template of Hevy is known for it: left out; give one as templates="
            self._lose(where, "exercise", exercise.id, why)
            self._lose(where, "sets", "all of them", "the exercise was left out")
            return None
        template = stated or known[0].id
        meant = self._names.catalog.exercises.get(exact_exercise(template) or "")
        meant = meant or self._names.exercise(title_of(template))
        if stated is None and known[0].match is not Match.EXACT:
            why = f"written as {known[0].name!r}, which is {known[0].match.value}"
            self._lose(where, "exercise", exercise.id, why)
        elif meant != exercise:
            self._lose(where, "exercise", exercise.id, f"the template is read as {meant.id}")
        return template

    def _exercise(self, one: ExerciseSets, where: str, template: str) -> _Said:
        title = title_of(template)
        # Of different rests the first one goes; none at all is what 0 seconds mean there.
        rests = [each.rest.low for each in one.sets if each.rest is not None and each.rest.low]
        rest = rests[0] if rests else None
        said: _Said = {"exercise_template_id": template, "superset_id": None, "rest_seconds": rest}
        if one.note is not None:
            said["notes"] = one.note
        said["sets"] = []
        for index, each in enumerate(one.sets):
            written, back = self._set(each, rest, title)
            said["sets"].append(written)
            for field in fields(Set):
                value = getattr(each, field.name)
                if back is None or getattr(back, field.name) != value:
                    place = f"{where}.sets[{index}]"
                    self._lose(place, field.name, value_of(value), _WHY.get(field.name, _UNKNOWN))
        return said

    def _set(self, one: Set, rest: int | None, title: str) -> tuple[_Said, Set | None]:
        """A set as it is written, and as it is read back: where they differ, something is lost."""
        key = (one, rest, title)
        if key not in self._back:
            said = _set_said(one)
            back = read_set(self._context, said, "", title, rest, done=False)
            if one.load is not None and one.load.low < 0 and back and back.load != one.load:
                # Help is told by the name of an exercise; elsewhere its kilograms would be a load.
                said["weight_kg"] = None
                back = read_set(self._context, said, "", title, rest, done=False)
            self._back[key] = (said, back)
        return self._back[key]


def _set_said(one: Set) -> _Said:
    said: _Said = {
        "type": _TYPES.get(one.kind, "normal"),
        "weight_kg": _kilograms(one.load),
        "reps": None,
        "distance_meters": None,
        "duration_seconds": None if one.duration is None else one.duration.low,
        "custom_metric": None,
    }
    reps = one.reps
    if reps is not None:
        if reps.to_failure and said["type"] == "normal":
            said["type"] = "failure"
        if reps.low > 1 or reps.high is not None or said["type"] != "failure":
            said["reps"] = reps.low
        if reps.high is not None and reps.high != reps.low:
            # The app shows `reps` alone, the range is for who asks for it: both are written.
            said["rep_range"] = {"start": reps.low, "end": reps.high}
    return said


def _kilograms(load: Load | None) -> float | None:
    if load is None or load.unit not in _WEIGHTS or load.low == 0:
        return None
    in_pounds = load.unit in (Unit.LB, Unit.BODYWEIGHT_LB)
    kilograms = abs(load.low) * (KG_PER_LB if in_pounds else 1)
    return kilograms if kilograms >= _LIGHTEST else None
