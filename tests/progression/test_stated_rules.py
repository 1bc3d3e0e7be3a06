"""The stated rules: what a log says, what it does not, and what can be loaded."""

from __future__ import annotations

from datetime import UTC, date, datetime
from itertools import permutations

import pytest
from attrs import evolve
from training_logs import FIRST, ROW, day, done, log, planned, sets, shown

import backworkouts as bw
from backworkouts import progression
from backworkouts.errors import InvalidValueError, UnsupportedSubjectError

LINEAR = progression.Linear("2.5 kg")
DOUBLE = progression.DoubleProgression("2.5 kg")
PLAN = planned(3, "8-12", "60 kg")


def after(*sessions, scheme=DOUBLE, plan=PLAN, **more):
    return progression.next_sets(plan, sessions, scheme, **more)


# The log alone speaks.


def test_a_session_without_a_load_changes_nothing_and_is_named():
    following = after(done(0, "12 12 12"), done(3, "8 8 8", None))
    assert shown(following) == "3 x 8-12 x 62.5 kg"
    assert "2026-11-05" in following.reason
    assert following.sessions == (FIRST,)


@pytest.mark.parametrize(
    ("load", "words"),
    [
        (None, "no load"),
        ("80 %1RM", "no load"),
        ("8RM", "no load"),
        ("60 ?", "without its unit"),
    ],
)
def test_a_load_without_a_weight_is_no_load(load, words):
    following = after(done(0, "12 12 12", load))
    assert (shown(following), following.change) == ("3 x 8-12 x 60 kg", "start")
    assert words in following.reason


def test_sessions_that_do_not_count_are_named_by_what_they_lack():
    holds = [bw.Set(duration=30, load="10 kg")]
    following = after(done(0, "8", None), done(1, "8", None), done(2, "8", "5 ?"), done(3, holds))
    assert "2 sessions of Seated Row (the last on 2026-11-03) change nothing" in following.reason
    assert "1 session of Seated Row (the last on 2026-11-05) changes nothing" in following.reason
    assert "durations" in following.reason


def test_warm_up_and_drop_sets_do_not_speak():
    warm_up, drop = sets("12", "80 kg", kind="warm_up"), sets("12", "80 kg", kind="drop")
    assert after(done(0, [*warm_up, *sets("12 12 12"), *drop])).change == "more_load"
    assert after(done(0, [*warm_up, *drop])).change == "start"


def test_the_heaviest_load_is_that_of_the_session():
    # Two sets of three were done with 60 kg: fewer than planned, the load is repeated.
    following = after(done(0, [*sets("12 12", "60 kg"), *sets("12", "55 kg")]))
    assert (shown(following), following.change) == ("3 x 8-12 x 60 kg", "same")


def test_fewer_sets_are_neither_a_success_nor_a_failure():
    plan = planned(3, 5, "60 kg")
    sessions = log("5 5 4", "5 4", "4 4 4")
    following = progression.next_sets(plan, sessions, LINEAR)
    assert "2 of 3 times" in following.reason
    assert following.sessions == (day(0), day(6))


def test_the_last_session_may_have_fewer_sets():
    linear = progression.next_sets(planned(3, 5), [done(0, "5 5")], LINEAR)
    total = progression.next_sets(planned(3, 5), [done(0, "5 5")], progression.RepSum(15, "5 kg"))
    assert (shown(linear), linear.change) == ("3 x 5 x 60 kg", "same")
    assert (shown(total), total.change) == ("3 x 5 x 60 kg", "same")


def test_different_sessions_of_one_moment_have_one_order():
    sessions = [done(0, "12 12 12"), done(0, "8 8 8", "65 kg"), done(0, "9 9 9", "65 kg")]
    answers = {shown(after(*order)) for order in permutations(sessions)}
    assert len(answers) == 1


def test_optional_sets_need_not_be_done():
    plan = bw.model.ExerciseSets(
        bw.resolve(ROW), [*sets("8 8"), bw.Set(reps=8, load="60 kg", optional=True)]
    )
    assert after(done(0, "8 8"), plan=plan, scheme=LINEAR).change == "more_load"
    top = bw.model.ExerciseSets(
        bw.resolve(ROW),
        [bw.Set(reps="5-8"), bw.Set(reps="5-8", optional=True)],
    )
    scheme = progression.TopSetBackOff("2.5 kg")
    assert after(done(0, "8"), plan=top, scheme=scheme).change == "more_load"


def test_the_load_of_the_last_session_is_the_base_and_not_the_plan():
    assert shown(after(done(0, "12 12 12", "40 kg"))) == "3 x 8-12 x 42.5 kg"


