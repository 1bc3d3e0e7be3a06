"""Sets without a load: on bodyweight where the plan is, and not counted elsewhere."""

from __future__ import annotations

from training_logs import done, planned

import backworkouts as bw
from backworkouts import progression

STEP = progression.DoubleProgression("2.5 kg")


def after(load, *sessions):
    """The next sets of pull-ups that are planned with a load."""
    plan = planned(2, "6-8", load, exercise="pull up")
    return progression.next_sets(plan, sessions, STEP)


def pull_ups(on, reps, load=None):
    """A session with pull-ups."""
    return done(on, reps, load, exercise="pull up")


def test_a_set_without_a_load_is_on_bodyweight_where_the_plan_is():
    found = after("BW", pull_ups(0, "8 8"))
    assert "Pull-Up 2 x 6-8 x BW+2.5 kg" == str(found.sets)
    assert "Pull-Up 2 x 6-8 x BW" == str(after("BW+10 kg", pull_ups(0, "8 7")).sets)


def test_a_stated_load_stays():
    assert "Pull-Up 2 x 6-8 x BW+7.5 kg" == str(after("BW", pull_ups(0, "8 8", "BW+5 kg")).sets)


def test_a_set_without_a_load_says_nothing_of_other_plans():
    # Without a load a set with help would be 20 kg heavier: the log may have left out the help.
    for load in (None, "40 kg", "80 %1RM", "BW-20 kg"):
        found = after(load, pull_ups(0, "8 8"))
        assert "start" == found.change
        assert "no load in kg or lb;" in found.reason


def test_a_load_that_is_not_on_bodyweight_says_nothing_of_a_plan_that_is():
    # 20 kg may be added or help: 2.5 kg more would be the wrong way.
    for load in ("BW-20 kg", "BW+10 kg"):
        found = after(load, pull_ups(0, "8 8", "20 kg"))
        assert f"Pull-Up 2 x 6-8 x {load}" == str(found.sets)
        assert "not on bodyweight" in found.reason


def test_the_reason_tells_how_to_plan_on_bodyweight():
    assert "`@ BW`" in after(None, pull_ups(0, "8 8")).reason
    assert "`@ BW`" not in after(None).reason


def test_an_exercise_that_the_catalog_does_not_know_is_named_so():
    (unknown,) = bw.notation.parse("Gorilla Thing 3x5-8", bw.Workout).exercise_sets()
    assert "the catalog does not know" in progression.next_sets(unknown, (), STEP).reason
    assert "the catalog" not in after(None).reason
