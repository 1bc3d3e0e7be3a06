"""Workouts and programs as tables.

Every field of the model is shown, or stands in `NOT_SHOWN`: a new field of a set shows beside its
repetitions until it has a column of its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from itertools import groupby
from string import ascii_lowercase

from attrs import fields

from backworkouts.model.block import Block, ExerciseSets
from backworkouts.model.interval import Interval
from backworkouts.model.program import Phase, Program
from backworkouts.model.quantity import Duration
from backworkouts.model.set import Set
from backworkouts.model.workout import WarmUpPhase, Workout
from backworkouts.plurals import plural
from backworkouts.views.table import Table
from backworkouts.views.titles import phase_name

__all__ = [
    "NOT_SHOWN",
    "about",
    "days_table",
    "label_of",
    "parts_of_run",
    "program_days",
    "program_tables",
    "timing",
    "warm_up_table",
    "workout_table",
    "workout_tables",
]

NOT_SHOWN: Mapping[type, frozenset[str]] = {
    # Ids are for machines, and sources stand beside the entries of the catalog.
    Workout: frozenset({"id", "sources"}),
    Program: frozenset({"id", "sources"}),
}
"""The fields that no table of this module shows, by class."""

_COLUMNS = ("#", "Exercise", "Sets", "Load", "RIR", "Rest", "Tempo")
_ALWAYS = 3
"""The first columns, which every table has; others only where a row has a text in them."""

_PLACED = frozenset({"reps", "duration", "load", "rir", "rest", "tempo", "note"})
"""The fields of a set with a column, or with a line below the table.

