"""`Load`: what a set is done with."""

from __future__ import annotations

import pytest

from backworkouts import Load, Unit
from backworkouts.errors import InvalidValueError


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("60 kg", Load(60, "kg")),
        ("62.5kgs", Load(62.5, "kg")),
        ("135 LB", Load(135, "lb")),
        ("135lbs", Load(135, "lb")),
        ("80 %1RM", Load(80, "%1RM")),
        ("80% 1rm", Load(80, "%1RM")),
        ("80%", Load(80, "%1RM")),
        ("BW", Load(0, "bw+kg")),
        ("bodyweight", Load(0, "bw+kg")),
        ("BW+20 kg", Load(20, "bw+kg")),
        ("BW - 15 kg", Load(-15, "bw+kg")),
        ("bodyweight + 45 lb", Load(45, "bw+lb")),
        ("+20 kg", Load(20, "bw+kg")),
        ("100 ?", Load(100, "?")),
        ("62.5?", Load(62.5, "?")),
        ("-30 lb", Load(-30, "bw+lb")),
        ("0 kg", Load(0, "kg")),
        ("BW+0 lb", Load(0, "bw+kg")),
    ],
)
def test_what_people_write_is_read(text, expected):
    assert expected == Load.parse(text)


@pytest.mark.parametrize(
    ("load", "text", "shown"),
    [
        (Load(60, Unit.KG), "60 kg", "Load(60, 'kg')"),
        (Load(60.0, Unit.KG), "60 kg", "Load(60, 'kg')"),
        (Load(62.5, Unit.LB), "62.5 lb", "Load(62.5, 'lb')"),
        (Load(80, Unit.PERCENT_1RM), "80 %1RM", "Load(80, '%1RM')"),
        (Load(0, Unit.BODYWEIGHT_KG), "BW", "Load(0, 'bw+kg')"),
        (Load(-0.0, Unit.BODYWEIGHT_KG), "BW", "Load(0, 'bw+kg')"),
        (Load(20, Unit.BODYWEIGHT_KG), "BW+20 kg", "Load(20, 'bw+kg')"),
        (Load(-15.5, Unit.BODYWEIGHT_LB), "BW-15.5 lb", "Load(-15.5, 'bw+lb')"),
        (Load(0.001, Unit.KG), "0.001 kg", "Load(0.001, 'kg')"),
        (Load(100, Unit.UNSTATED), "100 ?", "Load(100, '?')"),
    ],
)
def test_loads_print_as_the_gym_writes_them(load, text, shown):
    assert text == str(load)
    assert shown == repr(load)


@pytest.mark.parametrize(
    "text",
    ["", "60", "kg", "60 stone", "+80%", "BW+20", "BW+80 %1RM", "BW 20 kg", "60kg60", "+20 ?", "BW+20?", "?", "60,5 kg",
     "1e3 kg", "nan kg", "inf kg", "--5 kg", "٣ kg", "9" * 5_000 + " kg", None, 60, b"60 kg"],
)  # fmt: skip
def test_a_unit_is_never_guessed(text):
    with pytest.raises(InvalidValueError) as caught:
        Load.parse(text)
    (problem,) = caught.value.problems
    expected = ("load", "'60 kg', '135 lb', '80 %1RM', 'BW' or 'BW+20 kg'")
    assert expected == (problem.where, problem.expected)


def test_a_load_is_of_a_load_or_its_text():
    load = Load(60, "kg")
    assert Load.of(load) is load
    assert load == Load.of("60 kg")


def test_a_load_is_not_of_a_bare_number():
    with pytest.raises(InvalidValueError, match="found 60"):
        Load.of(60)


