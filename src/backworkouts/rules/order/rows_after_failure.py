"""ORD002: a row that the lower back holds up is not done after that has been taken to failure."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from backworkouts.linter.edits import Fix
from backworkouts.linter.lower_back_moves import first_to_failure, straight_sets
from backworkouts.linter.rule import Confidence, Found, Ground, Options, Rule, Severity
from backworkouts.linter.traits import Fact, Trait
from backworkouts.model.set import SetKind

if TYPE_CHECKING:
    from backworkouts.linter.workout_view import Entry, Plan

__all__ = ["RULE"]

_UNSUPPORTED_ROW, _LOWER_BACK = Trait.UNSUPPORTED_ROW, Trait.LOWER_BACK


def _look(plan: Plan, options: Options) -> Iterator[Found]:
    for traits in plan.supersets.values():
        if traits & _UNSUPPORTED_ROW and traits & _LOWER_BACK:
            break
    else:
        return
    for row in plan.having(_UNSUPPORTED_ROW):
        failing = [
            (first, one)
            for one in plan.having(_LOWER_BACK)
            if one.block == row.block and (first := _first_after(row, one)) is not None
        ]
        if failing:
            first, one = min(failing, key=lambda pair: pair[0])
            rounds = _rounds(row, first)
            if rounds:
                yield Found(
                    f"{row.path}.sets[{rounds[0]}]",
                    partial(_message, row, one, rounds),
                    partial(_fix, plan, row),
                )


def _first_after(row: Entry, one: Entry) -> int | None:
    """The round from which on the row follows a set to failure of its partner."""
    failed = first_to_failure(one)
    if failed is None:
        return None
    return failed if row.place > one.place else failed + 1


def _rounds(row: Entry, first: int) -> list[int]:
    sets = enumerate(row.sets)
    return [number for number, one in sets if number >= first and one.kind is not SetKind.WARM_UP]


def _message(row: Entry, one: Entry, rounds: list[int]) -> str:
    first, last = rounds[0] + 1, rounds[-1] + 1
    which = f"round {first}" if first == last else f"rounds {first}-{last}"
    said = f"{row.name} in {which} of the superset follows {one.name} to failure"
    return f"{said}; a row that the lower back holds up belongs before it"


def _fix(plan: Plan, row: Entry) -> Fix | None:
    edits = straight_sets(plan, row.block)
    if not edits:
        return None
    title = "Do straight sets instead of the superset, the lower back last"
    return Fix(title, is_safe=False, edits=edits)


RULE = Rule(
    code="ORD002",
    name="rows-after-failed-lower-back",
    severity=Severity.WARNING,
    summary="In a superset, no unsupported row follows a hip hinge or extension to failure.",
    why=(
        "In a bent-over row the lower back holds the torso. A superset of it with deadlifts to "
        "failure spares the first round only: from the second on, each set of rows is done with "
        "a lower back that has just failed. The article asks for this very superset and, "
        "earlier on, for the opposite; we side with its warning. No trial of the pair is known. "
        "Rows on a bench, a pad or a hand are left alone, and so are sets that stop short of "
        "failure."
    ),
    bad="Lat Pulldown 4x10\nBarbell Row 4x10, superset with Deadlift 4 to failure",
    good="Lat Pulldown 4x10\nBarbell Row 4x10\nDeadlift 4 to failure",
    grounds=(
        Ground(
            "article",
            "do not tire the lower back before bent-over rows or deadlifts: form breaks down, and "
            "that can be dangerous",
            Confidence.LOW,
        ),
        Ground(
            "fenwick_2009",
            "of the rows compared, the standing bent-over row loaded the lower back most (7 men)",
            Confidence.LOW,
        ),
        Ground(
            "zhang_2025",
            "supersets for the same muscles cost repetitions; pairs of opposite muscles do not",
            Confidence.LOW,
        ),
    ),
    look=_look,
    only_with=(Fact.SUPERSET, _UNSUPPORTED_ROW, _LOWER_BACK, Fact.TO_FAILURE),
)
