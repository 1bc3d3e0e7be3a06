"""`Reps`: how many repetitions."""

from __future__ import annotations

import re

import pytest

from backworkouts import Reps
from backworkouts.errors import IncompatibleQuantitiesError, InvalidValueError


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("10", Reps(10, 10)),
        ("8-12", Reps(8, 12)),
        ("8 to 12", Reps(8, 12)),
        ("8\N{EN DASH}12", Reps(8, 12)),
        ("  8 -  12 ", Reps(8, 12)),
        ("8+", Reps(8, None)),
        ("to failure", Reps(1, None, to_failure=True)),
        ("Failure", Reps(1, None, to_failure=True)),
        ("AMRAP", Reps(1, None, to_failure=True)),
        ("max", Reps(1, None, to_failure=True)),
        ("5-6 to failure", Reps(5, 6, to_failure=True)),
        ("10  to  failure", Reps(10, 10, to_failure=True)),
        ("8+ to failure", Reps(8, None, to_failure=True)),
        ("10000", Reps(10_000, 10_000)),
    ],
)
def test_what_people_write_is_read(text, expected):
    assert expected == Reps.parse(text)


@pytest.mark.parametrize(
    ("reps", "text", "shown"),
    [
        (Reps(10, 10), "10", "Reps(10, 10)"),
        (Reps(10), "10", "Reps(10, 10)"),
        (Reps(8, 12), "8-12", "Reps(8, 12)"),
        (Reps(8, None), "8+", "Reps(8, None)"),
        (Reps(1, None), "1+", "Reps(1, None)"),
        (Reps(1, None, to_failure=True), "to failure", "Reps(1, None, to_failure=True)"),
        (Reps(1, 1, to_failure=True), "1 to failure", "Reps(1, 1, to_failure=True)"),
        (Reps(2, None, to_failure=True), "2+ to failure", "Reps(2, None, to_failure=True)"),
        (Reps(5, 6, to_failure=True), "5-6 to failure", "Reps(5, 6, to_failure=True)"),
    ],
)
def test_reps_print_as_the_gym_writes_them(reps, text, shown):
    assert text == str(reps)
    assert shown == repr(reps)


WRITTEN = "'10', '8-12', '8+', 'to failure' or '5-6 to failure'"


@pytest.mark.parametrize(
    "text",
    [
        "", "ten", "-3", "4.5", "8-", "-12", "8-12-15", "8--12", "8 12", "1e3", "0x10",
        "8+12", "to", "to failure 5", "8 tofailure", "٣", "8\n12", "\x00", "\ud800",
    ],
)  # fmt: skip
def test_a_text_that_says_something_else_is_refused_with_what_would_be_read(text):
    with pytest.raises(InvalidValueError, match=re.escape(f"reps: expected {WRITTEN}, found")):
        Reps.parse(text)


@pytest.mark.parametrize("value", [10, None, b"10", ["10"], Reps(10, 10)])
def test_only_a_text_is_parsed(value):
    with pytest.raises(InvalidValueError, match="reps: expected a text, found "):
        Reps.parse(value)


@pytest.mark.parametrize("text", ["9" * 5_000, "1-" + "9" * 5_000, "9" * 5_000 + "+"], ids=len)
def test_more_digits_than_a_machine_reads_are_too_many_repetitions(text):
    with pytest.raises(InvalidValueError, match="from 1 to 10,000, found 1000000000000"):
        Reps.parse(text)


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (10, Reps(10, 10)),
        ("8-12", Reps(8, 12)),
        (" 10 to failure", Reps(10, 10, to_failure=True)),
    ],
)
def test_scripts_say_numbers_and_texts(given, expected):
    assert expected == Reps.of(given)


def test_reps_of_reps_are_the_same_object():
    reps = Reps(8, 12)
    assert Reps.of(reps) is reps


@pytest.mark.parametrize("text", ["10", " 10 ", "٣"])
def test_a_number_in_quotes_is_no_number(text):
    expected = f"reps: expected the number {text.strip()}, not a text, found {text!r}"
    with pytest.raises(InvalidValueError) as caught:
        Reps.of(text)
    assert expected == str(caught.value)


HUGE = pytest.param(10**5_000, id="5,001 digits")


