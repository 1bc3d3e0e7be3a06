"""Built programs: what a coach would look at."""

from __future__ import annotations

from itertools import pairwise

import pytest

import backworkouts as bw
from backworkouts.builder import ConflictingWishesError, Wishes, build
from backworkouts.builder.solver import Solution, Status
from backworkouts.linter import Trait, traits_of

GYM = build()


def ids(workout):
    return [exercise.id for exercise in workout.exercises]


def sets(workout):
    return {each.exercise.id: len(each.sets) for each in workout.exercise_sets()}


def count(workout, *traits):
    return sum(not traits_of(exercise).isdisjoint(traits) for exercise in workout.exercises)


def test_nothing_is_found_in_the_default_program():
    assert GYM.report.findings == ()
    assert GYM.report == bw.check(GYM.program)
    assert GYM.is_optimal
    assert 0 == GYM.gap


def test_each_of_two_days_has_the_composition_of_the_article():
    for workout in GYM.workouts:
        assert 5 == len(workout.exercises)
        assert 2 == count(workout, Trait.VERTICAL_PULL)
        assert 2 == count(workout, Trait.ROW)
        assert 1 == count(workout, Trait.HINGE, Trait.SPINAL_EXTENSION)


def test_a_day_begins_with_a_pull_up_or_pull_down_and_ends_with_the_lower_back():
    for workout in GYM.workouts:
        first, *_, last = workout.exercises
        assert Trait.VERTICAL_PULL in traits_of(first)
        assert Trait.LOWER_BACK in traits_of(last)


def test_exercises_are_usual_and_have_two_to_five_sets():
    for workout in GYM.workouts:
        assert all(exercise.popularity >= 1 for exercise in workout.exercises)
        assert all(2 <= number <= 5 for number in sets(workout).values())


def test_no_two_variants_of_one_exercise_stand_on_a_day():
    # Pull-ups and chin-ups are variants of one exercise, and so are all pull-downs.
    for workout in GYM.workouts:
        bases = [exercise.variant_of or exercise.id for exercise in workout.exercises]
        assert len({*bases}) == len(bases)


def test_a_day_takes_no_longer_than_is_wished():
    assert all(minutes <= 60 for minutes in GYM.minutes)
    short = build(Wishes(minutes=30))
    assert all(minutes <= 30 for minutes in short.minutes)


def test_the_minutes_are_those_of_repetitions_rests_and_setting_up():
    # Pull-ups 3 x 5-8: 3 x (8 x 3 s + 180 s) + 90 s = 702 s. One-arm rows 3 x 8-12, with each arm:
    # 3 x (2 x 12 x 3 s + 180 s) + 90 s = 846 s. 1548 s are 25.8 minutes.
    built = build(Wishes(days=1), profile=bw.Profile(goal="athletics"))
    assert [3, 3] == [*sets(built.workouts[0]).values()]
    assert (26,) == built.minutes


def test_days_are_spread_over_the_week():
    rotation = GYM.program.phases[0].rotation
    assert [0, 3] == [day for day, workout in enumerate(rotation) if workout is not None]


def test_four_days_are_two_workouts_and_six_are_three():
    four, six = build(Wishes(days=4)), build(Wishes(days=6))
    assert (2, 4) == (len(four.workouts), len(four.program.phases[0].workouts))
    assert (3, 6) == (len(six.workouts), len(six.program.phases[0].workouts))


def test_weekdays_can_be_chosen():
    built = build(Wishes(weekdays=["sunday", "tuesday"]))
    rotation = built.program.phases[0].rotation
    assert [1, 6] == [day for day, workout in enumerate(rotation) if workout is not None]


def test_the_lower_back_is_spared_before_sport():
    profile = bw.Profile(sport_days=["wednesday"])
    built = build(Wishes(weekdays=["tuesday", "friday"]), profile=profile)
    tuesday, friday = built.workouts
    assert 0 == count(tuesday, Trait.HARD_ON_LOWER_BACK)
    assert 0 < count(friday, Trait.HARD_ON_LOWER_BACK)


def test_every_exercise_can_be_done_at_home():
    built = build(profile=bw.Profile(equipment="home_with_dumbbells"))
    assert all(
        {*exercise.equipment} <= {"dumbbell"} for w in built.workouts for exercise in w.exercises
    )
    assert [("EQP002", "profile")] == [(each.finding.code, each.wish) for each in built.caused]


def test_a_beginner_gets_nothing_hard_a_warm_up_and_more_in_reserve():
    built = build(profile=bw.Profile(level="beginner"))
    assert built.report.findings == ()
    for workout in built.workouts:
        assert workout.warm_up
        assert all(exercise.level == "beginner" for exercise in workout.exercises if exercise.level)
        assert {3} == {performed.rir for each in workout.exercise_sets() for performed in each.sets}


