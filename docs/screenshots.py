"""Take screenshots for the site and for the README, with Chromium.

`python docs/screenshots.py` writes those of the site to `docs/reference/screenshots/`, which Git
ignores. Without a browser it writes none, and the pages show a note in their places.
`python docs/screenshots.py --readme` writes those of the README to `docs/pictures/`.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, NamedTuple

from headless_chromium import NoBrowserError, chromium

import backworkouts as bw

if TYPE_CHECKING:
    from playwright.sync_api import Browser

DOCS = Path(__file__).resolve().parent
SITE_FOLDER = DOCS / "reference" / "screenshots"
README_FOLDER = DOCS / "pictures"
PLAN = DOCS.parent / "examples" / "two_pull_days.txt"
PLAYGROUND = DOCS.parent / "playground" / "dist"
COLOR_SCHEMES = ("light", "dark")
READY_LIMIT = 60_000
"""Milliseconds; a busy machine is slow to start Python in the playground."""

# In CSS pixels, so that each window ends between two parts of its page.
HEIGHTS = {"report": 1500, "sheet": 420, "notebook": 1100}
README_HEIGHT = 1660
"""The report in the README goes down to the pictures, above the table of sets."""

TYPED = """\
Pull day
Romanian Deadlift 3x10 @ 80 kg, rest 2 min
Barbell Row 3x10-12
Pull-Up 3x6-8
Face Pull 3x15
"""

_CELL = """<pre><code>{source}</code></pre>
<div>{output}</div>"""

_NOTEBOOK = """<!DOCTYPE html>
<html lang="en"><meta charset="utf-8"><title>Notebook</title>
<style>
:root {{ color-scheme: light dark; }}
body {{ font-family: system-ui, sans-serif; margin: 1.5rem; }}
pre {{ background: color-mix(in srgb, currentColor 8%, transparent); padding: .6rem .8rem; }}
</style>
{cells}
</html>"""


class Shot(NamedTuple):
    """A screenshot.

    Attributes:
        name: the start of the names of its files.
        address: the page.
        width, height: the size of the window, in CSS pixels.
        ready: the selector of an element that is there once the page is ready.
    """

    name: str
    address: str
    width: int = 1000
    height: int = 1100
    ready: str = "body"


def write_pages(folder: Path) -> list[Shot]:
    """Write the pages to show to a folder, and return their screenshots."""
    workout = bw.notation.parse(TYPED, bw.Workout)
    pages = {
        "report": bw.report.html(bw.notation.read(PLAN.read_text("utf-8"))),
        "sheet": bw.report.sheet(workout),
        "notebook": notebook(workout),
    }
    for name, text in pages.items():
        (folder / f"{name}.html").write_text(text, "utf-8")
    return [Shot(name, (folder / f"{name}.html").as_uri(), height=HEIGHTS[name]) for name in pages]


def notebook(workout: bw.Workout) -> str:
    """Return a page that shows a workout as a notebook does."""
    cells = {
        "workout": workout,
        "bw.session_volume(workout)": bw.session_volume(workout),
        "bw.check(workout)": bw.check(workout),
    }
    shown = [
        _CELL.format(source=source, output=value._repr_html_()) for source, value in cells.items()
    ]
    return _NOTEBOOK.format(cells="\n".join(shown))


@contextmanager
def playground() -> Iterator[list[Shot]]:
    """Serve the playground, where it is built; yield its screenshots."""
    if not PLAYGROUND.exists():
        yield []
        return
    sys.path.insert(0, str(PLAYGROUND.parent))
    from serve import POLICY, served  # noqa: PLC0415  a script of the playground

    with served(PLAYGROUND, policy=POLICY) as address:
        yield [Shot("playground", address, 1200, 900, "#findings li")]


def take(browser: Browser, shots: list[Shot], folder: Path) -> None:
    """Take every screenshot in light and in dark."""
    folder.mkdir(parents=True, exist_ok=True)
    for shot in shots:
        for scheme in COLOR_SCHEMES:
            size = {"width": shot.width, "height": shot.height}
            page = browser.new_page(color_scheme=scheme, viewport=size)
            page.goto(shot.address)
            page.wait_for_selector(shot.ready, timeout=READY_LIMIT)
            page.screenshot(path=folder / f"{shot.name}_{scheme}.png")
            page.close()


def main(words: list[str]) -> int:
    """Take the screenshots, where there is a browser."""
    is_for_readme = words[:1] == ["--readme"]
    try:
        with chromium() as browser, TemporaryDirectory() as name, playground() as served:
            if is_for_readme:
                shots = [shot for shot in write_pages(Path(name)) if shot.name == "report"]
                shots = [shot._replace(height=README_HEIGHT) for shot in shots]
                take(browser, shots, README_FOLDER)
            else:
                take(browser, [*served, *write_pages(Path(name))], SITE_FOLDER)
    except NoBrowserError as error:
        print(f"no screenshots: {error}")  # noqa: T201  the result of a script
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
