"""Muscles for the rules on sets per muscle: which are judged, and what messages add."""

from __future__ import annotations

from attrs import evolve

from backworkouts._catalog.catalog import Catalog
from backworkouts.api import session_volume
from backworkouts.linter.sentence import listed
from backworkouts.linter.week_view import WeekView
from backworkouts.volume.volume import Volume

__all__ = ["LARGE", "above", "below", "proviso"]

LARGE = ("latissimus_dorsi", "rhomboids", "trapezius", "erector_spinae")
"""The article's three most significant muscles of the back, and the trapezius between them. The
small ones beside them are trained along, and hardly by choice."""


def below(week: WeekView, sets: float) -> list[str]:
    """Return the large muscles that get fewer sets a week, even with all that is optional.

    A muscle that works in rounds without a stated end (AMRAP) is not among them.
    """
    volume, catalog = week.volume, week.catalog
    muscles = [muscle for muscle in _large(catalog) if volume[muscle].high < sets]
    if muscles:
        for day in week.days:
            blocks = {
                exercise.block for exercise in day.workout.exercises if exercise.method.is_open
            }
            if blocks:
                workout = day.workout.workout
                part = evolve(workout, blocks=[workout.blocks[block] for block in sorted(blocks)])
                trained = session_volume(part, catalog=catalog)
                muscles = [muscle for muscle in muscles if not trained[muscle].high]
    return muscles


def above(volume: Volume, catalog: Catalog, sets: float) -> list[str]:
    """Return the large muscles that get more sets, even without all that is optional."""
    return [muscle for muscle in _large(catalog) if volume[muscle].low > sets]


def _large(catalog: Catalog) -> list[str]:
    return [muscle for muscle in LARGE if muscle in catalog.muscles]


def proviso(volume: Volume) -> str:
    """Return the note that a message ends with when some sets are not counted; empty otherwise."""
    provisos = []
    if volume.uncounted:
        provisos.append(f"without {listed(volume.uncounted)}, whose muscles are not known")
    if volume.open_rounds:
        provisos.append(f"with only the listed rounds of {listed(volume.open_rounds)}")
    return f" ({'; '.join(provisos)})" if provisos else ""
