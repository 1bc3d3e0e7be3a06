"""REP: repetitions, effort and rest."""

from __future__ import annotations

import pytest

import backworkouts as bw
from support import found, workout

GROWTH = bw.Profile(goal="hypertrophy")
BEGINNER = bw.Profile(level="beginner")
FIRST = "blocks[0].exercises[0]"
UNJUDGED = [
    "Pull-Up 3 to failure",
    "Pull-Up 3x5-6 to failure",
    "Pull-Up 3x1+",
    "Dead Hang 3x30 s",
    "Pull-Up 2x3 warm-up",
    "Bench Press 5x3",  # the chest
    "Landmine Thing 5x3",  # nobody knows what that is
]


def sets(exercise, *some, **said):
    return bw.Workout("A", bw.straight(exercise, some), **said)


# REP001: outside the article's range for growth


@pytest.mark.parametrize(
    ("reps", "is_found"),
    [("9", True), ("10", False), ("12", False), ("13", True), ("6-9", True), ("6-10", False),
     ("13-15", True), ("12-15", False), ("13+", True), ("12+", False), ("5+", False)],
)  # fmt: skip
def test_rep001_asks_for_ten_to_twelve_or_a_range_that_reaches_it(reps, is_found):
    assert is_found is bool(found(workout(f"Seated Row 3x{reps}"), "REP001", GROWTH))


def test_rep001_names_the_exercise_and_both_numbers():
    assert [
        (FIRST, "Deadlift: 5 repetitions, outside the 10-12 advised for growth"),
        (
            "blocks[1].exercises[0].sets[1]",
            "Seated Row: 8 and 6-7 repetitions in 2 of 3 sets, outside the 10-12 advised for growth",
        ),
    ] == found("Deadlift 3x5\nSeated Row 1x10, 1x8, 1x6-7\nPull-Up 3x10", "REP001", GROWTH)


def test_rep001_lets_a_pyramid_begin_or_end_outside():
    # 1 of 2 is half, 2 of 3 are more
    assert [] == found("Seated Row 1x10, 1x8", "REP001", GROWTH)
    assert [] == found("Seated Row 1x12, 1x10, 1x8", "REP001", GROWTH)
    assert [] != found("Seated Row 1x10, 1x8, 1x6", "REP001", GROWTH)
    assert [] != found("Seated Row 1x12, 1x10, 1x8", "REP001", GROWTH, let_pass=0)
    assert [] == found("Seated Row 1x10, 1x8, 1x6", "REP001", GROWTH, let_pass=67)


@pytest.mark.parametrize(
    ("name", "most"),
    [("Dumbbell Pullover", 15), ("Face Pull", 15), ("Reverse Fly", 15), ("Hyperextension", 20)],
)
def test_rep001_goes_as_far_as_the_article_does(name, most):
    assert [] == found(f"{name} 3x{most}", "REP001", GROWTH)
    said = f"{name}: {most + 1} repetitions, outside the 10-{most} advised for growth"
    assert [(FIRST, said)] == found(f"{name} 3x{most + 1}", "REP001", GROWTH)


def test_rep001_goes_by_its_options():
    assert [] == found("Deadlift 3x5", "REP001", GROWTH, low=5)
    assert [] == found("Seated Row 3x20", "REP001", GROWTH, high=20)
    assert [] != found("Face Pull 3x15", "REP001", GROWTH, upper_back_high=14)


@pytest.mark.parametrize("text", [*UNJUDGED, "Pendlay Row 3x5", "Dumbbell Pendlay Row 3x5"])
def test_rep001_does_not_judge(text):
    assert [] == found(text, "REP001", GROWTH)


def test_rep001_does_not_judge_the_rest_of_a_set():
    drops = [bw.Set(reps=10), bw.Set(reps=5, kind="drop"), bw.Set(reps=5, kind="drop")]
    assert [] == found(sets("seated_row", *drops), "REP001", GROWTH)


def test_rep001_is_for_growth_only():
    report = bw.check(workout("Deadlift 3x5"), select="REP001")
    assert [
        "it is for the goal of hypertrophy, which neither the profile nor the training states"
    ] == [one.reason for one in report.skipped]
    assert [] != found(sets("deadlift", bw.Set(reps=5), goal="hypertrophy"), "REP001")


def test_rep001_is_off_until_it_is_selected_or_the_profile_is_that_of_a_bodybuilder():
    heavy = workout("Deadlift 3x5")
    assert "REP001" not in bw.check(heavy, profile=GROWTH).ran
    bodybuilder = bw.Profile(goal="hypertrophy", focus="back")
    assert "REP001" in bw.check(heavy, profile=bodybuilder).codes
    assert "REP001" in bw.check(heavy, profile=GROWTH, select="REP").codes


def test_rep001_tells_many_different_numbers_as_a_span():
    ramp = [bw.Set(reps=reps) for reps in (8, 7, 6, 5, 4)]
    ((where, message),) = found(sets("deadlift", *ramp), "REP001", GROWTH)
    assert (FIRST, "Deadlift: 4 to 8 repetitions, outside the 10-12 advised for growth") == (
        where,
        message,
    )
    ((_, message),) = found(
        sets("deadlift", *ramp[:4], bw.Set(reps=bw.Reps(40, None))), "REP001", GROWTH
    )
    assert message.startswith("Deadlift: 5 to 40 repetitions")


