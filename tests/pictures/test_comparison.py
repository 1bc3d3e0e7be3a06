"""Two backs side by side, and the change of each muscle."""

from __future__ import annotations

import pytest
from svg_geometry import dots, elements, lines_to_labels, text_boxes
from test_volume_maps import MUSCLES, assert_clear, has_hatch, paths, volume_of

import backworkouts as bw
from backworkouts.errors import InvalidValueError, UnsupportedSubjectError
from backworkouts.pictures import back_maps
from backworkouts.pictures.anatomy import DRAWN

LARGEST_SVG = 45_000
"""Two backs and a table."""


def row(picture, name):
    """Return the texts of the table on the height of a name, from left to right."""
    boxes = text_boxes(picture)
    (place,) = [box for words, box in boxes if words == name]
    in_row = [(box[0], words) for words, box in boxes if abs(box[3] - place[3]) < 1]
    return [words for _, words in sorted(in_row)]


def test_a_row_has_the_sets_before_and_after_and_their_change():
    picture = back_maps(volume_of({"latissimus_dorsi": 8}), volume_of({"latissimus_dorsi": 12.5}))
    assert row(picture, "latissimus dorsi")[1:] == ["latissimus dorsi", "8", "12.5", "+4.5"]
    assert row(picture, "change") == ["before", "after", "change"]


@pytest.mark.parametrize(
    ("before", "after", "change"),
    [
        (8, 8, "0"),
        (8, 6, "\N{MINUS SIGN}2"),
        (8, (9, 12), "+1 to +4"),
        ((9, 12), 8, "\N{MINUS SIGN}4 to \N{MINUS SIGN}1"),
        ((4, 6), (4, 6), "\N{MINUS SIGN}2 to +2"),
    ],
)
def test_a_change_has_its_sign_and_both_ends_of_a_range(before, after, change):
    picture = back_maps(volume_of({"spinalis": before}), volume_of({"spinalis": after}))
    assert row(picture, "spinalis")[-1] == change


def test_a_muscle_that_may_get_more_is_at_least_or_not_known():
    known = volume_of({"spinalis": 4})
    unsure = volume_of({"spinalis": 6}, uncertain=["spinalis", "multifidus"])
    picture = back_maps(known, unsure)
    assert row(picture, "spinalis")[2:] == ["4", "\N{GREATER-THAN OR EQUAL TO} 6", "+2"]
    assert row(picture, "multifidus")[2:] == ["0", "not known", "0"]
    assert has_hatch(picture)
    assert "Changes compare counted sets." in [words for words, _ in text_boxes(picture)]


def test_each_back_has_the_colors_of_its_volume():
    picture = back_maps(volume_of({"spinalis": 4}), volume_of({"spinalis": 12}))
    assert [style for style, _ in paths(picture, "spinalis")] == ["bw-sets-under-5", "bw-sets-10"]


def test_rows_have_the_numbers_beside_the_backs_from_top_to_bottom():
    picture = back_maps(volume_of(), volume_of())
    numbers = [words for words, _ in text_boxes(picture) if words.isdigit() and words != "0"]
    for number in range(1, len(DRAWN) + 1):
        assert numbers.count(str(number)) >= 3
    assert row(picture, "upper trapezius")[0] == "1"
    assert row(picture, "multifidus")[0] == "16"


def test_texts_never_overlap_and_lines_never_cross():
    sets = dict.fromkeys(DRAWN, (108.5, 112.5))
    volume = volume_of(sets, uncertain=DRAWN)
    picture = back_maps(volume, volume_of(dict.fromkeys(DRAWN, (0.5, 10.5)), uncertain=DRAWN))
    assert len(lines_to_labels(picture)) == len(dots(picture)) == 2 * len(DRAWN)
    assert_clear(picture)
    assert len(picture.svg) < LARGEST_SVG


def test_labels_and_title_can_be_chosen():
    picture = back_maps(volume_of(), volume_of(), labels=("May", "June"), title="My plan")
    words = [words for words, _ in text_boxes(picture)]
    assert words.count("May") == words.count("June") == 2
    assert picture.title == "My plan"
    assert "Weekly sets, fractional credits." in " ".join(words)


def test_an_empty_label_is_possible():
    assert back_maps(volume_of(), volume_of(), labels=("", "after")).width == 520


def test_different_credit_tables_are_named_for_each_back():
    picture = back_maps(volume_of(), volume_of(credits=bw.DIRECT))
    assert picture.title == (
        "before: Weekly sets, fractional credits; after: Weekly sets, direct credits"
    )


def test_the_description_has_every_number():
    picture = back_maps(volume_of({"spinalis": 4}), volume_of({"spinalis": 6}))
    assert "before, after, change: " in picture.description
    assert "spinalis 4, 6, +2" in picture.description
    assert elements(picture, "desc")[0].text == picture.description


def test_a_muscle_that_one_catalog_does_not_have_has_no_row():
    muscles = {muscle.id: muscle for muscle in MUSCLES.values() if muscle.id != "multifidus"}
    picture = back_maps(volume_of(), volume_of(muscles=muscles))
    assert "multifidus" not in [words for words, _ in text_boxes(picture)]


@pytest.mark.parametrize(
    "labels", ["ab", ("before",), ("before", 3), None], ids=["text", "one", "number", "none"]
)
def test_labels_that_are_not_two_texts_are_an_error(labels):
    with pytest.raises(UnsupportedSubjectError, match="two labels"):
        back_maps(volume_of(), volume_of(), labels=labels)


def test_anything_but_two_volumes_is_an_error():
    with pytest.raises(UnsupportedSubjectError, match="a Volume"):
        back_maps(volume_of(), None)


def test_a_title_that_is_no_text_is_an_error():
    with pytest.raises(InvalidValueError, match="title"):
        back_maps(volume_of(), volume_of(), title=3)


def test_the_name_of_every_muscle_is_whole():
    names = {bw.catalog.muscles[muscle].name for muscle in DRAWN}
    assert names <= {words for words, _ in text_boxes(back_maps(volume_of(), volume_of()))}


def test_volumes_without_a_drawn_muscle_in_common_have_no_table():
    pull = bw.Workout("Pull", bw.straight("pull up", 3, reps=8))
    other = bw.session_volume(pull, catalog=bw.Catalog())
    picture = back_maps(bw.session_volume(pull), other)
    assert "No muscle of the drawing is in both counts." in picture.description
    assert "change" not in [words for words, _ in text_boxes(picture)]
