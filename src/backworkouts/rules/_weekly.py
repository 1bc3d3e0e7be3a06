"""What the rules on weekly sets share: which muscles they look at, and how a count reads."""

from __future__ import annotations

from collections.abc import Iterator

from backworkouts.rules._context import Context
from backworkouts.volume.interval import Interval

__all__ = ["MUSCLES", "each_count"]

MUSCLES = ("latissimus_dorsi", "rhomboids", "trapezius", "erector_spinae")
"""The article's three most significant muscles of the back, and the trapezius between them. The
small ones beside them are trained along, and hardly by choice."""


def each_count(context: Context) -> Iterator[tuple[str, str, Interval, str]]:
    """For each kind of week and each muscle: the place, the muscle's name, its sets, a proviso."""
    for where, volume in context.weeks:
        proviso = ""
        if volume.incomplete:
            names = ", ".join(volume.uncounted)
            proviso = f" (without {names}, whose muscles are not known)"
        for muscle in MUSCLES:
            if muscle in volume:
                yield where, context.catalog.muscles[muscle].name, volume[muscle], proviso
