"""Classes of the library as fields of pydantic models, with the real pydantic."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import datetime
from typing import Annotated

import pytest

pydantic = pytest.importorskip("pydantic")

from jsonschema import Draft202012Validator  # noqa: E402

import backworkouts as bw  # noqa: E402
from backworkouts import schemas  # noqa: E402
from backworkouts.errors import LineProblem, Problem, UnknownIdError, UnsupportedSubjectError  # noqa: E402
from backworkouts.integrations.kinds import KINDS  # noqa: E402
from backworkouts.integrations.pydantic import WithCatalog  # noqa: E402
from backworkouts.volume.credits import TABLES  # noqa: E402

PULL = bw.Workout("Pull", bw.straight("pull up", 3, reps="8-10", load="BW+10 kg"), goal="strength")
ROWS = bw.Workout("Rows", bw.straight("seated row", 4, reps=10))
SESSION = bw.Session(datetime(2026, 11, 2, 18, 30), ROWS)  # noqa: DTZ001  as training logs have it
WEEK = bw.catalog.programs["back_progression"]
MINE = bw.Exercise("custom:my_row", "My Row", prime_movers=["latissimus_dorsi"])
EXTENDED = bw.catalog.extend(exercises=[MINE])

VALUES = {
    "workout": PULL,
    "program": WEEK,
    "session": SESSION,
    "catalog": bw.catalog,
    "credit_table": TABLES["total"],
    "progressions": bw.Progressions(default=bw.model.DoubleProgression("2.5 kg"), layoff=None),
    "block": PULL.blocks[0],
    "exercise_sets": PULL.blocks[0].exercises[0],
    "set": bw.Set(reps=5, load="60 kg", rir=2),
    "reps": bw.Reps.parse("8-12"),
    "duration": bw.Duration.parse("90 s"),
    "load": bw.Load.of("80 %1RM"),
    "interval": bw.Interval(9, 12.3456),
    "exercise": bw.catalog.exercises["pull_up"],
    "grip": bw.catalog.exercises["pull_up"].grip,
    "instructions": bw.catalog.exercises["pull_up"].instructions,
    "muscle": bw.catalog.muscles["latissimus_dorsi"],
    "identifiers": bw.catalog.muscles["latissimus_dorsi"].identifiers,
    "source": next(iter(bw.catalog.sources.values())),
    "phase": WEEK.phases[0],
    "warm_up_phase": bw.catalog.warm_up[0],
}
RESULTS = [
    bw.check(PULL),
    bw.check(WEEK).findings[0],
    bw.session_volume(PULL),
    bw.volume_by_week([SESSION]),
    bw.tonnage(ROWS),
    bw.notation.read("Seated Row 4x10"),
    bw.validate("Deadlift 3x5\nPull-Up 3x"),
    bw.fix(PULL),
]


def errors_of(kind, value, **options):
    """Return the errors of a field `plan` of a class, as pydantic lists them."""
    model = pydantic.create_model("Body", plan=(kind, ...))
    with pytest.raises(pydantic.ValidationError) as raised:
        model.model_validate({"plan": value}, **options)
    return raised.value.errors(include_url=False)


# Objects in, plain values in, JSON out.


class Body(pydantic.BaseModel):
    workout: bw.Workout
    also: list[bw.Workout] = []  # noqa: RUF012  pydantic copies defaults
    load: bw.Load | None = None
    rests: dict[str, bw.Duration] = {}  # noqa: RUF012  pydantic copies defaults


def test_a_model_takes_objects_and_plain_values():
    body = Body(workout=PULL, also=[bw.to_dict(ROWS)], load="60 kg", rests={"rows": "90 s"})

    assert body.workout is PULL
    assert body.also == [ROWS]
    assert body.load == bw.Load.of("60 kg")
    assert body.rests == {"rows": bw.Duration(90)}


def test_a_model_reads_and_writes_json():
    text = json.dumps({"workout": bw.to_dict(PULL), "load": "60 kg", "rests": {"rows": "90 s"}})

    body = Body.model_validate_json(text)

    assert body.workout == PULL
    assert json.loads(body.model_dump_json(exclude_defaults=True)) == json.loads(text)


def test_a_dump_for_python_keeps_the_objects():
    assert Body(workout=PULL, load="60 kg").model_dump() == {
        "workout": PULL,
        "also": [],
        "load": bw.Load.of("60 kg"),
        "rests": {},
    }


def test_every_class_that_is_read_has_a_value_here():
    assert VALUES.keys() == KINDS.keys()


@pytest.mark.parametrize("value", VALUES.values(), ids=VALUES)
def test_json_reads_back_as_an_equal_object(value):
    adapter = pydantic.TypeAdapter(type(value))

    read = adapter.validate_json(adapter.dump_json(value))

    assert bw.api.write_plain(read) == bw.api.write_plain(value)
    assert type(read) is type(value)


@pytest.mark.parametrize("value", RESULTS, ids=lambda value: type(value).__name__)
def test_a_result_is_written_as_its_dictionary(value):
    class Response(pydantic.BaseModel):
        result: type(value)

    written = json.loads(Response(result=value).model_dump_json())

    assert written["result"] == json.loads(json.dumps(value.to_dict()))


@pytest.mark.parametrize("value", RESULTS, ids=lambda value: type(value).__name__)
def test_a_result_is_not_read(value):
    (error,) = errors_of(type(value), value.to_dict())

    assert (error["type"], error["loc"]) == ("wrong_type", ("plan",))


def test_a_validation_of_one_class_is_a_field():
    adapter = pydantic.TypeAdapter(bw.Validation[bw.Workout])
    answer = bw.validate("Seated Row 4x10", bw.Workout)

    assert json.loads(adapter.dump_json(answer)) == answer.to_dict()


def test_a_member_of_a_union_is_found_by_its_class():
    adapter = pydantic.TypeAdapter(list[bw.Workout | bw.Session | bw.Report])
    report = bw.check(PULL)

    written = adapter.dump_json([SESSION, report, PULL])

    assert json.loads(written) == [bw.to_dict(SESSION), report.to_dict(), bw.to_dict(PULL)]
    assert adapter.validate_python([bw.to_dict(SESSION), report]) == [SESSION, report]


def test_errors_of_a_union_name_the_member():
    (first, second) = errors_of(bw.Load | bw.Duration, "60")

    assert first["loc"] == ("plan", "function-plain[Load()]")
    assert second["loc"] == ("plan", "function-plain[Duration()]")


@pytest.mark.filterwarnings("default")
def test_an_object_of_another_class_is_not_written():
    body = Body.model_construct(workout="Pull")

    with pytest.warns(UserWarning, match="expected a Workout, found 'Pull'"):
        body.model_dump_json()


# Errors.


def test_each_problem_is_an_error_of_its_own():
    document = bw.to_dict(PULL) | {"goal": "size"}
    document["blocks"][0]["sets"][0]["reps"] = "12-8"
    del document["name"]

    errors = {error["loc"]: error for error in errors_of(list[bw.Workout], [document])}

    assert {loc: error["type"] for loc, error in errors.items()} == {
        ("plan", 0, "name"): "missing_key",
        ("plan", 0, "goal"): "unknown_value",
        ("plan", 0, "blocks", 0, "sets", 0, "reps"): "reversed_range",
    }
    assert errors["plan", 0, "goal"]["input"] == "size"
    assert errors["plan", 0, "name"]["input"] == document


def test_an_error_has_what_was_found_and_what_is_near():
    (error,) = errors_of(bw.Exercise, "pull_upp")

    assert error["ctx"]["found"] == "'pull_upp'"
    assert error["ctx"]["suggestions"][0] == "pull_up"
    assert error["ctx"]["expected"] in error["msg"]


def test_braces_in_what_a_user_sent_stay():
    (error,) = errors_of(bw.Load, "{expected} {suggestions}")

    assert error["msg"].endswith("found '{expected} {suggestions}'")


@pytest.mark.parametrize("name", [float("nan"), "\ud800", {1, 2}])
def test_errors_can_be_sent_as_json_whatever_came_in(name):
    errors = errors_of(bw.Workout, bw.to_dict(PULL) | {"name": name})

    assert json.dumps(errors, allow_nan=False, ensure_ascii=False).encode()


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
@pytest.mark.parametrize(
    "wrong",
    [None, True, -5, [], {"a": 1}, {1: 2}, {"low": 2, "high": 1}, "\ud800", "9" * 5000, object()],
    ids=type,
)
def test_whatever_came_in_is_an_error_of_pydantic(kind, wrong):
    with pytest.raises(pydantic.ValidationError) as raised:
        pydantic.TypeAdapter(kind).validate_python(wrong)

    assert raised.value.json()


def test_errors_that_are_not_listed_are_counted():
    document = bw.to_dict(PULL)
    document["blocks"] = [{"exercise": "pull_up", "sets": [{}]}] * 150

    errors = errors_of(bw.Workout, document)

    assert len(errors) == 101
    assert errors[-1]["ctx"] == {"more": 50}


# Another catalog.


def test_the_context_has_the_catalog():
    context = {"catalog": EXTENDED}
    adapter = pydantic.TypeAdapter(list[bw.Exercise])

    read = adapter.validate_python(["custom:my_row"], context=context)

    assert read == [MINE]
    assert adapter.dump_json(read, context=context) == b'["custom:my_row"]'
    assert json.loads(adapter.dump_json(read))[0]["name"] == "My Row"


def test_an_annotation_has_the_catalog():
    class Entry(pydantic.BaseModel):
        exercise: Annotated[bw.Exercise, WithCatalog(EXTENDED)] | None

    entry = Entry(exercise="custom:my_row")

    assert entry.exercise is MINE
    assert entry.model_dump_json() == '{"exercise":"custom:my_row"}'


def test_the_annotation_takes_precedence_over_the_context():
    adapter = pydantic.TypeAdapter(Annotated[bw.Exercise, WithCatalog(EXTENDED)])

    assert adapter.validate_python("custom:my_row", context={"catalog": bw.catalog}) is MINE


def test_results_with_training_are_written_with_the_catalog():
    answer = bw.validate(bw.Workout("Mine", bw.straight(MINE, 3, reps=8)), catalog=EXTENDED)
    adapter = pydantic.TypeAdapter(bw.Validation)

    written = json.loads(adapter.dump_json(answer, context={"catalog": EXTENDED}))

    assert written["subject"]["blocks"][0]["exercise"] == "custom:my_row"


def test_a_context_of_other_things_is_left_alone():
    assert pydantic.TypeAdapter(bw.Load).validate_python("8RM", context="app") == bw.Load.of("8RM")


@pytest.mark.parametrize("wrong", ["mine", {}, 5])
def test_a_wrong_catalog_is_an_error_of_the_program(wrong):
    with pytest.raises(UnsupportedSubjectError):
        WithCatalog(wrong)
    with pytest.raises(UnsupportedSubjectError):
        pydantic.TypeAdapter(bw.Load).validate_python("8RM", context={"catalog": wrong})


def test_only_classes_of_the_library_have_a_catalog():
    class Own(bw.Load):
        pass

    with pytest.raises(UnknownIdError):
        pydantic.TypeAdapter(Annotated[int, WithCatalog(EXTENDED)])
    with pytest.raises(UnsupportedSubjectError):
        pydantic.TypeAdapter(Annotated[list[bw.Load], WithCatalog(EXTENDED)])
    with pytest.raises(UnknownIdError):
        pydantic.TypeAdapter(Own)


# JSON Schema.


def references(part):
    """Return every reference in a schema."""
    if isinstance(part, dict):
        own = {part["$ref"]} if isinstance(part.get("$ref"), str) else set()
        return own.union(*map(references, part.values()))
    return set().union(*map(references, part)) if isinstance(part, list) else set()


@pytest.mark.parametrize("mode", ["validation", "serialization"])
def test_a_model_refers_to_definitions_that_it_has(mode):
    schema = Body.model_json_schema(mode=mode, ref_template="#/components/schemas/{model}")

    assert schema["properties"]["workout"]["$ref"] == "#/components/schemas/WorkoutDocument"
    assert references(schema) == {f"#/components/schemas/{name}" for name in schema["$defs"]}


@pytest.mark.parametrize(
    "value", [*VALUES.values(), *RESULTS], ids=lambda each: type(each).__name__
)
def test_what_is_written_fits_the_schema(value):
    adapter = pydantic.TypeAdapter(list[type(value)])
    schema = adapter.json_schema(mode="serialization")

    Draft202012Validator.check_schema(schema)
    Draft202012Validator(schema).validate(json.loads(adapter.dump_json([value])))


def test_the_definitions_are_those_of_the_library():
    defined = Body.model_json_schema()["$defs"]
    ours = bw.json_schema(bw.Workout)

    assert defined["WorkoutDocument"]["properties"] == ours["properties"]
    assert defined["ExerciseSets"] == ours["$defs"]["ExerciseSets"]


def test_a_model_of_the_same_name_keeps_its_own_definition():
    class Load(pydantic.BaseModel):
        kg: float

    class Two(pydantic.BaseModel):
        mine: Load
        theirs: bw.Load

    schema = Two.model_json_schema()
    mine, theirs = (schema["properties"][name]["$ref"] for name in ("mine", "theirs"))

    assert mine != theirs
    assert references(schema) <= {f"#/$defs/{name}" for name in schema["$defs"]}


def test_every_class_with_a_schema_is_a_field():
    for kind in schemas.CLASSES.keys() - {
        Problem,
        LineProblem,
    }:  # named tuples: pydantic has its own
        assert hasattr(kind, "__get_pydantic_core_schema__"), kind


# Imports.


def test_the_library_does_not_import_pydantic():
    program = (
        "import sys, backworkouts as bw; bw.Workout; bw.check; print('pydantic' in sys.modules)"
    )

    run = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )

    assert run.stdout.strip() == "False"
