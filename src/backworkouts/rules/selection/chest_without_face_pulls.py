"""SEL007: chest work, and no face pulls or their like."""

from __future__ import annotations

from collections.abc import Iterator

from backworkouts.linter.rule import Confidence, Ground, Match, Options, Rule, Scope, Severity
from backworkouts.linter.sentence import listed
from backworkouts.linter.traits import Trait
from backworkouts.linter.week_view import WeekView

__all__ = ["RULE"]

_SHOWN = 3


def _look(week: WeekView, options: Options) -> Iterator[Match]:
    if not week.traits.isdisjoint((Trait.UPPER_BACK, Trait.UNKNOWN)):
        return
    names = dict.fromkeys(
        exercise.name
        for day in week.having(Trait.CHEST)
        for exercise in day.workout.having(Trait.CHEST)
        if Trait.BACK not in exercise.traits  # a renegade row with a push-up is a row
    )
    if names:
        shown = [*names][:_SHOWN] + (["others"] if len(names) > _SHOWN else [])
        when = "in the week" if week.is_whole else "in the workout"
        yield Match(
            week.where,
            f"{listed(shown)} {'trains' if len(names) == 1 else 'train'} the chest, and nothing "
            f"{when} is a face pull or a reverse fly",
        )


RULE = Rule(
    code="SEL007",
    name="chest-without-face-pulls",
    severity=Severity.INFO,
    summary="Where the chest is trained, face pulls or reverse flies are too.",
    why=(
        "Pressing without pulling the shoulder blades back is thought to round the shoulders; the "
        "article wants face pulls on chest days as on back days. It is plausible, and no trial of "
        "it was found. Rows train much of the same and may be enough, which this rule does not "
        "see. Of a workout by itself it looks at that workout alone: the face pulls may stand on "
        "another day."
    ),
    bad="Bench Press 3x8\nSeated Row 3x10",
    good="Bench Press 3x8\nFace Pull 3x15\nSeated Row 3x10",
    grounds=(
        Ground("article", "face pulls on back days and on chest days", Confidence.LOW),
        Ground(
            "gonzalez_galvez_2019",
            "exercise programs reduced thoracic kyphosis; face pulls were not tested",
            Confidence.LOW,
        ),
    ),
    look=_look,
    scope=Scope.TRAINING,
)
