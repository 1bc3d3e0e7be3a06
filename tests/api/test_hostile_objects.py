"""Objects of classes whose methods raise, and lists that hold each other many times."""

from __future__ import annotations

import json
import time

import pytest

import backworkouts as bw
from backworkouts import limits
from backworkouts.errors import Code, InvalidDocumentError, describe

HEAD = {"format": "backworkouts.workout/2", "name": "A"}
EMPTY = json.dumps({**HEAD, "blocks": []})


def _fail(*_):
    raise RuntimeError("a method of a user")


_METHODS = (
    "__eq__", "__getitem__", "__iter__", "__len__", "__repr__", "__str__", "decode", "encode",
    "get", "isprintable", "items", "keys", "lstrip", "startswith", "strip", "values",
)  # fmt: skip


def hostile(kind):
    """Return a subclass all of whose methods raise."""
    methods = {name: _fail for name in _METHODS if hasattr(kind, name)}
    return type(f"Hostile{kind.__name__.title()}", (kind,), {**methods, "__hash__": kind.__hash__})


Text, Bytes, Object, Array = map(hostile, (str, bytes, dict, list))
OBJECTS = [Text("A"), Bytes(b"A"), Object(a=1), Array([1])]


@pytest.mark.parametrize("value", OBJECTS, ids=lambda value: type(value).__name__)
def test_what_cannot_be_described_is_named_by_its_class(value):
    assert f"{type(value).__name__} that cannot be shown" == describe(value)


def test_a_repr_with_a_lone_surrogate_is_described_as_utf8_can_hold_it():
    class Odd:
        def __repr__(self):
            return "\ud800"

    assert "\\ud800" == describe(Odd())


@pytest.mark.parametrize("value", OBJECTS, ids=lambda value: type(value).__name__)
def test_validation_reports_objects_whose_methods_raise(value):
    for data in (
        value,
        {**HEAD, "name": value},
        {**HEAD, "format": value},
        {**HEAD, "blocks": value},
        {**HEAD, "blocks": [value]},
    ):
        answer = bw.validate(data).to_dict()
        assert not answer["is_valid"]
        json.dumps(answer, ensure_ascii=False).encode()


def test_a_subclass_of_text_is_read_as_its_text():
    assert bw.Workout("A") == bw.loads(Text(EMPTY)) == bw.loads(Bytes(EMPTY.encode()))
    assert bw.Workout("A") == bw.validate(Text(EMPTY)).subject
    assert 1 == len(bw.validate(Text("Pull-Up 3x8")).subject.blocks)


def test_a_key_of_another_class_than_str_is_refused():
    values = {**HEAD, "blocks": []} | {Text("note"): "A"}
    with pytest.raises(InvalidDocumentError, match="of class HostileStr"):
        bw.from_dict(values)


@pytest.mark.no_cover  # five million values
def test_lists_that_hold_each_other_many_times_are_refused_soon():
    nested = [1]
    for _ in range(limits.NESTING // 2):
        nested = [nested, nested]
    started = time.perf_counter()
    (error,) = bw.validate({**HEAD, "blocks": nested}).errors
    assert Code.TOO_LARGE == error.code
    assert 20 > time.perf_counter() - started


@pytest.mark.no_cover  # five million values
def test_pydantic_refuses_lists_that_hold_each_other_many_times():
    pydantic = pytest.importorskip("pydantic")
    nested = [1]
    for _ in range(limits.NESTING // 2):
        nested = [nested, nested]
    with pytest.raises(pydantic.ValidationError, match="5,000,000 values at most"):
        pydantic.TypeAdapter(bw.Workout).validate_python({**HEAD, "blocks": nested})
