"""SEL004: nothing trains the upper back."""

from __future__ import annotations

from collections.abc import Iterator

from backworkouts.linter.rule import Confidence, Ground, Match, Options, Rule, Scope, Severity
from backworkouts.linter.traits import Trait
from backworkouts.linter.week_view import WeekView

__all__ = ["RULE"]


def _look(week: WeekView, options: Options) -> Iterator[Match]:
    if week.expects_back and week.traits.isdisjoint((Trait.UPPER_BACK_MUSCLES, Trait.UNKNOWN)):
        yield Match(
            week.where,
            f"nothing {week.when} has rhomboids, middle or lower trapezius or posterior deltoid as "
            f"a prime mover; add a row or face pulls, all the more if the bar tips you forward in "
            f"deadlifts",
        )


RULE = Rule(
    code="SEL004",
    name="no-upper-back-work",
    severity=Severity.INFO,
    summary="The back is trained with the upper back: rows, face pulls, reverse flies.",
    why=(
        "Rhomboids, lower trapezius and posterior deltoids hold the chest up in deadlifts and "
        "rows, which spares the lower back, and the article counts them among what posture needs. "
        "It gives a check to do by yourself: if the load tips you forward in those lifts, the "
        "upper back is the weak part. No study of this check is known. That training straightens a "
        "rounded upper back a little is supported by trials of exercise programs, not of these "
        "exercises. An exercise of which nothing is known may be what is missing, so then nothing "
        "is reported."
    ),
    bad="Lat Pulldown 4x10\nPull-Up 3x8\nDeadlift 3x5",
    good="Lat Pulldown 4x10\nSeated Row 4x10\nDeadlift 3x5",
    grounds=(
        Ground(
            "article",
            "train rhomboids, lower trapezius and posterior deltoids, for posture; being tipped "
            "forward in deadlifts and rows shows that they are weak",
            Confidence.LOW,
        ),
        Ground(
            "gonzalez_galvez_2019",
            "exercise programs reduced thoracic kyphosis, strengthening more than stretching",
            Confidence.LOW,
        ),
        Ground(
            "hyperkyphosis_2021",
            "from 45 years on, exercise reduced a marked kyphosis a little",
            Confidence.LOW,
        ),
    ),
    look=_look,
    scope=Scope.TRAINING,
)
