"""Colors of pictures, light and dark, as a style sheet of literal colors.

Not every program that draws SVG knows variables of CSS, so each class names its color. All classes
begin with `bw-` and with the theme, because pictures share the style sheets of a page.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, NamedTuple, get_args

from backworkouts.codes import Code
from backworkouts.errors import InvalidValueError, Problem, describe

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
    # The body behind the muscles.
    "skin": Color("fill:{}", "#f3eee6", "#26282d"),
    "hair": Color("fill:{}", "#ddd5c8", "#3a3d44"),
    "flesh": Color("fill:{}", "#e7dfd3", "#33363c"),
    "fascia": Color("fill:{}", "#f9f5ee", "#2b2e33"),
    "bone": Color("fill:{}", "#fdfbf7", "#41454d"),
    "edge": Color("stroke:{}", "#c2b9ab", "#5b6069"),
    "rib": Color("fill:none;stroke:{}", "#f9f5ee", "#3a3d44"),
    # Muscles, and lines from them to their labels.
    "gap": Color("stroke:{}", "#ffffff", "#16181c"),
    "fiber": Color("fill:none;stroke:{};stroke-opacity:.35;stroke-width:.8", "#ffffff", "#16181c"),
    "outline": Color("stroke:{}", "#777777", "#999999"),
    "halo": Color("fill:none;stroke:{};stroke-opacity:.7;stroke-width:2.6", "#ffffff", "#16181c"),
    "lead": Color("fill:none;stroke:{};stroke-width:.9", "#444444", "#c4c8ce"),
    # Sets: a scale whose lightness steps evenly, and a hue of its own for the greatest numbers.
    "sets-none": Color("fill:{}", "#ffffff", "#1f2227"),
    "sets-under-5": Color("fill:{}", "#cfe0ee", "#173f63"),
    "sets-5": Color("fill:{}", "#93bcdc", "#2b6699"),
    "sets-10": Color("fill:{}", "#5590c4", "#5690c4"),
    "sets-15": Color("fill:{}", "#25659c", "#8dbbe0"),
    "sets-20": Color("fill:{}", "#0b3a66", "#cfe6f7"),
    "sets-over-25": Color("fill:{}", "#e8811a", "#f08c2e"),
    # Roles of muscles in an exercise.
    "prime-mover": Color("fill:{}", "#0b3a66", "#d6eafa"),
    "synergist": Color("fill:{}", "#5590c4", "#6aa3d6"),
    "stabilizer": Color("fill:{}", "#b5d1e8", "#2b5f8f"),
    # Charts: bars of sets, the range to their most, and the guide of the rules.
    "chart-grid": Color("fill:none;stroke:{}", "#dcdcdc", "#383c42"),
    "chart-bar": Color("fill:{}", "#236498", "#5b9bd0"),
    "chart-range": Color("fill:{}", "#8fb7d6", "#294e6e"),
    "chart-edge": Color("fill:none;stroke:{}", "#236498", "#5b9bd0"),
    "chart-band": Color("fill:{}", "#dcead3", "#26392a"),
    "chart-bound": Color("fill:none;stroke:{}", "#54803f", "#7fb069"),
    "chart-unknown": Color("fill:{}", "#e8e8e8", "#2a2d33"),
    # Exercises: told apart with any kind of color vision, and dark or light enough for a letter.
    "chart-series-1": Color("fill:{0};stroke:{0}", "#236498", "#5b9bd0"),
    "chart-series-2": Color("fill:{0};stroke:{0}", "#c75112", "#f08c3c"),
    "chart-series-3": Color("fill:{0};stroke:{0}", "#128749", "#62ce88"),
    "chart-series-4": Color("fill:{0};stroke:{0}", "#4d2f99", "#a393ff"),
    "chart-series-5": Color("fill:{0};stroke:{0}", "#8a0564", "#f0a3ce"),
    "chart-series-6": Color("fill:{0};stroke:{0}", "#4a2a10", "#e8d27a"),
    "chart-series-7": Color("fill:{0};stroke:{0}", "#091039", "#c8f0ff"),
    "chart-series-8": Color("fill:{0};stroke:{0}", "#6b6b6b", "#9a9a9a"),
    "chart-word": Color("fill:{}", "#9a4300", "#ffab66"),
}
"""The color of each class, without its prefix."""


def stylesheet(theme: Theme) -> str:
    """Return the style sheet of a theme.

    Raises:
        InvalidValueError: for any other theme.

    >>> stylesheet("dark")[:46]
    '.bw-dark .bw-paper{fill:#16181c}.bw-dark .bw-i'
    """
    if theme not in get_args(Theme):
        expected = "'auto', 'light' or 'dark'"
        problem = Problem.at(
            ("theme",), describe(theme), expected, Code.INVALID_VALUE, root="picture"
        )
        raise InvalidValueError((problem,))
    size = f".bw-{theme}.bw-picture{{max-width:100%;height:auto}}"
    colors = _colors_of(theme, is_dark=theme == "dark")
    if theme != "auto":
        return f"{colors}{size}"
    dark = _colors_of(theme, is_dark=True)
    return f"{colors}{size}@media screen and (prefers-color-scheme:dark){{{dark}}}"


def _colors_of(theme: Theme, *, is_dark: bool) -> str:
    """Return the declarations of all classes of a theme, in dark or light colors."""
    return "".join(
        f".bw-{theme} .bw-{name}"
        f"{{{color.declaration.format(color.dark if is_dark else color.light)}}}"
        for name, color in COLORS.items()
    )
