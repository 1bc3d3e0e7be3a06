"""`volume` and `check` of Parquet files: the log of one lifter, or the sets of many."""

from __future__ import annotations

import csv
import io
import json

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

import backworkouts as bw
from backworkouts import tables
from backworkouts.cli import parquet_files, parquet_input
from support import workout

LOG = """date,exercise,reps,load,unit
2026-11-02,Deadlift,5,100,kg
2026-11-02,Barbell Row,8,60,kg
2026-11-02,Barbell Row,8,60,kg
2026-11-11,Pull-Up,8,,
2026-11-11,Landmine Thing,8,,
"""


def session(day, *lines):
    return bw.Session(day, workout("\n".join(f"{name} {sets}x8" for name, sets in lines)))


# Sets of the lats a week: Ann 4 in one week, Ben 6 in weeks 45 and 47, 2 a week, Cem 0.
LIFTERS = {
    "ann": [session("2026-11-02", ("pull up", 4))],
    "ben": [
        session("2026-11-02", ("deadlift", 2), ("pull up", 4)),
        session("2026-11-16", ("pull up", 2)),
    ],
    "cem": [session("2026-11-09", ("leg press", 3))],
}


@pytest.fixture
def parquet_file(tmp_path):
    """Write a Parquet file of sessions, or of a table of Arrow; its name."""

    def write(sets, name="sets.parquet"):
        if isinstance(sets, pa.Table):
            pq.write_table(sets, tmp_path / name)
        else:
            tables.write_parquet(tables.from_sessions(sets), tmp_path / name)
        return name

    return write


@pytest.fixture
def lifters(parquet_file):
    return parquet_file(LIFTERS)


def table_of(sets):
    return tables.from_sessions(sets).read_all()


@pytest.mark.parametrize(
    "words",
    [
        ("volume",),
        ("volume", "--all-muscles", "--credits", "direct", "--credits", "fractional"),
        ("volume", "--by", "week"),
        ("volume", "--chart"),
        ("volume", "--format", "json"),
        ("check",),
        ("check", "--skipped", "--at-least", "warning", "--fail-on", "error"),
    ],
)
def test_one_lifter_gets_what_the_export_gets(command, file, words):
    log = file(LOG, "log.csv")
    command("import", log, "--to", "sets.parquet")
    name, *options = words
    expected = command(name, log, *options)
    assert expected == command(name, "sets.parquet", *options)
    assert "Landmine Thing" in expected[1]


def test_several_files_are_one_table(command, parquet_file):
    by_name = [parquet_file({name: log}, f"{name}.parquet") for name, log in LIFTERS.items()]
    together = command("volume", parquet_file(LIFTERS))
    assert together == command("volume", *by_name)
    assert 0 == together[0]


@pytest.mark.parametrize("engine", ["duckdb", "polars", ""])
def test_volume_sums_up_over_lifters(command, lifters, monkeypatch, engine):
    monkeypatch.setattr(parquet_files, "find_spec", lambda name: name == engine or None)
    status, printed, errors = command("volume", lifters)
    assert (0, "") == (status, errors)
    assert "3 lifters, 4 sessions, 2026-W45 to 2026-W47" in printed
    # Two lifters train the lats, 4 and 2 sets a week; a tenth of the way from 2 to 4 is 2.2.
    rows = [line.split() for line in printed.splitlines()]
    assert ["latissimus", "dorsi", "2", "2.2", "3.0", "3.8"] in rows
    assert ["erector", "spinae", "1", "0.7", "0.7", "0.7"] in rows
    assert "quadriceps" not in printed
    assert "Not medical advice." in printed


def test_all_muscles_have_a_row(command, lifters):
    rows = [line.split() for line in command("volume", lifters, "--all")[1].splitlines()]
    assert ["gluteus", "maximus", "2", "0.9", "1.8", "2.8"] in rows
    assert ["tibialis", "anterior", "0"] in rows


def test_each_credit_table_has_a_table(command, lifters):
    words = ("--credits", "fractional", "--credits", "direct")
    printed = command("volume", lifters, *words)[1]
    assert "(fractional)" in printed
    assert "(direct)" in printed


def test_csv_has_a_row_for_each_lifter_and_week(command, lifters):
    status, printed, _ = command("volume", lifters, "--format", "csv")
    assert 0 == status
    rows = list(csv.DictReader(io.StringIO(printed)))
    lats = [row for row in rows if row["muscle"] == "latissimus_dorsi"]
    assert [
        ("ann", "2026-W45", "fractional", "4"),
        ("ben", "2026-W45", "fractional", "4"),
        ("ben", "2026-W47", "fractional", "2"),
    ] == [(row["lifter"], row["week"], row["credits"], row["sets_low"]) for row in lats]


