"""Write the drawings of the README to `docs/pictures/`; a test compares them with what is there.

`python docs/readme_pictures.py`. The screenshots beside them need a browser:
`python docs/screenshots.py --readme`.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import backworkouts as bw
from backworkouts.pictures import Picture, Theme

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "docs" / "pictures"
PLAN = ROOT / "examples" / "two_pull_days.txt"
THEMES: tuple[Theme, ...] = ("light", "dark")


def pictures() -> Iterator[tuple[str, Picture]]:
    """Yield the name of the file of each drawing, and the drawing."""
    program = bw.notation.parse(PLAN.read_text(encoding="utf-8"), bw.Program)
    volume = bw.weekly_volume(program)
    row = bw.resolve("seated row")
    for theme in THEMES:
        yield f"back_map_{theme}.svg", bw.pictures.back_map(volume, theme=theme)
        yield f"seated_row_{theme}.svg", bw.pictures.exercise_map(row, theme=theme)


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    for name, picture in pictures():
        picture.save(FOLDER / name)
