"""What is written as openweight reads back equal, except what the report of losses names."""

from __future__ import annotations

import json
from pathlib import Path

import attrs
import pytest
import wide
from hypothesis import given
from jsonschema import Draft7Validator
from referencing import Registry, Resource

import backworkouts as bw
from backworkouts.interop import openweight
from differences import unsaid

SCHEMAS = Path(__file__).parent / "data" / "openweight" / "schemas"
REGISTRY = Registry().with_resources(
    [
        (schema["$id"], Resource.from_contents(schema))
        for path in sorted(SCHEMAS.glob("*.json"))
        if (schema := json.loads(path.read_text("utf-8")))
    ]
)


def valid(text, kind):
    """The document in a text, which the format's own schema accepts."""
    schema = json.loads((SCHEMAS / f"{kind}.schema.json").read_text("utf-8"))
    document = json.loads(text)
    Draft7Validator(schema, registry=REGISTRY).validate(document)
    return document


def rows(workout):
    return sum(len(one.sets) for one in workout.exercise_sets())


@given(wide.sessions())
def test_a_session(session):
    workout = session.workout
    written = openweight.write(session, timezone="Europe/Berlin")
    valid(written.data, "workout-log")
    result = openweight.read(written.to_bytes())
    assert (rows(workout), rows(workout)) == (result.counts.rows, result.counts.read)
    (back,) = result.sessions
    assert [] == unsaid(session, back, written.losses)


@given(wide.workouts())
def test_a_workout(workout):
    written = openweight.write(workout)
    valid(written.data, "workout-template")
    result = openweight.read(written.to_bytes())
    assert (rows(workout), rows(workout)) == (result.counts.rows, result.counts.read)
    (back,) = result.workouts
    assert [] == unsaid(workout, back, written.losses)


@given(wide.programs())
def test_a_program(program):
    few = [
        attrs.evolve(phase, weeks=phase.weeks and min(phase.weeks, 3)) for phase in program.phases
    ]
    program = attrs.evolve(program, phases=few)
    if any(not day.blocks for phase in few for day in phase.workouts):
        with pytest.raises(bw.errors.InteropError, match="one exercise at least"):
            openweight.write(program)
        return
    written = openweight.write(program)
    valid(written.data, "program")
    result = openweight.read(written.to_bytes())
    assert result.counts.rows == result.counts.read > 0
    (back,) = result.programs
    assert [] == unsaid(program, back, written.losses)


PLAIN = bw.Workout(
    "Pull",
    bw.straight("Pull-Up", 2, reps="6-8", rir=2, rest="2 min", tempo="3-1-X-0"),
    bw.superset(
        bw.straight("Seated Row", 3, reps=10, load="60 kg", rir=1.5),
        bw.straight("Face Pull", 3, reps="12+", load="45 lb"),
    ),
    bw.straight("Deadlift", 1, reps="5-6 to failure", load="80 %1RM", note="belt", set_note="calm"),
    note="slowly",
)
PROGRAM = bw.Program(
    "Ten weeks",
    [
        bw.Phase([PLAIN, None, PLAIN, None, PLAIN, None, None], 9, "Build", "add a set"),
        bw.Phase([None, PLAIN, None, None, None, None, None], 1, "Deload"),
    ],
    goal="hypertrophy",
    levels=["beginner", "intermediate"],
    note="as it stands",
)


def test_a_plain_workout_loses_nothing():
    written = openweight.write(PLAIN)
    assert () == written.losses
    assert (PLAIN,) == openweight.read(written.to_bytes()).workouts


def test_a_plain_program_loses_nothing():
    written = openweight.write(PROGRAM)
    assert () == written.losses
    assert (PROGRAM,) == openweight.read(written.to_bytes()).programs
    # Nine weeks of three workouts and one of one.
    weeks = json.loads(written.data)["weeks"]
    assert [3] * 9 + [1] == [len(week["workouts"]) for week in weeks]
    assert [1, 3, 5] == [day["day"] for day in weeks[0]["workouts"]]


def test_several_are_a_list():
    written = openweight.write([PLAIN, attrs.evolve(PLAIN, name="Second")])
    valid(json.dumps(json.loads(written.data)[1]), "workout-template")
    assert ["Pull", "Second"] == [one.name for one in openweight.read(written.to_bytes()).workouts]
