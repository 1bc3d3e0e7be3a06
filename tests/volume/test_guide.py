"""Guides: the range of weekly sets that rules ask for, and where a count stands beside it."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backworkouts.errors import InvalidValueError
from backworkouts.volume.guide import Guide

TEN_TO_25 = Guide(10, 25, "VOL001", "VOL002")

numbers = st.none() | st.integers(0, 40)
ranges = st.builds(Guide, numbers, numbers)
counts = st.tuples(st.integers(0, 50), st.integers(0, 50)).map(sorted)


@pytest.mark.parametrize(
    ("least", "most", "judgment"),
    [
        (0, 9.5, "below"),
        (9.5, 10, ""),
        (10, 25, ""),
        (25, 30, ""),
        (25.5, 30, "above"),
        (0, math.inf, ""),
        (26, math.inf, "above"),
    ],
)
def test_a_count_is_judged_by_what_holds_for_all_that_it_may_be(least, most, judgment):
    assert TEN_TO_25.judge(least, most) == judgment


def test_an_open_end_judges_nothing():
    assert Guide(high=25).judge(0, 0) == ""
    assert Guide(low=10).judge(1000, 1000) == ""


def test_a_guide_names_each_rule_once():
    assert TEN_TO_25.rules == ("VOL001", "VOL002")
    assert Guide(4, 20).owned_by("GYM001").rules == ("GYM001",)
    assert Guide(high=25).owned_by("VOL002") == Guide(None, 25, "", "VOL002")
    assert Guide().owned_by("VOL002").rules == ()


def test_the_narrower_end_of_two_guides_holds_with_its_rule():
    strict = Guide(12, 20, "GYM001", "GYM001")
    assert TEN_TO_25.within(strict) == strict
    assert TEN_TO_25.within(Guide(4, 20, "GYM001", "GYM001")) == Guide(10, 20, "VOL001", "GYM001")


@given(ranges, ranges, counts)
def test_what_is_beyond_one_of_two_guides_is_beyond_both_together(one, other, count):
    judged = {one.judge(*count), other.judge(*count)} - {""}
    both = one.within(other).judge(*count)
    assert both in judged if judged else both == ""
    assert one.within(other) == other.within(one)


@pytest.mark.parametrize("sets", [-1, math.nan, math.inf, 10**400, "ten", True])
def test_an_end_is_a_number_of_sets(sets):
    with pytest.raises(InvalidValueError, match=r"Guide\.low"):
        Guide(low=sets)
    with pytest.raises(InvalidValueError, match=r"Guide\.high"):
        Guide(high=sets)


@pytest.mark.parametrize("code", [None, 1, "VOL001\nVOL002"])
def test_the_owner_of_an_end_is_a_code(code):
    with pytest.raises(InvalidValueError, match=r"Guide\.low_rule"):
        Guide(10, low_rule=code)
