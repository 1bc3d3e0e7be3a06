"""What both forms of StrongLifts' export share: the cells of a record, loads, days and clocks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from types import MappingProxyType
from typing import NamedTuple

from backworkouts.interop.table.columns import Field, fold_heading
from backworkouts.interop.units import ON_BODYWEIGHT, UNIT_WORDS
from backworkouts.model.load import Unit

__all__ = [
    "FIELDS",
    "Loads",
    "NamedColumns",
    "WorkoutCells",
    "clock",
    "duration",
    "iso_day",
    "load_cells",
    "record",
    "unit_in",
]

Loads = tuple[tuple[int, Unit], ...]
"""The columns that may hold the load of a set: where each is, and its unit."""

FIELDS: Mapping[str, Field] = MappingProxyType(
    {
        "Date": Field.STARTED,
        "Duration": Field.DURATION,
        "Workout": Field.SESSION,
        "Workout Name": Field.WORKOUT,
        "Notes": Field.WORKOUT_NOTE,
        "Exercise": Field.EXERCISE,
        "Reps": Field.REPS,
        "Seconds": Field.SECONDS,
        "Weight": Field.LOAD,
        "Unit": Field.UNIT,
    }
)
"""What the cells of a record hold, by its word in the file."""

_NOTHING = frozenset(("", "0", "0.0", "0,0"))
_DAY = re.compile(r"(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})", re.ASCII)
_CLOCK = re.compile(
    r"(\d{1,2}):([0-5]\d)(?::[0-5]\d)? ?(?:([ap])\.?m\.?)?", re.ASCII | re.IGNORECASE
)
_HOURS = re.compile(r"\d{1,2}(?:[.,]\d{1,12})?", re.ASCII)
_DAY_MINUTES = 24 * 60
_NOON = 12


class WorkoutCells(NamedTuple):
    """The cells that all sets of a workout share: the first of `FIELDS`."""

    started: str
    duration: str
    number: str
    title: str
    note: str


class NamedColumns:
    """The columns of a file by what they hold.

    Args:
        headings: as they stand in the file.
        names: what a heading, folded by `fold_heading`, states for its column.
    """

    def __init__(self, headings: Sequence[str], names: Mapping[str, str]) -> None:
        self.headings = headings
        self.folded: tuple[str, ...] = tuple(fold_heading(cell) for cell in headings)
        self._at: dict[str, int] = {}
        for at, name in enumerate(self.folded):
            if name in names:
                self._at.setdefault(names[name], at)

    def __contains__(self, name: object) -> bool:
        return name in self._at

    def cell(self, cells: Sequence[str], name: str) -> str:
        """Return the cell of a column; empty where there is no such column."""
        at = self._at.get(name)
        return "" if at is None else cells[at].strip()

    def heading(self, name: str) -> str:
        """Return the heading of a column that is there."""
        return self.headings[self._at[name]].strip()

    def matching(self, pattern: re.Pattern[str]) -> Iterator[tuple[int, re.Match[str]]]:
        """Yield the columns whose folded heading a pattern matches as a whole."""
        for at, name in enumerate(self.folded):
            found = pattern.fullmatch(name)
            if found is not None:
                yield at, found


def unit_in(text: str) -> Unit | None:
    """Return the unit that a text ends with, as `84KG` or `Set 1 (LB)` do.

    >>> unit_in("84KG"), unit_in("Weight (LB)"), unit_in("84")
    (<Unit.KG: 'kg'>, <Unit.LB: 'lb'>, None)
    """
    word = text.strip().rstrip(")").rstrip()
    letters = word[len(word.rstrip("KkGgLlBbSs")) :]
    return UNIT_WORDS.get(letters.casefold())


def load_cells(
    cells: Sequence[str], loads: Loads, own: Unit | None
) -> tuple[str, Unit | None] | None:
    """Return the load of a set and its unit; None when two units are filled in and none is chosen.

    The app fills in the column of the lifter's own unit, or both, the other one rounded.

    Args:
        cells: the row.
        loads: the columns that may hold the load.
        own: the unit to read when both are filled in.
    """
    filled = [(cells[at].strip(), unit) for at, unit in loads]
    lifted = [(text, unit) for text, unit in filled if text not in _NOTHING]
    if len(lifted) > 1:
        if own is None:
            return None
        lifted = [(text, unit) for text, unit in lifted if unit == own] or lifted
    if not lifted:
        return "", None
    text, unit = lifted[0]
    # Less than nothing: help on a chin-up or a dip.
    return text, ON_BODYWEIGHT[unit] if text.startswith("-") else unit


def record(
    workout: WorkoutCells, exercise: str, amount: tuple[str, str], load: tuple[str, Unit | None]
) -> list[str]:
    """Return the cells of one set, in the order of `FIELDS`.

    Args:
        workout: the cells that all sets of the workout share.
        exercise: its name.
        amount: repetitions and seconds.
        load: its number and its unit.
    """
    text, unit = load
    return [*workout, exercise, *amount, text, "" if unit is None else unit.value]


def iso_day(text: str) -> str:
    """Return a day with its year first as the ISO writes it, any other day as it stands.

    >>> iso_day("2015/5/25"), iso_day("25/05/2015")
    ('2015-05-25', '25/05/2015')
    """
    found = _DAY.fullmatch(text.strip())
    return text if found is None else f"{found[1]}-{found[2]:0>2}-{found[3]:0>2}"


@lru_cache(maxsize=4096)
def _minutes(text: str) -> int | None:
    """Return the minutes since midnight of a time of day; None for anything else."""
    found = _CLOCK.fullmatch(" ".join(text.split()))
    if found is None:
        return None
    hours, minutes = int(found[1]), int(found[2])
    if found[3] is not None:
        if not 1 <= hours <= _NOON:
            return None
        hours = hours % _NOON + (_NOON if found[3] in "pP" else 0)
    return hours * 60 + minutes if hours * 60 < _DAY_MINUTES else None


def clock(text: str) -> str:
    """Return a time of day on the clock of 24 hours; empty for anything else.

    >>> clock("7:37 PM"), clock("19:37"), clock("soon")
    ('19:37', '19:37', '')
    """
    minutes = _minutes(text)
    return "" if minutes is None else f"{minutes // 60:02}:{minutes % 60:02}"


def duration(start: str, end: str, hours: str) -> str:
    """Return how long a workout took, from its times of day, else from its hours.

    >>> duration("11:30 PM", "12:35 AM", ""), duration("", "", "0.6"), duration("", "", "")
    ('65m', '36m', '')
    """
    began, ended = _minutes(start), _minutes(end)
    if began is not None and ended is not None:
        return f"{(ended - began) % _DAY_MINUTES}m"
    hours = hours.strip()
    if not _HOURS.fullmatch(hours):
        return ""
    return f"{round(float(hours.replace(',', '.')) * 60)}m"
