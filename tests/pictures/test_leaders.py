"""Labels beside a drawing: none overlaps another, and no two of their lines cross."""

from __future__ import annotations

from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from svg_geometry import crosses, distance_from_line

from backworkouts.pictures.anatomy import HEIGHT, SHAPES, Layer
from backworkouts.pictures.figure import FULL, HALF, Label
from backworkouts.pictures.leaders import Anchor, LabelColumn, arrange, column_height

COLUMN = LabelColumn(137, 0, 486)
LAYERS = st.sampled_from([*Layer])


def label_heights(layer):
    """Heights of labels: a name of one or two lines, a note, and a number in up to two lines."""
    names = [
        1 if shape.muscle in ONE_LINE else 2
        for shape in SHAPES
        if shape.layer == layer and shape.anchor
    ]
    return st.tuples(
        *(st.integers(lines, lines + 3).map(lambda lines: 18 * lines) for lines in names)
    )


ONE_LINE = {
    "infraspinatus", "teres_minor", "teres_major", "spinalis", "longissimus", "iliocostalis",
    "multifidus",
}  # fmt: skip


def anchors_of(layer, scale=1):
    """Return where the lines of the labels of one side begin."""
    return [
        Anchor(shape.anchor.x * scale, shape.anchor.y * scale, shape.rise * scale)
        for shape in SHAPES
        if shape.layer == layer and shape.anchor
    ]


def assert_clear(anchors, middles, edge):
    """Assert that no line crosses another one, or passes the dot of another label."""
    dots = [(anchor.x, anchor.y) for anchor in anchors]
    lines = [(dot, (edge, middle)) for dot, middle in zip(dots, middles, strict=True)]
    assert not any(crosses(*pair) for pair in combinations(lines, 2))
    near = [
        (line, dot)
        for line in lines
        for dot in dots
        if dot != line[0] and distance_from_line(dot, line) < 3.9
    ]
    assert near == []


def test_the_longest_label_has_five_lines():
    longest = Label("quadratus lumborum", "1234.5-2345.5", "at least").lines()
    assert ["".join(text for text, _ in line) for line in longest][:3] == [
        "quadratus",
        "lumborum",
        "at least",
    ]
    assert len(longest) == 5  # the number takes two


def test_a_label_alone_stands_beside_its_muscle():
    assert arrange([Anchor(50, 120)], [36], COLUMN) == (120,)


def test_a_label_rises_above_its_muscle_where_it_stands_best():
    assert arrange([Anchor(50, 120, rise=30)], [36], COLUMN) == (90,)


def test_labels_that_would_overlap_share_the_space_around_their_muscles():
    # Two labels of 20 and the gap of 6 are 46 high, around a middle of 100.
    assert arrange([Anchor(20, 100), Anchor(60, 100)], [20, 20], COLUMN) in ((87, 113), (113, 87))


def test_labels_stay_within_the_column():
    assert arrange([Anchor(20, 2)], [20], COLUMN) == (10,)
    assert arrange([Anchor(20, 480)], [20], COLUMN) == (476,)


def test_labels_change_places_where_their_lines_would_cross():
    # By height alone, the line of the first would pass the second, which is farther out.
    column = LabelColumn(100, 0, 200)
    high, low = Anchor(10, 99), Anchor(90, 100)
    middles = arrange([high, low], [60, 60], column)
    lines = [((10, 99), (100, middles[0])), ((90, 100), (100, middles[1]))]
    assert not crosses(*lines)
    assert distance_from_line((90, 100), lines[0]) >= 4


def test_labels_stand_even_where_lines_have_to_pass_dots():
    # Three dots in a row and a column as small as their labels: each line is near another dot.
    anchors = [Anchor(10, 100), Anchor(50, 100), Anchor(90, 100)]
    middles = arrange(anchors, [1, 1, 1], LabelColumn(100, 92.5, 107.5))
    assert sorted(middles) == [93, 100, 107]


@given(st.data(), LAYERS, st.sets(st.integers(0, 7)))
def test_lines_of_a_single_back_never_cross_or_pass_the_dot_of_another(data, layer, without):
    labels = zip(anchors_of(layer, FULL.scale), data.draw(label_heights(layer)), strict=True)
    shown = [label for place, label in enumerate(labels) if place not in without]
    anchors, heights = [anchor for anchor, _ in shown], [height for _, height in shown]
    column = LabelColumn(FULL.edge, 0, max(HEIGHT * FULL.scale, column_height(heights)))
    assert_clear(anchors, arrange(anchors, heights, column), FULL.edge)


@pytest.mark.parametrize("layer", [*Layer])
def test_lines_of_two_backs_never_cross_or_pass_the_dot_of_another(layer):
    anchors = anchors_of(layer, HALF.scale)
    column = LabelColumn(HALF.edge, 0, HEIGHT * HALF.scale)
    assert_clear(anchors, arrange(anchors, [18] * len(anchors), column), HALF.edge)


@given(st.data(), LAYERS)
def test_labels_never_overlap_or_leave_the_column(data, layer):
    anchors, heights = anchors_of(layer), data.draw(label_heights(layer))
    column = LabelColumn(137, 0, max(486, column_height(heights)))
    middles = arrange(anchors, heights, column)
    spans = sorted(
        (middle - height / 2, middle + height / 2)
        for middle, height in zip(middles, heights, strict=True)
    )
    assert spans[0][0] >= -0.01
    assert spans[-1][1] <= column.bottom + 0.01
    assert all(below[0] - above[1] >= 5.99 for above, below in pairwise(spans))
