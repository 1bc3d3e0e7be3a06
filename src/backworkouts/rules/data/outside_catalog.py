"""DAT002: an exercise that only its user knows, or knows otherwise than the catalog."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from backworkouts.linter.rule import Confidence, Found, Ground, Options, Rule, Severity
from backworkouts.linter.sentence import listed

if TYPE_CHECKING:
    from backworkouts._catalog.catalog import Catalog
    from backworkouts.linter.workout_view import Plan
    from backworkouts.model.exercise import Exercise

__all__ = ["RULE"]

_READ = (
    "prime_movers",
    "synergists",
    "stabilizers",
    "patterns",
    "mechanics",
    "laterality",
    "equipment",
    "torso_support",
    "lower_back_load",
)
"""What counts and rules read of an exercise; its name and its instructions change neither."""


def _look(plan: Plan, options: Options) -> Iterator[Found]:
    own = _own(plan.catalog)
    for one in plan.entries:
        if id(one.exercise) not in own:
            yield from _others(plan, own)
            return


def _others(plan: Plan, own: dict[int, Exercise]) -> Iterator[Found]:
    known = plan.catalog.exercises
    told: set[str] = set()
    for one in plan.entries:
        exercise = one.exercise
        of_catalog = known.get(exercise.id)
        if of_catalog is exercise:
            own[id(exercise)] = exercise
            continue
        if exercise.id in told or not exercise.has_known_muscles:
            continue
        told.add(exercise.id)
        if of_catalog is None:
            yield Found(
                one.path,
                f"{one.name} ({exercise.id}) is not in the catalog, so nobody else can count it "
                f"the same way",
            )
        elif other := _differing(exercise, of_catalog):
            yield Found(
                one.path,
                f"{one.name} has the id {exercise.id}, which the catalog has with other "
                f"{listed(other)}",
            )


def _own(catalog: Catalog) -> dict[int, Exercise]:
    """The exercises of a catalog that were met, by identity: sooner looked up than by their id."""
    met = _met.get(id(catalog))
    if met is None or met[0] is not catalog:
        _met.clear()
        met = _met[id(catalog)] = (catalog, {})
    return met[1]


_met: dict[int, tuple[Catalog, dict[int, Exercise]]] = {}
"""Of the catalog that was asked for last."""


def _differing(one: Exercise, other: Exercise) -> list[str]:
    return [name.replace("_", " ") for name in _READ if _value(one, name) != _value(other, name)]


def _value(exercise: Exercise, name: str) -> object:
    value = getattr(exercise, name)
    return frozenset(value) if isinstance(value, tuple) else value


RULE = Rule(
    code="DAT002",
    name="exercise-outside-catalog",
    severity=Severity.INFO,
    summary="Every exercise whose muscles are told is in the catalog, as it is there.",
    why=(
        "An exercise of one's own is counted by what its user told of it. That is fine for one "
        "person, and makes the numbers of two differ without anybody seeing why, all the more "
        "when it has the id of an exercise that the catalog describes otherwise. Give the exercise "
        "to the catalog with `catalog.extend`, and the catalog to all who count. An exercise of "
        "which no muscle is known has a finding of its own."
    ),
    # Notation cannot tell the muscles of an exercise.
    bad=(
        '{"format": "backworkouts.workout/1", "name": "Mine", "blocks": [\n'
        '  {"exercise": {"id": "house_row", "name": "House Row", '
        '"prime_movers": ["latissimus_dorsi"]},\n'
        '   "sets": [{"count": 3, "reps": 10}]}]}'
    ),
    good="Landmine Row 3x10",
    grounds=(Ground("textbook", "counts by different tables of muscles differ", Confidence.HIGH),),
    look=_look,
)
