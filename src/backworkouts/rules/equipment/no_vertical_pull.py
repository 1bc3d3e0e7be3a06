"""EQP002: with what is at hand no pull-up and no pull-down can be done at all."""

from __future__ import annotations

from collections.abc import Iterator

from backworkouts.linter.equipment import is_vertical_pull_possible
from backworkouts.linter.profile import Profile
from backworkouts.linter.rule import (
    Confidence,
    Ground,
    Match,
    Options,
    Requirement,
    Rule,
    Scope,
    Severity,
)
from backworkouts.linter.traits import Trait
from backworkouts.linter.week_view import WeekView

__all__ = ["RULE"]


def _look(week: WeekView, options: Options) -> Iterator[Match]:
    # A vertical pull that is planned, and cannot be done, is a finding of EQP001.
    if Trait.BACK not in week.traits or Trait.VERTICAL_PULL in week.traits:
        return
    at_hand = week.days[0].workout.profile.equipment
    if not is_vertical_pull_possible(week.catalog, at_hand):
        yield Match(
            week.where,
            "no pull-up and no pull-down can be done with what is at hand; a resistance band or a "
            "pull-up bar allows them",
        )


RULE = Rule(
    code="EQP002",
    name="vertical-pull-not-at-hand",
    severity=Severity.INFO,
    summary="What is at hand allows a pull-up or a pull-down.",
    why=(
        "Dumbbells alone allow rows and hinges, and no vertical pull: the article finds that they "
        "are enough at home, and its own composition of two pull-downs, two rows and one for the "
        "lower back cannot be had with them. Rows and pullovers train the same muscles along "
        "another path, so nothing is wrong with such a week; this only names what small thing "
        "would complete it. A week that plans a vertical pull has a finding for that instead."
    ),
    bad="One-Arm Dumbbell Row 4x10\nDumbbell Romanian Deadlift 3x10",
    good="Band Pulldown 4x12\nBand Row 4x12",
    grounds=(
        Ground(
            "article",
            "two pull-downs, two rows, one for the lower back, as a starting point; dumbbells are "
            "enough at home",
            Confidence.LOW,
        ),
        Ground(
            "textbook", "what each vertical pull takes, as the catalog lists it", Confidence.HIGH
        ),
    ),
    look=_look,
    scope=Scope.TRAINING,
    requires=(Requirement.EQUIPMENT,),
    example=Profile(equipment="home_with_dumbbells"),
)
