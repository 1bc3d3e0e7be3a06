"""Quantities beside whole numbers with more digits than Python prints."""

from __future__ import annotations

import operator

import pytest

import backworkouts as bw
from backworkouts.errors import BackworkoutsError, IncompatibleQuantitiesError
from backworkouts.model import Duration, Reps

HUGE = 10**5_000


@pytest.mark.parametrize(
    "quantity", [bw.Load.of("60 kg"), Duration(90), Reps(8)], ids=lambda each: type(each).__name__
)
def test_a_comparison_with_a_huge_number_is_our_error(quantity):
    for compare in (operator.lt, operator.le, operator.gt, operator.ge):
        with pytest.raises(IncompatibleQuantitiesError, match="cannot be shown"):
            compare(quantity, HUGE)


@pytest.mark.parametrize(
    "quantity",
    [bw.Load.of("60 kg"), bw.Load.of("8RM"), Duration(90), Reps(8), Reps.of("to failure")],
    ids=str,
)
def test_a_sum_with_a_huge_number_is_our_error(quantity):
    with pytest.raises(BackworkoutsError, match="cannot be shown"):
        quantity + HUGE
