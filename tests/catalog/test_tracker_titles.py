"""The official titles of exercises in Hevy, Strong, Fitbod and Liftosaur."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from backworkouts import resolve
from backworkouts._catalog.data_files import content
from backworkouts.errors import BackworkoutsError

TITLES = [
    tuple(line.split(": ", 1))
    for line in (Path(__file__).parent / "tracker_titles.txt").read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]
HEVY = [
    link
    for link in content("data/crosswalk.json")["exercises"]
    if link["system"] == "hevy" and link["match"] == "exact"
]
FREE_EXERCISE_DB = Path(__file__).parents[3] / "shared/samples/free-exercise-db/exercises.json"


def meant(name):
    try:
        return resolve(name).id
    except BackworkoutsError:
        return "-"


@pytest.mark.parametrize(("expected", "title"), TITLES)
def test_a_title_means_its_exercise_or_none(expected, title):
    assert meant(title) == expected


def test_of_hundred_titles_85_are_known():
    assert len(TITLES) > 600
    assert sum(meant(title) != "-" for _, title in TITLES) >= 0.85 * len(TITLES)


@pytest.mark.parametrize("link", HEVY, ids=lambda link: link["name"])
def test_a_title_of_the_crosswalk_means_the_same_exercise(link):
    assert meant(link["name"]) == link["exercise"]


@pytest.mark.skipif(not FREE_EXERCISE_DB.exists(), reason="the samples are not shipped")
def test_two_of_five_names_of_free_exercise_db_are_known():
    names = [entry["name"] for entry in json.loads(FREE_EXERCISE_DB.read_text("utf-8"))]
    assert len(names) == 873
    assert sum(meant(name) != "-" for name in names) >= 380
