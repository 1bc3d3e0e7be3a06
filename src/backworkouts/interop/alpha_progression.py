"""Alpha Progression's export: sessions as a person would print them, not a table.

A session is a row with its name, its start and how long it took. Below it stand its exercises,
each a row (`1. Hack Squats · Machine · 8 reps`, with the warm-up sets in a second cell), a row of
headings (`#;KG;REPS;RIR`), and a row for each set (`1;115;8;1`). The repetitions beside the
exercise are those of the plan. See `docs/formats/alpha_progression.md`.

>>> data = '''"Pull";"2026-11-19 4:54 h";"1:02 hr"
... "1. Deadlifts · Barbell · 5 reps";"WU1 · 37,5 kg · 9 reps"
... #;KG;REPS;RIR
... 1;102,5;5;1
... '''
>>> read(data.encode())
<ReadResult: 1 session, 0 problems; 2 rows: 2 read, 0 skipped, 0 rejected>
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from types import MappingProxyType
from typing import NamedTuple

from backworkouts import limits
from backworkouts.interop.account import Outcome
from backworkouts.interop.files import FileInput
from backworkouts.interop.table.columns import Field
from backworkouts.interop.table.decimals import number
from backworkouts.interop.table.faults import Fault
from backworkouts.interop.table.format import IterSessions, ReadSessions, TableFormat
from backworkouts.interop.table.records import Record, RowRecords, columns_of, with_headings
from backworkouts.interop.table.rows import Row, Rows, SourceOptions
from backworkouts.interop.units import ON_BODYWEIGHT
from backworkouts.model.load import Unit

__all__ = ["FORMAT", "iter_sessions", "read"]

_FIELDS: Mapping[str, Field] = MappingProxyType(
    {
        "start": Field.STARTED,
        "duration": Field.DURATION,
        "workout": Field.WORKOUT,
        "exercise": Field.EXERCISE,
        "note on the exercise": Field.EXERCISE_NOTE,
        "kind": Field.KIND,
        "REPS": Field.REPS,
        "SEC": Field.SECONDS,
        "weight": Field.LOAD,
        "unit": Field.UNIT,
        "RIR": Field.RIR,
        "note": Field.NOTE,
    }
)
"""What the cells of a record hold, by its word in the file."""

_DOT = " \u00b7 "
_EXERCISE = re.compile(r"\d{1,3}\. ?.+", re.ASCII | re.DOTALL)
_NUMBER_OF_EXERCISE = re.compile(r"\d{1,3}\. ?", re.ASCII)
_START = re.compile(
    r"(\d{4}-\d{2}-\d{2}) (\d{1,2}:\d{2}(?::\d{2})?) ?(?:([ap])\.? ?m\b\.?)?.{0,12}",
    re.ASCII | re.IGNORECASE,
)
_SESSION_LINE = re.compile(
    r"[^\n;,\t]*[;,\t]\"?\d{4}-\d{2}-\d{2} \d{1,2}:\d{2}[^\n;,\t]*(?:[;,\t]|\r?\n|\r)", re.ASCII
)
_FIRST_SESSION_LINES = re.compile(
    r"[^\n;,\t]*\r?\n\"?\d{4}-\d{2}-\d{2} \d{1,2}:\d{2}[^\n]*[,;\t]", re.ASCII
)
_BELOW_SESSION = re.compile(r"^(?:#[;,\t]|\"?\d{1,3}\. )", re.ASCII | re.MULTILINE)
_DATED = re.compile(r"\d{1,4}[-./]\d{1,2}[-./]\d{1,4}\b.*", re.ASCII)
_CLOCK_SPAN = re.compile(r"(\d{1,3}):(\d{2})\b.*", re.ASCII)
_SPAN = re.compile(r"(\d{1,5}) ?([a-z]+)\.?", re.ASCII)
_PLANNED = re.compile(r"\d{1,5}(?: ?[-\u2013] ?\d{1,5})? ?[^\W\d]+\.?", re.ASCII)
_AMOUNT = re.compile(r"([+-]?[\d.,]+) ?([^\W\d]+)\.?", re.ASCII)
_BREAK = re.compile(r"<br ?/?>|\n")
_AT_LEAST = re.compile(r"(\d{1,5})\+", re.ASCII)
_PARTS_OF_WARM_UP = 3
_WARM_UP = "WU"
_NOT_DONE = frozenset(("-", "\u2013", "\u2014", ""))

_SPANS = {
    "h": "h", "hr": "h", "hrs": "h", "std": "h",
    "min": "m", "mins": "m", "m": "m",
    "s": "s", "sec": "s", "secs": "s", "sek": "s",
}  # fmt: skip
_HEADINGS = {
    "kg": "kg", "lb": "lb", "lbs": "lb",
    "reps": "reps", "wdh": "reps",
    "rir": "rir",
    "s": "seconds", "sec": "seconds", "secs": "seconds", "sek": "seconds",
    "min": "minutes", "mins": "minutes",
    "km": "distance", "mi": "distance", "m": "distance",
}  # fmt: skip
_LOADS = {"kg": Unit.KG, "lb": Unit.LB}


class _SessionCells(NamedTuple):
    """The cells that all sets of a session share."""

    started: str
    duration: str
    title: str


class _ExerciseCells(NamedTuple):
    """The cells that all sets of an exercise share."""

    name: str
    note: str


class _SetCells(NamedTuple):
    """The cells of one set."""

    kind: str = ""
    reps: str = ""
    seconds: str = ""
    load: str = ""
    unit: str = ""
    rir: str = ""
    note: str = ""


def _fits(first_row: Sequence[str]) -> int:
    """Return how many cells a row has that holds a session; 0 for other rows."""
    is_session = len(first_row) > 1 and _START.fullmatch(first_row[1].strip())
    return len(first_row) if is_session else 0


def _recognizes(text: str) -> bool:
    begins = _SESSION_LINE.match(text) or _FIRST_SESSION_LINES.match(text)
    return bool(begins and _BELOW_SESSION.search(text))


def _records(rows: Rows) -> Iterator[Record]:
    """Yield a record for each set of an export.

    Raises:
        InteropError: when no row holds a session.
    """
    reader = _RowReader(comma=rows.comma)
    for line, cells in _joined(with_headings(rows)):
        for made in reader.read(cells):
            yield line, made
    if not reader.found_session:
        expected = 'a session such as "Push";"2026-02-17 5:04 h";"1:12 hr"'
        rows.refuse("no session", expected, "export the workouts, not the plans or measurements")


def _joined(rows: Iterable[Row]) -> Iterator[Row]:
    """Yield rows, where the app's first exports break a row in two joined to the row of today.

    They have the name of a session above its start and the plan below, and what is planned for an
    exercise below its name.
    """
    rows = iter(rows)
    row = next(rows, None)
    lacks_plan = False
    while row is not None:
        following = next(rows, None)
        joined = None if following is None else _join(row[1], following[1], lacks_plan=lacks_plan)
        if following is None or joined is None:
            yield row
            row, lacks_plan = following, False
        else:
            lacks_plan = bool(_START.fullmatch(following[1][0].strip()))
            row = row[0], joined


def _join(cells: Sequence[str], following: Sequence[str], *, lacks_plan: bool) -> list[str] | None:
    """Return two rows as one; None for rows that do not belong together.

    Args:
        cells: the row.
        following: the row below it.
        lacks_plan: whether the row is the name and the start of a session, joined.
    """
    first, below = cells[0].strip(), following[0].strip()
    if len(cells) == 1 and _START.fullmatch(below):
        return [first, *following]
    if len(following) > 1:
        return None
    if lacks_plan and _DOT in below and not _EXERCISE.fullmatch(below):
        return [f"{first}{_DOT}{below}", *cells[1:]]
    if _EXERCISE.fullmatch(first) and _PLANNED.fullmatch(below):
        notes = [cell for cell in cells[1:] if not cell.startswith(_WARM_UP)]
        warm_ups = [cell for cell in cells[1:] if cell.startswith(_WARM_UP)]
        return [_DOT.join((first, below, *map(_on_one_line, notes))), *warm_ups]
    return None


def _on_one_line(text: str) -> str:
    return "; ".join(text.split("\n"))


class _RowReader:
    """Makes records of rows, whose meaning depends on the rows above them."""

    def __init__(self, *, comma: bool) -> None:
        self._comma = comma
        self._session: _SessionCells | None = None
        self._exercise: _ExerciseCells | None = None
        self._grid: _Grid | None = None
        self._parsed: dict[tuple[tuple[str, ...], tuple[str, ...]], _SetCells | Fault] = {}
        self.found_session: bool = False

    def read(self, cells: Sequence[str]) -> Iterator[list[str] | Fault]:
        """Yield what a row holds: sets, or what is wrong."""
        first = cells[0].removeprefix("\ufeff").strip()
        if first == "#":
            self._grid = _Grid(cells, comma=self._comma)
        elif len(cells) > 1 and _DATED.fullmatch(cells[1].strip()):
            yield from self._begin_session(first, cells)
        elif first.isdecimal():
            yield self._set(cells)
        elif _EXERCISE.fullmatch(first) is not None:
            self._grid, self._exercise = None, _exercise(first)
            for cell in cells[1:]:
                for done in _warm_ups(cell, comma=self._comma):
                    yield self._record(done)
        elif any(cell.strip() for cell in cells):
            # What follows may belong to a session whose heading is not understood.
            self._session = None
            message = "neither a session, an exercise nor a set; the sets below it are not read"
            yield Fault(Outcome.REJECTED, None, ";".join(cells), message)

    def _begin_session(self, title: str, cells: Sequence[str]) -> Iterator[Fault]:
        self._exercise = self._grid = None
        found = _START.fullmatch(cells[1].strip())
        if found is None:
            self._session = None
            message = "no start of a session; the sets below it are not read"
            remedy = "write it as 2026-02-19 4:54"
            yield Fault(Outcome.REJECTED, None, cells[1], message, remedy)
            return
        self.found_session = True
        half = f" {found[3].lower()}m" if found[3] else ""
        text = cells[2].strip() if len(cells) > 2 else ""  # noqa: PLR2004  name, start, duration
        span = _span(text)
        if text and not span:
            message = "no duration; the session is kept without its end"
            yield Fault(Outcome.WARNING, None, text, message, "write it as 1:02 hr or 53 min")
        self._session = _SessionCells(f"{found[1]} {found[2]}{half}", span, title)

    def _set(self, cells: Sequence[str]) -> list[str] | Fault:
        if self._grid is None:
            message = "a set without headings such as #;KG;REPS above it"
            return Fault(Outcome.REJECTED, None, ";".join(cells), message, "export it again")
        key = self._grid.headings, tuple(cells)
        done = self._parsed.get(key)
        if done is None:  # equal rows are parsed once: most sets of a lifter equal some other set
            if len(self._parsed) >= limits.ITEMS:
                self._parsed.clear()
            done = self._parsed[key] = self._grid.parse([cell.strip() for cell in cells])
        return self._record(done)

    def _record(self, done: _SetCells | Fault) -> list[str] | Fault:
        if isinstance(done, Fault):
            return done
        session, exercise = self._session, self._exercise
        if session is None or exercise is None:
            missing = "session" if session is None else "exercise"
            value = " ".join(part for part in done if part)
            message = f"a set below no {missing} that is understood"
            return Fault(Outcome.REJECTED, None, value, message)
        return [*session, *exercise, *done]


class _Grid:
    """Reads the sets below a row of headings such as `#;KG;REPS;RIR`.

    Args:
        headings: as they stand in the file.
        comma: whether a comma in a number is a decimal one.
    """

    def __init__(self, headings: Sequence[str], *, comma: bool) -> None:
        self.headings: tuple[str, ...] = tuple(headings)
        self._columns = _columns(self.headings)
        self._comma = comma

    def parse(self, cells: Sequence[str]) -> _SetCells | Fault:
        """Return the cells of a set, or what keeps it out."""
        columns, written = self._columns, ";".join(cells)
        if "" in columns[1:]:
            column = self.headings[columns.index("", 1)].strip()
            message = "a column that is not known, so that the set is not understood"
            return Fault(Outcome.REJECTED, column, written, message)
        if len(cells) > len(columns):
            found = f"{len(cells)} cells under {len(columns)} headings"
            return Fault(Outcome.REJECTED, None, written, found, "export it again")
        by_column = dict(zip(columns, cells, strict=False))
        amounts = [by_column.get(name, "") for name in ("reps", "seconds", "minutes")]
        if all(amount in _NOT_DONE for amount in amounts):
            message = "a set that was not done"
            if by_column.get("distance", "") not in _NOT_DONE:
                message = "a distance alone, which no set is counted by"
            return Fault(Outcome.SKIPPED, None, written, message)
        return self._done(by_column)

    def _done(self, by_column: Mapping[str, str]) -> _SetCells:
        load, unit = "", ""
        for column, of_column in _LOADS.items():
            if column in by_column:
                load, unit = _load(by_column[column], of_column, comma=self._comma)
        reps, rir = by_column.get("reps", ""), by_column.get("rir", "")
        return _SetCells(
            "",
            _AT_LEAST.sub(r"\1", reps),
            self._seconds(by_column),
            load,
            unit,
            ""
            if rir in _NOT_DONE or _AT_LEAST.fullmatch(rir)
            else _with_point(rir, comma=self._comma),
            "; ".join(self._notes(by_column)),
        )

    def _notes(self, by_column: Mapping[str, str]) -> Iterator[str]:
        """Yield what no field of a set holds: at least so many, and distances."""
        for column, word in (("reps", "reps"), ("rir", "RIR")):
            text = by_column.get(column, "")
            if _AT_LEAST.fullmatch(text):
                yield f"{text} {word}"
        distance = by_column.get("distance", "")
        if distance not in _NOT_DONE:
            yield f"{distance} {self.headings[self._columns.index('distance')].strip().casefold()}"

    def _seconds(self, by_column: Mapping[str, str]) -> str:
        """Return the seconds of a set, from its seconds or its minutes; other texts stay."""
        text = by_column.get("seconds", "")
        if text not in _NOT_DONE:
            return _with_point(text, comma=self._comma)
        text = by_column.get("minutes", "")
        if text in _NOT_DONE:
            return ""
        clock = _CLOCK_SPAN.fullmatch(text)
        if clock is not None:
            return str(int(clock[1]) * 60 + int(clock[2]))
        minutes = number(text, comma=self._comma)
        return text if minutes is None else str(round(minutes * 60))


@lru_cache(maxsize=256)
def _columns(headings: tuple[str, ...]) -> tuple[str, ...]:
    """Return what the columns below some headings hold; empty for what is not known."""
    return tuple(_HEADINGS.get(cell.strip().casefold().rstrip("."), "") for cell in headings)


def _load(text: str, unit: Unit, *, comma: bool) -> tuple[str, str]:
    """Return a load as a number and its unit: a sign means on top of the lifter's weight."""
    if text in _NOT_DONE:
        return "", ""
    stated = ON_BODYWEIGHT[unit] if text[0] in "+-" else unit
    return _with_point(text.removeprefix("+"), comma=comma), stated.value


