"""Lower-back work that comes too early, and sets that no count holds, by columns."""

from __future__ import annotations

from datetime import date

import polars as pl
import pyarrow as pa
import pytest
from engines import ENGINES, rows_of
from sets import table_of

import backworkouts as bw
from backworkouts import tables

MONDAY = date(2026, 11, 23)


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


def gaps(*rows, **options):
    return [row[2:] for row in rows_of(tables.incomplete(table_of(*rows, **options)))]


def test_sets_of_unknown_exercises():
    rows = [{"exercise": "custom:thing"}] * 2 + [{"exercise": "custom:thing", "side": "left"}]
    assert gaps(*rows, {"exercise": "pull_up"}) == [("custom:thing", "unknown_exercise", 2.5, 2.5)]


def test_cardio_is_no_gap():
    assert gaps({"exercise": "running"}, {"exercise": "running", "method": "amrap"}) == []


def test_sets_of_an_unknown_kind():
    found = gaps({"exercise": "pull_up", "kind": "superset"}, {"exercise": "pull_up", "kind": None})
    assert found == [("pull_up", "unknown_kind", 2, 2)]


def test_rounds_that_nobody_counted():
    rows = [{"exercise": "pull_up", "method": "amrap"}, {"exercise": "pull_up", "method": "emom"}]
    assert gaps(*rows) == [("pull_up", "open_rounds", 1, 1)]
    assert gaps(*rows, without=["method"]) == []


def test_sets_of_nobody():
    assert gaps({"exercise": "pull_up", "lifter": None}) == [("pull_up", "missing_key", 1, 1)]


@pytest.mark.parametrize("engine", ENGINES)
def test_a_set_without_an_exercise_has_one_reason(engine):
    sets = table_of({"exercise": None}, {"exercise": "custom:thing"})
    found = [row[2:] for row in rows_of(tables.incomplete(ENGINES[engine](sets)))]
    assert found == [(None, "missing_key", 1, 1), ("custom:thing", "unknown_exercise", 1, 1)]


def test_names_are_resolved_once_for_a_table():
    names = ["Pull Up", "Dumbbell Row (Each Side)", "Deadlift (warm-up)", "Gorilla 'x'\nthing", " "]
    found = tables.resolve_names(
        pl.DataFrame({"exercise_name": [*names, "Pull Up", None]}),
        names={"My thing": "deadlift"},
    )
    assert rows_of(found.known) == [
        ("Deadlift (warm-up)", "deadlift", False, True),
        ("Dumbbell Row (Each Side)", "one_arm_dumbbell_row", True, False),
        ("Pull Up", "pull_up", False, False),
    ]
    assert [row[:3] for row in rows_of(found.unknown)] == [
        ("Gorilla 'x'\nthing", "custom:gorilla_x_thing", 1)
    ]


@pytest.mark.parametrize("engine", ENGINES)
def test_all_names_have_an_id(engine):
    names = pa.table({"title": ["Pull Up", "Gorilla", None]})
    found = tables.resolve_names(ENGINES[engine](names), "title")
    assert rows_of(found.ids) == [("Gorilla", "custom:gorilla"), ("Pull Up", "pull_up")]
