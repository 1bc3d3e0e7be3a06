"""Colors of exercises: told apart with any color vision, with letters that can be read on them."""

from __future__ import annotations

from itertools import combinations
from math import dist

import pytest
from color_vision import LEAST_DISTANCE, VISION, contrast, seen

from backworkouts.pictures.charts.exercises.bars import COLORED
from backworkouts.pictures.charts.exercises.drawing import color_of
from backworkouts.pictures.theme import COLORS

SERIES = [color_of(number) for number in range(COLORED + 1)]


def color(name, theme):
    return getattr(COLORS[name], theme)


@pytest.mark.parametrize("vision", [*VISION])
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_any_two_exercises_are_told_apart(theme, vision):
    colors = {name: seen(color(name, theme), vision) for name in SERIES}
    distances = [dist(colors[one], colors[other]) for one, other in combinations(SERIES, 2)]
    assert len(distances) == 28
    assert min(distances) >= LEAST_DISTANCE


@pytest.mark.parametrize("vision", [*VISION])
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_least_and_most_sets_and_the_guide_are_told_apart(theme, vision):
    names = ("chart-bar", "chart-range", "chart-band", "paper")
    least, most, band, paper = (seen(color(name, theme), vision) for name in names)
    assert dist(least, most) >= LEAST_DISTANCE
    assert dist(least, band) >= LEAST_DISTANCE
    assert dist(most, band) >= LEAST_DISTANCE
    assert dist(band, paper) >= 5  # the ends of the band are lines, too


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_letters_can_be_read_by_wcag(theme):
    paper = color("paper", theme)
    assert min(contrast(color(name, theme), paper) for name in SERIES) >= 4.5
    assert contrast(color("chart-word", theme), paper) >= 4.5
    assert contrast(color("quiet", theme), paper) >= 4.5


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_lines_and_bars_can_be_seen_by_wcag(theme):
    paper = color("paper", theme)
    for name in ("chart-bar", "chart-edge", "chart-bound"):
        assert contrast(color(name, theme), paper) >= 3, name


def test_only_the_seven_first_exercises_have_colors_of_their_own():
    assert [color_of(number) for number in (6, 7, 8)] == [
        "chart-series-7",
        "chart-series-8",
        "chart-series-8",
    ]
