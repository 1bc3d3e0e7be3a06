"""Pictures on generated pages: SVG files for the light and the dark site."""

from __future__ import annotations

from collections.abc import Callable

import backworkouts as bw

THEMES: tuple[bw.pictures.Theme, ...] = ("light", "dark")


def themed(
    draw: Callable[[bw.pictures.Theme], bw.pictures.Picture], name: str, folder: str = "pictures"
) -> tuple[dict[str, str], str]:
    """Return the files of a picture by their paths, and the Markdown that shows it.

    Args:
        draw: the function that draws the picture in a theme.
        name: the start of the file names.
        folder: the folder of the files, below that of the generated pages.
    """
    pictures = {theme: draw(theme) for theme in THEMES}
    files = {f"{folder}/{name}_{theme}.svg": picture.svg for theme, picture in pictures.items()}
    shown = [
        f"```{{image}} /reference/{folder}/{name}_{theme}.svg\n"
        f":alt: {picture.title}. {picture.description}\n"
        f":class: only-{theme} back-picture\n:loading: lazy\n```"
        for theme, picture in pictures.items()
    ]
    return files, "\n\n".join(shown)
