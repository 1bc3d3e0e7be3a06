"""The formats that are no tables: told apart, and reached by their names."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import backworkouts as bw
from backworkouts import interop

EXAMPLES = Path(__file__).parent / "data" / "openweight" / "examples"
TRAINING = sorted(
    path
    for folder in ("workout-logs", "workout-templates", "programs")
    for path in (EXAMPLES / folder).glob("*.json")
    if not path.name.endswith(".expected.json")
)
ROUTINE = {"routine": {"title": "A", "exercises": [{"exercise_template_id": "1B2B1E7C", "sets": [{"reps": 5}]}]}}  # fmt: skip
ENTRY = {"id": "Thing_Hold", "name": "Thing Hold", "primaryMuscles": ["lats"]}


@pytest.mark.parametrize("path", TRAINING, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_an_openweight_document_is_seen_to_be_one(path):
    assert "openweight" == interop.sniff(path)
    assert 0 < interop.read(path).counts.read


def test_others_are_told_from_them():
    assert "hevy_api" == interop.sniff(json.dumps(ROUTINE).encode())
    assert "free_exercise_db" == interop.sniff(json.dumps([ENTRY]).encode())
    assert "backworkouts" == interop.sniff(bw.dumps(bw.catalog.workouts["back_workout_1"]).encode())
    assert None is interop.sniff(b'{"title": "A"}')


def test_they_are_read_by_whatever_they_are():
    result = interop.read(json.dumps(ROUTINE).encode(), names={"1b2b1e7c": "chin_up"})
    assert "chin_up" == result.workouts[0].exercises[0].id
    assert "fedb:Thing_Hold" in interop.read(json.dumps([ENTRY]).encode()).catalog.exercises


@pytest.mark.parametrize(
    "name", ["hevy_api", "openweight", "liftoscript", "free_exercise_db", "garmin_fit", "ical"]
)
def test_a_format_is_what_it_says(name):
    found = interop.format_of(name)
    assert getattr(interop, name) is found.module
    assert bool(found.reads) is hasattr(found.module, "read")
    assert bool(found.writes) is hasattr(found.module, "write")


@pytest.mark.parametrize("name", ["ical"])
def test_what_is_only_written_is_not_read(name):
    with pytest.raises(bw.errors.InteropError, match="it is only written"):
        interop.read(b"{}", format=name)
