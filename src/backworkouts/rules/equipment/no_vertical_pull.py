"""EQP002: with what is at hand no pull-up and no pull-down can be done at all."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from backworkouts.linter.equipment import missing
from backworkouts.linter.profile import Profile
from backworkouts.linter.rule import (
    Confidence,
    Found,
    Ground,
    Need,
    Options,
    Rule,
    Scope,
    Severity,
)
from backworkouts.linter.traits import Trait
from backworkouts.model.terms import Equipment, Pattern

if TYPE_CHECKING:
    from backworkouts._catalog.catalog import Catalog
    from backworkouts.linter.week_view import Week

__all__ = ["RULE"]

_MOST_KEPT = 100
_kept: dict[tuple[int, frozenset[Equipment]], tuple[Catalog, bool]] = {}
"""Of each catalog and equipment that was asked for: whether all vertical pulls are out of reach."""


def _look(week: Week, options: Options) -> Iterator[Found]:
    # One that is planned is a finding of EQP001, which says as much.
    if not week.traits & Trait.BACK or week.traits & Trait.VERTICAL_PULL:
        return
    plan = week.days[0].plan
    at_hand = plan.profile.equipment
    if at_hand is not None and _all_out_of_reach(plan.catalog, at_hand):
        said = "no pull-up and no pull-down can be done with what is at hand"
        yield Found(week.where, f"{said}; a resistance band or a pull-up bar allows them")


def _all_out_of_reach(catalog: Catalog, at_hand: frozenset[Equipment]) -> bool:
    key = (id(catalog), at_hand)
    known = _kept.get(key)
    if known is not None and known[0] is catalog:
        return known[1]
    pulls = [
        one for one in catalog.exercises.values() if one.patterns[:1] == (Pattern.VERTICAL_PULL,)
    ]
    is_so = bool(pulls) and all(missing(one, at_hand) for one in pulls)
    if len(_kept) >= _MOST_KEPT:
        _kept.clear()
    _kept[key] = (catalog, is_so)
    return is_so


RULE = Rule(
    code="EQP002",
    name="vertical-pull-not-at-hand",
    severity=Severity.INFO,
    summary="What is at hand allows a pull-up or a pull-down.",
    why=(
        "Dumbbells alone allow rows and hinges, and no vertical pull: the article says that "
        "they are enough at home, and its own composition of two pull-downs, two rows and one for "
        "the lower back cannot be had with them. Rows and pullovers train the same muscles along "
        "another path, so nothing is wrong with such a week; this only says what small thing would "
        "complete it. A week that plans a vertical pull has a finding for that instead."
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
    needs=(Need.EQUIPMENT,),
    example=Profile(equipment="home_with_dumbbells"),
    only_with=(Trait.BACK,),
    never_with=Trait.VERTICAL_PULL,
)
