"""The layout of a table of sets, from the columns that it has."""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Iterable
from datetime import datetime
from functools import partial
from operator import itemgetter

from backworkouts import limits
from backworkouts._catalog.catalog import Catalog
from backworkouts.interop.dates import (
    EXPECTED_MOMENT,
    EXPECTED_TIME_SPAN,
    end_after,
    moment,
    time_span,
)
from backworkouts.interop.table.columns import IN_CELLS, OF_SET, Cells, Columns, Field
from backworkouts.interop.table.date_reader import DateReader
from backworkouts.interop.table.duplicate_columns import DuplicateColumns
from backworkouts.interop.table.faults import unknown_column
from backworkouts.interop.table.habits import Habits
from backworkouts.interop.table.layout import End, Layout, ParsedRow, cached, cells
from backworkouts.interop.table.loads import cells_state_units
from backworkouts.interop.table.set_parser import SetParser
from backworkouts.interop.units import GivenUnit, known_unit
from backworkouts.model.load import Unit

__all__ = ["layout_of", "unit_of_loads"]

_TIME_OF_DAY = re.compile(r"[T\s]*\d{1,2}:\d\d", re.ASCII)
_NO_SUPERSET = frozenset(("", "-", "false", "n", "no", "none", "null"))
"""What people write where an exercise is in no superset. Apps write 0 for the first superset."""
_BLOCK = re.compile(r"(\d{1,4})([a-z]{0,2})", re.ASCII)


def layout_of(
    columns: Columns,
    habits: Habits,
    dates: DateReader,
    *,
    app: str,
    unit: Unit | None,
    comma: bool,
    catalog: Catalog,
) -> Layout:
    """Return the layout of a table.

    Args:
        columns: where each field stands; `STARTED` and `EXERCISE` must be there.
        habits: how the app fills its tables.
        dates: reader of the dates.
        app: name of the app, for `Session.origin`.
        unit: of loads that state none: see `unit_of_loads`.
        comma: whether a comma is a decimal one.
        catalog: whose exercises the column of ids means.
    """
    parser = SetParser(columns, habits, unit, comma=comma, catalog=catalog)
    duplicates = DuplicateColumns(columns, comma=comma)
    parse_row = cached(parser.places, parser.parse, parser.folds)
    exercise = _exercise(columns, catalog)
    repair = habits.repair
    return Layout(
        headings=columns.headings,
        app=app,
        session=_session(columns, dates),
        date=columns.places(Field.STARTED)[0],
        started=_started(columns),
        title=columns.cell(Field.WORKOUT),
        named_once=columns.place(Field.WORKOUT) if habits.names_once else None,
        exercise=exercise,
        place=_place(columns, exercise),
        parse_row=_with_duplicates(parse_row, duplicates) if duplicates else parse_row,
        content=cells(
            *parser.places,
            *_places(columns, Field.NOTE, Field.BLOCK, Field.SUPERSET, Field.ORDER),
            *(columns.places(Field.EXERCISE_NOTE) if habits.note_on_first else ()),
        ),
        note=columns.cell(Field.EXERCISE_NOTE),
        set_note=columns.cell(Field.NOTE),
        note_on_first=habits.note_on_first,
        workout_note=columns.cell(Field.WORKOUT_NOTE),
        origin=columns.cell(Field.ORIGIN),
        started_heading=columns.called(Field.STARTED),
        exercise_heading=columns.called(Field.EXERCISE),
        ends=_ends(columns, dates),
        timing=habits.timing(columns) if habits.timing is not None else None,
        fill=_fill(habits, columns, duplicates),
        repair=None if repair is None else partial(_repaired, repair, columns),
        has_numbers=Field.SESSION in columns,
        faults=tuple(unknown_column(columns.headings[place]) for place in columns.unknown),
    )


def _places(columns: Columns, *fields: Field) -> list[int | None]:
    return [columns.place(field) for field in fields]


def _fill(
    habits: Habits, columns: Columns, duplicates: DuplicateColumns
) -> Callable[[list[str]], None] | None:
    amend = None if habits.amend is None else habits.amend(columns)
    if amend is None or not duplicates:
        return amend or (duplicates.fill if duplicates else None)

    def fill(row: list[str]) -> None:
        amend(row)
        duplicates.fill(row)

    return fill


def _repaired(
    repair: Callable[[list[str], Columns], list[str] | None], columns: Columns, row: list[str]
) -> list[str] | None:
    return repair(row, columns)


def _with_duplicates(
    parse_row: Callable[[Cells], ParsedRow], duplicates: DuplicateColumns
) -> Callable[..., ParsedRow]:
    def parse(row: Cells) -> ParsedRow:
        parsed = parse_row(row)
        return parsed._replace(faults=(*parsed.faults, *duplicates.faults(row)))

    return parse


