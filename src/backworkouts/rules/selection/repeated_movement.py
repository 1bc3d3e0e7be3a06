"""SEL005: the same exercise twice in one workout, with others between."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from typing import TYPE_CHECKING

from backworkouts.linter.rule import Confidence, Found, Ground, Options, Rule, Severity
from backworkouts.linter.sentence import listed
from backworkouts.linter.traits import Fact, Trait

if TYPE_CHECKING:
    from backworkouts.linter.workout_view import Entry, Plan

__all__ = ["RULE"]


def _look(plan: Plan, options: Options) -> Iterator[Found]:
    if not plan.has_repeats or not plan.is_back_workout:
        return
    entries = plan.entries
    last: dict[str, Entry] = {}
    for one in entries:
        before = last.get(one.exercise.id)
        last[one.exercise.id] = one
        if before is None or not one.traits & Trait.BACK:
            continue
        between = dict.fromkeys(
            other.name for other in entries if before.block < other.block < one.block
        )
        if between:
            yield Found(one.path, partial(_message, one, between))


def _message(one: Entry, between: Iterable[str]) -> str:
    return (
        f"{one.name} comes a second time, after {listed(between)}; "
        f"its sets belong together, or another exercise in its place"
    )


RULE = Rule(
    code="SEL005",
    name="repeated-movement",
    severity=Severity.INFO,
    summary="No exercise of the back comes twice in a workout.",
    why=(
        "An exercise that comes back later in the workout trains what it has trained already, when "
        "it is tired; another grip or another row would train the back from a further side. A top "
        "set and its back-off sets, one after the other, are one exercise. A circuit that is "
        "written out round by round has this finding, and may be meant so: write it as a superset."
    ),
    bad="Lat Pulldown 3x10\nSeated Row 3x10\nLat Pulldown 3x12",
    good="Lat Pulldown 1x6\nLat Pulldown 3x10\nSeated Row 3x10\nPull-Up 3x8",
    grounds=(
        Ground("article", "five different exercises make up a back workout", Confidence.LOW),
        Ground(
            "textbook", "different exercises spread the work over more of a muscle", Confidence.LOW
        ),
    ),
    look=_look,
    only_with=(Fact.REPEATED, Fact.ABOUT_THE_BACK),
)
