"""Fitbod's CSV export: a row per set, loads in kg.

Read only. See `docs/formats/fitbod.md`.

>>> data = b'''Date,Exercise,Reps,Weight(kg),Duration(s),isWarmup
... 2026-11-01 18:30:00 +0000,Lat Pulldown,8,36.0,0.0,true
... 2026-11-01 18:30:00 +0000,Plank,0,0.0,60.0,false
... '''
>>> print(read(data).sessions[0].workout)
Untitled
Wide-Grip Lat Pull-Down 1 x 8 x 36 kg (warm-up)
Plank 1 x 60 s
"""

from __future__ import annotations

from backworkouts.interop.table.columns import Column, Field
from backworkouts.interop.table.format import IterSessions, ReadSessions, TableFormat

__all__ = ["FORMAT", "iter_sessions", "read"]

FORMAT: TableFormat = TableFormat(
    name="fitbod",
    title="a Fitbod export",
    app="Fitbod",
    headings={
        "date": Column(Field.STARTED),
        "exercise": Column(Field.EXERCISE),
        "reps": Column(Field.REPS),
        "weight(kg)": Column(Field.LOAD, "kg"),
        "weight(lbs)": Column(Field.LOAD, "lb"),
        "weight(lb)": Column(Field.LOAD, "lb"),
        "duration(s)": Column(Field.SECONDS, "s"),
        "distance(m)": Column(Field.DISTANCE, "m"),
        "incline": Column(Field.REMARK),
        "resistance": Column(Field.REMARK),
        "iswarmup": Column(Field.WARM_UP),
        "note": Column(Field.NOTE),
        "multiplier": Column(Field.MULTIPLIER),
    },
    needed=(Field.STARTED, Field.EXERCISE, Field.REPS, Field.LOAD, Field.WARM_UP),
    recognized_by=("duration(s)", "iswarmup"),
)
"""The format, as a declaration."""

iter_sessions: IterSessions = FORMAT.iter_sessions
read: ReadSessions = FORMAT.read
