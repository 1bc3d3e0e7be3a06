"""Muscles for the rules on sets per muscle: which are judged, and what messages add."""

from __future__ import annotations

from collections.abc import Mapping

from backworkouts._catalog.catalog import Catalog
from backworkouts.linter.sentence import listed
from backworkouts.linter.week_view import WeekView
from backworkouts.model.muscle import Muscle
from backworkouts.volume.credits import FRACTIONAL
from backworkouts.volume.volume import Volume

__all__ = ["LARGE", "above", "below", "counted_sets", "large_with_parts", "proviso"]

LARGE = ("latissimus_dorsi", "rhomboids", "trapezius", "erector_spinae")
"""The article's three most significant muscles of the back, and the trapezius between them. The
small ones beside them are trained along, and hardly by choice."""


def below(week: WeekView, muscles: Mapping[str, float]) -> list[str]:
    """Return the muscles that get fewer sets a week, even with all that may be done for them.

    That is all that is optional, and all sets of unknown exercises that may train the muscle. A
    muscle that works in rounds without a stated end (AMRAP) is not among them.

    Args:
        week: what is judged.
        muscles: the sets below which each muscle is returned. Muscles that the catalog does not
            have are left out.
    """
    volume, catalog = week.volume, week.catalog
    return [
        muscle
        for muscle, sets in muscles.items()
        if muscle in catalog.muscles and volume.most(muscle) < sets
    ]


def above(volume: Volume, catalog: Catalog, sets: float) -> list[str]:
    """Return the large muscles that get more sets, even without all that is optional.

    Judge parts instead of the whole, whose count can exceed that of any part. If all parts equal
    the whole, report the whole once.
    """
    large = catalog.cached(("linter.muscles", "large"), lambda: large_with_parts(catalog.muscles))
    judged = [
        muscle
        for whole, parts in large.items()
        # `all` holds for a muscle without parts, too: the whole is judged.
        for muscle in ([whole] if all(volume[part] == volume[whole] for part in parts) else parts)
    ]
    return [muscle for muscle in judged if volume[muscle].low > sets]


def counted_sets(volume: Volume) -> str:
    """Return what a volume counts, in words: a message names a table that is not the default.

    >>> from backworkouts import catalog, session_volume
    >>> workout = catalog.workouts["back_workout_1"]
    >>> counted_sets(session_volume(workout))
    'fractional sets'
    >>> counted_sets(session_volume(workout, "direct"))
    "sets by the credit table 'direct'"
    """
    if volume.credits == FRACTIONAL:
        return "fractional sets"
    return f"sets by the credit table {volume.credits.name!r}"


def large_with_parts(muscles: Mapping[str, Muscle]) -> Mapping[str, list[str]]:
    """Return the large muscles among these, each with the ids of its parts.

    Args:
        muscles: the muscles of a catalog, by id.
    """
    parts: dict[str, list[str]] = {muscle: [] for muscle in LARGE if muscle in muscles}
    for muscle in muscles.values():
        if muscle.parent in parts:
            parts[muscle.parent].append(muscle.id)
    return parts


def proviso(volume: Volume) -> str:
    """Return the note that a message ends with when some sets are not counted; empty otherwise.

    Open rounds of an exercise that trains no muscle of the back change no count of the back.
    """
    provisos = []
    if volume.uncounted:
        provisos.append(f"without {listed(volume.uncounted)}, whose muscles are not known")
    rounds = volume.back.open_rounds
    if rounds:
        provisos.append(f"with only the listed rounds of {listed(rounds)}")
    return f" ({'; '.join(provisos)})" if provisos else ""
