"""Progressions as documents: every scheme by its name, strict, and with ids of a catalog."""

from __future__ import annotations

import json

import pytest
from jsonschema import Draft202012Validator

import backworkouts as bw
from backworkouts.documents.formats import LOADINGS
from backworkouts.model import (
    AsPlanned,
    Autoregulated,
    Deload,
    DoubleProgression,
    Dumbbells,
    ExerciseProgression,
    Layoff,
    Linear,
    LoadingOf,
    Rack,
    RepSum,
    Stack,
    Stage,
    Stages,
    TopSetBackOff,
    TrainingMax,
)
from backworkouts.model.progressions import SCHEMES

FORMAT = "backworkouts.progressions/2"
VALIDATOR = Draft202012Validator(bw.json_schema("progressions"))
ROW = {"exercise": "seated_row", "scheme": {"scheme": "double", "step": "2.5 kg"}}


def document(**changes):
    return json.dumps({"format": FORMAT, **changes})


def by_default(**scheme):
    return document(default=scheme)


def with_loading(**loading):
    return document(loading=[{"equipment": "barbell", "loading": loading}])


def problems(text, **options):
    with pytest.raises(bw.errors.InvalidDocumentError) as refused:
        bw.loads(text, bw.Progressions, **options)
    return refused.value.problems


def places(text):
    return [problem.where for problem in problems(text)]


# The form.


def test_progressions_are_written_with_schemes_by_name():
    autumn = bw.Progressions(
        [
            ExerciseProgression("seated_row", Linear("2.5 kg", failures=2)),
            ExerciseProgression(
                "custom:sled", Stages([Stage(5, 3, is_open=True)], "5 kg"), "Pull A"
            ),
        ],
        default=DoubleProgression("2.5 kg"),
        loading=[
            LoadingOf("barbell", Rack("20 kg", {"10 kg": 2, "20 kg": 4})),
            LoadingOf("dumbbell", Dumbbells(["10 kg", "12.5 kg"])),
        ],
        deload=Deload(4, load=85),
        layoff=None,
        name="Autumn",
    )
    assert {
        "format": FORMAT,
        "name": "Autumn",
        "default": {"scheme": "double", "step": "2.5 kg"},
        "exercises": [
            {
                "exercise": "seated_row",
                "scheme": {"scheme": "linear", "step": "2.5 kg", "failures": 2},
            },
            {
                "exercise": "custom:sled",
                "workout": "Pull A",
                "scheme": {
                    "scheme": "stages",
                    "stages": [{"sets": 5, "reps": 3, "is_open": True}],
                    "step": "5 kg",
                },
            },
        ],
        "loading": [
            {
                "equipment": "barbell",
                "loading": {
                    "kind": "rack",
                    "plates": [{"weight": "20 kg", "count": 4}, {"weight": "10 kg", "count": 2}],
                },
            },
            {
                "equipment": "dumbbell",
                "loading": {"kind": "dumbbells", "weights": ["10 kg", "12.5 kg"]},
            },
        ],
        "deload": {"every": 4, "load": 85},
        "layoff": None,
    } == json.loads(bw.dumps(autumn))
    assert autumn == bw.loads(bw.dumps(autumn)) == bw.from_dict(bw.to_dict(autumn), bw.Progressions)


def test_what_is_left_out_has_its_default():
    assert bw.Progressions() == bw.loads(document())
    assert f'{{"format": "{FORMAT}"}}' == bw.dumps(bw.Progressions())
    assert Layoff(days=21, cut=10) == bw.loads(document(layoff={})).layoff


def test_weeks_are_runs_of_sets_and_those_of_531_are_left_out():
    fives = [bw.Set(5, load="80 %TM")] * 3
    scheme = TrainingMax("100 kg", "5 kg", weeks=[[*fives, bw.Set("5+", load="85 %TM")]])
    assert {
        "scheme": "training_max",
        "training_max": "100 kg",
        "step": "5 kg",
        "weeks": [[{"count": 3, "reps": 5, "load": "80 %TM"}, {"reps": "5+", "load": "85 %TM"}]],
    } == bw.to_dict(bw.Progressions(default=scheme))["default"]

    stated = bw.model.FIVE_THREE_ONE
    same = bw.Progressions(
        default=TrainingMax("100 kg", "5 kg", weeks=[list(week) for week in stated])
    )
    assert "weeks" not in bw.dumps(same)


