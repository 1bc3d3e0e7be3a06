"""`import --to sets.parquet`: other apps' files as a table with a row for each set."""

from __future__ import annotations

import json
import sys

import pytest

import backworkouts as bw
from backworkouts import tables
from backworkouts.cli.parquet_output import WORDS_FOR_NOT_HELD
from backworkouts.interop import sets_csv

LOG = "date,exercise,reps,load,unit,note\n2026-11-02,Deadlift,5,100,kg,hard\n2026-11-03,Pull-Up,8,,,\n"


@pytest.fixture
def log(file):
    return file(LOG, "log.csv")


def test_an_import_is_saved_as_a_table(command, log, tmp_path):
    status, printed, errors = command("import", log, "--to", "sets.parquet")
    assert (0, "") == (status, errors)
    table = tables.read_parquet(tmp_path / "sets.parquet")
    assert {"me"} == set(table["lifter"].to_pylist())
    sessions = sets_csv.read(log).sessions
    returned = [str(session) for _, session in tables.to_sessions(table)]
    assert [str(session) for session in sessions] == returned
    said = " ".join(printed.split())
    assert "2 sets saved in sets.parquet." in said
    assert "1 note of a set" in said


def test_the_lifter_has_a_name(command, log, tmp_path):
    command("import", log, "--to", "sets.PARQUET", "--lifter", "Ana")
    table = tables.read_parquet(tmp_path / "sets.PARQUET")
    assert {"Ana"} == set(table["lifter"].to_pylist())


def test_programs_that_read_the_output_are_told_what_is_not_held(command, log):
    status, printed, errors = command("import", log, "--to", "sets.parquet", "--format", "json")
    assert 0 == status
    assert 2 == json.loads(printed)["counts"]["read"]
    assert "1 note of a set" in errors


def test_a_log_without_rows_is_a_table_without_rows(command, file, tmp_path):
    status, printed, _ = command(
        "import", file("date,exercise,reps\n", "log.csv"), "--to", "a.parquet"
    )
    assert 0 == status
    assert "0 sets saved in a.parquet." in printed
    assert "Not in the table" not in printed
    assert 0 == tables.read_parquet(tmp_path / "a.parquet").num_rows


def test_a_lifter_stands_in_a_table_alone(command, log):
    status, _, errors = command("import", log, "--to", "log.jsonl", "--lifter", "Ana")
    assert 2 == status
    assert "--lifter" in errors


def test_without_the_extra_the_error_names_it(command, log, monkeypatch, tmp_path):
    for name in [name for name in sys.modules if name.startswith("backworkouts.tables")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.delattr(bw, "tables", raising=False)
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    status, _, errors = command("import", log, "--to", "sets.parquet")
    assert 2 == status
    assert "pip install 'backworkouts[tables]'" in errors
    assert not (tmp_path / "sets.parquet").exists()


def test_each_loss_has_words():
    fields = {f"{kind}.{name}" for kind, names in tables.NOT_HELD.items() for name in names}
    named = {field for field in fields if not field.startswith("Exercise.")}
    assert named | {"Session", "Exercise"} == set(WORDS_FOR_NOT_HELD)
