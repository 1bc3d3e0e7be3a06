"""The bundled catalog, read from its data files when first asked for.

The data are ours, and the tests hold that they are sound, so that this reads only what is asked
for: of an exercise no more than its line is kept until somebody wants it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache, partial
from typing import Any

from backworkouts._catalog._files import content
from backworkouts._catalog._lines import Line, entry_of, lines
from backworkouts._catalog._made import MadeWhenAsked
from backworkouts._catalog.catalog import Catalog, Entries
from backworkouts.errors import UnsupportedSubjectError, describe
from backworkouts.model.block import Block, ExerciseSets
from backworkouts.model.exercise import Exercise, Grip, Instructions
from backworkouts.model.muscle import Identifiers, Muscle
from backworkouts.model.program import Phase, Program
from backworkouts.model.set import Set
from backworkouts.model.source import Source
from backworkouts.model.workout import WarmUpPhase, Workout

__all__ = ["bundled", "or_bundled", "resolve"]

_Entry = dict[str, Any]
_Exercises = Mapping[str, Exercise]


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


def resolve(name: str | Exercise, *, catalog: Catalog | None = None) -> Exercise:
    """The exercise that a name means: `Catalog.resolve` of the bundled catalog.

    Args:
        name: as people and apps write it.
        catalog: another catalog.

    Raises:
        UnknownExerciseError, AmbiguousExerciseError: with what may be meant instead.

    >>> resolve("lat pulldown (wide grip)").id
    'wide_grip_lat_pulldown'
    """
    return or_bundled(catalog).resolve(name)


@cache
def bundled() -> Catalog:
    """The bundled catalog. It is one object, shared by all who ask."""
    exercises = Entries.by_id("exercise", MadeWhenAsked(_exercises(), _exercise))
    plans = content("data/workouts.json")
    warm_up = tuple(_phase(one, exercises) for one in plans["warm_up"])
    workouts = {one["id"]: _workout(one, warm_up, exercises) for one in plans["workouts"]}
    programs = [_program(one, workouts) for one in plans["programs"]]
    return Catalog._vouched_for(  # noqa: SLF001  the one to whom it is open
        partial(_index, exercises),
        muscles=Entries.by_id("muscle", MadeWhenAsked(lines("muscles"), _muscle)),
        exercises=exercises,
        sources=Entries.by_id("source", MadeWhenAsked(lines("sources"), _source)),
        warm_up=warm_up,
        workouts=Entries("workout", workouts.values()),
        programs=Entries("program", programs),
    )


def _index(exercises: _Exercises) -> Any:
    from backworkouts._catalog._shipped import ShippedIndex  # noqa: PLC0415  see `Catalog._index`

    return ShippedIndex(exercises, _written)


def _whole(name: str) -> list[_Entry]:
    return content(f"data/{name}.json")["exercises"]  # type: ignore[no-any-return]  # the tests hold its schema


def _exercises() -> dict[str, Line]:
    return {one["id"]: one for one in _whole("exercises_article")} | lines("exercises_common")


@cache
def _translated() -> list[dict[str, list[str]]]:
    return list(content("data/translations.json").values())


def _aliases(entry: _Entry) -> Iterator[str]:
    yield from entry.get("aliases", ())
    for names in _translated():
        yield from names.get(entry["id"], ())


def _written() -> dict[str, str]:
    """The id of an exercise for every name, exactly as the data have it."""
    entries = _whole("exercises_article") + _whole("exercises_common")
    return {name: one["id"] for one in entries for name in (one["name"], *_aliases(one))}


def _exercise(raw: Line) -> Exercise:
    entry = entry_of(raw)
    read: _Entry = {"aliases": tuple(dict.fromkeys(_aliases(entry)))}
    for name, kind in (("grip", Grip), ("instructions", Instructions)):
        if name in entry:
            read[name] = kind(**entry[name])
    return Exercise(**entry | read)


def _muscle(raw: str) -> Muscle:
    entry = entry_of(raw)
    return Muscle(**entry | {"identifiers": Identifiers(**entry.get("identifiers", {}))})


def _source(raw: str) -> Source:
    return Source(**entry_of(raw))


def _sets(runs: list[_Entry]) -> Iterator[Set]:
    for run in runs:
        amounts = {key: value for key, value in run.items() if key != "count"}
        yield from [Set(**amounts)] * run.get("count", 1)


def _phase(entry: _Entry, exercises: _Exercises) -> WarmUpPhase:
    done = [exercises[one] for one in entry.get("exercises", ())]
    return WarmUpPhase(**entry | {"exercises": done, "sets": _sets(entry.get("sets", []))})


def _block(entry: _Entry, exercises: _Exercises) -> Block:
    members = entry.get("superset", [entry])
    return Block(
        tuple(
            ExerciseSets(exercises[one["exercise"]], tuple(_sets(one["sets"])), one.get("note"))
            for one in members
        )
    )


def _workout(entry: _Entry, warm_up: tuple[WarmUpPhase, ...], exercises: _Exercises) -> Workout:
    blocks = [_block(one, exercises) for one in entry["blocks"]]
    return Workout(**entry | {"blocks": blocks, "warm_up": warm_up})


def _program(entry: _Entry, workouts: Mapping[str, Workout]) -> Program:
    days = [workouts[one] for one in entry["workouts"]]
    phases = [
        Phase(**one | {"rotation": [None if at is None else days[at] for at in one["rotation"]]})
        for one in entry["phases"]
    ]
    itself = {key: value for key, value in entry.items() if key not in ("workouts", "phases")}
    return Program(phases=tuple(phases), **itself)