def test_sessions_of_one_moment_count_once_where_they_are_equal():
    plan = planned(1, 5, "60 kg")
    failed = done(0, "4")
    twice = progression.next_sets(plan, [failed, failed], progression.Linear("2.5 kg", failures=2))
    assert twice.change == "same"


def test_sessions_after_the_day_do_not_count():
    sessions = log("12 12 12", ("12 12 12", "62.5 kg"))
    assert shown(after(*sessions, on=day(1))) == "3 x 8-12 x 62.5 kg"
    assert shown(after(*sessions, on=datetime(2026, 11, 8, tzinfo=UTC))) == "3 x 8-12 x 65 kg"


def test_a_scheme_may_look_at_the_sessions_of_one_workout():
    sessions = [done(0, "12 12 12", name="Heavy"), done(3, "12 12 12", "40 kg", name="Light")]
    assert shown(after(*sessions, workout="HEAVY")) == "3 x 8-12 x 62.5 kg"


def test_time_zones_and_days_are_ordered_by_the_clock():
    zoned = bw.Session("2026-11-05T18:00+01:00", done(0, "12 12 12", "70 kg").workout)
    assert shown(after(zoned, done(0, "8 8 8"))) == "3 x 8-12 x 72.5 kg"


def test_the_last_day_of_the_calendar_is_a_day():
    last = done(date.max, "12 12 12")
    assert after(last, deload=progression.Deload(1)).change == "more_load"


def test_sets_to_failure_are_told_by_their_repetitions():
    spent = [bw.Set(reps=bw.Reps(9, to_failure=True), load="60 kg")] * 3
    assert "2026-11-02: 9, 9 and 9 x 60 kg" in after(done(0, spent)).reason


# Sides.


def both(reps, left="20 kg", right="20 kg", rir=None):
    return [
        bw.Set(reps=number, load=load, side=side, rir=rir)
        for number in map(int, reps.split())
        for side, load in (("left", left), ("right", right))
    ]


def test_a_left_and_a_right_set_are_one_set_with_the_fewer_repetitions():
    plan = planned(2, "8-12", "20 kg", per_side=True)
    left = [bw.Set(reps=12, load="20 kg", side="left")] * 2
    weaker = [bw.Set(reps=reps, load="20 kg", side="right") for reps in (12, 11)]
    assert after(done(0, both("12 12")), plan=plan).change == "more_load"
    assert after(done(0, [*left, *weaker]), plan=plan).change == "more_reps"


def test_a_side_without_the_other_is_no_set():
    plan = planned(2, "8-12", "20 kg", per_side=True)
    halves = both("12 12")[:3]
    assert after(done(0, halves), plan=plan).change == "same"
    one = after(done(0, halves[:1]), plan=plan)
    assert one.change == "start"
    assert "one side" in one.reason


def test_two_sides_have_the_lighter_load_and_the_lower_rir():
    plan = planned(1, "8-12", "20 kg", per_side=True)
    following = after(done(0, both("12", "20 kg", "18 kg")), plan=plan)
    assert shown(following) == "1 x 8-12 x 20.5 kg per side"
    effort = planned(1, 10, "20 kg", per_side=True, rir=2)
    pair = [*both("10", rir=4)[:1], *both("10", rir=1)[1:]]
    less = after(done(0, pair), plan=effort, scheme=progression.Autoregulated())
    assert less.change == "less_load"


@pytest.mark.parametrize("right", [None, "BW+5 kg", "8RM"])
def test_two_sides_whose_loads_do_not_compare_have_none(right):
    plan = planned(1, "8-12", "20 kg", per_side=True)
    assert after(done(0, both("12", "20 kg", right)), plan=plan).change == "start"


def test_a_plan_for_both_sides_gets_the_load_on_both():
    plan = bw.model.ExerciseSets(bw.resolve(ROW), both("10 10"))
    following = after(done(0, both("10 10")), plan=plan, scheme=LINEAR)
    assert {str(each.load) for each in following.sets.sets} == {"22.5 kg"}
    assert following.change == "more_load"


def test_a_plan_for_one_side_has_whole_sets():
    plan = bw.model.ExerciseSets(bw.resolve(ROW), both("10 10")[::2])
    following = after(done(0, both("10 10")[::2]), plan=plan, scheme=LINEAR)
    assert shown(following) == "2 x 10 x 22.5 kg left"


