"""Fit names and sentences into a width, whatever a unit of width is: pixels or columns."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from backworkouts.pictures.lettering import text_width

__all__ = ["Measure", "pixels", "printable", "shortened", "wrapped"]

Measure = Callable[[str], float]
"""Returns the width of a text."""

_ELLIPSIS = "\N{HORIZONTAL ELLIPSIS}"


def pixels(size: float, *, is_bold: bool = False) -> Measure:
    """Return a function that returns the width of a text in a picture: an estimate, seldom short.

    Args:
        size: the size of the font.
        is_bold: whether the font is bold.

    >>> pixels(10)("rear") < pixels(10, is_bold=True)("rear")
    True
    """
    return partial(text_width, size=size, bold=is_bold)


def printable(text: str) -> str:
    r"""Return a text on one line, without the characters that control a terminal or turn its text.

    >>> printable("Row\n\x1b[31m")
    'Row \ufffd[31m'
    """
    return "".join(
        letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}"
        for letter in " ".join(text.split())
    )


def shortened(text: str, width: float, measure: Measure) -> str:
    """Return a text that fits into a width, with an ellipsis in place of what does not.

    >>> shortened("latissimus dorsi", 8, len)
    'latissi…'
    """
    if measure(text) <= width:
        return text
    least, most = 0, len(text)
    while least < most:  # bisection: the measure of a long text takes time
        middle = (least + most + 1) // 2
        if measure(text[:middle].rstrip() + _ELLIPSIS) <= width:
            least = middle
        else:
            most = middle - 1
    return text[:least].rstrip() + _ELLIPSIS


def wrapped(text: str, width: float, measure: Measure, *, most: int | None = None) -> list[str]:
    """Return a text as lines that fit into a width; a word that is wider is cut.

    Args:
        text: the text; its white space separates words.
        width: the width of a line.
        measure: returns the width of a text.
        most: the most lines; the last of them then ends in an ellipsis.

    >>> wrapped("aim of ten sets", 6, len), wrapped("aim of ten sets", 6, len, most=1)
    (['aim of', 'ten', 'sets'], ['aim o…'])
    """
    lines: list[str] = []
    for word in _words(text, width, measure):
        joined = f"{lines[-1]} {word}" if lines else word
        if lines and measure(joined) <= width:
            lines[-1] = joined
        elif most is not None and len(lines) == most:
            lines[-1] = shortened(f"{joined}{_ELLIPSIS}", width, measure)
            break
        else:
            lines.append(word)
    return lines


def _words(text: str, width: float, measure: Measure) -> Iterator[str]:
    """Yield the words of a text, a long one in pieces that fit."""
    for word in text.split():
        rest = word
        while measure(rest) > width:
            piece = shortened(rest, width, measure).removesuffix(_ELLIPSIS) or rest[0]
            yield piece
            rest = rest[len(piece) :]
        yield rest
