"""The constraints on sets per muscle: of a week, and of a session."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from backworkouts._catalog.catalog import Catalog
from backworkouts.builder.demands import Constraint, Demand, Key, chosen
from backworkouts.builder.plan import Plan, PlannedWorkout, VolumeRange, merged
from backworkouts.builder.rules_in_force import RulesInForce
from backworkouts.builder.wishes import Wishes
from backworkouts.linter.muscles import large_with_parts
from backworkouts.linter.sentence import listed
from backworkouts.model.terms import Pattern
from backworkouts.volume.guide import Guide

__all__ = ["judged_muscles", "volume_constraints", "volume_ranges"]

_HALF = 0.5
_BICEPS = "biceps_brachii"


def judged_muscles(catalog: Catalog) -> tuple[str, ...]:
    """Return the muscles of which rules judge the most sets: large ones, by their parts.

    Where all parts of a muscle have equal counts, the rules report the muscle in their place, which
    comes to the same.

    Args:
        catalog: whose muscles are judged.
    """
    large = large_with_parts(catalog.muscles)
    return tuple(chain.from_iterable(parts or [whole] for whole, parts in large.items()))


def volume_ranges(wishes: Wishes, rules: RulesInForce, catalog: Catalog) -> tuple[VolumeRange, ...]:
    """Return the weekly sets that are asked for, by wishes or else by rules.

    Args:
        wishes: what the user wishes.
        rules: the rules that apply to the lifter.
        catalog: whose muscles are counted.

    Raises:
        UnknownIdError: for a muscle that the catalog does not have.
    """
    found: dict[str, VolumeRange] = {}
    if rules.is_week:
        judged = {*judged_muscles(catalog)}
        guides = rules.guides(catalog)
        for muscle, guide in guides.items():
            high = guide.high if muscle in judged or guide.high_rule != "VOL002" else None
            alike = [other for other, each in guides.items() if each.low == guide.low]
            names = listed(catalog.muscles[other].name for other in alike)
            found[muscle] = _of_guide(muscle, guide, high, names)
    for name, (low, high) in wishes.volume.items():
        wished = catalog.resolve_muscle(name)
        of_muscle = f"of {wished.name} {'a week' if rules.is_week else 'in the workout'}"
        words, one = f"{{}} sets {of_muscle}", f"{{}} set {of_muscle}"
        found[wished.id] = VolumeRange(
            wished.id,
            low,
            high,
            Demand(
                "volume",
                f"{wished.id} least",
                f"{words} or more",
                low,
                _HALF,
                one=f"{one} or more",
            ),
            Demand(
                "volume",
                f"{wished.id} most",
                f"{words} at most",
                high,
                _HALF,
                is_most=True,
                one=f"{one} at most",
            ),
        )
    return tuple(found.values())


def _of_guide(muscle: str, guide: Guide, high: float | None, names: str) -> VolumeRange:
    """Return the range of a guide; muscles with an equal number are asked for together."""
    words = f"{{}} sets a week of {names}"
    least = Demand(
        guide.low_rule, f"{guide.low:g} or more" if guide.low else "", words, guide.low, _HALF
    )
    most_words = "{} sets of a muscle a week at most"
    about = f"{guide.high:g} at most" if guide.high else ""
    most = Demand(guide.high_rule, about, most_words, guide.high, _HALF, is_most=True)
    return VolumeRange(muscle, guide.low, high, least, most)


def volume_constraints(plan: Plan) -> Iterator[Constraint]:
    """Yield the constraints on sets per muscle.

    Args:
        plan: what the program is planned from.
    """
    yield from _weekly(plan)
    yield from _of_a_session(plan)
    if plan.rules.is_week:
        yield from _spread(plan)
        yield from _biceps(plan)


def _of_the_week(plan: Plan, muscle: str) -> dict[Key, float]:
    return merged(*(plan.muscle_sets(workout, muscle, workout.times) for workout in plan.workouts))


def _kept_low(plan: Plan, muscle: str) -> float:
    return sum(workout.times * workout.view.volume[muscle].low for workout in plan.workouts)


def _kept_high(plan: Plan, muscle: str) -> float:
    return sum(workout.times * workout.view.volume[muscle].high for workout in plan.workouts)


def _weekly(plan: Plan) -> Iterator[Constraint]:
    """Yield the ranges of weekly sets.

    What is kept may exceed a rule by itself: then nothing is added, and the finding is caused by
    what is kept.
    """
    for asked in plan.ranges:
        terms = _of_the_week(plan, asked.muscle)
        if asked.low:
            low = asked.low - _kept_low(plan, asked.muscle)
            yield Constraint(asked.low_demand, terms, low=low)
        if asked.high is not None:
            high = asked.high - _kept_high(plan, asked.muscle)
            is_wish = asked.high_demand.wish == "volume"
            yield Constraint(asked.high_demand, terms, high=high if is_wish else max(0, high))


def _of_a_session(plan: Plan) -> Iterator[Constraint]:
    """Yield `VOL003`: the most sets of a muscle in a session."""
    options = plan.rules.options("VOL003")
    if options is None:
        return
    most = options["sets"]
    words = "{} sets of a muscle in a session at most"
    demand = Demand("VOL003", "", words, most, _HALF, is_most=True)
    for workout in plan.workouts:
        for muscle in judged_muscles(plan.catalog):
            kept = workout.view.volume[muscle].low
            terms = plan.muscle_sets(workout, muscle)
            yield Constraint(demand, terms, high=max(0, most - kept))


def _spread(plan: Plan) -> Iterator[Constraint]:
    """Yield `VOL004` and `FRQ004`: many sets of a muscle are not all done in one session."""
    session = plan.rules.options("VOL003")
    in_session = float("inf") if session is None else session["sets"]
    many, spread = plan.rules.options("VOL004"), plan.rules.options("FRQ004")
    for workout in plan.workouts:
        for muscle in judged_muscles(plan.catalog):
            kept = workout.view.volume[muscle].low
            terms = plan.muscle_sets(workout, muscle)
            if many is not None and workout.times <= many["times"]:
                most = many["sets"] / max(1, many["times"])
                words = "{} sets of a muscle a week in one session at most"
                demand = Demand("VOL004", "", words, most, _HALF, is_most=True)
                if most < in_session:
                    yield Constraint(demand, terms, high=max(0, most - kept))
            is_alone = workout.times == 1 and plan.wishes.days > 1
            if spread is not None and is_alone and spread["sets"] < in_session:
                elsewhere = _trains_elsewhere(plan, workout, muscle)
                if elsewhere is not None:
                    demand = Demand("FRQ004", words="sets of a muscle in more than one session")
                    high = max(0, spread["sets"] - kept)
                    yield Constraint(demand, merged(terms, elsewhere), high=high)


_PLENTY = 100
"""More sets than a muscle gets in a session."""


def _trains_elsewhere(plan: Plan, workout: PlannedWorkout, muscle: str) -> dict[Key, float] | None:
    """Return the terms that lift a limit where another session trains a muscle.

    None where a kept workout of another session does already.
    """
    others = [other for other in plan.workouts if other is not workout]
    if any(other.view.volume[muscle].low for other in others):
        return None
    return {
        chosen(candidate.id, other.number): -float(_PLENTY)
        for other in others
        for candidate in plan.available(other)
        if muscle in candidate.credits
    }


def _biceps(plan: Plan) -> Iterator[Constraint]:
    """Yield `VOL005`: where curls are kept, the sets of the biceps."""
    options = plan.rules.options("VOL005")
    has_curls = any(
        Pattern.ELBOW_FLEXION in view.exercise.patterns
        for workout in plan.workouts
        for view in workout.view.exercises
    )
    if options is None or not has_curls or _BICEPS not in plan.catalog.muscles:
        return
    demand = Demand(
        "VOL005", "", "{} sets of the biceps a week", options["sets"], _HALF, is_most=True
    )
    high = max(0, options["sets"] - _kept_low(plan, _BICEPS))
    yield Constraint(demand, _of_the_week(plan, _BICEPS), high=high)
