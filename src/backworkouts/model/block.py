"""Blocks: the sets of one exercise where they stand in a workout, and what is done together."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from enum import StrEnum
from typing import Literal

from attrs import field, frozen

from backworkouts import limits
from backworkouts.errors import Code, Problem
from backworkouts.model import validate
from backworkouts.model.converters import parsed_by, sequence_of
from backworkouts.model.exercise import Exercise
from backworkouts.model.quantity import Duration
from backworkouts.model.replaceable import Replaceable
from backworkouts.model.set import Set, SetKind
from backworkouts.model.sharing import OncePerObject, changed

__all__ = ["Block", "BlockMethod", "BlockMethodName", "ChangeSet", "ExerciseSets"]

ChangeSet = Callable[[Set], Set]
"""A function that returns a set to stand in place of another."""

_ONE_MINUTE = Duration(60)


@frozen(repr=False, weakref_slot=False)
class ExerciseSets(Replaceable):
    """The sets of one exercise, where they stand in a workout.

    Args:
        exercise: what is done.
        sets: 1 to 200 of them, in order. Equal ones may be one shared object.
        note: free text.

    Raises:
        InvalidValueError: naming every field that is wrong.
    """

    exercise: Exercise = field(
        validator=validate.Check(
            "an Exercise (`straight` and `superset` take its name)",
            lambda value: isinstance(value, Exercise),
        )
    )
    sets: tuple[Set, ...] = field(
        converter=sequence_of(Set),
        validator=validate.collection(
            validate.instance(Set), least=1, most=limits.SETS_OF_EXERCISE
        ),
    )
    note: str | None = field(default=None, validator=validate.optional(validate.PROSE))

    def runs(self) -> list[tuple[int, Set]]:
        """Return the sets with equal neighbors joined, each with how many there are of it.

        >>> sets = (Set(reps=10), Set(reps=10), Set(reps=8))
        >>> ExerciseSets(Exercise.custom("Row"), sets).runs()
        [(2, Set(reps=10)), (1, Set(reps=8))]
        """
        runs: list[tuple[int, Set]] = []
        for each in self.sets:
            if runs and (each is runs[-1][1] or each == runs[-1][1]):
                runs[-1] = (runs[-1][0] + 1, each)
            else:
                runs.append((1, each))
        return runs

    def map_sets(self, change: ChangeSet) -> ExerciseSets:
        """Return these sets with a function applied to each; equal sets that share an object do so.

        Args:
            change: takes a set, and returns the set to stand in its place: the same or another.

        Raises:
            InvalidValueError: when the function returns anything but a set.

        >>> from attrs import evolve
        >>> row = ExerciseSets(Exercise.custom("Row"), [Set(reps=8, load="60 kg")] * 3)
        >>> row.map_sets(lambda each: evolve(each, load=each.load + 2.5))
        <ExerciseSets Row 3 x 8 x 62.5 kg>
        """
        return changed(self, "sets", map(OncePerObject(change), self.sets))

    @property
    def has_work(self) -> bool:
        """Whether any set is more than a warm-up."""
        return any(each.kind is not SetKind.WARM_UP for each in self.sets)

    def __str__(self) -> str:
        """As people write it: `Seated Row 4 x 8-12`."""
        runs = [f"{count} x {each}" for count, each in self.runs()]
        return f"{self.exercise} {', '.join(runs)}"

    def __repr__(self) -> str:
        return f"<ExerciseSets {self}>"


class BlockMethod(StrEnum):
    """How the rounds of a block are timed."""

    AMRAP = "amrap"
    """As many rounds as possible in a duration."""
    EMOM = "emom"
    """A round starts every interval (every minute on the minute), for a duration."""


BlockMethodName = Literal["amrap", "emom"]
"""The value of a `BlockMethod`, for type checkers."""


def _method(value: BlockMethod | BlockMethodName | None) -> BlockMethod | None:
    return validate.as_enum(BlockMethod, value)


_TIME = validate.optional(
    validate.Check(
        "a number of seconds, or '600 s', '10 min'",
        lambda value: isinstance(value, Duration),
        read=Duration.of,
    )
)


@frozen(repr=False, weakref_slot=False)
class Block(Replaceable):
    """What is done before moving on: straight sets of one exercise, or a superset of several.

    The sets listed are what is planned: all rounds, and of an AMRAP block at least these.

    Args:
        exercises: 1 to 50 of them. Several are a superset, done in rounds: the first set of each,
            then the second of each; one with fewer sets drops out of the later rounds.
        method: a `BlockMethod`, or its value; None for rounds that no clock times.
        duration: how long a block with a method takes: a `Duration`, seconds, or a text such as
            `"10 min"`; None when not stated.
        interval: how often a round of an EMOM block starts; one minute by default.

    Raises:
        InvalidValueError: naming every field that is wrong.
    """

    exercises: tuple[ExerciseSets, ...] = field(
        converter=sequence_of(ExerciseSets),
        validator=validate.collection(
            validate.instance(ExerciseSets), least=1, most=limits.EXERCISES_IN_BLOCK
        ),
    )
    method: BlockMethod | None = field(
        default=None,
        converter=_method,
        validator=validate.optional(validate.member(BlockMethod)),
    )
    duration: Duration | None = field(
        default=None, converter=parsed_by(Duration.of), validator=_TIME
    )
    interval: Duration | None = field(
        default=None, converter=parsed_by(Duration.of), validator=_TIME
    )

    def __attrs_post_init__(self) -> None:
        validate.raise_any(self._contradictions())
        if self.method is BlockMethod.EMOM and self.interval is None:
            object.__setattr__(self, "interval", _ONE_MINUTE)

    def _contradictions(self) -> Iterator[Problem]:
        for name, time in (("duration", self.duration), ("interval", self.interval)):
            if time is not None and time.low == 0:
                yield validate.no_time("Block", name, time)
        if self.duration is not None and self.method is None:
            yield self._needs("duration", self.duration, "a method, 'amrap' or 'emom'")
        if self.interval is not None and self.method is not BlockMethod.EMOM:
            yield self._needs("interval", self.interval, "the method 'emom'")

    @staticmethod
    def _needs(name: str, time: Duration, method: str) -> Problem:
        return Problem.at((name,), str(time), method, Code.CONTRADICTION, root="Block")

    @property
    def is_superset(self) -> bool:
        """Whether it holds several exercises."""
        return len(self.exercises) > 1

    @property
    def rounds(self) -> int:
        """How many rounds it takes to do all sets."""
        return max(len(member.sets) for member in self.exercises)

    def __str__(self) -> str:
        """As people write it: `Seated Row 4 x 10 + Face Pull 4 x 15`, `AMRAP 600 s: ...`."""
        members = " + ".join(map(str, self.exercises))
        if self.method is None:
            return members
        every = f" every {self.interval}" if self.interval not in (None, _ONE_MINUTE) else ""
        duration = f" {self.duration}" if self.duration is not None else ""
        return f"{self.method.upper()}{every}{duration}: {members}"

    def __repr__(self) -> str:
        return f"<Block {self}>"
