"""Hypothesis strategies for JSON documents: as `dumps` writes them, and then damaged."""

from __future__ import annotations

import json

from attrs import evolve
from hypothesis import strategies as st

import backworkouts as bw
import strategies as domain

_NO_REFERENCES = {"prime_movers": (), "synergists": (), "stabilizers": (), "regressions": (),
                  "progressions": (), "variant_of": None, "difference": None,
                  "sources": ()}  # fmt: skip

_OUT_OF_PLACE = [
    None, True, False, 0, 1, 2, -1, 201, 10_001, 86_401, 1.5, 0.3, 10.0, 2.0, 1e300, "", " ", "x",
    "4", "8-12", "12-8", "8-8", "8+", "1+ to failure", "to failure", "5 to failure", "90 s", "90s",
    "0 s", "0-30 s", "60 kg", "60.0 kg", "5001 kg", "4999.9999999999999 kg", "-5 kg", "80 %1RM",
    "BW", "BW+0 kg", "BW-15 lb", "80-85 %1RM", "70 %5RM", "70 %1RM", "85 %TM", "8RM", "8-10RM", "1RM", "51RM",
    "BW-20 to +10 kg", "1-2", "2-1", "0.5-1.5", "left", "both", "emom", "amrap", "rest_pause", "3-1-X-0", "working", "pull_up", "no_such_exercise", "custom:x",
    "custom:жим", "Pull", "back_workout_1", "back", "2026-11-02T18:30:00", "2026-11-02T18:30:00Z",
    "2026-02-30T18:30:00", "a\n", " a", "a\u2028", "a\x00", "\ud800", "x" * 201, [], {}, [None],
    [[]], ["x"], {"reps": 5}, {"exercise": "pull_up", "sets": [{"reps": 5}]}, {"superset": []},
    {"name": "Pull"},
]  # fmt: skip
_KEYS = [
    "format", "name", "id", "nme", "note", "blocks", "superset", "exercise", "sets", "count",
    "reps", "duration", "load", "rir", "rest", "tempo", "kind", "per_side", "optional", "levels",
    "side", "method", "interval", "ended_at", "sources", "rotation", "weeks", "phases", "workouts", "exercises", "started_at", "origin",
    "warm_up", "extends", "overrides", "synergist", "version", "",
]  # fmt: skip


@st.composite
def catalogs(draw):
    """Small catalogs whose entries refer to each other only."""
    muscles = [
        evolve(one, parent=None, sources=())
        for one in draw(st.lists(domain.muscles(), max_size=2, unique_by=lambda one: one.id))
    ]
    ids = [one.id for one in muscles]
    own = st.lists(domain.own_exercises(), max_size=3, unique_by=lambda one: one.id)
    exercises = [
        # The words of these names are no abbreviations, and so no other exercise has them.
        evolve(one, **_NO_REFERENCES | {"prime_movers": ids, "name": f"Zq{n}", "aliases": ()})
        for n, one in enumerate(draw(own))
    ]
    any_exercise = st.sampled_from([*exercises, bw.Exercise.custom("Landmine Thing")])
    workouts = []
    for n in range(draw(st.integers(0, 2))):
        sets = draw(st.lists(domain.exercise_sets(wide=True), max_size=2))
        blocks = [bw.Block([evolve(one, exercise=draw(any_exercise))]) for one in sets]
        workouts.append(bw.Workout(draw(domain.lines()), id=f"workout_{n}", blocks=blocks))
    programs = [evolve(bw.Program.weekly("Week", *workouts), id="week")] if workouts else []
    sources = draw(st.lists(domain.sources(), max_size=2, unique_by=lambda one: one.id))
    warm_up = [
        evolve(one, exercises=draw(st.lists(any_exercise, max_size=2)))
        for one in draw(st.lists(domain.warm_up_phases(wide=True), max_size=1))
    ]
    return bw.Catalog(muscles, exercises, sources, warm_up, workouts, programs)


@st.composite
def credit_tables(draw):
    """Credit tables with overrides of bundled and of custom exercises."""
    credits = st.integers(0, 2000).map(lambda thousandths: thousandths / 1000) | st.integers(0, 2)
    by_muscle = st.dictionaries(st.sampled_from([*bw.catalog.muscles]), credits, max_size=3)
    exercises = st.sampled_from(["pull_up", "deadlift", "seated_row", "custom:sled", "custom:жим"])
    return bw.CreditTable(
        draw(domain.lines()),
        draw(domain.lines()),
        *(draw(credits) for _ in ("prime mover", "synergist", "stabilizer")),
        drop_set=draw(credits),
        sources=draw(st.lists(domain.ids(), max_size=2)),
        note=draw(st.none() | domain.prose()),
        overrides=draw(st.dictionaries(exercises, by_muscle, max_size=3)),
    )


def values():
    """Everything that a document can hold."""
    return st.one_of(
        domain.workouts(wide=True),
        domain.programs(wide=True),
        domain.sessions(wide=True),
        catalogs(),
        credit_tables(),
    )


def documents():
    """Documents, as plain values."""
    return values().map(lambda value: json.loads(bw.dumps(value)))


def json_values():
    """Any plain value that is JSON."""
    leaves = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text()
    finite = leaves.filter(lambda value: value not in (float("inf"), float("-inf")))
    return st.recursive(
        finite, lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner), max_leaves=8
    )


def _spots(value):
    """Every place in a value: the object or list around it, and its key or index there."""
    steps = value.items() if isinstance(value, dict) else enumerate(value)
    for step, one in steps:
        yield value, step
        if isinstance(one, (dict, list)):
            yield from _spots(one)


def _junk():
    return st.sampled_from(_OUT_OF_PLACE) | st.integers(-5, 20) | domain.prose() | json_values()


@st.composite
def damaged(draw):
    """A document with one to three values dropped, added, replaced, or taken from elsewhere."""
    document = draw(documents())
    name = document.pop("format")
    for _ in range(draw(st.integers(1, 3))):
        spots = list(_spots(document))
        around, step = draw(st.sampled_from(spots)) if spots else (document, None)
        damage = draw(st.sampled_from(["drop", "add", "replace", "take"])) if spots else "add"
        if damage == "drop":
            del around[step]
        elif damage == "replace":
            around[step] = draw(_junk())
        elif damage == "take":
            other, its_step = draw(st.sampled_from(spots))
            around[step] = json.loads(json.dumps(other[its_step]))  # a copy
        elif isinstance(around, dict):
            around[draw(st.sampled_from(_KEYS))] = draw(_junk())
        else:
            around.insert(step, draw(_junk()))
    return {"format": name, **document}
