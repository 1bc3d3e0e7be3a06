"""What the working sets of an exercise and of a workout state, gone through once for all rules.

What is seen in the sets of an exercise is kept with them, as they never change: an app checks the
same workout after each edit, and a program repeats it.
"""

from __future__ import annotations

from math import inf

from backworkouts.model.block import ExerciseSets
from backworkouts.model.load import Unit
from backworkouts.model.set import Set, SetKind
from backworkouts.rules._traits import Fact

__all__ = ["NEVER", "Seen", "Stated", "seen"]

Seen = tuple[int, int, float, int, int, float]
"""Of the sets of an exercise: their `Fact`s; how many are working sets; and of these the shortest
rest interval at its longest, the most repetitions that one asks for, the fewest that one allows
(`NEVER` where none is stated), and how many times the least load the greatest is."""

NEVER = 1 << 29
"""More than all that can be stated; compared sooner than a float."""

_UNSTATED = Unit.UNSTATED
_WARM_UP = SetKind.WARM_UP
_DROP = SetKind.DROP
_MOST_KEPT = 10_000

_keep = ExerciseSets._seen.__set__  # type: ignore[attr-defined]  # noqa: SLF001  a slot is a descriptor
_kept: dict[Seen, Seen] = {}
"""Most sets state the same as others, and share what says so."""


def seen(of: ExerciseSets) -> Seen:
    """What is seen in the sets of an exercise, from now on in its `_seen`."""
    made = _of(of)
    if len(_kept) >= _MOST_KEPT:
        _kept.clear()
    made = _kept.setdefault(made, made)
    _keep(of, made)
    return made


def _of(of: ExerciseSets) -> Seen:
    facts = 0 if of.note is None else Fact.NOTE
    count = different = 0
    least_rest: float = NEVER
    most, fewest = 0, NEVER
    before: Set | None = None
    is_work = False
    for one in of.sets:
        if one is not before:
            before = one
            is_work = one.kind is not _WARM_UP
            facts |= _facts(one)
            if is_work:
                different += 1
                rest, reps = one.rest, one.reps
                if rest is not None and rest.high < least_rest:
                    least_rest = rest.high
                if reps is not None:
                    most = max(most, reps.low)
                    if reps.high is not None and reps.high < fewest:
                        fewest = reps.high
        count += is_work
    if different > 1:
        facts |= Fact.DIFFERENT_SETS
    apart = _apart(of.sets) if facts & Fact.LOAD and different > 1 else 1
    return facts, count, least_rest, most, fewest, apart


def _facts(one: Set) -> int:
    facts = 0 if one.note is None else Fact.NOTE
    if one.kind is _WARM_UP:  # no more of it counts
        return facts | Fact.WARM_UP
    if one.kind is _DROP:
        facts |= Fact.DROP
    if one.optional:
        facts |= Fact.OPTIONAL
    if one.per_side:
        facts |= Fact.PER_SIDE
    if one.load is not None:
        facts |= Fact.LOAD
        if one.load.unit is _UNSTATED:
            facts |= Fact.UNSTATED_UNIT
    if one.rest is not None:
        facts |= Fact.REST
    fails = one.rir == 0 or (one.reps is not None and one.reps.to_failure)
    return facts | (Fact.TO_FAILURE if fails else Fact.SHORT_OF_FAILURE)


def _apart(sets: tuple[Set, ...]) -> float:
    """How many times the least load the greatest is; infinite when that cannot be said."""
    loads = [one.load for one in sets if one.load is not None and one.kind is not _WARM_UP]
    least = min(one.value for one in loads)
    if least <= 0 or len({one.unit for one in loads}) > 1:
        return inf
    return max(one.value for one in loads) / least


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
