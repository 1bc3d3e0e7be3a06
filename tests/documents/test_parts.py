"""Parts of documents by themselves: a set, a load, an exercise."""

from __future__ import annotations

import json
from datetime import datetime

import pytest
from attrs import fields

import backworkouts as bw
from backworkouts import api
from backworkouts.documents.formats import CatalogContent, Context
from backworkouts.documents.parts import PARTS, read_part, write_part
from backworkouts.errors import Code, InvalidDocumentError, UnsupportedSubjectError

PULL_UP = bw.resolve("pull up")
SET = bw.Set(8, load="60 kg", rir="1-2")
SETS = bw.ExerciseSets(PULL_UP, [SET, SET])
PULL = bw.Workout("Pull", SETS)
BACK = bw.catalog.workouts["back_workout_1"]

SET_VALUES = {"reps": 8, "load": "60 kg", "rir": "1-2"}
SETS_VALUES = {"exercise": "pull_up", "sets": [{"count": 2, **SET_VALUES}]}
PULL_VALUES = {"name": "Pull", "blocks": [SETS_VALUES]}
PHASE_VALUES = {"rotation": ["back_workout_1", None, PULL_VALUES], "weeks": 4}

EXAMPLES = [
    (bw.Reps(8, 12), "8-12"),
    (bw.Reps(8, 8), 8),
    (bw.Duration(90), "90 s"),
    (bw.Load.of("60 kg"), "60 kg"),
    (bw.Interval(1, 2), {"low": 1, "high": 2}),
    (bw.Interval(2, 2), {"low": 2, "high": 2}),
    (bw.Interval(2.3456, 2.5), {"low": 2.3456, "high": 2.5}),
    (SET, SET_VALUES),
    (SETS, SETS_VALUES),
    (bw.Block([SETS]), SETS_VALUES),
    (bw.Block([SETS], "amrap", 600), {**SETS_VALUES, "method": "amrap", "duration": "600 s"}),
    (bw.Block([SETS, SETS]), {"superset": [SETS_VALUES, SETS_VALUES]}),
    (PULL_UP, "pull_up"),
    (bw.Exercise("custom:x", "X"), {"id": "custom:x", "name": "X"}),
    (bw.model.Grip("wide"), {"width": "wide"}),
    (bw.model.Instructions(execution=["Pull."]), {"execution": ["Pull."]}),
    (bw.Muscle("lats", "Lats", "mid_back"), {"id": "lats", "name": "Lats", "region": "mid_back"}),
    (bw.model.Identifiers(uberon="UBERON:0001112"), {"uberon": "UBERON:0001112"}),
    (bw.Source("me", "article", "Me"), {"id": "me", "kind": "article", "title": "Me"}),
    (bw.model.WarmUpPhase("Row", 300), {"name": "Row", "duration": "300 s"}),
    (bw.Phase([BACK, None, PULL], 4), PHASE_VALUES),
]
DOCUMENTS = [
    (BACK, "back_workout_1"),
    (PULL, PULL_VALUES),
    (
        bw.Program("P", [bw.Phase([PULL, None], 4)]),
        {"name": "P", "workouts": [PULL_VALUES], "phases": [{"rotation": [0, None], "weeks": 4}]},
    ),
    (
        bw.Session(datetime(2026, 11, 2, 18, 30), bw.Workout("A")),  # noqa: DTZ001  no zone stated
        {"started_at": "2026-11-02T18:30:00", "workout": {"name": "A", "blocks": []}},
    ),
]
KNOWN = Context(dict(bw.catalog.exercises), dict(bw.catalog.workouts))


@pytest.mark.parametrize(("part", "values"), [*EXAMPLES, *DOCUMENTS], ids=str)
def test_a_part_is_what_stands_for_it_in_documents(part, values):
    assert values == write_part(part, KNOWN)
    assert part == read_part(values, type(part), KNOWN)


def test_every_part_has_an_example():
    assert {*PARTS.values()} == {type(part) for part, _ in [*EXAMPLES, *DOCUMENTS]}


