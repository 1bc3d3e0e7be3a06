"""Reading one set of an openweight document, done or planned."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from backworkouts import limits
from backworkouts.interop.json.fields import Fields
from backworkouts.model.load import Load, Unit
from backworkouts.model.quantity import Reps
from backworkouts.model.set import RPE_MAX, Set, SetKind, is_effort

__all__ = ["APP", "DONE_ONLY", "TEMPO", "read_done_set", "read_planned_set"]

APP = "openweight"
"""Origin of the sessions that are read from a document without a file name."""

_KINDS = {
    "working": SetKind.WORKING,
    "warmup": SetKind.WARM_UP,
    "dropset": SetKind.DROP,
    "backoff": SetKind.BACK_OFF,
    "rest-pause": SetKind.REST_PAUSE,
    # Myo-reps are rest-pause sets: a first part near failure, then short ones.
    "myo": SetKind.REST_PAUSE,
    "cluster": SetKind.CLUSTER,
    # Both are working sets, done until no repetition is possible.
    "amrap": SetKind.WORKING,
    "failure": SetKind.WORKING,
}
_TO_FAILURE = ("amrap", "failure")
_MAXIMUM = r"(?P<rm>\d{1,3})\s?RM|TM|training max"

TEMPO = r"[0-9X](?:-[0-9X]){3}"
"""Regular expression of the tempos that the format holds."""

DONE_ONLY = frozenset({"reps", "weight", "durationSeconds", "distance", "rpe", "rir", "toFailure"})
"""Fields of sets that were done; planned sets do not have them."""

_PLAN_FIELDS = ("targetReps", "targetWeight", "targetRPE")
_DONE_FIELDS = DONE_ONLY | {
    "unit", "distanceUnit", "type", "restSeconds", "tempo", "notes", *_PLAN_FIELDS,
}  # fmt: skip
_PLANNED_FIELDS = frozenset(
    {
        "targetReps", "targetRepsMin", "targetRepsMax", "targetDurationSeconds", "targetWeight",
        "unit", "percentage", "percentageOf", "targetRPE", "targetRIR", "restSeconds", "tempo",
        "type", "notes",
    }
)  # fmt: skip


def read_done_set(fields: Fields) -> Set | None:
    """Return a set that was done; None when it holds no training and was skipped.

    Raises:
        FieldError: when a field is not what the format defines.
        InvalidValueError: when the model holds no such set.
    """
    reps, seconds = fields.whole("reps"), fields.whole("durationSeconds")
    load = _load(fields, "weight")
    kind, failure = _kind(fields)
    failure_flag = fields.flag("toFailure")
    if not reps and not seconds:
        _skip(fields)
        return None
    if fields.raw("targetWeight") is not None and fields.raw("unit") is None:
        fields.warn("unit", None, "no unit for the planned load 'targetWeight'")
    fields.report_unsupported(*_PLAN_FIELDS)
    notes = [_distance(fields)]
    failure = failure if failure_flag is None else failure_flag
    if reps:
        # A set of the model has repetitions or a duration: the duration goes into the note.
        notes.append(f"{seconds} s" if seconds else None)
        amount: dict[str, Any] = {"reps": Reps(reps, reps, failure)}
    else:
        notes.append("to failure" if failure else None)  # only repetitions have a field for it
        amount = {"duration": seconds}
    rir = _rir(fields, "rir", "rpe")
    common = _common_fields(fields, _DONE_FIELDS, notes)
    return Set(**amount, load=load, kind=kind, rir=rir, **common)


def read_planned_set(fields: Fields) -> Set | None:
    """Return a set that is planned; None when it holds no training and was skipped.

    Raises:
        FieldError: when a field is not what the format defines.
        InvalidValueError: when the model holds no such set.
    """
    load = _load(fields, "targetWeight")
    percentage = _percentage(fields, load)
    kind, failure = _kind(fields)
    low, high = _rep_range(fields)
    seconds = fields.whole("targetDurationSeconds")
    if low is None and not failure and not seconds:
        reps = fields.raw("targetReps")
        message = "no number of repetitions" if reps is None else "no repetitions"
        fields.context.skip(1, fields.where, reps, message)
        return None
    if low is None and not failure:
        amount: dict[str, Any] = {"duration": seconds}
    else:
        fields.report_unsupported("targetDurationSeconds")
        amount = {"reps": Reps(low or 1, high, failure)}
    rir = _rir(fields, "targetRIR", "targetRPE")
    common = _common_fields(fields, _PLANNED_FIELDS)
    return Set(**amount, load=load or percentage, kind=kind, rir=rir, **common)


def _load(fields: Fields, key: str) -> Load | None:
    weight = fields.number(key)
    if weight is None:
        return None
    unit = fields.text("unit")
    if unit not in ("kg", "lb"):
        message = f"expected kg or lb beside {key!r}"
        raise fields.error("unit", unit, message, "state the unit of the load")
    return Load(weight, unit)


def _kind(fields: Fields) -> tuple[SetKind, bool]:
    """Return the kind of a set, and whether its type means that it went to failure."""
    text = fields.text("type")
    if text is None:
        return SetKind.WORKING, False
    if text not in _KINDS:
        fields.warn("type", text, "no type that is known: read as a working set")
    return _KINDS.get(text, SetKind.WORKING), text in _TO_FAILURE


def _rir(fields: Fields, rir_key: str, rpe_key: str) -> float | None:
    """Return the repetitions in reserve: as stated, or 10 - RPE."""
    rir, rpe = fields.number(rir_key), fields.number(rpe_key)
    if rir is not None and rpe is not None and rir + rpe != RPE_MAX:
        message = f"not 10 - {rir_key!r}, which is {RPE_MAX - rir:g}: {rir_key!r} was read"
        fields.warn(rpe_key, rpe, message)
    value, key = (rir, rir_key) if rir is not None else (rpe, rpe_key)
    if value is None:
        return None
    if not is_effort(value):
        fields.warn(key, value, "no number from 0 to 10 in steps of 0.5")
        return None
    return value if rir is not None else RPE_MAX - value


def _tempo(fields: Fields) -> str | None:
    tempo = fields.text("tempo")
    if tempo is not None and re.fullmatch(TEMPO, tempo) is None:
        fields.warn("tempo", tempo, "no tempo such as 3-1-2-0: not read")
        return None
    return tempo


def _common_fields(
    fields: Fields, known: frozenset[str], notes: Iterable[str | None] = ()
) -> dict[str, Any]:
    """Return what done and planned sets have in common: rest, tempo and note."""
    fields.report_unknown(known)
    note = "; ".join(filter(None, (fields.prose("notes"), *notes)))[: limits.TEXT_CHARACTERS]
    return {"rest": fields.seconds("restSeconds"), "tempo": _tempo(fields), "note": note or None}


def _distance(fields: Fields) -> str | None:
    """Return a distance as text, for the note: no field of a set holds one."""
    distance = fields.number("distance")
    if not distance:
        return None
    unit = fields.text("distanceUnit")
    if unit is None:
        fields.warn("distance", distance, "a distance without its unit")
    return f"{distance:g} {unit or ''}".strip()


def _skip(fields: Fields) -> None:
    """Skip a set without repetitions and without a duration."""
    where, reps, distance = fields.where, fields.raw("reps"), fields.raw("distance")
    if reps is not None:
        fields.context.skip(1, f"{where}.reps", reps, "no repetition was done")
    elif distance is None:
        fields.context.skip(1, where, None, "neither repetitions nor a duration")
    else:
        message = "a distance alone, for which there is no place"
        message += ", and without its unit" if fields.raw("distanceUnit") is None else ""
        fields.context.skip(1, f"{where}.distance", distance, message)


def _rep_range(fields: Fields) -> tuple[int | None, int | None]:
    """Return the fewest and the most repetitions; no fewest when none are planned."""
    exact = fields.whole("targetReps")
    low, high = fields.whole("targetRepsMin"), fields.whole("targetRepsMax")
    if exact is not None:
        fields.report_unsupported("targetRepsMin", "targetRepsMax")
        return exact or None, exact
    if low is None and high is None:
        return None, None
    return max(low or 1, 1), high


def _percentage(fields: Fields, load: Load | None) -> Load | None:
    """Return a load that is a percentage of a maximum."""
    percentage, maximum = fields.number("percentage"), fields.text("percentageOf")
    if percentage is None:
        return None
    if load is not None:
        fields.report_unsupported("percentage")
        return None
    if maximum is None:
        message = "expected what the percentage is of"
        raise fields.error("percentageOf", maximum, message, "state it, such as 1RM")
    found = re.fullmatch(_MAXIMUM, maximum.strip(), re.ASCII | re.IGNORECASE)
    if found is None or not 1 <= int(found["rm"] or 1) <= limits.REPETITION_MAXIMUM:
        message = "of no maximum that is known, such as 1RM, 5RM or TM: the load was not read"
        fields.warn("percentage", f"{percentage:g} % of {maximum}", message)
        return None
    if found["rm"] is None:
        return Load(percentage, Unit.PERCENT_TM)
    rm = int(found["rm"])
    return Load(percentage, Unit.PERCENT_1RM) if rm == 1 else Load(percentage, Unit.PERCENT_RM, rm)
