"""What was found sound before is passed over beside a fault, and nothing else is."""

from __future__ import annotations

import json

import pytest
from attrs import evolve

import backworkouts as bw
from backworkouts.codec import _runs
from backworkouts.codec._hooks import converter
from backworkouts.codec._sound import SoundRuns
from backworkouts.codec._workouts import Known, knowing
from refusals import problems, workout_saying

RUN = {"count": 3, "reps": 8}
SETS = (bw.Set(8),) * 3
ONE = {"exercise": "pull_up", "sets": [RUN]}
OTHER = {"exercise": "deadlift", "sets": [RUN, RUN], "note": "Slowly."}


@pytest.fixture
def seen():
    """The one run was read before."""
    one = SoundRuns()
    one.keep(RUN, SETS)
    with knowing(Known(dict(bw.catalog.exercises))):
        yield one


def test_a_run_that_was_read_before_is_found(seen):
    assert seen.run({"count": 3, "reps": 8}) is SETS


@pytest.mark.parametrize(
    "raw", [{"count": 3, "reps": 8.0}, {"count": True, "reps": 8}, {"reps": 8}, [], 5, None]
)
def test_one_that_says_something_else_is_not(seen, raw):
    assert seen.run(raw) is None


def test_nor_is_one_that_is_nested_without_end(seen):
    raw = []
    for _ in range(5_000):
        raw = [raw]
    assert seen.run(raw) is None


@pytest.mark.parametrize("done", [False, True])
@pytest.mark.parametrize("raw", [ONE, OTHER, {"superset": [ONE, OTHER]}], ids=json.dumps)
def test_a_block_of_such_runs_is_sound(seen, raw, done):
    assert seen._is_sound(raw, done=done)


PULL_UP = bw.ExerciseSets(bw.resolve("pull_up"), SETS)
DEADLIFT = bw.ExerciseSets(bw.resolve("deadlift"), SETS * 2, "Slowly.")


@pytest.mark.parametrize(
    ("blocks", "expected"),
    [
        ([], ()),
        ([ONE, {"superset": [ONE, OTHER]}], (bw.Block([PULL_UP]), bw.Block([PULL_UP, DEADLIFT]))),
        ([ONE, {**ONE, "sets": [{"reps": 9}]}, OTHER],
         (bw.Block([PULL_UP]), bw.Block([evolve(PULL_UP, sets=[bw.Set(9)])]), bw.Block([DEADLIFT]))),
        ([ONE] * 201, (bw.Block([PULL_UP]),) * 201),  # for the workout to refuse
    ],
    ids=["none", "all seen", "some seen", "too many"],
)  # fmt: skip
def test_a_list_of_blocks_is_read_whether_they_were_seen_or_not(seen, blocks, expected):
    one = converter(detailed=True, seen=seen)
    assert expected == one.structure(blocks, tuple[bw.Block, ...])


@pytest.mark.parametrize(
    "raw",
    [
        {**ONE, "sets": [RUN, {"reps": 8}]},
        {**ONE, "sets": []},
        {**ONE, "sets": [RUN] * 67},
        {**ONE, "sets": RUN},
        {**ONE, "exercise": "no_such_exercise"},
        {**ONE, "exercise": {"id": "mine", "name": "Mine"}},
        {**ONE, "note": ""},
        {**ONE, "note": None},
        {**ONE, "notes": "Slowly."},
        {"superset": [ONE]},
        {"superset": []},
        {"superset": [ONE] * 51},
        {"superset": ONE},
        {"superset": [ONE, {**ONE, "sets": [{"reps": 8}]}]},
        {"superset": [ONE, OTHER], "note": "Slowly."},
        {"sets": [RUN]},
        ["superset"],
        "superset",
        5,
        None,
    ],
    ids=json.dumps,
)
def test_no_other_is(seen, raw):
    assert not seen._is_sound(raw, done=False)


def test_long_notes_are_not_remembered(seen):
    noted = {**RUN, "note": "x" * 200}
    seen.keep(noted, SETS)
    assert seen.run(noted) is None
    assert seen.run(RUN) is SETS


def test_only_so_many_are_remembered(seen, monkeypatch):
    monkeypatch.setattr(_runs, "_MOST_RUNS", 2)
    for reps in (5, 6):
        seen.keep({"reps": reps}, (bw.Set(reps),))
    assert seen.run(RUN) is None
    assert seen.run({"reps": 6}) == (bw.Set(6),)


def test_what_is_sound_as_planned_is_not_so_as_done():
    loose = {"exercise": "pull_up", "sets": [{"reps": "8-12"}, {"reps": 8}]}
    planned = workout_saying(blocks=[loose], note="")
    assert ["$.note"] == [where for where, *_ in problems(planned)]
    body = {key: value for key, value in planned.items() if key != "format"}
    done = {"format": "backworkouts.session/1", "started_at": "2026-11-02T18:30:00"}
    expected = ["$.workout.blocks[0].sets[0]", "$.workout.note"]
    assert expected == [where for where, *_ in problems({**done, "workout": body})]
