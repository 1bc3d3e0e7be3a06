"""No field of the model can be lost: each has an example here, which is written, read and valid.

A new field without an example fails `test_every_field_has_an_example`.
"""

from __future__ import annotations

import json
from enum import Enum
from typing import get_args

import pytest
from attrs import fields, has
from jsonschema import Draft202012Validator

import backworkouts as bw
from backworkouts.documents import fast, reader
from backworkouts.documents.formats import LOADINGS, Context
from backworkouts.model import (
    AsPlanned,
    Autoregulated,
    Deload,
    DoubleProgression,
    Dumbbells,
    ExerciseProgression,
    Layoff,
    Linear,
    Loading,
    LoadingOf,
    Plate,
    Rack,
    RepSum,
    Scheme,
    Stack,
    Stage,
    Stages,
    TopSetBackOff,
    TrainingMax,
)
from backworkouts.model.progressions import SCHEMES

VALIDATOR = Draft202012Validator(bw.json_schema())
ROW = bw.resolve("seated_row")
SETS = bw.ExerciseSets(ROW, [bw.Set(5)])
OTHER = bw.ExerciseSets(bw.resolve("deadlift"), [bw.Set(3)])
DAY = bw.Workout("Day", SETS)
DOUBLE = DoubleProgression("2.5 kg")

