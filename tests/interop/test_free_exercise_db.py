"""free-exercise-db as a catalog: ours are kept, theirs are added with the muscles of a stated table."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import backworkouts as bw
from backworkouts.interop import Counts, crosswalk, free_exercise_db
from backworkouts.interop.free_exercise_db import EQUIPMENT, MUSCLES

SAMPLE = Path(__file__).parents[3] / "shared" / "samples" / "free-exercise-db" / "exercises.json"

HOLD = {
    "id": "Dumbbell_Row_Hold",
    "name": "Dumbbell Row Hold",
    "force": "static",
    "level": "beginner",
    "mechanic": "compound",
    "equipment": "dumbbell",
    "primaryMuscles": ["middle back"],
    "secondaryMuscles": ["lats", "biceps"],
    "instructions": ["Row.", " ", "Hold."],
    "category": "strength",
    "images": [],
}


def read(*entries, **said):
    return free_exercise_db.read(json.dumps(entries).encode(), **said)


def told(result):
    return [(one.outcome.value, one.where, one.message) for one in result.problems]


def test_an_exercise_that_is_new_comes_with_its_regions_as_muscles():
    result = read(HOLD)
    one = result.catalog.resolve("dumbbell row hold")
    assert "fedb:Dumbbell_Row_Hold" == one.id
    assert ("rhomboids", "trapezius_middle") == one.prime_movers
    assert ("latissimus_dorsi", "biceps_brachii") == one.synergists
    assert (bw.model.Mechanics.COMPOUND, (bw.model.Equipment.DUMBBELL,)) == (
        one.mechanics,
        one.equipment,
    )
    assert ("Row.", "Hold.") == one.instructions.execution
    assert Counts.of(1) == result.counts


def test_it_says_where_its_muscles_are_from():
    one = read(HOLD).catalog.exercises["fedb:Dumbbell_Row_Hold"]
    assert ("prime_movers", "synergists") == one.inferred
    assert "Muscles are the regions of free-exercise-db, not checked one by one." == one.note
    assert ("free_exercise_db",) == one.sources
    assert bw.model.ClassificationBasis.SOURCED == one.basis


def test_sets_of_it_count():
    catalog = read(HOLD).catalog
    workout = bw.Workout("A", bw.straight("Dumbbell Row Hold", 4, reps=8, catalog=catalog))
    volume = bw.session_volume(workout, catalog=catalog)
    # 4 sets: whole ones for a prime mover, halves for a synergist.
    assert bw.Interval(4, 4) == volume["rhomboids"]
    assert bw.Interval(2, 2) == volume["latissimus_dorsi"]


def test_what_an_exercise_has_no_place_for_is_said_once():
    other = {**HOLD, "id": "Other", "name": "Quite Another Hold"}
    assert [
        ("warning", "$[0].force", "there is no place for 'force': not kept, here and 1 times more"),
        ("warning", "$[0].images", "there is no place for 'images': not kept, here and 1 times more"),
        ("warning", "$[0].level", "there is no place for 'level': not kept, here and 1 times more"),
    ] == told(read(HOLD, other))  # fmt: skip


def test_what_the_crosswalk_knows_exactly_is_ours():
    result = read({**HOLD, "id": "Barbell_Deadlift", "name": "Barbell Deadlift"})
    assert (Counts.of(1), []) == (result.counts, told(result))
    assert len(bw.catalog.exercises) == len(result.catalog.exercises)


@pytest.mark.parametrize(
    ("theirs", "name", "ours", "match"),
    [
        ("Face_Pull", "Face Pull", "face_pull", "close"),
        ("Zottman_Curl", "Zottman Curl", "zottman_curl", "not in the crosswalk"),
    ],
)
def test_a_name_of_ours_is_ours_and_says_how_well_it_matches(theirs, name, ours, match):
    result = read({**HOLD, "id": theirs, "name": name})
    message = f"a name of {ours}, which is kept; how well they match: {match}"
    assert [("warning", "$[0].name", message)] == told(result)
    assert Counts.of(1) == result.counts


def test_a_name_that_came_before_is_skipped():
    result = read(HOLD, {**HOLD, "id": "Other", "name": "Dumbbell Row Holds"}, HOLD)
    assert Counts.of(1, skipped=2) == result.counts
    message = "another exercise has the name: fedb:Dumbbell_Row_Hold"
    assert ("skipped", "$[1].name", message) in told(result)
    assert ("skipped", "$[2].name", message) in told(result)


def test_an_id_that_came_before_is_skipped():
    result = read(HOLD, {**HOLD, "name": "Quite Another Hold"})
    assert Counts.of(1, skipped=1) == result.counts


def test_reading_it_again_into_what_it_made_adds_nothing():
    once = read(HOLD).catalog
    again = read(HOLD, catalog=once)
    assert (once, Counts.of(1)) == (again.catalog, again.counts)
    renamed = read({**HOLD, "name": "Quite Another Hold"}, catalog=once)
    assert (once, Counts.of(skipped=1)) == (renamed.catalog, renamed.counts)


def test_another_catalog_gets_the_source_too_and_only_the_muscles_that_it_has():
    rhomboids = bw.Muscle("rhomboids", "Rhomboids", "upper_back")
    catalog = read(HOLD, catalog=bw.catalog.__class__(muscles=[rhomboids])).catalog
    assert ["free_exercise_db"] == list(catalog.sources)
    (one,) = catalog.exercises.values()
    assert (("rhomboids",), ()) == (one.prime_movers, one.synergists)
    assert ("prime_movers",) == one.inferred


def test_to_stretch_is_not_to_train():
    result = read({**HOLD, "category": "stretching"})
    one = result.catalog.exercises["fedb:Dumbbell_Row_Hold"]
    assert not one.has_known_muscles
    assert (None, ()) == (one.note, one.inferred)
    assert "there is no place for 'primaryMuscles of stretches': not kept" in told(result)[0]


@pytest.mark.parametrize(
    ("said", "counts", "problem"),
    [
        ({"name": None}, (0, 0, 1), ("rejected", ".name", "expected the name of the exercise")),
        ({"id": " "}, (0, 0, 1), ("rejected", ".id", "expected the id of the exercise")),
        ({"id": 5}, (0, 0, 1), ("rejected", ".id", "expected a text")),
        ({"primaryMuscles": "lats"}, (0, 0, 1), ("rejected", ".primaryMuscles", "expected a list of muscles")),
        ({"primaryMuscles": ["wings"]}, (1, 0, 0), ("warning", ".primaryMuscles[0]", "no muscle that is known: not kept")),
        ({"primaryMuscles": [5]}, (1, 0, 0), ("warning", ".primaryMuscles[0]", "no muscle that is known: not kept")),
        ({"equipment": "rope"}, (1, 0, 0), ("warning", ".equipment", "no equipment that is known: not kept")),
        ({"category": "strongman"}, (1, 0, 0), ("warning", ".category", "there is no place for 'category': not kept")),
        ({"id": "x" * 300}, (0, 0, 1), ("rejected", "", "expected an id of lower-case letters, digits and underscores that begins with a letter")),
    ],
)  # fmt: skip
def test_an_entry_that_is_not_as_it_should_be(said, counts, problem):
    bare = {key: HOLD[key] for key in ("id", "name", "primaryMuscles")}
    result = read({**bare, **said})
    outcome, where, message = problem
    assert Counts.of(*counts) == result.counts
    assert [(outcome, f"$[0]{where}", message)] == told(result)


def test_little_needs_to_be_said():
    bare = {key: HOLD[key] for key in ("id", "name", "primaryMuscles")}
    result = free_exercise_db.read(json.dumps(bare).encode())
    one = result.catalog.exercises["fedb:Dumbbell_Row_Hold"]
    assert (None, None, ()) == (one.mechanics, one.instructions, one.equipment)
    assert [] == told(result)


@pytest.mark.parametrize("data", [b"[]", b"5", b'[{"name": "A"}]', b'{"weeks": []}'])
def test_another_file_is_an_error(data):
    with pytest.raises(bw.errors.InteropError, match="the exercises of free-exercise-db"):
        free_exercise_db.read(data)


def test_the_error_names_the_file(tmp_path):
    path = tmp_path / "mine.json"
    path.write_text("[]", encoding="utf-8")
    with pytest.raises(bw.errors.InteropError, match=r"mine\.json, \$"):
        free_exercise_db.read(path)


def test_the_table_of_muscles_and_the_crosswalk_agree():
    for region, ours in MUSCLES.items():
        known = {one.ours for one in crosswalk.muscles_for("free_exercise_db", region)}
        assert known >= set(ours), region


@pytest.mark.skipif(not SAMPLE.is_file(), reason="the samples lie beside the repository")
def test_the_whole_of_it():
    result = free_exercise_db.read(SAMPLE)
    entries = json.loads(SAMPLE.read_text("utf-8"))
    assert 873 == result.counts.rows == len(entries)
    assert 0 == result.counts.rejected
    new = [one for one in result.catalog.exercises if one.startswith("fedb:")]
    kept = [one for one in result.problems if ", which is kept" in one.message]
    exact = [
        one
        for entry in entries
        for one in crosswalk.exercises_for("free_exercise_db", entry["id"])
        if one.match is crosswalk.Match.EXACT
    ]
    # Each is new, is ours by the crosswalk, is ours by its name, or was skipped.
    assert result.counts.read == len(new) + len(kept) + len(exact)
    assert {one["equipment"] for one in entries} - {None} == {*EQUIPMENT} - {"other"} | {"other"}
    muscles = {one for entry in entries for one in entry["primaryMuscles"]}
    assert muscles == set(MUSCLES)


@pytest.mark.skipif(not SAMPLE.is_file(), reason="the samples lie beside the repository")
def test_what_meant_an_exercise_of_ours_still_does():
    catalog = free_exercise_db.read(SAMPLE).catalog
    for one in bw.catalog.exercises.values():
        for name in (one.id, one.name, *one.aliases):
            assert one is catalog.resolve(name)
