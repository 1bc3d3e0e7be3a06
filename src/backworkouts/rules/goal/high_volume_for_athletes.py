"""GOL002: for athletes, thirty sets of the back in a session."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from backworkouts.linter.profile import Profile
from backworkouts.linter.rule import Confidence, Found, Ground, Option, Options, Rule, Severity
from backworkouts.linter.sentence import amount
from backworkouts.linter.traits import Trait
from backworkouts.linter.working_sets import sets_of
from backworkouts.model.workout import Goal

if TYPE_CHECKING:
    from backworkouts.linter.workout_view import Plan

__all__ = ["RULE"]


def _look(plan: Plan, options: Options) -> Iterator[Found]:
    limit = options["sets"]
    sets, _ = sets_of(plan.having(Trait.BACK))
    if sets and sets >= limit:
        yield Found("", partial(_message, sets, limit))


def _message(sets: int, limit: float) -> str:
    return f"{sets} sets of the back in a session; an athlete needs fewer than {amount(limit)}"


RULE = Rule(
    code="GOL002",
    name="high-back-volume-for-athletes",
    severity=Severity.INFO,
    summary="An athlete's session has fewer than 30 sets of the back.",
    why=(
        "An athlete's back works in the sport already and has to be fresh for it, so the article "
        "wants less of it than a bodybuilder does, and names thirty sets as more than a track "
        "athlete needs. It does not say of what time: it is taken as one session's. A coach's "
        "number, not a study's."
    ),
    bad="Lat Pulldown 8x10\nPull-Up 8x8\nSeated Row 8x10\nDeadlift 6x5",
    good="Lat Pulldown 4x10\nPull-Up 4x8\nSeated Row 4x10\nDeadlift 3x5",
    grounds=(
        Ground("article", "a track athlete does not need 30 sets of back", Confidence.LOW),
        Ground("scott_marshall", "said by this coach", Confidence.LOW),
    ),
    look=_look,
    options=(Option("sets", 30, "sets of the back in a session", least=1, most=500),),
    goals=(Goal.ATHLETICS,),
    example=Profile(goal=Goal.ATHLETICS),
    only_with=(Trait.BACK,),
)
