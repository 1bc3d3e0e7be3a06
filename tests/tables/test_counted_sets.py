"""Which sets count, by columns: the numbers are worked out by hand beside each test."""

from __future__ import annotations

from datetime import date

import duckdb
import polars as pl
import pyarrow as pa
import pytest
from attrs import evolve
from engines import ENGINES, rows_of
from sets import table_of

import backworkouts as bw
from backworkouts import tables

MONDAY = date(2026, 11, 23)
LATS = ("latissimus_dorsi",)


def lats(*rows, credits="fractional", **options):
    """The sets of the lats in one week, at least and at most."""
    found = tables.weekly_volume(table_of(*rows, **options), credits, muscles=LATS)
    return [row[3:] for row in rows_of(found)]


def test_a_row_of_working_sets_counts_for_every_muscle_it_trains():
    # Seated row, fractional credits: rhomboids are a prime mover (1), biceps a synergist (0.5).
    sets = table_of(*[{"exercise": "seated_row"}] * 3)
    found = {row[2]: row[3:] for row in rows_of(tables.weekly_volume(sets))}
    assert found["rhomboids"] == (3, 3)
    assert found["biceps_brachii"] == (1.5, 1.5)
    assert "quadriceps" not in found


def test_warm_up_sets_count_nothing():
    warm_up = {"exercise": "pull_up", "kind": "warm_up"}
    assert lats(warm_up, {"exercise": "pull_up"}) == [(1, 1)]
    assert lats(warm_up) == []


@pytest.mark.parametrize("kind", ["back_off", "rest_pause", "cluster"])
def test_other_kinds_count_one(kind):
    assert lats({"exercise": "pull_up", "kind": kind}) == [(1, 1)]


def test_a_drop_set_continues_the_set_before_it():
    pull_up, drop = {"exercise": "pull_up"}, {"exercise": "pull_up", "kind": "drop"}
    assert lats(pull_up, drop, drop) == [(1, 1)]


def test_a_drop_set_that_nothing_comes_before_counts_one():
    warm_up = {"exercise": "pull_up", "kind": "warm_up"}
    drop = {"exercise": "pull_up", "kind": "drop"}
    assert lats(warm_up, drop, drop) == [(1, 1)]  # the first drop set; the second continues it
    elsewhere = drop | {"block": 1}
    assert lats(drop, elsewhere) == [(2, 2)]


def test_a_drop_set_counts_the_share_that_the_credit_table_states():
    half = evolve(bw.FRACTIONAL, name="half", drop_set=0.5)
    pull_up, drop = {"exercise": "pull_up"}, {"exercise": "pull_up", "kind": "drop"}
    assert lats(pull_up, drop, drop | {"side": "left"}, credits=half) == [(1.75, 1.75)]


def test_sides():
    left, right = ({"exercise": "pull_up", "side": side} for side in ("left", "right"))
    assert lats(left, right, left) == [(1.5, 1.5)]
    assert lats({"exercise": "pull_up", "side": "each"}) == [(1, 1)]


def test_an_optional_set_makes_the_least_smaller():
    sets = [{"exercise": "pull_up"}] * 3 + [{"exercise": "pull_up", "optional": True}]
    assert lats(*sets) == [(3, 4)]


def test_a_table_may_lack_sides_and_options():
    assert lats({"exercise": "pull_up"}, without=("side", "optional", "method")) == [(1, 1)]


def test_columns_without_a_type_are_columns_of_nulls():
    sets = pl.DataFrame(table_of({"exercise": "pull_up"}))
    nothing = sets.with_columns(side=None, optional=None, method=None)
    assert rows_of(tables.weekly_volume(nothing, muscles=LATS)) == [("ann", MONDAY, *LATS, 1, 1)]


def test_cardio_earns_no_muscle_a_set():
    assert rows_of(tables.weekly_volume(table_of({"exercise": "running"}))) == []


