"""Workouts: one planned session, in order, and the steps it is performed in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import Literal, NamedTuple, cast

from attrs import field, frozen

from backworkouts import limits
from backworkouts.errors import Code, InvalidValueError, Path, Problem, describe, path_text
from backworkouts.model import editing, validate
from backworkouts.model.block import Block, ChangeSet, ExerciseSets
from backworkouts.model.converters import (
    members_of,
    optional_member_of,
    parsed_by,
    sequence_of,
)
from backworkouts.model.display import NotebookDisplay, PydanticField
from backworkouts.model.exercise import Exercise
from backworkouts.model.quantity import Duration
from backworkouts.model.replaceable import Replaceable
from backworkouts.model.set import Set
from backworkouts.model.sharing import OncePerObject, changed
from backworkouts.model.terms import Level, LevelName
from backworkouts.plurals import plural

__all__ = ["Focus", "FocusName", "Goal", "GoalName", "Step", "WarmUpPhase", "Workout"]


class Goal(StrEnum):
    """What training is for."""

    HYPERTROPHY = "hypertrophy"
    STRENGTH = "strength"
    ATHLETICS = "athletics"
    GENERAL = "general"


class Focus(StrEnum):
    """What a session concentrates on."""

    BACK = "back"
    PULL = "pull"
    PUSH = "push"
    CHEST = "chest"
    SHOULDERS = "shoulders"
    ARMS = "arms"
    LEGS = "legs"
    UPPER_BODY = "upper_body"
    LOWER_BODY = "lower_body"
    FULL_BODY = "full_body"


GoalName = Literal["hypertrophy", "strength", "athletics", "general"]
"""The value of a `Goal`, for type checkers."""

FocusName = Literal[
    "back",
    "pull",
    "push",
    "chest",
    "shoulders",
    "arms",
    "legs",
    "upper_body",
    "lower_body",
    "full_body",
]
"""The value of a `Focus`, for type checkers."""


@frozen(repr=False)
class WarmUpPhase(PydanticField):
    """One phase of a warm-up. None of it counts as training.

    Args:
        name: such as `General cardio`.
        duration: how long, where a dose is stated: as for `Set`.
        exercises: what is done in it.
        sets: of each of them, where a dose is stated.
        note: free text.

    Raises:
        InvalidValueError: naming every field that is wrong.
    """

    name: str = field(validator=validate.LINE)
    duration: Duration | None = field(
        default=None,
        converter=parsed_by(Duration.of),
        validator=validate.optional(validate.instance(Duration)),
    )
    exercises: tuple[Exercise, ...] = field(
        default=(),
        converter=sequence_of(Exercise),
        validator=validate.collection(validate.instance(Exercise)),
    )
    sets: tuple[Set, ...] = field(
        default=(),
        converter=sequence_of(Set),
        validator=validate.collection(validate.instance(Set), most=limits.SETS_OF_EXERCISE),
    )
    note: str | None = field(default=None, validator=validate.optional(validate.PROSE))

    def __repr__(self) -> str:
        return f"<WarmUpPhase {self.name}>"


class Step(NamedTuple):
    """One set as it is performed, and where it stands: all places count from 0."""

    exercise: Exercise
    set: Set
    block: int
    """Which block of the workout."""
    place: int
    """Which exercise of the block."""
    round: int
    """Which set of the exercise."""

    @property
    def path(self) -> str:
        """Where it stands, as findings write it: `blocks[0].exercises[0].sets[2]`."""
        return path_text(self.steps)

    @property
    def steps(self) -> Path:
        """The keys and indices of `path`: `("blocks", 0, "exercises", 0, "sets", 2)`."""
        return ("blocks", self.block, "exercises", self.place, "sets", self.round)


@frozen(repr=False, init=False)
class Workout(Replaceable, NotebookDisplay):
    """One planned session, in order.

    Args:
        name: as shown to people.
        *parts: the blocks, at most 200, in order; `straight` and `superset` make them. An
            `ExerciseSets` is taken as a block of its own. An iterable of them may be given as
            `blocks=` instead.
        id: stable id of a published workout.
        goal: what it is for; a `Goal` or its value.
        levels: whom it is for; each a `Level` or its value.
        focus: what it concentrates on; a `Focus` or its value.
        warm_up: what is done before, not counted.
        note: free text.
        sources: ids of sources.

    Raises:
        InvalidValueError: naming every field that is wrong.
    """

    name: str = field(validator=validate.LINE)
    # By keyword only for callers that build a workout from its fields (cattrs, attrs.evolve): the
    # positional arguments are the single parts.
    blocks: tuple[Block, ...] = field(
        default=(),
        kw_only=True,
        validator=validate.collection(validate.instance(Block), most=limits.BLOCKS),
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
    focus: Focus | None = field(
        default=None,
        converter=optional_member_of(Focus),
        validator=validate.optional(validate.member(Focus)),
    )
    warm_up: tuple[WarmUpPhase, ...] = field(
        default=(),
        converter=sequence_of(WarmUpPhase),
        validator=validate.collection(validate.instance(WarmUpPhase)),
    )
    note: str | None = field(default=None, validator=validate.optional(validate.PROSE))
    sources: tuple[str, ...] = field(
        default=(), converter=sequence_of(str), validator=validate.collection(validate.ID)
    )

    def __init__(
        self,
        name: str,
        *parts: Block | ExerciseSets,
        blocks: Iterable[Block | ExerciseSets] = (),
        id: str | None = None,
        goal: Goal | GoalName | None = None,
        levels: Iterable[Level | LevelName] = (),
        focus: Focus | FocusName | None = None,
        warm_up: Iterable[WarmUpPhase] = (),
        note: str | None = None,
        sources: Iterable[str] = (),
    ) -> None:
        if parts and blocks:
            found = f"{len(parts)} before the keywords and more in blocks="
            expected, code = "the blocks in one place", Code.CONTRADICTION
            problem = Problem.at(("blocks",), found, expected, code, root="Workout")
            raise InvalidValueError((problem,))
        self.__attrs_init__(
            name,
            id,
            goal,
            levels,
            focus,
            warm_up,
            note,
            sources,
            blocks=_as_blocks(parts or blocks),
        )

    def in_order(self) -> Iterator[Step]:
        """Yield every set as it is performed; a superset round by round."""
        for number, block in enumerate(self.blocks):
            for turn in range(block.rounds):
                for place, member in enumerate(block.exercises):
                    if turn < len(member.sets):
                        yield Step(member.exercise, member.sets[turn], number, place, turn)

    def exercise_sets(self) -> Iterator[ExerciseSets]:
        """Yield every `ExerciseSets`, in order."""
        for block in self.blocks:
            yield from block.exercises

    @property
    def exercises(self) -> tuple[Exercise, ...]:
        """The exercises, each once, in the order in which they first come."""
        return tuple({member.exercise: None for member in self.exercise_sets()})

    def map_sets(self, change: ChangeSet, *, exercise: Exercise | str | None = None) -> Workout:
        """Return this workout with a function applied to its sets, but for those of the warm-up.

        Sets that share an object do so in the result, and what does not change is the same object.

        Args:
            change: takes a set, and returns the set to stand in its place: the same or another.
            exercise: an exercise, or its id, to change the sets of it alone.

        Raises:
            InvalidValueError: when the function returns anything but a set.
            UnknownExerciseError: when the workout does not have the exercise.

        >>> from attrs import evolve
        >>> from backworkouts import straight
        >>> day = Workout("Pull", straight("pull up", 3, reps=8), straight("face pull", 2, reps=12))
        >>> print(day.map_sets(lambda each: evolve(each, reps=each.reps + 2), exercise="pull_up"))
        Pull
        Pull-Up 3 x 10
        Face Pull 2 x 12
        """
        return editing.map_sets(self, change, exercise)

    def map_exercise_sets(self, change: editing.ChangeExerciseSets) -> Workout:
        """Return this workout with a function applied to each `ExerciseSets`.

        Args:
            change: takes an `ExerciseSets`, and returns the one to stand in its place.

        Raises:
            InvalidValueError: when the function returns anything but an `ExerciseSets`.
        """
        change_once = OncePerObject(change)
        block_changed = OncePerObject[Block](
            lambda block: changed(block, "exercises", map(change_once, block.exercises))
        )
        return changed(self, "blocks", map(block_changed, self.blocks))

    def replace_exercise(self, old: Exercise | str, new: Exercise) -> Workout:
        """Return this workout with one exercise in place of another; sets and notes stay.

        Args:
            old: an exercise of the workout, or its id.
            new: the exercise to do instead: `resolve` finds one by its name.

        Raises:
            UnknownExerciseError: when the workout does not have the old exercise.
            InvalidValueError: when the new one is no `Exercise`.

        >>> from backworkouts import resolve, straight
        >>> day = Workout("Pull", straight("pull up", 3, reps=8))
        >>> print(day.replace_exercise("pull_up", resolve("lat pulldown")))
        Pull
        Wide-Grip Lat Pull-Down 3 x 8
        """
        return editing.replace_exercise(self, old, new)

    def __str__(self) -> str:
        """A few lines of text: the name, then a block a line."""
        return "\n".join([self.name, *(str(block) for block in self.blocks)])

    def __repr__(self) -> str:
        return f"<Workout {describe(self.name)}: {plural(len(self.blocks), 'block')}>"


def _as_blocks(parts: Iterable[Block | ExerciseSets]) -> tuple[Block, ...]:
    items: object = validate.as_tuple(parts)
    if type(items) is tuple and any(isinstance(item, ExerciseSets) for item in items):
        items = tuple(Block((item,)) if isinstance(item, ExerciseSets) else item for item in items)
    return cast("tuple[Block, ...]", items)  # the validator refuses anything else
