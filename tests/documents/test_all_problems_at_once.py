"""A document with many faults: all of them are listed, in its order, each with its path."""

from __future__ import annotations

import contextlib
import gc
import json
import pickle

import pytest

import backworkouts as bw
from backworkouts.codes import Code
from backworkouts.documents import fast
from backworkouts.documents.faults import Fault, listed
from backworkouts.documents.formats import Context
from refusals import refused, workout_of_sets, workout_saying


def paths(document):
    return [problem.where for problem in refused(document).problems]


def test_of_a_workout():
    document = """{
        "format": "backworkouts.workout/2",
        "name": "",
        "goal": "bulk",
        "levels": ["beginner", "pro", 3],
        "warm_up": [{"name": "Row", "duration": "5 min", "sets": [{"reps": 0}], "dose": 1}],
        "note": null,
        "owner": "me",
        "blocks": [
            {"exercise": "seated_rwo",
             "sets": [{"reps": "8"}, {"reps": 8}, {"count": 0, "reps": 5, "rir": 11}]},
            {"exercise": {"id": "Row!", "name": "Row", "grip": {"width": 40}}, "sets": []},
            {"superset": [
                {"exercise": "deadlift", "sets": [{"reps": 5, "load": "60kg", "rest": 90}]},
                {"exercise": "pull_up",
                 "sets": [{"count": 150, "reps": 5}, {"count": 51, "reps": 5}]},
                {"exercise": "pull_up", "sets": [{"reps": 5}], "notes": "slowly"}
            ]},
            {"exercise": "pull_up", "sets": [{}], "note": ""},
            {"superset": [
                {"exercise": "pull_up", "sets": [{"reps": 5}]},
                {"exercise": "deadlift", "sets": [{"reps": 5}]}
            ]}
        ]
    }"""
    expected = [
        "$.name",
        "$.goal",
        "$.levels[1]",
        "$.levels[2]",
        "$.warm_up[0].duration",
        "$.warm_up[0].sets[0].reps",
        "$.warm_up[0].dose",
        "$.note",
        "$.owner",
        "$.blocks[0].exercise",
        "$.blocks[0].sets[0].reps",
        "$.blocks[0].sets[2].count",
        "$.blocks[0].sets[2].rir",
        "$.blocks[1].exercise.id",
        "$.blocks[1].exercise.grip.width",
        "$.blocks[1].sets",  # none
        "$.blocks[2].superset[0].sets[0].load",
        "$.blocks[2].superset[0].sets[0].rest",
        "$.blocks[2].superset[1].sets",  # 201 of them
        "$.blocks[2].superset[2].notes",
        "$.blocks[3].sets[0]",  # neither repetitions nor a duration
        "$.blocks[3].note",
    ]
    assert expected == paths(document)


def test_of_a_program():
    document = {
        "format": "backworkouts.program/2",
        "name": 5,
        "id": "My Program",
        "workouts": [{"name": "A"}, "no_such_workout", {"name": "C", "blocks": [{}]}],
        "phases": [
            {"rotation": [0, 3, None, "1"], "weeks": 1.0},
            {"rotation": [], "name": "a\tb"},
            {},
        ],
    }
    expected = [
        "$.name",
        "$.id",
        "$.workouts[1]",
        "$.workouts[2].blocks[0].exercise",
        "$.workouts[2].blocks[0].sets",
        "$.phases[0].rotation[1]",
        "$.phases[0].rotation[3]",
        "$.phases[0].weeks",
        "$.phases[1].rotation",
        "$.phases[1].name",
        "$.phases[2].rotation",
    ]
    assert expected == paths(document)


def test_of_a_session():
    document = {
        "format": "backworkouts.session/2",
        "started_at": "yesterday",
        "workout": {
            "name": " ",
            "blocks": [
                {"exercise": "deadlift", "sets": [{"reps": "5-6"}, {"reps": 5}, {"reps": "8+"}]}
            ],
        },
        "origin": ["Hevy"],
        "app": "Hevy",
    }
    expected = [
        "$.started_at",
        "$.workout.name",
        "$.workout.blocks[0].sets[0]",
        "$.workout.blocks[0].sets[2]",
        "$.origin",
        "$.app",
    ]
    assert expected == paths(document)


