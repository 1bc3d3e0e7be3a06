"""Colors as they are seen: CIELAB coordinates, with each kind of color blindness, and contrast."""

from __future__ import annotations

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

LEAST_DISTANCE = 12
"""The least CIELAB distance of two colors with different meanings."""


def linear(color):
    """Return red, green and blue of an sRGB color such as `#ff0000` as shares of the light."""
    shares = [int(color[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    return [
        share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares
    ]


def times(matrix, vector):
    """Return the product of a matrix and a vector."""
    return [sum(a * b for a, b in zip(row, vector, strict=True)) for row in matrix]


def lab(rgb):
    """Return the CIELAB coordinates of a linear color, by the formula of CIE 1976."""
    ratios = [value / white for value, white in zip(times(XYZ_OF_RGB, rgb), WHITE, strict=True)]
    x, y, z = (
        ratio ** (1 / 3) if ratio > 0.008856 else 7.787 * ratio + 16 / 116 for ratio in ratios
    )
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def seen(color, vision):
    """Return the CIELAB coordinates of a color as it looks to someone with this kind of vision."""
    return lab([min(1, max(0, share)) for share in times(VISION[vision], linear(color))])


def contrast(first, second):
    """Return the contrast of two colors by WCAG 2."""
    light, dark = sorted(times(XYZ_OF_RGB, linear(color))[1] for color in (first, second))[::-1]
    return (light + 0.05) / (dark + 0.05)
