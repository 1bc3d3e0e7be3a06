"""What counts as a set, and for whom."""

from __future__ import annotations

import itertools
import math
from datetime import datetime

import pytest

import backworkouts as bw
from backworkouts import limits
from backworkouts.volume import count
from support import workout


def lats(subject, **options):
    return bw.session_volume(subject, **options)["latissimus_dorsi"]


def lats_of_week(subject):
    return bw.weekly_volume(subject)["latissimus_dorsi"]


def test_warm_up_sets_earn_nothing():
    assert bw.Interval(3, 3) == lats(workout("Pull-Up 2x5 warm-up\nPull-Up 3x8"))


def test_warm_ups_and_working_sets_of_one_exercise_are_told_apart():
    sets = [bw.Set(reps=5, kind="warm_up"), bw.Set(reps=8), bw.Set(reps=8, kind="back_off")]
    assert bw.Interval(2, 2) == lats(bw.Workout("A", bw.straight("pull_up", sets)))


def test_the_warm_up_of_a_workout_is_not_counted():
    phase = bw.model.WarmUpPhase(
        "Prepare", exercises=[bw.resolve("pull_up")], sets=[bw.Set(reps=5)]
    )
    assert bw.Interval(0, 0) == lats(bw.Workout("A", warm_up=[phase]))


def test_a_set_to_failure_is_a_working_set():
    assert bw.Interval(3, 3) == lats(workout("Pull-Up 3xfailure"))


def test_a_set_for_each_side_is_one_set():
    both = bw.straight("one arm dumbbell row", 3, reps=10, per_side=True)
    assert bw.Interval(3, 3) == lats(bw.Workout("A", both))


def test_a_timed_set_is_a_set():
    assert bw.Interval(3, 3) == lats(workout("Pull-Up 3x30s"))


def test_optional_sets_make_an_interval():
    assert bw.Interval(3, 4) == lats(workout("Pull-Up 3-4x8"))


def test_sets_that_may_all_be_left_out_may_be_none():
    assert bw.Interval(0, 3) == lats(workout("Pull-Up 0-3x8"))


def test_a_drop_continues_the_set_before_it():
    assert bw.Interval(1, 1) == lats(dropping("working", "drop", "drop"))


def test_a_drop_with_no_set_before_it_counts_as_one():
    assert bw.Interval(1, 1) == lats(dropping("warm_up", "drop", "drop"))


def test_a_table_may_count_drops_by_themselves():
    half = bw.CreditTable("half a drop", "1", 1, 0.5, 0, drop_set=0.5)
    # one working set and two drops of half a set each
    assert bw.Interval(2, 2) == lats(dropping("working", "drop", "drop"), credits=half)


def dropping(*kinds):
    return bw.Workout("A", bw.straight("pull_up", [bw.Set(reps=8, kind=kind) for kind in kinds]))


def test_a_whole_muscle_earns_what_its_parts_do_once():
    volume = bw.session_volume(workout("Barbell Row 4x10"))
    # the row is done for the middle trapezius (1), with help from the lower (0.5)
    assert bw.Interval(4, 4) == volume["trapezius_middle"]
    assert bw.Interval(2, 2) == volume["trapezius_lower"]
    assert bw.Interval(4, 4) == volume["trapezius"]


def test_a_part_earns_what_its_whole_is_credited_with():
    volume = bw.session_volume(workout("Deadlift 3x5"))
    assert bw.Interval(3, 3) == volume["erector_spinae"]
    assert bw.Interval(3, 3) == volume["longissimus"]


def test_an_untrained_muscle_has_nothing_and_an_unknown_one_is_an_error():
    volume = bw.session_volume(workout("Deadlift 3x5"))
    assert bw.Interval(0, 0) == volume["biceps_brachii"]
    assert "biceps_brachii" in volume
    assert "biceps_brachii" not in volume.trained
    with pytest.raises(bw.errors.UnknownIdError, match="'latissimus_dorsi'"):
        volume["latissimus_dorsy"]


