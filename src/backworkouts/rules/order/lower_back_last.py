"""ORD001: lower-back work comes after the last row and pull-down."""

from __future__ import annotations

from collections.abc import Iterator

from backworkouts.linter.edits import Fix, Move
from backworkouts.linter.lower_back_moves import hinges_between, last_before
from backworkouts.linter.rule import Confidence, Ground, Match, Options, Rule, Severity
from backworkouts.linter.sentence import listed
from backworkouts.linter.traits import Trait
from backworkouts.linter.workout_view import ExerciseView, WorkoutView
from backworkouts.model.workout import Goal

__all__ = ["RULE"]


def _look(workout: WorkoutView, options: Options) -> Iterator[Match]:
    pulls = workout.having(Trait.PULL)
    for lower_back in workout.having(Trait.LOWER_BACK):
        later = dict.fromkeys(pull.name for pull in pulls if pull.block > lower_back.block)
        if later:
            last = "it" if len(later) == 1 else "the last of them"
            yield Match(
                lower_back.path,
                f"{lower_back.name} comes before {listed(later)}; lower-back work belongs after "
                f"{last}",
                _fix(workout, lower_back),
            )


def _fix(workout: WorkoutView, lower_back: ExerciseView) -> Fix:
    last = last_before(workout, lower_back)
    moved = [lower_back, *hinges_between(workout, lower_back, last)]
    title = f"Do {listed(dict.fromkeys(exercise.name for exercise in moved))} after {last.name}"
    # Each lands right behind the last pull, so the last of them moves first.
    edits = tuple(
        Move(exercise.block, last.block - number) for number, exercise in enumerate(reversed(moved))
    )
    # A lifter who trains for the deadlift may have reason to do it first.
    return Fix(title, is_safe=workout.goal is not Goal.STRENGTH, edits=edits)


RULE = Rule(
    code="ORD001",
    name="lower-back-before-pulls",
    severity=Severity.WARNING,
    summary="Lower-back exercises come after all rows, pull-ups and pull-downs.",
    why=(
        "Rows and deadlifts ask the lower back to hold the torso still. Once it is tired, form is "
        "the first thing to go. The article gives this as the one advice for everyone. Blocks are "
        "what is ordered: partners of a superset are not, an exercise that is hinge and row in one "
        "may stand on either side, and warm-up sets do not count. A lifter who trains for the "
        "deadlift may put it first with good reason: what matters most, first. So with the goal "
        "of strength the fix is not a safe one."
    ),
    bad="Deadlift 3x5\nLat Pulldown 3x10\nBarbell Row 3x8",
    good="Lat Pulldown 3x10\nBarbell Row 3x8\nDeadlift 3x5",
    grounds=(
        Ground(
            "article",
            "lower-back exercises as the last of a session, for everyone; rows and deadlifts "
            "with a tired lower back break down and may be dangerous",
            Confidence.LOW,
        ),
        Ground(
            "nunes_2021",
            "no trial of this rule was found; reviews of exercise order find that what comes first "
            "gains most strength, and no effect of order on growth",
            Confidence.NONE,
        ),
    ),
    look=_look,
)
