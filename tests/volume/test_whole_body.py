"""Training of the whole body: what trains no muscle of the back is in no count of the back."""

from __future__ import annotations

import pytest
from hypothesis import given

import backworkouts as bw
from backworkouts.linter.muscles import proviso
from backworkouts.testing import strategies
from backworkouts.volume.count import earns_no_sets
from support import workout

BACK = {muscle.id for muscle in bw.catalog.muscles.values() if muscle.back}

LEGS = """\
Treadmill Running 1x1200s
Squat 5x5
Leg Press 4x10
Romanian Deadlift 3x8
Standing Calf Raise 4x15"""

PUSH = """\
Bench Press 2x8 warm-up
Bench Press 4x8
Lateral Raise 4x15
Plank 3x60s"""


def test_sets_that_train_other_muscles_are_named_with_their_number():
    volume = bw.session_volume(workout(LEGS))
    assert {"Squat": 5, "Leg Press": 4, "Standing Calf Raise": 4} == volume.outside_back
    assert ["Running"] == list(volume.uncredited)
    assert volume["erector_spinae"] == 1.5  # 3 sets of the Romanian deadlift, as a synergist


def test_warm_up_sets_are_no_sets_of_other_muscles_either():
    volume = bw.session_volume(workout(PUSH))
    # A lateral raise trains the upper trapezius, too.
    assert {"Bench Press": 4, "Plank": 3} == volume.outside_back


@pytest.mark.parametrize("text", [LEGS, PUSH])
def test_sets_of_other_muscles_leave_nothing_missing(text):
    volume = bw.session_volume(workout(text))
    assert not volume.incomplete
    assert not volume.at_least
    assert not proviso(volume)


def test_every_exercise_of_the_catalog_trains_the_back_or_other_muscles_or_earns_no_sets():
    wrong = []
    for exercise in bw.catalog.exercises.values():
        volume = bw.session_volume(bw.Workout("A", bw.straight(exercise, 2, reps=8)))
        trains_back = any(volume[muscle] for muscle in BACK)
        expected = {} if trains_back or earns_no_sets(exercise) else {exercise.name: 2}
        if volume.outside_back != expected or volume.incomplete:
            wrong.append(exercise.id)
    assert [] == wrong


def test_the_back_of_a_volume_has_the_muscles_of_the_back_alone():
    volume = bw.session_volume(workout("Seated Row 3x10\nLeg Press 4x10"))
    assert BACK == set(volume.back)
    assert volume["biceps_brachii"] == 1.5
    with pytest.raises(bw.errors.UnknownIdError):
        volume.back["biceps_brachii"]
    assert "latissimus_dorsi" not in bw.session_volume(workout("Squat 3x5")).back.trained


def test_open_rounds_of_other_muscles_leave_the_counts_of_the_back_complete():
    rounds = [bw.straight(name, 1, reps=5) for name in ("push_up", "air_squat")]
    pulls = bw.straight("pull_up", 3, reps=5)
    volume = bw.session_volume(
        bw.Workout("A", bw.superset(*rounds, method="amrap", duration="12 min"), pulls)
    )
    assert volume.incomplete
    assert not volume.back.incomplete
    assert not volume.back.at_least
    assert not proviso(volume)


def test_open_rounds_of_the_back_leave_its_counts_incomplete():
    rounds = [bw.straight(name, 1, reps=5) for name in ("push_up", "pull_up")]
    day = bw.Workout("A", bw.superset(*rounds, method="amrap", duration="12 min"))
    back = bw.session_volume(day).back
    assert (True, ("Pull-Up",)) == (back.incomplete, back.open_rounds)
    assert "latissimus_dorsi" in back.at_least
    assert " (with only the listed rounds of Pull-Up)" == proviso(bw.session_volume(day))


def test_unknown_exercises_leave_the_back_incomplete():
    back = bw.session_volume(workout("Mystery Machine 2x10")).back
    assert back.incomplete
    assert BACK == back.at_least


def test_a_credit_table_decides_which_exercises_train_the_back():
    # A squat has the erector spinae as a stabilizer, which earns nothing by the default table.
    squats = workout("Squat 5x5")
    counted = bw.CreditTable("mine", "1", prime_mover=1, synergist=0.5, stabilizer=0.25)
    assert {"Squat": 5} == bw.session_volume(squats).outside_back
    assert not bw.session_volume(squats, counted).outside_back


def test_optional_sets_of_other_muscles_are_an_interval():
    volume = bw.session_volume(workout("Leg Press 3-4x10"))
    assert {"Leg Press": bw.Interval(3, 4)} == volume.outside_back


def test_a_program_has_the_sets_of_all_its_phases():
    legs, rows = workout("Leg Press 4x10"), workout("Seated Row 4x10")
    phases = [bw.Phase([legs, rows], weeks=1), bw.Phase([rows], weeks=1)]
    # 4 sets every second day are 14 a week; in the second phase there are none.
    assert {"Leg Press": bw.Interval(0, 14)} == bw.weekly_volume(
        bw.Program("P", phases)
    ).outside_back


@given(strategies.workouts())
def test_the_back_of_a_volume_counts_as_the_volume(day):
    volume = bw.session_volume(day)
    assert {muscle: volume[muscle] for muscle in BACK} == dict(volume.back)
    assert volume.back.outside_back == volume.outside_back
    assert volume.back.rows() == volume.rows()
    assert volume.back == volume.back.back
