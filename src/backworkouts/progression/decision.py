"""What a scheme decides: the next sets of an exercise, what changed, and why."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from enum import StrEnum
from typing import Literal, Protocol

from attrs import field, frozen

from backworkouts import limits
from backworkouts.model import validate
from backworkouts.model.block import ExerciseSets
from backworkouts.progression.history import History

__all__ = ["Change", "ChangeName", "Decision", "OwnScheme"]


class Change(StrEnum):
    """What is different from the last session with an exercise."""

    START = "start"
    """No session states a load yet: the exercise begins."""
    MORE_LOAD = "more_load"
    MORE_REPS = "more_reps"
    """The same load, and repetitions are left to gain."""
    SAME = "same"
    LESS_LOAD = "less_load"
    OTHER_STAGE = "other_stage"
    """Other sets and repetitions: the next stage, or the next week of a cycle."""
    DELOAD = "deload"
    """A lighter week."""
    LAYOFF = "layoff"
    """Less load after a break."""
    AS_PLANNED = "as_planned"
    """No scheme applies: the sets of the plan."""


ChangeName = Literal[
    "start",
    "more_load",
    "more_reps",
    "same",
    "less_load",
    "other_stage",
    "deload",
    "layoff",
    "as_planned",
]
"""The value of a `Change`, for type checkers."""


_DAY = validate.Check(
    "a `date`", lambda value: isinstance(value, date) and not isinstance(value, datetime)
)


def _as_days(value: Iterable[date]) -> tuple[date, ...]:
    return validate.as_tuple(value)


def _change(value: Change | ChangeName) -> Change:
    return validate.as_enum(Change, value)


@frozen
class Decision:
    """What a scheme decides for the next session with an exercise.

    Args:
        sets: the sets to do.
        change: a `Change`, or its value.
        reason: one sentence without a period: which sessions counted, what changed and why.
        sessions: days of the sessions that counted, each a `date`.

    Raises:
        InvalidValueError: naming every field that is wrong.
    """

    sets: ExerciseSets = field(validator=validate.instance(ExerciseSets))
    change: Change = field(converter=_change, validator=validate.member(Change))
    reason: str = field(validator=validate.PROSE)
    sessions: tuple[date, ...] = field(
        default=(),
        converter=_as_days,
        validator=validate.collection(_DAY, most=limits.MEMBERS),
    )


class OwnScheme(Protocol):
    """A scheme of your own: any object with this method."""

    def decide(self, history: History) -> Decision:
        """Return the next sets from the sessions with an exercise.

        It is called when at least one session states a load, and not after a break. What it returns
        is rounded down to loads that can be made.

        Args:
            history: what is planned, and what was done.
        """
        ...
