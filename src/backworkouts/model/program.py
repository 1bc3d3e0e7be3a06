"""Programs: workouts over days and weeks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import field, frozen

from backworkouts import limits
from backworkouts.errors import InvalidValueError, Problem, describe
from backworkouts.model import validate
from backworkouts.model.workout import Goal, Level, Workout

__all__ = ["REST", "Phase", "Program"]

REST = None
"""A day of a rotation on which nothing is trained."""

DAYS_PER_WEEK = 7


def _rotation(value: Iterable[Workout | None]) -> tuple[Workout | None, ...]:
    return validate.as_tuple(value)


_PHASE: validate.Checks = {
    "rotation": validate.collection(
        validate.optional(validate.instance(Workout)), least=1, most=limits.ROTATION_DAYS
    ),
    "weeks": validate.optional(validate.whole(1, limits.WEEKS)),
    "name": validate.optional(validate.LINE),
    "note": validate.optional(validate.PROSE),
}


@frozen(repr=False)
class Phase:
    """A rotation of workouts and rest days, repeated for some weeks.

    Args:
        rotation: 1 to 366 days in order, each a `Workout` or `REST`. Seven days are a week; five
            are "every five days". At least one is a workout.
        weeks: how long it is kept up, 1 to 1,040; None when not stated.
        name: as shown to people.
        note: free text.

    Raises:
        InvalidValueError: naming every field that is wrong.
    """

    rotation: tuple[Workout | None, ...] = field(converter=_rotation)
    weeks: int | None = None
    name: str | None = None
    note: str | None = None

    def __attrs_post_init__(self) -> None:
        validate.verify(self, _PHASE, self._idle())

    def _idle(self) -> Iterator[Problem]:
        if not self.workouts:
            yield Problem("Phase.rotation", "rest days only", "at least one workout")

    @property
    def workouts(self) -> tuple[Workout, ...]:
        """The workouts of one rotation, in order, as often as they come."""
        return tuple(day for day in self.rotation if day is not None)

    @property
    def per_week(self) -> float:
        """How many rotations fit in a week: 7 / days."""
        return DAYS_PER_WEEK / len(self.rotation)

    def __repr__(self) -> str:
        weeks = "" if self.weeks is None else f"{self.weeks} weeks of "
        done, days = len(self.workouts), len(self.rotation)
        workouts = f"{done} workout{'' if done == 1 else 's'}"
        return f"<Phase {weeks}{workouts} in {days} day{'' if days == 1 else 's'}>"


def _phases(value: Iterable[Phase]) -> tuple[Phase, ...]:
    return validate.as_tuple(value)


def _goal(value: Goal | str | None) -> Goal | None:
    return validate.as_enum(Goal, value)


def _levels(value: Iterable[Level | str]) -> tuple[Level, ...]:
    return validate.as_members(Level, value)


_PROGRAM: validate.Checks = {
    "name": validate.LINE,
    "phases": validate.collection(validate.instance(Phase), least=1, most=limits.PHASES),
    "id": validate.optional(validate.ID),
    "goal": validate.optional(validate.member(Goal)),
    "levels": validate.collection(validate.member(Level)),
    "note": validate.optional(validate.PROSE),
    "sources": validate.collection(validate.ID),
}


@frozen(repr=False)
class Program:
    """Workouts over days and weeks.

    Args:
        name: as shown to people.
        phases: 1 to 200 of them, one after the other.
        id: stable id of a published program.
        goal: what it is for; a `Goal` or its value.
        levels: whom it is for; `Level`s or their values.
        note: free text.
        sources: ids of sources.

    Raises:
        InvalidValueError: naming every field that is wrong.
    """

    name: str
    phases: tuple[Phase, ...] = field(converter=_phases)
    id: str | None = None
    goal: Goal | None = field(default=None, converter=_goal)
    levels: tuple[Level, ...] = field(default=(), converter=_levels)
    note: str | None = None
    sources: tuple[str, ...] = field(default=(), converter=validate.texts)

    def __attrs_post_init__(self) -> None:
        validate.verify(self, _PROGRAM)

    @classmethod
    def weekly(cls, name: str, *days: Workout | None, weeks: int | None = None) -> Program:
        """A program of one phase whose rotation is a week: its workouts, then rest to seven days.

        >>> Program.weekly("Twice", Workout("A"), REST, Workout("B")).phases[0].rotation[1:]
        (None, <Workout 'B': 0 blocks>, None, None, None, None)
        """
        if len(days) > DAYS_PER_WEEK:
            found = f"{len(days)} days"
            raise InvalidValueError((Problem("Program.weekly", found, "7 days at most"),))
        rest = (REST,) * (DAYS_PER_WEEK - len(days))
        return cls(name, (Phase((*days, *rest), weeks),))

    @property
    def workouts(self) -> tuple[Workout, ...]:
        """Its different workouts, in the order they first come."""
        # A workout comes on many days: hash each object once, not once a day.
        objects = {id(one): one for phase in self.phases for one in phase.workouts}
        return tuple(dict.fromkeys(objects.values()))

    def __repr__(self) -> str:
        count = len(self.phases)
        return f"<Program {describe(self.name)}: {count} phase{'' if count == 1 else 's'}>"
