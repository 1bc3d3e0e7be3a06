"""The muscles of an exercise, and a single muscle, on the back."""

from __future__ import annotations

import pytest
from svg_geometry import elements, text_boxes
from test_volume_maps import assert_clear, paths

import backworkouts as bw
from backworkouts.errors import (
    InvalidValueError,
    UnknownExerciseError,
    UnknownIdError,
    UnsupportedSubjectError,
)
from backworkouts.pictures import exercise_map, muscle_map
from backworkouts.pictures.anatomy import DRAWN

PULL = bw.Exercise(
    "my_pull",
    "My pull",
    prime_movers=("latissimus_dorsi", "rhomboids"),
    synergists=("trapezius_lower", "deltoid", "biceps_brachii"),
    stabilizers=("erector_spinae", "rhomboid_minor", "forearm_flexors"),
)


def texts(picture):
    return [words for words, _ in text_boxes(picture)]


def styles(picture, muscle):
    return [style for style, _ in paths(picture, muscle)]


def test_each_role_has_its_color_and_words():
    picture = exercise_map(PULL)
    assert paths(picture, "latissimus_dorsi") == [
        ("bw-prime-mover", "latissimus dorsi: prime mover")
    ]
    assert styles(picture, "trapezius_lower") == ["bw-synergist"]
    assert styles(picture, "spinalis") == ["bw-stabilizer"]
    assert {"prime mover", "synergist", "stabilizer"} <= set(texts(picture))


def test_roles_differ_by_pattern_too():
    patterns = {
        pattern.get("id").split("-")[1] for pattern in elements(exercise_map(PULL), "pattern")
    }
    assert patterns == {"stripes", "bands"}


def test_a_part_has_the_role_of_its_whole_where_it_is_greater():
    # Counted the same way: the rhomboid minor gets a full set as a part of the rhomboids.
    assert styles(exercise_map(PULL), "rhomboid_minor") == ["bw-prime-mover"]
    assert styles(exercise_map(PULL), "posterior_deltoid") == ["bw-synergist"]


def test_a_part_that_does_not_work_is_a_part_of_the_body():
    picture = exercise_map(PULL)
    assert paths(picture, "trapezius_upper") == [("bw-flesh", "upper trapezius")]
    assert "upper" not in " ".join(texts(picture))


def test_muscles_that_are_not_drawn_are_listed_by_role():
    words = texts(exercise_map(PULL))
    assert "Synergists not drawn: deltoid, biceps brachii." in words
    assert "Stabilizer not drawn: forearm flexors." in words


def test_the_description_has_every_muscle_by_role():
    assert exercise_map(PULL).description.endswith(
        "Prime movers: latissimus dorsi, rhomboids. "
        "Synergists: lower trapezius, deltoid, biceps brachii. "
        "Stabilizers: erector spinae, rhomboid minor, forearm flexors."
    )


def test_an_exercise_is_found_by_name():
    assert exercise_map("pull-up").title == "Muscles of Pull-Up"


def test_an_exercise_without_known_muscles():
    picture = exercise_map(bw.Exercise.custom("Mystery"))
    assert "The muscles of this exercise are not known." in texts(picture)
    assert picture.description.endswith("The muscles of this exercise are not known.")


def test_muscles_that_the_catalog_does_not_know_are_listed_by_their_ids():
    exercise = bw.Exercise("grip", "Grip", prime_movers=("hand",))
    assert "Prime mover not drawn: hand." in texts(exercise_map(exercise))


@pytest.mark.parametrize("name", [*bw.catalog.exercises][::40])
def test_the_layout_of_exercises_of_the_catalog(name):
    assert_clear(exercise_map(name))


def test_the_layout_of_an_exercise_that_works_every_muscle():
    everything = bw.Exercise("all", "W" * 200, prime_movers=tuple(bw.catalog.muscles))
    assert_clear(exercise_map(everything))


@pytest.mark.parametrize("subject", [None, 3, bw.catalog.muscles["spinalis"]], ids=str)
def test_anything_but_an_exercise_or_a_name_is_an_error(subject):
    with pytest.raises(UnsupportedSubjectError, match="an Exercise"):
        exercise_map(subject)


def test_an_unknown_name_an_own_catalog_or_theme():
    with pytest.raises(UnknownExerciseError):
        exercise_map("no such exercise at all")
    with pytest.raises(UnsupportedSubjectError, match="a Catalog"):
        exercise_map("pull-up", catalog=3)
    with pytest.raises(InvalidValueError):
        exercise_map("pull-up", theme="blue")


# A single muscle


def test_a_muscle_is_dark_and_all_others_are_parts_of_the_body():
    picture = muscle_map("lats")
    colored = [muscle for muscle in DRAWN if styles(picture, muscle)[0] != "bw-flesh"]
    assert colored == ["latissimus_dorsi"]
    assert "latissimus" in " ".join(texts(picture))


def test_a_whole_is_shown_by_its_parts():
    picture = muscle_map(bw.catalog.muscles["erector_spinae"])
    colored = [muscle for muscle in DRAWN if styles(picture, muscle)[0] != "bw-flesh"]
    assert sorted(colored) == ["iliocostalis", "longissimus", "spinalis"]
    assert picture.title == "erector spinae"


def test_a_muscle_that_others_hide_lies_over_them():
    order = [
        path.get("data-muscle")
        for path in elements(muscle_map("quadratus_lumborum"), "path")
        if path.get("data-muscle")
    ]
    assert order[-1] == "quadratus_lumborum"


def test_origin_and_insertion_stand_below():
    words = " ".join(texts(muscle_map("teres major")))
    muscle = bw.catalog.muscles["teres_major"]
    assert f"Origin: {muscle.origin}" in words
    assert f"Insertion: {muscle.insertion}" in words


def test_a_muscle_outside_the_drawing_is_named_as_such():
    picture = muscle_map("biceps")
    assert "The drawing does not show this muscle." in texts(picture)
    assert not elements(picture, "circle")


@pytest.mark.parametrize("name", [*bw.catalog.muscles])
def test_the_layout_of_each_muscle(name):
    assert_clear(muscle_map(name))


@pytest.mark.parametrize("subject", [None, 3, PULL], ids=["none", "number", "exercise"])
def test_anything_but_a_muscle_or_a_name_is_an_error(subject):
    with pytest.raises(UnsupportedSubjectError, match="a Muscle"):
        muscle_map(subject)


def test_an_unknown_muscle():
    with pytest.raises(UnknownIdError):
        muscle_map("no such muscle")
