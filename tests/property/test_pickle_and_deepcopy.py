"""Any object of the model comes back equal from a pickle and from a copy."""

from __future__ import annotations

import copy
import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

import strategies as our
from backworkouts import ExerciseSets, Set, catalog

# Older protocols lose the fold of a datetime, by which a clock's repeated hour is told apart.
PROTOCOLS = st.integers(4, pickle.HIGHEST_PROTOCOL)
EACH = pytest.mark.parametrize("kind", our.OF_EACH_CLASS, ids=lambda kind: kind.__name__)


def _same(one, again):
    assert type(one) is type(again)
    assert one == again
    assert hash(one) == hash(again)
    assert repr(one) == repr(again)


@EACH
def test_through_pickle(kind):
    @given(our.OF_EACH_CLASS[kind], PROTOCOLS)
    def law(one, protocol):
        _same(one, pickle.loads(pickle.dumps(one, protocol)))  # noqa: S301  our own pickle

    law()


@EACH
def test_through_copies(kind):
    @given(our.OF_EACH_CLASS[kind])
    def law(one):
        _same(one, copy.copy(one))
        _same(one, copy.deepcopy(one))

    law()


@pytest.mark.parametrize(
    "through",
    [copy.deepcopy, lambda one: pickle.loads(pickle.dumps(one))],  # noqa: S301  our own pickle
    ids=["deepcopy", "pickle"],
)
def test_four_references_to_one_set_stay_four_references_to_one_set(through):
    again = through(ExerciseSets(catalog.exercises["deadlift"], [Set(reps=5)] * 4))
    assert all(one is again.sets[0] for one in again.sets)
