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
_PULL = bw.Workout("Pull", bw.straight("pull_up", 3, reps=8))


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


def test_only_so_many_texts_are_remembered(monkeypatch):
    monkeypatch.setattr(_writing, "_MOST_SETS", 2)
    write = _writing.text_writer(documents._plain)
    for reps in (5, 6, 7, 8, 5):
        one = bw.Workout("A", bw.straight("pull_up", 3, reps=reps))
        assert bw.dumps(one) == write(one, "backworkouts.workout/1", _KNOWN)


@pytest.fixture
def parser(monkeypatch):
    """What reads JSON, chosen anew."""
    monkeypatch.delenv(_text.PLAIN, raising=False)
    return _text.quick_parser


def test_msgspec_is_chosen_when_it_is_there(parser):
    assert "msgspec" in repr(parser())


def test_the_standard_library_reads_where_msgspec_is_not_installed(parser, monkeypatch):
    monkeypatch.setitem(sys.modules, "msgspec.json", None)
    assert {"a": 1} == parser()(' {"a": 1}')
    assert "msgspec" not in repr(parser())


def test_the_environment_keeps_msgspec_out(parser, monkeypatch):
    monkeypatch.setenv(_text.PLAIN, "1")
    assert "msgspec" not in repr(parser())


def test_a_workout_is_the_same_whoever_reads_it(parser, monkeypatch):
    text = bw.dumps(_PULL)
    for plain in ("", "1"):
        monkeypatch.setenv(_text.PLAIN, plain)
        assert _PULL == documents._reader(parser())(text, _KNOWN.exercises)
