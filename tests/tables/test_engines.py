"""Each engine returns its type of table, and the same rows."""

from __future__ import annotations

import narwhals.stable.v2 as nw
import polars as pl
import pyarrow as pa
import pytest
from engines import ENGINES, rows_of
from sets import table_of

from backworkouts import tables

TABLE = table_of(
    {"exercise": "deadlift", "load": 100, "load_unit": "kg"},
    {"exercise": "pull_up", "block": 1, "kind": "drop"},
    {"exercise": "pull_up", "block": 1, "kind": "drop", "optional": True},
    {"exercise": "seated_row", "block": 2, "side": "left", "load": 50, "load_unit": "lb"},
    {"exercise": "custom:my_thing", "lifter": "ben", "session": 7, "method": "amrap"},
)
TABLE = TABLE.append_column("exercise_name", TABLE["exercise"])
QUESTIONS = {
    "weekly_volume": tables.weekly_volume,
    "weeks_from_sunday": lambda sets: tables.weekly_volume(sets, week_starts="sunday"),
    "session_volume": tables.session_volume,
    "frequency": lambda sets: tables.frequency(sets, week_starts="sunday"),
    "tonnage": tables.tonnage,
    "best_sets": tables.best_sets,
    "lower_back_last": tables.lower_back_last,
    "incomplete": tables.incomplete,
    "known_names": lambda sets: tables.resolve_names(sets).known,
    "unknown_names": lambda sets: tables.resolve_names(sets).unknown,
    "ids_of_names": lambda sets: tables.resolve_names(sets).ids,
}


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("question", QUESTIONS)
def test_every_engine_gives_the_same_rows(question, engine):
    ask = QUESTIONS[question]
    found = rows_of(ask(ENGINES[engine](TABLE)))
    assert found
    assert [tuple(map(str, row)) for row in found] == [
        tuple(map(str, row)) for row in rows_of(ask(TABLE))
    ]


@pytest.mark.parametrize("engine", ENGINES)
def test_the_type_of_table_stays(engine):
    sets = ENGINES[engine](TABLE)
    expected = pa.Table if engine == "arrow_stream" else type(sets)
    assert type(tables.weekly_volume(sets)) is expected


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("question", QUESTIONS)
def test_a_table_without_rows(question, engine):
    assert rows_of(QUESTIONS[question](ENGINES[engine](TABLE.slice(0, 0)))) == []


def test_a_query_stays_a_query_until_it_is_collected():
    query = tables.weekly_volume(pl.DataFrame(TABLE).lazy())
    assert isinstance(query, pl.LazyFrame)
    assert query.collect(engine="streaming").height == len(rows_of(query))


@pytest.mark.parametrize("engine", ENGINES)
def test_the_order_of_rows_means_nothing(engine):
    backwards = TABLE.take(list(reversed(range(TABLE.num_rows))))
    for question in (tables.weekly_volume, tables.lower_back_last, tables.incomplete):
        assert rows_of(question(ENGINES[engine](backwards))) == rows_of(question(TABLE))


def test_frames_of_narwhals_are_taken():
    found = tables.session_volume(nw.from_native(TABLE))
    assert rows_of(found) == rows_of(tables.session_volume(TABLE))
