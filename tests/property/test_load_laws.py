"""Loads of one unit are ordered, added and scaled like their values."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from backworkouts import Load
from backworkouts.model import Unit

AMOUNTS = st.sampled_from(
    [(Unit.KG, None), (Unit.LB, None), (Unit.PERCENT_TM, None), (Unit.PERCENT_RM, 5)]
)
ABSOLUTE = [(Unit.KG, Unit.LB), (Unit.LB, Unit.KG)]
values = st.integers(0, 100)
STEPS = st.integers(0, 4_000)  # of 0.05: up to 200


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


@given(AMOUNTS, st.lists(STEPS, min_size=1, max_size=8).filter(lambda steps: sum(steps) < 4_000))
def test_loads_in_steps_of_0_05_have_the_sum_that_people_write(unit, steps):
    assert Load(sum(steps) / 20, *unit) == sum(Load(step / 20, *unit) for step in steps)


@given(AMOUNTS, st.tuples(*[st.integers(0, 1_300)] * 3))
def test_sums_of_loads_in_steps_of_0_05_group_in_any_way(unit, steps):
    one, other, third = (Load(step / 20, *unit) for step in steps)
    assert (one + other) + third == one + (other + third)
    assert (one + other) - other == one


@given(AMOUNTS, st.integers(0, 1_000), st.integers(1, 4))
def test_a_quotient_undoes_a_multiple(unit, step, number):
    load = Load(step / 20, *unit)
    assert load == load * number / number


@given(st.integers(0, 226_000), st.sampled_from(ABSOLUTE))
def test_a_load_of_two_decimals_converted_there_and_back_is_the_same(hundredths, units):
    unit, other = units
    load = Load(hundredths / 100, unit)
    assert load == load.to(other).to(unit)


@given(st.floats(0.01, 2_000), st.sampled_from(ABSOLUTE))
def test_a_conversion_differs_by_half_a_gram_at_most(value, units):
    unit, other = units
    grams = {"kg": 1_000, "lb": 453.59237}
    converted = Load(value, unit).to(other).low
    assert abs(converted * grams[other] - value * grams[unit]) <= 0.5 + 1e-6
    assert converted == round(converted, 3)


@given(st.floats(0.01, 2_000), st.floats(0.01, 2_000), st.sampled_from(ABSOLUTE))
def test_a_heavier_load_is_no_lighter_in_the_other_unit(value, more, units):
    unit, other = units
    low, high = sorted((value, more))
    assert Load(low, unit).to(other) <= Load(high, unit).to(other)


@given(st.integers(0, 200), STEPS, st.sampled_from([0.5, 1, 1.25, 2.5, 5]))
def test_a_rounded_share_of_a_maximum_is_a_multiple_and_within_half_a_step(percent, steps, step):
    maximum = Load(steps / 20, "kg")
    exact = Load(percent, "%1RM").of_max(maximum)
    rounded = Load(percent, "%1RM").of_max(maximum, step=step)
    assert rounded.low / step == rounded.low // step
    assert abs(Fraction(str(rounded.low)) - Fraction(str(exact.low))) <= Fraction(step) / 2
