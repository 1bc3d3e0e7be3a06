"""Split training by exercises and by phases, so that each part can be counted like the whole."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import Any, NamedTuple

from attrs import evolve

from backworkouts import limits
from backworkouts.errors import UnsupportedSubjectError, describe
from backworkouts.model.block import ExerciseSets
from backworkouts.model.program import Phase, Program
from backworkouts.model.session import Session
from backworkouts.model.workout import Workout

__all__ = ["Keep", "Period", "Training", "members_of", "periods_of", "with_exercises"]

Keep = Callable[[ExerciseSets], bool]
"""Returns whether the sets of an exercise are kept."""

Training = Workout | Session | Phase | tuple[Workout, ...] | tuple[Session, ...]
"""Training that is counted at once."""


class Period(NamedTuple):
    """Training that is counted by itself.

    Attributes:
        name: the name of a phase, or of several phases with the same rotation; empty where there is
            one period.
        training: what is counted.
    """

    name: str
    training: Training


def periods_of(subject: object) -> list[Period]:
    """Return what is counted by itself: each phase of a program, or the whole subject.

    Phases with the same rotation are one.

    Raises:
        UnsupportedSubjectError: for anything but training.
    """
    if isinstance(subject, Program):
        if len(subject.phases) == 1:
            return [Period("", subject.phases[0])]
        names: dict[tuple[Workout | None, ...], list[str]] = {}
        for number, phase in enumerate(subject.phases, 1):
            names.setdefault(phase.rotation, []).append(phase.name or f"phase {number}")
        return [Period(", ".join(named), Phase(rotation)) for rotation, named in names.items()]
    if isinstance(subject, Workout | Session | Phase):
        return [Period("", subject)]
    if isinstance(subject, Iterable) and not isinstance(subject, str | bytes):
        members = tuple(islice(subject, limits.MEMBERS + 1))
        if len(members) <= limits.MEMBERS:
            for kind in (Workout, Session):
                if all(isinstance(member, kind) for member in members):
                    return [Period("", members)]
    expected = (
        "a Workout, a Session, a Program, a Phase, or a sequence of Workouts or of Sessions, at "
        f"most {limits.MEMBERS:,}"
    )
    raise UnsupportedSubjectError(describe(subject), expected)


def members_of(training: Training) -> Iterator[ExerciseSets]:
    """Yield the exercises of each day with their sets."""
    for workout in _workouts(training):
        for block in workout.blocks:
            yield from block.exercises


def _workouts(training: Training) -> Iterator[Workout]:
    if isinstance(training, Phase):
        yield from training.workouts
        return
    for day in training if isinstance(training, tuple) else (training,):
        yield day.workout if isinstance(day, Session) else day


def with_exercises(training: Training, keep: Keep) -> Training:
    """Return training with some of its exercises, on the same days.

    Args:
        training: what is counted.
        keep: returns whether the sets of an exercise are kept.
    """
    cache: dict[int, Workout] = {}

    def kept(workout: Workout) -> Workout:
        found = cache.get(id(workout))
        if found is None:  # a rotation repeats one object: it is split and counted once
            found = cache[id(workout)] = _kept(workout, keep)
        return found

    def of_day(day: Any) -> Any:
        return evolve(day, workout=kept(day.workout)) if isinstance(day, Session) else kept(day)

    if isinstance(training, Phase):
        return Phase(tuple(None if day is None else kept(day) for day in training.rotation))
    if isinstance(training, tuple):
        return tuple(map(of_day, training))
    split: Training = of_day(training)
    return split


def _kept(workout: Workout, keep: Keep) -> Workout:
    """Return a workout with some of its exercises; nothing but the counted parts stays."""
    blocks = []
    for block in workout.blocks:
        members = [member for member in block.exercises if keep(member)]
        if members:
            blocks.append(evolve(block, exercises=members))
    return Workout(workout.name, blocks=blocks)