@pytest.mark.parametrize(("part", "values"), EXAMPLES, ids=str)
def test_a_part_is_the_same_with_the_bundled_catalog(part, values):
    assert values == api.write_plain(part)
    assert part == api.read_plain(values, type(part))


@pytest.mark.parametrize("value", [*(part for part, _ in DOCUMENTS), bw.catalog], ids=repr)
def test_a_document_stands_for_itself_with_its_format(value):
    values = api.write_plain(value)
    assert bw.to_dict(value) == values
    assert value == api.read_plain(values, type(value))


def test_what_another_catalog_has_is_an_id_with_that_catalog_only():
    mine = bw.Exercise("my_row", "My Row")
    catalog = bw.Catalog(exercises=[mine])
    assert "my_row" == api.write_plain(mine, catalog=catalog)
    assert mine == api.read_plain("my_row", bw.Exercise, catalog=catalog)
    assert {"id": "my_row", "name": "My Row"} == api.write_plain(mine)


@pytest.mark.parametrize("kind", [int, str, CatalogContent, bw.model.Goal, [], "set"], ids=str)
def test_other_classes_are_refused(kind):
    with pytest.raises(UnsupportedSubjectError, match="ExerciseSets"):
        api.read_plain("8", kind)


@pytest.mark.parametrize(
    "value", [5, "8", None, [], bw.model.Goal.STRENGTH, CatalogContent()], ids=str
)
def test_other_objects_are_refused(value):
    with pytest.raises(UnsupportedSubjectError, match="ExerciseSets"):
        api.write_plain(value)


@pytest.mark.parametrize(
    ("kind", "value", "path", "code"),
    [
        (bw.Set, {"reps": 8, "rir": 11}, ("rir",), Code.INVALID_VALUE),
        (bw.Set, {"reps": 8, "count": 2}, ("count",), Code.UNKNOWN_KEY),
        (bw.Set, {"reps": 8, "rpe": {8}}, ("rpe",), Code.WRONG_TYPE),
        (bw.Set, {}, (), Code.CONTRADICTION),
        (bw.Set, 8, (), Code.WRONG_TYPE),
        (bw.Load, "60", (), Code.INVALID_VALUE),
        (bw.Load, "60kg", (), Code.NOT_CANONICAL),
        (bw.Load, 60, (), Code.WRONG_TYPE),
        (bw.Reps, 0, (), Code.OUT_OF_RANGE),
        (bw.Interval, "1-2", (), Code.WRONG_TYPE),
        (bw.Interval, True, (), Code.WRONG_TYPE),
        (bw.Interval, {"low": 1}, ("high",), Code.MISSING_KEY),
        (bw.Exercise, "pull_upp", (), Code.UNKNOWN_ID),
        (bw.Muscle, {"id": "a", "name": "A"}, ("region",), Code.MISSING_KEY),
        (bw.Source, {"id": "a", "kind": "x", "title": "A"}, ("kind",), Code.UNKNOWN_VALUE),
        (bw.Phase, {"rotation": ["back_workout"]}, ("rotation", 0), Code.UNKNOWN_ID),
        (bw.Block, {"superset": [None, None]}, ("superset", 0), Code.WRONG_TYPE),
    ],
    ids=str,
)
def test_the_path_of_a_problem_begins_at_the_part(kind, value, path, code):
    with pytest.raises(InvalidDocumentError) as caught:
        api.read_plain(value, kind)
    first = caught.value.problems[0]
    assert (path, code) == (first.path, first.code)
    assert first.where.startswith("$")


def test_every_class_within_documents_is_a_part():
    entries = {bw.Muscle, bw.Exercise, bw.Source, bw.model.WarmUpPhase, bw.Workout, bw.Program}
    assert entries <= {*PARTS.values()}
    lists = {field.name for field in fields(CatalogContent)} - {"extends"}
    assert len(lists) == len(entries)


def test_a_part_is_json():
    for part, values in EXAMPLES:
        assert json.dumps(values, sort_keys=True) == json.dumps(
            api.write_plain(part), sort_keys=True
        )
