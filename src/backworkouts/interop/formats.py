"""The list of formats, and the detection of the format of a file.

A format is a module of this package with `read`, `write` or both, and an entry in `FORMATS`.
"""

from __future__ import annotations

import io
import re
from collections.abc import Mapping, Sequence
from importlib import import_module
from itertools import islice
from types import MappingProxyType
from typing import Any, TextIO, cast

from attrs import evolve, frozen

from backworkouts.errors import InteropError, UnknownIdError, describe
from backworkouts.interop import (
    alpha_progression,
    fitbod,
    fitnotes,
    garmin_fit,
    gymbook,
    gymrun,
    hevy_csv,
    jefit,
    liftosaur,
    liftoscript,
    lyfta,
    macrofactor,
    sets_csv,
    strong,
    stronglifts,
)
from backworkouts.interop.dates import is_ambiguous, moment
from backworkouts.interop.files import FileInput, first_bytes, name_of, open_text
from backworkouts.interop.sets_csv.headings import check_columns
from backworkouts.interop.table.columns import Columns
from backworkouts.interop.table.format import TableFormat
from backworkouts.interop.table.rows import Rows, RowSource
from backworkouts.suggest import nearest

__all__ = [
    "FORMATS",
    "PLAIN_TABLE",
    "Format",
    "format_of",
    "is_dated_table",
    "likely_formats",
    "other_kind",
    "sniff",
    "unknown_format",
]

PLAIN_TABLE = sets_csv.FORMAT.name

_HEAD = 1 << 16
_SHOWN_HEADINGS = 8
_FEWEST_COLUMNS = 2
_NUMBER = re.compile(r"[-+]?\d")
_KNOWN = (
    "an export of a known app or a table of sets (interop.FORMATS, or `backworkouts list formats`)"
)
_OUR_DOCUMENT = (
    "a document of backworkouts",
    (
        "read it with backworkouts.loads, or a file of lines with backworkouts.iter_loads "
        "(the commands `volume`, `check` and `report` take it)"
    ),
)
_OTHER_JSON = "JSON of another kind", "name its format: format=NAME (--from NAME)"
_TEXT = (
    "a text that is no table",
    "read it with backworkouts.notation.read (the commands `volume`, `check` and `report` take it)",
)
_WRITE_HEADINGS = "write the names of the columns in the first line, such as date,exercise,reps"
_NAME_COLUMNS = (
    "state what its columns hold, at least date, exercise and reps: columns={HEADING: 'date', ...} "
    "(--column HEADING=date)"
)
_LIKELY = 0.6  # share of the headings of a file that a format knows and that makes it a likely one


@frozen
class Format:
    """A kind of file.

    Attributes:
        name: of the format, and of its module in `backworkouts.interop`.
        title: for people.
        reads: what `read` gives: `sessions`, `workouts`, `programs`, `catalog`; nothing when the
            format is not read.
        writes: what `write` takes, in the same words.
        table: the declaration of a format whose sessions are read one after the other by
            `iter_sessions`; None for another format.
        needs_unit: whether a file may not state the unit of its loads, which the caller then gives.
    """

    name: str
    title: str
    reads: tuple[str, ...] = ()
    writes: tuple[str, ...] = ()
    table: TableFormat | None = None
    needs_unit: bool = False

    @property
    def is_table(self) -> bool:
        """Whether `iter_sessions` reads the sessions of a file one after the other."""
        return self.table is not None

    @property
    def module(self) -> Any:
        """The module, imported at first use."""
        return import_module(f"backworkouts.interop.{self.name}")


def _log(table: TableFormat, title: str, *, writes: bool = False, unit: bool = False) -> Format:
    return Format(
        table.name, title, ("sessions",), ("sessions",) if writes else (), table, needs_unit=unit
    )


def _check_plain_table(columns: Columns, rows: RowSource) -> None:
    """Refuse a plain table as `check_columns` does, and name the formats that it looks like."""
    try:
        check_columns(columns, rows)
    except InteropError as error:
        others = [hint for name, hint in _hints(columns.headings).items() if name != PLAIN_TABLE]
        remedy = "; ".join((error.remedy, *others))
        raise InteropError(error.where, error.found, error.expected, remedy) from error


