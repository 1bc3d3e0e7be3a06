"""Loads of one unit are ordered, added and scaled like their values."""

from __future__ import annotations

from hypothesis import assume, given
from hypothesis import strategies as st

from backworkouts import Load
from backworkouts.model import Unit

AMOUNTS = st.sampled_from(
    [(Unit.KG, None), (Unit.LB, None), (Unit.PERCENT_TM, None), (Unit.PERCENT_RM, 5)]
)
values = st.integers(0, 100)


@given(AMOUNTS, values, values)
def test_loads_are_ordered_as_their_values(unit, one, other):
    left, right = Load(one, *unit), Load(other, *unit)
    assert (one < other) is (left < right) is (right > left)
    assert (one <= other) is (left <= right) is (right >= left)
    assert (one == other) is (left == right)


@given(st.lists(st.integers(1, 50)))
def test_repetition_maxima_are_ordered_from_many_repetitions_to_few(maxima):
    ordered = sorted(Load(number, "RM") for number in maxima)
    assert sorted(maxima, reverse=True) == [load.low for load in ordered]


@given(st.lists(st.integers(-100, 100)))
def test_loads_on_bodyweight_are_ordered_from_most_help_to_most_weight(values):
    ordered = sorted(Load(value, "bw+kg") for value in values)
    assert sorted(values) == [load.low for load in ordered]


@given(AMOUNTS, values, values)
def test_sums_take_any_order_and_differences_undo_them(unit, one, other):
    left, right = Load(one, *unit), Load(other, *unit)
    assert left + right == right + left == left + other == other + left
    assert left == left + right - right
    assert left == left + other - other


@given(AMOUNTS, st.lists(st.integers(0, 10), min_size=1, max_size=10))
def test_the_sum_of_many_is_the_load_of_their_sum(unit, values):
    assert Load(sum(values), *unit) == sum(Load(value, *unit) for value in values)


@given(AMOUNTS, values, st.integers(0, 2))
def test_a_multiple_is_a_repeated_sum(unit, value, factor):
    load = Load(value, *unit)
    assert load * factor == factor * load == sum([load] * factor, Load(0, *unit))


@given(st.integers(1, 5_000), st.sampled_from([(Unit.KG, Unit.LB), (Unit.LB, Unit.KG)]))
def test_a_conversion_there_and_back_changes_next_to_nothing(value, units):
    unit, other = units
    load = Load(value, unit)
    assume(value < 2_000)  # 2,267 kg are 5,000 lb, the most a load holds
    assert abs(load.to(other).to(unit).low - value) < 1e-9
