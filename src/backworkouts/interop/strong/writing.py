"""Sessions as rows of a Strong export."""

from __future__ import annotations

from collections.abc import Iterator

from backworkouts.interop.dates import end_after, time_span, time_span_text
from backworkouts.interop.losses import Reasons
from backworkouts.interop.table.writing import SetRow, number_cell
from backworkouts.interop.text import harmless, prose_of
from backworkouts.interop.units import on_bodyweight
from backworkouts.model.block import ExerciseSets
from backworkouts.model.load import Load, Unit
from backworkouts.model.session import Session
from backworkouts.model.set import Set, SetKind
from backworkouts.model.workout import Workout

__all__ = ["APP", "COLUMNS", "REASONS", "rows_of"]

APP = "Strong"
"""Origin of the sessions that are read from a file without a name."""

COLUMNS = (
    "Date", "Workout Name", "Exercise Name", "Set Order", "Weight", "Weight Unit", "Reps", "RPE",
    "Distance", "Distance Unit", "Seconds", "Notes", "Workout Notes", "Workout Duration",
)  # fmt: skip
_ORDERS = {SetKind.WARM_UP: "W", SetKind.DROP: "D"}
_UNITS = {
    Unit.KG: "kg", Unit.LB: "lbs", Unit.BODYWEIGHT_KG: "kg", Unit.BODYWEIGHT_LB: "lbs",
}  # fmt: skip
REASONS: Reasons = Reasons(
    "Strong has no column for it",
    {
        "started_at": "Strong writes local time to the second, without a time zone",
        "ended_at": "Strong has a duration of whole seconds, after a local time to the second",
        (Workout, "blocks"): "Strong has no supersets, and an exercise twice in a row is one",
        (Workout, "note"): "Strong keeps no blanks at the ends of a note",
        "exercise": "only the name of an exercise is written",
        (ExerciseSets, "note"): "it is on the first row of an exercise, without blanks at its ends",
        "reps": "only working sets have a mark for sets to failure",
        "load": "Strong has kg and lbs; the names of some exercises state (Weighted) or (Assisted)",
        "kind": "Strong has warm-up, working and drop sets",
        "rest": "a rest timer has one length",
        (Set, "note"): "the note of a first set, or one equal to it, is the note of the exercise",
    },
)  # fmt: skip


def rows_of(session: Session) -> Iterator[SetRow]:
    """Yield the rows of a session; a rest is a row after its set."""
    workout = session.workout
    workout_note = harmless(workout.note or "")
    head = [f"{session.started_at:%Y-%m-%d %H:%M:%S}", harmless(workout.name)]
    duration = _duration(session)
    previous: str | None = None
    order = 0
    for number, member in enumerate(workout.exercise_sets()):
        name = member.exercise.name
        notes = _notes(member, continues=name == previous)
        order = order if name == previous else 0
        previous = name
        for index, done in enumerate(member.sets):
            order += done.kind not in _ORDERS
            cells = [*head, harmless(name), *_cells(done, order, name), harmless(notes[index])]
            yield SetRow(number, index, [*cells, workout_note, duration])
            workout_note = ""  # on the first row of a session, as the app writes it
            if done.rest is not None and done.rest.is_exact:
                rest = ["Rest Timer", "", "", "", "", "", "", str(done.rest.low)]
                yield SetRow(number, index, [*head, harmless(name), *rest, "", "", duration])


def _duration(session: Session) -> str:
    """Return `Workout Duration`; empty where no reader would find an end by it."""
    if session.duration is None:
        return ""
    duration = time_span_text(session.duration)
    started = session.started_at.replace(tzinfo=None, microsecond=0)
    return "" if end_after(started, time_span(duration)) is None else duration


def _notes(member: ExerciseSets, *, continues: bool) -> list[str]:
    """Return the note of each row: that of the exercise is on its first row.

    Args:
        member: the exercise.
        continues: whether the exercise before is the same: readers take the rows of both as one
            exercise, whose note is on the first row of the first.
    """
    notes = [done.note or "" for done in member.sets]
    notes[0] = "" if continues else member.note or ""
    if member.note is not None:
        repeated = prose_of(member.note)
        notes[1:] = ["" if prose_of(note) == repeated else note for note in notes[1:]]
    return notes


def _cells(done: Set, order: int, name: str) -> list[str]:
    """Return the cells from `Set Order` to `Seconds`."""
    is_failure = done.reps is not None and done.reps.to_failure
    set_order = "F" if is_failure and done.kind is SetKind.WORKING else _ORDERS.get(done.kind)
    load, unit = _load(done.load, name)
    rpe = "" if done.rpe is None else number_cell(float(done.rpe))
    reps = str(done.reps.low) if done.reps is not None else ""
    seconds = str(done.duration.low) if done.duration is not None else ""
    return [set_order or str(order), load, unit, reps, rpe, "", "", seconds]


def _load(load: Load | None, name: str) -> tuple[str, str]:
    """Return `Weight` and `Weight Unit`; none where a reader would take help for a load."""
    if load is None or load.unit not in _UNITS:
        return "", ""
    if load.low < 0 and on_bodyweight(name) != "assisted":
        return "", ""
    return number_cell(abs(load.low)), _UNITS[load.unit]
