"""DAT004: a load that is out of all proportion to the others of its exercise: a typing slip."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

from backworkouts.linter.rule import (
    Confidence,
    Ground,
    Match,
    Option,
    Options,
    Requirement,
    Rule,
    Scope,
    Severity,
)
from backworkouts.linter.sentence import amount
from backworkouts.linter.set_summary import KINDS
from backworkouts.linter.week_view import DayView, WeekView
from backworkouts.linter.workout_view import ExerciseView
from backworkouts.model.load import KG_PER_LB, Load, Unit
from backworkouts.model.set import SetKind

__all__ = ["RULE"]

_RARE = 0.1
"""A load that more than one in ten of the others are like is no slip."""
COMPARED: Mapping[Unit, float | None] = {
    Unit.KG: 0,
    Unit.LB: 0,
    Unit.PERCENT_1RM: 0,
    Unit.PERCENT_RM: 0,
    Unit.PERCENT_TM: 0,
    Unit.UNSTATED: 0,
    Unit.BODYWEIGHT_KG: 1,
    Unit.BODYWEIGHT_LB: 1 / KG_PER_LB,
    Unit.RM: None,  # 3RM and 10RM are loads of which neither is three times the other
}
"""How often kilograms of bodyweight are added before loads are compared; None where they are not.
A test fails for a member of `Unit` that is not here."""

_Key = tuple[str, Unit, int | None]
"""An exercise, and what its loads are measured in: the unit, and the repetition maximum."""


class _Run(NamedTuple):
    """Neighboring sets of one load, in one place."""

    day: DayView
    exercise: ExerciseView
    number: int
    """Of the first set, among all sets of the exercise there."""
    sets: int
    load: Load
    weight: float
    """What is compared: of a range the heavier end, with the bodyweight it adds to."""
    before: float
    """The most that was lifted before, in that place; 0 at its beginning."""

    @property
    def key(self) -> _Key:
        """Runs with equal keys are compared."""
        return self.exercise.id, self.load.unit, self.load.rm


def _look(week: WeekView, options: Options) -> Iterator[Match]:
    runs: dict[_Key, list[_Run]] = {}
    # A rotation repeats its workouts: each is looked at once, where it comes first.
    days = {id(day.workout): day for day in reversed(week.days)}
    for day in reversed(days.values()):
        if day.workout.has_loads:
            for exercise in day.workout.exercises:
                for run in _runs(day, exercise, options["bodyweight"]):
                    runs.setdefault(run.key, []).append(run)
    for alike in runs.values():
        yield from _jumps(alike, options["factor"])


def _runs(day: DayView, exercise: ExerciseView, bodyweight: float) -> Iterator[_Run]:
    """Yield the runs of sets of one load, of what is lifted at all."""
    heaviest: dict[tuple[Unit, int | None], float] = {}
    compared = [
        (number, performed.load)
        for number, performed in enumerate(exercise.sets)
        if performed.load is not None and _is_compared(performed.kind, performed.load)
    ]
    for load, same in groupby(compared, key=itemgetter(1)):
        weight = load.high + bodyweight * (COMPARED[load.unit] or 0)
        # An empty machine, or more help than a body weighs, is no load to compare.
        if weight <= 0:
            continue
        before = heaviest.get((load.unit, load.rm), 0)
        heaviest[load.unit, load.rm] = max(before, weight)
        numbers = [number for number, _ in same]
        yield _Run(day, exercise, numbers[0], len(numbers), load, weight, before)


def _is_compared(kind: SetKind, load: Load) -> bool:
    policy = KINDS[kind]
    return policy.is_work and not policy.continues and COMPARED[load.unit] is not None


def _jumps(runs: list[_Run], factor: float) -> Iterator[Match]:
    weights = sorted(run.weight for run in runs for _ in range(run.sets))
    if weights[-1] <= factor * weights[0]:
        return
    for run in runs:
        usual = _usual(run, weights, factor)
        if usual is None:
            continue
        other = next(other.load for other in runs if other.weight == usual)
        found = f"{run.exercise.name} with {run.load}"
        apart = f"more than {amount(factor)} times apart"
        where = f"{run.day.path(run.exercise.path)}.sets[{run.number}]"
        if len(runs) == 2:  # noqa: PLR2004  this load and another
            yield Match(where, f"{found} and with {other}, {apart}; one of them looks like a slip")
            return
        yield Match(where, f"{found}, where {other} is usual, {apart}; it looks like a slip")


def _usual(run: _Run, weights: list[float], factor: float) -> float | None:
    """Return the median of the other sets, if this load is out of proportion; otherwise None.

    Args:
        run: the load.
        weights: the weights of all sets, sorted.
        factor: how many times as much, or as little, is too far.
    """
    others = len(weights) - run.sets
    first = bisect_left(weights, run.weight)
    middle = others // 2
    usual = weights[middle if middle < first else middle + run.sets]
    is_low = run.weight * factor < usual
    if run.weight <= factor * usual and not is_low:
        return None
    if is_low and run.before <= run.weight * factor:
        return None  # light sets that lead up to the load, and are not marked as warm-up sets
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
        "Working sets of one exercise and unit are compared over all days: a load is reported "
        "when it is far from their median, hardly any other is like it, and it is not one of the "
        "light sets that lead up to the others, which many do not mark as warm-up sets. Loads on "
        "top of bodyweight are compared with a body under them. Lifters who change between "
        "machines may have the finding and be right."
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
    requires=(Requirement.LOADS,),
)
