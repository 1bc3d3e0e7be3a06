"""GymRun's CSV export of entries, and files for its import: a row per set, with its time.

Read only. See `docs/formats/gymrun.md`.

>>> data = b'''Date;Time;Routine;Exercise;Set;Weight;Reps
... 29.04.2025;12:00:00;Pull;Barbell Deadlift;1;102,5;5
... '''
>>> print(read(data, unit="kg").sessions[0].workout)
Pull
Deadlift 1 x 5 x 102.5 kg
"""

from __future__ import annotations

import re

from backworkouts.interop.dates import DateOrder
from backworkouts.interop.table.columns import WITH_COLONS, Column, Field
from backworkouts.interop.table.format import IterSessions, ReadSessions, TableFormat
from backworkouts.interop.table.habits import Habits
from backworkouts.interop.table.kinds import RowKind

__all__ = ["FORMAT", "iter_sessions", "read"]

_DATE = re.compile(r"\d\d?\.\d\d?\.", re.ASCII)  # 29.04.2025
_NOT_READ = ("para6", "para7", "para8", "para9", "para10", "book", "version1")

FORMAT: TableFormat = TableFormat(
    name="gymrun",
    title="a GymRun export",
    app="GymRun",
    headings={
        "date": Column(Field.STARTED),
        "time": Column(Field.SET_CLOCK),
        "routine": Column(Field.WORKOUT),
        "exercise": Column(Field.EXERCISE),
        "set": Column(Field.ORDER),
        "weight": Column(Field.LOAD),
        "weigth": Column(Field.LOAD),  # as files for the import of the app spell it
        "reps": Column(Field.REPS),
        "duration": Column(Field.SECONDS, WITH_COLONS),
        "distance": Column(Field.DISTANCE),
        "note": Column(Field.NOTE),
        "type": Column(Field.KIND),
        **dict.fromkeys(_NOT_READ, Column(Field.IGNORED)),
    },
    needed=(Field.STARTED, Field.SET_CLOCK, Field.EXERCISE, Field.LOAD, Field.REPS),
    recognized_by=("set", ("para6", "weigth")),
    dates=DateOrder.DMY,
    date_form=_DATE,
    # The app writes 1 for what the lifter logs; no other number is documented.
    habits=Habits(kinds={"": RowKind(), "1": RowKind()}),
)
"""The format, as a declaration."""

iter_sessions: IterSessions = FORMAT.iter_sessions
read: ReadSessions = FORMAT.read
