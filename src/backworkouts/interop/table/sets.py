"""One set from the cells of a row: numbers are read, never guessed, and every doubt is a fault.

A set needs repetitions or seconds. A load or an effort that cannot be read costs the set that one
field, with a warning: the set was done, and counts.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from attrs import fields

from backworkouts.errors import InvalidValueError
from backworkouts.interop.account import Outcome
from backworkouts.interop.table.decimals import number
from backworkouts.interop.table.faults import Fault
from backworkouts.model.load import Load
from backworkouts.model.quantity import Duration, Reps
from backworkouts.model.set import RPE_MAX, Set, SetKind, is_effort

__all__ = ["Amounts", "Headings", "distance_of", "noted", "set_of"]

_FIELDS = tuple(each.name for each in fields(Set) if each.name != "note")
_SEVERAL = re.compile(r"\d+(?:\s*[,;/+|&]\s*\d+)+", re.ASCII)
"""The numbers of several sets in one cell."""


class Headings(NamedTuple):
    """The headings of the columns of amounts in a file."""

    reps: str
    seconds: str
    rpe: str


class Amounts(NamedTuple):
    """The cells of a row that state what was done in one set."""

    reps: str
    seconds: str
    rpe: str
    note: str = ""
    """What no field of a set holds, such as a distance, as text."""


def set_of(
    amounts: Amounts,
    headings: Headings,
    load: Load | None,
    kind: SetKind,
    *,
    failure: bool,
    comma: bool,
) -> tuple[Set | None, tuple[Fault, ...]]:
    """Return the set of a row and what is wrong with its cells; None when the row has no set."""
    faults: list[Fault] = []
    reps = _whole(amounts.reps, headings.reps, "repetitions", faults, comma=comma)
    seconds = _whole(amounts.seconds, headings.seconds, "seconds", faults, comma=comma)
    if not reps and not seconds:
        if any(fault.outcome is Outcome.REJECTED for fault in faults):
            return None, tuple(faults)
        return None, (_nothing(amounts, headings, load),)
    notes = [amounts.note] if amounts.note else []
    if reps and seconds:
        # A set of the model has one of the two; the note keeps the other.
        notes.append(f"{seconds} s")
    if failure and not reps:
        notes.append("to failure")  # only repetitions have a field for it
    rir = _rir(amounts.rpe, headings.rpe, faults, comma=comma)
    try:
        done = Set(
            reps=Reps(reps, reps, to_failure=failure) if reps else None,
            duration=None if reps else Duration(seconds or 0),
            load=load,
            rir=rir,
            kind=kind,
            note="; ".join(notes) or None,
        )
    except InvalidValueError as error:
        column, value = (
            (headings.reps, amounts.reps) if reps else (headings.seconds, amounts.seconds)
        )
        expected = error.problems[0].expected
        return None, (Fault(Outcome.REJECTED, column, value, f"not {expected}"),)
    # An unreadable cell beside a readable one costs nothing but itself.
    kept = (fault._replace(outcome=Outcome.WARNING) for fault in faults)
    return done, tuple(kept)


def distance_of(text: str, unit: str, *, comma: bool) -> str:
    """Return a distance as text for a note; empty for an empty cell or 0, which means none.

    >>> distance_of("5.0", "km", comma=False), distance_of("0.00", "km", comma=False)
    ('5.0 km', '')
    """
    text, unit = text.strip(), unit.strip()
    if not text or number(text, comma=comma) == 0:
        return ""
    return f"{text} {unit}" if unit else f"distance {text}"


def noted(done: Set, note: str) -> Set:
    """Return a set with a note, without validating the set again.

    Validation would take most of the time of reading a log with a note on every set.

    Args:
        done: the set.
        note: a text that `prose_of` returned.
    """
    changed = object.__new__(Set)
    for name in _FIELDS:
        object.__setattr__(changed, name, getattr(done, name))
    object.__setattr__(changed, "note", note)
    return changed


def _whole(text: str, column: str, what: str, faults: list[Fault], *, comma: bool) -> int | None:
    """Return a whole number; None, and a fault, for a text that is not a number."""
    if text.isascii() and text.isdigit() and len(text) < len("100000"):
        return int(text)
    if not text.strip():
        return 0
    value = number(text, comma=comma)
    may_be_several = _SEVERAL.fullmatch(text.strip()) is not None and (value or 0.5) % 1 > 0
    if value is None or value < 0 or (may_be_several and not comma):
        message = f"no number of {what}"
        remedy = "write a row for each set" if may_be_several else "write it in digits"
        faults.append(Fault(Outcome.REJECTED, column, text, message, remedy))
        return None
    if value % 1:
        message = f"fractional {what}; read as {int(value)}"
        faults.append(Fault(Outcome.WARNING, column, text, message))
    return int(value)


def _nothing(amounts: Amounts, headings: Headings, load: Load | None) -> Fault:
    if amounts.note:
        message = "neither repetitions nor seconds, which a set is counted by"
        return Fault(Outcome.SKIPPED, headings.reps, amounts.note, message)
    # Apps fill the seconds of every set with 0: beside a load that was lifted, 0 has no meaning.
    if amounts.reps.strip() or (amounts.seconds.strip() and load is None):
        return Fault(Outcome.SKIPPED, headings.reps, amounts.reps, "nothing was done")
    message = "neither repetitions nor seconds"
    remedy = "write how many were done, or delete the row"
    return Fault(Outcome.REJECTED, headings.reps, amounts.reps, message, remedy)


def _rir(text: str, column: str, faults: list[Fault], *, comma: bool) -> float | None:
    text = text.strip()
    if not text:
        return None
    rpe = number(text, comma=comma)
    if rpe is None or not is_effort(rpe):
        message = "no RPE from 0 to 10 in steps of 0.5; the set is kept without one"
        faults.append(Fault(Outcome.WARNING, column, text, message))
        return None
    if rpe == 0:  # apps fill the column with 0 where no RPE was entered
        return None
    left = RPE_MAX - rpe
    return int(left) if left == int(left) else left
