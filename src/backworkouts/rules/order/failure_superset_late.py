"""ORD003: a superset of rows and a hinge to failure stands near the end."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from backworkouts.linter.edits import Fix, Move
from backworkouts.linter.lower_back_moves import first_to_failure
from backworkouts.linter.rule import Confidence, Found, Ground, Option, Options, Rule, Severity
from backworkouts.linter.sentence import listed, plural
from backworkouts.linter.traits import Fact, Trait

if TYPE_CHECKING:
    from backworkouts.linter.workout_view import Entry, Plan

__all__ = ["RULE"]

_ROW_AND_HINGE = Trait.ROW | Trait.HINGE
_PULLS = Trait.PULL | Trait.HYBRID
_DEFAULT = 1


def _look(plan: Plan, options: Options) -> Iterator[Found]:
    together = plan.supersets
    for traits in together.values():
        if traits & _ROW_AND_HINGE == _ROW_AND_HINGE:
            break
    else:
        return
    for one in plan.having(Trait.LOWER_BACK):
        is_such = one.traits & Trait.HINGE and together.get(one.block, 0) & Trait.ROW
        if is_such and first_to_failure(one) is not None:
            after = [pull for pull in plan.having(_PULLS) if pull.block > one.block]
            blocks = list(dict.fromkeys(pull.block for pull in after))
            near = int(options["blocks"])
            if len(blocks) > near:
                yield Found(
                    one.path,
                    partial(_message, plan, one, after, near),
                    partial(_fix, one, after, blocks, near),
                )


def _message(plan: Plan, one: Entry, after: list[Entry], near: int) -> str:
    row = next(other for other in plan.having(Trait.ROW) if other.block == one.block)
    names = dict.fromkeys(pull.name for pull in after)
    at_most = f"at most {plural(near, 'block')} of pulls after it" if near else "no pulls after it"
    said = f"the superset of {row.name} and {one.name} to failure comes before {listed(names)}"
    return f"{said}; it belongs near the end, with {at_most}"


def _fix(one: Entry, after: list[Entry], blocks: list[int], near: int) -> Fix:
    # After the last pull for its rows' sake; hybrids may follow it, as many as are near the end.
    pulls = [pull.block for pull in after if pull.traits & Trait.PULL]
    to = max([*pulls, blocks[-1 - near]])
    last = [pull for pull in after if pull.block == to][-1]
    title = f"Do the superset with {one.name} after {last.name}"
    return Fix(title, is_safe=True, edits=(Move(one.block, to),))


RULE = Rule(
    code="ORD003",
    name="early-superset-to-failure",
    severity=Severity.WARNING,
    summary="A superset of rows and a hip hinge to failure stands near the end of the workout.",
    why=(
        "It tires the lower back quickly, and every pull that follows is harder for it and less "
        "sound. The article offers it as an advanced option, and only near the end. How many "
        "blocks of pulls may still follow is our reading of near; no study of it is known. A "
        "superset in which nothing goes to failure is left to the other rules on order."
    ),
    bad=(
        "Barbell Row 3x10, superset with Deadlift 3 to failure\nLat Pulldown 3x10\nSeated Row 3x10"
    ),
    good=(
        "Lat Pulldown 3x10\nSeated Row 3x10\nBarbell Row 3x10, superset with Deadlift 3 to failure"
    ),
    grounds=(
        Ground(
            "article",
            "a superset of bent-over rows and deadlifts to failure only near the end, since it "
            "exhausts the lower back and makes the other exercises harder and even dangerous",
            Confidence.LOW,
        ),
        Ground(
            "zhang_2025",
            "supersets for the same muscles cost repetitions; where they stand was not studied",
            Confidence.LOW,
        ),
    ),
    look=_look,
    options=(Option("blocks", _DEFAULT, "blocks with pulls after it", most=200),),
    only_with=(Fact.SUPERSET, Trait.ROW, Trait.HINGE, Fact.TO_FAILURE, _PULLS),
)
