"""DAT001: an exercise whose muscles are not known, and whose sets no count can include."""

from __future__ import annotations

from collections.abc import Iterator

from backworkouts._catalog.catalog import Catalog
from backworkouts.model.exercise import Exercise
from backworkouts.rules._plan import Plan
from backworkouts.rules._rule import Confidence, Found, Ground, Options, Rule, Severity
from backworkouts.rules.edits import Fix, Replace
from backworkouts.volume._tally import working_sets
from backworkouts.volume.credits import PARTS

__all__ = ["RULE"]


def _look(plan: Plan, options: Options) -> Iterator[Found]:
    if not plan.volume.incomplete:
        return
    for one in plan.entries:
        lacking = _lacking(one.exercise, plan.catalog)
        sets = working_sets(one.sets)[1] // PARTS
        if lacking and sets:
            counted = "its set is" if sets == 1 else f"its {sets} sets are"
            near = _meant(plan.catalog, one.exercise)
            guess = f"; is it {' or '.join(near)}?" if near else ""
            fix = None
            if near:
                meant = plan.catalog.exercises[near[0]]
                edit = Replace(one.block, one.place, meant)
                fix = Fix(f"Take {one.name} for {meant.name}", is_safe=False, edits=(edit,))
            yield Found(one.path, f"{lacking}, so {counted} in no count{guess}", fix)


def _lacking(exercise: Exercise, catalog: Catalog) -> str:
    named = (*exercise.prime_movers, *exercise.synergists, *exercise.stabilizers)
    if not named:
        return f"no muscles are known for {exercise.name}"
    unknown = [muscle for muscle in named if muscle not in catalog.muscles]
    if unknown:
        return f"{exercise.name} names muscles that are not known ({', '.join(unknown)})"
    return ""


def _meant(catalog: Catalog, exercise: Exercise) -> list[str]:
    if exercise.has_known_muscles:
        return []
    known = catalog.exercises
    return [one for one in catalog.suggest(exercise.name) if known[one].has_known_muscles][:3]


RULE = Rule(
    code="DAT001",
    name="unknown-muscles",
    severity=Severity.WARNING,
    summary="The muscles of every exercise are known.",
    why=(
        "A set of an exercise whose muscles the catalog does not know cannot be credited to them, "
        "and every count of the week is too low by it. Use a name that the catalog knows, or give "
        "it the exercise, and its muscles, with `catalog.extend`."
    ),
    bad="Landmine Thing 3x10",
    good="Landmine Row 3x10",
    grounds=(
        Ground("textbook", "what works no known muscle can be counted for none", Confidence.HIGH),
    ),
    look=_look,
)