# For each class: the least that makes an object, and for each field a value that is no default,
# with the other fields that it needs.
LEAST = {
    bw.Reps: {"low": 5},
    bw.Duration: {"low": 30},
    bw.Load: {"value": 60, "unit": "kg"},
    bw.Interval: {"low": 1, "high": 2},
    bw.Set: {"reps": 5},
    bw.ExerciseSets: {"exercise": ROW, "sets": [bw.Set(5)]},
    bw.Block: {"exercises": [SETS]},
    bw.model.WarmUpPhase: {"name": "Row"},
    bw.Workout: {"name": "Day"},
    bw.Phase: {"rotation": [DAY]},
    bw.Program: {"name": "Plan", "phases": [bw.Phase([DAY])]},
    bw.Session: {"started_at": "2026-11-02T18:30:00", "workout": DAY},
    bw.model.Grip: {},
    bw.model.Instructions: {},
    bw.Exercise: {"id": "custom:sled", "name": "Sled Row"},
    bw.model.Identifiers: {},
    bw.Muscle: {"id": "lats", "name": "lats", "region": "mid_back"},
    bw.Source: {"id": "me", "kind": "person", "title": "Me"},
    bw.CreditTable: {
        "name": "mine", "version": "1", "prime_mover": 1, "synergist": 0.5, "stabilizer": 0,
    },
    bw.Progressions: {},
    ExerciseProgression: {"exercise": "seated_row", "scheme": DOUBLE},
    Linear: {"step": "2.5 kg"},
    DoubleProgression: {"step": "2.5 kg"},
    RepSum: {"total": 30, "step": "2.5 kg"},
    AsPlanned: {},
    Autoregulated: {},
    Stage: {"sets": 5, "reps": 3},
    Stages: {"stages": [Stage(5, 3)], "step": "5 kg"},
    TrainingMax: {"training_max": "100 kg", "step": "5 kg"},
    TopSetBackOff: {"step": "2.5 kg"},
    Deload: {"every": 4},
    Layoff: {},
    LoadingOf: {"equipment": "barbell", "loading": Rack()},
    Plate: {"weight": "20 kg", "count": 4},
    Rack: {},
    Stack: {"least": "5 kg", "step": "5 kg", "most": "50 kg"},
    Dumbbells: {"weights": ["10 kg"]},
}  # fmt: skip
EXAMPLES = {
    bw.Reps: {
        "low": {"low": 8}, "high": {"high": 12}, "to_failure": {"to_failure": True},
    },
    bw.Duration: {"low": {"low": 45}, "high": {"high": 60}},
    bw.Load: {
        "value": {"value": bw.Interval(60, 70)}, "unit": {"unit": "lb"},
        "rm": {"unit": "%RM", "rm": 5},
    },
    bw.Interval: {"low": {"low": 0.5}, "high": {"high": 3}},
    bw.Set: {
        "reps": {"reps": "8-12"}, "duration": {"reps": None, "duration": "30 s"},
        "load": {"load": "80-85 %1RM"}, "rir": {"rir": "1-2"}, "rest": {"rest": "90 s"},
        "tempo": {"tempo": "3-1-X-0"}, "kind": {"kind": "cluster"}, "per_side": {"per_side": True},
        "side": {"side": "left"}, "optional": {"optional": True}, "note": {"note": "Slowly"},
    },
    bw.ExerciseSets: {
        "exercise": {"exercise": bw.resolve("face_pull")}, "sets": {"sets": [bw.Set(8)] * 2},
        "note": {"note": "To the hip"},
    },
    bw.Block: {
        "exercises": {"exercises": [SETS, OTHER]}, "method": {"method": "amrap"},
        "duration": {"method": "amrap", "duration": "600 s"},
        "interval": {"method": "emom", "interval": "90 s"},
    },
    bw.model.WarmUpPhase: {
        "name": {"name": "Hang"}, "duration": {"duration": "60 s"}, "exercises": {"exercises": [ROW]},
        "sets": {"sets": [bw.Set("10-15")]}, "note": {"note": "Easy"},
    },
    bw.Workout: {
        "name": {"name": "Pull"}, "blocks": {"blocks": [bw.Block([SETS])]}, "id": {"id": "pull"},
        "goal": {"goal": "strength"}, "levels": {"levels": ["beginner"]}, "focus": {"focus": "back"},
        "warm_up": {"warm_up": [bw.model.WarmUpPhase("Row")]}, "note": {"note": "Slowly"},
        "sources": {"sources": ["pelland_2025"]},
    },
    bw.Phase: {
        "rotation": {"rotation": [DAY, bw.REST]}, "weeks": {"weeks": 4}, "name": {"name": "Build"},
        "note": {"note": "Easy"},
    },
    bw.Program: {
        "name": {"name": "Other"}, "phases": {"phases": [bw.Phase([DAY])] * 2}, "id": {"id": "plan"},
        "goal": {"goal": "strength"}, "levels": {"levels": ["advanced"]}, "note": {"note": "Hard"},
        "sources": {"sources": ["pelland_2025"]},
    },
    bw.Session: {
        "started_at": {"started_at": "2026-11-02T18:30:00+01:00"},
        "workout": {"workout": bw.Workout("Done")}, "ended_at": {"ended_at": "2026-11-02T19:30:00"},
        "origin": {"origin": "Hevy"},
    },
    bw.model.Grip: {"width": {"width": "wide"}, "orientation": {"orientation": "neutral"}},
    bw.model.Instructions: {
        "setup": {"setup": ["Stand."]}, "execution": {"execution": ["Pull."]},
        "advanced": {"advanced": "Slowly."},
    },
    bw.Exercise: {
        "id": {"id": "custom:other"}, "name": {"name": "Other"}, "aliases": {"aliases": ["Sled"]},
        "patterns": {"patterns": ["hip_hinge"]}, "mechanics": {"mechanics": "compound"},
        "laterality": {"laterality": "unilateral"}, "equipment": {"equipment": ["sled"]},
        "attachment": {"attachment": "rope"}, "grip": {"grip": bw.model.Grip("wide")},
        "torso_support": {"torso_support": "full"}, "prime_movers": {"prime_movers": ["lats"]},
        "synergists": {"synergists": ["lats"]}, "stabilizers": {"stabilizers": ["lats"]},
        "lower_back_load": {"lower_back_load": "low"},
        "instructions": {"instructions": bw.model.Instructions(["Stand."])},
        "cautions": {"cautions": ["Mind."]}, "cues": {"cues": ["Feel."]},
        "regressions": {"regressions": ["seated_row"]},
        "progressions": {"progressions": ["seated_row"]}, "variant_of": {"variant_of": "seated_row"},
        "difference": {"variant_of": "seated_row", "difference": "On one leg."}, "level": {"level": "beginner"},
        "popularity": {"popularity": 3},
        "pause_s": {"pause_s": 1.5}, "dead_stop": {"dead_stop": True}, "basis": {"basis": "textbook"},
        "inferred": {"inferred": ["grip"]}, "note": {"note": "Heavy"}, "sources": {"sources": ["me"]},
    },
    bw.model.Identifiers: {
        "uberon": {"uberon": "UBERON:1"}, "fma": {"fma": "FMA:1"}, "ta98": {"ta98": "A04"},
        "fma_provisional": {"fma_provisional": True},
    },
    bw.Muscle: {
        "id": {"id": "traps"}, "name": {"name": "traps"}, "region": {"region": "upper_back"},
        "latin_name": {"latin_name": "Latissimus"}, "common_names": {"common_names": ["lat"]},
        "back": {"back": True}, "parent": {"parent": "back"}, "origin": {"origin": "Spines"},
        "insertion": {"insertion": "Humerus"}, "actions": {"actions": ["extension"]},
        "identifiers": {"identifiers": bw.model.Identifiers("UBERON:1")}, "note": {"note": "Wide"},
        "sources": {"sources": ["me"]},
    },
    bw.Source: {
        "id": {"id": "you"}, "kind": {"kind": "article"}, "title": {"title": "You"},
        "authors": {"authors": "Me"}, "year": {"year": 2026}, "published_in": {"published_in": "Home"},
        "doi": {"doi": "10.1/x"}, "verified": {"verified": "full"}, "note": {"note": "Mine"},
        "sample": {"sample": "8 men"}, "result": {"result": "They grew."},
    },
    bw.CreditTable: {
        "name": {"name": "other"}, "version": {"version": "2"}, "prime_mover": {"prime_mover": 2},
        "synergist": {"synergist": 0.4}, "stabilizer": {"stabilizer": 0.125},
        "drop_set": {"drop_set": 0.5}, "sources": {"sources": ["pelland_2025"]},
        "note": {"note": "Ours"}, "overrides": {"overrides": {"pull_up": {"biceps_brachii": 1}}},
    },
    bw.Progressions: {
        "exercises": {"exercises": [ExerciseProgression("seated_row", DOUBLE)]},
        "default": {"default": DOUBLE}, "loading": {"loading": [LoadingOf("barbell", Rack())]},
        "deload": {"deload": Deload(4)}, "layoff": {"layoff": None}, "name": {"name": "Autumn"},
        "note": {"note": "After the summer break"},
    },
    ExerciseProgression: {
        "exercise": {"exercise": "custom:sled"}, "scheme": {"scheme": RepSum(30, "2.5 kg")},
        "workout": {"workout": "Pull A"},
    },
    Linear: {"step": {"step": "5 lb"}, "failures": {"failures": 2}, "cut": {"cut": 12.5}},
    DoubleProgression: {"step": {"step": "1.25 kg"}},
    RepSum: {"total": {"total": 25}, "step": {"step": "5 kg"}},
    AsPlanned: {},
    Autoregulated: {"per_rep": {"per_rep": 2.5}, "most": {"most": 10}},
    Stage: {"sets": {"sets": 6}, "reps": {"reps": "8-10"}, "is_open": {"is_open": True}},
    Stages: {
        "stages": {"stages": [Stage(5, 3), Stage(6, 2)]}, "step": {"step": "2.5 kg"},
        "cut": {"cut": 10}, "since": {"since": "2026-11-02"},
    },
    TrainingMax: {
        "training_max": {"training_max": "90 kg"}, "step": {"step": "2.5 kg"},
        "weeks": {"weeks": [[bw.Set(5, load="80 %TM")] * 3, [bw.Set(3, load="90 %TM")]]},
        "cut": {"cut": 5}, "since": {"since": "2026-11-02"},
    },
    TopSetBackOff: {"step": {"step": "5 kg"}, "back_off": {"back_off": 20}},
    Deload: {"every": {"every": 6}, "load": {"load": 80}, "sets": {"sets": 100}},
    Layoff: {"days": {"days": 14}, "cut": {"cut": 20}},
    LoadingOf: {
        "equipment": {"equipment": "dumbbell"}, "loading": {"loading": Dumbbells(["10 kg"])},
    },
    Plate: {"weight": {"weight": "1.25 kg"}, "count": {"count": 2}},
    Rack: {"bar": {"bar": "15 kg"}, "plates": {"plates": {"20 kg": 2, "10 kg": 4}}},
    Stack: {
        "least": {"least": "0 kg"}, "step": {"step": "2.5 kg"}, "most": {"most": "100 kg"},
        "add_ons": {"add_ons": ["2.5 kg"]},
    },
    Dumbbells: {"weights": {"weights": ["12.5 kg", "15 kg"]}},
}  # fmt: skip
EVERY_FIELD = [(kind, name) for kind, of_kind in EXAMPLES.items() for name in of_kind]


