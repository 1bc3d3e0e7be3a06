"""An app's own attrs classes that hold our objects, in the converters of cattrs."""

from __future__ import annotations

import importlib

import cattrs
import pytest
from attrs import define, field, resolve_types

import backworkouts as bw
from backworkouts.errors import CatalogConflictError, InvalidDocumentError, UnsupportedSubjectError
from backworkouts.integrations.cattrs import register

PULL = bw.Workout("Pull", bw.straight("pull up", 3, reps="8-10", load="BW+10 kg"))
LOG = bw.Session("2026-11-02T18:30:00", bw.Workout("Rows", bw.straight("seated row", 4, reps=10)))
PROGRAM = bw.catalog.programs["back_progression"]
MINE = bw.Exercise("custom:my_row", "My Row", prime_movers=["latissimus_dorsi"])
EXTENDED = bw.catalog.extend(exercises=[MINE])


@define
class Client:
    """What an app may store."""

    name: str
    workout: bw.Workout
    program: bw.Program | None = None
    logs: list[bw.Session] = field(factory=list)
    goals: dict[str, bw.Load] = field(factory=dict)
    favorites: tuple[bw.Exercise, ...] = ()
    day: bw.Workout | bw.Program | None = None
    warm_up: bw.Set | None = None


resolve_types(Client)  # `BaseConverter` reads no annotations that are texts


@define
class Shop:
    catalog: bw.Catalog


CLIENT = Client(
    "Ana",
    PULL,
    PROGRAM,
    [LOG],
    {"seated_row": bw.Load.of("60 kg"), "deadlift": bw.Load.of("80-85 %1RM")},
    (bw.resolve("pull up"), bw.resolve("face pull")),
    PROGRAM,
    bw.Set(reps=15, kind="warm_up"),
)
PLAIN = {
    "name": "Ana",
    "workout": bw.to_dict(PULL),
    "program": bw.to_dict(PROGRAM),
    "logs": [bw.to_dict(LOG)],
    "goals": {"seated_row": "60 kg", "deadlift": "80-85 %1RM"},
    "favorites": ["pull_up", "face_pull"],
    "day": bw.to_dict(PROGRAM),
    "warm_up": {"reps": 15, "kind": "warm_up"},
}


def registered(converter, **options):
    register(converter, **options)
    return converter


@pytest.mark.parametrize(
    "converter",
    [
        cattrs.Converter(),
        cattrs.GenConverter(),
        cattrs.BaseConverter(),
        cattrs.Converter(detailed_validation=False),
        cattrs.Converter(forbid_extra_keys=True, prefer_attrib_converters=True),
        cattrs.Converter(unstruct_collection_overrides={tuple: list}),
    ],
    ids=lambda converter: type(converter).__name__,
)
def test_objects_in_fields_lists_mappings_and_tuples_have_our_format(converter):
    register(converter)
    plain = converter.unstructure(CLIENT)
    assert {**plain, "favorites": list(plain["favorites"])} == PLAIN
    assert converter.structure(PLAIN, Client) == CLIENT


def test_defaults_are_left_out_where_the_converter_leaves_them_out():
    converter = registered(cattrs.Converter(omit_if_default=True))
    plain = converter.unstructure(Client("Ana", PULL))
    assert plain == {"name": "Ana", "workout": bw.to_dict(PULL)}
    assert converter.structure(plain, Client) == Client("Ana", PULL)


@pytest.mark.parametrize("name", ["json", "msgpack", "msgspec", "orjson"])
def test_the_converters_of_formats_write_and_read_it(name):
    pytest.importorskip(name)
    converter = registered(importlib.import_module(f"cattrs.preconf.{name}").make_converter())
    assert converter.loads(converter.dumps(CLIENT), Client) == CLIENT


@pytest.mark.parametrize(
    ("value", "plain"),
    [
        (PULL, bw.to_dict(PULL)),
        (EXTENDED, bw.to_dict(EXTENDED)),
        (bw.Progressions(layoff=None), {"format": "backworkouts.progressions/2", "layoff": None}),
        (bw.Reps.of("8-12"), "8-12"),
        (bw.Duration.of("90 s"), "90 s"),
        (
            PULL.blocks[0],
            {"exercise": "pull_up", "sets": [{"count": 3, "reps": "8-10", "load": "BW+10 kg"}]},
        ),
    ],
    ids=lambda value: type(value).__name__,
)
def test_an_object_by_itself_has_our_format(value, plain):
    converter = registered(cattrs.Converter())
    assert converter.unstructure(value) == plain
    assert converter.structure(plain, type(value)) == value


@pytest.mark.parametrize("value", [PULL, PROGRAM, LOG])
def test_a_union_of_documents_is_read_by_their_format(value):
    converter = registered(cattrs.Converter())
    union = bw.Workout | bw.Program | bw.Session
    assert converter.structure(converter.unstructure(value, union), union) == value


def test_a_union_of_documents_may_be_none():
    converter = registered(cattrs.Converter())
    assert converter.structure({**PLAIN, "day": None}, Client).day is None


