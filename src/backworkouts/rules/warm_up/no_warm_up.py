"""WUP001: a workout for the back that says nothing of a warm-up."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import backworkouts as bw
from backworkouts.linter.rule import Confidence, Found, Ground, Options, Rule, Scope, Severity
from backworkouts.linter.traits import Trait
from backworkouts.linter.warming_up import has_warm_up, says_warm_up

if TYPE_CHECKING:
    from backworkouts.linter.week_view import Week
    from backworkouts.linter.workout_view import Plan

__all__ = ["RULE"]

_ADVICE = (
    "the article has 5-10 min of cardio, then scapular retractions 3 x 15 and light sets of the "
    "first exercise"
)
_NONE = f"no warm-up is stated; {_ADVICE}"
_NOT_HERE = f"no warm-up is stated, as it is on other days; {_ADVICE}"


def _look(week: Week, options: Options) -> Iterator[Found]:
    days = week.of_the_back()
    cold = [one for one in days if not _is_warm(one.plan)]
    if not cold or _is_log(week):
        return
    if len(days) == 1:
        yield Found(days[0].where, _NONE)
    elif len(cold) == len(days):
        yield Found(
            week.where,
            f"no warm-up is stated for any of the {len(days)} days of the back; {_ADVICE}",
        )
    else:
        # A rotation repeats its workouts, and each is told of once.
        for day in {id(one.plan): one for one in reversed(cold)}.values():
            yield Found(day.where, _NOT_HERE)


def _is_warm(plan: Plan) -> bool:
    if has_warm_up(plan):
        return True
    # Mostly there are no notes.
    return bool(plan.notes) and any(says_warm_up(note) for _, note in plan.notes)


def _is_log(week: Week) -> bool:
    source = week.source
    return isinstance(source, bw.Session) or (
        isinstance(source, tuple) and isinstance(source[0], bw.Session)
    )


RULE = Rule(
    code="WUP001",
    name="no-warm-up",
    severity=Severity.INFO,
    summary="A workout for the back says how to warm up for it.",
    why=(
        "The article wants a warm-up before every workout, ending in light sets of the first "
        "exercise. Its doses are convention, and no trial of them was looked for; the bodyweight "
        "exercises and the foam rolling in it are optional. Most written programs leave the "
        "warm-up to the lifter, so most have this finding: it says that a plan is silent, not that "
        "somebody trains cold. What a note says of a warm-up counts. Sessions are not judged: many "
        "logs leave out what does not count as training."
    ),
    bad="Pull-Up 3x8\nBarbell Row 4x8",
    good="Warm-up: 5 min bike\nPull-Up 3x8\nBarbell Row 4x8",
    grounds=(
        Ground(
            "article",
            "before every workout: 5 to 10 minutes of cardio, bodyweight exercises, foam rolling, "
            "movement preparation, light sets of the first exercise",
            Confidence.LOW,
        ),
        Ground(
            "wiewelhove_2019",
            "foam rolling before exercise: a little more flexibility, hardly any more strength",
            Confidence.MODERATE,
        ),
    ),
    look=_look,
    scope=Scope.TRAINING,
    only_with=(Trait.BACK,),
)