def test_of_a_catalog_without_those_that_follow_from_another():
    row = {"exercise": "row", "sets": [{"reps": 5}]}
    document = {
        "format": "backworkouts.catalog/2",
        "muscles": [{"id": "lats", "name": "Lats", "region": "back"}],
        "exercises": [{"id": "row", "name": "Row", "patterns": ["row"]}, 5],
        "sources": [{"id": "me", "kind": "person", "title": "Me", "year": 26}],
        "warm_up": [{"name": "First", "exercises": ["row", "rwo"]}],
        "workouts": [
            {"name": "A", "id": "a", "levels": ["pro"], "blocks": [row]},
            {"name": "B", "id": "b", "blocks": [{**row, "exercise": "pull_up"}]},
        ],
        "programs": [
            {"name": "P", "workouts": ["a", "c"], "phases": [{"rotation": [0, 1]}]},
            {"name": "Q", "workouts": ["b"], "phases": [{"rotation": [0, 1]}]},
        ],
        "extra": [],
    }
    expected = [
        "$.muscles[0].region",
        "$.exercises[0].patterns[0]",
        "$.exercises[1]",
        "$.sources[0].year",
        # An exercise and a workout with faults of their own are there all the same.
        "$.warm_up[0].exercises[1]",
        "$.workouts[0].levels[0]",
        "$.workouts[1].blocks[0].exercise",
        "$.programs[0].workouts[1]",
        "$.programs[1].phases[0].rotation[1]",
        "$.extra",
    ]
    assert expected == paths(document)


@pytest.mark.parametrize("entries", [None, {}, [None], [{}], [{"id": 5}], [{"id": ["a"]}]])
def test_of_a_catalog_whose_lists_are_none(entries):
    document = {
        "format": "backworkouts.catalog/2",
        "exercises": entries,
        "workouts": entries,
        "programs": [{"name": "P", "workouts": ["a"], "phases": [{"rotation": [0]}]}],
    }
    assert "$.programs[0].workouts[0]" == paths(document)[-1]
    assert {"$.exercises", "$.exercises[0]", "$.exercises[0].id"} & set(paths(document))


LONG = "x" * 201
MINE = {"id": "mine", "name": "Mine"}
TOO_MANY = [{"count": 150, "reps": 5}, {"count": 51, "reps": 5}]


@pytest.mark.parametrize(
    ("kind", "entry", "faulty"),
    [
        ("muscles", {"id": 5, "name": "", "region": "x", "parent": "!"},
         ["id", "name", "region", "parent"]),
        ("exercises", {"id": None, "name": "A", "pause_s": -1, "aliases": ["", LONG]},
         ["id", "pause_s", "aliases[0]", "aliases[1]"]),
        ("exercises", {"id": "A", "name": 5, "grip": "wide"}, ["id", "name", "grip"]),
        ("sources", {"id": "A", "kind": "x", "title": None, "year": 26},
         ["id", "kind", "title", "year"]),
        ("sources", {"id": "A"}, ["id", "kind", "title"]),
        ("warm_up", {"name": "", "sets": [{}]}, ["name", "sets[0]"]),
        ("workouts", {"name": 5, "id": "A", "note": ""}, ["name", "id", "note"]),
        ("workouts", {"name": "", "blocks": [{"exercise": 5, "sets": [], "note": ""}]},
         ["name", "blocks[0].exercise", "blocks[0].sets", "blocks[0].note"]),
        ("workouts", {"name": "", "blocks": [
            {"exercise": {"id": "x", "name": "X"}, "sets": [{"kind": 5, "reps": 5, "rir": 11}],
             "note": ""}]},
         ["name", "blocks[0].sets[0].kind", "blocks[0].sets[0].rir", "blocks[0].note"]),
        ("programs", {"name": "", "workouts": [{"name": "A"}],
                      "phases": [{"rotation": 0, "weeks": 0}]},
         ["name", "phases[0].rotation", "phases[0].weeks"]),
        ("programs", {"name": "", "workouts": [], "phases": [{"rotation": 0, "weeks": 0}]},
         ["name", "phases[0].rotation", "phases[0].weeks"]),
        ("programs", {"name": "", "workouts": 5, "phases": 5, "note": ""},
         ["name", "workouts", "phases", "note"]),
        ("programs", {"name": "P", "phases": [{"rotation": [0]}],
                      "workouts": [{"name": "A", "blocks": [{"exercise": MINE, "sets": []}]}]},
         ["workouts[0].blocks[0].sets"]),
        ("programs", {"name": "P", "phases": [{"rotation": [0]}],
                      "workouts": [{"name": "A", "blocks": [{"exercise": MINE, "sets": TOO_MANY}]}]},
         ["workouts[0].blocks[0].sets"]),
    ],
)  # fmt: skip
def test_a_value_of_the_wrong_type_hides_none_that_is_out_of_range(kind, entry, faulty):
    document = {"format": "backworkouts.catalog/2", kind: [entry]}
    assert [f"$.{kind}[0].{key}" for key in faulty] == paths(document)


def test_nor_does_it_in_a_session():
    document = {"format": "backworkouts.session/2", "started_at": 5, "workout": 5, "origin": ""}
    assert ["$.started_at", "$.workout", "$.origin"] == paths(document)


def test_what_holds_between_fields_is_asked_when_each_is_sound():
    # Left out for its fault, the number of repetitions is not missed as well.
    assert ["$.blocks[0].sets[0].reps"] == paths(workout_of_sets({"reps": "ten"}))
    both = {"reps": "ten", "duration": "30 s"}
    assert ["$.blocks[0].sets[0].reps"] == paths(workout_of_sets(both))


