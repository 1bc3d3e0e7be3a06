"""SEL004: nothing trains the upper back."""

from __future__ import annotations

from collections.abc import Iterator

from backworkouts.rules._rule import Confidence, Found, Ground, Options, Rule, Scope, Severity
from backworkouts.rules._selection import is_asked
from backworkouts.rules._traits import Trait
from backworkouts.rules._week import Week

__all__ = ["RULE"]

_UPPER_BACK = frozenset(
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


def _look(week: Week, options: Options) -> Iterator[Found]:
    # Nearly all that pull have a row, and a row is upper-back work.
    if week.traits & Trait.UNKNOWN or not is_asked(week):
        return
    for day in week.days:
        for one in day.plan.entries:
            exercise = one.exercise
            if not (exercise.has_known_muscles and _UPPER_BACK.isdisjoint(exercise.prime_movers)):
                return
    when = "in the week" if week.is_whole else "in the workout"
    yield Found(
        week.where,
        f"nothing {when} has rhomboids, middle or lower trapezius or posterior deltoid as a "
        f"prime mover",
    )


RULE = Rule(
    code="SEL004",
    name="no-upper-back-work",
    severity=Severity.INFO,
    summary="The back is trained with the upper back: rows, face pulls, reverse flies.",
    why=(
        "Rhomboids, lower trapezius and posterior deltoids hold the chest up in deadlifts and "
        "rows, and the article counts them among what posture needs. That training straightens a "
        "rounded upper back a little is supported by trials of exercise programs, not of these "
        "exercises. An exercise of which nothing is known may be what is missing, so then nothing "
        "is said."
    ),
    bad="Lat Pulldown 4x10\nPull-Up 3x8\nDeadlift 3x5",
    good="Lat Pulldown 4x10\nSeated Row 4x10\nDeadlift 3x5",
    grounds=(
        Ground(
            "article",
            "train rhomboids, lower trapezius and posterior deltoids, for posture",
            Confidence.LOW,
        ),
        Ground(
            "gonzalez_galvez_2019",
            "exercise programs reduced thoracic kyphosis, strengthening more than stretching",
            Confidence.LOW,
        ),
    ),
    look=_look,
    scope=Scope.TRAINING,
)
