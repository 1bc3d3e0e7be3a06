"""Pages that are generated from the library when the site is built.

They are written to `docs/reference/`, which Git ignores, and only when their text has changed, so
that Sphinx reads unchanged pages from its cache.
"""

from __future__ import annotations

from pathlib import Path

import api_pages
import command_page
import credit_page
import exercise_pages
import muscle_pages
import schema_page
import settings_page
import site_pictures
from sphinx.application import Sphinx

FOLDER = "reference"
MAKERS = (
    api_pages,
    command_page,
    credit_page,
    exercise_pages,
    muscle_pages,
    schema_page,
    settings_page,
    site_pictures,
)
"""The modules whose function `pages` returns texts by paths."""


def pages() -> dict[str, str]:
    """Return the text of every generated file, by its path below the folder."""
    found: dict[str, str] = {}
    for maker in MAKERS:
        found |= maker.pages()
    return found


def write(folder: Path, texts: dict[str, str]) -> None:
    """Write files whose text has changed, and remove files that are no longer generated."""
    for old in [path for path in folder.rglob("*") if path.is_file()]:
        name = old.relative_to(folder).as_posix()
        if name not in texts and not name.startswith("screenshots/"):
            old.unlink()
    for name, text in texts.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if not path.exists() or path.read_text("utf-8") != text:
            path.write_text(text, "utf-8")


def setup(app: Sphinx) -> dict[str, bool]:
    """Write the pages before Sphinx looks for sources."""
    app.connect("builder-inited", lambda app: write(Path(app.srcdir, FOLDER), pages()))
    return {"parallel_read_safe": True, "parallel_write_safe": True}
