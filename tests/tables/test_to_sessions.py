"""Tables of sets become the sessions that they were made from; rows that fit none are named."""

from __future__ import annotations

import attrs
import duckdb
import pandas as pd
import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

import backworkouts as bw
from backworkouts import limits, tables
from backworkouts.errors import InvalidValueError, UnsupportedSubjectError
from backworkouts.testing import strategies

PULL = bw.Workout(
    "Pull",
    bw.straight("pull up", 2, reps=8, load="BW+5 kg", rir=1.5),
    bw.Block(
        [
            bw.ExerciseSets(bw.resolve("seated row"), [bw.Set(reps=10, load="60 kg")] * 3),
            bw.ExerciseSets(bw.resolve("plank"), [bw.Set(duration=60, rest="60-90 s")] * 2),
        ],
        "amrap",
    ),
)
SESSIONS = [bw.Session("2026-11-02T18:30+01:00", PULL), bw.Session("2026-11-04", PULL)]


def table_of(*sessions, **arguments):
    return pl.DataFrame(tables.from_sessions(sessions or SESSIONS, **arguments))


def sessions_of(table, **arguments):
    return [session for _, session in tables.to_sessions(table, **arguments)]


def one_set(**fields):
    member = bw.ExerciseSets(bw.resolve("pull up"), [bw.Set(**fields)])
    return bw.Session("2026-11-02", bw.Workout("Pull", member))


def as_held(session):
    """A session without what a table does not hold."""

    def part(value):
        kind = type(value)
        if kind is bw.Exercise:
            return bw.catalog.exercises.get(value.id) or bw.catalog.custom(value.name)
        if isinstance(value, tuple):
            return tuple(map(part, value))
        if kind.__name__ not in tables.NOT_HELD:
            return value
        empty = {"levels", "warm_up", "sources"}
        lost = {name: () if name in empty else None for name in tables.NOT_HELD[kind.__name__]}
        kept = [field.name for field in attrs.fields(kind) if field.name not in lost]
        return attrs.evolve(value, **lost, **{name: part(getattr(value, name)) for name in kept})

    return part(session)


@given(st.lists(strategies.sessions(), max_size=3))
def test_sessions_come_back_but_for_what_is_not_held(sessions):
    sets = tables.from_sessions(sessions)
    returned = sessions_of(sets)
    held = [as_held(session) for session in sessions if session.workout.blocks]
    assert returned == held
    assert (sets.not_held.total() == 0) is (sessions == held)


@pytest.mark.parametrize(
    "engine",
    [
        pl.LazyFrame,
        lambda table: table.to_pandas(),  # whole numbers beside nulls are floats
        lambda table: table.to_pandas(use_pyarrow_extension_array=True),
        lambda table: table.to_arrow(),
        lambda table: table.to_arrow().to_reader(),
        lambda table: table.with_columns(pl.col(pl.String).cast(pl.Categorical)),
        lambda table: table.with_columns(pl.col("started_at").cast(pl.Datetime("ns"))),
        lambda table: table.drop("week", "load_rm", "tempo", "side"),
        lambda table: duckdb.from_arrow(table.to_arrow()).project(
            "* REPLACE (reps_low::HUGEINT AS reps_low, load::DECIMAL(9, 3) AS load)"
        ),
    ],
    ids=["polars", "pandas", "arrow types", "pyarrow", "stream", "categories", "nanoseconds",
         "fewer columns", "duckdb"],
)  # fmt: skip
def test_every_engine_sorts_the_rows(engine):
    assert sessions_of(engine(table_of().reverse())) == SESSIONS


def test_lifters_come_one_after_the_other():
    sets = tables.from_sessions({"zoe": SESSIONS, "ana": SESSIONS[:1]})
    one, other = SESSIONS
    assert list(tables.to_sessions(sets)) == [("ana", one), ("zoe", one), ("zoe", other)]


def test_keys_are_texts_or_numbers():
    table = table_of().with_columns(lifter=pl.lit(7), session=pl.format("s{}", "session"))
    assert list(tables.to_sessions(table)) == [(7, session) for session in SESSIONS]


def test_a_day_is_a_start():
    table = table_of(one_set(reps=8)).with_columns(pl.col("started_at").cast(pl.Date))
    assert sessions_of(table) == [one_set(reps=8)]


def test_rows_may_be_filtered():
    table = table_of(SESSIONS[0]).filter((pl.col("block") == 1) & (pl.col("round") == 1))
    (session,) = sessions_of(table)
    assert str(session.workout) == "Pull\nAMRAP: Seated Row 1 x 10 x 60 kg + Plank 1 x 60 s"


def test_exercises_are_those_of_a_catalog():
    own = bw.Exercise("medusa_row", "Medusa Row", prime_movers=["latissimus_dorsi"])
    session = bw.Session("2026-11-02", bw.Workout("Pull", bw.ExerciseSets(own, [bw.Set(reps=8)])))
    catalog = bw.catalog.extend(exercises=[own])
    assert sessions_of(table_of(session), catalog=catalog) == [session]
    (unknown,) = sessions_of(table_of(session))[0].workout.exercises
    assert unknown == bw.Exercise("medusa_row", "Medusa Row")


