"""SEL005: the same exercise twice in one workout, with others between."""

from __future__ import annotations

from collections.abc import Iterator

from backworkouts.linter.rule import Confidence, Ground, Match, Options, Rule, Severity
from backworkouts.linter.sentence import listed
from backworkouts.linter.traits import Trait
from backworkouts.linter.workout_view import ExerciseView, WorkoutView

__all__ = ["RULE"]


def _look(workout: WorkoutView, options: Options) -> Iterator[Match]:
    if not workout.has_repeats or not workout.is_back_workout:
        return
    last: dict[str, ExerciseView] = {}
    for exercise in workout.having(Trait.BACK):
        before = last.get(exercise.id)
        last[exercise.id] = exercise
        if before is None:
            continue
        between = dict.fromkeys(
            other.name for other in workout.exercises if before.block < other.block < exercise.block
        )
        if between:
            yield Match(
                exercise.path,
                f"{exercise.name} comes a second time, after {listed(between)}; its sets belong "
                f"together, or another exercise in its place",
            )


RULE = Rule(
    code="SEL005",
    name="repeated-movement",
    severity=Severity.INFO,
    summary="No exercise of the back comes twice in a workout.",
    why=(
        "An exercise that comes back later in the workout trains what it has trained already, when "
        "it is tired; another grip or another row would train the back from a further side. A top "
        "set and its back-off sets, one after the other, are one exercise. A circuit that is "
        "written out round by round has this finding, and may be meant so: write it as a superset."
    ),
    bad="Lat Pulldown 3x10\nSeated Row 3x10\nLat Pulldown 3x12",
    good="Lat Pulldown 1x6\nLat Pulldown 3x10\nSeated Row 3x10\nPull-Up 3x8",
    grounds=(
        Ground("article", "five different exercises make up a back workout", Confidence.LOW),
        Ground(
            "textbook", "different exercises spread the work over more of a muscle", Confidence.LOW
        ),
    ),
    look=_look,
)
