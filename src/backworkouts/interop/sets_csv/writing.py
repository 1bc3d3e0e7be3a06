"""Sessions as rows of our own table."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator

from backworkouts._catalog.catalog import Catalog
from backworkouts.interop.account import Loss
from backworkouts.interop.names import NameMap
from backworkouts.interop.result import WriteResult
from backworkouts.interop.table.writing import (
    exercise_losses,
    moment_losses,
    plain,
    prose_losses,
    sessions_of,
    workout_losses,
    yes,
)
from backworkouts.interop.text import harmless
from backworkouts.model.block import ExerciseSets
from backworkouts.model.load import Load
from backworkouts.model.quantity import Duration
from backworkouts.model.session import Session
from backworkouts.model.set import Set

__all__ = ["COLUMNS", "table_of"]

COLUMNS = (
    "started_at", "ended_at", "workout", "workout_note", "origin", "block", "method",
    "block_duration", "block_interval", "exercise", "exercise_id", "exercise_note", "set", "kind",
    "reps", "to_failure", "seconds", "load", "unit", "rir", "rest", "tempo", "per_side", "side",
    "note",
)  # fmt: skip
_NOTE = COLUMNS.index("workout_note")
_LETTERS = 26


def table_of(sessions: Session | Iterable[Session], catalog: Catalog | None) -> WriteResult:
    """The table, and what it does not hold."""
    done = sessions_of(sessions)
    names = NameMap(catalog)
    losses: list[Loss] = list(moment_losses(done))
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(COLUMNS)
    for number, session in enumerate(done):
        where = f"sessions[{number}]"
        losses += _losses(session, where, names)
        writer.writerows(_rows(session, names))
    return WriteResult(text.getvalue(), losses)


def _losses(session: Session, where: str, names: NameMap) -> Iterator[Loss]:
    path = f"{where}.workout"
    workout = session.workout
    yield from workout_losses(workout, path)
    yield from prose_losses(workout.note, path)
    for number, block in enumerate(workout.blocks):
        for place, one in enumerate(block.exercises):
            at = f"{path}.blocks[{number}].exercises[{place}]"
            yield from exercise_losses(
                one.exercise, at, names, _id_of(one, names) or one.exercise.name
            )
            yield from prose_losses(one.note, at)
            for index, done in enumerate(one.sets):
                yield from prose_losses(done.note, f"{at}.sets[{index}]")
        keys = [(one.exercise.id, one.exercise.name) for one in block.exercises]
        if block.is_superset and len({*keys}) < len(keys):
            why = "an exercise that stands twice in one superset is read as one"
            yield Loss(path, f"blocks[{number}]", str(block), why)


def _id_of(one: ExerciseSets, names: NameMap) -> str:
    """The id, where it leads back to the exercise."""
    known = names.catalog.exercises.get(one.exercise.id)
    return one.exercise.id if known is not None else ""


def _rows(session: Session, names: NameMap) -> Iterator[list[str]]:
    workout = session.workout
    head = [
        session.started_at.isoformat(),
        session.ended_at.isoformat() if session.ended_at is not None else "",
        harmless(workout.name),
        harmless(workout.note or ""),
        harmless(session.origin or ""),
    ]
    for number, block in enumerate(workout.blocks, 1):
        timing = [block.method or "", _seconds(block.duration), _seconds(block.interval)]
        for place, one in enumerate(block.exercises):
            label = f"{number}{_letters(place) if block.is_superset else ''}"
            exercise = [
                harmless(one.exercise.name),
                _id_of(one, names),
                harmless(one.note or ""),
            ]
            for index, done in enumerate(one.sets, 1):
                yield [*head, label, *timing, *exercise, str(index), *_cells(done)]
            head[_NOTE] = ""  # the note stands once; the rest on every row, for filters and pivots


def _letters(place: int) -> str:
    """`a`, `b`, ..., `z`, `aa`: which exercise of a superset."""
    first, last = divmod(place, _LETTERS)
    return (chr(ord("a") + first - 1) if first else "") + chr(ord("a") + last)


def _cells(one: Set) -> list[str]:
    return [
        one.kind.value,
        str(one.reps.low) if one.reps is not None else "",
        yes(one.reps is not None and one.reps.to_failure),
        str(one.duration.low) if one.duration is not None else "",
        plain(one.load.low) if one.load is not None else "",
        _unit(one.load) if one.load is not None else "",
        plain(None if one.rir is None else float(one.rir)),
        _seconds(one.rest),
        one.tempo or "",
        yes(one.per_side),
        one.side or "",
        harmless(one.note or ""),
    ]


def _unit(load: Load) -> str:
    """Return the unit of a load: that of a percentage names the maximum, as in `%5RM`."""
    return load.unit if load.rm is None else f"%{load.rm}RM"


def _seconds(duration: Duration | None) -> str:
    return "" if duration is None else str(duration).removesuffix(" s")
