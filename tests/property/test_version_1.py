"""A document of version 1 holds what the schema of version 1 allows, and means the same for ever."""

from __future__ import annotations

import json
from pathlib import Path

from hypothesis import given
from jsonschema import Draft202012Validator

import backworkouts as bw
from strategies import damaged, documents

_SCHEMA = Path(__file__).parents[1] / "documents" / "version_1" / "schema.json"
_VALIDATOR = Draft202012Validator(json.loads(_SCHEMA.read_text("utf-8")))


def _in_version(document, version):
    name = str(document["format"]).partition("/")[0]
    return {**document, "format": f"{name}/{version}"}


def _loaded(document, version):
    try:
        return bw.loads(json.dumps(_in_version(document, version)))
    except bw.errors.BackworkoutsError:
        return None


@given(documents())
def test_what_is_written_now_is_read_as_version_1_when_that_can_hold_it(document):
    is_old = _VALIDATOR.is_valid(_in_version(document, 1))
    expected = _loaded(document, 2) if is_old else None
    assert expected == _loaded(document, 1)


@given(damaged())
def test_what_is_read_as_version_1_means_the_same_in_version_2(document):
    read = _loaded(document, 1)
    if read is not None:
        assert _VALIDATOR.is_valid(_in_version(document, 1))
        assert read == _loaded(document, 2)
