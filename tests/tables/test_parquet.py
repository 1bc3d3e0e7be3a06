"""Tables of sets in Parquet files: streamed, checked, and replaced as a whole."""

from __future__ import annotations

from pathlib import Path

import duckdb
import polars as pl
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

import backworkouts as bw
from backworkouts import tables
from backworkouts.errors import InteropError, InvalidValueError, UnsupportedSubjectError

PULL = bw.Workout("Pull", bw.straight("pull up", 2, reps=8, load="BW+5 kg"))
SESSIONS = [bw.Session("2026-11-02T18:30+01:00", PULL), bw.Session("2026-11-04", PULL)]


@pytest.fixture
def path(tmp_path):
    return tmp_path / "sets.parquet"


def table_of(sessions=SESSIONS):
    return tables.from_sessions(sessions).read_all()


def sessions_of(table):
    return [session for _, session in tables.to_sessions(table)]


def test_a_stream_of_sessions_is_written_and_read(path):
    assert tables.write_parquet(tables.from_sessions(SESSIONS, batch_rows=1), path) == 4
    table = tables.read_parquet(path)
    assert table.equals(table_of(), check_metadata=True)
    assert sessions_of(table) == SESSIONS
    # A group of rows for each batch, compressed.
    groups = pq.read_metadata(path)
    assert (groups.num_row_groups, groups.row_group(0).column(0).compression) == (2, "ZSTD")


def test_other_programs_read_the_file(path):
    tables.write_parquet(table_of(), str(path))
    assert sessions_of(pl.scan_parquet(path)) == SESSIONS
    assert sessions_of(duckdb.read_parquet(str(path))) == SESSIONS


@pytest.mark.parametrize(
    "table",
    [
        pl.LazyFrame,
        lambda table: pl.DataFrame(table).with_columns(pl.col("reps_low").cast(pl.Int8)),
        lambda table: table.to_pandas().iloc[::-1],  # with an index, which is no column
        duckdb.from_arrow,
        lambda table: table.to_reader(max_chunksize=1),
        lambda table: table.drop_columns(["seconds", "load_rm", "side"]),
    ],
    ids=["polars", "small numbers", "pandas", "duckdb", "stream", "fewer columns"],
)
def test_tables_of_any_engine_are_written_with_the_types_of_the_columns(path, table):
    assert tables.write_parquet(table(table_of()), path) == 4
    written = tables.read_parquet(path)
    assert written.schema.equals(table_of().schema, check_metadata=True)
    assert sessions_of(written) == SESSIONS


def test_further_columns_and_keys_of_text_are_kept(path):
    given = pl.DataFrame(table_of()).select(pl.lit("gym").alias("place"), pl.all())
    tables.write_parquet(given.with_columns(session=pl.format("s{}", "session")), path)
    table = tables.read_parquet(path)
    assert table.column_names == [*tables.COLUMNS, "place"]
    assert table["session"].unique().to_pylist() == ["s0", "s1"]


def test_columns_are_read_by_name(path):
    tables.write_parquet(table_of(), path)
    read = tables.read_parquet(path, columns=["exercise", "reps_low"])
    assert read.slice(0, 1).to_pylist() == [{"exercise": "pull_up", "reps_low": 8}]


def wrong_values(table):
    return table.with_columns(lifter=pl.lit(None, pl.String), reps_low=pl.lit(2**40))


@pytest.mark.parametrize(
    ("change", "columns"),
    [
        (lambda table: table.drop("lifter", "week"), ["sets.lifter", "sets.week"]),
        (lambda table: table.with_columns(rir=pl.lit("2")), ["sets.rir"]),
        (wrong_values, ["lifter", "reps_low"]),
    ],
    ids=["missing", "types", "values"],
)
def test_wrong_columns_are_named_and_the_old_file_stays(path, change, columns):
    path.write_text("old")
    with pytest.raises(InvalidValueError) as caught:
        tables.write_parquet(change(pl.DataFrame(table_of())), path)
    assert [problem.where for problem in caught.value.problems] == columns
    assert [each.read_text() for each in path.parent.iterdir()] == ["old"]


def test_an_error_in_a_session_leaves_the_old_file(path):
    path.write_text("old")
    with pytest.raises(UnsupportedSubjectError):
        tables.write_parquet(tables.from_sessions([*SESSIONS, PULL], batch_rows=1), path)
    assert [each.read_text() for each in path.parent.iterdir()] == ["old"]


def test_a_table_is_written_and_nothing_else(path):
    with pytest.raises(UnsupportedSubjectError):
        tables.write_parquet(SESSIONS, path)
    with pytest.raises(InvalidValueError):
        tables.write_parquet(pa.table({"a": [1]}).to_reader(), path)


@pytest.mark.parametrize(
    ("name", "error"), [("", IsADirectoryError), ("no/sets.parquet", FileNotFoundError)]
)
def test_errors_of_the_disk_name_the_file(tmp_path, name, error):
    with pytest.raises(error) as written:
        tables.write_parquet(table_of(), tmp_path / name)
    with pytest.raises(error) as read:
        tables.read_parquet(tmp_path / name)
    assert Path(written.value.filename) == Path(read.value.filename) == tmp_path / name


def damaged(content):
    """A file with another byte in its middle, where the names of its columns stand."""
    return content.replace(b"exercise_name", b"exercise\xff\xff\xff\xff\xff")


@pytest.mark.parametrize(
    "change",
    [lambda _: b"", lambda _: b"date,reps\n", lambda content: content[:-20], damaged],
    ids=["empty", "text", "cut", "damaged"],
)
def test_a_file_that_is_no_parquet_is_an_error(path, change):
    tables.write_parquet(table_of(), path)
    path.write_bytes(change(path.read_bytes()))
    with pytest.raises(InteropError):
        tables.read_parquet(path)


@pytest.mark.parametrize(
    ("key", "value"), [("table", "weeks"), ("version", "2"), ("version", "one")]
)
def test_another_table_and_a_newer_version_are_errors(path, key, value):
    pq.write_table(table_of().replace_schema_metadata({f"backworkouts.{key}": value}), path)
    with pytest.raises(InteropError):
        tables.read_parquet(path)


def test_a_file_of_another_program_is_checked_by_its_columns(path):
    frame = pl.DataFrame(table_of())
    frame.write_parquet(path)
    assert sessions_of(tables.read_parquet(path)) == SESSIONS
    frame.drop("kind").write_parquet(path)
    with pytest.raises(InvalidValueError) as caught:
        tables.read_parquet(path)
    assert [problem.path for problem in caught.value.problems] == [("kind",)]


@pytest.mark.parametrize(
    ("columns", "error"),
    [(["reps", 3], InvalidValueError), ("reps_low", UnsupportedSubjectError)],
)
def test_columns_that_are_not_in_the_file_are_named(path, columns, error):
    tables.write_parquet(table_of(), path)
    with pytest.raises(error) as caught:
        tables.read_parquet(path, columns=columns)
    if error is InvalidValueError:
        assert [problem.found for problem in caught.value.problems] == ["'reps'", "3"]
        assert "reps_low" in caught.value.problems[0].suggestions
