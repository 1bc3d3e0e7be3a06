"""GOL002: for athletes, thirty sets of the back in a session."""

from __future__ import annotations

from collections.abc import Iterator

from backworkouts.linter.profile import Profile
from backworkouts.linter.rule import Confidence, Ground, Match, Option, Options, Rule, Severity
from backworkouts.linter.sentence import amount
from backworkouts.linter.traits import Trait
from backworkouts.linter.workout_view import WorkoutView
from backworkouts.model.workout import Goal

__all__ = ["RULE"]


def _look(workout: WorkoutView, options: Options) -> Iterator[Match]:
    limit = options["sets"]
    sets = sum(exercise.fewest_sets for exercise in workout.having(Trait.BACK))
    if sets and sets >= limit:
        yield Match(
            "",
            f"{amount(sets)} sets of the back in a session; an athlete needs fewer than "
            f"{amount(limit)}",
        )


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
        Ground("scott_marshall", "advice of this coach", Confidence.LOW),
    ),
    look=_look,
    options=(Option("sets", 30, "sets of the back in a session", least=1, most=500),),
    goals=(Goal.ATHLETICS,),
    example=Profile(goal=Goal.ATHLETICS),
)
