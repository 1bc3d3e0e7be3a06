"""The formats that there are, and which of them a file is.

A format is a module of this package with `read`, `write` or both. To add one: the module, and its
line here.
"""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from importlib import import_module
from pathlib import Path
from types import MappingProxyType
from typing import Any, cast

from attrs import frozen

from backworkouts.errors import InteropError, UnknownIdError
from backworkouts.interop import hevy_csv, sets_csv, strong
from backworkouts.interop.files import SAVE_AS, Place, is_path, name_of, no_file
from backworkouts.interop.table.rows import Rows, heading

__all__ = ["FORMATS", "Format", "format_of", "sniff", "unknown_format"]

_HEAD = 1 << 16
_UTF_16 = "\ufffd\ufffd"  # its mark of the byte order, which no UTF-8 begins with


@frozen
class Format:
    """A kind of file.

    Attributes:
        name: of the format, and of its module in `backworkouts.interop`.
        title: for people.
        reads: what `read` gives: `sessions`, `workouts`, `programs`, `catalog`; nothing when the
            format is not read.
        writes: what `write` takes, in the same words.
        is_table: rows of sets, read one after the other by `iter_sessions`.
        needs_unit: it may not state the unit of its loads, which the caller then gives.
    """

    name: str
    title: str
    reads: tuple[str, ...] = ()
    writes: tuple[str, ...] = ()
    is_table: bool = False
    needs_unit: bool = False

    @property
    def module(self) -> Any:
        """The module, imported when first asked for."""
        return import_module(f"backworkouts.interop.{self.name}")


FORMATS: Mapping[str, Format] = MappingProxyType(
    {
        one.name: one
        for one in (
            Format("hevy_csv", "Hevy's CSV export", ("sessions",), is_table=True),
            Format(
                "strong",
                "Strong's CSV export",
                ("sessions",),
                ("sessions",),
                is_table=True,
                needs_unit=True,
            ),
            Format(
                "sets_csv",
                "a plain table of sets",
                ("sessions",),
                ("sessions",),
                is_table=True,
                needs_unit=True,
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
            Format("free_exercise_db", "the JSON of free-exercise-db", ("catalog",)),
            Format("garmin_fit", "a workout file for a Garmin watch", writes=("workouts",)),
            Format("ical", "an iCalendar of a program", writes=("programs",)),
        )
    }
)
"""Every format, by its name; read-only."""

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
    """The format of that name.

    Args:
        name: the name of a format.

    Raises:
        UnknownIdError: when there is none.
    """
    found = FORMATS.get(name) if isinstance(name, str) else None
    if found is None:
        raise UnknownIdError("format", str(name), tuple(FORMATS))
    return found


def sniff(file: Place) -> str | None:
    """Which format a file is, by what is in it; None when it is none that is known.

    Args:
        file: its path, its content as bytes, or the file, open and able to go back.

    Returns:
        The name of a format: one of `FORMATS`, or `backworkouts` for a document that
        `backworkouts.loads` reads.

    Raises:
        OSError: when it cannot be read.
        UnsupportedSubjectError: for anything else than a file.

    >>> sniff(b"title,start_time,exercise_title,set_type,reps")
    'hevy_csv'
    """
    head = _head(file)
    start = head.lstrip("\ufeff \t\r\n")
    if start.startswith(("{", "[")):
        return next((name for name, words in _JSON if all(one in head for one in words)), None)
    if not start:
        return None
    try:
        with_headings = Rows(io.StringIO(head, newline=""), _fits)
    except InteropError:
        return None
    there = {heading(one) for one in with_headings.headings}
    if there.issuperset(hevy_csv.NEEDED):
        return "hevy_csv"
    if there.issuperset(strong.NEEDED):
        return "strong"
    dated = there & {"started_at", "date"}
    return "sets_csv" if dated and "exercise" in there and there & {"reps", "seconds"} else None


def _fits(headings: Sequence[str]) -> int:
    return max(fits(headings) for fits in (hevy_csv.fits, strong.fits, sets_csv.fits))


def _head(file: Place) -> str:
    """The beginning of a file, as text; a byte that is no UTF-8 is a replacement character."""
    if is_path(file):
        with Path(file).open("rb") as open_file:
            data: Any = open_file.read(_HEAD)
    elif isinstance(file, (bytes, bytearray)):
        data = bytes(file[:_HEAD])
    elif not (hasattr(file, "read") and hasattr(file, "seek") and hasattr(file, "tell")):
        raise no_file(file)
    else:
        at = file.tell()
        data = file.read(_HEAD)
        file.seek(at)
    return cast("str", data if isinstance(data, str) else data.decode("utf-8", "replace"))


def unknown_format(file: Place) -> InteropError:
    """The error for a file that is of no format that is known."""
    if _head(file).startswith(_UTF_16):
        return InteropError(name_of(file) or "content", "UTF-16", "UTF-8", SAVE_AS)
    known = ", ".join(one.title for one in FORMATS.values() if one.reads)
    return InteropError(
        name_of(file) or "content", "none of them", f"one of: {known}", "name its format"
    )
