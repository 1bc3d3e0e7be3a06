"""The tour is a notebook that runs, with the outputs that it shows."""

from __future__ import annotations

from pathlib import Path

import pytest

from scripts import load_script

pytest.importorskip("nbclient", reason="the tour is a notebook")
pytest.importorskip("ipykernel", reason="the tour runs in a kernel")

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def script():
    return load_script("docs/tour.py")


def test_the_tour_runs_and_its_outputs_are_current(script):
    executed = script.executed(script.TOUR)
    assert script.text_of(executed) == script.TOUR.read_text("utf-8"), (
        "stale: run `python docs/tour.py`"
    )


def test_every_page_that_the_tour_links_to_is_there(script):
    folder = script.TOUR.parent
    text = script.TOUR.read_text("utf-8")
    pages = [part.partition(")")[0] for part in text.split("](")[1:]]
    assert pages
    for page in pages:
        assert (folder / page).is_file(), page
