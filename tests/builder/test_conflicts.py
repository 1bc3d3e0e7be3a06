"""Wishes that conflict: which they are, and that what would do does."""

from __future__ import annotations

import pickle
from functools import cache

import pytest
from attrs import evolve

import backworkouts as bw
from backworkouts.builder import ConflictingWishesError, NoProgramInTimeError, Wishes, build
from backworkouts.builder.clock import Clock
from backworkouts.builder.conflicts import minimal_conflict
from backworkouts.builder.demands import Demand
from backworkouts.builder.solver import Solution, Status
from backworkouts.errors import ConflictingWish

SHORT = Wishes(days=1, minutes=30)


@cache
def conflict(wishes, **others):
    with pytest.raises(ConflictingWishesError) as error:
        build(wishes, **others)
    return error.value


def by_wish(error):
    return {each.wish: each for each in (*error.wishes, *error.others)}


def test_too_few_minutes_are_told_with_the_minutes_that_would_do():
    wishes = SHORT
    error = conflict(wishes)
    found = by_wish(error)
    assert error.is_minimal
    assert "minutes" in found
    assert found["minutes"].would_do > 30
    assert f"{found['minutes'].would_do:g} minutes" in str(error)
    built = build(evolve(wishes, minutes=int(found["minutes"].would_do)))
    assert built.report.findings == ()


def test_the_minutes_that_would_do_are_the_fewest():
    wishes = SHORT
    enough = int(by_wish(conflict(wishes))["minutes"].would_do)
    assert conflict(evolve(wishes, minutes=enough - 1))


def test_another_number_of_days_that_is_told_would_do():
    wishes = SHORT
    days = by_wish(conflict(wishes))["days"]
    built = build(evolve(wishes, days=int(days.would_do)))
    assert built.report.findings == ()


def test_sets_that_no_day_has_room_for_are_told_with_the_sets_that_would_do():
    # At most 11 sets of a muscle in each of two sessions (VOL003): 22 sets a week.
    wishes = Wishes(days=2, minutes=90, volume={"lats": (30, 40)})
    error = conflict(wishes)
    found = by_wish(error)
    assert {"volume", "VOL003", "days"} == {*found}
    assert 22 == found["volume"].would_do
    assert "latissimus_dorsi least" == found["volume"].about
    build(evolve(wishes, volume={"lats": (found["volume"].would_do, 40)}))
    more = bw.Settings(rules={"VOL003": {"sets": found["VOL003"].would_do}})
    build(wishes, settings=more)
    build(evolve(wishes, days=int(found["days"].would_do)))


def test_equipment_that_would_do_is_named():
    error = conflict(Wishes(), profile=bw.Profile(equipment="bodyweight"))
    found = by_wish(error)
    assert "a dumbbell" in found["equipment"].text
    build(profile=bw.Profile(equipment={"dumbbell"}))


def test_a_conflict_is_minimal():
    # The sets of the rhomboids can be had, so they are not named.
    wishes = Wishes(days=1, minutes=60, volume={"lats": (40, 50), "rhomboids": (4, 50)})
    assert "latissimus_dorsi least" == by_wish(conflict(wishes))["volume"].about
    assert 1 == sum(each.wish == "volume" for each in conflict(wishes).wishes)


def test_a_rule_without_a_number_is_told_as_one_to_ignore():
    # Nothing at home is unilateral when all of it is avoided.
    one_sided = [
        exercise.id
        for exercise in bw.catalog.exercises.values()
        if bw.linter.Trait.ONE_SIDED_BACK in bw.linter.traits_of(exercise)
    ]
    wishes = Wishes(avoid=one_sided)
    at_home = bw.Profile(equipment="home_with_dumbbells")
    error = conflict(wishes, profile=at_home)
    found = by_wish(error)
    assert {"SEL006", "avoid"} <= {*found}
    assert "ignoring SEL006" == found["SEL006"].text
    ignoring = bw.Settings(ignore=["SEL006", "EQP002"])
    assert build(wishes, profile=at_home, settings=ignoring).report.findings == ()
    # It suffices not to avoid one of them.
    not_avoided = next(each for each in error.wishes if each.wish == "avoid").about
    build(Wishes(avoid=[id for id in one_sided if id != not_avoided]), profile=at_home)


def test_what_is_kept_is_told_where_it_takes_all_the_time():
    kept = bw.Workout("Long", bw.straight("bench press", 10, reps=10, rest=180))
    error = conflict(Wishes(days=1, minutes=15, keep=kept))
    assert ["minutes", "keep"] == [each.wish for each in error.wishes]


def test_everything_avoided_leaves_no_program():
    every = [exercise.id for exercise in bw.catalog.exercises.values()]
    at_home = bw.Profile(equipment="home_with_dumbbells")
    error = conflict(Wishes(avoid=every), profile=at_home, settings=bw.Settings(select=["ORD"]))
    assert "days" in by_wish(error)


def test_the_error_is_plain_values_and_can_be_pickled():
    error = conflict(SHORT)
    plain = error.to_dict()
    assert "conflicting_wishes" == plain["code"]
    assert [each.wish for each in error.wishes] == [each["wish"] for each in plain["wishes"]]
    again = pickle.loads(pickle.dumps(error))  # noqa: S301  our own bytes
    assert str(again) == str(error)
    assert again.wishes == error.wishes


def test_one_wish_by_itself_is_told_as_not_possible():
    alone = ConflictingWish("minutes", "", "20 minutes a day", 20, 30, "30 minutes a day")
    assert "20 minutes a day is not possible; 30 minutes a day would do" == str(
        ConflictingWishesError((alone,))
    )
    unsure = ConflictingWishesError((alone._replace(text=""),), is_minimal=False)
    assert "time" in str(unsure)


