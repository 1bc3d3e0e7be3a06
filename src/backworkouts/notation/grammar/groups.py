"""What a line states of sets, slot by slot, until the sets are made of it."""

from __future__ import annotations

from functools import lru_cache
from itertools import zip_longest

from attrs import define, field

from backworkouts import limits
from backworkouts.model.interval import Interval
from backworkouts.model.load import Load, Unit
from backworkouts.model.quantity import Duration, Reps
from backworkouts.model.set import Set, SetKind, Side
from backworkouts.notation.grammar.amounts import Amount
from backworkouts.notation.grammar.quantities import ADDED, Kind, Quantity

__all__ = ["PLAUSIBLE_REPS", "Group", "Unsound", "sets_of"]

_PERCENT = (Unit.PERCENT_1RM, Unit.PERCENT_RM, Unit.PERCENT_TM)
PLAUSIBLE_REPS = 100
"""More repetitions than so many are a load, or doubtful."""
_LEAST_LOAD = 30


class Unsound(Exception):  # noqa: N818  it never leaves the package
    """What the slots of a group state together is not possible."""

    def __init__(self, found: str, expected: str) -> None:
        super().__init__(found, expected)
        self.found = found
        self.expected = expected


@define
class Group:
    """Sets that are stated together: `4x10 @ 60kg`."""

    sets: Amount | None = None
    target: Quantity | None = None
    to_failure: bool = False
    load: Quantity | None = None
    rir: float | Interval | None = None
    rest: Amount | None = None
    tempo: str | None = None
    per_side: bool = False
    side: Side | None = None
    optional: bool = False
    kind: SetKind | None = None
    last: str = ""
    """What is stated of the last set only: `failure`."""
    is_one: bool = False
    """One set of a log, by its number: `Set 2: 80kg x 8`."""
    is_repeated: bool = False
    """A load and its repetitions, so many times: `24 x 15 (x 3)`."""
    has_product: bool = False
    pair: tuple[Quantity, Quantity] | None = None
    """Two numbers with an x between and no unit: what they count, their neighbors may state."""
    stated_at: int | None = None
    """The token where sets or repetitions are stated first."""
    spans: list[tuple[int, int]] = field(factory=list)
    """The tokens that state it."""

    @property
    def states_sets(self) -> bool:
        """Whether it states anything to be done, and not only how."""
        return self.sets is not None or self.target is not None or self.is_one

    @property
    def has_many_reps(self) -> bool:
        """Whether a product without units has more repetitions than anybody does."""
        return (
            self.pair is not None
            and self.target is not None
            and self.target is self.pair[1]
            and self.target.amounts[0].low > PLAUSIBLE_REPS
        )

    @property
    def may_be_at_load(self) -> bool:
        """Whether a product without units may be repetitions with a load: `5x60`."""
        return (
            self.pair is not None
            and self.load is None
            and self.target is not None
            and self.target is self.pair[1]
            and self.target.amounts[0].low >= _LEAST_LOAD
        )

    def holds(self, sets: Quantity | None, target: Quantity | None, load: Quantity | None) -> bool:
        """Whether it states one of these already."""
        return (
            (sets is not None and self.sets is not None)
            or (target is not None and self.target is not None)
            or (load is not None and self.load is not None)
        )


def _duration(amount: Amount) -> Duration:
    if not amount.is_whole:
        raise Unsound(f"{amount.low:g} seconds", "whole seconds")
    high = amount.low if amount.high is None else amount.high
    return Duration(int(amount.low), int(high))


def _targets(group: Group) -> list[tuple[Reps | None, Duration | None, str | None]]:
    """What each set aims at, one for all or one for each: repetitions, a time, a note."""
    target = group.target
    if target is None:
        return [(Reps(1, None), None, None)]  # not stated: one or more
    if target.kind is Kind.FAILURE:
        return [(Reps(1, None, to_failure=True), None, None)]
    if target.kind is Kind.TIME:
        return [(None, _duration(one), None) for one in target.amounts]
    if target.kind is Kind.FAR:
        return [(Reps(1, 1), None, f"{_said(one)} {target.word}") for one in target.amounts]
    return [(_reps(one, group.to_failure), None, None) for one in target.amounts]


