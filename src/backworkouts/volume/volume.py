"""Sets per muscle, and the table that made the numbers."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from typing import Any

from attrs import frozen

from backworkouts._nearest import nearest
from backworkouts.errors import UnknownIdError
from backworkouts.volume._bounds import bounds, known
from backworkouts.volume._lanes import Lanes, lane
from backworkouts.volume.credits import CreditTable
from backworkouts.volume.interval import Interval

_SHOWN = 3  # muscles in a repr

__all__ = ["Numbers", "Once", "Spans", "SpansOfWeeks", "Volume", "span"]


class _PerMuscle(Mapping[str, Interval]):
    """Intervals by muscle id, for every muscle of a catalog."""

    __slots__ = ("_index",)

    def __init__(self, index: Mapping[str, int]) -> None:
        self._index = index

    @abstractmethod
    def _read(self, muscle: str) -> Interval:
        """The number of a muscle that is known."""

    def __getitem__(self, muscle: str) -> Interval:
        if not isinstance(muscle, str) or muscle not in self._index:
            raise UnknownIdError("muscle", muscle, nearest(str(muscle), self._index))
        return self._read(muscle)

    def __contains__(self, muscle: object) -> bool:
        return muscle in self._index

    def __iter__(self) -> Iterator[str]:
        return iter(self._index)

    def __len__(self) -> int:
        return len(self._index)

    def __repr__(self) -> str:
        some = ", ".join(f"{muscle} {number}" for muscle, number in self.items() if number)
        return f"<{type(self).__name__}: {some}>"


class Numbers(_PerMuscle):
    """Whole sums of a certain unit, divided when they are read.

    Args:
        index: the lane of each muscle.
        low, high: the sums.
        unit: what of them is one.
    """

    __slots__ = ("_high", "_low", "_unit")

    def __init__(
        self, index: Mapping[str, int], low: Lanes, high: Lanes, unit: Fraction | int
    ) -> None:
        self._index = index
        self._low = low
        self._high = high
        self._unit = unit

    def _read(self, muscle: str) -> Interval:
        at = self._index[muscle]
        low, high = lane(self._low, at), lane(self._high, at)
        return Interval(float(low / self._unit), float(high / self._unit))

    def below(self, muscles: Iterable[str], number: float) -> tuple[str, ...]:
        """The muscles whose most is below a number."""
        limit = bounds(self._index, muscles, number, self._unit)
        return limit.named(limit.below(self._high))

    def above(self, muscles: Iterable[str], number: float) -> tuple[str, ...]:
        """The muscles whose least is above a number."""
        limit = bounds(self._index, muscles, number, self._unit)
        return limit.named(limit.above(self._low))


class Once(_PerMuscle):
    """How often in one session: once for what earns anything.

    Args:
        index: the lane of each muscle.
        low, high: the sums of what it earns.
    """

    __slots__ = ("_high", "_low")

    def __init__(self, index: Mapping[str, int], low: Lanes, high: Lanes) -> None:
        self._index = index
        self._low = low
        self._high = high

    def _read(self, muscle: str) -> Interval:
        at = self._index[muscle]
        return Interval(float(lane(self._low, at) > 0), float(lane(self._high, at) > 0))


class Spans(_PerMuscle):
    """From the least to the most of several counts of the same muscles.

    Args:
        index: holds every muscle.
        counts: one or more.
    """

    __slots__ = ("_counts",)

    def __init__(self, index: Mapping[str, int], counts: Sequence[Mapping[str, Interval]]) -> None:
        super().__init__(index)
        self._counts = counts

    def _read(self, muscle: str) -> Interval:
        return span([one[muscle] for one in self._counts])


class SpansOfWeeks(Spans):
    """From the least to the most of several weeks.

    Args:
        index: holds every muscle.
        weeks: one or more.
    """

    __slots__ = ("_weeks",)

    def __init__(self, index: Mapping[str, int], weeks: Sequence[Volume]) -> None:
        super().__init__(index, weeks)
        self._weeks = weeks

    def below(self, muscles: Iterable[str], number: float) -> tuple[str, ...]:
        """The muscles whose most is below a number: so it is in every week."""
        asked = known(self._index, muscles)
        return _in_all([one.below(asked, number) for one in self._weeks])

    def above(self, muscles: Iterable[str], number: float) -> tuple[str, ...]:
        """The muscles whose least is above a number: so it is in every week."""
        asked = known(self._index, muscles)
        return _in_all([one.above(asked, number) for one in self._weeks])


def _in_all(names: Sequence[tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(one for one in names[0] if all(one in others for others in names))


def span(intervals: Sequence[Interval]) -> Interval:
    """The smallest interval that holds all of them."""
    return Interval(min(one.low for one in intervals), max(one.high for one in intervals))


@frozen(repr=False, eq=False)
class Volume(Mapping[str, Interval]):
    """Sets per muscle, of a session or per week: an `Interval` by muscle id.

    It holds every muscle of the catalog, with 0 for what is not trained. Made by `session_volume`
    and `weekly_volume`.

    Attributes:
        credits: the table that says what a set earns.
        frequency: in how many sessions each muscle earns anything: per week, or 0 or 1 of one
            session.
        uncounted: the sets of each exercise of which no muscle is known, or that names one that
            the catalog does not have, by its name; they are in no number above.
    """

    _sets: Numbers | SpansOfWeeks
    frequency: Mapping[str, Interval]
    credits: CreditTable
    uncounted: Mapping[str, Interval]

    @property
    def incomplete(self) -> bool:
        """Whether some sets are in no number: `uncounted` says which."""
        return bool(self.uncounted)

    @property
    def trained(self) -> dict[str, Interval]:
        """The muscles that earn anything, most first."""
        some = [(muscle, sets) for muscle, sets in self.items() if sets]
        return dict(sorted(some, key=lambda item: -item[1].high))

    def below(self, muscles: Iterable[str], sets: float) -> tuple[str, ...]:
        """Those of some muscles that get fewer sets, even with all that is optional.

        The same as `self[muscle].high < sets` for each of them, and much sooner known.

        Args:
            muscles: their ids.
            sets: how many.

        Raises:
            UnknownIdError: for a muscle that the catalog does not have.

        >>> from backworkouts import catalog, session_volume
        >>> volume = session_volume(catalog.workouts["back_workout_1"])
        >>> str(volume["rhomboids"]), str(volume["infraspinatus"])
        ('16', '8')
        >>> volume.below(("rhomboids", "infraspinatus"), 10)
        ('infraspinatus',)
        """
        return self._sets.below(muscles, sets)

    def above(self, muscles: Iterable[str], sets: float) -> tuple[str, ...]:
        """Those of some muscles that get more sets, even without all that is optional.

        The same as `self[muscle].low > sets` for each of them, and much sooner known.

        Args:
            muscles: their ids.
            sets: how many.

        Raises:
            UnknownIdError: for a muscle that the catalog does not have.

        >>> from backworkouts import catalog, session_volume
        >>> volume = session_volume(catalog.workouts["back_workout_1"])
        >>> volume.above(("rhomboids", "infraspinatus"), 10)
        ('rhomboids',)
        """
        return self._sets.above(muscles, sets)

    def __getitem__(self, muscle: str) -> Interval:
        return self._sets[muscle]

    def __contains__(self, muscle: object) -> bool:
        return muscle in self._sets

    def __iter__(self) -> Iterator[str]:
        return iter(self._sets)

    def __len__(self) -> int:
        return len(self._sets)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Volume):
            return NotImplemented
        return (
            self.credits == other.credits
            and dict(self) == dict(other)
            and dict(self.frequency) == dict(other.frequency)
            and dict(self.uncounted) == dict(other.uncounted)
        )

    __hash__: Any = None

    def __repr__(self) -> str:
        trained = [f"{muscle} {sets}" for muscle, sets in self.trained.items()]
        most = [*trained[:_SHOWN], "..."] if len(trained) > _SHOWN else trained
        lacking = f"; without {len(self.uncounted)} exercises" if self.incomplete else ""
        return f"<Volume ({self.credits}): {', '.join(most)}{lacking}>"
