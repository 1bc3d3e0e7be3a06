"""Pages that are generated from the library when the site is built.

They are written to `docs/reference/`, which Git ignores, and only when their text has changed, so
that Sphinx reads unchanged pages from its cache.
"""

from __future__ import annotations

from pathlib import Path

import api_pages
from sphinx.application import Sphinx

FOLDER = "reference"


def pages() -> dict[str, str]:
    """Return the text of every generated file, by its path below the folder."""
    return {**api_pages.pages()}


def write(folder: Path, texts: dict[str, str]) -> None:
    """Write files whose text has changed, and remove files that are no longer generated."""
    for old in [path for path in folder.rglob("*") if path.is_file()]:
        if old.relative_to(folder).as_posix() not in texts:
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
