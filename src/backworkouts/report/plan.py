"""The workouts, the days and the sessions of a subject, as a page lists them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby

from attrs import evolve, frozen

from backworkouts.linter.sentence import listed, plural
from backworkouts.linter.subject_view import Held
from backworkouts.model.program import Phase, Program
from backworkouts.model.session import Session
from backworkouts.model.workout import Workout
from backworkouts.report.grid import Grid, grid_of
from backworkouts.report.words import numbers, phase_name
from backworkouts.views.titles import title_of
from backworkouts.views.workout import warm_up_table, workout_table

__all__ = [
    "Days",
    "Part",
    "Plan",
    "parts_of_sessions",
    "plan_of",
    "workouts_of",
]

_NAMED = 3
"""More workouts of a week than this many are counted in its title, not named."""


@frozen
class Part:
    """One workout or one session of a page.

    Attributes:
        number: its place among those of its kind, from 1.
        name: its heading.
        about: whom it is for, and what it concentrates on.
        days: the days of a program on which it is done.
        grid: its sets.
        warm_up: its warm-up; None without one.
    """

    number: int
    name: str
    about: str
    days: str
    grid: Grid
    warm_up: Grid | None


@frozen
class Days:
    """Phases of a program that follow each other and have the same rotation.

    Attributes:
        name: the names of the phases.
        weeks: for how long, in words; empty when not stated.
        notes: the notes of the phases.
        rotation: the number of the workout of each day, from 1, with its name; None for rest.
    """

    name: str
    weeks: str
    notes: tuple[str, ...]
    rotation: tuple[tuple[int, str] | None, ...]


def workouts_of(subject: Held) -> tuple[Workout, ...]:
    """Return the different workouts of a plan, in the order in which they first come.

    Sessions are no plan; of one session by itself the workout is returned.
    """
    if isinstance(subject, Program):
        return subject.workouts
    if isinstance(subject, Phase):
        return tuple(dict.fromkeys(subject.workouts))
    if isinstance(subject, (Workout, Session)):
        return (subject if isinstance(subject, Workout) else subject.workout,)
    return tuple(dict.fromkeys(each for each in subject if isinstance(each, Workout)))


def _phases_of(subject: Held) -> tuple[Phase, ...]:
    """Return the phases of a subject: none of what states no days."""
    if isinstance(subject, Program):
        return subject.phases
    return (subject,) if isinstance(subject, Phase) else ()


@frozen
class Plan:
    """The plan of a page.

    Attributes:
        title: the name of the subject.
        note: the note of a program; empty without one.
        days: the phases of a program with their days.
        parts: the different workouts; of sessions there are none, but for a session by itself.
    """

    title: str
    note: str
    days: tuple[Days, ...]
    parts: tuple[Part, ...]


def plan_of(subject: Held) -> Plan:
    """Return the plan of a page about a subject."""
    workouts, phases = workouts_of(subject), _phases_of(subject)
    return Plan(
        _title_of_subject(subject),
        (subject.note or "") if isinstance(subject, Program) else "",
        tuple(_days_of(phases, workouts)),
        tuple(_parts_of(workouts, phases)),
    )


def _parts_of(workouts: Sequence[Workout], phases: Sequence[Phase] = ()) -> list[Part]:
    """Return workouts as parts of a page.

    Args:
        workouts: the different workouts.
        phases: the phases of the program that they are of.
    """
    days = _days_by_number(phases, _numbers_by_object(phases, workouts))
    return [
        _part(number, workout.name, workout, "; ".join(days.get(number, ())))
        for number, workout in enumerate(workouts, 1)
    ]


def parts_of_sessions(sessions: Sequence[Session]) -> list[Part]:
    """Return sessions as parts of a page."""
    return [
        _part(number, title_of(session), session.workout)
        for number, session in enumerate(sessions, 1)
    ]


def _part(number: int, name: str, workout: Workout, days: str = "") -> Part:
    about = (", ".join(workout.levels), workout.goal, workout.focus)
    return Part(
        number,
        name,
        "; ".join(filter(None, about)).replace("_", " "),
        days,
        grid_of(workout_table(workout), header=1),
        grid_of(warm_up_table(workout.warm_up)) if workout.warm_up else None,
    )


def _numbers_by_object(phases: Sequence[Phase], workouts: Sequence[Workout]) -> dict[int, int]:
    """Return the number of each workout by the id of the object.

    A workout comes on many days: each object is hashed once, not once a day.
    """
    numbered = {workout: number for number, workout in enumerate(workouts, 1)}
    objects = {id(workout): workout for phase in phases for workout in phase.workouts}
    return {key: numbered[workout] for key, workout in objects.items()}


def _days_by_number(phases: Sequence[Phase], by_object: Mapping[int, int]) -> dict[int, list[str]]:
    """Return by the number of a workout on which days of which phases it is done, in words."""
    found: dict[int, dict[str, list[int]]] = {}
    for phase_number, phase in enumerate(phases, 1):
        days: dict[int, list[int]] = {}
        for day, workout in enumerate(phase.rotation, 1):
            if workout is not None:
                days.setdefault(by_object[id(workout)], []).append(day)
        for number, in_phase in days.items():
            when = f"day{'' if len(in_phase) == 1 else 's'} {numbers(in_phase)}"
            found.setdefault(number, {}).setdefault(when, []).append(phase_number)
    return {
        number: [_when(days, in_phases, len(phases)) for days, in_phases in places.items()]
        for number, places in found.items()
    }


def _when(days: str, in_phases: Sequence[int], of_phases: int) -> str:
    if of_phases == 1:
        return days
    return f"phase{'' if len(in_phases) == 1 else 's'} {numbers(in_phases)}, {days}"


def _days_of(phases: Sequence[Phase], workouts: Sequence[Workout]) -> list[Days]:
    """Return the phases with their days; phases with the same rotation in a row are one.

    Args:
        phases: the phases.
        workouts: the different workouts, in the order of their numbers.
    """
    by_object = _numbers_by_object(phases, workouts)
    rotations = [
        tuple(None if day is None else (by_object[id(day)], day.name) for day in phase.rotation)
        for phase in phases
    ]
    runs = groupby(range(len(phases)), key=rotations.__getitem__)
    found = [_days([(place + 1, phases[place]) for place in run], days) for days, run in runs]
    is_alone = len(phases) == 1 and phases[0].name is None
    return [evolve(days, name="Days") for days in found] if is_alone else found


def _days(run: Sequence[tuple[int, Phase]], rotation: tuple[tuple[int, str] | None, ...]) -> Days:
    names = [phase_name(*run[0])]
    if len(run) > 1:
        names.append(phase_name(*run[-1]))
    stated = [phase.weeks for _, phase in run if phase.weeks is not None]
    weeks = plural(sum(stated), "week") if len(stated) == len(run) else ""
    notes = tuple(
        f"{phase_name(number, phase)}: {phase.note}" for number, phase in run if phase.note
    )
    return Days(" to ".join(names), weeks, notes, rotation)


def _title_of_subject(subject: Held) -> str:
    """Return a title for a page about a subject.

    >>> from backworkouts import Workout
    >>> _title_of_subject((Workout("Pull"), Workout("Legs")))
    'Pull and Legs'
    """
    if isinstance(subject, Phase):
        return phase_name(1, subject)
    if isinstance(subject, (Workout, Program, Session)):
        return title_of(subject)
    names = [each.name for each in subject if isinstance(each, Workout)]
    if not names:
        return title_of(tuple(each for each in subject if isinstance(each, Session)))
    return listed(names) if len(names) <= _NAMED else plural(len(names), "workout")
