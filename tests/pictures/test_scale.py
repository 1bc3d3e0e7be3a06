"""Colors of sets and of roles: told apart by everyone, in light and dark."""

from __future__ import annotations

from itertools import combinations
from math import dist

import pytest
from color_vision import LEAST_DISTANCE, VISION, contrast, lab, linear, seen

from backworkouts.pictures.scale import SCALE, bin_of
from backworkouts.pictures.theme import COLORS

SETS = [part.style for part in SCALE]
ROLES = ["sets-none", "prime-mover", "synergist", "stabilizer"]


@pytest.mark.parametrize(
    ("color", "coordinates"),
    [
        ("#ffffff", (100, 0, 0)),
        ("#000000", (0, 0, 0)),
        ("#ff0000", (53.24, 80.09, 67.20)),
        ("#0000ff", (32.30, 79.19, -107.86)),
    ],
)
def test_the_coordinates_of_known_colors(color, coordinates):
    assert lab(linear(color)) == pytest.approx(coordinates, abs=0.1)


@pytest.mark.parametrize("vision", [*VISION])
def test_grays_look_the_same_with_any_color_vision(vision):
    assert seen("#808080", vision) == pytest.approx(lab(linear("#808080")), abs=0.1)


@pytest.mark.parametrize(
    ("vision", "first", "second"),
    [
        ("protanopia", "#b04040", "#604838"),
        ("deuteranopia", "#c04040", "#807020"),
        ("tritanopia", "#4060ff", "#008070"),
    ],
)
def test_color_blindness_brings_colors_nearer_to_each_other(vision, first, second):
    apart = dist(seen(first, "normal"), seen(second, "normal"))
    assert dist(seen(first, vision), seen(second, vision)) < apart / 2


@pytest.mark.parametrize("vision", [*VISION])
@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("styles", [SETS, ROLES], ids=["sets", "roles"])
def test_any_two_colors_are_told_apart(styles, theme, vision):
    colors = {style: seen(getattr(COLORS[style], theme), vision) for style in styles}
    near = {
        (first, second): dist(colors[first], colors[second])
        for first, second in combinations(styles, 2)
        if dist(colors[first], colors[second]) < LEAST_DISTANCE
    }
    assert near == {}


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("style", ["ink", "quiet"])
def test_letters_have_the_contrast_that_wcag_asks_for(style, theme):
    assert contrast(getattr(COLORS[style], theme), getattr(COLORS["paper"], theme)) >= 4.5


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("style", ["outline", "lead"])
def test_lines_have_the_contrast_that_wcag_asks_for(style, theme):
    assert contrast(getattr(COLORS[style], theme), getattr(COLORS["paper"], theme)) >= 3


@pytest.mark.parametrize(
    ("sets", "words"),
    [
        (0, "none"),
        (0.5, "under 5"),
        (4.5, "under 5"),
        (5, "5 to under 10"),
        (9.5, "5 to under 10"),
        (10, "10 to under 15"),
        (14.5, "10 to under 15"),
        (15, "15 to under 20"),
        (19.5, "15 to under 20"),
        (20, "20 to 25"),
        (25, "20 to 25"),
        (25.5, "over 25"),
        (1000, "over 25"),
    ],
)
def test_half_a_set_below_a_bound_is_in_the_bin_below(sets, words):
    assert bin_of(sets).words == words


def test_more_sets_are_never_in_a_lower_bin():
    places = [SCALE.index(bin_of(half / 2)) for half in range(80)]
    assert places == sorted(places)
    assert set(places) == set(range(len(SCALE)))
