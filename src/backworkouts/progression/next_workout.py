"""The next workout of a program, from a log: which one, and with which loads."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import islice
from typing import Any

from attrs import evolve, frozen

from backworkouts.api import to_dict
from backworkouts.errors import (
    Code,
    InvalidValueError,
    Problem,
    UnsupportedSubjectError,
    describe,
)
from backworkouts.model.program import Program
from backworkouts.model.progressions import (
    Autoregulated,
    Progressions,
    TopSetBackOff,
    TrainingMax,
)
from backworkouts.model.session import Session
from backworkouts.model.workout import Workout
from backworkouts.notice import NOT_MEDICAL_ADVICE
from backworkouts.plurals import plural
from backworkouts.progression.assignments import Assignment, assignments
from backworkouts.progression.decision import Change, OwnScheme
from backworkouts.progression.next_sets import (
    Conditions,
    NextSets,
    as_day,
    as_planned,
    history_for,
    require_scheme,
    sets_by_scheme,
)
from backworkouts.progression.requirements import is_a_hold, problems, why_no_scheme
from backworkouts.progression.sessions import day_of, in_order, is_named, with_exercises
from backworkouts.progression.which_workout import Matcher, Turn, next_workout
from backworkouts.suggest import nearest

__all__ = ["NextWorkout", "next"]

_BY_PERCENT = (Autoregulated, TopSetBackOff, TrainingMax)
_LIGHTER = (Change.DELOAD, Change.LAYOFF, Change.LESS_LOAD)


@frozen(repr=False)
class NextWorkout:
    """The next workout, with the reasons.

    Attributes:
        workout: the workout to do, with loads.
        exercises: the next sets of each exercise, in the order of the workout.
        reason: which workout it is, and why: one sentence.
        on: the day it is for; None without a session and without a stated day.
        notes: what was not used, such as sessions after that day: a sentence each.
    """

    workout: Workout
    exercises: tuple[NextSets, ...]
    reason: str
    on: date | None = None
    notes: tuple[str, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """Return plain values for JSON."""
        return {
            "on": None if self.on is None else self.on.isoformat(),
            "workout": to_dict(self.workout),
            "reason": self.reason,
            "exercises": [each.to_dict() for each in self.exercises],
            "notes": list(self.notes),
            "notice": NOT_MEDICAL_ADVICE,
        }

    def __str__(self) -> str:
        """The workout and why it is next, then each exercise with its reason."""
        day = "" if self.on is None else f" ({self.on})"
        lines = [f"{self.workout.name}{day}", f"{self.reason}."]
        lines += [str(each) for each in self.exercises]
        lines += [f"{note}." for note in self.notes]
        return "\n".join([*lines, NOT_MEDICAL_ADVICE])

    def __repr__(self) -> str:
        return f"<NextWorkout {describe(self.workout.name)}: {self.on}>"


def next(  # noqa: A001  `progression.next` reads as what it does
    training: Program | Workout,
    log: Iterable[Session],
    progressions: Progressions,
    *,
    own: Mapping[str, OwnScheme] | None = None,
    on: date | None = None,
) -> NextWorkout:
    """Return the next workout of a program, with the sets and loads that follow from a log.

    Which workout: the sessions of the log are matched to the workouts of the program in order. A
    session is the workout of the same name, in any case; otherwise the workout with the most
    exercises in common, at least half of its own. The next workout follows the last match in the
    rotation, rest days skipped. Phases of some weeks follow each other, and an ended program begins
    again and says so. Without a match it is the first workout.

    Which sets: as `next_sets` for each exercise. Where several workouts have an exercise with other
    sets, repetitions or loads, each looks at its own sessions: a light day does not set the load of
    a heavy one. Stages and a training max state their own sets, and look at all sessions. A workout
    that has an exercise in several places matches them in order with sessions that have it in as
    many. Where `default` does not fit an
    exercise, it stays as planned, and the reason says why. Lighter weeks follow from all sessions
    with an exercise of the program, and exercises without a scheme are lighter then, too.

    Args:
        training: a program; or a workout, which is then the next one.
        log: sessions in any order; those without an exercise of the program do not matter, but for
            their name.
        progressions: schemes, what can be loaded, lighter weeks and breaks.
        own: schemes of your own, by the id of the exercise; they take precedence.
        on: the day of the workout; later sessions do not count. None: the day after the last
            session with an exercise of the program.

    Raises:
        InvalidValueError: what the schemes of exercises need and the workout does not state, all at
            once; and an own scheme of an exercise that the program does not have.
        UnsupportedSubjectError: for an argument of another type, and more sessions than
            `limits.MEMBERS`.

    >>> import backworkouts as bw
    >>> day = bw.Workout("Pull", bw.straight("seated row", 3, reps="8-12", load="60 kg"))
    >>> rows = bw.model.Progressions(default=bw.model.DoubleProgression("2.5 kg"))
    >>> done = bw.Workout("Pull", bw.straight("seated row", 3, reps=12, load="60 kg"))
    >>> print(next(day, [bw.Session("2026-11-02", done)], rows).workout)
    Pull
    Seated Row 3 x 8-12 x 62.5 kg
    """
    own = {} if own is None else own
    workouts = _workouts(training)
    _require(progressions, own, workouts)
    on = as_day(on)
    every = in_order(log)
    counted = every if on is None else tuple(each for each in every if day_of(each) <= on)
    turn = _turn(training, counted)
    ids = [exercise.id for workout in workouts for exercise in workout.exercises]
    related = with_exercises(counted, ids)
    conditions = Conditions.of(related, progressions.layoff, progressions.deload, on)
    assigned = tuple(assignments(turn.workout, workouts, turn.numbers, progressions, own))
    exercises = _decide(assigned, related, conditions)
    notes = [
        *_unrounded(assigned, exercises),
        *_unused(progressions, workouts),
        *_later(len(every) - len(counted), on),
    ]
    return NextWorkout(
        _replaced(turn.workout, exercises),
        exercises,
        turn.reason,
        conditions.on,
        tuple(notes),
    )


def _workouts(training: object) -> tuple[Workout, ...]:
    if isinstance(training, Workout):
        return (training,)
    if isinstance(training, Program):
        return training.workouts
    raise UnsupportedSubjectError(describe(training), "a Program or a Workout")


def _require(progressions: object, own: object, workouts: Iterable[Workout]) -> None:
    if not isinstance(progressions, Progressions):
        raise UnsupportedSubjectError(describe(progressions), "Progressions")
    if not isinstance(own, Mapping):
        raise UnsupportedSubjectError(describe(own), "a mapping from ids of exercises to schemes")
    known = {exercise.id for workout in workouts for exercise in workout.exercises}
    unknown = [name for name in own if name not in known]
    if unknown:
        expected = "the id of an exercise of the program"
        raise InvalidValueError(
            tuple(
                Problem.at(
                    (name,),
                    describe(name),
                    expected,
                    Code.UNKNOWN_ID,
                    _near(name, sorted(known)),
                    root="own",
                )
                for name in unknown
            )
        )
    for scheme in own.values():
        require_scheme(scheme)


def _near(name: object, known: Sequence[str]) -> tuple[str, ...]:
    """Return the names that are equal in another case, else the nearest ones."""
    if not isinstance(name, str):
        return ()
    return tuple(each for each in known if is_named(each, name)) or nearest(name, known)


def _turn(training: Program | Workout, sessions: Sequence[Session]) -> Turn:
    if isinstance(training, Workout):
        matcher = Matcher((training,))
        numbers = {id(each): 0 for each in sessions if matcher.find(each)}
        return Turn(training, "the plan has one workout", numbers)
    return next_workout(training, sessions)


def _decide(
    assigned: Iterable[Assignment], sessions: Sequence[Session], conditions: Conditions
) -> tuple[NextSets, ...]:
    """Return the next sets of each exercise; what schemes miss is raised all at once."""
    missing: list[Problem] = []
    found: list[NextSets] = []
    for assignment in assigned:
        history = history_for(
            assignment.planned,
            sessions,
            assignment.scheme,
            conditions,
            loadings=assignment.loadings,
            place=assignment.place,
            counts=assignment.counts,
        )
        if assignment.scheme is None:
            found.append(as_planned(history, "no scheme is stated", conditions))
            continue
        if is_a_hold(assignment.planned):
            found.append(as_planned(history, why_no_scheme(assignment.planned), conditions))
            continue
        lacking = list(
            problems(
                assignment.scheme,
                assignment.planned,
                workout=assignment.workout,
                path=assignment.path,
                has_sessions=bool(history.performances),
            )
        )
        if lacking and assignment.is_default and lacking[0].code == Code.INVALID_VALUE:
            why = f"the default scheme needs {lacking[0].expected}"
            found.append(as_planned(history, why, conditions))
        elif lacking:
            missing += lacking
        else:
            found.append(sets_by_scheme(assignment.scheme, history, conditions))
    if missing:
        raise InvalidValueError(tuple(missing))
    return tuple(found)


def _replaced(workout: Workout, exercises: Iterable[NextSets]) -> Workout:
    """Return a workout with the next sets in place of the planned ones."""
    made = iter(exercises)
    blocks = [
        evolve(block, exercises=[each.sets for each in islice(made, len(block.exercises))])
        for block in workout.blocks
    ]
    return evolve(workout, blocks=tuple(blocks))


def _unrounded(assigned: Iterable[Assignment], exercises: Iterable[NextSets]) -> Iterator[str]:
    """Yield a sentence about percentages of loads where nothing states what can be loaded."""
    names = [
        found.sets.exercise.name
        for assignment, found in zip(assigned, exercises, strict=True)
        if assignment.loadings.weight is None
        and (isinstance(assignment.scheme, _BY_PERCENT) or found.change in _LIGHTER)
        and any(each.load is not None and each.load.is_absolute for each in found.sets.sets)
    ]
    if names:
        listed = ", ".join(dict.fromkeys(names))
        yield f"loads not rounded to what can be loaded, as no `loading` is stated: {listed}"


def _unused(progressions: Progressions, workouts: Sequence[Workout]) -> Iterator[str]:
    """Yield a sentence for each entry that no workout of the program has."""
    places: dict[str, list[str]] = {}
    for workout in workouts:
        for exercise in dict.fromkeys(workout.exercises):
            places.setdefault(exercise.id, []).append(workout.name)
    for entry in progressions.exercises:
        names = places.get(entry.exercise)
        if names is not None and entry.workout in (None, *names):
            continue
        where = "" if entry.workout is None else f" in {entry.workout}"
        near = nearest(entry.exercise, places) if names is None else _near(entry.workout, names)
        meant = f"; nearest: {near[0]}" if near else ""
        yield f"the scheme of {entry.exercise}{where} is not used: not in the program{meant}"


def _later(number: int, on: date | None) -> Iterator[str]:
    if number:
        yield f"{plural(number, 'session')} after {on} not counted"