def test_sessions_and_lifters_are_counted_apart():
    sets = table_of(
        {"exercise": "pull_up"},
        {"exercise": "pull_up", "session": 1},
        {"exercise": "pull_up", "lifter": "ben"},
    )
    assert rows_of(tables.session_volume(sets, muscles=LATS)) == [
        ("ann", 0, *LATS, 1, 1),
        ("ann", 1, *LATS, 1, 1),
        ("ben", 0, *LATS, 1, 1),
    ]
    assert rows_of(tables.frequency(sets, muscles=LATS)) == [
        ("ann", MONDAY, *LATS, 2, 2),
        ("ben", MONDAY, *LATS, 1, 1),
    ]


def test_a_session_of_optional_sets_trains_a_muscle_at_most():
    sets = table_of({"exercise": "pull_up", "optional": True})
    assert rows_of(tables.frequency(sets, muscles=LATS)) == [("ann", MONDAY, *LATS, 0, 1)]


SUNDAY, NEXT_MONDAY = "2026-11-29T23:59", "2026-11-30T00:00"


def weeks(sets, **options):
    return [
        (row[0], row[1]) for row in rows_of(tables.weekly_volume(sets, muscles=LATS, **options))
    ]


def test_iso_weeks_come_from_the_column_or_from_the_calendar():
    rows = [{"exercise": "pull_up", "started_at": day} for day in (SUNDAY, NEXT_MONDAY)]
    expected = [("ann", date(2026, 11, 23)), ("ann", date(2026, 11, 30))]
    assert weeks(table_of(*rows)) == expected
    assert weeks(table_of(*rows, without=["week"])) == expected


def test_weeks_may_start_on_another_day():
    rows = [{"exercise": "pull_up", "started_at": day} for day in (SUNDAY, NEXT_MONDAY)]
    assert weeks(table_of(*rows), week_starts="sunday") == [("ann", date(2026, 11, 29))]
    # A Saturday on or before both: 2026-11-28.
    assert weeks(table_of(*rows), week_starts="saturday") == [("ann", date(2026, 11, 28))]


def test_each_lifter_may_have_another_week():
    sets = table_of(
        *({"exercise": "pull_up", "lifter": name, "started_at": SUNDAY} for name in "abc")
    )
    starts = pl.DataFrame({"lifter": ["a", "b"], "week_starts": ["sunday", "friday"]})
    assert weeks(pl.DataFrame(sets), week_starts=starts) == [
        ("a", date(2026, 11, 29)),
        ("b", date(2026, 11, 27)),
        ("c", date(2026, 11, 23)),  # not in the table: Monday
    ]


IN_ONE_PLACE = {**ENGINES, "duckdb": duckdb.from_arrow}
"""How engines get two tables to join: in DuckDB, on one connection."""


def weeks_of(*rows, starts, engine=pl.DataFrame):
    sets = table_of(*({"exercise": "pull_up"} | row for row in rows))
    return weeks(engine(sets), week_starts=starts)


@pytest.mark.parametrize("engine", ENGINES.values(), ids=ENGINES)
def test_a_day_of_a_lifter_may_be_stated_twice(engine):
    sets = table_of({"exercise": "pull_up"}, {"exercise": "pull_up", "lifter": "ben"})
    starts = pa.table(
        {"lifter": ["ann", "ann", "ben", None], "week_starts": ["sunday"] * 2 + [None] * 2}
    )
    found = tables.weekly_volume(engine(sets), muscles=LATS, week_starts=starts)
    # Ann trained once, and not twice; Ben has no day.
    assert rows_of(found) == [
        ("ann", date(2026, 11, 22), *LATS, 1, 1),
        ("ben", MONDAY, *LATS, 1, 1),
    ]


def test_two_days_of_a_lifter_are_an_error():
    starts = pa.table({"lifter": ["ann", "ann"], "week_starts": ["sunday", "monday"]})
    with pytest.raises(bw.errors.InvalidValueError) as caught:
        weeks_of({}, starts=starts)
    assert [problem.code for problem in caught.value.problems] == ["contradiction"]