All others stand beside the repetitions.
"""

_MINUTE = 60


def workout_table(workout: Workout) -> Table:
    """Return a row for each run of equal sets; the partners of a superset are 5a, 5b."""
    rows: list[tuple[str, ...]] = []
    for number, block in enumerate(workout.blocks, 1):
        if block.method is not None:
            rows.append((str(number), timing(block), *[""] * (len(_COLUMNS) - 2)))
        for place, member in enumerate(block.exercises):
            label = label_of(number, block, place)
            rows += _exercise_rows("" if block.method and not block.is_superset else label, member)
    used = [at for at in range(len(_COLUMNS)) if at < _ALWAYS or any(row[at] for row in rows)]
    return Table(
        _title(workout.name, about(workout)),
        tuple(_COLUMNS[at] for at in used),
        tuple(tuple(row[at] for at in used) for row in rows),
        tuple(f"{mark} {note}" for mark, note in _notes(workout)),
    )


def label_of(number: int, block: Block, place: int) -> str:
    """Return the label of an exercise: `5`; `5a`, `5b` in a superset, and `5aa` after `5z`.

    Args:
        number: the number of the block, from 1.
        block: the block.
        place: the place of the exercise in the block, from 0.
    """
    if not block.is_superset:
        return str(number)
    before = ascii_lowercase[place // len(ascii_lowercase) - 1] * (place >= len(ascii_lowercase))
    return f"{number}{before}{ascii_lowercase[place % len(ascii_lowercase)]}"


def about(training: Workout | Program) -> str:
    """Return whom training is for, its goal, and what a workout concentrates on.

    >>> about(Workout("Pull", levels=["beginner", "intermediate"], goal="strength"))
    'beginner, intermediate; strength'
    """
    focus = training.focus if isinstance(training, Workout) else None
    return "; ".join(filter(None, (", ".join(training.levels), training.goal, focus)))


def workout_tables(workout: Workout) -> list[Table]:
    """Return the table of a workout, then that of its warm-up where it has one."""
    warm_up = [warm_up_table(workout.warm_up)] if workout.warm_up else []
    return [workout_table(workout), *warm_up]


def _title(name: str, stated: str) -> str:
    return f"{name} ({stated})" if stated else name


def timing(block: Block) -> str:
    """Return how the rounds of a block are timed: `AMRAP 12 min`, `EMOM 10 min, every 90 s`."""
    stated = [block.method.upper()] if block.method is not None else []
    stated += [_time(block.duration)] if block.duration is not None else []
    every = block.interval is not None and block.interval != Duration(_MINUTE)
    return " ".join(stated) + (f", every {_time(block.interval)}" if every else "")


def _time(duration: Duration | None) -> str:
    """Return a duration in minutes where it is one of whole minutes."""
    if duration is None or duration.low % _MINUTE or duration.high % _MINUTE:
        return str(duration or "")
    low, high = duration.low // _MINUTE, duration.high // _MINUTE
    return f"{low} min" if low == high else f"{low}-{high} min"


def _exercise_rows(label: str, member: ExerciseSets) -> list[tuple[str, ...]]:
    rows = [
        (
            label,
            member.exercise.name,
            _sets(count, each),
            str(each.load or ""),
            _number(each.rir),
            str(each.rest or ""),
            each.tempo or "",
        )
        for count, each in member.runs()
    ]
    return [rows[0], *(("", "", *row[2:]) for row in rows[1:])]


def _number(value: float | Interval | None) -> str:
    if value is None:
        return ""
    return str(value) if isinstance(value, Interval) else f"{value:g}"


def _sets(count: int, each: Set) -> str:
    text = f"{count} x {each.reps or each.duration}"
    beside = ", ".join(_beside(each))
    return f"{text} ({beside})" if beside else text


def _beside(each: Set) -> Iterator[str]:
    """Yield what has neither a column nor a line: `drop`, `per side`, `left`, `optional`."""
    for field in fields(Set):
        value = getattr(each, field.name)
        if field.name in _PLACED or value == field.default:
            continue
        if isinstance(value, StrEnum):
            yield value.replace("_", "-")
        else:
            name = field.name.replace("_", " ")
            yield name if value is True else f"{name} {value}"


def _notes(workout: Workout) -> list[tuple[str, str]]:
    notes = [("Note:", workout.note)] if workout.note else []
    for member in workout.exercise_sets():
        if member.note:
            notes.append((f"{member.exercise.name}:", member.note))
        notes += [(f"{member.exercise.name}:", each.note) for _, each in member.runs() if each.note]
    return notes


def warm_up_table(phases: tuple[WarmUpPhase, ...]) -> Table:
    """Return a row for each phase of a warm-up."""
    rows = [
        (phase.name, ", ".join(each.name for each in phase.exercises), _dose(phase))
        for phase in phases
    ]
    notes = tuple(f"{phase.name}: {phase.note}" for phase in phases if phase.note)
    return Table("Warm-up", ("Phase", "Exercises", "Dose"), tuple(rows), notes)


def _dose(phase: WarmUpPhase) -> str:
    runs = [(len(list(run)), each) for each, run in groupby(phase.sets)]
    sets = [" ".join(parts_of_run(count, each)) for count, each in runs]
    return "; ".join(filter(None, (", ".join(sets), str(phase.duration or ""))))


def parts_of_run(count: int, each: Set) -> list[str]:
    """Return a run of equal sets in words, one text for each thing that it states.

    >>> parts_of_run(3, Set(reps="8-12", load="60 kg", rir=2))
    ['3 x 8-12', '@ 60 kg', 'RIR 2']
    """
    return [_sets(count, each), *_columns_in_words(each)]


def _columns_in_words(each: Set) -> Iterator[str]:
    """Yield what has a column, or a line, in the table of a workout."""
    if each.load is not None:
        yield f"@ {each.load}"
    if each.rir is not None:
        yield f"RIR {_number(each.rir)}"
    if each.tempo is not None:
        yield f"tempo {each.tempo}"
    if each.rest is not None:
        yield f"rest {each.rest}"
    if each.note is not None:
        yield f"({each.note})"


def days_table(title: str, phases: Sequence[Phase], *notes: str) -> Table:
    """Return a row for each day of some phases.

    Args:
        title: the title of the table.
        phases: the phases, in order.
        *notes: lines below the table, before the notes of the phases.
    """
    rows = [
        (
            _phase_and_weeks(number, phase) if not day else "",
            str(day + 1),
            workout.name if workout else "rest",
        )
        for number, phase in enumerate(phases, 1)
        for day, workout in enumerate(phase.rotation)
    ]
    phase_notes = [
        f"{phase_name(number, phase)}: {phase.note}"
        for number, phase in enumerate(phases, 1)
        if phase.note
    ]
    return Table(title, ("Phase", "Day", "Workout"), tuple(rows), (*notes, *phase_notes))


def program_days(program: Program) -> Table:
    """Return the days of a program, phase by phase."""
    title = _title(program.name, about(program))
    return days_table(title, program.phases, *([program.note] if program.note else []))


def program_tables(program: Program) -> list[Table]:
    """Return the days of a program, phase by phase, then each of its workouts with its warm-up."""
    tables = [program_days(program)]
    for workout in program.workouts:
        tables += workout_tables(workout)
    return tables


def _phase_and_weeks(number: int, phase: Phase) -> str:
    weeks = f", {plural(phase.weeks, 'week')}" if phase.weeks else ""
    return f"{phase.name or number}{weeks}"