def test_rep001_finds_partners_of_a_superset_and_sets_per_side():
    text = "Seated Row 3x10 + Deadlift 3x5"
    assert ["blocks[0].exercises[1]"] == [
        where for where, _ in found(workout(text), "REP001", GROWTH)
    ]
    assert [] != found("One-Arm Dumbbell Row 3x6 per side", "REP001", GROWTH)


# REP002: outside of what is usually studied


@pytest.mark.parametrize(
    ("reps", "is_found"),
    [("4", True), ("5", False), ("30", False), ("31", True), ("3-4", True), ("3-5", False),
     ("30-40", False), ("31+", True), ("1+", False)],
)  # fmt: skip
def test_rep002_asks_for_five_to_thirty(reps, is_found):
    assert is_found is bool(found(workout(f"Pull-Up 3x{reps}"), "REP002"))


def test_rep002_names_the_exercise_and_both_numbers():
    studied = "outside the 5-30 with which growth is usually studied"
    assert [
        (FIRST, f"Rack Pull: 1 repetition, {studied}"),
        ("blocks[1].exercises[0].sets[1]", f"Deadlift: 3 repetitions in 2 of 3 sets, {studied}"),
    ] == found("Rack Pull 3x1\nDeadlift 1x5, 2x3", "REP002")
    assert [] == found("Deadlift 3x3", "REP002", low=3)
    assert [] == found("Face Pull 2x40", "REP002", high=40)


@pytest.mark.parametrize("goal", ["strength", "athletics"])
def test_rep002_leaves_heavy_sets_to_those_who_train_for_them(goal):
    assert [] == found("Deadlift 5x1", "REP002", bw.Profile(goal=goal))
    assert [] == found(sets("deadlift", bw.Set(reps=1), goal=goal), "REP002")
    assert [] != found("Deadlift 5x1", "REP002", bw.Profile(goal="general"))


@pytest.mark.parametrize("text", [*UNJUDGED, "Pendlay Row 3x3"])
def test_rep002_does_not_judge(text):
    assert [] == found(text, "REP002")


# REP003: Pendlay rows


@pytest.mark.parametrize(
    ("reps", "is_found"),
    [("4", True), ("5", False), ("10", False), ("11", True), ("3-5", False), ("10-12", False)],
)
def test_rep003_asks_for_five_to_ten(reps, is_found):
    assert is_found is bool(found(workout(f"Pendlay Row 3x{reps}"), "REP003"))


def test_rep003_is_about_pendlay_rows_and_their_variants():
    said = "Pendlay Row: 12 repetitions, outside the 5-10 advised for Pendlay rows"
    assert [(FIRST, said)] == found("Pendlay Row 3x12", "REP003")
    assert [] != found("Dumbbell Pendlay Row 3x12", "REP003")
    assert [] == found("Pendlay Row 3x12", "REP003", high=12)
    for text in ("Barbell Row 3x12", "Deadlift 3x3", "Pendlay Row 3 to failure"):
        assert [] == found(text, "REP003")
    # a variant of it that is said to be no row
    other = bw.Exercise("mine", "Mine", patterns=["hip_hinge"], variant_of="pendlay_row")
    assert [] == found(sets(other, bw.Set(reps=12)), "REP003")


# REP004: hinges to failure


def test_rep004_names_the_hinge_and_how_many_sets_go_to_failure():
    rest = "which with a hip hinge is an option for the advanced, not for a beginner"
    assert [
        (FIRST, f"Deadlift: 3 sets to failure, {rest}"),
    ] == found("Deadlift 3 to failure\nPull-Up 3 to failure", "REP004", BEGINNER)
    last = [bw.Set(reps=8), bw.Set(reps=8), bw.Set(reps=8, rir=0)]
    assert [
        (f"{FIRST}.sets[2]", f"Romanian Deadlift: 1 set to failure, {rest}"),
    ] == found(sets("romanian_deadlift", *last), "REP004", BEGINNER)


@pytest.mark.parametrize(
    "text",
    [
        "Deadlift 3x8",
        "Deadlift 3x8+",
        "Deadlift 3x8 RIR 1",
        "Pull-Up 3 to failure",
        "Hyperextension 3 to failure",  # no hinge
        "Landmine Thing 3 to failure",
    ],
)
def test_rep004_is_content(text):
    assert [] == found(text, "REP004", BEGINNER)


def test_rep004_is_for_beginners():
    text = "Deadlift 3 to failure"
    assert ("REP004",) == tuple(
        one.code for one in bw.check(workout("Deadlift 3xfailure"), select="REP004").skipped
    )
    assert [] == found(text, "REP004", bw.Profile(level="advanced"))
    for_both = sets("deadlift", bw.Set(reps="to failure"), levels=["beginner", "intermediate"])
    assert [] != found(for_both, "REP004")


