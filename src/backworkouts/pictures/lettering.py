"""Widths of texts, estimated without a font, and texts broken into lines."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

__all__ = ["text_width", "wrap"]

_ELLIPSIS = "\N{HORIZONTAL ELLIPSIS}"
# Shares of the font size, rounded up from DejaVu Sans, the widest font of the pictures.
_ADVANCES = {
    character: share
    for share, characters in (
        (0.3, "'ijlIJ"),
        (0.36, " ,.:;/|f-"),
        (0.42, "()[]t!r"),
        (0.53, "sz?c*_"),
        (0.62, "aekovxyLFPTY"),
        (0.64, "bdghnpquES0123456789"),
        (0.84, "wDGOQ&#+<>=\N{MINUS SIGN}\N{GREATER-THAN OR EQUAL TO}"),
        (1.0, f"mMW%@{_ELLIPSIS}"),
    )
    for character in characters
}
_USUAL_SHARE, _FOREIGN_SHARE, _WIDE_SHARE = 0.73, 0.8, 1.0
_BOLD = 1.14


# The same names and numbers stand in every picture of a page.
@lru_cache(maxsize=4096)
def text_width(text: str, size: float, *, bold: bool = False) -> float:
    """Return about the greatest width that a text takes in one line.

    Args:
        text: the text.
        size: the size of the font; the width has the same unit.
        bold: whether the font is bold.

    >>> text_width("teres major", 16) < text_width("teres major", 16, bold=True)
    True
    """
    return sum(map(_share, text)) * size * (_BOLD if bold else 1)


def wrap(
    text: str, width: float, size: float, *, bold: bool = False, lines: int = 100
) -> list[str]:
    """Return a text as lines that are no wider than a width.

    A word that is wider than a line is cut. A text with more lines than allowed ends with an
    ellipsis.

    Args:
        text: the text.
        width: the greatest width of a line.
        size: the size of the font.
        bold: whether the font is bold.
        lines: the greatest number of lines.

    >>> wrap("quadratus lumborum", 122, 16)
    ['quadratus', 'lumborum']
    """
    wrapped: list[str] = []
    line = ""
    for word in text.split():
        joined = f"{line} {word}" if line else word
        if text_width(joined, size, bold=bold) <= width:
            line = joined
            continue
        wrapped += [line] if line else []
        *full, line = _pieces(word, width, size, bold=bold)
        wrapped += full
        if len(wrapped) > lines:
            break
    wrapped.append(line)
    if len(wrapped) <= lines:
        return wrapped
    last = wrapped[lines - 1]
    while last and text_width(last + _ELLIPSIS, size, bold=bold) > width:
        last = last[:-1]
    return [*wrapped[: lines - 1], last.rstrip() + _ELLIPSIS]


def _pieces(word: str, width: float, size: float, *, bold: bool) -> list[str]:
    """Return a word cut into pieces that fit into a line; the last one may be shorter."""
    pieces = [""]
    for character in word:
        if pieces[-1] and text_width(pieces[-1] + character, size, bold=bold) > width:
            pieces.append("")
        pieces[-1] += character
    return pieces


def _share(character: str) -> float:
    if unicodedata.east_asian_width(character) in "FW":
        return _WIDE_SHARE
    usual = _USUAL_SHARE if character.isascii() else _FOREIGN_SHARE
    return _ADVANCES.get(character, usual)
