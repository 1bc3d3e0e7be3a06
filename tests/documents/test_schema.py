"""The JSON Schema: valid, current, and of one mind with `loads`."""

from __future__ import annotations

import json
import re
import runpy
import sys
from pathlib import Path

import pytest
from attrs import NOTHING, fields
from jsonschema import Draft202012Validator

import backworkouts as bw
from backworkouts.documents import schema
from backworkouts.documents.formats import LOADINGS, CatalogContent
from backworkouts.model.progressions import SCHEMES
from refusals import workout_of_sets, workout_saying

VALIDATOR = Draft202012Validator(bw.json_schema())


def loads_accepts(document):
    try:
        bw.loads(json.dumps(document))
    except bw.errors.BackworkoutsError:
        return False
    return True


def both_accept(document):
    """What the schema and `loads` say of a document, when they agree."""
    valid = VALIDATOR.is_valid(document)
    assert valid is loads_accepts(document)
    return valid


def test_it_is_a_valid_schema():
    Draft202012Validator.check_schema(bw.json_schema())


def test_it_says_which_it_is():
    said = bw.json_schema()
    assert said["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert said["$id"] == "urn:backworkouts:schema:2"


def test_the_file_beside_the_module_is_current():
    # To write it: python -m backworkouts.documents.schema > src/backworkouts/documents/schema.json
    text = Path(schema.__file__).with_name("schema.json").read_text("utf-8")
    assert text == json.dumps(bw.json_schema(), indent=2) + "\n"


def test_the_module_prints_it(capsys, monkeypatch):
    monkeypatch.delitem(sys.modules, schema.__name__)
    runpy.run_module(schema.__name__, run_name="__main__")
    assert json.loads(capsys.readouterr().out) == bw.json_schema()


def test_it_is_a_new_one_every_time():
    bw.json_schema()["$defs"].clear()
    assert "Workout" in bw.json_schema()["$defs"]


def test_every_definition_is_used():
    said = bw.json_schema()
    used = set(re.findall(r'"#/\$defs/(\w+)"', json.dumps(said)))
    assert used == set(said["$defs"])


OF_PROGRESSIONS = (
    bw.model.ExerciseProgression,
    bw.model.Stage,
    bw.model.LoadingOf,
    bw.model.Plate,
    bw.model.Deload,
    bw.model.Layoff,
)
CLASSES = {
    "Workout": bw.Workout,
    "DoneWorkout": bw.Workout,
    "ExerciseSets": bw.ExerciseSets,
    "DoneExerciseSets": bw.ExerciseSets,
    "SetRun": bw.Set,
    "DoneSetRun": bw.Set,
    "ProgramPhase": bw.Phase,
    "Program": bw.Program,
    "WarmUpPhase": bw.model.WarmUpPhase,
    "Exercise": bw.Exercise,
    "Grip": bw.model.Grip,
    "Instructions": bw.model.Instructions,
    "Muscle": bw.Muscle,
    "Identifiers": bw.model.Identifiers,
    "Source": bw.Source,
    "WorkoutDocument": bw.Workout,
    "ProgramDocument": bw.Program,
    "SessionDocument": bw.Session,
    "CatalogDocument": CatalogContent,
    "ProgressionsDocument": bw.Progressions,
    **{kind.__name__: kind for kind in (*SCHEMES.values(), *LOADINGS.values(), *OF_PROGRESSIONS)},
}
# What a document has besides the fields of its class.
MORE = {"SetRun": {"count"}, "DoneSetRun": {"count"}}
MORE_REQUIRED = {name: {"format"} for name in CLASSES if name.endswith("Document")}
MORE_REQUIRED |= {"Program": {"workouts"}, "ProgramDocument": {"format", "workouts"}}
MORE_REQUIRED |= {kind.__name__: {"scheme"} for kind in SCHEMES.values()}
MORE_REQUIRED |= {kind.__name__: {"kind"} for kind in LOADINGS.values()}


@pytest.mark.parametrize("name", CLASSES)
def test_its_objects_have_the_fields_of_their_class(name):
    said = bw.json_schema()["$defs"][name]
    known = {one.name for one in fields(CLASSES[name])}
    required = {one.name for one in fields(CLASSES[name]) if one.default is NOTHING}
    needed = MORE_REQUIRED.get(name, set())
    assert set(said["properties"]) == known | needed | MORE.get(name, set())
    assert set(said["required"]) == required | needed
    assert said["additionalProperties"] is False


def test_it_accepts_all_that_is_bundled():
    for one in (bw.catalog, *bw.catalog.workouts.values(), *bw.catalog.programs.values()):
        VALIDATOR.validate(json.loads(bw.dumps(one)))


def test_it_accepts_the_examples():
    examples = sorted((Path(__file__).parents[2] / "examples").glob("*.json"))
    assert examples
    for path in examples:
        assert both_accept(json.loads(path.read_text("utf-8")))


# Sets


GOOD_SETS = [
    {"reps": 1},
    {"reps": 10_000, "count": 200},
    {"reps": "8-12"},
    {"reps": "1-10000"},
    {"reps": "8+"},
    {"reps": "to failure"},
    {"reps": "5-6 to failure"},
    {"reps": "10 to failure"},
    {"reps": "8+ to failure"},
    {"duration": "1 s"},
    {"duration": "86400 s"},
    {"duration": "20-30 s"},
    {"reps": 5, "rest": "0 s"},
    {"reps": 5, "rest": "0-30 s"},
    {"reps": 5, "rest": "120-180 s"},
    {"reps": 5, "load": "0 kg"},
    {"reps": 5, "load": "0.001 kg"},
    {"reps": 5, "load": "0.0012345678901234567 kg"},
    {"reps": 5, "load": "62.5 kg"},
    {"reps": 5, "load": "5000 lb"},
    {"reps": 5, "load": "4999.999 lb"},
    {"reps": 5, "load": "200 %1RM"},
    {"reps": 5, "load": "199.5 %1RM"},
    {"reps": 5, "load": "BW"},
    {"reps": 5, "load": "BW+20 kg"},
    {"reps": 5, "load": "BW-15.5 lb"},
    {"reps": 5, "load": "100 ?"},
    {"reps": 5, "load": "0 ?"},
    {"reps": 5, "load": "62.5 ?"},
    {"reps": 5, "rir": 0},
    {"reps": 5, "rir": 10},
    {"reps": 5, "rir": 1.5},
    {"reps": 5, "rir": 2.0},
    {"reps": 5, "tempo": "3-1-1"},
    {"reps": 5, "tempo": "10-0-X-0"},
    {"reps": 5, "kind": "drop", "per_side": True, "optional": False},
    {"reps": 5, "note": "two\nlines\tand a tab, and a space "},
]
BAD_SETS = [
    None,
    [],
    {},
    {"count": 4},
    {"reps": 5, "duration": "30 s"},
    {"reps": 0},
    {"reps": 10_001},
    {"reps": -5},
    {"reps": 5.5},
    {"reps": True},
    {"reps": None},
    {"reps": "5"},
    {"reps": ""},
    {"reps": "8-10001"},
    {"reps": "08-12"},
    {"reps": "8 - 12"},
    {"reps": "1+ to failure"},
    {"reps": "5  to failure"},
    {"reps": "To failure"},
    {"reps": "8-12 reps"},
    {"reps": "٨-١٢"},
    {"duration": "0 s"},
    {"duration": "0-30 s"},
    {"duration": "86401 s"},
    {"duration": "30s"},
    {"duration": "1 min"},
    {"duration": 30},
    {"reps": 5, "rest": "-1 s"},
    {"reps": 5, "load": 60},
    {"reps": 5, "load": "60"},
    {"reps": 5, "load": "60kg"},
    {"reps": 5, "load": "60.0 kg"},
    {"reps": 5, "load": "60.50 kg"},
    {"reps": 5, "load": "060 kg"},
    {"reps": 5, "load": ".5 kg"},
    {"reps": 5, "load": "0.0009 kg"},
    {"reps": 5, "load": "5001 kg"},
    {"reps": 5, "load": "5000.5 kg"},
    {"reps": 5, "load": "201 %1RM"},
    {"reps": 5, "load": "80 %"},
    {"reps": 5, "load": "-15 kg"},
    {"reps": 5, "load": "BW+0 kg"},
    {"reps": 5, "load": "BW+20"},
    {"reps": 5, "load": "BW+80 %1RM"},
    {"reps": 5, "load": "bw"},
    {"reps": 5, "load": "100?"},
    {"reps": 5, "load": "5001 ?"},
    {"reps": 5, "load": "-5 ?"},
    {"reps": 5, "load": "BW+20 ?"},
    {"reps": 5, "load": "100 kg?"},
    {"reps": 5, "rir": -1},
    {"reps": 5, "rir": 10.5},
    {"reps": 5, "rir": 1.2},
    {"reps": 5, "rir": True},
    {"reps": 5, "rir": "2"},
    {"reps": 5, "tempo": "3-1"},
    {"reps": 5, "tempo": "x-1-1"},
    {"reps": 5, "tempo": "100-1-1"},
    {"reps": 5, "kind": "Drop"},
    {"reps": 5, "per_side": 1},
    {"reps": 5, "note": ""},
    {"reps": 5, "note": " \u3000"},
    {"reps": 5, "note": "\x1b[31m"},
    {"reps": 5, "note": "x" * 10_001},
    {"reps": 5, "count": 0},
    {"reps": 5, "count": 201},
    {"reps": 5, "count": "4"},
    {"reps": 5, "count": True},
    {"reps": 5, "sets": 4},
]


@pytest.mark.parametrize("good", GOOD_SETS, ids=repr)
def test_sets_that_both_accept(good):
    assert both_accept(workout_of_sets(good))


@pytest.mark.parametrize("bad", BAD_SETS, ids=lambda one: repr(one)[:40])
def test_sets_that_both_refuse(bad):
    assert not both_accept(workout_of_sets(bad))


# Other objects


def with_exercise(**said):
    exercise = {"id": "custom:a", "name": "A", **said}
    return workout_saying(blocks=[{"exercise": exercise, "sets": [{"reps": 5}]}])


ROW = {"exercise": "seated_row", "sets": [{"reps": 5}]}
PROGRAM = {
    "format": "backworkouts.program/2",
    "name": "P",
    "workouts": [{"name": "A"}],
    "phases": [{"rotation": [0, None]}],
}
PROGRAM_ITSELF = {key: one for key, one in PROGRAM.items() if key != "format"}
SESSION = {
    "format": "backworkouts.session/2",
    "started_at": "2026-11-02T18:30:00",
    "workout": {"name": "A"},
}
CATALOG = {"format": "backworkouts.catalog/2"}
LATS = {"id": "lats", "name": "Lats", "region": "mid_back"}
ME = {"id": "me", "kind": "person", "title": "Me"}


def at(moment):
    return {**SESSION, "started_at": moment}


def done(*sets, **more):
    blocks = [{"exercise": "seated_row", "sets": list(sets)}]
    return {**SESSION, "workout": {"name": "A", "blocks": blocks, **more}}


GOOD = [
    workout_saying(),
    workout_saying(id="pull", goal="strength", levels=["beginner"], focus="back", note="Slowly"),
    workout_saying(name="懸垂 💪🏽", sources=["me_2026"]),
    workout_saying(name="x" * 200),
    workout_saying(blocks=[ROW] * 200),
    workout_saying(blocks=[{"superset": [ROW] * 50}]),
    workout_saying(blocks=[{**ROW, "note": "Wide"}]),
    workout_saying(warm_up=[{"name": "Row"}, {"name": "Hang", "duration": "0 s", "sets": []}]),
    workout_saying(warm_up=[{"name": "Row", "exercises": ["push_up", {"id": "x", "name": "X"}]}]),
    with_exercise(id="custom:тяга_2"),
    with_exercise(patterns=["hip_hinge"], laterality="alternating", equipment=["sled"]),
    with_exercise(grip={"width": "wide", "orientation": "mixed"}, pause_s=1.5, dead_stop=True),
    with_exercise(instructions={"setup": ["Stand."], "advanced": "Slowly."}, cautions=["Mind."]),
    with_exercise(prime_movers=["lats"], variant_of="row", basis="textbook", inferred=["grip"]),
    PROGRAM,
    {**PROGRAM, "workouts": ["back_workout_1"]},
    {**PROGRAM, "phases": [{"rotation": [0] * 366, "weeks": 1_040, "name": "A", "note": "B"}]},
    SESSION,
    at("0001-01-01T00:00:00.000001"),
    at("2026-11-02T18:30:00+01:00"),
    at("2026-11-02T18:30:00-00:25:21"),
    {**SESSION, "origin": "Hevy"},
    done({"reps": 5}, {"reps": "5 to failure"}, {"duration": "30 s", "optional": False}),
    done({"reps": 5, "rest": "60-90 s"}, warm_up=[{"name": "Row", "sets": [{"reps": "8-12"}]}]),
    CATALOG,
    {**CATALOG, "muscles": [{**LATS, "back": True, "identifiers": {"fma_provisional": True}}]},
    {**CATALOG, "sources": [{**ME, "year": 1800, "verified": "full", "doi": "10.1/x"}]},
    {**CATALOG, "exercises": [{"id": "row", "name": "Row"}], "warm_up": [{"name": "A"}]},
    {**CATALOG, "workouts": [{"name": "A", "id": "a"}], "programs": []},
    {**CATALOG, "programs": [{**PROGRAM_ITSELF, "id": "p"}]},
]
BAD = [
    None,
    [],
    "backworkouts.workout/2",
    {},
    {"name": "A"},
    {"format": "backworkouts.workout/3", "name": "A"},
    {"format": "backworkouts.workout/2"},
    workout_saying(name=""),
    workout_saying(name=" A"),
    workout_saying(name="A "),
    workout_saying(name="\u2003A"),
    workout_saying(name="A\u202eB"),
    workout_saying(name="x" * 201),
    workout_saying(name=5),
    workout_saying(id="Pull"),
    workout_saying(id="custom:"),
    workout_saying(id="custom:a b"),
    workout_saying(id="x" * 201),
    workout_saying(goal="bulk"),
    workout_saying(levels="beginner"),
    workout_saying(levels=["pro"]),
    workout_saying(note=None),
    workout_saying(nme="A"),
    workout_saying(blocks={}),
    workout_saying(blocks=[ROW] * 201),
    workout_saying(blocks=[{"exercise": "seated_row"}]),
    workout_saying(blocks=[{"sets": [{"reps": 5}]}]),
    workout_saying(blocks=[{"exercise": "seated_row", "sets": []}]),
    workout_saying(blocks=[{"exercise": "seated_row", "sets": [{"reps": 5}] * 201}]),
    workout_saying(blocks=[{"exercise": "Seated Row", "sets": [{"reps": 5}]}]),
    workout_saying(blocks=[{"superset": []}]),
    workout_saying(blocks=[{"superset": [ROW]}]),
    workout_saying(blocks=[{"superset": [ROW] * 51}]),
    workout_saying(blocks=[{"superset": [ROW, {"superset": [ROW, ROW]}]}]),
    workout_saying(blocks=[{"superset": [ROW, ROW], "note": "Fast"}]),
    workout_saying(blocks=[{**ROW, "superset": [ROW, ROW]}]),
    workout_saying(warm_up=[{}]),
    workout_saying(warm_up=["Row"]),
    workout_saying(warm_up=[{"name": "Row", "sets": [{}]}]),
    with_exercise(patterns="hip_hinge"),
    with_exercise(patterns=["hip hinge"]),
    with_exercise(laterality=None),
    with_exercise(grip="wide"),
    with_exercise(grip={"width": "broad"}),
    with_exercise(grip={"hands": 2}),
    with_exercise(pause_s=61),
    with_exercise(pause_s=True),
    with_exercise(instructions={"setup": "Stand."}),
    with_exercise(aliases=[""]),
    with_exercise(prime_movers=["Lats"]),
    {key: one for key, one in PROGRAM.items() if key != "workouts"},
    {**PROGRAM, "workouts": []},
    {**PROGRAM, "phases": []},
    {**PROGRAM, "phases": [{"rotation": []}]},
    {**PROGRAM, "phases": [{"rotation": [None]}]},
    {**PROGRAM, "phases": [{"rotation": [0, -1]}]},
    {**PROGRAM, "phases": [{"rotation": [0, True]}]},
    {**PROGRAM, "phases": [{"rotation": [0, {"name": "A"}]}]},
    {**PROGRAM, "phases": [{"rotation": [0] * 367}]},
    {**PROGRAM, "phases": [{"rotation": [0]}] * 201},
    {**PROGRAM, "phases": [{"rotation": [0], "weeks": 0}]},
    {**PROGRAM, "phases": [{"rotation": [0], "weeks": 1_041}]},
    {**PROGRAM, "phases": [{"rotation": [0], "days": 7}]},
    at(None),
    at("2026-11-02"),
    at("2026-11-02 18:30:00"),
    at("2026-11-02T18:30"),
    at("2026-11-02T18:30:00Z"),
    at("2026-11-02T18:30:00.5"),
    at("2026-13-02T18:30:00"),
    at("2026-11-32T18:30:00"),
    at("0000-11-02T18:30:00"),
    at("2026-11-02T24:30:00"),
    at("2026-11-02T18:30:00+24:00"),
    {**SESSION, "workout": None},
    {**SESSION, "workout": {"name": "A", "format": "backworkouts.workout/2"}},
    {**SESSION, "origin": ""},
    done({"reps": "8-12"}),
    done({"reps": "8+"}),
    done({"reps": "to failure"}),
    done({"reps": "5-6 to failure"}),
    done({"duration": "20-30 s"}),
    done({"reps": 5, "optional": True}),
    {**CATALOG, "muscles": {}},
    {**CATALOG, "muscles": [{**LATS, "region": "back"}]},
    {**CATALOG, "muscles": [{"id": "lats", "name": "Lats"}]},
    {**CATALOG, "muscles": [{**LATS, "identifiers": {"mesh": "x"}}]},
    {**CATALOG, "exercises": ["seated_row"]},
    {**CATALOG, "exercises": [{"id": "row"}]},
    {**CATALOG, "sources": [{**ME, "year": 26}]},
    {**CATALOG, "sources": [{**ME, "kind": "blog"}]},
    {**CATALOG, "sources": [{**ME, "verified": True}]},
    {**CATALOG, "workouts": ["back_workout_1"]},
    {**CATALOG, "workouts": [{"name": "A"}]},
    {**CATALOG, "programs": [{**PROGRAM_ITSELF, "name": "P"}]},
    {**CATALOG, "notes": "mine"},
    {**CATALOG, "sources": [{**ME, "id": f"s{n}"} for n in range(10_001)]},
]


@pytest.mark.parametrize("good", GOOD, ids=lambda one: json.dumps(one)[:60])
def test_documents_that_both_accept(good):
    assert both_accept(good)


@pytest.mark.parametrize("bad", BAD, ids=lambda one: json.dumps(one)[:60])
def test_documents_that_both_refuse(bad):
    assert not both_accept(bad)


# What the docstring says that a schema cannot


@pytest.mark.parametrize(
    "document",
    [
        workout_of_sets({"reps": "12-8"}),
        workout_of_sets({"reps": "8-8"}),
        workout_of_sets({"duration": "30-20 s"}),
        workout_of_sets({"reps": 10.0}),
        workout_of_sets({"reps": 5, "count": 2.0}),
        {**PROGRAM, "phases": [{"rotation": [0.0]}]},
        {**PROGRAM, "phases": [{"rotation": [0], "weeks": 1.0}]},
        {**CATALOG, "sources": [{**ME, "year": 2026.0}]},
        workout_of_sets({"reps": 5, "load": "4999.9999999999999 kg"}),
        at("2026-02-30T18:30:00"),
        at("2026-11-02T18:30:00-00:00"),
        workout_saying(blocks=[{**ROW, "exercise": "no_such_row"}]),
        {**PROGRAM, "workouts": ["no_such_workout"]},
        {**PROGRAM, "phases": [{"rotation": [1]}]},
        {**SESSION, "workout": "back_workout_1"},
        {**PROGRAM, "workouts": [{"name": "A"}, {"name": "B"}]},
        workout_of_sets({"reps": 5, "count": 200}, {"reps": 5}),
        with_exercise(prime_movers=["lats"], synergists=["lats"]),
        with_exercise(id="custom:\u2010"),  # a hyphen, beyond ASCII
        # Python's `re` lets a line end through before `$`, and half of a surrogate pair anywhere.
        workout_of_sets({"reps": "8-12\n"}),
        workout_of_sets({"reps": 5, "load": "60 kg\n"}),
        workout_saying(name="A\n"),
        workout_saying(id="pull\n"),
        workout_saying(name="A\ud800"),
        workout_saying(note="A\ud800"),
    ],
    ids=lambda one: json.dumps(one)[:60],
)
def test_what_a_schema_cannot_say_loads_refuses(document):
    assert VALIDATOR.is_valid(document)
    assert not loads_accepts(document)


def test_what_a_schema_cannot_say_of_a_catalog():
    row, pull = {"id": "row", "name": "Row"}, {"id": "pull", "name": "Pull"}
    for exercises in ([row, row], [{**row, "sources": ["me"]}], [row, {**pull, "name": "Row"}]):
        document = {**CATALOG, "exercises": exercises}
        assert VALIDATOR.is_valid(document)
        with pytest.raises(bw.errors.CatalogConflictError):
            bw.loads(json.dumps(document))


def every_character():
    """All of Unicode up to where its signs end, and of what comes after, one in a thousand."""
    codes = (*range(0x3100), *range(0x3100, 0x110000, 997), *range(0xD7F0, 0xE010))
    return [chr(code) for code in codes]


SURROGATE = re.compile("[\ud800-\udfff]")


def pattern_of(name):
    """The pattern of a text, alone or beside a number."""
    schema = bw.json_schema()["$defs"][name]
    (text,) = (one for one in schema.get("anyOf", [schema]) if "pattern" in one)
    return re.compile(text["pattern"])


@pytest.mark.no_cover  # 15,000 characters
@pytest.mark.parametrize(
    ("name", "texts", "checked"),
    [
        ("Line", lambda one: (one, f"a{one}", f"{one}a", f"a{one}a"), bw.Workout),
        ("Prose", lambda one: (one, f"a{one}"), lambda text: bw.Workout("A", note=text)),
        ("Tempo", lambda one: (f"{one}-1-1", f"3{one}1-1", f"3-1-1{one}"),
         lambda text: bw.Set(reps=5, tempo=text)),
    ],
)  # fmt: skip
def test_it_knows_each_character_as_the_model_does(name, texts, checked):
    pattern = pattern_of(name)

    def holds(text):
        try:
            checked(text)
        except bw.errors.InvalidValueError:
            return False
        return True

    differ = {
        text
        for one in every_character()
        for text in texts(one)
        if holds(text) is not bool(pattern.search(text))
    }
    # What the docstring lists: a line end that ends the text, and surrogates.
    assert not {text for text in differ if text[-1] != "\n" and not SURROGATE.search(text)}


def test_an_id_may_hold_any_letter_or_digit_after_its_colon():
    pattern = pattern_of("Id")
    letters = [one for one in every_character() if one.isalnum() or one == "_"]
    assert len(letters) > 3_000
    assert not [one for one in letters if not pattern.search(f"custom:{one}")]
    ascii_others = [
        chr(code) for code in range(128) if not (chr(code).isalnum() or chr(code) == "_")
    ]
    assert not [one for one in ascii_others if pattern.search(f"custom:{one}")]


@pytest.mark.parametrize(
    ("name", "text", "most"),
    [
        ("Reps", "{}+", 10_000),
        ("DoneReps", "{} to failure", 10_000),
        ("DoneDuration", "{} s", 86_400),
        ("PositiveDuration", "{} s", 86_400),
        ("Duration", "{} s", 86_400),
        ("Load", "{} kg", 5_000),
        ("Load", "BW-{} lb", 5_000),
        ("Load", "{} %1RM", 200),
        ("Load", "{} ?", 5_000),
    ],
)
def test_it_knows_every_number_up_to_its_limit(name, text, most):
    pattern = pattern_of(name)
    known = [n for n in range(1, 10 * most + 1) if pattern.search(text.format(n))]
    assert known == list(range(1, most + 1))


@pytest.mark.parametrize("name", ["Line", "Prose"])
def test_a_pattern_takes_no_longer_than_its_text(name):
    # One that tried again from every character would look 10^10 times.
    pattern = pattern_of(name)
    for text in ("a" * 100_000 + "\x00", " " * 100_000 + "\x00", "a " * 50_000 + "\x00"):
        assert not pattern.search(text)
