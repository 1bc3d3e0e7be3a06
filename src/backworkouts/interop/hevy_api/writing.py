"""Writing routines as Hevy's API takes them, and finding what they lose."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

from backworkouts._catalog.catalog import Catalog
from backworkouts.errors import InteropError
from backworkouts.interop import crosswalk
from backworkouts.interop.crosswalk import Match, System
from backworkouts.interop.hevy_api.reading import routine_of
from backworkouts.interop.hevy_api.templates import title_of
from backworkouts.interop.json.context import ImportContext
from backworkouts.interop.losses import Reasons
from backworkouts.interop.read_back import Picked, Written, in_order, losses_by_reading
from backworkouts.interop.result import Loss
from backworkouts.interop.units import kilograms, on_bodyweight
from backworkouts.model.block import Block, ExerciseSets
from backworkouts.model.exercise import Exercise
from backworkouts.model.load import Load, Unit
from backworkouts.model.set import Set, SetKind
from backworkouts.model.workout import Workout

__all__ = ["RoutineWriter"]

_REASONS = Reasons(
    "Hevy has no such field",
    {
        (Workout, "blocks"): "a superset of Hevy is one block",
        (Workout, "note"): "Hevy keeps no blanks at the ends of a note",
        (ExerciseSets, "exercise"): "the template of an exercise is written",
        (ExerciseSets, "note"): "Hevy keeps no blanks at the ends of a note",
        (Block, "method"): "Hevy does not time the rounds of a routine",
        (Block, "duration"): "Hevy does not time the rounds of a routine",
        (Block, "interval"): "Hevy does not time the rounds of a routine",
        "reps": "a set is of one type, and its range has two ends",
        (Set, "duration"): "written as its shortest",
        "load": "Hevy has kilograms, and bodyweight in the names of some exercises only",
        "rir": "sets of a routine have no RPE there",
        "rest": "an exercise has one rest there, the same for all of its sets",
        "tempo": "Hevy has no tempo",
        "kind": "Hevy has no sets of this kind: written as a normal one",
        "per_side": "Hevy has no sides",
        "side": "Hevy has no sides",
        "optional": "Hevy has no optional sets",
        (Set, "note"): "Hevy has no notes on a set",
    },
)
_TYPES = {SetKind.WARM_UP: "warmup", SetKind.DROP: "dropset"}
_WEIGHTS = (Unit.KG, Unit.LB, Unit.BODYWEIGHT_KG, Unit.BODYWEIGHT_LB)
_LIGHTEST = 0.001  # of a `Load`; a smaller load in pounds may be less in kilograms

_Json = dict[str, Any]


class RoutineWriter:
    """Writes bodies of requests, and notes which exercises Hevy does not have.

    Args:
        templates: from ids of exercises to template ids; they take precedence over the crosswalk.
        catalog: the exercises that a reader knows; the bundled ones by default.
        folder_id: the folder that the routines go to.
    """

    def __init__(
        self, templates: Mapping[str, str] | None, catalog: Catalog | None, folder_id: int | None
    ) -> None:
        self._templates = templates or {}
        self._context = ImportContext(None, catalog)
        self._folder_id = folder_id
        self._written: list[Written] = []
        self._routines: list[_Json] = []
        self._exercise_losses: list[Loss] = []

    def write(self, workout: Workout, where: str) -> _Json:
        """Return the body of a request that makes a routine.

        Raises:
            InteropError: when Hevy has no exercise of the workout.
        """
        prefix = f"{where}." if where else ""
        exercises: list[_Json] = []
        left_out: set[int] = set()
        numbers = iter(range(sum(1 for _ in workout.exercise_sets())))
        for block_number, block in enumerate(workout.blocks):
            in_block: list[_Json] = []
            for place, (member, number) in enumerate(zip(block.exercises, numbers, strict=False)):
                path = f"{prefix}blocks[{block_number}].exercises[{place}]"
                template = self._template(member.exercise, path)
                if template is None:
                    left_out.add(number)
                else:
                    in_block.append(_exercise(member, template))
            superset_id = block_number if len(in_block) > 1 else None
            exercises += [{**exercise, "superset_id": superset_id} for exercise in in_block]
        if not exercises:
            raise InteropError(
                f"{prefix}blocks",
                "none with a template id of Hevy",
                "one exercise at least that Hevy has",
                "give template ids as templates={exercise id: template id} (--templates)",
            )
        routine: _Json = {"title": workout.name, "folder_id": self._folder_id}
        if workout.note is not None:
            routine["notes"] = workout.note
        routine["exercises"] = exercises
        self._written.append(Written(where, workout, left_out))
        self._routines.append(routine)
        return {"routine": routine}

    def losses(self) -> list[Loss]:
        """Return what is lost of all workouts written so far, in their order."""
        found = losses_by_reading(self._written, self._read_back, _REASONS, _rest)
        return in_order(self._exercise_losses, found)

    def _read_back(self, parts: Sequence[tuple[int, Picked]]) -> list[Workout | None]:
        return [routine_of(self._context, self._part(number, picked)) for number, picked in parts]

    def _part(self, number: int, picked: Picked) -> _Json:
        """Return a routine with the picked sets alone."""
        routine = self._routines[number]
        picks = [indexes for indexes in picked if indexes]
        exercises = [
            {**exercise, "sets": [exercise["sets"][index] for index in indexes]}
            for exercise, indexes in zip(routine["exercises"], picks, strict=True)
        ]
        return {**routine, "exercises": exercises}

    def _template(self, exercise: Exercise, where: str) -> str | None:
        """Return the template id of an exercise; None, with its losses, when Hevy has none."""
        lose = partial(Loss, where)
        stated = self._templates.get(exercise.id)
        links = crosswalk.of_exercise(exercise.id, System.HEVY)
        if stated is None and not links:
            why = "no template of Hevy is known for it: left out; give one as templates="
            self._exercise_losses += [
                lose("exercise", exercise.id, why),
                lose("sets", "all of them", "the exercise was left out"),
            ]
            return None
        if stated is None and links[0].match is not Match.EXACT:
            why = f"written as {links[0].name!r}, which is {links[0].match.value}"
            self._exercise_losses.append(lose("exercise", exercise.id, why))
        return stated or links[0].id


def _rest(member: ExerciseSets) -> int | None:
    """Return the rest of an exercise: the first that a set states, and none for 0 seconds."""
    rests = (each.rest.low for each in member.sets if each.rest is not None)
    return next((rest for rest in rests if rest), None)


def _exercise(member: ExerciseSets, template: str) -> _Json:
    exercise: _Json = {
        "exercise_template_id": template,
        "superset_id": None,
        "rest_seconds": _rest(member),
    }
    if member.note is not None:
        exercise["notes"] = member.note
    is_assisted = on_bodyweight(title_of(template)) == "assisted"
    exercise["sets"] = [_set(each, is_assisted=is_assisted) for each in member.sets]
    return exercise


def _set(planned: Set, *, is_assisted: bool) -> _Json:
    value: _Json = {
        "type": _TYPES.get(planned.kind, "normal"),
        "weight_kg": _kilograms(planned.load, is_assisted=is_assisted),
        "reps": None,
        "distance_meters": None,
        "duration_seconds": None if planned.duration is None else planned.duration.low,
        "custom_metric": None,
    }
    reps = planned.reps
    if reps is not None:
        if reps.to_failure and value["type"] == "normal":
            value["type"] = "failure"
        if reps.low > 1 or reps.high is not None or value["type"] != "failure":
            value["reps"] = reps.low
        if reps.high is not None and reps.high != reps.low:
            # The app shows `reps` alone; other readers take the range.
            value["rep_range"] = {"start": reps.low, "end": reps.high}
    return value


def _kilograms(load: Load | None, *, is_assisted: bool) -> float | None:
    """Return `weight_kg`; none where help would be read as a load."""
    if load is None or load.unit not in _WEIGHTS or load.low == 0:
        return None
    in_pounds = load.unit in (Unit.LB, Unit.BODYWEIGHT_LB)
    if load.low < 0 and (in_pounds or not is_assisted or not load.is_exact):
        return None
    lifted = abs(kilograms(load))
    return lifted if lifted >= _LIGHTEST else None