def test_a_lifter_for_strength_gets_fewer_repetitions_and_longer_rests():
    built = build(profile=bw.Profile(goal="strength"))
    hinge = [*built.workouts[0].exercise_sets()][-1].sets[0]
    assert (6, 8) == (hinge.reps.low, hinge.reps.high)
    assert 180 == hinge.rest.low


def test_a_bodybuilder_gets_the_repetitions_of_the_article():
    built = build(profile=bw.Profile(goal="hypertrophy", focus="back"))
    # Five days from one back day to the next are asked for, and two days a week are wished.
    assert [("FRQ002", "days")] == [(each.finding.code, each.wish) for each in built.caused]


def test_an_athlete_has_no_day_for_the_back_alone():
    built = build(Wishes(days=2), profile=bw.Profile(goal="athletics"))
    assert built.report.findings == ()
    assert [2, 2] == [len(workout.exercises) for workout in built.workouts]


def test_sets_a_week_are_as_wished():
    built = build(Wishes(volume={"lats": (12, 14), "erector spinae": (9, 30)}))
    volume = bw.weekly_volume(built.program)
    assert 12 <= volume["latissimus_dorsi"].low <= 14
    assert 9 <= volume["erector_spinae"].low


def test_a_finding_that_a_wish_for_sets_causes_names_the_wish():
    built = build(Wishes(volume={"lats": (4, 6)}))
    assert {("VOL001", "volume")} == {(each.finding.code, each.wish) for each in built.caused}
    assert all(str(each).startswith("VOL001: ") for each in built.caused)


def test_what_is_preferred_is_there_and_what_is_avoided_is_not():
    built = build(Wishes(prefer="pendlay row", avoid=["pull up", "deadlift"]))
    present = {id for workout in built.workouts for id in ids(workout)}
    assert "pendlay_row" in present
    assert present.isdisjoint({"pull_up", "deadlift"})
    assert built.unmet == ()
    [reason] = [each for each in built.reasons if each.exercise == "pendlay_row"]
    assert "prefer" in str(reason)


def test_a_preferred_exercise_that_cannot_be_there_is_told():
    home = bw.Profile(equipment="home_with_dumbbells")
    built = build(Wishes(prefer="pull up"), profile=home)
    assert 1 == len(built.unmet)
    assert "Pull-Up" in built.unmet[0]


def test_a_preferred_exercise_without_room_is_told():
    # One day has one lower-back exercise at most here: five exercises, of which two are vertical
    # pulls and two are rows.
    built = build(Wishes(days=1, prefer=["deadlift", "hyperextension"]))
    assert 1 == len(built.unmet)


def test_supersets_save_time():
    # Three straight exercises are what 30 minutes hold, and four with pairs.
    built = build(Wishes(minutes=30, supersets=True))
    assert built.report.findings == ()
    assert all(minutes <= 30 for minutes in built.minutes)
    assert any(len(workout.exercises) >= 4 for workout in built.workouts)
    pairs = [block for workout in built.workouts for block in workout.blocks if block.is_superset]
    assert pairs
    for pair in pairs:
        first, second = (traits_of(each.exercise) for each in pair.exercises)
        assert Trait.PULL in first
        assert Trait.PULL not in second
        assert 15 == pair.exercises[0].sets[0].rest.high


def test_supersets_that_cannot_be_are_told():
    home = bw.Profile(equipment="home_with_dumbbells")
    built = build(Wishes(supersets=True, avoid="superman"), profile=home)
    assert not any(block.is_superset for workout in built.workouts for block in workout.blocks)
    assert 1 == len(built.unmet)


def test_no_row_can_be_done_with_a_pull_up_bar_alone_and_the_finding_is_told():
    built = build(profile=bw.Profile(equipment={"pull_up_bar"}))
    assert {"profile"} == {each.wish for each in built.caused}
    assert {"SEL001", "SEL003", "SEL004"} == {each.finding.code for each in built.caused}
    assert all(count(workout, Trait.VERTICAL_PULL) for workout in built.workouts)


def test_hinges_are_on_two_days_a_week_at_most():
    for days in (2, 3, 4, 6):
        rotation = build(Wishes(days=days)).program.phases[0].rotation
        hinges = [bool(day and count(day, Trait.HINGE)) for day in rotation]
        assert sum(hinges) <= 2
        assert not any(first and then for first, then in pairwise(hinges))


def test_a_beginner_pulls_down_or_is_assisted():
    for workout in build(profile=bw.Profile(level="beginner")).workouts:
        assert {"pull_up", "chin_up"}.isdisjoint(ids(workout))


