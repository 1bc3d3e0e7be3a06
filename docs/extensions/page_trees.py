"""Tables of contents of pages that GitHub shows, too, where a directive would show as code."""

from __future__ import annotations

from page_parts import toctree
from sphinx.application import Sphinx

CHILDREN = {
    "integrations": "integrations/*",
    "interop": "formats/*",
    "rules": "rules/*",
}
"""The pages below a page, as a pattern."""


def add_children(_app: Sphinx, page: str, text: list[str]) -> None:
    """Append the table of contents to the text of a page."""
    if page in CHILDREN:
        text[0] += "\n" + toctree([CHILDREN[page]], hidden="", glob="") + "\n"


def setup(app: Sphinx) -> dict[str, bool]:
    """Change the text of a page when it is read."""
    app.connect("source-read", add_children)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
