"""FitNotes' CSV export, as the apps for Android and iOS write it.

Read only. A day is one session: the file states no time of day and no name of a workout. See
`docs/formats/fitnotes.md`.

>>> data = b'''Date,Exercise,Category,Weight,Weight Unit,Reps,Distance,Distance Unit,Time,Comment
... 2026-11-02,Row (One Arm, Dumbbell),Back,20.0,kgs,8,,,,""
... '''
>>> read(data)
<ReadResult: 1 session, 0 problems; 1 row: 1 read, 0 skipped, 0 rejected>
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from backworkouts.interop.table.columns import WITH_COLONS, Column, Columns, Field
from backworkouts.interop.table.format import IterSessions, ReadSessions, TableFormat
from backworkouts.interop.table.habits import Habits

__all__ = ["FORMAT", "iter_sessions", "read"]

_AMOUNTS_OF_EXERCISE = frozenset("wrdt")  # weight, repetitions, distance, time
_NUMBER = r"[+-]?\d{1,12}(?:\.\d{1,20})?"
# What a cell of these fields looks like, where it is not empty: tells where a name ends that holds
# the separator.
_SHAPES = {
    Field.LOAD: re.compile(_NUMBER, re.ASCII),
    Field.UNIT: re.compile("kgs?|lbs?", re.IGNORECASE),
    Field.REPS: re.compile(_NUMBER, re.ASCII),
    Field.DISTANCE: re.compile(_NUMBER, re.ASCII),
    Field.DISTANCE_UNIT: re.compile("[a-z]{1,10}", re.IGNORECASE),
    Field.SECONDS: re.compile(r"\d{1,3}(?::\d{1,2}){1,2}", re.ASCII),
}


def _kind(text: str) -> str:
    """Return an empty text for which amounts an exercise has (`wr`, `dt`): no kind of set."""
    return "" if set(text.strip().casefold()) <= _AMOUNTS_OF_EXERCISE else text


def _repaired(row: list[str], columns: Columns) -> list[str] | None:
    """Join the cells of a name or a note that holds commas: the app does not quote names."""
    width = len(columns.headings)
    if len(row) <= width or (_is_in_shape(row, columns) and not any(row[width:])):
        return None
    fitting = [joined for joined in _joined(row, columns) if _is_in_shape(joined, columns)]
    return fitting[0] if len(fitting) == 1 else None


def _joined(row: list[str], columns: Columns) -> Iterator[list[str]]:
    """Yield the row with the further cells in the name, in the note, or in both."""
    extra = len(row) - len(columns.headings)
    name, note = columns.places(Field.EXERCISE)[0], columns.place(Field.NOTE)
    if note is None:
        yield _join(row, name, extra)
        return
    for in_name in range(extra + 1):
        yield _join(_join(row, name, in_name), note, extra - in_name)


def _join(row: list[str], place: int, extra: int) -> list[str]:
    end = place + extra + 1
    return [*row[:place], ",".join(row[place:end]), *row[end:]]


def _is_in_shape(row: Sequence[str], columns: Columns) -> bool:
    cells = [
        (shape, row[place].strip())
        for field, shape in _SHAPES.items()
        for place in columns.places(field)
    ]
    return all(not text or shape.fullmatch(text) for shape, text in cells)


FORMAT: TableFormat = TableFormat(
    name="fitnotes",
    title="a FitNotes export",
    app="FitNotes",
    headings={
        "date": Column(Field.STARTED),
        "exercise": Column(Field.EXERCISE),
        "category": Column(Field.IGNORED),
        "weight": Column(Field.LOAD),
        "weight (kgs)": Column(Field.LOAD, "kg"),
        "weight (kg)": Column(Field.LOAD, "kg"),
        "weight (lbs)": Column(Field.LOAD, "lb"),
        "weight (lb)": Column(Field.LOAD, "lb"),
        "weight unit": Column(Field.UNIT),
        "reps": Column(Field.REPS),
        "distance": Column(Field.DISTANCE),
        "distance unit": Column(Field.DISTANCE_UNIT),
        "time": Column(Field.SECONDS, WITH_COLONS),
        "comment": Column(Field.NOTE),
        "notes": Column(Field.NOTE),
        "kind": Column(Field.KIND),
    },
    needed=(Field.STARTED, Field.EXERCISE, Field.LOAD, Field.REPS, Field.SECONDS),
    recognized_by=("category", "distance unit"),
    only_known=True,
    habits=Habits(clean={Field.KIND: _kind}, repair=_repaired),
)
"""The format, as a declaration."""

iter_sessions: IterSessions = FORMAT.iter_sessions
read: ReadSessions = FORMAT.read