def test_a_misspelled_day_of_a_lifter_is_no_monday():
    with pytest.raises(bw.errors.UnknownIdError) as caught:
        weeks_of({}, starts=pa.table({"lifter": ["ann"], "week_starts": ["Sunday"]}))
    assert caught.value.suggestions[0] == "sunday"


@pytest.mark.parametrize("engine", [pl.DataFrame, lambda table: table, pa.Table.to_pandas])
def test_keys_of_lifters_may_be_numbers_of_any_width(engine):
    sets = table_of({"exercise": "pull_up"}, without=["lifter"])
    sets = sets.append_column("lifter", pa.array([7], pa.int16()))
    starts = pl.DataFrame({"lifter": [7], "week_starts": ["sunday"]})
    assert weeks(engine(sets), week_starts=starts) == [(7, date(2026, 11, 22))]


def test_keys_of_lifters_have_the_type_of_the_sets():
    with pytest.raises(bw.errors.InvalidValueError) as caught:
        weeks_of({}, starts=pa.table({"lifter": [7], "week_starts": [6]}))
    assert [problem.path for problem in caught.value.problems] == [("lifter",), ("week_starts",)]


def test_a_day_outside_the_calendar_has_no_week():
    sets = table_of({"exercise": "pull_up", "started_at": "2126-11-25T18:00"}, without=["week"])
    assert weeks(sets) == [("ann", None)]


def test_more_sets_than_32_bits_hold_parts_of():
    count = 2**20 + 2**10  # of 2,000 parts each: more than 2**31
    one = table_of({"exercise": "pull_up"})
    sets = pa.concat_tables([one] * 2**10).combine_chunks()
    sets = pl.DataFrame(pa.concat_tables([sets] * (2**10 + 1)))
    assert rows_of(tables.session_volume(sets, muscles=LATS)) == [("ann", 0, *LATS, count, count)]
    unknown = sets.with_columns(kind=pl.lit("strange"))
    (row,) = rows_of(tables.incomplete(unknown))
    assert row[-2:] == (count, count)


@pytest.mark.parametrize("engine", ENGINES.values(), ids=ENGINES)
def test_a_set_that_is_not_known_to_be_optional_counts(engine):
    sets = table_of(
        *({"exercise": "pull_up", "optional": optional} for optional in (None, True, False))
    )
    found = tables.weekly_volume(engine(sets), muscles=LATS)
    assert rows_of(found) == [("ann", MONDAY, *LATS, 2, 3)]
    (tons,) = rows_of(tables.tonnage(engine(weighed(sets))))
    assert tons[2:] == (160, 240, 3, 0)  # 8 repetitions with 10 kg are 80


def weighed(sets):
    names = sets.column_names
    loads, units = [10.0] * sets.num_rows, ["kg"] * sets.num_rows
    sets = sets.set_column(names.index("load"), "load", pa.array(loads))
    return sets.set_column(names.index("load_unit"), "load_unit", pa.array(units))


@pytest.mark.parametrize("kind", [pa.timestamp("us"), pa.date32()], ids=str)
@pytest.mark.parametrize("engine", ENGINES.values(), ids=ENGINES)
def test_a_session_without_a_start_is_in_no_week(engine, kind):
    sets = table_of(*[{"exercise": "pull_up"}] * 2, without=["week"])
    starts = pa.array([date(2026, 11, 25), None]).cast(kind)
    place = sets.column_names.index("started_at")
    sets = engine(sets.set_column(place, "started_at", starts))
    assert weeks(sets) == [("ann", MONDAY), ("ann", None)]
    # Two sets in the one week that is known.
    assert rows_of(tables.average_volume(sets, muscles=LATS)) == [("ann", *LATS, 2, 2)]
    (missing,) = rows_of(tables.incomplete(sets))
    assert missing == ("ann", None, "pull_up", "missing_key", 1, 1)