FORMATS: Mapping[str, Format] = MappingProxyType(
    {
        known.name: known
        for known in (
            _log(hevy_csv.FORMAT, "Hevy's CSV export"),
            _log(strong.FORMAT, "Strong's CSV export", writes=True, unit=True),
            _log(stronglifts.FORMAT, "StrongLifts' CSV export", unit=True),
            _log(jefit.FORMAT, "JEFIT's export", unit=True),
            _log(alpha_progression.FORMAT, "Alpha Progression's export"),
            Format(
                "garmin_fit",
                "a FIT file of a Garmin watch",
                ("sessions",),
                ("workouts",),
                garmin_fit.FORMAT,
            ),
            _log(fitnotes.FORMAT, "FitNotes' CSV export", unit=True),
            _log(fitbod.FORMAT, "Fitbod's CSV export"),
            _log(liftosaur.FORMAT, "Liftosaur's CSV export"),
            _log(lyfta.FORMAT, "Lyfta's CSV export", unit=True),
            _log(macrofactor.FORMAT, "MacroFactor's log of exercises"),
            _log(gymbook.FORMAT, "GymBook's CSV export"),
            _log(gymrun.FORMAT, "GymRun's CSV export", unit=True),
            _log(
                evolve(sets_csv.FORMAT, check=_check_plain_table),
                "a plain table of sets",
                writes=True,
                unit=True,
            ),
            Format(
                "hevy_api",
                "JSON of Hevy's API",
                ("sessions", "workouts"),
                ("workouts", "programs"),
            ),
            Format(
                "openweight",
                "openweight JSON",
                ("sessions", "workouts", "programs"),
                ("sessions", "workouts", "programs"),
            ),
            Format(
                "liftoscript", "a program of Liftosaur", ("programs",), ("workouts", "programs")
            ),
            Format("free_exercise_db", "the JSON of free-exercise-db", ("catalog",)),
            Format("ical", "an iCalendar of a program", writes=("programs",)),
        )
    }
)
"""Every format, by its name; read-only. The plain table is the last one: it is the most general."""

_TABLES = [known.table for known in FORMATS.values() if known.table is not None]

_LEAST_COLUMNS = 2
_ROWS_LOOKED_AT = 20
_JSON_STARTS = ("{", "[")
# Words that a document of a format holds near its beginning and no other does; the first that fits.
_JSON = (
    ("backworkouts", ('"backworkouts.',)),
    ("free_exercise_db", ('"primaryMuscles"',)),
    ("hevy_api", ('"exercise_template_id"',)),
    ("hevy_api", ('"superset_id"',)),
    ("openweight", ('"exercises"', '"exercise"')),
    ("openweight", ('"exercises"', '"date"')),
    ("openweight", ('"weeks"',)),
)


def format_of(name: str) -> Format:
    """Return the format of a name.

    Args:
        name: the name of a format.

    Raises:
        UnknownIdError: for a name that no format has.
    """
    found = FORMATS.get(name) if isinstance(name, str) else None
    if found is None:
        raise UnknownIdError("format", str(name), nearest(str(name), FORMATS) or tuple(FORMATS))
    return found


def sniff(file: FileInput) -> str | None:
    """Detect the format of a file from its content; None for an unknown format.

    Args:
        file: its path, its content as bytes, or the file, open and able to go back.

    Returns:
        The name of a format: one of `FORMATS`, or `backworkouts` for a document that
        `backworkouts.loads` reads.

    Raises:
        OSError: when it cannot be read.
        UnsupportedSubjectError: for anything but a file.

    >>> sniff(b"title,start_time,exercise_title,set_type,reps")
    'hevy_csv'
    """
    try:
        head = _head(file)
    except InteropError:
        return None  # an archive that cannot be read, or a file of a kind that holds no text
    start = head.lstrip("\ufeff \t\r\n")
    if start.startswith(_JSON_STARTS):
        return next((name for name, words in _JSON if all(word in head for word in words)), None)
    if liftoscript.recognizes(start):
        return "liftoscript"
    for table in _TABLES:
        if table.recognizes_text is not None and table.recognizes_text(start):
            return table.name
    headings = _headings(head)
    return next((table.name for table in _TABLES if table.recognizes(headings)), None)


def _headings(head: str) -> list[str]:
    """Return the headings of the table that a text begins with; none for another text."""
    try:
        return Rows(io.StringIO(head, newline=""), _fits).headings
    except InteropError:
        return []


