"""The examples that openweight ships: every one is read, and the awkward ones say what is wrong."""

from __future__ import annotations

from pathlib import Path

import pytest
from expected import account, expected

import backworkouts as bw
from backworkouts.interop import openweight

EXAMPLES = Path(__file__).parent / "data" / "openweight" / "examples"
FILES = sorted(
    path for path in EXAMPLES.glob("*/*.json") if not path.name.endswith(".expected.json")
)
AWKWARD = [path for path in FILES if path.with_name(f"{path.stem}.expected.json").exists()]
SHARED = Path(__file__).parents[3] / "shared" / "samples" / "openweight" / "examples"


def sets_of(result):
    workouts = [one.workout for one in result.sessions] + [*result.workouts]
    phases = [phase for program in result.programs for phase in program.phases]
    days = [day for phase in phases for day in phase.workouts * (phase.weeks or 1)]
    return sum(len(one.sets) for day in workouts + days for one in day.exercise_sets())


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_every_set_that_was_read_is_in_what_was_read(path):
    result = openweight.read(path)
    assert result.counts.read == sets_of(result)


def test_the_invalid_ones_are_all_awkward_and_some_of_the_valid_ones():
    assert {path for path in FILES if path.parent.name == "invalid"} < set(AWKWARD)
    assert len(AWKWARD) > 20


@pytest.mark.parametrize("path", AWKWARD, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_an_awkward_one_gives_what_is_written_beside_it(path):
    assert expected(path) == account(openweight.read(path))


@pytest.mark.skipif(not SHARED.is_dir(), reason="the samples lie beside the repository")
def test_no_sample_stops_the_reader():
    read = [openweight.read(path) for path in sorted(SHARED.glob("*/*.json"))]
    assert len(read) > 30
    # 13 documents are no training or hold nothing that can be read: see the expected ones.
    assert 120 + 12 == sum(one.counts.read for one in read if one.programs)


def test_a_superset_is_one_block():
    (session,) = openweight.read(EXAMPLES / "workout-logs" / "superset-workout.json").sessions
    # bench + row; squat; leg curl + leg extension
    assert [2, 1, 2] == [len(block.exercises) for block in session.workout.blocks]
    assert ["bench_press", "bent_over_row", "squat", "lying_leg_curl", "leg_extension"] == [
        one.exercise.id for one in session.workout.exercise_sets()
    ]


def test_four_different_weeks_are_four_phases_on_the_days_they_name():
    (program,) = openweight.read(EXAMPLES / "programs" / "531-bbb.json").programs
    assert [1, 1, 1, 1] == [phase.weeks for phase in program.phases]
    assert [True, True, False, True, True, False, False] == [
        day is not None for day in program.phases[0].rotation
    ]
    assert (bw.model.Goal.STRENGTH, (bw.model.Level.INTERMEDIATE,)) == (
        program.goal,
        program.levels,
    )


def test_what_a_template_plans():
    (workout,) = openweight.read(EXAMPLES / "workout-templates" / "full-featured.json").workouts
    bench, press, row, *_ = workout.exercise_sets()
    assert bw.Set(reps=10, load="50 %1RM", kind="warm_up") == bench.sets[0]
    assert bw.Set(reps=5, load="85 %1RM", rir=2, rest="180 s") == bench.sets[-1]
    assert bw.Set(reps=8, load="60 kg", rir=3, rest="120 s") == press.sets[0]
    assert bw.Set(reps="8-12", rir=2) == row.sets[0]
