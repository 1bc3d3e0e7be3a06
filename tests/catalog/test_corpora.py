"""How much of what people really write is understood: the corpora beside the repository."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

from backworkouts import catalog, resolve
from backworkouts.errors import BackworkoutsError

CORPORA = Path(__file__).parents[3] / "shared" / "corpora"
needs_corpora = pytest.mark.skipif(
    not CORPORA.is_dir(), reason="the corpora are not shipped: they lie beside the repository"
)
INSTRUCTED = {one.id for one in catalog.exercises.values() if one.instructions} - {
    "seated_row_scapular_retraction"
}


def answer(name):
    """Which of the article's 18 a name means; None for any other exercise, and for none."""
    try:
        found = resolve(name).id
    except BackworkoutsError:
        return None
    return found if found in INSTRUCTED else None


def rows(name):
    lines = (CORPORA / name).read_text("utf-8").splitlines()
    return [json.loads(line) for line in lines]


@needs_corpora
def test_97_of_100_names_are_understood():
    names = rows("names.dev.jsonl")
    missed = [row["name"] for row in names if answer(row["name"]) not in row["acceptable"]]
    assert len(names) > 200
    assert len(missed) <= 0.03 * len(names), missed


@needs_corpora
def test_none_of_the_confusable_names_means_one_of_the_18():
    confusable = [
        row["name"] for row in rows("names.dev.jsonl") if row["kind"] == "null_confusable"
    ]
    assert len(confusable) > 50
    assert [name for name in confusable if answer(name)] == []


@needs_corpora
def test_95_of_100_logged_sets_are_of_an_exercise_that_is_known():
    with (CORPORA / "logged_names.dev.csv").open(encoding="utf-8", newline="") as file:
        logged = [(row["exercise"], int(row["sets"])) for row in csv.DictReader(file)]
    unknown = {}
    for name, sets in logged:
        try:
            resolve(name)
        except BackworkoutsError:
            unknown[name] = sets
    assert len(logged) > 100
    assert sum(unknown.values()) <= 0.05 * sum(sets for _, sets in logged), unknown
