"""StrongLifts' CSV export: the current form, a row for each exercise, and the old, each workout.

The current form pairs `Set 1 (Reps)` with `Set 1 (KG)` or `Set 1 (LB)`, and writes its dates with
the year first. The old form names the exercises side by side (`Exercise 1`, `Weight (KG)`,
`Weight (LB)`, `Set 1`, ...), and writes its dates as the phone does. In both, a set of 0
repetitions was not done. See `docs/formats/stronglifts.md`.

>>> data = b'''Date (yyyy/mm/dd),Exercise,Set 1 (Reps),Set 1 (KG),Set 2 (Reps),Set 2 (KG)
... 2026/11/02,Barbell Row,5,60,0,60
... '''
>>> read(data)
<ReadResult: 1 session, 1 problem; 2 rows: 1 read, 1 skipped, 0 rejected>
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import repeat

from backworkouts.errors import InteropError
from backworkouts.interop.account import Outcome
from backworkouts.interop.files import FileInput
from backworkouts.interop.stronglifts import exercises, workouts
from backworkouts.interop.stronglifts.cells import FIELDS
from backworkouts.interop.stronglifts.exercises import ExerciseRows
from backworkouts.interop.stronglifts.workouts import WorkoutRows
from backworkouts.interop.table.columns import Field, fold_heading
from backworkouts.interop.table.faults import (
    EMPTY_ROW,
    Fault,
    kept_unit,
    torn_row,
    unknown_column,
)
from backworkouts.interop.table.format import IterSessions, ReadSessions, TableFormat
from backworkouts.interop.table.records import Record, RowRecords, columns_of
from backworkouts.interop.table.rows import Rows, SourceOptions
from backworkouts.interop.units import GivenUnit, known_unit
from backworkouts.model.load import Unit

__all__ = ["FORMAT", "iter_sessions", "read"]

_EXPECTED = "columns called Date, Exercise and Set 1 (Reps), or Date, Exercise 1 and Set 1"
_OTHERS = "leave out format= (--from), and the format is detected"
_GIVE_UNIT = "give unit='kg' or unit='lb' (--unit on the command line): the one you lift in"

_Form = ExerciseRows | WorkoutRows


def _form(headings: Sequence[str]) -> _Form | None:
    forms: tuple[_Form, ...] = (ExerciseRows(headings), WorkoutRows(headings))
    return next((form for form in forms if form.fits), None)


def _is_known(cell: str) -> bool:
    name = fold_heading(cell)
    return exercises.is_known(name) or workouts.is_known(name)


def _fits(headings: Sequence[str]) -> int:
    return sum(map(_is_known, headings))


def _recognizes(text: str) -> bool:
    try:
        return _form(Rows(io.StringIO(text, newline=""), _fits).headings) is not None
    except InteropError:  # a row that is too long
        return False


def _open(file: FileInput, options: SourceOptions) -> RowRecords:
    return RowRecords(file, _fits, FIELDS, partial(_records, unit=options.unit))


def _records(rows: Rows, unit: GivenUnit) -> Iterator[Record]:
    """Yield a record for each set of an export.

    Raises:
        InteropError: when the file is no export of StrongLifts, or a load stands in two units and
            neither the file nor the caller states which of them is the lifter's.
    """
    own = None if unit.unit is None else known_unit(rows.name, None, unit)
    headings: Sequence[str] = rows.headings
    form = _form_of(rows, headings, unit)
    unknown = (cell for cell in headings if cell.strip() and not _is_known(cell))
    yield from ((1, unknown_column(cell)) for cell in unknown)
    yield from ((1, fault) for fault in kept_unit(_only_unit(form), unit))
    for line, cells in rows:
        if fold_heading(cells[0]).startswith("date") and _form(cells) is not None:
            headings, form = cells, _form_of(rows, cells, unit)  # one file behind another
            yield line, Fault(Outcome.SKIPPED, None, cells[0], "the headings again")
            yield from ((line, fault) for fault in kept_unit(_only_unit(form), unit))
        elif not any(cell.strip() for cell in cells):
            yield line, EMPTY_ROW
        elif not form.holds(cells):
            yield line, torn_row(cells, headings)
        else:
            missing = len(headings) - len(cells)
            for record in form.records(line, [*cells, *repeat("", missing)], own):
                if record is None:
                    found = f"a load in kg and in lb at line {line}"
                    rows.refuse(found, "the unit that you lift in", _GIVE_UNIT)
                yield record


def _form_of(rows: Rows, headings: Sequence[str], given: GivenUnit) -> _Form:
    """Return what reads the rows below some headings, in the unit that the caller gives."""
    form = _form(headings)
    if form is None:
        rows.refuse(f"the columns {', '.join(headings)}", _EXPECTED, _OTHERS)
    stated = _only_unit(form)
    if stated is not None:
        known_unit(rows.name, stated, given)
    return form


def _only_unit(form: _Form) -> Unit | None:
    """Return the unit that the headings state; None where they state both or none."""
    return next(iter(form.units)) if len(form.units) == 1 else None


FORMAT: TableFormat = TableFormat(
    name="stronglifts",
    title="a StrongLifts export",
    app="StrongLifts",
    headings=columns_of(FIELDS),
    needed=(Field.STARTED, Field.EXERCISE, Field.REPS),
    recognizes_text=_recognizes,
    source=_open,
    first_year=2008,  # no app for phones is older
)
"""Declaration of the format."""

iter_sessions: IterSessions = FORMAT.iter_sessions
read: ReadSessions = FORMAT.read
