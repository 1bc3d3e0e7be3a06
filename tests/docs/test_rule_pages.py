"""The pages on rules say what the rule files say."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from scripts import load_script

DOCS = Path(__file__).parents[2] / "docs"


@pytest.fixture(scope="module")
def script():
    return load_script("docs/rules.py")


def test_every_page_is_current_and_there_are_no_others(script):
    pages = script.pages()
    there = {path.relative_to(DOCS).as_posix() for path in (DOCS / "rules").glob("*")}
    assert set(pages) == there | {"rules.md"}
    for name, text in pages.items():
        assert text == (DOCS / name).read_text("utf-8"), "stale: run `python docs/rules.py`"


def test_the_counts_are_current(script):
    if not all(path.exists() for path in script.PUBLISHED):
        pytest.skip("some of the published programs are not there")
    assert json.loads(script.COUNTS.read_text("utf-8")) == script.count(script.PUBLISHED)


def test_programs_are_counted_from_several_files_and_folders_each_text_once(script, tmp_path):
    rows, deadlift = "Barbell Row 3x8\nPull-Up 3x8", "Deadlift 3x5\nPull-Up 3x8"
    (tmp_path / "a.txt").write_text(rows, "utf-8")
    (tmp_path / "b.md").write_text("Squat 3x5", "utf-8")
    lines = [{"text": deadlift}, {"text": rows}, {"text": "no exercise here"}]
    jsonl = tmp_path / "all.jsonl"
    jsonl.write_text("\n".join(json.dumps(line) for line in lines), "utf-8")
    read = script.programs([tmp_path, tmp_path / "a.txt", jsonl])
    assert [str(one.blocks[0]) for one in read] == ["Bent-Over Row 3 x 8", "Deadlift 3 x 5"]
    counted = script.count([tmp_path, jsonl])
    assert counted["programs"] == 2
    assert counted["found"]["ORD001"] == {"nothing_known": 1}  # the deadlift before pull-ups