def test_stages_and_a_training_max_have_both_sides():
    plan = bw.model.ExerciseSets(bw.resolve(ROW), both("10"))
    stages = progression.Stages((progression.Stage(1, 5),), "5 kg", since=FIRST)
    maximum = progression.TrainingMax("40 kg", "5 kg", since=FIRST)
    assert shown(after(plan=plan, scheme=stages)) == "1 x 5 x 20 kg left, 1 x 5 x 20 kg right"
    sides = [each.side for each in after(plan=plan, scheme=maximum).sets.sets]
    assert sides == ["left", "right"] * 3


# Units and bodyweight.


def test_the_load_is_in_the_unit_of_the_log_without_a_loading():
    # 135 lb and 2.5 kg, which are 5.512 lb.
    assert shown(after(done(0, "12 12 12", "135 lb"))) == "3 x 8-12 x 140.512 lb"


def test_the_load_is_in_the_unit_of_the_loading():
    # 135 lb are 61.235 kg; 63.735 kg are rounded down to 62.5 kg.
    following = after(done(0, "12 12 12", "135 lb"), loading=progression.Rack())
    assert shown(following) == "3 x 8-12 x 62.5 kg"


def test_kg_and_lb_of_one_session_compare():
    mixed = [*sets("12 12", "60 kg"), *sets("12", "135 lb")]  # 61.2 kg: one set of three
    assert shown(after(done(0, mixed))) == "3 x 8-12 x 135 lb"


def test_help_becomes_less_and_added_weight_more():
    pull_up = planned(2, "6-8", None, exercise="pull up")
    assert str(after(done(0, "8 8", "BW-20 kg", exercise="pull up"), plan=pull_up).sets) == (
        "Pull-Up 2 x 6-8 x BW-17.5 kg"
    )
    assert str(after(done(0, "8 8", "BW", exercise="pull up"), plan=pull_up).sets) == (
        "Pull-Up 2 x 6-8 x BW+2.5 kg"
    )


@pytest.mark.parametrize(
    ("load", "step", "expected", "change"),
    [
        ("BW+10 kg", "2.5 kg", "BW+12.5 kg", "more_load"),
        ("BW+50 kg", "1 kg", "BW+52.5 kg", "more_load"),  # 51 cannot be made; 52.5 is 5 % more
        ("BW+10 kg", "1 kg", "BW+10 kg", "same"),  # 12.5 is 25 % more than 10
        ("BW", "1 kg", "BW", "same"),  # no percentage of what is not added
        ("BW-1 kg", "2 kg", "BW", "more_load"),  # 1 kg on top cannot be made
    ],
)
def test_what_is_added_to_bodyweight_is_rounded_with_a_belt(load, step, expected, change):
    belt = progression.Rack("0 kg", {"10 kg": 4, "5 kg": 2, "1.25 kg": 2})
    plan = planned(2, "6-8", None, exercise="pull up")
    following = after(
        done(0, "8 8", load, exercise="pull up"),
        plan=plan,
        scheme=progression.DoubleProgression(step),
        loading=belt,
    )
    assert (str(following.sets.sets[0].load), following.change) == (expected, change)


@pytest.mark.parametrize(
    ("load", "step", "expected"),
    [
        ("BW-20 kg", "5 kg", "BW-15 kg"),
        ("BW-22 kg", "5 kg", "BW-20 kg"),  # 17 is rounded to more help
        ("BW-20 kg", "2.5 kg", "BW-20 kg"),  # 15 is the next, and has no percentage
        ("BW-5 kg", "2.5 kg", "BW-5 kg"),  # none at all is the next
        ("BW-5 kg", "10 kg", "BW+5 kg"),  # a stack adds nothing: every load can be made
    ],
)
def test_help_is_rounded_with_a_stack(load, step, expected):
    stack = progression.Stack("5 kg", "5 kg", "60 kg")
    following = after(
        done(0, "8 8", load, exercise="pull up"),
        plan=planned(2, "6-8", None, exercise="pull up"),
        scheme=progression.DoubleProgression(step),
        loading=stack,
    )
    assert str(following.sets.sets[0].load) == expected


def test_a_percentage_of_bodyweight_is_not_guessed():
    plan = planned(1, 8, None, exercise="pull up", rir=2)
    scheme = progression.Autoregulated()
    helped = after(done(0, "8", "BW-20 kg", exercise="pull up", rir=4), plan=plan, scheme=scheme)
    added = after(done(0, "8", "BW+20 kg", exercise="pull up", rir=4), plan=plan, scheme=scheme)
    assert (str(helped.sets.sets[0].load), helped.change) == ("BW-20 kg", "same")
    assert "bodyweight" in helped.reason
    assert str(added.sets.sets[0].load) == "BW+21 kg"  # 5 % of what is added
    cut = after(
        done(0, "7", "BW", exercise="pull up"),
        plan=planned(1, 8, None, exercise="pull up"),
        scheme=progression.Linear("2.5 kg", failures=1),
    )
    assert (str(cut.sets.sets[0].load), cut.change) == ("BW", "same")


