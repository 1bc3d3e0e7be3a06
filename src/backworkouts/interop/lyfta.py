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
from itertools import chain, repeat

from backworkouts.interop.table.columns import WITH_COLONS, Column, Columns, Field
from backworkouts.interop.table.decimals import number
from backworkouts.interop.table.format import IterSessions, ReadSessions, TableFormat
from backworkouts.interop.table.habits import Habits
from backworkouts.interop.table.kinds import KINDS, RowKind
from backworkouts.model.set import RPE_MAX, SetKind, Side

__all__ = ["FORMAT", "iter_sessions", "read"]

_NOTHING = "null"
_WORKING = RowKind()


_LEAST_RPE = 6
"""Column RIR/RPE: whatever is less counts repetitions in reserve."""


def _amend(columns: Columns) -> Callable[[list[str]], None]:
    """Return a function that empties the cells that hold `null`, and joins notes on a workout."""
    notes = columns.places(Field.WORKOUT_NOTE)

    def amend(row: list[str]) -> None:
        if _NOTHING in row:
            row[:] = ["" if cell == _NOTHING else cell for cell in row]
        joined = "; ".join(filter(None, (row[place].strip() for place in notes)))
        for place, text in zip(notes, chain((joined,), repeat("")), strict=False):
            row[place] = text

    return amend


def _rpe(text: str) -> str:
    """Return the RPE that a cell states: 9 for 9, and for one repetition in reserve.

    >>> _rpe("8.5"), _rpe("1.5"), _rpe("0"), _rpe("hard")
    ('8.5', '8.5', '10', 'hard')
    """
    effort = number(text, comma=False)
    if effort is None or not 0 <= effort < _LEAST_RPE:
        return text
    return f"{RPE_MAX - effort:g}"


FORMAT: TableFormat = TableFormat(
    name="lyfta",
    title="a Lyfta export",
    app="Lyfta",
    headings={
        "title": Column(Field.WORKOUT),
        "date": Column(Field.STARTED),
        "duration": Column(Field.DURATION),
        "notes": Column(Field.WORKOUT_NOTE),
        "description": Column(Field.WORKOUT_NOTE),
        "exercise": Column(Field.EXERCISE),
        "exercise note": Column(Field.EXERCISE_NOTE),
        "superset id": Column(Field.SUPERSET),
        "weight": Column(Field.LOAD),
        "reps": Column(Field.REPS),
        "rir/rpe": Column(Field.RPE),
        "distance": Column(Field.DISTANCE),
        "time": Column(Field.SECONDS, WITH_COLONS),
        "set type": Column(Field.KIND),
        "recordlevel: gold/silver/bronze": Column(Field.IGNORED),
        "recordtype: 1rm / max_weight / volume / reps": Column(Field.IGNORED),
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
        amend=_amend,
        clean={Field.RPE: _rpe},
    ),
)
"""The format, as a declaration."""

iter_sessions: IterSessions = FORMAT.iter_sessions
read: ReadSessions = FORMAT.read