def test_rep004_finds_the_advanced_option_of_the_first_workout_of_the_article():
    ((where, message),) = found(bw.catalog.workouts["back_workout_1"], "REP004")
    assert "blocks[4].exercises[1]" == where
    assert message.startswith("Deadlift: 4 sets to failure")


# REP005: everything to failure


def test_rep005_begins_at_six_sets_and_ends_with_one_that_is_not_to_failure():
    said = "all 6 working sets go to failure; neither growth nor strength asks for that"
    everything = "Pull-Up 3 to failure\nInverted Row 3 to failure"
    assert [("", said)] == found(everything, "REP005")
    assert [] == found("Pull-Up 3 to failure\nInverted Row 2 to failure", "REP005")
    assert [] == found(f"{everything}\nBarbell Curl 1x10", "REP005")
    assert [] == found(f"{everything}\nDead Hang 1x30 s", "REP005")
    assert [] == found(everything, "REP005", sets=7)


def test_rep005_takes_no_repetition_in_reserve_for_failure():
    assert [] != found(sets("pull_up", *[bw.Set(reps=8, rir=0)] * 6), "REP005")
    assert [] != found(sets("dead_hang", *[bw.Set(duration=30, rir=0)] * 6), "REP005")
    assert [] == found(sets("pull_up", *[bw.Set(reps=8, rir=0.5)] * 6), "REP005")


def test_rep005_counts_what_has_to_be_done():
    # five for certain, and one that may be left out
    assert [] == found(workout("Pull-Up 5-6xfailure"), "REP005")
    assert [] != found(workout("Pull-Up 2x5 warm-up\nPull-Up 6xfailure"), "REP005")
    assert [] == found(workout("Pull-Up 6xfailure warm-up"), "REP005")
    said = "the only working set goes to failure; neither growth nor strength asks for that"
    assert [("", said)] == found(workout("Pull-Up 1xfailure"), "REP005", sets=1)
    assert [] == found(bw.Workout("A"), "REP005", sets=0)


# REP006: rest between heavy sets


def rested(*, rest="30 s", exercise="deadlift", count=3, **said):
    return sets(exercise, *[bw.Set(rest=rest, **said)] * count)


def test_rep006_begins_below_45_seconds():
    said = "Deadlift: 44 s of rest between heavy sets (5 x 100 kg), less than 45 s"
    assert [(f"{FIRST}.sets[0]", said)] == found(
        rested(rest="44 s", reps=5, load="100 kg"), "REP006"
    )
    assert [] == found(rested(rest="45 s", reps=5), "REP006")
    assert [] == found(rested(rest="30-60 s", reps=5), "REP006")
    assert [] != found(rested(rest="60 s", reps=5), "REP006", seconds=61)


def test_rep006_is_about_few_repetitions_or_a_high_share_of_the_maximum():
    assert [] != found(rested(reps=8), "REP006")
    assert [] == found(rested(reps=9), "REP006")
    assert [] == found(rested(reps="6-9"), "REP006")
    assert [] == found(rested(reps="5+"), "REP006")
    assert [] != found(rested(reps=10, load="80 %1RM"), "REP006")
    # fast triples with a light load want little rest
    assert [] == found(rested(reps=3, load="79 %1RM"), "REP006")
    assert [] == found(rested(duration=20), "REP006")
    hold = "Deadlift: 30 s of rest between heavy sets (90 %1RM), less than 45 s"
    assert [(f"{FIRST}.sets[0]", hold)] == found(rested(duration=5, load="90 %1RM"), "REP006")
    assert [] == found(rested(reps=8), "REP006", reps=7)
    assert [] != found(rested(reps=3, load="79 %1RM"), "REP006", percent=70)


def test_rep006_is_about_rest_between_sets_of_compound_exercises():
    assert [] == found(rested(reps=5, count=1), "REP006")
    assert [] == found(rested(reps=5, exercise="barbell_curl"), "REP006")
    assert [] == found(rested(reps=5, exercise=bw.Exercise.custom("Thing")), "REP006")
    report = bw.check(workout("Deadlift 3x5"), select="REP006")
    assert ["no rest intervals are stated"] == [one.reason for one in report.skipped]


def test_rep006_looks_at_each_workout_for_itself():
    week = [workout("Deadlift 3x5"), rested(reps=5)]
    assert [f"[1].{FIRST}.sets[0]"] == [where for where, _ in found(week, "REP006")]


def test_rep006_lets_supersets_drop_sets_and_warm_ups_be():
    one = bw.ExerciseSets(bw.resolve("deadlift"), [bw.Set(reps=5, rest=10)] * 3)
    other = bw.ExerciseSets(bw.resolve("pull_up"), [bw.Set(reps=5, rest=10)] * 3)
    assert [] == found(bw.Workout("A", bw.Block([one, other])), "REP006")
    heavy, drop = bw.Set(reps=5, rest=10), bw.Set(reps=5, rest=10, kind="drop")
    light = bw.Set(reps=5, rest=10, kind="warm_up")
    assert [] == found(sets("deadlift", light, light, heavy, drop, drop), "REP006")
    ((where, _),) = found(sets("deadlift", light, heavy, drop, heavy, heavy), "REP006")
    assert f"{FIRST}.sets[3]" == where
