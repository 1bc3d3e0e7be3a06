"""ORD006: curls come before rows and pull-ups, which need the elbow flexors."""

from __future__ import annotations

from collections.abc import Iterator

from backworkouts.linter.order import tired_before
from backworkouts.linter.rule import (
    Confidence,
    Ground,
    Match,
    Option,
    Options,
    Rule,
    Severity,
)
from backworkouts.linter.traits import Trait
from backworkouts.linter.workout_view import ExerciseView, WorkoutView
from backworkouts.model.terms import Pattern
from backworkouts.model.workout import Focus

__all__ = ["RULE"]


def _look(workout: WorkoutView, options: Options) -> Iterator[Match]:
    if workout.focus is Focus.ARMS:
        return
    pulls = [pull for pull in workout.having(Trait.PULL) if Trait.COMPOUND in pull.traits]
    curls = tired_before(workout, pulls, _is_curl, options["sets"])
    if curls is not None:
        yield Match(
            curls.first.path,
            f"{curls.text}, where tired elbow flexors may end the set first; do the pulls first, "
            f"unless the arms matter more today",
        )


def _is_curl(exercise: ExerciseView) -> bool:
    """Return whether an exercise bends the elbows, and is no pull."""
    is_flexion = Pattern.ELBOW_FLEXION in exercise.exercise.patterns
    return is_flexion and exercise.traits.isdisjoint((Trait.PULL, Trait.HYBRID))


RULE = Rule(
    code="ORD006",
    name="early-curls",
    severity=Severity.INFO,
    summary="Curls come after rows, pull-ups and pull-downs, unless the arms come first.",
    why=(
        "Rows and pull-ups bend the elbow too, so tired elbow flexors end a set of them before the "
        "back is done. What is done first gains the most strength, whichever it is; for growth the "
        "trials find no difference. So this is a matter of what matters to you: on a day for the "
        "arms, or with arms that lag behind, curls first are right, and the focus `arms` turns the "
        "rule off. A light set or two for the elbows are left alone, and so is a curl in a "
        "superset with a pull."
    ),
    bad="Barbell Curl 4x10\nPull-Up 4x8\nSeated Row 3x10",
    good="Pull-Up 4x8\nSeated Row 3x10\nBarbell Curl 4x10",
    grounds=(
        Ground(
            "nunes_2021",
            "the exercise done first gains more strength; growth is the same in either order",
            Confidence.MODERATE,
        ),
        Ground(
            "simao_2010",
            "an exercise that is important belongs at the beginning",
            Confidence.MODERATE,
        ),
        Ground(
            "youdas_2010",
            "in pull-ups and chin-ups the biceps reach 78 to 96 % of their greatest activity",
            Confidence.LOW,
        ),
    ),
    look=_look,
    options=(Option("sets", 3, "fewest sets of curls before a pull to report", least=1),),
)
