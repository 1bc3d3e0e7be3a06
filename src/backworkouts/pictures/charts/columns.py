"""Lines of a terminal: texts of a width in columns, bars of block elements, ANSI colors."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Literal

from backworkouts.caret import width_of
from backworkouts.pictures.charts.axis import Axis
from backworkouts.pictures.charts.fitting import printable, shortened, wrapped

__all__ = ["Paint", "Style", "axis_line", "block_bar", "fitted", "paint_with", "paragraphs"]

Style = Literal["bold", "bar", "range", "guide", "word"]
"""What a part of a text is."""

Paint = Callable[[str, Style], str]
"""Returns a text in the color of its style."""

_CODES: dict[Style, str] = {"bold": "1", "bar": "34", "range": "36", "guide": "32", "word": "33"}
_EIGHTHS = " ▏▎▍▌▋▊▉"
_FULL = "█"


def paint_with(*, color: bool) -> Paint:
    r"""Return the function that colors a text, or leaves it as it is.

    >>> paint_with(color=False)("9", "word"), paint_with(color=True)("9", "word")
    ('9', '\x1b[33m9\x1b[0m')
    """

    def paint(text: str, style: Style) -> str:
        return f"\x1b[{_CODES[style]}m{text}\x1b[0m" if color and text.strip() else text

    return paint


def fitted(text: str, width: int, *, is_right: bool = False) -> str:
    """Return a text of exactly so many columns: filled with spaces, or cut with an ellipsis.

    >>> fitted("懸垂", 6), fitted("latissimus", 6), fitted("9", 3, is_right=True)
    ('懸垂  ', 'latis…', '  9')
    """
    shown = shortened(printable(text), width, width_of)
    fill = " " * (width - width_of(shown))
    return f"{fill}{shown}" if is_right else f"{shown}{fill}"


def paragraphs(texts: Iterable[str], width: int) -> list[str]:
    """Return each text as lines of at most so many columns."""
    return [line for text in texts for line in wrapped(printable(text), width, width_of)]


def block_bar(number: float, axis: Axis, cells: int) -> str:
    """Return a bar from 0 to a number, to the nearest eighth of a cell.

    >>> block_bar(3, Axis(8, 1), 4), block_bar(8, Axis(8, 1), 4)
    ('█▌', '████')
    """
    full, eighths = divmod(round(axis.at(number, cells) * 8), 8)
    return _FULL * full + _EIGHTHS[eighths] * bool(eighths)


def axis_line(axis: Axis, cells: int) -> str:
    """Return the numbers of an axis, each at its place, where there is space for it.

    >>> axis_line(Axis(20, 10), 21)
    '0         10        20'
    """
    line = ""
    for tick in axis.ticks:
        label = f"{tick:g}"
        at = min(round(axis.at(tick, cells)), cells + 1 - len(label))
        if not line or at > len(line):
            line = f"{line:<{at}}{label}"
    return line
