"""Sessions as rows of our own table."""

from __future__ import annotations

from collections.abc import Iterator

from backworkouts._catalog.bundled import or_bundled
from backworkouts._catalog.catalog import Catalog
from backworkouts.interop.losses import Reasons
from backworkouts.interop.table.writing import SetRow, flag_cell, number_cell
from backworkouts.interop.text import harmless
from backworkouts.model.load import Load
from backworkouts.model.quantity import Duration
from backworkouts.model.session import Session
from backworkouts.model.set import Set

__all__ = ["COLUMNS", "REASONS", "rows_of"]

COLUMNS = (
    "started_at", "ended_at", "workout", "workout_note", "origin", "block", "method",
    "block_duration", "block_interval", "exercise", "exercise_id", "exercise_note", "set", "kind",
    "reps", "to_failure", "seconds", "load", "unit", "rir", "rest", "tempo", "per_side", "side",
    "note",
)  # fmt: skip
_NOTE = COLUMNS.index("workout_note")
_LETTERS = 26
REASONS: Reasons = Reasons(
    "the table has no column for it",
    {
        "exercise": "only the name of an exercise is written, and its id if the catalog has it",
        "note": "blanks at the ends of a note are not kept",
    },
)


def rows_of(session: Session, catalog: Catalog | None = None) -> Iterator[SetRow]:
    """Yield the rows of a session, one for each set.

    Args:
        session: the session.
        catalog: whose exercises are written with their ids; the bundled one by default.
    """
    known = or_bundled(catalog).exercises
    workout = session.workout
    head = [
        session.started_at.isoformat(),
        session.ended_at.isoformat() if session.ended_at is not None else "",
        harmless(workout.name),
        harmless(workout.note or ""),
        harmless(session.origin or ""),
    ]
    number = 0
    for block_number, block in enumerate(workout.blocks, 1):
        timing = [block.method or "", _seconds(block.duration), _seconds(block.interval)]
        for place, member in enumerate(block.exercises):
            label = f"{block_number}{_letters(place) if block.is_superset else ''}"
            exercise = member.exercise
            names = [
                harmless(exercise.name),
                exercise.id if exercise.id in known else "",
                harmless(member.note or ""),
            ]
            for index, done in enumerate(member.sets):
                cells = [*head, label, *timing, *names, str(index + 1), *_cells(done)]
                yield SetRow(number, index, cells)
            number += 1
            head[_NOTE] = ""  # the note stands once; the rest on every row, for filters and pivots


def _letters(place: int) -> str:
    """Return the letters of an exercise in a superset: `a`, `b`, ..., `z`, `aa`."""
    first, last = divmod(place, _LETTERS)
    return (chr(ord("a") + first - 1) if first else "") + chr(ord("a") + last)


def _cells(done: Set) -> list[str]:
    return [
        done.kind.value,
        str(done.reps.low) if done.reps is not None else "",
        flag_cell(done.reps is not None and done.reps.to_failure),
        str(done.duration.low) if done.duration is not None else "",
        number_cell(done.load.low) if done.load is not None else "",
        _unit(done.load) if done.load is not None else "",
        number_cell(None if done.rir is None else float(done.rir)),
        _seconds(done.rest),
        done.tempo or "",
        flag_cell(done.per_side),
        done.side or "",
        harmless(done.note or ""),
    ]


def _unit(load: Load) -> str:
    """Return the unit of a load: that of a percentage names the maximum, as in `%5RM`."""
    return load.unit if load.rm is None else f"%{load.rm}RM"


def _seconds(duration: Duration | None) -> str:
    return "" if duration is None else str(duration).removesuffix(" s")
