"""One set as Hevy's API has it, done or planned."""

from __future__ import annotations

from typing import Any

from backworkouts.interop.json.context import ImportContext
from backworkouts.interop.json.fields import Fields
from backworkouts.interop.units import load_of, on_bodyweight
from backworkouts.model.load import Load, Unit
from backworkouts.model.quantity import Reps
from backworkouts.model.set import RPE_MAX, Set, SetKind, is_effort

__all__ = ["SERVICE_FIELDS", "read_set"]

SERVICE_FIELDS = frozenset(
    {"id", "index", "folder_id", "routine_id", "created_at", "updated_at", "is_private"}
)
"""Fields that the service keeps for itself; none of them describes the training."""

_FIELDS = SERVICE_FIELDS | {
    "type", "weight_kg", "reps", "rep_range", "distance_meters", "duration_seconds", "rpe",
}  # fmt: skip
_RPE_STEPS = (6, 7, 7.5, 8, 8.5, 9, 9.5, 10)
_KINDS = {
    "warmup": SetKind.WARM_UP,
    "normal": SetKind.WORKING,
    "failure": SetKind.WORKING,
    "dropset": SetKind.DROP,
}


def read_set(
    context: ImportContext, value: object, where: str, title: str, rest: int | None, *, done: bool
) -> Set | None:
    """Return one set; None when it holds no training and was skipped.

    Args:
        context: the import that the set belongs to.
        value: the set's JSON object.
        where: its path.
        title: of its exercise, which may state that loads are on top of bodyweight.
        rest: seconds after each set of the exercise.
        done: whether the set was done; if not, it is planned.

    Raises:
        FieldError: when a field is not what the API defines.
        InvalidValueError: when the model holds no such set.
    """
    fields = Fields(context, value, where, strict=True)
    fields.report_unknown(_FIELDS)
    kind_text = fields.text("type") or "normal"
    if kind_text not in _KINDS:
        fields.warn("type", kind_text, "no type that is known: read as a working set")
    failure = kind_text == "failure"
    reps, seconds = _reps(fields, failure=failure, done=done), fields.whole("duration_seconds")
    notes = []
    if distance := fields.number("distance_meters"):
        notes.append(f"{distance:g} m")
    if reps is None and not seconds:
        message = "neither repetitions nor a duration"
        message = message if done else f"{message} is planned"
        context.skip(1, where, notes[0] if notes else None, message)
        return None
    if reps is None:
        notes += ["to failure"] if failure else []
        amount: dict[str, Any] = {"duration": seconds}
    else:
        notes += [f"{seconds} s"] if seconds else []
        amount = {"reps": reps}
    return Set(
        **amount,
        load=_load(fields, title),
        rir=_rir(fields),
        rest=rest,
        kind=_KINDS.get(kind_text, SetKind.WORKING),
        note="; ".join(notes) or None,
    )


def _reps(fields: Fields, *, failure: bool, done: bool) -> Reps | None:
    reps, rep_range = fields.whole("reps"), fields.raw("rep_range")
    if done:
        fields.report_unsupported("rep_range")
    elif rep_range is not None:
        # The app shows one number; a range beside it is more precise.
        ends = Fields(fields.context, rep_range, f"{fields.where}.rep_range", strict=True)
        low, high = ends.whole("start"), ends.whole("end")
        if low or high:
            if reps and not (low or 1) <= reps <= (high or reps):
                fields.warn("reps", reps, "not in 'rep_range', which was read")
            return Reps(low or 1, high, failure)
    if reps:
        return Reps(reps, reps, failure)
    # A planned set to failure needs no number; one without a number was not done.
    return Reps(1, None, to_failure=True) if failure and not done and reps is None else None


def _load(fields: Fields, title: str) -> Load | None:
    weight = fields.number("weight_kg")
    if not weight:
        return None
    load = load_of(float(weight), Unit.KG, on_bodyweight(title))
    if load is None:
        fields.warn("weight_kg", weight, "no load in kg; the set is kept without one")
    return load


def _rir(fields: Fields) -> float | None:
    rpe = fields.number("rpe")
    if rpe is None:
        return None
    if not is_effort(rpe):
        fields.warn("rpe", rpe, "no RPE from 0 to 10 in steps of 0.5: not read")
        return None
    if rpe not in _RPE_STEPS:
        fields.warn("rpe", rpe, "no step of Hevy's scale: read as it stands")
    return RPE_MAX - rpe
