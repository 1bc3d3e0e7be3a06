"""DAT007: a workout without a set, or nothing to check at all."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from backworkouts.linter.rule import Confidence, Ground, Match, Options, Rule, Scope, Severity

if TYPE_CHECKING:
    from backworkouts.linter.subject_view import SubjectView

__all__ = ["RULE"]


def _look(subject: SubjectView, options: Options) -> Iterator[Match]:
    if not subject.workouts:
        yield Match("", "there is no workout, so there is nothing to check")
    for where, workout in subject.workouts:
        if not workout.blocks:  # a block has exercises, and an exercise has sets
            yield Match(where, f"{workout.workout.name} has no exercises, so nothing is trained")


RULE = Rule(
    code="DAT007",
    name="empty-workout",
    severity=Severity.WARNING,
    summary="Every workout has an exercise.",
    why=(
        "Most rules find nothing in a workout without exercises, and a report without findings "
        "reads as if all were well. Often the exercises were lost on the way: a form was sent too "
        "early, a filter left nothing. A day of rest is no workout: in a program it is a rest day. "
        "An empty list of workouts or sessions is reported too."
    ),
    # A text without exercises is no workout.
    bad='{"format": "backworkouts.workout/2", "name": "Pull Day", "blocks": []}',
    good="Pull-Up 3x8",
    grounds=(Ground("textbook", "without a set no muscle is trained", Confidence.HIGH),),
    look=_look,
    scope=Scope.SUBJECT,
)