def test_a_custom_exercise_makes_a_count_incomplete_and_is_named():
    volume = bw.session_volume(workout("Pull-Up 3x8\nMystery Machine 2-3x10"))
    assert volume.incomplete
    assert {"Mystery Machine": bw.Interval(2, 3)} == volume.uncounted
    assert not bw.session_volume(workout("Pull-Up 3x8")).incomplete


def test_warm_ups_of_a_custom_exercise_leave_a_count_complete():
    assert not bw.session_volume(workout("Mystery Machine 2x10 warm-up")).incomplete


def test_a_custom_exercise_on_several_days_is_added_up():
    day = workout("Mystery Machine 2x10")
    assert {"Mystery Machine": bw.Interval(4, 4)} == bw.weekly_volume([day, day]).uncounted


def of_pulldowns_and(exercise, count=4):
    """Three pull-downs, and some sets of a custom exercise."""
    pulldowns = bw.straight("Lat Pulldown", 3, reps=10)
    return bw.Workout("A", pulldowns, bw.straight(exercise, count, reps=10))


def test_sets_of_an_unknown_exercise_may_train_any_muscle():
    volume = bw.session_volume(of_pulldowns_and(bw.Exercise.custom("Mystery")))
    assert set(bw.catalog.muscles) == set(volume.at_least) == set(volume.uncertain)
    # 3 counted and 4 not; no biceps curl, 1.5 of the pull-downs and 4 not
    assert (bw.Interval(3, 3), bw.Interval(0, 4)) == (
        volume["latissimus_dorsi"],
        volume.uncertain["latissimus_dorsi"],
    )
    assert (7, 5.5) == (volume.most("latissimus_dorsi"), volume.most("biceps_brachii"))
    assert "at least 3" == volume.shown("latissimus_dorsi")


def test_sets_of_an_inferred_movement_may_train_its_muscles_only():
    volume = bw.session_volume(of_pulldowns_and(bw.catalog.custom("Medusa Leg Curl")))
    assert "hamstrings" in volume.at_least
    assert "latissimus_dorsi" not in volume.at_least
    assert ("3", 3) == (volume.shown("latissimus_dorsi"), volume.most("latissimus_dorsi"))
    assert ("at least 0", 4) == (volume.shown("hamstrings"), volume.most("hamstrings"))


def test_a_movement_that_no_exercise_of_the_catalog_has_may_train_any_muscle():
    catalog = bw.Catalog(muscles=bw.catalog.muscles.values(), sources=bw.catalog.sources.values())
    volume = bw.session_volume(
        bw.Workout("A", bw.straight(bw.catalog.custom("Medusa Row"), 2, reps=8)), catalog=catalog
    )
    assert set(catalog.muscles) == set(volume.at_least)


def test_muscles_that_an_exercise_names_beside_unknown_ones_are_uncertain():
    alien = bw.Exercise(
        "fin_curl",
        "Fin Curl",
        patterns=["wrist_flexion"],
        prime_movers=["dorsal_fin", "gastrocnemius"],
    )
    volume = bw.session_volume(bw.Workout("A", bw.straight(alien, 2, reps=10)))
    assert "gastrocnemius" in volume.at_least
    assert "latissimus_dorsi" not in volume.at_least


def test_uncertain_sets_are_scaled_to_a_week_and_hold_every_phase():
    day = of_pulldowns_and(bw.Exercise.custom("Mystery"))
    # every second day: times 3.5
    every_other_day = bw.Phase([day, bw.REST])
    assert bw.Interval(0, 14) == bw.weekly_volume(every_other_day).uncertain["rhomboids"]
    known = bw.Phase([workout("Lat Pulldown 3x10"), bw.REST])
    volume = bw.weekly_volume(bw.Program("P", [known, every_other_day]))
    assert bw.Interval(0, 14) == volume.uncertain["rhomboids"]


def test_a_muscle_of_open_rounds_may_have_any_number_of_sets():
    rounds = bw.straight("Pull-Up", 3, reps=5).exercises[0]
    mystery = bw.straight(bw.catalog.custom("Medusa Leg Curl"), 2, reps=5).exercises[0]
    block = bw.Block([rounds, mystery], method="amrap", duration="9 min")
    volume = bw.session_volume(bw.Workout("A", block))
    assert (math.inf, math.inf) == (volume.most("latissimus_dorsi"), volume.most("hamstrings"))
    assert "at least 3" == volume.shown("latissimus_dorsi")
    assert 0 == volume.most("neck_flexors")
    unknown = bw.straight(bw.Exercise.custom("Mystery"), 2, reps=5).exercises[0]
    anything = bw.Block([unknown], method="amrap", duration="9 min")
    volume = bw.session_volume(bw.Workout("A", anything))
    assert math.inf == volume.most("neck_flexors")


