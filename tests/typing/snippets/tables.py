"""Functions on tables return the type of the table, and take the words that they know."""

from __future__ import annotations

from typing import assert_type

import duckdb
import polars as pl

from backworkouts import tables


def results(frame: pl.DataFrame, query: pl.LazyFrame, relation: duckdb.DuckDBPyRelation) -> None:
    assert_type(tables.weekly_volume(frame), pl.DataFrame)
    assert_type(tables.weekly_volume(query, "direct", week_starts="sunday"), pl.LazyFrame)
    assert_type(tables.best_sets(relation, "brzycki", per="session"), duckdb.DuckDBPyRelation)
    assert_type(tables.check(query).findings, pl.LazyFrame)
    assert_type(tables.resolve_names(frame).ids, pl.DataFrame)


def mistakes(frame: pl.DataFrame) -> None:
    tables.weekly_volume("sets.parquet")  # error
    tables.weekly_volume(frame, week_starts="sunnday")  # error
    tables.tonnage(frame, per="month")  # error
    tables.best_sets(frame, "brzicki")  # error
    tables.incomplete(frame, "fractionl")  # error
