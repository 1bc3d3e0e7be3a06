"""SEL002: five exercises for the back."""

from __future__ import annotations

from collections.abc import Iterator

from backworkouts.linter.rule import Confidence, Ground, Match, Option, Options, Rule, Severity
from backworkouts.linter.sentence import amount, plural
from backworkouts.linter.traits import Trait
from backworkouts.linter.workout_view import WorkoutView

__all__ = ["RULE"]


def _look(workout: WorkoutView, options: Options) -> Iterator[Match]:
    if not workout.is_back_workout:
        return
    count = len({exercise.id for exercise in workout.having(Trait.BACK)})
    is_all = workout.back_count == len(workout.exercises)
    most = options["exercises"] + options["tolerance"]
    fewest = options["exercises"] - options["tolerance"]
    exercises = plural(count, "exercise of the back", "exercises of the back")
    if count > most:
        yield Match("", f"{exercises}, more than {amount(most)}")
    elif is_all and 0 < count < fewest:
        yield Match("", f"{exercises} and none besides, fewer than {amount(fewest)}")


RULE = Rule(
    code="SEL002",
    name="other-than-five-exercises",
    severity=Severity.INFO,
    summary="A back workout has five exercises for the back.",
    why=(
        "Five are what the coach in the article prefers: enough for the parts of the back, few "
        "enough to do each well. It is a preference: no study speaks for five over four or six, "
        "all three workouts of the article have six, and most real back days have another number. "
        "So `tolerance` sets how many more or fewer are accepted. Fewer are reported only in a "
        "workout for the back alone: with arms or legs besides there is less room."
    ),
    bad="Lat Pulldown 4x10\nPull-Up 3x8\nSeated Row 4x10\nDeadlift 3x5",
    good="Lat Pulldown 4x10\nPull-Up 3x8\nSeated Row 4x10\nT-Bar Row 4x10\nDeadlift 3x5",
    grounds=(Ground("article", "choose five exercises", Confidence.LOW),),
    look=_look,
    options=(
        Option("exercises", 5, "exercises of the back", least=1, most=50),
        Option("tolerance", 0, "exercises more or fewer", most=50),
    ),
)