def test_a_hard_exercise_that_a_beginner_prefers_is_told():
    beginner = bw.Profile(level="beginner")
    built = build(Wishes(prefer="weighted inverted row"), profile=beginner)
    assert [("GOL004", "prefer")] == [(each.finding.code, each.wish) for each in built.caused]


def test_a_rule_that_is_ignored_is_no_constraint():
    ignoring = bw.Settings(ignore=["SEL", "VOL"])
    built = build(Wishes(days=1, minutes=10), settings=ignoring)
    assert 1 == len(built.workouts[0].exercises)


def test_options_of_rules_hold():
    settings = bw.Settings(rules={"VOL003": {"sets": 8}, "SEL002": {"exercises": 4}})
    built = build(settings=settings)
    assert built.report.findings == ()
    assert built.report == bw.check(built.program, settings=settings)
    for workout in built.workouts:
        assert bw.session_volume(workout)["latissimus_dorsi"].high <= 8
        assert len(workout.exercises) <= 4


def test_the_profile_of_the_settings_is_taken():
    settings = bw.Settings(profile=bw.Profile(equipment="home_with_dumbbells"))
    assert build(settings=settings) == build(profile=settings.profile)


def test_an_own_rule_that_finds_something_is_named():
    own = bw.linter.Rule(
        code="GYM001", name="no-pull-ups", severity=bw.Severity.INFO, summary="s", why="w",
        bad="b", good="g", grounds=(),
        look=lambda *_: [bw.linter.Match("", "it has exercises")],
    )  # fmt: skip
    built = build(settings=bw.Settings(own_rules=[own]))
    assert {("GYM001", "settings")} == {(each.finding.code, each.wish) for each in built.caused}


def test_a_catalog_of_ones_own_is_taken():
    thing = bw.resolve("seated row").__class__
    own = thing(
        id="gym_row", name="Gym Row", patterns=("horizontal_pull",), mechanics="compound",
        equipment=("machine",), prime_movers=("latissimus_dorsi", "rhomboids"), popularity=100,
        torso_support="full", lower_back_load="none",
    )  # fmt: skip
    catalog = bw.catalog.extend(exercises=[own])
    built = build(catalog=catalog)
    assert "gym_row" in {id for workout in built.workouts for id in ids(workout)}


def test_every_exercise_has_a_reason():
    for number, workout in enumerate(GYM.workouts, 1):
        told = [reason.exercise for reason in GYM.reasons if reason.workout == number]
        assert told == ids(workout)
    assert all(reason.text.endswith(".") for reason in GYM.reasons)
    [deadlift] = [reason for reason in GYM.reasons if reason.exercise == "deadlift"]
    assert "3 sets count for erector spinae 3" in deadlift.text


@pytest.mark.parametrize("days", [1, 3, 5, 7])
def test_any_number_of_days_has_a_program(days):
    built = build(Wishes(days=days))
    assert days == len(built.program.phases[0].workouts)
    assert all(each.wish == "days" for each in built.caused)


def test_a_program_that_is_found_before_the_time_is_up_has_its_gap(monkeypatch):
    highspy = pytest.importorskip("highspy")

    class Hurried(highspy.Highs):
        """Has a solution, and says that the time was up before it could be proved the best."""

        def getModelStatus(self):  # noqa: N802  its name in highspy
            return highspy.HighsModelStatus.kTimeLimit

    monkeypatch.setattr(highspy, "Highs", Hurried)
    built = build()
    assert not built.is_optimal
    assert built.gap >= 0
    assert built.workouts


def test_many_sets_of_a_week_are_not_all_done_in_one_session():
    # VOL004: more than 20 sets of a muscle are better spread over more days than one.
    ignoring = bw.Settings(ignore=["VOL003", "SEL"])
    built = build(Wishes(days=1, minutes=120, volume={"lats": (18, 40)}), settings=ignoring)
    assert 18 <= bw.weekly_volume(built.program)["latissimus_dorsi"].high <= 20
    assert built.report.findings == ()


def test_any_program_is_better_than_none_when_the_best_is_not_found_in_time(monkeypatch):
    monkeypatch.setattr(
        "backworkouts.builder.problem.Problem.best",
        lambda *_: Solution(Status.OUT_OF_TIME),
    )
    built = build(Wishes(days=1, minutes=60))
    assert (False, 1.0) == (built.is_optimal, built.gap)
    assert built.report.findings == ()
    with pytest.raises(ConflictingWishesError):
        build(Wishes(days=1, minutes=20), settings=bw.Settings(select=["VOL001"]))
