"""Intervals: sums, differences and comparisons hold for every choice of numbers in them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backworkouts import Interval
from backworkouts.errors import IncompatibleQuantitiesError

numbers = st.integers(-20, 20)
intervals = st.tuples(numbers, numbers).map(sorted).map(lambda ends: Interval(*ends))


def choices(interval):
    return range(int(interval.low), int(interval.high) + 1)


@given(intervals, intervals)
def test_a_sum_and_a_difference_hold_those_of_all_numbers(one, other):
    pairs = [(left, right) for left in choices(one) for right in choices(other)]
    sums = [left + right for left, right in pairs]
    differences = [left - right for left, right in pairs]
    assert Interval(min(sums), max(sums)) == one + other
    assert Interval(min(differences), max(differences)) == one - other


@given(intervals, intervals, intervals)
def test_sums_take_any_order(one, other, third):
    assert one + other == other + one
    assert (one + other) + third == one + (other + third)
    assert one + other + third == sum([one, other, third])


@given(intervals, numbers)
def test_a_multiple_holds_those_of_all_numbers(interval, factor):
    multiples = [number * factor for number in choices(interval)]
    assert Interval(min(multiples), max(multiples)) == interval * factor == factor * interval


@given(intervals, intervals)
def test_a_comparison_holds_for_all_numbers_or_is_an_error(one, other):
    answers = {left < right for left in choices(one) for right in choices(other)}
    if one == other:
        assert not one < other
        assert one <= other
    elif len(answers) == 1:
        assert answers == {one < other} == {other > one}
    else:
        with pytest.raises(IncompatibleQuantitiesError):
            one < other  # noqa: B015  to compare is the test
        with pytest.raises(IncompatibleQuantitiesError):
            other > one  # noqa: B015  as above


@given(intervals, intervals)
def test_less_or_equal_is_no_more_than_less_and_equal_and_touching(one, other):
    answers = {left <= right for left in choices(one) for right in choices(other)}
    if one != other and len(answers) > 1:
        with pytest.raises(IncompatibleQuantitiesError):
            one <= other  # noqa: B015  to compare is the test
    else:
        assert (one == other or answers == {True}) is (one <= other) is (other >= one)


@given(intervals, numbers)
def test_an_interval_of_one_number_stands_for_it(interval, number):
    one = Interval(number, number)
    assert one == number
    assert hash(one) == hash(number)
    assert interval + one == interval + number
    assert interval - one == interval - number
    assert number - interval == one - interval
