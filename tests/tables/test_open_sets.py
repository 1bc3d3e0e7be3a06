"""Tables that no function can read: one error names every column."""

from __future__ import annotations

import narwhals.stable.v2 as nw
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest
from engines import rows_of
from narwhals.stable.v2 import Implementation
from sets import table_of

import backworkouts as bw
from backworkouts import tables
from backworkouts.tables.engines import small_tables

ROW = {"exercise": "pull_up"}


def problems(function, *arguments, **options):
    with pytest.raises(bw.errors.InvalidValueError) as caught:
        function(*arguments, **options)
    return [(problem.path, problem.code, problem.suggestions) for problem in caught.value.problems]


def test_every_missing_and_every_wrong_column_is_named():
    sets = pl.DataFrame(table_of(ROW, without=["kind", "week", "started_at"]))
    sets = sets.rename({"exercise": "exercises"}).with_columns(block=pl.lit("first"))
    assert problems(tables.weekly_volume, sets) == [
        (("block",), "wrong_type", ()),
        (("exercise",), "missing_key", ("exercises",)),
        (("kind",), "missing_key", ()),
        (("started_at",), "missing_key", ()),
    ]


def test_an_instant_is_no_local_time():
    sets = pl.DataFrame(table_of(ROW)).with_columns(
        pl.col("started_at").dt.replace_time_zone("UTC")
    )
    assert problems(tables.weekly_volume, sets, week_starts="sunday") == [
        (("started_at",), "wrong_type", ())
    ]


def test_a_table_of_week_starts_needs_its_columns():
    starts = pl.DataFrame({"lifter": ["ann"], "day": ["sunday"]})
    found = problems(tables.weekly_volume, pl.DataFrame(table_of(ROW)), week_starts=starts)
    assert found == [(("week_starts",), "missing_key", ())]


@pytest.mark.parametrize(
    "table", [None, 5, [1], {"lifter": ["ann"]}, "sets.parquet", pd.Series([1])]
)
def test_what_is_no_table(table):
    with pytest.raises(bw.errors.UnsupportedSubjectError):
        tables.weekly_volume(table)


@pytest.mark.parametrize(
    ("function", "options", "suggestions"),
    [
        (tables.weekly_volume, {"credits": "fractionl"}, ("fractional",)),
        (tables.weekly_volume, {"muscles": ["latisimus_dorsi"]}, ("latissimus_dorsi",)),
        (tables.weekly_volume, {"muscles": "rhomboid"}, ("rhomboids",)),
        (tables.weekly_volume, {"week_starts": "sundy"}, ("sunday",)),
        (tables.tonnage, {"per": "weeks"}, ("week",)),
        (tables.tonnage, {"per": "month"}, ("week", "session", "lifter")),
        (tables.best_sets, {"formula": "eply"}, ("epley",)),
    ],
)
def test_unknown_words(function, options, suggestions):
    with pytest.raises(bw.errors.UnknownIdError) as caught:
        function(table_of(ROW), **options)
    assert caught.value.suggestions[: len(suggestions)] == suggestions
    assert "<" not in str(caught.value)  # values, and no members of an enum


def test_one_muscle_needs_no_list():
    found = tables.session_volume(table_of(ROW), muscles="latissimus_dorsi")
    assert found.to_pylist()[0]["muscle"] == "latissimus_dorsi"


@pytest.mark.parametrize("bodyweight", [0, -80, 501, "80", True, float("nan")])
def test_a_bodyweight_is_a_number_of_kilograms(bodyweight):
    with pytest.raises(bw.errors.InvalidValueError):
        tables.best_sets(table_of(ROW), bodyweight=bodyweight)


def test_texts_may_be_categories():
    sets = pl.DataFrame(table_of(ROW)).cast({"exercise": pl.Categorical, "kind": pl.Categorical})
    found = tables.session_volume(sets, muscles=["latissimus_dorsi"])
    assert found.rows() == [("ann", 0, "latissimus_dorsi", 1.0, 1.0)]


def test_an_engine_that_is_not_supported(monkeypatch):
    monkeypatch.delitem(small_tables._CONVERTERS, Implementation.POLARS)
    with pytest.raises(bw.errors.UnsupportedSubjectError, match="polars"):
        tables.weekly_volume(pl.DataFrame(table_of(ROW)))


def test_large_texts_of_arrow():
    sets = table_of(ROW)
    place = sets.column_names.index("exercise")
    large = sets.set_column(place, "exercise", sets["exercise"].cast(pa.large_string()))
    assert tables.session_volume(large, muscles=["latissimus_dorsi"]).num_rows == 1


def test_two_columns_of_one_name():
    sets = table_of(ROW)
    twice = sets.append_column("kind", sets["kind"])
    assert problems(tables.weekly_volume, twice) == [((), "duplicate_id", ())]
    assert problems(tables.weekly_volume, twice.to_pandas()) == [((), "duplicate_id", ())]


def test_names_of_columns_may_be_no_texts():
    sets = pd.DataFrame([[1]], columns=pd.MultiIndex.from_tuples([("a", "b")]))
    assert len(problems(tables.lower_back_last, sets)) == 5


@pytest.mark.parametrize("muscles", [5, [None]])
def test_muscles_are_texts(muscles):
    with pytest.raises(bw.errors.UnsupportedSubjectError):
        tables.weekly_volume(table_of(ROW), muscles=muscles)


def test_muscles_may_come_from_an_iterator():
    found = tables.session_volume(table_of(ROW), muscles=iter(["latissimus_dorsi"]))
    assert found["muscle"].to_pylist() == ["latissimus_dorsi"]


def test_dates_of_pandas_are_objects():
    sets = table_of(ROW, without=["week"]).to_pandas()
    sets["started_at"] = sets["started_at"].dt.date
    found = tables.weekly_volume(sets, muscles=["latissimus_dorsi"], week_starts="sunday")
    assert [str(week)[:10] for week in found["week"]] == ["2026-11-22"]


def test_weeks_may_be_texts_for_averages():
    for sets in (pl.DataFrame(table_of(ROW)), table_of(ROW).to_pandas(), table_of(ROW)):
        texts = nw.from_native(sets).with_columns(week=nw.lit("2026-11-23")).to_native()
        (row,) = rows_of(tables.average_volume(texts, muscles=["latissimus_dorsi"]))
        assert row == ("ann", "latissimus_dorsi", 1, 1)
