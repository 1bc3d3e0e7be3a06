"""ORD005: spinal extensions come after deadlifts and bent-over rows."""

from __future__ import annotations

from collections.abc import Iterator

from backworkouts.linter.edits import Fix, Move
from backworkouts.linter.lower_back_moves import last_before
from backworkouts.linter.main_lift import is_in_main_lift_block
from backworkouts.linter.rule import Confidence, Ground, Match, Options, Rule, Severity
from backworkouts.linter.sentence import listed
from backworkouts.linter.traits import Trait
from backworkouts.linter.workout_view import ExerciseView, WorkoutView
from backworkouts.model.terms import LowerBackLoad

__all__ = ["RULE"]

_EASY = (LowerBackLoad.NONE, LowerBackLoad.LOW)


def _look(workout: WorkoutView, options: Options) -> Iterator[Match]:
    protected = workout.having(Trait.HINGE, Trait.UNSUPPORTED_ROW)
    for extension in workout.having(Trait.SPINAL_EXTENSION):
        later = [exercise for exercise in protected if exercise.block > extension.block]
        if later and _tires(extension):
            names = listed(dict.fromkeys(exercise.name for exercise in later))
            yield Match(
                extension.path,
                f"{extension.name} tires the lower back before {names}, where it has to hold the "
                f"spine still",
                _fix(workout, extension, later[-1].block),
            )


def _tires(extension: ExerciseView) -> bool:
    """Return whether an extension tires the lower back, and is neither a hinge nor a pull."""
    traits = extension.traits
    is_extension = Trait.LOWER_BACK in traits and Trait.HINGE not in traits
    return is_extension and extension.exercise.lower_back_load not in _EASY


def _fix(workout: WorkoutView, extension: ExerciseView, last: int) -> Fix | None:
    before = last_before(workout, extension)
    if before.block < last:  # a pull in the superset of the extension would move too far back
        return None
    title = f"Do {extension.name} after {before.name}"
    is_safe = not is_in_main_lift_block(workout, extension)  # a partner of its superset may be one
    return Fix(title, is_safe, edits=(Move(extension.block, before.block),))


RULE = Rule(
    code="ORD005",
    name="extension-before-hinge",
    severity=Severity.WARNING,
    summary="Spinal extensions come after deadlifts and unsupported bent-over rows.",
    why=(
        "A deadlift and a bent-over row ask the lower back to hold the spine still under load. The "
        "article asks everyone not to tire it beforehand, since form breaks down then. Studies of "
        "lifting at work find that fatigue changes how people lift, in no settled direction; no "
        "trial of this order is known. Blocks are what is ordered, warm-up sets do not count, and "
        "extensions that hardly load the back are left alone."
    ),
    bad="Lat Pulldown 3x10\nHyperextension 3x15\nDeadlift 3x5",
    good="Lat Pulldown 3x10\nDeadlift 3x5\nHyperextension 3x15",
    grounds=(
        Ground(
            "article",
            "do not tire the lower back before bent-over rows or deadlifts: form breaks down, and "
            "that can be dangerous",
            Confidence.LOW,
        ),
        Ground(
            "banks_2009",
            "long lifting lowers strength by about a fifth and changes how the trunk moves (at "
            "work, not in a gym)",
            Confidence.LOW,
        ),
        Ground(
            "lifting_fatigue_experience",
            "after fatigue the load on the lower back fell in novices and rose in the experienced",
            Confidence.LOW,
        ),
        Ground(
            "lifting_fatigue_trunk",
            "in repetitive lifting fatigue changed the angle of the trunk and the load on the "
            "spine",
            Confidence.LOW,
        ),
    ),
    look=_look,
)
