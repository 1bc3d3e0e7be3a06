"""`--column`: what columns of a plain table hold, for tables that cannot be edited."""

from __future__ import annotations

import pytest

LOG = "date,exercise,reps,Est load,Reps = left\n2026-11-01,Deadlift,5,100,5\n"
COLUMNS = ("--column", "Est load=load_kg", "--column", "Reps = left=")


@pytest.fixture
def log(file):
    return file(LOG, "log.csv")


def test_a_table_that_is_refused_names_the_option(command, log):
    status, _, errors = command("import", log)
    assert 2 == status
    assert "--column 'Est load=load_kg'" in errors


def test_columns_are_named_and_left_out(command, log):
    status, printed, _ = command("export", log, *COLUMNS, "--to", "sets_csv")
    assert 0 == status
    assert ",100,kg," in printed


@pytest.mark.parametrize("name", ["volume", "check"])
def test_counts_and_checks_take_columns(command, log, name):
    status, printed, errors = command(name, log, *COLUMNS)
    assert 0 == status
    assert "2026-11-01" in printed
    assert "" == errors


def test_a_table_of_no_format_is_a_plain_table_whose_columns_are_named(command, file):
    path = file("day,exercise,reps\n2026-11-01,Deadlift,5\n", "log.csv")
    assert "2026-11-01" not in command("volume", path)[1]
    status, printed, _ = command("volume", path, "--column", "day=date")
    assert 0 == status
    assert "2026-11-01" in printed


def test_a_table_from_a_pipe_has_columns_too(command):
    status, printed, _ = command("import", "-", *COLUMNS, stdin=LOG)
    assert 0 == status
    assert printed.startswith("1 row: 1 read, 0 skipped, 0 rejected")


@pytest.mark.parametrize("text", ["Est load", "=load_kg", " =load_kg", ""])
def test_a_column_without_a_heading_is_an_error(command, log, text):
    status, _, errors = command("import", log, "--column", text)
    assert 2 == status
    assert "HEADING=NAME" in errors


@pytest.mark.parametrize(
    ("text", "suggestion"), [("Est lod=load_kg", "est load"), ("Est load=loadkgs2", "load_kgs")]
)
def test_a_column_that_does_not_exist_is_an_error_with_suggestions(command, log, text, suggestion):
    status, _, errors = command("import", log, "--column", text)
    assert 2 == status
    assert suggestion in errors
