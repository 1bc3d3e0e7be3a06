"""What rules look at: one view of a workout, a program or sessions, worked out once."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

from backworkouts._catalog.catalog import Catalog
from backworkouts.defaults import session_volume, weekly_volume
from backworkouts.errors import UnsupportedSubjectError, describe
from backworkouts.model.program import Phase, Program
from backworkouts.model.session import Session
from backworkouts.model.workout import Workout
from backworkouts.volume.credits import FRACTIONAL
from backworkouts.volume.volume import Volume

__all__ = ["Context", "Subject"]

Subject = Workout | Program | Phase | Session | Iterable[Workout] | Iterable[Session]

_EXPECTED = "a Workout, a Program, a Phase, a Session, or a sequence of Workouts or of Sessions"


class Context:
    """A subject as rules see it.

    Attributes:
        subject: what is checked.
        catalog: what is known of exercises and muscles.
        workouts: each different workout in it, with the path that leads to it.
        is_week: whether it says what a whole week holds. A workout by itself does not: it is a
            part of some week.
    """

    def __init__(self, subject: Subject, catalog: Catalog) -> None:
        self.catalog = catalog
        if isinstance(subject, (Workout, Session)):
            self.is_week: bool = False
        else:
            self.is_week = True
            if isinstance(subject, Iterable):
                subject = tuple(subject)  # type: ignore[assignment]  # of one kind, or refused below
        self.subject = subject
        self.workouts: list[tuple[str, Workout]] = _workouts(subject)

    @cached_property
    def weeks(self) -> list[tuple[str, Volume]]:
        """The fractional sets per muscle of each kind of week, with the path that leads to it.

        Of a workout by itself: what it adds to its week, which is the least that week can hold.
        """
        subject, catalog = self.subject, self.catalog
        if isinstance(subject, (Workout, Session)):
            return [("", session_volume(subject, FRACTIONAL, catalog=catalog))]
        if isinstance(subject, Program):
            return [
                (f"phases[{number}]", weekly_volume(phase, FRACTIONAL, catalog=catalog))
                for number, phase in enumerate(subject.phases)
            ]
        return [("", weekly_volume(subject, FRACTIONAL, catalog=catalog))]


def _workouts(subject: object) -> list[tuple[str, Workout]]:
    if isinstance(subject, Workout):
        return [("", subject)]
    if isinstance(subject, Session):
        return [("workout.", subject.workout)]
    if isinstance(subject, Program):
        return _different(
            (f"phases[{number}].rotation[{day}].", workout)
            for number, phase in enumerate(subject.phases)
            for day, workout in enumerate(phase.rotation)
            if workout is not None
        )
    if isinstance(subject, Phase):
        days = enumerate(subject.rotation)
        return _different((f"rotation[{day}].", one) for day, one in days if one is not None)
    if isinstance(subject, tuple):
        kinds = {type(one) for one in subject}
        if kinds <= {Workout}:
            return _different((f"[{number}].", one) for number, one in enumerate(subject))
        if kinds == {Session}:
            return [(f"[{number}].workout.", one.workout) for number, one in enumerate(subject)]
    raise UnsupportedSubjectError(describe(subject), _EXPECTED)


def _different(workouts: Iterable[tuple[str, Workout]]) -> list[tuple[str, Workout]]:
    """Each workout where it comes first: a rotation repeats the same objects."""
    seen: dict[int, tuple[str, Workout]] = {}
    for path, workout in workouts:
        seen.setdefault(id(workout), (path, workout))
    return list(seen.values())