def test_loads_with_and_without_bodyweight_do_not_compare():
    mixed = [*sets("8", "BW+5 kg"), *sets("8", "20 kg")]
    assert "bodyweight" in after(done(0, mixed)).reason


# What can be loaded.


def test_a_smaller_increase_than_the_scheme_has_is_explained():
    # 20 + 2 x (20 + 2.5) = 65 is the most; 60 + 10 = 70 cannot be made.
    rack = progression.Rack("20 kg", {"20 kg": 2, "2.5 kg": 2})
    scheme = progression.DoubleProgression("10 kg")
    following = after(done(0, "12 12 12"), scheme=scheme, loading=rack)
    assert shown(following) == "3 x 8-12 x 65 kg"
    assert "65 kg (70 kg cannot be made)" in following.reason


def test_an_increase_goes_to_the_next_load_of_at_most_ten_percent():
    # 60 + 1 cannot be made; 62.5 is 4 % more. 20 + 1 neither, and 22.5 is 12.5 % more.
    rack = progression.Rack()
    one = progression.DoubleProgression("1 kg")
    heavy = after(done(0, "12 12 12", "60 kg"), scheme=one, loading=rack)
    light = after(done(0, "12 12 12", "20 kg"), scheme=one, loading=rack)
    assert (shown(heavy), heavy.change) == ("3 x 8-12 x 62.5 kg", "more_load")
    assert (shown(light), light.change) == ("3 x 8-12 x 20 kg", "same")
    assert "22.5 kg" in light.reason


def test_without_a_loading_no_load_is_the_next():
    assert progression.Loadings().heavier(bw.Load(60, "kg")) is None


def test_nothing_is_heavier_than_the_last_dumbbell():
    dumbbells = progression.Dumbbells(["50 kg", "60 kg"])
    following = after(done(0, "12 12 12"), loading=dumbbells)
    assert (shown(following), following.change) == ("3 x 8-12 x 60 kg", "same")


def test_the_lightest_load_is_used_where_all_are_heavier():
    assert shown(after(done(0, "8 8 8", "10 kg"), loading=progression.Rack())) == (
        "3 x 8-12 x 20 kg"
    )


def test_no_load_is_above_the_limit_of_the_library():
    assert shown(after(done(0, "12 12 12", "5000 kg"))) == "3 x 8-12 x 5000 kg"
    pounds = progression.Dumbbells(["100 lb"])
    assert shown(after(done(0, "12 12 12", "4000 kg"), loading=pounds)) == "3 x 8-12 x 100 lb"
    assert shown(after(done(0, "12 12 12", "0.001 lb"), loading=progression.Rack())) == (
        "3 x 8-12 x 20 kg"
    )


def test_plates_are_told_for_each_set():
    following = after(loading=progression.Rack())
    assert [[str(plate) for plate in side] for side in following.per_side] == [["20 kg"]] * 3
    assert after(loading=progression.Stack("5 kg", "5 kg", "100 kg")).per_side == ()
    pull_up = planned(1, 8, "BW-5 kg", exercise="pull up")
    assert after(plan=pull_up, scheme=LINEAR, loading=progression.Rack()).per_side == ()


def test_a_load_that_cannot_be_made_is_not_called_the_same():
    lighter = after(done(0, "9 9 9", "61 kg"), loading=progression.Rack())
    assert (shown(lighter), lighter.change) == ("3 x 8-12 x 60 kg", "less_load")
    assert "60 kg, as 61 kg cannot be made" in lighter.reason
    heavier = after(done(0, "7 7 7", "10 kg"), loading=progression.Rack())
    assert "20 kg, as 10 kg cannot be made" in heavier.reason
    earned = after(done(0, "12 12 12", "12.5 kg"), loading=progression.Rack())
    assert (earned.change, "the lightest load" in earned.reason) == ("more_load", True)


def test_a_cut_below_the_lightest_load_is_not_told_as_a_cut():
    plan = planned(1, 5, "20 kg")
    scheme = progression.Linear("2.5 kg", failures=1)
    following = after(done(0, "4", "20 kg"), plan=plan, scheme=scheme, loading=progression.Rack())
    assert (shown(following), following.change) == ("1 x 5 x 20 kg", "same")
    assert "%" not in following.reason


