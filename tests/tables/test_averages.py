"""Average weekly sets of lifters, by columns: sets divided by the weeks from first to last session."""

from __future__ import annotations

import pytest
from engines import ENGINES, rows_of
from logs import CATALOG
from sets import table_of

import backworkouts as bw
from backworkouts import tables

with_engines = pytest.mark.parametrize("engine", ENGINES)


def averages(table, engine="polars", **options):
    options = {"muscles": ["latissimus_dorsi", "erector_spinae"], "catalog": CATALOG, **options}
    return rows_of(tables.average_volume(ENGINES[engine](table), **options))


@with_engines
@pytest.mark.parametrize("without", [(), ("week",)])
def test_weeks_without_training_count(engine, without):
    # Ann: weeks 48 and 50 of 2026, 3 weeks from first to last, 6 sets for the lats.
    # Ben: 2026-12-31 and 2027-01-04 are in the weeks 53 and 1, 2 weeks, 2 sets for the erectors.
    table = table_of(
        *[{"exercise": "pull_up"}] * 4,
        *[{"exercise": "pull_up", "session": 1, "started_at": "2026-12-13T23:59"}] * 2,
        {"lifter": "ben", "exercise": "deadlift", "started_at": "2026-12-31T08:00"},
        {"lifter": "ben", "exercise": "deadlift", "started_at": "2027-01-04T08:00", "session": 1},
        without=without,
    )
    expected = [("ann", "latissimus_dorsi", 2.0, 2.0), ("ben", "erector_spinae", 1.0, 1.0)]
    assert averages(table, engine) == expected


@with_engines
def test_weeks_may_be_texts(engine):
    # 6 sets in the weeks that begin on 23 November and 7 December: 2 in each of 3 weeks.
    later = {"session": 1, "started_at": "2026-12-13T18:00"}
    table = table_of(*[{"exercise": "pull_up"}] * 4, *[{"exercise": "pull_up"} | later] * 2)
    number = table.column_names.index("week")
    table = table.set_column(number, "week", table["week"].cast("string"))
    assert averages(table, engine) == [("ann", "latissimus_dorsi", 2.0, 2.0)]


def test_optional_sets_make_an_interval():
    sets = [{"exercise": "pull_up"}, {"exercise": "pull_up", "optional": True}]
    assert averages(table_of(*sets)) == [("ann", "latissimus_dorsi", 1.0, 2.0)]


def test_a_session_of_warm_up_sets_is_a_session():
    # Two weeks: the second holds a warm-up set alone.
    sets = [
        {"exercise": "pull_up"},
        {"exercise": "pull_up", "kind": "warm_up", "session": 1, "started_at": "2026-12-02T18:00"},
    ]
    assert averages(table_of(*sets)) == [("ann", "latissimus_dorsi", 0.5, 0.5)]


def test_an_empty_table_has_no_average():
    assert averages(table_of()) == []


def test_errors_are_those_of_weekly_volume():
    with pytest.raises(bw.errors.InvalidValueError, match="kind"):
        averages(table_of({"exercise": "pull_up"}, without=["kind"]))
    with pytest.raises(bw.errors.UnknownIdError, match="muscle"):
        averages(table_of({"exercise": "pull_up"}), muscles=["lats"])
