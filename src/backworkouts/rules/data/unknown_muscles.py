"""DAT001: an exercise without known muscles, whose sets no count can include."""

from __future__ import annotations

from collections.abc import Iterator

from backworkouts.errors import AmbiguousExerciseError, UnknownExerciseError
from backworkouts.rules._context import Context
from backworkouts.rules._rule import Confidence, Found, Ground, Rule, Severity

__all__ = ["RULE"]


def _look(context: Context) -> Iterator[Found]:
    for path, workout in context.workouts:
        for number, block in enumerate(workout.blocks):
            for place, one in enumerate(block.exercises):
                if not one.exercise.has_known_muscles:
                    sets = len(one.sets)
                    counted = f"its {sets} sets are" if sets > 1 else "its set is"
                    name = one.exercise.name
                    message = f"no muscles are known for {name}, so {counted} in no count"
                    where = f"{path}blocks[{number}].exercises[{place}]"
                    yield where, f"{message}{_meant(context, name)}"


def _meant(context: Context, name: str) -> str:
    try:
        near: tuple[str, ...] = (context.catalog.resolve(name).id,)
    except UnknownExerciseError as error:
        near = error.suggestions
    except AmbiguousExerciseError as error:
        near = error.candidates
    near = tuple(one for one in near if context.catalog.exercises[one].has_known_muscles)
    return f"; is it {' or '.join(near[:3])}?" if near else ""


RULE = Rule(
    code="DAT001",
    name="unknown-muscles",
    severity=Severity.WARNING,
    summary="The muscles of every exercise are known.",
    why=(
        "A set of an exercise that the catalog does not know cannot be credited to any muscle, and "
        "every count of the week is too low by it. Use a name that the catalog knows, or give it "
        "the exercise with `catalog.extend`."
    ),
    bad="Landmine Thing 3x10",
    good="Landmine Row 3x10",
    grounds=(
        Ground("textbook", "what works no known muscle can be counted for none", Confidence.HIGH),
    ),
    look=_look,
)
