"""What the rules on sets per muscle share: which muscles they look at, and how a count reads."""

from __future__ import annotations

from typing import TYPE_CHECKING

from backworkouts.linter.sentence import listed

if TYPE_CHECKING:
    from backworkouts._catalog.catalog import Catalog
    from backworkouts.volume.volume import Volume

__all__ = ["LARGE", "large_muscles", "proviso"]

LARGE = ("latissimus_dorsi", "rhomboids", "trapezius", "erector_spinae")
"""The article's three most significant muscles of the back, and the trapezius between them. The
small ones beside them are trained along, and hardly by choice."""


def large_muscles(catalog: Catalog) -> tuple[str, ...]:
    """Those of the large muscles of the back that a catalog has."""
    known = _of.get(id(catalog))
    if known is None or known[0] is not catalog:
        _of.clear()
        known = _of[id(catalog)] = (catalog, tuple(one for one in LARGE if one in catalog.muscles))
    return known[1]


_of: dict[int, tuple[Catalog, tuple[str, ...]]] = {}
"""Of the catalog that was asked for last."""


def proviso(volume: Volume) -> str:
    """What to add to a message when some sets are in no number."""
    if not volume.incomplete:
        return ""
    return f" (without {listed(volume.uncounted)}, whose muscles are not known)"
