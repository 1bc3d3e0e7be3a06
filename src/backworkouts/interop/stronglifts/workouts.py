"""The old form of StrongLifts' export: a row for each workout, its exercises side by side."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from backworkouts.interop.account import Outcome
from backworkouts.interop.stronglifts.cells import (
    Loads,
    NamedColumns,
    WorkoutCells,
    iso_day,
    load_cells,
    record,
    unit_in,
)
from backworkouts.interop.table.faults import Fault
from backworkouts.interop.table.records import Record
from backworkouts.model.load import Unit

__all__ = ["WorkoutRows", "is_known"]

_EXERCISE = re.compile(r"exercise \d{1,2}", re.ASCII)
_LOAD = re.compile(r"weight ?\((?:kgs?|lbs?)\)")
_SET = re.compile(r"set \d{1,3}", re.ASCII)
_BODYWEIGHT = re.compile(r"body ?weight(?: ?\((?:kgs?|lbs?)\))?")
_TIMED = re.compile(r"(?:side )?planks?", re.IGNORECASE)
"""The exercises of the app whose sets are seconds: this form has no other column for them."""
_NAMES = {"date": "date", "note": "note", "notes": "note", "workout": "title"}


class _Place(NamedTuple):
    """Where one exercise of a workout stands."""

    exercise: int
    loads: Loads
    sets: tuple[int, ...]


def is_known(folded: str) -> bool:
    """Return whether a heading, folded by `fold_heading`, is one of this form."""
    patterns = (_EXERCISE, _LOAD, _SET, _BODYWEIGHT)
    return folded in _NAMES or any(pattern.fullmatch(folded) for pattern in patterns)


class WorkoutRows:
    """Reads the rows below some headings.

    Args:
        headings: as they stand in the file.
    """

    def __init__(self, headings: Sequence[str]) -> None:
        self._columns = NamedColumns(headings, _NAMES)
        self._bodyweight = [at for at, _ in self._columns.matching(_BODYWEIGHT)]
        self._places = list(self._find_places(self._columns.folded))
        self.fits: bool = "date" in self._columns and bool(self._places)
        self.units: frozenset[Unit] = frozenset(
            unit for place in self._places for _, unit in place.loads
        )

    @staticmethod
    def _find_places(folded: Sequence[str]) -> Iterator[_Place]:
        starts = [at for at, name in enumerate(folded) if _EXERCISE.fullmatch(name)]
        for start, end in pairwise((*starts, len(folded))):
            columns = range(start + 1, end)
            loads = [(at, unit_in(folded[at])) for at in columns if _LOAD.fullmatch(folded[at])]
            sets = tuple(at for at in columns if _SET.fullmatch(folded[at]))
            if sets:
                yield _Place(start, tuple((at, unit) for at, unit in loads if unit), sets)

    def holds(self, cells: Sequence[str]) -> bool:
        """Return whether a row has a cell for each heading.

        The app ends a row early when the workout has fewer exercises than others: never within
        an exercise, and with an empty cell. A row that a comma in a note has shifted holds numbers
        where the names of exercises stand.
        """
        missing = len(self._columns.headings) - len(cells)
        if missing <= 0:
            return missing == 0
        named = [place for place in self._places if "".join(cells[place.exercise :][:1]).strip()]
        return (
            bool(named)
            and not cells[-1].strip()
            and named[-1].sets[-1] < len(cells)
            and all(re.search(r"[^\W\d_]", cells[place.exercise]) for place in named)
        )

    def records(self, line: int, cells: Sequence[str], own: Unit | None) -> Iterator[Record | None]:
        """Yield a record for each set of a row; None for a set with a load in two units.

        Args:
            line: where the row begins.
            cells: as many as there are headings.
            own: the unit to read where a load stands in both, and the row does not state the
                lifter's unit.
        """
        workout = self._workout(cells)
        own = self._own_unit(cells) or own
        sets = [(place, at) for place in self._places for at in place.sets if cells[at].strip()]
        if not sets:
            yield line, Fault(Outcome.SKIPPED, None, workout.title, "a workout without a set")
        for place, at in sets:
            exercise, reps = cells[place.exercise].strip(), cells[at].strip()
            if reps == "0":
                column = self._columns.headings[at].strip()
                value = f"{exercise}: {reps}"
                yield line, Fault(Outcome.SKIPPED, column, value, "a set that was not done")
                continue
            load = load_cells(cells, place.loads, own)
            amount = ("", reps) if _TIMED.fullmatch(exercise) else (reps, "")
            yield None if load is None else (line, record(workout, exercise, amount, load))

    def _own_unit(self, cells: Sequence[str]) -> Unit | None:
        """Return the lifter's unit, where the bodyweight is written in one only, as `84KG`."""
        headings = self._columns.headings
        stated = {
            unit_in(cells[at]) or unit_in(headings[at])
            for at in self._bodyweight
            if cells[at].strip()
        }
        return stated.pop() if len(stated) == 1 else None

    def _workout(self, cells: Sequence[str]) -> WorkoutCells:
        cell = self._columns.cell
        title = cell(cells, "title")
        day = iso_day(cell(cells, "date"))
        return WorkoutCells(day, "", "", f"Workout {title}" if title else "", cell(cells, "note"))
