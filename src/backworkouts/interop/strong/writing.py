"""Sessions as rows of a Strong export."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator

from backworkouts._catalog.catalog import Catalog
from backworkouts.interop.account import Loss
from backworkouts.interop.dates import end_after, time_span, time_span_text
from backworkouts.interop.losses import TIMING, lost
from backworkouts.interop.names import NameMap
from backworkouts.interop.result import WriteResult
from backworkouts.interop.table.sets import load_of, on_bodyweight
from backworkouts.interop.table.writing import (
    exercise_losses,
    moment_losses,
    plain,
    prose_losses,
    sessions_of,
    workout_losses,
)
from backworkouts.interop.text import harmless, prose_of
from backworkouts.model.block import ExerciseSets
from backworkouts.model.load import Load, Unit
from backworkouts.model.session import Session
from backworkouts.model.set import Set, SetKind

__all__ = ["APP", "COLUMNS", "table_of"]

APP = "Strong"
"""Where a session comes from that is read from a file of Strong's."""

COLUMNS = (
    "Date", "Workout Name", "Exercise Name", "Set Order", "Weight", "Weight Unit", "Reps", "RPE",
    "Distance", "Distance Unit", "Seconds", "Notes", "Workout Notes", "Workout Duration",
)  # fmt: skip
_KINDS = (SetKind.WARM_UP, SetKind.WORKING, SetKind.DROP)
_ORDERS = {SetKind.WARM_UP: "W", SetKind.DROP: "D"}
_UNITS = {
    Unit.KG: "kg", Unit.LB: "lbs", Unit.BODYWEIGHT_KG: "kg", Unit.BODYWEIGHT_LB: "lbs",
}  # fmt: skip
_READ = {"kg": Unit.KG, "lbs": Unit.LB}


def table_of(sessions: Session | Iterable[Session], catalog: Catalog | None) -> WriteResult:
    """The file, and what it does not hold."""
    done = sessions_of(sessions)
    text = io.StringIO()
    writer = csv.writer(text, delimiter=";", lineterminator="\n")
    writer.writerow(COLUMNS)
    table = _Table(NameMap(catalog))
    table.losses += moment_losses(done)
    for number, session in enumerate(done):
        writer.writerows(table.rows(session, f"sessions[{number}]"))
    return WriteResult(text.getvalue(), table.losses)


