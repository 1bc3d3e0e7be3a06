"""What is asked of a program: wishes and rules, each as a group of constraints."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from math import ceil, floor, inf

from attrs import field, frozen

from backworkouts.linter.sentence import amount

__all__ = ["Constraint", "Demand", "Key", "chosen", "sets_of"]

Key = Hashable
"""The key of a variable of the model."""

_ROUNDING = 1e-6


def chosen(candidate: str, workout: int) -> Key:
    """Return the key of the variable that is 1 where an exercise stands in a workout.

    Args:
        candidate: the id of the exercise.
        workout: the number of the workout.
    """
    return ("chosen", candidate, workout)


def sets_of(candidate: str, workout: int) -> Key:
    """Return the key of the variable that is the number of sets of an exercise in a workout.

    Args:
        candidate: the id of the exercise.
        workout: the number of the workout.
    """
    return ("sets", candidate, workout)


@frozen
class Demand:
    """A wish or a rule that bounds a program.

    Attributes:
        wish: the field of `Wishes` or of `Profile`, or the code of the rule.
        about: what distinguishes several demands of one wish, such as the id of a muscle.
        words: what is asked, with `{}` where the number stands.
        number: the number that is asked for; None where none is.
        step: what the number is rounded to.
        is_most: the number is the most that is allowed, so that a greater one asks for less.
        one: the words for a number of 1.
    """

    wish: str
    about: str = ""
    words: str = field(default="", eq=False)
    number: float | None = field(default=None, eq=False)
    step: float = field(default=1, eq=False)
    is_most: bool = field(default=False, eq=False)
    one: str = field(default="", eq=False)

    def say(self, number: float | None) -> str:
        """Return what is asked, with a number.

        Args:
            number: the number.
        """
        if number is None:
            return self.words
        return (self.one if number == 1 and self.one else self.words).format(amount(number))

    @property
    def without(self) -> str:
        """What it means not to ask for it, where no number is stated; empty if that cannot be."""
        if self.wish == "avoid":
            return f"not {self.words}"
        return f"ignoring {self.wish}" if self.wish[:3].isupper() else ""

    @property
    def text(self) -> str:
        """What is asked: `30 minutes a day`."""
        return self.say(self.number)

    def relaxed_by(self, slack: float) -> float:
        """Return the number that asks for less by so much, rounded to a step.

        Args:
            slack: by how much, 0 or more.
        """
        number = self.number or 0
        if self.is_most:
            return ceil((number + slack) / self.step - _ROUNDING) * self.step
        return max(0, floor((number - slack) / self.step + _ROUNDING) * self.step)


@frozen
class Constraint:
    """Bounds on a sum of variables.

    Attributes:
        ask: the wish or the rule behind it; None for what a program is by definition.
        terms: the factor of each variable.
        low: the least sum.
        high: the greatest sum.
        unit: how much of the sum is one of the number that the ask states.
    """

    demand: Demand | None
    terms: Mapping[Key, float]
    low: float = -inf
    high: float = inf
    unit: float = 1
