"""`Interval`: a range of numbers, or one number."""

from __future__ import annotations

import pytest

from backworkouts import Interval, Load
from backworkouts.errors import IncompatibleQuantitiesError, InvalidValueError


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2", Interval(2, 2)),
        ("1-2", Interval(1, 2)),
        (" 1.5 to 2 ", Interval(1.5, 2)),
        ("8\N{EN DASH}12", Interval(8, 12)),
        ("-5--3", Interval(-5, -3)),
        ("-5-3", Interval(-5, 3)),
    ],
)
def test_an_interval_is_read_from_its_text(text, expected):
    assert expected == Interval.parse(text)


@pytest.mark.parametrize(
    "text", ["", "few", "1-", "1-2-3", "1,5", "1e3", "nan", "٣", "9" * 5_000, None, 5]
)
def test_what_is_no_interval_is_refused(text):
    with pytest.raises(InvalidValueError, match="interval: expected '2' or '1-2'"):
        Interval.parse(text)


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ((2, 1), "Interval.high: expected 2 or more as the upper end, found 1"),
        (("1", 2), "Interval.low: expected a number, found '1'"),
        ((0, True), "Interval.high: expected a number, found True"),
        ((float("nan"), 1), "Interval.low: expected a number, found nan"),
        ((0, float("inf")), "Interval.high: expected a number, found inf"),
    ],
)
def test_a_refusal_names_the_field(given, message):
    with pytest.raises(InvalidValueError) as caught:
        Interval(*given)
    assert message == str(caught.value)


def test_every_bad_field_is_named():
    with pytest.raises(InvalidValueError) as caught:
        Interval("1", None)
    assert ["Interval.low", "Interval.high"] == [each.where for each in caught.value.problems]


@pytest.mark.parametrize(
    ("interval", "text", "shown"),
    [
        (Interval(12, 12), "12", "Interval(12, 12)"),
        (Interval(9.0, 12.5), "9-12.5", "Interval(9, 12.5)"),
        (Interval(7 / 3, 3), "2.33-3", "Interval(2.3333333333333335, 3)"),
        (Interval(2.001, 2.002), "2", "Interval(2.001, 2.002)"),
        (Interval(1_234_567, 2e6), "1234567-2000000", "Interval(1234567, 2000000)"),
        (Interval(-0.001, 0), "0", "Interval(-0.001, 0)"),
    ],
)
def test_an_interval_prints_two_decimals_and_shows_all(interval, text, shown):
    assert text == str(interval)
    assert shown == repr(interval)


@pytest.mark.parametrize(
    ("result", "expected"),
    [
        (Interval(9, 12) + Interval(4, 5), Interval(13, 17)),
        (Interval(9, 12) + 1, Interval(10, 13)),
        (1 + Interval(9, 12), Interval(10, 13)),
        (sum([Interval(1, 2), Interval(3, 4)]), Interval(4, 6)),
        # the least is 9 - 5, the most 12 - 4
        (Interval(9, 12) - Interval(4, 5), Interval(4, 8)),
        (Interval(9, 12) - 1, Interval(8, 11)),
        # RPE is 10 - RIR: from 10 - 2 to 10 - 1
        (10 - Interval(1, 2), Interval(8, 9)),
        (-Interval(1, 2), Interval(-2, -1)),
        (Interval(9, 12) * 2, Interval(18, 24)),
        (0.5 * Interval(9, 12), Interval(4.5, 6)),
        (Interval(9, 12) * -1, Interval(-12, -9)),
    ],
)
def test_intervals_add_subtract_and_scale(result, expected):
    assert expected == result


@pytest.mark.parametrize(
    "calculate",
    [
        lambda interval: interval + "1",
        lambda interval: interval + True,
        lambda interval: interval - None,
        lambda interval: "3" - interval,
        lambda interval: interval * interval,
        lambda interval: interval * True,
        lambda interval: interval < "3",
        lambda interval: interval <= None,
        lambda interval: interval > "3",
        lambda interval: interval >= None,
    ],
)
def test_an_interval_calculates_with_intervals_and_numbers_alone(calculate):
    with pytest.raises(TypeError):
        calculate(Interval(1, 2))


