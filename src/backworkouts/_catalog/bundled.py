"""The bundled catalog, read from its data files by the reader of documents.

The tests check the data files, so that an entry is kept as the JSON object it is in its data
file until the entry is asked for.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache, partial
from typing import TYPE_CHECKING, TypeVar

from attrs import evolve

from backworkouts._catalog.catalog import Catalog
from backworkouts._catalog.data_files import Entry, content, entries_by_id
from backworkouts._catalog.entries import Entries
from backworkouts._catalog.lazy_mapping import LazyMapping
from backworkouts._catalog.variants import with_inherited
from backworkouts.documents import reader
from backworkouts.documents.formats import Context
from backworkouts.errors import UnsupportedSubjectError, describe
from backworkouts.lazy import once
from backworkouts.model.exercise import Exercise
from backworkouts.model.muscle import Muscle
from backworkouts.model.source import Source

if TYPE_CHECKING:
    from backworkouts._catalog.index import PrebuiltIndex

__all__ = ["bundled", "names_as_written", "or_bundled"]

_Kind = TypeVar("_Kind", Muscle, Source)


def or_bundled(catalog: Catalog | None) -> Catalog:
    """Return the catalog that was given, or the bundled one.

    Raises:
        UnsupportedSubjectError: for anything else.
    """
    if catalog is None:
        return bundled()
    if isinstance(catalog, Catalog):
        return catalog
    raise UnsupportedSubjectError(describe(catalog), "a Catalog")


@once
def bundled() -> Catalog:
    """Return the bundled catalog. It is one object, shared by all callers."""
    entries = _exercise_entries()
    exercises = Entries.by_id("exercise", LazyMapping(entries, partial(_exercise, entries)))
    plans = content("data/workouts.json")
    context = Context(exercises)
    warm_up = reader.read_warm_up(plans["warm_up"], ("warm_up",), context)
    workouts = {
        entry["id"]: evolve(reader.read_workout(entry, (entry["id"],), context), warm_up=warm_up)
        for entry in plans["workouts"]
    }
    context = Context(exercises, workouts)
    programs = [reader.read_program(entry, (entry["id"],), context) for entry in plans["programs"]]
    return Catalog.unchecked(
        partial(_index, exercises),
        muscles=_lazy_entries("muscle", Muscle),
        exercises=exercises,
        sources=_lazy_entries("source", Source),
        warm_up=warm_up,
        workouts=Entries("workout", workouts.values()),
        programs=Entries("program", programs),
    )


def _lazy_entries(name: str, kind: type[_Kind]) -> Entries[_Kind]:
    def read(entry: Entry) -> _Kind:
        return reader.read_entry(kind, entry, ())

    return Entries.by_id(name, LazyMapping(entries_by_id(f"{name}s"), read))


def _index(exercises: Mapping[str, Exercise]) -> PrebuiltIndex:
    from backworkouts._catalog.index import PrebuiltIndex  # noqa: PLC0415  see `Catalog.names`

    return PrebuiltIndex(exercises, names_as_written)


def _exercise_entries() -> dict[str, Entry]:
    return entries_by_id("exercises_article") | entries_by_id("exercises_common")


@cache
def _translations() -> list[dict[str, list[str]]]:
    return list(content("data/translations.json").values())


@cache
def _levels() -> dict[str, str]:
    levels: dict[str, str] = content("data/levels.json")["levels"]
    return levels


@cache
def _popularity() -> dict[str, int]:
    counts: dict[str, int] = content("data/popularity.json")["exercises"]
    return counts


def _aliases(entry: Entry) -> Iterator[str]:
    yield from entry.get("aliases", ())
    for names in _translations():
        yield from names.get(entry["id"], ())


@cache
def names_as_written() -> dict[str, str]:
    """Return the id of an exercise for every name, exactly as the data files have it."""
    entries = _exercise_entries().values()
    return {name: entry["id"] for entry in entries for name in (entry["name"], *_aliases(entry))}


def _exercise(entries: Mapping[str, Entry], entry: Entry) -> Exercise:
    aliases = list(dict.fromkeys(_aliases(entry)))
    whole = {**with_inherited(entry, entries), "aliases": aliases}
    whole["popularity"] = _popularity().get(entry["id"], 0)
    if entry["id"] in _levels():
        whole["level"] = _levels()[entry["id"]]
    return reader.read_entry(Exercise, whole, ())
