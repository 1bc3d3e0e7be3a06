"""What a small value prints parses to an equal value."""

from __future__ import annotations

import pytest
from hypothesis import example, given

import strategies as our
from backworkouts import Duration, Interval, Load, Reps


@given(our.reps())
def test_reps(reps):
    assert reps == Reps.parse(str(reps))


@given(our.durations())
def test_durations(duration):
    assert duration == Duration.parse(str(duration))


@given(our.intervals())
def test_intervals_of_two_decimals(interval):
    assert interval == Interval.parse(str(interval))


@given(our.loads(wide=True))
@example(Load(0.0010000000000000002, "kg"))  # as many decimals as a load can have
@example(Load(132.27735731092653, "lb"))
@example(Load(5_000, "bw+lb"))
def test_loads(load):
    assert load == Load.parse(str(load))


@pytest.mark.parametrize("kind", [Reps, Duration, Interval, Load])
def test_what_is_printed_is_the_one_form_of_its_value(kind):
    @given(our.OF_EACH_CLASS[kind])
    def law(value):
        assert str(value) == str(kind.parse(str(value)))

    law()