class _Table:
    """Rows, and the losses that come with them."""

    def __init__(self, names: NameMap) -> None:
        self._names = names
        self.losses: list[Loss] = []

    def _lose(self, where: str, field: str, value: object, why: str) -> None:
        self.losses.append(Loss(where, field, str(value), why))

    def rows(self, session: Session, where: str) -> Iterator[list[str]]:
        """The rows of a session."""
        workout, path = session.workout, f"{where}.workout"
        self._of_session(session, where)
        note = harmless(workout.note or "")
        head = [f"{session.started_at:%Y-%m-%d %H:%M:%S}", harmless(workout.name)]
        took = self._duration(session, where)
        before: str | None = None
        count = 0
        for number, block in enumerate(workout.blocks):
            if block.is_superset:
                why = "Strong has no supersets: its exercises are written one after the other"
                self._lose(path, f"blocks[{number}]", block, why)
            why = "Strong has no column for how rounds are timed"
            self.losses += lost(block, f"{path}.blocks[{number}]", TIMING, why)
            for place, one in enumerate(block.exercises):
                at = f"{path}.blocks[{number}].exercises[{place}]"
                name = one.exercise.name
                follows = name == before
                if follows:
                    why = "the exercise before is the same: they are read as one"
                    self._lose(path, f"blocks[{number}]", block, why)
                else:
                    count = 0
                self.losses += exercise_losses(one.exercise, at, self._names, name)
                note_of = self._notes(one, at, follows=follows)
                for index, done in enumerate(one.sets):
                    if done.kind not in _ORDERS:
                        count += 1
                    cells = self._cells(done, f"{at}.sets[{index}]", count, name)
                    yield [*head, harmless(name), *cells, harmless(note_of[index]), note, took]
                    note = ""  # on the first row of a session, as the app writes it
                    if done.rest is not None and done.rest.is_exact:
                        rest = ["Rest Timer", "", "", "", "", "", "", str(done.rest.low)]
                        yield [*head, harmless(name), *rest, "", "", took]
                before = name

    def _of_session(self, session: Session, where: str) -> None:
        path = f"{where}.workout"
        moment = session.started_at
        if moment.tzinfo is not None or moment.microsecond:
            why = "Strong writes local time to the second, without a time zone"
            self._lose(where, "started_at", moment.isoformat(), why)
        if session.origin != APP:
            why = f"Strong has no column for it: it is read as {APP!r}"
            self._lose(where, "origin", session.origin or "not stated", why)
        self.losses += workout_losses(session.workout, path)
        self.losses += prose_losses(session.workout.note, path)

    def _duration(self, session: Session, where: str) -> str:
        """Return `Workout Duration`; a loss unless the end that it is read as is the end stated."""
        if session.ended_at is None or session.duration is None:
            return ""
        took = time_span_text(session.duration)
        started = session.started_at.replace(tzinfo=None, microsecond=0)
        back = end_after(started, time_span(took))
        if back is None or back.isoformat() != session.ended_at.isoformat():
            why = "Strong has a duration of whole seconds, after a local time to the second"
            self._lose(where, "ended_at", session.ended_at.isoformat(), why)
        return took if back is not None else ""

    def _notes(self, one: ExerciseSets, at: str, *, follows: bool) -> list[str]:
        """The note of each row; that of the exercise stands on its first."""
        notes = [""] * len(one.sets)
        if one.note is not None and follows:
            self._lose(at, "note", one.note, "the exercise goes on, and its note stands first")
        elif one.note is not None:
            self.losses += prose_losses(one.note, at)
            notes[0] = one.note
        for index, done in enumerate(one.sets):
            if done.note is None:
                continue
            where = f"{at}.sets[{index}]"
            if index == 0:
                why = "a note on the first row of an exercise is one on the exercise"
                self._lose(where, "note", done.note, why)
            elif one.note is not None and prose_of(done.note) == prose_of(one.note):
                self._lose(where, "note", done.note, "it says what the note on the exercise says")
            else:
                self.losses += prose_losses(done.note, where)
                notes[index] = done.note
        return notes

    def _cells(self, one: Set, where: str, number: int, name: str) -> list[str]:
        """From `Set Order` to `Seconds`."""
        order = _ORDERS.get(one.kind, str(number))
        failure = one.reps is not None and one.reps.to_failure
        if failure and one.kind is SetKind.WORKING:
            order = "F"
        elif failure:
            why = f"a {one.kind.replace('_', '-')} set has no mark for it"
            self._lose(where, "reps", one.reps, why)
        if one.kind not in _KINDS:
            why = f"Strong has no {one.kind.replace('_', '-')} sets"
            self._lose(where, "kind", one.kind, why)
        for field in ("tempo", "per_side", "side"):
            if getattr(one, field):
                self._lose(where, field, getattr(one, field), "Strong has no column for it")
        if one.rest is not None and not one.rest.is_exact:
            self._lose(where, "rest", one.rest, "a rest timer has one length")
        load, unit = self._load(one.load, where, name)
        rpe = "" if one.rpe is None else plain(float(one.rpe))
        reps = str(one.reps.low) if one.reps is not None else ""
        seconds = str(one.duration.low) if one.duration is not None else ""
        return [order, load, unit, reps, rpe, "", "", seconds]

    def _load(self, load: Load | None, where: str, name: str) -> tuple[str, str]:
        """`Weight` and `Weight Unit`; what reading makes of them decides what is lost."""
        if load is None:
            return "", ""
        if load.unit not in _UNITS:
            self._lose(where, "load", load, "Strong knows kg and lb alone")
            return "", ""
        stated = on_bodyweight(name)
        if load.low < 0 and stated != "assisted":
            self._lose(where, "load", load, "help takes an exercise called (Assisted)")
            return "", ""
        text, unit = plain(abs(load.low)), _UNITS[load.unit]
        back, _ = load_of(text, _READ[unit], stated, "", comma=True)
        if back != load:
            self._lose(where, "load", load, f"it is read as {back or 'no load'}")
        return text, unit
