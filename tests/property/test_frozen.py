"""An object of the model never changes: no field can be set or deleted, and none added."""

from __future__ import annotations

import pkgutil
from importlib import import_module

import attrs
import pytest
from hypothesis import given, settings

import strategies as our
from backworkouts import Exercise, Set, model
from backworkouts.model import Step
from backworkouts.model.validate import Check

FEW = settings(max_examples=10)  # a class is frozen or not, whatever its objects hold
EACH = pytest.mark.parametrize("kind", our.OF_EACH_CLASS, ids=lambda kind: kind.__name__)


def test_every_class_of_the_model_is_among_those_tested():
    modules = [
        import_module(one.name)
        for one in pkgutil.iter_modules(model.__path__, "backworkouts.model.")
    ]
    found = {
        kind
        for module in modules
        for kind in vars(module).values()
        if isinstance(kind, type) and kind.__module__ == module.__name__ and attrs.has(kind)
    }
    assert found - {Check} == set(our.OF_EACH_CLASS)


@EACH
def test_no_field_can_be_set_or_deleted_and_none_added(kind):
    @FEW
    @given(our.OF_EACH_CLASS[kind])
    def law(one):
        for field in attrs.fields(kind):
            before = getattr(one, field.name)
            with pytest.raises(AttributeError):
                setattr(one, field.name, before)
            with pytest.raises(AttributeError):
                delattr(one, field.name)
            assert getattr(one, field.name) is before
        with pytest.raises(AttributeError):
            one.weight = 5
        assert not hasattr(one, "__dict__")

    law()


@EACH
def test_what_an_object_holds_is_frozen_too(kind):
    def held(value):
        yield value
        if isinstance(value, tuple):
            for one in value:
                yield from held(one)

    @FEW
    @given(our.OF_EACH_CLASS[kind])
    def law(one):
        for field in attrs.fields(kind):
            for value in held(getattr(one, field.name)):
                hash(value)  # no list, dict or set
                assert not isinstance(value, (list, dict, set))

    law()


@pytest.mark.parametrize("field", Step._fields)
def test_a_step_is_frozen(field):
    step = Step(Exercise.custom("Row"), Set(reps=10), 0, 0, 0)
    with pytest.raises(AttributeError):
        setattr(step, field, None)
