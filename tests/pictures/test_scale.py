"""Colors of sets and of roles: told apart by everyone, in light and dark."""

from __future__ import annotations

from itertools import combinations
from math import dist

import pytest

from backworkouts.pictures.scale import SCALE, bin_of
from backworkouts.pictures.theme import COLORS

LEAST = 12
"""The least CIELAB distance of two colors with different meanings."""

# The simulation of Machado, Oliveira and Fernandes (2009) at full severity, on linear RGB.
VISION = {
    "normal": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.01182, 0.04294, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.3039),
    ),
}
XYZ_OF_RGB = (
    (0.4124, 0.3576, 0.1805),
    (0.2126, 0.7152, 0.0722),
    (0.0193, 0.1192, 0.9505),
)
WHITE = (0.9505, 1.0, 1.089)

SETS = [part.style for part in SCALE]
ROLES = ["sets-none", "prime-mover", "synergist", "stabilizer"]


def linear(color):
    """Return red, green and blue of a color as shares of the light."""
    shares = [int(color[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    return [
        share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares
    ]


def times(matrix, vector):
    return [sum(a * b for a, b in zip(row, vector, strict=True)) for row in matrix]


def lab(rgb):
    """Return the CIELAB coordinates of a linear color, by the formula of CIE 1976."""
    ratios = [value / white for value, white in zip(times(XYZ_OF_RGB, rgb), WHITE, strict=True)]
    x, y, z = (
        ratio ** (1 / 3) if ratio > 0.008856 else 7.787 * ratio + 16 / 116 for ratio in ratios
    )
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def seen(color, vision):
    return lab([min(1, max(0, share)) for share in times(VISION[vision], linear(color))])


def contrast(first, second):
    """Return the contrast of two colors by WCAG 2."""
    light, dark = sorted(times(XYZ_OF_RGB, linear(color))[1] for color in (first, second))[::-1]
    return (light + 0.05) / (dark + 0.05)


def test_white_is_as_light_as_can_be():
    assert lab([1, 1, 1]) == pytest.approx((100, 0, 0), abs=0.1)


@pytest.mark.parametrize("vision", [*VISION])
@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("styles", [SETS, ROLES], ids=["sets", "roles"])
def test_any_two_colors_are_told_apart(styles, theme, vision):
    colors = {style: seen(getattr(COLORS[style], theme), vision) for style in styles}
    near = {
        (first, second): dist(colors[first], colors[second])
        for first, second in combinations(styles, 2)
        if dist(colors[first], colors[second]) < LEAST
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
