"""Sessions as rows of our own table."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator

from backworkouts._catalog.catalog import Catalog
from backworkouts.interop._account import Loss
from backworkouts.interop._losses import lost
from backworkouts.interop._names import NameMap
from backworkouts.interop._table_write import (
    exercise_losses,
    moment_losses,
    plain,
    prose_losses,
    sessions_of,
    workout_losses,
    yes,
)
from backworkouts.interop._text import harmless
from backworkouts.interop.result import WriteResult
from backworkouts.model.block import ExerciseSets
from backworkouts.model.session import Session
from backworkouts.model.set import Set

__all__ = ["COLUMNS", "table_of"]

COLUMNS = (
    "started_at", "workout", "workout_note", "origin", "block", "exercise", "exercise_id",
    "exercise_note", "set", "kind", "reps", "to_failure", "seconds", "load", "unit", "rir", "rest",
    "tempo", "per_side", "note",
)  # fmt: skip
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
    yield from lost(session, where, ("ended_at",), "the table has no column for it")
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
                yield from lost(
                    done, f"{at}.sets[{index}]", ("side",), "the table has no column for it"
                )
                if done.load is not None and done.load.rm is not None:
                    why = "the table has no column for the repetitions of the maximum"
                    yield Loss(f"{at}.sets[{index}]", "load", str(done.load), why)
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
        harmless(workout.name),
        harmless(workout.note or ""),
        harmless(session.origin or ""),
    ]
    for number, block in enumerate(workout.blocks, 1):
        for place, one in enumerate(block.exercises):
            label = f"{number}{_letters(place) if block.is_superset else ''}"
            exercise = [
                harmless(one.exercise.name),
                _id_of(one, names),
                harmless(one.note or ""),
            ]
            for index, done in enumerate(one.sets, 1):
                yield [*head, label, *exercise, str(index), *_cells(done)]
            head[2] = ""  # the note stands once; the rest on every row, for filters and pivots


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
        one.load.unit.value if one.load is not None else "",
        plain(None if one.rir is None else float(one.rir)),
        str(one.rest).removesuffix(" s") if one.rest is not None else "",
        one.tempo or "",
        yes(one.per_side),
        harmless(one.note or ""),
    ]
