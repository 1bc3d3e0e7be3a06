"""JEFIT's export: the tables of its database in one file, of which EXERCISE LOGS holds the sets.

A row of EXERCISE LOGS is an exercise in a session, and its cell `logs` the sets: `60x10,65x8` is 10
repetitions with 60 and 8 with 65. WORKOUT SESSIONS states when a session began, SETTING the unit of
all loads, and EXERCISE SET LOGS, in newer exports, which sets are warm-ups. See
`docs/formats/jefit.md`.

>>> data = b'''### EXERCISE LOGS ###
... mydate,ename,logs
... 2026-11-02,Pull Up,"0x8,0x6"
... '''
>>> read(data, unit="kg")
<ReadResult: 1 session, 0 problems; 2 rows: 2 read, 0 skipped, 0 rejected>
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any, cast

from backworkouts.errors import InteropError
from backworkouts.interop.files import FileInput, name_of
from backworkouts.interop.jefit.index import LOGS, ExportIndex
from backworkouts.interop.jefit.logs import FIELDS, LogReader
from backworkouts.interop.jefit.sections import tables
from backworkouts.interop.table.columns import Field
from backworkouts.interop.table.faults import kept_unit, unknown_column
from backworkouts.interop.table.format import IterSessions, ReadSessions, TableFormat
from backworkouts.interop.table.records import Record, RowRecords, columns_of, with_headings
from backworkouts.interop.table.rows import Rows, SourceOptions
from backworkouts.interop.units import known_unit

__all__ = ["FORMAT", "iter_sessions", "read"]

_BANNER = re.compile(r"###[# ]*[A-Z]")
_SECTIONS = re.compile(
    r"^\ufeff?#+ *(?:SETTING|WORKOUT SESSIONS|EXERCISE LOGS|ROUTINES)\b", re.MULTILINE
)
_KNOWN = frozenset(
    ("row_id", "rowid", "userid", "timestamp", "belongsys", "logs", "_id", "record", "mydate",
     "eid", "ename", "day_item_id", "belongsession", "logtime", "interval_logs", "auto_generated")
)  # fmt: skip


def _fits(_: Sequence[str]) -> int:
    return 0  # the first row is a banner: every separator fits it


def _recognizes(text: str) -> bool:
    return bool(_BANNER.match(text) and _SECTIONS.search(text))


def _open(file: FileInput, options: SourceOptions) -> RowRecords:
    """Open an export: a first look gathers what stands in other sections than the sets."""
    if not hasattr(file, "read"):
        index: ExportIndex | None = _index(file)
    elif cast("Any", file).seekable():
        position = cast("Any", file).tell()
        index = _index(file)
        cast("Any", file).seek(position)
    else:
        found, expected = "a file that can be read once only", "one that can go back, or its path"
        raise InteropError(
            name_of(file) or "content", found, expected, "save it, and give its path"
        )

    def records(rows: Rows) -> Iterator[Record]:
        nonlocal index
        # Reading changes the index, so that a second reading needs a new one.
        used, index = _index(file) if index is None else index, None
        return _records(rows, used, options)

    return RowRecords(file, _fits, FIELDS, records)


def _index(file: FileInput) -> ExportIndex:
    rows = Rows(file, _fits)
    index = ExportIndex(tables(with_headings(rows)))
    if not index.has_logs:
        rows.refuse("no such section", f"a section {LOGS}", "export it again")
    return index


def _records(rows: Rows, index: ExportIndex, options: SourceOptions) -> Iterator[Record]:
    """Yield a record for each set of an export.

    Raises:
        InteropError: when EXERCISE LOGS lacks a column, or when no unit is stated and none given.
    """
    yield from index.faults
    reader: LogReader | None = None
    for table in tables(with_headings(rows)):
        if table.section != LOGS:
            continue
        missing = [column for column in ("ename", "logs") if column not in table.headings]
        if missing:
            found = f"no column called {', '.join(missing)} in the section {LOGS}"
            rows.refuse(found, "the columns ename and logs", "export it again")
        unknown = [column for column in table.headings if column and column not in _KNOWN]
        yield from ((table.line, unknown_column(column)) for column in unknown)
        if reader is None and index.rows_of_logs:  # without a row no load has a unit
            unit = known_unit(rows.name, index.unit, options.unit)
            yield from ((table.line, fault) for fault in kept_unit(unit, options.unit))
            reader = LogReader(index, unit, table.line, options.zone)
        if reader is not None:
            yield from reader.records(table)
            if reader.is_done:
                yield from reader.doubts()
                return


FORMAT: TableFormat = TableFormat(
    name="jefit",
    title="a JEFIT export",
    app="JEFIT",
    headings=columns_of(FIELDS),
    needed=(Field.STARTED, Field.EXERCISE, Field.REPS),
    recognizes_text=_recognizes,
    source=_open,
)
"""Declaration of the format."""

iter_sessions: IterSessions = FORMAT.iter_sessions
read: ReadSessions = FORMAT.read
