"""Adding up sets per muscle: whole numbers inside, so that order never matters."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Protocol

from backworkouts.model.exercise import Exercise
from backworkouts.model.interval import Interval
from backworkouts.model.muscle import Muscle
from backworkouts.model.set import Set, SetKind
from backworkouts.model.workout import Workout
from backworkouts.volume._lanes import Lanes, pack
from backworkouts.volume.credits import PARTS, CreditTable

__all__ = ["UNIT", "Counted", "Rates", "rates_of", "total", "total_of", "working_sets"]

UNIT = PARTS * PARTS
"""Sums are in millionths: a thousandth of a set times a thousandth of a credit."""

_DROP = SetKind.DROP
_WARM_UP = SetKind.WARM_UP
_WORKING = SetKind.WORKING


class Rates:
    """What a set of each exercise earns each muscle, by one table and one anatomy.

    A muscle's parts and the whole it is part of share the work: the whole earns the most that any
    of its parts does, never their sum, and each part earns what the whole is credited with.
    """

    def __init__(self, table: CreditTable, muscles: Mapping[str, Muscle]) -> None:
        self.table: CreditTable = table
        self.drop: int = round(table.drop_set * PARTS)
        self.index: dict[str, int] = {muscle: number for number, muscle in enumerate(muscles)}
        self.muscles: Mapping[str, Muscle] = muscles
        self._parts: dict[str, list[str]] = {}
        for muscle in muscles.values():
            if muscle.parent is not None:
                self._parts.setdefault(muscle.parent, []).append(muscle.id)
        # Keyed by id, and checked by identity: hashing or comparing a whole exercise would cost
        # more than the count.
        self.known: dict[str, tuple[Exercise, Lanes | None]] = {}
        self.multiples: dict[str, tuple[Exercise, tuple[Lanes, ...]]] = {}
        """What 0, 1, 2 ... sets of an exercise earn each muscle, in millionths, of those seen so
        far; nothing where `of` is None. To look it up is sooner done than to multiply."""

    def of(self, exercise: Exercise) -> Lanes | None:
        """What each muscle earns per set, in thousandths, from now on in `multiples` too.

        None when it names no muscle, or one that is not known: then no count of it is whole.
        """
        known = self.known.get(exercise.id)
        if known is not None and known[0] is exercise:
            return known[1]
        own = self.table.of(exercise)
        named = {*own, *exercise.prime_movers, *exercise.synergists, *exercise.stabilizers}
        rates = self._spread(own) if named and named <= self.index.keys() else None
        if len(self.known) >= _MOST_KNOWN:  # hardly by a catalog, but by a stream of custom ones
            self.known.clear()
            self.multiples.clear()
        self.known[exercise.id] = (exercise, rates)
        every = () if rates is None else tuple(rates * PARTS * n for n in range(_OFTEN + 1))
        self.multiples[exercise.id] = (exercise, every)
        return rates

    def _spread(self, credits: dict[str, float]) -> Lanes:
        spread: dict[str, float] = {}
        for muscle, credit in credits.items():
            for one in (*self._above(muscle), *self._below(muscle)):
                spread[one] = max(credit, spread.get(one, 0))
        return pack(
            {self.index[muscle]: round(credit * PARTS) for muscle, credit in spread.items()}
        )

    def _above(self, muscle: str) -> Iterable[str]:
        at: str | None = muscle
        while at is not None:
            yield at
            at = self.muscles[at].parent

    def _below(self, muscle: str) -> Iterable[str]:
        for part in self._parts.get(muscle, ()):
            yield part
            yield from self._below(part)


_OFTEN = 6  # most exercises have no more sets than that
_MOST_KNOWN = 10_000
_MADE: dict[tuple[int, int], Rates] = {}
_MOST_MADE = 64


def rates_of(table: CreditTable, muscles: Mapping[str, Muscle]) -> Rates:
    """The rates of a table, made once.

    Kept under the identity of both, which the rates keep alive: to compare them would cost more
    than a count.
    """
    made = _MADE.get((id(table), id(muscles)))
    if made is None:
        if len(_MADE) >= _MOST_MADE:
            _MADE.clear()
        made = _MADE[id(table), id(muscles)] = Rates(table, muscles)
    return made


Sums = tuple[Lanes, Lanes, dict[str, Interval]]
"""Sets per muscle, in millionths: the least and the most; and what is in neither, by name."""


def working_sets(sets: tuple[Set, ...], drop: int = 0) -> tuple[int, int]:
    """How many sets count, in thousandths: the fewest and the most.

    Args:
        sets: of one exercise.
        drop: what a drop set after another set counts.
    """
    fewest = most = 0
    begun = False
    for one in sets:
        if one.kind is _WARM_UP:
            continue
        amount = drop if begun and one.kind is _DROP else PARTS
        begun = True
        most += amount
        if not one.optional:
            fewest += amount
    return fewest, most


def total(workout: Workout, rates: Rates) -> Sums:  # noqa: C901  written out, see below
    """The sets of a workout."""
    low = more = 0
    uncounted: dict[str, Interval] = {}
    multiples, working = rates.multiples, _WORKING
    for block in workout.blocks:
        for one in block.exercises:
            # Mostly every set is a working set of a known exercise. That is found out and added
            # here, without a call; whatever else there is takes the way below.
            # Neighbors that are equal are one object, which is looked at once.
            sets = one.sets
            before = None
            for each in sets:
                if each is not before:
                    if each.kind is not working or each.optional:
                        break
                    before = each
            else:
                exercise = one.exercise
                try:
                    known, earned = multiples[exercise.id]
                    if known is exercise:
                        low += earned[len(sets)]
                        continue
                except LookupError:
                    pass
            fewest, most = working_sets(sets, rates.drop)
            rate = rates.of(one.exercise)
            if rate is not None:
                low += rate * fewest
                if most != fewest:
                    more += rate * (most - fewest)
            elif most:
                name = one.exercise.name
                every = Interval(fewest / PARTS, most / PARTS)
                uncounted[name] = uncounted.get(name, Interval(0, 0)) + every
    return low, low + more if more else low, uncounted


class Counted(Protocol):
    """An exercise of which somebody knows already how many sets count, each as one."""

    exercise: Exercise
    count: int


def total_of(some: Iterable[Counted], rates: Rates) -> Sums:
    """The sets of exercises that were counted before: no set is looked at again."""
    low = 0
    uncounted: dict[str, Interval] = {}
    multiples = rates.multiples
    for one in some:
        exercise = one.exercise
        try:
            known, earned = multiples[exercise.id]
            if known is exercise:
                low += earned[one.count]
                continue
        except LookupError:
            pass
        rate = rates.of(exercise)
        if rate is not None:
            low += rate * PARTS * one.count
        else:
            every = Interval(one.count, one.count)
            uncounted[exercise.name] = uncounted.get(exercise.name, Interval(0, 0)) + every
    return low, low, uncounted
