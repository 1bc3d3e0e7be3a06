"""Programs: workouts over days and weeks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import field, frozen

from backworkouts import limits
from backworkouts.errors import Code, InvalidValueError, Problem, describe
from backworkouts.model import validate
from backworkouts.model.converters import members_of, optional_member_of, sequence_of
from backworkouts.model.terms import Level
from backworkouts.model.workout import Goal, Workout

__all__ = ["REST", "Phase", "Program"]

REST = None
"""A day of a rotation on which nothing is trained."""

DAYS_PER_WEEK = 7


def _as_rotation(days: Iterable[Workout | None]) -> tuple[Workout | None, ...]:
    return validate.as_tuple(days)


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

    rotation: tuple[Workout | None, ...] = field(
        converter=_as_rotation,
        validator=validate.collection(
            validate.optional(validate.instance(Workout)), least=1, most=limits.ROTATION_DAYS
        ),
    )
    weeks: int | None = field(
        default=None, validator=validate.optional(validate.whole(1, limits.WEEKS))
    )
    name: str | None = field(default=None, validator=validate.optional(validate.LINE))
    note: str | None = field(default=None, validator=validate.optional(validate.PROSE))

    def __attrs_post_init__(self) -> None:
        validate.raise_any(self._idle())

    def _idle(self) -> Iterator[Problem]:
        if not self.workouts:
            found, expected = "rest days only", "at least one workout"
            yield Problem.at(("rotation",), found, expected, Code.INVALID_VALUE, root="Phase")

    @property
    def workouts(self) -> tuple[Workout, ...]:
        """The workouts of one rotation in order, a repeated workout as often as it comes."""
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

    name: str = field(validator=validate.LINE)
    phases: tuple[Phase, ...] = field(
        converter=sequence_of(Phase),
        validator=validate.collection(validate.instance(Phase), least=1, most=limits.PHASES),
    )
    id: str | None = field(default=None, validator=validate.optional(validate.ID))
    goal: Goal | None = field(
        default=None,
        converter=optional_member_of(Goal),
        validator=validate.optional(validate.member(Goal)),
    )
    levels: tuple[Level, ...] = field(
        default=(),
        converter=members_of(Level),
        validator=validate.collection(validate.member(Level)),
    )
    note: str | None = field(default=None, validator=validate.optional(validate.PROSE))
    sources: tuple[str, ...] = field(
        default=(), converter=sequence_of(str), validator=validate.collection(validate.ID)
    )

    @classmethod
    def weekly(cls, name: str, *days: Workout | None, weeks: int | None = None) -> Program:
        """Return a program of one phase: a week of workouts, then rest up to seven days.

        >>> Program.weekly("Twice", Workout("A"), REST, Workout("B")).phases[0].rotation[1:]
        (None, <Workout 'B': 0 blocks>, None, None, None, None)
        """
        if len(days) > DAYS_PER_WEEK:
            found, expected = f"{len(days)} days", "7 days at most"
            code = Code.WRONG_LENGTH
            problem = Problem.at(("days",), found, expected, code, root="Program.weekly")
            raise InvalidValueError((problem,))
        rest = (REST,) * (DAYS_PER_WEEK - len(days))
        return cls(name, (Phase((*days, *rest), weeks),))

    @property
    def workouts(self) -> tuple[Workout, ...]:
        """The different workouts, in the order in which they first come."""
        # A workout comes on many days: hash each object once, not once a day.
        objects = {id(workout): workout for phase in self.phases for workout in phase.workouts}
        return tuple(dict.fromkeys(objects.values()))

    def __repr__(self) -> str:
        count = len(self.phases)
        return f"<Program {describe(self.name)}: {count} phase{'' if count == 1 else 's'}>"
