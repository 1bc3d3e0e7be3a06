"""What the text of a program loses of its progressions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import attrs

from backworkouts.interop.losses import value_of
from backworkouts.interop.result import Loss
from backworkouts.model.progressions import (
    SCHEMES,
    AsPlanned,
    Deload,
    DoubleProgression,
    ExerciseProgression,
    Layoff,
    Linear,
    Progressions,
    RepSum,
    Scheme,
)

__all__ = ["Planned", "progress_losses"]

_WHERE = "progressions"
_REASONS = {
    "loading": "Liftosaur keeps what can be loaded in its settings",
    "deload": "the format has no lighter weeks but those that are written out",
    "layoff": "the format does not know breaks",
}
_NAMES = {scheme: name for name, scheme in SCHEMES.items()}
_WRITTEN = (Linear, DoubleProgression, RepSum)


class Planned(NamedTuple):
    """The scheme of an exercise in a workout."""

    exercise: str
    workout: str
    scheme: Scheme | None
    is_written: bool
    """Whether the format has such a progression for these sets."""


def progress_losses(
    given: Progressions, planned: Sequence[Planned], read: Progressions
) -> Iterator[Loss]:
    """Yield what reading a text does not give back of progressions.

    Args:
        given: the progressions that were written.
        planned: the scheme of each exercise of the program, in each workout.
        read: the progressions that the text reads as.
    """
    for name in (field.name for field in attrs.fields(Progressions)):
        value = getattr(given, name)
        if name not in ("exercises", "default") and value != getattr(read, name):
            why = _REASONS.get(name, "the format has no such field")
            yield Loss(_WHERE, name, _text(value), why)
    if given.default is not None:
        why = "written beside each exercise that it holds for"
        without = _not_read_back(given.default, given, planned, read, entry=None)
        yield Loss(_WHERE, "default", _NAMES[type(given.default)], without or why)
    for number, entry in enumerate(given.exercises):
        lost = _loss_of(entry, given, planned, read)
        if lost is not None:
            name = _NAMES[type(entry.scheme)]
            yield Loss(f"{_WHERE}.exercises[{number}]", "scheme", name, lost)


def _text(value: object) -> str:
    """Return a field of progressions as a loss shows it."""
    if isinstance(value, Deload):
        return f"every {value.every} weeks"
    if isinstance(value, Layoff):
        return f"{value.cut:g} % less after {value.days} days"
    if isinstance(value, tuple):  # of `loading`
        return ", ".join(each.equipment.value for each in value)
    return value_of(value)


def _loss_of(
    entry: ExerciseProgression, given: Progressions, planned: Sequence[Planned], read: Progressions
) -> str | None:
    """Return why an entry is lost; None where reading gives it back."""
    if entry in read.exercises:
        return None
    lost = _not_read_back(entry.scheme, given, planned, read, entry=entry)
    if lost is not None or isinstance(entry.scheme, AsPlanned):
        return lost  # an exercise without a progression is as planned there
    return "read for the workouts that have the exercise"


def _not_read_back(
    scheme: Scheme,
    given: Progressions,
    planned: Sequence[Planned],
    read: Progressions,
    *,
    entry: ExerciseProgression | None,
) -> str | None:
    """Return why a scheme is not read back for an exercise it holds for; None where it is."""
    held = [
        each
        for each in planned
        if each.scheme is scheme and given.entry_of(each.exercise, each.workout) == entry
    ]
    if not held:
        return "no exercise of the program has it"
    found = {read.scheme_of(each.exercise, each.workout) for each in held}
    if found == {scheme} or (found == {None} and isinstance(scheme, AsPlanned)):
        return None
    if not isinstance(scheme, _WRITTEN):
        return "needs a script, which is not written"
    if not all(each.is_written for each in held):
        return "a double progression has one closed range of repetitions there, for all sets"
    return "the exercise is read as another one"