PERCENT = "% of the one-repetition maximum"


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ((-1, "kg"), "Load.value: expected a number from 0 to 5,000 kg, found -1"),
        ((5_001, "lb"), "Load.value: expected a number from 0 to 5,000 lb, found 5001"),
        (
            (201, "%1RM"),
            f"Load.value: expected a number from 0 to 200 {PERCENT}, found 201",
        ),
        ((-5_001, "bw+kg"), "Load.value: expected a number from -5,000 to 5,000 kg, found -5001"),
        ((5_001, "bw+lb"), "Load.value: expected a number from -5,000 to 5,000 lb, found 5001"),
        ((float("nan"), "kg"), "Load.value: expected a number from 0 to 5,000 kg, found nan"),
        ((float("inf"), "kg"), "Load.value: expected a number from 0 to 5,000 kg, found inf"),
        (("60", "kg"), "Load.value: expected a number from 0 to 5,000 kg, found '60'"),
        ((True, "kg"), "Load.value: expected a number from 0 to 5,000 kg, found True"),
        ((5_001, "?"), "Load.value: expected a number from 0 to 5,000, found 5001"),
        ((-5, "?"), "Load.value: expected a number from 0 to 5,000, found -5"),
        ((0.0009, "kg"), "Load.value: expected 0, or 0.001 at least, found 0.0009"),
        ((-0.0009, "bw+kg"), "Load.value: expected 0, or 0.001 at least, found -0.0009"),
        (
            (60, "stone"),
            "Load.unit: expected a Unit: 'kg', 'lb', '%1RM', 'bw+kg', 'bw+lb', '?', found 'stone'",
        ),
        (
            (60, None),
            "Load.unit: expected a Unit: 'kg', 'lb', '%1RM', 'bw+kg', 'bw+lb', '?', found None",
        ),
    ],
)
def test_a_refusal_names_the_field_what_was_given_and_what_is_allowed(given, message):
    with pytest.raises(InvalidValueError) as caught:
        Load(*given)
    assert message == str(caught.value)


def test_every_bad_field_is_named():
    with pytest.raises(InvalidValueError) as caught:
        Load("60", [])
    expected = ["Load.value", "Load.unit"]
    assert expected == [one.where for one in caught.value.problems]


def test_bodyweight_alone_is_one_value_in_any_unit():
    assert Load(0, "bw+kg") == Load(0, "bw+lb") == Load.parse("BW")


@pytest.mark.parametrize(
    ("load", "unit", "expected"),
    [
        # One pound is 0.45359237 kg: 135 x 0.45359237 = 61.23496995.
        (Load(135, "lb"), Unit.KG, 61.23496995),
        (Load(-100, "bw+lb"), Unit.BODYWEIGHT_KG, -45.359237),
        # 45.359237 kg / 0.45359237 = 100 lb.
        (Load(45.359237, "kg"), Unit.LB, 100),
        (Load(4.5359237, "bw+kg"), Unit.BODYWEIGHT_LB, 10),
    ],
)
def test_kilograms_and_pounds_convert_into_each_other(load, unit, expected):
    converted = load.to(unit)
    assert unit is converted.unit
    assert expected == pytest.approx(converted.value, rel=1e-12)


@pytest.mark.parametrize("unit", Unit)
def test_a_load_in_its_own_unit_is_the_same_object(unit):
    load = Load(10, unit)
    assert load.to(unit) is load


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("60 kg", Unit.PERCENT_1RM),
        ("100 ?", Unit.KG),
        ("100 ?", Unit.BODYWEIGHT_LB),
        ("60 kg", Unit.UNSTATED),
        ("60 kg", Unit.BODYWEIGHT_KG),
        ("60 lb", Unit.BODYWEIGHT_KG),
        ("80 %1RM", Unit.KG),
        ("BW+20 kg", Unit.KG),
        ("BW+20 kg", Unit.LB),
        ("BW+20 lb", Unit.LB),
    ],
)
def test_what_takes_a_bodyweight_or_a_maximum_is_not_converted(text, unit):
    with pytest.raises(InvalidValueError) as caught:
        Load.parse(text).to(unit)
    assert f"load: expected a load that can be said in {unit}, found {text!r}" == str(caught.value)


@pytest.mark.parametrize(
    ("text", "expected"),
    [("60 kg", True), ("135 lb", True), ("80 %1RM", False), ("BW", False), ("BW-5 lb", False)],
)
def test_a_load_is_absolute_without_a_maximum_or_a_bodyweight(text, expected):
    assert expected is Load.parse(text).is_absolute