def _said(amount: Amount) -> str:
    if amount.high is None:
        return f"{amount.low:g}+"
    return f"{amount.low:g}" if amount.low == amount.high else f"{amount.low:g}-{amount.high:g}"


@lru_cache(maxsize=1024)
def _reps_of(low: int, high: int | None, to_failure: bool) -> Reps:  # noqa: FBT001  one call
    return Reps(low, high, to_failure=to_failure)


def _reps(amount: Amount, to_failure: bool) -> Reps:  # noqa: FBT001  one call
    if not amount.is_whole:
        raise Unsound(f"{amount.low:g} repetitions", "whole repetitions")
    high = None if amount.high is None else int(amount.high)
    return _reps_of(int(amount.low), high, to_failure)


@lru_cache(maxsize=1024)
def _load_of(low: float, high: float, unit: Unit, rm: int | None) -> Load:
    return Load(Interval(low, high), unit, rm)


def _loads(group: Group) -> list[Load | None]:
    if group.load is None:
        return [None]
    unit = group.load.unit or Unit.UNSTATED
    amounts, rm = group.load.amounts, group.load.rm
    if unit in _PERCENT and any(amount.low == 0 for amount in amounts):
        raise Unsound("0 %", "more than 0 %")
    return [
        _load_of(amount.low, amount.low if amount.high is None else amount.high, unit, rm)
        for amount in amounts
    ]


def _as_range(target: Quantity, sets: Amount | None) -> Quantity:
    """`8/10` is a range, unless there are two sets; `8/8` is so many with each side."""
    first, second = target.amounts
    if first.low == second.low and first.high == second.high:
        return target._replace(amounts=(first._replace(both_sides=True),))
    if sets is not None and sets.high != len(target.amounts) and first.low < second.low:
        return target._replace(amounts=(first._replace(high=second.high),))
    return target


def sets_of(group: Group, unit: Unit | None) -> tuple[Set, ...]:
    """The sets that a group states.

    Args:
        group: it.
        unit: of a load that states none.

    Raises:
        Unsound: when they cannot be.
        InvalidValueError: when a number is beyond what a set holds.
    """
    target = group.target
    if target is not None and target.slashed and len(target.amounts) == 2:  # noqa: PLR2004  a pair
        group.target = target = _as_range(target, group.sets)
    targets = _targets(group)
    loads = _loads(group)
    if unit is not None:
        own = ADDED[unit] if group.load is not None and group.load.is_added else unit
        loads = [
            Load(one.value, own) if one and one.unit is Unit.UNSTATED else one for one in loads
        ]
    low, high = _count(group, len(targets), len(loads))
    rest = None if group.rest is None else _duration(group.rest)
    side = group.per_side or bool(target and any(one.both_sides for one in target.amounts))
    made = []
    for place, (goal, load) in enumerate(
        zip_longest(
            targets if len(targets) > 1 else targets * high,
            loads if len(loads) > 1 else loads * high,
        )
    ):
        reps, duration, note = goal
        if place == high - 1 and group.last == "failure" and reps is not None:
            reps = Reps(reps.low, None if reps.low == 1 else reps.high, to_failure=True)
        made.append(
            _set(
                reps,
                duration,
                load,
                group.rir,
                rest,
                group.tempo,
                group.kind or SetKind.WORKING,
                side,
                group.side,
                group.optional or place >= low,
                note,
            )
        )
    return tuple(made)


@lru_cache(maxsize=1024)
def _set(*stated: object) -> Set:
    return Set(*stated)  # type: ignore[arg-type]  # checked by Set


def _count(group: Group, targets: int, loads: int) -> tuple[int, int]:
    """How many sets, at least and at most, and whether the lists fit them."""
    if group.sets is None:
        count = max(targets, loads)
        low = high = count
    else:
        if not group.sets.is_whole or group.sets.high is None:
            raise Unsound(f"{group.sets.low:g} sets", "a whole number of sets")
        low, high = int(group.sets.low), int(group.sets.high)
    if not 1 <= low <= high <= limits.SETS_OF_EXERCISE:
        raise Unsound(
            f"{high:,} sets" if high else "0 sets", f"1 to {limits.SETS_OF_EXERCISE} sets"
        )
    for one, what in ((targets, "repetitions"), (loads, "loads")):
        if one not in (1, high):
            raise Unsound(f"{high} sets and {one} numbers of {what}", f"one number, or {high}")
    return low, high
