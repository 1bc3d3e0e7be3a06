"""What lies in examples/ works."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import backworkouts as bw

EXAMPLES = Path(__file__).parents[2] / "examples"


@pytest.mark.parametrize("path", sorted(EXAMPLES.glob("*.json")), ids=lambda path: path.name)
def test_a_document_is_read_and_written_again_as_it_is(path):
    value = bw.load(path)
    assert bw.load(path) == bw.loads(bw.dumps(value))


def test_the_script_writes_the_week_that_lies_beside_it(tmp_path):
    script = EXAMPLES / "script_a_week.py"
    done = subprocess.run(
        [sys.executable, str(script)], capture_output=True, text=True, check=True, cwd=tmp_path
    )
    week = bw.load(tmp_path / "two_pull_days.json", bw.Program)
    assert bw.load(EXAMPLES / "my_week.json") == week
    # lats: 4 pull-ups and 4 rows; 3 to 4 pull-downs and 4 rows
    assert bw.Interval(15, 16) == bw.weekly_volume(week)["latissimus_dorsi"]
    assert "latissimus_dorsi         15-16 fractional sets" in done.stdout
    assert "Not medical advice." in done.stdout


def test_the_demo_has_something_wrong_in_it():
    report = bw.check(bw.load(EXAMPLES / "pull_day.json", bw.Workout))
    assert ["DAT001", "ORD001"] == [one.code for one in report.at_least("warning")]
