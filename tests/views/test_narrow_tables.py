"""A table that is wider than the page: no word is cut, and the columns stay aligned."""

from __future__ import annotations

import pytest

from backworkouts.views.table import Table, fits, plain

TABLE = Table(
    "Lifts",
    ("Id", "Name", "Sets"),
    (("one_arm_dumbbell_row", "One-Arm Row", "10"), ("", "the same", "9")),
    ("Two.",),
    frozenset((2,)),
)


def test_columns_stand_beside_each_other_where_they_fit():
    # 20 + 2 + 11 + 2 + 4
    assert fits(TABLE, 39)
    assert not fits(TABLE, 38)
    assert (
        "Lifts\n"
        "Id                    Name         Sets\n"
        "--------------------  -----------  ----\n"
        "one_arm_dumbbell_row  One-Arm Row    10\n"
        "                      the same        9\n"
        "Two."
    ) == plain(TABLE, 39)


@pytest.mark.parametrize("width", [38, 20])
def test_the_first_cell_goes_above_the_others(width):
    assert (
        "Lifts\n"
        "Id\n"
        "  Name         Sets\n"
        "  -----------  ----\n"
        "one_arm_dumbbell_row\n"
        "  One-Arm Row    10\n"
        "  the same        9\n"
        "Two."
    ) == plain(TABLE, width)


@pytest.mark.parametrize("width", [18, 1])
def test_then_the_next_and_the_last_may_be_wider_than_the_page(width):
    lines = plain(TABLE, width).splitlines()
    assert ["Lifts", "Id", "  Name", "  Sets", "  ----", "one_arm_dumbbell_row"] == lines[:6]
    assert ["  One-Arm Row", "    10", "  the same", "     9", "Two."] == lines[6:]


def test_one_column_stays_what_it_is():
    assert "  Id\n  -------\n  pull_up" == plain(Table("", ("Id",), (("pull_up",),)), 3)
    assert fits(Table("Nothing", ("Id",), ()), 1)
