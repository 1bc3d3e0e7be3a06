"""Which exercise the numbers of a FIT file mean.

A pair of category and name is looked up in the crosswalk, then named in English by the profile in
Garmin's package, for the lookup by name. A name alone can mislead: `deadlift` in the category of
bands is a deadlift with a band.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from backworkouts.interop.crosswalk import Match, System, exercises_for

__all__ = ["UNKNOWN", "Named", "Pair", "named"]

UNKNOWN = 65_534
"""The number that the profile gives an exercise or a category that is not known."""

_UNKNOWN_NAME = "Unknown Exercise"

# Categories that state the equipment or the context, which their names leave out.
_PATTERNS = {
    "banded_exercises": "Band {}",
    "battle_rope": "Battle Rope {}",
    "bike": "{} (Bike)",
    "ladder": "Ladder {}",
    "move": "{} (Move)",
    "pose": "{} (Pose)",
    "sandbag": "Sandbag {}",
    "sled": "Sled {}",
    "sledge_hammer": "Sledgehammer {}",
    "suspension": "TRX {}",
    "tire": "Tire {}",
}
# Names that are another exercise elsewhere.
_NAMES = {
    "core/swimming": "Swimming (Core)",
    "crunch/leg_extensions": "Leg Extensions (Crunch)",
    "hip_raise/leg_lift": "Leg Lift (Hip Raise)",
    "triceps_extension/cable_kickback": "Cable Triceps Kickback",
}
# Their load goes on top of bodyweight; a suffix states it for the parser of sets.
_WEIGHTED = "weighted_"
_ON_BODYWEIGHT = ("pull_up", "pull_ups", "chin_up", "push_up", "dip", "muscle_up")

Pair = tuple[int, int | None]
"""The numbers of a category and of a name in it; None for a name that is not known."""


class Named(NamedTuple):
    """An exercise of a file."""

    name: str
    id: str
    """Of our catalog; empty where the crosswalk has no exact match."""


def named(pair: Pair, titles: Mapping[Pair, str], step: str, types: Mapping[str, Any]) -> Named:
    """Return the exercise that a pair of numbers means.

    Args:
        pair: the numbers.
        titles: the file's own names of pairs.
        step: the name of the workout step that was done; empty without one.
        types: of the profile.
    """
    number, subtype = pair
    category: str = types["exercise_category"].get(number, "") if number != UNKNOWN else ""
    movement = types.get(f"{category}_exercise_name", {}).get(subtype)
    if movement is not None:
        counterparts = exercises_for(System.GARMIN_FIT, f"{category}/{movement}")
        exact = (known.ours for known in counterparts if known.match is Match.EXACT)
        return Named(_name(category, movement), next(exact, ""))
    own = titles.get(pair) or step
    if own or number == UNKNOWN:
        return Named(own or _UNKNOWN_NAME, "")
    # A bare category is no exercise: lat pulldowns are in the category of pull-ups.
    kind = _words(category) or f"Category {number}"
    return Named(f"{kind} (unspecified)" if subtype is None else f"{kind} (number {subtype})", "")


def _name(category: str, movement: str) -> str:
    name = _NAMES.get(f"{category}/{movement}")
    if name is not None:
        return name
    if movement.startswith(_WEIGHTED) and movement.endswith(_ON_BODYWEIGHT):
        return f"{_words(movement.removeprefix(_WEIGHTED))} (Weighted)"
    return _PATTERNS.get(category, "{}").format(_words(movement))


def _words(name: str) -> str:
    return name.replace("_", " ").title()