class Countdown(Clock):
    """Time that is up after so many looks at it, however long they take."""

    def __init__(self, looks):
        super().__init__(5)
        self.looks = looks

    @property
    def left(self):
        self.looks -= 1
        return 5.0 if self.looks > 0 else 0.0


FEW = bw.Settings(select=["VOL001", "SEL002"])


@pytest.mark.parametrize("looks", [1, 5, 9, 21, 33])
@pytest.mark.parametrize(
    ("wishes", "profile"),
    [
        (SHORT, bw.Profile()),
        (Wishes(), bw.Profile(equipment="bodyweight")),
        (
            Wishes(days=1, minutes=10, keep=bw.Workout("A", bw.straight("pull up", 9, reps=5))),
            bw.Profile(),
        ),
    ],
    ids=["minutes", "equipment", "kept"],
)
def test_whenever_the_time_is_up_the_error_tells_what_is_known(monkeypatch, wishes, profile, looks):
    monkeypatch.setattr("backworkouts.builder.building.Clock", lambda _: Countdown(looks))
    with pytest.raises((ConflictingWishesError, NoProgramInTimeError)) as error:
        build(wishes, profile=profile, settings=FEW)
    assert str(error.value)


def test_equipment_that_would_make_a_rule_ask_for_more_is_not_named():
    # With a dumbbell rows are possible, and 20 rows a week are asked for.
    settings = bw.Settings(rules={"SEL001": {"rows": 20}})
    error = conflict(Wishes(), profile=bw.Profile(equipment="bodyweight"), settings=settings)
    assert "" == by_wish(error)["equipment"].text


def test_no_program_in_time_is_an_error_that_says_so():
    with pytest.raises(NoProgramInTimeError) as error:
        build(Wishes(days=7, minutes=20), seconds=0.000001)
    assert 0.000001 == error.value.seconds
    assert "no program" in str(error.value)
    assert "out_of_time" == error.value.to_dict()["code"]


def test_where_no_single_change_would_do_several_are_told_that_would():
    # Nothing for the back trains the shin or the calf.
    error = conflict(Wishes(volume={"tibialis_anterior": (5, 20), "soleus": (4, 20)}))
    assert not any(wish.text for wish in (*error.wishes, *error.others))
    assert str(error).endswith(" would do together")
    found = {each.about: each.would_do for each in error.together}
    assert {"tibialis_anterior least": 0, "soleus least": 0} == found
    again = pickle.loads(pickle.dumps(error))  # noqa: S301  our own bytes
    assert again.together == error.together
    assert [each["would_do"] for each in error.to_dict()["together"]] == [*found.values()]


def test_a_conflict_without_what_is_kept_does_not_name_it():
    kept = bw.Workout("Pull", bw.straight("pull up", 3, reps=8))
    error = conflict(Wishes(days=1, keep=kept, volume={"tibialis_anterior": (5, 20)}))
    assert ["volume"] == [each.wish for each in error.wishes]


def test_equipment_is_not_named_where_none_would_do():
    wishes = Wishes(days=4, minutes=90, volume={"triceps_brachii": (14, 24)})
    error = conflict(wishes, profile=bw.Profile(equipment=[]))
    assert "" == by_wish(error)["equipment"].text


def test_no_more_minutes_than_can_be_wished_for_are_told():
    # 20 sets of 31 minutes take 620 minutes, and 600 can be wished for.
    long = bw.Workout("Long", bw.straight("dead hang", 20, duration=60, rest=1800))
    error = conflict(Wishes(days=1, minutes=60, keep=long))
    assert None is by_wish(error)["minutes"].would_do
    assert () == error.together


def test_many_exercises_to_avoid_are_counted_in_the_message():
    every = tuple(bw.catalog.exercises)
    error = conflict(Wishes(avoid=every), settings=bw.Settings(select=["ORD"]))
    avoided = [each for each in error.wishes if each.wish == "avoid"]
    assert len(avoided) > 100
    assert f"{len(avoided) - 3} more to avoid" in str(error)
    assert len(str(error)) < 300


class Question:
    """A question whose first two demands are in conflict; it tells how long it may take."""

    def __init__(self, demands):
        self.demands = demands
        self.seconds = []

    def possible(self, demands, seconds):
        self.seconds.append(seconds)
        is_conflict = {*self.demands[:2]} <= {*demands}
        return Solution(Status.INFEASIBLE if is_conflict else Status.OUT_OF_TIME)


def test_one_hard_question_does_not_take_the_time_of_all():
    question = Question([Demand("VOL001", str(number)) for number in range(8)])
    found, is_minimal = minimal_conflict(question, question.demands, Clock(10))
    assert {*question.demands[:2]} == {*found}
    assert not is_minimal
    assert max(question.seconds) < 2


def test_ignoring_a_rule_is_not_told_where_another_conflict_is_left():
    # No exercise with a kettlebell for the upper back, or for one side, is left.
    kinds = (bw.linter.Trait.UPPER_BACK_MUSCLES, bw.linter.Trait.ONE_SIDED_BACK)
    profile = bw.Profile(equipment=["kettlebell"])
    avoid = [
        exercise.id
        for exercise in bw.catalog.exercises.values()
        if not bw.linter.traits_of(exercise).isdisjoint(kinds)
        and {*exercise.equipment} <= {*profile.equipment}
    ]
    settings = bw.Settings(select=["SEL004", "SEL006"])
    error = conflict(Wishes(avoid=avoid), profile=profile, settings=settings)
    [rule] = (each for each in error.wishes if each.wish in settings.select)
    assert "" == rule.text
