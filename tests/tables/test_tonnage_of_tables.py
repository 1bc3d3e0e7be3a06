"""Tonnage, by columns."""

from __future__ import annotations

from datetime import date

import pytest
from engines import rows_of
from sets import table_of

from backworkouts import tables

MONDAY = date(2026, 11, 23)


def row(load, unit="kg", **values):
    return {"exercise": "seated_row", "load": load, "load_unit": unit} | values


def tonnage(*rows, **options):
    return rows_of(tables.tonnage(table_of(*rows, **options)))


def test_tonnage_is_repetitions_times_load():
    # 8 x 60 kg = 480 kg; 8 x 100 lb = 800 lb = 362.873896 kg.
    (found,) = tonnage(row(60), row(100, "lb"))
    assert found == ("ann", MONDAY, pytest.approx(842.873896), pytest.approx(842.873896), 2, 0)


def test_repetitions_with_each_side_count_twice():
    # 2 x 8 x 20 kg = 320 kg; one side alone 8 x 20 kg = 160 kg.
    assert tonnage(row(20, side="each"))[0][2:] == (320, 320, 1, 0)
    assert tonnage(row(20, side="left"))[0][2:] == (160, 160, 1, 0)


def test_ranges_and_options_make_an_interval():
    # 8 to 12 x 60 kg = 480 to 720 kg; with an optional 8 x 60 kg: up to 1,200 kg.
    ranged = row(60, reps_high=12)
    assert tonnage(ranged, row(60, optional=True))[0][2:] == (480, 1200, 2, 0)


def test_sets_without_a_known_tonnage_are_counted():
    unknown = [row(None, None), row(80, "%1RM"), row(5, "bw+kg"), row(60, reps_high=None)]
    assert tonnage(*unknown, row(60, kind="warm_up"))[0][2:] == (0, 0, 0, 4)


def test_a_table_may_lack_sides_and_options():
    assert tonnage(row(60), without=["side", "optional"])[0][2:] == (480, 480, 1, 0)


def test_tonnage_of_sessions_and_of_lifters():
    sets = table_of(row(60), row(60, session=1))
    assert rows_of(tables.tonnage(sets, per="session")) == [
        ("ann", 0, 480, 480, 1, 0),
        ("ann", 1, 480, 480, 1, 0),
    ]
    assert rows_of(tables.tonnage(sets, per="lifter")) == [("ann", 960, 960, 2, 0)]
