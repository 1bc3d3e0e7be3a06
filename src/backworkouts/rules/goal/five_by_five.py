"""GOL001: for athletes, five exercises of the back with five sets each."""

from __future__ import annotations

from collections.abc import Iterator

from backworkouts.linter.profile import Profile
from backworkouts.linter.rule import Confidence, Ground, Match, Option, Options, Rule, Severity
from backworkouts.linter.sentence import amount
from backworkouts.linter.traits import Trait
from backworkouts.linter.workout_view import WorkoutView
from backworkouts.model.workout import Goal
from backworkouts.plurals import plural

__all__ = ["RULE"]


def _look(workout: WorkoutView, options: Options) -> Iterator[Match]:
    sets: dict[str, float] = {}
    for exercise in workout.having(Trait.BACK):
        sets[exercise.id] = sets.get(exercise.id, 0) + exercise.fewest_sets
    many = [count for count in sets.values() if count >= options["sets"]]
    if many and len(many) >= options["exercises"]:
        yield Match(
            "",
            f"{plural(len(many), 'exercise')} of the back with {amount(options['sets'])} sets or "
            f"more each, {amount(sum(many))} in all; an athlete's day has room for fewer",
        )


RULE = Rule(
    code="GOL001",
    name="five-by-five-for-athletes",
    severity=Severity.INFO,
    summary="An athlete does not do five exercises of the back with five sets each.",
    why=(
        "Athletes train the back beside their sport, and so with less volume than bodybuilders: "
        "five exercises with five sets each are too many, as the coach in the article has it. The "
        "number is a coach's, not a study's, and is taken as one session's."
    ),
    bad="Lat Pulldown 5x10\nPull-Up 5x8\nSeated Row 5x10\nT-Bar Row 5x10\nDeadlift 5x5",
    good="Lat Pulldown 3x10\nPull-Up 3x8\nSeated Row 5x10\nT-Bar Row 3x10\nDeadlift 5x5",
    grounds=(
        Ground("article", "no five movements with five sets each for athletes", Confidence.LOW),
        Ground("scott_marshall", "advice of this coach", Confidence.LOW),
    ),
    look=_look,
    options=(
        Option("exercises", 5, "exercises of the back", least=1, most=50),
        Option("sets", 5, "sets of each", least=1, most=200),
    ),
    goals=(Goal.ATHLETICS,),
    example=Profile(goal=Goal.ATHLETICS),
)
