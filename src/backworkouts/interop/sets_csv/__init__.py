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

from collections.abc import Iterable, Mapping
from functools import partial

from backworkouts._catalog.catalog import Catalog
from backworkouts.interop.dates import DateOrder
from backworkouts.interop.files import FileInput
from backworkouts.interop.result import ReadResult, WriteResult
from backworkouts.interop.seen import Seen
from backworkouts.interop.sets_csv.headings import HEADINGS, check_columns, fold_headings
from backworkouts.interop.sets_csv.timing import timing_of
from backworkouts.interop.sets_csv.writing import COLUMNS, REASONS, rows_of
from backworkouts.interop.table.columns import Field
from backworkouts.interop.table.format import TableFormat
from backworkouts.interop.table.habits import Habits
from backworkouts.interop.table.kinds import KINDS, RowKind
from backworkouts.interop.table.sessions import SessionReader
from backworkouts.interop.table.writing import TableWriter
from backworkouts.interop.time_zones import TimeZone
from backworkouts.model.load import Unit
from backworkouts.model.session import Session

__all__ = ["COLUMNS", "FORMAT", "iter_sessions", "read", "write"]

FORMAT: TableFormat = TableFormat(
    name="sets_csv",
    title="a table of sets",
    app="",
    headings=HEADINGS,
    needed=(Field.STARTED, Field.EXERCISE, (Field.REPS, Field.SECONDS)),
    translate=fold_headings,
    habits=Habits(
        kinds={
            **KINDS,
            **dict.fromkeys(("planned", "prescribed", "scheduled"), RowKind(is_planned=True)),
            **dict.fromkeys(("actual", "performed"), RowKind()),
        },
        states_bodyweight=False,
        names_once=True,
        timing=timing_of,
    ),
    check=check_columns,
)
"""Declaration of the format."""


def iter_sessions(
    file: FileInput,
    *,
    unit: Unit | str | None = None,
    dates: DateOrder | str | None = None,
    time_zone: TimeZone | None = None,
    columns: Mapping[str, str | None] | None = None,
    names: Mapping[str, str] | None = None,
    catalog: Catalog | None = None,
    seen: Seen | None = None,
) -> SessionReader:
    """Yield the sessions of a file one by one, in the order of the file.

    Args:
        file: its path, its content as bytes, or the file, open as text or bytes.
        unit: unit of the loads, kg or lb, where the file states none. It is never guessed. A file
            that states the other unit is an error; with `seen`, which is for several files, the
            file keeps its unit, with a warning.
        dates: order of day, month and year in dates of numbers (`dmy`, `mdy`, `ymd`), where the
            file does not prove it.
        time_zone: the lifter's time zone: its name, such as `Europe/Berlin`, or a `tzinfo`. Times
            that the file states in UTC or with a time zone become local times with their offset.
        columns: what columns hold whose headings are not known: from a heading in the file to the
            name of a column, such as `{"Kilos lifted": "load_kg"}`; None for a column that is not
            to be read.
        names: your own names: from a name in the file to the id or name of an exercise.
        catalog: known exercises; the bundled catalog by default.
        seen: sessions read from other files, which are not read again.

    Raises:
        InteropError: when this is no such file, when the unit or the order of dates is not known,
            when a column that may change the sets is not understood, or when the file goes beyond a
            limit.
        UnknownIdError: when `columns` has a heading that is not in the file, or the name of a
            column that does not exist.

    >>> data = b'''date,lift,done
    ... 2026-11-02,Row,8
    ... '''
    >>> list(iter_sessions(data, columns={"done": "reps"}))
    [<Session 2026-11-02 'Untitled'>]
    """
    return FORMAT.renamed(columns).iter_sessions(
        file,
        unit=unit,
        dates=dates,
        time_zone=time_zone,
        names=names,
        catalog=catalog,
        seen=seen,
    )


def read(
    file: FileInput,
    *,
    unit: Unit | str | None = None,
    dates: DateOrder | str | None = None,
    time_zone: TimeZone | None = None,
    columns: Mapping[str, str | None] | None = None,
    names: Mapping[str, str] | None = None,
    catalog: Catalog | None = None,
) -> ReadResult:
    """Read all sessions of a file, earliest first: see `iter_sessions`."""
    return FORMAT.renamed(columns).read(
        file, unit=unit, dates=dates, time_zone=time_zone, names=names, catalog=catalog
    )


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
