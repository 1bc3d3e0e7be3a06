"""What makes reading and writing quick, piece by piece; the laws are in tests/property."""

from __future__ import annotations

import sys

import pytest
from attrs import evolve
from hypothesis import given

import backworkouts as bw
from backworkouts.codec import _text, _writing, documents
from backworkouts.codec._workouts import Known, knowing
from strategies import sessions, workouts

_KNOWN = Known(dict(bw.catalog.exercises), dict(bw.catalog.workouts))


def _readably(value):
    """The text that the converter and the standard library make by themselves."""
    with knowing(_KNOWN):
        body = documents._plain.unstructure(value)
    name = documents._FORMATS[type(value)]
    return _text.write({"format": name, **body}, None)


@given(workouts())
def test_the_text_of_a_workout_is_that_of_the_readable_path(workout):
    assert _readably(evolve(workout, id=None)) == bw.dumps(evolve(workout, id=None))


@given(sessions())
def test_the_text_of_a_session_is_that_of_the_readable_path(session):
    assert _readably(session) == bw.dumps(session)


def test_a_session_of_a_known_workout_names_it():
    workout = bw.Workout("Exact", bw.straight("pull_up", 3, reps=8), id="exact")
    mine = bw.catalog.extend(workouts=[workout])
    text = bw.dumps(bw.Session("2026-11-02T18:30:00", workout), catalog=mine)
    assert '"workout": "exact"' in text
    assert workout == bw.loads(text, bw.Session, catalog=mine).workout


def test_equal_sets_are_one_run_whether_they_are_one_object_or_not():
    shared, apart = [bw.Set(8)] * 3, [bw.Set(8), bw.Set(8), bw.Set(8)]
    texts = {
        bw.dumps(bw.Workout("A", bw.ExerciseSets(bw.resolve("pull_up"), sets)))
        for sets in (shared, apart)
    }
    assert len(texts) == 1


def test_sets_that_were_written_before_are_written_so_again():
    sets = [bw.Set(8, load="60 kg"), bw.Set(6, load="65 kg"), bw.Set("to failure")]
    for named in ("pull_up", "seated_row"):
        one = bw.Workout("A", bw.straight(named, sets))
        assert _readably(one) == bw.dumps(one)


def test_only_so_many_texts_are_remembered(monkeypatch):
    monkeypatch.setattr(_writing, "_MOST_TEXTS", 2)
    write = _writing.text_writer(documents._plain)
    for reps in (5, 6, 7, 8, 5):
        mine = bw.Exercise.custom(f"Mine {reps}")
        block = bw.superset(bw.straight("pull_up", 3, reps=reps), bw.straight(mine, 2, reps=reps))
        one = bw.Workout("A", block)
        assert bw.dumps(one) == write(one, "backworkouts.workout/1", _KNOWN)


def test_an_exercise_is_written_by_its_id_only_among_those_that_are_known():
    write = _writing.text_writer(documents._plain)
    one = bw.Workout("A", bw.straight("pull_up", 3, reps=8))
    for known in (_KNOWN, Known({}), _KNOWN):
        text = write(one, "backworkouts.workout/1", known)
        assert ('"exercise": "pull_up"' in text) is (known is _KNOWN)


@pytest.fixture
def choose(monkeypatch):
    """The module of what is chosen to read skeletons."""
    monkeypatch.delenv("BACKWORKOUTS_PLAIN", raising=False)
    return lambda: documents._walk().__module__.rpartition(".")[2]


def test_msgspec_is_chosen_when_it_is_there(choose):
    assert choose() == "_walk_msgspec"


def test_the_standard_library_reads_where_msgspec_is_not_installed(choose, monkeypatch):
    monkeypatch.setitem(sys.modules, "msgspec", None)
    monkeypatch.delitem(sys.modules, "backworkouts.codec._walk_msgspec", raising=False)
    monkeypatch.delattr("backworkouts.codec._walk_msgspec", raising=False)
    assert choose() == "_walk_json"


def test_the_environment_keeps_msgspec_out(choose, monkeypatch):
    monkeypatch.setenv("BACKWORKOUTS_PLAIN", "1")
    assert choose() == "_walk_json"
