"""DAT001: an exercise whose muscles are not known, and whose sets no count can include."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from backworkouts.errors import AmbiguousExerciseError, UnknownExerciseError
from backworkouts.linter.edits import Fix, Replace
from backworkouts.linter.rule import Confidence, Found, Ground, Options, Rule, Severity
from backworkouts.linter.working_sets import counted

if TYPE_CHECKING:
    from backworkouts._catalog.catalog import Catalog
    from backworkouts.linter.workout_view import Entry, Plan
    from backworkouts.model.exercise import Exercise

__all__ = ["RULE"]

_SHOWN = 3
_ALIKE = 0.85


def _look(plan: Plan, options: Options) -> Iterator[Found]:
    if not plan.volume.incomplete:
        return
    for one in plan.entries:
        lacking = _lacking(one.exercise, plan.catalog)
        _, sets = counted(one)
        if lacking and sets:
            # To guess what it may be takes much longer than all else.
            message = partial(_message, plan.catalog, one, lacking, sets)
            yield Found(one.path, message, partial(_fix, plan.catalog, one))


def _message(catalog: Catalog, one: Entry, lacking: str, sets: int) -> str:
    counted = "its set is" if sets == 1 else f"its {sets} sets are"
    near, _ = _meant(catalog, one.exercise)
    guess = f"; is it {' or '.join(near)}?" if near else ""
    return f"{lacking}, so {counted} in no count{guess}"


def _fix(catalog: Catalog, one: Entry) -> Fix | None:
    _, meant = _meant(catalog, one.exercise)
    if meant is None:
        return None
    edit = Replace(one.block, one.place, meant)
    return Fix(f"Take {one.name} for {meant.name}", is_safe=False, edits=(edit,))


def _lacking(exercise: Exercise, catalog: Catalog) -> str:
    named = (*exercise.prime_movers, *exercise.synergists, *exercise.stabilizers)
    if not named:
        return f"no muscles are known for {exercise.name}"
    unknown = [muscle for muscle in named if muscle not in catalog.muscles]
    if unknown:
        return f"{exercise.name} names muscles that are not known ({', '.join(unknown)})"
    return ""


def _meant(catalog: Catalog, exercise: Exercise) -> tuple[list[str], Exercise | None]:
    """The exercises that its name may stand for, and the one that it does but for a misspelling."""
    if exercise.has_known_muscles:
        return [], None
    known = catalog.exercises
    name = exercise.name
    meant = None
    try:
        near: tuple[str, ...] = (catalog.resolve(name).id,)
        meant = known[near[0]]
    except AmbiguousExerciseError as error:
        near = error.candidates
    except UnknownExerciseError as error:
        near = error.suggestions
        if near and _is_like(name, known[near[0]]):
            meant = known[near[0]]
    told = [one for one in near if known[one].has_known_muscles][:_SHOWN]
    return told, meant if meant is not None and meant.has_known_muscles else None


def _is_like(name: str, exercise: Exercise) -> bool:
    """Whether a name is one of the exercise's, misspelled; and not another that shares a word."""
    from difflib import SequenceMatcher  # noqa: PLC0415  hardly ever needed

    name = name.casefold()
    return any(
        SequenceMatcher(None, name, one.casefold()).ratio() >= _ALIKE
        for one in (exercise.name, *exercise.aliases)
    )


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
