"""Real and awkward files: each reads, its counts add up, and its problems are those expected."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest
from attrs import evolve
from expect import SAMPLES, outcome

import backworkouts as bw
from backworkouts import interop

SHARED = Path(__file__).parents[3] / "shared" / "samples"
FILES = sorted(SAMPLES.glob("*.csv"))
needs_shared = pytest.mark.skipif(
    not SHARED.is_dir(), reason="these samples are not shipped: they lie beside the repository"
)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_a_sample_gives_what_is_written_beside_it(path):
    expected = json.loads(path.with_suffix(".expected.json").read_text("utf-8"))
    assert expected == outcome(path)


def test_there_are_samples():
    assert len(FILES) > 35


VALID = [
    "hevy-basic", "hevy-exercise-notes", "hevy-real", "hevy-supersets", "strong-ai-test",
    "strong-basic", "strong-multiworkout", "strong-real",
]  # fmt: skip


@pytest.mark.parametrize("name", VALID)
def test_every_row_of_a_valid_file_is_read(name):
    result = interop.read(SAMPLES / f"{name}.csv", unit="kg")
    assert result.counts.rows == result.counts.read > 0


@needs_shared
@pytest.mark.parametrize("path", sorted(SHARED.glob("**/*.csv")), ids=lambda path: path.name)
def test_every_table_there_is_reads_or_says_why_not(path):
    said = outcome(path)
    if interop.sniff(path) == "jefit":  # its rows hold several sets
        assert "sets" in said or said["error"].startswith(path.name)
    elif interop.sniff(path) is None:
        assert said["error"].startswith(f"{path.name}: expected an export of a known app")
    else:
        with path.open(encoding="utf-8-sig", newline="") as file:
            records = sum(1 for record in csv.reader(file) if record) - 1
        rows = "row" if records == 1 else "rows"
        assert said["counts"].startswith(f"{records:,} {rows}: ")


@needs_shared
def test_a_year_of_a_real_log():
    result = interop.read(SHARED / "strong" / "breinsp-strong.csv", unit="kg")
    # 2,079 lines with the headings; 129 different dates
    assert (2078, 2078) == (result.counts.rows, result.counts.read)
    assert 129 == len(result.sessions)
    assert ("Low Row", 19) == (result.unknown[0].name, result.unknown[0].sets)
    assert 6 == len(result.unknown)
    weeks = bw.volume_by_week(result.sessions)
    # 10 Feb 2021 is in the sixth ISO week, 22 Dec in the 51st
    assert (46, (2021, 6), (2021, 51)) == (len(weeks), min(weeks), max(weeks))


@needs_shared
def test_a_real_log_survives_being_written_and_read():
    sessions = interop.read(SHARED / "strong" / "breinsp-strong.csv", unit="kg").sessions
    table = interop.sets_csv.write(sessions)
    assert () == table.losses
    assert sessions == interop.sets_csv.read(table.to_bytes()).sessions
    export = interop.strong.write(sessions)
    assert {"origin", "blocks[3]", "load"} >= {one.field for one in export.losses} - {
        one.field for one in export.losses if one.field.startswith("blocks")
    }
    touched = {one.where.partition(".")[0] for one in export.losses if one.field != "origin"}
    back = interop.strong.read(export.to_bytes()).sessions
    for number, (before, after) in enumerate(zip(sessions, back, strict=True)):
        same = evolve(before, origin=None) == evolve(after, origin=None)
        assert same or f"sessions[{number}]" in touched
    assert len(touched) < 5
