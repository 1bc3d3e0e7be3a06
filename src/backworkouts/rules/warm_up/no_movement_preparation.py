"""WUP002: a warm-up without movement preparation for pulling."""

from __future__ import annotations

import re
from collections.abc import Iterator

from backworkouts.linter.rule import Confidence, Ground, Match, Options, Rule, Severity
from backworkouts.linter.traits import Trait
from backworkouts.linter.warming_up import has_warm_up, warm_up_exercises
from backworkouts.linter.workout_view import WorkoutView
from backworkouts.model.exercise import Exercise
from backworkouts.model.terms import Pattern

__all__ = ["RULE"]

_PREPARES = {
    Pattern.SCAPULAR_RETRACTION,
    Pattern.SCAPULAR_DEPRESSION,
    Pattern.SCAPULAR_PROTRACTION,
    Pattern.UPPER_BACK,
    Pattern.VERTICAL_PULL,
    Pattern.HORIZONTAL_PULL,
}
_PREPARATION = re.compile(r"scap|retract|prepar|\bprep\b|activat|mobil", re.IGNORECASE)


def _look(workout: WorkoutView, options: Options) -> Iterator[Match]:
    pulls = (Trait.VERTICAL_PULL, Trait.ROW)
    if not has_warm_up(workout) or workout.traits.isdisjoint(pulls):
        return
    exercises = list(warm_up_exercises(workout))
    phases = workout.workout.warm_up
    if not exercises and not phases:  # the warm-up is lighter sets of what is trained
        return
    names = [*(phase.name for phase in phases), *(exercise.name for exercise in exercises)]
    if not any(map(_may_prepare, exercises)) and not any(map(_PREPARATION.search, names)):
        yield Match(
            "",
            "the warm-up has no movement preparation for pulling; the article has 3 x 15 scapular "
            "retractions with straight arms",
        )


def _may_prepare(exercise: Exercise) -> bool:
    """Return whether an exercise prepares for pulling, or may, as no movement of it is known."""
    return not exercise.patterns or not _PREPARES.isdisjoint(exercise.patterns)


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
        "nothing is reported."
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
)
