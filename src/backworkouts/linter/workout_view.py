"""A workout as rules see it: what is done for training in it, gone through once."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from backworkouts.linter.once import once
from backworkouts.linter.profile import Profile
from backworkouts.linter.set_summary import NEVER, Stated, seen
from backworkouts.linter.traits import Fact, Trait, traits_of
from backworkouts.model.block import ExerciseSets
from backworkouts.model.exercise import Exercise
from backworkouts.model.set import Set, SetKind
from backworkouts.model.workout import Focus, Goal, Level, Workout

if TYPE_CHECKING:  # every rule imports this, and to explain one takes no catalog and no count
    from backworkouts._catalog.catalog import Catalog
    from backworkouts.model.muscle import Muscle
    from backworkouts.volume._tally import Rates
    from backworkouts.volume.credits import CreditTable
    from backworkouts.volume.volume import Volume

__all__ = ["Entry", "Plan"]

_WARM_UP, _NOTE = Fact.WARM_UP, Fact.NOTE
_OF_THE_BACK = (Focus.BACK, Focus.PULL)
_BACK = Trait.BACK
_FEWEST = 3
_SHARE = 0.6
_UNLIKE = Fact.OPTIONAL | Fact.DROP
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
        entries: what is trained, in order; an exercise of which all sets are warm-ups is not.
        traits: the `Trait`s of all entries together.
        has_warm_ups: whether any set is a warm-up set.
        stated: what its working sets state, all together.
        supersets: the `Trait`s of all that is done together, by block: of supersets only.
        has_repeats: whether any exercise stands in several places.
        count: how many working sets there are, optional ones included.
        count_of_back: how many of the entries train the back.
        is_back_workout: whether it is one for the back: as the profile says, or the workout, or
            else its content: three exercises of the back or more, and three in five of all.
        facts: the `Trait`s of all entries and the `Fact`s, together.
    """

    entries: list[Entry]
    traits: int
    has_warm_ups: bool
    stated: Stated
    supersets: dict[int, int]
    has_repeats: bool
    count: int
    count_of_back: int
    is_back_workout: bool
    facts: int

    def __init__(self, workout: Workout, catalog: Catalog, profile: Profile) -> None:
        self.workout: Workout = workout
        self.catalog: Catalog = catalog
        self.profile: Profile = profile

    if not TYPE_CHECKING:

        def __getattr__(self, name: str) -> object:
            """Go through the sets when something is first asked that they tell."""
            if name not in Plan.__annotations__:
                raise AttributeError(name)
            self._go_through()
            return object.__getattribute__(self, name)

    @once
    def in_order(self) -> list[int]:
        """The `Trait`s of each exercise, in order, be it only warmed up with.

        The quickest that there is to know: no set is looked at.
        """
        blocks = self.workout.blocks
        try:
            return [one.exercise._seen for block in blocks for one in block.exercises]  # noqa: SLF001  see there
        except AttributeError:  # of an exercise that was never asked for
            return [traits_of(one.exercise) for block in blocks for one in block.exercises]

    def _go_through(self) -> None:  # noqa: C901  see below
        """Every exercise, once: written out, as it is much of the time that a check takes."""
        entries: list[Entry] = []
        together: dict[int, int] = {}
        in_order: list[int] = []
        self.entries, self.supersets = entries, together
        self.in_order = in_order  # known now, as are the notes
        traits = facts = of_back = all_sets = most = number = 0
        fewest = NEVER
        least_rest: float = NEVER
        apart: float = 1
        for block in self.workout.blocks:
            place = 0
            for one in block.exercises:
                exercise = one.exercise
                try:
                    trait = exercise._seen  # noqa: SLF001  as above
                except AttributeError:
                    trait = traits_of(exercise)
                in_order.append(trait)
                try:
                    bits, count, rest, low, high, times = one._seen  # noqa: SLF001  see there
                except AttributeError:
                    bits, count, rest, low, high, times = seen(one)
                facts |= bits
                if count:
                    traits |= trait
                    all_sets += count
                    if trait & _BACK:
                        of_back += 1
                    if rest < least_rest:  # noqa: PLR1730  sooner than a call
                        least_rest = rest
                    if low > most:  # noqa: PLR1730  as above
                        most = low
                    if high < fewest:  # noqa: PLR1730  as above
                        fewest = high
                    if times > apart:  # noqa: PLR1730  as above
                        apart = times
                    if place and entries and entries[-1].block == number:
                        together[number] = together.get(number, entries[-1].traits) | trait
                    entries.append(Entry(one, trait, number, place, bits, count, high, low))
                place += 1  # noqa: SIM113  enumerate would make a tuple each
            number += 1  # noqa: SIM113  as above
        self.traits = traits
        self.count = all_sets
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
        if not facts & _NOTE:
            note = self.workout.note
            self.notes = [] if note is None else [("", note)]
        self.facts = facts

    @once
    def notes(self) -> list[tuple[str, str]]:
        """The notes in it, with the path of what each is about."""
        said = self.workout.note
        notes = [] if said is None else [("", said)]
        for number, block in enumerate(self.workout.blocks):
            for place, one in enumerate(block.exercises):
                before: Set | None = None
                if one.note is not None:
                    notes.append((f"blocks[{number}].exercises[{place}]", one.note))
                for at, each in enumerate(one.sets):
                    if each.note is not None and each is not before:
                        path = f"blocks[{number}].exercises[{place}].sets[{at}]"
                        notes.append((path, each.note))
                    before = each
        return notes

    def having(self, traits: int) -> list[Entry]:
        """The entries with any of these traits, in order."""
        if not self.traits & traits:
            return []
        return [one for one in self.entries if one.traits & traits]

    @once
    def volume(self) -> Volume:
        """Its fractional sets per muscle."""
        counting = _counting()
        rates = counting.rates_of(counting.table, self.catalog.muscles)
        if self.facts & _UNLIKE:
            return counting.session_volume(self.workout, rates)
        return counting.volume_of(self.entries, rates)

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


class _Counting(NamedTuple):
    """What counts the sets of a workout, and by which table."""

    session_volume: Callable[[Workout, Rates], Volume]
    volume_of: Callable[[Sequence[Entry], Rates], Volume]
    rates_of: Callable[[CreditTable, Mapping[str, Muscle]], Rates]
    table: CreditTable


@cache
def _counting() -> _Counting:
    from backworkouts.volume._tally import rates_of  # noqa: PLC0415  see the top
    from backworkouts.volume.count import session_volume, volume_of  # noqa: PLC0415  likewise
    from backworkouts.volume.credits import FRACTIONAL  # noqa: PLC0415  likewise

    return _Counting(session_volume, volume_of, rates_of, FRACTIONAL)
