"""Racks, stacks and dumbbells: what can be loaded."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

import backworkouts as bw
from backworkouts.errors import IncompatibleQuantitiesError, InvalidValueError
from backworkouts.model import Dumbbells, Plate, Rack, Stack


def shown(loads):
    return [str(load) for load in loads]


def test_a_rack_makes_every_pair_of_plates():
    rack = Rack("20 kg", {"10 kg": 2, "2.5 kg": 4})
    # Each side: 0, 2.5, 5, 10, 12.5, 15.
    assert shown(rack.loads) == ["20 kg", "25 kg", "30 kg", "40 kg", "45 kg", "50 kg"]


def test_an_odd_plate_is_of_no_use():
    assert shown(Rack("20 kg", {"10 kg": 3}).loads) == ["20 kg", "40 kg"]


def test_the_fewest_plates_are_used_and_the_heaviest_first():
    rack = Rack("0 kg", {"5 kg": 8, "20 kg": 2, "10 kg": 2})
    assert shown(rack.nearest("60 kg").per_side) == ["20 kg", "10 kg"]
    assert shown(rack.nearest("70 kg").per_side) == ["20 kg", "10 kg", "5 kg"]
    # 20 + 5 and 15 + 10 are two plates each; people begin with the heaviest.
    gym = Rack("20 kg", {"20 kg": 2, "15 kg": 2, "10 kg": 2, "5 kg": 2})
    assert shown(gym.nearest("70 kg").per_side) == ["20 kg", "5 kg"]


def test_plates_in_another_unit_than_the_bar_name_the_bar():
    with pytest.raises(InvalidValueError, match="the bar of 20 kg"):
        Rack(plates={"45 lb": 4})


def test_the_default_rack_is_that_of_a_gym():
    rack = Rack()
    assert (str(rack.loads[0]), str(rack.loads[1])) == ("20 kg", "22.5 kg")
    assert rack.plates[0] == Plate("25 kg", 8)


def test_a_stack_has_steps_and_weights_to_add():
    stack = Stack("5 kg", "5 kg", "15 kg", ["1 kg", "2.5 kg"])
    # 0, 1, 2.5 and 3.5 on each of 5, 10 and 15.
    expected = sorted(step + more for step, more in product((5, 10, 15), (0, 1, 2.5, 3.5)))
    assert [load.low for load in stack.loads] == expected
    assert stack.unit == "kg"


def test_dumbbells_are_sorted_and_each_is_one_load():
    assert shown(Dumbbells(["12 kg", "10 kg", "12 kg"]).loads) == ["10 kg", "12 kg"]


@pytest.mark.parametrize(
    ("rounding", "load", "expected"),
    [
        ("down", "11.9 kg", "10 kg"),
        ("up", "10.1 kg", "12 kg"),
        ("nearest", "11 kg", "10 kg"),
        ("nearest", "11.1 kg", "12 kg"),
        ("down", "5 kg", "10 kg"),
        ("up", "50 kg", "12 kg"),
        ("nearest", "12 kg", "12 kg"),
    ],
)
def test_rounding(rounding, load, expected):
    assert str(Dumbbells(["10 kg", "12 kg"]).nearest(load, rounding).load) == expected


def test_the_next_heavier_load():
    dumbbells = Dumbbells(["10 kg", "12 kg"])
    assert str(dumbbells.heavier("10 kg").load) == "12 kg"
    assert dumbbells.heavier("12 kg") is None


def test_a_load_in_lb_is_converted_to_the_unit_of_the_rack():
    assert str(Rack().nearest("135 lb").load) == "60 kg"  # 61.235 kg


@given(st.integers(1, 200_000))
def test_a_weight_of_three_decimals_is_its_own_load(thousandths):
    # 1.001 * 1,000 is 1000.9999999999999 in floats: rounding down must not lose it.
    weight = bw.Load(thousandths / 1_000, "kg")
    assert Dumbbells(["0.001 kg", weight]).nearest(weight).load == weight


@given(st.floats(20, 400), st.sampled_from([Rack(), Stack("5 kg", "5 kg", "100 kg", ["2 kg"])]))
def test_rounding_down_is_never_heavier_and_rounds_once(kg, loading):
    wanted = bw.Load(round(kg, 3), "kg")
    made = loading.nearest(wanted)
    assert made.load <= wanted
    assert made.load in loading.loads
    assert loading.nearest(made.load) == made
    heavier = loading.heavier(wanted)
    assert heavier is None or heavier.load > wanted


@pytest.mark.parametrize("load", ["BW+10 kg", "80 %1RM", "60 ?"])
def test_only_weights_can_be_made(load):
    with pytest.raises(IncompatibleQuantitiesError):
        Rack().nearest(load)


def test_a_range_is_no_load():
    with pytest.raises(InvalidValueError, match="range"):
        Rack().nearest("60-70 kg")


def test_an_unknown_rounding_is_an_error():
    with pytest.raises(InvalidValueError, match="'down'"):
        Rack().nearest("60 kg", "sideways")


@pytest.mark.parametrize(
    ("make", "where"),
    [
        (lambda: Rack("BW"), "Rack.bar"),
        (lambda: Rack("20 kg", {"45 lb": 2}), "Rack.plates[0].weight"),
        (lambda: Rack("20 kg", ["20 kg"]), "Rack.plates[0]"),
        (lambda: Rack("20 kg", 5), "Rack.plates"),
        (lambda: Rack("20 kg", {f"{kg} kg": 100 for kg in range(1, 6)}), "Rack.plates"),
        (lambda: Plate("0 kg", 2), "Plate.weight"),
        (lambda: Plate("1.2345 kg", 2), "Plate.weight"),
        (lambda: Stack("5 kg", "5 lb", "50 kg"), "Stack.step"),
        (lambda: Stack("5 kg", "5 kg", "50 kg", ["2 lb"]), "Stack.add_ons[0]"),
        (lambda: Stack("50 kg", "5 kg", "5 kg"), "Stack.most"),
        (lambda: Stack("5 kg", "0.001 kg", "50 kg"), "Stack.step"),
        (lambda: Dumbbells([]), "Dumbbells.weights"),
        (lambda: Dumbbells("10 kg"), "Dumbbells.weights"),
        (lambda: Dumbbells(["10 kg", "25 lb"]), "Dumbbells.weights[1]"),
        (lambda: Dumbbells.in_steps("1 kg", "1 kg", "500 kg"), "Dumbbells.weights"),
    ],
)
def test_what_cannot_be_is_an_error_with_its_place(make, where):
    with pytest.raises(InvalidValueError) as error:
        make()
    assert [problem.where for problem in error.value.problems] == [where]
