"""Documents as plain values: read as strictly as texts, and never changed or shared."""

from __future__ import annotations

import collections
import copy
import datetime as dt
import json

import pytest

import backworkouts as bw
from backworkouts import limits
from backworkouts.documents import plain
from backworkouts.errors import Code, InvalidDocumentError, UnsupportedSubjectError
from refusals import workout_of_sets, workout_saying

PULL = bw.Workout("Pull", bw.straight("pull_up", 3, reps="8-10"))
PULL_VALUES = {
    "format": "backworkouts.workout/2",
    "name": "Pull",
    "blocks": [{"exercise": "pull_up", "sets": [{"count": 3, "reps": "8-10"}]}],
}


def refused(values, *kind):
    with pytest.raises(InvalidDocumentError) as caught:
        bw.from_dict(values, *kind)
    return caught.value


def only_problem(values):
    (problem,) = refused(values).problems
    return problem


def test_a_workout_becomes_the_values_of_its_document():
    assert PULL_VALUES == bw.to_dict(PULL)
    assert PULL == bw.from_dict(PULL_VALUES)


@pytest.mark.parametrize(
    "value",
    [*bw.catalog.workouts.values(), *bw.catalog.programs.values(), bw.catalog],
    ids=repr,
)
def test_all_that_is_bundled_comes_back(value):
    assert value == bw.from_dict(bw.to_dict(value), type(value))


def test_ids_stand_for_the_entries_of_the_catalog_that_is_given():
    mine = bw.Catalog(exercises=[bw.Exercise("my_row", "My Row")])
    workout = bw.Workout("A", bw.straight("my_row", 3, reps=8, catalog=mine))
    values = bw.to_dict(workout, catalog=mine)
    assert "my_row" == values["blocks"][0]["exercise"]
    assert workout == bw.from_dict(values, catalog=mine)
    assert Code.UNKNOWN_ID == only_problem(values).code


def test_neither_direction_changes_or_shares_its_values():
    values = copy.deepcopy(PULL_VALUES)
    read = bw.from_dict(values)
    assert PULL_VALUES == values
    values["blocks"][0]["sets"].clear()
    assert PULL == read
    bw.to_dict(PULL)["blocks"].clear()
    assert PULL_VALUES == bw.to_dict(PULL)


def test_a_bad_document_is_not_changed_either():
    values = {**copy.deepcopy(PULL_VALUES), "nme": 5}
    before = copy.deepcopy(values)
    refused(values)
    assert before == values


def test_a_document_of_another_kind_is_refused():
    problem = refused(PULL_VALUES, bw.Session).problems[0]
    assert (Code.WRONG_KIND, ("format",)) == (problem.code, problem.path)


def test_the_two_ways_to_read_name_each_other():
    with pytest.raises(UnsupportedSubjectError, match="from_dict"):
        bw.loads(PULL_VALUES)
    for text in ('{"name": "A"}', b"{}", bytearray(b"{}")):
        assert "`loads`" in only_problem(text).expected


@pytest.mark.parametrize(
    "value", [None, 5, [], [PULL_VALUES], (), {1}, object()], ids=lambda value: type(value).__name__
)
def test_what_is_no_object_is_no_document(value):
    problem = only_problem(value)
    assert ("$", (), Code.WRONG_TYPE) == (problem.where, problem.path, problem.code)


class Text(str):
    """A text of another class."""

    __slots__ = ()


@pytest.mark.parametrize(
    "value",
    [
        {1, 2},
        (1, 2),
        b"A",
        1j,
        dt.date(2026, 11, 2),
        object(),
        Text("A"),
        bw.model.Goal.STRENGTH,
        collections.OrderedDict(),
        bw.Load.of("60 kg"),
    ],
    ids=lambda value: type(value).__name__,
)
@pytest.mark.parametrize("key", ["note", "reps", "unknown"])
def test_what_json_cannot_hold_is_refused_at_its_place(value, key):
    values = workout_of_sets({"reps": 5}, {"reps": 8, key: value})
    problem = only_problem(values)
    assert ("blocks", 0, "sets", 1, key) == problem.path
    assert f"$.blocks[0].sets[1].{key}" == problem.where
    assert Code.WRONG_TYPE == problem.code


@pytest.mark.parametrize(
    ("key", "step", "where"),
    [
        (1, "1", "$['1']"),
        (None, "None", "$.None"),
        ((1, 2), "(1, 2)", "$['(1, 2)']"),
        (True, "True", "$.True"),
        (float("nan"), "nan", "$.nan"),
        pytest.param(
            10**5_000, "int that cannot be shown", "$['int that cannot be shown']", id="long"
        ),
    ],
    ids=str,
)
def test_a_key_that_is_no_text_is_refused(key, step, where):
    values = {"format": "backworkouts.workout/2", key: "A"}
    problem = only_problem(values)
    assert ((step,), Code.WRONG_TYPE) == (problem.path, problem.code)
    assert where == problem.where


