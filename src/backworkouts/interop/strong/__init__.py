"""Strong's CSV export, in every form that the app has written since 2017.

Which columns there are, what they are called and what parts them varies; the column `Set Order`
holds a number, or what kind of set a row is, or that it is no set at all. See
`docs/formats/strong.md`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from backworkouts._catalog.catalog import Catalog
from backworkouts.errors import InteropError
from backworkouts.interop.account import Outcome
from backworkouts.interop.dates import EXPECTED_TIME_SPAN, end_after, time_span
from backworkouts.interop.files import Place
from backworkouts.interop.result import ReadResult, WriteResult
from backworkouts.interop.seen import Seen
from backworkouts.interop.strong.writing import APP, table_of
from backworkouts.interop.table.layout import (
    End,
    Layout,
    Made,
    column,
    remembered,
    same,
    the_unit,
    together,
)
from backworkouts.interop.table.rows import Rows, heading
from backworkouts.interop.table.sessions import SessionReader, result_of
from backworkouts.interop.table.sets import (
    Amounts,
    Fault,
    Headings,
    distance_of,
    kind_of,
    load_of,
    number,
    on_bodyweight,
    set_of,
)
from backworkouts.interop.table.unread import unread
from backworkouts.model.load import Load, Unit
from backworkouts.model.quantity import Duration
from backworkouts.model.session import Session

__all__ = ["HEADINGS", "NEEDED", "fits", "iter_sessions", "read", "write"]

NEEDED: tuple[str, ...] = ("date", "exercise name", "set order", "reps")
_WEIGHTS = {
    "weight": None, "weight (kg)": Unit.KG, "weight (kgs)": Unit.KG, "kg": Unit.KG,
    "weight (lbs)": Unit.LB, "weight (lb)": Unit.LB, "lbs": Unit.LB, "lb": Unit.LB,
}  # fmt: skip
_DISTANCES = {
    "distance": "", "distance (meters)": "m", "distance (km)": "km", "distance (miles)": "miles",
    "distance (feet)": "feet", "distance (yards)": "yards", "km": "km", "mi": "miles",
}  # fmt: skip


def _end(text: str, started: datetime) -> datetime | None:
    return end_after(started, time_span(text))


def _end_in_seconds(text: str, started: datetime) -> datetime | None:
    return end_after(started, time_span(text, in_seconds=True))


_DURATIONS = {"duration": _end, "duration (sec)": _end_in_seconds, "workout duration": _end}
HEADINGS: tuple[str, ...] = (
    *NEEDED, *_WEIGHTS, *_DISTANCES, *_DURATIONS, "workout #", "workout name", "weight unit", "rpe",
    "distance unit", "seconds", "notes", "workout notes", "set type",
)  # fmt: skip
_REST = "rest timer"
_NOTE = "note"
_UNITS = {"kg": Unit.KG, "kgs": Unit.KG, "lb": Unit.LB, "lbs": Unit.LB}


def fits(headings: Sequence[str]) -> int:
    """How many of these headings are Strong's."""
    return sum(one in HEADINGS for one in headings)


def iter_sessions(
    file: Place,
    *,
    unit: Unit | str | None = None,
    names: Mapping[str, str] | None = None,
    catalog: Catalog | None = None,
    seen: Seen | None = None,
) -> SessionReader:
    """The sessions of an export one by one, in its order.

    Args:
        file: its path, its content as bytes, or the file, open as text or bytes.
        unit: of its loads, kg or lb, where it states none. It is never guessed.
        names: the caller's own: from a name in the file to the id of an exercise.
        catalog: what is known of exercises; the bundled one by default.
        seen: sessions read from other files, which are not read again.

    Raises:
        InteropError: when this is no such file, no unit is known, or it goes beyond a limit.
    """
    rows = Rows(file, fits)
    rows.need(NEEDED, "a Strong export")
    try:
        layout = _layout(rows, unit)
    except InteropError:
        rows.close()
        raise
    said = unread(rows, HEADINGS)
    return SessionReader(rows, layout, names=names, catalog=catalog, seen=seen, said=said)


def read(
    file: Place,
    *,
    unit: Unit | str | None = None,
    names: Mapping[str, str] | None = None,
    catalog: Catalog | None = None,
) -> ReadResult:
    """All sessions of an export, earliest first: see `iter_sessions`.

    >>> data = b'''Date,Workout Name,Exercise Name,Set Order,Weight,Reps
    ... 2026-11-02 18:30:00,Pull,Deadlift (Barbell),W,60,5
    ... 2026-11-02 18:30:00,Pull,Deadlift (Barbell),1,140,5
    ... '''
    >>> read(data, unit="kg").sessions[0].workout.blocks[0]
    <Block Deadlift 1 x 5 x 60 kg (warm-up), 1 x 5 x 140 kg>
    """
    return result_of(iter_sessions(file, unit=unit, names=names, catalog=catalog))


