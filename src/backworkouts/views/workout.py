"""Workouts and programs as tables."""

from __future__ import annotations

from backworkouts.model.block import ExerciseSets
from backworkouts.model.program import Phase, Program
from backworkouts.model.set import Set, SetKind
from backworkouts.model.workout import WarmUpPhase, Workout
from backworkouts.views.table import Table

__all__ = ["program_tables", "warm_up_table", "workout_table"]


def workout_table(workout: Workout) -> Table:
    """A row for each run of equal sets; the partners of a superset are 5a, 5b."""
    rows: list[tuple[str, ...]] = []
    for number, block in enumerate(workout.blocks, 1):
        for place, one in enumerate(block.exercises):
            label = f"{number}{chr(ord('a') + place)}" if block.is_superset else str(number)
            rows += _exercise_rows(label, one)
    said = [", ".join(workout.levels), workout.goal or "", workout.focus or ""]
    about = "; ".join(part for part in said if part)
    title = f"{workout.name} ({about})" if about else workout.name
    used = [at for at in range(len(_COLUMNS)) if at < _ALWAYS or any(row[at] for row in rows)]
    return Table(
        title,
        tuple(_COLUMNS[at] for at in used),
        tuple(tuple(row[at] for at in used) for row in rows),
        tuple(f"{mark} {note}" for mark, note in _notes(workout)),
    )


_ALWAYS = 3
_COLUMNS = ("#", "Exercise", "Sets", "Load", "RIR", "Rest", "Tempo")


def _exercise_rows(label: str, one: ExerciseSets) -> list[tuple[str, ...]]:
    rows = []
    for count, done in one.runs():
        rows.append(
            (
                label,
                one.exercise.name,
                _sets(count, done),
                str(done.load or ""),
                "" if done.rir is None else f"{done.rir:g}",
                str(done.rest or ""),
                done.tempo or "",
            )
        )
        label = ""
    return [rows[0], *(("", "", *row[2:]) for row in rows[1:])]


def _sets(count: int, done: Set) -> str:
    text = f"{count} x {done.reps or done.duration}"
    said = [done.kind.replace("_", "-")] if done.kind is not SetKind.WORKING else []
    said += ["per side"] * done.per_side + ["optional"] * done.optional
    return f"{text} ({', '.join(said)})" if said else text


def _notes(workout: Workout) -> list[tuple[str, str]]:
    notes = [("Note:", workout.note)] if workout.note else []
    for one in workout.exercise_sets():
        if one.note:
            notes.append((f"{one.exercise.name}:", one.note))
        notes += [(f"{one.exercise.name}:", done.note) for _, done in one.runs() if done.note]
    return notes


def warm_up_table(phases: tuple[WarmUpPhase, ...]) -> Table:
    """A row for each phase of a warm-up."""
    rows = []
    for one in phases:
        sets = ExerciseSets(one.exercises[0], one.sets).runs() if one.exercises and one.sets else []
        dose = ", ".join(_sets(count, done) for count, done in sets) or str(one.duration or "")
        rows.append((one.name, ", ".join(each.name for each in one.exercises), dose))
    return Table("Warm-up", ("Phase", "Exercises", "Dose"), tuple(rows))


def program_tables(program: Program) -> list[Table]:
    """The program's days, phase by phase, then each of its workouts."""
    rows = [
        (
            _phase(number, phase) if not day else "",
            str(day + 1),
            workout.name if workout else "rest",
        )
        for number, phase in enumerate(program.phases, 1)
        for day, workout in enumerate(phase.rotation)
    ]
    notes = (program.note,) if program.note else ()
    days = Table(program.name, ("Phase", "Day", "Workout"), tuple(rows), notes)
    return [days, *(workout_table(one) for one in program.workouts)]


def _phase(number: int, phase: Phase) -> str:
    weeks = f", {phase.weeks} week{'' if phase.weeks == 1 else 's'}" if phase.weeks else ""
    return f"{phase.name or number}{weeks}"
