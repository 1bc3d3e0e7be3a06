"""SVG and HTML as trees of elements, so that the serializer escapes every text and attribute."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element, SubElement, tostring

__all__ = ["Element", "add", "new", "to_html", "to_svg", "valid_text"]

# XML has no way to write these characters, not even escaped, or HTML forbids them as controls.
_NOT_IN_MARKUP = re.compile("[^\t\n\r\x20-\x7e\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def new(tag: str, text: object = "", /, **attributes: object) -> Element:
    """Return a new element.

    Args:
        tag: name of the element.
        text: what stands in the element before its children.
        attributes: by name; an underscore becomes a hyphen, and one at the end is left out, so that
            `class_` and `data_muscle` can be written. An attribute that is None is left out.

    >>> to_svg(new("path", "a < b", class_="muscle", data_muscle="teres_major", x=0.5))
    '<path class="muscle" data-muscle="teres_major" x="0.5">a &lt; b</path>'
    """
    element = Element(tag, _attributes(attributes))
    element.text = _text(text)
    return element


def add(parent: Element, tag: str, text: object = "", /, **attributes: object) -> Element:
    """Return a new element, added as the last child of its parent; arguments as for `new`."""
    element = SubElement(parent, tag, _attributes(attributes))
    element.text = _text(text)
    return element


def to_svg(element: Element) -> str:
    """Return an element as XML text: a file of its own, or a part of an HTML page."""
    return tostring(element, encoding="unicode")


def to_html(element: Element) -> str:
    """Return an element as HTML text."""
    return tostring(element, encoding="unicode", method="html")


def _attributes(attributes: dict[str, object]) -> dict[str, str]:
    return {
        name.rstrip("_").replace("_", "-"): _text(value)
        for name, value in attributes.items()
        if value is not None
    }


def _text(value: object) -> str:
    """Return a value as text that markup can hold; a float with two decimals at most."""
    text = f"{round(value, 2):g}" if isinstance(value, float) else str(value)
    return valid_text(text)


def valid_text(text: str) -> str:
    """Return a text with a replacement character for each character that XML or HTML cannot hold.

    >>> valid_text("Row" + chr(0)) == "Row\N{REPLACEMENT CHARACTER}"
    True
    """
    return _NOT_IN_MARKUP.sub("\N{REPLACEMENT CHARACTER}", text)