def test_a_sum_beyond_all_numbers_is_refused():
    with pytest.raises(InvalidValueError):
        Interval(1e308, 1e308) + Interval(1e308, 1e308)


def test_an_interval_of_one_number_is_equal_to_the_number():
    assert Interval(2, 2) == 2
    assert 2.0 == Interval(2, 2)
    assert hash(2) == hash(Interval(2, 2.0))
    assert Interval(1, 2) != 2
    assert Interval(2, 2) != "2"


@pytest.mark.parametrize(
    ("is_true", "is_false"),
    [
        (Interval(1, 2) < Interval(3, 4), Interval(3, 4) < Interval(1, 2)),
        (Interval(1, 2) < 3, Interval(1, 2) < 1),
        (Interval(3, 4) > 2, Interval(1, 2) > 2),
        (Interval(1, 2) <= Interval(2, 3), Interval(2.5, 3) <= 2),
        (Interval(1, 2) <= Interval(1, 2), Interval(1, 2) < Interval(1, 2)),
        (Interval(1, 2) >= 1, Interval(1, 2) >= 3),
        (0 < Interval(1, 2), 5 < Interval(1, 2)),
    ],
)
def test_a_comparison_says_what_holds_for_every_choice_of_numbers(is_true, is_false):
    assert is_true is True
    assert is_false is False


@pytest.mark.parametrize(
    "compare",
    [
        lambda: Interval(1, 3) < Interval(2, 4),
        lambda: Interval(1, 3) < 2,
        lambda: Interval(1, 2) < Interval(2, 3),  # 2 is not less than 2, and 1 is less than 3
        lambda: Interval(1, 3) <= Interval(2, 4),
        lambda: Interval(1, 3) > 2,
        lambda: Interval(2, 4) >= Interval(1, 3),
    ],
)
def test_ranges_that_overlap_do_not_compare(compare):
    with pytest.raises(IncompatibleQuantitiesError, match="the ranges overlap"):
        compare()


def test_one_number_converts_to_a_number():
    assert 2.5 == float(Interval(2.5, 2.5))
    assert 2 == int(Interval(2.0, 2.0))


@pytest.mark.parametrize(
    ("convert", "interval"), [(float, (1, 2)), (int, (1, 2)), (int, (2.5, 2.5))]
)
def test_what_a_conversion_would_lose_is_refused(convert, interval):
    with pytest.raises(InvalidValueError, match="an interval of one"):
        convert(Interval(*interval))


def test_an_interval_holds_its_ends_and_is_true_above_nothing():
    assert 9 in Interval(9, 12)
    assert 12 in Interval(9, 12)
    assert 12.5 not in Interval(9, 12)
    assert not Interval(0, 0)
    assert Interval(0, 1)


@pytest.mark.parametrize(
    "calculate",
    [
        lambda: Interval(0.5, 1.5) * 10**400,
        lambda: Load(60.5, "kg") * 10**400,
        lambda: Load(60.5, "kg") + 10**400,
        lambda: Load(60.5, "kg") - 10**400,
    ],
)
def test_a_number_too_large_to_calculate_with_is_refused(calculate):
    with pytest.raises(InvalidValueError):
        calculate()


def test_intervals_calculate_with_decimal_numbers():
    assert Interval(0.3, 1.2) == Interval(0.1, 0.7) + Interval(0.2, 0.5)
    assert Interval(0.45, 0.6) == Interval(0.15, 0.2) * 3
    assert Interval(0.1, 0.2) == Interval(0.3, 0.6) / 3
    assert Interval(-2, -1) == Interval(0.5, 1) / -0.5


@pytest.mark.parametrize("divisor", [0, 0.0, float("inf")])
def test_an_interval_is_divided_by_a_number_other_than_0(divisor):
    with pytest.raises(InvalidValueError):
        Interval(1, 2) / divisor


@pytest.mark.parametrize("divisor", ["2", True, Interval(2, 2)])
def test_an_interval_is_divided_by_a_number(divisor):
    with pytest.raises(TypeError):
        Interval(1, 2) / divisor
