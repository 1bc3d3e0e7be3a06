"""Workouts: one planned session, in order, and the steps it is performed in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import NamedTuple, cast

from attrs import field, frozen

from backworkouts import limits
from backworkouts.errors import InvalidValueError, Problem, describe
from backworkouts.model import validate
from backworkouts.model.block import Block, ExerciseSets
from backworkouts.model.exercise import Exercise
from backworkouts.model.quantity import Duration
from backworkouts.model.set import Set

__all__ = ["Focus", "Goal", "Level", "Step", "WarmUpPhase", "Workout"]


class Goal(StrEnum):
    """What training is for."""

    HYPERTROPHY = "hypertrophy"
    STRENGTH = "strength"
    ATHLETICS = "athletics"
    GENERAL = "general"


class Level(StrEnum):
    """How experienced a lifter is."""

    BEGINNER = "beginner"
    INTERMEDIATE = "intermediate"
    ADVANCED = "advanced"


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


def _sets(value: Iterable[Set]) -> tuple[Set, ...]:
    return validate.as_tuple(value)


def _exercises(value: Iterable[Exercise]) -> tuple[Exercise, ...]:
    return validate.as_tuple(value)


def _levels(value: Iterable[Level | str]) -> tuple[Level, ...]:
    return validate.as_members(Level, value)


def _goal(value: Goal | str | None) -> Goal | None:
    return validate.as_enum(Goal, value)


def _focus(value: Focus | str | None) -> Focus | None:
    return validate.as_enum(Focus, value)


def _phases(value: Iterable[WarmUpPhase]) -> tuple[WarmUpPhase, ...]:
    return validate.as_tuple(value)


_NOTE = validate.optional(validate.PROSE)
_WARM_UP_PHASE: validate.Checks = {
    "name": validate.LINE,
    "duration": validate.optional(validate.instance(Duration)),
    "exercises": validate.collection(validate.instance(Exercise)),
    "sets": validate.collection(validate.instance(Set), most=limits.SETS_OF_EXERCISE),
    "note": _NOTE,
}


def _duration(value: Duration | int | str | None) -> Duration | None:
    return validate.attempt(Duration.of, value)


@frozen(repr=False)
class WarmUpPhase:
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

    name: str
    duration: Duration | None = field(default=None, converter=_duration)
    exercises: tuple[Exercise, ...] = field(default=(), converter=_exercises)
    sets: tuple[Set, ...] = field(default=(), converter=_sets)
    note: str | None = None

    def __attrs_post_init__(self) -> None:
        validate.verify(self, _WARM_UP_PHASE)

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
        """Where it stands, as findings say it: `blocks[0].exercises[0].sets[2]`."""
        return f"blocks[{self.block}].exercises[{self.place}].sets[{self.round}]"


_BARE: tuple[object, ...] = (None, None, None, (), (), ())
_WORKOUT: validate.Checks = {
    "name": validate.LINE,
    "blocks": validate.collection(validate.instance(Block), most=limits.BLOCKS),
    "id": validate.optional(validate.ID),
    "goal": validate.optional(validate.member(Goal)),
    "levels": validate.collection(validate.member(Level)),
    "focus": validate.optional(validate.member(Focus)),
    "warm_up": validate.collection(validate.instance(WarmUpPhase)),
    "note": _NOTE,
    "sources": validate.collection(validate.ID),
}


@frozen(repr=False, init=False)
class Workout:
    """One planned session, in order.

    Args:
        name: as shown to people.
        *blocks: at most 200, in order; `straight` and `superset` make them. An `ExerciseSets` is
            taken as a block of its own.
        id: stable id of a published workout.
        goal: what it is for; a `Goal` or its value.
        levels: whom it is for; `Level`s or their values.
        focus: what it concentrates on; a `Focus` or its value.
        warm_up: what is done before, not counted.
        note: free text.
        sources: ids of sources.

    Raises:
        InvalidValueError: naming every field that is wrong.
    """

    name: str
    # Keyword-only for whoever builds a workout from its fields (cattrs, attrs.evolve): by position
    # come the single blocks.
    blocks: tuple[Block, ...] = field(default=(), kw_only=True)
    id: str | None = None
    goal: Goal | None = field(default=None, converter=_goal)
    levels: tuple[Level, ...] = field(default=(), converter=_levels)
    focus: Focus | None = field(default=None, converter=_focus)
    warm_up: tuple[WarmUpPhase, ...] = field(default=(), converter=_phases)
    note: str | None = None
    sources: tuple[str, ...] = field(default=(), converter=validate.texts)

    def __init__(
        self,
        name: str,
        *parts: Block | ExerciseSets,
        blocks: Iterable[Block | ExerciseSets] = (),
        id: str | None = None,
        goal: Goal | str | None = None,
        levels: Iterable[Level | str] = (),
        focus: Focus | str | None = None,
        warm_up: Iterable[WarmUpPhase] = (),
        note: str | None = None,
        sources: Iterable[str] = (),
    ) -> None:
        if parts and blocks:
            found = f"{len(parts)} before the keywords and more in blocks="
            raise InvalidValueError((Problem("Workout.blocks", found, "the blocks in one place"),))
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

    def __attrs_post_init__(self) -> None:
        # Nearly all say no more than this, and it is seen sooner.
        blocks = self.blocks
        if (
            type(blocks) is tuple
            and len(blocks) <= limits.BLOCKS
            and (not blocks or {*map(type, blocks)} == {Block})
            and validate.LINE.holds(self.name)
            and (self.goal is None or type(self.goal) is Goal)
            and (self.id, self.note, self.focus, self.levels, self.warm_up, self.sources) == _BARE
        ):
            return
        validate.verify(self, _WORKOUT)

    def in_order(self) -> Iterator[Step]:
        """Every set as it is performed; a superset round by round."""
        for number, block in enumerate(self.blocks):
            for done in range(block.rounds):
                for place, one in enumerate(block.exercises):
                    if done < len(one.sets):
                        yield Step(one.exercise, one.sets[done], number, place, done)

    def exercise_sets(self) -> Iterator[ExerciseSets]:
        """Every `ExerciseSets`, in order."""
        for block in self.blocks:
            yield from block.exercises

    @property
    def exercises(self) -> tuple[Exercise, ...]:
        """The exercises, each once, in the order they first come."""
        return tuple({one.exercise: None for one in self.exercise_sets()})

    def __str__(self) -> str:
        """A few lines of text: the name, then a block a line."""
        return "\n".join([self.name, *(str(block) for block in self.blocks)])

    def __repr__(self) -> str:
        count = len(self.blocks)
        return f"<Workout {describe(self.name)}: {count} block{'' if count == 1 else 's'}>"


def _as_blocks(parts: Iterable[Block | ExerciseSets]) -> tuple[Block, ...]:
    items = validate.as_tuple(parts)
    if type(items) is tuple:
        if not items or {*map(type, items)} == {Block}:
            return cast("tuple[Block, ...]", items)
        return tuple(Block((one,)) if isinstance(one, ExerciseSets) else one for one in items)
    return cast("tuple[Block, ...]", items)  # no sequence: for the check of its field to refuse
