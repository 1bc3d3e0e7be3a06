"""Supersets: which exercises can be paired, so that one muscle rests while another works."""

from __future__ import annotations

from collections.abc import Iterator

from backworkouts.builder.asks import Key
from backworkouts.builder.candidates import Candidate
from backworkouts.builder.constraints import pairs_of
from backworkouts.builder.plan import Plan, PlannedWorkout
from backworkouts.linter.traits import Trait, traits_of
from backworkouts.model.exercise import Exercise

__all__ = ["can_follow", "can_lead", "superset_bounds"]

_LATS = "latissimus_dorsi"


def can_lead(exercise: Exercise) -> bool:
    """Return whether an exercise can be the first of a pair: a pull-down or pull-up for the lats.

    Args:
        exercise: the exercise.
    """
    traits = traits_of(exercise)
    return (
        Trait.VERTICAL_PULL in traits
        and Trait.ONE_SIDED_BACK not in traits
        and Trait.UPPER_BACK_MUSCLES not in traits
    )


def can_follow(exercise: Exercise) -> bool:
    """Return whether an exercise can be the second of a pair: a single joint of the upper back.

    Face pulls, reverse flies and shrugs leave the lats and the lower back in peace.

    Args:
        exercise: the exercise.
    """
    traits = traits_of(exercise)
    is_pull = not traits.isdisjoint((Trait.PULL, Trait.LOWER_BACK, Trait.SHOULDER_EXTENSION))
    needs_a_side = Trait.ONE_SIDED_BACK in traits
    return not (is_pull or needs_a_side or _LATS in exercise.prime_movers)


def superset_bounds(
    plan: Plan, workout: PlannedWorkout
) -> Iterator[tuple[dict[Key, float], float]]:
    """Yield that a workout has no more pairs than first and than second exercises.

    Args:
        plan: what the program is planned from.
        workout: the workout.
    """
    for is_one in (can_lead, can_follow):
        some: list[Candidate] = [
            candidate for candidate in plan.available(workout) if is_one(candidate.exercise)
        ]
        terms = {key: -factor for key, factor in plan.count(workout, some).items()}
        yield {**terms, pairs_of(workout.number): 1.0}, 0.0
