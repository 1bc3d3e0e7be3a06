"""Plain values and texts are one format: `from_dict` and `to_dict` against `loads` and `dumps`."""

from __future__ import annotations

import copy
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import backworkouts as bw
from strategies import catalogs, damaged, documents, programs, sessions, workouts

_VALUES = workouts(wide=True) | programs(wide=True) | sessions(wide=True) | catalogs()


@given(_VALUES)
def test_values_and_texts_hold_the_same(value):
    text = bw.dumps(value)
    assert bw.to_dict(value) == json.loads(text)
    assert bw.from_dict(json.loads(text)) == value == bw.loads(text)


def _outcome(read):
    try:
        return read()
    except (bw.errors.InvalidDocumentError, bw.errors.CatalogConflictError) as error:
        return type(error), error.problems, getattr(error, "total", None)


@settings(max_examples=settings.default.max_examples * 3)
@given(documents() | damaged())
def test_a_document_gives_the_same_result_or_the_same_problems(document):
    before = copy.deepcopy(document)
    of_text = _outcome(lambda: bw.loads(json.dumps(document)))
    assert of_text == _outcome(lambda: bw.from_dict(document))
    assert json.dumps(before) == json.dumps(document)


_LEAVES = (
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.binary() | st.just({1})
)
_KEYS = (
    st.text() | st.sampled_from(["format", "name", "blocks", "sets", "exercise"]) | st.integers()
)
_ANYTHING = st.recursive(
    _LEAVES,
    lambda inner: (
        st.lists(inner) | st.dictionaries(_KEYS, inner) | st.tuples(inner) | st.frozensets(_KEYS)
    ),
)


@given(_ANYTHING)
def test_anything_is_read_or_refused_with_an_error_of_ours(value):
    with pytest.raises(bw.errors.InvalidDocumentError) as caught:
        bw.from_dict(value)
    assert json.dumps(caught.value.to_dict(), ensure_ascii=False).encode()


@given(damaged())
def test_each_problem_has_a_code_and_the_path_that_its_place_shows(document):
    try:
        bw.from_dict(document)
    except bw.errors.InvalidDocumentError as error:
        for problem in error.problems:
            assert isinstance(problem.code, bw.errors.Code)
            assert problem.where == bw.errors.path_text(problem.path, "$")
    except bw.errors.CatalogConflictError as error:
        for problem in error.problems:
            assert problem.where == bw.errors.path_text(problem.path)
