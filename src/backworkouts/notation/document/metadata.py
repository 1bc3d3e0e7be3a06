"""Lines of metadata: front matter, the keys of Org mode, code."""

from __future__ import annotations

import re

from backworkouts import limits
from backworkouts.notation.document.elements import Element, Sort
from backworkouts.notation.document.lines import Line

__all__ = ["FRONT", "metadata_element"]

FRONT = re.compile(r"---\s*$")
"""The line before and behind front matter."""
_TITLE_KEY = re.compile(r"(?:title|name)\s*:\s*[\"']?(.+?)[\"']?\s*$", re.IGNORECASE)
_ORG_TITLE = re.compile(r"#\+title:\s*(\S.*)$", re.IGNORECASE)


def metadata_element(line: Line) -> Element:
    """Return a line of metadata; one that states the title of the text has that as its name."""
    line = line.stripped()
    if FRONT.match(line.text):
        return Element(Sort.RULE, line)
    title = _TITLE_KEY.match(line.text) or _ORG_TITLE.match(line.text)
    if title is None or len(title[1]) > limits.NAME_CHARACTERS:
        return Element(Sort.META, line)
    return Element(Sort.META, line, name=line.cut(*title.span(1)))
