"""The back, colored by sets: numbers, colors, hatches and words for every state of a volume."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from svg_geometry import (
    crosses,
    distance_from_line,
    dots,
    elements,
    lines_to_labels,
    overlaps,
    sides,
    text_boxes,
)

import backworkouts as bw
from backworkouts.errors import InvalidValueError, UnsupportedSubjectError
from backworkouts.model.muscle import Muscle
from backworkouts.notation import parse
from backworkouts.pictures import back_map, back_maps
from backworkouts.pictures.anatomy import DRAWN
from backworkouts.volume.volume import Intervals, PerMuscle, Volume

MUSCLES = bw.catalog.muscles
LARGEST_SVG = 30_000


def volume_of(
    sets=None, *, uncertain=(), unlimited=(), muscles=MUSCLES, credits=bw.FRACTIONAL, weekly=True
):
    """Return a volume with these sets per muscle, numbers or pairs of numbers; 0 for all others."""
    pairs = {
        muscle: value if isinstance(value, tuple) else (value, value)
        for muscle, value in (sets or {}).items()
    }
    return Volume(
        credits,
        PerMuscle({muscle: bw.Interval(*pairs.get(muscle, (0, 0))) for muscle in muscles}, muscles),
        PerMuscle({muscle: bw.Interval(0, 0) for muscle in muscles}, muscles),
        Intervals({}),
        (),
        Intervals({}),
        Intervals({muscle: bw.Interval(0, 4) for muscle in uncertain}),
        frozenset(unlimited),
        (),
        weekly,
    )


def paths(picture, muscle):
    """Return the class of each shape of a muscle, and the words that appear over it."""
    return [
        (path.get("class"), path[0].text)
        for path in elements(picture, "path")
        if path.get("data-muscle") == muscle
    ]


def texts(picture):
    return [words for words, _ in text_boxes(picture)]


def has_hatch(picture):
    return any(
        path.get("fill", "").startswith("url(#bw-more") for path in elements(picture, "path")
    )


def assert_clear(picture):
    """Assert that no texts overlap, that none leaves the picture, and that lines are clear."""
    boxes = [box for _, box in text_boxes(picture)]
    assert not any(overlaps(*pair) for pair in combinations(boxes, 2))
    assert all(left >= 0 and right <= picture.width for left, _, right, _ in boxes)
    assert all(top >= 0 and bottom <= picture.height for _, top, _, bottom in boxes)
    lines = lines_to_labels(picture)
    assert len(lines) == len(dots(picture))
    assert not any(crosses(*pair) for pair in combinations(lines, 2))
    assert not any(crosses(line, side) for line in lines for box in boxes for side in sides(box))
    for line in lines:
        others = [dot for dot in dots(picture) if distance_from_line(dot, (line[0], line[0])) > 0.1]
        assert len(others) == len(lines) - 1
        assert all(distance_from_line(dot, line) > 3.5 for dot in others)


# Numbers, colors and words


def test_a_muscle_has_the_color_of_its_sets_in_both_layers():
    picture = back_map(volume_of({"infraspinatus": 9.5}))
    assert paths(picture, "infraspinatus") == [("bw-sets-5", "infraspinatus: 9.5 sets")] * 2


def test_one_set_is_singular():
    assert paths(back_map(volume_of({"spinalis": 1})), "spinalis")[0][1] == "spinalis: 1 set"


def test_a_muscle_without_sets_has_an_outline():
    picture = back_map(volume_of())
    assert paths(picture, "multifidus") == [("bw-sets-none bw-outline", "multifidus: 0 sets")]
    assert not has_hatch(picture)


def test_a_muscle_that_only_uncounted_sets_may_train_is_not_known_and_hatched():
    picture = back_map(volume_of(uncertain=["multifidus"]))
    assert paths(picture, "multifidus")[0][1] == "multifidus: not known"
    assert "not known" in texts(picture)
    assert "may get more sets than are counted" in texts(picture)
    assert has_hatch(picture)


def test_a_muscle_with_counted_sets_that_may_get_more_has_at_least_these():
    picture = back_map(volume_of({"multifidus": 4}, uncertain=["multifidus"]))
    assert paths(picture, "multifidus") == [("bw-sets-under-5", "multifidus: at least 4 sets")]
    assert has_hatch(picture)


def test_a_muscle_that_works_in_open_rounds_has_at_least_the_counted_sets():
    picture = back_map(volume_of({"spinalis": 4}, unlimited=["spinalis"]))
    assert paths(picture, "spinalis")[0][1] == "spinalis: at least 4 sets"


def test_a_range_shows_both_numbers_and_has_the_color_of_the_lower_one():
    picture = back_map(volume_of({"teres_major": (9.5, 21)}))
    assert paths(picture, "teres_major")[0] == ("bw-sets-5", "teres major: 9.5-21 sets")
    assert "9.5-21" in " ".join(texts(picture))
    assert "A range is colored by its lower number." in texts(picture)


def test_the_key_leaves_out_what_the_picture_does_not_show():
    words = texts(back_map(volume_of({"spinalis": 4})))
    assert "A range is colored by its lower number." not in words
    assert "may get more sets than are counted" not in words


def test_uncounted_exercises_and_open_rounds_are_named():
    picture = back_map(bw.session_volume(parse("Mystery Thing 4x10\nPull-up 3x5")))
    assert "Not counted, muscles unknown: Mystery Thing" in texts(picture)
    assert picture.description.endswith(" Not counted, muscles unknown: Mystery Thing.")
    amrap = bw.Block([bw.straight("pull_up", reps=5).exercises[0]], method="amrap")
    open_volume = bw.session_volume(bw.Workout("AMRAP", amrap))
    assert "Number of rounds unknown: Pull-Up" in texts(back_map(open_volume))


def test_every_muscle_of_the_drawing_has_a_label():
    words = " ".join(texts(back_map(volume_of(dict.fromkeys(DRAWN, 7)))))
    assert words.count("7") == len(DRAWN)


# Titles and descriptions


@pytest.mark.parametrize(
    ("credits", "weekly", "title"),
    [
        (bw.FRACTIONAL, True, "Weekly sets, fractional credits"),
        (bw.DIRECT, False, "Sets per session, direct credits"),
    ],
)
def test_the_title_names_what_is_counted_and_the_credit_table(credits, weekly, title):
    picture = back_map(volume_of(credits=credits, weekly=weekly))
    assert picture.title == title
    assert title in texts(picture)


def test_a_title_of_ones_own_leaves_the_credit_table_in_the_line_below():
    picture = back_map(volume_of(), title="My plan")
    assert picture.title == "My plan"
    assert "Weekly sets, fractional credits." in " ".join(texts(picture))


def test_the_description_lists_drawn_muscles_wholes_and_muscles_outside_the_drawing():
    sets = {"latissimus_dorsi": 12, "trapezius": 3, "biceps_brachii": 6}
    words = back_map(volume_of(sets, uncertain=["soleus"])).description
    drawn, wholes, others, rest = words.split(". ")[-4:]
    assert "latissimus dorsi 12; upper trapezius 0" in drawn
    assert wholes == "Drawn as parts: rhomboids 0; trapezius 3; erector spinae 0"
    assert others == "Not drawn: biceps brachii 6; soleus not known"
    assert rest == "All other muscles have no sets."


def test_a_whole_with_parts_outside_the_drawing_is_not_drawn():
    words = back_map(volume_of({"deltoid": 5, "posterior_deltoid": 5})).description
    assert "posterior deltoid 5" in words
    assert "Not drawn: deltoid 5." in words


def test_title_and_description_are_elements_for_screen_readers():
    picture = back_map(volume_of())
    (frame,) = elements(picture, "svg")
    assert [child.tag.rpartition("}")[2] for child in frame][:2] == ["title", "desc"]
    assert frame[0].text == picture.title
    assert frame[1].text == picture.description


def test_muscles_of_an_own_catalog_are_in_the_description_only():
    hand = Muscle("hand", "<b>hand & thumb</b>", "forearm")
    muscles = {**MUSCLES, "hand": hand}
    picture = back_map(volume_of({"hand": 3}, muscles=muscles))
    assert "Not drawn: <b>hand & thumb</b> 3" in picture.description
    assert "<b>" not in picture.svg


def test_a_muscle_that_the_catalog_does_not_have_is_a_part_of_the_body():
    muscles = {muscle.id: muscle for muscle in MUSCLES.values() if muscle.id != "multifidus"}
    picture = back_map(volume_of(muscles=muscles))
    assert paths(picture, "multifidus") == [("bw-flesh", "multifidus: not in the catalog")]
    assert "multifidus" not in " ".join(texts(picture))


def test_a_catalog_without_wholes():
    muscles = {"spinalis": MUSCLES["spinalis"]}
    words = back_map(volume_of({"spinalis": 2}, muscles=muscles)).description
    assert words.endswith("credits: spinalis 2. All other muscles have no sets.")


# Layout

NUMBERS = st.sampled_from([0, 1, 9.5, 12.5, (0, 3), (9, 12), (12.5, 14), (1234.5, 2345.5)])


@given(
    st.fixed_dictionaries(dict.fromkeys(DRAWN, NUMBERS)),
    st.one_of(st.just(set(DRAWN)), st.sets(st.sampled_from(DRAWN))),
)
def test_texts_never_overlap_and_lines_never_cross(sets, uncertain):
    assert_clear(back_map(volume_of(sets, uncertain=uncertain)))


@pytest.mark.parametrize(
    "title", ["W" * 200, "w " * 100, "<script>alert('\"x')</script>", "גב" * 90]
)
def test_hostile_titles_and_names_stay_in_their_place(title):
    muscles = {
        muscle.id: Muscle(muscle.id, f"{title[:180]}".strip(), "mid_back", parent=muscle.parent)
        for muscle in MUSCLES.values()
    }
    volume = volume_of(dict.fromkeys(DRAWN, (12.5, 14)), muscles=muscles, uncertain=DRAWN)
    picture = back_map(volume, title=title)
    assert picture.title == title
    assert_clear_texts(picture)
    assert_clear_texts(back_maps(volume, volume, title=title, labels=(title, title)))


def assert_clear_texts(picture):
    boxes = [box for _, box in text_boxes(picture)]
    assert not any(overlaps(*pair) for pair in combinations(boxes, 2))
    assert all(left >= 0 and right <= picture.width for left, _, right, _ in boxes)
    assert "<script" not in picture.svg


def test_letters_are_eleven_pixels_high_on_a_telephone():
    picture = back_map(volume_of())
    sizes = {
        float(element.get("font-size"))
        for tag in ("text", "g")
        for element in elements(picture, tag)
        if element.get("font-size")
    }
    assert min(sizes) * 360 / picture.width >= 11


def test_the_file_is_small():
    sets = dict.fromkeys(DRAWN, (12.5, 14))
    assert len(back_map(volume_of(sets, uncertain=DRAWN)).svg) < LARGEST_SVG


def test_patterns_of_two_pictures_have_different_identifiers():
    pictures = [
        back_map(volume_of({"spinalis": sets}, uncertain=["spinalis"]), theme=theme)
        for sets in (1, 2)
        for theme in ("light", "dark")
    ]
    identifiers = [elements(picture, "pattern")[0].get("id") for picture in pictures]
    assert len(set(identifiers)) == 4
    for picture, identifier in zip(pictures, identifiers, strict=True):
        assert f"url(#{identifier})" in picture.svg


def test_equal_volumes_make_equal_pictures():
    assert back_map(volume_of({"spinalis": 1})) == back_map(volume_of({"spinalis": 1}))


def test_a_page_can_allow_the_style_sheet_by_its_hash():
    first, second = back_map(volume_of()), back_map(volume_of({"spinalis": 3}), title="Other")
    assert [style.text for style in elements(first, "style")] == [
        style.text for style in elements(second, "style")
    ]
    assert " style=" not in first.svg


# Wrong arguments


@pytest.mark.parametrize(
    "subject", [None, {"spinalis": 3}, "back_workout_1"], ids=["none", "dict", "name"]
)
def test_anything_but_a_volume_is_an_error(subject):
    with pytest.raises(UnsupportedSubjectError, match="a Volume"):
        back_map(subject)


@pytest.mark.parametrize("title", [3, "long " * 101], ids=["number", "long"])
def test_a_title_that_is_no_text_or_too_long_is_an_error(title):
    with pytest.raises(InvalidValueError, match="title"):
        back_map(volume_of(), title=title)


@pytest.mark.parametrize("theme", ["blue", None, []], ids=["name", "none", "list"])
def test_an_unknown_theme_is_an_error(theme):
    with pytest.raises(InvalidValueError, match="'auto', 'light' or 'dark'"):
        back_map(volume_of(), theme=theme)