def test_the_next_load_on_bodyweight_has_no_percentage():
    stack = progression.Stack("5 kg", "5 kg", "60 kg")
    plan = planned(2, "6-8", None, exercise="pull up")
    helped = after(done(0, "8 8", "BW-20 kg", exercise="pull up"), plan=plan, loading=stack)
    assert "BW-15 kg" in helped.reason
    assert "%" not in helped.reason


# The start.


@pytest.mark.parametrize(
    ("load", "expected", "words"),
    [
        ("61 kg", "1 x 5 x 60 kg", "61 kg"),
        ("60-70 kg", "1 x 5 x 60 kg", "60 kg"),
        ("80 %1RM", "1 x 5 x 80 %1RM", "choose"),
        ("8RM", "1 x 5 x 8RM", "choose"),
        (None, "1 x 5", "choose"),
        ("50 ?", "1 x 5 x 50 ?", "choose"),
    ],
)
def test_the_first_session_has_the_planned_load(load, expected, words):
    following = after(plan=planned(1, 5, load), scheme=LINEAR, loading=progression.Rack())
    assert (shown(following), following.change) == (expected, "start")
    assert words in following.reason


# Plans with several loads.


def mixed_plan(*loads, reps=5, **more):
    return bw.model.ExerciseSets(
        bw.resolve(ROW), [bw.Set(reps=reps, load=load, **more) for load in loads]
    )


@pytest.mark.parametrize(
    ("loads", "expected"),
    [
        # 50 of 100 kg and 80 of 100 kg are 55 and 88 of 110 kg.
        (("50 kg", "80 kg", "100 kg"), ["55 kg", "88 kg", "110 kg"]),
        (("70 %1RM", "80 %1RM"), ["96.2 kg", "110 kg"]),  # 7/8 of 110 are 96.25
        (("80 kg", None), ["110 kg", None]),
        (("8RM", "10RM"), ["110 kg", "10RM"]),  # no amounts: the first is judged
        (("80 kg", "70 %1RM"), ["110 kg", "70 %1RM"]),
        (("0 kg", "0 kg"), ["110 kg", "110 kg"]),
    ],
)
def test_sets_with_less_load_keep_their_share(loads, expected):
    plan = mixed_plan(*loads)
    following = after(done(0, "5 5 5", "107.5 kg"), plan=plan, scheme=LINEAR)
    assert [each.load and str(each.load) for each in following.sets.sets] == expected


def test_sets_of_other_repetitions_do_not_get_the_load_of_the_heaviest():
    # 5-8 and 8-12 without loads, done with 80 and 60 kg: 82.5 kg, and 60/80 of it are 61.875 kg.
    plan = bw.model.ExerciseSets(bw.resolve(ROW), [bw.Set(reps="5-8"), bw.Set(reps="8-12")])
    full = done(0, [*sets("8", "80 kg"), *sets("12", "60 kg")])
    assert shown(after(full, plan=plan)) == "1 x 5-8 x 82.5 kg, 1 x 8-12 x 61.8 kg"
    # The last session has one set alone: the loads are those of the one before.
    short = done(3, "8", "82.5 kg")
    assert shown(after(full, short, plan=plan)) == "1 x 5-8 x 85 kg, 1 x 8-12 x 63.7 kg"
    same = done(0, "12 12", "60 kg")
    assert shown(after(same, plan=plan)) == "1 x 5-8 x 62.5 kg, 1 x 8-12 x 62.5 kg"


def test_warm_up_sets_take_no_load_of_the_log():
    plan = bw.model.ExerciseSets(
        bw.resolve(ROW), [bw.Set(reps=5, kind="warm_up"), bw.Set(reps=5), bw.Set(reps=10)]
    )
    full = done(0, [*sets("5", "80 kg"), *sets("10", "60 kg")])
    loads = [each.load for each in after(full, plan=plan, scheme=LINEAR).sets.sets]
    assert [None if load is None else str(load) for load in loads] == [None, "82.5 kg", "61.8 kg"]


def test_sets_on_bodyweight_keep_their_difference():
    plan = mixed_plan("BW+20 kg", "BW+10 kg")
    following = after(done(0, "5", "BW+30 kg"), plan=plan, scheme=LINEAR)
    assert [str(each.load) for each in following.sets.sets] == ["BW+32.5 kg", "BW+22.5 kg"]


def test_a_share_of_help_is_not_guessed():
    following = after(done(0, "5", "BW-10 kg"), plan=mixed_plan("60 kg", "50 kg"), scheme=LINEAR)
    assert [str(each.load) for each in following.sets.sets] == ["BW-7.5 kg", "50 kg"]


