"""DAT004: a load that is out of all proportion to the others of its exercise: a typing slip."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from math import inf
from typing import TYPE_CHECKING, NamedTuple

from backworkouts.linter.rule import (
    Confidence,
    Found,
    Ground,
    Need,
    Option,
    Options,
    Rule,
    Scope,
    Severity,
)
from backworkouts.linter.sentence import amount
from backworkouts.linter.traits import Fact
from backworkouts.model.load import KG_PER_LB, Load, Unit
from backworkouts.model.set import SetKind

if TYPE_CHECKING:
    from backworkouts.linter.week_view import Day, Week
    from backworkouts.linter.workout_view import Entry

__all__ = ["RULE"]

_RARE = 0.1
"""A load that more than one in ten of the others are like is no slip."""
_NEARLY = 0.999
"""A quotient is rounded; and a body under both loads brings them nearer to each other."""
_BODIES = {Unit.BODYWEIGHT_KG: 1.0, Unit.BODYWEIGHT_LB: 1 / KG_PER_LB}


_Key = tuple[str, Unit]
"""An exercise, and what its loads are measured in."""


class _Run(NamedTuple):
    """Neighboring sets of one load, in one place."""

    day: Day
    entry: Entry
    number: int
    """Of the first set, among all sets of the exercise there."""
    sets: int
    load: Load
    body: float
    """What the lifter weighs, for loads on top of that."""
    before: float
    """The most that was lifted before, in that place; 0 at its beginning."""

    @property
    def weight(self) -> float:
        """What is compared."""
        return self.load.high + self.body


def _look(week: Week, options: Options) -> Iterator[Found]:
    # A rotation repeats a workout: that is one load, not many.
    days = week.days
    if len(days) > 1:
        days = [*{id(one.plan): one for one in reversed(days)}.values()][::-1]
    factor = options["factor"]
    if not _has_several_loads(days, factor):
        return
    body = {unit: options["bodyweight"] * each for unit, each in _BODIES.items()}
    spans = _spans(days, body)
    suspects = [key for key, (least, most) in spans.items() if most > factor * least]
    for key in suspects:
        entries = ((day, entry) for day in days for entry in day.plan.entries)
        runs = [run for day, entry in entries for run in _runs(day, entry, key, body)]
        yield from _jumps(runs, factor)


def _has_several_loads(days: Sequence[Day], factor: float) -> bool:
    """Whether any exercise may have some far apart: one that comes once, in like sets, has not."""
    near = factor * _NEARLY
    exercises: list[str] = []
    for day in days:
        if day.plan.stated.apart > near:
            return True
        exercises += [one.exercise.id for one in day.plan.entries]
    return len(set(exercises)) < len(exercises)


def _spans(days: Sequence[Day], body: dict[Unit, float]) -> dict[_Key, tuple[float, float]]:
    """The least and the most that was lifted."""
    spans: dict[_Key, tuple[float, float]] = {}
    for day in days:
        if day.plan.facts & Fact.LOAD:
            for entry in day.plan.entries:
                # Mostly all sets have one unit, and are put together once.
                for unit in {one.load.unit for _, one in entry.distinct if one.load is not None}:
                    _widen(spans, (entry.exercise.id, unit), entry, body.get(unit, 0))
    return spans


def _widen(spans: dict[_Key, tuple[float, float]], key: _Key, entry: Entry, body: float) -> None:
    least, most = spans.get(key, (inf, 0.0))
    unit = key[1]
    for _, one in entry.distinct:
        load = one.load
        if load is not None and load.unit is unit:
            weight = load.high + body
            if weight > most:  # noqa: PLR1730  sooner than a call
                most = weight
            # Nothing on the machine, or more help than a body weighs, is no load to compare.
            if 0 < weight < least:
                least = weight
    if most > 0:
        spans[key] = (least, most)


def _runs(day: Day, entry: Entry, key: _Key, body: dict[Unit, float]) -> list[_Run]:
    if entry.exercise.id != key[0]:
        return []
    runs: list[_Run] = []
    working = {id(one) for _, one in entry.distinct if one.kind is not SetKind.DROP}
    before = 0.0
    for number, one in enumerate(entry.sets):
        load = one.load
        if load is None or load.unit is not key[1] or id(one) not in working:
            continue
        run = _Run(day, entry, number, 1, load, body.get(load.unit, 0), before)
        if run.weight <= 0:
            continue
        if runs and runs[-1].weight == run.weight:
            runs[-1] = runs[-1]._replace(sets=runs[-1].sets + 1)
        else:
            runs.append(run)
        before = max(before, run.weight)
    return runs


def _jumps(runs: list[_Run], factor: float) -> Iterator[Found]:
    weights = sorted(one.weight for one in runs for _ in range(one.sets))
    for one in runs:
        usual = _usual(one, weights, factor)
        if usual is None:
            continue
        other = Load(round(usual - one.body, 2), one.load.unit)
        said = f"{one.entry.name} with {one.load}"
        apart = f"more than {amount(factor)} times apart"
        where = f"{one.day.path(one.entry.path)}.sets[{one.number}]"
        if len(runs) == 2:  # noqa: PLR2004  this load and another
            yield Found(where, f"{said} and with {other}, {apart}; one of them looks like a slip")
            return
        yield Found(where, f"{said}, where {other} is usual, {apart}; it looks like a slip")


def _usual(run: _Run, weights: list[float], factor: float) -> float | None:
    """The median of the other sets, if this load is out of proportion to it; otherwise None.

    Args:
        run: the load.
        weights: of all sets, the least first.
        factor: how many times as much, or as little, is too far.
    """
    others = len(weights) - run.sets
    if not others:
        return None
    first = bisect_left(weights, run.weight)
    middle = others // 2
    usual = weights[middle if middle < first else middle + run.sets]
    is_low = run.weight * factor < usual
    if run.weight <= factor * usual and not is_low:
        return None
    if is_low and run.before <= run.weight * factor:
        return None  # light sets that lead up to the load, and nobody says that they are warm-ups
    until = bisect_right(weights, run.weight * factor)
    like = until - bisect_left(weights, run.weight / factor) - run.sets
    return usual if like <= _RARE * others else None


RULE = Rule(
    code="DAT004",
    name="jumping-loads",
    severity=Severity.WARNING,
    summary="No load is three times the others of its exercise, or a third of them.",
    why=(
        "600 kg among sets of 60 is a slip of the finger, and makes the tonnage of a year wrong. "
        "Working sets of one exercise and unit are compared over all days: a load is told when it "
        "is far from their median, hardly any other is like it, and it is not one of the light "
        "sets that lead up to the others, which many do not mark as warm-up sets. Loads on top of "
        "bodyweight are compared with a body under them. Lifters who change between machines may "
        "have the finding and be right."
    ),
    bad="Monday\nSeated Row 3x10 60 kg\n\nThursday\nSeated Row 3x10 600 kg",
    good="Monday\nSeated Row 3x10 60 kg\n\nThursday\nSeated Row 3x10 62.5 kg",
    grounds=(
        Ground(
            "textbook", "nobody lifts ten times as much from one set to the next", Confidence.HIGH
        ),
    ),
    look=_look,
    scope=Scope.TRAINING,
    options=(
        Option("factor", 3, "times as much as the median of the others", least=1.5, most=100),
        Option("bodyweight", 60, "kg of body under a load on top of it", most=300),
    ),
    needs=(Need.LOADS,),
    only_with=(Fact.LOAD, Fact.DIFFERENT_SETS | Fact.REPEATED),
)