def _with_point(text: str, *, comma: bool) -> str:
    """Return a number with a full stop before its decimals."""
    return text.replace(",", ".") if comma else text


@lru_cache(maxsize=4096)
def _warm_ups(cell: str, *, comma: bool) -> tuple[_SetCells | Fault, ...]:
    """Return the warm-up sets in a cell: `WU1 · 37,5 kg · 9 reps<br>WU2 ...`."""
    texts = [text.strip() for text in _BREAK.split(cell)]
    return tuple(_warm_up(text, comma=comma) for text in texts if text)


def _warm_up(written: str, *, comma: bool) -> _SetCells | Fault:
    parts = [part.strip() for part in written.split(_DOT)]
    if len(parts) == _PARTS_OF_WARM_UP:
        load, amount = _AMOUNT.fullmatch(parts[1]), _AMOUNT.fullmatch(parts[2])
        unit = _LOADS.get(_HEADINGS.get(load[2].casefold(), "")) if load is not None else None
        counted = _HEADINGS.get(amount[2].casefold()) if amount is not None else None
        if load is not None and unit is not None and amount is not None:
            text, stated = _load(load[1], unit, comma=comma)
            if counted == "reps":
                return _SetCells("warm-up", reps=amount[1], load=text, unit=stated)
            if counted == "seconds":
                return _SetCells("warm-up", seconds=amount[1], load=text, unit=stated)
    message = "no warm-up set that is understood"
    return Fault(Outcome.REJECTED, None, written, message, "write it as WU1 · 20 kg · 8 reps")