def test_warm_up_sets_keep_their_load():
    warm_up = bw.Set(reps=5, load="41 kg", kind="warm_up")
    plan = bw.model.ExerciseSets(bw.resolve(ROW), [warm_up, *sets("5 5")])
    rack = progression.Rack()
    schemes = [
        LINEAR,
        progression.Stages((progression.Stage(2, 5),), "5 kg", since=FIRST),
        progression.TrainingMax("80 kg", "5 kg", since=FIRST),
    ]
    for scheme in schemes:
        following = after(done(0, "5 5", "60 kg"), plan=plan, scheme=scheme, loading=rack)
        assert str(following.sets.sets[0]) == "5 x 40 kg (warm-up)"
    range_plan = bw.model.ExerciseSets(bw.resolve(ROW), [warm_up, bw.Set(reps="5-8", load="60 kg")])
    top = after(plan=range_plan, scheme=progression.TopSetBackOff("5 kg"), loading=rack)
    assert str(top.sets.sets[0]) == "5 x 40 kg (warm-up)"


# Breaks.


def test_a_break_takes_some_of_the_load_and_progression_goes_on():
    # 60 * 0.9 = 54; then 12 12 12 with 54: 56.5.
    rested = after(done(0, "12 12 12"), on=day(21))
    assert (shown(rested), rested.change) == ("3 x 8-12 x 54 kg", "layoff")
    back = after(done(0, "12 12 12"), done(21, "12 12 12", "54 kg"))
    assert (shown(back), back.change) == ("3 x 8-12 x 56.5 kg", "more_load")
    assert after(done(0, "12 12 12"), on=day(20)).change == "more_load"
    assert after(done(0, "12 12 12"), on=day(300), layoff=None).change == "more_load"


def test_a_break_is_not_ended_by_a_session_that_states_no_load():
    following = after(done(0, "12 12 12"), done(30, "8 8 8", None), on=day(32))
    assert (shown(following), following.change) == ("3 x 8-12 x 54 kg", "layoff")


def test_a_break_repeats_the_stage_and_the_week():
    stages = progression.Stages(
        (progression.Stage(1, 5), progression.Stage(1, 3)), "5 kg", since=FIRST
    )
    plan = planned(1, 8)
    missed = done(0, "4")  # stage 2 would be next
    assert shown(after(missed, plan=plan, scheme=stages, on=day(30))) == "1 x 5 x 54 kg"
    again = after(missed, done(30, "5", "54 kg"), plan=plan, scheme=stages)
    assert shown(again) == "1 x 5 x 59 kg"
    maximum = progression.TrainingMax("100 kg", "5 kg", since=FIRST)
    first = done(0, [*sets("5", "65 kg"), *sets("5", "75 kg"), *sets("5", "85 kg")])
    rested = after(first, plan=plan, scheme=maximum, on=day(30))
    # 90 kg: 65, 75 and 85 % are 58.5, 67.5 and 76.5.
    assert shown(rested) == "1 x 5 x 58.5 kg, 1 x 5 x 67.5 kg, 1 x 5+ x 76.5 kg"
    assert rested.change == "layoff"
    week = done(30, [*sets("5", "58.5 kg"), *sets("5", "67.5 kg"), *sets("5", "76.5 kg")])
    # The week is done: week 2 of 90 kg begins with 70 %.
    assert shown(after(first, week, plan=plan, scheme=maximum)).startswith("1 x 3 x 63 kg")


def test_failures_before_a_break_do_not_count():
    plan = planned(1, 5, "60 kg")
    kept = progression.Layoff(21, cut=0)
    sessions = [done(0, "4"), done(3, "4"), done(40, "4"), done(43, "4")]
    following = progression.next_sets(plan, sessions, LINEAR, layoff=kept)
    assert (shown(following), following.sessions) == ("1 x 5 x 60 kg", (day(40), day(43)))


def test_a_session_of_another_workout_is_no_break():
    sessions = [done(0, "12 12 12", name="Heavy"), done(10, "12 12 12", "40 kg", name="Light")]
    assert after(*sessions, workout="Heavy", on=day(22)).change == "more_load"
    assert after(*sessions, workout="Heavy", on=day(31)).change == "layoff"
    other = after(sessions[1], workout="Heavy")
    assert (other.change, "another workout" in other.reason) == ("start", True)


# Lighter weeks.


