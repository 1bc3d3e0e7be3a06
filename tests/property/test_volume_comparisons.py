"""`Volume.below` and `Volume.above` say what comparing each interval would say."""

from __future__ import annotations

from math import inf, nextafter

from hypothesis import given
from hypothesis import strategies as st

import backworkouts as bw
from strategies import programs, sessions, workouts

MUSCLES = st.lists(st.sampled_from(list(bw.catalog.muscles)), max_size=6)
TABLES = st.sampled_from(
    [bw.DIRECT, bw.FRACTIONAL, bw.TOTAL, bw.CreditTable("odd", "1", 1, 0.333, 0.1, drop_set=0.07)]
)


def volumes():
    """Of a session, of weeks, and of several phases, whose counts are in ninths or sevenths."""
    subjects = programs() | st.lists(workouts(), max_size=3) | st.lists(sessions(), max_size=3)
    return st.builds(bw.weekly_volume, subjects, TABLES) | st.builds(
        bw.session_volume, workouts(), TABLES
    )


def agree(volume, muscles, sets):
    assert volume.below(muscles, sets) == tuple(one for one in muscles if volume[one].high < sets)
    assert volume.above(muscles, sets) == tuple(one for one in muscles if volume[one].low > sets)


@given(volumes(), MUSCLES, st.integers(-1, 30) | st.floats(allow_nan=False) | st.integers())
def test_of_any_number(volume, muscles, sets):
    agree(volume, muscles, sets)


@given(volumes(), MUSCLES, st.data())
def test_of_the_numbers_that_a_volume_holds_and_their_neighbors(volume, muscles, data):
    one = volume[data.draw(st.sampled_from(list(volume)))]
    number = data.draw(st.sampled_from([one.low, one.high]))
    for sets in (number, nextafter(number, inf), nextafter(number, -inf)):
        agree(volume, muscles, sets)
