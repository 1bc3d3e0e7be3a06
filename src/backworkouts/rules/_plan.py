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
from backworkouts.rules._stated import NEVER, Stated, seen
from backworkouts.rules._traits import TRAITS, Fact, Trait, traits_of
from backworkouts.rules.profile import Profile

if TYPE_CHECKING:  # every rule imports this, and to explain one takes no catalog and no count
    from backworkouts._catalog.catalog import Catalog
    from backworkouts.volume.credits import CreditTable
    from backworkouts.volume.volume import Volume

__all__ = ["Entry", "Plan"]

_WARM_UP, _NOTE = Fact.WARM_UP, Fact.NOTE
_OF_THE_BACK = (Focus.BACK, Focus.PULL)
_BACK = Trait.BACK
_FEWEST = 3
_SHARE = 0.6
_SEVERAL = Fact.DIFFERENT_SETS | Fact.WARM_UP
_IS_WARM_UP = SetKind.WARM_UP


class Entry:
    """The working sets of one exercise, where they stand.

    Attributes:
        exercise: what is done.
        traits: its `Trait`s.
        block, place: where it stands: which block, and which exercise of that; from 0.
        sets: all of its sets, the warm-up sets too.
        count: how many of them are working sets, optional ones included.
        facts: the `Fact`s of its sets together.
        fewest, most: the repetitions of the working set that allows the fewest, and of the one that
            asks for the most.
    """

    __slots__ = (
        "_distinct", "block", "count", "exercise", "facts", "fewest", "most", "place", "sets",
        "traits",
    )  # fmt: skip

    _distinct: list[tuple[int, Set]]

    def __init__(  # noqa: PLR0917  by position is soonest, and one place makes them
        self,
        of: ExerciseSets,
        traits: int,
        block: int,
        place: int,
        facts: int,
        count: int,
        fewest: int,
        most: int,
    ) -> None:
        self.exercise: Exercise = of.exercise
        self.traits: int = traits
        self.block: int = block
        self.place: int = place
        self.sets: tuple[Set, ...] = of.sets
        self.facts: int = facts
        self.count: int = count
        self.fewest: int = fewest
        self.most: int = most

    @property
    def path(self) -> str:
        """Where it stands in the workout: `blocks[0].exercises[0]`."""
        return f"blocks[{self.block}].exercises[{self.place}]"

    @property
    def name(self) -> str:
        """The name of the exercise."""
        return self.exercise.name

    @property
    def distinct(self) -> list[tuple[int, Set]]:
        """The working sets, neighbors that are one shared object only once.

        Each with its number among all sets.
        """
        try:
            return self._distinct
        except AttributeError:
            self._distinct = found = self._found()
            return found

    def _found(self) -> list[tuple[int, Set]]:
        if self.facts & _SEVERAL == 0:
            return [(0, self.sets[0])]
        found = []
        before: Set | None = None
        for number, one in enumerate(self.sets):
            if one is not before and one.kind is not _IS_WARM_UP:
                found.append((number, one))
            before = one
        return found


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
        stated: what its working sets state, all together.
        supersets: the `Trait`s of all that is done together, by block: of supersets only.
        has_repeats: whether any exercise stands in several places.
        count_of_back: how many of the entries train the back.
        is_back_workout: whether it is one for the back: as the profile says, or the workout, or
            else its content: three exercises of the back or more, and three in five of all.
        facts: the `Trait`s of all entries and the `Fact`s, together.
        notes: the notes in it, with the path of what each is about.
    """

    in_order: list[int]
    entries: list[Entry]
    traits: int
    has_warm_ups: bool
    stated: Stated
    supersets: dict[int, int]
    has_repeats: bool
    count_of_back: int
    is_back_workout: bool
    facts: int
    notes: list[tuple[str, str]]

    def __init__(self, workout: Workout, catalog: Catalog, profile: Profile) -> None:
        self.workout: Workout = workout
        self.catalog: Catalog = catalog
        self.profile: Profile = profile

    if not TYPE_CHECKING:

        def __getattr__(self, name: str) -> object:
            """Go through the sets when something is first asked that they tell."""
            if name == "in_order":
                self._put_in_order()
            elif name in Plan.__annotations__:
                self._go_through()
            else:
                raise AttributeError(name)
            return self.__dict__[name]

    def _put_in_order(self) -> None:
        self.in_order = [
            TRAITS.get(id(one.exercise)) or traits_of(one.exercise)
            for block in self.workout.blocks
            for one in block.exercises
        ]

    def _go_through(self) -> None:  # noqa: C901  see below
        """Every exercise, once: written out, as it is much of the time that a check takes."""
        entries: list[Entry] = []
        together: dict[int, int] = {}
        in_order: list[int] = []
        self.entries, self.supersets, self.in_order = entries, together, in_order
        self.notes = [] if self.workout.note is None else [("", self.workout.note)]
        traits = facts = of_back = most = number = 0
        fewest = NEVER
        least_rest: float = NEVER
        apart: float = 1
        for block in self.workout.blocks:
            place = 0
            for one in block.exercises:
                trait = TRAITS.get(id(one.exercise)) or traits_of(one.exercise)
                in_order.append(trait)
                try:
                    bits, count, rest, low, high, times = one._seen  # noqa: SLF001  see there
                except AttributeError:
                    bits, count, rest, low, high, times = seen(one)
                facts |= bits
                if bits & _NOTE:
                    self._note(one, f"blocks[{number}].exercises[{place}]")
                if count:
                    traits |= trait
                    if trait & _BACK:
                        of_back += 1
                    if rest < least_rest:  # noqa: PLR1730  sooner than a call, as below
                        least_rest = rest
                    if low > most:  # noqa: PLR1730
                        most = low
                    if high < fewest:  # noqa: PLR1730
                        fewest = high
                    if times > apart:  # noqa: PLR1730
                        apart = times
                    if place and entries and entries[-1].block == number:
                        together[number] = together.get(number, entries[-1].traits) | trait
                    entries.append(Entry(one, trait, number, place, bits, count, high, low))
                place += 1  # noqa: SIM113  enumerate would make a tuple each
            number += 1  # noqa: SIM113  as above
        self.traits = traits
        self.count_of_back = of_back
        self.has_warm_ups = bool(facts & _WARM_UP)
        self.stated = Stated(facts, least_rest, fewest, most, apart)
        self._sum_up(facts | traits)

    def _sum_up(self, facts: int) -> None:
        """What is known of it as a whole."""
        entries = self.entries
        focus = self.profile.focus or self.workout.focus
        if focus is not None:
            self.is_back_workout = focus in _OF_THE_BACK
        else:
            of_back = self.count_of_back
            self.is_back_workout = of_back >= _FEWEST and of_back >= _SHARE * len(entries)
        self.has_repeats = len({one.exercise.id for one in entries}) < len(entries)
        if self.supersets:
            facts |= Fact.SUPERSET
        if self.workout.warm_up:
            facts |= Fact.WARM_UP_PHASE
        if self.has_repeats:
            facts |= Fact.REPEATED
        if self.is_back_workout:
            facts |= Fact.ABOUT_THE_BACK
        self.facts = facts

    def _note(self, one: ExerciseSets, path: str) -> None:
        if one.note is not None:
            self.notes.append((path, one.note))
        before: Set | None = None
        for number, each in enumerate(one.sets):
            if each.note is not None and each is not before:
                self.notes.append((f"{path}.sets[{number}]", each.note))
            before = each

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


@cache
def _counting() -> tuple[Callable[..., Volume], CreditTable]:
    """What counts the sets of a workout, and by which table."""
    from backworkouts.defaults import session_volume  # noqa: PLC0415  see the top
    from backworkouts.volume.credits import FRACTIONAL  # noqa: PLC0415  likewise

    return session_volume, FRACTIONAL
