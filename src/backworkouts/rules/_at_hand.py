"""Which movements can be trained at all with the equipment at hand."""

from __future__ import annotations

from backworkouts._catalog.catalog import Catalog
from backworkouts.model.terms import Equipment
from backworkouts.rules._traits import traits_of

__all__ = ["possible"]

_EVERYTHING = -1
_MOST_MADE = 256
_made: dict[tuple[int, frozenset[Equipment]], tuple[Catalog, int]] = {}


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
