"""Strong's CSV export, in every form that the app has written since 2017.

Which columns there are, what they are called and what separates them varies. The column
`Set Order` holds a number, or the kind of a set, or states that the row is no set: see
`docs/formats/strong.md`.

>>> data = b'''Date,Workout Name,Exercise Name,Set Order,Weight,Reps
... 2026-11-02 18:30:00,Pull,Deadlift (Barbell),W,60,5
... 2026-11-02 18:30:00,Pull,Deadlift (Barbell),1,140,5
... '''
>>> read(data, unit="kg").sessions[0].workout.blocks[0]
<Block Deadlift 1 x 5 x 60 kg (warm-up), 1 x 5 x 140 kg>
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from backworkouts._catalog.catalog import Catalog
from backworkouts.interop.result import WriteResult
from backworkouts.interop.strong.headings import ROW_KINDS, canonical, kinds_below
from backworkouts.interop.strong.writing import APP, COLUMNS, REASONS, rows_of
from backworkouts.interop.table.columns import Column, Field
from backworkouts.interop.table.format import IterSessions, ReadSessions, TableFormat
from backworkouts.interop.table.habits import Habits
from backworkouts.interop.table.writing import TableWriter
from backworkouts.model.session import Session

__all__ = ["FORMAT", "iter_sessions", "read", "write"]

FORMAT: TableFormat = TableFormat(
    name="strong",
    title="a Strong export",
    app=APP,
    headings={
        "date": Column(Field.STARTED),
        "workout #": Column(Field.SESSION),
        "workout name": Column(Field.WORKOUT),
        "duration": Column(Field.DURATION),
        "duration (sec)": Column(Field.DURATION, "s"),
        "workout duration": Column(Field.DURATION),
        "exercise name": Column(Field.EXERCISE),
        "set order": Column(Field.ORDER),
        "set type": Column(Field.KIND),
        "weight (kg)": Column(Field.LOAD, "kg"),
        "weight (kgs)": Column(Field.LOAD, "kg"),
        "kg": Column(Field.LOAD, "kg"),
        "weight (lbs)": Column(Field.LOAD, "lb"),
        "weight (lb)": Column(Field.LOAD, "lb"),
        "lbs": Column(Field.LOAD, "lb"),
        "lb": Column(Field.LOAD, "lb"),
        "weight": Column(Field.LOAD),
        "weight unit": Column(Field.UNIT),
        "reps": Column(Field.REPS),
        "rpe": Column(Field.RPE),
        "distance": Column(Field.DISTANCE),
        "distance (meters)": Column(Field.DISTANCE, "m"),
        "distance (km)": Column(Field.DISTANCE, "km"),
        "distance (miles)": Column(Field.DISTANCE, "miles"),
        "distance (feet)": Column(Field.DISTANCE, "feet"),
        "distance (yards)": Column(Field.DISTANCE, "yards"),
        "km": Column(Field.DISTANCE, "km"),
        "mi": Column(Field.DISTANCE, "miles"),
        "distance unit": Column(Field.DISTANCE_UNIT),
        "seconds": Column(Field.SECONDS),
        "notes": Column(Field.EXERCISE_NOTE),
        "workout notes": Column(Field.WORKOUT_NOTE),
    },
    needed=(Field.STARTED, Field.EXERCISE, Field.ORDER, Field.REPS),
    translate=canonical,
    habits=Habits(kinds=ROW_KINDS, kinds_below=kinds_below, note_on_first=True),
)
"""Declaration of the format."""

iter_sessions: IterSessions = FORMAT.iter_sessions
read: ReadSessions = FORMAT.read


def write(sessions: Session | Iterable[Session], *, catalog: Catalog | None = None) -> WriteResult:
    """Sessions as a file of Strong's, in the form that states its units.

    Semicolons part the cells, and `Weight Unit` and `Workout Duration` are there, which other apps
    ask for that take Strong's files. A cell that a spreadsheet would take for a formula is written
    with an apostrophe before it, and read without.

    Args:
        sessions: what was done, in the order to be written; or one session.
        catalog: catalog that the reader of the file has; the bundled one by default.

    >>> print(write([]).data.strip())
    Date;Workout Name;Exercise Name;Set Order;Weight;Weight Unit;Reps;RPE;Distance;Distance \
Unit;Seconds;Notes;Workout Notes;Workout Duration
    """
    read_back = partial(iter_sessions, catalog=catalog)
    return TableWriter(COLUMNS, rows_of, read_back, REASONS, ";").write(sessions)
