"""The planned sets of an exercise: which ones a session must make, and with which load.

The sets with the heaviest planned load are judged, and get the next load. A set that is planned
with less load gets the same share of the next load as the plan gives it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from attrs import evolve

from backworkouts.model import decimals
from backworkouts.model.block import ExerciseSets
from backworkouts.model.load import Load, Unit
from backworkouts.model.set import Set, SetKind, Side
from backworkouts.progression.rounding import Loadings, grams, is_on_bodyweight, is_weight

__all__ = [
    "NO_WORK",
    "is_like",
    "judged",
    "least_reps",
    "needs_loads",
    "one_side",
    "pair_sides",
    "planned_load",
    "start_load",
    "templates",
    "whole_sets",
    "with_load",
    "with_loads_of",
    "work",
]

NO_WORK = (SetKind.WARM_UP, SetKind.DROP)
"""Kinds of sets that no scheme judges."""
_WORK = (SetKind.WORKING, SetKind.REST_PAUSE, SetKind.CLUSTER)
_NO_AMOUNT = (Unit.RM, Unit.UNSTATED)
_PERCENT = 100


def work(planned: ExerciseSets) -> tuple[Set, ...]:
    """Return the planned working sets: of a left and a right set the left one.

    Args:
        planned: the sets of the plan.
    """
    working = [each for each in planned.sets if each.kind in _WORK]
    return whole_sets(working, one_side(planned.sets))


def whole_sets(sets: Sequence[Set], only: Side | None) -> tuple[Set, ...]:
    """Return planned sets, of the k-th left and the k-th right one the left one.

    Args:
        sets: planned sets.
        only: the side of an exercise that is planned with one side alone: its sets are whole ones.
    """
    if only is not None:
        return tuple(sets)
    pairs = sum(each.side is Side.RIGHT for each in sets)
    whole: list[Set] = []
    for each in sets:
        if each.side is None or (each.side is Side.LEFT and pairs > 0):
            whole.append(each)
            pairs -= each.side is Side.LEFT
    return tuple(whole)


def one_side(sets: Iterable[Set]) -> Side | None:
    """Return the only side that sets are done with; None where there are both or none.

    Args:
        sets: the sets of the plan.
    """
    sides = {each.side for each in sets if each.kind is not SetKind.WARM_UP}
    return sides.pop() if len(sides) == 1 else None


def pair_sides(sets: Sequence[Set], only: Side | None = None) -> tuple[Set, ...]:
    """Return sets with the k-th left and the k-th right one joined into one set per side.

    A joined set has the fewer repetitions, the lighter load and the lower RIR of the two, and no
    load or RIR where one of them has none. A side without its other half is no set, and is left
    out.

    Args:
        sets: the sets that were done, each with repetitions.
        only: the side of an exercise that is planned with one side alone: its sets are whole ones.
    """
    if only is not None:
        return tuple(each for each in sets if each.side in (only, None))
    whole = [(index, each) for index, each in enumerate(sets) if each.side is None]
    left = [(index, each) for index, each in enumerate(sets) if each.side is Side.LEFT]
    right = [each for each in sets if each.side is Side.RIGHT]
    pairs = [
        (index, _joined(one, other))
        for (index, one), other in zip(left, right, strict=False)  # a half set is left out
    ]
    return tuple(each for _, each in sorted((*whole, *pairs), key=lambda pair: pair[0]))


def _joined(left: Set, right: Set) -> Set:
    fewer = min((left, right), key=least_reps)
    has_rir = left.rir is not None and right.rir is not None
    return evolve(
        fewer,
        side=None,
        per_side=True,
        load=_lighter(left.load, right.load),
        rir=min((left.rir, right.rir), key=float) if has_rir else None,  # type: ignore[arg-type]  # RIR of a log
    )


def _lighter(left: Load | None, right: Load | None) -> Load | None:
    if left is None or right is None or not (is_weight(left) and is_weight(right)):
        return None
    if is_on_bodyweight(left) is not is_on_bodyweight(right):
        return None
    return min(left, right, key=grams)


def least_reps(each: Set) -> int:
    """Return the fewest repetitions of a set; 0 for a hold.

    Args:
        each: a set, planned or done.
    """
    return 0 if each.reps is None else each.reps.low


def planned_load(sets: Iterable[Set]) -> Load | None:
    """Return the heaviest planned load; the first one where they cannot be compared.

    Args:
        sets: planned working sets.
    """
    loads = [each.load for each in sets if each.load is not None]
    if not loads:
        return None
    is_comparable = len({(load.unit, load.rm) for load in loads}) == 1
    if not is_comparable or loads[0].unit in _NO_AMOUNT:
        return loads[0]
    return max(loads, key=lambda load: load.low)


def judged(planned: ExerciseSets) -> tuple[Set, ...]:
    """Return the planned sets that a session must make: those with the heaviest planned load.

    Optional sets are among them only where all sets are optional.

    Args:
        planned: the sets of the plan.
    """
    working = work(planned)
    top = planned_load(working)
    heaviest = tuple(each for each in working if each.load == top)
    return tuple(each for each in heaviest if not each.optional) or heaviest


def is_like(planned: ExerciseSets, other: ExerciseSets) -> bool:
    """Return whether two plans ask for the same, so that a session of one counts for the other.

    Both have as many working sets with the same repetitions and RIR, and no loads that differ.

    Args:
        planned: the sets of a plan.
        other: the sets of another plan for the same exercise.
    """
    one, two = work(planned), work(other)
    return len(one) == len(two) and all(
        (each.kind, each.reps, each.rir) == (like.kind, like.reps, like.rir)
        and (each.load is None or like.load is None or each.load == like.load)
        for each, like in zip(one, two, strict=True)
    )


def start_load(planned: ExerciseSets) -> Load | None:
    """Return the planned load to begin with in kg or lb: of a range its lower end, or None.

    Args:
        planned: the sets of the plan.
    """
    load = planned_load(work(planned))
    if load is None:
        return None
    least = Load(load.low, load.unit, load.rm)
    return least if is_weight(least) else None


def templates(planned: ExerciseSets) -> tuple[Set, ...]:
    """Return the set that other sets of the exercise are like: a left and a right one for sides.

    Args:
        planned: the sets of the plan.
    """
    working = [each for each in planned.sets if each.kind in _WORK]
    first = {each.side: evolve(each, optional=False) for each in reversed(working)}
    sides = [first[side] for side in (Side.LEFT, Side.RIGHT) if side in first]
    return tuple(sides) if None not in first else (first[None],)


def needs_loads(planned: ExerciseSets) -> bool:
    """Return whether a plan has sets of different repetitions, such as `1x5, 2x10`, and no load.

    Args:
        planned: the sets of the plan.
    """
    working = [each for each in planned.sets if each.kind not in NO_WORK]
    return len(set(map(least_reps, working))) > 1 and all(each.load is None for each in working)


def with_loads_of(planned: ExerciseSets, sets: Sequence[Set]) -> ExerciseSets | None:
    """Return a plan with the loads of a session, set by set; None for another number of sets.

    So a set of 10 does not get the load of a set of 5.

    Args:
        planned: the sets of a plan without loads.
        sets: the working sets of a session.
    """
    if len(sets) != sum(each.kind not in NO_WORK for each in planned.sets):
        return None
    loads = iter([each.load for each in sets])
    return planned.map_sets(
        lambda each: each if each.kind in NO_WORK else evolve(each, load=next(loads))
    )


def with_load(planned: ExerciseSets, load: Load, loadings: Loadings) -> ExerciseSets:
    """Return the planned sets with a load.

    Warm-up sets keep their planned load. Other sets that the plan gives less load get the same
    share of the new load, and on bodyweight as much less.

    Args:
        planned: the sets of the plan.
        load: the load of the sets that have the heaviest planned load.
        loadings: what the exercise can be loaded with.
    """
    top = planned_load(work(planned))

    def loaded(each: Set) -> Set:
        is_judged = each.kind in _WORK and each.load == top
        return evolve(each, load=load if is_judged else _related(each, top, load, loadings))

    return planned.map_sets(loaded)


def _related(each: Set, top: Load | None, load: Load, loadings: Loadings) -> Load | None:
    """Return the load of a set that the plan gives another load than the heaviest."""
    planned = each.load
    if planned is None:
        return None
    is_alike = top is not None and (top.unit, top.rm) == (planned.unit, planned.rm)
    if top is not None and is_alike and each.kind is not SetKind.WARM_UP:
        if is_on_bodyweight(top) and is_on_bodyweight(load):
            return loadings.less(load, top.low - planned.low)
        if top.unit not in _NO_AMOUNT and not is_on_bodyweight(top) and top.low > 0:
            percent = decimals.quotient(decimals.product(planned.low, _PERCENT), top.low)
            share = loadings.share(load, percent)
            if share is not None:
                return share
    return loadings.down(planned) if is_weight(planned) else planned
