"""WUP002: a warm-up without movement preparation for pulling."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from backworkouts.linter.rule import Confidence, Found, Ground, Options, Rule, Severity
from backworkouts.linter.traits import Fact, Trait
from backworkouts.linter.warming_up import has_warm_up, warm_up_exercises
from backworkouts.model.terms import Pattern

if TYPE_CHECKING:
    from backworkouts.linter.workout_view import Plan

__all__ = ["RULE"]

_PULLS = Trait.VERTICAL_PULL | Trait.ROW
_PREPARES = {
    Pattern.SCAPULAR_RETRACTION,
    Pattern.UPPER_BACK,
    Pattern.VERTICAL_PULL,
    Pattern.HORIZONTAL_PULL,
}
_NAMED_SO = re.compile(r"scap|retract|prepar|\bprep\b|activat|mobil", re.IGNORECASE)


def _look(plan: Plan, options: Options) -> Iterator[Found]:
    if not has_warm_up(plan) or not plan.traits & _PULLS:
        return
    exercises = list(warm_up_exercises(plan))
    phases = plan.workout.warm_up
    if not exercises and not phases:  # only lighter sets of what is trained
        return
    for one in exercises:
        # What is not known may well be it.
        if not one.patterns or not _PREPARES.isdisjoint(one.patterns):
            return
    names = [*(one.name for one in phases), *(one.name for one in exercises)]
    if not any(map(_NAMED_SO.search, names)):
        yield Found(
            "",
            "the warm-up has no movement preparation for pulling; the article has 3 x 15 scapular "
            "retractions with straight arms",
        )


RULE = Rule(
    code="WUP002",
    name="no-movement-preparation",
    severity=Severity.INFO,
    summary="A warm-up for rows and pull-downs has the shoulder blades move.",
    why=(
        "The coach whom the article quotes has his lifters retract the shoulder blades, arms "
        "straight, three times fifteen on the row machine with little load, before they row or "
        "pull down, so that the back does the work and not the arms. That is his practice, and no "
        "trial of it was looked for; at home nothing need take the place of the machine. Any light "
        "pull and any work for the upper back in the warm-up is taken for it, and an exercise that "
        "is not known may be it. Where the warm-up is only lighter sets of the first exercise, "
        "nothing is said."
    ),
    bad="Warm-up: 5 min bike\nPull-Up 3x8\nBarbell Row 4x8",
    good="Warm-up: scapular push-up 2x15\nPull-Up 3x8\nBarbell Row 4x8",
    grounds=(
        Ground(
            "article",
            "movement preparation: retract the scapulae on the row machine, 3 x 15, very short "
            "range",
            Confidence.LOW,
        ),
        Ground("scott_marshall", "his practice, as the article quotes it", Confidence.LOW),
    ),
    look=_look,
    only_with=(_PULLS, Fact.WARM_UP | Fact.WARM_UP_PHASE),
)
