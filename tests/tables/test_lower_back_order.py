"""Lower-back work that comes too early, by columns."""

from __future__ import annotations

import pyarrow as pa
import pytest
from engines import rows_of
from sets import table_of

import backworkouts as bw
from backworkouts import tables


def order(*exercises, **options):
    sets = table_of(*({"exercise": name, "block": number} for number, name in enumerate(exercises)))
    return [row[2] for row in rows_of(tables.lower_back_last(sets, **options))]


@pytest.mark.parametrize(
    ("exercises", "expected"),
    [
        (["pull_up", "deadlift"], "last"),
        (["deadlift", "pull_up"], "early"),
        (["deadlift", "seated_row", "deadlift"], "early"),
        (["deadlift", "face_pull"], "last"),  # a face pull is no row
        (["pull_up", "seated_row"], "none"),
        (["deadlift", "custom:thing"], "unclear"),  # it may be a row
        (["custom:thing", "deadlift"], "last"),
        (["custom:thing", "pull_up", "deadlift"], "unclear"),  # it may be a deadlift
        (["custom:thing"], "none"),
    ],
)
def test_lower_back_work_belongs_after_the_last_pull(exercises, expected):
    assert order(*exercises) == [expected]


def test_partners_of_a_superset_have_no_order():
    sets = table_of({"exercise": "deadlift"}, {"exercise": "pull_up", "position": 1})
    assert rows_of(tables.lower_back_last(sets)) == [("ann", 0, "last")]


def test_warm_up_sets_have_no_order():
    sets = table_of(
        {"exercise": "deadlift", "kind": "warm_up"}, {"exercise": "pull_up", "block": 1}
    )
    assert rows_of(tables.lower_back_last(sets)) == [("ann", 0, "none")]


def test_a_catalog_may_know_exercises_by_their_names():
    names = ("My Strange Row", "Odd Deadlift")
    known = bw.catalog.extend(exercises=[bw.catalog.custom(name) for name in names])
    early = ["custom:odd_deadlift", "custom:my_strange_row"]
    assert order(*early, catalog=known) == ["early"]
    assert order(*early) == ["none"]  # of the ids alone nothing is known


@pytest.mark.parametrize("first", [2**31, 2**40, -10])
def test_blocks_may_have_any_numbers(first):
    deadlift, row = "deadlift", "seated_row"
    for exercises, expected in (((row, deadlift), "last"), ((deadlift, row), "early")):
        sets = table_of(*({"exercise": name} for name in exercises), without=["block"])
        sets = sets.append_column("block", pa.array([first, first + 1]))
        assert rows_of(tables.lower_back_last(sets)) == [("ann", 0, expected)]


@pytest.mark.parametrize(
    ("blocks", "expected"),
    [((None, 0), "unclear"), ((0, None), "unclear"), ((None, None), "unclear"), ((0, 0), "last")],
)
def test_work_in_a_block_that_is_null_may_come_at_any_time(blocks, expected):
    exercises = ("deadlift", "pull_up")
    sets = table_of(
        *({"exercise": name, "block": block} for name, block in zip(exercises, blocks, strict=True))
    )
    assert rows_of(tables.lower_back_last(sets)) == [("ann", 0, expected)]


def test_lower_back_work_alone_is_last_in_any_block():
    sets = table_of({"exercise": "deadlift", "block": None}, {"exercise": "leg_press"})
    assert rows_of(tables.lower_back_last(sets)) == [("ann", 0, "last")]
