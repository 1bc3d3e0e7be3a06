"""ORD001: lower-back work comes after the last row and pull-down."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from backworkouts.linter.edits import Fix, Move
from backworkouts.linter.lower_back_moves import hinges_between, last_before
from backworkouts.linter.rule import Confidence, Found, Ground, Options, Rule, Severity
from backworkouts.linter.sentence import listed
from backworkouts.linter.traits import Trait
from backworkouts.model.workout import Goal

if TYPE_CHECKING:
    from backworkouts.linter.workout_view import Entry, Plan

__all__ = ["RULE"]

_LOWER_BACK, _PULL = Trait.LOWER_BACK, Trait.PULL


def _look(plan: Plan, options: Options) -> Iterator[Found]:
    lower_back = False
    for traits in plan.in_order:  # mostly no pull comes after any, and that is soon seen
        if traits & _LOWER_BACK:
            lower_back = True
        elif lower_back and traits & _PULL:
            break
    else:
        return
    pulls = plan.having(_PULL)
    last = pulls[-1].block if pulls else 0
    for one in plan.having(_LOWER_BACK):
        if one.block < last:
            yield Found(one.path, partial(_message, pulls, one), partial(_fix, plan, one))


def _message(pulls: list[Entry], one: Entry) -> str:
    names = dict.fromkeys(pull.name for pull in pulls if pull.block > one.block)
    them = "it" if len(names) == 1 else "the last of them"
    return f"{one.name} comes before {listed(names)}; lower-back work belongs after {them}"


def _fix(plan: Plan, one: Entry) -> Fix:
    last = last_before(plan, one)
    along = [one, *hinges_between(plan, one, last)]
    title = f"Do {listed(dict.fromkeys(other.name for other in along))} after {last.name}"
    # Each lands right behind the last pull: the last of them goes first.
    landed = enumerate(reversed(along))
    edits = tuple(Move(other.block, last.block - gone) for gone, other in landed)
    # Who trains for the deadlift may well do it first.
    return Fix(title, is_safe=plan.goal is not Goal.STRENGTH, edits=edits)


RULE = Rule(
    code="ORD001",
    name="lower-back-before-pulls",
    severity=Severity.WARNING,
    summary="Lower-back exercises come after all rows, pull-ups and pull-downs.",
    why=(
        "Rows and deadlifts ask the lower back to hold the torso still. Once it is tired, form is "
        "the first thing to go. The article gives this as the one advice for everyone. Blocks are "
        "what is ordered: partners of a superset are not, an exercise that is hinge and row in one "
        "may stand on either side, and warm-up sets do not count. A lifter who trains for the "
        "deadlift may put it first with good reason: what matters most, first. So with the goal "
        "of strength the fix is not a safe one."
    ),
    bad="Deadlift 3x5\nLat Pulldown 3x10\nBarbell Row 3x8",
    good="Lat Pulldown 3x10\nBarbell Row 3x8\nDeadlift 3x5",
    grounds=(
        Ground(
            "article",
            "lower-back exercises at the very end of the session, for everyone; rows and deadlifts "
            "with a tired lower back break down and may be dangerous",
            Confidence.LOW,
        ),
        Ground(
            "nunes_2021",
            "no trial of this rule was found; reviews of exercise order find that what comes first "
            "gains most strength, and no effect of order on growth",
            Confidence.NONE,
        ),
    ),
    look=_look,
    only_with=(_LOWER_BACK, _PULL),
)
