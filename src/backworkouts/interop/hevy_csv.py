"""Hevy's CSV export: a row per set, dates in the language of the phone, units in the headings.

Read only: the app takes no such file back. See `docs/formats/hevy_csv.md`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from backworkouts._catalog.catalog import Catalog
from backworkouts.interop.dates import EXPECTED_MOMENT, moment
from backworkouts.interop.files import Place
from backworkouts.interop.result import ReadResult
from backworkouts.interop.seen import Seen
from backworkouts.interop.table.layout import End, Layout, Made, column, remembered, same, together
from backworkouts.interop.table.rows import Rows
from backworkouts.interop.table.sessions import SessionReader, result_of
from backworkouts.interop.table.sets import (
    Amounts,
    Headings,
    distance_of,
    kind_of,
    load_of,
    on_bodyweight,
    set_of,
)
from backworkouts.interop.table.unread import unread
from backworkouts.model.load import Unit

__all__ = ["HEADINGS", "NEEDED", "fits", "iter_sessions", "read"]

NEEDED: tuple[str, ...] = ("start_time", "exercise_title", "reps")
HEADINGS: tuple[str, ...] = (
    "title", "start_time", "end_time", "description", "exercise_title", "superset_id",
    "exercise_notes", "set_index", "set_type", "weight_kg", "weight_lbs", "reps", "distance_km",
    "distance_miles", "duration_seconds", "rpe",
)  # fmt: skip
_LOADS = (("weight_kg", Unit.KG), ("weight_lbs", Unit.LB))
_DISTANCES = (("distance_km", "km"), ("distance_miles", "miles"))


def fits(headings: Sequence[str]) -> int:
    """How many of these headings are Hevy's."""
    return sum(one in HEADINGS for one in headings)


def iter_sessions(
    file: Place,
    *,
    names: Mapping[str, str] | None = None,
    catalog: Catalog | None = None,
    seen: Seen | None = None,
) -> SessionReader:
    """The sessions of an export one by one, in its order, which is newest first.

    Args:
        file: its path, its content as bytes, or the file, open as text or bytes.
        names: the caller's own: from a name in the file to the id of an exercise.
        catalog: what is known of exercises; the bundled one by default.
        seen: sessions read from other files, which are not read again.

    Raises:
        InteropError: when this is no such file, or it goes beyond a limit.
    """
    rows = Rows(file, fits)
    rows.need(NEEDED, "a Hevy export")
    at = {name: column(rows, name) for name in HEADINGS}
    said = unread(rows, HEADINGS)
    return SessionReader(
        rows, _layout(rows, at), names=names, catalog=catalog, seen=seen, said=said
    )


def read(
    file: Place, *, names: Mapping[str, str] | None = None, catalog: Catalog | None = None
) -> ReadResult:
    """All sessions of an export, earliest first: see `iter_sessions`.

    >>> data = b'''title,start_time,exercise_title,set_index,set_type,weight_kg,reps
    ... Pull,"30 Jun 2025, 19:56",Pull Up,0,warmup,,5
    ... Pull,"30 Jun 2025, 19:56",Pull Up,1,normal,,8
    ... '''
    >>> read(data)
    <ReadResult: 1 session, 0 problems; 2 rows: 2 read, 0 skipped, 0 rejected>
    """
    return result_of(iter_sessions(file, names=names, catalog=catalog))


def _layout(rows: Rows, at: Mapping[str, int | None]) -> Layout:
    comma = rows.separator != ","
    headings = Headings("reps", "duration_seconds", "rpe")
    loads = [(name, unit) for name, unit in _LOADS if at[name] is not None]
    distances = [(name, unit) for name, unit in _DISTANCES if at[name] is not None]

    def made(cells: tuple[str, ...]) -> Made:
        stated, set_type, reps, seconds, rpe = cells[:5]
        kind, failure, faults = kind_of(set_type, "set_type")
        load = None
        for cell, (name, unit) in zip(cells[5:], loads, strict=False):
            if load is None:
                # An app that fills both writes one load twice; the first that says one is it.
                load, doubts = load_of(cell, unit, stated, name, comma=comma)
                faults += doubts
        far = [
            distance_of(cell, unit, comma=comma)
            for cell, (_, unit) in zip(cells[5 + len(loads) :], distances, strict=True)
        ]
        amounts = Amounts(reps, seconds, rpe, next(filter(None, far), ""))
        one, more = set_of(amounts, headings, load, kind, failure=failure, comma=comma)
        return Made(one, faults=(faults if one is not None else ()) + more)

    columns = [at[name] for name in ("exercise_title", "set_type", *headings)]
    columns += [at[name] for name, _ in (*loads, *distances)]
    exercise = same(at["exercise_title"])
    superset = same(at["superset_id"])
    title = same(at["title"])
    started = same(at["start_time"])
    return Layout(
        app="Hevy",
        session=together(at["start_time"], at["title"]),
        started=started,
        title=title,
        exercise=exercise,
        place=lambda cells: (superset(cells).strip(), exercise(cells)),
        made=remembered(columns, made, (on_bodyweight,)),
        content=together(*columns, at["superset_id"], at["set_index"]),
        note=same(at["exercise_notes"]),
        set_note=same(None),
        note_on_first=False,
        workout_note=same(at["description"]),
        origin=same(None),
        started_heading="start_time",
        exercise_heading="exercise_title",
        ends=(
            End("end_time", same(at["end_time"]), lambda text, _: moment(text), EXPECTED_MOMENT),
        ),
    )
