"""Whatever is given to `loads`, it returns a value or raises one of our errors."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

import backworkouts as bw
from strategies import damaged, json_values

_FORMATS = [f"backworkouts.{kind}/2" for kind in ("workout", "program", "session", "catalog")]
_KEYS = ["name", "blocks", "phases", "workouts", "started_at", "workout", "exercises", "muscles"]


def _read(data):
    try:
        value = bw.loads(data)
    except bw.errors.BackworkoutsError as error:
        value = str(error)  # what it says can be said, too
    assert isinstance(
        value,
        (bw.Workout, bw.Program, bw.Session, bw.Catalog, bw.CreditTable, bw.Progressions, str),
    )


@given(st.text() | st.text('{}[]":,0123456789eE+-.truefalsnN \\u'))
def test_of_any_text(text):
    _read(text)


@given(st.binary())
def test_of_any_bytes(data):
    _read(data)


@given(json_values())
def test_of_any_json(value):
    _read(json.dumps(value))


@given(st.sampled_from(_FORMATS), st.dictionaries(st.sampled_from(_KEYS), json_values()))
def test_of_any_object_that_says_its_format(name, value):
    _read(json.dumps({"format": name, **value}))


@given(damaged())
def test_of_damaged_documents(document):
    _read(json.dumps(document))


@given(damaged(), st.data())
def test_of_documents_cut_short(document, data):
    text = json.dumps(document)
    _read(text[: data.draw(st.integers(0, len(text)))])
