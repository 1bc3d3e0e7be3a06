"""What a good program is, beyond what wishes and rules ask for: costs, which are kept low."""

from __future__ import annotations

from collections.abc import Iterator
from math import inf

from attrs import field, frozen

from backworkouts.builder.candidates import Candidate, tie
from backworkouts.builder.constraints import pairs_of
from backworkouts.builder.demands import Key, chosen, sets_of
from backworkouts.builder.plan import Plan, PlannedWorkout, merged
from backworkouts.builder.prescription import is_deadlift
from backworkouts.builder.supersets import Pairing
from backworkouts.linter.traits import Trait
from backworkouts.model.workout import Goal

__all__ = ["Cost", "SoftBound", "costs", "soft_bounds", "used"]

_SCALE = 1000
"""Costs are thousands, and ties are broken by less."""

_NOT_PREFERRED = 1000
_PER_SET = 1
_AGAIN = 40
_USUAL_SETS = (3, 4)
_UNUSUAL_SET = 12
_MISSING_EXERCISE = 150
_MISSING_KIND = 120
_MISSING_SECOND = 40
_TOO_MANY_OF_A_KIND = 80
_UNSUPPORTED = 6
_SUPERSET = 40


@frozen
class Cost:
    """What one of a variable costs.

    Attributes:
        key: the key of the variable.
        amount: the cost.
    """

    key: Key
    amount: float


@frozen
class SoftBound:
    """A bound on a sum of variables that may be broken, for a cost.

    Attributes:
        key: the key of the variable that is how far the bound is broken.
        terms: the factor of each variable.
        low, high: the bounds.
        cost: what it costs to break them by one.
    """

    key: Key
    terms: dict[Key, float]
    low: float = -inf
    high: float = inf
    cost: float = field(default=0, kw_only=True)


def used(candidate: str) -> Key:
    """Return the key of the variable that is 1 where an exercise is in the program.

    Args:
        candidate: the id of the exercise.
    """
    return ("used", candidate)


def costs(plan: Plan) -> Iterator[Cost]:
    """Yield what exercises and sets cost.

    Args:
        plan: what the program is planned from.
    """
    for workout in plan.workouts:
        for candidate in plan.available(workout):
            number, id = workout.number, candidate.id
            liking = candidate.cost + (_UNSUPPORTED if _is_unsupported(candidate) else 0)
            yield Cost(chosen(id, number), _SCALE * liking + tie("exercise", id, number))
            yield Cost(sets_of(id, number), _SCALE * _PER_SET + tie("sets", id, number) / 10)
        if plan.wishes.supersets:
            for pairing in Pairing:
                yield Cost(pairs_of(workout.number, pairing), -_SCALE * _SUPERSET)


def _is_unsupported(candidate: Candidate) -> bool:
    return Trait.UNSUPPORTED_ROW in candidate.traits


def soft_bounds(plan: Plan) -> Iterator[SoftBound]:
    """Yield what a coach would like, in a program and in each of its workouts.

    Args:
        plan: what the program is planned from.
    """
    for candidate in plan.candidates:
        places = {
            chosen(candidate.id, workout.number): 1.0
            for workout in plan.workouts
            if candidate.id not in {view.id for view in workout.view.exercises}
        }
        if candidate.is_preferred and len(places) == len(plan.workouts):
            key = ("not preferred", candidate.id)
            yield SoftBound(key, places, low=1, cost=_SCALE * _NOT_PREFERRED)
        if len(plan.workouts) > 1 and places:
            again = ("again", candidate.id)
            kept = len(plan.workouts) - len(places)
            yield SoftBound(again, places, high=1 - min(1, kept), cost=_SCALE * _AGAIN)
    for workout in plan.workouts:
        yield from _usual_sets(plan, workout)
        yield from _of_a_workout(plan, workout)
    yield from _of_the_week(plan)


_FEW = 4
_KINDS = (
    ((Trait.VERTICAL_PULL,), 2, 2),
    ((Trait.ROW,), 2, 3),
    ((Trait.HINGE, Trait.SPINAL_EXTENSION), 0, 1),
    ((Trait.UPPER_BACK,), 0, 1),
    ((Trait.SHOULDER_EXTENSION,), 0, 1),
    ((Trait.ONE_SIDED_BACK,), 0, 1),
)
"""By the traits of a kind: how many exercises of the kind a workout wants, and how many at most.
Pulls and rows are what a back day is made of; the rest is done once."""

_KNOWN_KINDS = frozenset(trait for traits, _, _ in _KINDS for trait in traits)

