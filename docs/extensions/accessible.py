"""Attributes that assistive technology needs, and that Sphinx and the theme leave out.

axe-core checks the result in `tests/browser/test_site_in_browser.py`.
"""

from __future__ import annotations

from pathlib import Path

from sphinx.application import Sphinx

REPLACEMENTS = {
    # A heading needs its level.
    'class="caption" role="heading">': 'class="caption" role="heading" aria-level="2">',
    # Two landmarks of one kind need names.
    '<aside class="sidebar-drawer">': '<aside class="sidebar-drawer" aria-label="Site">',
    '<aside class="toc-drawer">': '<aside class="toc-drawer" aria-label="This page">',
    # The parameters of a long signature are no list of definitions.
    "<dl>\n<dd>": '<dl role="presentation">\n<dd>',
    # What scrolls sideways can be scrolled with the keyboard.
    "<pre>": '<pre tabindex="0">',
    '<div class="table-wrapper ': '<div tabindex="0" class="table-wrapper ',
}
"""Parts of pages, and what they become."""


def complete(folder: Path) -> None:
    """Add the attributes to every page of a site."""
    for path in folder.rglob("*.html"):
        if path.relative_to(folder).parts[0] == "playground":
            continue
        old = text = path.read_text("utf-8")
        for part, replacement in REPLACEMENTS.items():
            text = text.replace(part, replacement)
        if text != old:
            path.write_text(text, "utf-8")


def add_attributes(app: Sphinx, error: Exception | None) -> None:
    """Complete the pages after they are written."""
    if error is None and app.builder.format == "html":
        complete(Path(app.outdir))


def setup(app: Sphinx) -> dict[str, bool]:
    """Change the pages when all of them are written."""
    app.connect("build-finished", add_attributes)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