@pytest.mark.parametrize("value", [True, 4.0, None, float("nan"), b"10", [10], 0, HUGE])
def test_reps_are_of_nothing_else(value):
    with pytest.raises(InvalidValueError, match=r"Reps\.low: expected a whole number from 1"):
        Reps.of(value)


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ((0, None), "Reps.low: expected a whole number from 1 to 10,000, found 0"),
        ((10_001, None), "Reps.low: expected a whole number from 1 to 10,000, found 10001"),
        (("4", None), "Reps.low: expected a whole number from 1 to 10,000, found '4'"),
        ((True, None), "Reps.low: expected a whole number from 1 to 10,000, found True"),
        ((4.0, None), "Reps.low: expected a whole number from 1 to 10,000, found 4.0"),
        ((1, "4"), "Reps.high: expected a whole number from 1 to 10,000, found '4'"),
        ((1, 10_001), "Reps.high: expected a whole number from 1 to 10,000, found 10001"),
        ((1, 5, 1), "Reps.to_failure: expected True or False, found 1"),
        ((12, 8), "Reps.high: expected 12 or more as the upper end, found 8"),
    ],
)
def test_a_refusal_names_the_field_what_was_given_and_what_is_allowed(given, message):
    with pytest.raises(InvalidValueError) as caught:
        Reps(*given)
    assert message == str(caught.value)


def test_three_bad_fields_are_three_problems():
    with pytest.raises(InvalidValueError) as caught:
        Reps(0, "12", "no")
    expected = (
        "3 problems:\n"
        "  Reps.low: expected a whole number from 1 to 10,000, found 0\n"
        "  Reps.high: expected a whole number from 1 to 10,000, found '12'\n"
        "  Reps.to_failure: expected True or False, found 'no'"
    )
    assert expected == str(caught.value)


@pytest.mark.parametrize(
    ("text", "expected"),
    [("10", True), ("10 to failure", True), ("8-12", False), ("8+", False), ("to failure", False)],
)
def test_exact_reps_are_one_number(text, expected):
    assert expected is Reps.parse(text).is_exact


@pytest.mark.parametrize(
    ("result", "expected"),
    [
        (Reps(8) + 2, "10"),
        (2 + Reps(8, 12), "10-14"),
        (Reps(8, 12) - 2, "6-10"),
        (Reps.parse("8+") + 2, "10+"),
        (Reps(8, 12) + Reps(5), "13-17"),
        (Reps(8) + Reps.parse("5+"), "13+"),
        (sum([Reps(8), Reps(8), Reps(6)]), "22"),
    ],
)
def test_repetitions_add_and_subtract(result, expected):
    assert expected == str(result)


@pytest.mark.parametrize(
    ("is_true", "is_false"),
    [
        (Reps(5) < Reps(8, 12), Reps(15) < Reps(8, 12)),
        (Reps(5) < Reps.parse("8+"), Reps.parse("8+") < Reps(5)),
        (Reps(5, 8) <= Reps(8, 12), Reps(13) <= Reps(8, 12)),
        (Reps(15) > Reps(8, 12), Reps(8) > Reps(8)),
        (Reps.parse("8+") >= Reps(8), Reps(5) >= Reps.parse("8+")),
    ],
)
def test_repetitions_compare(is_true, is_false):
    assert is_true is True
    assert is_false is False


UNKNOWN = "the number of repetitions of a set to failure is unknown"


@pytest.mark.parametrize(
    ("calculate", "message"),
    [
        (
            lambda: Reps(8, 12) < Reps(10),
            "cannot compare 8-12 and 10: the ranges overlap",
        ),
        (lambda: Reps.parse("8+") > Reps(10), "cannot compare 8+ and 10: the ranges overlap"),
        (lambda: Reps(8) < 10, "cannot compare 8 and 10: compare with Reps(10)"),
        (
            lambda: Reps(8) < Reps.parse("to failure"),
            f"cannot compare 8 and to failure: {UNKNOWN}",
        ),
        (
            lambda: Reps.parse("5-6 to failure") + 1,
            f"cannot add 5-6 to failure and 1: {UNKNOWN}",
        ),
        (
            lambda: Reps(8) + Reps.parse("to failure"),
            f"cannot add 8 and to failure: {UNKNOWN}",
        ),
    ],
)
def test_repetitions_that_nobody_knows_neither_compare_nor_add(calculate, message):
    with pytest.raises(IncompatibleQuantitiesError) as caught:
        calculate()
    assert message == str(caught.value)


@pytest.mark.parametrize("number", [8, 10, 10_000])
def test_at_least_one_repetition_is_left(number):
    with pytest.raises(InvalidValueError, match="from 1 to 10,000"):
        Reps(8) - number


@pytest.mark.parametrize(
    "calculate",
    [
        lambda reps: reps + "2",
        lambda reps: reps + 0.5,
        lambda reps: reps - True,
        lambda reps: reps - reps,
        lambda reps: reps < "10",
        lambda reps: reps <= None,
        lambda reps: reps > 1.5,
        lambda reps: reps >= "8",
    ],
)
def test_repetitions_calculate_with_whole_numbers_alone(calculate):
    with pytest.raises(TypeError):
        calculate(Reps(8))
