"""Substitutes: the most similar exercise among those that are allowed."""

from __future__ import annotations

from collections.abc import Callable

from backworkouts._catalog.catalog import Catalog
from backworkouts.linter.traits import Trait, traits_of
from backworkouts.model.exercise import Exercise
from backworkouts.model.terms import LowerBackLoad, TorsoSupport

__all__ = ["are_variants", "is_supported", "nearest_exercise"]

_PULLS_AND_HINGES = frozenset({Trait.VERTICAL_PULL, Trait.ROW, Trait.HINGE, Trait.SPINAL_EXTENSION})
_LOADS = list(LowerBackLoad)
_UNRELATED = 1_000  # more steps than any chain of bases has


def nearest_exercise(
    exercise: Exercise, catalog: Catalog, is_allowed: Callable[[Exercise], bool]
) -> Exercise | None:
    """Return the most similar allowed exercise of a catalog; None when there is none.

    It keeps movement and goal: it has the same defining pattern, for an exercise that is hinge and
    row in one both patterns, and it shares a prime mover, or a part of one.
    """
    return next((other for other in _ranked(exercise, catalog) if is_allowed(other)), None)


def are_variants(exercise: Exercise, other: Exercise, catalog: Catalog) -> bool:
    """Return whether one exercise varies the other, or both vary the same, over any steps."""
    return _bases(exercise, catalog)[-1] == _bases(other, catalog)[-1]


def is_supported(exercise: Exercise) -> bool:
    """Return whether a bench, a pad or a hand holds the torso."""
    return exercise.torso_support in (TorsoSupport.PARTIAL, TorsoSupport.FULL)


def _ranked(exercise: Exercise, catalog: Catalog) -> tuple[Exercise, ...]:
    """Return the similar exercises of a catalog, the most similar first."""

    def rank() -> tuple[Exercise, ...]:
        others = [
            other
            for other in catalog.exercises.values()
            if _is_similar(exercise, other) and _shares_prime_mover(exercise, other, catalog)
        ]
        return tuple(sorted(others, key=lambda other: _distance(exercise, other, catalog)))

    if catalog.exercises.get(exercise.id) is not exercise:
        return rank()  # not kept: a program may bring any number of exercises of its own
    known = catalog.cached("linter.substitutes", dict[str, tuple[Exercise, ...]])
    if exercise.id not in known:
        known[exercise.id] = rank()
    return known[exercise.id]


def _is_similar(exercise: Exercise, other: Exercise) -> bool:
    # Without a pattern nothing is known of the movement.
    if not exercise.patterns or other.patterns[:1] != exercise.patterns[:1]:
        return False
    if other.id == exercise.id:
        return False
    traits, other_traits = traits_of(exercise), traits_of(other)
    if Trait.HYBRID in traits | other_traits:
        return traits & _PULLS_AND_HINGES == other_traits & _PULLS_AND_HINGES
    return True


def _shares_prime_mover(exercise: Exercise, other: Exercise, catalog: Catalog) -> bool:
    """Return whether a prime mover of one is a prime mover of the other, a part or the whole.

    True for an exercise whose prime movers are not known, such as one that only its user knows.
    """
    if not exercise.prime_movers:
        return True
    wholes = [
        {part for muscle in each.prime_movers for part in _wholes(muscle, catalog)}
        for each in (exercise, other)
    ]
    return not (
        wholes[0].isdisjoint(other.prime_movers) and wholes[1].isdisjoint(exercise.prime_movers)
    )


def _wholes(muscle: str, catalog: Catalog) -> list[str]:
    """Return the ids of a muscle and of those that it is a part of."""
    ids = [muscle]
    known = catalog.muscles.get(muscle)
    while known is not None and known.parent is not None:
        ids.append(known.parent)
        known = catalog.muscles.get(known.parent)
    return ids


def _distance(exercise: Exercise, other: Exercise, catalog: Catalog) -> tuple[int, ...]:
    """Return how different two exercises are; the first number that differs decides.

    The prime movers, whether there is a load at all, how hard the lower back works, and the way
    the exercise is done; among equals those of the article, then basic ones, and those with most
    names, which are the best known.
    """
    return (
        len({*exercise.prime_movers} ^ {*other.prime_movers}),
        bool(exercise.equipment) is not bool(other.equipment),
        _harder(exercise, other),
        len({*exercise.patterns} ^ {*other.patterns}),
        exercise.mechanics is not other.mechanics,
        exercise.laterality is not other.laterality,
        _steps_apart(exercise, other, catalog),
        is_supported(exercise) is not is_supported(other),
        "article" not in other.sources,
        other.variant_of is not None,
        len({*exercise.synergists} ^ {*other.synergists}),
        -len(other.aliases),
    )


def _harder(exercise: Exercise, other: Exercise) -> int:
    """Return how much more the lower back works in the other; less work is no difference."""
    load, other_load = exercise.lower_back_load, other.lower_back_load
    if load is None or other_load is None:
        return 0
    return max(0, _LOADS.index(other_load) - _LOADS.index(load))


def _steps_apart(exercise: Exercise, other: Exercise, catalog: Catalog) -> int:
    """Return the number of steps from an exercise over their common base to the other."""
    bases, other_bases = _bases(exercise, catalog), _bases(other, catalog)
    for steps, base in enumerate(bases):
        if base in other_bases:
            return steps + other_bases.index(base)
    return _UNRELATED


def _bases(exercise: Exercise, catalog: Catalog) -> list[str]:
    """Return the ids of an exercise, of its base, of the base of that, and so on."""
    bases = [exercise.id]
    base = exercise.variant_of
    # An exercise of a program may lead in a circle, or to a base that the catalog lacks.
    while base is not None and base not in bases:
        bases.append(base)
        known = catalog.exercises.get(base)
        base = known.variant_of if known is not None else None
    return bases
