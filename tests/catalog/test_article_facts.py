"""Each fact of the article has its place: held, corrected, or left out with the reason."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

import backworkouts as bw

DATA = Path(bw.__file__).parent / "_catalog" / "data"
ARTICLE = Path(__file__).parents[3] / "shared" / "source"
FACTS = json.loads((DATA / "article_facts.json").read_text("utf-8"))["facts"]


def resolved(path: str) -> object:
    """Return what a path names, such as `exercises.seated_row.pause_s` or `warm_up[0].note`."""
    kind, *steps = re.findall(r"\w+|\[\d+\]", path)
    found: object = bw.linter.all_rules() if kind == "rules" else getattr(bw.catalog, kind)
    for step in steps:
        if step.startswith("["):
            found = found[int(step[1:-1])]
        else:
            found = found[step] if hasattr(found, "keys") else getattr(found, step)
    return found


def test_no_two_facts_have_one_id():
    ids = [fact["id"] for fact in FACTS]
    assert len(set(ids)) == len(ids)
    assert all(re.fullmatch(r"[a-z][a-z0-9_]*", one) for one in ids)


def test_a_fact_is_held_or_corrected_or_left_out():
    keys = {"id", "lines", "fact", "held", "corrected", "where", "left_out", "sources"}
    for fact in FACTS:
        id = fact["id"]
        assert len({"held", "corrected", "left_out"}.intersection(fact)) == 1, id
        assert ("corrected" in fact) == ("where" in fact), id
        assert set(fact) <= keys, id
        assert fact["lines"] == sorted(set(fact["lines"])), id
        assert all(text.endswith(".") for text in (fact["fact"], fact.get("corrected", "."))), id


def test_what_holds_a_fact_is_there():
    for fact in FACTS:
        places = fact.get("held", fact.get("where", []))
        assert places or fact["left_out"], fact["id"]
        for path in places:
            assert resolved(path), path


def test_the_sources_of_a_correction_are_in_the_catalog():
    sources = {source for fact in FACTS for source in fact.get("sources", ())}
    assert sources
    assert sources <= set(bw.catalog.sources)


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("exercises.seated_row.pause_s", 2),
        ("warm_up[3].sets[0].reps", bw.Reps(15)),
        ("workouts.back_workout_1.blocks[4].exercises[1].exercise.id", "deadlift"),
        ("rules.REP003.options[0].name", "low"),
    ],
)
def test_a_path_leads_through_entries_fields_and_lists(path, expected):
    assert resolved(path) == expected


@pytest.mark.skipif(
    not ARTICLE.is_dir(), reason="the article is not shipped: it lies beside the repository"
)
def test_every_line_of_the_article_is_that_of_a_fact():
    (article,) = ARTICLE.glob("*.txt")
    lines = article.read_text("utf-8").splitlines()
    written = {number for number, line in enumerate(lines, 1) if line.strip()}
    assert written == {line for fact in FACTS for line in fact["lines"]}


INSTRUCTED = [one for one in bw.catalog.exercises.values() if one.instructions]


@pytest.mark.parametrize("exercise", INSTRUCTED, ids=lambda one: one.id)
def test_an_exercise_of_the_article_says_what_to_feel(exercise):
    assert exercise.cues
    assert all(cue.endswith(".") for cue in exercise.cues)
