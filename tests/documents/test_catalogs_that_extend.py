"""A document of an extended catalog holds what was added, and refers to the rest."""

from __future__ import annotations

import json

import pytest
from attrs import evolve

import backworkouts as bw

NOTHING = bw.Catalog()
TOWEL_ROW = bw.Exercise(
    "towel_hang_row",
    "Towel-Hang Row",
    prime_movers=["latissimus_dorsi"],
    synergists=["my_grip"],
    variant_of="inverted_row",
    sources=["me"],
)
HOME = bw.Workout(
    "Home",
    id="home",
    blocks=[bw.straight(TOWEL_ROW, 3, reps=12), bw.straight("pull_up", 3, reps=5)],
)
MINE = bw.catalog.extend(
    muscles=[bw.Muscle("my_grip", "grip", "forearm", parent="forearm_flexors")],
    exercises=[TOWEL_ROW],
    sources=[bw.Source("me", "person", "Me")],
    workouts=[HOME],
    programs=[
        bw.Program(
            "Mixed",
            [bw.Phase([HOME, bw.REST, bw.catalog.workouts["back_workout_1"]])],
            id="mixed",
        )
    ],
)


def document(**entries):
    return json.dumps({"format": "backworkouts.catalog/2", "extends": True, **entries})


def problems(text):
    with pytest.raises(bw.errors.InvalidDocumentError) as refused:
        bw.loads(text)
    return [tuple(problem)[:2] for problem in refused.value.problems]


def test_only_what_was_added_is_written_with_ids_for_the_rest():
    pull_up = {"exercise": "pull_up", "sets": [{"count": 3, "reps": 5}]}
    towel_row = {"exercise": "towel_hang_row", "sets": [{"count": 3, "reps": 12}]}
    assert {
        "format": "backworkouts.catalog/2",
        "extends": True,
        "muscles": [
            {"id": "my_grip", "name": "grip", "region": "forearm", "parent": "forearm_flexors"}
        ],
        "exercises": [
            {
                "id": "towel_hang_row",
                "name": "Towel-Hang Row",
                "prime_movers": ["latissimus_dorsi"],
                "synergists": ["my_grip"],
                "variant_of": "inverted_row",
                "sources": ["me"],
            }
        ],
        "sources": [{"id": "me", "kind": "person", "title": "Me"}],
        "workouts": [{"name": "Home", "id": "home", "blocks": [towel_row, pull_up]}],
        "programs": [
            {
                "name": "Mixed",
                "id": "mixed",
                "workouts": ["home", "back_workout_1"],
                "phases": [{"rotation": [0, None, 1]}],
            }
        ],
    } == json.loads(bw.dumps(MINE))


def test_it_is_read_as_a_catalog_of_both():
    read = bw.loads(bw.dumps(MINE), bw.Catalog)
    assert MINE == read
    assert "towel_hang_row" == read.resolve("towel hang rows").id
    assert "pull_up" == read.resolve("pull ups").id
    assert bw.dumps(MINE) == bw.dumps(read)


def test_the_bundled_catalog_is_written_whole():
    assert "extends" not in json.loads(bw.dumps(bw.catalog))
    assert bw.dumps(bw.catalog) == bw.dumps(bw.catalog.extend())


def test_beside_no_catalog_an_extended_one_is_written_whole():
    text = bw.dumps(MINE, catalog=NOTHING)
    assert "extends" not in json.loads(text)
    assert len(json.loads(text)["exercises"]) == len(bw.catalog.exercises) + 1
    # As all releases before wrote it.
    assert MINE == bw.loads(text, bw.Catalog) == bw.loads(text, bw.Catalog, catalog=NOTHING)


def test_what_extends_is_seen_from_the_catalog_that_is_given():
    more = MINE.extend(sources=[bw.Source("you", "person", "You")])
    text = bw.dumps(more, catalog=MINE)
    assert {"format", "extends", "sources"} == {*json.loads(text)}
    assert more == bw.loads(text, bw.Catalog, catalog=MINE)
    assert more == bw.loads(bw.dumps(more), bw.Catalog)


