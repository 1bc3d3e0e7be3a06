"""GOL004: an option for the advanced in a workout for beginners."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from backworkouts.linter.edits import Fix, Replace
from backworkouts.linter.failure import goes_to_failure
from backworkouts.linter.profile import Profile
from backworkouts.linter.rule import Confidence, Found, Ground, Options, Rule, Severity
from backworkouts.linter.sentence import listed
from backworkouts.linter.traits import Trait
from backworkouts.model.workout import Level

if TYPE_CHECKING:
    from backworkouts.linter.workout_view import Entry, Plan
    from backworkouts.model.exercise import Exercise

__all__ = ["RULE"]

_ROW_AND_HINGE = Trait.ROW | Trait.HINGE


def _look(plan: Plan, options: Options) -> Iterator[Found]:
    for traits in plan.supersets.values():
        if traits & _ROW_AND_HINGE == _ROW_AND_HINGE:
            yield from _supersets(plan)
            break
    for one in plan.having(Trait.BACK):
        exercise = one.exercise
        if exercise.regressions and not exercise.progressions:
            yield from _hardest(plan, one)


def _supersets(plan: Plan) -> Iterator[Found]:
    """A row and a hinge to failure, in rounds."""
    for one in plan.having(Trait.HINGE):
        if any(goes_to_failure(each) for _, each in one.distinct):
            rows = [
                other
                for other in plan.having(Trait.ROW)
                if other.block == one.block and other.place != one.place
            ]
            if rows:
                yield Found(one.path, partial(_with_rows, one, rows))


def _with_rows(one: Entry, rows: list[Entry]) -> str:
    names = listed(dict.fromkeys(other.name for other in rows))
    return (
        f"{one.name} to failure in a superset with {names} is an option for the "
        f"advanced, in a workout for beginners"
    )


def _hardest(plan: Plan, entry: Entry) -> Iterator[Found]:
    """An exercise that others lead up to, and that leads no further."""
    known = plan.catalog.exercises
    easier = [known[one] for one in entry.exercise.regressions if one in known]
    if easier:
        first = easier[0]
        yield Found(entry.path, partial(_led_up_to, entry, first), partial(_fix, entry, first))


def _led_up_to(entry: Entry, easier: Exercise) -> str:
    return f"{entry.name} is what {easier.name} leads up to, in a workout for beginners"


def _fix(entry: Entry, easier: Exercise) -> Fix:
    edit = Replace(entry.block, entry.place, easier)
    return Fix(f"Do {easier.name} until it is easy", is_safe=False, edits=(edit,))


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
    ),
    look=_look,
    for_beginners=True,
    example=Profile(level=Level.BEGINNER),
    only_with=(Trait.BACK,),
)
