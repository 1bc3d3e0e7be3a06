"""Each engine returns its type of table, and the same rows."""

from __future__ import annotations

import narwhals.stable.v2 as nw
import polars as pl
import pyarrow as pa
import pytest
from engines import ENGINES, rows_of
from sets import table_of

import backworkouts as bw
from backworkouts import tables

TABLE = table_of(
    {"exercise": "deadlift", "load": 100, "load_unit": "kg"},
    {"exercise": "pull_up", "block": 1, "kind": "drop"},
    {"exercise": "pull_up", "block": 1, "kind": "drop", "optional": True},
    {"exercise": "seated_row", "block": 2, "side": "left", "load": 50, "load_unit": "lb"},
    {"exercise": "custom:my_thing", "lifter": "ben", "session": 7, "method": "amrap"},
)
TABLE = TABLE.append_column("exercise_name", TABLE["exercise"])


def _findings(sets):
    found = tables.check(sets, select=["ORD001", "VOL001", "DAT001"])
    return found.findings


QUESTIONS = {
    "weekly_volume": tables.weekly_volume,
    "weeks_from_sunday": lambda sets: tables.weekly_volume(sets, week_starts="sunday"),
    "session_volume": tables.session_volume,
    "frequency": lambda sets: tables.frequency(sets, week_starts="sunday"),
    "tonnage": tables.tonnage,
    "best_sets": tables.best_sets,
    "lower_back_last": tables.lower_back_last,
    "incomplete": tables.incomplete,
    "average_volume": tables.average_volume,
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


TEXTS = ("lifter", "exercise", "exercise_name", "kind", "side", "method", "load_unit")


def _with_texts(kind):
    def change(table):
        fields = [each.with_type(kind) if each.name in TEXTS else each for each in table.schema]
        return table.cast(pa.schema(fields))

    return change


FORMS = {
    "dictionaries of Arrow": lambda table: pa.table(
        {
            name: table[name].dictionary_encode() if name in TEXTS else table[name]
            for name in table.column_names
        }
    ),
    "large texts of Arrow": _with_texts(pa.large_string()),
    "views of Arrow": _with_texts(pa.string_view()),
    "categories of polars": lambda table: pl.DataFrame(table).cast(
        dict.fromkeys(TEXTS, pl.Categorical)
    ),
    "categories of pandas": lambda table: table.to_pandas().astype(
        dict.fromkeys(TEXTS, "category")
    ),
    "an index with the names of columns": lambda table: table.to_pandas().set_index(
        ["lifter", "session"], drop=False
    ),
    "nullable types of pandas": lambda table: table.to_pandas().convert_dtypes(),
    "objects of pandas": lambda table: table.to_pandas().astype(object),
    "small numbers": lambda table: pl.DataFrame(table).with_columns(
        pl.col("block", "position", "round").cast(pl.UInt8)
    ),
    "small nullable numbers of pandas": lambda table: table.to_pandas().astype(
        {"block": "Int8", "round": "UInt8"}
    ),
}
"""Tables with other types of the same values."""


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("question", ["weekly_volume", "best_sets", "incomplete", "check"])
def test_types_of_the_same_values_give_the_same_rows(question, form):
    ask = {**QUESTIONS, "check": _findings}[question]
    assert _in_order(ask(FORMS[form](TABLE))) == _in_order(ask(TABLE))


def _in_order(result):
    # pandas gives whole numbers beside nulls decimals.
    return sorted(
        (
            tuple(
                value if value is None or isinstance(value, str) else str(value).removesuffix(".0")
                for value in row
            )
            for row in rows_of(result)
        ),
        key=str,
    )


@pytest.mark.parametrize("engine", ["polars", "duckdb", "pandas", "pyarrow"])
@pytest.mark.parametrize("column", ["lifter", "block", "exercise", "kind", "side", "load_unit"])
def test_a_column_of_nulls_alone(column, engine):
    nothing = pa.nulls(TABLE.num_rows)
    sets = TABLE.set_column(TABLE.column_names.index(column), column, nothing)
    typed = sets.cast(pa.schema([TABLE.schema.field(name) for name in TABLE.column_names]))
    for ask in (tables.session_volume, tables.incomplete, tables.best_sets, tables.tonnage):
        try:
            found = rows_of(ask(ENGINES[engine](sets)))
        except bw.errors.InvalidValueError:
            continue  # DuckDB and pandas give such columns a type of numbers
        assert found == rows_of(ask(typed))
