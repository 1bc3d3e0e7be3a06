"""A workout as rules see it: what is done for training in it, gone through once."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING

from backworkouts.model.block import ExerciseSets
from backworkouts.model.exercise import Exercise
from backworkouts.model.set import Set, SetKind
from backworkouts.model.workout import Focus, Goal, Level, Workout
from backworkouts.rules._once import once
from backworkouts.rules._stated import Stated
from backworkouts.rules._traits import TRAITS, Trait, traits_of
from backworkouts.rules.profile import Profile

if TYPE_CHECKING:  # every rule imports this, and to explain one takes no catalog and no count
    from backworkouts._catalog.catalog import Catalog
    from backworkouts.volume.credits import CreditTable
    from backworkouts.volume.volume import Volume

__all__ = ["Entry", "Plan"]

_WARM_UP = SetKind.WARM_UP
_OF_THE_BACK = (Focus.BACK, Focus.PULL)
_BACK = Trait.BACK
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

    def __init__(  # noqa: PLR0917  by position is soonest, and one place makes them
        self,
        of: ExerciseSets,
        traits: int,
        block: int,
        place: int,
        count: int,
        distinct: list[tuple[int, Set]],
    ) -> None:
        self.exercise: Exercise = of.exercise
        self.traits: int = traits
        self.block: int = block
        self.place: int = place
        self.sets: tuple[Set, ...] = of.sets
        self.count: int = count
        self.distinct: list[tuple[int, Set]] = distinct

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
        in_order: the `Trait`s of each exercise, in order, be it only warmed up with: the quickest
            that there is to know.
        entries: what is trained, in order; an exercise of which all sets are warm-ups is not.
        traits: the `Trait`s of all entries together.
        has_warm_ups: whether any set is a warm-up set.
        notes: the notes in it, with the path of what each is about.
    """

    entries: list[Entry]
    traits: int
    has_warm_ups: bool
    notes: list[tuple[str, str]]

    def __init__(self, workout: Workout, catalog: Catalog, profile: Profile) -> None:
        self.workout: Workout = workout
        self.catalog: Catalog = catalog
        self.profile: Profile = profile
        self.in_order: list[int] = [
            TRAITS.get(id(one.exercise)) or traits_of(one.exercise)
            for block in workout.blocks
            for one in block.exercises
        ]

    if not TYPE_CHECKING:

        def __getattr__(self, name: str) -> object:
            """Go through the sets when something is first asked that they tell."""
            if name not in Plan.__annotations__:
                raise AttributeError(name)
            self._go_through()
            return self.__dict__[name]

    def _go_through(self) -> None:  # noqa: C901  see below
        """Every set, once: written out, as it is most of the time that a check takes."""
        self.entries = entries = []
        self.notes = [] if self.workout.note is None else [("", self.workout.note)]
        self.has_warm_ups = False
        traits = 0
        trait_of = iter(self.in_order)
        for number, block in enumerate(self.workout.blocks):
            for place, one in enumerate(block.exercises):
                trait = next(trait_of)
                sets = one.sets
                first = sets[0]
                count = len(sets)
                has_note = one.note is not None
                # 4 x 10 is four references to one set, and mostly that is all there is.
                if first is sets[-1] and sets.count(first) == count:
                    distinct = [(0, first)]
                    if first.note is not None:
                        has_note = True
                    if first.kind is _WARM_UP:
                        self.has_warm_ups = True
                        count = 0
                else:
                    distinct = []
                    before: Set | None = None
                    at = 0
                    for each in sets:
                        if each.note is not None:
                            has_note = True
                        if each.kind is _WARM_UP:
                            self.has_warm_ups = True
                            count -= 1
                        elif each is not before:
                            distinct.append((at, each))
                        before = each
                        at += 1  # noqa: SIM113  enumerate would make a tuple each
                if has_note:
                    self._note(one, f"blocks[{number}].exercises[{place}]")
                if count:
                    traits |= trait
                    entries.append(Entry(one, trait, number, place, count, distinct))
        self.traits = traits

    def _note(self, one: ExerciseSets, path: str) -> None:
        if one.note is not None:
            self.notes.append((path, one.note))
        before: Set | None = None
        for number, each in enumerate(one.sets):
            if each.note is not None and each is not before:
                self.notes.append((f"{path}.sets[{number}]", each.note))
            before = each

    @once
    def has_loads(self) -> bool:
        """Whether any working set says its load."""
        for entry in self.entries:
            for _, one in entry.distinct:
                if one.load is not None:
                    return True
        return False

    @once
    def has_rests(self) -> bool:
        """Whether any working set says its rest interval."""
        for entry in self.entries:
            for _, one in entry.distinct:
                if one.rest is not None:
                    return True
        return False

    def having(self, traits: int) -> list[Entry]:
        """The entries with any of these traits, in order."""
        if not self.traits & traits:
            return []
        return [one for one in self.entries if one.traits & traits]

    @once
    def volume(self) -> Volume:
        """Its fractional sets per muscle."""
        count, credits = _counting()
        return count(self.workout, credits, catalog=self.catalog)

    @once
    def goal(self) -> Goal | None:
        """What it is for, as the profile says, or else the workout."""
        return self.profile.goal or self.workout.goal

    @once
    def is_for_beginners(self) -> bool:
        """Whether the profile says so, or else the workout."""
        if self.profile.level is not None:
            return self.profile.level is Level.BEGINNER
        return Level.BEGINNER in self.workout.levels

    @once
    def is_back_workout(self) -> bool:
        """Whether it is one for the back: as the profile says, or the workout, or else its content.

        By content: three exercises of the back or more, and three in five of all.
        """
        focus = self.profile.focus or self.workout.focus
        if focus is not None:
            return focus in _OF_THE_BACK
        count = self.count_of_back
        return count >= _FEWEST and count >= _SHARE * len(self.entries)

    @once
    def count_of_back(self) -> int:
        """How many of the entries train the back."""
        count = 0
        for one in self.entries:
            if one.traits & _BACK:
                count += 1
        return count

    @once
    def has_repeats(self) -> bool:
        """Whether any exercise stands in several places."""
        return len({one.exercise.id for one in self.entries}) < len(self.entries)

    @once
    def supersets(self) -> dict[int, int]:
        """The `Trait`s of all that is done together, by block: of supersets only."""
        together: dict[int, int] = {}
        if len(self.in_order) > len(self.workout.blocks):
            before: Entry | None = None
            for one in self.entries:
                if one.place and before is not None and before.block == one.block:
                    traits = together.get(one.block, before.traits)
                    together[one.block] = traits | one.traits
                before = one
        return together

    @once
    def stated(self) -> Stated:
        """What its working sets state, all together."""
        return Stated([one.distinct for one in self.entries])


@cache
def _counting() -> tuple[Callable[..., Volume], CreditTable]:
    """What counts the sets of a workout, and by which table."""
    from backworkouts.defaults import session_volume  # noqa: PLC0415  see the top
    from backworkouts.volume.credits import FRACTIONAL  # noqa: PLC0415  likewise

    return session_volume, FRACTIONAL
