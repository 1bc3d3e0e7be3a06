"""Our own plain table: a row per set, for spreadsheets and for training that no app exports.

Only a date, an exercise and repetitions or seconds are needed; everything else that a session holds
has a column. See `docs/formats/sets_csv.md`.

>>> data = b'''date,exercise,reps,load,unit
... 2026-11-02,Pull-Up,8,10,bw+kg
... '''
>>> read(data).sessions[0]
<Session 2026-11-02 'Untitled'>
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from backworkouts._catalog.catalog import Catalog
from backworkouts.interop.result import WriteResult
from backworkouts.interop.sets_csv.headings import HEADINGS, check_columns, fold_headings
from backworkouts.interop.sets_csv.timing import timing_of
from backworkouts.interop.sets_csv.writing import COLUMNS, REASONS, rows_of
from backworkouts.interop.table.columns import Field
from backworkouts.interop.table.format import IterSessions, ReadSessions, TableFormat
from backworkouts.interop.table.set_parser import Habits
from backworkouts.interop.table.writing import TableWriter
from backworkouts.model.session import Session

__all__ = ["COLUMNS", "FORMAT", "iter_sessions", "read", "write"]

FORMAT: TableFormat = TableFormat(
    name="sets_csv",
    title="a table of sets",
    app="",
    headings=HEADINGS,
    needed=(Field.STARTED, Field.EXERCISE, (Field.REPS, Field.SECONDS)),
    translate=fold_headings,
    habits=Habits(states_bodyweight=False, timing=timing_of),
    check=check_columns,
)
"""Declaration of the format."""

iter_sessions: IterSessions = FORMAT.iter_sessions
read: ReadSessions = FORMAT.read


def write(sessions: Session | Iterable[Session], *, catalog: Catalog | None = None) -> WriteResult:
    """Sessions as a table.

    A cell that a spreadsheet would take for a formula is written with an apostrophe before it, and
    read without.

    Args:
        sessions: what was done, in the order to be written; or one session.
        catalog: whose exercises are written with their ids; the bundled one by default.
    """
    rows, read_back = partial(rows_of, catalog=catalog), partial(iter_sessions, catalog=catalog)
    return TableWriter(COLUMNS, rows, read_back, REASONS).write(sessions)
