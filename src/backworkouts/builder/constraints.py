"""The constraints of a program: those of the wishes, and those of the rules."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, combinations

from backworkouts.builder.candidates import family_of
from backworkouts.builder.constraints_of_volume import volume_constraints
from backworkouts.builder.demands import Constraint, Demand, Key, chosen, sets_of
from backworkouts.builder.plan import Plan, PlannedWorkout, merged
from backworkouts.builder.prescription import SETUP_SECONDS, minutes_of
from backworkouts.builder.supersets import SAVED_SECONDS, Pairing
from backworkouts.linter.equipment import is_possible
from backworkouts.linter.traits import Trait
from backworkouts.model.program import DAYS_PER_WEEK
from backworkouts.model.workout import Focus

__all__ = ["LEAST_SETS", "MOST_SETS", "constraints"]

LEAST_SETS = 2
MOST_SETS = 5
"""Sets of one exercise in a workout. Below 2 it is not worth the setting up, and above 5 another
exercise trains more of the back."""

_SECONDS = 60
_BACK = (Focus.BACK, Focus.PULL)


def constraints(plan: Plan) -> tuple[Constraint, ...]:
    """Return all constraints of a program.

    Args:
        plan: what the program is planned from.
    """
    return tuple(
        chain(
            _by_definition(plan),
            _of_the_user(plan),
            _of_time(plan),
            volume_constraints(plan),
            _composition(plan),
            _number_of_exercises(plan),
            _balance(plan),
            _kinds_of_exercises(plan),
            _unsupported_rows(plan),
            _lower_back_days(plan),
            _for_athletes(plan),
        )
    )


def _by_definition(plan: Plan) -> Iterator[Constraint]:
    """Yield what holds for every program: 2 to 5 sets, and no variants of one exercise a day."""
    demand = Demand("variants", words="no two variants of one exercise on a day")
    for workout in plan.workouts:
        families: dict[str, dict[Key, float]] = {}
        for candidate in plan.available(workout):
            key, sets = chosen(candidate.id, workout.number), sets_of(candidate.id, workout.number)
            yield Constraint(None, {sets: 1, key: -LEAST_SETS}, low=0)
            yield Constraint(None, {sets: 1, key: -MOST_SETS}, high=0)
            families.setdefault(family_of(candidate.exercise, plan.catalog), {})[key] = 1
        kept = {family_of(view.exercise, plan.catalog) for view in workout.view.exercises}
        for family, terms in families.items():
            if family in kept:
                yield Constraint(demand, terms, high=0)
            elif len(terms) > 1:
                yield Constraint(demand, terms, high=1)
        if not workout.view.having(Trait.BACK):
            days = plan.wishes.days
            number = f"{days} day{'' if days == 1 else 's'} a week"
            every = Demand("days", words=f"{number} with an exercise for the back")
            yield Constraint(every, plan.count(workout, plan.available(workout)), low=1)


def _of_the_user(plan: Plan) -> Iterator[Constraint]:
    """Yield that nothing is chosen that is avoided, or for which equipment is not at hand."""
    equipment = Demand("equipment", words="the equipment at hand")
    for workout in plan.workouts:
        for candidate in plan.available(workout):
            terms = {chosen(candidate.id, workout.number): 1.0}
            if candidate.is_avoided:
                avoid = Demand("avoid", candidate.id, f"avoiding {candidate.exercise.name}")
                yield Constraint(avoid, terms, high=0)
            if candidate.lacking:
                yield Constraint(equipment, terms, high=0)


def pairs_of(workout: int, pairing: Pairing) -> Key:
    """Return the key of the number of supersets of a kind in a workout."""
    return ("supersets", workout, pairing)


def _of_time(plan: Plan) -> Iterator[Constraint]:
    """Yield that no day takes longer than the user has, nor than `VOL006` allows."""
    minutes = plan.wishes.minutes
    demand = Demand("minutes", "", "{} minutes a day", minutes, is_most=True)
    rule = plan.rules.options("VOL006")
    for workout in plan.workouts:
        some = [*plan.available(workout)]
        work = {
            sets_of(candidate.id, workout.number): candidate.prescription.seconds
            for candidate in some
        }
        spent = workout.kept_minutes * _SECONDS
        setup = plan.count(workout, some)
        whole = merged(work, dict.fromkeys(setup, SETUP_SECONDS))
        if plan.wishes.supersets:
            whole |= {pairs_of(workout.number, pairing): -SAVED_SECONDS for pairing in Pairing}
        yield Constraint(demand, whole, high=minutes * _SECONDS - spent, unit=_SECONDS)
        if rule is not None and rule["minutes"] < minutes:
            most = rule["minutes"]
            limit = Demand("VOL006", "", "{} minutes of work and rest", most, is_most=True)
            high = max(0.0, (most - _stated_minutes(workout, plan)) * _SECONDS)
            yield Constraint(limit, work, high=high, unit=_SECONDS)


def _stated_minutes(workout: PlannedWorkout, plan: Plan) -> float:
    kept = workout.kept
    if kept is None:
        return 0
    setup = sum(1 for _ in kept.exercise_sets()) * SETUP_SECONDS / _SECONDS
    return minutes_of(kept, plan.rules) - setup


# The composition of a workout.

_PARTS = (
    ("vertical", (Trait.VERTICAL_PULL,), "vertical pull"),
    ("rows", (Trait.ROW,), "row"),
    ("lower_back", (Trait.HINGE, Trait.SPINAL_EXTENSION), "lower-back exercise"),
)


def _composition(plan: Plan) -> Iterator[Constraint]:
    """Yield `SEL001`: so many vertical pulls, rows and lower-back exercises a week."""
    options = plan.rules.options("SEL001")
    if options is None or _is_no_back_training(plan):
        return
    at_hand = plan.rules.profile.equipment
    parts = [
        (traits, int(options[name]), words)
        for name, traits, words in _PARTS
        if options[name] and is_possible(plan.catalog, at_hand, *traits)
    ]
    when = "a week" if plan.wishes.days > 1 else "a day"
    for size in range(1, len(parts) + 1):
        for group in combinations(parts, size):
            traits = [trait for some, _, _ in group for trait in some]
            asked = sum(count for _, count, _ in group)
            names = " or ".join(f"{words}s" for _, _, words in group)
            one = group[0][2] if size == 1 else ""
            demand = Demand(
                "SEL001",
                names,
                f"{{}} {names} {when}",
                asked,
                one=f"{{}} {one} {when}" if one else "",
            )
            terms, kept = _of_the_week(plan, *traits)
            yield Constraint(demand, terms, low=asked - kept - _unknown_movements(plan))


def _of_the_week(plan: Plan, *traits: Trait) -> tuple[dict[Key, float], float]:
    """Return the terms for the exercises of a week with a trait, and how many of them are kept."""
    terms = merged(
        *(
            {
                key: workout.times * factor
                for key, factor in plan.count(workout, plan.having(workout, *traits)).items()
            }
            for workout in plan.workouts
        )
    )
    kept = sum(workout.times * len(workout.kept_having(*traits)) for workout in plan.workouts)
    return terms, kept


def _unknown_movements(plan: Plan) -> int:
    """Return how many kept exercises of a week have no known movement, so that each may be any.

    `SEL001` counts them so. A movement that is guessed from a name, as that of "Rows", is known.
    """
    return sum(
        workout.times
        for workout in plan.workouts
        for view in workout.kept_having(Trait.UNKNOWN).values()
        if not view.exercise.patterns
    )


def _is_no_back_training(plan: Plan) -> bool:
    """Return whether every day is a kept workout that is stated to be for something else."""
    return all(
        workout.view.focus is not None and workout.view.focus not in _BACK
        for workout in plan.workouts
    )


def _number_of_exercises(plan: Plan) -> Iterator[Constraint]:
    """Yield `SEL002`: five exercises for the back."""
    options = plan.rules.options("SEL002")
    if options is None or _is_no_back_training(plan):
        return
    most = options["exercises"] + options["tolerance"]
    fewest = max(0, options["exercises"] - options["tolerance"])
    above = Demand("SEL002", "most", "{} exercises a day at most", most, is_most=True)
    for workout in plan.workouts:
        kept = len(workout.kept_having(Trait.BACK))
        some = plan.count(workout, plan.available(workout))
        yield Constraint(above, some, high=max(0, most - kept))
    if all(workout.view.back_count < len(workout.view.exercises) for workout in plan.workouts):
        return
    when = "a week" if plan.wishes.days > 1 else "a day"
    below = Demand("SEL002", "least", f"{{}} exercises {when}", fewest, one=f"{{}} exercise {when}")
    terms, kept_count = _of_the_week(plan, Trait.BACK)
    yield Constraint(below, terms, low=fewest - kept_count)


def _balance(plan: Plan) -> Iterator[Constraint]:
    """Yield `SEL003`: neither vertical pulls nor rows get far more sets than the other."""
    options = plan.rules.options("SEL003")
    at_hand = plan.rules.profile.equipment
    kinds = (Trait.VERTICAL_PULL, Trait.ROW)
    if options is None or not all(is_possible(plan.catalog, at_hand, kind) for kind in kinds):
        return
    demand = Demand("SEL003", words="balance of vertical pulls and rows")
    ratio = options["ratio"]
    for more, fewer in (kinds, kinds[::-1]):
        parts = []
        kept = 0.0
        for workout in plan.workouts:
            one = [each for each in plan.having(workout, more) if fewer not in each.traits]
            other = [each for each in plan.having(workout, fewer) if more not in each.traits]
            parts.append(plan.sets(workout, one, workout.times))
            parts.append(plan.sets(workout, other, -ratio * workout.times))
            kept += workout.times * workout.kept_sets(more)
            kept -= workout.times * ratio * workout.kept_sets(fewer)
        yield Constraint(demand, merged(*parts), high=-kept)


_VERTICAL = 0.5
"""What a set of a pull-down counts against a set for the chest, as in `SEL007`."""


def _kinds_of_exercises(plan: Plan) -> Iterator[Constraint]:
    """Yield `SEL004`, `SEL006` and `SEL007`: upper back, one side at a time, face pulls."""
    for code, trait, words in (
        ("SEL004", Trait.UPPER_BACK_MUSCLES, "an exercise for the upper back"),
        ("SEL006", Trait.ONE_SIDED_BACK, "unilateral work"),
    ):
        if plan.rules.options(code) is not None:
            terms, kept = _of_the_week(plan, trait, Trait.UNKNOWN)
            has_sides = code == "SEL006" and any(map(_has_sides, plan.workouts))
            if not kept and not has_sides:
                yield Constraint(Demand(code, words=words), terms, low=1)
    if plan.rules.options("SEL007") is None:
        return
    chest = sum(
        workout.times * view.fewest_sets
        for workout in plan.workouts
        for view in workout.view.having(Trait.CHEST)
        if Trait.BACK not in view.traits
    )
    upper_back, kept = _of_the_week(plan, Trait.UPPER_BACK, Trait.UNKNOWN)
    if not chest or kept:
        return
    parts = [dict.fromkeys(upper_back, chest)]
    for workout in plan.workouts:
        rows = plan.having(workout, Trait.ROW)
        pulls = [each for each in plan.having(workout, Trait.VERTICAL_PULL) if each not in rows]
        parts.append(plan.sets(workout, rows, workout.times))
        parts.append(plan.sets(workout, pulls, workout.times * _VERTICAL))
        chest -= workout.times * workout.kept_sets(Trait.ROW)
    demand = Demand("SEL007", words="face pulls or reverse flies beside the chest")
    yield Constraint(demand, merged(*parts), low=chest)


def _has_sides(workout: PlannedWorkout) -> bool:
    return any(
        performed.per_side or performed.side is not None
        for view in workout.view.having(Trait.BACK)
        for _, performed in view.working
    )


def _unsupported_rows(plan: Plan) -> Iterator[Constraint]:
    """Yield `SEL008`: few rows in which the lower back holds the torso."""
    options = plan.rules.options("SEL008")
    if options is None:
        return
    demand = Demand(
        "SEL008", "", "{} unsupported rows a day at most", options["rows"], is_most=True
    )
    for workout in plan.workouts:
        kept = len(workout.kept_having(Trait.UNSUPPORTED_ROW))
        rows = plan.having(workout, Trait.UNSUPPORTED_ROW)
        yield Constraint(demand, plan.count(workout, rows), high=max(0, options["rows"] - kept))


# The days of a week.


def is_hard(workout: int) -> Key:
    """Return the key of the variable that is 1 where a workout loads the lower back hard."""
    return ("hard", workout)


_STILL = 0.5
"""What a set counts in which the lower back only holds still, as in `FRQ003`."""


def _lower_back_days(plan: Plan) -> Iterator[Constraint]:
    """Yield `FRQ003` and `FRQ005`: the lower back rests between hard days, and before sport."""
    options = plan.rules.options("FRQ003")
    if options is not None:
        demand = Demand("FRQ003", words="a day of rest between hard days for the lower back")
        for workout in plan.workouts:
            yield _hard_day(plan, workout, demand, options["sets"])
        for first, second, gap in plan.schedule.gaps:
            are_kept = all(_is_kept_hard(plan, each, options["sets"]) for each in (first, second))
            if gap <= options["days"] and not are_kept:
                pair = merged({is_hard(first): 1}, {is_hard(second): 1})
                yield Constraint(demand, pair, high=1)
    sport = {weekday.number for weekday in plan.rules.profile.sport_days}
    if sport and plan.rules.options("FRQ005") is not None:
        near = sport | {(day - 1) % DAYS_PER_WEEK for day in sport}
        demand = Demand("FRQ005", words="no hard work for the lower back before sport")
        for workout in plan.workouts:
            if not near.isdisjoint(workout.days):
                hard = plan.having(workout, Trait.HARD_ON_LOWER_BACK)
                yield Constraint(demand, plan.count(workout, hard), high=0)


def _kept_hard_sets(workout: PlannedWorkout) -> float:
    return sum(
        view.fewest_sets * (1 if Trait.LOWER_BACK in view.traits else _STILL)
        for view in workout.view.having(Trait.HARD_ON_LOWER_BACK)
    )


def _is_kept_hard(plan: Plan, workout: int, sets: float) -> bool:
    return _kept_hard_sets(plan.workouts[workout]) >= sets


def _hard_day(plan: Plan, workout: PlannedWorkout, demand: Demand, sets: float) -> Constraint:
    """Return that a workout counts as hard from so many hard sets on."""
    hard = plan.having(workout, Trait.HARD_ON_LOWER_BACK)
    terms = merged(
        *(
            plan.sets(workout, [each], 1 if Trait.LOWER_BACK in each.traits else _STILL)
            for each in hard
        )
    )
    kept = _kept_hard_sets(workout)
    most = kept + MOST_SETS * max(1, len(hard))
    terms[is_hard(workout.number)] = -most
    return Constraint(demand, terms, high=sets - _STILL - kept)


# The goal of athletics.

_BACK_WORKOUT = 3
"""Exercises of the back that make a workout without a stated focus one for the back."""


def _for_athletes(plan: Plan) -> Iterator[Constraint]:
    """Yield `GOL001`, `GOL002` and `GOL003`: an athlete does less for the back."""
    five, sets, alone = (plan.rules.options(code) for code in ("GOL001", "GOL002", "GOL003"))
    for workout in plan.workouts:
        some = [*plan.available(workout)]
        kept = len(workout.kept_having(Trait.BACK))
        is_back_alone = workout.view.back_count == len(workout.view.exercises)
        if alone is not None and workout.view.focus is None and is_back_alone:
            demand = Demand("GOL003", words="no day for the back alone")
            yield Constraint(
                demand, plan.count(workout, some), high=max(0, _BACK_WORKOUT - 1 - kept)
            )
        if five is not None and five["sets"] <= MOST_SETS:
            most = five["exercises"] - 1
            words = "{} exercises of the back a day at most"
            demand = Demand("GOL001", "", words, most, is_most=True)
            yield Constraint(demand, plan.count(workout, some), high=max(0, most - kept))
        if sets is not None:
            most = sets["sets"] - 1
            demand = Demand("GOL002", "", "{} sets of the back a day at most", most, is_most=True)
            high = max(0, most - workout.kept_sets(Trait.BACK))
            yield Constraint(demand, plan.sets(workout, some), high=high)
