"""The result of counting: sets per muscle, and the credit table that made the numbers."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from attrs import evolve, field, frozen

from backworkouts.errors import UnknownIdError
from backworkouts.model import display
from backworkouts.model.display import NotebookDisplay, PydanticField
from backworkouts.model.interval import Interval
from backworkouts.model.muscle import Muscle
from backworkouts.model.muscle_names import MuscleNames
from backworkouts.plurals import plural
from backworkouts.volume.credits import CreditTable
from backworkouts.volume.pauses import Pause, Week, week_label
from backworkouts.volume.rows import VolumeRow, in_order, shown_muscles

__all__ = ["Intervals", "PerMuscle", "Volume", "VolumeByWeek", "Week"]

_SHOWN_MUSCLES = 3  # in a repr
_SHOWN_WEEKS = 3  # in a repr


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

    def to_dict(self) -> dict[str, dict[str, float]]:
        """Return plain values for JSON: the interval of each name."""
        return {name: interval.to_dict() for name, interval in self.items()}

    def __hash__(self) -> int:
        return hash(frozenset(self._intervals.items()))

    def _ipython_key_completions_(self) -> list[str]:
        return [*self._intervals]

    def __reduce__(self) -> tuple[type[Intervals], tuple[Any, ...]]:
        return type(self), (self._intervals,)

    def __repr__(self) -> str:
        shown = ", ".join(f"{name} {sets}" for name, sets in self.items() if sets)
        return f"<{type(self).__name__}: {shown}>"


class PerMuscle(Intervals):
    """Intervals by muscle id, for every muscle of a catalog; an unknown id is an error.

    Args:
        intervals: the intervals.
        muscles: the muscles of the catalog, by id.
    """

    __slots__ = ("muscles",)

    def __init__(self, intervals: Mapping[str, Interval], muscles: Mapping[str, Muscle]) -> None:
        super().__init__(intervals)
        self.muscles: Mapping[str, Muscle] = muscles

    def __getitem__(self, muscle: str) -> Interval:
        found = self._intervals.get(muscle) if isinstance(muscle, str) else None
        if found is None:
            suggestions = MuscleNames(self.muscles.values()).suggest(str(muscle))
            raise UnknownIdError("muscle", str(muscle), suggestions)
        return found

    def __contains__(self, muscle: object) -> bool:
        return isinstance(muscle, str) and muscle in self._intervals

    def __reduce__(self) -> tuple[type[PerMuscle], tuple[Any, ...]]:
        return type(self), (self._intervals, self.muscles)


@frozen(repr=False)
class Volume(PydanticField, NotebookDisplay, Mapping[str, Interval]):
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
        uncertain: the uncounted sets that may train each muscle, from 0 to all of them, for muscles
            that any may train. An exercise without a known movement may train every muscle; one
            whose movement is known, or inferred from its name, those that the exercises of the
            catalog with that movement train.
        unlimited: the muscles that work in AMRAP blocks.
        unknown_muscles: the muscles that exercises name and the catalog does not have; the sets of
            these exercises are `uncounted`.
        weekly: whether the numbers are per week, and not of one session.
        outside_back: the sets of each exercise that earn no muscle of the back anything, by the
            name of the exercise: leg presses, curls. They count for the other muscles that they
            train, so nothing is missing without them.

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
    uncertain: Intervals = field(factory=lambda: Intervals({}))
    unlimited: frozenset[str] = frozenset()
    unknown_muscles: tuple[str, ...] = ()
    weekly: bool = False
    outside_back: Intervals = field(factory=lambda: Intervals({}))

    def __getitem__(self, muscle: str) -> Interval:
        return self.sets[muscle]

    def __contains__(self, muscle: object) -> bool:
        return muscle in self.sets

    def __iter__(self) -> Iterator[str]:
        return iter(self.sets)

    def __len__(self) -> int:
        return len(self.sets)

    def _ipython_key_completions_(self) -> list[str]:
        return [*self.sets]

    @property
    def incomplete(self) -> bool:
        """Whether some sets are missing: `uncounted` and `open_rounds` name their exercises."""
        return bool(self.uncounted or self.open_rounds)

    @property
    def at_least(self) -> frozenset[str]:
        """The muscles that may get more sets than are counted.

        Exercises whose muscles are unknown may train them, or they work in AMRAP blocks.
        """
        return self.unlimited.union(self.uncertain)

    def most(self, muscle: str) -> float:
        """Return the most sets that a muscle may get, if every set that may train it does.

        Infinite for a muscle that works in an AMRAP block.

        Args:
            muscle: the id of the muscle.
        """
        sets = self.sets[muscle]
        if muscle in self.unlimited:
            return math.inf
        uncertain = self.uncertain.get(muscle)
        return sets.high + (uncertain.high * self.credits.prime_mover if uncertain else 0)

    def shown(self, muscle: str) -> str:
        r"""Return the sets of a muscle in words, as a table or a message shows them.

        Args:
            muscle: the id of the muscle.

        >>> from backworkouts import session_volume
        >>> from backworkouts.notation import parse
        >>> volume = session_volume(parse("Seated Row 3x10\nMystery Thing 4x10"))
        >>> volume.shown("rhomboids"), volume.most("rhomboids")
        ('at least 3', 7.0)
        """
        sets = self.sets[muscle]
        return f"at least {sets}" if muscle in self.at_least else f"{sets}"

    @property
    def muscles(self) -> Mapping[str, Muscle]:
        """The muscles of the catalog that this volume was counted with, by id."""
        return self.sets.muscles

    @property
    def back(self) -> Volume:
        r"""This volume with the muscles of the back alone, in the order of `rows`.

        It is `incomplete` only where sets of the back may be missing. Any other muscle is an
        unknown id in it.

        >>> from backworkouts import session_volume
        >>> from backworkouts.notation import parse
        >>> volume = session_volume(parse("Seated Row 3x10\nLeg Press 4x10"))
        >>> len(volume), len(volume.back), volume.back["rhomboids"]
        (54, 19, Interval(3, 3))
        >>> volume.outside_back
        <Intervals: Leg Press 4>
        """
        muscles = {muscle.id: muscle for muscle in in_order(self.muscles) if muscle.back}

        def of_back(intervals: Mapping[str, Interval]) -> dict[str, Interval]:
            return {muscle: intervals[muscle] for muscle in muscles if muscle in intervals}

        return evolve(
            self,
            sets=PerMuscle(of_back(self.sets), muscles),
            frequency=PerMuscle(of_back(self.frequency), muscles),
            open_rounds=tuple(name for name in self.open_rounds if name not in self.outside_back),
            uncertain=Intervals(of_back(self.uncertain)),
            unlimited=self.unlimited.intersection(muscles),
        )

    def rows(self, *, every: bool = False) -> list[VolumeRow]:
        """Return the trained muscles of the back with their sets; the rows of `table`.

        A part follows its whole, and is left out where it has the sets of the whole.

        Args:
            every: whether to return untrained muscles, muscles outside the back, and every part,
                too.

        >>> from backworkouts import catalog, session_volume
        >>> volume = session_volume(catalog.workouts["back_workout_1"])
        >>> [(row.muscle.name, str(row.sets)) for row in volume.rows()][:2]
        [('latissimus dorsi', '20'), ('rhomboids', '16')]
        """
        return [
            VolumeRow(
                muscle,
                self.sets[muscle.id],
                self.frequency[muscle.id],
                is_part,
                muscle.id in self.at_least,
            )
            for muscle, is_part in shown_muscles([self], self.muscles, every=every)
        ]

    def table(self, *, width: int = 80, every: bool = False) -> str:
        """Return the table that the command line shows, as text; `print(volume)` shows it, too.

        Args:
            width: the most characters of a line.
            every: as for `rows`.
        """
        return display.text_of(self, width=width, every=every)

    @property
    def trained(self) -> dict[str, Interval]:
        """The muscles with more than 0 sets, the most trained first."""
        trained = [(muscle, sets) for muscle, sets in self.items() if sets]
        return dict(sorted(trained, key=lambda item: -item[1].high))

    def to_dict(self) -> dict[str, Any]:
        """Return plain values for JSON: every number, and the credit table that made it.

        >>> from backworkouts import catalog, session_volume
        >>> volume = session_volume(catalog.workouts["back_workout_1"]).to_dict()
        >>> volume["credits"]["name"], volume["sets"]["rhomboids"]
        ('fractional', {'low': 16.0, 'high': 16.0})
        """
        return {
            "credits": self.credits.to_dict(),
            "incomplete": self.incomplete,
            "sets": self.sets.to_dict(),
            "frequency": self.frequency.to_dict(),
            "uncounted": self.uncounted.to_dict(),
            "open_rounds": list(self.open_rounds),
            "uncredited": self.uncredited.to_dict(),
            "uncertain": self.uncertain.to_dict(),
            "unlimited": sorted(self.unlimited),
            "unknown_muscles": list(self.unknown_muscles),
            "weekly": self.weekly,
            "outside_back": self.outside_back.to_dict(),
        }

    def __str__(self) -> str:
        return self.table()

    def __repr__(self) -> str:
        trained = [f"{muscle} {sets}" for muscle, sets in self.trained.items()]
        shown = trained[:_SHOWN_MUSCLES]
        shown += ["..."] * (len(trained) > _SHOWN_MUSCLES)
        count = len(self.uncounted)
        missing = f"; without {plural(count, 'exercise')}" if count else ""
        return f"<Volume ({self.credits}): {', '.join(shown)}{missing}>"


class VolumeByWeek(PydanticField, NotebookDisplay, Mapping[Week, Volume]):
    """Sets per muscle of each calendar week, from the first to the last; immutable.

    Weeks without a session are listed, too. Only the weeks of a pause of more than ten years, which
    is almost always a mistyped year, are left out; `pauses` has that pause.

    Args:
        volumes: the volumes of the weeks, in order.
        pauses: the pauses between them that are left out.

    >>> from backworkouts import Session, Workout, volume_by_week
    >>> weeks = volume_by_week([Session("2026-11-02T18:30:00", Workout("Pull"))])
    >>> weeks
    <VolumeByWeek: 2026-W45>
    """

    __slots__ = ("_volumes", "pauses")

    def __init__(self, volumes: Mapping[Week, Volume], pauses: Iterable[Pause] = ()) -> None:
        self._volumes = dict(volumes)
        self.pauses: tuple[Pause, ...] = tuple(pauses)

    def __getitem__(self, week: Week) -> Volume:
        return self._volumes[week]

    def __iter__(self) -> Iterator[Week]:
        return iter(self._volumes)

    def __len__(self) -> int:
        return len(self._volumes)

    def __hash__(self) -> int:
        return hash(frozenset(self._volumes.items()))

    def __reduce__(self) -> tuple[type[VolumeByWeek], tuple[Any, ...]]:
        return type(self), (self._volumes, self.pauses)

    def to_dict(self) -> dict[str, Any]:
        """Return plain values for JSON: each week with its volume, and the `pauses`."""
        return {
            "weeks": [
                {"year": year, "week": week, "volume": volume.to_dict()}
                for (year, week), volume in self.items()
            ],
            "pauses": [pause.to_dict() for pause in self.pauses],
        }

    def table(self, *, width: int = 80, every: bool = False) -> str:
        """Return a table with a row for each week, as text; `print(weeks)` shows it, too.

        More than half a year without training is one line.

        Args:
            width: the most characters of a line.
            every: whether to show muscles outside the back, untrained muscles, and every part.
        """
        return display.text_of(self, width=width, every=every)

    def __str__(self) -> str:
        return self.table()

    def __repr__(self) -> str:
        names = [week_label(week) for week in self]
        ends = names if len(names) <= _SHOWN_WEEKS else [names[0], "...", names[-1]]
        return f"<VolumeByWeek: {', '.join(ends)}>"
