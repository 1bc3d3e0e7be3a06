"""Volumes and frequencies as sums side by side, which become intervals when they are read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction

from backworkouts.model.interval import Interval
from backworkouts.volume._bounds import bounds, known
from backworkouts.volume._lanes import Lanes, lane
from backworkouts.volume._tally import UNIT, Rates
from backworkouts.volume.credits import CreditTable
from backworkouts.volume.volume import PerMuscle, Volume

__all__ = ["Numbers", "OfSession", "OfWeek", "OfWeeks"]


class _Summed(Volume):
    """Sums of sets, of a certain unit."""

    __slots__ = ("_high", "_low")

    _high: Lanes
    _low: Lanes
    _unit: Fraction | int
    """What of a sum is one set."""

    def _read(self, muscle: str) -> Interval:
        return _interval(self._low, self._high, self._index[muscle], self._unit)

    def below(self, muscles: Iterable[str], sets: float) -> tuple[str, ...]:
        limit = bounds(self._index, muscles, sets, self._unit)
        found = self._high + limit.enough & limit.tops ^ limit.tops
        return limit.named(found) if found else ()

    def above(self, muscles: Iterable[str], sets: float) -> tuple[str, ...]:
        limit = bounds(self._index, muscles, sets, self._unit)
        found = self._low + limit.beyond & limit.tops
        return limit.named(found) if found else ()


class OfSession(_Summed):
    """Of one session.

    Args:
        index: the lane of each muscle.
        low, high: the sums of sets, in millionths.
        credits: the table that made them.
        uncounted: sets that are in neither.
    """

    __slots__ = ()

    _unit = UNIT

    def __init__(
        self,
        index: Mapping[str, int],
        low: Lanes,
        high: Lanes,
        credits: CreditTable,
        uncounted: Mapping[str, Interval],
    ) -> None:
        self._index = index
        self._low = low
        self._high = high
        self._credits = credits
        self._uncounted = uncounted

    @property
    def frequency(self) -> Mapping[str, Interval]:
        return Once(self._index, self._low, self._high)


class OfWeek(_Summed):
    """Of one kind of week.

    Args:
        rates: what made the sums.
        sums: the least and the most sets, in millionths, in so many weeks.
        uncounted: sets that are in neither.
        weeks: how many.
        frequency: in how many sessions of a week.
    """

    __slots__ = ("_frequency", "_unit")

    def __init__(
        self,
        rates: Rates,
        sums: tuple[Lanes, Lanes],
        uncounted: Mapping[str, Interval],
        weeks: Fraction,
        frequency: Numbers,
    ) -> None:
        super().__init__(rates.index)
        self._low, self._high = sums
        self._credits = rates.table
        self._uncounted = uncounted
        self._unit = weeks * UNIT
        self._frequency = frequency

    @property
    def frequency(self) -> Mapping[str, Interval]:
        return self._frequency


class Numbers(PerMuscle):
    """Whole sums of a certain unit.

    Args:
        index: the lane of each muscle.
        low, high: the sums.
        unit: what of them is one.
    """

    __slots__ = ("_high", "_low", "_unit")

    def __init__(
        self, index: Mapping[str, int], low: Lanes, high: Lanes, unit: Fraction | int
    ) -> None:
        super().__init__(index)
        self._low = low
        self._high = high
        self._unit = unit

    def _read(self, muscle: str) -> Interval:
        return _interval(self._low, self._high, self._index[muscle], self._unit)


class Once(PerMuscle):
    """How often in one session: once for what earns anything.

    Args:
        index: the lane of each muscle.
        low, high: the sums of what it earns.
    """

    __slots__ = ("_high", "_low")

    def __init__(self, index: Mapping[str, int], low: Lanes, high: Lanes) -> None:
        super().__init__(index)
        self._low = low
        self._high = high

    def _read(self, muscle: str) -> Interval:
        at = self._index[muscle]
        return Interval(float(lane(self._low, at) > 0), float(lane(self._high, at) > 0))


def _interval(low: Lanes, high: Lanes, at: int, unit: Fraction | int) -> Interval:
    return Interval(float(lane(low, at) / unit), float(lane(high, at) / unit))


class OfWeeks(Volume):
    """From the least to the most of several kinds of week: what a week may come to.

    Args:
        index: holds every muscle.
        weeks: one or more, by one table.
    """

    __slots__ = ("_weeks",)

    def __init__(self, index: Mapping[str, int], weeks: Sequence[Volume]) -> None:
        super().__init__(index)
        self._weeks = weeks
        self._credits = weeks[0].credits
        names = {name: None for one in weeks for name in one.uncounted}
        lacking = [one.uncounted for one in weeks]
        self._uncounted = {name: _span(lacking, name) for name in names}

    @property
    def frequency(self) -> Mapping[str, Interval]:
        return Spans(self._index, [one.frequency for one in self._weeks])

    def _read(self, muscle: str) -> Interval:
        return _span(self._weeks, muscle)

    def below(self, muscles: Iterable[str], sets: float) -> tuple[str, ...]:
        # The most of several is below a number when each of them is.
        asked = known(self._index, muscles)
        return _in_all([one.below(asked, sets) for one in self._weeks])

    def above(self, muscles: Iterable[str], sets: float) -> tuple[str, ...]:
        asked = known(self._index, muscles)
        return _in_all([one.above(asked, sets) for one in self._weeks])


class Spans(PerMuscle):
    """From the least to the most of several counts."""

    __slots__ = ("_counts",)

    def __init__(self, index: Mapping[str, int], counts: Sequence[Mapping[str, Interval]]) -> None:
        super().__init__(index)
        self._counts = counts

    def _read(self, muscle: str) -> Interval:
        return _span(self._counts, muscle)


def _span(counts: Sequence[Mapping[str, Interval]], name: str) -> Interval:
    found = [one.get(name, _NOTHING) for one in counts]
    return Interval(min(one.low for one in found), max(one.high for one in found))


_NOTHING = Interval(0, 0)


def _in_all(names: Sequence[tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(one for one in names[0] if all(one in others for others in names))
