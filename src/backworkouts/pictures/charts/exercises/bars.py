"""The bars of a chart of sets by exercise."""

from __future__ import annotations

from collections.abc import Iterable
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
    Counted,
    Keep,
    Period,
    members_of,
    only,
    periods_of,
)
from backworkouts.pictures.charts.notes import missing, unit_of
from backworkouts.pictures.charts.selection import selected
from backworkouts.volume.credits import CreditTable
from backworkouts.volume.volume import Volume

__all__ = ["COLORED", "Bar", "Bars", "Key", "MuscleBars", "bars_of"]

COLORED = 7
"""The exercises with a color of their own; the others share one."""

_LETTERS = "ABCDEFG"
_OTHER = "*"


@frozen
class Key:
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
        at_least: whether the muscle may get more sets than are counted.
        shares: the sets of each key, in the order of the keys.
    """

    period: str
    sets: Interval
    at_least: bool
    shares: tuple[Interval, ...]

    @property
    def shown(self) -> str:
        """The sets as the volume shows them: `at least 3`."""
        return f"at least {self.sets}" if self.at_least else f"{self.sets}"


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
    keys: tuple[Key, ...]
    muscles: tuple[MuscleBars, ...]
    notes: tuple[str, ...]
    others: tuple[str, ...]

    @property
    def numbers(self) -> list[float]:
        """The numbers that the axis has to hold."""
        return [bar.sets.high for muscle in self.muscles for bar in muscle.bars]

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
                    f"{_in_words(share)} by {key.name}"
                    for key, share in zip(self.keys, bar.shares, strict=True)
                    if share
                ]
                period = f" ({bar.period})" if bar.period else ""
                by_exercise = f": {', '.join(shares)}" if shares else ""
                total = bar.shown.replace("-", " to ")
                sentences.append(f"{muscle.muscle.name}{period} {total}{by_exercise}.")
        return " ".join(sentences)

    def to_list(self) -> list[dict[str, Any]]:
        """Return plain values for a Vega-Lite chart: two rows for each share, if it is a range."""
        return [
            {
                "muscle": muscle.muscle.id,
                "name": muscle.muscle.name,
                "period": bar.period,
                "exercise": key.name,
                "order": number,
                "part": part,
                "sets": sets,
                "total_low": bar.sets.low,
                "total_high": bar.sets.high,
                "at_least": bar.at_least,
            }
            for muscle in self.muscles
            for bar in muscle.bars
            for number, (key, share) in enumerate(zip(self.keys, bar.shares, strict=True))
            for part, sets in (("least", share.low), ("to the most", share.high - share.low))
            if sets
        ]


def _in_words(sets: Interval) -> str:
    return str(sets).replace("-", " to ")


class _Counter:
    """Counts training by one credit table."""

    def __init__(self, credits: CreditTable, catalog: Catalog) -> None:
        self._credits = credits
        self._catalog = catalog
        # Every muscle that an exercise names gets each of its sets in full.
        self._each_set = CreditTable(
            "each set", "1", prime_mover=1, synergist=1, stabilizer=1, drop_set=credits.drop_set
        )
        self._per_set: dict[Exercise, dict[str, Interval]] = {}

    def volume(self, training: Counted | Program, table: CreditTable | None = None) -> Volume:
        """Return the sets per muscle: of a workout by itself, or per week."""
        credits = self._credits if table is None else table
        if isinstance(training, Workout | Session):
            return api.session_volume(training, credits, catalog=self._catalog)
        return api.weekly_volume(training, credits, catalog=self._catalog)

    def sets(self, training: Counted) -> Interval:
        """Return the sets of an exercise in training that has no other, whatever they earn."""
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
    parts = [[only(period.training, keep) for period in periods] for keep in keeps]
    shares = [list(map(counter.volume, of_exercise)) for of_exercise in parts]
    keys = [
        Key(letter, name, _hull(list(map(counter.sets, of_exercise))))
        for letter, name, of_exercise in zip(_LETTERS, colored, parts, strict=False)
    ]
    if others:
        count = f"{len(others)} other exercise{'' if len(others) == 1 else 's'}"
        keys.append(Key(_OTHER, count, None))
    rows = tuple(
        MuscleBars(muscle, tuple(_bars(muscle.id, periods, volumes, shares)))
        for muscle in selection.muscles
    )
    whole = counter.volume(subject) if isinstance(subject, Program) else volumes[0]
    notes = [selection.note, *missing(whole.uncounted, whole.open_rounds)]
    if not rows:
        notes.append("No muscle of the back is trained.")
    return Bars(
        unit_of(volumes[0]), tuple(keys), rows, tuple(note for note in notes if note), others
    )


def _bars(
    muscle: str, periods: list[Period], volumes: list[Volume], shares: list[list[Volume]]
) -> Iterable[Bar]:
    for number, (period, volume) in enumerate(zip(periods, volumes, strict=True)):
        yield Bar(
            period.name,
            volume[muscle],
            muscle in volume.at_least,
            tuple(of_exercise[number][muscle] for of_exercise in shares),
        )


def _ranked(periods: list[Period], counter: _Counter, muscles: list[str]) -> list[str]:
    """Return the names of the exercises that train these muscles, those with the most sets first.

    The number of sets is an estimate, as warm-ups and options count in full: it is for the order.
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


def _hull(intervals: list[Interval]) -> Interval:
    """Return the interval that holds all others."""
    return Interval(min(each.low for each in intervals), max(each.high for each in intervals))
