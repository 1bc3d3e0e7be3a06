"""Reading one set of an openweight document, done or planned."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from backworkouts import limits
from backworkouts.interop.json.document import Fields, Wrong
from backworkouts.model.load import Load, Unit
from backworkouts.model.quantity import Reps
from backworkouts.model.set import Set, SetKind

__all__ = ["APP", "DONE_ONLY", "done", "planned"]

APP = "openweight"
"""Where a session comes from that is read from a document of the format."""

_KINDS = {
    "working": SetKind.WORKING,
    "warmup": SetKind.WARM_UP,
    "dropset": SetKind.DROP,
    "backoff": SetKind.BACK_OFF,
    "rest-pause": SetKind.REST_PAUSE,
    # Myo-reps are a way to do a rest-pause set: a first part near failure, then short ones.
    "myo": SetKind.REST_PAUSE,
    "cluster": SetKind.CLUSTER,
    # Both are sets until no repetition is possible, and those are working sets.
    "amrap": SetKind.WORKING,
    "failure": SetKind.WORKING,
}
_TO_FAILURE = ("amrap", "failure")
_TEMPO = r"[0-9X](?:-[0-9X]){3}"
_MAXIMUM = r"(?P<rm>\d{1,3})\s?RM|TM|training max"
_RPE_MAX = 10

DONE_ONLY = frozenset({"reps", "weight", "durationSeconds", "distance", "rpe", "rir", "toFailure"})
"""Fields that only a set that was done has, and none that is planned."""

_PLAN = ("targetReps", "targetWeight", "targetRPE")
_DONE_KEYS = DONE_ONLY | {
    "unit", "distanceUnit", "type", "restSeconds", "tempo", "notes", *_PLAN,
}  # fmt: skip
_PLANNED_KEYS = frozenset(
    {
        "targetReps", "targetRepsMin", "targetRepsMax", "targetDurationSeconds", "targetWeight",
        "unit", "percentage", "percentageOf", "targetRPE", "targetRIR", "restSeconds", "tempo",
        "type", "notes",
    }
)  # fmt: skip


def _weight(said: Fields, key: str) -> Load | None:
    weight = said.number(key)
    if weight is None:
        return None
    unit = said.text("unit")
    if unit not in ("kg", "lb"):
        where = f"{said.where}.unit"
        raise Wrong(where, unit, f"expected kg or lb beside {key!r}", "state the unit of the load")
    return Load(weight, unit)


def _kind(said: Fields) -> tuple[SetKind, bool]:
    """What the set is for, and whether its type says that it went to failure."""
    told = said.text("type")
    if told is None:
        return SetKind.WORKING, False
    if told not in _KINDS:
        said.ledger.warn(f"{said.where}.type", told, "no type that is known: read as a working set")
    return _KINDS.get(told, SetKind.WORKING), told in _TO_FAILURE


def _effort(said: Fields, rir_key: str, rpe_key: str) -> float | None:
    """Repetitions in reserve: stated, or 10 - RPE."""
    rir, rpe = said.number(rir_key), said.number(rpe_key)
    if rir is not None and rpe is not None and rir + rpe != _RPE_MAX:
        said.ledger.warn(
            f"{said.where}.{rpe_key}",
            rpe,
            f"not 10 - {rir_key!r}, which is {_RPE_MAX - rir:g}: {rir_key!r} was read",
        )
    told, key = (rir, rir_key) if rir is not None else (rpe, rpe_key)
    if told is None:
        return None
    if told > _RPE_MAX or told * 2 % 1:
        said.ledger.warn(f"{said.where}.{key}", told, "no number from 0 to 10 in steps of 0.5")
        return None
    return told if rir is not None else _RPE_MAX - told


def _tempo(said: Fields) -> str | None:
    told = said.text("tempo")
    if told is not None and re.fullmatch(_TEMPO, told) is None:
        said.ledger.warn(f"{said.where}.tempo", told, "no tempo such as 3-1-2-0: not read")
        return None
    return told


def _beside(
    said: Fields, known: frozenset[str], notes: Iterable[str | None] = ()
) -> dict[str, Any]:
    said.not_kept(*sorted(set(said.value) - known))
    note = "; ".join(filter(None, (said.prose("notes"), *notes)))[: limits.TEXT_CHARACTERS] or None
    return {"rest": said.seconds("restSeconds"), "tempo": _tempo(said), "note": note}


def done(said: Fields) -> Set | None:
    """The set that was done; None when it was skipped.

    Raises:
        Wrong: when a field of it is not what the format says.
        InvalidValueError: when the model holds no such set.
    """
    reps, seconds = said.whole("reps"), said.whole("durationSeconds")
    load = _weight(said, "weight")
    kind, failure = _kind(said)
    stated = said.flag("toFailure")
    if not reps and not seconds:
        _skip(said, "reps" if reps == 0 else "distance")
        return None
    if said.raw("targetWeight") is not None and said.raw("unit") is None:
        said.ledger.warn(f"{said.where}.unit", None, "no unit for the planned load 'targetWeight'")
    said.not_kept(*_PLAN)
    notes = [_distance(said)]
    failure = failure if stated is None else stated
    if reps:
        # A set of the model says one of the two; the seconds are still worth reading.
        notes.append(f"{seconds} s" if seconds else None)
        amount: dict[str, Any] = {"reps": Reps(reps, reps, failure)}
    else:
        notes.append("to failure" if failure else None)  # only repetitions have a field for it
        amount = {"duration": seconds}
    rir = _effort(said, "rir", "rpe")
    return Set(**amount, load=load, kind=kind, rir=rir, **_beside(said, _DONE_KEYS, notes))


def _distance(said: Fields) -> str | None:
    """A distance in words: no field of a set holds one."""
    distance = said.number("distance")
    if not distance:
        return None
    unit = said.text("distanceUnit")
    if unit is None:
        said.ledger.warn(f"{said.where}.distance", distance, "a distance without its unit")
    return f"{distance:g} {unit or ''}".strip()


def _skip(said: Fields, key: str) -> None:
    value = said.raw(key)
    if value is None:
        said.ledger.skip(said.where, None, "neither repetitions nor a duration")
    elif key == "reps":
        said.ledger.skip(f"{said.where}.reps", value, "no repetition was done")
    else:
        unit = said.raw("distanceUnit")
        what = "a distance alone, for which there is no place"
        message = f"{what}, and without its unit" if unit is None else what
        said.ledger.skip(f"{said.where}.distance", value, message)


def planned(said: Fields) -> Set | None:
    """The set that is planned; None when it was skipped.

    Raises:
        Wrong: when a field of it is not what the format says.
        InvalidValueError: when the model holds no such set.
    """
    load = _weight(said, "targetWeight")
    percent = _percentage(said, load)
    kind, failure = _kind(said)
    low, high = _span(said)
    seconds = said.whole("targetDurationSeconds")
    if low is None and not failure and not seconds:
        zero = said.raw("targetReps") is not None
        said.ledger.skip(
            said.where,
            said.raw("targetReps"),
            "no repetitions" if zero else "no number of repetitions",
        )
        return None
    if low is None and not failure:
        amount: dict[str, Any] = {"duration": seconds}
    else:
        said.not_kept("targetDurationSeconds")
        amount = {"reps": Reps(low or 1, high, failure)}
    rir = _effort(said, "targetRIR", "targetRPE")
    beside = _beside(said, _PLANNED_KEYS)
    return Set(**amount, load=load or percent, kind=kind, rir=rir, **beside)


def _span(said: Fields) -> tuple[int | None, int | None]:
    """The fewest and the most repetitions; no fewest when there are none at all."""
    exactly = said.whole("targetReps")
    low, high = said.whole("targetRepsMin"), said.whole("targetRepsMax")
    if exactly is not None:
        said.not_kept("targetRepsMin", "targetRepsMax")
        return exactly or None, exactly
    if low is None and high is None:
        return None, None
    return max(low or 1, 1), high


def _percentage(said: Fields, load: Load | None) -> Load | None:
    percent, of = said.number("percentage"), said.text("percentageOf")
    if percent is None:
        return None
    if load is not None:
        said.not_kept("percentage")
        return None
    if of is None:
        where = f"{said.where}.percentageOf"
        raise Wrong(where, of, "expected what the percentage is of", "state it, such as 1RM")
    maximum = re.fullmatch(_MAXIMUM, of.strip(), re.ASCII | re.IGNORECASE)
    if maximum is None or not 1 <= int(maximum["rm"] or 1) <= limits.REPETITION_MAXIMUM:
        told = f"{percent:g} % of {of}"
        message = "of no maximum that is known, such as 1RM, 5RM or TM: the load was not read"
        said.ledger.warn(f"{said.where}.percentage", told, message)
        return None
    if maximum["rm"] is None:
        return Load(percent, Unit.PERCENT_TM)
    rm = int(maximum["rm"])
    return Load(percent, Unit.PERCENT_1RM) if rm == 1 else Load(percent, Unit.PERCENT_RM, rm)
