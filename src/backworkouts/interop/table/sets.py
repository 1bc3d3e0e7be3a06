"""One set from the cells of a row: numbers are read, never guessed, and every doubt is said.

What a set cannot be without is its repetitions or its seconds. A load or an effort that cannot be
read costs the set that one field, with a warning: it was done, and counts.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from attrs import fields

from backworkouts.errors import InvalidValueError
from backworkouts.interop.account import ImportProblem, Outcome
from backworkouts.interop.table.decimals import written
from backworkouts.model.load import Load
from backworkouts.model.quantity import Duration, Reps
from backworkouts.model.set import Set, SetKind, Side

__all__ = [
    "KINDS",
    "Amounts",
    "Fault",
    "Headings",
    "RowKind",
    "distance_of",
    "fold_kind",
    "noted",
    "number",
    "on_bodyweight",
    "set_of",
]

_STATED = re.compile(r"\((weighted|assisted)\)\s*$", re.IGNORECASE)
_RPE_MAX = 10
_FIELDS = tuple(one.name for one in fields(Set) if one.name != "note")


class RowKind(NamedTuple):
    """What the column of kinds states of a row."""

    kind: SetKind = SetKind.WORKING
    to_failure: bool = False
    is_rest: bool = False
    """The row holds the rest after the set before it, and no set."""
    is_note: bool = False
    """The row holds a note on its exercise, and no set."""
    side: Side | None = None
    """The side that the set was done with."""


_WARM_UP = RowKind(SetKind.WARM_UP)
_DROP = RowKind(SetKind.DROP)
_WORKING = RowKind()
_FAILURE = RowKind(to_failure=True)
_REST_PAUSE = RowKind(SetKind.REST_PAUSE)
_CLUSTER = RowKind(SetKind.CLUSTER)

KINDS: Mapping[str, RowKind] = MappingProxyType(
    {
        "warm up": _WARM_UP, "warmup": _WARM_UP, "w": _WARM_UP, "warm up set": _WARM_UP,
        "warmup set": _WARM_UP,
        "drop set": _DROP, "dropset": _DROP, "drop": _DROP, "d": _DROP,
        "back off": RowKind(SetKind.BACK_OFF), "back off set": RowKind(SetKind.BACK_OFF),
        "rest pause": _REST_PAUSE, "restpause": _REST_PAUSE, "rest pause set": _REST_PAUSE,
        "myo": _REST_PAUSE, "myo reps": _REST_PAUSE, "myoreps": _REST_PAUSE,
        "myo rep set": _REST_PAUSE, "myo reps set": _REST_PAUSE,
        "cluster": _CLUSTER, "cluster set": _CLUSTER,
        "failure": _FAILURE, "f": _FAILURE, "failure set": _FAILURE, "to failure": _FAILURE,
        "normal": _WORKING, "working": _WORKING, "": _WORKING, "normal set": _WORKING,
        "working set": _WORKING, "work set": _WORKING, "standard": _WORKING,
        "standard set": _WORKING, "regular": _WORKING, "regular set": _WORKING,
    }
)  # fmt: skip
"""What the words for kinds of sets mean, folded by `fold_kind`."""


def fold_kind(text: str) -> str:
    """Return the name of a kind of set without case, hyphens and underscores.

    >>> fold_kind("Warm-Up_Set")
    'warm up set'
    """
    return " ".join(text.replace("_", " ").replace("-", " ").casefold().split())


class Fault(NamedTuple):
    """What is wrong in one cell, wherever the row stands: see `ImportProblem`."""

    outcome: Outcome
    column: str | None
    value: str
    message: str
    remedy: str = ""
    is_once: bool = False
    """Whether it is about the whole column, and is reported for the first such cell only."""

    @property
    def keeps_out(self) -> bool:
        """Whether the row is not read: it is skipped or rejected."""
        return self.outcome is not Outcome.WARNING

    def problem(self, file: str | None, line: int | None) -> ImportProblem:
        """Return the problem of this cell in a row of a file."""
        return ImportProblem(
            self.outcome, self.message, self.value, self.remedy, file, line, self.column
        )


class Headings(NamedTuple):
    """What the columns of amounts are called in the file at hand."""

    reps: str
    seconds: str
    rpe: str


class Amounts(NamedTuple):
    """The cells of a row that say what was done in one set."""

    reps: str
    seconds: str
    rpe: str
    note: str = ""
    """What no field of a set holds, such as a distance, in words."""


def number(text: str, *, comma: bool, most: float = math.inf) -> float | None:
    """Return the number that a cell states; None when it states none, or may state two.

    Args:
        text: the cell, such as `82.5`, `82,5` or `1.250,5`.
        comma: the decimal mark of the file is a comma, as where semicolons part the cells. Three
            digits after the other mark may be thousands: `1,234` is not read where it is a point.
        most: the greatest number that can be meant: where thousands would exceed it, the mark is a
            decimal mark.

    >>> number("82,5", comma=False), number("1,234", comma=False), number("1,234", comma=True)
    (82.5, None, 1.234)
    >>> number("1,250.5", comma=True), number("61,235", comma=False, most=5000)
    (1250.5, 61.235)
    """
    found = written(text)
    if found is None:
        return None
    if found.grouped is None or abs(found.grouped) > most or found.mark == ("," if comma else "."):
        return found.value
    return None


def on_bodyweight(exercise: str) -> str:
    """What the name of an exercise states of its load: put on the lifter's own, or taken off it.

    >>> on_bodyweight("Pull Up (Weighted)"), on_bodyweight("Pull Up")
    ('weighted', '')
    """
    stated = _STATED.search(exercise)
    return stated[1].casefold() if stated is not None else ""


def set_of(
    amounts: Amounts,
    headings: Headings,
    load: Load | None,
    kind: SetKind,
    *,
    failure: bool,
    comma: bool,
) -> tuple[Set | None, tuple[Fault, ...]]:
    """The set that a row says was done, and what is wrong with it; None when it says none."""
    faults: list[Fault] = []
    reps = _whole(amounts.reps, headings.reps, "repetitions", faults, comma=comma)
    seconds = _whole(amounts.seconds, headings.seconds, "seconds", faults, comma=comma)
    if not reps and not seconds:
        if any(fault.outcome is Outcome.REJECTED for fault in faults):
            return None, tuple(faults)
        return None, (_nothing(amounts, headings, load),)
    notes = [amounts.note] if amounts.note else []
    if reps and seconds:
        # A set of the model says one of the two; the seconds are still worth reading.
        notes.append(f"{seconds} s")
    if failure and not reps:
        notes.append("to failure")  # only repetitions have a field for it
    rir = _rir(amounts.rpe, headings.rpe, faults, comma=comma)
    try:
        one = Set(
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
    kept = (one._replace(outcome=Outcome.WARNING) for one in faults)
    return one, tuple(kept)


def distance_of(text: str, unit: str, *, comma: bool) -> str:
    """How far, in words for a note; nothing where a cell is empty or 0, as apps write for none.

    >>> distance_of("5.0", "km", comma=False), distance_of("0.00", "km", comma=False)
    ('5.0 km', '')
    """
    text, unit = text.strip(), unit.strip()
    if not text or number(text, comma=comma) == 0:
        return ""
    return f"{text} {unit}" if unit else f"distance {text}"


def noted(one: Set, note: str) -> Set:
    """The set with this note, which `prose_of` made: sets with notes are all different.

    Nothing else changes, so nothing is checked again, which would take most of the time of reading
    a log with a note on every set.
    """
    changed = object.__new__(Set)
    for name in _FIELDS:
        object.__setattr__(changed, name, getattr(one, name))
    object.__setattr__(changed, "note", note)
    return changed


def _whole(text: str, column: str, what: str, faults: list[Fault], *, comma: bool) -> int | None:
    """A whole number of something; None when there is no number, with a fault."""
    if text.isascii() and text.isdigit() and len(text) < len("100000"):
        return int(text)
    if not text.strip():
        return 0
    value = number(text, comma=comma)
    if value is None or value < 0:
        message = f"no number of {what}"
        faults.append(Fault(Outcome.REJECTED, column, text, message, "write it in digits"))
        return None
    if value % 1:
        message = f"fractional {what}; read as {int(value)}"
        faults.append(Fault(Outcome.WARNING, column, text, message))
    return int(value)


def _nothing(amounts: Amounts, headings: Headings, load: Load | None) -> Fault:
    if amounts.note:
        message = "neither repetitions nor seconds, which a set is counted by"
        return Fault(Outcome.SKIPPED, headings.reps, amounts.note, message)
    # Apps fill the seconds of every set with 0: beside a load that was lifted they say nothing.
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
    if rpe is None or not 0 <= rpe <= _RPE_MAX or rpe * 2 % 1:
        message = "no RPE from 0 to 10 in steps of 0.5; the set is kept without one"
        faults.append(Fault(Outcome.WARNING, column, text, message))
        return None
    if rpe == 0:  # apps fill the column with 0 where no RPE was entered
        return None
    left = _RPE_MAX - rpe
    return int(left) if left == int(left) else left