def _session(columns: Columns, dates: DateReader) -> Callable[[Cells], Hashable]:
    """Return a getter of what the rows of one session have in common."""
    started = columns.places(Field.STARTED)[0]
    others = [columns.place(field) for field in (Field.CLOCK, Field.WORKOUT, Field.SESSION)]
    if columns.unit(started) != OF_SET:
        return cells(started, *others)
    there = [place for place in others if place is not None]

    def day_and_others(row: Cells) -> Hashable:
        text = row[started]
        day = dates.local_day(text, started) or _TIME_OF_DAY.split(text, maxsplit=1)[0]
        return day, *(row[place] for place in there)

    return day_and_others


def _started(columns: Columns) -> Callable[[Cells], str]:
    date = columns.cell(Field.STARTED)
    field = Field.CLOCK if Field.CLOCK in columns else Field.SET_CLOCK
    if field not in columns:
        return date
    clock = columns.cell(field)
    return lambda row: f"{date(row).strip()} {clock(row).strip()}".strip()


def _exercise(columns: Columns, catalog: Catalog) -> Callable[[Cells], str]:
    name = columns.cell(Field.EXERCISE)
    if Field.EXERCISE_ID not in columns:
        return name
    by_id = columns.cell(Field.EXERCISE_ID)

    def exercise(row: Cells) -> str:
        known = by_id(row).strip()
        return known if known in catalog.exercises else name(row)

    return exercise


def _place(
    columns: Columns, exercise: Callable[[Cells], str]
) -> Callable[[Cells], tuple[str, Hashable]]:
    """Return a getter of the superset of a row (empty: none), and of the exercise in it."""
    if Field.BLOCK in columns:
        return _place_in_block(columns, exercise)
    if Field.SUPERSET in columns:
        superset = columns.cell(Field.SUPERSET)

        def place(row: Cells) -> tuple[str, Hashable]:
            group = superset(row).strip()
            return "" if group.casefold() in _NO_SUPERSET else group, exercise(row)

        return place
    return lambda row: ("", exercise(row))


def _place_in_block(
    columns: Columns, exercise: Callable[[Cells], str]
) -> Callable[[Cells], tuple[str, Hashable]]:
    block = columns.cell(Field.BLOCK)
    key_of = cells(*_places(columns, Field.BLOCK, Field.EXERCISE_ID, Field.EXERCISE))
    known: dict[Hashable, tuple[str, Hashable]] = {}

    def place(row: Cells) -> tuple[str, Hashable]:
        key = key_of(row)
        found = known.get(key)
        if found is None:
            if len(known) >= limits.ITEMS:
                known.clear()
            label = _BLOCK.fullmatch(block(row).strip())
            superset = label[1] if label is not None and label[2] else ""
            found = known[key] = superset, (block(row), exercise(row))
        return found

    return place


def _ends(columns: Columns, dates: DateReader) -> tuple[End, ...]:
    ends = []
    for place in columns.places(Field.DURATION):
        read = partial(_end_after, unit=columns.unit(place))
        ends.append(End(columns.headings[place], itemgetter(place), read, EXPECTED_TIME_SPAN))
    for place in columns.places(Field.ENDED)[:1]:
        read_end = partial(_end_at, dates, place)
        ends.append(End(columns.headings[place], itemgetter(place), read_end, EXPECTED_MOMENT))
    return tuple(ends)


def _end_after(text: str, started: datetime, *, unit: str) -> datetime | None:
    stated = f"{text} min" if unit == "min" and text.isdecimal() else text
    return end_after(started, time_span(stated, in_seconds=unit == "s"))


def _end_at(dates: DateReader, place: int, text: str, started: datetime) -> datetime | None:
    """Return the end that a cell states: date and time, or a time of the day of the start."""
    return dates.read(text, place) or moment(f"{started:%Y-%m-%d} {text.strip()}")


def unit_of_loads(
    columns: Columns,
    name: str,
    given: GivenUnit,
    cells_of: Callable[[int], Iterable[str]],
) -> Unit | None:
    """Return the unit of the loads of a table that state none; None where each may state one.

    Args:
        columns: where each field stands.
        name: of the file.
        given: the unit that the caller gives.
        cells_of: gives the cells of a column from the beginning of the file.

    Raises:
        InteropError: as `known_unit`.
    """
    places = columns.places(Field.LOAD)
    stated = {columns.unit(place) for place in places}
    if not stated or (given.unit is None and (Field.UNIT in columns or stated != {""})):
        return None
    if given.unit is None and all(cells_state_units(cells_of(place)) for place in places):
        return None
    (known,) = stated if len(stated) == 1 else ("",)
    return known_unit(name, None if known in ("", IN_CELLS) else Unit(known), given)
