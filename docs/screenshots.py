"""Take screenshots for the site and for the README, with Chromium.

`python docs/screenshots.py` writes those of the site to `docs/reference/screenshots/`, which Git
ignores. Without a browser it writes none, and the pages show a note in their places.
`python docs/screenshots.py --readme` writes those of the README to `docs/pictures/`.
"""

from __future__ import annotations

import shutil
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, NamedTuple

import backworkouts as bw

if TYPE_CHECKING:
    from playwright.sync_api import Browser

DOCS = Path(__file__).resolve().parent
SITE = DOCS / "reference" / "screenshots"
README = DOCS / "pictures"
PLAN = DOCS.parent / "examples" / "two_pull_days.txt"
PLAYGROUND = DOCS.parent / "playground" / "dist"
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
SCHEMES = ("light", "dark")

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
    """A screenshot: its name, its address, the size of the window, what shows that it is ready."""

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
    heights = {"report": 1500, "sheet": 420, "notebook": 1100}
    return [Shot(name, (folder / f"{name}.html").as_uri(), height=heights[name]) for name in pages]


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
    from serve import server  # noqa: PLC0415  a script of the playground

    with server() as running:
        threading.Thread(target=running.serve_forever, daemon=True).start()
        address = f"http://127.0.0.1:{running.server_port}/"
        yield [Shot("playground", address, 1200, 900, "#findings li")]
        running.shutdown()


def take(browser: Browser, shots: list[Shot], folder: Path) -> None:
    """Take every screenshot in light and in dark."""
    folder.mkdir(parents=True, exist_ok=True)
    for shot in shots:
        for scheme in SCHEMES:
            size = {"width": shot.width, "height": shot.height}
            page = browser.new_page(color_scheme=scheme, viewport=size)
            page.goto(shot.address)
            page.wait_for_selector(shot.ready, timeout=60_000)
            page.screenshot(path=folder / f"{shot.name}_{scheme}.png")
            page.close()


def main(words: list[str]) -> int:
    """Take the screenshots, where there is a browser."""
    path = next(filter(None, map(shutil.which, BROWSERS)), None)
    try:
        from playwright.sync_api import sync_playwright  # noqa: PLC0415  not everyone has it
    except ImportError:
        path = None
    if path is None:
        print("no screenshots: install Chromium, and the group `browser` of dependencies")  # noqa: T201  the result of a script
        return 0
    is_for_readme = words[:1] == ["--readme"]
    with TemporaryDirectory() as name, playground() as served, sync_playwright() as playwright:
        shots = [*served, *write_pages(Path(name))]
        if is_for_readme:
            # Down to the pictures, above the table.
            shots = [shot._replace(height=1660) for shot in shots if shot.name == "report"]
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        take(browser, shots, README if is_for_readme else SITE)
        browser.close()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
