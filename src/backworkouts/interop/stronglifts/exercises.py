"""The current form of StrongLifts' export: a row for each exercise of a workout."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from backworkouts.interop.account import Outcome
from backworkouts.interop.stronglifts.cells import (
    Loads,
    NamedColumns,
    WorkoutCells,
    clock,
    duration,
    iso_day,
    load_cells,
    record,
    unit_in,
)
from backworkouts.interop.table.faults import Fault
from backworkouts.interop.table.records import Record
from backworkouts.model.load import Unit

__all__ = ["ExerciseRows", "is_known"]

_SET = re.compile(r"set (\d{1,3}) ?\((reps|kgs?|lbs?)\)", re.ASCII)
_NAMES = {
    "date": "date", "date (yyyy/mm/dd)": "date",
    "workout": "number", "workout name": "title",
    "exercise": "exercise",
    "setsxtime": "times", "sets\u00d7time": "times",
    "duration (hours)": "hours",
    "start time (h:mm)": "start", "start time": "start",
    "end time (h:mm)": "end", "end time": "end",
    "note": "note", "notes": "note",
}  # fmt: skip
# What is worked out from the sets, and what no session has a place for.
_NOT_READ = re.compile(
    r"program name|body ?weight.*|sets ?[x\u00d7] ?reps|top set.*|e1rm.*|reps|(?:workout )?volume.*"
)
_BY_HAND = "add its sets by hand"
_TIMED = "a timed exercise: whether its sets are repetitions or seconds is not stated"


class _SetColumns(NamedTuple):
    """Where one set of an exercise stands."""

    heading: str
    reps: int
    loads: Loads


def is_known(folded: str) -> bool:
    """Return whether a heading, folded by `fold_heading`, is one of this form."""
    return folded in _NAMES or bool(_SET.fullmatch(folded) or _NOT_READ.fullmatch(folded))


class ExerciseRows:
    """Reads the rows below some headings.

    Args:
        headings: as they stand in the file.
    """

    def __init__(self, headings: Sequence[str]) -> None:
        self._columns = NamedColumns(headings, _NAMES)
        self._sets = self._set_columns()
        self.fits: bool = bool(
            self._sets and "date" in self._columns and "exercise" in self._columns
        )
        self.units: frozenset[Unit] = frozenset(
            unit for place in self._sets for _, unit in place.loads
        )

    def _set_columns(self) -> list[_SetColumns]:
        reps: dict[int, int] = {}
        loads: dict[int, list[tuple[int, Unit]]] = {}
        for at, found in self._columns.matching(_SET):
            unit = unit_in(found[2])
            if unit is None:
                reps.setdefault(int(found[1]), at)
            else:
                loads.setdefault(int(found[1]), []).append((at, unit))
        headings = self._columns.headings
        return [
            _SetColumns(headings[at].strip(), at, tuple(loads.get(number, ())))
            for number, at in sorted(reps.items())
        ]

    def holds(self, cells: Sequence[str]) -> bool:
        """Return whether a row has a cell for each heading."""
        return len(cells) == len(self._columns.headings)

    def records(self, line: int, cells: Sequence[str], own: Unit | None) -> Iterator[Record | None]:
        """Yield a record for each set of a row; None for a set with a load in two units.

        Args:
            line: where the row begins.
            cells: as many as there are headings.
            own: the unit to read where a load stands in both.
        """
        columns = self._columns
        exercise = columns.cell(cells, "exercise")
        workout = self._workout(cells)
        yield from ((line, fault) for fault in self._doubts(cells))
        sets = [place for place in self._sets if cells[place.reps].strip()]
        times = columns.cell(cells, "times")
        if times:
            fault = Fault(Outcome.REJECTED, columns.heading("times"), times, _TIMED, _BY_HAND)
            yield from ((line, fault) for _ in sets or (None,))
            return
        if not sets:
            yield line, Fault(Outcome.SKIPPED, None, exercise, "an exercise without a set")
        for place in sets:
            reps = cells[place.reps].strip()
            if reps == "0":
                yield line, Fault(Outcome.SKIPPED, place.heading, reps, "a set that was not done")
                continue
            load = load_cells(cells, place.loads, own)
            yield None if load is None else (line, record(workout, exercise, (reps, ""), load))

    def _doubts(self, cells: Sequence[str]) -> Iterator[Fault]:
        for name in ("start", "end"):
            text = self._columns.cell(cells, name)
            if text and not clock(text):
                message = "no time of day; the session is kept without it"
                column = self._columns.heading(name)
                yield Fault(Outcome.WARNING, column, text, message, "write 19:37 or 7:37 PM")

    def _workout(self, cells: Sequence[str]) -> WorkoutCells:
        cell = self._columns.cell
        start, end = cell(cells, "start"), cell(cells, "end")
        day = iso_day(cell(cells, "date"))
        number = cell(cells, "number")
        title = cell(cells, "title") or (f"Workout {number}" if number else "")
        return WorkoutCells(
            f"{day} {clock(start)}".strip(),
            duration(start, end, cell(cells, "hours")),
            number,
            title,
            cell(cells, "note"),
        )
