"""The three workouts and a week of two, counted by hand, set by set."""

from __future__ import annotations

import pytest

import backworkouts as bw

# Back Workout 1, by exercise and sets. P: prime mover, S: synergist (half a set each).
#
#                      sets  lats  rhomboids  mid traps  t. major  rear delt  erectors  biceps  hams
#   seated row            4   P       P          P          S         S          -        S      -
#   wide lat pull-down    4   P       S          S          P         S          -        S      -
#   T-bar row             4   P       P          P          S         S          -        S      -
#   dumbbell pullover     4   P       S          -          S         S          -        -      -
#   bent-over row         4   P       P          P          S         S          -        S      -
#   deadlift              4   -       -          S          -         -          P        -      P
#
#   lats       4+4+4+4+4 = 20
#   rhomboids  4+4+4 = 12 direct; pull-down and pullover 2+2 = 4 indirect: 16
#   mid traps  4+4+4 = 12; pull-down 2, deadlift 2: 16
#   t. major   pull-down 4; three rows 6, pullover 2: 12
#   rear delt  five times 2: 10
#   erectors   deadlift 4.   biceps: three rows and the pull-down, 2 each: 8.   hamstrings: 4
ONE = {
    "latissimus_dorsi": (20, 20),
    "rhomboids": (12, 16),
    "trapezius_middle": (12, 16),
    "teres_major": (4, 12),
    "posterior_deltoid": (0, 10),
    "erector_spinae": (4, 4),
    "biceps_brachii": (0, 8),
    "hamstrings": (4, 4),
}

# Back Workout 2.
#
#                      sets  lats  rhomboids  mid traps  t. major  rear delt  erectors  biceps  hams
#   close-grip pull-down  4   P       S          S          P         S          -        S      -
#   reverse pull-down     4   P       S          S          P         S          -        S      -
#   inverted row          3   P       P          P          S         S          -        S      -
#   one-arm row           4   P       P          P          S         S          -        S      -
#   RDL to row            3   P       P          P          S         S          S        S      P
#   hyperextension        3   -       -          -          -         -          P        -      S
#
#   lats       4+4+3+4+3 = 18
#   rhomboids, mid traps  3+4+3 = 10; two pull-downs 2+2: 14
#   t. major   4+4 = 8; 1.5+2+1.5 = 5: 13
#   rear delt  2+2+1.5+2+1.5 = 9.   biceps: the same 9
#   erectors   3; RDL to row 1.5: 4.5.   hamstrings: 3; hyperextension 1.5: 4.5
TWO = {
    "latissimus_dorsi": (18, 18),
    "rhomboids": (10, 14),
    "trapezius_middle": (10, 14),
    "teres_major": (8, 13),
    "posterior_deltoid": (0, 9),
    "erector_spinae": (3, 4.5),
    "biceps_brachii": (0, 9),
    "hamstrings": (3, 4.5),
}

# Back Workout 3.
#
#                      sets  lats  rhomboids  mid traps  t. major  rear delt  erectors  biceps  hams
#   face pull             3   -       P          P          -         P          -        S      -
#   pull-up               3   P       S          S          P         S          -        S      -
#   one-arm pull-down     4   P       S          S          P         S          -        S      -
#   renegade row          4   P       P          P          S         S          -        S      -
#   Pendlay row           4   P       P          P          S         S          -        S      -
#   deadlift              3   -       -          S          -         -          P        -      P
#
#   lats       3+4+4+4 = 15
#   rhomboids  3+4+4 = 11; pull-up 1.5, pull-down 2: 14.5
#   mid traps  11; 1.5+2, deadlift 1.5: 16
#   t. major   3+4 = 7; two rows 2+2: 11
#   rear delt  3; 1.5+2+2+2 = 7.5: 10.5
#   erectors   3.   biceps: 1.5+1.5+2+2+2 = 9.   hamstrings: 3
THREE = {
    "latissimus_dorsi": (15, 15),
    "rhomboids": (11, 14.5),
    "trapezius_middle": (11, 16),
    "teres_major": (7, 11),
    "posterior_deltoid": (3, 10.5),
    "erector_spinae": (3, 3),
    "biceps_brachii": (0, 9),
    "hamstrings": (3, 3),
}

WORKOUTS = {"back_workout_1": ONE, "back_workout_2": TWO, "back_workout_3": THREE}


@pytest.mark.parametrize("name", WORKOUTS)
def test_a_bundled_workout_gives_each_muscle_what_was_counted_by_hand(name):
    workout = bw.catalog.workouts[name]
    direct = bw.session_volume(workout, bw.DIRECT)
    fractional = bw.session_volume(workout, bw.FRACTIONAL)
    for muscle, (one, other) in WORKOUTS[name].items():
        assert (one, other) == (direct[muscle].low, fractional[muscle].low), muscle
        assert direct[muscle].is_exact
        assert fractional[muscle].is_exact


def test_total_counts_a_synergist_in_full():
    # Workout 3, biceps: synergist of every pull, 3+3+4+4+4 = 18 sets.
    total = bw.session_volume(bw.catalog.workouts["back_workout_3"], bw.TOTAL)
    assert bw.Interval(18, 18) == total["biceps_brachii"]


def test_a_week_of_two_workouts_is_their_sum():
    week = bw.weekly_volume(
        [bw.catalog.workouts["back_workout_1"], bw.catalog.workouts["back_workout_3"]]
    )
    # lats 20+15; rhomboids 16+14.5; erectors 4+3; rear delt 10+10.5
    assert bw.Interval(35, 35) == week["latissimus_dorsi"]
    assert bw.Interval(30.5, 30.5) == week["rhomboids"]
    assert bw.Interval(7, 7) == week["erector_spinae"]
    assert bw.Interval(20.5, 20.5) == week["posterior_deltoid"]
    assert bw.Interval(2, 2) == week.frequency["latissimus_dorsi"]


def test_a_rotation_of_five_days_is_scaled_to_seven():
    phase = bw.catalog.programs["back_progression"].phases[0]
    # lats: 20 sets every five days, 20 x 7 / 5 = 28; trained 7 / 5 = 1.4 times a week
    week = bw.weekly_volume(phase)
    assert bw.Interval(28, 28) == week["latissimus_dorsi"]
    assert bw.Interval(1.4, 1.4) == week.frequency["latissimus_dorsi"]


def test_a_program_of_several_phases_spans_them():
    week = bw.weekly_volume(bw.catalog.programs["back_progression"])
    # lats: 20, 18, 15 every five days: 28, 25.2, 21; erectors 4, 4.5, 3: 5.6, 6.3, 4.2
    assert bw.Interval(21, 28) == week["latissimus_dorsi"]
    assert bw.Interval(4.2, 6.3) == week["erector_spinae"]
    assert bw.Interval(1.4, 1.4) == week.frequency["erector_spinae"]
