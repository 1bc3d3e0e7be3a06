"""ORD006: curls come before rows and pull-ups, which need the elbow flexors."""

from __future__ import annotations

from collections.abc import Iterator

from backworkouts.linter.rule import (
    Confidence,
    Ground,
    Match,
    Option,
    Options,
    Rule,
    Severity,
)
from backworkouts.linter.sentence import listed, plural
from backworkouts.linter.traits import Trait
from backworkouts.linter.workout_view import ExerciseView, WorkoutView
from backworkouts.model.terms import Pattern
from backworkouts.model.workout import Focus

__all__ = ["RULE"]


def _look(workout: WorkoutView, options: Options) -> Iterator[Match]:
    focus = workout.profile.focus or workout.workout.focus
    if focus is Focus.ARMS or Trait.PULL not in workout.traits:
        return
    pulls = [pull for pull in workout.having(Trait.PULL) if Trait.COMPOUND in pull.traits]
    last = max((pull.block for pull in pulls), default=0)
    curls = [curl for curl in workout.exercises if curl.block < last and _is_curl(curl)]
    sets = sum(curl.fewest_sets for curl in curls)
    if not curls or sets < options["sets"]:
        return
    later = [pull.name for pull in pulls if pull.block > curls[0].block]
    names = listed(dict.fromkeys(curl.name for curl in curls))
    yield Match(
        curls[0].path,
        f"{plural(sets, 'set')} of {names} before {listed(dict.fromkeys(later))}, which then "
        f"have tired elbow flexors; do the pulls first, unless the arms matter more today",
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
    options=(
        Option("sets", 3, "sets of curls before a pull, fewer of which are not judged", least=1),
    ),
)
