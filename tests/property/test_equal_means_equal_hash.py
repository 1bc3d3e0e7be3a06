"""Equal objects have equal hashes, and being equal does not depend on how a number was written."""

from __future__ import annotations

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import strategies as our
from backworkouts import Duration, Load, Reps, Set


def _with_floats(value):
    """The same again, each whole number that may have decimals as a float: 60.0 for 60."""
    if isinstance(value, tuple):
        return tuple(map(_with_floats, value))
    if not attrs.has(type(value)):
        return value
    changes = {}
    for field in attrs.fields(type(value)):
        old = getattr(value, field.name)
        decimal = field.name in ("value", "low", "high", "rir", "pause_s") and type(old) is int
        decimal &= not isinstance(value, (Reps, Duration))  # whole numbers, never floats
        changes[field.name] = float(old) if decimal else _with_floats(old)
    return attrs.evolve(value, **changes)


@pytest.mark.parametrize("kind", our.OF_EACH_CLASS, ids=lambda kind: kind.__name__)
def test_an_object_made_again_is_equal_and_hashes_alike(kind):
    @given(our.OF_EACH_CLASS[kind])
    def law(one):
        again = _with_floats(one)
        assert again is not one
        assert again == one
        assert hash(again) == hash(one)

    law()


few = st.integers(1, 3)
small = st.builds(Reps, few, st.none() | st.just(3), st.booleans()) | st.builds(
    Load, st.integers(0, 1), st.sampled_from(["kg", "lb", "bw+kg", "bw+lb"])
)
alike = small | st.builds(
    Set, reps=few, load=st.sampled_from([None, "BW", "BW+0 lb", "0 kg", "0 lb"])
)


@given(alike, alike)
def test_of_two_objects_the_equal_ones_hash_alike(one, other):
    assert (one == other) is (other == one)
    assert (one == other) is not (one != other)
    if one == other:
        assert hash(one) == hash(other)


@given(our.everything(), our.everything())
def test_objects_of_different_classes_are_not_equal(one, other):
    if type(one) is not type(other):
        assert one != other
