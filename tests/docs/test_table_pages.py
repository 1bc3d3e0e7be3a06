"""The pages on tables of sets show the columns, and the numbers, that the library has."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import backworkouts as bw
from backworkouts import interop
from scripts import load_script

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def script():
    pytest.importorskip("narwhals")
    pytest.importorskip("pyarrow")
    return load_script("docs/table_columns.py")


def test_the_columns_are_current(script):
    text = script.PAGE.read_text("utf-8")
    assert script.page(text) == text, "stale: run `python docs/table_columns.py`"


def test_a_function_needs_what_its_error_names_and_may_read_more(script):
    order = script.FUNCTIONS["lower_back_last"]
    assert script.needed(order) == ["lifter", "session", "block", "exercise", "kind"]
    assert script.optional(order, script.needed(order)) == []
    volume = script.FUNCTIONS["session_volume"]
    assert script.optional(volume, script.needed(volume)) == ["side", "optional"]


def test_every_function_on_a_table_of_sets_is_on_the_page(script):
    page = script.PAGE.read_text("utf-8")
    public = {
        name
        for name in script.tables.__all__
        if callable(getattr(script.tables, name)) and name.islower()
    }
    assert set(script.FUNCTIONS) < public
    assert [] == [name for name in sorted(public) if f"`{name}" not in page.replace("tables.", "")]


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_chart_of_the_guide_has_the_numbers_of_the_log(theme):
    """If not: `python docs/table_pictures.py`."""
    names = {"Gym Rower 3000": "machine_low_row"}
    log = interop.read(ROOT / "examples" / "strong_export.csv", unit="kg", names=names)
    mondays = {41: "05 Oct", 42: "12 Oct", 43: "19 Oct", 44: "26 Oct"}
    expected = {
        (mondays[week], row.muscle.name, f"{row.sets}")
        for (_, week), volume in bw.volume_by_week(log.sessions).items()
        for row in volume.rows()
        if row.muscle.parent is None and row.sets
    }
    picture = (ROOT / "docs" / "pictures" / f"weeks_of_a_log_{theme}.svg").read_text("utf-8")
    pattern = r'aria-label="week: ([^;]+); muscle: ([^;]+); sets: ([^"]+)" role="graphics-symbol" aria-roledescription="rect'
    assert set(re.findall(pattern, picture)) == expected
