"""A simulated lifter, who does what a scheme of progression asks for, as far as strength allows.

The model is as simple as it can be; it shows what a scheme does, not what training does:

- The one-repetition maximum grows with each session, by a share of what is missing to a ceiling.
- On a day it is higher or lower by a random share, the same for all sets of the day.
- Each set makes the next one harder.
- How many repetitions a load allows follows Epley's formula.
- The lifter feels one repetition fewer in reserve than there is (Halperin 2022), and states that.

A seed fixes the random shares: equal lifters do equal things.
"""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from attrs import define, field, frozen

import backworkouts as bw

__all__ = ["Lifter", "PlannedSet"]

EPLEY = 30
"""Epley: the maximum is `1 + r / 30` times a load that allows `r` repetitions."""
MOST_RIR = 10
"""People do not state more; the library reads no more."""


@frozen
class PlannedSet:
    """A set to do: its load in kg, and the least and the most repetitions."""

    load: float
    low: int
    high: int | None
    rir: int

    @classmethod
    def of(cls, planned: bw.Set) -> PlannedSet:
        """Return what a planned set asks for.

        Raises:
            ValueError: for a set without a load or without repetitions.
        """
        if planned.load is None or planned.reps is None:
            message = f"a set to do needs a load and repetitions: {planned}"
            raise ValueError(message)
        rir = planned.rir.low if isinstance(planned.rir, bw.Interval) else planned.rir
        return cls(planned.load.low, planned.reps.low, planned.reps.high, round(rir or 0))


@define
class Lifter:
    """A lifter whose strength changes with training.

    Attributes:
        maximum: one-repetition maximum at present, in kg.
        ceiling: the maximum that training approaches, in kg.
        growth: share of what is missing to the ceiling that a session adds.
        form: standard deviation of the share by which a day differs.
        fatigue: share of the strength that each set takes from the next ones.
        bias: repetitions in reserve that the lifter does not feel.
        seed: of the random shares.
    """

    maximum: float
    ceiling: float
    growth: float = 0.018
    form: float = 0.01
    fatigue: float = 0.006
    bias: int = 1
    seed: int = 2026
    _random: Random = field(init=False)

    def __attrs_post_init__(self) -> None:
        self._random = Random(self.seed)  # noqa: S311  a simulation, no secret

    def train(self, planned: tuple[bw.Set, ...]) -> tuple[bw.Set, ...]:
        """Return the sets that were done in a session, and grow stronger by it.

        A set without a single repetition is not in the log.
        """
        strength = self.maximum * (1 + self._random.gauss(0, self.form))
        done = tuple(self._done(planned, strength))
        self.maximum += self.growth * (self.ceiling - self.maximum)
        return done

    def rest(self, share: float) -> None:
        """Lose a share of the strength in a break without training."""
        self.maximum *= 1 - share

    def _done(self, planned: tuple[bw.Set, ...], strength: float) -> Iterator[bw.Set]:
        for each in planned:
            asked = PlannedSet.of(each)
            possible = reps_at(asked.load, strength)
            reps = min(possible, self._wanted(asked, possible))
            strength *= 1 - self.fatigue
            if reps:
                stated = min(max(possible - reps - self.bias, 0), MOST_RIR)
                yield each.replace(reps=reps, rir=stated)

    def _wanted(self, asked: PlannedSet, possible: int) -> int:
        """Return the repetitions after which the lifter stops.

        Open sets stop where one repetition in reserve is felt; ranges, at their end or where the
        planned reserve is felt.
        """
        if asked.high is None:
            return max(asked.low, possible - self.bias - 1)
        felt = possible - self.bias - asked.rir
        return min(asked.high, max(asked.low, felt))


def reps_at(load: float, maximum: float) -> int:
    """Return how many repetitions a load allows, by Epley's formula.

    >>> reps_at(100, 100), reps_at(100, 120), reps_at(101, 100)
    (1, 6, 0)
    """
    if load > maximum:
        return 0
    return max(1, int(EPLEY * (maximum / load - 1) + 1e-9))
