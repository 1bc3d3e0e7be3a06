"""Names of exercises, resolved for a whole table."""

from __future__ import annotations

import pandas as pd
import polars as pl
import pyarrow as pa
import pytest
from engines import ENGINES, rows_of

import backworkouts as bw
from backworkouts import tables


def problems(function, *arguments, **options):
    with pytest.raises(bw.errors.InvalidValueError) as caught:
        function(*arguments, **options)
    return [(problem.path, problem.code, problem.suggestions) for problem in caught.value.problems]


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


def test_names_need_their_column():
    names = pl.DataFrame({"exercise_names": ["Pull Up"]})
    assert problems(tables.resolve_names, names) == [
        (("exercise_name",), "missing_key", ("exercise_names",))
    ]


@pytest.mark.parametrize("column", ["exercise", "rows"])
def test_names_stand_in_no_column_of_the_result(column):
    names = pl.DataFrame({column: ["Pull Up"]})
    assert problems(tables.resolve_names, names, column) == [((column,), "contradiction", ())]


@pytest.mark.parametrize("engine", ENGINES)
def test_all_names_have_an_id(engine):
    names = pa.table({"title": ["Pull Up", "Gorilla", None]})
    found = tables.resolve_names(ENGINES[engine](names), "title")
    assert rows_of(found.ids) == [("Gorilla", "custom:gorilla"), ("Pull Up", "pull_up")]


def test_names_are_texts():
    names = pl.DataFrame({"exercise_name": [7, 8]})
    with pytest.raises(bw.errors.InvalidValueError):
        tables.resolve_names(names)


def test_names_of_columns_of_pandas_may_be_numbers():
    with pytest.raises(bw.errors.InvalidValueError):
        tables.resolve_names(pd.DataFrame({0: ["Pull Up"]}))