def test_no_row_is_no_session():
    assert sessions_of(table_of().head(0)) == []


def problems_of(table):
    """The columns of the problems."""
    with pytest.raises(InvalidValueError) as caught:
        sessions_of(table)
    return [problem.path[-1] for problem in caught.value.problems]


@pytest.mark.parametrize(
    ("values", "columns"),
    [
        ({"kind": "hard"}, ["kind"]),
        ({"kind": None}, ["kind"]),
        ({"side": "up"}, ["side"]),
        ({"method": "tabata"}, ["method"]),
        ({"tempo": "slow", "rir": 11.0}, ["rir", "tempo"]),
        ({"load_unit": None}, ["load_unit"]),
        ({"load": None}, ["load"]),
        ({"load": float("nan")}, ["load"]),
        ({"load_rm": 5}, ["load_rm"]),
        ({"reps_low": 0}, ["reps_low"]),
        ({"reps_high": 7}, ["reps_high"]),  # 8-7
        ({"reps_high": 12}, ["reps_high"]),  # a range
        ({"reps_high": None}, ["reps_high"]),  # 8+
        ({"reps_low": None, "reps_high": None}, ["reps_low"]),  # neither repetitions nor time
        ({"seconds": 30}, ["reps_low"]),  # both
        ({"seconds": 100_000, "reps_low": None, "reps_high": None}, ["seconds"]),
        ({"seconds": 9, "reps_low": None, "reps_high": None, "to_failure": True}, ["to_failure"]),
        ({"to_failure": None}, ["to_failure"]),
        ({"rest_low": 90, "rest_high": 60}, ["rest_high"]),
        ({"optional": True}, ["optional"]),
        ({"workout": ""}, ["workout"]),
        ({"zone": "Berlin"}, ["started_at"]),
        ({"exercise": "Pull-Up"}, ["exercise"]),
        ({"exercise": "my_row", "exercise_name": None}, ["exercise_name"]),
        ({"lifter": None, "started_at": None}, ["lifter", "started_at"]),
        ({"exercise": None, "round": None}, ["round", "exercise"]),
    ],
)
def test_a_row_that_no_session_holds_is_named_by_column(values, columns):
    table = table_of(one_set(reps=8, load="60 kg"))
    types = {name: table.schema[name] for name in values}
    wrong = [pl.lit(value, types[name]).alias(name) for name, value in values.items()]
    assert problems_of(table.with_columns(wrong)) == columns


@pytest.mark.parametrize(
    ("column", "count"),
    [
        ("workout", 1),  # once for the session
        ("started_at", 1),
        ("method", 2),  # once for each block
        ("exercise_name", 3),  # once for each position
    ],
)
def test_rows_of_one_part_agree(column, count):
    table = table_of(SESSIONS[0])
    odd = pl.col("round") == 1
    other = {"started_at": pl.col(column).dt.offset_by("1h"), "method": pl.lit("emom")}
    changed = pl.when(odd).then(other.get(column, pl.lit("Other"))).otherwise(column)
    assert problems_of(table.with_columns(changed.alias(column))) == [column] * count


def test_a_set_stands_in_one_row():
    table = table_of(one_set(reps=8))
    assert problems_of(pl.concat([table, table])) == ["round"]


def test_sessions_before_the_first_problem_are_yielded():
    table = table_of(*[one_set(reps=8)] * 3)
    hard = pl.when(pl.col("session") > 0).then(pl.lit("hard")).otherwise("kind")
    reading = tables.to_sessions(table.with_columns(kind=hard))
    assert next(reading) == ("me", one_set(reps=8))
    with pytest.raises(InvalidValueError) as caught:
        next(reading)
    assert [problem.path[:2] for problem in caught.value.problems] == [("me", 1), ("me", 2)]


def test_problems_are_listed_up_to_a_limit():
    table = table_of(*[one_set(reps=8)] * (limits.PROBLEMS + 1)).with_columns(kind=pl.lit("hard"))
    assert len(problems_of(table)) == limits.PROBLEMS


def test_missing_columns_are_named_at_once():
    with pytest.raises(InvalidValueError) as caught:
        tables.to_sessions(table_of().drop("lifter", "kind"))
    assert [problem.path for problem in caught.value.problems] == [("lifter",), ("kind",)]


def test_columns_of_true_and_false_may_be_left_out():
    table = table_of(one_set(reps=8), one_set(duration=30))
    assert sessions_of(table.drop("to_failure", "optional")) == sessions_of(table)


@pytest.mark.parametrize("values", [[[1]], [1, "a"]], ids=["lists", "of two types"])
def test_a_column_of_other_objects_is_an_error(values):
    table = table_of(*[one_set(reps=8)] * len(values)).to_pandas()
    table["workout"] = pd.Series(values, dtype=object)
    with pytest.raises(InvalidValueError):
        sessions_of(table)


def test_anything_but_a_table_is_an_error():
    with pytest.raises(UnsupportedSubjectError):
        tables.to_sessions(SESSIONS)