def test_equal_progressions_are_written_alike():
    one = bw.Progressions(loading=[LoadingOf("barbell", Rack("20 kg", {"5 kg": 2, "20.0 kg": 4}))])
    other = bw.Progressions(loading=[LoadingOf("barbell", Rack("20 kg", {"20 kg": 4, "5 kg": 2}))])
    assert one == other
    assert bw.dumps(one) == bw.dumps(other)
    assert bw.dumps(bw.Progressions(default=Linear("2.50 kg", cut=5.0))) == bw.dumps(
        bw.Progressions(default=Linear("2.5 kg", cut=5))
    )


def test_a_file_holds_progressions(tmp_path):
    mine = bw.Progressions(default=RepSum(30, "2.5 kg"))
    bw.dump(mine, tmp_path / "mine.json")
    assert mine == bw.load(tmp_path / "mine.json", bw.Progressions)


# What is refused.


def test_documents_of_version_1_have_no_progressions():
    (problem,) = problems(document(format="backworkouts.progressions/1"))
    assert (problem.where, problem.suggestions[0]) == ("$.format", FORMAT)


def test_progressions_are_no_workout():
    with pytest.raises(bw.errors.InvalidDocumentError, match=r"a workout, found progressions"):
        bw.loads(document(), bw.Workout)
    (problem,) = problems(bw.dumps(bw.Workout("A")))
    assert ("$.format", "progressions", "a workout") == (
        problem.where, problem.expected, problem.found,
    )  # fmt: skip


def test_an_unknown_scheme_is_an_error_with_the_nearest():
    (problem,) = problems(by_default(scheme="dubble", step="2.5 kg"))
    assert ("$.default.scheme", "unknown_value") == (problem.where, problem.code)
    assert "double" == problem.suggestions[0]
    (problem,) = problems(with_loading(kind="dumbells", weights=["10 kg"]))
    assert ("$.loading[0].loading.kind", "dumbbells") == (problem.where, problem.suggestions[0])


def test_a_scheme_without_its_name_is_an_error_with_all_names():
    (problem,) = problems(by_default(step="2.5 kg"))
    assert ("$.default.scheme", "missing_key") == (problem.where, problem.code)
    assert tuple(SCHEMES) == problem.suggestions
    (problem,) = problems(with_loading(bar="20 kg"))
    assert ("missing_key", tuple(LOADINGS)) == (problem.code, problem.suggestions)


def test_an_unknown_key_is_an_error_with_the_nearest():
    (problem,) = problems(by_default(scheme="linear", step="2.5 kg", failurs=2))
    assert ("$.default.failurs", "unknown_key") == (problem.where, problem.code)
    assert "failures" == problem.suggestions[0]


def test_a_key_of_another_scheme_is_an_error():
    assert ["$.default.failures"] == places(by_default(scheme="double", step="5 kg", failures=3))


def test_unknown_exercises_are_named_with_the_nearest_all_at_once():
    wrong = [{**ROW, "exercise": name} for name in ("seated_rwo", "custom:sled", "pul_up")]
    found = problems(document(exercises=wrong))
    assert ["$.exercises[0].exercise", "$.exercises[2].exercise"] == [each.where for each in found]
    assert ["seated_row", "pull_up"] == [each.suggestions[0] for each in found]


def test_everything_wrong_is_listed_at_once():
    text = document(
        default={"scheme": "linear", "step": 2.5, "failures": 0, "cut": True},
        exercises=[{"exercise": 5, "scheme": {"scheme": "rep_sum", "total": "30"}}],
        loading=[{"equipment": "barbel", "loading": {"kind": "stack", "least": "5 kgs"}}],
        deload={"every": 60},
        layof={},
    )
    assert [
        "$.default.step",
        "$.default.failures",
        "$.default.cut",
        "$.exercises[0].exercise",
        "$.exercises[0].scheme.total",
        "$.exercises[0].scheme.step",
        "$.loading[0].equipment",
        "$.loading[0].loading.least",
        "$.loading[0].loading.step",
        "$.loading[0].loading.most",
        "$.deload.every",
        "$.layof",
    ] == places(text)


STACK = {"kind": "stack", "least": "5 kg", "step": "5 kg", "most": "50 kg"}
TRAINING_MAX = {"scheme": "training_max", "training_max": "100 kg", "step": "5 kg"}
PERCENT = {"reps": 5, "load": "80 %TM"}


