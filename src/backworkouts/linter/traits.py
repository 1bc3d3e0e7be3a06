"""Traits of exercises: the yes-or-no facts that rules ask about, derived from the exercise."""

from __future__ import annotations

from enum import StrEnum
from functools import lru_cache

from backworkouts.model.exercise import Exercise
from backworkouts.model.terms import (
    Laterality,
    LowerBackLoad,
    Mechanics,
    Pattern,
    TorsoSupport,
)
from backworkouts.volume.count import earns_no_sets

__all__ = ["Trait", "traits_of"]


class Trait(StrEnum):
    """One fact about an exercise: `Trait.ROW in exercise.traits`."""

    VERTICAL_PULL = "vertical_pull"
    """A pull-up or a pull-down."""
    ROW = "row"
    """A horizontal pull."""
    HINGE = "hinge"
    """A hip hinge: deadlifts and their variants."""
    SPINAL_EXTENSION = "spinal_extension"
    """A back extension."""
    PULL = "pull"
    """A vertical or horizontal pull that is not also a hinge."""
    LOWER_BACK = "lower_back"
    """A hip hinge or a spinal extension that is not also a pull; without a known pattern, an
    exercise with the lower back as prime mover."""
    HYBRID = "hybrid"
    """Pull and hinge in one repetition: the exercise may count as either."""
    SHOULDER_EXTENSION = "shoulder_extension"
    """A pullover or a straight-arm pull-down: no part of the 2-2-1 composition."""
    UPPER_BACK = "upper_back"
    """A face pull or a reverse fly: no part of the 2-2-1 composition."""
    CHEST = "chest"
    """A press or a fly for the chest."""
    ONE_SIDED_BACK = "one_sided_back"
    """A back exercise done one side after the other."""
    HARD_ON_LOWER_BACK = "hard_on_lower_back"
    """The lower back works hard, or is the prime mover."""
    LOADS_LOWER_BACK = "loads_lower_back"
    """More than a low load on the lower back: it holds the torso, or is the prime mover."""
    UNSUPPORTED_ROW = "unsupported_row"
    """A row in which the lower back holds the torso: no support, and more than a low load on it."""
    COMPOUND = "compound"
    """A movement of several joints."""
    BACK = "back"
    """A back exercise: a pull, a hinge or an extension, or a movement of the shoulder blades."""
    LOADED = "loaded"
    """The exercise needs equipment."""
    UNKNOWN = "unknown"
    """Neither a movement pattern is known nor that the lower back is the prime mover: the exercise
    may be anything. A movement that is inferred from the name alone is not known: the exercise has
    the traits of that movement too."""
    PENDLAY_ROW = "pendlay_row"
    """The Pendlay row or a variant of it."""
    UPPER_BACK_MUSCLES = "upper_back_muscles"
    """A muscle of the upper back is a prime mover, or no muscle of an exercise that may train one
    is known."""


_OF_PATTERN: dict[Pattern, frozenset[Trait]] = {
    Pattern.VERTICAL_PULL: frozenset({Trait.VERTICAL_PULL, Trait.BACK}),
    Pattern.HORIZONTAL_PULL: frozenset({Trait.ROW, Trait.BACK}),
    Pattern.HIP_HINGE: frozenset({Trait.HINGE, Trait.BACK}),
    Pattern.SPINAL_EXTENSION: frozenset({Trait.SPINAL_EXTENSION, Trait.BACK}),
    Pattern.SHOULDER_EXTENSION: frozenset({Trait.SHOULDER_EXTENSION, Trait.BACK}),
    Pattern.UPPER_BACK: frozenset({Trait.UPPER_BACK, Trait.BACK}),
    Pattern.SCAPULAR_RETRACTION: frozenset({Trait.BACK}),
    Pattern.SCAPULAR_ELEVATION: frozenset({Trait.BACK}),
    Pattern.SCAPULAR_DEPRESSION: frozenset({Trait.BACK}),
    Pattern.HORIZONTAL_PUSH: frozenset({Trait.CHEST}),
    Pattern.CHEST_FLY: frozenset({Trait.CHEST}),
}
_PULLS = frozenset({Trait.VERTICAL_PULL, Trait.ROW})
_HINGES = frozenset({Trait.HINGE, Trait.SPINAL_EXTENSION})
_HARD = (LowerBackLoad.HIGH, LowerBackLoad.PRIME_MOVER)
_HELD_BY_LOWER_BACK = (LowerBackLoad.MODERATE, *_HARD)
_SUPPORTED = (TorsoSupport.PARTIAL, TorsoSupport.FULL)
_PENDLAY_ROW = "pendlay_row"
_UPPER_BACK_MUSCLES = frozenset(
    {
        "rhomboids",
        "rhomboid_major",
        "rhomboid_minor",
        "trapezius",
        "trapezius_middle",
        "trapezius_lower",
        "posterior_deltoid",
    }
)


