"""Colors of pictures, light and dark, as a style sheet of literal colors.

Not every program that draws SVG knows variables of CSS, so each class names its color. All classes
begin with `bw-` and with the theme, because pictures share the style sheets of a page.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, NamedTuple

__all__ = ["COLORS", "Color", "Theme", "stylesheet"]

Theme = Literal["auto", "light", "dark"]
"""The colors of a picture; "auto" follows the reader's system, and prints light."""


class Color(NamedTuple):
    """One color of a style sheet."""

    declaration: str
    """Declarations of CSS in which `{}` stands for the color."""
    light: str
    dark: str


COLORS: Mapping[str, Color] = {
    "paper": Color("fill:{}", "#ffffff", "#16181c"),
    "ink": Color("fill:{}", "#222222", "#eeeeee"),
    "quiet": Color("fill:{}", "#555555", "#b0b4ba"),
    "line": Color("fill:none;stroke:{}", "#777777", "#999999"),
}
"""The color of each class, without its prefix."""


def stylesheet(theme: Theme) -> str:
    """Return the style sheet of a theme.

    >>> stylesheet("dark")[:46]
    '.bw-dark .bw-paper{fill:#16181c}.bw-dark .bw-i'
    """
    light = "".join(
        f".bw-{theme} .bw-{name}{{{color.declaration.format(color.light)}}}"
        for name, color in COLORS.items()
    )
    dark = "".join(
        f".bw-{theme} .bw-{name}{{{color.declaration.format(color.dark)}}}"
        for name, color in COLORS.items()
    )
    if theme == "auto":
        return f"{light}@media screen and (prefers-color-scheme:dark){{{dark}}}"
    return dark if theme == "dark" else light