def test_a_week_after_some_weeks_in_a_row_is_lighter():
    # Two weeks with sessions: the third has 90 % of 62.5 = 56.25, in tenths 56.2, and 1 of 3 sets.
    deload = progression.Deload(2)
    weeks = [done(0, "12 12 12", "57.5 kg"), done(7, "12 12 12")]
    lighter = after(*weeks, on=day(14), deload=deload)
    assert (shown(lighter), lighter.change) == ("1 x 8-12 x 56.2 kg", "deload")
    assert lighter.reason.endswith(": 90 % of that load, 1 of 3 sets")
    on_bodyweight = after(
        *(done(day, "8 8", "BW", exercise="pull up") for day in (0, 7)),
        plan=planned(2, "6-12", "BW", exercise="pull up"), on=day(14), deload=deload,
    )  # fmt: skip
    assert on_bodyweight.reason.endswith(": the same load, 1 of 2 sets")
    assert after(*weeks, on=day(13), deload=deload).change == "more_load"
    assert after(*weeks, on=day(21), deload=deload).change == "more_load"


def test_sessions_of_a_lighter_week_do_not_speak():
    deload = progression.Deload(2)
    weeks = [done(0, "12 12 12"), done(7, "12 12 12"), done(14, "12", "50 kg")]
    following = after(*weeks, on=day(21), deload=deload)
    assert shown(following) == "3 x 8-12 x 62.5 kg"
    assert "lighter week" in following.reason


def test_a_lighter_week_keeps_both_sides_and_warm_up_sets():
    warm_up = bw.Set(reps=5, load="10 kg", kind="warm_up")
    plan = bw.model.ExerciseSets(bw.resolve(ROW), [warm_up, *both("10 10")])
    lighter = after(
        done(0, both("9 9")), plan=plan, scheme=LINEAR, on=day(7), deload=progression.Deload(1)
    )
    assert shown(lighter) == "1 x 5 x 10 kg (warm-up), 1 x 10 x 18 kg left, 1 x 10 x 18 kg right"


@pytest.mark.parametrize(
    ("load", "expected"),
    [("BW", "BW"), ("80 %1RM", "72 %1RM"), ("8RM", "8RM"), (None, None), ("50 ?", "50 ?")],
)
def test_a_lighter_week_takes_a_share_of_what_has_one(load, expected):
    plan = planned(2, 5, load)
    sessions = [done(0, "4 4", None)]
    lighter = after(*sessions, plan=plan, scheme=LINEAR, on=day(7), deload=progression.Deload(1))
    assert lighter.change == "deload"
    assert [each.load and str(each.load) for each in lighter.sets.sets] == [expected]


# What schemes need.


@pytest.mark.parametrize(
    ("scheme", "plan"),
    [
        (DOUBLE, planned(3, 10)),
        (DOUBLE, planned(3, "10+")),
        (LINEAR, planned(3, "to failure")),
        (progression.TopSetBackOff("2.5 kg"), planned(3, 5)),
        (progression.Autoregulated(), planned(3, 8)),
        (progression.Autoregulated(), planned(3, "to failure", rir=0)),
    ],
    ids=lambda each: type(each).__name__,
)
def test_what_a_scheme_needs_and_the_plan_lacks_is_an_error(scheme, plan):
    with pytest.raises(InvalidValueError) as error:
        after(plan=plan, scheme=scheme, workout="Pull")
    (problem,) = error.value.problems
    assert problem.where == "Pull: Seated Row"
    assert str(plan.sets[0].reps) in problem.found


@pytest.mark.parametrize("reps", ["8-12 to failure", "8+"])
def test_a_number_of_repetitions_is_enough_for_a_linear_scheme(reps):
    assert after(plan=planned(3, reps), scheme=LINEAR).change == "start"


@pytest.mark.parametrize(
    "scheme",
    [
        progression.Stages((progression.Stage(1, 5),), "5 kg"),
        progression.TrainingMax("100 kg", "5 kg"),
    ],
    ids=lambda each: type(each).__name__,
)
def test_a_scheme_that_counts_sessions_asks_since_when(scheme):
    assert after(scheme=scheme).change == "start"
    with pytest.raises(InvalidValueError, match="since"):
        after(done(0, "5 5 5"), scheme=scheme)


def test_sessions_before_the_first_day_do_not_count():
    stages = progression.Stages((progression.Stage(1, 5),), "5 kg", since=day(10))
    assert after(done(0, "5"), scheme=stages).change == "start"


@pytest.mark.parametrize(
    "plan",
    [
        bw.model.ExerciseSets(bw.resolve(ROW), [bw.Set(duration=30)]),
        bw.model.ExerciseSets(bw.resolve(ROW), [bw.Set(reps=5, kind="warm_up")]),
    ],
    ids=["hold", "warm-up"],
)
def test_holds_and_warm_up_stay_as_planned(plan):
    following = after(plan=plan, scheme=LINEAR)
    assert (following.sets, following.change) == (plan, "as_planned")


