"""REP004: a deadlift or another hip hinge to failure, for a beginner."""

from __future__ import annotations

from collections.abc import Iterator

from backworkouts.linter.profile import Profile
from backworkouts.linter.rule import Confidence, Ground, Match, Options, Rule, Severity
from backworkouts.linter.set_summary import KINDS, goes_to_failure
from backworkouts.linter.traits import Trait
from backworkouts.linter.workout_view import WorkoutView
from backworkouts.model.terms import Level
from backworkouts.plurals import plural

__all__ = ["RULE"]


def _look(workout: WorkoutView, options: Options) -> Iterator[Match]:
    for hinge in workout.having(Trait.HINGE):
        failing = [
            number
            for number, performed in enumerate(hinge.sets)
            if KINDS[performed.kind].is_work and goes_to_failure(performed)
        ]
        if failing:
            is_all = len(failing) == hinge.count
            yield Match(
                hinge.path if is_all else f"{hinge.path}.sets[{failing[0]}]",
                f"{hinge.name}: {plural(len(failing), 'set')} to failure, which with a hip hinge "
                f"is an option for the advanced, not for a beginner",
            )


RULE = Rule(
    code="REP004",
    name="beginner-hinge-to-failure",
    severity=Severity.INFO,
    summary="A beginner does not take deadlifts and other hip hinges to failure.",
    why=(
        "The last repetitions before failure ask most of the lower back when form is hardest to "
        "keep, and a beginner is still learning it. More load than form allows defeats its "
        "purpose. The article calls deadlifts to failure an advanced option, and yet has them in a "
        "workout for beginners and intermediates. For growth, stopping a little short of failure "
        "costs little or nothing. No trial of hinges to failure in beginners is known to us. "
        "Without repetitions in reserve (RIR 0) counts as to failure."
    ),
    bad="Pull-Up 3x8\nDeadlift 3 to failure",
    good="Pull-Up 3 to failure\nDeadlift 3x8",
    grounds=(
        Ground(
            "article",
            "deadlifts to failure after bent-over rows are an advanced option; and a heavy "
            "deadlift that is jerked grows the back no faster than a lighter one with good form",
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
)