def test_json_has_the_same_rows_and_what_is_not_counted(command, parquet_file):
    unknown = [session("2026-11-02", ("pull up", 1), ("Landmine Thing", 3))]
    name = parquet_file({**LIFTERS, "dan": unknown})
    status, printed, errors = command("volume", name, "--format", "json", "--all-muscles")
    assert (0, "") == (status, errors)
    found = json.loads(printed)
    assert {
        "lifter": "ann",
        "week": "2026-W45",
        "credits": "fractional",
        "muscle": "latissimus_dorsi",
        "sets_low": 4.0,
        "sets_high": 4.0,
    } in found["volumes"]
    legs = {row["lifter"] for row in found["volumes"] if row["muscle"] == "quadriceps"}
    assert {"ben", "cem"} == legs
    (missing,) = found["incomplete"]
    assert ("unknown_exercise", {"low": 3.0, "high": 3.0}) == (missing["reason"], missing["sets"])


def test_what_is_not_counted_is_reported(command, parquet_file):
    table = table_of({**LIFTERS, "dan": [session("2026-11-02", ("Landmine Thing", 1))]})
    names = table.column_names
    kinds = ["strange", *table["kind"].to_pylist()[1:]]
    table = table.set_column(names.index("kind"), "kind", pa.array(kinds))
    optional = pa.array([True] * table.num_rows)
    table = table.set_column(names.index("optional"), "optional", optional)
    blocks = [*table["block"].to_pylist()[:-2], None, 0]
    table = table.set_column(names.index("block"), "block", pa.array(blocks, pa.int32()))
    for words in ((), ("--format", "csv")):
        _, *printed = command("volume", parquet_file(table), *words)
        said = " ".join("".join(printed).split())
        assert "0-1 sets are in no count, as the muscles of the exercise are not known" in said
        assert "1 set is in no count, as the kind of the set is not known" in said
        assert "as the lifter, the session, the week or the place in the session" in said


def test_check_counts_findings_and_lists_the_first(command, lifters):
    status, printed, errors = command("check", lifters, "--select", "ORD,VOL003")
    assert (0, "") == (status, errors)  # pull-ups do not load the lower back: an info
    rows = [line.split() for line in printed.splitlines()]
    assert ["ORD001", "info", "1", "1"] in [row[:4] for row in rows]
    assert ["ben", "0", "2026-11-02", "ORD001", "info"] in [row[:5] for row in rows]
    assert "Skipped:" in printed


def test_check_exits_as_it_does_for_a_log(command, parquet_file):
    early = [session("2026-11-02", ("deadlift", 3), ("bent over row", 3))]
    name = parquet_file({**LIFTERS, "dan": early})
    assert 1 == command("check", name, "--select", "ORD001")[0]
    assert 0 == command("check", name, "--select", "ORD001", "--fail-on", "error")[0]
    assert 0 == command("check", name, "--select", "ORD", "--ignore", "ORD001")[0]
    assert 0 == command("check", name, "--select", "ORD001", "--severity", "ORD001=info")[0]


def test_check_shows_findings_of_a_severity(command, lifters):
    _, printed, _ = command("check", lifters, "--select", "ORD001", "--at-least", "warning")
    assert "0 findings" in printed
    assert "Not shown: 1 of less severity" in printed


def test_check_gives_the_reasons_of_skipped_rules(command, lifters):
    printed = command("check", lifters, "--select", "ORD002,ORD001", "--skipped")[1]
    assert "ORD002 skipped: it needs sessions" in printed
    assert "Skipped:" not in command("check", lifters, "--select", "ORD001")[1]


def test_check_lists_all_findings_as_json(command, lifters):
    status, printed, _ = command("check", lifters, "--select", "ORD001,VOL001", "--format", "json")
    assert 0 == status
    found = json.loads(printed)
    order = {"code": "ORD001", "severity": "info", "findings": 1, "lifters": 1}
    assert order in found["counts"]
    assert {
        "lifter": "ben", "session": 0, "code": "ORD001", "severity": "info", "block": 0,
        "position": 0, "exercise": "deadlift", "started_at": "2026-11-02T00:00:00",
    } in found["findings"]  # fmt: skip
    assert {"lifter": "cem", "code": "VOL001", "severity": "info", "muscle": "rhomboids",
            "sets": 0.0} in found["findings"]  # fmt: skip


