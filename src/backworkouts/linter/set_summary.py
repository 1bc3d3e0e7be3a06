"""Summary of the sets of one exercise, and how rules read each kind of set and of block."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from math import inf
from typing import NamedTuple

from attrs import frozen

from backworkouts.model.block import BlockMethod
from backworkouts.model.interval import Interval
from backworkouts.model.set import Set, SetKind

__all__ = [
    "KINDS",
    "METHODS",
    "KindPolicy",
    "MethodPolicy",
    "SetSummary",
    "goes_to_failure",
    "summarize",
]

_ONE_SIDE = 0.5


class KindPolicy(NamedTuple):
    """How rules read the sets of one `SetKind`.

    Attributes:
        is_work: a set of the kind is a working set.
        continues: a set of the kind continues the set before it: the pair counts as one set, and
            no rest is expected between the two.
        is_judged_by_reps: ranges of repetitions are meant for sets of the kind. They are not for
            sets with pauses inside, which allow more repetitions than a straight set.
    """

    is_work: bool
    continues: bool = False
    is_judged_by_reps: bool = True


KINDS: Mapping[SetKind, KindPolicy] = {
    SetKind.WARM_UP: KindPolicy(is_work=False, is_judged_by_reps=False),
    SetKind.WORKING: KindPolicy(is_work=True),
    SetKind.DROP: KindPolicy(is_work=True, continues=True, is_judged_by_reps=False),
    SetKind.BACK_OFF: KindPolicy(is_work=True),
    SetKind.REST_PAUSE: KindPolicy(is_work=True, is_judged_by_reps=False),
    SetKind.CLUSTER: KindPolicy(is_work=True, is_judged_by_reps=False),
}
"""The policy of every kind: a test fails for a member of `SetKind` without one."""


class MethodPolicy(NamedTuple):
    """How rules read the sets of a block with a `BlockMethod`, or with none.

    Attributes:
        is_timed: a clock times the rounds, so that no rest between sets is judged.
        is_open: the lifter may do more rounds than are listed.
    """

    is_timed: bool
    is_open: bool


METHODS: Mapping[BlockMethod | None, MethodPolicy] = {
    None: MethodPolicy(is_timed=False, is_open=False),
    BlockMethod.AMRAP: MethodPolicy(is_timed=True, is_open=True),
    BlockMethod.EMOM: MethodPolicy(is_timed=True, is_open=False),
}
"""The policy of every method: a test fails for a member of `BlockMethod` without one."""


@frozen
class SetSummary:
    """What the rules need to know of the sets of one exercise.

    Attributes:
        working: the working sets with their numbers, counted from 0 among all sets; a run of one
            shared object stands here once, with the number of its first set.
        count: how many working sets there are, optional ones included.
        fewest, most: how many sets count: a drop set continues the set before it, a set of one
            side is half a set, and an optional set may be left out. Where the lifter may do more
            rounds than are listed, the most is infinite.
        has_warm_ups: some set is a warm-up set.
        has_loads: some working set states a load.
        has_rests: some working set states a rest interval.
        notes: the notes of sets, with the number of the set.
    """

    working: tuple[tuple[int, Set], ...]
    count: int
    fewest: float
    most: float
    has_warm_ups: bool
    has_loads: bool
    has_rests: bool
    notes: tuple[tuple[int, str], ...]


def summarize(sets: Iterable[Set], method: BlockMethod | None = None) -> SetSummary:
    """Return the summary of the sets of one exercise, in one pass.

    Args:
        sets: all sets of the exercise, in order.
        method: the method of the block in which they stand.
    """
    working: list[tuple[int, Set]] = []
    notes: list[tuple[int, str]] = []
    count = 0
    fewest = most = 0.0
    has_warm_ups = has_loads = has_rests = False
    previous: Set | None = None
    for number, performed in enumerate(sets):
        policy = KINDS[performed.kind]
        if performed is not previous:
            previous = performed
            if performed.note is not None:
                notes.append((number, performed.note))
            if policy.is_work:
                working.append((number, performed))
                has_loads = has_loads or performed.load is not None
                has_rests = has_rests or performed.rest is not None
            else:
                has_warm_ups = True
        if policy.is_work:
            counted = 1.0 if performed.side is None else _ONE_SIDE
            if policy.continues and count:
                counted = 0
            count += 1
            most += counted
            fewest += 0 if performed.optional else counted
    if count and METHODS[method].is_open:
        most = inf
    return SetSummary(
        tuple(working), count, fewest, most, has_warm_ups, has_loads, has_rests, tuple(notes)
    )


def goes_to_failure(performed: Set) -> bool:
    """Return whether a set is taken to failure: stated, or with no repetition in reserve.

    Args:
        performed: the set.
    """
    reps, rir = performed.reps, performed.rir
    most_in_reserve = rir.high if isinstance(rir, Interval) else rir
    return most_in_reserve == 0 or (reps is not None and reps.to_failure)
