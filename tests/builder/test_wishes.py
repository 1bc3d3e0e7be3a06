"""Wishes: what can be stated, and what is refused."""

from __future__ import annotations

import pytest

import backworkouts as bw
from backworkouts.builder import Wishes, build
from backworkouts.errors import InvalidValueError, UnsupportedSubjectError

DAY = bw.Workout("Pull", bw.straight("pull up", 3, reps=8))


def test_two_days_of_an_hour_are_the_default():
    wishes = Wishes()
    assert (wishes.days, wishes.minutes, wishes.supersets) == (2, 60, False)
    assert (wishes.volume, wishes.prefer, wishes.avoid, wishes.keep) == ({}, (), (), ())


def test_a_single_name_and_a_single_workout_are_taken_as_one():
    wishes = Wishes(prefer="pull up", avoid="deadlift", keep=DAY)
    assert wishes == Wishes(prefer=["pull up"], avoid=("deadlift",), keep=[DAY])
    assert hash(wishes) == hash(Wishes(prefer=["pull up"], avoid=("deadlift",), keep=[DAY]))


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"days": 0}, "Wishes.days"),
        ({"days": 8}, "Wishes.days"),
        ({"days": True}, "Wishes.days"),
        ({"minutes": 9}, "Wishes.minutes"),
        ({"minutes": 601}, "Wishes.minutes"),
        ({"minutes": "60"}, "Wishes.minutes"),
        ({"volume": 10}, "Wishes.volume"),
        ({"volume": {"lats": 10}}, "Wishes.volume.lats"),
        ({"volume": {"lats": "10-20"}}, "Wishes.volume.lats"),
        ({"volume": {"lats": (20, 10)}}, "Wishes.volume.lats"),
        ({"volume": {"lats": (-1, 10)}}, "Wishes.volume.lats"),
        ({"volume": {"lats": (1, 10, 20)}}, "Wishes.volume.lats"),
        ({"volume": {3: (1, 10)}}, "Wishes.volume"),
        ({"prefer": 3}, "Wishes.prefer"),
        ({"avoid": [3]}, "Wishes.avoid[0]"),
        ({"keep": "Pull-Up 3x8"}, "Wishes.keep"),
        ({"days": 1, "keep": (DAY, DAY)}, "Wishes.keep"),
        ({"supersets": 1}, "Wishes.supersets"),
        ({"weekdays": ["monday"]}, "Wishes.weekdays"),
        ({"weekdays": ["monday", "moonday"]}, "Wishes.weekdays[1]"),
        ({"weekdays": ["monday", "monday"]}, "Wishes.weekdays"),
    ],
)
def test_what_is_no_wish_is_refused_with_its_field(wrong, field):
    with pytest.raises(InvalidValueError) as error:
        Wishes(**wrong)
    assert [problem.where for problem in error.value.problems] == [field]


def test_all_problems_are_told_at_once():
    with pytest.raises(InvalidValueError) as error:
        Wishes(days=9, minutes=1, supersets="yes")
    fields = [problem.where for problem in error.value.problems]
    assert fields == ["Wishes.days", "Wishes.minutes", "Wishes.supersets"]


def test_unknown_names_are_told_at_once_with_the_nearest():
    with pytest.raises(InvalidValueError) as error:
        build(Wishes(prefer="pull upp", avoid=["deadlfit"], volume={"latz": (1, 2)}))
    where = [problem.where for problem in error.value.problems]
    assert where == ["Wishes.prefer[0]", "Wishes.avoid[0]", "Wishes.volume.latz"]
    assert "pull_up" in error.value.problems[0].suggestions
    assert "deadlift" in error.value.problems[1].suggestions


def test_an_exercise_that_is_not_for_the_back_cannot_be_preferred():
    with pytest.raises(InvalidValueError, match="keep"):
        build(Wishes(prefer="bench press"))


def test_an_exercise_cannot_be_preferred_and_avoided():
    with pytest.raises(InvalidValueError) as error:
        build(Wishes(prefer="deadlift", avoid="barbell deadlift"))
    assert [problem.where for problem in error.value.problems] == ["Wishes.avoid"]


@pytest.mark.parametrize("seconds", [0, -1, 4000, "10", True, None])
def test_the_time_is_a_number_of_seconds(seconds):
    with pytest.raises(InvalidValueError):
        build(seconds=seconds)


@pytest.mark.parametrize("wishes", [2, {"days": 2}, "two days"])
def test_anything_but_wishes_is_refused(wishes):
    with pytest.raises(UnsupportedSubjectError):
        build(wishes)


def test_a_muscle_is_wished_for_once_by_all_its_names():
    with pytest.raises(InvalidValueError) as error:
        build(Wishes(volume={"lats": (10, 12), "latissimus_dorsi": (14, 16)}))
    [problem] = error.value.problems
    assert "Wishes.volume.latissimus_dorsi" == problem.where
    assert "'lats'" in problem.expected
