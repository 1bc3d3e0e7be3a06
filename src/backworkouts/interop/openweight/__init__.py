"""openweight JSON 0.13: logs, templates and programs, read and written.

A log is a session, a template a workout, a program a program; a list holds several. Every load
states its unit. Fields that the model does not have (distances, planned numbers of a log) are
reported once for each kind of field.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import tzinfo
from typing import Any
from zoneinfo import ZoneInfo

from backworkouts._catalog.catalog import Catalog
from backworkouts.documents.text import write as json_text
from backworkouts.errors import InteropError
from backworkouts.interop.files import FileInput
from backworkouts.interop.losses import subjects
from backworkouts.interop.openweight import reading
from backworkouts.interop.openweight.writing import DocumentWriter
from backworkouts.interop.result import Loss, ReadResult, WriteResult
from backworkouts.interop.seen import Seen
from backworkouts.model.program import Program
from backworkouts.model.session import Session
from backworkouts.model.workout import Workout

__all__ = ["read", "write"]


def read(
    file: FileInput,
    *,
    catalog: Catalog | None = None,
    names: Mapping[str, str] | None = None,
    seen: Seen | None = None,
) -> ReadResult:
    """Read an openweight document: sessions, workouts, programs.

    Args:
        file: its path, its content as bytes, or the file, open.
        catalog: the exercises that are known; the bundled ones by default.
        names: from names in the file to ids of exercises.
        seen: sessions read from other files, which are not read again.

    Raises:
        InteropError: for content that is not JSON, or not a document of this format.

    >>> log = b'''{"date": "2026-11-02T18:30:00Z", "exercises": [{"exercise": {"name": "Pull-Up"},
    ...     "sets": [{"reps": 8}, {"reps": 0}]}]}'''
    >>> result = read(log)
    >>> print(result.sessions[0].workout, result.counts, sep="; ")
    Untitled
    Pull-Up 1 x 8; 2 rows: 1 read, 1 skipped, 0 rejected
    """
    return reading.read(file, catalog=catalog, names=names, seen=seen)


def write(
    subject: Session
    | Workout
    | Program
    | Iterable[Session]
    | Iterable[Workout]
    | Iterable[Program],
    *,
    timezone: str | tzinfo | None = None,
    catalog: Catalog | None = None,
    names: Mapping[str, str] | None = None,
) -> WriteResult:
    """Write a session, a workout or a program as an openweight document, or several as a list.

    Args:
        subject: what to write; all of one kind.
        timezone: where sessions without a time zone were done, such as `Europe/Berlin`: the format
            asks for one.
        catalog: the exercises that a reader knows; the bundled ones by default.
        names: the names that a reader maps, as for `read`.

    Raises:
        InteropError: for a session without a time zone when none is given, an unknown time zone,
            a workout without exercises, a program of more than `limits.WEEKS`.
        UnsupportedSubjectError: for anything else.

    >>> from backworkouts import straight
    >>> result = write(Workout("A", straight("Pull-Up", reps=8, tempo="10-1-1-0")))
    >>> print(*result.losses)
    blocks[0].exercises[0].sets[0].tempo: '10-1-1-0' is lost; a tempo has four single digits there
    """
    writer = DocumentWriter(catalog, names, _zone(timezone))
    many = subjects(subject, (Session, Workout, Program))
    written = [_WRITERS[type(each)](writer, each, where) for where, each in many]
    losses = [*writer.losses(), *_copies([where for where, _ in many], written)]
    value = written[0] if isinstance(subject, (Session, Workout, Program)) else written
    return WriteResult(json_text(value, 2) + "\n", losses)


def _copies(places: list[str], written: list[dict[str, Any]]) -> Iterator[Loss]:
    """Yield the logs that a reader takes for copies of a log before them."""
    first: dict[tuple[str, str], str] = {}
    for where, value in zip(places, written, strict=True):
        if "date" in value:
            rest = json_text({key: value[key] for key in value if key != "date"}, None)
            known = first.setdefault((value["date"], rest), where)
            if known != where:
                lost = f"{value['date']}, as {known}"
                yield Loss(where, "started_at", lost, "the same is read once")


_WRITERS: dict[type, Callable[[DocumentWriter, Any, str], dict[str, Any]]] = {
    Session: DocumentWriter.session,
    Workout: DocumentWriter.workout,
    Program: DocumentWriter.program,
}


def _zone(timezone: str | tzinfo | None) -> tzinfo | None:
    if not isinstance(timezone, str):
        return timezone
    try:
        return ZoneInfo(timezone)
    except (KeyError, ValueError, OSError):  # an unknown name, or one of a directory
        expected = "a time zone such as 'Europe/Berlin'"
        raise InteropError("timezone", repr(timezone), expected) from None
