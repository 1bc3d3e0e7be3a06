"""DAT005: loads whose unit nobody stated."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from backworkouts.linter.rule import (
    Confidence,
    Found,
    Ground,
    Need,
    Options,
    Rule,
    Severity,
)
from backworkouts.linter.sentence import listed, plural
from backworkouts.linter.traits import Fact
from backworkouts.model.load import Unit

if TYPE_CHECKING:
    from backworkouts.linter.workout_view import Entry, Plan

__all__ = ["RULE"]

_SHOWN = 3


def _look(plan: Plan, options: Options) -> Iterator[Found]:
    if not plan.facts & Fact.UNSTATED_UNIT:
        return
    without = {one.path: (one, sets) for one in plan.entries if (sets := _unstated(one))}
    total = sum(sets for _, sets in without.values())
    names = [*dict.fromkeys(one.name for one, _ in without.values())]
    some = [*names[:_SHOWN], *(["others"] if len(names) > _SHOWN else [])]
    loads = "has a load" if total == 1 else "have loads"
    # One place when there is one: a text that leaves out the unit mostly does so throughout.
    where = next(iter(without)) if len(without) == 1 else ""
    yield Found(
        where,
        f"{plural(total, 'set')} of {listed(some)} {loads} without a unit, so no tonnage has "
        f"{'it' if total == 1 else 'them'}",
    )


def _unstated(entry: Entry) -> int:
    """How many working sets have such a load."""
    if not any(one.load and one.load.unit is Unit.UNSTATED for _, one in entry.distinct):
        return 0
    working = {id(one) for _, one in entry.distinct}
    return sum(
        id(one) in working and one.load is not None and one.load.unit is Unit.UNSTATED
        for one in entry.sets
    )


RULE = Rule(
    code="DAT005",
    name="missing-units",
    severity=Severity.WARNING,
    summary="Every load says its unit.",
    why=(
        "`3x5 @ 100` may be kilograms, pounds or percent. The number is kept as it is and never "
        "taken for a weight, so every tonnage is too low by these sets. Who wrote it knows the "
        "unit: write it once on each line."
    ),
    bad="Deadlift 3x5 @ 100",
    good="Deadlift 3x5 @ 100 kg",
    grounds=(
        Ground(
            "textbook", "100 kg and 100 lb differ by more than a factor of two", Confidence.HIGH
        ),
    ),
    look=_look,
    needs=(Need.LOADS,),
    only_with=(Fact.UNSTATED_UNIT,),
)
