"""SEL007: chest work, and no face pulls or their like."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from backworkouts.linter.rule import Confidence, Found, Ground, Options, Rule, Scope, Severity
from backworkouts.linter.sentence import listed
from backworkouts.linter.traits import Trait

if TYPE_CHECKING:
    from backworkouts.linter.week_view import Week

__all__ = ["RULE"]

_SHOWN = 3
_CHEST = Trait.CHEST
_CHEST_OR_BACK = Trait.CHEST | Trait.BACK


def _look(week: Week, options: Options) -> Iterator[Found]:
    traits = week.traits
    if not traits & Trait.CHEST or traits & (Trait.UPPER_BACK | Trait.UNKNOWN):
        return
    for day in week.days:
        for one in day.plan.entries:
            if one.traits & _CHEST_OR_BACK == _CHEST:  # a renegade row with a push-up is a row
                yield Found(week.where, partial(_message, week))
                return


def _message(week: Week) -> str:
    names = dict.fromkeys(
        one.name
        for day in week.days
        for one in day.plan.entries
        if one.traits & _CHEST_OR_BACK == _CHEST
    )
    some = [*names][:_SHOWN]
    more = ["others"] if len(names) > _SHOWN else []
    when = "in the week" if week.is_whole else "in the workout"
    trained = "trains" if len(names) == 1 else "train"
    return (
        f"{listed(some + more)} {trained} the chest, and nothing {when} is a face pull or a "
        f"reverse fly"
    )


RULE = Rule(
    code="SEL007",
    name="chest-without-face-pulls",
    severity=Severity.INFO,
    summary="Where the chest is trained, face pulls or reverse flies are too.",
    why=(
        "Pressing without pulling the shoulder blades back is said to round the shoulders; the "
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
    only_with=(_CHEST,),
    never_with=Trait.UPPER_BACK | Trait.UNKNOWN,
)
