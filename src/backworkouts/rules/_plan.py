"""A workout as rules see it: what is done for training in it, gone through once."""

from __future__ import annotations

from functools import cached_property

from backworkouts._catalog.catalog import Catalog
from backworkouts.defaults import session_volume
from backworkouts.model.block import ExerciseSets
from backworkouts.model.exercise import Exercise
from backworkouts.model.set import Set, SetKind
from backworkouts.model.workout import Focus, Goal, Level, Workout
from backworkouts.rules._traits import Trait, traits_of
from backworkouts.rules.profile import Profile
from backworkouts.volume.credits import FRACTIONAL
from backworkouts.volume.volume import Volume

__all__ = ["Entry", "Plan"]

_WARM_UP = SetKind.WARM_UP
_OF_THE_BACK = (Focus.BACK, Focus.PULL)
_FEWEST = 3
_SHARE = 0.6


class Entry:
    """The working sets of one exercise, where they stand.

    Attributes:
        exercise: what is done.
        traits: its `Trait`s.
        block, place: where it stands: which block, and which exercise of that; from 0.
        sets: all of its sets, the warm-up sets too.
        count: how many of them are working sets, optional ones included.
        distinct: the working sets, neighbors that are one shared object only once: each with its
            number among all sets.
    """

    __slots__ = ("block", "count", "distinct", "exercise", "place", "sets", "traits")

    def __init__(self, of: ExerciseSets, block: int, place: int) -> None:
        self.exercise: Exercise = of.exercise
        self.traits: int = traits_of(of.exercise)
        self.block = block
        self.place = place
        self.sets: tuple[Set, ...] = of.sets
        self.count = 0
        self.distinct: list[tuple[int, Set]] = []

    @property
    def path(self) -> str:
        """Where it stands in the workout: `blocks[0].exercises[0]`."""
        return f"blocks[{self.block}].exercises[{self.place}]"

    @property
    def name(self) -> str:
        """The name of the exercise."""
        return self.exercise.name


class Plan:
    """A workout as rules see it.

    Attributes:
        workout: the workout itself.
        catalog: what is known of exercises and muscles.
        profile: whom it is for.
        entries: what is trained, in order; an exercise of which all sets are warm-ups is not.
        traits: the `Trait`s of all entries together.
        has_warm_ups: whether any set is a warm-up set.
        has_loads, has_rests: whether any working set says its load, its rest interval.
        notes: the notes of its parts that may allow something, with the path of the part.
    """

    def __init__(self, workout: Workout, catalog: Catalog, profile: Profile) -> None:
        self.workout = workout
        self.catalog = catalog
        self.profile = profile
        self.entries: list[Entry] = []
        self.notes: list[tuple[str, str]] = []
        self.has_warm_ups = self.has_loads = self.has_rests = False
        if workout.note is not None:
            self.notes.append(("", workout.note))
        traits = 0
        for number, block in enumerate(workout.blocks):
            for place, one in enumerate(block.exercises):
                entry = Entry(one, number, place)
                self._go_through(entry, one.note)
                if entry.count:
                    self.entries.append(entry)
                    traits |= entry.traits
        self.traits = traits

    def _go_through(self, entry: Entry, note: str | None) -> None:
        if note is not None:
            self.notes.append((entry.path, note))
        previous: Set | None = None
        distinct = entry.distinct
        count = 0
        for number, one in enumerate(entry.sets):
            # 4 x 10 is four references to one set.
            if one is not previous:
                previous = one
                if one.note is not None:
                    self.notes.append((f"{entry.path}.sets[{number}]", one.note))
                if one.kind is _WARM_UP:
                    self.has_warm_ups = True
                    continue
                distinct.append((number, one))
                if one.load is not None:
                    self.has_loads = True
                if one.rest is not None:
                    self.has_rests = True
                count += 1
            elif one.kind is not _WARM_UP:
                count += 1
        entry.count = count

    def having(self, traits: int) -> list[Entry]:
        """The entries with any of these traits, in order."""
        if not self.traits & traits:
            return []
        return [one for one in self.entries if one.traits & traits]

    def last_block(self, traits: int) -> int:
        """The block of the last entry with any of these traits; -1 when there is none."""
        if self.traits & traits:
            for one in reversed(self.entries):
                if one.traits & traits:
                    return one.block
        return -1

    @cached_property
    def has_supersets(self) -> bool:
        """Whether an exercise is done together with another, in rounds."""
        return any(one.place for one in self.entries)

    @cached_property
    def volume(self) -> Volume:
        """Its fractional sets per muscle."""
        return session_volume(self.workout, FRACTIONAL, catalog=self.catalog)

    @cached_property
    def goal(self) -> Goal | None:
        """What it is for, as the profile says, or else the workout."""
        return self.profile.goal or self.workout.goal

    @cached_property
    def is_for_beginners(self) -> bool:
        """Whether the profile says so, or else the workout."""
        if self.profile.level is not None:
            return self.profile.level is Level.BEGINNER
        return Level.BEGINNER in self.workout.levels

    @cached_property
    def is_back_workout(self) -> bool:
        """Whether it is one for the back: as the profile says, or the workout, or else its content.

        By content: three exercises of the back or more, and three in five of all.
        """
        focus = self.profile.focus or self.workout.focus
        if focus is not None:
            return focus in _OF_THE_BACK
        of_back = sum(one.traits & Trait.BACK != 0 for one in self.entries)
        return of_back >= max(_FEWEST, _SHARE * len(self.entries))