_HINGE_TOO_MANY = 100
_HINGES_IN_A_ROW = 60
_MOST_HINGES = 2
_WEEKLY = (
    ("hinges", lambda each: Trait.HINGE in each.traits, _MOST_HINGES, _HINGE_TOO_MANY),
    ("deadlifts", lambda each: is_deadlift(each.exercise), 1, _HINGES_IN_A_ROW),
    ("shrugs of a week", lambda each: each.traits.isdisjoint(_KNOWN_KINDS), 1, _AGAIN),
)
"""What is done a few times a week at most: a name, the exercises, how often, what more costs."""


def _of_the_week(plan: Plan) -> Iterator[SoftBound]:
    """Yield what a lifter recovers from: two days with hinges, one deadlift, none in a row."""
    for name, is_one, most, cost in _WEEKLY:
        terms = merged(
            *(
                {
                    chosen(candidate.id, workout.number): float(workout.times)
                    for candidate in filter(is_one, plan.available(workout))
                }
                for workout in plan.workouts
            )
        )
        yield SoftBound((name,), terms, high=most, cost=_SCALE * cost)
    pairs = {tuple(sorted((first, then))) for first, then, gap in plan.schedule.gaps if gap == 1}
    for pair in sorted(pairs):
        terms = merged(
            *(
                plan.count(plan.workouts[number], plan.having(plan.workouts[number], Trait.HINGE))
                for number in pair
            )
        )
        yield SoftBound(("hinges in a row", *pair), terms, high=1, cost=_SCALE * _HINGES_IN_A_ROW)


def _usual_sets(plan: Plan, workout: PlannedWorkout) -> Iterator[SoftBound]:
    fewest, most = _USUAL_SETS
    for candidate in plan.available(workout):
        key, sets = chosen(candidate.id, workout.number), sets_of(candidate.id, workout.number)
        cost = _SCALE * _UNUSUAL_SET
        yield SoftBound(("few sets", key), {sets: 1, key: -fewest}, low=0, cost=cost)
        yield SoftBound(("many sets", key), {sets: 1, key: -most}, high=0, cost=cost)


_WANTED = {1: 5, 2: 5, 3: 4, 4: 4, 5: 3, 6: 2, 7: 2}
"""By the days a week: the exercises of a day."""

_FOR_ATHLETES = 2
_MINUTES_OF_AN_EXERCISE = 9
"""Three sets of 10 with two minutes of rest, and the setting up."""


def wanted_exercises(plan: Plan) -> int:
    """Return how many exercises a day is to have: fewer where days are many or short.

    Args:
        plan: what the program is planned from.
    """
    wanted = _WANTED[plan.wishes.days]
    if plan.rules.profile.goal is Goal.ATHLETICS:
        wanted = _FOR_ATHLETES
    possible = plan.wishes.minutes // _MINUTES_OF_AN_EXERCISE + (1 if plan.wishes.supersets else 0)
    return max(1, min(wanted, possible))


def _of_a_workout(plan: Plan, workout: PlannedWorkout) -> Iterator[SoftBound]:
    """Yield the composition of a workout: some of each kind, and not too many of one."""
    number, wanted = workout.number, wanted_exercises(plan)
    every = plan.count(workout, plan.available(workout))
    kept = len(workout.kept_having(Trait.BACK))
    cost = _SCALE * _MISSING_EXERCISE
    yield SoftBound(("exercises", number), every, low=wanted - kept, cost=cost)
    for traits, least, most in _KINDS:
        terms = plan.count(workout, plan.having(workout, *traits))
        present = len(workout.kept_having(*traits))
        name = "+".join(traits)
        if least:
            cost = _SCALE * _MISSING_KIND
            yield SoftBound((name, "one", number), terms, low=1 - present, cost=cost)
        if least > 1 and wanted > _FEW:
            cost = _SCALE * _MISSING_SECOND
            yield SoftBound((name, "two", number), terms, low=2 - present, cost=cost)
        cost = _SCALE * _TOO_MANY_OF_A_KIND
        high = max(0, most - present)
        yield SoftBound((name, "many", number), terms, high=high, cost=cost)
    shrugs = [
        candidate
        for candidate in plan.available(workout)
        if candidate.traits.isdisjoint(_KNOWN_KINDS)
    ]
    cost = _SCALE * _TOO_MANY_OF_A_KIND
    yield SoftBound(("shrugs", number), plan.count(workout, shrugs), high=1, cost=cost)