def test_an_exercise_whose_muscles_a_catalog_does_not_have_is_uncounted():
    alien = bw.Exercise("fin_row", "Fin Row", prime_movers=["dorsal_fin"])
    volume = bw.session_volume(bw.Workout("A", bw.straight(alien, 2, reps=10)))
    assert {"Fin Row": bw.Interval(2, 2)} == volume.uncounted


def test_an_override_changes_one_exercise_under_a_new_name():
    mine = bw.FRACTIONAL.override("mine", {"dumbbell_pullover": {"pectoralis_major": 1}})
    day = workout("Dumbbell Pullover 4x12\nPull-Up 3x8")
    assert bw.Interval(7, 7) == lats(day)
    assert bw.Interval(3, 3) == lats(day, credits=mine)
    # 4 pullovers in full, and 3 pull-ups, where it is a synergist, by half
    assert bw.Interval(5.5, 5.5) == bw.session_volume(day, mine)["pectoralis_major"]
    assert "mine" == bw.session_volume(day, mine).credits.name


@pytest.mark.parametrize("credit", [-0.5, 2.5, True, 0.0005, "1", float("nan")])
def test_a_credit_out_of_range_is_refused(credit):
    with pytest.raises(bw.errors.InvalidValueError, match=r"CreditTable\.synergist"):
        bw.CreditTable("x", "1", 1, credit, 0)
    with pytest.raises(bw.errors.InvalidValueError, match=r"overrides\.pull_up\.biceps_brachii"):
        bw.DIRECT.override("x", {"pull_up": {"biceps_brachii": credit}})


def test_a_catalog_extended_by_a_muscle_counts_it():
    fin = bw.Muscle("dorsal_fin", "dorsal fin", "upper_back")
    row = bw.Exercise("fin_row", "Fin Row", prime_movers=["dorsal_fin"])
    sea = bw.catalog.extend(muscles=[fin], exercises=[row])
    day = bw.Workout("A", bw.straight("fin row", 2, reps=10, catalog=sea))
    assert bw.Interval(2, 2) == bw.session_volume(day, catalog=sea)["dorsal_fin"]


def session(day, text):
    return bw.Session(datetime.fromisoformat(day), workout(text))


# 2026-11-02 is a Monday; the week after has no session; 2026-11-22 is the Sunday of the third.
LOG = [session("2026-11-22", "Pull-Up 4x8"), session("2026-11-02", "Pull-Up 3x8\nDeadlift 2x5")]


def test_sessions_are_averaged_over_the_calendar_weeks_they_span():
    week = bw.weekly_volume(LOG)
    # 3 + 4 sets in three weeks
    assert bw.Interval(7 / 3, 7 / 3) == week["latissimus_dorsi"]
    assert bw.Interval(2 / 3, 2 / 3) == week.frequency["latissimus_dorsi"]
    assert bw.Interval(1 / 3, 1 / 3) == week.frequency["erector_spinae"]


def test_a_log_can_be_counted_week_by_week():
    weeks = bw.volume_by_week(LOG)
    assert [(2026, 45), (2026, 46), (2026, 47)] == list(weeks)
    assert [3, 0, 4] == [weeks[week]["latissimus_dorsi"].low for week in weeks]


def test_weeks_of_a_pause_share_one_empty_volume():
    day = LOG[0].workout
    log = [bw.Session("2026-11-02T18:00", day), bw.Session("2036-10-20T18:00", day)]
    weeks = list(bw.volume_by_week(log).values())
    # From Monday to Monday, 10 x 365 days and 3 leap days less 13 are 3,640: 520 weeks.
    assert 521 == len(weeks)
    assert 3 == len({id(week) for week in weeks})