def with_exercise(exercise):
    return bw.Workout("Day", bw.ExerciseSets(exercise, [bw.Set(5)]))


def with_muscle(muscle):
    entries = [muscle, *(bw.Muscle(name, name, "mid_back") for name in {"back"} - {muscle.id})]
    return bw.Catalog(entries, sources=[bw.Source("me", "person", "Me")])


def with_set(one):
    return bw.Workout("Day", bw.ExerciseSets(ROW, [one]))


def with_scheme(scheme):
    entry = ExerciseProgression("seated_row", scheme)
    return bw.Progressions([entry], default=scheme)


def with_loading(loading):
    return bw.Progressions(loading=[LoadingOf("barbell", loading)])


# What makes a document of an object of each class.
AROUND = {
    bw.Reps: lambda one: with_set(bw.Set(one)),
    bw.Duration: lambda one: with_set(bw.Set(duration=one)),
    bw.Load: lambda one: with_set(bw.Set(5, load=one)),
    bw.Interval: lambda one: with_set(bw.Set(5, rir=one)),
    bw.Set: with_set,
    bw.ExerciseSets: lambda one: bw.Workout("Day", one),
    bw.Block: lambda one: bw.Workout("Day", one),
    bw.model.WarmUpPhase: lambda one: bw.Workout("Day", warm_up=[one]),
    bw.Workout: lambda one: one,
    bw.Phase: lambda one: bw.Program("Plan", [one]),
    bw.Program: lambda one: one,
    bw.Session: lambda one: one,
    bw.model.Grip: lambda one: with_exercise(bw.Exercise("custom:a", "A", grip=one)),
    bw.model.Instructions: lambda one: with_exercise(
        bw.Exercise("custom:a", "A", instructions=one)
    ),
    bw.Exercise: with_exercise,
    bw.model.Identifiers: lambda one: with_muscle(
        bw.Muscle("lats", "lats", "mid_back", identifiers=one)
    ),
    bw.Muscle: with_muscle,
    bw.Source: lambda one: bw.Catalog(sources=[one]),
    bw.CreditTable: lambda one: one,
    bw.Progressions: lambda one: one,
    ExerciseProgression: lambda one: bw.Progressions([one]),
    **dict.fromkeys(SCHEMES.values(), with_scheme),
    Stage: lambda one: with_scheme(Stages([one], "5 kg")),
    Deload: lambda one: bw.Progressions(deload=one),
    Layoff: lambda one: bw.Progressions(layoff=one),
    LoadingOf: lambda one: bw.Progressions(loading=[one]),
    Plate: lambda one: with_loading(Rack(plates=[one])),
    **dict.fromkeys(get_args(Loading), with_loading),
}