def test_the_order_is_that_of_the_document_whatever_it_is():
    blocks = [{"sets": [{"reps": 0}], "exercise": "a", "note": 5}, 5]
    document = {"note": 5, "blocks": blocks, "format": "backworkouts.workout/2", "name": ""}
    expected = [
        "$.note",
        "$.blocks[0].sets[0].reps",
        "$.blocks[0].exercise",
        "$.blocks[0].note",
        "$.blocks[1]",
        "$.name",
    ]
    assert expected == paths(document)


def test_a_key_that_is_missing_comes_after_those_that_are_there():
    document = {"format": "backworkouts.workout/2", "note": 5}
    assert ["$.note", "$.name"] == paths(document)


def test_no_more_than_100_problems_are_listed_and_the_rest_is_counted():
    error = refused(workout_of_sets(*[{"reps": 5, "rir": 11}] * 150))
    assert [f"$.blocks[0].sets[{n}].rir" for n in range(100)] == [
        one.where for one in error.problems
    ]
    assert 150 == error.total
    lines = str(error).splitlines()
    assert ("150 problems:", "  and 50 more") == (lines[0], lines[-1])
    assert 102 == len(lines)


def test_100_problems_are_all_listed():
    error = refused(workout_of_sets(*[{"reps": 0}] * 100))
    assert 100 == len(error.problems) == error.total
    assert "more" not in str(error)


def test_so_it_is_with_values_that_are_no_json_of_ours():
    error = refused('{"a": [' + "NaN, " * 149 + "NaN]}")
    assert [f"$.a[{n}]" for n in range(100)] == [one.where for one in error.problems]
    assert 150 == error.total


@pytest.mark.parametrize(
    "text",
    [
        json.dumps(workout_saying(levels=[0] * 10_000, sources=[0] * 300)),
        json.dumps(workout_saying(blocks=[{"superset": [0] * 300}] * 100)),
        json.dumps(workout_saying(**{f"key_{n}": 0 for n in range(30_000)})),
        "[" + "NaN, " * 30_000 + "NaN]",
    ],
    ids=["a list", "lists in a list", "keys", "numbers"],
)
def test_reading_ends_at_about_10_000_faults(text):
    error = refused(text)
    # A list within a list may go beyond by what one of them holds: here, 300.
    assert 10_000 <= error.total <= 10_300
    assert 100 == len(error.problems)


def test_the_error_survives_the_way_out_of_a_process():
    error = refused(workout_of_sets(*[{"reps": 0}] * 150))
    twin = pickle.loads(pickle.dumps(error))  # noqa: S301  just made
    assert (str(error), error.problems, error.total) == (str(twin), twin.problems, twin.total)


class Broken(dict):
    """Exercises by id, of somebody whose code fails."""

    def __getitem__(self, name):
        raise ZeroDivisionError

    get = __getitem__


def test_an_error_that_says_nothing_of_the_document_is_not_made_one_that_does():
    text = json.dumps(workout_of_sets({"reps": 0}, {"reps": 5}))
    with pytest.raises(ZeroDivisionError):
        fast.read(text, Context(Broken()))


def test_so_it_is_with_one_that_the_converter_collects(monkeypatch):
    def fail(*_, **__):
        raise ZeroDivisionError

    monkeypatch.setattr(bw.model.Grip, "__init__", fail)
    exercise = {"id": "custom:a", "name": "A", "grip": {"width": "wide"}}
    text = json.dumps(workout_saying(blocks=[{"exercise": exercise, "sets": [{"reps": 5}]}]))
    with pytest.raises(ZeroDivisionError):
        fast.read(text, Context())


@pytest.mark.parametrize(
    "run",
    [{"reps": 0}, {"reps": "8-8"}, {"reps": "many"}, {"reps": 5, "rir": 11}, {"repz": 5},
     {"reps": 5, "load": "60"}, {"reps": 5, "load": "60000 kg"}, {"reps": 5, "kind": "hard"}],
    ids=str,
)  # fmt: skip
def test_reading_leaves_nothing_to_the_garbage_collector(run):
    text = json.dumps(workout_of_sets({"reps": 5}, run, {"reps": 5}))

    def read():
        with contextlib.suppress(bw.errors.InvalidDocumentError):
            bw.loads(text)

    read()
    gc.freeze()  # what is there already is not looked at
    gc.disable()
    try:
        read()
        assert gc.collect() == 0
    finally:
        gc.enable()
        gc.unfreeze()


def test_a_path_may_lead_to_what_the_document_only_names():
    inside = Fault(("workout", "blocks", 7, "sets", 0), "8-12", "8", Code.NOT_EXACT)
    other = Fault(("origin",), "5", "a text", Code.WRONG_TYPE)
    document = {"workout": "back_workout_1", "origin": 5}
    problems, total = listed([other, inside], document)
    expected = ["$.workout.blocks[7].sets[0]", "$.origin"]
    assert (expected, 2) == ([problem.where for problem in problems], total)