def test_an_empty_log_has_no_weeks_and_an_empty_week_no_sets():
    assert {} == bw.volume_by_week([])
    assert {} == bw.weekly_volume([]).trained


def test_one_session_counts_as_its_workout():
    assert (
        bw.session_volume(LOG[0])["latissimus_dorsi"]
        == bw.weekly_volume(LOG[0])["latissimus_dorsi"]
    )


def test_a_workout_by_itself_is_done_once_a_week():
    assert bw.Interval(3, 3) == bw.weekly_volume(workout("Pull-Up 3x8"))["latissimus_dorsi"]


@pytest.mark.parametrize(
    "subject", [5, "pull", None, [workout("Pull-Up 3x8"), LOG[0]], [1], {"a": 1}]
)
def test_what_is_no_training_cannot_be_counted(subject):
    with pytest.raises(bw.errors.UnsupportedSubjectError):
        bw.weekly_volume(subject)
    with pytest.raises(bw.errors.UnsupportedSubjectError):
        bw.session_volume(subject)
    with pytest.raises(bw.errors.UnsupportedSubjectError):
        bw.volume_by_week(subject)


def test_a_phase_without_every_custom_exercise_spans_from_none():
    program = bw.Program(
        "P",
        [
            bw.Phase([workout("Mystery Machine 2x10"), *[bw.REST] * 6]),
            bw.Phase([workout("Pull-Up 3x8"), *[bw.REST] * 6]),
        ],
    )
    assert {"Mystery Machine": bw.Interval(0, 2)} == bw.weekly_volume(program).uncounted


def test_a_volume_names_its_table_and_the_most_trained_first():
    volume = bw.session_volume(workout("Pull-Up 3x8\nMystery Machine 2x10"))
    assert "latissimus_dorsi" == next(iter(volume.trained))
    assert len(bw.catalog.muscles) == len(volume) == len(list(volume))
    assert "fractional" in repr(volume)
    assert repr(volume).endswith("; without 1 exercise>")
    assert "..." not in repr(bw.session_volume(workout("Wrist Curl 3x8"), bw.DIRECT))


def test_volumes_are_equal_when_their_numbers_and_tables_are():
    day = workout("Pull-Up 3x8")
    assert bw.session_volume(day) == bw.session_volume(workout("Pull-Up 3x12"))
    assert bw.session_volume(day) != bw.session_volume(day, bw.TOTAL)
    assert bw.session_volume(day) != bw.session_volume(workout("Pull-Up 4x8"))
    assert bw.session_volume(day) != "volume"


def test_many_tables_may_be_made_in_one_process():
    day = workout("Pull-Up 3x8")
    for number in range(200):
        table = bw.CreditTable(f"table {number}", "1", 1, number / 1000, 0)
        # 3 sets with the biceps as synergist
        assert 3 * number / 1000 == pytest.approx(
            bw.session_volume(day, table)["biceps_brachii"].low
        )


def test_a_muscle_that_the_catalog_does_not_have_makes_a_count_incomplete():
    vague = bw.Exercise("my_row", "My Row", prime_movers=["latissimus_dorsi", "biceps"])
    volume = bw.session_volume(bw.Workout("A", bw.straight(vague, 5, reps=8)))
    assert {"My Row": bw.Interval(5, 5)} == volume.uncounted


def test_an_override_of_what_there_is_not_is_never_silent():
    day = workout("Pull-Up 3x8")
    with pytest.raises(bw.errors.UnknownExerciseError, match="nearest: 'pull_up'"):
        bw.session_volume(day, bw.DIRECT.override("m", {"pull_upp": {"latissimus_dorsi": 1}}))
    with pytest.raises(bw.errors.UnknownIdError, match="nearest: 'latissimus_dorsi'"):
        bw.session_volume(day, bw.DIRECT.override("m", {"pull_up": {"latissimus": 1}}))
    own = bw.DIRECT.override("m", {"custom:thing": {"latissimus_dorsi": 1}})
    thing = bw.Workout("A", bw.straight(bw.Exercise.custom("Thing"), 2, reps=8))
    assert bw.Interval(2, 2) == lats(thing, credits=own)


