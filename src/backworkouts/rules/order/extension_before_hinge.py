"""ORD005: spinal extensions come after deadlifts and bent-over rows."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from backworkouts.linter.edits import Fix, Move
from backworkouts.linter.lower_back_moves import last_before
from backworkouts.linter.rule import Confidence, Found, Ground, Options, Rule, Severity
from backworkouts.linter.sentence import listed
from backworkouts.linter.traits import Trait
from backworkouts.model.terms import LowerBackLoad

if TYPE_CHECKING:
    from backworkouts.linter.workout_view import Entry, Plan

__all__ = ["RULE"]

_PROTECTED = Trait.HINGE | Trait.UNSUPPORTED_ROW
_EXTENSION = Trait.SPINAL_EXTENSION
_EASY = (LowerBackLoad.NONE, LowerBackLoad.LOW)


def _look(plan: Plan, options: Options) -> Iterator[Found]:
    extends = False
    for traits in plan.in_order:  # mostly none of these comes after any, as in ORD001
        if extends and traits & _PROTECTED:
            break
        if traits & _EXTENSION:
            extends = True
    else:
        return
    protected = plan.having(_PROTECTED)
    last = protected[-1].block if protected else 0
    for one in plan.having(_EXTENSION):
        if one.block < last and _tires(one):
            yield Found(one.path, partial(_message, protected, one), partial(_fix, plan, one, last))


def _tires(one: Entry) -> bool:
    """Whether it is an extension that tires the lower back, and no hinge itself."""
    is_extension = one.traits & Trait.LOWER_BACK and not one.traits & Trait.HINGE
    return bool(is_extension) and one.exercise.lower_back_load not in _EASY


def _message(protected: list[Entry], one: Entry) -> str:
    after = [other for other in protected if other.block > one.block]
    names = listed(dict.fromkeys(other.name for other in after))
    return f"{one.name} tires the lower back before {names}, where it has to hold the spine still"


def _fix(plan: Plan, one: Entry, last: int) -> Fix | None:
    sooner = last_before(plan, one)
    if sooner.block < last:  # its superset would take a pull too far
        return None
    title = f"Do {one.name} after {sooner.name}"
    return Fix(title, is_safe=True, edits=(Move(one.block, sooner.block),))


RULE = Rule(
    code="ORD005",
    name="extension-before-hinge",
    severity=Severity.WARNING,
    summary="Spinal extensions come after deadlifts and unsupported bent-over rows.",
    why=(
        "A deadlift and a bent-over row ask the lower back to hold the spine still under load. The "
        "article asks everyone not to tire it beforehand, since form breaks down then. Studies of "
        "lifting at work find that fatigue changes how people lift, in no settled direction; no "
        "trial of this order is known. Blocks are what is ordered, warm-up sets do not count, "
        "and extensions that hardly load the back are left alone."
    ),
    bad="Lat Pulldown 3x10\nHyperextension 3x15\nDeadlift 3x5",
    good="Lat Pulldown 3x10\nDeadlift 3x5\nHyperextension 3x15",
    grounds=(
        Ground(
            "article",
            "do not tire the lower back before bent-over rows or deadlifts: form breaks down, and "
            "that can be dangerous",
            Confidence.LOW,
        ),
        Ground(
            "banks_2009",
            "long lifting lowers strength by about a fifth and changes how the trunk moves (at "
            "work, not in a gym)",
            Confidence.LOW,
        ),
        Ground(
            "lifting_fatigue_experience",
            "after fatigue the load on the lower back fell in novices and rose in the experienced",
            Confidence.LOW,
        ),
    ),
    look=_look,
    only_with=(_EXTENSION, _PROTECTED),
)