def test_a_document_that_is_in_no_union_is_an_error():
    converter = registered(cattrs.Converter())
    with pytest.raises(cattrs.ClassValidationError) as caught:
        converter.structure({**PLAIN, "day": bw.to_dict(LOG)}, Client)
    assert cattrs.transform_error(caught.value) == [
        "invalid value for type, expected a Workout or Program, found 'backworkouts.session/2' @ $.day.format"
    ]


def test_exercises_of_the_catalog_are_written_as_ids():
    converter = registered(cattrs.Converter(), catalog=EXTENDED)
    workout = bw.Workout("Mine", bw.straight(MINE, 3, reps=8))
    plain = converter.unstructure(workout)
    assert plain["blocks"][0]["exercise"] == "custom:my_row"
    assert converter.structure(plain, bw.Workout) == workout


# Errors.


def broken():
    workout = bw.to_dict(PULL)
    workout["blocks"][0]["exercise"] = "pul_up"
    workout["blocks"][0]["sets"][0]["reps"] = 0
    return {**PLAIN, "workout": workout, "logs": [{}], "goals": {"seated_row": "60kg"}}


def test_transform_error_states_the_path_of_each_problem_and_what_is_expected():
    converter = registered(cattrs.Converter())
    with pytest.raises(cattrs.ClassValidationError) as caught:
        converter.structure(broken(), Client)
    lines = cattrs.transform_error(caught.value)
    assert [line.rpartition(" @ ")[2] for line in lines] == [
        "$.workout.blocks[0].exercise",
        "$.workout.blocks[0].sets[0].reps",
        "$.logs[0].format",
        "$.goals['seated_row']",
    ]
    assert "expected the whole object, or the id of an exercise" in lines[0]
    assert "found 'pul_up'" in lines[0]


def test_the_group_of_cattrs_holds_our_errors_with_code_and_path():
    converter = registered(cattrs.Converter())
    found = []
    try:
        converter.structure(broken(), Client)
    except* InvalidDocumentError as group:

        def collect(error):
            if isinstance(error, ExceptionGroup):
                for one in error.exceptions:
                    collect(one)
            else:
                found.extend((problem.code, problem.path) for problem in error.problems)

        collect(group)
    assert found == [
        ("unknown_id", ("blocks", 0, "exercise")),
        ("out_of_range", ("blocks", 0, "sets", 0, "reps")),
        ("missing_key", ("format",)),
        ("not_canonical", ()),
    ]


@pytest.mark.parametrize("make", [cattrs.Converter, cattrs.BaseConverter])
def test_without_detailed_validation_one_error_lists_all_problems(make):
    converter = registered(make(detailed_validation=False))
    with pytest.raises(InvalidDocumentError) as caught:
        converter.structure(broken()["workout"], bw.Workout)
    assert [problem.path for problem in caught.value.problems] == [
        ("blocks", 0, "exercise"),
        ("blocks", 0, "sets", 0, "reps"),
    ]


def test_a_copy_of_a_converter_has_its_own_validation():
    converter = registered(cattrs.Converter())
    with pytest.raises(InvalidDocumentError):
        converter.copy(detailed_validation=False).structure(broken()["workout"], bw.Workout)
    with pytest.raises(cattrs.ClassValidationError):
        converter.copy().structure(broken()["workout"], bw.Workout)


def test_conflicts_of_a_catalog_are_errors_in_the_group():
    document = bw.to_dict(bw.Catalog(exercises=[bw.Exercise("custom:a", "A")]))
    document["exercises"].append({**document["exercises"][0], "name": "B"})
    converter = registered(cattrs.Converter(detailed_validation=False))
    with pytest.raises(CatalogConflictError):
        converter.structure(document, bw.Catalog)
    with pytest.raises(cattrs.ClassValidationError) as caught:
        registered(cattrs.Converter()).structure({"catalog": document}, Shop)
    (line,) = cattrs.transform_error(caught.value)
    assert line.endswith(" @ $.catalog.exercises")


def test_problems_that_are_not_listed_are_counted():
    # 150 exercises that are unknown; an error lists 100 problems.
    block = {"exercise": "no_such_row", "sets": [{"reps": 8}]}
    document = {"format": "backworkouts.workout/2", "name": "A", "blocks": [block] * 150}
    with pytest.raises(cattrs.ClassValidationError) as caught:
        registered(cattrs.Converter()).structure(document, bw.Workout)
    assert len(caught.value.exceptions) == 100
    assert "50 more problems" in caught.value.message


def test_another_object_in_a_field_is_refused_or_left_to_cattrs():
    converter = registered(cattrs.Converter())
    assert converter.unstructure({"a": 1, "goal": [bw.Load.of("60 kg")]}) == {
        "a": 1,
        "goal": ["60 kg"],
    }
    with pytest.raises(UnsupportedSubjectError):
        converter.unstructure("60 kg", bw.Load)


@pytest.mark.parametrize("value", [None, cattrs, 7])
def test_anything_else_than_a_converter_is_refused(value):
    with pytest.raises(UnsupportedSubjectError):
        register(value)