def likely_formats(headings: Sequence[str]) -> list[str]:
    """Return the formats that a table looks like, the one that knows most of its headings first.

    Such a format knows at least 60 % of the headings, and at most one that it needs is missing.

    >>> likely_formats(["Date", "Exercise", "Reps", "Mood"])
    ['sets_csv']
    """
    least = _LIKELY * sum(bool(name.strip()) for name in headings)
    known = {
        table.name: table.fits(headings)
        for table in _TABLES
        if table.recognizes_text is None and len(table.missing(headings)) <= 1
    }
    likely = [name for name, count in known.items() if count >= least > 0]
    return sorted(likely, key=lambda name: -known[name])


def is_dated_table(file: FileInput) -> bool:
    """Return whether a file is a table most of whose rows have a date, such as a log.

    Args:
        file: its path, its content as bytes, or the file, open and able to go back.
    """
    try:
        rows = Rows(io.StringIO(_head(file), newline=""), _fits)
        several = len(rows.headings) > _LEAST_COLUMNS and not any(map(_is_date, rows.headings))
        cells = [row for _, row in islice(rows, _ROWS_LOOKED_AT)] if several else []
    except InteropError:
        return False
    dated = sum(len(row) == len(rows.headings) and any(map(_is_date, row)) for row in cells)
    return dated * 2 > len(cells)


def _is_date(cell: str) -> bool:
    return len(cell) >= len("1/2/2026") and (moment(cell) is not None or is_ambiguous(cell))


def _hints(headings: Sequence[str]) -> dict[str, str]:
    """Return what to do with a table that no format recognizes, by the formats it looks like."""
    tables = {table.name: table for table in _TABLES}
    hints = {}
    for name in likely_formats(headings):
        title, missing = FORMATS[name].title, tables[name].missing(headings)
        if missing:
            way = f": state which one it is (--column 'HEADING={missing[0]}')"
            hints[name] = f"it looks like {title}, but has no column {missing[0]}" + (
                way if name == PLAIN_TABLE else ""
            )
        else:
            hints[name] = f"if it is {title}, give format={name!r} (--from {name})"
    return hints


def _fits(headings: Sequence[str]) -> int:
    return max(table.fits(headings) for table in _TABLES)


def _head(file: FileInput) -> str:
    """Return the beginning of a file as text; an open file stays where it was.

    A byte that is no text becomes a replacement character.
    """
    first = first_bytes(file, 1)
    if isinstance(first, str):
        return cast("str", first_bytes(file, _HEAD))
    is_open = hasattr(file, "read")
    position = cast("TextIO", file).tell() if is_open else 0
    try:
        _, text, _ = open_text(file)
        text.reconfigure(errors="replace")  # type: ignore[attr-defined]  # of every TextIOWrapper
        with text:
            return text.read(_HEAD)
    finally:
        if is_open:
            cast("TextIO", file).seek(position)


def other_kind(file: FileInput) -> InteropError | None:
    """Return the error for a file of a kind that is never read, such as an Excel workbook.

    Args:
        file: its path, its content as bytes, or the file, open and able to go back.
    """
    try:
        _head(file)
    except InteropError as error:
        return error
    return None


def unknown_format(file: FileInput) -> InteropError:
    """Return the error for a file whose format is not known: what it is, and what to do."""
    other = other_kind(file)
    if other is not None:
        return other
    head = _head(file)
    found, remedy = _unknown_content(head.lstrip("\ufeff \t\r\n"), _headings(head))
    return InteropError(name_of(file) or "content", found, _KNOWN, remedy)


def _unknown_content(start: str, headings: Sequence[str]) -> tuple[str, str]:
    """Return what a file is that no format recognizes, and what to do with it."""
    if not start:
        return "an empty file", "export it again"
    if start.startswith(_JSON_STARTS):
        is_ours = '"backworkouts.' in start
        return _OUR_DOCUMENT if is_ours else _OTHER_JSON
    stated = [name.strip() for name in headings if name.strip()]
    return _TEXT if len(stated) < _FEWEST_COLUMNS else _unknown_table(stated)


def _unknown_table(headings: Sequence[str]) -> tuple[str, str]:
    """Return what a table is that no format recognizes, and what to do with it."""
    if {"name", "exercise_id"} <= set(headings):
        return "a table of names of exercises", "give it as names=read_names(FILE) (--map FILE)"
    shown = ", ".join(describe(name) for name in headings[:_SHOWN_HEADINGS])
    more = ", ..." if len(headings) > _SHOWN_HEADINGS else ""
    if any(_NUMBER.match(name) for name in headings):
        return f"a table whose first line is {shown}{more}", _WRITE_HEADINGS
    remedy = "; ".join(_hints(headings).values()) or _NAME_COLUMNS
    return f"a table with the headings {shown}{more}", remedy
