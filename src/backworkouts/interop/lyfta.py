"""Lyfta's CSV export: a row per set, in the unit of the app, which the file does not state.

Read only. See `docs/formats/lyfta.md`.

>>> data = b'''Title,Date,Exercise,Superset id,Weight,Reps,Set Type
... Pull,2026-11-02 18:05:11,Face Pull,,20,15,WARMUP_SET
... '''
>>> print(read(data, unit="kg").counts)
1 row: 1 read, 0 skipped, 0 rejected
"""

from __future__ import annotations

from collections.abc import Callable

from backworkouts.interop.table.columns import WITH_COLONS, Column, Columns, Field
from backworkouts.interop.table.format import IterSessions, ReadSessions, TableFormat
from backworkouts.interop.table.set_parser import Habits
from backworkouts.interop.table.sets import KINDS, RowKind
from backworkouts.model.set import SetKind, Side

__all__ = ["FORMAT", "iter_sessions", "read"]

_NOTHING = "null"
_WORKING = RowKind()


def _empty_cells(_: Columns) -> Callable[[list[str]], None]:
    """Return a function that empties the cells that hold `null`."""

    def empty(row: list[str]) -> None:
        if _NOTHING in row:
            row[:] = ["" if cell == _NOTHING else cell for cell in row]

    return empty


FORMAT: TableFormat = TableFormat(
    name="lyfta",
    title="a Lyfta export",
    app="Lyfta",
    headings={
        "title": Column(Field.WORKOUT),
        "date": Column(Field.STARTED),
        "duration": Column(Field.DURATION),
        "exercise": Column(Field.EXERCISE),
        "superset id": Column(Field.SUPERSET),
        "weight": Column(Field.LOAD),
        "reps": Column(Field.REPS),
        "distance": Column(Field.DISTANCE),
        "time": Column(Field.SECONDS, WITH_COLONS),
        "set type": Column(Field.KIND),
    },
    needed=(Field.STARTED, Field.EXERCISE, Field.LOAD, Field.REPS, Field.KIND),
    recognized_by=("title", "superset id", "set type"),
    habits=Habits(
        kinds={
            **KINDS,
            "left set": RowKind(side=Side.LEFT),
            "right set": RowKind(side=Side.RIGHT),
            "dropset set": RowKind(SetKind.DROP),
            "top set": _WORKING,
            "heavy set": _WORKING,
            "negative reps set": _WORKING,
            "partial reps set": _WORKING,
        },
        amend=_empty_cells,
    ),
)
"""The format, as a declaration."""

iter_sessions: IterSessions = FORMAT.iter_sessions
read: ReadSessions = FORMAT.read