@lru_cache(maxsize=4096)
def _exercise(text: str) -> _ExerciseCells:
    """Return the name of an exercise with its equipment, and what is not its plan as a note.

    >>> _exercise("1. Hack Squats \u00b7 Machine \u00b7 8 reps \u00b7 2 dropsets")
    _ExerciseCells(name='Hack Squats \u00b7 Machine', note='2 dropsets')
    """
    text = _NUMBER_OF_EXERCISE.sub("", text, count=1)
    parts = [part.strip() for part in text.split(_DOT)]
    planned = next((at for at in range(1, len(parts)) if _PLANNED.fullmatch(parts[at])), len(parts))
    return _ExerciseCells(_DOT.join(parts[:planned]), _DOT.join(parts[planned + 1 :]))


def _span(text: str) -> str:
    """Return a duration as `1h 2m`; empty for another text.

    >>> _span("1:02 hr"), _span("53 Min."), _span("1 Std."), _span("45 s"), _span("long")
    ('1h 2m', '53m', '1h', '45s', '')
    """
    clock = _CLOCK_SPAN.fullmatch(text)
    if clock is not None:
        return f"{int(clock[1])}h {int(clock[2])}m"
    found = _SPAN.fullmatch(text.casefold())
    unit = _SPANS.get(found[2]) if found is not None else None
    return f"{found[1]}{unit}" if found is not None and unit is not None else ""


def _open(file: FileInput, _: SourceOptions) -> RowRecords:
    return RowRecords(file, _fits, _FIELDS, _records)


FORMAT: TableFormat = TableFormat(
    name="alpha_progression",
    title="an Alpha Progression export",
    app="Alpha Progression",
    headings=columns_of(_FIELDS),
    needed=(Field.STARTED, Field.EXERCISE, Field.REPS),
    source=_open,
    recognizes_text=_recognizes,
)
"""Declaration of the format."""

iter_sessions: IterSessions = FORMAT.iter_sessions
read: ReadSessions = FORMAT.read
