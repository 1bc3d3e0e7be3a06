"""Sets per muscle, and the table that made the numbers."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from backworkouts.errors import UnknownIdError
from backworkouts.model.interval import Interval
from backworkouts.suggest import nearest
from backworkouts.volume.credits import CreditTable

_SHOWN = 3  # muscles in a repr

__all__ = ["PerMuscle", "Volume"]


class PerMuscle(Mapping[str, Interval]):
    """Intervals by muscle id, for every muscle of a catalog."""

    # No class of attrs: to make one of those takes longer than to count. What they hold is private,
    # and what they show cannot be set.
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


class Volume(PerMuscle):
    """Sets per muscle, of a session or per week: an `Interval` by muscle id.

    It holds every muscle of the catalog, with 0 for what is not trained. Made by `session_volume`
    and `weekly_volume`.
    """

    __slots__ = ("_credits", "_uncounted")

    _credits: CreditTable
    _uncounted: Mapping[str, Interval]

    @property
    def credits(self) -> CreditTable:
        """The table that says what a set earns."""
        return self._credits

    @property
    @abstractmethod
    def frequency(self) -> Mapping[str, Interval]:
        """In how many sessions each muscle earns anything: per week, or 0 or 1 of one session."""

    @property
    def uncounted(self) -> Mapping[str, Interval]:
        """The sets of each exercise of which no muscle is known, by its name.

        Of those too that name one that the catalog does not have. They are in no other number.
        """
        return self._uncounted

    @property
    def incomplete(self) -> bool:
        """Whether some sets are in no number: `uncounted` says which."""
        return bool(self._uncounted)

    @property
    def trained(self) -> dict[str, Interval]:
        """The muscles that earn anything, most first."""
        some = [(muscle, sets) for muscle, sets in self.items() if sets]
        return dict(sorted(some, key=lambda item: -item[1].high))

    @abstractmethod
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

    @abstractmethod
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
