"""Which workout of a program is next."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from attrs import frozen

from backworkouts.model.program import DAYS_PER_WEEK, Phase, Program
from backworkouts.model.session import Session, moment_of
from backworkouts.model.workout import Workout

__all__ = ["Turn", "next_workout", "workouts_of"]


@frozen
class Turn:
    """A workout of a program, and why it is next.

    Attributes:
        workout: the workout.
        reason: one sentence.
    """

    workout: Workout
    reason: str


@frozen
class _Day:
    """A day of a program: its phase, and the day in it, both from 0."""

    phase: int
    day: int


def workouts_of(session: Session, workouts: Iterable[Workout]) -> tuple[Workout, ...]:
    """Return the workouts that a session may be; several have one name, or as much in common.

    A session is a workout of the same name, in any case. Otherwise it is the workout with the most
    exercises in common, which must be half of those of the workout at least.

    Args:
        session: the session.
        workouts: the workouts of a program.
    """
    name = session.workout.name.casefold()
    listed = tuple(workouts)
    named = tuple(workout for workout in listed if workout.name.casefold() == name)
    if named:
        return named
    done = {exercise.id for exercise in session.workout.exercises}
    common = [len(done & {each.id for each in workout.exercises}) for workout in listed]
    most = max(common, default=0)
    return tuple(
        workout
        for workout, number in zip(listed, common, strict=True)
        if number == most and number > 0 and 2 * number >= len(workout.exercises)
    )


def next_workout(program: Program, sessions: Sequence[Session]) -> Turn:
    """Return the workout of a program that follows the last session.

    Sessions are matched to the workouts of the program in order: see `workouts_of`. A session is on
    the nearest day of the program that has its workout, from the day after the last match on. The
    next workout is on the next day that is no rest day. Phases follow each other after their weeks;
    a phase without a number of weeks goes on. After the last one the program begins again.

    Args:
        program: the program.
        sessions: sessions in order.
    """
    workouts = program.workouts
    place, before = _Day(0, 0), ""
    for session in sessions:
        found = workouts_of(session, workouts)
        if found:
            day = next(_days(program, place, found))
            place = _Day(day.phase, day.day + 1)
            before = f"{_workout_on(program, day).name} ({moment_of(session)})"
    following = next(_days(program, place, workouts))
    has_ended = (following.phase, following.day) < (place.phase, place.day)
    workout = _workout_on(program, following)
    if not before:
        return Turn(workout, f"no session of {program.name} yet: it begins with {workout.name}")
    follows = f"{workout.name} follows {before}"
    if has_ended:
        return Turn(workout, f"{program.name} has ended, and begins again: {follows}")
    return Turn(workout, f"{follows}{_phase_name(program, following)}")


def _phase_name(program: Program, day: _Day) -> str:
    if len(program.phases) == 1:
        return ""
    name = program.phases[day.phase].name
    return f", in phase {day.phase + 1}" + (f" ({name})" if name else "")


def _workout_on(program: Program, day: _Day) -> Workout:
    rotation = program.phases[day.phase].rotation
    workout = rotation[day.day % len(rotation)]
    assert workout is not None  # noqa: S101  for type checkers: `_days` skips rest days
    return workout


def _days(program: Program, start: _Day, workouts: Iterable[Workout]) -> Iterator[_Day]:
    """Yield days with one of some workouts, from a day on; the program begins again at its end.

    At most one is yielded of each phase: what comes first in it.
    """
    wanted = set(map(id, workouts))
    phases = program.phases
    for turn in range(len(phases) + 1):
        number = (start.phase + turn) % len(phases)
        first = start.day if turn == 0 else 0
        day = _first_day(phases[number], first, wanted)
        if day is not None:
            yield _Day(number, day)


def _first_day(phase: Phase, first: int, wanted: set[int]) -> int | None:
    """Return the first day of a phase, from one on, that has one of some workouts."""
    length = len(phase.rotation)
    end = first + length if phase.weeks is None else phase.weeks * DAYS_PER_WEEK
    return next(
        (
            day
            for day in range(first, min(end, first + length))
            if id(phase.rotation[day % length]) in wanted
        ),
        None,
    )
