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

_workouts = st.one_of(strategies.back_days(), strategies.workouts())
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
