"""Equipment at hand: what an exercise lacks, and which movements are possible at all."""

from __future__ import annotations

from backworkouts._catalog.catalog import Catalog
from backworkouts.linter.traits import Trait, traits_of
from backworkouts.model.exercise import Exercise
from backworkouts.model.terms import Equipment, Pattern

__all__ = ["can_be_done", "is_possible", "is_vertical_pull_possible", "missing", "word"]

_SERVE_AS = {
    Equipment.BENCH: (Equipment.INCLINE_BENCH,),
    Equipment.LAT_PULLDOWN_MACHINE: (Equipment.CABLE_MACHINE,),
    Equipment.LANDMINE: (Equipment.BARBELL,),
    Equipment.WEIGHT_PLATES: (Equipment.BARBELL, Equipment.TRAP_BAR, Equipment.EZ_BAR),
    Equipment.BATTLE_ROPE: (Equipment.ROPE,),
    Equipment.JUMP_ROPE: (Equipment.ROPE,),
    Equipment.FOOT_ANCHOR: (
        Equipment.BARBELL,
        Equipment.LAT_PULLDOWN_MACHINE,
        Equipment.GLUTE_HAM_BENCH,
        Equipment.HYPEREXTENSION_BENCH,
    ),
}
"""Equipment that serves as other equipment: an incline bench can be set flat, a high pulley is one
for pull-downs, the end of a bar may stand in a corner (as in the article), and bars have plates; a
rope that is not told apart may be of any kind; the feet hold under a loaded bar or a pad."""

_WORDS = {
    Equipment.EZ_BAR: "EZ bar",
    Equipment.PULL_UP_BAR: "pull-up bar",
    Equipment.PLATE_LOADED_MACHINE: "plate-loaded machine",
    Equipment.GLUTE_HAM_BENCH: "glute-ham bench",
    Equipment.SWISS_BALL: "Swiss ball",
    Equipment.WEIGHT_PLATES: "set of weight plates",
    Equipment.CHAINS: "set of chains",
}


def missing(exercise: Exercise, at_hand: frozenset[Equipment] | None) -> list[Equipment]:
    """Return the equipment of an exercise that is not at hand, nor anything that serves as it.

    Nothing is missing when the equipment at hand is not known.
    """
    if at_hand is None:
        return []
    return [
        equipment
        for equipment in exercise.equipment
        if equipment not in at_hand and at_hand.isdisjoint(_SERVE_AS.get(equipment, ()))
    ]


def can_be_done(exercise: Exercise, at_hand: frozenset[Equipment] | None) -> bool:
    """Return whether equipment allows an exercise; every one when it is not known."""
    return not missing(exercise, at_hand)


def is_possible(catalog: Catalog, at_hand: frozenset[Equipment] | None, *traits: Trait) -> bool:
    """Return whether equipment allows some exercise of a catalog with any of these traits.

    Args:
        catalog: whose exercises are looked at.
        at_hand: the equipment; None when it is not known, and everything is possible.
        traits: the traits.
    """
    if at_hand is None:
        return True
    needed = catalog.cached(("linter.equipment", "needed"), lambda: _needed(catalog))
    return any(at_hand >= least for trait in traits for least in needed.get(trait, ()))


def _needed(catalog: Catalog) -> dict[Trait, frozenset[frozenset[Equipment]]]:
    """Return the different sets of equipment that exercises with a trait need, by trait."""
    needed: dict[Trait, set[frozenset[Equipment]]] = {}
    for exercise in catalog.exercises.values():
        for trait in traits_of(exercise):
            needed.setdefault(trait, set()).add(frozenset(exercise.equipment))
    return {trait: frozenset(sets) for trait, sets in needed.items()}


def is_vertical_pull_possible(catalog: Catalog, at_hand: frozenset[Equipment] | None) -> bool:
    """Return whether equipment allows some vertical pull; True for a catalog without any."""
    pulls = catalog.cached(("linter.equipment", "pulls"), lambda: _vertical_pulls(catalog))
    return not pulls or any(can_be_done(exercise, at_hand) for exercise in pulls)


def _vertical_pulls(catalog: Catalog) -> list[Exercise]:
    return [
        exercise
        for exercise in catalog.exercises.values()
        if exercise.patterns[:1] == (Pattern.VERTICAL_PULL,)
    ]


def word(equipment: Equipment) -> str:
    """Return the name of equipment with its article: `a pull-up bar`."""
    name = _WORDS.get(equipment) or equipment.value.replace("_", " ")
    return f"an {name}" if name[0] in "aeioE" else f"a {name}"
