"""The workouts, the days and the sessions of a subject, as a page lists them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby

from attrs import evolve, frozen

from backworkouts.linter.sentence import listed
from backworkouts.linter.subject_view import Held
from backworkouts.model.program import Phase, Program
from backworkouts.model.session import Session
from backworkouts.model.workout import Workout
from backworkouts.plurals import plural
from backworkouts.report.grid import Grid, grid_of
from backworkouts.report.words import numbered
from backworkouts.views.titles import phase_name, title_of
from backworkouts.views.workout import about, warm_up_table, workout_table

__all__ = ["Days", "Plan", "ShownWorkout", "plan_of", "shown_sessions"]

_NAMED = 3
"""More workouts of a week than this many are counted in its title, not named."""

_SHORT = 7
"""A plan of more workouts than this many is long."""


@frozen
class ShownWorkout:
    """A workout of a page, as it is planned, or as it was done in a session.

    Attributes:
        workout: the workout.
        number: its place among the workouts, or among the sessions, of the page, from 1.
        name: its heading.
        about: whom it is for, and what it concentrates on.
        days: the days of a program on which it is done.
        grid: its sets.
        warm_up: its warm-up; None without one.
    """

    workout: Workout
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


@frozen
class Plan:
    """The plan of a page.

    Attributes:
        title: the name of the subject.
        note: the note of a program; empty without one.
        days: the phases of a program with their days.
        workouts: the different workouts; of sessions there are none, but for a session by itself.
    """

    title: str
    note: str
    days: tuple[Days, ...]
    workouts: tuple[ShownWorkout, ...]

    @property
    def is_long(self) -> bool:
        """Whether the workouts would push the other parts of a page out of sight."""
        return len(self.workouts) > _SHORT


def plan_of(subject: Held) -> Plan:
    """Return the plan of a page about a subject."""
    workouts, phases = _workouts_of(subject), _phases_of(subject)
    number_by_id = _number_by_id(phases, workouts)
    when = _when_by_number(phases, number_by_id)
    return Plan(
        _title_of_subject(subject),
        (subject.note or "") if isinstance(subject, Program) else "",
        tuple(_days_of(phases, number_by_id)),
        tuple(
            _shown(number, workout.name, workout, "; ".join(when.get(number, ())))
            for number, workout in enumerate(workouts, 1)
        ),
    )


def _workouts_of(subject: Held) -> tuple[Workout, ...]:
    """Return the different workouts of a plan, in the order in which they first come.

    Sessions are no plan; of one session by itself the workout is returned.
    """
    if isinstance(subject, Program):
        return subject.workouts
    if isinstance(subject, Phase):
        return tuple(dict.fromkeys(subject.workouts))
    if isinstance(subject, (Workout, Session)):
        return (subject if isinstance(subject, Workout) else subject.workout,)
    return tuple(dict.fromkeys(member for member in subject if isinstance(member, Workout)))


def _phases_of(subject: Held) -> tuple[Phase, ...]:
    """Return the phases of a subject; none of a subject that states no days."""
    if isinstance(subject, Program):
        return subject.phases
    return (subject,) if isinstance(subject, Phase) else ()


def shown_sessions(sessions: Sequence[Session]) -> list[ShownWorkout]:
    """Return the workouts of sessions as a page shows them."""
    return [
        _shown(number, title_of(session), session.workout)
        for number, session in enumerate(sessions, 1)
    ]


def _shown(number: int, name: str, workout: Workout, days: str = "") -> ShownWorkout:
    return ShownWorkout(
        workout,
        number,
        name,
        about(workout).replace("_", " "),
        days,
        grid_of(workout_table(workout), header=1),
        grid_of(warm_up_table(workout.warm_up)) if workout.warm_up else None,
    )


def _number_by_id(phases: Sequence[Phase], workouts: Sequence[Workout]) -> dict[int, int]:
    """Return the number of each workout, from 1, by the `id` of the object.

    A workout comes on many days: each object is hashed once, not once a day.

    Args:
        phases: the phases, whose workouts may be equal objects.
        workouts: the different workouts, in the order of their numbers.
    """
    number_by_workout = {workout: number for number, workout in enumerate(workouts, 1)}
    workout_by_id = {id(workout): workout for phase in phases for workout in phase.workouts}
    return {key: number_by_workout[workout] for key, workout in workout_by_id.items()}


def _when_by_number(
    phases: Sequence[Phase], number_by_id: Mapping[int, int]
) -> dict[int, list[str]]:
    """Return on which days each workout is done, such as `phases 1-2, days 1, 4`, by its number."""
    phases_by_days: dict[int, dict[str, list[int]]] = {}
    for phase_number, phase in enumerate(phases, 1):
        days: dict[int, list[int]] = {}
        for day, workout in enumerate(phase.rotation, 1):
            if workout is not None:
                days.setdefault(number_by_id[id(workout)], []).append(day)
        for number, in_phase in days.items():
            by_days = phases_by_days.setdefault(number, {})
            by_days.setdefault(numbered("day", in_phase), []).append(phase_number)
    is_one_phase = len(phases) == 1
    return {
        number: [
            in_words if is_one_phase else f"{numbered('phase', in_phases)}, {in_words}"
            for in_words, in_phases in by_days.items()
        ]
        for number, by_days in phases_by_days.items()
    }


def _days_of(phases: Sequence[Phase], number_by_id: Mapping[int, int]) -> list[Days]:
    """Return the phases with their days; phases with the same rotation in a row are one.

    Args:
        phases: the phases.
        number_by_id: the numbers of their workouts, by the `id` of the object.
    """
    rotations = [
        tuple(
            None if workout is None else (number_by_id[id(workout)], workout.name)
            for workout in phase.rotation
        )
        for phase in phases
    ]
    runs = groupby(range(len(phases)), key=rotations.__getitem__)
    found = [_days([(at + 1, phases[at]) for at in run], rotation) for rotation, run in runs]
    is_alone = len(phases) == 1 and phases[0].name is None
    return [evolve(days, name="Days") for days in found] if is_alone else found


def _days(run: Sequence[tuple[int, Phase]], rotation: tuple[tuple[int, str] | None, ...]) -> Days:
    """Return phases in a row with the same rotation, each with its number, as one."""
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
    names = [member.name for member in subject if isinstance(member, Workout)]
    if not names:
        return title_of(tuple(member for member in subject if isinstance(member, Session)))
    return listed(names) if len(names) <= _NAMED else plural(len(names), "workout")
