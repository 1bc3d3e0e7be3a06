"""What tables of sets leave out, said in the same words whatever the table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, cast

from backworkouts.errors import UnsupportedSubjectError, describe
from backworkouts.interop.account import Loss
from backworkouts.interop.dates import YEARS
from backworkouts.interop.losses import several
from backworkouts.interop.names import NameMap
from backworkouts.interop.text import prose_of
from backworkouts.model.exercise import Exercise
from backworkouts.model.session import Session
from backworkouts.model.workout import Workout

__all__ = [
    "exercise_losses",
    "moment_losses",
    "plain",
    "prose_losses",
    "sessions_of",
    "workout_losses",
    "yes",
]

_NEVER = {
    "id": "a table of sets has no ids of workouts",
    "goal": "a table of sets has no goals",
    "levels": "a table of sets has no levels",
    "focus": "a table of sets has no focus",
    "warm_up": "a table of sets has no general warm-up",
    "sources": "a table of sets has no sources",
}


def plain(value: float | None) -> str:
    """A number as a cell: `82.5`, `60`; empty for none."""
    return "" if value is None else repr(float(value)).removesuffix(".0")


def yes(value: bool) -> str:  # noqa: FBT001  it is the value of a cell
    """A flag as a cell."""
    return "yes" if value else ""


def sessions_of(subject: Session | Iterable[Session]) -> list[Session]:
    """What is to be written, as a list.

    Raises:
        UnsupportedSubjectError: for what is no session and no sessions, and for more of them than
            `limits.MEMBERS`.
    """
    single = isinstance(subject, Session) or not isinstance(subject, Iterable)
    done: list[Any] = [subject] if single else several(cast("Iterable[Any]", subject))
    for one in done:
        if not isinstance(one, Session):
            raise UnsupportedSubjectError(describe(one), "a Session, or a sequence of them")
    return done


def workout_losses(workout: Workout, where: str) -> Iterator[Loss]:
    """The fields of a workout that no table of sets has a column for."""
    for name, why in _NEVER.items():
        value = getattr(workout, name)
        if value not in (None, ()):
            items = value if isinstance(value, tuple) else (value,)
            yield Loss(where, name, ", ".join(str(getattr(one, "name", one)) for one in items), why)
    if not workout.blocks:
        yield Loss(where, "blocks", "none", "a session without a set has no row")


def exercise_losses(exercise: Exercise, where: str, names: NameMap, written: str) -> Iterator[Loss]:
    """What is lost of an exercise of which only a name or an id is written."""
    if names.exercise(written) != exercise:
        yield Loss(
            where, "exercise", exercise.id, "only its name is written, which does not say it"
        )


def prose_losses(note: str | None, where: str, field: str = "note") -> Iterator[Loss]:
    """What is lost of a note whose ends are blank."""
    if note is not None and prose_of(note) != note:
        yield Loss(where, field, note, "blanks at the ends of a note are not kept")


def moment_losses(sessions: list[Session]) -> Iterator[Loss]:
    """The sessions that readers refuse, or take for another of the same time and name."""
    first: dict[tuple[str, str], int] = {}
    for number, one in enumerate(sessions):
        where, when = f"sessions[{number}]", str(one.started_at)
        if one.started_at.year not in YEARS:
            years = f"readers take the years {YEARS[0]} to {YEARS[-1]}"
            yield Loss(where, "started_at", when, years)
        known = first.setdefault((when, one.workout.name), number)
        if known != number:
            why = f"sessions[{known}] has the same time and name: they are read as one, or a copy"
            yield Loss(where, "started_at", when, why)
