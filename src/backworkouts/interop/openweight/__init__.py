"""openweight JSON 0.13: logs, templates and programs, read and written.

A log is a session, a template a workout, a program a program; a list holds several. Every load
states its unit. What the model has no place for (distances, planned numbers of a log, durations of
sessions) is noted once for each kind of field.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import tzinfo
from typing import Any
from zoneinfo import ZoneInfo

from backworkouts._catalog.catalog import Catalog
from backworkouts.documents.text import write as json_text
from backworkouts.errors import InteropError
from backworkouts.interop.files import Place
from backworkouts.interop.losses import subjects
from backworkouts.interop.openweight import reading
from backworkouts.interop.openweight.writing import Writer
from backworkouts.interop.result import Loss, ReadResult, WriteResult
from backworkouts.interop.seen import Seen
from backworkouts.model.program import Program
from backworkouts.model.session import Session
from backworkouts.model.workout import Workout

__all__ = ["read", "write"]


def read(
    file: Place,
    *,
    catalog: Catalog | None = None,
    names: Mapping[str, str] | None = None,
    seen: Seen | None = None,
) -> ReadResult:
    """What an openweight document holds: sessions, workouts, programs.

    Args:
        file: its path, its content as bytes, or the file, open.
        catalog: the exercises that are known; the bundled ones by default.
        names: from names in the file to ids of exercises.
        seen: sessions read from other files, which are not read again.

    Raises:
        InteropError: for what is no JSON, or no document of this format.

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
    """An openweight document of a session, a workout or a program; of several, a list of them.

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
    >>> result = write(Workout("A", straight("Pull-Up", reps=8, load="BW")))
    >>> print(*result.losses)
    blocks[0].exercises[0].sets[0].load: 'BW' is lost; the format says bodyweight by no load
    """
    writer = Writer(catalog, names, _zone(timezone))
    many = subjects(subject, (Session, Workout, Program))
    written = [_WRITERS[type(one)](writer, one, where) for where, one in many]
    writer.losses += _copies([where for where, _ in many], written)
    value = written[0] if isinstance(subject, (Session, Workout, Program)) else written
    return WriteResult(json_text(value, 2) + "\n", writer.losses)


def _copies(places: list[str], written: list[dict[str, Any]]) -> Iterator[Loss]:
    """The logs that a reader takes for one it has read before."""
    first: dict[tuple[str, str], str] = {}
    for where, said in zip(places, written, strict=True):
        if "date" in said:
            rest = json_text({key: said[key] for key in said if key != "date"}, None)
            known = first.setdefault((said["date"], rest), where)
            if known != where:
                yield Loss(
                    where, "started_at", f"{said['date']}, as {known}", "the same is read once"
                )


_WRITERS: dict[type, Callable[[Writer, Any, str], dict[str, Any]]] = {
    Session: Writer.session,
    Workout: Writer.workout,
    Program: Writer.program,
}


def _zone(timezone: str | tzinfo | None) -> tzinfo | None:
    if not isinstance(timezone, str):
        return timezone
    try:
        return ZoneInfo(timezone)
    except (KeyError, ValueError, OSError):  # a name that leads to nothing, or to a directory
        expected = "a time zone such as 'Europe/Berlin'"
        raise InteropError("timezone", repr(timezone), expected) from None
