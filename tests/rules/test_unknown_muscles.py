"""DAT001: exercises of which no muscles are known."""

from __future__ import annotations

import pytest

import backworkouts as bw
from support import found, workout


def test_dat001_names_the_exercise_its_sets_and_what_may_be_meant():
    ((where, message),) = found(workout("Pull-Up 3x8\nSeated Rwo 3x10"), "DAT001")
    assert "blocks[1].exercises[0]" == where
    assert message.startswith(
        "no muscles are known for Seated Rwo, so its 3 sets are in no count; is it "
    )
    assert "Seated Row" in message


def test_dat001_says_nothing_more_where_nothing_is_like_it():
    ((_, message),) = found(workout("Zzyzx 1x10"), "DAT001")
    assert "no muscles are known for Zzyzx, so its set is in no count" == message


def test_dat001_offers_the_exercise_that_a_name_means_or_may_mean():
    known = bw.ExerciseSets(bw.Exercise.custom("pull ups"), [bw.Set(reps=8)])
    ((_, message),) = found(bw.Workout("A", known), "DAT001")
    assert message.endswith("is it Pull-Up?")
    vague = bw.ExerciseSets(bw.Exercise.custom("row"), [bw.Set(reps=8)])
    ((_, message),) = found(bw.Workout("A", vague), "DAT001")
    assert "; is it " in message


def test_dat001_knows_what_the_user_has_told_of_an_exercise():
    told = bw.Exercise("thing", "Thing", synergists=["biceps_brachii"])
    assert [] == found(bw.Workout("A", bw.straight(told, 3, reps=10)), "DAT001")


def test_dat001_counts_what_would_have_counted():
    sets = (
        [bw.Set(reps=5, kind="warm_up")] * 2 + [bw.Set(reps=8)] * 3 + [bw.Set(reps=8, kind="drop")]
    )
    mystery = bw.Exercise.custom("Zzyzx")
    ((_, message),) = found(bw.Workout("A", bw.straight(mystery, sets)), "DAT001")
    assert "no muscles are known for Zzyzx, so its 3 sets are in no count" == message
    assert [] == found(bw.Workout("A", bw.straight(mystery, sets[:2])), "DAT001")


def test_dat001_names_the_muscles_that_are_not_known():
    vague = bw.Exercise("my_row", "My Row", prime_movers=["latissimus_dorsi", "biceps"])
    ((_, message),) = found(bw.Workout("A", bw.straight(vague, 5, reps=8)), "DAT001")
    assert (
        "My Row names muscles that are not known (biceps: biceps_brachii?), "
        "so its 5 sets are in no count" == message
    )


def test_dat001_offers_three_of_the_exercises_that_a_name_may_mean():
    vague = bw.straight(bw.Exercise.custom("row"), 3, reps=8)
    with pytest.raises(bw.errors.AmbiguousExerciseError) as error:
        bw.resolve("row")
    ((_, message),) = found(bw.Workout("A", vague), "DAT001")
    # the catalog names five
    assert 5 == len(error.value.candidates)
    first, second, third, *_ = (bw.catalog.exercises[id].name for id in error.value.candidates)
    assert message.endswith(f"is it {first}, {second} or {third}?")


@pytest.mark.parametrize(
    "title",
    ["Stretching", "Warm Up", "Yoga", "Pilates", "HIIT", "Aerobics", "Boxing", "Skiing", "Rock Climbing",
     "Cat Cow", "Child's Pose", "Swimming", "Hiking", "Walking", "Elliptical", "Spinning", "Snowboarding",
     "Hamstring Stretch", "Football"],
)  # fmt: skip
def test_cardio_and_mobility_work_of_a_tracker_is_no_gap_in_a_count(title):
    exercise = bw.resolve(title)
    day = bw.Workout("A", bw.straight(exercise, 3, reps=1), bw.straight("pull_up", 3, reps=8))
    assert [] == found(day, "DAT001")
    volume = bw.session_volume(day)
    assert {} == dict(volume.uncounted)
    assert bw.Interval(3, 3) == volume["latissimus_dorsi"]


def test_yoga_is_no_training_of_the_upper_back():
    week = [
        bw.notation.parse("Lat Pulldown 3x10\nDeadlift 3x5\nHyperextension 3x15"),
        bw.notation.parse("Yoga 1x1"),
    ]
    codes = [bw.check(days, select="SEL").codes for days in (week[:1], week)]
    assert codes[0] == codes[1]


def test_dat001_is_one_finding_per_exercise_with_its_sets_and_places():
    # 3 + 2 sets on Monday, 3 + 2 on Thursday: the same workout, made once.
    mystery = workout("Zzyzx 3x8\nPull-Up 3x8\nZzyzx 2x12")
    ((where, message),) = found(bw.Program.weekly("P", mystery, None, None, mystery), "DAT001")
    assert "phases[0].rotation[0].blocks[0].exercises[0]" == where
    assert "no muscles are known for Zzyzx, so its 10 sets in 4 places are in no count" == message


def test_dat001_adds_up_the_weeks():
    # 3, 4 and 5 sets
    phases = [bw.Phase([workout(f"Zzyzx {sets}x8"), *[None] * 6]) for sets in (3, 4, 5)]
    ((_, message),) = found(bw.Program("P", phases), "DAT001")
    assert message == (
        "no muscles are known for Zzyzx, so its 12 sets in 3 places are in no count (weeks 1-3)"
    )


def test_dat001_does_not_mix_exercises():
    two = found(workout("Zzyzx 3x8\nXyzzy 2x8\nZzyzx 1x8"), "DAT001")
    assert ["blocks[0].exercises[0]", "blocks[1].exercises[0]"] == [where for where, _ in two]


def test_dat001_fixes_every_place():
    week = workout("Seated Rwo 3x10\nSeated Rwo 2x15")
    result = bw.fix(bw.Program.weekly("P", week), select="DAT001", unsafe=True)
    assert (2, 0) == (len(result.applied), len(result.report))


def test_dat001_names_three_of_many_muscles_that_are_not_known():
    vague = bw.Exercise("my_row", "My Row", prime_movers=["xq", "xw", "xy", "xz", "yz"])
    ((_, message),) = found(bw.Workout("A", bw.straight(vague, 5, reps=8)), "DAT001")
    assert "(xq, xw, xy, and 2 more)" in message
