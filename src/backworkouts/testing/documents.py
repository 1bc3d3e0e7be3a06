"""Strategies for catalogs, credit tables and JSON documents: valid ones, and damaged ones."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, Literal, get_args

from attrs import evolve
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from backworkouts._catalog.bundled import bundled
from backworkouts._catalog.catalog import Catalog
from backworkouts.api import to_dict
from backworkouts.model.block import Block
from backworkouts.model.exercise import Exercise
from backworkouts.model.program import Program
from backworkouts.model.workout import Workout
from backworkouts.testing.entries import muscles, new_exercises, sources
from backworkouts.testing.parts import ids, names, notes
from backworkouts.testing.progressions import progressions
from backworkouts.testing.training import (
    exercise_sets,
    programs,
    sessions,
    warm_up_phases,
    workouts,
)
from backworkouts.volume.credits import CreditTable

__all__ = [
    "DocumentKind",
    "catalogs",
    "credit_tables",
    "damaged_documents",
    "json_documents",
    "json_values",
]

DocumentKind = Literal["workout", "program", "session", "catalog", "credit_table", "progressions"]
"""The kinds of documents."""

_NO_REFERENCES: dict[str, Any] = {
    "prime_movers": (), "synergists": (), "stabilizers": (), "regressions": (), "progressions": (),
    "variant_of": None, "difference": None, "sources": (),
}  # fmt: skip

_OUT_OF_PLACE: list[Any] = [
    None, True, False, 0, 1, 2, -1, 201, 10_001, 86_401, 1.5, 0.3, 10.0, 2.0, 1e300, "", " ", "x",
    "4", "8-12", "12-8", "8-8", "8+", "1+ to failure", "to failure", "5 to failure", "90 s", "90s",
    "0 s", "0-30 s", "60 kg", "60.0 kg", "5001 kg", "4999.9999999999999 kg", "-5 kg", "80 %1RM",
    "BW", "BW+0 kg", "BW-15 lb", "80-85 %1RM", "70 %5RM", "70 %1RM", "85 %TM", "8RM", "8-10RM",
    "1RM", "51RM", "BW-20 to +10 kg", "1-2", "2-1", "0.5-1.5", "left", "both", "emom", "amrap",
    "rest_pause", "3-1-X-0", "working", "pull_up", "no_such_exercise", "custom:x", "custom:жим",
    "Pull", "back_workout_1", "back", "2026-11-02T18:30:00", "2026-11-02T18:30:00Z",
    "2026-02-30T18:30:00", "a\n", " a", "a\u2028", "a\x00", "\ud800", "x" * 201, [], {}, [None],
    [[]], ["x"], {"reps": 5}, {"exercise": "pull_up", "sets": [{"reps": 5}]}, {"superset": []},
    {"name": "Pull"}, "linear", "2.5 kg", "20 lb", "20.0005 kg", "2026-11-02", "2026-W45-1",
    {"scheme": "double", "step": "2.5 kg"}, {"kind": "rack"}, "barbell", "101 %TM",
]  # fmt: skip
_KEYS = [
    "format", "name", "id", "nme", "note", "blocks", "superset", "exercise", "sets", "count",
    "reps", "duration", "load", "rir", "rest", "tempo", "kind", "per_side", "optional", "levels",
    "side", "method", "interval", "ended_at", "sources", "rotation", "weeks", "phases", "workouts",
    "exercises", "started_at", "origin", "warm_up", "extends",
    "overrides", "synergist", "version", "default", "scheme", "step", "cut", "since", "stages",
    "loading", "equipment", "bar", "plates", "weights", "deload", "layoff", "",
]  # fmt: skip
_FINITE = st.floats(allow_nan=False, allow_infinity=False)


@st.composite
def catalogs(draw: DrawFn) -> Catalog:
    """Return a strategy for small catalogs whose entries refer to each other only.

    >>> from hypothesis import given
    >>> @given(catalogs())
    ... def test_exercises_train_muscles_of_the_catalog(catalog):
    ...     for exercise in catalog.exercises.values():
    ...         assert {*exercise.prime_movers} <= {*catalog.muscles}
    >>> test_exercises_train_muscles_of_the_catalog()
    """
    own_muscles = [
        evolve(muscle, parent=None, sources=())
        for muscle in draw(st.lists(muscles(), max_size=2, unique_by=lambda muscle: muscle.id))
    ]
    muscle_ids = [muscle.id for muscle in own_muscles]
    drawn = st.lists(new_exercises(), max_size=3, unique_by=lambda exercise: exercise.id)
    own_exercises = [
        # The words of these names are no abbreviations, and so no other exercise has them.
        evolve(
            exercise,
            **_NO_REFERENCES | {"prime_movers": muscle_ids, "name": f"Zq{number}", "aliases": ()},
        )
        for number, exercise in enumerate(draw(drawn))
    ]
    of_any = st.sampled_from([*own_exercises, Exercise.custom("Landmine Thing")])
    own_workouts = []
    for number in range(draw(st.integers(0, 2))):
        listed = draw(st.lists(exercise_sets(exercises=of_any), max_size=2))
        blocks = [Block([member]) for member in listed]
        own_workouts.append(Workout(draw(names()), id=f"workout_{number}", blocks=blocks))
    weeks = [evolve(Program.weekly("Week", *own_workouts), id="week")] if own_workouts else []
    own_sources = draw(st.lists(sources(), max_size=2, unique_by=lambda source: source.id))
    warm_up = draw(st.lists(warm_up_phases(exercises=of_any), max_size=1))
    return Catalog(own_muscles, own_exercises, own_sources, warm_up, own_workouts, weeks)


@st.composite
def credit_tables(draw: DrawFn) -> CreditTable:
    """Return a strategy for credit tables, with overrides of bundled and of custom exercises.

    >>> from hypothesis import given
    >>> @given(credit_tables())
    ... def test_a_set_earns_two_at_most(table):
    ...     assert 0 <= table.prime_mover <= 2
    >>> test_a_set_earns_two_at_most()
    """
    credits = st.integers(0, 2000).map(lambda thousandths: thousandths / 1000) | st.integers(0, 2)
    by_muscle = st.dictionaries(st.sampled_from([*bundled().muscles]), credits, max_size=3)
    overridden = st.sampled_from(["pull_up", "deadlift", "seated_row", "custom:sled", "custom:жим"])
    return CreditTable(
        draw(names()),
        draw(names()),
        draw(credits),
        draw(credits),
        draw(credits),
        drop_set=draw(credits),
        sources=draw(st.lists(ids(), max_size=2)),
        note=draw(st.none() | notes()),
        overrides=draw(st.dictionaries(overridden, by_muscle, max_size=3)),
    )


_VALUES: Mapping[str, Callable[[], SearchStrategy[Any]]] = {
    "workout": workouts,
    "program": programs,
    "session": sessions,
    "catalog": catalogs,
    "credit_table": credit_tables,
    "progressions": progressions,
}


def json_documents(
    kinds: Iterable[DocumentKind] = get_args(DocumentKind),
) -> SearchStrategy[dict[str, Any]]:
    """Return a strategy for valid documents, as plain values: what `to_dict` returns.

    Args:
        kinds: the kinds of documents; all by default.

    >>> from hypothesis import given
    >>> @given(json_documents(["workout"]))
    ... def test_a_document_states_its_format(document):
    ...     assert document["format"].startswith("backworkouts.workout/")
    >>> test_a_document_states_its_format()
    """
    return st.one_of(*(_VALUES[kind]() for kind in kinds)).map(to_dict)


def json_values() -> SearchStrategy[Any]:
    """Return a strategy for any plain values that are JSON.

    >>> from hypothesis import find
    >>> find(json_values(), lambda value: isinstance(value, list))
    []
    """
    leaves = st.none() | st.booleans() | st.integers() | _FINITE | st.text()
    return st.recursive(
        leaves, lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner), max_leaves=8
    )


def damaged_documents(
    kinds: Iterable[DocumentKind] = get_args(DocumentKind),
) -> SearchStrategy[dict[str, Any]]:
    """Return a strategy for documents with one to three values dropped, added, replaced or moved.

    Most of them are invalid. Reading one returns an object or raises an `InvalidDocumentError` or
    a `CatalogConflictError`; anything else that happens in an app is a fault of the app.

    Args:
        kinds: the kinds of documents; all by default.

    >>> from hypothesis import given
    >>> from backworkouts import from_dict
    >>> from backworkouts.errors import BackworkoutsError
    >>> @given(damaged_documents(["workout"]))
    ... def test_damage_ends_in_an_error_of_the_library(document):
    ...     try:
    ...         from_dict(document)
    ...     except BackworkoutsError as error:
    ...         assert error.problems
    >>> test_damage_ends_in_an_error_of_the_library()
    """
    return _damaged(json_documents(kinds))


@st.composite
def _damaged(draw: DrawFn, documents: SearchStrategy[dict[str, Any]]) -> dict[str, Any]:
    document = draw(documents)
    name = document.pop("format")
    for _ in range(draw(st.integers(1, 3))):
        spots = list(_spots(document))
        around: Any
        step: Any
        around, step = draw(st.sampled_from(spots)) if spots else (document, None)
        damage = draw(st.sampled_from(["drop", "add", "replace", "take"])) if spots else "add"
        if damage == "drop":
            del around[step]
        elif damage == "replace":
            around[step] = draw(_junk())
        elif damage == "take":
            other, other_step = draw(st.sampled_from(spots))
            around[step] = json.loads(json.dumps(other[other_step]))  # a copy
        elif isinstance(around, dict):
            around[draw(st.sampled_from(_KEYS))] = draw(_junk())
        else:
            around.insert(step, draw(_junk()))
    return {"format": name, **document}


def _spots(value: Any) -> Iterator[tuple[Any, Any]]:
    """Yield every place in a value: the object or list around it, and its key or index there."""
    steps = value.items() if isinstance(value, dict) else enumerate(value)
    for step, inner in steps:
        yield value, step
        if isinstance(inner, (dict, list)):
            yield from _spots(inner)


def _junk() -> SearchStrategy[Any]:
    return st.sampled_from(_OUT_OF_PLACE) | st.integers(-5, 20) | notes() | json_values()
