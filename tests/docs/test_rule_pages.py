"""The pages on rules say what the rule files say."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

DOCS = Path(__file__).parents[2] / "docs"
PROGRAMS = DOCS.parents[1] / "shared" / "corpora" / "programs.dev.jsonl"


@pytest.fixture(scope="module")
def script():
    sys.path.insert(0, str(DOCS))
    try:
        import rules  # noqa: PLC0415  a script beside the pages it writes
    finally:
        sys.path.pop(0)
    return rules


def test_every_page_is_current_and_there_are_no_others(script):
    pages = script.pages()
    there = {path.relative_to(DOCS).as_posix() for path in (DOCS / "rules").glob("*")}
    assert set(pages) == there | {"rules.md"}
    for name, text in pages.items():
        assert text == (DOCS / name).read_text("utf-8"), "stale: run `python docs/rules.py`"


@pytest.mark.skipif(not PROGRAMS.exists(), reason="the programs are not there")
def test_the_counts_are_current(script):
    assert json.loads(script.COUNTS.read_text("utf-8")) == script.count(PROGRAMS)