def test_a_muscle_that_an_override_credits_with_nothing_is_not_trained():
    table = bw.DIRECT.override("mine", {"pull_up": {"latissimus_dorsi": 1, "biceps_brachii": 0}})
    volume = bw.weekly_volume([workout("Pull-Up 3x8")] * 2, credits=table)
    # 3 sets on each of 2 days: 6 of the lats, and no day for the biceps
    assert bw.Interval(6, 6) == volume["latissimus_dorsi"]
    assert bw.Interval(2, 2) == volume.frequency["latissimus_dorsi"]
    assert bw.Interval(0, 0) == volume["biceps_brachii"]
    assert bw.Interval(0, 0) == volume.frequency["biceps_brachii"]


# just above and just below a whole thousandth
@pytest.mark.parametrize("credit", [0.5004, 0.4996])
def test_a_credit_is_of_whole_thousandths(credit):
    with pytest.raises(bw.errors.InvalidValueError, match=r"CreditTable\.synergist"):
        bw.CreditTable("x", "1", 1, credit, 0)


def test_an_override_has_a_name_of_its_own():
    with pytest.raises(bw.errors.InvalidValueError, match="a name of its own"):
        bw.FRACTIONAL.override("fractional", {})


@pytest.mark.parametrize("wrong", [None, 5, "ab", {"pull_up": 1}, {5: {"lats": 1}}, {"a": {1: 1}}])
def test_overrides_are_credits_by_muscle_by_exercise(wrong):
    with pytest.raises(bw.errors.InvalidValueError, match=r"CreditTable\.overrides"):
        bw.DIRECT.override("m", wrong)
    with pytest.raises(bw.errors.InvalidValueError, match=r"CreditTable\.overrides"):
        bw.CreditTable("m", "1", 1, 0, 0, overrides=wrong)


def test_overrides_of_overrides_add_up():
    one = bw.DIRECT.override("one", {"pull_up": {"biceps_brachii": 1}})
    two = one.override("two", {"chin_up": {"biceps_brachii": 1}})
    assert ["chin_up", "pull_up"] == [exercise for exercise, _ in two.overrides]


def test_a_bundled_table_may_be_named():
    day = workout("Pull-Up 3x8")
    assert bw.session_volume(day, "direct") == bw.session_volume(day, bw.DIRECT)
    with pytest.raises(
        bw.errors.UnknownIdError, match="unknown credit table 'dirct'; nearest: 'direct'"
    ):
        bw.session_volume(day, "dirct")
    with pytest.raises(bw.errors.UnsupportedSubjectError, match="a CreditTable"):
        bw.session_volume(day, 5)


def test_the_catalog_of_a_count_is_a_catalog():
    with pytest.raises(bw.errors.UnsupportedSubjectError, match="expected a Catalog"):
        bw.session_volume(workout("Pull-Up 3x8"), catalog="mine")


def test_what_is_no_id_is_no_muscle():
    with pytest.raises(bw.errors.UnknownIdError):
        bw.session_volume(workout("Pull-Up 3x8"))[[]]


def test_custom_exercises_of_one_id_are_counted_each_by_its_own_muscles():
    lat_row = bw.Exercise("my_row", "My Row", prime_movers=["latissimus_dorsi"])
    trap_row = bw.Exercise("my_row", "My Row", prime_movers=["trapezius"])
    assert bw.Interval(2, 2) == lats(bw.Workout("A", bw.straight(lat_row, 2, reps=8)))
    assert bw.Interval(0, 0) == lats(bw.Workout("A", bw.straight(trap_row, 2, reps=8)))


def test_a_stream_of_custom_exercises_is_counted(monkeypatch):
    monkeypatch.setattr("backworkouts.volume.count._MOST_EXERCISES", 3)
    table = bw.CreditTable("stream", "1", 1, 0, 0)
    for number in range(10):
        own = bw.Exercise(f"row_{number}", "Row", prime_movers=["latissimus_dorsi"])
        day = bw.Workout("A", bw.straight(own, 2, reps=8))
        assert bw.Interval(2, 2) == lats(day, credits=table)


