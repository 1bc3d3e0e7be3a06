"""The bars of a chart of sets by exercise."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from attrs import frozen

from backworkouts import api
from backworkouts._catalog.catalog import Catalog
from backworkouts.model.exercise import Exercise
from backworkouts.model.interval import Interval
from backworkouts.model.muscle import Muscle
from backworkouts.model.program import Program
from backworkouts.model.session import Session
from backworkouts.model.workout import Workout
from backworkouts.pictures.charts.exercises.split import (
    Keep,
    Period,
    Training,
    members_of,
    periods_of,
    with_exercises,
)
from backworkouts.pictures.charts.muscle_sets import MuscleSets
from backworkouts.pictures.charts.notes import NOTHING_TRAINED, notes_on_uncounted, unit_of
from backworkouts.pictures.charts.selection import selected
from backworkouts.plurals import plural
from backworkouts.volume.credits import CreditTable
from backworkouts.volume.volume import Volume

__all__ = ["COLORED", "Bar", "Bars", "ExerciseKey", "MuscleBars", "bars_of"]

COLORED: int = 7
"""The number of exercises with a color of their own; the others share one."""

_LETTERS = "ABCDEFG"
_OTHER = "*"


@frozen
class ExerciseKey:
    """An exercise of the chart, or all others together.

    Attributes:
        letter: its letter in the chart.
        name: the name of the exercise.
        sets: the sets of the exercise; None for several together.
    """

    letter: str
    name: str
    sets: Interval | None

    @property
    def label(self) -> str:
        """The name with the sets."""
        return self.name if self.sets is None else f"{self.name} {self.sets}"


@frozen
class Bar:
    """The sets of a muscle in one period, by exercise.

    Attributes:
        period: the name of a phase; empty where there is one period.
        sets: all sets.
        shares: the counted sets of each key, in the order of the keys; they add up to all.
    """

    period: str
    sets: MuscleSets
    shares: tuple[Interval, ...]


@frozen
class MuscleBars:
    """The bars of a muscle.

    Attributes:
        muscle: the muscle.
        bars: one for each period.
    """

    muscle: Muscle
    bars: tuple[Bar, ...]


@frozen
class Bars:
    """All that a chart of sets by exercise shows.

    Attributes:
        unit: what the numbers count.
        keys: the exercises, those that train the muscles the most first.
        muscles: the bars of each muscle.
        notes: what is not counted or not shown.
        others: the names of the exercises that share a color.
    """

    unit: str
    keys: tuple[ExerciseKey, ...]
    muscles: tuple[MuscleBars, ...]
    notes: tuple[str, ...]
    others: tuple[str, ...]

    @property
    def numbers(self) -> list[float]:
        """The numbers that the axis has to hold."""
        return [bar.sets.counted.high for bar in self.bars]

    @property
    def bars(self) -> list[Bar]:
        """The bars of all muscles."""
        return [bar for muscle in self.muscles for bar in muscle.bars]

    @property
    def has_ranges(self) -> bool:
        """Whether the sets of some exercise are a range, so that a part of its share is pale."""
        return any(not share.is_exact for bar in self.bars for share in bar.shares)

    @property
    def periods(self) -> tuple[str, ...]:
        """A sentence that names the periods, by their numbers in the chart; none for one period."""
        names = [bar.period for muscle in self.muscles[:1] for bar in muscle.bars]
        named = ", ".join(f"{number} {name}" for number, name in enumerate(names, 1))
        return (f"Bars: {named}.",) if len(names) > 1 else ()

    @property
    def words(self) -> str:
        """Every number in words."""
        sentences = []
        for muscle in self.muscles:
            for bar in muscle.bars:
                shares = [
                    f"{str(share).replace('-', ' to ')} by {key.name}"
                    for key, share in zip(self.keys, bar.shares, strict=True)
                    if share
                ]
                period = f" ({bar.period})" if bar.period else ""
                by_exercise = f": {', '.join(shares)}" if shares else ""
                sentences.append(f"{muscle.muscle.name}{period} {bar.sets.in_words}{by_exercise}.")
        return " ".join(sentences)

    def to_list(self) -> list[dict[str, Any]]:
        """Return plain values for a Vega-Lite chart.

        A share has a row for its least sets, and another one for what a range has on top.
        """
        return [
            {
                "muscle": muscle.muscle.id,
                "name": muscle.muscle.name,
                "period": bar.period,
                "exercise": key.name,
                "order": number,
                "part": part,
                "sets": sets,
                "total_low": bar.sets.counted.low,
                "total_high": bar.sets.counted.high,
                "at_least": bar.sets.is_least,
            }
            for muscle in self.muscles
            for bar in muscle.bars
            for number, (key, share) in enumerate(zip(self.keys, bar.shares, strict=True))
            for part, sets in (("least", share.low), ("to the most", share.high - share.low))
            if sets
        ]


class _Counter:
    """Counts training by one credit table."""

    def __init__(self, credits: CreditTable, catalog: Catalog) -> None:
        self._credits = credits
        self._catalog = catalog
        # A table by which every muscle that an exercise names gets each set in full: the most sets
        # of a muscle are then the sets of the exercise.
        self._each_set = CreditTable(
            "each set", "1", prime_mover=1, synergist=1, stabilizer=1, drop_set=credits.drop_set
        )
        self._per_set: dict[Exercise, dict[str, Interval]] = {}

    def volume(self, training: Training | Program, table: CreditTable | None = None) -> Volume:
        """Return the sets per muscle: of a workout by itself, or per week."""
        credits = self._credits if table is None else table
        if isinstance(training, Workout | Session):
            return api.session_volume(training, credits, catalog=self._catalog)
        return api.weekly_volume(training, credits, catalog=self._catalog)

    def sets(self, training: Training) -> Interval:
        """Return the sets of an exercise in training that has no other, whatever muscles get."""
        volume = self.volume(training, self._each_set)
        counts = (*volume.values(), *volume.uncounted.values(), *volume.uncredited.values())
        return max(counts, key=lambda sets: sets.high)

    def per_set(self, exercise: Exercise) -> dict[str, Interval]:
        """Return what one set of an exercise earns each muscle."""
        known = self._per_set.get(exercise)
        if known is None:
            one_set = Workout("one set", api.straight(exercise, 1, reps=1, catalog=self._catalog))
            known = self._per_set[exercise] = self.volume(one_set).trained
        return known


def bars_of(
    subject: object,
    credits: CreditTable,
    catalog: Catalog,
    muscles: Iterable[str] | None,
) -> Bars:
    """Return the bars of training.

    Args:
        subject: the training.
        credits: what a set earns a muscle in each role.
        catalog: the exercises and muscles that are known.
        muscles: ids of the muscles to show; the most trained ones of the back by default.

    Raises:
        UnsupportedSubjectError: for anything but training, or but ids.
        UnknownIdError: for an unknown muscle.
    """
    periods = periods_of(subject)
    counter = _Counter(credits, catalog)
    volumes = [counter.volume(period.training) for period in periods]
    selection = selected(volumes, muscles)
    names = _ranked(periods, counter, [muscle.id for muscle in selection.muscles])
    colored, others = names[:COLORED], tuple(names[COLORED:])
    keeps = [_by_name({name}) for name in colored]
    if others:
        keeps.append(_by_name({*others}))
    # For each key its training in each period, and the volume of that training.
    parts = [[with_exercises(period.training, keep) for period in periods] for keep in keeps]
    shares = [list(map(counter.volume, of_exercise)) for of_exercise in parts]
    keys = [
        ExerciseKey(letter, name, _spanning(list(map(counter.sets, of_exercise))))
        for letter, name, of_exercise in zip(_LETTERS, colored, parts, strict=False)
    ]
    if others:
        count = plural(len(others), "other exercise")
        keys.append(ExerciseKey(_OTHER, count, None))
    rows = tuple(
        MuscleBars(muscle, tuple(_bars_of_muscle(muscle.id, periods, volumes, shares)))
        for muscle in selection.muscles
    )
    whole = counter.volume(subject) if isinstance(subject, Program) else volumes[0]
    notes = [selection.note, *notes_on_uncounted(whole.uncounted, whole.open_rounds)]
    if not rows:
        notes.append(NOTHING_TRAINED)
    return Bars(unit_of(volumes[0]), tuple(keys), rows, tuple(filter(None, notes)), others)


def _bars_of_muscle(
    muscle: str, periods: list[Period], volumes: list[Volume], shares: list[list[Volume]]
) -> Iterator[Bar]:
    """Yield the bar of each period; `shares` has the volumes of the periods for each key."""
    for number, (period, volume) in enumerate(zip(periods, volumes, strict=True)):
        yield Bar(
            period.name,
            MuscleSets.of(volume, muscle),
            tuple(of_exercise[number][muscle] for of_exercise in shares),
        )


def _ranked(periods: list[Period], counter: _Counter, muscles: list[str]) -> list[str]:
    """Return the names of the exercises that train these muscles, those with the most sets first.

    The sets are only estimated, for the order: warm-ups and optional sets count in full.
    """
    score: dict[str, float] = {}
    for period in periods:
        for member in members_of(period.training):
            earned = counter.per_set(member.exercise)
            credit = sum(earned[muscle].high for muscle in muscles if muscle in earned)
            if credit:
                name = member.exercise.name
                score[name] = score.get(name, 0) + credit * len(member.sets)
    return sorted(score, key=lambda name: -score[name])


def _by_name(names: set[str]) -> Keep:
    return lambda member: member.exercise.name in names


def _spanning(intervals: list[Interval]) -> Interval:
    """Return the smallest interval that holds all others."""
    return Interval(
        min(interval.low for interval in intervals), max(interval.high for interval in intervals)
    )