@pytest.mark.parametrize(
    ("text", "where"),
    [
        (document(default=None), "$.default"),
        (document(default="double"), "$.default"),
        (document(deload=None), "$.deload"),
        (document(layoff=21), "$.layoff"),
        (document(layoff={"days": 6}), "$.layoff.days"),
        (document(exercises={"seated_row": "double"}), "$.exercises"),
        (document(exercises=[{**ROW, "exercise": "custom:a b"}]), "$.exercises[0].exercise"),
        (document(exercises=[{**ROW, "workout": None}]), "$.exercises[0].workout"),
        (document(exercises=[{**ROW, "scheme": "double"}]), "$.exercises[0].scheme"),
        (by_default(scheme=["double"], step="5 kg"), "$.default.scheme"),
        (by_default(scheme="double", step="2.50 kg"), "$.default.step"),
        (by_default(scheme="double", step="0 kg"), "$.default.step"),
        (by_default(scheme="double", step="2-3 kg"), "$.default.step"),
        (by_default(scheme="double", step="5 %1RM"), "$.default.step"),
        (by_default(scheme="stages", stages=[], step="5 kg"), "$.default.stages"),
        (
            by_default(scheme="stages", stages=[{"sets": 5, "reps": "5+"}], step="5 kg"),
            "$.default.stages[0].reps",
        ),
        (by_default(**TRAINING_MAX, since="2026-11-31"), "$.default.since"),
        (by_default(**TRAINING_MAX, since="2026-W45-1"), "$.default.since"),
        (by_default(**TRAINING_MAX, since="2026-11-02T18:30:00"), "$.default.since"),
        (by_default(**TRAINING_MAX, since=20261102), "$.default.since"),
        (by_default(**TRAINING_MAX, weeks=[]), "$.default.weeks"),
        (by_default(**TRAINING_MAX, weeks=[[PERCENT], []]), "$.default.weeks[1]"),
        (
            by_default(**TRAINING_MAX, weeks=[[PERCENT, {"count": 3, "reps": 5, "load": "60 kg"}]]),
            "$.default.weeks[0][1]",
        ),
        (by_default(**TRAINING_MAX, weeks=[[{"reps": 5}]]), "$.default.weeks[0][0]"),
        (by_default(**TRAINING_MAX, weeks=[[{**PERCENT, "count": 51}]]), "$.default.weeks[0]"),
        (by_default(**TRAINING_MAX, weeks=[[{**PERCENT, "count": 200}] * 2]), "$.default.weeks[0]"),
        (by_default(**TRAINING_MAX, weeks=[PERCENT]), "$.default.weeks[0]"),
        (with_loading(**STACK | {"most": "4 kg"}), "$.loading[0].loading.most"),
        (with_loading(**STACK | {"add_ons": ["1 kg", "2 lb"]}), "$.loading[0].loading.add_ons[1]"),
        (with_loading(kind="dumbbells", weights=[]), "$.loading[0].loading.weights"),
        (with_loading(kind="dumbbells", weights=["10 kg", "x"]), "$.loading[0].loading.weights[1]"),
        (with_loading(kind="rack", plates={"20 kg": 4}), "$.loading[0].loading.plates"),
        (with_loading(kind="rack", bar="20.0005 kg"), "$.loading[0].loading.bar"),
    ],
)
def test_invalid_values_are_named_with_their_place(text, where):
    assert [where] == places(text)


def test_a_plate_of_another_unit_is_named_where_the_document_lists_it():
    # A rack sorts its plates: 45 lb, 20 kg, 10 lb, 5 kg.
    plates = [{"weight": weight, "count": 2} for weight in ("5 kg", "10 lb", "45 lb", "20 kg")]
    rack = {"kind": "rack", "plates": plates}
    assert [
        "$.loading[0].loading.plates[1].weight",
        "$.loading[0].loading.plates[2].weight",
    ] == places(with_loading(**rack))


def test_too_many_sums_of_plates_are_named():
    plates = [{"weight": f"{weight} kg", "count": 100} for weight in (1, 2, 5, 10)]
    # 51 ways for each of four plates: 51 ** 4 = 6,765,201
    assert ["$.loading[0].loading.plates"] == places(with_loading(kind="rack", plates=plates))


def test_contradictions_are_named():
    barbell = {"equipment": "barbell", "loading": {"kind": "rack"}}
    text = document(
        exercises=[ROW, {**ROW, "workout": "A"}, ROW], loading=[barbell, barbell],
    )  # fmt: skip
    assert ["$.exercises[2].exercise", "$.loading[1].equipment"] == places(text)


