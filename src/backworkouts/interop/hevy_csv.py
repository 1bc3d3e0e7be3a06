"""Hevy's CSV export: a row per set, dates in the language of the phone, units in the headings.

Read only: the app does not import such a file. See `docs/formats/hevy_csv.md`.

>>> data = b'''title,start_time,exercise_title,set_index,set_type,weight_kg,reps
... Pull,"30 Jun 2025, 19:56",Pull Up,0,warmup,,5
... Pull,"30 Jun 2025, 19:56",Pull Up,1,normal,,8
... '''
>>> read(data)
<ReadResult: 1 session, 0 problems; 2 rows: 2 read, 0 skipped, 0 rejected>
"""

from __future__ import annotations

from backworkouts.interop.table.columns import Column, Field
from backworkouts.interop.table.format import IterSessions, ReadSessions, TableFormat

__all__ = ["FORMAT", "iter_sessions", "read"]

FORMAT: TableFormat = TableFormat(
    name="hevy_csv",
    title="a Hevy export",
    app="Hevy",
    headings={
        "title": Column(Field.WORKOUT),
        "start_time": Column(Field.STARTED),
        "end_time": Column(Field.ENDED),
        "description": Column(Field.WORKOUT_NOTE),
        "exercise_title": Column(Field.EXERCISE),
        "superset_id": Column(Field.SUPERSET),
        "exercise_notes": Column(Field.EXERCISE_NOTE),
        "set_index": Column(Field.ORDER),
        "set_type": Column(Field.KIND),
        "weight_kg": Column(Field.LOAD, "kg"),
        "weight_lbs": Column(Field.LOAD, "lb"),
        "reps": Column(Field.REPS),
        "distance_km": Column(Field.DISTANCE, "km"),
        "distance_miles": Column(Field.DISTANCE, "miles"),
        "duration_seconds": Column(Field.SECONDS),
        "rpe": Column(Field.RPE),
    },
    needed=(Field.STARTED, Field.EXERCISE, Field.REPS),
)
"""Declaration of the format."""

iter_sessions: IterSessions = FORMAT.iter_sessions
read: ReadSessions = FORMAT.read
