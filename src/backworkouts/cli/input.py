"""Input of the commands: files, standard input, bundled ids."""

from __future__ import annotations

import codecs
import re
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from backworkouts._catalog.catalog import Catalog
from backworkouts.api import iter_loads, loads
from backworkouts.cli.catalog import known_catalog
from backworkouts.cli.files import bytes_of
from backworkouts.errors import (
    BackworkoutsError,
    InteropError,
    LineProblem,
    NotationError,
    UnknownIdError,
)
from backworkouts.model.program import Program
from backworkouts.model.progressions import Progressions
from backworkouts.model.session import Session
from backworkouts.model.workout import Workout
from backworkouts.suggest import nearest
from backworkouts.views.titles import title_of, title_of_sessions
from backworkouts.volume.credits import CreditTable

if TYPE_CHECKING:
    from backworkouts.notation import Reading

__all__ = [
    "Given",
    "Trained",
    "encoding_of",
    "is_json",
    "problems_of",
    "read",
    "read_text",
    "refuse_export",
    "title_of",
    "title_of_sessions",
]

Trained = Workout | Program | Session
_NO_TRAINING: Mapping[type[Any], str] = {
    Catalog: "a catalog",
    CreditTable: "a credit table",
    Progressions: "progressions",
}
"""The classes of documents that hold no training, described."""
_READABLE = "a text or a document of backworkouts"
_SPACE = b" \t\r\n\xef\xbb\xbf"
# After the brace that ends a line, one document goes on with a comma or another closing bracket.
_JSON_LINES = re.compile(rb"[^\n]*\}[ \t\r]*\n\s*\{")


class Given(NamedTuple):
    """Training that one word of the command line names.

    Attributes:
        subject: the workout, program or session; the sessions of a log, as text or JSON Lines.
        reading: the reading of its text; None for JSON and for bundled ids.
    """

    subject: Trained | tuple[Session, ...]
    reading: Reading | None = None


def read(name: str, data: bytes | None = None, unit: str | None = None) -> Given:
    """Read a workout, program or session: a file, standard input (`-`), or a bundled id.

    Content that begins with a brace is JSON, or JSON Lines with a session on each line; everything
    else is text as people type it.

    Args:
        name: the file, or the id.
        data: content of the file, if it was read before.
        unit: unit of loads that state none.

    Raises:
        InteropError: for another app's file.
        BackworkoutsError: with the name of the file as a note.
    """
    known = known_catalog()
    if data is None and name != "-" and not Path(name).exists():
        published = known.workouts.get(name) or known.programs.get(name)
        if published is not None:
            return Given(published)
        near = nearest(name, [*known.workouts, *known.programs])
        raise UnknownIdError("file, workout or program", name, near)
    content = bytes_of(name) if data is None else data
    refuse_export(name, content)
    try:
        if not is_json(content):
            reading = read_text(content, unit)
            if reading.subject is None:
                raise NotationError(problems_of(reading), reading.total)
            return Given(reading.subject, reading)
        if _is_json_lines(content):
            return Given(tuple(iter_loads(content, Session, catalog=known)))
        value = loads(content, catalog=known)
        if isinstance(value, (Catalog, CreditTable, Progressions)):
            raise UnknownIdError("workout, program or session", _NO_TRAINING[type(value)])
    except BackworkoutsError as error:
        error.add_note("standard input" if name == "-" else name)
        raise
    return Given(value)


def refuse_export(name: str, data: bytes) -> None:
    """Refuse another app's file: its rows are no text, though each can be read as one.

    Raises:
        InteropError: when the content is of a format of `interop`, or of a kind that is never read.
    """
    from backworkouts import interop  # noqa: PLC0415  ids of the catalog need none of it

    where = "standard input" if name == "-" else name
    other = interop.other_kind(data)
    if other is not None:
        raise InteropError(where, other.found, _READABLE, other.remedy)
    found = interop.FORMATS.get(interop.sniff(data) or "")
    if found is not None:
        raise InteropError(where, found.title, _READABLE, "use `backworkouts import`")


def is_json(data: bytes) -> bool:
    """Return whether data begins with a brace; everything else is text as people type it."""
    return data.lstrip(_SPACE).startswith(b"{")


def _is_json_lines(data: bytes) -> bool:
    return _JSON_LINES.match(data.lstrip(_SPACE)) is not None


def problems_of(reading: Reading) -> tuple[LineProblem, ...]:
    """Return the problems of a text; a text without exercises and other problems has one."""
    from backworkouts.notation.reading import nothing_in  # noqa: PLC0415  JSON needs none of it

    is_empty = reading.subject is None and not reading.problems
    return (nothing_in(reading.text),) if is_empty else reading.problems


def read_text(data: bytes, unit: str | None = None) -> Reading:
    """Read a text; bytes that are not UTF-8 are read as Latin-1, which old editors write."""
    from backworkouts import notation  # noqa: PLC0415  JSON needs none of it

    return notation.read(data.decode(encoding_of(data)), catalog=known_catalog(), unit=unit)


def encoding_of(data: bytes) -> str:
    """Return the encoding of a text: UTF-8 with or without a byte-order mark, or Latin-1."""
    if data.startswith(codecs.BOM_UTF8):
        data, encoding = data.removeprefix(codecs.BOM_UTF8), "utf-8-sig"
    else:
        encoding = "utf-8"
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return "latin-1"
    return encoding
