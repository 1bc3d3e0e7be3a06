"""GOL004: an option for the advanced in a workout for beginners."""

from __future__ import annotations

from collections.abc import Iterator

from backworkouts.linter.edits import Fix, Replace
from backworkouts.linter.profile import Profile
from backworkouts.linter.rule import Confidence, Ground, Match, Options, Rule, Severity
from backworkouts.linter.sentence import listed
from backworkouts.linter.set_summary import goes_to_failure
from backworkouts.linter.traits import Trait
from backworkouts.linter.workout_view import WorkoutView
from backworkouts.model.terms import Level

__all__ = ["RULE"]


def _look(workout: WorkoutView, options: Options) -> Iterator[Match]:
    yield from _supersets_to_failure(workout)
    yield from _hardest_exercises(workout)


def _supersets_to_failure(workout: WorkoutView) -> Iterator[Match]:
    """Yield the hinges to failure in a superset with rows."""
    for hinge in workout.having(Trait.HINGE):
        if hinge.block not in workout.supersets:
            continue
        rows = dict.fromkeys(
            row.name
            for row in workout.having(Trait.ROW)
            if row.block == hinge.block and row.place != hinge.place
        )
        if rows and any(goes_to_failure(performed) for _, performed in hinge.working):
            yield Match(
                hinge.path,
                f"{hinge.name} to failure in a superset with {listed(rows)} is an option for the "
                f"advanced, in a workout for beginners",
            )


def _hardest_exercises(workout: WorkoutView) -> Iterator[Match]:
    """Yield the exercises that others lead up to, and that lead no further."""
    known = workout.catalog.exercises
    for exercise in workout.having(Trait.BACK):
        if exercise.exercise.progressions:
            continue
        easier = [known[id] for id in exercise.exercise.regressions if id in known]
        if easier:
            edit = Replace(exercise.block, exercise.place, easier[0])
            fix = Fix(f"Do {easier[0].name} until it is easy", is_safe=False, edits=(edit,))
            yield Match(
                exercise.path,
                f"{exercise.name} is what {easier[0].name} leads up to, in a workout for beginners",
                fix,
            )


RULE = Rule(
    code="GOL004",
    name="advanced-option-for-beginners",
    severity=Severity.INFO,
    summary="A workout for beginners has no option that is meant for the advanced.",
    why=(
        "The article calls a superset of rows with deadlifts to failure an advanced option, and "
        "yet has it in the workout that it gives to beginners. Both tire the lower back, and form "
        "goes first. Of an exercise that others in the catalog lead up to, and that leads no "
        "further, such as the weighted pull-up, the easier one comes first. A beginner who can do "
        "it well is one by name only."
    ),
    bad="Lat Pulldown 4x10\nBent-Over Row 4x10 + Deadlift 4xfailure",
    good="Lat Pulldown 4x10\nBent-Over Row 4x10\nDeadlift 4x5",
    grounds=(
        Ground(
            "article",
            "the superset with deadlifts to failure, and the weighted pull-up, are harder options",
            Confidence.LOW,
        ),
        Ground(
            "zhang_2025",
            "supersets of the same muscles cost repetitions",
            Confidence.LOW,
        ),
        Ground(
            "iversen_2024",
            "in ten weeks supersets gained 5 kg less in the pull-down than ordinary sets",
            Confidence.LOW,
        ),
    ),
    look=_look,
    for_beginners=True,
    example=Profile(level=Level.BEGINNER),
)
