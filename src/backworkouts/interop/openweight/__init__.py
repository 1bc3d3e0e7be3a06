"""openweight JSON 0.13: logs, templates and programs, read and written.

A log is a session, a template a workout, a program a program; a list holds several. Every load
states its unit. Fields that the model does not have (distances, planned numbers of a log) are
reported once for each kind of field.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from backworkouts._catalog.catalog import Catalog
from backworkouts.documents.text import write as json_text
from backworkouts.interop.losses import subjects
from backworkouts.interop.openweight.reading import read
from backworkouts.interop.openweight.writing import DocumentWriter
from backworkouts.interop.result import Loss, WriteResult
from backworkouts.interop.time_zones import TimeZone, time_zone_of
from backworkouts.model.program import Program
from backworkouts.model.session import Session
from backworkouts.model.workout import Workout

__all__ = ["read", "write"]


def write(
    subject: Session
    | Workout
    | Program
    | Iterable[Session]
    | Iterable[Workout]
    | Iterable[Program],
    *,
    timezone: TimeZone | None = None,
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
        InteropError: for a session without a time zone when none is given, a workout without
            exercises, a program of more than `limits.WEEKS`.
        UnknownIdError: for an unknown time zone.
        UnsupportedSubjectError: for anything else.

    >>> from backworkouts import straight
    >>> result = write(Workout("A", straight("Pull-Up", reps=8, tempo="10-1-1-0")))
    >>> print(*result.losses)
    blocks[0].exercises[0].sets[0].tempo: '10-1-1-0' is lost; a tempo has four single digits there
    """
    writer = DocumentWriter(catalog, names, time_zone_of(timezone))
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
