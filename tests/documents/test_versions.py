"""Documents of every released version load for ever, and mean the same."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from attrs import evolve, fields
from jsonschema import Draft202012Validator

import backworkouts as bw
from backworkouts.documents.formats import VERSION, added_fields, added_values
from refusals import problems, workout_of_sets, workout_saying

VERSION_1 = Path(__file__).parent / "version_1"
# The schema as version 1 had it. It never changes.
SCHEMA_1 = Draft202012Validator(json.loads((VERSION_1 / "schema.json").read_text("utf-8")))
DEFINED_1 = SCHEMA_1.schema["$defs"]
SAMPLES = sorted((VERSION_1 / "documents").glob("*.json"))


def in_version_1(document):
    return {**document, "format": document["format"].replace(f"/{VERSION}", "/1")}


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_a_document_of_version_1_means_the_same_in_the_newest(path):
    old = json.loads(path.read_text("utf-8"))
    assert SCHEMA_1.is_valid(old)
    new = {**old, "format": old["format"].replace("/1", f"/{VERSION}")}
    value = bw.load(path)
    assert value == bw.loads(json.dumps(new))
    assert bw.dumps(value).startswith(f'{{"format": "{new["format"]}"')


def test_there_is_a_sample_of_each_kind():
    kinds = {type(bw.load(path)) for path in SAMPLES}
    assert {bw.Workout, bw.Program, bw.Session, bw.Catalog} == kinds


def test_a_sample_holds_what_it_says():
    day = bw.load(VERSION_1 / "documents" / "session.json")
    sets = bw.straight("deadlift", 3, reps=5, load="140 kg", rir=2)
    warm_up = bw.model.WarmUpPhase("Pull-aparts", sets=[bw.Set("10-15", optional=True)])
    workout = bw.Workout("Monday", sets, warm_up=[warm_up])
    expected = bw.Session("2026-11-02T18:30:00+01:00", workout, origin="Hevy, log.csv")
    assert expected == day


# What version 2 added.


@pytest.mark.parametrize(
    ("said", "key", "found"),
    [
        ({"reps": 5, "kind": "rest_pause"}, "kind", "'rest_pause'"),
        ({"reps": 5, "kind": "cluster"}, "kind", "'cluster'"),
        ({"reps": 5, "rir": "1-2"}, "rir", "'1-2'"),
        ({"reps": 5, "load": "60-70 kg"}, "load", "'60-70 kg'"),
        ({"reps": 5, "load": "70 %5RM"}, "load", "'70 %5RM'"),
        ({"reps": 5, "load": "85 %TM"}, "load", "'85 %TM'"),
        ({"reps": 5, "load": "8RM"}, "load", "'8RM'"),
    ],
)
def test_a_value_of_version_2_is_refused_in_a_document_of_version_1(said, key, found):
    document = workout_of_sets(said)
    assert bw.loads(json.dumps(document))
    old = in_version_1(document)
    assert not SCHEMA_1.is_valid(old)
    expected = (f"$.blocks[0].sets[0].{key}", found, "a value of format version 1")
    assert [expected] == problems(old)


def test_every_kind_of_set_that_version_1_did_not_have_is_refused_there():
    refused = {kind for kind in bw.model.SetKind if [*added_values(bw.Set(5, kind=kind), 1)]}
    assert refused == {*bw.model.SetKind} - {*DEFINED_1["SetKind"]["enum"]}


@pytest.mark.parametrize(
    "kind", [bw.model.Goal, bw.model.Level, bw.model.Focus], ids=lambda kind: kind.__name__
)
def test_other_words_of_a_workout_are_those_of_version_1(kind):
    # A member that is added needs a place in `documents/formats.py` that refuses it.
    assert {*kind} == {*DEFINED_1[kind.__name__]["enum"]}


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        (bw.Set, "Set"),
        (bw.ExerciseSets, "ExerciseSets"),
        (bw.model.WarmUpPhase, "WarmUpPhase"),
        (bw.Workout, "Workout"),
        (bw.Phase, "Phase"),
        (bw.Program, "Program"),
        (bw.Session, "SessionDocument"),
        (bw.Exercise, "Exercise"),
        (bw.Muscle, "Muscle"),
        (bw.Source, "Source"),
    ],
)
def test_every_field_that_version_1_did_not_have_is_refused_there(kind, name):
    now = {field.name for field in fields(kind)}
    assert added_fields(kind, 1) == now - {*DEFINED_1[name]["properties"]}


def test_every_field_of_a_block_but_its_exercises_is_refused_in_version_1():
    assert added_fields(bw.Block, 1) == {field.name for field in fields(bw.Block)} - {"exercises"}


def test_every_such_value_of_a_set_is_refused():
    said = {"reps": 5, "kind": "cluster", "rir": "1-2", "load": "8RM"}
    where = [path for path, _, _ in problems(in_version_1(workout_of_sets(said)))]
    assert [f"$.blocks[0].sets[0].{key}" for key in ("kind", "rir", "load")] == where


ROW = {"exercise": "seated_row", "sets": [{"reps": 5}]}
CATALOG = {"format": "backworkouts.catalog/2"}
SESSION = {
    "format": "backworkouts.session/2",
    "started_at": "2026-11-02T18:30:00",
    "workout": {"name": "A"},
    "ended_at": "2026-11-02T19:30:00",
}


@pytest.mark.parametrize(
    ("document", "where", "key"),
    [
        (workout_of_sets({"reps": 5, "side": "left"}), "$.blocks[0].sets[0]", "side"),
        (workout_saying(blocks=[{**ROW, "method": "amrap"}]), "$.blocks[0]", "method"),
        (workout_saying(blocks=[{"superset": [ROW, ROW], "method": "emom"}]), "$.blocks[0]",
         "method"),
        (SESSION, "$", "ended_at"),
        (workout_saying(blocks=[{**ROW, "exercise": {"id": "custom:a", "name": "A",
         "cues": ["Slowly."]}}]), "$.blocks[0].exercise", "cues"),
        ({**CATALOG, "exercises": [{"id": "a", "name": "A", "cues": ["Slowly."]}]},
         "$.exercises[0]", "cues"),
        ({**CATALOG, "sources": [{"id": "a", "kind": "study", "title": "A", "sample": "8 men"}]},
         "$.sources[0]", "sample"),
    ],
)  # fmt: skip
def test_a_key_of_version_2_is_refused_in_a_document_of_version_1(document, where, key):
    assert bw.loads(json.dumps(document))
    old = in_version_1(document)
    assert not SCHEMA_1.is_valid(old)
    ((path, found, _),) = problems(old)
    assert (f"{where}.{key}", True) == (path, found.startswith(f"the key '{key}'"))


def test_nothing_stands_beside_a_superset_of_version_1():
    old = in_version_1(workout_saying(blocks=[{"superset": [ROW, ROW], "interval": "60 s"}]))
    expected = ("$.blocks[0].interval", "the key 'interval' beside 'superset'", "no other key")
    assert [expected] == problems(old)


def test_so_it_is_in_programs_and_catalogs():
    day = {"name": "A", "id": "a", "blocks": [{**ROW, "sets": [{"reps": 5, "side": "left"}]}]}
    program = {"name": "P", "workouts": [day], "phases": [{"rotation": [0]}]}
    catalog = {"format": "backworkouts.catalog/1", "exercises": [{"id": "seated_row", "name": "R"}]}
    where = "workouts[0].blocks[0].sets[0].side"
    ((path, _, _),) = problems({"format": "backworkouts.program/1", **program})
    assert f"$.{where}" == path
    ((path, _, _),) = problems({**catalog, "workouts": [day]})
    assert f"$.{where}" == path
    ((path, _, _),) = problems({**catalog, "programs": [program]})
    assert f"$.programs[0].{where}" == path


# What a version needs to be read.


def test_a_document_without_a_format_is_told_the_one_that_is_wanted():
    text = '{"name": "A"}'
    for kind in (bw.Workout, bw.Program, bw.Session, bw.Catalog):
        ((where, found, expected),) = problems(text, kind=kind)
        assert ("$.format", "no such key") == (where, found)
        formats = set(re.findall(r"backworkouts\.\w+/2", expected))
        assert {f"backworkouts.{kind.__name__.lower()}/2"} == formats


def test_equal_values_are_written_alike_whatever_the_types_of_their_numbers():
    row = bw.resolve("seated_row")
    whole, fraction = (
        bw.Workout("A", bw.ExerciseSets(row, [bw.Set(5, rir=rir, load=bw.Load(load, "kg"))]))
        for rir, load in ((2, 60), (2.0, 60.0))
    )
    assert whole == fraction
    assert bw.dumps(whole) == bw.dumps(fraction)
    exercises = [bw.Exercise("custom:a", "A", pause_s=pause) for pause in (0, -0.0, 0.0)]
    texts = {bw.dumps(bw.Workout("A", bw.straight(one, reps=5))) for one in exercises}
    assert len(texts) == 1


def test_equal_sessions_are_written_alike():
    # The same moment in another time zone is another text, and so another session.
    here = bw.Session("2026-11-02T18:30:00+01:00", bw.Workout("A"))
    there = bw.Session("2026-11-02T17:30:00+00:00", bw.Workout("A"))
    assert here != there
    assert bw.dumps(here) != bw.dumps(there)
    assert here == bw.loads(bw.dumps(here))


def test_catalogs_with_their_entries_in_another_order_are_not_equal():
    one, other = bw.Exercise("a", "A"), bw.Exercise("b", "B")
    first, second = bw.Catalog(exercises=[one, other]), bw.Catalog(exercises=[other, one])
    assert first != second
    assert bw.dumps(first) != bw.dumps(second)
    assert evolve(first) == first