def test_many_findings_are_counted(command, parquet_file):
    name = parquet_file({f"lifter {number}": LIFTERS["ben"] for number in range(30)})
    printed = command("check", name, "--select", "ORD001")[1]
    assert "And 10 more" in printed


def test_each_rule_by_columns_has_words(command, parquet_file):
    table = table_of({"ann": [session("2026-11-02", ("deadlift", 3), ("pull up", 30))]})
    units = pa.array(["?"] * table.num_rows)
    loads = pa.array([100.0] * table.num_rows)
    lifters = pa.array(["ann", *["ben"] * (table.num_rows - 1)])
    for column, values in (("load_unit", units), ("load", loads), ("lifter", lifters)):
        table = table.set_column(table.column_names.index(column), column, values)
    exercises = ["custom:thing", *table["exercise"].to_pylist()[1:]]
    table = table.set_column(table.column_names.index("exercise"), "exercise", pa.array(exercises))
    printed = command("check", parquet_file(table))[1]
    for code in tables.COLUMN_RULES:
        assert f" {code} " in printed


def test_a_table_without_times_has_weeks_alone(command, parquet_file):
    name = parquet_file(table_of(LIFTERS).drop_columns(["started_at"]))
    assert "2026-W45 to 2026-W47" in command("volume", name)[1]
    assert "ORD001" in command("check", name, "--select", "ORD001")[1]
    printed = command("check", name, "--select", "ORD001", "--format", "json")[1]
    assert all("started_at" not in found for found in json.loads(printed)["findings"])


def test_a_table_without_weeks_has_them_from_times(command, parquet_file):
    name = parquet_file(table_of(LIFTERS).drop_columns(["week"]))
    assert "2026-W45 to 2026-W47" in command("volume", name)[1]


def test_weeks_may_be_times(command, parquet_file):
    table = table_of(LIFTERS)
    week = table["week"].cast(pa.timestamp("us"))
    table = table.set_column(table.column_names.index("week"), "week", week)
    assert "2026-W45 to 2026-W47" in command("volume", parquet_file(table))[1]


def test_an_empty_table_is_an_empty_log(command, parquet_file):
    name = parquet_file([])
    for word in ("volume", "check"):
        _, printed, errors = command(word, name)
        assert "Not medical advice." in printed
        assert "the table is empty" in errors


@pytest.mark.parametrize(
    "words",
    [
        ("volume", "--unit", "kg"),
        ("volume", "--from", "strong", "--dates", "dmy"),
        ("volume", "--map", "names.csv"),
        ("volume", "--column", "Day=date"),
        ("volume", "--by", "file"),
        ("check", "--unit", "lb"),
        ("check", "--fix"),
        ("check", "--diff"),
        ("check", "--fix", "--unsafe-fixes"),
        ("check", "--week"),
    ],
)
def test_options_for_other_files_are_errors(command, lifters, words):
    name, *options = words
    status, printed, errors = command(name, lifters, *options)
    assert (2, "") == (status, printed)
    assert all(
        option in errors for option in options if option.startswith("--") and option != "--by"
    )


@pytest.mark.parametrize(
    "words",
    [("volume", "--by", "week"), ("volume", "--chart"), ("check", "--format", "sarif")],
)
def test_options_for_one_lifter_are_errors_for_several(command, lifters, words):
    name, *options = words
    status, printed, errors = command(name, lifters, *options)
    assert (2, "") == (status, printed)
    assert "several lifters" in errors


@pytest.mark.parametrize("name", ["volume", "check"])
def test_parquet_files_stand_alone(command, file, lifters, name):
    status, printed, errors = command(name, lifters, file(LOG, "log.csv"))
    assert (2, "") == (status, printed)
    assert "sets.parquet" in errors
    assert "log.csv" in errors


def test_files_with_different_columns_are_an_error(command, lifters, parquet_file):
    table = table_of(LIFTERS)
    without = parquet_file(table.drop_columns(["tempo"]), "other.parquet")
    status, _, errors = command("volume", lifters, without)
    assert 2 == status
    assert "tempo" in errors
    load = table["load"].cast(pa.float32())
    narrow = parquet_file(
        table.set_column(table.column_names.index("load"), "load", load), "narrow.parquet"
    )
    assert "load" in command("volume", lifters, narrow)[2]


def test_a_newer_version_of_the_table_is_an_error(command, parquet_file):
    schema = table_of(LIFTERS).schema
    newer = {**schema.metadata, b"backworkouts.version": b"99"}
    name = parquet_file(table_of(LIFTERS).replace_schema_metadata(newer))
    status, _, errors = command("volume", name)
    assert 2 == status
    assert "99" in errors


