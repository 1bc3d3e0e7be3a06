"""Half-written workouts: what is kept stays, and the rest is added where it belongs."""

from __future__ import annotations

import pytest

import backworkouts as bw
from backworkouts.builder import ConflictingWishesError, Wishes, build, complete
from backworkouts.errors import UnsupportedSubjectError

HALF = bw.Workout(
    "Pull",
    bw.straight("seated row", 4, reps=10, rest=90),
    bw.straight("deadlift", 3, reps=5, rest=180),
)


def ids(workout):
    return [exercise.id for exercise in workout.exercises]


def test_a_half_written_workout_is_completed():
    built = complete(HALF)
    [workout] = built.workouts
    assert 5 == len(workout.exercises)
    assert {*HALF.blocks} <= {*workout.blocks}
    assert workout.name == "Pull"
    assert built.report.findings == ()
    assert built.report == bw.check(workout)


def test_pulls_are_added_before_the_lower_back():
    [workout] = complete(HALF).workouts
    assert "deadlift" == ids(workout)[-1]
    assert bw.linter.Trait.VERTICAL_PULL in bw.linter.traits_of(workout.exercises[0])


def test_kept_exercises_stay_in_their_order():
    odd = bw.Workout("Odd", *reversed(HALF.blocks))
    built = complete(odd)
    order = ids(built.workouts[0])
    assert order.index("deadlift") < order.index("seated_row")
    # The deadlift before the row is found, and it is the user's own.
    assert {"keep"} == {each.wish for each in built.caused}
    assert "ORD001" in built.report.codes


def test_what_is_kept_may_leave_no_room_for_the_whole_composition():
    # Two pulls and face pulls are kept: two more exercises make five, and cannot be a pull-down, a
    # row and lower-back work.
    kept = bw.Workout(
        "Pull",
        *(
            bw.straight(name, 3, reps=8)
            for name in ("pull up", "one arm dumbbell row", "face pull")
        ),
    )
    built = complete(kept)
    assert 5 == len(built.workouts[0].exercises)
    assert [("SEL001", "keep")] == [(each.finding.code, each.wish) for each in built.caused]


def test_a_bar_and_a_dumbbell_allow_one_vertical_pull():
    kept = bw.Workout("Pull", bw.straight("pull up", 3, reps=8))
    home = bw.Profile(equipment={"dumbbell", "pull_up_bar"})
    built = complete(kept, profile=home)
    assert 5 == len(built.workouts[0].exercises)
    assert [("SEL001", "profile")] == [(each.finding.code, each.wish) for each in built.caused]


def test_a_kept_exercise_has_its_reason():
    built = complete(HALF)
    [reason] = [each for each in built.reasons if each.exercise == "deadlift"]
    assert "keep" in reason.text


def test_a_warm_up_of_ones_own_is_kept():
    warm_up = bw.model.WarmUpPhase("Rowing machine")
    mine = bw.Workout("Pull", *HALF.blocks, warm_up=[warm_up])
    assert complete(mine).workouts[0].warm_up == (warm_up,)


def test_a_day_that_takes_longer_than_an_hour_may_be_completed():
    # Ten sets of 10 x 3 s and 300 s of rest, and 90 s to set up: 56.5 minutes.
    long = bw.Workout("Long", bw.straight("bench press", 10, reps=10, rest=300))
    assert 60 < complete(long).minutes[0] <= 97


def test_wishes_hold_for_the_day():
    built = complete(HALF, Wishes(minutes=90, prefer="t bar row", weekdays=["monday", "friday"]))
    assert "t_bar_row" in ids(built.workouts[0])


def test_goal_and_level_of_the_workout_are_taken():
    for_beginners = bw.Workout("Pull", *HALF.blocks[:1], goal="strength", levels=["beginner"])
    built = complete(for_beginners)
    added = [
        each.sets[0]
        for each in built.workouts[0].exercise_sets()
        if each.exercise.id != "seated_row"
    ]
    assert {3} == {performed.rir for performed in added}
    assert built.program.goal == "strength"


def test_kept_workouts_are_the_first_days():
    built = build(Wishes(days=3, keep=HALF))
    first, *others = built.program.phases[0].workouts
    assert "Pull" == first.name
    assert ["Back B", "Back C"] == [workout.name for workout in others]
    assert {*HALF.blocks} <= {*first.blocks}


