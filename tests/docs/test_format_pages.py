"""Every format of other apps is reached, described and listed wherever formats are."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from backworkouts import interop
from backworkouts.interop import sets_csv
from backworkouts.interop.sets_csv.headings import HEADINGS
from scripts import load_script

ROOT = Path(__file__).parents[2]
PAGES = ROOT / "docs" / "formats"


@pytest.mark.parametrize("name", interop.FORMATS)
def test_a_format_has_a_module_in_the_package_a_page_and_a_row(name):
    assert name in interop.__all__
    assert (PAGES / f"{name}.md").is_file()
    row = f"(formats/{name}.md)"
    assert row in (ROOT / "docs" / "interop.md").read_text("utf-8")


def test_every_format_is_in_the_contract_of_independence():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    (contract,) = [
        one
        for one in project["tool"]["importlinter"]["contracts"]
        if one["name"] == "formats of other apps are independent of each other"
    ]
    assert {f"backworkouts.interop.{name}" for name in interop.FORMATS} == {*contract["modules"]}


def test_the_page_of_our_table_has_every_column():
    page = (PAGES / "sets_csv.md").read_text("utf-8")
    assert [] == [name for name in sets_csv.COLUMNS if f"`{name}`" not in page]


def test_the_names_of_columns_are_current():
    script = load_script("docs/columns.py")
    text = script.PAGE.read_text("utf-8")
    assert script.page(text) == text, "stale: run `python docs/columns.py`"
    assert [] == [name for name in HEADINGS if f"`{name}`" not in text]
