"""The JSON Schema of each kind: complete, described, and with references as they are asked for."""

from __future__ import annotations

import json
from typing import get_args

import pytest
from jsonschema import Draft202012Validator

import backworkouts as bw
from backworkouts import api, schemas
from backworkouts.documents import schema as documents
from backworkouts.documents.parts import PARTS
from backworkouts.errors import UnknownIdError, UnsupportedSubjectError
from backworkouts.volume.tonnage import Tonnage
from backworkouts.volume.volume import VolumeByWeek

KINDS = [None, *get_args(schemas.SchemaKind)]
OPENAPI = "#/components/schemas/{model}"
TEMPLATES = ["#/$defs/{model}", OPENAPI, "https://example.org/{model}.json#"]
DEFINITIONS = schemas.definitions()


def references_in(part):
    """Every reference within a schema."""
    if isinstance(part, dict):
        for key, value in part.items():
            if key == "$ref":
                yield value
            else:
                yield from references_in(value)
    elif isinstance(part, list):
        for item in part:
            yield from references_in(item)


@pytest.mark.parametrize("kind", KINDS)
def test_each_is_a_valid_schema(kind):
    Draft202012Validator.check_schema(bw.json_schema(kind))


@pytest.mark.parametrize("template", TEMPLATES)
@pytest.mark.parametrize("kind", KINDS)
def test_it_has_just_the_definitions_that_it_refers_to(kind, template):
    schema = bw.json_schema(kind, ref_template=template)
    needed = {template.replace("{model}", name) for name in schema.get("$defs", {})}
    assert needed == set(references_in(schema))


def test_a_schema_by_itself_has_an_id_and_one_that_is_embedded_has_none():
    # An id would change what the references within an OpenAPI document are relative to.
    assert bw.json_schema("set")["$id"] == "urn:backworkouts:schema:2:set"
    assert bw.json_schema()["$id"] == "urn:backworkouts:schema:2"
    for kind in ("set", None):
        assert not {"$id", "$schema"} & {*bw.json_schema(kind, ref_template=OPENAPI)}


@pytest.mark.parametrize("kind", [*PARTS.values(), bw.Catalog, bw.CreditTable, bw.Progressions, bw.Report,
                                  bw.Finding, bw.linter.Fix, bw.linter.FixResult, bw.Volume, VolumeByWeek,
                                  Tonnage, bw.notation.Reading, bw.errors.Problem,
                                  bw.errors.LineProblem])  # fmt: skip
def test_the_class_stands_for_its_name(kind):
    name = schemas.CLASSES[kind]
    assert bw.json_schema(kind) == bw.json_schema(name)
    assert name.replace("_", "") == kind.__name__.lower()


@pytest.mark.parametrize(
    ("kind", "nearest"),
    [("worckout", "workout"), ("reports", "report"), (bw.Settings, None), ("", None)],
)
def test_an_unknown_kind_is_an_error_with_the_nearest(kind, nearest):
    with pytest.raises(UnknownIdError) as caught:
        bw.json_schema(kind)
    assert nearest is None or nearest in caught.value.suggestions


@pytest.mark.parametrize("kind", [5, ["workout"], bw.Set(5)])
def test_a_kind_is_a_name_or_a_class(kind):
    with pytest.raises(UnsupportedSubjectError):
        bw.json_schema(kind)


@pytest.mark.parametrize("template", ["#/$defs/", "", "{name}", None, 5])
def test_a_template_has_a_place_for_the_name(template):
    with pytest.raises(UnsupportedSubjectError):
        bw.json_schema("set", ref_template=template)


def test_braces_in_a_template_stay():
    schema = bw.json_schema("session", ref_template="#/{x}/{model}")
    assert schema["properties"]["started_at"]["$ref"] == "#/{x}/Moment"


@pytest.mark.parametrize("kind", ["workout", "reading", None])
def test_the_caller_may_change_it(kind):
    schema = bw.json_schema(kind)
    before = json.dumps(schema)
    schema["$defs"]["Line"].clear()
    schema["examples"] = schema.pop("title")
    assert json.dumps(bw.json_schema(kind)) == before


@pytest.mark.parametrize("kind", schemas.KINDS)
def test_each_has_the_name_that_others_refer_to(kind):
    name = schemas.definition_name(kind)
    by_name = bw.json_schema(kind)
    assert by_name["description"] == DEFINITIONS[name]["description"]


def test_definitions_of_several_kinds_fit_together():
    # As in OpenAPI: all definitions in one place, each kind by its name.
    together = {}
    for kind in schemas.KINDS:
        schema = bw.json_schema(kind, ref_template=OPENAPI)
        for name, one in [
            *schema.pop("$defs", {}).items(),
            (schemas.definition_name(kind), schema),
        ]:
            assert together.setdefault(name, one) == one
    assert {*references_in(together)} <= {OPENAPI.replace("{model}", name) for name in together}


# Descriptions


@pytest.mark.parametrize("name", DEFINITIONS)
def test_every_definition_is_described_with_an_example(name):
    definition = DEFINITIONS[name]
    assert definition["title"]
    assert definition["description"].endswith(".")
    assert definition["examples"]
    validator = Draft202012Validator({**definition, "$defs": DEFINITIONS})
    for example in definition["examples"]:
        validator.validate(example)


@pytest.mark.parametrize("name", [name for name, one in DEFINITIONS.items() if "properties" in one])
def test_every_property_is_described_with_an_example(name):
    for key, schema in DEFINITIONS[name]["properties"].items():
        assert schema["title"], key
        assert schema["description"].endswith("."), key
        assert schema["examples"], key
        validator = Draft202012Validator({**schema, "$defs": DEFINITIONS})
        for example in schema["examples"]:
            validator.validate(example)


@pytest.mark.parametrize(
    "kind", ["workout", "program", "session", "catalog", "credit_table", "progressions"]
)
def test_loads_accepts_the_examples(kind):
    for example in bw.json_schema(kind)["examples"]:
        assert bw.loads(json.dumps(example))


@pytest.mark.parametrize(
    "kind", [one for one in PARTS if one not in ("workout", "program", "session", "interval")]
)
def test_parts_of_documents_are_read_from_the_examples(kind):
    examples = [*bw.json_schema(kind)["examples"]]
    assert examples
    for example in examples:
        value = api.read_plain(example, PARTS[kind])
        Draft202012Validator(bw.json_schema(kind)).validate(api.write_plain(value))


def test_a_set_by_itself_has_no_count():
    assert "count" not in bw.json_schema("set")["properties"]
    assert "count" in bw.json_schema("workout")["$defs"]["SetRun"]["properties"]


# Layers


def test_the_definitions_of_documents_need_no_others():
    own = documents.definitions()
    used = {name.removeprefix("#/$defs/") for name in references_in(own)}
    assert used <= {*own}


def test_no_two_layers_define_the_same_name():
    layers = [module.definitions() for module in (documents, schemas.linter, schemas.notation,
                                                  schemas.volume)]  # fmt: skip
    layers.append(schemas._problems())
    assert sum(map(len, layers)) == len(DEFINITIONS)
