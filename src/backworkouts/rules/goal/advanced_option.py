"""GOL004: an option for the advanced in a workout for beginners."""

from __future__ import annotations

from collections.abc import Iterator

from backworkouts.model.set import Set
from backworkouts.model.workout import Level
from backworkouts.rules._plan import Entry, Plan
from backworkouts.rules._rule import Confidence, Found, Ground, Options, Rule, Severity
from backworkouts.rules._sentence import listed
from backworkouts.rules._traits import Trait
from backworkouts.rules.edits import Fix, Replace
from backworkouts.rules.profile import Profile

__all__ = ["RULE"]


def _look(plan: Plan, options: Options) -> Iterator[Found]:
    if plan.traits & Trait.HINGE and plan.traits & Trait.ROW:
        yield from _supersets(plan)
    for one in plan.having(Trait.BACK):
        exercise = one.exercise
        if exercise.regressions and not exercise.progressions:
            yield from _hardest(plan, one)


def _supersets(plan: Plan) -> Iterator[Found]:
    """A row and a hinge to failure, in rounds."""
    for one in plan.having(Trait.HINGE):
        if not any(_is_to_failure(each) for _, each in one.distinct):
            continue
        rows = dict.fromkeys(
            other.name
            for other in plan.having(Trait.ROW)
            if other.block == one.block and other.place != one.place
        )
        if rows:
            yield Found(
                one.path,
                f"{one.name} to failure in a superset with {listed(rows)} is an option for the "
                f"advanced, in a workout for beginners",
            )


def _is_to_failure(one: Set) -> bool:
    return one.rir == 0 or (one.reps is not None and one.reps.to_failure)


def _hardest(plan: Plan, entry: Entry) -> Iterator[Found]:
    """An exercise that others lead up to, and that leads no further."""
    known = plan.catalog.exercises
    easier = [known[one] for one in entry.exercise.regressions if one in known]
    if easier:
        title = f"Do {easier[0].name} until it is easy"
        edit = Replace(entry.block, entry.place, easier[0])
        yield Found(
            entry.path,
            f"{entry.name} is what {easier[0].name} leads up to, in a workout for beginners",
            Fix(title, is_safe=False, edits=(edit,)),
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
    ),
    look=_look,
    for_beginners=True,
    example=Profile(level=Level.BEGINNER),
)
