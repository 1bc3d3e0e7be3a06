"""Estimate the width of texts without a font, and fit texts into a width.

The functions that fit texts take a `Measure`, because a width is in units of a picture, or in
columns of a terminal.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator
from functools import partial

__all__ = ["Measure", "measure_at", "printable", "shortened", "text_width", "wrapped"]

Measure = Callable[[str], float]
"""Returns the width of a text."""

_ELLIPSIS = "\N{HORIZONTAL ELLIPSIS}"
# Widths as shares of the font size, rounded up from DejaVu Sans, the widest font of the pictures.
_SHARES = {
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
_OTHER_ASCII, _OTHER_SCRIPT, _FULL_WIDTH = 0.73, 0.8, 1.0
_BOLD = 1.14
"""The width of bold letters, as a multiple of that of regular ones."""


def text_width(text: str, size: float, *, is_bold: bool = False) -> float:
    """Return an estimate of the width of a text in one line, which is seldom too small.

    Args:
        text: the text.
        size: the size of the font; the width has the same unit.
        is_bold: whether the font is bold.

    >>> text_width("teres major", 16) < text_width("teres major", 16, is_bold=True)
    True
    """
    return sum(map(_share, text)) * size * (_BOLD if is_bold else 1)


def _share(character: str) -> float:
    """Return the width of a character as a share of the font size."""
    share = _SHARES.get(character)
    if share is not None:
        return share
    if character.isascii():
        return _OTHER_ASCII
    is_wide = unicodedata.east_asian_width(character) in "FW"
    return _FULL_WIDTH if is_wide else _OTHER_SCRIPT


def measure_at(size: float, *, is_bold: bool = False) -> Measure:
    """Return `text_width` for one font.

    Args:
        size: the size of the font.
        is_bold: whether the font is bold.

    >>> measure_at(10)("rear") == text_width("rear", 10)
    True
    """
    return partial(text_width, size=size, is_bold=is_bold)


def printable(text: str) -> str:
    r"""Return a text in one line, without characters that control a terminal or the text direction.

    >>> printable("Row\n\x1b[31m")
    'Row \ufffd[31m'
    """
    return "".join(
        letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}"
        for letter in " ".join(text.split())
    )


def shortened(text: str, width: float, measure: Measure) -> str:
    """Return a text that fits into a width; an ellipsis replaces the end of a text that does not.

    Args:
        text: the text, in one line.
        width: the greatest width.
        measure: returns the width of a text.

    >>> shortened("latissimus dorsi", 8, len)
    'latissi…'
    """
    if measure(text) <= width:
        return text
    return _beginning(text, width, measure, _ELLIPSIS) + _ELLIPSIS


def wrapped(text: str, width: float, measure: Measure, *, most: int | None = None) -> list[str]:
    """Return a text as lines that fit into a width; a word that is wider is cut.

    Args:
        text: the text; its white space separates words.
        width: the greatest width of a line.
        measure: returns the width of a text.
        most: the greatest number of lines; the last line of a longer text ends in an ellipsis.

    >>> wrapped("aim of ten sets", 6, len), wrapped("aim of ten sets", 6, len, most=1)
    (['aim of', 'ten', 'sets'], ['aim o…'])
    """
    lines: list[str] = []
    for word in _words(text, width, measure):
        joined = f"{lines[-1]} {word}" if lines else word
        if lines and measure(joined) <= width:
            lines[-1] = joined
        elif len(lines) == most:
            lines[-1] = shortened(joined, width, measure)
            break
        else:
            lines.append(word)
    return lines


def _words(text: str, width: float, measure: Measure) -> Iterator[str]:
    """Yield the words of a text; a word that is wider than a line in pieces that fit."""
    for word in text.split():
        rest = word
        while measure(rest) > width and len(rest) > 1:
            piece = _beginning(rest, width, measure) or rest[0]
            yield piece
            rest = rest[len(piece) :]
        yield rest


def _beginning(text: str, width: float, measure: Measure, ending: str = "") -> str:
    """Return as much of the beginning of a text as fits into a width together with an ending."""
    least, most = 0, len(text)
    while least < most:  # bisection: one step for each character takes too long for a long text
        middle = (least + most + 1) // 2
        if measure(text[:middle].rstrip() + ending) <= width:
            least = middle
        else:
            most = middle - 1
    return text[:least].rstrip()
