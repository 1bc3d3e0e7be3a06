"""SEL008: most rows leave the lower back alone."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from backworkouts.linter.edits import Fix, Replace
from backworkouts.linter.equipment import at_hand_in
from backworkouts.linter.rule import Confidence, Found, Ground, Option, Options, Rule, Severity
from backworkouts.linter.sentence import listed, plural
from backworkouts.linter.substitutes import are_kin, is_supported, nearest_exercise
from backworkouts.linter.traits import Trait

if TYPE_CHECKING:
    from backworkouts.linter.workout_view import Entry, Plan
    from backworkouts.model.exercise import Exercise

__all__ = ["RULE"]

_DEFAULT = 2


def _look(plan: Plan, options: Options) -> Iterator[Found]:
    if not plan.traits & Trait.UNSUPPORTED_ROW:
        return
    rows = plan.having(Trait.UNSUPPORTED_ROW)
    if len(rows) <= options["rows"]:
        return
    most = int(options["rows"])
    kept = [*dict.fromkeys(one.exercise.id for one in rows)][:most]
    beyond = [one for one in rows if one.exercise.id not in kept]
    if not beyond:
        return
    yield Found(
        beyond[0].path, partial(_message, plan, rows, most, beyond), partial(_fix, plan, beyond)
    )


def _instead(plan: Plan, beyond: list[Entry]) -> dict[str, Exercise]:
    """For each row that is too many, a supported one that the workout does not hold yet."""
    held = {one.exercise.id for one in plan.entries}
    instead: dict[str, Exercise] = {}
    for exercise in {one.exercise.id: one.exercise for one in beyond}.values():
        near = _supported(exercise, plan, held)
        if near is not None:
            instead[exercise.id] = near
            held.add(near.id)
    return instead


def _supported(exercise: Exercise, plan: Plan, held: set[str]) -> Exercise | None:
    """The nearest that is a variant of it; else with its equipment; else any."""
    can_be_done = at_hand_in(plan)

    def allowed(other: Exercise) -> bool:
        return other.id not in held and is_supported(other) and can_be_done(other)

    def is_variant(other: Exercise) -> bool:
        return are_kin(exercise, other) and allowed(other)

    def shares_equipment(other: Exercise) -> bool:
        return not {*exercise.equipment}.isdisjoint(other.equipment) and allowed(other)

    for suits in (is_variant, shares_equipment, allowed):
        near = nearest_exercise(exercise, plan.catalog, suits)
        if near is not None:
            return near
    return None


def _message(plan: Plan, rows: list[Entry], most: int, beyond: list[Entry]) -> str:
    instead = _instead(plan, beyond)
    names = [*dict.fromkeys(one.name for one in rows)]
    rows_in_all = plural(len(names), "row")
    said = f"the lower back holds the torso in {listed(names)}: {rows_in_all}, more than {most}"
    if not instead:
        return said
    others = listed((one.name for one in instead.values()), "or")
    return f"{said}; supported ones, such as {others}, spare it"


def _fix(plan: Plan, beyond: list[Entry]) -> Fix | None:
    instead = _instead(plan, beyond)
    replaced = {one.exercise.id: one.name for one in beyond}
    if replaced.keys() != instead.keys():
        return None
    done = listed(f"{instead[id].name} instead of {name}" for id, name in replaced.items())
    edits = tuple(Replace(one.block, one.place, instead[one.exercise.id]) for one in beyond)
    return Fix(f"Do {done}", is_safe=False, edits=edits)


RULE = Rule(
    code="SEL008",
    name="many-unsupported-rows",
    severity=Severity.INFO,
    summary=f"The lower back holds the torso in {_DEFAULT} different rows of a workout at most.",
    why=(
        "In a bent-over row the lower back works all the time to hold the torso, and its fatigue "
        "adds up from row to row. A bench, a pad or a hand spares it, and so does an inverted row. "
        "How many is too many is our reading: no study "
        "counts it, and a lifter with a strong back may well do three."
    ),
    bad="Barbell Row 3x8\nPendlay Row 3x8\nT-Bar Row 3x10",
    good="Barbell Row 3x8\nPendlay Row 3x8\nChest-Supported T-Bar Row 3x10",
    grounds=(
        Ground(
            "article",
            "bent-over rows put a lot of stress on the lower back, which is not to be tired before "
            "the next of them",
            Confidence.LOW,
        ),
        Ground(
            "fenwick_2009",
            "bent-over rows load the lumbar spine most, inverted rows least (7 men)",
            Confidence.LOW,
        ),
        Ground(
            "saeterbakken_2015",
            "rowing with free weights, the spinal erectors work a third harder than on a machine",
            Confidence.MODERATE,
        ),
    ),
    look=_look,
    options=(Option("rows", _DEFAULT, "different rows without support", most=50),),
    only_with=(Trait.UNSUPPORTED_ROW,),
)
