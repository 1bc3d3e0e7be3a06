"""Reading the workouts of openweight documents: exercises with their sets."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from backworkouts.interop.json.context import ImportContext
from backworkouts.interop.json.exercises import Member, count_sets, read_blocks
from backworkouts.interop.json.fields import Fields
from backworkouts.interop.openweight.sets import read_planned_set
from backworkouts.model.block import ExerciseSets
from backworkouts.model.exercise import Exercise
from backworkouts.model.set import Set
from backworkouts.model.terms import Equipment
from backworkouts.model.workout import Workout

__all__ = ["TEMPLATE_FIELDS", "UNTITLED", "count_workout_sets", "read_template", "read_workout"]

UNTITLED = "Untitled"
TEMPLATE_FIELDS = frozenset({"name", "notes", "day", "exercises"})
_EXERCISE_FIELDS = frozenset({"exercise", "order", "notes", "supersetId", "sets"})
_NAME_FIELDS = frozenset({"name", "equipment", "category", "musclesWorked"})
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
_WITH_LOAD = frozenset(item for items in _EQUIPMENT.values() for item in items)

ReadSet = Callable[[Fields], Set | None]


def count_workout_sets(value: object) -> int:
    """Return how many sets there are in a log or a template."""
    return count_sets(value.get("exercises")) if isinstance(value, dict) else 0


def read_template(fields: Fields) -> Workout | None:
    """Return the workout of a template; None when no set of it can be read."""
    if fields.text("name") is None:
        fields.warn("name", None, f"a template without a name: called {UNTITLED!r}")
    return read_workout(fields, read_planned_set)


def read_workout(fields: Fields, read_set: ReadSet) -> Workout | None:
    """Return the workout of what can be read; None, after a report, when nothing can.

    Args:
        fields: of a log or a template.
        read_set: reads one set.

    Raises:
        FieldError: when there is no list of exercises.
        InvalidValueError: when the model holds no such workout.
    """
    context = fields.context
    exercises = fields.items("exercises")
    members: list[Member] = []
    for index in sorted(range(len(exercises)), key=lambda index: _order(exercises[index], index)):
        value, where = exercises[index], f"{fields.where}.exercises[{index}]"
        read_exercise = partial(_read_exercise, context, value, where, read_set)
        member = context.attempt(count_sets([value]), where, read_exercise)
        members += [member] if member is not None else []
    if not members:
        return None
    message = "a superset that does not stand together: put together"
    blocks = read_blocks(context, members, f"{fields.where}.exercises", message)
    return Workout(fields.line("name") or UNTITLED, blocks=blocks, note=fields.prose("notes"))


def _order(value: object, index: int) -> float:
    order: Any = value.get("order") if isinstance(value, dict) else None
    return float(order) if type(order) in (int, float) else index + 1.0


def _read_exercise(
    context: ImportContext, value: object, where: str, read_set: ReadSet
) -> Member | None:
    fields = Fields(context, value, where)
    exercise = _read_name(Fields(context, fields.raw("exercise"), f"{where}.exercise"))
    sets = []
    for index, item in enumerate(fields.items("sets")):
        place = f"{where}.sets[{index}]"

        def read(item: object = item, place: str = place) -> Set | None:
            return read_set(Fields(context, item, place, strict=True))

        found = context.cached_set(item, place, read_set, read)
        sets += [found] if found is not None else []
    if not sets:
        return None
    fields.report_unknown(_EXERCISE_FIELDS)
    name = Fields(context, fields.raw("exercise"), f"{where}.exercise").line("name")
    applied = context.names.named(name or "").applied_to(sets)
    return fields.whole("supersetId"), ExerciseSets(exercise, applied, fields.prose("notes"))


def _read_name(fields: Fields) -> Exercise:
    name = fields.line("name")
    if name is None:
        raise fields.error("name", fields.raw("name"), "expected the name of the exercise")
    equipment = fields.text("equipment")
    exercise = _exercise_of(fields.context, name, equipment)
    if exercise.is_custom:
        # The catalog has these fields of its own exercises, so that nothing is lost there.
        fields.report_unsupported("category", "musclesWorked")
        if equipment is not None and exercise.name == name:
            fields.report_unsupported("equipment")
    fields.report_unknown(_NAME_FIELDS)
    return exercise


def _exercise_of(context: ImportContext, name: str, equipment: str | None) -> Exercise:
    """Return the exercise of a name that is done with that equipment, such as a dumbbell."""
    by_name = context.names.exercise(name)
    if equipment is None or (not by_name.is_custom and _is_done_with(by_name, equipment)):
        return by_name
    by_both = context.names.exercise(f"{name} ({equipment})")
    if not by_both.is_custom or (equipment in _EQUIPMENT and not by_name.is_custom):
        return by_both
    return by_name


def _is_done_with(exercise: Exercise, equipment: str) -> bool:
    if equipment == "bodyweight":
        return _WITH_LOAD.isdisjoint(exercise.equipment)
    return not set(exercise.equipment).isdisjoint(_EQUIPMENT.get(equipment, ()))
