"""DAT001: an exercise whose muscles are not known, and whose sets no count can include."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher

from backworkouts._catalog.catalog import Catalog
from backworkouts.errors import AmbiguousExerciseError, UnknownExerciseError
from backworkouts.linter.edits import Fix, Replace
from backworkouts.linter.rule import Confidence, Ground, Match, Options, Rule, Severity, Total
from backworkouts.linter.sentence import listed
from backworkouts.linter.workout_view import WorkoutView
from backworkouts.model.exercise import Exercise
from backworkouts.volume.count import earns_no_sets

__all__ = ["RULE"]

_SHOWN = 3
_SIMILAR = 0.85


def _look(workout: WorkoutView, options: Options) -> Iterator[Match]:
    guesses: dict[str, tuple[list[str], Exercise | None]] = {}
    for exercise in workout.exercises:
        problem = _problem(exercise.exercise, workout.catalog)
        sets = exercise.most_sets
        if not problem or not sets or earns_no_sets(exercise.exercise):
            continue
        # Searching for similar names takes longer than all else, so once per name.
        if exercise.name not in guesses:
            guesses[exercise.name] = _guesses(exercise.exercise, workout.catalog)
        near, meant = guesses[exercise.name]
        question = f"; is it {listed(near, 'or')}?" if near else ""
        fix = None
        if meant is not None:
            edit = Replace(exercise.block, exercise.place, meant)
            title = f"Take {exercise.name} for {meant.name}"
            fix = Fix(title, is_safe=False, edits=(edit,))
        total = Total(sets, f"{problem}, so", f"in no count{question}")
        yield Match(exercise.path, total.message(sets), fix, total=total)


def _problem(exercise: Exercise, catalog: Catalog) -> str:
    """Return why the sets of an exercise cannot be counted; empty when they can."""
    named = (*exercise.prime_movers, *exercise.synergists, *exercise.stabilizers)
    if not named:
        return f"no muscles are known for {exercise.name}"
    known = catalog.cached(("rules.unknown_muscles",), lambda: frozenset(catalog.muscles))
    if known.issuperset(named):
        return ""
    unknown = [muscle for muscle in named if muscle not in known]
    listed = [_with_nearest(muscle, catalog) for muscle in unknown[:_SHOWN]]
    listed += [f"and {len(unknown) - _SHOWN} more"] if len(unknown) > _SHOWN else []
    return f"{exercise.name} names muscles that are not known ({', '.join(listed)})"


def _with_nearest(muscle: str, catalog: Catalog) -> str:
    """Return a muscle with the id that it may mean: `lats: latissimus_dorsi?`."""
    near = catalog.muscle_names.suggest(muscle)
    return f"{muscle}: {near[0]}?" if near else muscle


def _guesses(exercise: Exercise, catalog: Catalog) -> tuple[list[str], Exercise | None]:
    """Return the names of the exercises that a name may mean, and the one that it misspells."""
    if exercise.has_known_muscles:
        return [], None
    known = catalog.exercises
    meant = None
    try:
        near: tuple[str, ...] = (catalog.resolve(exercise.name).id,)
        meant = known[near[0]]
    except AmbiguousExerciseError as error:
        near = error.candidates
    except UnknownExerciseError as error:
        near = error.suggestions
        if near and _is_misspelled(exercise.name, known[near[0]]):
            meant = known[near[0]]
    names = [known[id].name for id in near if known[id].has_known_muscles]
    return names[:_SHOWN], meant if meant is not None and meant.has_known_muscles else None


def _is_misspelled(name: str, exercise: Exercise) -> bool:
    """Return whether a name misspells one of the exercise's, and does not only share a word."""
    folded = name.casefold()
    return any(
        SequenceMatcher(None, folded, known.casefold()).ratio() >= _SIMILAR
        for known in (exercise.name, *exercise.aliases)
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
