"""Liftosaur's CSV export of the history: a row per set, sets that were planned and not done too.

Read only. See `docs/formats/liftosaur.md`.

>>> data = b'''Workout DateTime,Exercise,Is Warmup Set?,Completed Reps,Weight Value,Weight Unit
... 2026-11-02T17:30:00.000Z,"Row, Leverage Machine",0,12,40,kg
... 2026-11-02T17:30:00.000Z,"Row, Leverage Machine",0,,40,kg
... '''
>>> print(read(data).counts)
2 rows: 1 read, 1 skipped, 0 rejected
"""

from __future__ import annotations

from collections.abc import Callable

from backworkouts.errors import InteropError
from backworkouts.interop.table.columns import Column, Columns, Field, fold_heading
from backworkouts.interop.table.format import IterSessions, ReadSessions, TableFormat
from backworkouts.interop.table.habits import Habits
from backworkouts.interop.table.rows import RowSource

__all__ = ["FORMAT", "iter_sessions", "read"]

_PLANNED = ("required weight value", "required weight unit")


def _planned_loads(columns: Columns) -> Callable[[list[str]], None] | None:
    """Return a function that copies the planned load of a row to an empty completed load.

    Before the app had a completed load, the planned load was the one that the lifter edited.
    """
    names = [fold_heading(name) for name in columns.headings]
    load, unit = columns.place(Field.LOAD), columns.place(Field.UNIT)
    if load is None or unit is None or not set(_PLANNED) <= set(names):
        return None
    planned_load, planned_unit = (names.index(name) for name in _PLANNED)

    def copy(row: list[str]) -> None:
        if not row[load].strip():
            row[load], row[unit] = row[planned_load], row[planned_unit]

    return copy


def _check(columns: Columns, rows: RowSource) -> None:
    if "equipment" in [fold_heading(name) for name in columns.headings]:
        raise InteropError(
            rows.name,
            "a column Equipment, as the app wrote it at first",
            "the implement in the name of the exercise: 'Bench Press, Dumbbell'",
            "export the history again with the current app",
        )


FORMAT: TableFormat = TableFormat(
    name="liftosaur",
    title="a Liftosaur export",
    app="Liftosaur",
    headings={
        "workout datetime": Column(Field.STARTED),
        "program": Column(Field.IGNORED),
        "day name": Column(Field.WORKOUT),
        "exercise": Column(Field.EXERCISE),
        "is warmup set?": Column(Field.WARM_UP),
        "required reps": Column(Field.IGNORED),
        "completed reps": Column(Field.REPS),
        "is amrap?": Column(Field.IGNORED),
        "required rpe": Column(Field.IGNORED),
        "completed rpe": Column(Field.RPE),
        "rpe": Column(Field.RPE),
        "log rpe?": Column(Field.IGNORED),
        "required weight value": Column(Field.IGNORED),
        "required weight unit": Column(Field.IGNORED),
        "completed weight value": Column(Field.LOAD),
        "completed weight unit": Column(Field.UNIT),
        "weight value": Column(Field.LOAD),
        "weight unit": Column(Field.UNIT),
        "ask weight?": Column(Field.IGNORED),
        "completed reps time": Column(Field.IGNORED),
        "target muscles": Column(Field.IGNORED),
        "synergist muscles": Column(Field.IGNORED),
        "notes": Column(Field.EXERCISE_NOTE),
    },
    needed=(Field.STARTED, Field.EXERCISE, Field.REPS, Field.LOAD, Field.UNIT),
    recognized_by=("workout datetime", "is warmup set?"),
    habits=Habits(empty_is_planned=True, amend=_planned_loads),
    check=_check,
)
"""The format, as a declaration."""

iter_sessions: IterSessions = FORMAT.iter_sessions
read: ReadSessions = FORMAT.read