def write(sessions: Session | Iterable[Session], *, catalog: Catalog | None = None) -> WriteResult:
    """Sessions as a file of Strong's, in the form that states its units.

    Semicolons part the cells, and `Weight Unit` and `Workout Duration` are there, which other apps
    ask for that take Strong's files. A cell that a spreadsheet would take for a formula is written
    with an apostrophe before it, and read without.

    Args:
        sessions: what was done, in the order to be written; or one session.
        catalog: what the names of exercises mean to whoever reads; the bundled one by default.

    >>> print(write([]).data.strip())
    Date;Workout Name;Exercise Name;Set Order;Weight;Weight Unit;Reps;RPE;Distance;Distance \
Unit;Seconds;Notes;Workout Notes;Workout Duration
    """
    return table_of(sessions, catalog)


def _layout(rows: Rows, given: Unit | str | None) -> Layout:
    comma = rows.separator != ","
    weight = column(rows, *_WEIGHTS)
    unit_column = column(rows, "weight unit")
    unit: Unit | None = None
    if weight is not None and (unit_column is None or given is not None):
        unit = the_unit(rows, _WEIGHTS[heading(rows.headings[weight])], given)
    distance = column(rows, *_DISTANCES)
    distance_name = rows.headings[distance] if distance is not None else ""
    distance_unit = _DISTANCES.get(heading(distance_name), "")
    weight_name = rows.headings[weight] if weight is not None else ""
    names = {name: column(rows, name) for name in HEADINGS}

    def heading_of(name: str) -> str:
        at = names[name]
        return rows.headings[at] if at is not None else name

    headings = Headings(*map(heading_of, ("reps", "seconds", "rpe")))
    order_name, type_name = heading_of("set order"), heading_of("set type")

    def made(cells: tuple[str, ...]) -> Made:
        (stated, said, kind_text, load_text, unit_text, reps, seconds, rpe, far, far_unit) = cells
        if said == _REST:
            return _rest(seconds, headings.seconds, comma=comma)
        if said == _NOTE:
            return Made(is_note=True)
        if kind_text.strip():
            kind, failure, faults = kind_of(kind_text, type_name)
        else:
            kind, failure, faults = kind_of(said, order_name)
        load, doubts = _load(load_text, unit_text, stated)
        amounts = Amounts(
            reps, seconds, rpe, distance_of(far, far_unit or distance_unit, comma=comma)
        )
        one, more = set_of(amounts, headings, load, kind, failure=failure, comma=comma)
        return Made(one, faults=(faults + doubts if one is not None else ()) + more)

    def _load(text: str, unit_text: str, stated: str) -> tuple[Load | None, tuple[Fault, ...]]:
        row_unit = _UNITS.get(unit_text.strip().casefold()) if unit_text.strip() else unit
        if row_unit is not None:
            return load_of(text, row_unit, stated, weight_name, comma=comma)
        if not number(text, comma=comma):
            return None, ()
        message = "a load whose unit is not stated; the set is kept without one"
        remedy = "write kg or lbs beside it, or give the unit"
        return None, (Fault(Outcome.WARNING, weight_name, text, message, remedy),)

    started, title, exercise = (
        same(names[name]) for name in ("date", "workout name", "exercise name")
    )
    columns = [
        names["exercise name"], names["set order"], names["set type"], weight, unit_column,
        names["reps"], names["seconds"], names["rpe"], distance, names["distance unit"],
    ]  # fmt: skip
    return Layout(
        app=APP,
        session=together(names["date"], names["workout name"], names["workout #"]),
        started=started,
        title=title,
        exercise=exercise,
        place=lambda cells: ("", exercise(cells)),
        made=remembered(columns, made, (on_bodyweight, _order)),
        content=together(*columns, names["notes"]),
        note=same(names["notes"]),
        set_note=same(None),
        note_on_first=True,
        workout_note=same(names["workout notes"]),
        origin=same(None),
        started_heading=heading_of("date"),
        exercise_heading=heading_of("exercise name"),
        ends=tuple(
            End(heading_of(name), same(names[name]), end, EXPECTED_TIME_SPAN)
            for name, end in _DURATIONS.items()
            if names[name] is not None
        ),
    )


def _order(cell: str) -> str:
    """What a row is: the number of a working set, which says no more, is left out."""
    said = " ".join(cell.casefold().split())
    return "" if said.isdecimal() else said


def _rest(text: str, column: str, *, comma: bool) -> Made:
    seconds = number(text, comma=comma)
    try:
        return Made(rest=Duration(round(seconds if seconds is not None else -1)))
    except ValueError:  # ours, for less than nothing or more than a day
        message = "a rest that is no number of seconds"
        return Made(faults=(Fault(Outcome.SKIPPED, column, text, message),))