RESULTS = {"Loaded", "OneRepMax"}
"""Classes of the model that no document holds."""


def test_every_class_that_documents_hold_has_examples():
    """A new class, such as a scheme, fails here until documents and these examples have it."""
    classes = {kind for kind in vars(bw.model).values() if isinstance(kind, type) and has(kind)}
    held = {kind for kind in classes if kind.__name__ not in RESULTS}
    assert held | {bw.CreditTable} == set(LEAST) == set(EXAMPLES) == set(AROUND)
    assert {*get_args(Scheme)} == {*SCHEMES.values()}
    assert {*get_args(Loading)} == {*LOADINGS.values()}


@pytest.mark.parametrize("kind", LEAST, ids=lambda kind: kind.__name__)
def test_every_field_has_an_example(kind):
    assert {field.name for field in fields(kind)} == set(EXAMPLES[kind])


@pytest.mark.parametrize(
    ("kind", "name"), EVERY_FIELD, ids=lambda one: getattr(one, "__name__", one)
)
def test_a_document_holds_it(kind, name):
    least, more = LEAST[kind], {**LEAST[kind], **EXAMPLES[kind][name]}
    without, stated = AROUND[kind](kind(**least)), AROUND[kind](kind(**more))
    assert without != stated
    text = bw.dumps(stated)
    assert text != bw.dumps(without)
    VALIDATOR.validate(json.loads(text))
    read = bw.loads(text)
    assert stated == read
    assert (
        text
        == bw.dumps(read)
        == json.dumps(json.loads(bw.dumps(read, indent=2)), ensure_ascii=False)
    )
    if not isinstance(stated, bw.Catalog):
        known = bw.catalog
        context = Context(dict(known.exercises), dict(known.workouts), muscles=known.muscles)
        assert stated == reader.read(text, context)
        assert stated == fast.read(text, context)


MEMBERS = [
    (bw.model.SetKind, lambda one: with_set(bw.Set(5, kind=one))),
    (bw.model.Side, lambda one: with_set(bw.Set(5, side=one))),
    (bw.model.BlockMethod, lambda one: bw.Workout("Day", bw.Block([SETS], one))),
    (bw.model.Goal, lambda one: bw.Workout("Day", goal=one)),
    (bw.model.Level, lambda one: bw.Workout("Day", levels=[one])),
    (bw.model.Focus, lambda one: bw.Workout("Day", focus=one)),
    (
        bw.model.Unit,
        lambda one: with_set(bw.Set(5, load=bw.Load(20, one, 5 if one == "%RM" else None))),
    ),
    (
        bw.model.Equipment,
        lambda one: bw.Progressions(loading=[LoadingOf(one, Rack())]),
    ),
]


@pytest.mark.parametrize(
    ("member", "around"),
    [(member, around) for kind, around in MEMBERS for member in kind],
    ids=lambda one: str(one) if isinstance(one, Enum) else "",
)
def test_it_holds_every_member_of_an_enumeration(member, around):
    value = around(member)
    text = bw.dumps(value)
    VALIDATOR.validate(json.loads(text))
    assert value == bw.loads(text)