@pytest.mark.parametrize("kind", ["rest_pause", "cluster"])
def test_a_set_in_several_parts_is_one_set(kind):
    assert bw.Interval(2, 2) == lats(bw.Workout("A", bw.straight("pull_up", 2, reps=12, kind=kind)))


def test_a_left_and_a_right_set_make_one():
    sets = [bw.Set(reps=8, side=side) for side in ("left", "right", "left", "right", "left")]
    day = bw.Workout("A", bw.straight("one arm dumbbell row", sets))
    assert bw.Interval(2.5, 2.5) == lats(day)  # 5 sets of one side, half a set each


def test_a_drop_on_one_side_counts_half_of_a_drop():
    table = bw.CreditTable("drops", "1", 1, 0.5, 0, drop_set=0.333)
    sets = [bw.Set(reps=8, side="left"), bw.Set(reps=8, side="left", kind="drop")]
    day = bw.Workout("A", bw.straight("one arm dumbbell row", sets))
    assert 0.6665 == lats(day, credits=table)  # 0.5 + 0.333 / 2


def test_an_emom_counts_the_rounds_that_are_planned():
    emom = bw.superset(
        bw.straight("pull_up", 5, reps=5), bw.straight("dip", 5, reps=5), method="emom"
    )
    volume = bw.session_volume(bw.Workout("A", emom))
    assert bw.Interval(5, 5) == volume["latissimus_dorsi"]
    assert not volume.incomplete


def test_an_amrap_counts_at_least_the_rounds_that_are_listed_and_names_its_exercises():
    amrap = bw.superset(
        bw.straight("pull_up", 1, reps=5), bw.straight("dip", 1, reps=5), method="amrap"
    )
    volume = bw.session_volume(bw.Workout("A", amrap, bw.straight("deadlift", 3, reps=5)))
    assert bw.Interval(1, 1) == volume["latissimus_dorsi"]
    assert ("Pull-Up", "Dip") == volume.open_rounds
    assert volume.incomplete


def test_open_rounds_of_every_phase_are_named():
    amrap = bw.superset(
        bw.straight("pull_up", 1, reps=5), bw.straight("dip", 1, reps=5), method="amrap"
    )
    plain = bw.straight("deadlift", 3, reps=5)
    phases = [bw.Phase([bw.Workout("A", block)]) for block in (plain, amrap)]
    assert ("Pull-Up", "Dip") == bw.weekly_volume(bw.Program("P", phases)).open_rounds


def test_every_kind_of_set_and_every_method_of_a_block_has_a_policy():
    assert set(bw.model.SetKind) == set(count.COUNTED_KINDS)
    assert set(bw.model.BlockMethod) == set(count.OPEN_METHODS)


def test_sessions_exactly_a_week_apart_span_two_weeks():
    # Monday 2 November and Monday 9 November: 3 + 5 sets in two calendar weeks
    log = [session("2026-11-02", "Pull-Up 3x8"), session("2026-11-09", "Pull-Up 5x8")]
    assert bw.Interval(4, 4) == bw.weekly_volume(log)["latissimus_dorsi"]
    assert [(2026, 45), (2026, 46)] == list(bw.volume_by_week(log))


def test_an_endless_log_is_refused(monkeypatch):
    monkeypatch.setattr(limits, "MEMBERS", 10)
    with pytest.raises(bw.errors.UnsupportedSubjectError):
        bw.weekly_volume(itertools.repeat(workout("Pull-Up 3x8")))
    with pytest.raises(bw.errors.UnsupportedSubjectError):
        bw.volume_by_week(itertools.repeat(LOG[0]))
    with pytest.raises(bw.errors.UnsupportedSubjectError):
        bw.tonnage(itertools.repeat(LOG[0]))
    assert bw.Interval(30, 30) == lats_of_week([workout("Pull-Up 3x8")] * 10)  # 10 are allowed


@pytest.mark.parametrize("count", [bw.session_volume, bw.weekly_volume, bw.volume_by_week])
def test_a_reading_is_refused_with_the_fields_that_can_be_counted(count):
    reading = bw.notation.read("Seated Row 3x10")
    with pytest.raises(bw.errors.UnsupportedSubjectError) as refused:
        count(reading)
    assert "a Reading, which has the training in .subject and .sessions" == refused.value.found