def test_a_broken_file_is_an_error(command, file):
    status, _, errors = command("check", file(b"PAR1 and nothing else", "sets.parquet"))
    assert 2 == status
    assert "sets.parquet" in errors


def test_every_missing_column_is_named_with_the_file(command, parquet_file):
    name = parquet_file(table_of(LIFTERS).drop_columns(["lifter", "kind"]))
    status, _, errors = command("volume", name)
    assert 2 == status
    assert all(word in errors for word in ("lifter", "kind", "sets.parquet"))


def test_one_lifter_needs_the_columns_of_sessions(command, parquet_file):
    name = parquet_file(table_of({"ann": LIFTERS["ann"]}).drop_columns(["workout"]))
    status, _, errors = command("check", name)
    assert 2 == status
    assert all(word in errors for word in ("workout", "sets.parquet"))


@pytest.mark.parametrize("name", ["show", "convert", "import", "report", "sheet", "fmt"])
def test_other_commands_tell_which_take_the_file(command, lifters, name):
    status, printed, errors = command(name, lifters)
    assert (2, "") == (status, printed)
    assert "a Parquet file" in errors
    assert "`volume` and `check`" in errors


def test_names_of_files_are_no_patterns(command, parquet_file):
    name = parquet_file(LIFTERS, "sets[1].parquet")
    assert 0 == command("volume", name)[0]


@pytest.mark.parametrize("name", ["volume", "check"])
def test_errors_of_several_lifters_name_the_file(command, parquet_file, name):
    without = parquet_file(table_of(LIFTERS).drop_columns(["kind"]), "mine.parquet")
    status, _, errors = command(name, without)
    assert 2 == status
    assert "mine.parquet" in errors
    assert "kind" in errors


def test_sets_without_a_session_are_not_checked_and_counted(command, parquet_file):
    table = table_of(LIFTERS)
    # The deadlifts of Ben, which come too early, are the rows 4 and 5.
    numbers = [None if row in (4, 5) else 0 for row in range(table.num_rows)]
    sessions = pa.array(numbers, pa.int64())
    table = table.set_column(table.column_names.index("session"), "session", sessions)
    printed = command("check", parquet_file(table), "--select", "ORD001")[1]
    assert "0 findings" in printed
    assert "Not checked: 2 sets without a lifter or a session." in printed


def test_names_do_not_control_the_terminal(command, parquet_file):
    table = table_of(LIFTERS)
    strange = pa.array([f"\u202e{name}" for name in table["lifter"].to_pylist()])
    table = table.set_column(table.column_names.index("lifter"), "lifter", strange)
    assert "\u202e" not in command("check", parquet_file(table), "--select", "ORD001")[1]
    ids = pa.array(["thing\u202e", *table["exercise"].to_pylist()[1:]])
    table = table.set_column(table.column_names.index("exercise"), "exercise", ids)
    assert "\u202e" not in command("volume", parquet_file(table))[1]


@pytest.mark.parametrize("words", [("volume",), ("check", "--fail-on", "error")])
def test_sessions_in_two_files_are_reported(command, lifters, parquet_file, words):
    status, _, errors = command(*words, lifters, lifters)
    assert 0 == status
    assert "15 sets" in errors
    dan = parquet_file({"dan": LIFTERS["ann"]}, "dan.parquet")
    assert "" == command(*words, lifters, dan)[2]


def test_files_without_numbers_of_sets_are_not_compared(command, parquet_file):
    table = table_of(LIFTERS).drop_columns(["round"])
    name = parquet_file(table)
    status, _, errors = command("volume", name, name)
    assert 2 == status
    assert "sets.round" in errors


@pytest.mark.parametrize("engine", ["duckdb", "polars", ""])
def test_damaged_values_are_an_error(command, parquet_file, tmp_path, monkeypatch, engine):
    monkeypatch.setattr(parquet_files, "find_spec", lambda name: name == engine or None)
    path = tmp_path / parquet_file(LIFTERS)
    good = path.read_bytes()
    # Values come first in the file, and what it holds comes last.
    path.write_bytes(good[:4] + bytes(len(good) // 4) + good[4 + len(good) // 4 :])
    for word in ("volume", "check"):
        status, printed, errors = command(word, path.name)
        assert (2, "") == (status, printed)
        assert path.name in errors


def test_errors_of_the_library_are_not_errors_of_files():
    with pytest.raises(KeyError), parquet_input.reading(["sets.parquet"]):
        raise KeyError
