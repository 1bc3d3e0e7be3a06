"""GOL003: for athletes, a day for the back alone."""

from __future__ import annotations

from collections.abc import Iterator

from backworkouts.linter.profile import Profile
from backworkouts.linter.rule import Confidence, Ground, Match, Options, Rule, Severity
from backworkouts.linter.workout_view import WorkoutView
from backworkouts.model.workout import Goal

__all__ = ["RULE"]


def _look(workout: WorkoutView, options: Options) -> Iterator[Match]:
    if 0 < workout.back_count == len(workout.exercises) and workout.is_back_workout:
        count = len({exercise.id for exercise in workout.exercises})
        exercises = f"all {count} exercises are" if count > 1 else "its one exercise is"
        yield Match(
            "",
            f"{exercises} for the back; an athlete trains the back together with other muscles",
        )


RULE = Rule(
    code="GOL003",
    name="back-only-day-for-athletes",
    severity=Severity.INFO,
    summary="An athlete has no day for the back alone.",
    why=(
        "A body part a day is how bodybuilders divide a week. A fighter, as the article has it, "
        "trains movements of the whole body and has no use for a day of nothing but back. It is a "
        "coach's advice, not a study's. One or two exercises practiced by themselves are no such "
        "day."
    ),
    bad="Lat Pulldown 4x10\nSeated Row 4x10\nDeadlift 3x5",
    good="Lat Pulldown 4x10\nBench Press 4x8\nDeadlift 3x5",
    grounds=(
        Ground("article", "no back-only day for a fighter", Confidence.LOW),
        Ground("scott_marshall", "advice of this coach", Confidence.LOW),
    ),
    look=_look,
    goals=(Goal.ATHLETICS,),
    example=Profile(goal=Goal.ATHLETICS),
)
