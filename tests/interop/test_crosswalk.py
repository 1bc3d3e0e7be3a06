"""The crosswalk: every id refers to something, every match says how good it is."""

from __future__ import annotations

import json
import re
from pathlib import Path

import garmin_fit_sdk
import pytest

import backworkouts as bw
from backworkouts.errors import UnknownIdError
from backworkouts.interop import crosswalk
from backworkouts.interop.crosswalk import Match, System

DATA = json.loads(
    (Path(bw.__file__).parent / "_catalog" / "data" / "crosswalk.json").read_text("utf-8")
)
SAMPLES = Path(__file__).parents[3] / "shared" / "samples"
KEYS = {
    "free_exercise_db": r"[\w',.()-]+",
    "wger": r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}",
    "liftosaur": r"[a-z][A-Za-z]+",
    "hevy": r"[0-9A-F]{8}",
    "garmin_fit": r"[a-z_]+/[a-z0-9_]+",
    "health_connect": r"EXERCISE_SEGMENT_TYPE_[A-Z_]+",
}
ALL = [one for exercise in bw.catalog.exercises for one in crosswalk.of_exercise(exercise)]
ALL_MUSCLES = [one for muscle in bw.catalog.muscles for one in crosswalk.of_muscle(muscle)]


def test_every_entry_of_the_data_is_of_an_exercise_or_a_muscle_that_there_is():
    assert len(DATA["exercises"]) == len(ALL)
    assert {one["exercise"] for one in DATA["exercises"]} <= set(bw.catalog.exercises)
    assert {one["muscle"] for one in DATA["muscles"]} <= set(bw.catalog.muscles)


def test_every_entry_is_of_a_system_that_is_described():
    described = {one["id"] for one in DATA["systems"]}
    assert described == {one["system"] for one in DATA["exercises"]}
    assert described >= {one["system"] for one in DATA["muscles"]}
    assert [*System] == [one.system for one in crosswalk.terms()]
    assert all(one.name and one.note for one in crosswalk.terms())
    versions = {one.system.value: one.version for one in crosswalk.terms()}
    # The two registers that were read through other pages have no version of their own.
    assert ["fma", "ta98"] == [system for system, version in versions.items() if not version]


@pytest.mark.parametrize("kind", ["exercises", "muscles"])
def test_no_entry_stands_there_twice(kind):
    pairs = [(one[kind[:-1]], one["system"], one["id"]) for one in DATA[kind]]
    assert len(set(pairs)) == len(pairs)


def test_a_key_looks_as_those_of_its_system_do():
    assert len(ALL) > 300
    assert [] == [one for one in ALL if not re.fullmatch(KEYS[one.system], one.id)]
    numbers = {"garmin_fit": 2, "wger": 1}
    assert [] == [one for one in ALL if numbers.get(one.system, 0) != len(one.numbers)]


def test_a_key_is_an_exact_match_of_one_exercise_alone():
    exact = [(one.system, one.id) for one in ALL if one.match is Match.EXACT]
    # Two of our exercises that are exactly one of theirs would be one exercise.
    assert len(set(exact)) == len(exact)


def test_one_key_of_a_system_has_one_name():
    names = {}
    for one in ALL:
        assert one.name == names.setdefault((one.system, one.id), one.name)


def test_the_first_of_a_system_is_the_best():
    rank = list(Match)
    worse = {
        (exercise, system.value)
        for exercise in bw.catalog.exercises
        for system in System
        if (found := crosswalk.of_exercise(exercise, system))
        and rank.index(found[0].match) > min(rank.index(one.match) for one in found)
    }
    assert set() == worse


def test_the_article_s_18_are_in_hevy_but_for_one():
    # The dumbbell Romanian deadlift to bent-over row is in Garmin FIT alone.
    instructed = [one.id for one in bw.catalog.exercises.values() if one.instructions]
    instructed.remove("seated_row_scapular_retraction")
    missing = [one for one in instructed if not crosswalk.of_exercise(one, "hevy")]
    assert ["dumbbell_romanian_deadlift_to_bent_over_row"] == missing