@pytest.mark.parametrize("place", ["the document", "a set", "an exercise"])
def test_unknown_keys_of_several_types_are_all_named(place):
    exercise = {"id": "custom:x", "name": "X"}
    run = {"reps": 5}
    block = {"exercise": exercise, "sets": [run]}
    values = workout_saying(blocks=[block])
    {"the document": values, "a set": run, "an exercise": exercise}[place].update(
        {1: 1, "x": 1, None: 1}
    )
    assert {"1", "None"} == {problem.path[-1] for problem in refused(values).problems}


def test_keys_that_are_no_text_are_refused_in_a_set_too():
    problem = only_problem(workout_of_sets({"reps": 5}, {"reps": 5, 1: 5}))
    assert ("blocks", 0, "sets", 1, "1") == problem.path


@pytest.mark.parametrize("number", [float("nan"), float("inf"), float("-inf")], ids=str)
def test_nan_and_infinity_are_refused_as_in_a_text(number):
    values = workout_of_sets({"reps": 5, "rir": number})
    with pytest.raises(InvalidDocumentError) as of_text:
        bw.loads(json.dumps(values))
    assert of_text.value.problems == refused(values).problems
    assert Code.NOT_FINITE == only_problem(values).code


def test_an_integer_of_thousands_of_digits_is_refused():
    assert Code.OUT_OF_RANGE == only_problem(workout_of_sets({"reps": 10**10_000})).code


def test_values_that_hold_themselves_are_refused():
    for value in ([], {}):
        if isinstance(value, list):
            value.append(value)
        else:
            value["a"] = value
        problem = only_problem(workout_saying(note=value))
        assert Code.TOO_DEEP == problem.code


def test_values_are_nested_as_deeply_as_in_a_text():
    nested = []
    for _ in range(limits.NESTING - 2):
        nested = [nested]
    deepest = workout_saying(note=nested)  # the object, and 99 lists in it: 100 levels
    too_deep = workout_saying(note=[nested])
    for values, code in ((deepest, Code.WRONG_TYPE), (too_deep, Code.TOO_DEEP)):
        with pytest.raises(InvalidDocumentError) as of_text:
            bw.loads(json.dumps(values))
        assert code == only_problem(values).code
        assert of_text.value.problems == refused(values).problems


def test_a_few_lists_that_hold_each_other_many_times_are_too_large(monkeypatch):
    monkeypatch.setattr(limits, "DOCUMENT_VALUES", 100_000)
    nested = [0]
    for _ in range(50):
        nested = [nested] * 10  # 10 to the power of 50 numbers
    assert Code.TOO_LARGE == only_problem(workout_saying(note=nested)).code


def test_hundreds_of_thousands_of_faults_are_counted_up_to_a_limit():
    error = refused(workout_saying(levels=[{1}] * 300_000))
    assert (limits.PROBLEMS, limits.FAULTS) == (len(error.problems), error.total)


def test_hundreds_of_thousands_of_values_are_refused_as_in_a_text():
    values = workout_saying(sources=[5] * 300_000)
    assert Code.TOO_LARGE == only_problem(values).code


def test_a_long_key_is_shortened_in_the_path():
    problem = only_problem(workout_saying(**{"x" * 1_000_000: 1}))
    assert len(problem.path[0]) == len(problem.where.removeprefix("$[").removesuffix("]")) == 60


def test_a_lone_surrogate_is_escaped_in_what_is_sent_back():
    error = refused(workout_saying(**{"a\ud800": {"\udfff"}}))
    assert "a\\ud800" == error.problems[0].path[0]
    assert json.dumps(error.to_dict(), ensure_ascii=False).encode()


class Fails:
    """A fast reader with a fault."""

    def read_content(self, *_):
        raise TypeError("a fault")


def test_a_fault_of_the_fast_reader_is_not_hidden(monkeypatch):
    monkeypatch.setattr(plain, "_fast_reader", Fails())
    with pytest.raises(TypeError, match="a fault"):
        bw.from_dict(PULL_VALUES)


def test_a_document_that_is_refused_is_refused_whatever_the_fast_reader_raises(monkeypatch):
    monkeypatch.setattr(plain, "_fast_reader", Fails())
    (problem,) = refused({**PULL_VALUES, "name": {"a", "set"}}).problems
    assert problem.code is Code.WRONG_TYPE
    monkeypatch.setattr(limits, "DOCUMENT_VALUES", 3)
    (problem,) = refused(PULL_VALUES).problems
    assert problem.code is Code.TOO_LARGE
