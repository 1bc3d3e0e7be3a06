"""REP004: a deadlift or another hip hinge to failure, for a beginner."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from backworkouts.linter.failure import goes_to_failure
from backworkouts.linter.profile import Profile
from backworkouts.linter.rule import Confidence, Found, Ground, Options, Rule, Severity
from backworkouts.linter.sentence import plural
from backworkouts.linter.traits import Fact, Trait
from backworkouts.model.set import SetKind
from backworkouts.model.workout import Level

if TYPE_CHECKING:
    from backworkouts.linter.workout_view import Entry, Plan

__all__ = ["RULE"]

_WARM_UP = SetKind.WARM_UP
_FOR_OTHERS = "which with a hip hinge is an option for the advanced, not for a beginner"


def _look(plan: Plan, options: Options) -> Iterator[Found]:
    for one in plan.having(Trait.HINGE):
        for first, each in one.distinct:
            if goes_to_failure(each):
                sets = _to_failure(one)
                where = one.path if sets == one.count else f"{one.path}.sets[{first}]"
                yield Found(where, f"{one.name}: {plural(sets, 'set')} to failure, {_FOR_OTHERS}")
                break


def _to_failure(one: Entry) -> int:
    """How many working sets are."""
    return sum(goes_to_failure(each) for each in one.sets if each.kind is not _WARM_UP)


RULE = Rule(
    code="REP004",
    name="beginner-hinge-to-failure",
    severity=Severity.INFO,
    summary="A beginner does not take deadlifts and other hip hinges to failure.",
    why=(
        "The last repetitions before failure ask most of the lower back when form is hardest to "
        "keep, and a beginner is still learning it. The article calls deadlifts to failure an "
        "advanced option, and yet has them in a workout for beginners and intermediates. For "
        "growth, stopping a little short of failure costs little or nothing. No trial of hinges to "
        "failure in beginners is known to us. Without repetitions in reserve (RIR 0) counts as to "
        "failure."
    ),
    bad="Pull-Up 3x8\nDeadlift 3 to failure",
    good="Pull-Up 3 to failure\nDeadlift 3x8",
    grounds=(
        Ground(
            "article",
            "deadlifts to failure after bent-over rows are an advanced option",
            Confidence.LOW,
        ),
        Ground(
            "refalo_2023",
            "sets to momentary failure gave no clear advantage over sets short of it, for growth",
            Confidence.MODERATE,
        ),
    ),
    look=_look,
    for_beginners=True,
    example=Profile(level=Level.BEGINNER),
    only_with=(Trait.HINGE, Fact.TO_FAILURE),
)
