"""The schema accepts whatever `loads` accepts: what it refuses, `loads` refuses."""

from __future__ import annotations

import json

from hypothesis import given, settings
from jsonschema import Draft202012Validator

import backworkouts as bw
from strategies import damaged, documents

_VALIDATOR = Draft202012Validator(bw.json_schema())


@given(documents())
def test_what_dumps_writes_is_valid(document):
    _VALIDATOR.validate(document)


@settings(max_examples=settings.default.max_examples * 3)
@given(damaged())
def test_what_loads_accepts_is_valid(document):
    try:
        bw.loads(json.dumps(document))
    except bw.errors.BackworkoutsError:
        return
    _VALIDATOR.validate(document)
