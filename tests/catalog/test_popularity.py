"""The number of published programs with an exercise."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

import backworkouts as bw
from scripts import load_script

SCRIPT = Path(__file__).parents[2] / ".ci" / "write_popularity.py"
DATA = Path(bw.__file__).parent / "_catalog" / "data" / "popularity.json"
SHIPPED = json.loads(DATA.read_text("utf-8"))


@pytest.fixture(scope="module")
def script():
    if not SCRIPT.exists():
        pytest.skip("the scripts of the repository are not shipped")
    return load_script(".ci/write_popularity.py")


def test_only_exercises_of_the_catalog_are_counted_and_each_program_once():
    assert SHIPPED["programs"] >= 40
    assert SHIPPED["exercises"].keys() <= bw.catalog.exercises.keys()
    assert all(1 <= count <= SHIPPED["programs"] for count in SHIPPED["exercises"].values())


def test_an_exercise_of_several_days_is_counted_once(script):
    week = bw.notation.parse(
        "## Monday\nDeadlift 3x5\nYoke Hop 3x5\n\n## Friday\nDeadlift 1x5\nPull-Up 3x8"
    )
    assert script.exercises(week) == {"deadlift", "pull_up"}  # the third is not in the catalog
    assert script.exercises(bw.notation.parse("Squat 3x5\nSquat 1x20")) == {"squat"}


@pytest.mark.skipif(
    not (SCRIPT.parents[2] / "shared" / "corpora" / "programs.dev.jsonl").exists(),
    reason="some of the published programs are not there",
)
def test_the_counts_are_current(script):
    """Stale? `python .ci/write_popularity.py` counts again."""
    assert script.popularity() == SHIPPED


def test_an_exercise_has_the_number_of_programs_with_it():
    assert bw.catalog.exercises["deadlift"].popularity == SHIPPED["exercises"]["deadlift"] > 20
    assert bw.catalog.exercises["atlas_stone_lift"].popularity == 0


def test_a_missing_file_of_programs_is_named(script, monkeypatch):
    rules = SimpleNamespace(programs=load_script("docs/rules.py").programs)
    rules.PUBLISHED = (Path("gone.jsonl"),)
    monkeypatch.setitem(sys.modules, "rules", rules)
    with pytest.raises(SystemExit, match=r"there is no gone\.jsonl"):
        script.popularity()