# Own schemes.


class Wave:
    """Three sets of 5 with the load of the last session and 1 kg for each session before."""

    def decide(self, history):
        load = history.last.load + len(history.performances)
        found = history.planned.map_sets(lambda each: evolve(each, reps=5, load=load))
        days = tuple(performance.on for performance in history.performances)
        return progression.Decision(found, "more_load", "a wave", days)


def test_an_own_scheme_decides_and_its_loads_can_be_made():
    following = after(done(0, "8 8 8"), scheme=Wave(), loading=progression.Rack())
    assert (shown(following), following.change) == ("3 x 5 x 60 kg", "more_load")
    assert after(scheme=Wave()).change == "start"
    assert after(done(0, "8 8 8"), scheme=Wave(), on=day(40)).change == "layoff"


def test_a_change_is_one_of_those_that_there_are():
    with pytest.raises(InvalidValueError, match="more_load"):
        progression.Decision(PLAN, "heavier", "a wave")


@pytest.mark.parametrize("days", [5, "2026-11-02", ["2026-11-02"], [datetime(2026, 11, 2)]])  # noqa: DTZ001  refused
def test_the_days_of_a_decision_are_dates(days):
    with pytest.raises(InvalidValueError, match="sessions"):
        progression.Decision(PLAN, "same", "a wave", days)
    assert progression.Decision(PLAN, "same", "a wave", [FIRST]).sessions == (FIRST,)


class Other:
    def decide(self, history):
        other = planned(3, 8, exercise="pull up")
        return progression.Decision(other, "same", "other sets", (history.last.on,))


class Wrong:
    def decide(self, history):
        return str(history.last.load)


@pytest.mark.parametrize(
    ("plan", "sessions", "scheme", "more"),
    [
        ("3x8", [], DOUBLE, {}),
        (PLAN, "2026-11-02", DOUBLE, {}),
        (PLAN, 5, DOUBLE, {}),
        (PLAN, done(0, "8"), DOUBLE, {}),
        (PLAN, ["2026-11-02"], DOUBLE, {}),
        (PLAN, [], "double", {}),
        (PLAN, [], DOUBLE, {"loading": "a rack"}),
        (PLAN, [], DOUBLE, {"on": "2026-11-02"}),
        (PLAN, [], DOUBLE, {"layoff": 21}),
        (PLAN, [], DOUBLE, {"deload": 4}),
        (PLAN, [], DOUBLE, {"workout": 5}),
        (PLAN, [done(0, "8 8 8")], Wrong(), {}),
        (PLAN, [done(0, "8 8 8")], Other(), {}),
        (PLAN, [done(0, "8 8 8")], Other, {}),  # the class, and not an object
    ],
)
def test_another_type_is_an_error(plan, sessions, scheme, more):
    with pytest.raises(UnsupportedSubjectError):
        progression.next_sets(plan, sessions, scheme, **more)


def test_an_endless_log_ends_in_an_error(monkeypatch):
    monkeypatch.setattr("backworkouts.limits.MEMBERS", 10)
    endless = iter(lambda: done(0, "8 8 8"), None)
    with pytest.raises(UnsupportedSubjectError, match="10"):
        progression.next_sets(PLAN, endless, DOUBLE)


def test_texts_and_plain_values():
    following = after(done(0, "12 12 12"), loading=progression.Rack())
    assert repr(following) == "<NextSets Seated Row 3 x 8-12 x 62.5 kg: more_load>"
    assert following.to_dict() == {
        "exercise": "seated_row",
        "name": "Seated Row",
        "planned": [{"count": 3, "reps": "8-12", "load": "60 kg"}],
        "sets": [{"count": 3, "reps": "8-12", "load": "62.5 kg"}],
        "change": "more_load",
        "reason": following.reason,
        "sessions": ["2026-11-02"],
        "per_side": [["20 kg", "1.25 kg"]] * 3,
    }


def test_an_exercise_is_kept_out_of_the_default():
    text = """
    progress: double 2.5 kg
    Seated Row 3x8-12 @ 60 kg
    Face Pull 3x12-15 @ 20 kg, progress: none
    """
    plan = bw.notation.read(text)
    done = bw.notation.read(
        "2026-11-02\nSeated Row 12/12/12 @ 60 kg\nFace Pull 15/15/15 @ 20 kg"
    ).sessions
    row, face_pull = bw.progression.next(plan.subject, done, plan.progressions).exercises
    assert ("more_load", "62.5 kg") == (row.change, str(row.sets.sets[0].load))
    assert ("as_planned", "20 kg") == (face_pull.change, str(face_pull.sets.sets[0].load))
