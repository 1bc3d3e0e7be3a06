"""What the rules on sets per muscle share: which muscles they look at, and how a count reads."""

from __future__ import annotations

from collections.abc import Container

from backworkouts.rules._sentence import listed
from backworkouts.volume.volume import Volume

__all__ = ["LARGE", "in_catalog", "proviso"]

LARGE = ("latissimus_dorsi", "rhomboids", "trapezius", "erector_spinae")
"""The article's three most significant muscles of the back, and the trapezius between them. The
small ones beside them are trained along, and hardly by choice."""


def in_catalog(muscles: tuple[str, ...], volume: Container[str]) -> tuple[str, ...]:
    """Those of the muscles that the catalog of a count has."""
    return tuple(one for one in muscles if one in volume)


def proviso(volume: Volume) -> str:
    """What to add to a message when some sets are in no number."""
    if not volume.incomplete:
        return ""
    return f" (without {listed(volume.uncounted)}, whose muscles are not known)"
