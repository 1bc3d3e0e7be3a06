"""Durations and repetitions are ordered, added and subtracted like their numbers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backworkouts import Duration, Reps
from backworkouts.errors import IncompatibleQuantitiesError

numbers = st.integers(1, 3_000)
ranges = st.tuples(numbers, numbers).map(sorted)
KINDS = st.sampled_from([Duration, Reps])


@given(KINDS, numbers, numbers)
def test_order_is_that_of_the_numbers(kind, one, other):
    left, right = kind(one), kind(other)
    assert (one < other) is (left < right) is (right > left)
    assert (one <= other) is (left <= right) is (right >= left)
    assert (one == other) is (left == right)


@given(KINDS, ranges, ranges)
def test_one_range_is_less_than_another_that_begins_above_its_end(kind, one, other):
    left, right = kind(*one), kind(*other)
    if one[1] < other[0]:
        assert left < right
    elif one == other or one[0] >= other[1]:
        assert not left < right
    else:
        with pytest.raises(IncompatibleQuantitiesError):
            left < right  # noqa: B015  to compare is the test


@given(KINDS, st.tuples(ranges, ranges, ranges))
def test_sums_take_any_order(kind, ends):
    one, other, third = (kind(*each) for each in ends)
    assert one + other == other + one
    assert (one + other) + third == one + (other + third) == sum([one, other, third])


@given(KINDS, ranges, numbers)
def test_a_difference_undoes_a_sum(kind, ends, number):
    value = kind(*ends)
    assert value == value + number - number


@given(ranges, st.integers(1, 10))
def test_a_multiple_of_a_duration_is_a_repeated_sum(ends, factor):
    duration = Duration(*ends)
    assert duration * factor == sum([duration] * factor)
