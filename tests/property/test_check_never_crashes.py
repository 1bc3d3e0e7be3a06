"""Checking never fails on what can be constructed, and what it finds has a place and a sentence."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import backworkouts as bw
import strategies

PROFILES = [
    bw.Profile(goal="hypertrophy", sport_days=["saturday"]),
    bw.Profile(goal="athletics", level="beginner", focus="back"),
    bw.Profile(goal="strength", equipment="home_with_dumbbells", focus="pull"),
]

_of_the_catalog = st.sampled_from(list(bw.catalog.exercises.values()))


def _back_days():
    """Workouts of exercises that the rules know something of."""
    one = st.builds(
        bw.ExerciseSets,
        _of_the_catalog | strategies.exercises(),
        st.lists(strategies.sets(), min_size=1, max_size=4),
    )
    blocks = st.lists(st.lists(one, min_size=1, max_size=2).map(bw.Block), max_size=8)
    return blocks.map(lambda some: bw.Workout("Back day", *some))


_workouts = st.one_of(_back_days(), strategies.workouts())
_weeks = st.one_of(
    strategies.programs(),
    st.lists(strategies.workouts(), max_size=4),
    st.lists(strategies.sessions(), max_size=4),
    st.lists(_workouts, min_size=1, max_size=9).map(bw.Phase),
)


def _holds(subject, profile):
    for one in bw.check(subject, profile=profile):
        assert one.message.strip() == one.message != ""
        assert not one.message.endswith(".")
        if one.fix is not None:
            assert one.fix.title != one.message


@pytest.mark.parametrize("profile", PROFILES)
@given(subject=_workouts)
def test_a_workout_is_checked_whatever_it_holds(profile, subject):
    _holds(subject, profile)


@pytest.mark.parametrize("profile", PROFILES)
@given(subject=_weeks)
def test_a_week_is_checked_whatever_it_holds(profile, subject):
    _holds(subject, profile)
