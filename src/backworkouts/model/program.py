"""Programs: workouts over days and weeks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import field, frozen

from backworkouts import limits
from backworkouts.errors import Code, InvalidValueError, Problem, describe
from backworkouts.model import editing, validate
from backworkouts.model.block import ChangeSet
from backworkouts.model.converters import sequence_of
from backworkouts.model.display import NotebookDisplay
from backworkouts.model.exercise import Exercise
from backworkouts.model.replaceable import Replaceable
from backworkouts.model.sharing import OncePerObject, changed
from backworkouts.model.terms import Level, LevelName
from backworkouts.model.workout import Goal, GoalName, Workout
from backworkouts.plurals import plural

__all__ = ["DAYS_PER_WEEK", "REST", "Phase", "Program"]

REST = None
"""A day of a rotation on which nothing is trained."""

DAYS_PER_WEEK = 7


def _as_rotation(days: Iterable[Workout | None]) -> tuple[Workout | None, ...]:
    return validate.as_tuple(days)


@frozen(repr=False)
class Phase(Replaceable, NotebookDisplay):
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
        weeks = "" if self.weeks is None else f"{plural(self.weeks, 'week')} of "
        workouts = plural(len(self.workouts), "workout")
        return f"<Phase {weeks}{workouts} in {plural(len(self.rotation), 'day')}>"


def _goal(value: Goal | GoalName | None) -> Goal | None:
    return validate.as_enum(Goal, value)


def _levels(value: Iterable[Level | LevelName]) -> tuple[Level, ...]:
    return validate.as_members(Level, value)


@frozen(repr=False)
class Program(Replaceable, NotebookDisplay):
    """Workouts over days and weeks.

    Args:
        name: as shown to people.
        phases: 1 to 200 of them, one after the other.
        id: stable id of a published program.
        goal: what it is for; a `Goal` or its value.
        levels: whom it is for; each a `Level` or its value.
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
        converter=_goal,
        validator=validate.optional(validate.member(Goal)),
    )
    levels: tuple[Level, ...] = field(
        default=(),
        converter=_levels,
        validator=validate.collection(validate.member(Level)),
    )
    note: str | None = field(default=None, validator=validate.optional(validate.PROSE))
    sources: tuple[str, ...] = field(
        default=(), converter=sequence_of(str), validator=validate.collection(validate.ID)
    )

    @classmethod
    def weekly(cls, name: str, *days: Workout | None, weeks: int | None = None) -> Program:
        """Return a program of one phase: a week of workouts, then rest up to seven days.

        Args:
            name: as shown to people.
            *days: the workouts of the week, in order; `REST` for a day without one.
            weeks: how many weeks; None when that is not stated.

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

    def map_sets(self, change: ChangeSet, *, exercise: Exercise | str | None = None) -> Program:
        """Return this program with a function applied to its sets, as `Workout.map_sets`.

        Args:
            change: takes a set, and returns the set to stand in its place: the same or another.
            exercise: an exercise, or its id, to change the sets of it alone.

        Raises:
            InvalidValueError: when the function returns anything but a set.
            UnknownExerciseError: when no workout of the program has the exercise.

        >>> from attrs import evolve
        >>> from backworkouts import straight
        >>> day = Workout("A", straight("seated row", 3, reps=8, load="60 kg"))
        >>> program = Program.weekly("Pulls", day, REST, day)
        >>> heavier = program.map_sets(lambda each: evolve(each, load=each.load + 2.5))
        >>> heavier.workouts[0].blocks[0]
        <Block Seated Row 3 x 8 x 62.5 kg>
        """
        return editing.map_sets(self, change, exercise)

    def map_exercise_sets(self, change: editing.ChangeExerciseSets) -> Program:
        """Return this program with a function applied to each `ExerciseSets` of its workouts.

        A workout of many days is changed once, and stays one object.

        Args:
            change: takes an `ExerciseSets`, and returns the one to stand in its place.

        Raises:
            InvalidValueError: when the function returns anything but an `ExerciseSets`.
        """
        change_once = OncePerObject(change)
        day_changed = OncePerObject[Workout | None](
            lambda day: None if day is None else day.map_exercise_sets(change_once)
        )
        phases = [
            changed(phase, "rotation", map(day_changed, phase.rotation)) for phase in self.phases
        ]
        return changed(self, "phases", phases)

    def replace_exercise(self, old: Exercise | str, new: Exercise) -> Program:
        """Return this program with one exercise in place of another, as `Workout.replace_exercise`.

        Args:
            old: an exercise of the program, or its id.
            new: the exercise to do instead: `resolve` finds one by its name.

        Raises:
            UnknownExerciseError: when no workout of the program has the old exercise.
            InvalidValueError: when the new one is no `Exercise`.
        """
        return editing.replace_exercise(self, old, new)

    def __str__(self) -> str:
        """The name, then each phase with its days; a workout states its blocks on its first day."""
        lines = [self.name]
        shown: set[int] = set()
        for number, phase in enumerate(self.phases, 1):
            lines.append(_heading(number, phase))
            for day, workout in enumerate(phase.rotation, 1):
                lines.append(f"  Day {day}: {'rest' if workout is None else workout.name}")
                if workout is not None and id(workout) not in shown:
                    shown.add(id(workout))
                    lines += [f"    {block}" for block in workout.blocks]
        return "\n".join(lines)

    def __repr__(self) -> str:
        return f"<Program {describe(self.name)}: {plural(len(self.phases), 'phase')}>"


def _heading(number: int, phase: Phase) -> str:
    """Return the heading of a phase: `Phase 1: Base, 4 weeks`."""
    title = f"Phase {number}" + (f": {phase.name}" if phase.name else "")
    return title if phase.weeks is None else f"{title}, {plural(phase.weeks, 'week')}"