def traits_of(exercise: Exercise) -> frozenset[Trait]:
    """Return the traits of an exercise.

    Args:
        exercise: the exercise.

    >>> from backworkouts import resolve
    >>> Trait.UNSUPPORTED_ROW in traits_of(resolve("barbell row"))
    True
    """
    # The cache is keyed by the fields that decide, so that it keeps no exercise alive.
    are_unknown = not exercise.has_known_muscles and not earns_no_sets(exercise)
    has_upper_back_muscles = are_unknown or not _UPPER_BACK_MUSCLES.isdisjoint(
        exercise.prime_movers
    )
    return _traits(
        exercise.patterns,
        exercise.lower_back_load,
        exercise.torso_support,
        exercise.laterality,
        exercise.mechanics,
        bool(exercise.equipment),
        not exercise.has_known_muscles and "patterns" in exercise.inferred,
        _PENDLAY_ROW in (exercise.id, exercise.variant_of),
        has_upper_back_muscles,
    )


@lru_cache(maxsize=4096)
def _traits(  # noqa: PLR0917  one call site, above
    patterns: tuple[Pattern, ...],
    lower_back_load: LowerBackLoad | None,
    torso_support: TorsoSupport | None,
    laterality: Laterality,
    mechanics: Mechanics | None,
    is_loaded: bool,  # noqa: FBT001  part of the key of the cache
    is_guessed: bool,  # noqa: FBT001  part of the key of the cache
    is_pendlay_row: bool,  # noqa: FBT001  part of the key of the cache
    has_upper_back_muscles: bool,  # noqa: FBT001  part of the key of the cache
) -> frozenset[Trait]:
    traits: set[Trait] = set()
    for pattern in patterns:
        traits |= _OF_PATTERN.get(pattern, frozenset())
    pulls, hinges = traits & _PULLS, traits & _HINGES
    is_unsupported_row = (
        Trait.ROW in traits
        and not hinges
        and lower_back_load in _HELD_BY_LOWER_BACK
        and torso_support not in _SUPPORTED
    )
    # Who describes an exercise of their own may leave the pattern out, and still state this.
    is_for_lower_back = not patterns and lower_back_load is LowerBackLoad.PRIME_MOVER
    if is_for_lower_back:
        traits.add(Trait.BACK)
    one_sided = Trait.BACK in traits and laterality is not Laterality.BILATERAL
    conditions = {
        Trait.HYBRID: pulls and hinges,
        Trait.PULL: pulls and not hinges,
        Trait.LOWER_BACK: (hinges and not pulls) or is_for_lower_back,
        Trait.UNKNOWN: is_guessed or not (patterns or is_for_lower_back),
        Trait.HARD_ON_LOWER_BACK: lower_back_load in _HARD,
        # A hinge that is known by its name alone loads the lower back as all hinges do.
        Trait.LOADS_LOWER_BACK: lower_back_load in _HELD_BY_LOWER_BACK or (is_guessed and hinges),
        Trait.UNSUPPORTED_ROW: is_unsupported_row,
        Trait.ONE_SIDED_BACK: one_sided,
        Trait.COMPOUND: mechanics is Mechanics.COMPOUND,
        Trait.LOADED: is_loaded,
        Trait.PENDLAY_ROW: is_pendlay_row,
        Trait.UPPER_BACK_MUSCLES: has_upper_back_muscles,
    }
    return frozenset(traits | {trait for trait, holds in conditions.items() if holds})
