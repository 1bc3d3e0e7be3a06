"""The pages on sources and on the article say what the data say."""

from __future__ import annotations

from pathlib import Path

import pytest

from scripts import load_script

DOCS = Path(__file__).parents[2] / "docs"


@pytest.fixture(scope="module")
def script():
    return load_script("docs/sources.py")


def test_every_page_is_current(script):
    for name, text in script.pages().items():
        assert text == (DOCS / name).read_text("utf-8"), "stale: run `python docs/sources.py`"


def test_every_source_grounds_something(script):
    assert [source for source, uses in script.grounded().items() if not uses] == []


def test_a_page_lists_what_a_source_grounds(script):
    # The dose-response of Pelland 2025 is why an indirect set counts half.
    uses = script.grounded()["pelland_2025"]
    assert uses["credit tables"] == ["fractional", "direct", "total"]
    assert "[VOL001](rules/VOL001.md)" in uses["rules"]