def test_so_many_entries_are_refused():
    many = [{**ROW, "exercise": f"custom:x{number}"} for number in range(1_001)]
    assert ["$.exercises"] == places(document(exercises=many))
    assert 1_000 == len(bw.loads(document(exercises=many[1:])).exercises)


# Ids belong to a catalog: an entry is checked where it meets one.


def test_ids_are_those_of_the_catalog_that_is_given():
    ledge = bw.Exercise("ledge_climb", "Ledge Climb")
    mine = bw.catalog.extend(exercises=[ledge])
    entry = ExerciseProgression("ledge_climb", TopSetBackOff("2.5 kg"))
    text = bw.dumps(bw.Progressions([entry]), catalog=mine)
    assert (entry,) == bw.loads(text, bw.Progressions, catalog=mine).exercises
    assert ["$.exercises[0].exercise"] == places(text)
    with pytest.raises(bw.errors.UnknownExerciseError, match="ledge_climb"):
        bw.dumps(bw.Progressions([entry]))


# The schema.

NUMBERS = [
    (name, key)
    for name, definition in bw.json_schema("progressions")["$defs"].items()
    for key, schema in definition.get("properties", {}).items()
    if "minimum" in schema and name in {kind.__name__ for kind in SCHEMES.values()}
]


@pytest.mark.parametrize(("name", "key"), NUMBERS)
def test_the_schema_has_the_bounds_of_loads(name, key):
    definition = bw.json_schema("progressions")["$defs"][name]
    (example,) = definition["examples"]
    low, high = (definition["properties"][key][bound] for bound in ("minimum", "maximum"))
    for value in (low, high):
        assert bw.loads(by_default(**example | {key: value}))
    for value in (low - 0.05, high + 0.05, low - 1, high + 1):
        assert places(by_default(**example | {key: value}))


LIGHT = [
    ("deload", "Deload", "every"), ("deload", "Deload", "load"), ("deload", "Deload", "sets"),
    ("layoff", "Layoff", "days"), ("layoff", "Layoff", "cut"),
]  # fmt: skip


@pytest.mark.parametrize(("key", "name", "number"), LIGHT)
def test_the_schema_has_the_bounds_of_lighter_weeks_and_breaks(key, name, number):
    schema = bw.json_schema("progressions")["$defs"][name]
    (example,) = schema["examples"]
    low, high = (schema["properties"][number][bound] for bound in ("minimum", "maximum"))
    for value in (low, high):
        assert bw.loads(document(**{key: {**example, number: value}}))
    for value in (low - 1, high + 1):
        assert [f"$.{key}.{number}"] == places(document(**{key: {**example, number: value}}))


@pytest.mark.parametrize(
    "text",
    [
        by_default(scheme="double", step="2.5 kg", failures=3),
        by_default(scheme="dubble", step="2.5 kg"),
        by_default(step="2.5 kg"),
        by_default(scheme="double", step="2.5 %1RM"),
        by_default(**TRAINING_MAX, weeks=[[{"reps": 5}]]),
        by_default(**TRAINING_MAX, since="2026-11-02T18:30:00"),
        with_loading(kind="rack", weights=["10 kg"]),
        with_loading(kind="dumbbells", weights=[]),
        document(deload={}),
        document(deload=None),
    ],
)
def test_the_schema_refuses_what_it_can_express(text):
    assert places(text)
    assert not VALIDATOR.is_valid(json.loads(text))


def test_the_schema_accepts_every_scheme():
    schemes = [
        Linear("2.5 kg"), DoubleProgression("5 lb"), RepSum(30, "2.5 kg"), Autoregulated(),
        Stages([Stage(3, "8-10")], "2.5 kg", since="2026-11-02"), TrainingMax("90 kg", "2.5 kg"),
        TopSetBackOff("2.5 kg"), AsPlanned(),
    ]  # fmt: skip
    assert [*SCHEMES.values()] == [type(scheme) for scheme in schemes]
    for scheme in schemes:
        VALIDATOR.validate(bw.to_dict(bw.Progressions(default=scheme)))
    for loading in (Rack(), Stack("0 kg", "5 kg", "90 kg", ["1.25 kg"]), Dumbbells(["8 kg"])):
        entry = LoadingOf("cable_machine", loading)
        VALIDATOR.validate(bw.to_dict(bw.Progressions(loading=[entry])))
