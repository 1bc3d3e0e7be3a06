"""Units of loads in files of other apps: their words, and the unit of a whole file."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from backworkouts.errors import InteropError, InvalidValueError
from backworkouts.model.load import KG_PER_LB, Load, Unit

__all__ = [
    "ON_BODYWEIGHT",
    "UNIT_WORDS",
    "GivenUnit",
    "kilograms",
    "known_unit",
    "load_of",
    "on_bodyweight",
]

UNIT_WORDS: Mapping[str, Unit] = MappingProxyType(
    {
        "kg": Unit.KG, "kgs": Unit.KG, "kilograms": Unit.KG,
        "lb": Unit.LB, "lbs": Unit.LB, "pounds": Unit.LB,
    }
)  # fmt: skip
"""What apps and spreadsheets write for kilograms and pounds, in lower case."""

ON_BODYWEIGHT: Mapping[Unit, Unit] = MappingProxyType(
    {Unit.KG: Unit.BODYWEIGHT_KG, Unit.LB: Unit.BODYWEIGHT_LB}
)
"""The unit of a load on top of bodyweight, by the unit of the same load alone."""

_STATED = re.compile(r"\((weighted|assisted)\)\s*$", re.IGNORECASE)
_POUNDS = (Unit.LB, Unit.BODYWEIGHT_LB)


def on_bodyweight(exercise: str) -> str:
    """Return `weighted` or `assisted` where the name of an exercise states it; empty otherwise.

    >>> on_bodyweight("Pull Up (Weighted)"), on_bodyweight("Pull Up")
    ('weighted', '')
    """
    stated = _STATED.search(exercise)
    return stated[1].casefold() if stated is not None else ""


def load_of(value: float, unit: Unit, stated: str, rm: int | None = None) -> Load | None:
    """Return a load; None for a number that no load in this unit has.

    Args:
        value: the number.
        unit: its unit. Kilograms and pounds are added to bodyweight, or taken off it, if the name
            of the exercise states it.
        stated: what `on_bodyweight` returns for the name of the exercise.
        rm: the repetition maximum that a percentage refers to.

    >>> load_of(20, Unit.KG, "assisted")
    Load(-20, 'bw+kg')
    >>> load_of(20_000, Unit.KG, "") is None
    True
    """
    if stated and unit in ON_BODYWEIGHT:
        value = -abs(value) if stated == "assisted" else value
        unit = ON_BODYWEIGHT[unit]
    try:
        return Load(value, unit, rm)
    except InvalidValueError:
        return None


def kilograms(load: Load) -> float:
    """Return the least kilograms of a load in kg or lb, with or without bodyweight.

    >>> kilograms(Load(100, Unit.LB))
    45.359237
    """
    return load.low * (KG_PER_LB if load.unit in _POUNDS else 1)


class GivenUnit(NamedTuple):
    """The unit of loads that the caller gives.

    Attributes:
        unit: kg or lb; None when the caller gives none.
        is_shared: whether it is given for several files. A file that states another unit then keeps
            its own; with one file, that is an error.
    """

    unit: Unit | str | None = None
    is_shared: bool = False


def known_unit(name: str, stated: Unit | None, given: GivenUnit) -> Unit:
    """Return the unit of the loads of a file: the one it states, or the one the caller gives.

    Args:
        name: of the file.
        stated: the unit that the file states.
        given: the unit that the caller gives.

    Raises:
        InteropError: without both; when both differ and the unit is given for this file alone; for
            a unit that is not kg or lb.

    >>> known_unit("log.csv", None, GivenUnit("kg"))
    <Unit.KG: 'kg'>
    >>> known_unit("log.csv", Unit.LB, GivenUnit("kg", is_shared=True))
    <Unit.LB: 'lb'>
    """
    remedy = "give unit='kg' or unit='lb' (--unit on the command line)"
    unit = given.unit
    if unit is not None and unit not in (Unit.KG, Unit.LB):
        raise InteropError(name, f"the unit {str(unit)!r}", "kg or lb", remedy)
    if stated is None and unit is None:
        raise InteropError(name, "none in the file", "the unit of its loads", remedy)
    if None not in (stated, unit) and stated != unit and not given.is_shared:
        raise InteropError(
            name, f"loads in {stated}", f"loads in {unit}", "give the unit that it states"
        )
    return Unit(stated or unit or "")
