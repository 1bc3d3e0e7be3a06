"""What the working sets of an exercise and of a workout state, gone through once for all rules.

What is seen in a set, and in the sets of an exercise, is kept with them, as they never change: an
app checks the same workout after each edit, and readers make equal sets once.
"""

from __future__ import annotations

from math import inf
from typing import Any

from backworkouts.linter.traits import Fact
from backworkouts.model.block import ExerciseSets
from backworkouts.model.load import Unit
from backworkouts.model.set import Set, SetKind

__all__ = ["NEVER", "OfExercise", "OfSet", "Stated", "seen"]

NEVER = 1 << 29
"""More than all that can be stated; compared sooner than a float."""

OfSet = tuple[int, float, int, int]
"""Of one set: its `Fact`s; its rest interval at its longest; the repetitions that it asks for at
least, and those that it allows at most (`NEVER` where none is stated)."""

OfExercise = tuple[int, int, float, int, int, float]
"""Of the sets of an exercise: their `Fact`s; how many are working sets; and of these the shortest
rest interval at its longest, the most repetitions that one asks for, the fewest that one allows
(`NEVER` where none is stated), and how many times the least load the greatest is; infinite when
that cannot be said."""

_UNSTATED = Unit.UNSTATED
_IS_WARM_UP, _IS_DROP = SetKind.WARM_UP, SetKind.DROP
_WARM_UP, _NOTE, _LOAD, _REST = Fact.WARM_UP, Fact.NOTE, Fact.LOAD, Fact.REST
_MOST_KEPT = 10_000

_keep_of_set = Set._seen.__set__  # noqa: SLF001  a slot is a descriptor
_keep_of_exercise = ExerciseSets._seen.__set__  # noqa: SLF001  as above
_kept: dict[tuple[float, ...], Any] = {}
"""Most sets state the same as others, and share what says so."""


def seen(of: ExerciseSets) -> OfExercise:  # noqa: C901, PLR0912  one pass
    """What is seen in the sets of an exercise, from now on in its `_seen`."""
    facts = 0 if of.note is None else _NOTE
    count = different = 0
    least_rest: float = NEVER
    most, fewest = 0, NEVER
    lightest, heaviest = inf, 0.0
    unit: Unit | None = None
    before: Set | None = None
    is_work = False
    for one in of.sets:
        if one is not before:
            before = one
            try:
                bits, rest, low, high = one._seen  # noqa: SLF001  see there
            except AttributeError:
                bits, rest, low, high = _of_set(one)
            facts |= bits
            is_work = not bits & _WARM_UP
            if is_work:
                different += 1
                if rest < least_rest:  # noqa: PLR1730  sooner than a call
                    least_rest = rest
                if low > most:  # noqa: PLR1730  as above
                    most = low
                if high < fewest:  # noqa: PLR1730  as above
                    fewest = high
                if bits & _LOAD and (load := one.load) is not None:
                    if load.high > heaviest:  # noqa: PLR1730  as above
                        heaviest = load.high
                    if load.low < lightest:  # noqa: PLR1730  as above
                        lightest = load.low
                    if load.unit is not unit:
                        if unit is not None:
                            lightest = 0
                        unit = load.unit
        if is_work:
            count += 1
    if different > 1:
        facts |= Fact.DIFFERENT_SETS
    apart = 1.0 if unit is None else heaviest / lightest if lightest > 0 else inf
    made: OfExercise = _shared((facts, count, least_rest, most, fewest, apart))
    _keep_of_exercise(of, made)
    return made


def _of_set(one: Set) -> OfSet:
    facts = 0 if one.note is None else _NOTE
    kind, load, rest, reps = one.kind, one.load, one.rest, one.reps
    if kind is _IS_WARM_UP:  # no more of it counts
        facts |= _WARM_UP
        load = rest = reps = None
    else:
        fails = one.rir == 0 or (reps is not None and reps.to_failure)
        facts |= Fact.TO_FAILURE if fails else Fact.SHORT_OF_FAILURE
        if kind is _IS_DROP:
            facts |= Fact.DROP
        if one.optional:
            facts |= Fact.OPTIONAL
        if one.per_side:
            facts |= Fact.PER_SIDE
    longest, low, high = NEVER, 0, NEVER
    if load is not None:
        facts |= Fact.UNSTATED_UNIT | _LOAD if load.unit is _UNSTATED else _LOAD
    if rest is not None:
        facts |= _REST
        longest = rest.high
    if reps is not None:
        low = reps.low
        high = NEVER if reps.high is None else reps.high
    made: OfSet = _shared((facts, longest, low, high))
    _keep_of_set(one, made)
    return made


def _shared(made: tuple[float, ...]) -> Any:
    if len(_kept) >= _MOST_KEPT:
        _kept.clear()
    return _kept.setdefault(made, made)


class Stated:
    """How far the sets of a workout go: what no set goes beyond, no rule need look for.

    Attributes:
        facts: the `Fact`s of its sets together.
        least_rest: the shortest rest interval, in seconds, at its longest; `NEVER` when none is
            stated.
        fewest, most: the repetitions of the set that allows the fewest, and of the one that asks
            for the most.
        apart: how many times the least load of an exercise its greatest is, in one place;
            infinite when that cannot be said.
    """

    __slots__ = ("apart", "facts", "fewest", "least_rest", "most")

    def __init__(self, facts: int, least_rest: float, fewest: int, most: int, apart: float) -> None:
        self.facts: int = facts
        self.least_rest: float = least_rest
        self.fewest: int = fewest
        self.most: int = most
        self.apart: float = apart
