"""Attributes that assistive technology needs, and that Sphinx and the theme leave out.

The written pages are changed, because the templates of the theme have no blocks for most of these
elements, and copies of the templates would be long. A warning, which fails the build, names what
no page has any more after an update. axe-core checks the result in
`tests/browser/test_site_in_browser.py`.
"""

from __future__ import annotations

from pathlib import Path

from sphinx.application import Sphinx
from sphinx.util.logging import getLogger

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

_APART = "playground"
"""A folder with a page that is not made by Sphinx."""


def complete(folder: Path) -> list[str]:
    """Add the attributes to every page of a site; return the parts that no page has.

    Pages that an earlier build has completed stay as they are.
    """
    missing = list(REPLACEMENTS)
    for path in folder.rglob("*.html"):
        if path.relative_to(folder).parts[0] == _APART:
            continue
        old = text = path.read_text("utf-8")
        for part, replacement in REPLACEMENTS.items():
            text = text.replace(part, replacement)
            if part in missing and replacement in text:
                missing.remove(part)
        if text != old:
            path.write_text(text, "utf-8")
    return missing


def add_attributes(app: Sphinx, error: Exception | None) -> None:
    """Complete the pages after they are written."""
    if error is None and app.builder.format == "html":
        for part in complete(Path(app.outdir)):
            getLogger(__name__).warning("no page has %r: see docs/extensions/accessible.py", part)


def setup(app: Sphinx) -> dict[str, bool]:
    """Change the pages when all of them are written."""
    app.connect("build-finished", add_attributes)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
