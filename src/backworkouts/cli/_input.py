"""What the commands are given to read: files, standard input, bundled ids."""

from __future__ import annotations

import sys
from pathlib import Path

from backworkouts._catalog.catalog import Catalog
from backworkouts._nearest import nearest
from backworkouts.bundled import bundled
from backworkouts.defaults import loads
from backworkouts.errors import BackworkoutsError, UnknownIdError
from backworkouts.model.program import Program
from backworkouts.model.session import Session
from backworkouts.model.workout import Workout

__all__ = ["Trained", "read", "title_of"]

Trained = Workout | Program | Session


def read(name: str, data: bytes | None = None) -> Trained:
    """The workout, program or session in a file, in standard input (`-`), or bundled by that id.

    Args:
        name: the file, or the id.
        data: what is in it, where that was read before.

    Raises:
        BackworkoutsError: with the name of the file noted on it.
    """
    known = bundled()
    if data is None and name != "-" and not Path(name).exists():
        published = known.workouts.get(name) or known.programs.get(name)
        if published is not None:
            return published
        near = nearest(name, [*known.workouts, *known.programs])
        raise UnknownIdError("file, workout or program", name, near)
    content = data
    if content is None:
        content = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
    try:
        value = loads(content)
        if isinstance(value, Catalog):
            raise UnknownIdError("workout, program or session", "a catalog")
    except BackworkoutsError as error:
        error.add_note("standard input" if name == "-" else name)
        raise
    return value


def title_of(one: Trained) -> str:
    """What it is called; of a session, when it was and where it comes from too."""
    if not isinstance(one, Session):
        return one.name
    origin = f" ({one.origin})" if one.origin else ""
    return f"{one.workout.name}, {one.started_at:%Y-%m-%d %H:%M}{origin}"
