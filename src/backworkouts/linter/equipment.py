"""What is at hand: what an exercise lacks of it, and which movements it allows at all."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from backworkouts.linter.traits import traits_of
from backworkouts.model.terms import Equipment

if TYPE_CHECKING:
    from backworkouts._catalog.catalog import Catalog
    from backworkouts.linter.workout_view import Plan
    from backworkouts.model.exercise import Exercise

__all__ = ["at_hand_in", "missing", "possible", "word"]

_SERVE_AS = {
    Equipment.BENCH: (Equipment.INCLINE_BENCH,),
    Equipment.LAT_PULLDOWN_MACHINE: (Equipment.CABLE_MACHINE,),
    Equipment.LANDMINE: (Equipment.BARBELL,),
    Equipment.WEIGHT_PLATES: (Equipment.BARBELL, Equipment.TRAP_BAR, Equipment.EZ_BAR),
}
"""What does the work of something else: an incline bench can be set flat, a high pulley is one for
pull-downs, the end of a bar may stand in a corner (as the article has it), and bars have plates."""

_WORDS = {
    Equipment.EZ_BAR: "EZ bar",
    Equipment.PULL_UP_BAR: "pull-up bar",
    Equipment.PLATE_LOADED_MACHINE: "plate-loaded machine",
    Equipment.GLUTE_HAM_BENCH: "glute-ham bench",
    Equipment.SWISS_BALL: "Swiss ball",
    Equipment.WEIGHT_PLATES: "set of weight plates",
}

_EVERYTHING = -1
_MOST_MADE = 256
_made: dict[tuple[int, frozenset[Equipment]], tuple[Catalog, int]] = {}


def missing(exercise: Exercise, at_hand: frozenset[Equipment]) -> list[Equipment]:
    """What it takes that is not at hand, nor anything that serves as well."""
    lacking = [one for one in exercise.equipment if one not in at_hand]
    return [one for one in lacking if at_hand.isdisjoint(_SERVE_AS.get(one, ()))]


def at_hand_in(plan: Plan) -> Callable[[Exercise], bool]:
    """Whether an exercise can be done with what the profile says is at hand; all if it does not."""
    at_hand = plan.profile.equipment
    return lambda exercise: at_hand is None or not missing(exercise, at_hand)


def possible(catalog: Catalog, equipment: frozenset[Equipment] | None) -> int:
    """The `Trait`s of all exercises of a catalog that this equipment allows.

    Args:
        catalog: its exercises are gone through once for each different equipment.
        equipment: None when nothing is known of it, and everything goes.
    """
    if equipment is None:
        return _EVERYTHING
    # Kept under the identity of the catalog, which is kept with it.
    key = (id(catalog), equipment)
    made = _made.get(key)
    if made is None:
        traits = 0
        for one in catalog.exercises.values():
            if equipment.issuperset(one.equipment):
                traits |= traits_of(one)
        if len(_made) >= _MOST_MADE:
            _made.clear()
        made = _made[key] = (catalog, traits)
    return made[1]


def word(equipment: Equipment) -> str:
    """What a sentence calls it, with its article: `a pull-up bar`."""
    said = _WORDS.get(equipment) or equipment.value.replace("_", " ")
    return f"an {said}" if said[0] in "aeioE" else f"a {said}"
