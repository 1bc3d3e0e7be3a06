"""Marks in numbers: before decimals, or between thousands."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backworkouts import interop
from backworkouts.interop.table.decimals import number, parse_number, settled


@pytest.mark.parametrize(
    ("text", "value", "mark"),
    [
        ("82", 82, ""),
        (" -5 ", -5, ""),
        ("+2.5", 2.5, "."),
        ("82,5", 82.5, ","),
        ("0,250", 0.25, ","),  # thousands do not begin with 0
        ("56.69904625", 56.69904625, "."),
        ("1250,125", 1250.125, ","),  # thousands have a mark after each three digits
        ("1.250,5", 1250.5, ","),
        ("1,250.5", 1250.5, "."),
        ("-1,250.500", -1250.5, "."),
        ("1,250,000", 1_250_000, "."),
        ("1.250.000", 1_250_000, ","),
        ("1 250", 1250, ""),
        ("1\u202f250,5", 1250.5, ","),
        ("1\u2019250.5", 1250.5, "."),
    ],
)
def test_most_numbers_can_be_read_in_one_way(text, value, mark):
    assert (value, mark, None) == parse_number(text)


@pytest.mark.parametrize(
    ("text", "value", "mark", "grouped"),
    [("1,250", 1.25, ",", 1250), ("1.250", 1.25, ".", 1250), ("-61.235", -61.235, ".", -61235)],
)
def test_one_mark_before_three_digits_can_be_read_in_two_ways(text, value, mark, grouped):
    assert (value, mark, grouped) == parse_number(text)


@pytest.mark.parametrize(
    "text",
    [
        "", "-", "abc", "1e3", "Infinity", "nan", "0x10", "1_000", "1,25,0", "1,250,5", "1.250.5",
        ".5", "5.", "12,50,000", "1,2500,000", "0,250,000", "8-10", "\u0661", "1" * 13,
    ],
)  # fmt: skip
def test_what_is_no_number_is_not_read(text):
    assert parse_number(text) is None
    assert number(text, comma=False) is None


@pytest.mark.parametrize(
    ("text", "point", "comma"),
    [
        # the decimal mark of the file is a point, and a comma
        ("1,250", None, 1.25),
        ("1.250", 1.25, None),
        ("1.250,5", 1250.5, 1250.5),
        ("82,5", 82.5, 82.5),
    ],
)
def test_three_digits_after_the_other_mark_are_not_guessed(text, point, comma):
    assert (point, comma) == (number(text, comma=False), number(text, comma=True))


def test_thousands_that_exceed_what_can_be_meant_are_decimals():
    # 61,235 lb would be more than any load
    assert (61.235, 61.235) == (
        number("61,235", comma=False, most=5000),
        number("61.235", comma=True, most=5000),
    )
    assert number("1,250", comma=False, most=5000) is None


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        (("1,250", "5.0"), ("1250", "5.0")),
        (("1,250", "5,5"), ("1.2500", "5,5")),
        (("1.250", "8,5"), ("1250", "8,5")),
        (("1.250", "8.5"), ("1.2500", "8.5")),
        (("-1,250", "1,250.5"), ("-1250", "1,250.5")),
        (("1,250", "5"), ("1,250", "5")),  # nothing proves it
        (("1,250", "2,500"), ("1,250", "2,500")),
        (("1,250", "5.0", "8,5"), ("1,250", "5.0", "8,5")),  # two writers
        (("1,250", "", "Belt, on.", "5.0"), ("1250", "", "Belt, on.", "5.0")),
        ((), ()),
    ],
)
def test_a_cell_proves_the_decimal_mark_of_its_row(cells, expected):
    assert expected == settled(cells)


@given(
    thousandths=st.integers(0, 5_000_000),
    mark=st.sampled_from(",."),
    grouped=st.booleans(),
    decimals=st.integers(0, 4),
    comma=st.booleans(),
)
def test_a_number_beside_a_proof_is_never_misread(thousandths, mark, grouped, decimals, comma):
    value = round(thousandths / 1000, decimals)
    text = f"{value:{',' if grouped else ''}.{decimals}f}"
    if mark == ",":
        text = text.translate({ord(","): ".", ord("."): ","})
    cell, _ = settled([text, f"8{mark}5"])
    assert value == number(cell, comma=comma)


@given(thousandths=st.integers(0, 5_000_000), grouped=st.booleans(), decimals=st.integers(0, 4))
def test_a_number_in_the_way_of_its_file_is_read_right_or_not_at_all(
    thousandths, grouped, decimals
):
    value = round(thousandths / 1000, decimals)
    text = f"{value:{',' if grouped else ''}.{decimals}f}"
    assert number(text, comma=False) in (value, None)
    assert number(text.translate({ord(","): ".", ord("."): ","}), comma=True) in (value, None)


def test_tabs_do_not_state_what_a_comma_means():
    rows = [
        "date\texercise\treps\tload_kg",
        "2026-11-02\tRow\t8\t82,5",
        "2026-11-02\tRow\t8\t1,250",
    ]
    result = interop.read("\n".join(rows).encode())
    (row,) = result.sessions[0].workout.blocks[0].exercises
    assert ["82.5 kg", "None"] == [str(done.load) for done in row.sets]
    assert [(3, "1,250")] == [(problem.row, problem.value) for problem in result.problems]