def test_a_lookup_there_and_back_is_the_same_entry():
    for one in ALL:
        assert one in crosswalk.exercises_for(one.system, one.id)
    for one in ALL_MUSCLES:
        assert one in crosswalk.muscles_for(one.system, one.id)


def test_what_a_key_stands_for_comes_best_first():
    found = crosswalk.exercises_for("hevy", "091737FA")
    assert [("weighted_back_extension", "exact"), ("hyperextension", "narrower")] == [
        (one.ours, one.match.value) for one in found
    ]


def test_the_registers_of_anatomy_are_those_of_the_catalog():
    lats = {one.system: one for one in crosswalk.of_muscle("latissimus_dorsi")}
    assert "UBERON:0001112" == lats[System.UBERON].id
    assert "FMA:13357" == lats[System.FMA].id
    assert "A04.3.01.006" == lats[System.TA98].id
    assert "lats" == lats[System.HEVY].id


def test_an_fma_id_from_one_source_says_so():
    (multifidus,) = crosswalk.of_muscle("multifidus", System.FMA)
    assert "seen in one third-party source only" == multifidus.note
    (lats,) = crosswalk.of_muscle("latissimus_dorsi", System.FMA)
    assert lats.note is None


def test_middle_back_is_broader_than_each_muscle_in_it():
    found = crosswalk.muscles_for(System.FREE_EXERCISE_DB, "middle back")
    assert {Match.BROADER} == {one.match for one in found}
    assert {
        "rhomboids",
        "rhomboid_major",
        "rhomboid_minor",
        "trapezius_middle",
        "trapezius_lower",
    } == {one.ours for one in found}


def test_what_is_not_there_gives_nothing():
    assert () == crosswalk.of_exercise("custom:landmine_thing")
    assert () == crosswalk.exercises_for("hevy", "00000000")
    assert () == crosswalk.of_muscle("no_muscle")
    assert () == crosswalk.muscles_for("hevy", "cardio")


def test_a_system_that_there_is_not_is_an_error_with_the_nearest():
    with pytest.raises(UnknownIdError, match="nearest: 'hevy'"):
        crosswalk.of_exercise("pull_up", "hevyy")
    with pytest.raises(UnknownIdError, match="unknown system 'polar'"):
        crosswalk.muscles_for("polar", "lats")


def test_a_counterpart_that_says_nonsense_cannot_be_made():
    with pytest.raises(bw.errors.InvalidValueError) as caught:
        crosswalk.Counterpart("pull_up", "myspace", "1", "Pull Up", "perfect")
    assert ["Counterpart.system", "Counterpart.match"] == [
        one.where for one in caught.value.problems
    ]


@pytest.mark.skipif(not SAMPLES.is_dir(), reason="the samples lie beside the repository")
def test_the_keys_of_free_exercise_db_are_in_free_exercise_db():
    entries = json.loads((SAMPLES / "free-exercise-db" / "exercises.json").read_text("utf-8"))
    names = {one["id"]: one["name"] for one in entries}
    muscles = {name for one in entries for name in one["primaryMuscles"] + one["secondaryMuscles"]}
    ours = [one for one in ALL if one.system == "free_exercise_db"]
    assert len(ours) > 70
    assert [] == [one for one in ours if names.get(one.id) != one.name]
    terms = {one.id for one in ALL_MUSCLES if one.system == "free_exercise_db"}
    assert muscles == terms


def test_the_numbers_of_garmin_fit_are_those_of_the_profile():
    types = garmin_fit_sdk.Profile["types"]
    ours = [one for one in ALL if one.system == "garmin_fit"]
    assert len(ours) > 100
    for one in ours:
        category, name = one.id.split("/")
        in_profile = (
            numbered(types["exercise_category"]),
            numbered(types[f"{category}_exercise_name"]),
        )
        assert (category, name) == (in_profile[0][one.numbers[0]], in_profile[1][one.numbers[1]])


def numbered(kind):
    return {int(number): name for number, name in kind.items()}
