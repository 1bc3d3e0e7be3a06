"""Sets for which counts may be too low, by columns."""

from __future__ import annotations

import pytest
from engines import ENGINES, rows_of
from sets import table_of

from backworkouts import tables


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
