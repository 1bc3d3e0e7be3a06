"""Directives for what the build makes: the back map, screenshots and the playground."""

from __future__ import annotations

import shutil
from pathlib import Path

from docutils import nodes
from picture_files import THEMES
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

import backworkouts as bw

ROOT = Path(__file__).resolve().parents[2]
SCREENSHOTS = ROOT / "docs" / "reference" / "screenshots"
PLAYGROUND = ROOT / "playground" / "dist"


class BackMap(SphinxDirective):
    """The back map of a bundled program, for the light and the dark site."""

    def run(self) -> list[nodes.Node]:
        """Return an image for each theme."""
        files = [
            Path(self.env.srcdir, "reference", "pictures", f"back_map_{theme}.svg")
            for theme in THEMES
        ]
        return _themed(files, back_map("light").description, "map-picture")


class Screenshot(SphinxDirective):
    """A screenshot that `docs/screenshots.py` made; without a browser, a note."""

    required_arguments = 1
    has_content = True

    def run(self) -> list[nodes.Node]:
        """Return an image for each theme, or the note."""
        files = [SCREENSHOTS / f"{self.arguments[0]}_{theme}.png" for theme in THEMES]
        for file in files:
            self.env.note_dependency(str(file))  # read the page anew once the file is there
        if not all(file.exists() for file in files):
            return _note("This picture is made where Chromium is installed: run make docs.")
        return _themed(files, " ".join(self.content), "wide-picture")


class Playground(SphinxDirective):
    """The playground in a frame; where it is not built, a note."""

    def run(self) -> list[nodes.Node]:
        """Return the frame or the note."""
        page = PLAYGROUND / "index.html"
        self.env.note_dependency(str(page))
        if not page.exists():
            return _note("This copy of the site has no playground. Run make playground to see it.")
        frame = (
            '<iframe class="playground" title="Playground" src="playground/index.html?embed">'
            "</iframe>"
        )
        return [nodes.raw("", frame, format="html")]


def back_map(theme: bw.pictures.Theme) -> bw.pictures.Picture:
    """Return the back map of the bundled program."""
    program = bw.catalog.programs["back_progression"]
    return bw.pictures.back_map(
        bw.weekly_volume(program), title=f"Weekly sets of {program.name}", theme=theme
    )


def pages() -> dict[str, str]:
    """Return the files of the back map, by their paths."""
    return {f"pictures/back_map_{theme}.svg": back_map(theme).svg for theme in THEMES}


def _themed(files: list[Path], description: str, size: str) -> list[nodes.Node]:
    docs = ROOT / "docs"
    return [
        nodes.image(
            uri=f"/{file.relative_to(docs).as_posix()}",
            alt=description,
            classes=[f"only-{theme}", size],
        )
        for file, theme in zip(files, THEMES, strict=True)
    ]


def _note(text: str) -> list[nodes.Node]:
    return [nodes.note("", nodes.paragraph("", text))]


def copy_playground(app: Sphinx, error: Exception | None) -> None:
    """Copy the playground beside the pages of the site."""
    if error is None and PLAYGROUND.exists():
        shutil.copytree(PLAYGROUND, Path(app.outdir, "playground"), dirs_exist_ok=True)


def setup(app: Sphinx) -> dict[str, bool]:
    """Add the directives."""
    app.add_directive("back-map", BackMap)
    app.add_directive("screenshot", Screenshot)
    app.add_directive("playground", Playground)
    app.connect("build-finished", copy_playground)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