def test_a_kept_day_for_the_legs_gets_an_exercise_and_causes_what_it_causes():
    legs = bw.Workout("Legs", bw.straight("squat", 5, reps=5), focus="legs")
    built = build(Wishes(days=1, keep=legs), settings=bw.Settings(ignore=["VOL"]))
    assert 2 <= len(built.workouts[0].exercises)


def test_a_kept_superset_with_the_lower_back_comes_last():
    block = bw.superset(bw.straight("seated row", 3, reps=10), bw.straight("deadlift", 3, reps=5))
    [workout] = complete(bw.Workout("Pull", block)).workouts
    assert block == workout.blocks[-1]


def test_chest_and_curls_are_counted():
    kept = bw.Workout(
        "Upper",
        bw.straight("bench press", 20, reps=10, rest=60),
        bw.straight("barbell curl", 3, reps=10, rest=60),
    )
    built = build(Wishes(days=2, minutes=120, keep=kept))
    assert {each.finding.code for each in built.caused} <= {*bw.check(kept).codes, "ORD006"}


def test_sides_that_are_stated_are_unilateral_work():
    kept = bw.Workout("One", bw.straight("kettlebell row", 3, reps=10, per_side=True))
    assert "SEL006" not in complete(kept).report.codes


@pytest.mark.parametrize("subject", ["Pull-Up 3x8", None, [HALF]])
def test_only_a_workout_can_be_completed(subject):
    with pytest.raises(UnsupportedSubjectError):
        complete(subject)


def test_kept_days_in_a_row_that_are_hard_cause_what_they_cause():
    hard = [bw.Workout(name, bw.straight("deadlift", 5, reps=5, rest=60)) for name in "AB"]
    built = build(Wishes(days=7, keep=hard))
    assert ("FRQ003", "keep") in {(each.finding.code, each.wish) for each in built.caused}


def test_new_exercises_come_after_a_warm_up():
    light = bw.Set(reps=5, load="40 kg", kind="warm_up")
    kept = bw.Workout(
        "Pull",
        bw.straight("rowing ergometer", [light]),
        bw.straight("deadlift", [light]),
        bw.straight("deadlift", 3, reps=5),
    )
    *warm_up, added, last = complete(kept).workouts[0].blocks
    assert kept.blocks[:2] == (*warm_up[:2],)
    assert added not in kept.blocks
    assert kept.blocks[2] == last


def test_a_new_exercise_does_not_part_a_warm_up_from_what_it_is_for():
    light = bw.Set(reps=5, load="40 kg", kind="warm_up")
    kept = bw.Workout(
        "Pull",
        bw.straight("seated row", 3, reps=10),
        bw.straight("deadlift", [light]),
        bw.straight("deadlift", 3, reps=5),
    )
    assert kept.blocks[1:] == complete(kept).workouts[0].blocks[-2:]


def test_a_movement_that_a_name_tells_is_not_any_movement():
    # Nothing is known of "Rows" but that they are rows, so lower-back work is added.
    half = bw.notation.parse("Pull day\nPull-Up 3x8\nRows 3x8", bw.Workout)
    built = complete(half)
    hinges = [bw.linter.Trait.HINGE, bw.linter.Trait.SPINAL_EXTENSION]
    assert any(
        not bw.linter.traits_of(exercise).isdisjoint(hinges)
        for exercise in built.workouts[0].exercises
    )


def test_a_new_exercise_does_not_part_the_warm_up_of_another_exercise_from_it():
    # A pull-up with few repetitions prepares for the deadlift; rows belong before both.
    easy = bw.Set(reps=3, kind="warm_up")
    kept = bw.Workout(
        "Pull",
        bw.straight("seated row", 3, reps=10),
        bw.straight("pull up", [easy]),
        bw.straight("romanian deadlift", 3, reps=8),
    )
    blocks = complete(kept).workouts[0].blocks
    assert blocks.index(kept.blocks[1]) + 1 == blocks.index(kept.blocks[2])


def test_sets_that_are_wished_for_are_those_of_the_workout_to_complete():
    with pytest.raises(ConflictingWishesError) as error:
        complete(HALF, Wishes(volume={"lats": (0, 1)}))
    assert "1 set of latissimus dorsi in the workout at most" in str(error.value)