WITH_ME = [*bw.catalog.sources.values(), bw.Source("me", "person", "Me")]


@pytest.mark.parametrize(
    "other",
    [
        bw.Catalog(sources=WITH_ME[-1:]),
        evolve(bw.catalog, sources=WITH_ME, muscles=[*bw.catalog.muscles.values()][::-1]),
        evolve(bw.catalog, sources=WITH_ME, warm_up=()),
        evolve(bw.catalog, sources=WITH_ME, programs=()),
    ],
    ids=["nothing bundled", "in another order", "no warm-up", "no programs"],
)
def test_a_catalog_that_does_not_extend_is_written_whole(other):
    text = bw.dumps(other)
    assert "extends" not in json.loads(text)
    assert other == bw.loads(text)


# As people write it by hand.


def test_an_entry_that_is_there_already_is_no_conflict():
    text = bw.dumps(MINE)
    assert MINE == bw.loads(text, catalog=MINE)
    pull_up = json.loads(bw.dumps(bw.Catalog(exercises=[bw.Exercise("pull_up", "Pull-Up")])))
    with pytest.raises(bw.errors.CatalogConflictError, match="'pull_up' twice"):
        bw.loads(document(exercises=pull_up["exercises"]))


def test_a_name_that_is_taken_is_a_conflict():
    with pytest.raises(bw.errors.CatalogConflictError, match="bent_over_row"):
        bw.loads(document(exercises=[{"id": "my_row", "name": "Bent Over Row"}]))


def test_ids_that_neither_catalog_has_are_named_with_the_nearest():
    sets = [{"reps": 5}]
    blocks = [{"exercise": name, "sets": sets} for name in ("pul_up", "my_thng", "my_thing")]
    text = document(
        exercises=[{"id": "my_thing", "name": "My Thing"}],
        workouts=[{"name": "A", "id": "a", "blocks": blocks}],
    )
    with pytest.raises(bw.errors.InvalidDocumentError) as refused:
        bw.loads(text)
    first, second = refused.value.problems
    assert ("$.workouts[0].blocks[0].exercise", "'pul_up'") == first[:2]
    assert ("$.workouts[0].blocks[1].exercise", "'my_thng'") == second[:2]
    assert "'pull_up'" in first.expected
    assert "'my_thing'" in second.expected


def test_the_warm_up_stays_that_of_the_extended_catalog():
    assert [("$.warm_up", "a warm-up")] == problems(document(warm_up=[{"name": "Row"}]))


def test_whether_it_extends_is_true_or_false():
    # The references to bundled entries are no problems of their own.
    day = {"name": "A", "id": "a", "blocks": [{"exercise": "pull_up", "sets": [{"reps": 5}]}]}
    for value, shown in (("yes", "'yes'"), (1, "1"), (None, "null")):
        assert [("$.extends", shown)] == problems(document(extends=value, workouts=[day]))
    assert bw.loads(document(extends=False)) == NOTHING
    assert bw.loads(document()) == bw.catalog


def test_version_1_extends_nothing():
    text = document(format="backworkouts.catalog/1")
    assert [("$.extends", "the key 'extends'")] == problems(text)


def test_a_document_that_forgot_that_it_extends_is_told():
    text = document(extends=False, exercises=[{"id": "row", "name": "R", "prime_movers": ["lats"]}])
    with pytest.raises(bw.errors.CatalogConflictError) as refused:
        bw.loads(text)
    missing, hint = refused.value.problems
    assert ("exercises.row.prime_movers", "$.extends") == (missing.where, hint.where)


def test_many_catalogs_are_read_line_by_line():
    lines = f"{bw.dumps(MINE)}\n{document()}\n"
    assert [MINE, bw.catalog] == [*bw.iter_loads(lines, bw.Catalog)]
