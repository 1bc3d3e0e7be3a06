"""The exercise that comes nearest to another among those that can be done."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from backworkouts.linter.traits import Trait, traits_of
from backworkouts.model.terms import LowerBackLoad, TorsoSupport

if TYPE_CHECKING:
    from backworkouts._catalog.catalog import Catalog
    from backworkouts.model.exercise import Exercise

__all__ = ["are_kin", "is_supported", "nearest_exercise"]

_PULLS_AND_HINGES = Trait.VERTICAL_PULL | Trait.ROW | Trait.HINGE | Trait.SPINAL_EXTENSION
_LOADS = list(LowerBackLoad)
# They take what the vocabulary of equipment has no word for, so nobody says it is at hand.
_OUT_OF_REACH = ("atlas_stone_lift", "gripper", "sandbag_carry")
_MOST_KEPT = 1_000

_kept: dict[tuple[int, str], tuple[Catalog, Exercise, tuple[Exercise, ...]]] = {}
"""Of each exercise that was asked for: all that might replace it, the nearest first."""


def nearest_exercise(
    exercise: Exercise, catalog: Catalog, allowed: Callable[[Exercise], bool]
) -> Exercise | None:
    """What trains the most like it among the exercises that are allowed; None when nothing does.

    The defining pattern is the same, and of a hinge and row in one both are.
    """
    return next((one for one in _ranked(exercise, catalog) if allowed(one)), None)


def are_kin(exercise: Exercise, other: Exercise) -> bool:
    """Whether one varies the other, or both vary the same."""
    return _family(exercise) == _family(other)


def is_supported(exercise: Exercise) -> bool:
    """Whether a bench, a pad or a hand holds the torso."""
    return exercise.torso_support in (TorsoSupport.PARTIAL, TorsoSupport.FULL)


def _ranked(exercise: Exercise, catalog: Catalog) -> tuple[Exercise, ...]:
    key = (id(catalog), exercise.id)
    known = _kept.get(key)
    # Held by identity, as comparing catalogs would cost more than ranking does.
    if known is not None and known[0] is catalog and known[1] is exercise:
        return known[2]
    others = [one for one in catalog.exercises.values() if _is_alike(exercise, one)]
    ranked = tuple(sorted(others, key=lambda one: _distance(exercise, one)))
    if len(_kept) >= _MOST_KEPT:
        _kept.clear()
    _kept[key] = (catalog, exercise, ranked)
    return ranked


def _is_alike(exercise: Exercise, other: Exercise) -> bool:
    # Without a pattern nothing is known of the movement.
    if not exercise.patterns or other.patterns[:1] != exercise.patterns[:1]:
        return False
    if other.id == exercise.id or other.id in _OUT_OF_REACH:
        return False
    mine, its = traits_of(exercise), traits_of(other)
    if (mine | its) & Trait.HYBRID:
        return mine & _PULLS_AND_HINGES == its & _PULLS_AND_HINGES
    return True


def _distance(exercise: Exercise, other: Exercise) -> tuple[int, ...]:
    """The less, the nearer; what comes first decides.

    What does the work, whether there is a load at all, how hard it is on the lower back, and the
    way it is done; among equals those of the article, then basic ones, and those with most names,
    which are the best known.
    """
    return (
        len({*exercise.prime_movers} ^ {*other.prime_movers}),
        bool(exercise.equipment) is not bool(other.equipment),
        _harder(exercise, other),
        len({*exercise.patterns} ^ {*other.patterns}),
        exercise.mechanics is not other.mechanics,
        exercise.laterality is not other.laterality,
        not are_kin(exercise, other),
        is_supported(exercise) is not is_supported(other),
        "article" not in other.sources,
        other.variant_of is not None,
        len({*exercise.synergists} ^ {*other.synergists}),
        -len(other.aliases),
    )


def _harder(exercise: Exercise, other: Exercise) -> int:
    """How much more the lower back works: less is as good as the same."""
    mine, its = exercise.lower_back_load, other.lower_back_load
    if mine is None or its is None:
        return 0
    return max(0, _LOADS.index(its) - _LOADS.index(mine))


def _family(exercise: Exercise) -> str:
    return exercise.variant_of or exercise.id
