"""The bundled catalog, read from its data files when first asked for."""

from __future__ import annotations

from functools import cache
from typing import Any

from backworkouts._catalog.catalog import Catalog
from backworkouts.errors import UnsupportedSubjectError, describe
from backworkouts.model.source import Source

__all__ = ["bundled", "bundled_sources", "or_bundled"]


# The codec, and cattrs below it, take as long to import as all else here: not before it is needed.


def _entries(name: str) -> dict[str, Any]:
    from importlib_resources import files  # noqa: PLC0415  as above

    from backworkouts.codec._text import parse  # noqa: PLC0415  as above

    data = files("backworkouts._catalog").joinpath("data", f"{name}.json").read_bytes()
    return parse(data)  # type: ignore[no-any-return]  # an object: the tests hold its schema


def or_bundled(catalog: Catalog | None) -> Catalog:
    """The catalog that was given, or the bundled one.

    Raises:
        UnsupportedSubjectError: for anything else.
    """
    if catalog is None:
        return bundled()
    if isinstance(catalog, Catalog):
        return catalog
    raise UnsupportedSubjectError(describe(catalog), "a Catalog")


@cache
def bundled() -> Catalog:
    """The bundled catalog. It is one object, shared by all who ask."""
    from backworkouts.codec.documents import (  # noqa: PLC0415  as above
        Known,
        Parts,
        read_value,
    )

    workouts = _entries("workouts")
    for workout in workouts["workouts"]:
        workout["warm_up"] = workouts["warm_up"]  # it belongs before every workout
    exercises = (
        _entries("exercises_article")["exercises"] + _entries("exercises_common")["exercises"]
    )
    by_id = {one["id"]: one for one in exercises}
    for names in _entries("translations").values():
        for known, translated in names.items():
            aliases = by_id[known].setdefault("aliases", [])
            aliases += [name for name in translated if name not in aliases]
    document = {
        "format": "backworkouts.catalog/1",
        **_entries("muscles"),
        **_entries("sources"),
        "exercises": exercises,
        **workouts,
    }
    parts = read_value(document, Known({}))
    assert isinstance(parts, Parts)  # noqa: S101  what a document of this format holds
    return Catalog(
        parts.muscles, parts.exercises, parts.sources, parts.warm_up, parts.workouts, parts.programs
    )


@cache
def bundled_sources() -> dict[str, Source]:
    """The sources of the bundled catalog by id, read without the rest of it."""
    return {one["id"]: Source(**one) for one in _entries("sources")["sources"]}
