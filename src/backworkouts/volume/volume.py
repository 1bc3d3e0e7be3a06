"""The result of counting: sets per muscle, and the credit table that made the numbers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from attrs import frozen

from backworkouts.errors import UnknownIdError
from backworkouts.model.interval import Interval
from backworkouts.suggest import nearest
from backworkouts.volume.credits import CreditTable

__all__ = ["Intervals", "PerMuscle", "Volume"]

_SHOWN_MUSCLES = 3  # in a repr


class Intervals(Mapping[str, Interval]):
    """An immutable mapping of intervals by name, which hashes and pickles."""

    __slots__ = ("_intervals",)

    def __init__(self, intervals: Mapping[str, Interval]) -> None:
        self._intervals = dict(intervals)

    def __getitem__(self, name: str) -> Interval:
        return self._intervals[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._intervals)

    def __len__(self) -> int:
        return len(self._intervals)

    def __hash__(self) -> int:
        return hash(frozenset(self._intervals.items()))

    def __reduce__(self) -> tuple[type[Intervals], tuple[dict[str, Interval]]]:
        return type(self), (self._intervals,)

    def __repr__(self) -> str:
        shown = ", ".join(f"{name} {sets}" for name, sets in self.items() if sets)
        return f"<{type(self).__name__}: {shown}>"


class PerMuscle(Intervals):
    """Intervals by muscle id, for every muscle of a catalog; an unknown id is an error."""

    __slots__ = ()

    def __getitem__(self, muscle: str) -> Interval:
        found = self._intervals.get(muscle) if isinstance(muscle, str) else None
        if found is None:
            raise UnknownIdError("muscle", str(muscle), nearest(str(muscle), self._intervals))
        return found

    def __contains__(self, muscle: object) -> bool:
        return isinstance(muscle, str) and muscle in self._intervals


@frozen(repr=False)
class Volume(Mapping[str, Interval]):
    """Sets per muscle, of a session or per week: an `Interval` by muscle id.

    A volume holds every muscle of the catalog; untrained muscles have 0 sets. `session_volume` and
    `weekly_volume` make it.

    Attributes:
        credits: the table with what one set earns each muscle.
        sets: the sets per muscle; `volume[muscle]` is short for `volume.sets[muscle]`.
        frequency: the number of sessions that train each muscle, per week; 0 or 1 for one session.
        uncounted: the sets of each exercise whose muscles are unknown, by the name of the exercise.
            Includes exercises that name a muscle the catalog does not have. All other numbers
            exclude these sets.
        open_rounds: the names of exercises in AMRAP blocks, whose number of rounds is unknown:
            `sets` counts the rounds that the plan lists, which is the least.
        uncredited: the sets of each exercise of cardio, mobility work or self-massage, by the name
            of the exercise. They earn no muscle anything, so nothing is missing without them.

    >>> from backworkouts import catalog, session_volume
    >>> volume = session_volume(catalog.workouts["back_workout_1"])
    >>> volume["rhomboids"], volume.frequency["rhomboids"], volume.incomplete
    (Interval(16, 16), Interval(1, 1), False)
    """

    credits: CreditTable
    sets: PerMuscle
    frequency: PerMuscle
    uncounted: Intervals
    open_rounds: tuple[str, ...]
    uncredited: Intervals

    def __getitem__(self, muscle: str) -> Interval:
        return self.sets[muscle]

    def __contains__(self, muscle: object) -> bool:
        return muscle in self.sets

    def __iter__(self) -> Iterator[str]:
        return iter(self.sets)

    def __len__(self) -> int:
        return len(self.sets)

    @property
    def incomplete(self) -> bool:
        """Whether some sets are missing: `uncounted` and `open_rounds` name their exercises."""
        return bool(self.uncounted or self.open_rounds)

    @property
    def trained(self) -> dict[str, Interval]:
        """The muscles with more than 0 sets, the most trained first."""
        trained = [(muscle, sets) for muscle, sets in self.items() if sets]
        return dict(sorted(trained, key=lambda item: -item[1].high))

    def __repr__(self) -> str:
        trained = [f"{muscle} {sets}" for muscle, sets in self.trained.items()]
        shown = trained[:_SHOWN_MUSCLES]
        shown += ["..."] * (len(trained) > _SHOWN_MUSCLES)
        missing = f"; without {len(self.uncounted)} exercises" if self.uncounted else ""
        return f"<Volume ({self.credits}): {', '.join(shown)}{missing}>"
