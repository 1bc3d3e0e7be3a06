"""Supersets: which exercises can be paired, so that one muscle rests while another works."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from enum import Enum

from backworkouts.builder.demands import Key
from backworkouts.builder.plan import Plan, PlannedWorkout
from backworkouts.linter.traits import Trait, traits_of
from backworkouts.model.exercise import Exercise

__all__ = ["SAVED_SECONDS", "SHORT_REST", "Pairing", "can_follow", "can_lead", "superset_bounds"]

SHORT_REST = 15
"""Seconds from the first exercise of a pair to the second."""

SAVED_SECONDS = 2 * (120 - SHORT_REST)
"""What a pair saves at the least: two rests of 120 seconds, which every first exercise has."""


class Pairing(Enum):
    """Two kinds of exercises that can be paired."""

    LATS_AND_UPPER_BACK = "a pull-up or pull-down, and isolated work for the upper back"
    ROW_AND_EXTENSION = "a row that spares the lower back, and a spinal extension; last of a day"


def can_lead(pairing: Pairing, exercise: Exercise) -> bool:
    """Return whether an exercise can be the first of a pair.

    Args:
        pairing: the kind of pair.
        exercise: the exercise.
    """
    traits = traits_of(exercise)
    if Trait.ONE_SIDED_BACK in traits or Trait.COMPOUND not in traits:
        return False
    if pairing is Pairing.ROW_AND_EXTENSION:
        return Trait.ROW in traits and Trait.LOADS_LOWER_BACK not in traits
    return Trait.VERTICAL_PULL in traits and Trait.UPPER_BACK_MUSCLES not in traits


def can_follow(pairing: Pairing, exercise: Exercise) -> bool:
    """Return whether an exercise can be the second of a pair.

    Args:
        pairing: the kind of pair.
        exercise: the exercise.
    """
    traits = traits_of(exercise)
    if Trait.ONE_SIDED_BACK in traits:
        return False
    if pairing is Pairing.ROW_AND_EXTENSION:
        return Trait.SPINAL_EXTENSION in traits and Trait.UPPER_BACK not in traits
    is_other = traits.isdisjoint((Trait.PULL, Trait.LOWER_BACK, Trait.SHOULDER_EXTENSION))
    return is_other and Trait.UPPER_BACK in traits  # shrugs tire the grip, which pull-ups need


def superset_bounds(
    plan: Plan, workout: PlannedWorkout, pairs: Callable[[Pairing], Key]
) -> Iterator[tuple[dict[Key, float], float]]:
    """Yield that a workout has no more pairs than first and than second exercises.

    Args:
        plan: what the program is planned from.
        workout: the workout.
        pairs: returns the key of the number of pairs of a kind.
    """
    for pairing in Pairing:
        for is_one in (can_lead, can_follow):
            some = [each for each in plan.available(workout) if is_one(pairing, each.exercise)]
            terms = {key: -factor for key, factor in plan.count(workout, some).items()}
            yield {**terms, pairs(pairing): 1.0}, 0.0
