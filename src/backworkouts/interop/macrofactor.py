"""The log of exercises of MacroFactor Workouts, saved as CSV: a row per set.

Read only. See `docs/formats/macrofactor.md`.

>>> data = b'''Date,Workout,Exercise,Set Type,Weight (lbs),Reps,RIR
... 2026-08-03,Upper,Barbell Row,Standard Set,135,8,2
... '''
>>> print(read(data).counts)
1 row: 1 read, 0 skipped, 0 rejected
"""

from __future__ import annotations

from backworkouts.interop.table.columns import Column, Field
from backworkouts.interop.table.format import IterSessions, ReadSessions, TableFormat

__all__ = ["FORMAT", "iter_sessions", "read"]

FORMAT: TableFormat = TableFormat(
    name="macrofactor",
    title="a MacroFactor export",
    app="MacroFactor",
    headings={
        "date": Column(Field.STARTED),
        "workout": Column(Field.WORKOUT),
        "exercise": Column(Field.EXERCISE),
        "set type": Column(Field.KIND),
        "weight (lbs)": Column(Field.LOAD, "lb"),
        "weight (lb)": Column(Field.LOAD, "lb"),
        "weight (kg)": Column(Field.LOAD, "kg"),
        "weight (kgs)": Column(Field.LOAD, "kg"),
        "reps": Column(Field.REPS),
        "rir": Column(Field.RIR),
        "workout duration": Column(Field.DURATION, "s"),
    },
    needed=(
        Field.STARTED, Field.WORKOUT, Field.EXERCISE, Field.KIND, Field.LOAD, Field.REPS,
    ),
    only_known=True,
)  # fmt: skip
"""The format, as a declaration."""

iter_sessions: IterSessions = FORMAT.iter_sessions
read: ReadSessions = FORMAT.read
